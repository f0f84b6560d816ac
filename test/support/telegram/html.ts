/** Telegram's HTML as its server reads it, with its error texts (tdlib/td, td/telegram/MessageEntity.cpp, parse_html). */
import { Refusal } from './refusal.ts';

export interface Entity {
  type: string;
  offset: number;
  length: number;
}

const tagNames = new Set('a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(' '));
const entityTypes: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  a: 'text_link',
};
const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Throws Refusal with Telegram's words when the markup is wrong. */
export function parseHtml(html: string): { text: string; entities: Entity[] } {
  const open: { tag: string; start: number; at: number }[] = [];
  const entities: Entity[] = [];
  let text = '';
  let i = 0;
  while (i < html.length) {
    const sign = html.charAt(i);
    if (sign === '&') {
      const reference = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/i.exec(html.slice(i));
      const decoded = reference ? decode(reference) : undefined;
      text += decoded ?? '&';
      i += decoded === undefined ? 1 : (reference?.[0].length ?? 1);
    } else if (sign === '<') {
      const end = html.indexOf('>', i);
      const at = Buffer.byteLength(html.slice(0, i));
      if (html.charAt(i + 1) === '/') {
        if (end < 0) throw cannotParse(`Unclosed end tag at byte offset ${at}`);
        closeTag(
          html
            .slice(i + 2, end)
            .trim()
            .toLowerCase(),
          at,
          text.length,
        );
      } else openTag(/^[^\s>]*/.exec(html.slice(i + 1))?.[0].toLowerCase() ?? '', end, at);
      i = end + 1;
    } else {
      text += sign;
      i += 1;
    }
  }
  const left = open.at(-1);
  if (left) throw cannotParse(`Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text, entities };

  function openTag(tag: string, end: number, at: number): void {
    if (!tagNames.has(tag)) throw cannotParse(`Unsupported start tag "${tag}" at byte offset ${at}`);
    if (end < 0) throw cannotParse(`Unclosed start tag at byte offset ${at}`);
    open.push({ tag, start: text.length, at });
  }

  function closeTag(tag: string, at: number, length: number): void {
    const started = open.pop();
    if (!started) throw cannotParse(`Unexpected end tag at byte offset ${at}`);
    if (tag !== '' && tag !== started.tag)
      throw cannotParse(`Unmatched end tag at byte offset ${at}, expected "</${started.tag}>", found "</${tag}>"`);
    if (length > started.start)
      entities.push({ type: entityTypes[started.tag] ?? started.tag, offset: started.start, length: length - started.start });
  }
}

function decode([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return named[name];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function cannotParse(why: string): Refusal {
  return new Refusal(400, `Bad Request: can't parse entities: ${why}`);
}
