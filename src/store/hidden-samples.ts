/** Where the samples of a track of an ISO base media file stand (ISO/IEC 14496-12, 8.7). */
import { type Box, boxesIn } from './hidden-boxes.ts';

/** From here to before there. */
export type Range = [from: number, to: number];

const samplesMax = 2_000_000;

/** From and to of each chunk; null where the tables cannot be read. */
export function samplesOf(file: Buffer, track: Box): Range[] | null {
  const table = ['mdia', 'minf', 'stbl'].reduce<Box | undefined>((box, type) => box && inside(file, box, type), track);
  if (!table) return null;
  const runs = inside(file, table, 'stsc');
  const chunks = offsetsOf(file, table);
  const sizes = sizesOf(file, table);
  if (!runs || !chunks || !sizes) return null;
  const found: Range[] = [];
  const count = file.readUInt32BE(runs.body + 4);
  let [run, sample] = [0, 0];
  for (const [i, from] of chunks.entries()) {
    while (run + 1 < count && entry(file, runs, 12, run + 1, 0) <= i + 1) run += 1;
    const inChunk = count === 0 ? 0 : entry(file, runs, 12, run, 4);
    let bytes = 0;
    for (let n = 0; n < inChunk && sample < sizes.count; n += 1, sample += 1) bytes += sizes.of(sample);
    found.push([from, from + bytes]);
  }
  return found;
}

function inside(file: Buffer, box: Box, type: string): Box | undefined {
  return boxesIn(file, box.body, box.end).find((inner) => inner.type === type);
}

/** A number of the `n`th row. Rows outside of the box throw: the table is broken. */
function entry(file: Buffer, box: Box, width: number, n: number, at: number): number {
  const place = box.body + 8 + n * width + at;
  if (place + 4 > box.end) throw new RangeError('a table of samples is cut off');
  return file.readUInt32BE(place);
}

function offsetsOf(file: Buffer, table: Box): number[] | null {
  const [short, long] = [inside(file, table, 'stco'), inside(file, table, 'co64')];
  const box = short ?? long;
  if (!box) return null;
  const width = short ? 4 : 8;
  const count = file.readUInt32BE(box.body + 4);
  if (count * width > box.end - box.body) return null;
  return Array.from({ length: count }, (_, n) =>
    short ? entry(file, box, 4, n, 0) : entry(file, box, 8, n, 0) * 2 ** 32 + entry(file, box, 8, n, 4),
  );
}

function sizesOf(file: Buffer, table: Box): { count: number; of(sample: number): number } | null {
  const box = inside(file, table, 'stsz');
  if (!box) return null;
  const all = file.readUInt32BE(box.body + 4);
  const count = file.readUInt32BE(box.body + 8);
  if (count > samplesMax) return null;
  return { count, of: (sample) => (all === 0 ? entry(file, box, 4, sample, 4) : all) };
}
