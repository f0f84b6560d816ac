/** Takes out of a photo what nobody meant to send: where and when it was taken, by which device (EXIF, GPS, XMP). */
import sharp, { type Sharp } from 'sharp';

export interface Photo {
  bytes: Uint8Array;
  mediaType: string;
}

/** A larger picture is not opened: a small file can unfold to gigabytes. Phones make up to 200 megapixels. */
export const pixelsMax = 210_000_000;
/** Visibly the same as what was sent. */
const quality = 90;

/** The same picture, upright, without hidden data, in its format (JPEG, PNG, WebP, GIF; anything else becomes a JPEG); null when it cannot be read. */
export async function cleanPhoto(bytes: Uint8Array): Promise<Photo | null> {
  try {
    const { format, pages = 1 } = await sharp(bytes, { limitInputPixels: pixelsMax }).metadata();
    const picture = sharp(bytes, { limitInputPixels: pixelsMax, animated: pages > 1, failOn: 'error' });
    return await encode(pages > 1 ? picture : picture.autoOrient(), format);
  } catch {
    // The library says no more than that it cannot; what it says may quote the file.
    return null;
  }
}

async function encode(picture: Sharp, format: string | undefined): Promise<Photo> {
  // Nothing hidden is carried over unless asked for.
  switch (format) {
    case 'png':
      return { bytes: await picture.png().toBuffer(), mediaType: 'image/png' };
    case 'webp':
      return { bytes: await picture.webp({ quality }).toBuffer(), mediaType: 'image/webp' };
    case 'gif':
      return { bytes: await picture.gif().toBuffer(), mediaType: 'image/gif' };
    default:
      return { bytes: await picture.jpeg({ quality }).toBuffer(), mediaType: 'image/jpeg' };
  }
}

const signatures = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** Whether it is an image by what was announced or by its first bytes: photos sent as documents hide the most. */
export function looksLikeImage(bytes: Uint8Array, mediaType: string): boolean {
  if (mediaType.startsWith('image/')) return true;
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return true;
  return signatures.some((signature) => signature.every((byte, i) => bytes[i] === byte));
}
