/** What a line of words shows of itself, for the senses that were learned (sense.ts): its words, how they follow each other, and what is left of them without endings. */

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

/** Whether a text is short enough to be weighed, and is words. */
export function weighable(text: string, count: number, most: number): boolean {
  return count <= most && text.length <= most * wordCharactersMax;
}

/** Words, pairs of words with where the line begins and ends, pieces of words, stems and pairs of them, and how long the line is. Numbers say nothing. */
export function signsOf(line: string): string[] {
  const all = line
    .split(' ')
    .filter((word) => word !== '' && !/\d/.test(word))
    .slice(0, wordsMax);
  const found = new Set([`=${Math.min(lengthsMax, Math.floor(Math.log2(all.length + 1) * 1.5))}`]);
  for (const [i, word] of all.entries()) {
    const before = all[i - 1];
    found
      .add(word)
      .add(`${before ?? '^'} ${word}`)
      .add(`~${stem(word)}`);
    if (before !== undefined) found.add(`${stem(before)}~${stem(word)}`);
    const framed = `_${word}_`;
    for (let at = 0; at + pieceSigns <= framed.length; at += 1) found.add(`#${framed.slice(at, at + pieceSigns)}`);
  }
  return [...found.add(`${all.at(-1) ?? '^'} $`)];
}

function stem(word: string): string {
  const bare = word.replace(hung, '');
  const short = bare.length >= endedSigns ? bare.replace(ending, '') : bare;
  return beginning.exec(short)?.[1] ?? short;
}
