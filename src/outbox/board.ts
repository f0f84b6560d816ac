/** One card of an agency's group, brought up to date: sent once, edited from then on, within what the platform lets through. What a card says is the domain's. */
import type { Channel, Failure, Message, OutFile, SendContext } from '../channels/channel.ts';
import { SendError } from '../channels/channel.ts';
import type { Errand } from '../complaints/ports.ts';
import type { Say } from '../dialogue/say.ts';
import type { Board, Boards, CardDue } from './boards.ts';
import type { Budget } from './budget.ts';
import { failed, filesOf, type MessageNeeds, reached } from './message.ts';
import type { Outcome } from './outcome.ts';
import { filesPollMs } from './pauses.ts';
import type { Queued } from './queue.ts';
import { sendFit } from './unfit.ts';

/** What a card shows now; 'secret': nothing of it may be shown; null: there is nothing to show. */
export type Drawn = { say: Say; topic: string; over: boolean; number: string } | 'secret' | null;

export interface BoardNeeds extends MessageNeeds {
  boards: Boards;
  budget: Budget;
  board: {
    draw(complaint: string, board: Board): Promise<Drawn>;
    /** Name of the agency's own topic. */
    topic(board: Board): string;
    secrets(count: number): Say;
    flood(count: number): Say;
    /** For a chat whose messages cannot be edited: these came in, with so many secret ones. */
    numbers(numbers: string[], secrets: number): Say;
    /** The admin who made the group hears that we may not manage topics. */
    forbidden(board: Board): Promise<Errand[]>;
  };
}

type BoardErrand = Extract<Errand, { kind: 'board' }>;

/** More cards than this at once are announced in one line. */
const floodFrom = 15;
const floodAgainMs = 30 * 60_000;
/** What the topic of a report that became secret is called, where it cannot be deleted. */
const secretTopic = '🔒';
/** A card waits this long for its photo. */
const photoWaitMs = 20_000;

/** Everything of one run. */
interface Run {
  errand: BoardErrand;
  queued: Queued;
  board: Board;
  channel: Channel;
  chat: string;
  /** The group's. */
  language: string;
  needs: BoardNeeds;
}

/** Draws the next card that is due. There is an errand for every change, so what one run leaves another takes up. */
export async function drawCard(queued: Queued, errand: BoardErrand, needs: BoardNeeds): Promise<Outcome> {
  const { talk } = errand;
  const board = await needs.boards.read(talk);
  if (board === null) return { type: 'done' };
  const to = await reached(talk, needs);
  if ('outcome' in to) return to.outcome;
  const waitMs = needs.budget.waitMs(talk, to.channel.abilities.perGroup);
  if (waitMs > 0) return { type: 'later', reason: 'the group took enough for now', counts: false, afterMs: waitMs };
  const due = await needs.boards.next(talk);
  if (due === null) return { type: 'done' };
  const run: Run = { errand, queued, board, channel: to.channel, chat: to.address.chat, language: to.language ?? needs.language, needs };
  try {
    return await show(run, due);
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    if (error.failure.kind === 'refused' || error.failure.kind === 'too_large') await needs.boards.settle(due, {});
    return failed(error, queued, talk, to.channel.name, needs);
  }
}

async function show(run: Run, due: CardDue): Promise<Outcome> {
  const { needs, channel, board, errand } = run;
  if (!channel.edit) return tellNumbers(run, due);
  const drawn = await needs.board.draw(due.complaint, board);
  if (drawn === null) return settled(run, due, {});
  if (drawn === 'secret') return hide(run, due);
  if (due.message === null) {
    const fresh = await needs.boards.fresh(errand.talk);
    if (fresh.length > floodFrom && needs.now() - (board.floodAt ?? 0) > floodAgainMs) return announce(run, fresh.length);
  }
  return card(run, due, drawn);
}

