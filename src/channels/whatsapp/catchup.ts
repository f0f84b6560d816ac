/** Messages that came while we were away: no event tells of them, they lie unread in their chats. Found once the page is ready, brought in their order. */
import type { Log } from '../../complaints/ports.ts';
import { fields, number, text } from '../fields.ts';
import { ask, type Message, type SafeClient } from './client.ts';
import type { Memory } from './memory.ts';
import type { Timing } from './timing.ts';
import { within } from './within.ts';

export interface CatchUpNeeds {
  memory: Memory;
  timing: Timing;
  log: Log;
  now: () => number;
  bring: (client: SafeClient, message: Message) => void;
}

const hourMs = 3_600_000;
/** Clocks differ and messages are decrypted late: so much before the last one heard is looked at again. */
const marginMs = 600_000;
/** Older unread messages are not answered any more: to the person who wrote them it would come out of nowhere. */
const awayMaxMs = 7 * 24 * hourMs;
/** A number that was just linked may have years of chats: only what was written today is meant for us. */
const firstMaxMs = 24 * hourMs;
const pageSize = 30;
const messagesMax = 1_000;

/** Read by hand: the library's getChats() asks the server about every group. `newest`: the other side's last message while so many were unread. */
const chatsScript = `window.require('WAWebCollections').Chat.getModelsArray().map(({ id, unreadCount, t, msgs }) => {
  const newest = msgs?.getModelsArray().findLast((message) => !message.id.fromMe)?.id._serialized;
  return { id: id._serialized, unreadCount, t, newest };
})`;

interface UnreadChat {
  id: string;
  unread: number;
  /** Epoch ms of its last message. */
  at: number;
  newest: string;
}

/** Brings every message that may not have been heard. A chat that cannot be looked at is told to the log and left for the next time. */
export async function catchUp(client: SafeClient, needs: CatchUpNeeds): Promise<void> {
  const { timing, log, memory, now } = needs;
  const since = sinceWhen(needs);
  const began = now();
  const chats = await within(timing.callMs, ask(client, chatsScript)).catch(() => null);
  if (!Array.isArray(chats)) return log.warn('whatsapp.not_caught_up');
  let count = 0;
  for (const chat of chats.map(chatOf)) {
    const { id, unread, at } = chat;
    if (!/@(c\.us|lid)$/.test(id) || (unread === 0 && (since === null || at < since))) continue;
    try {
      for (const message of wanted(await messagesOf(client, id, unread, since, timing), chat, since, now())) {
        needs.bring(client, message);
        count += 1;
      }
    } catch (error) {
      // The page's own words may quote the chat.
      log.warn('whatsapp.chat_not_caught_up', { why: error instanceof Error ? error.name : 'page' });
    }
  }
  // From now on a silent number knows since when it listens; what was just brought stays unread until it is stored.
  if (since === null) memory.set({ heardUntil: began });
  if (count > 0) log.info('whatsapp.caught_up', { messages: count });
}

function sinceWhen({ memory }: CatchUpNeeds): number | null {
  const { heardUntil } = memory.read();
  return heardUntil === null ? null : heardUntil - marginMs;
}

function chatOf(given: unknown): UnreadChat {
  const { id, unreadCount, t, newest } = fields(given);
  // -1: somebody marked the chat as unread by hand.
  return { id: text(id), unread: Math.max(0, number(unreadCount) ?? 0), at: (number(t) ?? 0) * 1000, newest: text(newest) };
}

/** The newest messages of the other side, oldest first, reaching back far enough. */
async function messagesOf(client: SafeClient, id: string, unread: number, since: number | null, timing: Timing): Promise<Message[]> {
  const chat = await within(timing.callMs, client.getChatById(id));
  for (let limit = Math.max(unread, pageSize); ; limit *= 2) {
    const messages = await within(timing.uploadMs, chat.fetchMessages({ limit, fromMe: false }));
    messages.sort((left, right) => left.timestamp - right.timestamp);
    const oldest = messages[0];
    const isEnough = !oldest || messages.length < limit || since === null || oldest.timestamp * 1000 < since;
    if (isEnough || limit >= messagesMax) return messages;
  }
}

/** The unread ones and what was written since; `messages` is read later than `chat`, so more may have come behind its newest. */
export function wanted<M extends Pick<Message, 'id' | 'timestamp'>>(
  messages: M[],
  chat: UnreadChat,
  since: number | null,
  now: number,
): M[] {
  const unreadSince = now - (since === null ? firstMaxMs : awayMaxMs);
  const newest = messages.findIndex(({ id }) => id._serialized === chat.newest);
  const firstUnread = (newest === -1 ? messages.length : newest + 1) - chat.unread;
  return messages.filter(({ timestamp }, i) => {
    const at = timestamp * 1000;
    return (i >= firstUnread && at >= unreadSince) || (since !== null && at >= since);
  });
}
