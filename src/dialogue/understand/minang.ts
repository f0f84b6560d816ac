/** Reads what is written in Minang as Indonesian, word by word, and knows what stood there. For understanding only. */
import { alike, formsOf, own, said, shared, weak } from './minang-words.ts';
import { rememberingTexts, rememberingWords } from './recent.ts';

/** A text as it is understood. */
export interface Retold {
  text: string;
  /** A part of it as it was written; the part itself where it stands nowhere in it. */
  back(part: string): string;
}

/** A stretch of a text as it was written, and as it is understood. */
interface Piece {
  was: string;
  is: string;
}

const stems = new Set([...said, ...alike]);
const forms = new Map(said.flatMap((word) => formsOf(word).map((form): [string, string] => [form, word])));
/** Stems: small words ("balai" is no "lai") only behind "di". */
const sounded = new Map([...forms, ...pairs(own)]);
const meant = new Map([...forms, ...pairs(shared), ...pairs(own)]);
const ownWords = new Set(pairs(own).map(([form]) => form));
const noSigns = new Set(pairs(shared).flatMap(([form]) => (weak.includes(form) ? [] : form)));
/** No other tongue ends words so: "masuak", "takuik"; only of those known by their sounds. */
const sounds = /(?:[ui]a(?:[kh]|ng)|[ua]i[kh])$/;
/** "baunyo". */
const owned = /^(\p{L}{2,})nyo$/u;
/** "lamo2". */
const twice = /^(\p{L}{3,})2$/u;
/** Beginnings, and the Indonesian ones. */
const begins: [RegExp, string][] = [
  [/^mang/, 'meng'],
  [/^man/, 'men'],
  [/^mam/, 'mem'],
  [/^ma/, 'me'],
  [/^bar?/, 'ber'],
  [/^tar?/, 'ter'],
  [/^di/, 'di'],
];
const stemMin = 3;
/** "manunggu", whatever its stem. */
const verb = /^ma(?=(?:ng|ny|n|m)\p{L}{4,}$)/u;
/** Indonesian words that begin alike. */
const noVerb =
  /^(?:mana|mandi|mangg|mangk|mangs|manis|manusia|mampu|mampet|mampir|mantap|mantan|mantri|manual|mandor|mandat|mandek|manfaat|mancing|mancur|mamp|maman|manajem|mandir|maniak|manuk|manado|manula|mantul|mancan|mandang|mandai|maninjau)/;
/** "ingekan": "-kan" behind a word of those sounds. */
const causes = /^(\p{L}{3,})an$/u;
/** "ingekan lah", at the beginning. */
const bids = /^\p{L}{3,}kan$/u;
/** "alah", "lah": done. Behind a wish, and before whom it is said to, "lah" only asks. */
const wishes = /^(?:tolong|kirim|se|sajo|aja|saja|iyo|yo|ya|iya|ayo|cubo|coba|jan|mohon)$/;
const asks = /^(?:min|admin|pak|buk|bu|da|uda|uni|ni|kak|nak|dek|yo|ya|yaa|iyo|dulu|kalau|dan|tapi|lah|jan)$/;
/** "Banda Aceh", "Bandar Buat": no ditch. */
const ofSpring = /^(?:pacah|tabik|tawa|manih|dingin|camar|angek|batumbuak|haji)$/;
const isName = /^(?:aceh|buek|buat|bakali|olo|lampung|seri)$/;

const written = /\p{L}[\p{L}\p{N}]*/gu;
const itself = (part: string) => part;

/** `text` in Indonesian; as it is where it is not written in Minang. */
export const retold = rememberingTexts(
  (text): Retold => (isMinang(text.match(written) ?? []) ? inIndonesian(text) : { text, back: itself }),
);

function inIndonesian(text: string): Retold {
  const found = [...text.matchAll(written)];
  const all = found.map(([word]) => word.toLowerCase());
  const pieces: Piece[] = [];
  let at = 0;
  for (const [i, { 0: word, index }] of found.entries()) {
    const gap = text.slice(at, index);
    // "mangetik an": one word.
    const isEnding = all[i] === 'an' && gap === ' ' && (all[i - 1] ?? '').length > 3;
    pieces.push({ was: gap, is: isEnding ? '' : gap }, { was: word, is: isEnding ? 'kan' : inCase(word, wordAt(all, i)) });
    at = index + word.length;
  }
  pieces.push({ was: text.slice(at), is: text.slice(at) });
  const told = pieces.map(({ is }) => is).join('');
  const back = (part: string): string => {
    const from = told.indexOf(part);
    return from >= 0 ? originally(pieces, from, part) : part.includes(', ') ? part.split(', ').map(back).join(', ') : part;
  };
  return { text: told, back };
}

