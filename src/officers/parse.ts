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
/** Commands of two words, which thumbs write apart: "/bukan wewenang". */
const apart = /^(\/?\s*)(bukan|serah)[\s_-]+(wewenang|terima)(?![a-z])/i;
/** The same behind the number. */
const apartBehind = /^(\S+\s+\/?)(bukan|serah)[\s_-]+(wewenang|terima)(?![a-z])/i;
/** As Telegram makes a link of it, "/ambil_7k3qf_z", and without any space, "/ambil7k3qf". */
const linked = /^(\/\s*[a-z]{2,32})(?:_(\S+)|(?=\d))/i;
/** Five signs, with or without the check sign, and whatever a hand puts around them: "#7k3qf", "7K3QF - M:". */
const leadingNumber = /^#?\s*([a-z0-9]{5}(?:\s*-\s*[a-z0-9]|[a-z0-9])?)[.,:;]?(?:\s+([\s\S]*))?$/i;

/** The same at the end: "tiang nomor berapa? 7K3QF-M". */
const trailingNumber = /^([\s\S]*\S)\s+#?([a-z0-9]{5}(?:\s?-\s?[a-z0-9]|[a-z0-9])?)[.,:;!?]*$/i;
/** A command without its slash: a word and a number of the signs ours have, with a digit or a hyphen as no everyday word has; or "tugas" alone. */
const slashless =
  /^([a-z]{2,32})[.,:;]?\s+(#?(?=\S*[\d-])[2-9a-hjkmnp-tv-z]{5}(?:\s*-\s*[2-9a-hjkmnp-tv-z]|[2-9a-hjkmnp-tv-z])?(?![a-z0-9])[\s\S]*)$/i;
/** Words alone that are a command without their slash: no citizen's matter is told in one of them. */
const alone =
  /^(tugas|templat|template|serah ?terima|latihan|verifikasi|statistik|ekspor|konsol)(?: (saya|akhiri|(?:bulan|minggu|pekan|tahun) (?:ini|lalu)))?(?: (?:dong|ya|min|pak|bu|deh|nih|aja))*[.!?]*$/i;
/** "ada tugas baru?", "tugas saya apa aja". */
const tasksAsked =
  /^(?:(?:ada|lihat|cek|daftar|mana|apa(?:kah)?|minta) )*tugas(?:nya|ku)?(?: (?:saya|kami|baru|hari ini|sekarang|apa|aja|saja|gak|ga|nggak|tidak|dong|ya|min|pak|bu))*[ .!?]*$/i;
/** The other way round, "7k3qf: ambil", and a number alone. */
const turnedRound = /^\/?#?([a-z0-9]{5}(?:\s?-\s?[a-z0-9]|[a-z0-9])?)(?:[.,:;]?\s+\/?([a-z]{2,32})(?![a-z])[.,:;]?\s*([\s\S]*))?$/i;
const wordAndNumber =
  /^\/?([a-z]{2,32})[.,:;]?\s+((?:(?:laporan|nomor|nomer|no\.?)\s+)?#?([a-z0-9]{5}(?:\s?-\s?[a-z0-9]|[a-z0-9])?)(?![a-z0-9])[\s\S]*)$/i;
/** A number anywhere, with the word that leads to it. */
const anyNumber =
  /(?<![\p{L}\p{N}-])(?:(?:untuk|utk|buat|laporan|lap|nomor|nomer|no)\b\.?\s*){0,4}#?([a-z0-9]{5}(?:\s?-\s?[a-z0-9]|[a-z0-9])?)(?![\p{L}\p{N}-])[.:;]?/giu;
const placesMax = 40;
/** What was meant for a number, a sign short, wrong or too long. */
const oddNumber = /^#?(?=\S*\d)(?=\S*[a-z])([a-z0-9]{4,5}|[a-z0-9]{5,6}-?[a-z0-9]{1,3})[.,:;]?(?:\s+([\s\S]*))?$/i;

/** "/lihat@bot  7k3qf" → { command: 'lihat', args: '7k3qf' }; null for everything that is no command. */
export function parse(text: string): Line | null {
  const [, word, args = ''] = commandLine.exec(together(text).replace(linked, spaced)) ?? [];
  return word === undefined ? null : { command: word.toLowerCase(), args: args.trim() };
}

function together(text: string): string {
  return text.trim().replace(apart, '$1$2$3');
}

function spaced(_: string, command: string, rest = ''): string {
  return `${command} ${rest.replaceAll('_', '-')}`;
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

/** Every place where a number may stand, those with a digit or a hyphen first, with what is left without it and the word that leads to it. */
export function numbersIn(args: string): Numbered[] {
  const found = [...args.matchAll(anyNumber)].slice(0, placesMax).map((match) => ({
    typed: (match[1] ?? '').replace(/[^a-z0-9]/gi, '').toUpperCase(),
    sure: /[\d-]/.test(match[1] ?? ''),
    rest: `${args.slice(0, match.index).trimEnd()}${args.slice(match.index + match[0].length)}`.trim(),
  }));
  return found.toSorted((a, b) => Number(b.sure) - Number(a.sure)).map(({ typed, rest }) => ({ typed, rest }));
}

/** "7k3q", "7k3qf-zz": a number with a sign missing or too many, at the beginning; null for other words. */
export function takeOddNumber(args: string): Numbered | null {
  const [, typed, rest = ''] = oddNumber.exec(args) ?? [];
  return typed === undefined ? null : { typed: typed.toUpperCase(), rest: rest.trim() };
}

/** What is a command only where the report `typed` is called so: "lihat wtybv", "wtybv lihat", and the number alone, which asks for the report. `bare`: nothing but the number. */
export function parseLoose(text: string): { line: Line; typed: string; bare: boolean }[] {
  const [, number, word, words = ''] = turnedRound.exec(text.trim().replace(apartBehind, '$1$2$3')) ?? [];
  const [, command, args = '', typed = ''] = wordAndNumber.exec(together(text)) ?? [];
  const round =
    word === undefined ? { command: 'lihat', args: number ?? '' } : { command: word.toLowerCase(), args: `${number} ${words}`.trim() };
  return [
    ...(command === undefined ? [] : [{ line: { command: command.toLowerCase(), args }, typed: signsOf(typed), bare: false }]),
    ...(number === undefined ? [] : [{ line: round, typed: signsOf(number), bare: word === undefined }]),
  ];
}

/** "ambil 7k3q", "7k3qfz balas besok": a word and what was meant for a number; null for other words. */
export function parseOdd(text: string): Line | null {
  const [, before, after = ''] = /^([a-z]{2,32})[.,:;]?\s+([\s\S]+)$/i.exec(together(text)) ?? [];
  if (before !== undefined && takeOddNumber(after) !== null) return { command: before.toLowerCase(), args: after };
  const odd = takeOddNumber(text.trim());
  const [, word, words = ''] = /^([a-z]{2,32})[.,:;]?(?:\s+([\s\S]*))?$/i.exec(together(odd?.rest ?? '')) ?? [];
  return odd === null || word === undefined ? null : { command: word.toLowerCase(), args: `${odd.typed} ${words}`.trim() };
}

function signsOf(typed: string): string {
  return typed.replace(/[^a-z0-9]/gi, '').toUpperCase();
}

/** "ambil 7k3qf" → { command: 'ambil', args: '7k3qf' }, as people write on a phone; null for everything else. */
export function parseSlashless(text: string): Line | null {
  const [, only, more = ''] = alone.exec(text.trim()) ?? [];
  if (only !== undefined) return { command: only.toLowerCase().replace(' ', ''), args: more.toLowerCase() };
  if (tasksAsked.test(text.trim())) return { command: 'tugas', args: '' };
  const [, word, args] = slashless.exec(together(text)) ?? [];
  return word === undefined || args === undefined ? null : { command: word.toLowerCase(), args: args.trim() };
}
