/** A person's phone, whatever platform it is on: what the bot said is on its screen, and what is typed or pressed reaches the bot. */

import type { WhatsAppStandIn } from '../src/demo/whatsapp-web/server.ts';
import type { GraphStandIn } from '../test/support/graph/server.ts';
import type { TelegramStandIn } from '../test/support/telegram/server.ts';

/** A message of the bot as the person sees it. */
export interface Seen {
  text: string;
  labels: string[];
  /** performance.now() when it came. */
  at: number;
  /** Equal for copies of one message, where the platform tells; '' where it does not. */
  key: string;
  files: number;
  press(label: string): void;
  /** Answers below it. */
  answer(text: string): void;
}

export interface Phone {
  name: string;
  /** Between two things this person says: platforms and bot slow down who is faster. */
  thinkMs: number;
  /** Oldest first. */
  seen(): Seen[];
  say(text: string): void;
  photo(caption: string, bytes: Buffer): void;
  /** Resolves when `ready`, asked again whenever something came; rejects after `ms`. */
  waitFor(ready: () => boolean, ms: number): Promise<void>;
  /** Answers of the platform to messages for this phone that the bot never got. */
  lost(): number;
}

/** The bot asks who writes more than fifty times a minute to slow down. */
const telegramThinkMs = 1_300;
/** WhatsApp takes one message every six seconds for one person, and 45 on credit. */
const cloudThinkMs = 2_000;

const pageThinkMs = 2_000;

export function telegramPhone(telegram: TelegramStandIn, id: number): Phone {
  const citizen = telegram.citizen(id);
  return {
    name: `telegram ${id}`,
    thinkMs: telegramThinkMs,
    seen: () =>
      citizen.messages.map((message) => ({
        text: message.text,
        labels: message.buttons.flat().map(({ text }) => text),
        at: message.at,
        key: '',
        files: message.file ? 1 : 0,
        press: (label) => void citizen.press(label, { message }),
        answer: (text) => void citizen.say(text, { replyTo: message.id }),
      })),
    say: (text) => void citizen.say(text),
    photo: (caption, bytes) => void citizen.photo({ caption, bytes }),
    waitFor: waitingIn(telegram.world),
    lost: () => telegram.calls.filter(({ params, lost }) => lost && Number(params.chat_id) === id).length,
  };
}

export function cloudPhone(graph: GraphStandIn, number: string): Phone {
  const citizen = graph.citizen(number);
  return {
    name: `whatsapp ${number}`,
    thinkMs: cloudThinkMs,
    seen: () =>
      citizen.screen.map((shown) => ({
        text: shown.text,
        labels: shown.choices.map(({ title, description }) => description || title),
        at: shown.at,
        key: shown.key,
        files: shown.file ? 1 : 0,
        press: (label) => void citizen.press(label, shown),
        answer: (text) => void citizen.say(text, { replyTo: shown.id }),
      })),
    say: (text) => void citizen.say(text),
    photo: (caption, bytes) => void citizen.photo({ caption, bytes }),
    waitFor: waitingIn(graph.world),
    // Whose user id is known is addressed by it.
    lost: () => graph.calls.filter(({ body, lost }) => lost && (body.to === number || body.recipient === citizen.person.userId)).length,
  };
}

/** WhatsApp without buttons: choices stand numbered in the text, and their number is typed. */
export function pagePhone(standIn: WhatsAppStandIn, number: string): Phone {
  const citizen = standIn.citizen(number);
  const cameAt = new Map<string, number>();
  const typed = new Set<string>();
  const arrival = (id: string) => {
    const at = cameAt.get(id) ?? performance.now();
    cameAt.set(id, at);
    return at;
  };
  return {
    name: `whatsapp ${number}`,
    thinkMs: pageThinkMs,
    seen: () =>
      citizen.messages.map(({ id, text, file }) => {
        const choices = [...text.matchAll(/^(\d+)\. (.+)$/gm)].map(([, which = '', label = '']) => ({ which, label }));
        return {
          ...{ text, at: arrival(id), key: '', files: file ? 1 : 0, labels: choices.map(({ label }) => label) },
          // Nobody types a number twice.
          press: (label) => {
            const which = choices.find((choice) => choice.label === label)?.which;
            if (which === undefined || typed.has(`${id} ${label}`)) return;
            typed.add(`${id} ${label}`);
            // Whose screen has moved on quotes what the number is for.
            if (citizen.messages.at(-1)?.id === id) citizen.say(which);
            else citizen.say(which, { replyTo: id });
          },
          answer: (words) => void citizen.say(words, { replyTo: id }),
        };
      }),
    say: (text) => void citizen.say(text),
    photo: (caption, bytes) => void citizen.photo({ caption, bytes }),
    waitFor: waitingIn(standIn.world),
    lost: () => 0,
  };
}

function waitingIn(world: TelegramStandIn['world'] | GraphStandIn['world'] | WhatsAppStandIn['world']): Phone['waitFor'] {
  return async (ready, ms) => {
    await world.waitFor(
      () => ready() || undefined,
      () => 'nothing of the kind came',
      ms,
    );
  };
}
