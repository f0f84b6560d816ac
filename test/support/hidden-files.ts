/** Files as phones and offices make them, with names and places hidden in them, put together byte by byte. Pictures and sounds in them are numbers, so that a test sees whether one was touched. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

const number = (value: number, bytes = 4) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};
const little = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};

/** A box of ISO base media files. */
export function box(type: string, ...inside: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(inside.map((one) => (typeof one === 'string' ? Buffer.from(one) : one)));
  return Buffer.concat([number(body.length + 8), Buffer.from(type, 'latin1'), body]);
}

export const fullBox = (type: string, ...inside: (Buffer | string)[]) => box(type, number(0), ...inside);

export const numbers = (...values: number[]) => Buffer.concat(values.map((value) => number(value)));

/** When it was made, as phones write it: seconds since 1904. */
export const madeAt = 3_850_000_000;
export const picture = Buffer.from('gambar yang dilihat');
export const sound = Buffer.from('suara yang didengar');
export const readings = Buffer.from('-6.9147+107.6098 jalan');

function track(handler: string, at: number, samples: number[], ...more: Buffer[]): Buffer {
  const chunks = [
    fullBox('stsz', numbers(0, samples.length, ...samples)),
    fullBox('stsc', numbers(1, 1, samples.length, 1)),
    fullBox('stco', numbers(1, at)),
  ];
  const media = box(
    'mdia',
    fullBox('mdhd', numbers(madeAt, madeAt, 1000, 2000, 0)),
    fullBox('hdlr', numbers(0), handler, numbers(0, 0, 0)),
    box('minf', box('stbl', fullBox('stsd', numbers(0)), ...chunks)),
  );
  return box('trak', fullBox('tkhd', numbers(madeAt, madeAt, 1, 0, 2000)), media, ...more);
}

interface Movie {
  bytes: Buffer;
  /** Where its data begin. */
  data: number;
}

/** A film with picture, sound and a track of GPS readings. `broken`: the readings claim the bytes of the picture. */
export function movie({ broken = false, extra = [] as Buffer[] } = {}): Movie {
  const head = box('ftyp', 'qt  ', number(0), 'qt  ');
  const stray = box('free', 'freeGPS -6.9147');
  const data = head.length + stray.length + 8;
  const [pictureAt, soundAt, readingsAt] = [data, data + picture.length, data + picture.length + sound.length];
  const place = box('udta', box('©xyz', '+107.6098'), box('loci', 'Jl Melati'));
  const words = box('meta', box('keys', 'com.apple.quicktime.location'), box('ilst', 'iPhone Siti'));
  const bytes = Buffer.concat([
    ...[head, stray, box('mdat', picture, sound, readings)],
    box(
      'moov',
      fullBox('mvhd', numbers(madeAt, madeAt, 1000, 2000)),
      track('vide', pictureAt, [10, picture.length - 10], box('udta', 'kamera Siti')),
      track('soun', soundAt, [sound.length]),
      track('meta', broken ? pictureAt : readingsAt, [readings.length]),
      place,
      words,
    ),
    box('uuid', 'XMP Siti Aminah'),
    ...extra,
  ]);
  return { bytes, data };
}

/** A PDF whose objects are these, with a table of them that holds. */
export function pdf(objects: Buffer[], trailer = '/Root 1 0 R /Info 2 0 R'): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1')];
  const places: number[] = [];
  const length = () => parts.reduce((sum, { length: one }) => sum + one, 0);
  for (const [i, object] of objects.entries()) {
    places.push(length());
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'));
  }
  const table = length();
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export function stream(dictionary: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream')]);
}

export const packedStream = (dictionary: string, content: string) =>
  stream(`${dictionary} /Filter /FlateDecode`, deflateSync(Buffer.from(content, 'latin1')));

export interface ZipFile {
  name: string;
  content: Buffer | string;
  /** Packed as it is. */
  stored?: boolean;
  /** Its sums stand behind it. */
  streamed?: boolean;
}

/** An archive as offices write it. */
export function zip(files: ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, stored = false, streamed = false } of files) {
    const plain = Buffer.from(content);
    const packed = stored ? plain : deflateRawSync(plain);
    const sums = Buffer.concat([little(crc32(plain), 4), little(packed.length, 4), little(plain.length, 4)]);
    const kind = Buffer.concat([little(20, 2), little(streamed ? 8 : 0, 2), little(stored ? 0 : 8, 2), little(0, 4)]);
    const names = Buffer.concat([little(name.length, 2), little(0, 2)]);
    const whole = Buffer.concat([
      ...[Buffer.from('PK\x03\x04'), kind, streamed ? Buffer.alloc(12) : sums, names, Buffer.from(name), packed],
      ...(streamed ? [Buffer.from('PK\x07\x08'), sums] : []),
    ]);
    list.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), little(20, 2), kind, sums, names, Buffer.alloc(10), little(at, 4), Buffer.from(name)]),
    );
    parts.push(whole);
    at += whole.length;
  }
  const rows = Buffer.concat(list);
  const end = Buffer.concat([
    little(0, 4),
    little(files.length, 2),
    little(files.length, 2),
    little(rows.length, 4),
    little(at, 4),
    little(0, 2),
  ]);
  return Buffer.concat([...parts, rows, Buffer.from('PK\x05\x06'), end]);
}
