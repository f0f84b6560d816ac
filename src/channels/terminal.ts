/** The terminal as a channel: one person at the keyboard, no account, no network. Knows no complaint and no other channel. */
import type { Said } from '../dialogue/said.ts';
import { type Channel, type Ear, type Message, SendError } from './channel.ts';

const chat = 'terminal';
/** A line `[pin -6.93,107.65]` is a position, `[foto]` or `[foto "keterangan"]` a photo of a few bytes. */
const pin = /^\[pin (-?\d+(?:\.\d+)?),\s*(-?\d+(?:\.\d+)?)\]$/;
const photo = /^\[foto(?: "(.*)")?\]$/;
/** The smallest picture that is one: a white GIF of one pixel. */
const onePixel = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64');

export interface TerminalChannel extends Channel {
  /** What the person typed: words, a button's label, or its number among the choices shown last. */
  type(line: string): Promise<void>;
}

/** `show` prints one message of the bot. */
export function terminal(show: (message: Message) => void, now: () => number): TerminalChannel {
  let ear: Ear = async () => undefined;
  let heard = 0;
  let shown = 0;
  let choices: Message['choices'] = [];
  return {
    name: 'terminal',
    abilities: { buttons: true, fileMaxBytes: 20 * 1024 * 1024 },
    async start(listener) {
      ear = listener;
    },
    async stop() {},
    async send(_chat, message) {
      show(message);
      if (message.choices.length > 0) choices = message.choices;
      shown += 1;
      return { id: `b${shown}` };
    },
    async fetch(_ref, maxBytes) {
      if (onePixel.length > maxBytes) throw new SendError({ kind: 'too_large' }, 'larger than allowed');
      return { bytes: onePixel, name: 'foto.gif', mediaType: 'image/gif' };
    },
    health: () => ({ state: 'ready', since: 0, why: '' }),
    async type(line) {
      heard += 1;
      const message = `w${heard}`;
      const id = `${now()}-${heard}`;
      await ear({ channel: 'terminal', chat, person: chat, id, message, at: now(), group: false, said: read(line, choices), profile: {} });
    },
  };
}

function read(line: string, choices: Message['choices']): Said {
  const at = pin.exec(line);
  if (at) return { type: 'pin', lat: Number(at[1]), lon: Number(at[2]) };
  const picture = photo.exec(line);
  if (picture) return { type: 'file', kind: 'photo', ref: 'one-pixel', ...(picture[1] === undefined ? {} : { caption: picture[1] }) };
  const label = /^<(.+)>$/.exec(line)?.[1];
  const choice = choices.find((offered) => offered.label === label);
  if (choice === undefined) return { type: 'text', text: line };
  const [draft = '', step = '', chosen = ''] = choice.id.split(':');
  return { type: 'press', draft, step, choice: chosen };
}
