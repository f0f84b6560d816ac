/** Takes out of a photo what nobody meant to send: where and when it was taken, by which device (EXIF, GPS, XMP). */
import sharp, { type Sharp } from 'sharp';

export interface Photo {
  bytes: Uint8Array;
  mediaType: string;
}

/** A larger picture is not opened: a small file can unfold to gigabytes. Phones make up to 200 megapixels. */
export const pixelsMax = 210_000_000;
/** What bounds the memory a picture takes, three or four bytes a pixel. */
const most = {
  /** Of a picture that can only be read whole: all but JPEG and PNG that come row by row. Larger ones are not opened. */
  wholePixels: 50_000_000,
  /** Of what is kept: to turn a picture upright it must be in memory, and a JPEG can be read at half or a quarter of its size. */
  keptPixels: 25_000_000,
};
/** Visibly the same as what was sent. */
const quality = 90;

/** The same picture, upright, a huge one smaller, without hidden data, in its format (JPEG, PNG, WebP, GIF; anything else becomes a JPEG); null when it cannot be read. */
export async function cleanPhoto(bytes: Uint8Array, { wholePixels, keptPixels } = most): Promise<Photo | null> {
  try {
    const { format, pages = 1, autoOrient, isProgressive } = await sharp(bytes, { limitInputPixels: pixelsMax }).metadata();
    const byRows = (format === 'jpeg' || format === 'png') && !isProgressive;
    const picture = sharp(bytes, { limitInputPixels: byRows ? pixelsMax : wholePixels, animated: pages > 1, failOn: 'error' });
    const share = Math.sqrt(keptPixels / (autoOrient.width * autoOrient.height));
    const sized = share < 1 ? picture.resize({ width: Math.round(autoOrient.width * share) }) : picture;
    return await encode(pages > 1 ? picture : sized.autoOrient(), format);
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
