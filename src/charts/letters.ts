/**
 * Letters drawn as lines, so that a chart reads the same on a server that has no fonts at all. Every sign lies on a grid: 0 is the top of capitals, 2 the top of small
 * letters, 6 the line they stand on, 8 where tails end. Pure.
 */

/** Width on the grid, and what the pen draws. */
type Sign = [width: number, path: string];

const signs: Record<string, Sign> = {
  ' ': [2, ''],
  A: [4, 'M0 6L2 0L4 6M.7 4H3.3'],
  B: [3.6, 'M0 6V0H2A1.4 1.4 0 0 1 2 2.8H0M2 2.8A1.6 1.6 0 0 1 2 6H0'],
  C: [4, 'M4 1.2A2.4 3 0 1 0 4 4.8'],
  D: [4, 'M0 6V0H1.4A2.6 3 0 0 1 1.4 6Z'],
  E: [3.4, 'M3.4 0H0V6H3.4M0 2.9H2.8'],
  F: [3.2, 'M3.2 0H0V6M0 2.9H2.6'],
  G: [4.2, 'M4 1.1A2.5 3 0 1 0 4.2 4.6V3.2H2.6'],
  H: [4, 'M0 0V6M4 0V6M0 2.9H4'],
  I: [0, 'M0 0V6'],
  J: [2.6, 'M2.6 0V4.4A1.4 1.6 0 0 1 0 4.6'],
  K: [3.8, 'M0 0V6M3.6 0L0 3.4M1.4 2.3L3.8 6'],
  L: [3.2, 'M0 0V6H3.2'],
  M: [4.8, 'M0 6V0L2.4 4L4.8 0V6'],
  N: [4, 'M0 6V0L4 6V0'],
  O: [4.6, 'M2.3 0A2.3 3 0 0 1 2.3 6A2.3 3 0 0 1 2.3 0Z'],
  P: [3.6, 'M0 6V0H2A1.6 1.6 0 0 1 2 3.2H0'],
  Q: [4.6, 'M2.3 0A2.3 3 0 0 1 2.3 6A2.3 3 0 0 1 2.3 0ZM2.8 4.4L4.6 6.4'],
  R: [3.7, 'M0 6V0H2A1.6 1.6 0 0 1 2 3.2H0M1.9 3.2L3.7 6'],
  S: [3.6, 'M3.4 .9A1.7 1.5 0 1 0 1.8 2.9A1.7 1.6 0 1 1 .1 5'],
  T: [4, 'M0 0H4M2 0V6'],
  U: [4, 'M0 0V4A2 2 0 0 0 4 4V0'],
  V: [4, 'M0 0L2 6L4 0'],
  W: [5.6, 'M0 0L1.4 6L2.8 .8L4.2 6L5.6 0'],
  X: [3.8, 'M0 0L3.8 6M3.8 0L0 6'],
  Y: [4, 'M0 0L2 3.1L4 0M2 3.1V6'],
  Z: [3.8, 'M0 0H3.8L0 6H3.8'],
  a: [3, 'M3 2V6M3 4A1.5 2 0 1 0 0 4A1.5 2 0 1 0 3 4'],
  b: [3, 'M0 0V6M0 4A1.5 2 0 1 1 3 4A1.5 2 0 1 1 0 4'],
  c: [2.7, 'M2.7 2.8A1.5 2 0 1 0 2.7 5.2'],
  d: [3, 'M3 0V6M3 4A1.5 2 0 1 0 0 4A1.5 2 0 1 0 3 4'],
  e: [3, 'M0 4H3A1.5 2 0 1 0 2.5 5.5'],
  f: [2, 'M2 .1A1.2 1.2 0 0 0 .8 1.3V6M0 2.2H1.8'],
  g: [3, 'M3 2V6.4A1.5 1.6 0 0 1 .2 7.2M3 4A1.5 2 0 1 0 0 4A1.5 2 0 1 0 3 4'],
  h: [2.8, 'M0 0V6M0 3.6A1.4 1.5 0 0 1 2.8 3.6V6'],
  i: [0, 'M0 2V6M0 .4V.5'],
  j: [1, 'M1 2V6.8A1 1.1 0 0 1 0 7.9M1 .4V.5'],
  k: [2.7, 'M0 0V6M2.5 2L0 4.3M1 3.5L2.7 6'],
  l: [0, 'M0 0V6'],
  m: [4.8, 'M0 2V6M0 3.5A1.2 1.4 0 0 1 2.4 3.5V6M2.4 3.5A1.2 1.4 0 0 1 4.8 3.5V6'],
  n: [2.8, 'M0 2V6M0 3.6A1.4 1.5 0 0 1 2.8 3.6V6'],
  o: [3.1, 'M1.55 2A1.55 2 0 0 1 1.55 6A1.55 2 0 0 1 1.55 2Z'],
  p: [3, 'M0 2V8M0 4A1.5 2 0 1 1 3 4A1.5 2 0 1 1 0 4'],
  q: [3, 'M3 2V8M3 4A1.5 2 0 1 0 0 4A1.5 2 0 1 0 3 4'],
  r: [1.8, 'M0 2V6M0 3.8A1.6 1.7 0 0 1 1.8 2.2'],
  s: [2.5, 'M2.4 2.6A1.2 1 0 1 0 1.25 3.9A1.2 1.05 0 1 1 .05 5.3'],
  t: [1.9, 'M.7 .6V4.9A1 1.1 0 0 0 1.9 5.9M0 2.2H1.8'],
  u: [2.8, 'M0 2V4.4A1.4 1.6 0 0 0 2.8 4.4M2.8 2V6'],
  v: [2.8, 'M0 2L1.4 6L2.8 2'],
  w: [4.2, 'M0 2L1.05 6L2.1 2.6L3.15 6L4.2 2'],
  x: [2.7, 'M0 2L2.7 6M2.7 2L0 6'],
  y: [2.8, 'M0 2L1.5 6M2.8 2L1.1 7.2A1 1 0 0 1 0 7.9'],
  z: [2.6, 'M0 2H2.6L0 6H2.6'],
  '0': [3.4, 'M1.7 0A1.7 3 0 0 1 1.7 6A1.7 3 0 0 1 1.7 0Z'],
  '1': [1.6, 'M0 1.4L1.6 0V6'],
  '2': [3.3, 'M.1 1.5A1.6 1.6 0 0 1 3.2 1.6C3.2 3 1.5 4.2 0 6H3.3'],
  '3': [3.3, 'M.2 1.1A1.5 1.4 0 1 1 1.5 2.8A1.7 1.6 0 1 1 0 5'],
  '4': [3.6, 'M2.8 6V0L0 4.2H3.6'],
  '5': [3.3, 'M3 0H.5L.2 2.7A1.75 1.75 0 1 1 0 5.2'],
  '6': [3.4, 'M3 .5C1.2 -.4 0 1.8 0 4A1.7 2 0 1 0 3.4 4A1.7 1.8 0 1 0 0 4'],
  '7': [3.2, 'M0 0H3.2L1.1 6'],
  '8': [3.4, 'M1.7 0A1.4 1.4 0 0 1 1.7 2.8A1.4 1.4 0 0 1 1.7 0ZM1.7 2.8A1.7 1.6 0 0 1 1.7 6A1.7 1.6 0 0 1 1.7 2.8Z'],
  '9': [3.4, 'M.4 5.5C2.2 6.4 3.4 4.2 3.4 2A1.7 2 0 1 0 0 2A1.7 1.8 0 1 0 3.4 2'],
  '.': [0, 'M0 5.9V6'],
  ',': [0.5, 'M.5 5.8L0 7'],
  ':': [0, 'M0 2.6V2.7M0 5.9V6'],
  ';': [0.5, 'M.5 2.6V2.7M.5 5.8L0 7'],
  '!': [0, 'M0 0V4.2M0 5.9V6'],
  '?': [2.8, 'M.1 1.3A1.35 1.35 0 1 1 1.6 2.8Q1.4 3.1 1.4 4M1.4 5.9V6'],
  '-': [1.8, 'M0 3.8H1.8'],
  '–': [2.8, 'M0 3.8H2.8'],
  '+': [3, 'M0 3.8H3M1.5 2.3V5.3'],
  '/': [2.4, 'M2.4 -.3L0 6.3'],
  '(': [1.2, 'M1.2 -.4A4.6 4.6 0 0 0 1.2 6.8'],
  ')': [1.2, 'M0 -.4A4.6 4.6 0 0 1 0 6.8'],
  '&': [4, 'M4 3.2A3 3 0 0 1 1.4 6A1.5 1.6 0 0 1 1.2 2.9C2.6 2.2 2.8 .2 1.6 .1C.2 .1 .4 1.8 1.4 3L4 6'],
  '%': [4.6, 'M4.2 0L.4 6M1 .1A.9 1.2 0 0 1 1 2.5A.9 1.2 0 0 1 1 .1ZM3.6 3.5A.9 1.2 0 0 1 3.6 5.9A.9 1.2 0 0 1 3.6 3.5Z'],
  '·': [0.4, 'M.2 3.7V3.8'],
  '…': [3, 'M0 5.9V6M1.5 5.9V6M3 5.9V6'],
  "'": [0.3, 'M.3 0L0 1.4'],
  '"': [1.4, 'M.2 0V1.4M1.2 0V1.4'],
  '=': [3, 'M0 2.9H3M0 4.5H3'],
  '<': [2.6, 'M2.6 1.8L0 3.7L2.6 5.6'],
  '>': [2.6, 'M0 1.8L2.6 3.7L0 5.6'],
  '≥': [2.6, 'M0 1.2L2.6 3L0 4.8M0 6H2.6'],
};

