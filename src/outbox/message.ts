/** One message of the bot to one chat: where to, in which words, and what a failure of the channel means. */
import { type Channel, type ChannelName, type Message, type OutFile, SendError } from '../channels/channel.ts';
import type { Say, Sentence } from '../dialogue/say.ts';
import type { Files } from '../store/files.ts';
import type { Budget } from './budget.ts';
import type { Outcome } from './outcome.ts';
import { believedMs, filesPollMs, filesWaitMaxMs, roomPollMs, switchedOffMs, unauthorizedMs } from './pauses.ts';
import { type Attachments, elsewhere, type MessageErrand, type Queue, type Queued, type Reach } from './queue.ts';
import type { Quiet } from './quiet.ts';
import type { Room } from './room.ts';
import { sendFit } from './unfit.ts';

export interface Speech {
  render(say: Say, language: string, timeZone: string): Message;
}

export interface MessageNeeds {
  queue: Pick<Queue, 'address' | 'moveChat' | 'nextHeardIn'>;
  channels: Partial<Record<ChannelName, Channel>>;
  speech: Speech;
  attachments: Pick<Attachments, 'read'>;
  files: Pick<Files, 'read'>;
  quiet: Quiet;
  budget: Pick<Budget, 'pass'>;
  room: Room;
  /** What an officer may choose by number below it on this channel; none for everybody else. */
  listed: (say: Say, channel: ChannelName) => NonNullable<Say['choices']>;
  /** What a message may carry that is made when it goes out, in the language it is told in; null: it may not be read any more. */
  document: (which: NonNullable<Say['document']>, talk: string, language: string) => Promise<OutFile | null>;
  /** Spoken where the talk has none. */
  language: string;
  timeZone: string;
  now: () => number;
}

type Kept = NonNullable<Awaited<ReturnType<Attachments['read']>>>;

/** Sends the message; news that will not arrive in its chat goes to the next one its citizen joined. Throws only what nobody expects (the database, a mistake of ours). */
export async function sendMessage(queued: Queued, errand: MessageErrand, needs: MessageNeeds): Promise<Outcome> {
  const outcome = await sendHere(queued, errand, needs);
  if (outcome.type !== 'drop' || !errand.say.news) return outcome;
  const next = await needs.queue.nextHeardIn([...(errand.tried ?? []), errand.talk]);
  return next === null ? outcome : { type: 'done', next: [elsewhere(errand, next)] };
}

async function sendHere(queued: Queued, errand: MessageErrand, needs: MessageNeeds): Promise<Outcome> {
  // Before anything is read: while a platform is away, all its chats come by here every few seconds.
  const known = queued.reached?.where?.address.channel;
  const away = known && whileAway(known, needs);
  if (away) return away;
  const found = await reached(errand.talk, needs, queued);
  if ('outcome' in found) return found.outcome;
  const kept = await Promise.all((errand.say.attachments ?? []).map((id) => needs.attachments.read(id)));
  if (kept.some((file) => file?.state === 'waiting') && needs.now() - queued.since < filesWaitMaxMs) {
    return { type: 'later', reason: 'files are still being fetched', counts: false, afterMs: filesPollMs };
  }
  // Waiting inside would keep the place of another chat's answer.
  const leave = needs.room.enter(kept.reduce((sum, file) => sum + (file?.state === 'kept' ? file.bytes : 0), 0));
  if (leave === null) return { type: 'later', reason: 'other large files go first', counts: false, afterMs: roomPollMs };
  try {
    return await sendWhole(queued, errand, found, kept, needs);
  } finally {
    leave();
  }
}

function whileAway(name: ChannelName, { quiet }: MessageNeeds): Outcome | null {
  const afterMs = quiet.awayMs(name);
  return afterMs > 0 ? { type: 'later', reason: `${name} is away`, counts: false, afterMs } : null;
}

