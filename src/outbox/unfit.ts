/** A message whose files the platform does not take: its words go all the same. */
import { type Channel, type Message, type SendContext, SendError } from '../channels/channel.ts';

/** Sends it; where its files are refused, `words` (the message without them) instead, under a key of its own. `whole`: with its files. Throws only SendError. */
export async function sendFit(
  { send }: Pick<Channel, 'send'>,
  chat: string,
  message: Message,
  context: SendContext,
  words: () => Message,
): Promise<{ id: string; others?: string[]; whole: boolean }> {
  try {
    return { ...(await send(chat, message, context)), whole: true };
  } catch (error) {
    if (!message.files?.length || !isUnfit(error)) throw error;
    return { ...(await send(chat, words(), { ...context, key: `${context.key}.w` })), whole: false };
  }
}

function isUnfit(error: unknown): boolean {
  return error instanceof SendError && (error.failure.kind === 'refused' || error.failure.kind === 'too_large');
}
