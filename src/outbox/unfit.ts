/** A message whose files the platform does not take: its words go all the same. */
import { type Again, type Channel, type Message, type SendContext, SendError, type Sending } from '../channels/channel.ts';

/** What is sent instead: all words and that a file is missing, or (they got through) that alone. It ends the key, and begins the name of each of its parts. */
type Instead = '.w' | '.n';

/**
 * Sends it; where its files are refused, at once or when it was given up later, `words` instead under a key of its own: the message without them, or (not `all`) only that one is missing.
 * `whole`: with its files. Throws only SendError.
 */
export async function sendFit(
  channel: Pick<Channel, 'send'>,
  chat: string,
  message: Message,
  context: SendContext,
  words: (all: boolean) => Message,
): Promise<Sending & { whole: boolean }> {
  const instead = insteadOf(context.again);
  if (instead !== null) return sendWords(channel, chat, context, words, instead);
  try {
    return { ...(await channel.send(chat, message, context)), whole: true };
  } catch (error) {
    if (!message.files?.length || !isUnfit(error)) throw error;
    return sendWords(channel, chat, context, words, '.w');
  }
}

async function sendWords(
  channel: Pick<Channel, 'send'>,
  chat: string,
  { again, ...context }: SendContext,
  words: (all: boolean) => Message,
  instead: Instead,
) {
  const isSame = again !== undefined && again.why !== 'unfit' && again.part.startsWith(instead);
  const before = isSame && { again: { ...again, part: again.part.slice(instead.length) } };
  const { posted, ...sent } = await channel.send(chat, words(instead === '.w'), { ...context, ...before, key: `${context.key}${instead}` });
  return { ...sent, ...(posted && { posted: posted.map((one) => ({ ...one, part: `${instead}${one.part}` })) }), whole: false };
}

function insteadOf(again: Again | undefined): Instead | null {
  if (again?.why === 'unfit') return again.part.endsWith('f') ? '.n' : '.w';
  if (again?.part.startsWith('.n')) return '.n';
  return again?.part.startsWith('.w') ? '.w' : null;
}

function isUnfit(error: unknown): boolean {
  return error instanceof SendError && (error.failure.kind === 'refused' || error.failure.kind === 'too_large');
}