async function sendWhole(
  queued: Queued,
  { talk, say, thread, replyTo, bulk, again }: MessageErrand,
  { channel, address, heardAt, language: spoken }: Reach & { channel: Channel },
  kept: (Kept | null)[],
  needs: MessageNeeds,
): Promise<Outcome> {
  const language = spoken ?? needs.language;
  const message = needs.speech.render(say, language, needs.timeZone);
  const made = say.document && (await needs.document(say.document, talk, language));
  if (made === null) return { type: 'drop', reason: 'its document may not be read any more' };
  const files = [...(await filesOf(kept, needs.files)), ...(made ? [made] : [])];
  const whole = files.length > 0 ? { ...message, files } : message;
  const context = {
    key: String(queued.id),
    heardAt,
    madeAt: queued.createdAt,
    language,
    ...(replyTo !== undefined && { replyTo }),
    ...(again && { again }),
  };
  try {
    needs.budget.pass(talk);
    const lacking: Sentence = { key: 'file.unfit' };
    const words = (all: boolean) =>
      needs.speech.render(all ? { ...say, lines: [...say.lines, lacking] } : { lines: [lacking] }, language, needs.timeZone);
    const {
      id,
      others = [],
      posted,
    } = await inTopic(thread, (where) => sendFit(channel, address.chat, whole, { ...context, ...where }, words));
    needs.quiet.answered(channel.name);
    const choices = needs.listed(say, channel.name);
    const list = choices.length > 0 ? { listed: { choices, pushed: bulk } } : {};
    const { about: complaint = null } = say;
    const kept = posted && { posted };
    if (complaint === null && choices.length === 0) return { type: 'done', ...kept };
    return { type: 'done', sent: [id, ...others].map((one) => ({ talk, message: one, complaint, ...list })), ...kept };
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    return failed(error, queued, talk, channel.name, needs);
  }
}

/** How a talk is reached now, or what becomes of the errand because it is not. What came with the row is believed for a moment, unless a try failed. */
export async function reached(
  talk: string,
  needs: Pick<MessageNeeds, 'queue' | 'channels' | 'quiet' | 'now'>,
  { attempts, reached: known }: Pick<Queued, 'attempts' | 'reached'> = { attempts: 0 },
): Promise<(Reach & { channel: Channel }) | { outcome: Outcome }> {
  const fresh = known !== undefined && attempts === 0 && needs.now() - known.at < believedMs;
  const found = fresh ? known.where : await needs.queue.address(talk);
  if (found === null) return { outcome: { type: 'drop', reason: 'nobody there' } };
  const { channel: name } = found.address;
  const channel = needs.channels[name];
  if (!channel) return { outcome: { type: 'later', reason: `${name} is off`, counts: false, afterMs: switchedOffMs } };
  const restMs = needs.quiet.restMs(name);
  return restMs > 0 ? { outcome: { type: 'later', reason: `${name} rests`, counts: false, afterMs: restMs } } : { ...found, channel };
}

/** Where the topic is gone, it is said in the group at large. */
async function inTopic<T>(thread: string | undefined, send: (where: { thread?: string }) => Promise<T>): Promise<T> {
  if (thread === undefined) return send({});
  try {
    return await send({ thread });
  } catch (error) {
    if (!(error instanceof SendError && error.failure.kind === 'no_topic')) throw error;
    return send({});
  }
}

export async function filesOf(kept: (Kept | null)[], files: Pick<Files, 'read'>): Promise<OutFile[]> {
  const sendable = kept.filter((file): file is Kept => file?.state === 'kept');
  return Promise.all(
    sendable.map(async ({ kind, name, mediaType, sha256 }) => ({ kind, name, mediaType, bytes: await files.read(sha256) })),
  );
}

/** What a failure of the channel means for an errand. */
export async function failed(error: SendError, queued: Queued, talk: string, name: ChannelName, needs: MessageNeeds): Promise<Outcome> {
  const { failure, message: reason } = error;
  if (failure.kind !== 'unreachable') needs.quiet.answered(name);
  switch (failure.kind) {
    case 'slow_down':
      if (failure.scope === 'account') needs.quiet.rest(name, failure.afterMs);
      return { type: 'later', reason, counts: false, afterMs: failure.afterMs };
    case 'unauthorized':
      needs.quiet.rest(name, unauthorizedMs);
      return { type: 'later', reason, counts: false, afterMs: unauthorizedMs };
    case 'unreachable': {
      const awayMs = needs.quiet.unanswered(name, talk);
      return awayMs > 0 ? { type: 'later', reason, counts: false, afterMs: awayMs } : { type: 'later', reason, counts: true };
    }
    case 'no_topic':
      return { type: 'later', reason, counts: true };
    case 'blocked':
      return { type: 'abandon', talk };
    case 'moved':
      await needs.queue.moveChat(talk, failure.chat);
      // Once at once; a platform that keeps moving the chat gets the growing pauses.
      return { type: 'later', reason, counts: true, ...(queued.attempts === 0 && { afterMs: 0 }) };
    case 'refused':
    case 'forbidden':
    case 'too_large':
      return { type: 'drop', reason };
  }
}
