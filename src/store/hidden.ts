/**
 * Takes out of videos, recordings and documents what nobody meant to send: where and when they were made, on what and by whom. Everything is overwritten where it stands: no byte moves, the
 * length stays, and a file that is not understood, encrypted or signed stays as it came. What is in the content itself (what is seen, heard and written, authors of comments) stays too.
 */
import type { Edit } from './hidden-edit.ts';
import { hiddenInHeif } from './hidden-heif.ts';
import { hiddenInMp3 } from './hidden-mp3.ts';
import { hiddenInMp4, isMp4 } from './hidden-mp4.ts';
import { hiddenInPdf } from './hidden-pdf.ts';
import { hiddenInZip } from './hidden-zip.ts';

/** A PDF may have something before its beginning. */
const pdfWithin = 1024;

/** Changes `bytes`, or leaves them as they are; never throws. */
export async function cleanHidden(bytes: Uint8Array): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const edits = await hiddenIn(file);
    // All of them or none: half a change would be damage.
    if (edits.every(({ at, bytes: by }) => at >= 0 && at + by.length <= file.length))
      for (const { at, bytes: by } of edits) file.set(by, at);
  } catch {
    // Not what it seemed to be. What the parsers say may quote the file.
  }
}

async function hiddenIn(file: Buffer): Promise<Edit[]> {
  if (isMp4(file)) return hiddenInHeif(file) ?? hiddenInMp4(file);
  if (file.subarray(0, pdfWithin).includes('%PDF-')) return hiddenInPdf(file);
  if (file.readUInt32BE(0) === 0x504b0304) return hiddenInZip(file);
  return hiddenInMp3(file);
}
