/** Long texts in pieces that fit, for every channel. Pure; lengths are UTF-16 units, never fewer than any platform counts. */
import type { Span } from './channel.ts';

/** Pieces of at most `max` units, cut where it hurts least: between paragraphs, lines, sentences, words; never inside a sign. No piece is blank. */
export function split(words: string, max: number): string[] {
  return splitSpans([{ text: words }], max).map((piece) => plainText(piece).trimEnd());
}

/** The same for styled runs; what stands at the end of a piece stays. */
export function splitSpans(spans: Span[], max: number): Span[][] {
  const pieces: Span[][] = [];
  let rest = spans.map((span) => ({ ...span, text: span.text.toWellFormed() })).filter((span) => span.text !== '');
  while (rest.length > 0) {
    const text = plainText(rest);
    const [piece, left] = cut(rest, text.length <= max ? text.length : cutAt(text, max));
    if (plainText(piece).trim() !== '') pieces.push(piece);
    rest = left;
  }
  return pieces;
}

export function plainText(spans: Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** The best place to cut in the second half of what fits. */
function cutAt(text: string, max: number): number {
  const fitting = text.slice(0, max);
  for (const end of ['\n\n', '\n', '. ', ' ']) {
    const at = fitting.lastIndexOf(end);
    if (at >= max / 2) return at + end.length;
  }
  const isHalfOfPair = /[\uD800-\uDBFF]$/.test(fitting);
  return isHalfOfPair ? max - 1 : max;
}

function cut(spans: Span[], at: number): [before: Span[], after: Span[]] {
  const before: Span[] = [];
  const after: Span[] = [];
  let start = 0;
  for (const span of spans) {
    const inside = Math.min(Math.max(at - start, 0), span.text.length);
    if (inside > 0) before.push({ ...span, text: span.text.slice(0, inside) });
    if (inside < span.text.length) after.push({ ...span, text: span.text.slice(inside) });
    start += span.text.length;
  }
  return [before, after];
}
