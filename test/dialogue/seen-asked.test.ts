/** Whether somebody sees who reports, and whether what was taken back is gone: asked at any time, answered, and written nowhere. */
import { describe, expect, it } from 'vitest';
import { asksSeen } from '../../src/dialogue/understand/seen-asked.ts';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));
const story = 'tukang parkir liar minta 10rb di jl veteran no 3';

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

const asked = [
  'dishub tau nama saya?',
  'nanti pak rt tau ga saya yg lapor',
  'tukang parkirnya bisa tau saya ga?',
  'dinas bisa liat nomor hp saya?',
  'min, kalau rahasia beneran ga ketahuan?',
  'kalo anonim tetep ketauan ga',
  'Kalau saya lapor nanti nama saya kelihatan sama orang itu ga?',
  'ga ada yang baca kan?',
  'kalau lapor disini aman ga',
  'inyo tau ndak kalau ambo nan malapor',
];

describe.each(asked)('"%s"', (text) => {
  it.each([
    ['in a draft', [story]],
    ['after sending', [story, 'kirim']],
    ['after it was taken back', [story, 'kirim', 'batalkan laporan tadi']],
  ])('%s is answered, and nobody else reads it', (_when, texts) => {
    const world = told(...texts);
    const before = world.talk.state?.draft;
    const [pieces, effects] = [before?.pieces.length, world.effects.length];
    expect(keys(world.text(text)).some((key) => /^(?:faq\.|meaning\.|fear$)/.test(key))).toBe(true);
    expect(world.effects.slice(effects)).toEqual([]);
    expect(world.talk.state?.draft?.pieces.length).toBe(pieces);
    expect(world.talk.state?.draft?.visibility).toBe(before?.visibility);
  });
});

it.each([
  'nama saya tidak muncul di daftar penerima bansos kenapa?',
  'warga tidak tahu nama petugasnya',
  'pak rt sudah tahu saya yang lapor',
  'jangan sampai pak rt tau saya yang lapor ya',
  'lampu jalan mati, ada yang tau?',
  'siapa yang tau nomor pln?',
  'kalau bisa rahasia ya',
  'nama saya budi',
])('"%s" asks no such thing', (text) => {
  expect(asksSeen(text)).toBe(false);
});

describe('whether it is gone', () => {
  const questions = ['yakin kan udah kehapus?', 'udah ditarik belum?', 'berarti ga jadi terkirim kan?', 'udah dihapus kan min'];

  it.each(questions)('"%s", of what was taken back', (text) => {
    const world = told(story, 'kirim', 'batalkan laporan tadi');
    expect(keys(world.text(text))).toEqual(['draft.cancelled.already']);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(questions)('"%s", where it was only asked whether it shall be', (text) => {
    const world = told(story, 'kirim', 'aduh jangan deh min, batalkan. takut anak saya kena imbas');
    const effects = world.effects.length;
    expect(keys(world.text(text))).toEqual(['undo.hint']);
    expect(world.effects.slice(effects)).toEqual([]);
  });
});
