/** The boxes ISO base media files are made of (ISO/IEC 14496-12, 4.2): length, four letters, what is inside. */
import { blank, type Edit } from './hidden-edit.ts';

export interface Box {
  type: string;
  /** Where it, its inside and what follows it begin. */
  at: number;
  body: number;
  end: number;
}

const boxesMax = 100_000;

/** The boxes between two places; what is no box ends the list. */
export function boxesIn(file: Buffer, from: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= end && boxes.length < boxesMax; ) {
    const short = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const isLong = short === 1 && at + 16 <= end;
    const length = isLong ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    const body = at + (isLong ? 16 : 8);
    if (length < body - at || at + length > end) break;
    boxes.push({ type, at, body, end: at + length });
    at += length;
  }
  return boxes;
}

/** Its inside, emptied. */
export function payload({ body, end }: Box): Edit {
  return blank(body, end - body);
}
