/**
 * Sending: at the account's pace, "typing…" first, each part once. The library says "sent" before anything is sent, so only WhatsApp's acknowledgement counts
 * (1 sent, 2 delivered, -1 error); what has none is looked for in the chat before it is sent again.
 */
import type { Log } from '../../complaints/ports.ts';
import { type Message, type SendContext, SendError } from '../channel.ts';
import { type Attempt, attemptsOf } from './attempts.ts';
import { MessageMedia, type SafeClient } from './client.ts';
import { findSent } from './lookup.ts';
import type { Pace } from './pace.ts';
import { type Part, partsOf } from './parts.ts';
import type { Status } from './status.ts';
import type { Timing } from './timing.ts';
import { endsWithin, rest, within } from './within.ts';

export interface SendNeeds {
  /** The client, while it is ready. */
  client: () => SafeClient | null;
  ownedSince: () => number;
  /** The page holds messages back: a new one hands them over. */
  revive: () => void;
  /** When the person in this chat last wrote, as far as this process knows. */
  heardAt: (chat: string) => number | null;
  status: Status;
  pace: Pace;
  timing: Timing;
  log: Log;
  now: () => number;
  /** By a clock nobody sets. */
  steady: () => number;
  signal: AbortSignal;
}

export type Send = (chat: string, message: Message, context?: SendContext) => Promise<{ id: string }>;

/** WhatsApp refuses a message that is fine when it is busy; one refused so often is not fine. */
const refusalsMax = 5;
/** How soon an account that is only starting or off line is asked again. */
const notReadyMs = 2_000;
/** Beyond this, what the page still holds back is given up and sent anew: late twice is better than never. */
const heldMaxMs = 1_800_000;

/** The channel's `send` for one account; `chat` is WhatsApp's own id. Throws only SendError. */
export function sender(needs: SendNeeds): Send {
  const attempts = attemptsOf(needs.ownedSince);
  return async (chat, message, context) => {
    const parts = partsOf(message);
    if (parts.length === 0) throw new SendError({ kind: 'refused' }, 'empty message');
    readyClient(needs);
    await keepPace(chat, context, needs);
    const client = readyClient(needs);
    const attempt = attempts.of(chat, parts, context);
    for (const part of parts.slice(attempt.sent.length)) {
      if (attempt.sent.length > 0) await rest(needs.pace.typingMs(), needs.signal);
      const since = attempt.triedAt ?? attempt.inheritedAt;
      const found = since === null ? null : await lookUp(client, chat, part, since, attempt);
      // Parts go out in order: where one is missing, none that follows was sent.
      if (found === null) attempt.inheritedAt = null;
      const id = found ?? (await sendPart(client, chat, part, attempt));
      attempts.claim(id);
      attempt.sent.push(id);
      attempt.triedAt = null;
      attempt.heldSince = null;
      attempt.refusals = 0;
    }
    attempts.over(chat, parts, context);
    needs.status.counted();
    return { id: bareId(attempt.sent.at(-1) ?? '') };
  };

  /** The id of the message that is this part, or null when there is none: then it may be sent. */
  async function lookUp(client: SafeClient, chat: string, part: Part, since: number, attempt: Attempt): Promise<string | null> {
    const found = await findSent(client, chat, part, since, attempts.isClaimed, needs.timing.callMs).catch(() => {
      throw new SendError({ kind: 'unreachable' }, 'the chat could not be looked at');
    });
    if (found === null || found.ack < 0) return null;
    if (found.ack > 0) return found.id;
    attempt.heldSince ??= needs.steady();
    const heldMs = needs.steady() - attempt.heldSince;
    if (heldMs > heldMaxMs) return null;
    if (heldMs > needs.timing.pendingMs) needs.revive();
    throw new SendError({ kind: 'unreachable' }, 'not acknowledged yet');
  }

  async function sendPart(client: SafeClient, chat: string, part: Part, attempt: Attempt): Promise<string> {
    await showTyping(client, chat, needs);
    attempt.triedAt = needs.now();
    attempt.heldSince = null;
    const limitMs = part.type === 'file' ? needs.timing.uploadMs : needs.timing.sendMs;
    const sent = await within(limitMs, handOver(client, chat, part)).catch((error: unknown) => {
      if (isNobody(error)) return undefined;
      needs.log.warn('whatsapp.not_acknowledged');
      throw new SendError({ kind: 'unreachable' }, 'no acknowledgement');
    });
    if (!sent) {
      attempt.triedAt = null;
      throw await nobodyThere(client, chat);
    }
    if (sent.ack < 0) throw refused(attempt);
    // Handed over, but not acknowledged: looked up at the next try.
    if (sent.ack === 0) throw new SendError({ kind: 'unreachable' }, 'not acknowledged yet');
    return sent.id._serialized;
  }

  /** The page may only fail to find the chat: nobody is gone before WhatsApp itself says so. */
  async function nobodyThere(client: SafeClient, chat: string): Promise<SendError> {
    const known = await within(needs.timing.callMs, client.getNumberId(chat)).catch(() => undefined);
    return known === null ? new SendError({ kind: 'blocked' }, 'no such number') : new SendError({ kind: 'unreachable' }, 'chat not found');
  }
}

