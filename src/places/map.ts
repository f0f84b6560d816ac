/** The operator's map: imported areas in files of one folder, one for each file imported, with its licence. Knows files, no talk. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolder } from '../folder.ts';
import { boxAround, type Shape } from './shapes.ts';
import { readSql, type SqlMistake } from './sql.ts';

/** A province's villages have some 850,000 points; 1,500,000 take 12 MB of memory. */
export const pointsMax = 1_500_000;
const ending = '.area.json';

interface Stored {
  source: string;
  licence: string;
  importedAt: string;
  /** `rings`: Int32 in base64 (little-endian, as every machine Node runs this on), millionths of a degree. */
  areas: { code: string; name: string; lat: number; lon: number; rings: string[] }[];
}

export interface Imported {
  areas: number;
  /** Areas of which only the centre is known. */
  centres: number;
  points: number;
}

/**
 * Reads an SQL file and keeps its areas in `folder`; the same file name again replaces what it brought before.
 * 'too_large': the map would hold more than `pointsMax` points. Throws the system's error when a file cannot be read or written.
 */
export function importMap(file: string, folder: string, now: number): Imported | SqlMistake | { problem: 'too_large'; at: string } {
  const read = readSql(readFileSync(file, 'utf8'));
  if ('problem' in read) return read;
  const { shapes, licence } = read;
  const source = basename(file);
  // Whoever imports may be another user than the program.
  makeFolder(folder, 0o755);
  const others = readMap(folder, () => undefined, `${source}${ending}`);
  const points = pointsOf(shapes);
  if (pointsOf(others) + points > pointsMax) return { problem: 'too_large', at: source };
  const stored: Stored = { source, licence, importedAt: new Date(now).toISOString(), areas: shapes.map(packed) };
  const path = join(folder, `${source}${ending}`);
  writeFileSync(`${path}.new`, JSON.stringify(stored));
  renameSync(`${path}.new`, path);
  return { areas: shapes.length, centres: shapes.filter(({ rings }) => rings.length === 0).length, points };
}

/** All areas imported into `folder`; none where it does not exist. A file that cannot be read is told to `unreadable` and left out, and so is `without`. */
export function readMap(folder: string, unreadable: (file: string) => void, without = ''): Shape[] {
  return filesIn(folder)
    .filter((file) => file !== without)
    .flatMap((file) => {
      try {
        return unpacked(readFileSync(join(folder, file), 'utf8'));
      } catch {
        unreadable(file);
        return [];
      }
    });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .sort();
  } catch {
    return [];
  }
}

function pointsOf(shapes: readonly Shape[]): number {
  return shapes.reduce((sum, { rings }) => sum + rings.reduce((points, ring) => points + ring.length / 2, 0), 0);
}

function packed({ code, name, lat, lon, rings }: Shape): Stored['areas'][number] {
  const texts = rings.map((ring) => Buffer.from(ring.buffer, ring.byteOffset, ring.byteLength).toString('base64'));
  return { code, name, lat, lon, rings: texts };
}

/** Only `importMap` writes these files. */
function unpacked(text: string): Shape[] {
  const stored: Stored = JSON.parse(text);
  return stored.areas.map(({ code, name, lat, lon, rings }) => {
    // A copy begins where numbers of four bytes may begin; a slice of Buffer's pool need not.
    const own = rings.map((ring) => new Int32Array(new Uint8Array(Buffer.from(ring, 'base64')).buffer));
    return { code, name, lat, lon, rings: own, box: boxAround(own) };
  });
}
