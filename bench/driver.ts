/**
 * The other side of the program, in a process of its own: citizens behind a Bot API, and the central routing API. Started by fork; told what to do over its channel.
 * A turn is over when the reply to it reached the Bot API; then the citizen says the next thing.
 */
import { randomUUID } from 'node:crypto';
import { numberPattern } from '../test/support/numbers.ts';
import { answerFile, fileBytes, filesGiven } from './files.ts';
import { conversation, firstChat } from './talks.ts';
import { me, nextMessage, updateOf } from './updates.ts';
import { caller, type Heard, serve } from './wire.ts';

/** What the parent asks for. `storedChats`: how many chats are in the database already; every other conversation is one of theirs. */
export type Order =
  | { type: 'open'; ports: number[]; secret: string; storedChats: number }
  | { type: 'closed'; citizens: number; seconds: number }
  | { type: 'rate'; perSecond: number; seconds: number }
  /** The open loop while one citizen sends as fast as it is taken, `flooder` messages at a time. */
  | { type: 'flood'; perSecond: number; seconds: number; flooder: number }
  /** The open loop while so many citizens send a file of 20 MB each at once; the first `dripping` of them never come to an end. */
  | { type: 'media'; perSecond: number; seconds: number; files: number; dripping: number }
  /** One message, one answer, whatever it says. */
  | { type: 'echo'; citizens: number; seconds: number };

export interface Measured {
  turns: number;
  complaints: number;
  seconds: number;
  p50: number;
  p95: number;
  p99: number;
  longest: number;
  /** Turns that got no reply in time, and deliveries refused. */
  unanswered: number;
  refused: number;
  forwarded: number;
  /** Seconds until the last whole file was fetched; 0 when none was sent. */
  filesSeconds: number;
}

/** Newcomers come after all chats of the filled database. */
const firstNewcomer = 90_000_000;
const unansweredMs = 20_000;

interface Waiting {
  began: number;
  over(message: { text: string; kirim: string | null } | null): void;
}

const waiting = new Map<number, Waiting>();
let deliver: (body: string) => Promise<number> = async () => 0;
let storedChats = 0;
let conversations = 0;
let forwarded = 0;

async function botApi(): Promise<number> {
  const { port } = await serve((heard: Heard) => {
    const file = answerFile(heard.line, heard.body);
    if (file !== null) return file;
    const method = heard.line.slice(heard.line.lastIndexOf('/') + 1);
    if (method !== 'sendMessage') return { status: 200, body: method === 'getMe' ? me : '{"ok":true,"result":true}' };
    const sent = JSON.parse(heard.body.toString()) as { chat_id: number | string; text: string; reply_markup?: object };
    const chat = Number(sent.chat_id);
    replied(chat, sent);
    const date = Math.floor(Date.now() / 1000);
    return {
      status: 200,
      body: `{"ok":true,"result":{"message_id":${nextMessage()},"date":${date},"chat":{"id":${chat},"type":"private"},"text":""}}`,
    };
  });
  return port;
}

async function centre(): Promise<number> {
  const { port } = await serve((heard) => {
    if (heard.line.startsWith('GET')) return { status: 200, body: '{"id":"x","status":"received","history":[]}' };
    forwarded += 1;
    return { status: 201, body: `{"id":"${randomUUID()}","number":"${9_000_000 + forwarded}","status":"received"}` };
  });
  return port;
}

function replied(chat: number, sent: { text: string; reply_markup?: object }): void {
  const one = waiting.get(chat);
  if (!one) return;
  waiting.delete(chat);
  const markup = sent.reply_markup as { inline_keyboard?: { text: string; callback_data: string }[][] } | undefined;
  const button = markup?.inline_keyboard?.flat().find(({ text }) => text === 'Kirim');
  one.over({ text: sent.text, kirim: button?.callback_data ?? null });
}

/** Says one thing and waits for the reply; null when none came in time. */
function turn(
  chat: number,
  content: { text: string } | { press: string },
  tally: Tally,
): Promise<{ text: string; kirim: string | null } | null> {
  return new Promise((resolve) => {
    const began = performance.now();
    const timer = setTimeout(() => {
      waiting.delete(chat);
      tally.unanswered += 1;
      resolve(null);
    }, unansweredMs);
    waiting.set(chat, {
      began,
      over: (message) => {
        clearTimeout(timer);
        tally.latencies.push(performance.now() - began);
        resolve(message);
      },
    });
    const body = updateOf(chat, content);
    const again = (status: number): void => {
      if (status === 200) return;
      tally.refused += 1;
      // As Telegram does: the same update comes again.
      setTimeout(() => void deliver(body).then(again), 1000);
    };
    void deliver(body).then(again);
  });
}

interface Tally {
  latencies: number[];
  complaints: number;
  unanswered: number;
  refused: number;
}