/** What `find` finds in `text`, understood so, as it was written. */
export function foundIn(text: string, find: (text: string) => string | null): string | null {
  const read = retold(text);
  const found = find(read.text);
  return found === null ? null : read.back(found);
}

/** Told by one word that is surely of it, or by two different ones that may be. */
function isMinang(typed: readonly string[]): boolean {
  let half: string | null = null;
  for (const one of typed) {
    const word = one.toLowerCase();
    const sign = signIn(word);
    if (sign === 'sure' || (sign === 'half' && half !== null && half !== word)) return true;
    if (sign === 'half') half = word;
  }
  return false;
}

const signIn = rememberingWords((word): 'sure' | 'half' | 'none' => {
  if (ownWords.has(word) || owned.test(word)) return 'sure';
  if (noSigns.has(word) || indonesianOf(word) === word) return 'none';
  return sounds.test(word) ? 'sure' : 'half';
});

/** The Indonesian word for that at `i`. */
function wordAt(all: readonly string[], i: number): string {
  const [before = '', word = '', next = ''] = [all[i - 1], all[i], all[i + 1]];
  const isBid = wishes.test(before) || (i === 1 && bids.test(indonesianOf(before)));
  if (word === 'lah') return next === '' || asks.test(next) || isBid ? word : 'sudah';
  // "tibo tibo": all at once.
  if (word === 'tibo' && (before === word || next === word)) return 'tiba';
  // "iko bana", "iyo bana": truly.
  if (word === 'bana' && /^(?:iko|ko|itu|tu|iyo|yo)$/.test(before)) return 'benar';
  // "tahun lapeh": last year.
  if (word === 'lapeh' && /^(?:tahun|taun|bulan|minggu)$/.test(before)) return 'lalu';
  if (word === 'dek') return before === '' || next === '' ? word : 'karena';
  if (/^bandar?$/.test(word) && isName.test(next)) return word;
  // "Aie Pacah", "Bandar Buek": quarters.
  if (word === 'buek' && /^bandar?$/.test(before)) return word;
  if ((word === 'pacah' && /^ai[aer]$/.test(before)) || (/^ai[ae]$/.test(word) && ofSpring.test(next))) return word;
  return indonesianOf(word);
}

/** The Indonesian word for one, whatever stands beside it. */
export const indonesianOf = rememberingWords((word): string => {
  const known = meant.get(word);
  if (known !== undefined) return known;
  const stem = owned.exec(word)?.[1];
  if (stem !== undefined) return `${indonesianOf(stem)}nya`;
  const one = twice.exec(word)?.[1];
  if (one !== undefined) return `${indonesianOf(one)}2`;
  const caused = forms.get(causes.exec(word)?.[1] ?? '');
  if (caused !== undefined) return `${caused}kan`;
  for (const [begin, by] of begins) {
    const rest = word.replace(begin, '');
    if (rest === word || rest.length < stemMin) continue;
    const read = by === 'di' ? meant.get(rest) : (sounded.get(rest) ?? (stems.has(rest) ? rest : undefined));
    if (read !== undefined) return by + read;
  }
  return noVerb.test(word) ? word : word.replace(verb, 'me');
});

/** `read` in capitals as `word`, which it stands for. */
function inCase(word: string, read: string): string {
  if (read === word.toLowerCase()) return word;
  if (/^\p{Lu}{2}/u.test(word)) return read.toUpperCase();
  return /^\p{Lu}/u.test(word) ? read.charAt(0).toUpperCase() + read.slice(1) : read;
}

/** What was written where `part` stands, which begins at `from`. */
function originally(pieces: readonly Piece[], from: number, part: string): string {
  let at = 0;
  let told = '';
  for (const { was, is } of pieces) {
    const [begin, end] = [Math.max(from - at, 0), Math.min(from + part.length - at, is.length)];
    if (begin < end) told += was === is ? was.slice(begin, end) : was;
    at += is.length;
  }
  return told;
}

function pairs(list: Record<string, string>): [string, string][] {
  return Object.entries(list).flatMap(([word, heard]) => heard.split(' ').map((form): [string, string] => [form, word]));
}
