/** A text in Telegram's HTML, and once more without styles should Telegram not understand it. */
import type { Span } from '../channel.ts';
import { plainText } from '../split.ts';
import { isMarkupError } from './failure.ts';
import { toHtml } from './html.ts';

export async function withMarkup<T>(spans: Span[], call: (text: { text: string; parse_mode?: 'HTML' }) => Promise<T>): Promise<T> {
  try {
    return await call({ text: toHtml(spans), parse_mode: 'HTML' });
  } catch (error) {
    if (!isMarkupError(error)) throw error;
    return call({ text: plainText(spans) });
  }
}