/** The line that many are coming; the errand comes again for its card. */
async function announce(run: Run, count: number): Promise<Outcome> {
  await post(run, run.needs.board.flood(count));
  await run.needs.boards.flooded(run.errand.talk, run.needs.now());
  return { type: 'done', next: [run.errand] };
}

/** Of secret complaints a group learns how many there are; what became secret is taken back with all that was said of it, and its topic, which is called after it. */
async function hide(run: Run, due: CardDue): Promise<Outcome> {
  const { needs, channel, chat, errand } = run;
  const { message, thread } = due;
  if (message) {
    // Its card, and what officers had shown there: a look with its photos, a preview.
    for (const one of [message, ...(await needs.boards.said(errand.talk, due.complaint))])
      await despite(['refused', 'forbidden'], channel.remove?.(chat, one));
    if (thread === null || run.board.topics !== 'complaint') return settled(run, due, { message: '', shown: null });
    await despite(['refused', 'no_topic', 'forbidden'], channel.topics?.remove(chat, thread, secretTopic));
    return settled(run, due, { message: '', shown: null, thread: null });
  }
  if (message === '') return settled(run, due, {});
  const secrets = (
    await Promise.all(
      (await needs.boards.fresh(errand.talk)).map(async (card) => ({ card, drawn: await needs.board.draw(card.complaint, run.board) })),
    )
  )
    .filter(({ drawn }) => drawn === 'secret')
    .map((one) => one.card);
  await post(run, needs.board.secrets(secrets.length));
  for (const secret of secrets) await needs.boards.settle(secret, { message: '' });
  return { type: 'done' };
}

/** Waits for what may fail in these ways, and then stays undone. */
async function despite(kinds: Failure['kind'][], act: Promise<void> | undefined): Promise<void> {
  try {
    await act;
  } catch (error) {
    if (!(error instanceof SendError && kinds.includes(error.failure.kind))) throw error;
  }
}

/** Where nothing can be edited, only what is new is told: its number. */
async function tellNumbers(run: Run, due: CardDue): Promise<Outcome> {
  const { needs, errand, board } = run;
  if (due.message !== null) return settled(run, due, {});
  const fresh = await needs.boards.fresh(errand.talk);
  const drawn = await Promise.all(fresh.map((card) => needs.board.draw(card.complaint, board)));
  const numbers = drawn.flatMap((one) => (one !== null && one !== 'secret' ? [one.number] : []));
  const secrets = drawn.filter((one) => one === 'secret').length;
  if (numbers.length + secrets > 0) await post(run, needs.board.numbers(numbers, secrets));
  for (const card of fresh) await needs.boards.settle(card, { message: '' });
  return { type: 'done' };
}

async function card(run: Run, due: CardDue, drawn: Exclude<Drawn, 'secret' | null>): Promise<Outcome> {
  const { needs, chat, channel, errand, language } = run;
  const topic = await topicOf(run, due, drawn);
  if ('outcome' in topic) return topic.outcome;
  const { thread } = topic;
  if (due.closed && !drawn.over && thread !== null) await inThread(run, due, thread, async () => channel.topics?.reopen(chat, thread));
  const message = needs.speech.render(drawn.say, language, needs.timeZone);
  const shown = JSON.stringify(message);
  const closes = drawn.over && thread !== null && run.board.topics === 'complaint';
  const kept = { shown, closed: closes };
  if (!(due.message && (await edited(run, due.message, due, message, shown)))) {
    const photo = await photoOf(run, drawn.say);
    if (photo === 'waiting') return { type: 'later', reason: 'its photo is still being fetched', counts: false, afterMs: filesPollMs };
    const sent = await inThread(run, due, thread, () => send(run, message, thread === null ? {} : { thread }, photo));
    await needs.boards.settle(due, { ...kept, message: sent.id, file: photo !== null && sent.whole });
    if (closes) await closed(run, thread);
    const noted = (one: string) => ({ talk: errand.talk, message: one, complaint: due.complaint });
    return { type: 'done', sent: [sent.id, ...(sent.others ?? [])].map(noted) };
  }
  if (closes && !due.closed) await closed(run, thread);
  return settled(run, due, kept);
}

