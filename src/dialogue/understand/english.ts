/** Phrases foreigners write about their report, and the Indonesian ones they are read as. For understanding only. */

const reading = '(?:read|reading|listening|looking|working)';
const done =
  '(?:picked (?:it|them|everything) up|collected (?:it|them|everything)|fixed (?:it|them|that)|repaired (?:it|them)|cleaned (?:it|them)(?: up)?|removed (?:it|them)|cut (?:it|them) down)';

/** In the order they are looked for. */
const phrases: [string, string][] = [
  ['why (?:is|has|does) (?:it|this|my report) (?:been |be |take |taking |taken )?(?:so|this) (?:long|slow)', 'kok lama'],
  [
    `is (?:anybody|anyone|someone|somebody) (?:even |actually |still |really )?${reading}(?: (?:at|on|to))?(?: (?:this|here|it|us|me))?`,
    'sudah dibaca belum',
  ],
  ['(?:(?:can|could|would|will) (?:you|u) )?(?:please )?remind (?:them|the officers?)(?: again)?', 'ingatkan petugas'],
  [
    '(?:who|which office)(?: is|s)? (?:handling|working on|in charge of|responsible for)(?: (?:this|it|my report))?',
    'siapa yang ngurus ini',
  ],
  [
    '(?:where|who) (?:else )?(?:should|can|do|could) i (?:go|complain|report|turn)(?: to)?(?: if (?:nobody|no one|they|noone)(?: (?:dont|do not|never))? (?:answers?|responds?|repl(?:y|ies)|cares?))?',
    'saya harus ke mana',
  ],
  ['i (?:forgot|forget) (?:to (?:add|send|attach) )?(?:a |the |one |my )?(?:photo|picture|pic)', 'fotonya ketinggalan'],
  ['no,? (?=(?:it|its|they|that|still|not)\\b)', 'belum '],
  ['(?:(?:its|it is|they are|thats|that is) )?still (?:there|the same)', 'masih ada'],
  ['still (?:not|isnt|hasnt|havent)', 'masih belum'],
  [`(?:they|someone|somebody) (?:have |has |already |finally )*${done}(?: now| today| yesterday)?`, 'sudah beres'],
  ['(?:(?:its|it is|everything is) )?(?:all (?:clean|clear|good|fixed|done|sorted)(?: now)?|(?:clean|fixed|sorted) now)', 'sudah beres'],
  ['only (?:half|part|some|a part)(?: of (?:it|them))?(?: (?:was|is|got|has been))?', 'baru sebagian'],
  ['(?:(?:id|i would|ill|i will) )?give (?:it|them|you) (?=[1-5]|one|two|three|four|five)', 'kasih '],
  ['(?:no|skip|without)(?: the)? rating', 'tidak usah nilai'],
  ['(?:doesnt|does not|isnt|is not|wont|not) (?:answer|answering|pick up|picking up|connect|connecting)', 'tidak diangkat'],
  ['(?:nobody|no one) (?:answers|answered|picks up|is answering|is picking up)', 'tidak diangkat'],
  ['stars', 'bintang'],
];
/** Most messages hold none of these. */
const mayBe =
  /\b(?:why|anybody|anyone|someone|somebody|remind|who|which|where|forgot|still|they|all|now|only|give|rating|stars|doesnt|does|isnt|is|wont|not|nobody|no)\b/;
const all = new RegExp(`\\b(?:${phrases.map(([phrase]) => `(${phrase})`).join('|')})(?!\\p{L})`, 'gu');

/** A line in lower case, without apostrophes, with these phrases read as Indonesian. */
export function fromEnglish(line: string): string {
  if (!mayBe.test(line)) return line;
  return line.replace(all, (...found) => phrases[found.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? found[0]);
}
