/** The tags of MP3 recordings: ID3 before and behind the sound. https://id3.org/id3v2.4.0-structure */
import { blank, type Edit } from './hidden-edit.ts';

const headBytes = 10;
const oldBytes = 128;

/** A tag stays, with nothing in it but padding. */
export function hiddenInMp3(file: Buffer): Edit[] {
  const isTagged = file.length > headBytes && file.toString('latin1', 0, 3) === 'ID3';
  const tag = isTagged ? headBytes + sizeOf(file) : 0;
  const sound = file[tag] === 0xff && ((file[tag + 1] ?? 0) & 0xe0) === 0xe0;
  if (!sound) return [];
  const edits: Edit[] = isTagged ? [{ at: 5, bytes: Uint8Array.of(0) }, blank(headBytes, tag - headBytes)] : [];
  const end = file.length - oldBytes;
  if (end > tag && file.toString('latin1', end, end + 3) === 'TAG') edits.push(blank(end + 3, oldBytes - 3));
  return edits;
}

/** Seven bits of each byte. */
function sizeOf(file: Buffer): number {
  return [6, 7, 8, 9].reduce((size, at) => (size << 7) | ((file[at] ?? 0) & 0x7f), 0);
}
