/**
 * Office documents (Office Open XML, OpenDocument): author, company and dates stand in files of their own inside the archive, photos in others. Each is packed anew into the very room it had;
 * only its check sum and unpacked length change beside it. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { packedTo } from './hidden-deflate.ts';
import type { Edit } from './hidden-edit.ts';
import { hiddenInJpeg } from './hidden-jpeg.ts';

const unpack = promisify(inflateRaw);
/** More than a photo of any phone; what unfolds to more is left alone. */
const unpackedMax = 32 * 1024 * 1024;
const endBytes = 22;
const entriesMax = 10_000;
const [packedMethod, storedMethod] = [8, 0];

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
/** What stands in their place says nothing. */
const empty: Record<string, string> = {
  'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `${head}<Properties xmlns="${office}/officeDocument/2006/extended-properties"/>`,
  'docProps/custom.xml': `${head}<Properties xmlns="${office}/officeDocument/2006/custom-properties"/>`,
  'meta.xml': `${head}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>`,
};
const marks = ['[Content_Types].xml', 'META-INF/manifest.xml'];
const signatures = /^(_xmlsignatures\/|META-INF\/\w*signatures\w*\.xml$)/i;
const photo = /\.jpe?g$/i;

interface Entry {
  name: string;
  /** Of its row in the list at the end, of its own head, of its content. */
  row: number;
  head: number;
  at: number;
  packed: number;
  method: number;
  flags: number;
}

/** None for other archives, and for documents that are signed, encrypted or put together in another way. */
export async function hiddenInZip(file: Buffer): Promise<Edit[]> {
  const entries = entriesOf(file);
  const isDocument = marks.some((mark) => entries.some(({ name }) => name === mark));
  if (!isDocument || entries.some(({ name, flags }) => signatures.test(name) || (flags & 1) !== 0)) return [];
  const edits: Edit[] = [];
  for (const entry of entries) {
    const content = empty[entry.name];
    if (content !== undefined) edits.push(...(await emptied(file, entry, Buffer.from(content))));
    else if (photo.test(entry.name)) edits.push(...(await cleanedPhoto(file, entry)));
  }
  return edits;
}

/** One so short that nothing else fits loses the words between its tags. */
async function emptied(file: Buffer, entry: Entry, content: Buffer): Promise<Edit[]> {
  const edits = await replaced(file, entry, content);
  if (edits.length > 0) return edits;
  const wordless = (await contentOf(file, entry)).toString('utf8').replace(/>[^<]+</g, '><');
  return replaced(file, entry, Buffer.from(wordless));
}

async function contentOf(file: Buffer, { at, packed, method }: Entry): Promise<Buffer> {
  const bytes = file.subarray(at, at + packed);
  return method === storedMethod ? Buffer.from(bytes) : unpack(bytes, { maxOutputLength: unpackedMax });
}

async function cleanedPhoto(file: Buffer, entry: Entry): Promise<Edit[]> {
  const plain = await contentOf(file, entry);
  const edits = hiddenInJpeg(plain);
  for (const { at, bytes } of edits) plain.set(bytes, at);
  return edits.length === 0 ? [] : replaced(file, entry, plain);
}

/** None where it does not fit. */
async function replaced(file: Buffer, entry: Entry, content: Buffer): Promise<Edit[]> {
  const fits = await fitted(entry, content);
  if (fits === null) return [];
  const sums = Buffer.alloc(4);
  sums.writeUInt32LE(crc32(fits.plain));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(fits.plain.length);
  const told = (at: number): Edit[] => [
    { at, bytes: sums },
    { at: at + 8, bytes: length },
  ];
  return [
    { at: entry.at, bytes: fits.packed },
    ...told(entry.row + 16),
    ...(isToldBehind(entry) ? told(behind(file, entry)) : told(entry.head + 14)),
  ];
}

async function fitted({ method, packed }: Entry, content: Buffer): Promise<{ packed: Buffer; plain: Buffer } | null> {
  if (method === packedMethod) return packedTo(packed, content);
  if (content.length > packed) return null;
  const plain = Buffer.concat([content, Buffer.alloc(packed - content.length, ' ')]);
  return { packed: plain, plain };
}

/** Its sums stand behind it, because whoever wrote it did not know them before. */
function isToldBehind({ flags }: Entry): boolean {
  return (flags & 8) !== 0;
}

function behind(file: Buffer, { at, packed }: Entry): number {
  return at + packed + (file.readUInt32LE(at + packed) === 0x08074b50 ? 4 : 0);
}

function entriesOf(file: Buffer): Entry[] {
  const end = file.lastIndexOf('PK\u0005\u0006', file.length - endBytes, 'latin1');
  if (end < 0) return [];
  const [count, list] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 16)];
  // All ones: the longer form (ZIP64), which no such document needs.
  if (count > entriesMax || list === 0xffffffff) return [];
  const entries: Entry[] = [];
  for (let row = list; entries.length < count; ) {
    if (file.readUInt32LE(row) !== 0x02014b50) return [];
    const [flags, method, packed] = [file.readUInt16LE(row + 8), file.readUInt16LE(row + 10), file.readUInt32LE(row + 20)];
    const [nameBytes, extraBytes, noteBytes] = [28, 30, 32].map((at) => file.readUInt16LE(row + at)) as [number, number, number];
    const own = file.readUInt32LE(row + 42);
    const at = own + 30 + file.readUInt16LE(own + 26) + file.readUInt16LE(own + 28);
    if (file.readUInt32LE(own) !== 0x04034b50 || at + packed > list) return [];
    if (method === packedMethod || method === storedMethod)
      entries.push({ name: file.toString('utf8', row + 46, row + 46 + nameBytes), ...{ row, head: own, at, packed, method, flags } });
    else return [];
    row += 46 + nameBytes + extraBytes + noteBytes;
  }
  return entries;
}
