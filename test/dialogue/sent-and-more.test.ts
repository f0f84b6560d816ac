/** "kirim" with another matter behind it by its own word; and which of two matters shall go. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const talk = (...said: string[]) => {
  const world = new World();
  for (const text of said) world.text(text);
  return world;
};
const draftOf = (world: World) => world.talk.state?.draft;
const texts = (pieces: readonly { text: string }[] | undefined) => pieces?.map(({ text }) => text);
const story = 'pohon tumbang nutup jl cempaka 4';

describe('"kirim" and another matter', () => {
  it.each([
    ['kirim. oya usul, halte dikasih kursi', 'aspiration'],
    ['kirim aja. btw mau nanya, bikin ktp bisa hari sabtu ga', 'information'],
    ['ok kirim, oiya saran dong taman kotanya ditambah lampu', 'aspiration'],
    ['kirim ya. eh skalian nanya, perpanjang sim syaratnya apa', 'information'],
    ['kirim! eh lapor juga, sampah numpuk di jl teratai', 'grievance'],
    ['kirim. nah sama mau usul perpus buka minggu', 'aspiration'],
  ])('%j sends the one and offers the other', (text, kind) => {
    const world = talk(story, text);
    expect(world.filings.map((filing) => [filing.kind, texts(filing.pieces)])).toEqual([['grievance', [story]]]);
    expect(draftOf(world)?.apart).toBe(true);
    for (const answer of ['kota bandung', 'ya skalian']) if (world.filings.length < 2) world.text(answer);
    expect(world.filings.map((filing) => filing.kind)).toEqual(['grievance', kind]);
  });

  it.each(['kirim, kalo bisa ditambah lampunya biar terang', 'sekalian diperbanyak aja lampunya'])(
    '%j makes no wish of what is broken',
    (text) => {
      const world = talk('lampu jalan mati di jl melati 4', text, 'kirim');
      expect(world.filings.map((filing) => filing.kind)).toEqual(['grievance']);
    },
  );

  it('the same where a summary is shown and more of the place is asked', () => {
    const world = talk(
      'usul min, rute bus ditambah sampe cibaduyut kidul, anak sekolah naik motor semua',
      'kirim. skalian tanya, bus terakhir jam berapa?',
    );
    expect(world.filings.map((filing) => filing.kind)).toEqual(['aspiration']);
    world.text('ya');
    expect(world.filings.map((filing) => filing.kind)).toEqual(['aspiration', 'information']);
  });

  it.each(['kirim. oh ya dahannya kena kabel', 'kirim. eh nanya, nanti dikabarin kan?', 'kirim. oya nama saya jgn ditulis'])(
    '%j offers nothing more',
    (text) => {
      const world = talk(story, text);
      expect(world.filings.map((filing) => filing.kind)).toEqual(['grievance']);
      expect(draftOf(world)).toBeNull();
    },
  );
});

describe('"dijadikan dua laporan?"', () => {
  const two = 'pohon tumbang di jl cempaka 4. sampah numpuk di jl teratai 9';

  it.each(['ya skalian', 'sekalian aja', 'yo sekalian wae', 'muhun sakantenan'])('%j means two', (text) => {
    const world = talk(two, text);
    expect(draftOf(world)?.others).toHaveLength(1);
  });

  it.each([
    ['gausah deh yg sampah', 'pohon'],
    ['rasah sing sampah', 'pohon'],
    ['batalin aja yg sampah', 'pohon'],
    ['ga usah deh yg pohon', 'sampah'],
  ])('%j drops that one and keeps the other', (text, kept) => {
    const world = talk(two, text);
    expect(draftOf(world)?.others ?? []).toEqual([]);
    expect(texts(draftOf(world)?.pieces)?.join()).toContain(kept);
    expect(texts(draftOf(world)?.pieces)?.join()).not.toContain(kept === 'pohon' ? 'sampah' : 'pohon');
  });

  it('hears a third matter behind "sekalian"', () => {
    expect(texts(draftOf(talk(two, 'sekalian lapor lampu mati di jl dahlia 2'))?.pieces)?.join()).toContain('dahlia');
  });
});

it.each(['batalin yg pohon', 'cabut aja laporan yg pohon tumbang'])('%j calls off the only one that is told', (text) => {
  const world = talk(story, text);
  expect(draftOf(world)).toBeNull();
  expect(world.talk.state?.kept[0]?.why).toBe('cancelled');
});

it('leaves a place out by its name, and calls nothing off by it', () => {
  expect(draftOf(talk('pohon tumbang di jl cempaka rt 4', 'hapus yg rt 4'))).not.toBeNull();
});

it('asks for the number of what was sent before the one that was called off', () => {
  const world = talk(story, 'kirim', 'lampu mati di jl dahlia 2', 'batal');
  expect(world.text('usul sy td nomernya brp').flatMap(({ lines }) => lines.map(({ key }) => key))).not.toEqual(['fine.later']);
});

it('what is added below a report just sent goes to it, whatever officers wrote of another before', () => {
  const world = talk('jpo depan pasar lama tangganya bolong', 'kirim');
  world.wait(86_400_000);
  world.central('complaint.answered', { text: 'sedang dijadwalkan' });
  for (const text of ['lampu jalan mati di jl mawar 3', 'kirim', 'tiangnya miring juga']) world.text(text);
  expect(world.effects.filter(({ type }) => type === 'add')).toMatchObject([{ complaint: world.filings[1]?.id }]);
});

describe('a story told once more for fear that it is lost', () => {
  it.each([`min takut blm masuk sy ulang ya: ${story}`, `kirim ulang ya, sinyal tadi jelek: ${story}`])('%j is sent already', (said) => {
    const world = talk(story, 'kirim');
    expect(world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(['filed.already']);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it('another one behind such words is told', () => {
    const world = talk(story, 'kirim', 'takut blm masuk sy ulang ya: got mampet di jl melati 2');
    expect(draftOf(world)?.place?.text).toBe('jl melati 2');
  });
});
