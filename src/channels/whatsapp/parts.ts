/**
 * Message → the parts it is sent as, in their order: files, then text with its choices numbered, because WhatsApp shows buttons of nobody but its own API. Pure.
 * WhatsApp's markup (*bold*) cannot be escaped, so none is added: words arrive as they were written.
 */
import type { Message, OutFile } from '../channel.ts';
import { split } from '../split.ts';

export type Part = { type: 'text'; text: string } | { type: 'file'; file: OutFile; caption: string };

/** WhatsApp takes 65,536 signs and folds away what is far shorter. */
const textMax = 4096;
const captionMax = 1024;

/** Empty when there is nothing to send. */
export function partsOf(message: Message): Part[] {
  const words = [message.text.map(({ text }) => text).join(''), numbered(message)].filter((part) => part.trim() !== '').join('\n\n');
  const files = message.files ?? [];
  const last = files.at(-1);
  if (last && words.length <= captionMax && takesCaption(last))
    return [...files.slice(0, -1).map(alone), { type: 'file', file: last, caption: words }];
  return [...files.map(alone), ...split(words, textMax).map((text) => ({ type: 'text', text }) as const)];
}

/** One below the other; what is called as it is numbered stands in a row: "1 · 2 · 3". */
function numbered({ choices, choicesHint }: Message): string {
  if (choices.length === 0) return '';
  const lines: string[] = [];
  let isRow = false;
  choices
    .filter(({ typed }) => !typed)
    .forEach(({ label }, i) => {
      const isItself = label === String(i + 1);
      if (isItself && isRow) lines.push(`${lines.pop()} · ${label}`);
      else lines.push(isItself ? label : `${i + 1}. ${label}`);
      isRow = isItself;
    });
  return [...lines, ...(choicesHint ? [choicesHint] : [])].join('\n');
}

function alone(file: OutFile): Part {
  return { type: 'file', file, caption: '' };
}

/** Sound carries no words. */
function takesCaption({ kind }: OutFile): boolean {
  return kind !== 'voice' && kind !== 'audio';
}
