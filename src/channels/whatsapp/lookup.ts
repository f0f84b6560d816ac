/** Looks into a chat for a message of ours whose sending had no outcome. */
import { createHash } from 'node:crypto';
import type { OutFile } from '../channel.ts';
import { fields, text } from '../fields.ts';
import type { Message, SafeClient } from './client.ts';
import type { Part } from './parts.ts';
import { within } from './within.ts';

/** Our last messages in the chat that are looked at. */
const looked = 20;

const typeOf: Record<OutFile['kind'], string[]> = {
  photo: ['image'],
  voice: ['ptt'],
  audio: ['audio', 'ptt'],
  video: ['video'],
  document: ['document'],
};

/** The newest message that may be this part: of the same words (or kind of file), not before `since` (epoch ms), and no other part's. */
export async function findSent(
  client: SafeClient,
  chat: string,
  part: Part,
  since: number,
  isClaimed: (id: string) => boolean,
  limitMs: number,
): Promise<{ id: string; ack: number } | null> {
  const found = await within(limitMs, client.getChatById(chat));
  const messages = await within(limitMs, found.fetchMessages({ limit: looked, fromMe: true }));
  // WhatsApp dates messages in whole seconds.
  const from = Math.floor(since / 1000);
  const fitting = messages.filter((message) => message.timestamp >= from && !isClaimed(message.id._serialized) && isPart(message, part));
  const best = fitting.reduce<Message | null>((chosen, message) => (chosen && chosen.ack >= message.ack ? chosen : message), null);
  return best && { id: best.id._serialized, ack: best.ack };
}

function isPart(message: Message, part: Part): boolean {
  if (part.type === 'text') return message.type === 'chat' && message.body.trim() === part.text.trim();
  if (!typeOf[part.file.kind].includes(message.type) || message.body.trim() !== part.caption.trim()) return false;
  // Photos are made smaller on their way; what is not keeps its hash.
  const hash = text(fields(message.rawData).filehash);
  return part.file.kind === 'photo' || hash === '' || hash === hashOf(part.file);
}

function hashOf({ bytes }: OutFile): string {
  return createHash('sha256').update(bytes).digest('base64');
}
