/** The first thing people say to the bot: who asks what it is for is told so, and no report begins. */
import { expect, it } from 'vitest';
import { World } from '../support/core.ts';

it.each([
  ['ini nomor pengaduan kan?', 'door.short'],
  ['benar ini whatsapp pengaduan kota?', 'door.short'],
  ['apa aja yang bisa dilaporin', 'door.short'],
  ['kalo lapor disini ditanggapi ga', 'faq.answered'],
  ['kalo saya lapor nama saya ketauan ga', 'faq.safe'],
  ['lapor disini bayar ga', 'faq.free'],
  ['nak ini benar tempat lapor ke pemerintah', 'faq.official'],
  ['mas ini beneran nomor pengaduan pemerintah', 'faq.official'],
  ['ini resmi ga', 'faq.official'],
  ['apakah ini penipuan?', 'faq.official'],
])('"%s" is answered by %s', (told, key) => {
  const world = new World();
  expect(world.text(told)[0]?.lines[0]?.key).toBe(key);
  expect(world.talk.state?.draft).toBeNull();
});

it.each([
  'parkir resmi apa bukan di alun alun kota',
  'nomor pengaduan pdam ga bisa dihubungi',
  'laporan saya ga ditanggapi pak lurah soal got mampet di jl melur',
])('"%s" is a story', (told) => {
  const world = new World();
  world.text(told);
  expect(world.talk.state?.draft).not.toBeNull();
});
