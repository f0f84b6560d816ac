/**
 * The door every message takes: read, reported in the order of its chat, tried again until it is stored, and only then marked as read.
 * What is not stored stays unread, so that a restart finds it again.
 */
import type { Log } from '../../complaints/ports.ts';
import type { Said } from '../../dialogue/said.ts';
import type { Ear } from '../channel.ts';
import type { Message, SafeClient } from './client.ts';
import type { Memory } from './memory.ts';
import { incomingOf, isPersonal, phoneIn } from './read.ts';
import { isReply, quotedIn, readEdit, readSaid } from './said.ts';
import type { Status } from './status.ts';
import type { Timing } from './timing.ts';
import { endsWithin, rest, within } from './within.ts';

export interface IntakeNeeds {
  account: string;
  memory: Memory;
  status: Status;
  timing: Timing;
  log: Log;
  now: () => number;
}

export interface Intake {
  open(ear: Ear): void;
  /** Listens to a new client. */
  listen(client: SafeClient): void;
  /** Messages are kept waiting until `work`, which brings older ones, is done. */
  after(work: () => Promise<void>): Promise<void>;
  /** A message that no event told of; one that is on its way or stored already is left alone. */
  bring(client: SafeClient, message: Message): void;
  /** When the person in this chat last wrote, epoch ms, as far as we know. */
  heardAt(chat: string): number | null;
  /** From now on nothing is taken in; resolves when nothing runs any more. */
  close(): Promise<void>;
}

/** Ids and chats remembered; forgetting one costs a repeated report, which is known by its id. */
const rememberedMax = 10_000;
/** How long the number behind a hidden one is waited for. */
const phoneMs = 3_000;

export function intakeOf(needs: IntakeNeeds): Intake {
  const { account, memory, status, timing, log, now } = needs;
  const stopping = new AbortController();
  const lanes = new Map<string, Promise<void>>();
  const waiting = new Map<object, number>();
  const taken = new Set<string>();
  const heard = new Map<string, number>();
  const phones = new Map<string, string>();
  let ear: Ear | null = null;
  let holding = 0;
  let held: (() => void)[] = [];

  return {
    open(given) {
      ear = given;
    },
    listen(client) {
      client.on('message', (message: Message) => {
        const isHeld = holding > 0;
        // What the older messages brought already needs no second report.
        inOrder(() => (isHeld && taken.has(message.id._serialized)) || take(client, message));
      });
      client.on('message_edit', (message: Message, words: unknown, before: unknown) => {
        const edit = readEdit(message, words, before);
        if (edit) inOrder(() => take(client, message, edit));
      });
      client.on('message_revoke_everyone', (message: Message) => {
        const of = message.protocolMessageKey?.id ?? message.id.id;
        inOrder(() => take(client, message, { type: 'revoke', of }));
      });
      client.on('message_ciphertext_failed', () => log.warn('whatsapp.not_decrypted'));
    },
    async after(work) {
      holding += 1;
      try {
        await work();
      } finally {
        holding -= 1;
        const ready = holding === 0 ? held.splice(0) : [];
        for (const begin of ready) begin();
      }
    },
    bring(client, message) {
      if (!taken.has(message.id._serialized)) take(client, message);
    },
    heardAt: (chat) => heard.get(chat) ?? null,
    async close() {
      stopping.abort();
      held = [];
      await Promise.all(lanes.values());
    },
  };

  function inOrder(begin: () => void): void {
    if (holding > 0) held.push(begin);
    else begin();
  }

  function take(client: SafeClient, message: Message, change?: Said): void {
    if (stopping.signal.aborted || !isPersonal(message)) return;
    const chat = message.from;
    const token = {};
    waiting.set(token, message.timestamp * 1000);
    remember(taken, message.id._serialized);
    const before = lanes.get(chat) ?? Promise.resolve();
    const lane = before
      .then(() => report(client, message, change))
      .then((stored) => (stored ? done(token) : undefined))
      .catch((error: unknown) => log.error('whatsapp.not_read', error))
      .finally(() => {
        waiting.delete(token);
        if (lanes.get(chat) !== lane) return;
        lanes.delete(chat);
        if (!stopping.signal.aborted) void markRead(client, chat);
      });
    lanes.set(chat, lane);
  }

  /** true: stored. */
  async function report(client: SafeClient, message: Message, change?: Said): Promise<boolean> {
    const said = change ?? readSaid(message, isReply(message) ? await quotedBy(message) : null);
    if (said === null) return true;
    const incoming = incomingOf(message, said, account, await phoneOf(client, message.from));
    for (let pauseMs = timing.storeMs; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, timing.storeMaxMs)) {
      try {
        if (ear === null) return false;
        await ear(incoming);
        status.counted();
        remember(heard, message.from, message.timestamp * 1000);
        return true;
      } catch (error) {
        log.error('whatsapp.not_stored', error);
        await rest(pauseMs, stopping.signal);
      }
    }
    return false;
  }

  /** Everything up to the oldest message still waiting is stored. */
  function done(token: object): void {
    const at = waiting.get(token) ?? now();
    waiting.delete(token);
    const oldest = Math.min(...waiting.values(), Math.max(at, memory.read().heardUntil ?? 0));
    memory.set({ heardUntil: oldest });
  }

  async function quotedBy(message: Message): Promise<string | null> {
    const known = quotedIn(message);
    if (known !== '') return known;
    const quoted = await within(timing.callMs, message.getQuotedMessage()).catch(() => undefined);
    return quoted?.id?.id ?? null;
  }

  async function phoneOf(client: SafeClient, chat: string): Promise<string> {
    if (!chat.endsWith('@lid')) return phoneIn(chat);
    const known = phones.get(chat);
    if (known !== undefined) return known;
    const found = await within(phoneMs, client.getContactLidAndPhone([chat])).catch(() => []);
    const phone = phoneIn(found[0]?.pn ?? '');
    remember(phones, chat, phone);
    return phone;
  }

  /** Once nothing of the chat waits any more. A read mark that fails is only a missing tick (library issues #5718, #5736). */
  async function markRead(client: SafeClient, chat: string): Promise<void> {
    if (!(await endsWithin(timing.callMs, client.sendSeen(chat)))) log.debug('whatsapp.not_marked_read');
  }
}

function remember(set: Set<string>, key: string): void;
function remember<V>(map: Map<string, V>, key: string, value: V): void;
function remember(kept: Set<string> | Map<string, unknown>, key: string, value?: unknown): void {
  const [oldest] = kept.keys();
  if (kept.size >= rememberedMax && oldest !== undefined) kept.delete(oldest);
  if (kept instanceof Set) kept.add(key);
  else kept.set(key, value);
}
