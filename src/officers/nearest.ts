/** Finds the word somebody meant. Pure; knows no command. */

/** Words up to this length forgive one slip, longer ones two. */
const shortWord = 5;

/** The word fewest slips away (a letter wrong, missing, too many, or two swapped); null when none is near enough. */
export function nearest<Word extends string>(typed: string, words: readonly Word[]): Word | null {
  let best: { word: Word; slips: number } | null = null;
  for (const word of words) {
    const found = slips(typed, word);
    if (found <= (word.length > shortWord ? 2 : 1) && (best === null || found < best.slips)) best = { word, slips: found };
  }
  return best?.word ?? null;
}

/** Optimal string alignment distance. */
export function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const step = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      next.push(swapped ? Math.min(step, (before[j - 2] ?? 0) + 1) : step);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
