/**
 * PDF (ISO 32000-1): the words about the document (author, program, dates), its XMP, and EXIF of photos inside. Lengths stay, so the table of objects holds. A document that is signed stays as
 * it is, because any change breaks the signature, and so does an encrypted one. What was written in a version before stands in the same file and is emptied as well.
 */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { packedTo } from './hidden-deflate.ts';
import type { Edit } from './hidden-edit.ts';
import { hiddenInJpeg } from './hidden-jpeg.ts';
import { dictionaryAt, emptied, hasKey, numberOf } from './hidden-pdf-words.ts';

const unpack = promisify(inflate);
const objectsMax = 200_000;
/** Of objects that stand packed together, and of words about a document. */
const unpackedMax = 8 * 1024 * 1024;
/** Most dictionaries end within the first, none we look for is longer than the last. */
const dictionarySizes = [512, 64 * 1024];
/** The loop of the program goes on meanwhile. */
const breathEvery = 500;
const aboutKeys = ['Author', 'Creator', 'Producer', 'Title', 'Subject', 'Keywords', 'CreationDate', 'ModDate'];
const noWords = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="r"?>';

interface Found {
  /** Its number. */
  number: number;
  /** Where its dictionary stands, and what it says. */
  at: number;
  text: string;
}

export async function hiddenInPdf(file: Buffer): Promise<Edit[]> {
  if (file.includes('/ByteRange') || file.includes('/Encrypt')) return [];
  const about = numbersAfter(file, '/Info');
  const edits: Edit[] = [];
  let looked = 0;
  for (const found of objectsIn(file)) {
    if (looked++ % breathEvery === 0) await new Promise(setImmediate);
    const { text, at, number } = found;
    if (about.has(number) && isAbout(text)) edits.push(...emptied(text).map((edit) => ({ ...edit, at: at + edit.at })));
    else if (/\/Type\s*\/Metadata\b/.test(text)) edits.push(...(await xmp(file, found)));
    else if (/\/Filter\s*\[?\s*\/DCTDecode\b/.test(text)) edits.push(...photo(file, found));
    else if (/\/Type\s*\/ObjStm\b/.test(text)) edits.push(...(await together(file, found, about)));
  }
  return edits;
}

/** The numbers of objects all `name 12 0 R` name. */
function numbersAfter(file: Buffer, name: string): Set<number> {
  const numbers = new Set<number>();
  for (let at = file.indexOf(name); at >= 0 && numbers.size < objectsMax; at = file.indexOf(name, at + 1)) {
    const number = /^\s*(\d{1,10})\s+\d{1,5}\s+R\b/.exec(file.toString('latin1', at + name.length, at + name.length + 40))?.[1];
    if (number !== undefined) numbers.add(Number(number));
  }
  return numbers;
}

/** Every object whose value is a dictionary, in the order they stand. */
function* objectsIn(file: Buffer): Generator<Found> {
  let count = 0;
  for (let at = file.indexOf(' obj'); at >= 0 && count < objectsMax; at = file.indexOf(' obj', at + 1), count += 1) {
    const number = /(\d{1,10})\s+\d{1,5}$/.exec(file.toString('latin1', Math.max(0, at - 20), at))?.[1];
    if (number === undefined) continue;
    const begin = /^\s*(?=<<)/.exec(file.toString('latin1', at + 4, at + 24))?.[0].length;
    if (begin === undefined) continue;
    const from = at + 4 + begin;
    const text = dictionarySizes.reduce<string | null>(
      (known, size) => known ?? dictionaryAt(file.toString('latin1', from, from + size), 0),
      null,
    );
    if (text !== null) yield { number: Number(number), at: from, text };
  }
}

/** No dictionary of another kind is taken for one about the document. */
function isAbout(text: string): boolean {
  return !hasKey(text, 'Type') && aboutKeys.some((key) => hasKey(text, key));
}

/** The bytes of an object's stream. */
function streamOf(file: Buffer, { at, text }: Found): { from: number; to: number } | null {
  const behind = at + text.length;
  const begin = /^\s*stream(\r\n|\n|\r)/.exec(file.toString('latin1', behind, behind + 40))?.[0].length;
  if (begin === undefined) return null;
  const from = behind + begin;
  const told = numberOf(text, 'Length');
  const isTold = told !== null && /^\s*endstream/.test(file.toString('latin1', from + told, from + told + 20));
  const end = isTold ? from + told : file.indexOf('endstream', from);
  if (end < 0) return null;
  if (isTold) return { from, to: end };
  // The line that ends before the word is no part of it.
  const line = file[end - 1] === 0x0a ? (file[end - 2] === 0x0d ? 2 : 1) : file[end - 1] === 0x0d ? 1 : 0;
  return { from, to: Math.max(from, end - line) };
}

async function xmp(file: Buffer, found: Found): Promise<Edit[]> {
  const stream = streamOf(file, found);
  if (stream === null) return [];
  const length = stream.to - stream.from;
  const isPacked = /\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(?:\/|>>)/.test(found.text);
  if (isPacked) return (await packed(stream.from, length, Buffer.from(noWords))) ?? (await packed(stream.from, length, Buffer.of())) ?? [];
  if (hasKey(found.text, 'Filter')) return [];
  const words = noWords.length <= length ? noWords : '';
  return [{ at: stream.from, bytes: Buffer.from(words.padEnd(length)) }];
}

function photo(file: Buffer, found: Found): Edit[] {
  const stream = streamOf(file, found);
  return stream === null ? [] : hiddenInJpeg(file, stream.from, stream.to);
}

/** Objects packed together: a list of numbers and places before them (7.5.7). */
async function together(file: Buffer, found: Found, about: Set<number>): Promise<Edit[]> {
  const stream = streamOf(file, found);
  const first = numberOf(found.text, 'First');
  if (stream === null || first === null || hasKey(found.text, 'DecodeParms') || !/\/FlateDecode\b/.test(found.text)) return [];
  const plain = await unpack(file.subarray(stream.from, stream.to), { maxOutputLength: unpackedMax });
  const text = plain.toString('latin1');
  const list = text.slice(0, first).trim().split(/\s+/).map(Number);
  const edits: Edit[] = [];
  for (let i = 0; i + 1 < list.length; i += 2) {
    const [number = -1, at = 0] = [list[i], first + (list[i + 1] ?? 0)];
    const words = about.has(number) && text.startsWith('<<', at) ? dictionaryAt(text, at) : null;
    if (words !== null && isAbout(words)) edits.push(...emptied(words).map((edit) => ({ ...edit, at: at + edit.at })));
  }
  for (const { at, bytes } of edits) plain.set(bytes, at);
  return edits.length === 0 ? [] : ((await packed(stream.from, stream.to - stream.from, plain)) ?? []);
}

/** As a zlib stream in the room another had; null where it does not fit. https://www.rfc-editor.org/rfc/rfc1950 */
async function packed(at: number, length: number, content: Buffer): Promise<Edit[] | null> {
  const fits = await packedTo(length - 6, content);
  if (fits === null) return null;
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(adler32(fits.plain));
  return [{ at, bytes: Buffer.concat([Buffer.of(0x78, 0xda), fits.packed, sum]) }];
}

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}
