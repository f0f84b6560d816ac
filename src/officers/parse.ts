/** Reads a line as an officer's command. Pure; it does not know which commands exist. */

export interface Line {
  /** The command's word in lower case, without slash and bot name. */
  command: string;
  /** What follows it, lines kept. */
  args: string;
}

export interface Numbered {
  /** The number as it was typed. */
  typed: string;
  rest: string;
}

const commandLine = /^\/\s*([a-z]{2,32})(?:@\w+)?[.,:;]?(?:\s+([\s\S]*))?$/i;
/** Five signs, with or without the check sign, and whatever a hand puts around them: "#7k3qf", "7K3QF - M:". */
const leadingNumber = /^#?\s*([a-z0-9]{5}(?:\s*-\s*[a-z0-9]|[a-z0-9])?)[.,:;]?(?:\s+([\s\S]*))?$/i;

/** The same at the end: "tiang nomor berapa? 7K3QF-M". */
const trailingNumber = /^([\s\S]*\S)\s+#?([a-z0-9]{5}(?:\s?-\s?[a-z0-9]|[a-z0-9])?)[.,:;!?]*$/i;
/** A command without its slash: a word and a number of the signs ours have, with a digit or a hyphen as no everyday word has; or "tugas" alone. */
const slashless =
  /^([a-z]{2,32})[.,:;]?\s+(#?(?=\S*[\d-])[2-9a-hjkmnp-tv-z]{5}(?:\s*-\s*[2-9a-hjkmnp-tv-z]|[2-9a-hjkmnp-tv-z])?(?![a-z0-9])[\s\S]*)$/i;
const tasksAlone = /^tugas(?: saya)?[.!?]?$/i;

/** "/lihat@bot  7k3qf" → { command: 'lihat', args: '7k3qf' }; null for everything that is no command. */
export function parse(text: string): Line | null {
  const [, word, args = ''] = commandLine.exec(text.trim()) ?? [];
  return word === undefined ? null : { command: word.toLowerCase(), args: args.trim() };
}

/** Splits the complaint's number from the words after it; null when the words do not begin like a number. */
export function takeNumber(args: string): Numbered | null {
  const [, typed, rest = ''] = leadingNumber.exec(args) ?? [];
  return typed === undefined ? null : { typed: typed.replace(/[^a-z0-9]/gi, '').toUpperCase(), rest: rest.trim() };
}

/** The words before a number that ends them; null when they end otherwise. A number holds a digit or a hyphen. */
export function takeLastNumber(args: string): Numbered | null {
  const [, rest = '', typed] = trailingNumber.exec(args) ?? [];
  if (typed === undefined || !/\d|\w-\w/.test(typed)) return null;
  return { typed: typed.replace(/[^a-z0-9]/gi, '').toUpperCase(), rest: rest.trim() };
}

/** "ambil 7k3qf" → { command: 'ambil', args: '7k3qf' }, as people write on a phone; null for everything else. */
export function parseSlashless(text: string): Line | null {
  if (tasksAlone.test(text.trim())) return { command: 'tugas', args: '' };
  const [, word, args] = slashless.exec(text.trim()) ?? [];
  return word === undefined || args === undefined ? null : { command: word.toLowerCase(), args: args.trim() };
}
