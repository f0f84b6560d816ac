/** Spans → Telegram's HTML. The only place where anything is escaped. https://core.telegram.org/bots/api#html-style */
import type { Span } from '../channel.ts';

/** Counted in UTF-16 units: never fewer than Telegram counts. */
export const textMax = 4096;
export const captionMax = 1024;

const tags: Record<NonNullable<Span['style']>, string> = { bold: 'b', code: 'code', italic: 'i' };
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function toHtml(spans: Span[]): string {
  return spans.map(({ text, style }) => (style ? `<${tags[style]}>${escaped(text)}</${tags[style]}>` : escaped(text))).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
