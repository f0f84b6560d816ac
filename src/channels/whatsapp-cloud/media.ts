/** Files out: which kind of WhatsApp's a file can be sent as, and the body that shows it. Pure. https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types */
import type { OutFile } from '../channel.ts';
import type { Fields } from '../fields.ts';

type MediaKind = 'image' | 'audio' | 'video' | 'document';

const megabyte = 1024 * 1024;
const kinds: Record<OutFile['kind'], MediaKind> = { photo: 'image', voice: 'audio', audio: 'audio', video: 'video', document: 'document' };
const shown: Record<Exclude<MediaKind, 'document'>, { types: string[]; maxBytes: number }> = {
  image: { types: ['image/jpeg', 'image/png'], maxBytes: 5 * megabyte },
  audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], maxBytes: 16 * megabyte },
  video: { types: ['video/mp4', 'video/3gpp'], maxBytes: 16 * megabyte },
};

/** What WhatsApp cannot show as what it is goes as a document. */
export function mediaKindOf({ kind, mediaType, bytes }: OutFile): MediaKind {
  const wanted = kinds[kind];
  if (wanted === 'document') return wanted;
  const { types, maxBytes } = shown[wanted];
  return types.includes(mediaType) && bytes.byteLength <= maxBytes ? wanted : 'document';
}

/** The body of the message that shows the uploaded file `id`. */
export function mediaBody(file: OutFile, id: string, caption: string): Fields {
  const kind = mediaKindOf(file);
  const words = caption !== '' && kind !== 'audio' ? { caption } : {};
  return { type: kind, [kind]: { id, ...words, ...(kind === 'document' ? { filename: file.name } : {}) } };
}
