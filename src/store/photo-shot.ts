/** When and where a photo was taken, by its camera's own words (EXIF): read before they are taken out, for proof photos of officers alone. https://exiftool.org/TagNames/EXIF.html */
import sharp from 'sharp';

export interface Shot {
  /** The camera's clock as if it were UTC, epoch ms; null when it says nothing. */
  clock: number | null;
  /** How far that clock is ahead of UTC; null: the camera does not say. */
  aheadMinutes: number | null;
  lat: number | null;
  lon: number | null;
}

const tags = { taken: 0x9003, changed: 0x0132, ahead: 0x9011, exif: 0x8769, gps: 0x8825, latRef: 1, lat: 2, lonRef: 3, lon: 4 };
/** Bytes of a value by its type: ASCII, 16 bits, 32 bits, fraction. Other types are not read. */
const sizes: Record<number, number> = { 2: 1, 3: 2, 4: 4, 5: 8 };
/** More entries than any camera writes. */
const entriesMax = 200;

/** What the photo says; null when it says nothing, or is no photo. */
export async function shotOf(bytes: Uint8Array): Promise<Shot | null> {
  try {
    const { exif } = await sharp(bytes).metadata();
    return exif === undefined ? null : readShot(exif);
  } catch {
    return null;
  }
}

type Values = Map<number, string | number[]>;

function readShot(exif: Buffer): Shot | null {
  const start = exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
  const tiff = exif.subarray(start);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const number = (at: number, bytes: 2 | 4) => (little ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes));
  const main = directory(tiff, number(4, 4), number);
  const inner = pointed(main, tags.exif, (at) => directory(tiff, at, number));
  const gps = pointed(main, tags.gps, (at) => directory(tiff, at, number));
  const lat = degrees(gps.get(tags.lat), gps.get(tags.latRef), 'S');
  const lon = degrees(gps.get(tags.lon), gps.get(tags.lonRef), 'W');
  const clock = clockOf(inner.get(tags.taken)) ?? clockOf(main.get(tags.changed));
  if (clock === null && lat === null) return null;
  return {
    clock,
    aheadMinutes: aheadOf(inner.get(tags.ahead)),
    ...(lat === null || lon === null ? { lat: null, lon: null } : { lat, lon }),
  };
}

function pointed(values: Values, tag: number, read: (at: number) => Values): Values {
  const at = values.get(tag);
  return Array.isArray(at) && at[0] !== undefined ? read(at[0]) : new Map();
}

/** One directory of the file: tag → its words or numbers. Offsets outside throw a RangeError, which ends the reading. */
function directory(tiff: Buffer, offset: number, number: (at: number, bytes: 2 | 4) => number): Values {
  const values: Values = new Map();
  const count = Math.min(number(offset, 2), entriesMax);
  for (let i = 0; i < count; i++) {
    const entry = offset + 2 + i * 12;
    const [tag, type, length] = [number(entry, 2), number(entry + 2, 2), number(entry + 4, 4)];
    const size = sizes[type];
    if (size === undefined || length > 64) continue;
    const at = size * length <= 4 ? entry + 8 : number(entry + 8, 4);
    if (type === 2) values.set(tag, tiff.toString('latin1', at, at + length).replace(/\0.*$/s, ''));
    else
      values.set(
        tag,
        Array.from({ length }, (_, n) => numberAt(at + n * size, type, number)),
      );
  }
  return values;
}

function numberAt(at: number, type: number, number: (at: number, bytes: 2 | 4) => number): number {
  if (type === 5) return number(at, 4) / number(at + 4, 4);
  return number(at, type === 3 ? 2 : 4);
}

/** "2026:11:25 16:30:00" */
function clockOf(words: string | number[] | undefined): number | null {
  const found = typeof words === 'string' ? /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(words) : null;
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  return month >= 1 && day >= 1 && year >= 1990 ? Date.UTC(year, month - 1, day, hour, minute, second) : null;
}

/** "+07:00" */
function aheadOf(words: string | number[] | undefined): number | null {
  const found = typeof words === 'string' ? /^([+-])(\d\d):(\d\d)/.exec(words) : null;
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : null;
}

function degrees(parts: string | number[] | undefined, side: string | number[] | undefined, negative: string): number | null {
  if (!Array.isArray(parts)) return null;
  const [whole = Number.NaN, minutes = 0, seconds = 0] = parts;
  // A millionth of a degree is a tenth of a metre.
  const value = Math.round((whole + minutes / 60 + (Number.isFinite(seconds) ? seconds : 0) / 3600) * 1e6) / 1e6;
  if (!Number.isFinite(value) || (value === 0 && side === undefined)) return null;
  return side === negative ? -value : value;
}