/** One whole conversation, from the story to the receipt. */
async function converse(tally: Tally, going: () => boolean, pace: () => Promise<void> = async () => undefined): Promise<void> {
  const n = conversations++;
  const chat = n % 2 === 0 && n / 2 < storedChats * 2 ? firstChat + ((n / 2) % storedChats) : firstNewcomer + n;
  const lines = conversation(n);
  let reply: { text: string; kirim: string | null } | null = null;
  for (let said = 0; said < 8 && going(); said += 1) {
    const line = lines[said];
    await pace();
    if (line !== undefined) reply = await turn(chat, { text: line }, tally);
    else if (reply?.kirim) reply = await turn(chat, { press: reply.kirim }, tally);
    else reply = await turn(chat, { text: 'kirim' }, tally);
    if (reply === null) return;
    if (numberPattern.test(reply.text)) {
      tally.complaints += 1;
      return;
    }
  }
}

async function closedLoop(citizens: number, seconds: number): Promise<Measured> {
  const tally: Tally = { latencies: [], complaints: 0, unanswered: 0, refused: 0 };
  const before = forwarded;
  const began = performance.now();
  const going = () => performance.now() - began < seconds * 1000;
  const citizen = async () => {
    while (going()) await converse(tally, going);
  };
  await Promise.all(Array.from({ length: citizens }, citizen));
  return measuredOf(tally, (performance.now() - began) / 1000, forwarded - before);
}

async function echoLoop(citizens: number, seconds: number): Promise<Measured> {
  const tally: Tally = { latencies: [], complaints: 0, unanswered: 0, refused: 0 };
  const began = performance.now();
  const citizen = async (_: unknown, n: number) => {
    while (performance.now() - began < seconds * 1000) await turn(firstNewcomer + n, { text: conversation(n)[0] ?? '' }, tally);
  };
  await Promise.all(Array.from({ length: citizens }, citizen));
  return measuredOf(tally, (performance.now() - began) / 1000, 0);
}

/** The open loop of everybody else while one chat is flooded. */
async function flooded({ perSecond, seconds, flooder }: Extract<Order, { type: 'flood' }>): Promise<Measured> {
  const began = performance.now();
  const chat = firstNewcomer - 1;
  const pour = async () => {
    while (performance.now() - began < seconds * 1000) await deliver(updateOf(chat, { text: 'halo' }));
  };
  const pouring = Array.from({ length: flooder }, pour);
  const measured = await openLoop(perSecond, seconds);
  await Promise.all(pouring);
  return measured;
}

/** The open loop of everybody else while files come; then until the last was fetched, five minutes at most. */
async function withFiles({ perSecond, seconds, files, dripping }: Extract<Order, { type: 'media' }>): Promise<Measured> {
  const [began, before] = [performance.now(), filesGiven().count];
  const whole = files - dripping;
  const sendOne = async (n: number) => {
    const body = updateOf(firstNewcomer - 100 - n, { file: `documents/${n < dripping ? 'drip' : 'large'}${n}`, bytes: fileBytes });
    while ((await deliver(body)) !== 200) await new Promise((resolve) => setTimeout(resolve, 1000));
  };
  const sending = Promise.all(Array.from({ length: files }, (_, n) => sendOne(n)));
  const measured = await openLoop(perSecond, seconds);
  await sending;
  while (filesGiven().count - before < whole && performance.now() - began < 300_000)
    await new Promise((resolve) => setTimeout(resolve, 200));
  return { ...measured, filesSeconds: (filesGiven().lastAt - began) / 1000 };
}

/** Turns begin at an even pace, whoever is still waiting for a reply. */
async function openLoop(perSecond: number, seconds: number): Promise<Measured> {
  const tally: Tally = { latencies: [], complaints: 0, unanswered: 0, refused: 0 };
  const before = forwarded;
  const began = performance.now();
  const going = () => performance.now() - began < seconds * 1000;
  const queue: (() => void)[] = [];
  const pace = () => new Promise<void>((resolve) => queue.push(resolve));
  const running = new Set<Promise<void>>();
  for (let n = 0; going(); n += 1) {
    const wait = began + (n * 1000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const next = queue.shift();
    if (next) {
      next();
      continue;
    }
    const talk = converse(tally, going, pace);
    running.add(talk);
    void talk.finally(() => running.delete(talk));
    queue.shift()?.();
  }
  for (const left of queue) left();
  await Promise.all(running);
  return measuredOf(tally, (performance.now() - began) / 1000, forwarded - before);
}

function measuredOf({ latencies, complaints, unanswered, refused }: Tally, seconds: number, taken: number): Measured {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return {
    ...{ turns: sorted.length, complaints, seconds, unanswered, refused, forwarded: taken, filesSeconds: 0 },
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) },
  };
}

async function carryOut(order: Order): Promise<Measured | null> {
  switch (order.type) {
    case 'open':
      deliver = caller(order.ports, '/telegram', { 'x-telegram-bot-api-secret-token': order.secret });
      storedChats = order.storedChats;
      return null;
    case 'closed':
      return closedLoop(order.citizens, order.seconds);
    case 'rate':
      return openLoop(order.perSecond, order.seconds);
    case 'flood':
      return flooded(order);
    case 'media':
      return withFiles(order);
    case 'echo':
      return echoLoop(order.citizens, order.seconds);
  }
}

process.on('message', async (order: Order) => void process.send?.((await carryOut(order)) ?? {}));
// Nothing is left of it when the bench is gone.
process.on('disconnect', () => process.exit(0));

process.send?.({ botApi: await botApi(), centre: await centre() });