function readyClient({ client, status }: SendNeeds): SafeClient {
  const ready = client();
  if (ready) return ready;
  const { state } = status.read();
  if (state === 'qr' || state === 'code' || state === 'logged_out') throw new SendError({ kind: 'unauthorized' }, 'not linked');
  throw new SendError({ kind: 'slow_down', afterMs: notReadyMs, scope: 'chat' }, `account is ${state}`);
}

async function keepPace(chat: string, context: SendContext | undefined, { pace, heardAt, now, signal }: SendNeeds): Promise<void> {
  const heard = context?.heardAt ?? heardAt(chat);
  const { waitMs, taken } = pace.take(chat, heard === null ? null : now() - heard);
  if (!taken) throw new SendError({ kind: 'slow_down', afterMs: waitMs, scope: 'chat' }, 'pace');
  await rest(waitMs, signal);
}

/** Only for the looks of it: whatever goes wrong here keeps no message back. */
async function showTyping(client: SafeClient, chat: string, { pace, timing, signal }: SendNeeds): Promise<void> {
  const typingMs = pace.typingMs();
  if (typingMs === 0) return;
  const typing = async () => (await client.getChatById(chat)).sendStateTyping();
  await endsWithin(timing.callMs, typing());
  await rest(typingMs, signal);
}

async function handOver(client: SafeClient, chat: string, part: Part) {
  const options = { sendSeen: false, linkPreview: false, parseVCards: false, waitUntilMsgSent: true };
  if (part.type === 'text') return client.sendMessage(chat, part.text, options);
  const { file, caption } = part;
  const media = new MessageMedia(file.mediaType, Buffer.from(file.bytes).toString('base64'), file.name, file.bytes.byteLength);
  return client.sendMessage(chat, media, {
    ...options,
    ...(caption ? { caption } : {}),
    sendAudioAsVoice: file.kind === 'voice',
    sendMediaAsDocument: file.kind === 'document',
  });
}

/** What the page throws for a chat it can find nobody behind (library issue #5741 and others). */
function isNobody(error: unknown): boolean {
  return error instanceof Error && /No LID for user/i.test(error.message);
}

function refused(attempt: Attempt): SendError {
  attempt.triedAt = null;
  attempt.refusals += 1;
  const isFinal = attempt.refusals >= refusalsMax;
  return new SendError({ kind: isFinal ? 'refused' : 'unreachable' }, 'error acknowledged');
}

/** Within its chat a message goes by the last part of its id; the chat's part changes with hidden numbers. */
function bareId(id: string): string {
  return id.split('_')[2] ?? id;
}
