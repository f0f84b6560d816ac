/** After a report is closed or on its way: it is back, it gets worse, and praise goes to those it is meant for. */
import { describe, expect, it } from 'vitest';
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
const got = 'got mampet di jl kenanga 8 depan bengkel';
const closed = (): World => {
  const world = told(got);
  world.central('complaint.resolved', { text: 'Sudah dikeruk.' });
  world.text('sudah');
  world.text('5');
  world.wait(3 * day);
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));

it.each([
  'belum beres, yang dikeruk cuma depan ruko pak haji. depan rumahku masih tergenang',
  'belum pak, cuma di jl kenanga 2 yg dibersihin',
])('below "sudah beres?" %j opens it again, whatever place it tells', (text) => {
  const world = told(got);
  world.central('complaint.resolved', { text: 'Sudah dikeruk.' });
  world.text(text);
  expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false });
  expect(world.talk.state?.draft).toBeNull();
});

describe('a report that is closed', () => {
  it.each([
    'kumat lagi min',
    'kambuh lagi',
    'balik lagi seperti semula',
    'cuma tahan 3 hari',
    'bau lagi',
    'makin mampet',
    'ternyata belum kelar',
    'bisa dibuka lagi ga laporannya?',
    'minta dibuka lagi laporannya, lampu jalan juga padam',
    'min tukang parkirnya muncul lg tuh barusan di tempat yg sama, plangnya dicopot',
  ])('%j is opened again, once it is said that it is meant', (text) => {
    const world = closed();
    expect(keys(world, text)).toEqual(['loose.over']);
    world.text('ya');
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false, words: text });
  });

  it.each([
    'minta dibuka lagi dong',
    'dibukak maneh laporane nggih',
    'tolong dibuko baliak laporannyo',
    'laporannya tolong dibuka kembali',
    'lah baru tiga hari udah meluap lagi di tempat yang sama, malah lebih parah dari kemarin kemarin. buka lagi laporanku itu',
    'kok mampet lagi pak, ada ulatnya segala. mohon dibuka lagi laporan saya',
  ])('%j opens it at once', (text) => {
    const world = closed();
    expect(keys(world, text)).toContain('question.reopened.words');
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false, words: text });
  });

  const off = [
    'oalah ternyata pipa rumah saya sendiri. batalin aja bu laporannya, maaf ya',
    'ga jadi pak, udah lancar',
    'biarin deh, gausah',
    'ternyata cuma daun. laporannya dicabut aja ya pak',
    'ora sido mas, wis lancar',
  ];

  it.each(off)('%j at the question opens nothing and begins nothing, a day later too', (text) => {
    for (const later of [0, day]) {
      const world = closed();
      world.text('kok mampet lagi got yg kemarin');
      world.wait(later);
      expect(keys(world, text)).toEqual(['draft.cancelled']);
      expect(world.talk.state).toMatchObject({ draft: null, loose: null });
      expect(world.effects.at(-1)?.type).not.toBe('solved');
    }
  });

  it('what is called off once it is open again is asked of its officers', () => {
    const world = closed();
    world.text('got mampet lagi, tolong dibuka lagi');
    expect(keys(world, off[0] ?? '')).toEqual(['undo.sent']);
    world.text('iya yakin');
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', wants: 'closing' });
  });

  it.each(['iya yg sama, tolong dibuka lagi', 'bener, reopen aja', 'iya yg got', 'iya yg sama'])('%j says that it is meant', (text) => {
    const world = closed();
    world.text('kok mampet lagi got yg kemarin');
    expect(keys(world, text)).toContain('question.reopened.words');
  });

  it('is opened again below "sudah beres?"', () => {
    const world = told(got);
    world.central('complaint.resolved', { text: 'Sudah dikeruk.' });
    world.text('tolong dibuka lagi');
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false });
  });

  it.each(['gitu dong', 'nah gitu dong pak'])('%j below the question is no such thing', (text) => {
    const world = told(got);
    world.central('complaint.resolved', { text: 'Sudah dikeruk.' });
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: true });
  });

  it('a matter with a place of its own is another report', () => {
    expect(keys(closed(), 'jalan berlubang lagi di jl kenari 5 depan sd')).not.toContain('loose.over');
  });
});

