/** What a photo looks like, in few bits: two photos of one picture have nearly the same print however they were resized, recompressed or cropped a little. */
import sharp from 'sharp';
import { pixelsMax } from './photo.ts';

/** A hash of the whole picture first, then of the parts a crop may have left; each in hexadecimal, `printBits` (schema.ts) long. */
export type Print = string[];

/** Each hash: in a grid of 12 × 12, is a field brighter than its neighbour on the right, and than the one below? (A difference hash both ways.) */
const grid = 12;
/** The picture is looked at in this size. */
const side = 96;
/** Crops that are looked for: this much left of the width, of the height, or of both. */
const kept = [0.9, 0.82];

interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

const whole: Part = { left: 0, top: 0, width: 1, height: 1 };
const parts: readonly Part[] = [whole, ...kept.flatMap(cropsOf)];

/** The print of a picture; null when it cannot be read. Moving pictures: of the first frame. */
export async function printOf(bytes: Uint8Array): Promise<Print | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: pixelsMax }).autoOrient().flatten({ background: '#808080' });
    const shades = await picture.greyscale().resize(side, side, { fit: 'fill' }).raw().toBuffer();
    const sums = sumsOf(shades);
    return parts.map((part) => hashOf(sums, part));
  } catch {
    return null;
  }
}

/** Left, middle and right, top, middle and bottom. */
function cropsOf(left: number): Part[] {
  const sizes = [
    [left, 1],
    [1, left],
    [left, left],
  ] as const;
  return sizes.flatMap(([width, height]) =>
    placesOf(width).flatMap((x) => placesOf(height).map((y): Part => ({ left: x, top: y, width, height }))),
  );
}

function placesOf(size: number): number[] {
  return size === 1 ? [0] : [0, (1 - size) / 2, 1 - size];
}

/** For each point the sum of all shades above and left of it: the brightness of any part is four look-ups away. */
function sumsOf(shades: Uint8Array): Float64Array {
  const width = side + 1;
  const sums = new Float64Array(width * width);
  for (let y = 0; y < side; y++) {
    let row = 0;
    for (let x = 0; x < side; x++) {
      row += shades[y * side + x] ?? 0;
      sums[(y + 1) * width + x + 1] = (sums[y * width + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

function hashOf(sums: Float64Array, part: Part): string {
  const across = fieldsOf(sums, part, grid + 1, grid);
  const down = fieldsOf(sums, part, grid, grid + 1);
  const bits: boolean[] = [];
  for (let y = 0; y < grid; y++)
    for (let x = 0; x < grid; x++) bits.push((across[y * (grid + 1) + x] ?? 0) < (across[y * (grid + 1) + x + 1] ?? 0));
  for (let y = 0; y < grid; y++) for (let x = 0; x < grid; x++) bits.push((down[y * grid + x] ?? 0) < (down[(y + 1) * grid + x] ?? 0));
  return hexadecimal(bits);
}

/** The brightness of each field of the part, row by row. */
function fieldsOf(sums: Float64Array, { left, top, width, height }: Part, columns: number, rows: number): number[] {
  const fields: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, right] = [column, column + 1].map((at) => (left + (width * at) / columns) * side) as [number, number];
      const [y, bottom] = [row, row + 1].map((at) => (top + (height * at) / rows) * side) as [number, number];
      fields.push((sumAt(sums, right, bottom) - sumAt(sums, x, bottom) - sumAt(sums, right, y) + sumAt(sums, x, y)) / (right - x));
    }
  }
  return fields;
}

/** Between the points of the grid, in proportion. */
function sumAt(sums: Float64Array, x: number, y: number): number {
  const [column, row] = [Math.min(Math.floor(x), side - 1), Math.min(Math.floor(y), side - 1)];
  const [right, below] = [x - column, y - row];
  const at = (dx: number, dy: number) => sums[(row + dy) * (side + 1) + column + dx] ?? 0;
  return (at(0, 0) * (1 - right) + at(1, 0) * right) * (1 - below) + (at(0, 1) * (1 - right) + at(1, 1) * right) * below;
}

function hexadecimal(bits: boolean[]): string {
  let hex = '';
  for (let at = 0; at < bits.length; at += 4)
    hex += bits
      .slice(at, at + 4)
      .reduce((nibble, bit) => nibble * 2 + Number(bit), 0)
      .toString(16);
  return hex;
}
