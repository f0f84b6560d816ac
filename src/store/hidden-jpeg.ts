/** What a JPEG hides beside its picture, for those that stand inside documents: nothing is decoded there. */
import { blank, type Edit } from './hidden-edit.ts';

const start = 0xd8;
const scan = 0xda;
/** JFIF, the colours (ICC), Adobe's word on them: without these it looks otherwise. https://www.w3.org/Graphics/JPEG/itu-t81.pdf B.1.1.3 */
const needed = [0xe0, 0xe2, 0xee];
const comment = 0xfe;

/** EXIF, XMP, IPTC, comments: their segments stay, empty. None where it is no JPEG. */
export function hiddenInJpeg(file: Buffer, from = 0, end = file.length): Edit[] {
  const edits: Edit[] = [];
  if (file[from] !== 0xff || file[from + 1] !== start) return edits;
  for (let at = from + 2; at + 4 <= end && file[at] === 0xff; ) {
    const marker = file[at + 1] ?? 0;
    const length = file.readUInt16BE(at + 2);
    if (marker === scan || length < 2 || at + 2 + length > end) break;
    const isExtra = (marker >= 0xe0 && marker <= 0xef && !needed.includes(marker)) || marker === comment;
    if (isExtra) edits.push(blank(at + 4, length - 2));
    at += 2 + length;
  }
  return edits;
}
