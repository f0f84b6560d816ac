/** What a browser sends → what was said. The shapes are ours and closed; anything else is no message. */
import { z } from 'zod';
import type { Said } from '../../dialogue/said.ts';

/** More than any complaint; the dialogue has limits of its own and says them. */
export const textMaxCharacters = 20_000;
/** What a browser may call a message or a file: made by chance, so that sending again is harmless. */
const idShape = /^[A-Za-z0-9_-]{8,64}$/;
const nameMaxCharacters = 200;
/** A choice is `draft:step:choice` (dialogue/say.ts). */
const choiceShape = /^[\x21-\x39\x3b-\x7e]{1,16}:[\x21-\x39\x3b-\x7e]{1,16}:[\x21-\x39\x3b-\x7e]{1,28}$/;

export const madeId = z.string().regex(idShape);
const id = madeId;
/** Ids of our own messages are short words. */
const quoted = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,80}$/)
  .optional();
const text = z.string().max(textMaxCharacters);
/** Hidden signs that turn the direction of writing or end a line have no place in a name. */
export const fileName = z
  .string()
  .max(nameMaxCharacters)
  .transform((given) => given.replace(/[\p{Cc}\p{Cf}/\\]/gu, '').trim());
export const fileType = z
  .string()
  .max(100)
  .regex(/^[a-z]+\/[a-z0-9.+-]+$/i)
  .or(z.literal(''));

const shapes = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), id, text: text.refine((given) => given.trim() !== ''), quoted }),
  z.strictObject({ type: z.literal('press'), id, choice: z.string().regex(choiceShape), label: z.string().max(100) }),
  z.strictObject({
    type: z.literal('file'),
    id,
    /** '' for a file that is too large: it is told, not sent. */
    file: id.or(z.literal('')),
    kind: z.enum(['photo', 'voice', 'audio', 'video', 'document']),
    name: fileName,
    mediaType: fileType,
    bytes: z.int().min(0),
    seconds: z.int().min(0).max(86_400).optional(),
    caption: text.optional(),
    album: id.optional(),
    quoted,
  }),
  z.strictObject({ type: z.literal('pin'), id, lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), quoted }),
  z.strictObject({ type: z.literal('edit'), id, of: id, text }),
  z.strictObject({ type: z.literal('revoke'), id, of: id }),
  z.strictObject({ type: z.literal('other'), id, kind: z.enum(['sticker', 'contact', 'poll', 'unknown']) }),
]);

export type Sent = z.infer<typeof shapes>;

/** null: no message of ours. */
export function sentIn(body: unknown): Sent | null {
  return shapes.safeParse(body).data ?? null;
}

/** `chat` is part of a file's handle: it is fetched by nothing else. */
export function saidOf(sent: Sent, chat: string): Said {
  const quote = 'quoted' in sent && sent.quoted !== undefined ? { quoted: sent.quoted } : {};
  switch (sent.type) {
    case 'text':
      return { type: 'text', text: sent.text, ...quote };
    case 'press': {
      const [draft = '', step = '', choice = ''] = sent.choice.split(':');
      return { type: 'press', draft, step, choice };
    }
    case 'file':
      return fileOf(sent, chat, quote);
    case 'pin':
      return { type: 'pin', lat: sent.lat, lon: sent.lon, ...quote };
    case 'edit':
      return { type: 'edit', of: sent.of, text: sent.text };
    case 'revoke':
      return { type: 'revoke', of: sent.of };
    case 'other':
      return { type: 'other', kind: sent.kind };
  }
}

function fileOf(sent: Extract<Sent, { type: 'file' }>, chat: string, quote: { quoted?: string }): Said {
  const { kind, bytes, seconds, caption, album } = sent;
  return {
    ...{ type: 'file', kind, ref: `${chat}/${sent.file}`, bytes },
    ...(sent.name === '' ? {} : { name: sent.name }),
    ...(sent.mediaType === '' ? {} : { mediaType: sent.mediaType }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(caption === undefined || caption.trim() === '' ? {} : { caption }),
    ...(album === undefined ? {} : { album }),
    ...quote,
  };
}
