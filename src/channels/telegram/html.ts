/** Spans → Telegram's HTML, in pieces that fit a message. The only place where anything is escaped. https://core.telegram.org/bots/api#html-style */
import type { Span } from '../channel.ts';

/** Counted in UTF-16 units: never fewer than Telegram counts. */
export const textMax = 4096;
export const captionMax = 1024;

const tags: Record<NonNullable<Span['style']>, string> = { bold: 'b', code: 'code', italic: 'i' };
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function toHtml(spans: Span[]): string {
  return spans.map(({ text, style }) => (style ? `<${tags[style]}>${escaped(text)}</${tags[style]}>` : escaped(text))).join('');
}

export function toPlain(spans: Span[]): string {
  return spans.map(({ text }) => text).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

/** Pieces of at most `max` units, cut where it hurts least: between paragraphs, lines, sentences, words; never inside a sign. Blank pieces, which Telegram refuses, are left out. */
export function split(spans: Span[], max: number): Span[][] {
  const pieces: Span[][] = [];
  let rest = spans.map((span) => ({ ...span, text: span.text.toWellFormed() })).filter((span) => span.text !== '');
  while (rest.length > 0) {
    const text = toPlain(rest);
    const [piece, left] = cut(rest, text.length <= max ? text.length : cutAt(text, max));
    if (toPlain(piece).trim() !== '') pieces.push(piece);
    rest = left;
  }
  return pieces;
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
