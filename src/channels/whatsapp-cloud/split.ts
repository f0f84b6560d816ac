/** Long texts in pieces that fit. Pure; lengths are UTF-16 units, never fewer than Meta counts. */

/** Pieces of at most `max` units, cut where it hurts least: between paragraphs, lines, sentences, words; never inside a sign. No piece is blank. */
export function split(words: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = words.toWellFormed();
  while (rest.length > 0) {
    const at = rest.length <= max ? rest.length : cutAt(rest, max);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at);
  }
  return pieces.filter((piece) => piece.trim() !== '');
}

/** The text with whatever is over `max` units cut off and marked. */
export function shortened(words: string, max: number): string {
  const whole = words.toWellFormed();
  return whole.length <= max ? whole : `${(split(whole, max - 1)[0] ?? '').trimEnd()}…`;
}

/** The best place to cut in the second half of what fits. */
function cutAt(words: string, max: number): number {
  const fitting = words.slice(0, max);
  for (const end of ['\n\n', '\n', '. ', ' ']) {
    const at = fitting.lastIndexOf(end);
    if (at >= max / 2) return at + end.length;
  }
  return /[\uD800-\uDBFF]$/.test(fitting) ? max - 1 : max;
}
