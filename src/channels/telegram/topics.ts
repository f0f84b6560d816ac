/** Topics of a supergroup that is a forum; the bot needs the right to manage them. https://core.telegram.org/bots/api#createforumtopic */
import { GrammyError } from 'grammy/web';
import type { Topics } from '../channel.ts';
import type { Connection } from './connect.ts';
import { failureOf } from './failure.ts';
import type { Slowness } from './slowness.ts';

const nameMax = 128;

export function topicsOf({ api }: Connection, slowed: Slowness): Topics {
  const call = async <T>(chat: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw slowed.judge(chat, failureOf(error));
    }
  };
  /** Closing what is closed changes nothing. */
  const turn = (chat: string, work: () => Promise<unknown>) =>
    call(chat, async () => {
      await work().catch((error) => {
        if (!(error instanceof GrammyError && /TOPIC_NOT_MODIFIED/.test(error.description))) throw error;
      });
    });
  return {
    open: (chat, name) =>
      call(chat, async () => {
        const made = await api.raw.createForumTopic({ chat_id: chat, name: name.toWellFormed().slice(0, nameMax) });
        return { thread: String(made.message_thread_id) };
      }),
    remove: (chat, thread, name) =>
      call(chat, async () => {
        const topic = { chat_id: chat, message_thread_id: Number(thread) };
        try {
          await api.raw.deleteForumTopic(topic);
        } catch (error) {
          if (!(error instanceof GrammyError && /not enough rights/.test(error.description))) throw error;
          await api.raw.editForumTopic({ ...topic, name });
          await turn(chat, () => api.raw.closeForumTopic(topic));
        }
      }),
    close: (chat, thread) => turn(chat, () => api.raw.closeForumTopic({ chat_id: chat, message_thread_id: Number(thread) })),
    reopen: (chat, thread) => turn(chat, () => api.raw.reopenForumTopic({ chat_id: chat, message_thread_id: Number(thread) })),
  };
}
