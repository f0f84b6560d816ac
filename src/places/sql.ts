/**
 * Reads the SQL files of github.com/cahyadsn/wilayah_boundaries (MIT): rows (kode, nama, lat, lng, path[, status]) whose path is a JSON text of polygons,
 * [[[lat, lng], …], …], or of several, one level deeper; NULL where only the centre is known. Reads text, runs nothing.
 */
import { boxAround, perDegree, type Shape } from './shapes.ts';

/** Why a file cannot be used; `at`: the code of the area, or '' for the whole file. */
export type SqlMistake = { problem: 'no_rows' | 'wrong_path' | 'wrong_position' | 'unread_rows'; at: string };

const row =
  /\(\s*'([\d.]+)'\s*,\s*(?:'((?:[^'\\]|''|\\.)*)'|NULL)\s*,\s*(-?[\d.]+(?:e-?\d+)?|NULL)\s*,\s*(-?[\d.]+(?:e-?\d+)?|NULL)\s*,\s*(?:'([^']*)'|NULL)\s*(?:,\s*[^,()']*)?\)/gi;
/** Every row begins like this: what `row` does not read is missed by its count. */
const rowBegins = /\(\s*'[\d.]+'\s*,/g;
const areaCode = /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/;
/** Indonesia: a point elsewhere says that latitude and longitude were mixed up. */
const country = { south: -11.5, north: 6.5, west: 94, east: 142 };

/** The areas of one file, provinces left out, with the licence text at its beginning; or the first thing that is wrong. */
export function readSql(text: string): { shapes: Shape[]; licence: string } | SqlMistake {
  const licence = /^\s*\/\*([\s\S]*?)\*\//.exec(text)?.[1]?.trim() ?? '';
  const body = text.replace(/^\s*\/\*[\s\S]*?\*\//, '');
  const rows = [...body.matchAll(row)];
  if (rows.length === 0) return { problem: 'no_rows', at: '' };
  if (rows.length !== [...body.matchAll(rowBegins)].length) return { problem: 'unread_rows', at: rows.at(-1)?.[1] ?? '' };
  const shapes: Shape[] = [];
  for (const [, code = '', name = '', lat = '', lon = '', path = ''] of rows) {
    if (!areaCode.test(code)) continue;
    const shape = shapeOf(code, unescaped(name), Number(lat), Number(lon), path);
    if ('problem' in shape) return shape;
    shapes.push(shape);
  }
  return shapes.length === 0 ? { problem: 'no_rows', at: '' } : { shapes, licence };
}

function shapeOf(code: string, name: string, lat: number, lon: number, path: string): Shape | SqlMistake {
  const rings = path.trim() === '' ? [] : ringsIn(path);
  if (rings === null) return { problem: 'wrong_path', at: code };
  const box = boxAround(rings);
  const centre = Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : centreOf(box);
  const inside = centre !== null && isIn(centre.lat, centre.lon) && (rings.length === 0 || isBoxIn(box));
  return inside && centre !== null ? { code, name, ...centre, rings, box } : { problem: 'wrong_position', at: code };
}

/** Rings of all polygons of a path, as whole numbers; null when it is none. */
function ringsIn(path: string): Int32Array[] | null {
  let json: unknown;
  try {
    json = JSON.parse(path);
  } catch {
    return null;
  }
  const rings: Int32Array[] = [];
  return collect(json, rings) ? rings : null;
}

/** A ring is a list of pairs of numbers; polygons and lists of polygons hold rings at any depth. */
function collect(value: unknown, rings: Int32Array[]): boolean {
  if (!Array.isArray(value)) return false;
  if (!value.every(isPair)) return value.length > 0 && value.every((inner) => collect(inner, rings));
  if (value.length > 2)
    rings.push(Int32Array.from(value.flatMap(([lat, lon]) => [Math.round(lat * perDegree), Math.round(lon * perDegree)])));
  return true;
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number';
}

function centreOf(box: Shape['box']): { lat: number; lon: number } | null {
  const { south, north, west, east } = box;
  return Number.isFinite(south) ? { lat: (south + north) / 2 / perDegree, lon: (west + east) / 2 / perDegree } : null;
}

function isBoxIn({ south, north, west, east }: Shape['box']): boolean {
  return isIn(south / perDegree, west / perDegree) && isIn(north / perDegree, east / perDegree);
}

function isIn(lat: number, lon: number): boolean {
  return lat >= country.south && lat <= country.north && lon >= country.west && lon <= country.east;
}

function unescaped(name: string): string {
  return name.replaceAll("''", "'").replace(/\\(.)/g, '$1');
}
