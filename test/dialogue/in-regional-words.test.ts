/** What people of the regions answer is read as the Indonesian it stands for; what is stored stays as it was written. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/dialogue/understand/normalise.ts';
import { World } from '../support/core.ts';

const story = 'lampu jalan mati di jl mawar 3';
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};

it.each([
  ['suwe tenan ik', 'lama benar'],
  ['tempate kliru', 'tempatnya salah'],
  ['dibatalke wae', 'dibatalkan aja'],
  ['henteu acan dibenerkeun', 'tidak belum diperbaiki'],
  ['katek', 'tidak ada'],
  ['ulun kada tahu', 'saya tidak tahu'],
  ['nomere endi', 'nomornya mana'],
  ['kek mana laporan awak', 'gimana laporan saya'],
  ['lama kali bah', 'lama sekali'],
  ['cepatla bang', 'cepat lah pak'],
  ['awak bus', 'awak bus'],
  ['rusak kali ya', 'rusak kali ya'],
  ['sape jak yang tahu', 'siapa aja yang tahu'],
  ['kitak tadak bise', 'kalian tidak bisa'],
  ['laporannye nantek jak, saye takot', 'laporannya nanti aja saya takut'],
])('"%s" is read as "%s"', (said, read) => {
  expect(plain(said)).toBe(read);
});

it.each(['atap seng bocor', 'jl urip sumoharjo', 'pasar anyar', 'raja ampat', 'gang lawas', 'kecamatan sape'])(
  '"%s" keeps its words',
  (name) => {
    expect(plain(name).split(' ').slice(-1)).toEqual(name.split(' ').slice(-1).map(plain));
    expect(plain(name)).toContain(name.split(' ')[1] ?? '');
  },
);

describe('below what is late', () => {
  const late = () => {
    const world = told(story, 'kirim');
    world.wait(9 * 86_400_000);
    world.late();
    return world;
  };

  it.each(['suwe banget ik, niat kerja ora to', 'nggih tulung dielingke petugasipun'])('"%s" reminds', (said) => {
    const world = late();
    for (const text of ['status', said]) world.text(text);
    expect(world.effects.filter(({ type }) => type === 'nudge')).toHaveLength(1);
  });

  it('where to go next is told', () => {
    expect(keys(late(), 'trus nek tetep ra dijawab aku kudu nyang ndi')).toContain('own.door');
  });
});

it.each([
  'aku arep lapor tp ojo nganti ketauan ya min. lurah njaluk 2 juta go ngurus sertifikat',
  'pak kades motong bansos, kulo ajrih konangan',
])('"%s" is offered secrecy', (said) => {
  expect(keys(new World(), said)).toContain('ask.secrecy');
});

describe('at the summary', () => {
  it.each(['tempate kliru, jl melati 5 sing bener', 'lokasine salah, jl melati 5 sing bener', 'eh dudu jl mawar, jl melati 5'])(
    '"%s" changes the place, and stands in no story',
    (said) => {
      const world = told('lampu jalan mati', 'jl mawar 3', said);
      expect(world.talk.state?.draft).toMatchObject({ place: { text: 'jl melati 5' }, pieces: [{ text: 'lampu jalan mati' }] });
    },
  );

  it.each(['wis bener to', 'nggih dikirim mawon', 'kintun wae', '1 ndes', 'yo wis kirimno', 'kerim', 'kerem jak lah bang', 'siyap kuy'])(
    '"%s" sends',
    (said) => {
      expect(told(story, said).filings).toHaveLength(1);
    },
  );

  it.each(['ngko sik ya tak takon bojoku', 'engke heula', 'mangke rumiyin'])('"%s" puts it aside', (said) => {
    const world = told(story, said);
    expect(world.talk.state?.kept[0]?.why).toBe('paused');
    expect(world.filings).toHaveLength(0);
  });
});

it('agreement and impatience tell nothing where it is asked what a voice note is about', () => {
  const world = new World();
  world.hear({ type: 'file', kind: 'voice', ref: 'v1' });
  world.hear({ type: 'pin', lat: -6.93, lon: 107.65 });
  world.text('iyo iyo bener, cepet to');
  expect(world.talk.state?.draft).toMatchObject({ pieces: [], asked: 'about' });
});

it('the number that was given is told again', () => {
  expect(keys(told(story, 'kirim'), 'sinyalku elek min, nomere endi')).toContain('own.head');
});

it.each(['ni sape jak yg bise nengok?', 'siapa aja yg bisa liat laporan ini'])('"%s" after filing is answered', (text) => {
  expect(keys(told(story, 'kirim'), text)[0]).toBe('faq.readers');
});
