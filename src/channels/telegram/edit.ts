/** Changing a message sent before. https://core.telegram.org/bots/api#updating-messages */
import { GrammyError } from 'grammy/web';
import { type Channel, SendError } from '../channel.ts';
import { splitSpans } from '../split.ts';
import type { Connection } from './connect.ts';
import { failureOf } from './failure.ts';
import { captionMax, textMax } from './html.ts';
import { inlineKeyboard } from './keyboards.ts';
import type { Slowness } from './slowness.ts';
import { withMarkup } from './styled.ts';

/** The channel's `edit`: the text, or the caption of what was sent with a file, and the buttons. What reads so already is done. */
export function editor({ api }: Connection, slowed: Slowness): NonNullable<Channel['edit']> {
  return async (chat, id, message, withFile) => {
    const [first, ...more] = splitSpans(message.text, withFile ? captionMax : textMax);
    if (first === undefined || more.length > 0) throw new SendError({ kind: 'refused' }, 'too long to be edited');
    const markup = inlineKeyboard(message.choices);
    const which = { chat_id: chat, message_id: Number(id), ...(markup && { reply_markup: markup }) };
    try {
      await withMarkup(first, ({ text, ...mode }) =>
        withFile
          ? api.raw.editMessageCaption({ ...which, caption: text, ...mode })
          : api.raw.editMessageText({ ...which, text, ...mode, link_preview_options: { is_disabled: true } }),
      );
    } catch (error) {
      if (!isSame(error)) throw slowed.judge(chat, failureOf(error));
    }
  };
}

/** The channel's `remove`. */
export function remover({ api }: Connection, slowed: Slowness): NonNullable<Channel['remove']> {
  return async (chat, id) => {
    await api.raw.deleteMessage({ chat_id: chat, message_id: Number(id) }).catch((error) => {
      throw slowed.judge(chat, failureOf(error));
    });
  };
}

function isSame(error: unknown): boolean {
  return error instanceof GrammyError && /message is not modified/i.test(error.description);
}
