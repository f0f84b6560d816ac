/** Sending one message: freely while the person wrote within a day, by template after that; part by part, paced, and nothing twice that got through. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../complaints/ports.ts';
import { type Message, type SendContext, SendError } from '../channel.ts';
import type { Health } from '../health.ts';
import { failureOf, isAlarm, isOutcomeUnknown, isPairLimit, isWindowClosed } from './failure.ts';
import type { Fields } from './fields.ts';
import { type Graph, GraphError } from './graph.ts';
import type { Ledger } from './ledger.ts';
import { type Letter, type Letters, wordsAlone } from './letters.ts';
import { mediaBody } from './media.ts';
import type { Pace } from './pace.ts';
import { type Part, partsOf, type Words } from './parts.ts';
import { createRetelling } from './retelling.ts';
import { isWindowOpen, type Template, templateParts } from './template.ts';

export interface Sending {
  graph: Graph;
  health: Health;
  ledger: Ledger;
  letters: Letters;
  pace: Pace;
  log: Log;
  now: () => number;
  words: Words;
  template: Template | null;
  /** Where a person writes from now who changed numbers. */
  movedTo(chat: string): string | undefined;
  /** Meta took a message for a chat. */
  sent(message: string, chat: string): void;
}

type Key = string | undefined;

/** So often a message is sent that Meta takes and gives up because of itself. */
const givenUpMax = 3;
/** The number's own limit frees a place within milliseconds: so often it is waited for before the whole channel rests. */
const placesAwaitedMax = 50;

export interface Sender {
  /** The channel's `send`. Throws only SendError; `refused: window` when only a template would be let through and there is none. */
  send(chat: string, message: Message, context?: SendContext): Promise<{ id: string }>;
  /** Meta gave this message up because of the window: says it again by template. Rejects with SendError when that should be tried again. */
  retell(wamid: string): Promise<void>;
  /** Meta gave this message up because of itself (or, `isUnfit`, of its file): sends it again (or its words). False: it is lost. Rejects with SendError when that should be tried again. */
  again(wamid: string, isUnfit: boolean): Promise<boolean>;
}

export function createSender(sending: Sending): Sender {
  const retelling = createRetelling((chat, message, key) => guarded(chat, sending, () => sendTemplate(chat, message, key, sending)));
  return {
    async send(chat, message, context) {
      const { wamids, isFree } = await guarded(chat, sending, () => sendMessage(chat, message, context, sending));
      const isLost = isFree && retelling.took(wamids, chat, message, context?.key);
      const retold = isLost ? await guarded(chat, sending, () => sendTemplate(chat, message, context?.key, sending)) : wamids;
      return { id: retold.at(-1) ?? '' };
    },
    retell: (wamid) => retelling.again(wamid),
    async again(wamid, isUnfit) {
      const letter = sending.letters.givenUp(wamid);
      const body = letter && (isUnfit ? wordsAlone(letter.body) : letter.body);
      if (letter === null || body === null || letter.tries + 1 >= givenUpMax) return false;
      try {
        await guarded(letter.chat, sending, () => postLetter({ ...letter, body, tries: letter.tries + 1 }, sending));
      } catch (error) {
        sending.letters.took(wamid, letter);
        throw error;
      }
      return true;
    },
  };
}

/** Whatever goes wrong is told in the closed list, and health learns of it. */
async function guarded<T>(chat: string, sending: Sending, work: () => Promise<T>): Promise<T> {
  try {
    const done = await work();
    sending.pace.passed(chat);
    if (sending.health.read().why === 'unauthorized') sending.health.set('ready', '');
    return done;
  } catch (error) {
    throw judged(error, chat, sending);
  }
}

interface Sent {
  wamids: string[];
  /** Not by template. */
  isFree: boolean;
}

async function sendMessage(chat: string, message: Message, context: SendContext | undefined, sending: Sending): Promise<Sent> {
  const moved = sending.movedTo(chat);
  if (moved !== undefined) throw new SendError({ kind: 'moved', chat: moved }, 'another number');
  if (isWindowOpen(context?.heardAt ?? null, sending.now())) {
    try {
      return { wamids: await sendParts(chat, partsOf(message, sending.words), context?.key, sending), isFree: true };
    } catch (error) {
      if (!isWindowClosed(error)) throw error;
    }
  }
  return { wamids: await sendTemplate(chat, message, context?.key, sending), isFree: false };
}

async function sendTemplate(chat: string, message: Message, key: Key, sending: Sending): Promise<string[]> {
  const parts = sending.template ? templateParts(message, sending.template) : [];
  if (parts.length === 0) throw new SendError({ kind: 'refused' }, 'window');
  if (message.files?.length) sending.log.warn('whatsapp_cloud.files_outside_window', { files: message.files.length });
  return sendParts(chat, parts, key && `${key}.t`, sending);
}

