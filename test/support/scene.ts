/** Pictures that look like photographs as far as hashes go: sky, ground, things, and the unevenness of the real world. The same seed makes the same picture. */
import sharp from 'sharp';

const [width, height] = [640, 480];

/** A JPEG of 640 × 480. */
export async function scene(seed: number): Promise<Buffer> {
  const draw = drawing(seed);
  const shades = Buffer.from(Array.from({ length: 24 * 24 * 3 }, () => draw() * 255));
  const uneven = sharp(shades, { raw: { width: 24, height: 24, channels: 3 } }).resize(width, height, { kernel: 'cubic', fit: 'fill' });
  return sharp(Buffer.from(svg(draw)))
    .composite([{ input: await uneven.png({ compressionLevel: 0 }).toBuffer(), blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

function svg(draw: () => number): string {
  const colour = () => `rgb(${Array.from({ length: 3 }, () => Math.floor(draw() * 255)).join(',')})`;
  const things = Array.from({ length: 6 + Math.floor(draw() * 10) }, () => {
    const [x, y, w, h] = [draw() * width, draw() * height, 20 + draw() * 150, 20 + draw() * 150];
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour()}" transform="rotate(${draw() * 40 - 20} ${x} ${y})"/>`;
  });
  const horizon = (0.3 + 0.4 * draw()) * height;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour()}"/>
    <rect y="${horizon}" width="100%" height="100%" fill="${colour()}"/>${things.join('')}</svg>`;
}

/** mulberry32 */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
