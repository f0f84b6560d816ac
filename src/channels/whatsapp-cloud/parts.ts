/**
 * Message → the parts it is sent as, in their order: files, text, and what can be pressed on the last. Pure. WhatsApp's own markup (*bold*) cannot be escaped, so none is
 * added: words arrive as they were written. https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages
 */
import type { Message, OutFile } from '../channel.ts';
import type { Fields } from '../fields.ts';
import { split } from '../split.ts';
import { shortened } from './shortened.ts';

/** One call of the API: a body without its recipient, or a file that must be uploaded first. */
export type Part = { type: 'body'; body: Fields } | { type: 'file'; file: OutFile; caption: string };

export interface Words {
  /** On the button that opens a list of choices; at most 20 signs. */
  choose: string;
}

type Choices = Message['choices'];

/** Meta's limits, in signs. */
const textMax = 4096;
const interactiveTextMax = 1024;
export const captionMax = 1024;
const buttonsMax = 3;
const buttonTitleMax = 20;
const rowsMax = 10;
const rowTitleMax = 24;
const rowDescriptionMax = 72;
const choiceIdMax = 200;

/** Empty when there is nothing to send. */
export function partsOf(message: Message, words: Words): Part[] {
  const text = plainText(message);
  const files = message.files ?? [];
  if (message.askPlace !== undefined) return [...filesAlone(files), ...askingPlace(message, message.askPlace, words)];
  if (message.choices.length > 0) return [...filesAlone(files), ...choosing(message, words)];
  const last = files.at(-1);
  if (last && text.length <= captionMax && takesCaption(last)) return [...filesAlone(files.slice(0, -1)), asFile(last, text)];
  return [...filesAlone(files), ...asTexts(text)];
}

/** The words alone, with the choices numbered and how to choose: for whatever shows no buttons. */
export function numberedText(message: Message): string {
  const numbers = message.choices.map(({ label }, i) => `${i + 1}. ${label}`);
  const hint = numbers.length > 0 ? (message.choicesHint ?? '') : '';
  return [plainText(message), ...numbers, hint].filter((line) => line.trim() !== '').join('\n');
}

function plainText(message: Message): string {
  return message.text.map((span) => span.text).join('');
}

function filesAlone(files: OutFile[]): Part[] {
  return files.map((file) => asFile(file, ''));
}

function asFile(file: OutFile, caption: string): Part {
  return { type: 'file', file, caption };
}

/** Sound carries no words. */
function takesCaption({ kind }: OutFile): boolean {
  return kind !== 'voice' && kind !== 'audio';
}

function asTexts(text: string): Part[] {
  return split(text, textMax).map((body) => ({ type: 'body', body: { type: 'text', text: { body, preview_url: false } } }));
}

/** A message carries one kind of thing to press: beside choices, "send my position" comes in a message of its own before them. */
function askingPlace(message: Message, label: string, words: Words): Part[] {
  const action = { name: 'send_location' };
  const request = (body: string) => interactive({ type: 'location_request_message', body: { text: body }, action });
  return message.choices.length > 0 ? [request(label), ...choosing(message, words)] : withTail(plainText(message), label, request);
}

/** Buttons for a few short choices, a list for more, numbers in the text where neither holds them. */
function choosing(message: Message, words: Words): Part[] {
  const { choices } = message;
  const text = plainText(message);
  const fallback = choices.map(({ label }) => label).join(' / ');
  if (fitButtons(choices))
    return withTail(text, fallback, (body) => interactive({ type: 'button', body: { text: body }, action: { buttons: buttons(choices) } }));
  if (!fitRows(choices)) return asTexts(numberedText(message));
  const action = { button: shortened(words.choose, buttonTitleMax), sections: [{ rows: choices.map(row) }] };
  return withTail(text, fallback, (body) => interactive({ type: 'list', body: { text: body }, action }));
}

/** What does not fit in front of something to press goes before it as text. An interactive message must say something. */
function withTail(text: string, fallback: string, tail: (body: string) => Part): Part[] {
  const whole = text.toWellFormed().trimEnd();
  const last = split(whole, interactiveTextMax).at(-1);
  if (last === undefined) return [tail(shortened(fallback, interactiveTextMax))];
  return [...asTexts(whole.slice(0, whole.length - last.length)), tail(last)];
}

function interactive(content: Fields): Part {
  return { type: 'body', body: { type: 'interactive', interactive: content } };
}

/** Titles of buttons must differ from each other. */
function fitButtons(choices: Choices): boolean {
  const titles = new Set(choices.map(({ label }) => label));
  return (
    choices.length <= buttonsMax &&
    titles.size === choices.length &&
    choices.every(({ id, label }) => fits(label, buttonTitleMax) && fits(id, choiceIdMax))
  );
}

function fitRows(choices: Choices): boolean {
  return choices.length <= rowsMax && choices.every(({ id, label }) => fits(label, rowDescriptionMax) && fits(id, choiceIdMax));
}

function fits(text: string, max: number): boolean {
  return text.trim() !== '' && text.length <= max;
}

function buttons(choices: Choices): Fields[] {
  return choices.map(({ id, label }) => ({ type: 'reply', reply: { id, title: label } }));
}

/** A label too long for a title is cut there and stands whole below it. */
function row({ id, label }: Choices[number]): Fields {
  return label.length <= rowTitleMax ? { id, title: label } : { id, title: shortened(label, rowTitleMax), description: label };
}