/**
 * In their order; answers with their wamids. A try that breaks off is taken up where it stood. Where Meta does not take a file, the other files go without
 * words and the message is refused: whoever sends it says the words, and that a file is missing (outbox/unfit.ts).
 */
async function sendParts(chat: string, parts: Part[], key: Key, sending: Sending): Promise<string[]> {
  const keys = parts.map((_, i) => key && (parts.length === 1 ? key : `${key}.${i}`));
  const wamids: string[] = [];
  let isWhole = true;
  for (const [i, part] of parts.entries()) {
    if (!isWhole && part.type === 'body') continue;
    const wamid = await sendOnce(chat, isWhole || part.type === 'body' ? part : { ...part, caption: '' }, keys[i], sending);
    if (wamid === null) isWhole = false;
    else wamids.push(wamid);
  }
  if (!isWhole) throw new SendError({ kind: 'refused' }, 'a file');
  const sent = wamids.filter((wamid) => wamid !== '');
  if (sent.length === 0) throw new SendError({ kind: 'refused' }, 'nothing to send');
  sending.ledger.forget(keys.filter((part) => part !== undefined));
  return sent;
}

/** The part's wamid, from an earlier try or from this one; null when it was a file Meta does not take. */
async function sendOnce(chat: string, part: Part, key: Key, sending: Sending): Promise<string | null> {
  if (key === undefined) return sendPart(chat, part, key, sending);
  const before = sending.ledger.sent(key);
  if (before !== undefined) return before;
  const waitMs = sending.ledger.waitMs(key);
  if (waitMs > 0) throw new SendError({ kind: 'slow_down', scope: 'chat', afterMs: waitMs }, 'a status may still come');
  sending.ledger.begin(key);
  try {
    const wamid = await sendPart(chat, part, key, sending);
    if (wamid !== null && wamid !== '') sending.ledger.took(key, wamid);
    return wamid;
  } catch (error) {
    if (isOutcomeUnknown(error)) sending.ledger.lost(key);
    throw error;
  }
}

async function sendPart(chat: string, part: Part, key: Key, sending: Sending): Promise<string | null> {
  if (part.type === 'body') return post(chat, part.body, key, sending);
  const { file, caption } = part;
  try {
    const id = await upload(file, sending);
    return await post(chat, mediaBody(file, id, caption), key, sending);
  } catch (error) {
    if (!(error instanceof GraphError) || isWindowClosed(error) || failureOf(error).failure.kind !== 'refused') throw error;
    sending.log.warn('whatsapp_cloud.file_refused', { code: error.code, kind: file.kind });
    return null;
  }
}

/** A lost answer to an upload is no lost message. */
async function upload({ bytes, name, mediaType }: Extract<Part, { type: 'file' }>['file'], { graph }: Sending): Promise<string> {
  try {
    return await graph.upload(bytes, name, mediaType);
  } catch (error) {
    throw error instanceof GraphError ? error : failureOf(error);
  }
}

function post(chat: string, body: Fields, key: Key, sending: Sending): Promise<string> {
  return postLetter({ chat, body, key, tries: 0 }, sending);
}

/** Again at once where Meta gave it up before it answered. */
async function postLetter(letter: Letter, sending: Sending): Promise<string> {
  const { chat, body, key, tries } = letter;
  await placeFor(chat, sending);
  const data = key === undefined ? {} : { biz_opaque_callback_data: tries === 0 ? key : `${key}.r${tries}` };
  const wamid = await sending.graph.post({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient(chat),
    ...body,
    ...data,
  });
  if (wamid === '') return wamid;
  sending.sent(wamid, chat);
  const isGivenUp = sending.letters.took(wamid, letter);
  return isGivenUp && tries + 1 < givenUpMax ? postLetter({ ...letter, tries: tries + 1 }, sending) : wamid;
}

/** Digits are a WhatsApp id, everything else a business-scoped user id. */
function recipient(chat: string): Fields {
  return /^\d+$/.test(chat) ? { to: chat } : { recipient: chat };
}

async function placeFor(chat: string, { pace }: Sending): Promise<void> {
  for (let waits = 0; ; waits += 1) {
    const { waitMs, scope } = pace.take(chat);
    if (waitMs === 0) return;
    if (scope === 'chat' || waits >= placesAwaitedMax) throw new SendError({ kind: 'slow_down', scope, afterMs: waitMs }, 'own pace');
    await wait(waitMs);
  }
}

function judged(error: unknown, chat: string, { health, log, pace }: Sending): SendError {
  const failed = failureOf(error, isPairLimit(error) ? pace.refused(chat) : 0);
  const isNews = failed.failure.kind !== 'unauthorized' || health.read().why !== 'unauthorized';
  if (isAlarm(error) && isNews) log.error('whatsapp_cloud.alarm', failed);
  if (failed.failure.kind === 'unauthorized') health.set('degraded', 'unauthorized');
  return failed;
}
