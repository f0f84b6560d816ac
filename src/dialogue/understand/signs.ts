/** What a line of words shows of itself, for the senses that were learned (sense.ts): its words, how they follow each other, and what is left of them without endings. */
import { remembering, rememberingWords } from './recent.ts';

const pieceSigns = 4;
const wordsMax = 40;
const lengthsMax = 6;
/** What is hung on behind a word ("rumahnya", "bukakan"), and before it ("kebakar", "ngambil"). */
const hung = /(?:nya|kan|ku|mu)$/;
const ending = /(?:in|an|i)$/;
const endedSigns = 6;
const beginning = /^(?:di|ke|ter|ber|be|te|nge|meng|meny|mem|men|me|ny|ng|peng|pem|pen|pe|se)(.{3,})$/;

/** A word of the language is shorter; what is longer per word is no writing. */
const wordCharactersMax = 16;

/** A word with all it shows by itself. */
export interface ShownWord {
  word: string;
  stem: string;
  bones: string;
  /** The word, its stem behind a "~", and its consonants behind a "%". */
  signs: readonly string[];
  /** Its pieces, each behind a "#". */
  pieces: readonly string[];
  /** Hashes of the pairs it is the first of, without their second. */
  first: First;
}

/** How a pair of words, of stems and of consonants begins. */
interface First {
  word: number;
  stem: number;
  bones: number;
}

/** What a line shows. */
export interface Shown {
  /** Each word once. */
  words: readonly ShownWord[];
  /** Hashes of what two of them say together, each once: there are many, and putting their names together would take longer than weighing them. */
  pairs: readonly number[];
  /** Its length, and what others find in it; each once. */
  others: readonly string[];
  /** How many signs these are, and how many pieces of words besides. */
  count: number;
  pieces: number;
}

/** In letters nothing was learned of: Javanese or Balinese script, Arabic, Chinese. */
const foreign = /^\P{Script=Latin}*\p{L}\P{Script=Latin}*$/u;

/** Whether a text is short enough to be weighed, and is words. */
export function weighable(text: string, count: number, most: number): boolean {
  return count <= most && text.length <= most * wordCharactersMax && !foreign.test(text);
}

/** Words with stems and pieces, pairs of words with where the line begins and ends, pairs of stems, and how long the line is. Numbers say nothing. */
export const shownOf = remembering((line): Shown => {
  const all = line
    .split(' ')
    .filter((word) => word !== '' && !/\d/.test(word))
    .slice(0, wordsMax)
    .map(shownWord);
  const pairs = new Set<number>();
  let before = lineBegins;
  for (const { word, stem, bones, first } of all) {
    pairs.add(hashOf(word, before.word)).add(hashOf(bones, before.bones));
    if (before !== lineBegins) pairs.add(hashOf(stem, before.stem));
    before = first;
  }
  pairs.add(hashOf('$', before.word)).add(hashOf('$', before.bones));
  const length = `=${Math.min(lengthsMax, Math.floor(Math.log2(all.length + 1) * 1.5))}`;
  return shown([...new Map(all.map((each) => [each.word, each])).values()], [...pairs], [length]);
});

/** The same line with more that was found in it. */
export function showing({ words, pairs, others }: Shown, more: readonly string[], morePairs: readonly number[] = []): Shown {
  return shown(words, [...pairs, ...morePairs], [...others, ...more]);
}

/** The hashes of everything shown but its pairs; a piece that two words have stands there twice. */
export function singleSigns({ words, others }: Shown): number[] {
  return [...words.flatMap(({ signs, pieces }) => [...signs, ...pieces]), ...others].map((sign) => hashOf(sign));
}

/** The hashes of everything shown. */
export function signsOf(shown: Shown): number[] {
  return [...singleSigns(shown), ...shown.pairs];
}

/** The same but for the pieces of words. */
export function wholeSigns({ words, others, pairs }: Shown): number[] {
  return [...[...words.flatMap(({ signs }) => signs), ...others].map((sign) => hashOf(sign)), ...pairs];
}

/** FNV-1a of the UTF-16 units of a sign, or of its end where `begun` is the hash of what stands before. Two signs of one hash are as rare as they are harmless. */
export function hashOf(sign: string, begun = 0x811c9dc5): number {
  let hash = begun;
  for (let i = 0; i < sign.length; i += 1) hash = Math.imul(hash ^ sign.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function shown(words: readonly ShownWord[], pairs: readonly number[], others: readonly string[]): Shown {
  const pieces = words.reduce((sum, word) => sum + word.pieces.length, 0);
  return { words, pairs, others, count: words.reduce((sum, { signs }) => sum + signs.length, pairs.length + others.length), pieces };
}

function firstOf(word: string, stem: string, bones: string): First {
  return { word: hashOf(`${word} `), stem: hashOf(`${stem}~`), bones: hashOf(`${bones}%`) };
}

const lineBegins = firstOf('^', '^', '^');

const shownWord = rememberingWords((word): ShownWord => {
  const framed = `_${word}_`;
  const bare = stemOf(word);
  const bones = bonesOf(word);
  const pieces = new Set<string>();
  for (let at = 0; at + pieceSigns <= framed.length; at += 1) pieces.add(`#${framed.slice(at, at + pieceSigns)}`);
  return { word, stem: bare, bones, signs: [word, `~${bare}`, `%${bones}`], pieces: [...pieces], first: firstOf(word, bare, bones) };
});

/** What stays of a word typed without vowels, or with those of another tongue ("trmksh", "tarimo kasih"). */
function bonesOf(word: string): string {
  const first = /^[aiueo]/.test(word) ? 'a' : '';
  return (
    first +
    word
      .replace(/nya$/, '')
      .replace(/[aiueoh]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}

/** What is left of a word without its endings and what is put before it. */
export function stemOf(word: string): string {
  const bare = word.replace(hung, '');
  const short = bare.length >= endedSigns ? bare.replace(ending, '') : bare;
  return beginning.exec(short)?.[1] ?? short;
}
