/** Another matter behind an answer to an officer, and words that say of what is asked about where it belongs. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const minutes = 600_000;
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const pieces = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);
const added = (world: World) => world.effects.flatMap((effect) => (effect.type === 'add' ? [effect.text] : []));
const filed = (story = 'got mampet di jl kenari') => {
  const world = new World();
  for (const text of [story, 'kirim']) world.text(text);
  return world;
};
const asked = (question = 'Sebelah mana?') => {
  const world = filed();
  world.wait(day);
  world.central('complaint.info_requested', { text: question });
  return world;
};

describe('below what an officer asked', () => {
  it.each([
    ['depan warung soto. satu lagi pak, pohon di jl nuri 3 mau tumbang', 'depan warung soto', 'pohon di jl nuri 3 mau tumbang'],
    ['samping bengkel, sekalian min lampu gang sebelah mati', 'samping bengkel', 'lampu gang sebelah mati'],
    ['nomor 8. oh iya sekalian di jl merak ada tiang listrik miring', 'nomor 8', 'di jl merak ada tiang listrik miring'],
  ])('%j is an answer, and begins a report', (text, answer, story) => {
    const world = asked();
    world.text(text);
    expect(added(world)).toEqual([answer]);
    expect(pieces(world)).toEqual([story]);
  });

  it.each([
    'depan warung soto, sekalian tolong dikeruk juga yg depan masjid',
    'ada dua titik, depan warung soto sama satu lagi depan masjid',
    'depan warung soto, sekalian minta nomor petugasnya',
  ])('%j is one answer', (text) => {
    const world = asked();
    world.text(text);
    expect(added(world)).toEqual([text]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('an answer that is still to come stays asked', () => {
    const world = asked('Ada fotonya?');
    expect(keys(world, 'nanti saya fotoin. satu lagi ya lampu di jl merak mati')).toContain('question.awaited');
    expect(world.talk.state?.questions).toMatchObject([{ type: 'info' }]);
    expect(pieces(world)).toEqual(['lampu di jl merak mati']);
  });
});

describe('where it is asked whether it is for the report', () => {
  const held = () => {
    const world = filed();
    world.wait(minutes);
    expect(keys(world, 'airnya juga bau sampe ke jl nuri')).toContain('loose.one');
    return world;
  };

  it.each(['iya yg bau dijadiin laporan baru', 'bikin laporan sendiri aja', 'jadikan laporan terpisah ya'])('%j begins one', (text) => {
    const world = held();
    world.text(text);
    expect(pieces(world)).toEqual(['airnya juga bau sampe ke jl nuri']);
  });

  it.each(['yg tadi kok bukan baru', 'bukan yg baru', 'bukan laporan baru min'])('%j adds it', (text) => {
    const world = held();
    world.text(text);
    expect(added(world)).toEqual(['airnya juga bau sampe ke jl nuri']);
  });

  it('"kirim" begins a report of a question', () => {
    const world = filed();
    world.wait(minutes);
    world.text('biaya perbaikannya berapa sih');
    world.text('kirim');
    expect(pieces(world)).toEqual(['biaya perbaikannya berapa sih']);
  });
});

it('what is told once more with its place is sent already', () => {
  const world = filed('kanopi los sayur bolong di pasar johar, lantainya becek');
  world.wait(minutes);
  expect(keys(world, 'kanopi los sayur bolong lantainya becek pasar johar')).toEqual(['filed.already']);
  expect(keys(world, 'pasar johar los sayur')).not.toEqual(['filed.already']);
});

describe('below an answer that was given', () => {
  const answered = () => {
    const world = new World();
    for (const text of ['bangku di taman jl kenari patah semua', 'kirim']) world.text(text);
    world.wait(day);
    world.central('complaint.info_requested', { text: 'Berapa bangku?' });
    world.text('iya pak');
    return world;
  };

  it.each(['ada 5, dua di dekat air mancur', 'yg dua deket gerbang', 'totalnya 7 biji min'])('%j counts them, and goes on', (text) => {
    const world = answered();
    world.text(text);
    expect(added(world).at(-1)).toBe(text);
  });

  it.each(['2 pohon tumbang di jl merak', '3 lampu mati di jl nuri'])('%j begins a report', (text) => {
    const world = answered();
    world.text(text);
    expect(pieces(world)).toEqual([text]);
  });
});

it.each(['ini satu lagi ketinggalan', 'foto susulan min', 'tambahan satu lagi'])(
  'a photo that is called %j is of the report just sent',
  (caption) => {
    const world = filed();
    world.hear({ type: 'file', kind: 'photo', ref: 'r', caption });
    expect(added(world)).toEqual([caption]);
  },
);

describe('of two reports', () => {
  const two = () => {
    const world = filed('lampu jalan mati di jl kenari');
    for (const text of ['air pdam mati di jl nuri 3', 'kirim']) world.text(text);
    world.wait(day);
    return world;
  };

  it('an addition is for the one that is shown', () => {
    const world = two();
    world.text('gimana kabar yg lampu');
    expect(keys(world, 'mau nambah keterangan')).toEqual(['add.ask']);
    world.text('tiangnya no 12');
    expect(added(world)).toEqual(['tiangnya no 12']);
    expect(keys(two(), 'mau nambah keterangan')).toEqual(['add.which']);
  });

  it.each(['tambah keterangan buat yg air: udah 5 hari', 'tambahan buat yg lampu, tiangnya no 12'])(
    '%j is for the one it names',
    (text) => {
      const world = two();
      world.text(text);
      expect(added(world)).toEqual([text]);
    },
  );
});

it('what says only that it was for the officer is told to nobody', () => {
  const world = asked();
  for (const text of ['depan warung soto', 'itu jawaban buat petugas']) world.text(text);
  expect(added(world)).toEqual(['depan warung soto']);
});

it.each(['sudah pak tinggal lampunya satu', 'beres tinggal yg depan masjid', 'sudah tinggal 2 tiang'])('%j closes nothing', (text) => {
  const world = filed('lampu jalan mati di jl kenari');
  world.wait(day);
  world.central('complaint.resolved', { text: 'Sudah diganti.' });
  world.text(text);
  expect(world.effects).not.toContainEqual(expect.objectContaining({ type: 'solved', solved: true }));
});

describe('behind a report of a voice note alone', () => {
  const sent = () => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'r' });
    for (const text of ['jl kenari 3', 'kirim']) world.text(text);
    expect(world.filings).toHaveLength(1);
    return world;
  };

  it.each(['truk parkir dua baris arah pelabuhan, macet', 'gotnya mampet baunya minta ampun'])('%j says what it is about', (text) => {
    const world = sent();
    world.text(text);
    expect(added(world)).toEqual([text]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['lampu mati di jl merak', 'satu lagi, di jl merak gotnya mampet'])('%j begins another', (text) => {
    const world = sent();
    world.text(text);
    expect(added(world)).toEqual([]);
    expect(world.talk.state?.draft).not.toBeNull();
  });
});

describe('stars asked for while another report is told', () => {
  const rated = (story: string) => {
    const world = filed();
    world.wait(day);
    world.central('complaint.resolved', { text: 'Sudah dikeruk.' });
    world.text(story);
    world.text('gotnya udah lancar kok');
    return world;
  };
  const given = (world: World) => world.effects.flatMap((effect) => (effect.type === 'rate' ? [effect.stars] : []));

  it.each([
    ['nilainya 4 deh', 4],
    ['kasih 2 aja, lama banget', 2],
  ] as const)('%j is stars, and no part of it', (said, stars) => {
    for (const story of ['lampu mati di jl merak 3', 'lampu mati', 'preman di jl merak malak pedagang']) {
      const world = rated(story);
      world.text(said);
      expect(given(world)).toEqual([stars]);
      expect(pieces(world)).toEqual([story]);
    }
  });

  it('no stars are wished, and the draft stays', () => {
    const world = rated('lampu mati di jl merak 3');
    world.text('ga usah nilai2an');
    expect(keys(world, 'kirim')).toContain('receipt.grievance');
  });

  it.each(['tiangnya ada 3', 'yang mati 2 tiang'])('%j is told', (said) => {
    const world = rated('lampu mati di jl merak 3');
    world.text(said);
    expect(given(world)).toEqual([]);
    expect(pieces(world)).toEqual(['lampu mati di jl merak 3', said]);
  });
});

it('"kirim yg itu" at the offer of secrecy tells nothing', () => {
  const world = new World();
  world.text('preman di jl merak malak pedagang tiap pagi');
  world.text('kirim yg itu');
  expect(pieces(world)).toEqual(['preman di jl merak malak pedagang tiap pagi']);
});
