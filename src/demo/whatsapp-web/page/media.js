/** Media on their way out and in. The limits are WhatsApp's own: https://faq.whatsapp.com/453914586839706 */
import { Model } from './models.js';

const mediaMaxBytes = 16 * 1024 * 1024;
const documentMaxBytes = 2 * 1024 * 1024 * 1024;

/** Bytes nobody looks into until they are needed. */
export class OpaqueData {
  #blob;

  constructor(blob) {
    this.#blob = blob;
  }

  static async createFromData(blob, mediaType) {
    return new OpaqueData(new File([blob], blob.name ?? '', { type: mediaType }));
  }

  get file() {
    return this.#blob;
  }

  url() {
    return `blob:${location.origin}/stand-in`;
  }

  formData() {
    return this.#blob;
  }

  autorelease() {}
}

/** Kind, hash and size; rejects what WhatsApp would not take. */
export function prepRawMedia(opaque, { isPtt, asDocument, asSticker, asGif }) {
  const { file } = opaque;
  const type = kindOf(file.type, { isPtt, asDocument, asSticker });
  return {
    async waitForPrep() {
      if (file.size === 0) throw new Error('media-fault: empty file');
      if (file.size > (type === 'document' ? documentMaxBytes : mediaMaxBytes)) throw new Error('media-fault: file too large');
      const named = type === 'document' ? { filename: file.name } : {};
      const filehash = encode(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      return new Model({ type, ...named, isGif: asGif, mimetype: file.type, mediaBlob: opaque, filehash, size: file.size });
    },
  };
}

function kindOf(mediaType, { isPtt, asDocument, asSticker }) {
  if (asDocument) return 'document';
  if (asSticker) return 'sticker';
  const [family] = mediaType.split('/');
  if (family === 'audio') return isPtt ? 'ptt' : 'audio';
  return family === 'image' || family === 'video' ? family : 'document';
}

/** Files known by their hash. */
export function createShelf() {
  const objects = new Map();
  return {
    getOrCreateMediaObject(filehash) {
      const known = objects.get(filehash);
      if (known) return known;
      const object = { filehash, contentInfo: {}, consolidate: (data) => Object.assign(object, data) };
      objects.set(filehash, object);
      return object;
    },
  };
}

export function encode(buffer) {
  const bytes = new Uint8Array(buffer);
  const pieces = [];
  for (let start = 0; start < bytes.length; start += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  return btoa(pieces.join(''));
}

export function decode(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
}