/** Signs of the grid there are in the height of a capital. */
const capital = 6;
const between = 1.5;

/** A sign that is not drawn here loses its accent, or becomes a question mark. */
function signOf(letter: string): Sign {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return signs[letter] ?? signs[plain] ?? (signs['?'] as Sign);
}

/** How wide the words are when capitals are `height` high. */
export function widthOf(words: string, height: number): number {
  const letters = [...words];
  const grid = letters.reduce((width, letter) => width + signOf(letter)[0], 0) + Math.max(0, letters.length - 1) * between;
  return (grid * height) / capital;
}

/** The words as paths; `x` is their left end, `y` the line they stand on. */
export function drawWords(words: string, { x, y, height, colour, bold = false }: Pen): string {
  const scale = height / capital;
  const weight = bold ? 0.95 : 0.62;
  let left = 0;
  const paths = [...words].map((letter) => {
    const [width, path] = signOf(letter);
    const drawn = path === '' ? '' : `<path transform="translate(${left.toFixed(2)} 0)" d="${path}"/>`;
    left += width + between;
    return drawn;
  });
  const place = `translate(${x.toFixed(1)} ${(y - height).toFixed(1)}) scale(${scale.toFixed(4)})`;
  const line = `fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"`;
  return `<g transform="${place}" ${line}>${paths.join('')}</g>`;
}

export interface Pen {
  x: number;
  y: number;
  /** Of a capital, in pixels. */
  height: number;
  colour: string;
  bold?: boolean;
}

/** The words, cut where they would be wider than `width`. */
export function fitting(words: string, height: number, width: number): string {
  if (widthOf(words, height) <= width) return words;
  const letters = [...words];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, height) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
