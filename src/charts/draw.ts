/** A chart as SVG. Pure: its words are given, and drawn as lines. */
import type { Bar, Chart, Tone } from '../dialogue/chart.ts';
import type { Sentence } from '../dialogue/say.ts';
import { drawWords, fitting, type Pen, widthOf } from './letters.ts';

/** Pixels: wide enough for a phone held upright, and sharp there. */
const width = 1080;
const margin = 48;
const labelHeight = 17;
const noteHeight = 15;
const barHeight = 26;
const rowGap = 22;
const gapBetweenBars = 32;
const rowsMax = 24;

const ink = '#1f2933';
const faint = '#52606d';
const paper = '#ffffff';
const empty = '#e4e7eb';
/** Told apart also by people who see no red or green: they differ in lightness. */
const tones: Record<Tone, string> = { good: '#0b6e4f', fair: '#f2b134', bad: '#b3261e', none: '#9aa5b1' };

/** The picture; `say` puts a sentence into words. */
export function drawChart(chart: Chart, say: (sentence: Sentence) => string): string {
  const parts: string[] = [];
  const write = (words: string, pen: Omit<Pen, 'colour'> & { colour?: string }, max = width - 2 * margin) =>
    parts.push(drawWords(fitting(words, pen.height, max), { colour: ink, ...pen }));
  let y = margin + 26;
  write(say(chart.title), { x: margin, y, height: 26, bold: true });
  y += 38;
  write(say(chart.subtitle), { x: margin, y, height: 17, colour: faint });
  y += 44;
  const columns = columnsOf(chart.heads.length);
  for (const [i, head] of chart.heads.entries()) {
    const column = columns[i];
    if (column) write(say(head), { x: column.x, y, height: 16, bold: true }, column.width);
  }
  y += 22;
  for (const { label, bars } of chart.rows.slice(0, rowsMax)) {
    write(say(label), { x: margin, y: y + labelHeight, height: labelHeight });
    y += labelHeight + 14;
    for (const [i, bar] of bars.entries()) {
      const column = columns[i];
      if (!column) continue;
      parts.push(...drawBar(bar, column.x, y, column.width));
      write(say(bar.note), { x: column.x, y: y + barHeight + 10 + noteHeight, height: noteHeight, colour: faint }, column.width);
    }
    y += barHeight + 10 + noteHeight + rowGap;
  }
  y = drawLegend(chart, say, y + 6, parts);
  write(say(chart.footnote), { x: margin, y: y + 14, height: 14, colour: faint });
  const height = Math.ceil(y + 14 + margin);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${parts.join('')}</svg>`;
}

function columnsOf(count: number): { x: number; width: number }[] {
  const each = (width - 2 * margin - (count - 1) * gapBetweenBars) / Math.max(1, count);
  return Array.from({ length: count }, (_, i) => ({ x: margin + i * (each + gapBetweenBars), width: each }));
}

function drawBar({ parts }: Bar, x: number, y: number, full: number): string[] {
  const drawn = [box(x, y, full, empty)];
  let left = x;
  for (const { tone, share } of parts) {
    const wide = Math.max(0, Math.min(share, 1)) * full;
    if (wide > 0) drawn.push(box(left, y, Math.min(wide, x + full - left), tones[tone]));
    left += wide;
  }
  return drawn;
}

function box(x: number, y: number, wide: number, colour: string): string {
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${Math.max(0, wide).toFixed(1)}" height="${barHeight}" fill="${colour}"/>`;
}

/** What the colours mean, in as many lines as they need; answers with where it ends. */
function drawLegend({ legend }: Chart, say: (sentence: Sentence) => string, from: number, parts: string[]): number {
  const size = 16;
  let [x, y] = [margin, from];
  for (const { tone, label } of legend) {
    const words = say(label);
    const wide = size + 10 + widthOf(words, 15) + 30;
    if (x + wide > width - margin && x > margin) [x, y] = [margin, y + 32];
    parts.push(`<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${tones[tone]}"/>`);
    parts.push(drawWords(words, { x: x + size + 10, y: y + 15, height: 15, colour: ink }));
    x += wide;
  }
  return y + size + 24;
}
