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
  /** The word, its stem behind a "~", its consonants behind a "%", and its pieces each behind a "#". */
  signs: readonly string[];
}

/** What a line shows. */
export interface Shown {
  /** Each word once. */
  words: readonly ShownWord[];
  /** Pairs, its length, and what others find in it; each once. */
  others: readonly string[];
  /** How many signs these are. */
  count: number;
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
  const others = new Set([`=${Math.min(lengthsMax, Math.floor(Math.log2(all.length + 1) * 1.5))}`]);
  let before: ShownWord | undefined;
  for (const each of all) {
    others.add(`${before?.word ?? '^'} ${each.word}`);
    if (before !== undefined) others.add(`${before.stem}~${each.stem}`);
    others.add(`${before?.bones ?? '^'}%${each.bones}`);
    before = each;
  }
  others.add(`${before?.word ?? '^'} $`).add(`${before?.bones ?? '^'}%$`);
  return shown([...new Map(all.map((each) => [each.word, each])).values()], [...others]);
});

/** The same line with more that was found in it. */
export function showing({ words, others }: Shown, more: readonly string[]): Shown {
  return shown(words, [...others, ...more]);
}

/** Everything shown; a piece that two words have stands there twice. */
export function signsOf({ words, others }: Shown): string[] {
  return [...words.flatMap(({ signs }) => signs), ...others];
}

function shown(words: readonly ShownWord[], others: readonly string[]): Shown {
  return { words, others, count: words.reduce((sum, { signs }) => sum + signs.length, others.length) };
}

const shownWord = rememberingWords((word): ShownWord => {
  const framed = `_${word}_`;
  const bare = stemOf(word);
  const bones = bonesOf(word);
  const signs = new Set([word, `~${bare}`, `%${bones}`]);
  for (let at = 0; at + pieceSigns <= framed.length; at += 1) signs.add(`#${framed.slice(at, at + pieceSigns)}`);
  return { word, stem: bare, bones, signs: [...signs] };
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
