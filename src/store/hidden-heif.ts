/** Photos of phones that nothing here can open (HEIC, AVIF; ISO/IEC 23008-12): their EXIF and XMP are items of the file and are emptied. How the picture stands upright is no part of them. */

import { type Box, boxesIn } from './hidden-boxes.ts';
import { blank, type Edit } from './hidden-edit.ts';

const brands = ['mif1', 'msf1', 'heic', 'heix', 'heim', 'heis', 'hevc', 'avif', 'avis'];

/** null: it is no such picture. */
export function hiddenInHeif(file: Buffer): Edit[] | null {
  const boxes = boxesIn(file, 0, file.length);
  const [kind] = boxes;
  const meta = boxes.find(({ type }) => type === 'meta');
  if (kind?.type !== 'ftyp' || !meta || !brandsOf(file, kind).some((brand) => brands.includes(brand))) return null;
  const inner = boxesIn(file, meta.body + 4, meta.end);
  const [items, places, data] = ['iinf', 'iloc', 'idat'].map((type) => inner.find((box) => box.type === type));
  if (!items || !places) return [];
  const hidden = hiddenItems(file, items);
  return placesOf(file, places, data?.body ?? 0)
    .filter(({ item, length }) => hidden.has(item) && length > 0)
    .map(({ from, length }) => blank(from, length));
}

function brandsOf(file: Buffer, { body, end }: Box): string[] {
  return file.toString('latin1', body, end).match(/.{4}/gs) ?? [];
}

function hiddenItems(file: Buffer, { body, end }: Box): Set<number> {
  const found = new Set<number>();
  for (const box of boxesIn(file, body + (file[body] === 0 ? 6 : 8), end)) {
    const version = file[box.body] ?? 0;
    if (box.type !== 'infe' || version < 2) continue;
    const id = version === 2 ? file.readUInt16BE(box.body + 4) : file.readUInt32BE(box.body + 4);
    const type = box.body + (version === 2 ? 8 : 10);
    const name = file.toString('latin1', type, type + 4);
    if (name === 'Exif' || (name === 'mime' && file.toString('latin1', type, box.end).includes('rdf+xml'))) found.add(id);
  }
  return found;
}

/** Every piece of every item (ISO/IEC 14496-12, 8.11.3). */
function placesOf(file: Buffer, { body }: Box, data: number) {
  const version = file[body] ?? 0;
  const [first = 0, second = 0] = file.subarray(body + 4, body + 6);
  const [offsetBytes, lengthBytes, baseBytes, indexBytes] = [first >> 4, first & 15, second >> 4, version === 0 ? 0 : second & 15];
  let at = body + 6;
  const number = (bytes: number) => {
    const value = bytes === 8 ? Number(file.readBigUInt64BE(at)) : bytes === 0 ? 0 : file.readUIntBE(at, bytes);
    at += bytes;
    return value;
  };
  const found: { item: number; from: number; length: number }[] = [];
  const idBytes = version < 2 ? 2 : 4;
  for (let items = number(idBytes); items > 0; items -= 1) {
    const item = number(idBytes);
    const method = version === 0 ? 0 : number(2) & 15;
    number(2);
    const base = number(baseBytes);
    for (let pieces = number(2); pieces > 0; pieces -= 1) {
      number(indexBytes);
      const from = base + number(offsetBytes);
      const length = number(lengthBytes);
      // Built of other items: nowhere by itself.
      if (method < 2) found.push({ item, from: method === 1 ? data + from : from, length });
    }
  }
  return found;
}
