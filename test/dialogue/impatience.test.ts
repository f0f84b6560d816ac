/** Impatience below reports on their way, and the wish for no more messages. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const story = 'got mampet di jl kenanga 8 depan bengkel';
const told = (days: number): World => {
  const world = new World();
  world.text(story);
  world.text('kirim');
  world.wait(days * day);
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const types = (world: World) => world.effects.map(({ type }) => type);

describe('no more messages', () => {
  it.each([
    'stop kirim pesan',
    'berhenti ngirim wa ke saya',
    'jangan chat saya lagi',
    'ga usah kirim pesan lagi min',
    'hentikan pengiriman pesan',
    'stop kirim laporan',
    'jangan dikirim kirim dulu',
    'jgn kirim kirim dulu',
  ])('%j sends no draft', (text) => {
    const world = new World();
    world.text(story);
    world.text(text);
    expect(world.filings).toEqual([]);
  });

  it.each(['stop kirim pesan', 'jangan wa saya terus', 'hentikan pesannya'])('%j stops the news of a report', (text) => {
    expect(keys(told(2), text)).toEqual(['hush.done']);
  });
});

describe('below a report whose date is over', () => {
  it.each([
    'belum ada kabar?',
    'kok blm ada tanggapan',
    'lah udah lewat tanggalnya',
    'telat nih pak',
    'udah dua minggu lho',
    'gimana ini udah lewat batas',
  ])('%j reminds its officers and tells the next door', (text) => {
    const world = told(9);
    expect(keys(world, text)).toEqual(expect.arrayContaining(['own.head', 'own.nudged', 'own.door', 'own.door.stays']));
    expect(types(world)).toContain('nudge');
    expect(keys(world, text)).toContain('own.nudged.already');
  });

  it.each(['cek laporan saya', 'siapa yg ngerjain', 'kapan dong'])('%j only asks', (text) => {
    const world = told(9);
    expect(keys(world, text)[0]).toBe('own.head');
    expect(types(world)).not.toContain('nudge');
  });
});

describe('below a report that is in time', () => {
  it.each(['udah 2 hari nih bu', 'udah seminggu min', 'siapa yang mau benerin', 'kapan ya', 'sudah lewat lho', 'blm ada kabar'])(
    '%j is shown how it stands',
    (text) => {
      const world = told(2);
      expect(keys(world, text)[0]).toBe('own.head');
      expect(types(world)).not.toContain('nudge');
    },
  );

  it.each(['udah 3 hari ga diangkut sampahnya di gang kelor', 'udah lewat 3 kali truknya ga berhenti'])('%j tells something', (text) => {
    expect(keys(told(2), text)).not.toContain('own.head');
  });
});

it('right after sending it is how long it has been', () => {
  const world = told(0);
  expect(keys(world, 'udah 3 hari nih pak')).toEqual(['added']);
});
