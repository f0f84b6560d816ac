/** Nothing is closed by what nobody stands by: told by others, supposed, asked back, laughed, given up, or not looked at yet. */
import { describe, expect, it } from 'vitest';
import { settlesNothing, sureOf } from '../../src/dialogue/understand/unsure.ts';
import { World } from '../support/core.ts';

const day = 86_400_000;
const told = (...stories: string[]): World => {
  const world = new World();
  for (const story of stories) {
    world.text(story);
    world.text('kirim');
    world.wait(day);
  }
  return world;
};
const claimed = (story = 'got mampet di jl kenanga 8 depan bengkel'): World => {
  const world = told(story);
  world.central('complaint.resolved', { text: 'Sudah dikeruk.' });
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const solved = (world: World) => world.effects.flatMap((effect) => (effect.type === 'solved' ? [effect.solved] : []));

describe('below "sudah beres?"', () => {
  it.each([
    ...['kata mertua udah lancar', 'tukang parkir bilang udah dikeruk', 'infonya sih sudah', 'jarene wis lancar', 'denger2 udah beres'],
    ...['keknya sudah lancar', 'udah kali ya', 'paling juga udah', 'insyaallah udah', 'mestinya udah dikeruk', 'moga2 udah'],
    ...['wkwkwk', 'hahaha', 'lol', 'wkwk mantap'],
    ...['yaudah lah', 'udahlah', 'terserah kalian', 'ya sudah mau gimana lagi', 'males ah', 'sakarepmu'],
    ...['udah lancar kah?', 'udah dikeruk belum sih', 'emang udah?', 'beneran sudah lancar?', 'sudahkah'],
    ...['belum ditengok', 'blm ke sana lagi', 'saya belum pulang', 'jarene bojoku wis lancar, tapi aku durung ndelok'],
    'masih siang pak',
  ])('%j is asked again', (text) => {
    const world = claimed();
    expect(keys(world, text)).toEqual(['question.solved.later']);
    expect(solved(world)).toEqual([]);
  });

  it.each([
    'belum, tadi saya ke sana masih mampet',
    'blm, barusan kesana kata bapaknya belum dikeruk',
    'belum min kemarin saya ke situ airnya diem',
  ])('%j tells what was seen, and opens it again', (text) => {
    const world = claimed();
    world.text(text);
    expect(solved(world)).toEqual([false]);
  });

  it.each(['nah baru bener lancar', 'nah ini baru lancar makasih', 'akhirnya lancar juga gotnya', 'udah lancar walau nunggunya lama'])(
    '%j closes it',
    (text) => {
      const world = claimed();
      world.text(text);
      expect(solved(world)).toEqual([true]);
    },
  );

  it.each(['gini kan cakep min', 'nah gitu dong', 'nah begini baru rapi', 'gini dong dari kemarin', 'nah ngene lak apik'])(
    '%j closes it',
    (text) => {
      const world = claimed();
      world.text(text);
      expect(solved(world)).toEqual([true]);
    },
  );

  it.each([
    'gini kan ga bener',
    'kok gitu dong',
    'ya gitu lah',
    'lah kok gini hasilnya, cakep banget kerjanya',
    'gini aja nih rapi apanya',
    'baik kalau begitu',
  ])('%j closes nothing', (text) => {
    const world = claimed();
    world.text(text);
    expect(solved(world)).not.toContain(true);
  });

  it.each(['nah baru sebelah yg dikeruk', 'nah baru mau dikeruk', 'akhirnya ada juga petugasnya', 'nah baru disurvei', 'belum lama walau'])(
    '%j closes nothing',
    (text) => {
      const world = claimed();
      world.text(text);
      expect(solved(world)).not.toContain(true);
    },
  );

  it.each([
    ...['udah lancar', 'dah kering min', 'udah lancar, trims banyak', 'beres bos', 'iya udah', 'ya, sudah', 'wkwk udah lancar min makasih'],
    ...['kata bapak saya udah, tadi saya liat emang udah lancar', 'udah lancar semoga ga mampet lagi', 'yaudah tutup aja'],
    ...['udah cantik kali', 'udh lancar kata istri saya', 'kata anakku udah kering'],
    ...['sekarang lancar min. nanti klo mampet lg saya kabari lagi', 'udah lancar, tp nek buntu maneh tak lapor neh yo'],
  ])('%j closes', (text) => {
    const world = claimed();
    world.text(text);
    expect(solved(world)).toEqual([true]);
  });

  it.each(['udah ga kedip kedip lagi bang', 'ga bau lagi pak', 'sekarang ga netes lagi'])(
    '%j is a yes: what bothered does so no more',
    (text) => {
      const world = claimed();
      world.text(text);
      expect(solved(world)).toEqual([true]);
    },
  );

  it.each(['ga jalan lagi', 'semoga ga bau lagi', 'ga boleh parkir lagi katanya'])('%j is none', (text) => {
    const world = claimed();
    world.text(text);
    expect(solved(world)).not.toContain(true);
  });

  it.each([
    ...['keknya belum', 'katanya udah tapi masih mampet', 'udah sebulan masih belum', 'wkwk masih mampet', 'belum dikeruk petugas'],
    ...['hebat udah dikeruk, besok buntu', 'iya sudah dikeruk, malamnya buntu'],
  ])('%j opens it again', (text) => {
    const world = claimed();
    world.text(text);
    expect(solved(world)).toEqual([false]);
  });

  it.each([
    'mantap, airnya pindah ke teras',
    ...['lancar lima menit, itu namanya selesai?', 'lancar menurut siapa', 'udah lancar versi kantor'],
    ...['kemarin belum, barusan aku lewat udah lancar'],
    ...['lumpurnya diangkat, ditaruhnya di jalan depan rumah', 'saya masih di rumah anak di solo, jumat baru pulang'],
  ])('%j may say either: it is kept, and asked again', (text) => {
    const world = claimed();
    expect(keys(world, text)).toEqual(['added', 'question.solved.later']);
    expect(solved(world)).toEqual([]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('another question is no such answer', () => {
    expect(settlesNothing('timnya berapa orang?')).toBe(false);
    expect(settlesNothing('udah dikeruk?')).toBe(true);
  });
});

it('what somebody stands by is left of their words', () => {
  expect(sureOf('kata pak rt udah, saya lewat tadi udah kering')).toBe('saya lewat tadi udah kering');
  expect(sureOf('menurut saya udah kering')).toBe('menurut saya udah kering');
});

describe('before anybody asked whether it is solved', () => {
  it.each(['udah beres', 'udah lancar min', 'sip udah kelar'])('%j is passed on as done', (text) => {
    expect(keys(told('got mampet di jl kenanga 8 depan bengkel'), text)).toEqual(['own.gone']);
  });

  it.each(['kata tetangga udah', 'mungkin udah dikeruk'])('%j is passed on, and not as done', (text) => {
    expect(keys(told('got mampet di jl kenanga 8 depan bengkel'), text)).toEqual(['added']);
  });

  it('of several it is asked which', () => {
    const world = told('got mampet di jl kenanga 8 depan bengkel', 'lampu jalan mati di jl dahlia 2');
    expect(keys(world, 'udah beres min')).toEqual(['loose.which']);
  });
});
