/** The webhook: checks who knocks, reads a delivery and reports it. 200 is said only after every message in it is stored. */
import type { Log } from '../../complaints/ports.ts';
import { type Ear, type Incoming, type Posted, type Presence, Unavailable } from '../channel.ts';
import { isSigned } from './door.ts';
import { meaningOf } from './failure.ts';
import { read } from './read.ts';
import type { Status, Statuses } from './statuses.ts';

/** 401: not from Meta; 503: come again (Meta tries for days, less and less often). */
export interface WebhookAnswer {
  status: 200 | 401 | 503;
  retryAfterSeconds?: number;
}

export interface Receiving {
  appSecret: string;
  phoneId: string;
  log: Log;
  now: () => number;
  statuses: Statuses;
  /** A status names a sending by our key. */
  told(key: string, message: string): void;
  moved(from: string, to: string): void;
  posted: Posted;
  /** A message was heard and stored. */
  heard(message: string): Promise<void>;
}

export interface Receiver {
  open(ear: Ear, presence: Presence): void;
  receive(body: string | Uint8Array, signature: string | undefined): Promise<WebhookAnswer>;
  /** From now on nothing is taken in; resolves when what was taken in is done. */
  close(): Promise<void>;
}

const retryAfterSeconds = 3;
/** Deliveries in the house at once. More are only there when the database stands still; Meta brings back what is sent away, but ever later, so that this is seldom done. */
const insideMax = 1_000;

export function createReceiver(receiving: Receiving): Receiver {
  let ears: { ear: Ear; presence: Presence } | null = null;
  const running = new Set<Promise<unknown>>();
  /** Chats Meta could not deliver to since we started. */
  const gone = new Set<string>();
  let inside = 0;

  return {
    open(ear, presence) {
      ears = { ear, presence };
    },
    async receive(body, signature) {
      const bytes = typeof body === 'string' ? Buffer.from(body) : body;
      if (!isSigned(bytes, signature, receiving.appSecret)) return { status: 401 };
      if (!ears || inside >= insideMax) return { status: 503, retryAfterSeconds };
      inside += 1;
      try {
        await track(take(Buffer.from(bytes).toString('utf8'), ears.ear, ears.presence));
        return { status: 200 };
      } catch (error) {
        receiving.log.error('whatsapp_cloud.not_stored', error);
        return { status: 503, retryAfterSeconds };
      } finally {
        inside -= 1;
      }
    },
    async close() {
      ears = null;
      await Promise.allSettled(running);
    },
  };

  async function take(body: string, ear: Ear, presence: Presence): Promise<void> {
    const reading = read(body, receiving.phoneId, receiving.now());
    if (reading === null) return receiving.log.warn('whatsapp_cloud.not_understood');
    if (reading.foreign > 0) receiving.log.warn('whatsapp_cloud.other_number', { changes: reading.foreign });
    for (const { from, to } of reading.moves) receiving.moved(from, to);
    const lanes = [...byChat(reading.messages).values()].map((lane) => hearLane(lane, ear, presence));
    const outcomes = await Promise.allSettled([...lanes, ...reading.statuses.map((status) => takeStatus(status, presence))]);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw new Unavailable('a delivery was not stored', { cause: failed.reason });
  }

  /** One chat's messages in their order; behind one that was not stored none is taken, so that they come again in their order. */
  async function hearLane(lane: Incoming[], ear: Ear, presence: Presence): Promise<void> {
    for (const incoming of lane) {
      if (gone.delete(incoming.chat)) await presence({ channel: 'whatsapp-cloud', chat: incoming.chat, reachable: true });
      await ear(incoming);
      if (!incoming.group) void track(receiving.heard(incoming.message));
    }
  }

  async function takeStatus(status: Status, presence: Presence): Promise<void> {
    if (status.key !== '' && status.state !== 'failed') receiving.told(status.key, status.message);
    const news = receiving.statuses.news(status);
    if (news === null) return;
    if (news.state === 'failed') await takeFailure(news, presence);
    else if (receiving.statuses.arrives(news)) await receiving.posted.over([news]);
    receiving.statuses.note(news);
  }

  async function takeFailure(status: Status, presence: Presence): Promise<void> {
    const { code, chat, message, key } = status;
    const meaning = meaningOf(code);
    if (meaning === 'alarm') {
      await receiving.posted.over([status]);
      return receiving.log.error('whatsapp_cloud.alarm', new Error('Meta gave a message up'), { code });
    }
    const why = meaning === 'gone' || meaning === 'lost' ? 'never' : meaning;
    // First it goes elsewhere, then what waits behind it.
    const answer = await receiving.posted.again(message, key, why);
    if (meaning === 'gone' && chat !== '') {
      await presence({ channel: 'whatsapp-cloud', chat, reachable: false });
      gone.add(chat);
    }
    if (answer === 'sending') throw new Unavailable('given up while it is being sent');
    if (answer === 'lost') receiving.log.warn('whatsapp_cloud.given_up', { code });
  }

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    const forget = () => running.delete(work);
    work.then(forget, forget);
    return work;
  }
}

function byChat(messages: Incoming[]): Map<string, Incoming[]> {
  const lanes = new Map<string, Incoming[]>();
  for (const message of messages) lanes.set(message.chat, [...(lanes.get(message.chat) ?? []), message]);
  return lanes;
}
