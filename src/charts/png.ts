/** A chart as the file a message carries. Its letters are drawn as lines: no font is needed. */
import sharp from 'sharp';
import type { Chart } from '../dialogue/chart.ts';
import type { Sentence } from '../dialogue/say.ts';
import { drawChart } from './draw.ts';

export async function picture(chart: Chart, say: (sentence: Sentence) => string) {
  const drawn = await sharp(Buffer.from(drawChart(chart, say)))
    .png({ palette: true })
    .toBuffer();
  return { kind: 'photo' as const, name: 'statistik.png', mediaType: 'image/png', bytes: new Uint8Array(drawn) };
}
