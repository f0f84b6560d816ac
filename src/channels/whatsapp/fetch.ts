/** The bytes of a file a person sent, by the id of its message. WhatsApp keeps files for some weeks, the page asks the person's phone for older ones. */
import { tooLarge } from '../body.ts';
import { SendError } from '../channel.ts';
import { fields, number } from '../fields.ts';
import type { Message, SafeClient } from './client.ts';
import type { Timing } from './timing.ts';
import { within } from './within.ts';

/** Bytes come out of the page as text in one piece. */
export const fileMaxBytes = 32 * 1024 * 1024;

/** `id` is a whole message id. Throws SendError: too_large, refused (no such message, or no file in it), unreachable. */
export async function fetchFile(
  client: SafeClient | null,
  id: string,
  maxBytes: number,
  { callMs, uploadMs }: Timing,
): Promise<{ bytes: Uint8Array; name?: string; mediaType?: string }> {
  if (client === null) throw new SendError({ kind: 'unreachable' }, 'account is not ready');
  const message = await looked(within(callMs, client.getMessageById(id)));
  if (!message?.hasMedia) throw new SendError({ kind: 'refused' }, 'no such file');
  if ((sizeOf(message) ?? 0) > maxBytes) throw tooLarge();
  const media = await looked(within(uploadMs, message.downloadMedia()));
  if (!media) throw new SendError({ kind: 'unreachable' }, 'file not loaded');
  const bytes = Buffer.from(media.data, 'base64');
  if (bytes.byteLength > maxBytes) throw tooLarge();
  const name = media.filename ?? '';
  const mediaType = media.mimetype.split(';')[0]?.trim() ?? '';
  return { bytes, ...(name ? { name } : {}), ...(mediaType ? { mediaType } : {}) };
}

/** Errors of the page may quote from the message: nothing of them is passed on. */
async function looked<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch {
    throw new SendError({ kind: 'unreachable' }, 'no answer of the page');
  }
}

function sizeOf(message: Message): number | undefined {
  const raw = fields(message.rawData);
  return number(raw.size) ?? number(raw.fileLength);
}
