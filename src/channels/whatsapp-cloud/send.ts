/** Sending one message: freely while the person wrote within a day, by template after that; part by part, paced, and nothing twice that got through. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../complaints/ports.ts';
import { type Again, type Message, type SendContext, SendError, type Sending as Sent } from '../channel.ts';
import type { Fields } from '../fields.ts';
import type { Health } from '../health.ts';
import { failureOf, isAlarm, isOutcomeUnknown, isPairLimit, isWindowClosed } from './failure.ts';
import { type Graph, GraphError } from './graph.ts';
import type { Ledger } from './ledger.ts';
import { mediaBody } from './media.ts';
import type { Pace } from './pace.ts';
import { type Part, partsOf, type Words } from './parts.ts';
import { isWindowOpen, type Template, templateParts } from './template.ts';

export interface Sending {
  graph: Graph;
  health: Health;
  ledger: Ledger;
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

/** The number's own limit frees a place within milliseconds: so often it is waited for before the whole channel rests. */
const placesAwaitedMax = 50;

/** The channel's `send`. Throws only SendError; `refused: window` when only a template would be let through and there is none. */
export function createSender(sending: Sending): (chat: string, message: Message, context?: SendContext) => Promise<Sent> {
  return async (chat, message, context) => {
    const posted = await guarded(chat, sending, () => sendMessage(chat, message, context, sending));
    return { id: posted.at(-1)?.message ?? '', posted };
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

type Posted = NonNullable<Sent['posted']>;

async function sendMessage(chat: string, message: Message, context: SendContext | undefined, sending: Sending): Promise<Posted> {
  const moved = sending.movedTo(chat);
  if (moved !== undefined) throw new SendError({ kind: 'moved', chat: moved }, 'another number');
  const { key, again, heardAt = null } = context ?? {};
  if (!again || (again.why !== 'late' && !again.part.startsWith(byTemplate))) {
    try {
      if (isWindowOpen(heardAt, sending.now()))
        return await sendParts(chat, named(partsOf(message, sending.words), '', again), key, sending);
    } catch (error) {
      if (!isWindowClosed(error)) throw error;
    }
  }
  return sendTemplate(chat, message, key, again, sending);
}

async function sendTemplate(chat: string, message: Message, key: Key, again: Again | undefined, sending: Sending): Promise<Posted> {
  const parts = sending.template ? templateParts(message, sending.template) : [];
  if (parts.length === 0) throw new SendError({ kind: 'refused' }, 'window');
  // A template takes no file: whoever sends it says the words, and that a file is missing (outbox/unfit.ts).
  if (message.files?.length) throw new SendError({ kind: 'refused' }, 'a file outside the window');
  return sendParts(chat, named(parts, byTemplate, again), key, sending);
}

/** A part and what it is called: the end of the key it is sent with. */
interface Named {
  part: Part;
  name: string;
}

const byTemplate = '.t';

/** All parts, or the one that was given up of a message that goes the same way (`before`) as then. */
function named(parts: Part[], before: string, again: Again | undefined): Named[] {
  const all = parts.map((part, i) => {
    const wordless = part.type === 'file' && part.caption === '' ? 'f' : '';
    return { part, name: `${before}${parts.length === 1 ? '' : `.${i}`}${wordless}` };
  });
  const same = all.filter(({ name }) => again?.why === 'trouble' && name === again.part);
  return same.length > 0 ? same : all;
}

/**
 * In their order; answers with their wamids. A try that breaks off is taken up where it stood. Where Meta does not take a file, the other files go without
 * words and the message is refused: whoever sends it says the words, and that a file is missing (outbox/unfit.ts).
 */
async function sendParts(chat: string, parts: Named[], key: Key, sending: Sending): Promise<Posted> {
  const posted: Posted = [];
  let isWhole = true;
  for (const { part, name } of parts) {
    if (!isWhole && part.type === 'body') continue;
    const fitting = isWhole || part.type === 'body' ? part : { ...part, caption: '' };
    const message = await sendOnce(chat, fitting, key && `${key}${name}`, sending);
    if (message === null) isWhole = false;
    else if (message !== '') posted.push({ message, part: name });
  }
  if (!isWhole) throw new SendError({ kind: 'refused' }, 'a file');
  if (posted.length === 0) throw new SendError({ kind: 'refused' }, 'nothing to send');
  if (key !== undefined) sending.ledger.forget(parts.map(({ name }) => `${key}${name}`));
  return posted;
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

async function post(chat: string, body: Fields, key: Key, sending: Sending): Promise<string> {
  await placeFor(chat, sending);
  const wamid = await sending.graph.post({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient(chat),
    ...body,
    ...(key === undefined ? {} : { biz_opaque_callback_data: key }),
  });
  if (wamid !== '') sending.sent(wamid, chat);
  return wamid;
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