describe('what gets worse', () => {
  it.each(['makin bau', 'tambah mampet nih', 'baunya makin nyengat'])('%j is added', (text) => {
    expect(keys(told(got), text)).toEqual(['added']);
    const world = told(got);
    world.central('complaint.in_progress', { text: 'Petugas menuju lokasi.' });
    expect(keys(world, text)).toEqual(['added']);
  });

  it('is asked about where several are open', () => {
    expect(keys(told(got, 'lampu jalan mati di jl dahlia 2'), 'makin parah aja nih')).not.toContain('thanks.story');
    expect(keys(told(got, 'lampu jalan mati di jl dahlia 2'), 'makin bau')).toEqual(['loose.which']);
  });

  it('what gets better is nothing of the kind', () => {
    expect(keys(told(got), 'makin bagus aja')).not.toEqual(['added']);
  });
});

describe('praise for those who did it', () => {
  it.each(['bilangin petugasnya kerjanya bagus', 'sampein makasih saya ke petugasnya', 'salam buat yang ngerjain, mantap'])(
    '%j is passed on',
    (text) => {
      for (const world of [told(got), closed()]) {
        expect(keys(world, text)).toEqual(['added']);
        expect(world.effects.at(-1)).toMatchObject({ type: 'add', text });
      }
    },
  );

  it('at the door it is sent with why', () => {
    const world = new World();
    world.text('makasih petugas damkar cepet banget kemarin, rumah saya selamat');
    world.text('iya kirim biar orangnya tau');
    expect(world.filings).toHaveLength(1);
  });
});

it.each(['pak ai mampet pulang selokannya, di tempat yg itu jua', 'bu calap pulang, kaya samalam di tempat yang sama'])(
  'in Banjarmasin %j asks whether the closed report is meant',
  (text) => expect(keys(closed(), text)).toContain('loose.over'),
);

it('"pulang" of somebody who comes home asks nothing of it', () => {
  expect(keys(closed(), 'anak saya pulang sekolah jatuh di tempat yang sama')).not.toContain('loose.over');
});

describe('what was put right a little while ago', () => {
  it.each(['min kok ambrol lagi ya.. baru juga 2 hari kena hujan', 'retak lagi nih padahal sudah ditambal'])(
    '"%s" asks whether the only one that is closed is opened again',
    (text) => {
      const world = closed();
      expect(keys(world, text)).toContain('loose.over');
      expect(keys(world, 'iya yg kenanga, dibuka lagi laporannya')).toContain('question.reopened.words');
    },
  );

  it('a place of its own begins a report', () => {
    const world = closed();
    world.text('jalan di jl rajawali ambles, baru juga 2 hari ditambal');
    expect(world.talk.state?.draft?.place?.text).toBe('jl rajawali');
  });

  it('the one that is named is opened again', () => {
    expect(keys(closed(), 'tolong dibuka lagi laporan yg got')).toContain('question.reopened.words');
  });
});

describe('a photo after "belum", which was asked for', () => {
  const reopened = (...stories: string[]) => {
    const world = told(...stories, got);
    world.central('complaint.resolved', { text: 'Sudah dikeruk.' });
    world.text('belum, baru setengah');
    world.wait(day);
    return world;
  };
  const photo = (world: World, caption?: string) =>
    world
      .hear({ type: 'file', kind: 'photo', ref: 'f', ...(caption ? { caption } : {}) }, 'f')
      .flatMap(({ lines }) => lines.map(({ key }) => key));

  it.each([undefined, 'nih sisi yg satunya pak', 'ini keadaan sore ini', 'gotnya masih penuh'])('%j goes there a day later', (caption) => {
    expect(photo(reopened(), caption)).toEqual(['added']);
  });

  it.each(['pohon mau tumbang', 'sampah numpuk di depan pasar baru', 'ada lagi min, lampu mati'])(
    '%j tells of something else',
    (caption) => {
      expect(photo(reopened(), caption)).not.toContain('added');
    },
  );

  it('of several open reports it is asked which', () => {
    expect(photo(reopened('lampu jalan mati di jl melati 2'))).not.toContain('added');
  });
});
