import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { fitting, widthOf } from '../../src/charts/letters.ts';
import { picture } from '../../src/charts/png.ts';
import type { Chart } from '../../src/dialogue/chart.ts';
import type { Sentence } from '../../src/dialogue/say.ts';

const words = (text: string): Sentence => ({ key: 'officer.words', params: { words: text } });
const say = ({ params }: Sentence) => String(params?.words);
const chartOf = (labels: string[], share = 0.5): Chart => ({
  title: words('Dinas Perhubungan'),
  subtitle: words('Kota Contoh'),
  heads: [words('Tepat waktu'), words('Cara selesai')],
  rows: labels.map((label) => ({
    label: words(label),
    bars: [
      { parts: [{ tone: 'good', share }], note: words('1') },
      { parts: [], note: words('–') },
    ],
  })),
  legend: [{ tone: 'good', label: words('baik') }],
  footnote: words('catatan'),
});

describe('a chart', () => {
  test('is a picture a phone shows, and grows with its rows', async () => {
    const [few, many] = await Promise.all([picture(chartOf(['a']), say), picture(chartOf(Array.from({ length: 10 }, () => 'b')), say)]);
    const sizes = await Promise.all([few, many].map(({ bytes }) => sharp(bytes).metadata()));
    expect(sizes.map(({ format, width }) => [format, width])).toEqual([
      ['png', 1080],
      ['png', 1080],
    ]);
    expect(sizes[1]?.height).toBeGreaterThan((sizes[0]?.height ?? 0) + 500);
    expect(many.bytes.byteLength).toBeLessThan(100_000);
  });

  test('draws each share as wide as it is', () => {
    const wide = (share: number) =>
      Number(/<rect[^>]*width="([\d.]+)"[^>]*fill="#0b6e4f"/.exec(drawChart(chartOf(['a'], share), say))?.[1] ?? 0);
    expect(wide(1)).toBeCloseTo(2 * wide(0.5), 0);
    expect(wide(0)).toBe(16);
    expect(wide(7)).toBe(wide(1));
  });

  test('needs no font and takes no word as a mark', () => {
    const svg = drawChart(chartOf(['<script>&"']), say);
    expect(svg).not.toMatch(/<text|<script|font/);
  });

  test('cuts what is too wide', () => {
    const cut = fitting('Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana', 17, 300);
    expect(cut).toMatch(/^Dinas Pemberdayaan.*…$/);
    expect(widthOf(cut, 17)).toBeLessThanOrEqual(300);
  });

  test('has every letter that its words use, in every language', () => {
    const folder = new URL('../../locales/', import.meta.url);
    const texts = readdirSync(folder).flatMap((code) => {
      const files = readdirSync(new URL(`${code}/`, folder)).filter((name) => name === 'reports.json');
      return files.map((name) => readFileSync(new URL(`${code}/${name}`, folder), 'utf8'));
    });
    const agencies = readFileSync(new URL('../../operator/agencies.json', import.meta.url), 'utf8');
    const categories: { label: string }[] = JSON.parse(readFileSync(new URL('../../operator/categories.json', import.meta.url), 'utf8'));
    const shown = [
      ...texts.flatMap((text) =>
        Object.entries<string>(JSON.parse(text)).flatMap(([key, said]) =>
          /chart|legend|period|title/.test(key) ? [said.replace(/[{}]/g, '')] : [],
        ),
      ),
      ...Object.values<{ label: string }>(JSON.parse(agencies)).map(({ label }) => label),
      ...categories.map(({ label }) => label),
    ].join('');
    const unknown = widthOf('\u0001', 6);
    const letters = [...new Set(shown)].filter((letter) => letter !== '?' && drawn(letter) === drawn('\u0001'));
    expect(unknown).toBeGreaterThan(0);
    expect(letters).toEqual([]);
  });
});

function drawn(letter: string): string {
  return drawChart({ ...chartOf([]), title: words(letter) }, say);
}