/** False: the message is gone, or too old to be changed. */
async function edited({ channel, chat, needs, errand }: Run, id: string, due: CardDue, message: Message, shown: string): Promise<boolean> {
  if (shown === due.shown) return true;
  needs.budget.pass(errand.talk);
  try {
    await channel.edit?.(chat, id, message, due.file);
    return true;
  } catch (error) {
    if (error instanceof SendError && error.failure.kind === 'refused') return false;
    throw error;
  }
}

/** The topic the card belongs in, made when there is none; null: the general one. */
async function topicOf(run: Run, due: CardDue, drawn: { topic: string }): Promise<{ thread: string | null } | { outcome: Outcome }> {
  const { board, needs, channel, chat, errand } = run;
  const known = board.topics === 'complaint' ? due.thread : board.topics === 'agency' ? board.thread : null;
  if (known !== null || board.topics === 'none' || !channel.topics) return { thread: known };
  try {
    needs.budget.pass(errand.talk);
    const { thread } = await channel.topics.open(chat, board.topics === 'complaint' ? drawn.topic : needs.board.topic(board));
    if (board.topics === 'complaint') await needs.boards.keep(errand.talk, due.complaint, thread);
    else await needs.boards.keepThread(errand.talk, thread);
    return { thread };
  } catch (error) {
    if (!(error instanceof SendError && error.failure.kind === 'forbidden')) throw error;
    const isNews = await needs.boards.forbidden(errand.talk, needs.now());
    return { outcome: { type: 'done', next: [errand, ...(isNews ? await needs.board.forbidden(board) : [])] } };
  }
}

/** A topic that somebody deleted is forgotten: the next try makes it anew. */
async function inThread<T>({ needs, errand, board }: Run, due: CardDue, thread: string | null, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (thread !== null && error instanceof SendError && error.failure.kind === 'no_topic') {
      if (board.thread === thread) await needs.boards.keepThread(errand.talk, null);
      else await needs.boards.keep(errand.talk, due.complaint, null);
    }
    throw error;
  }
}

async function send(run: Run, message: Message, where: { thread?: string }, photo: OutFile | null = null) {
  const { needs, channel, chat, queued, errand } = run;
  needs.budget.pass(errand.talk);
  const context: SendContext = { key: String(queued.id), heardAt: null, madeAt: queued.createdAt, ...where };
  return sendFit(channel, chat, photo ? { ...message, files: [photo] } : message, context, () => message);
}

/** A line for all of the group, where its cards are when they share a topic. */
async function post(run: Run, say: Say): Promise<void> {
  const { needs, board, language } = run;
  const where = board.topics === 'agency' && board.thread !== null ? { thread: board.thread } : {};
  await send(run, needs.speech.render(say, language, needs.timeZone), where);
}

/** Without the right to close it, it stays open. */
async function closed({ channel, chat }: Run, thread: string): Promise<void> {
  await despite(['forbidden', 'no_topic'], channel.topics?.close(chat, thread));
}

/** One picture stands on the card; the others come with a look at the complaint. */
async function photoOf({ needs, queued }: Run, say: Say) {
  const [first] = say.attachments ?? [];
  if (first === undefined) return null;
  const kept = await needs.attachments.read(first);
  if (kept?.state === 'waiting' && needs.now() - queued.since < photoWaitMs) return 'waiting';
  const [photo] = await filesOf([kept], needs.files);
  return photo?.kind === 'photo' ? photo : null;
}

async function settled(run: Run, due: CardDue, now: Parameters<Boards['settle']>[1]): Promise<Outcome> {
  await run.needs.boards.settle(due, now);
  return { type: 'done' };
}
