/** What people say beside what is asked: grumbling, pointing, swearing, and the parts of a place told in passing. */
import { describe, expect, it } from 'vitest';
import { dangers } from '../../src/dialogue/understand/emergency.ts';
import { placesFor } from '../support/areas.ts';
import { rendered, World } from '../support/core.ts';

const said = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text) ?? [];
const place = (world: World) => world.talk.state?.draft?.place?.text ?? null;
const asked = (world: World) => world.talk.state?.draft?.asked ?? null;
const keys = (says: ReturnType<World['text']>) => says.flatMap(({ lines }) => lines.map(({ key }) => key));

/** A voice note and a pin: what it is about is asked. */
function spoken(): World {
  const world = new World();
  world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 20 }, 'v');
  world.hear({ type: 'pin', lat: -6.9, lon: 107.6 });
  return world;
}

function told(...lines: string[]): World {
  const world = new World();
  for (const line of lines) world.text(line);
  return world;
}

it.each(['catet tuh', 'catat nih pak'])('%j at the summary stands in no report', (line) => {
  const story = 'lampu mati di jl kenari 9 kel asri';
  expect(said(told(story, line))).toEqual([story]);
});

it('a curse behind the place stands in none', () => {
  expect(place(told('got mampet', 'ya di gang kenari rt 4 lah bangsat'))).toBe('gang kenari rt 4');
});

it.each(['lama banget bangsat', 'awas kalo bohong lagi klen bangsat'])(
  '%j right after filing is answered, and asks for no report',
  (line) => {
    const world = told('lampu mati di jl kenari 9 kel asri', 'kirim');
    expect(keys(world.text(line))).toContain('own.head');
    expect(world.talk.state?.loose).toBeNull();
  },
);

function inBandung(...lines: string[]): World {
  const world = new World();
  world.region = { ...world.region, code: '32.73', name: 'Kota Bandung' };
  world.places = placesFor('32.73');
  for (const line of lines) world.text(line);
  return world;
}

describe('what a voice note is about', () => {
  it.each(['iya yg itu', 'betul yang tadi itu', 'ya yg di situ pak'])('%j tells nothing, and it is asked again', (line) => {
    const world = spoken();
    world.text(line);
    expect([said(world), asked(world)]).toEqual([[], 'about']);
  });

  it.each(['lama betul, saya ini sdh tua mata ndak jelas', 'capek ngetik, udah di suara semua', 'mata saya rabun, udah tua'])(
    '%j sends whoever reads to the voice',
    (line) => {
      const world = spoken();
      world.text(line);
      expect([said(world), asked(world)]).toEqual([[], 'summary']);
    },
  );

  it('"lama banget nunggu di puskesmas" tells it', () => {
    const world = spoken();
    world.text('lama banget nunggu di puskesmas');
    expect(said(world)).toEqual(['lama banget nunggu di puskesmas']);
  });

  it('who is tired of typing is in no danger, and who is tired of living is', () => {
    expect(dangers('capek ngetik, udah di suara semua')).toEqual([]);
    expect(dangers('capek jelasin terus, udahan aja')).toEqual([]);
    expect(dangers('capek nunggu, mending mati aja')).toContain('crisis');
  });
});

it.each([
  'capek nunggu terus, aku pergi aja selamat tinggal semua',
  'capek bolak balik, udah ga kuat lagi sama semuanya',
  'capek jelasin ke semua orang, aku cuma beban',
  'capek nulis, ini surat terakhir saya',
])('%j is heard as despair, though it begins with a small deed', (line) => expect(dangers(line)).toContain('crisis'));

describe('abuse where something is asked', () => {
  it.each([
    ['balap liar tiap malam minggu', 'place'],
    ['lampu mati di jl mawar', 'summary'],
  ])('is answered calmly, and %j stays asked on', (story, step) => {
    const world = told(story);
    const answer = world.text('tolol').map(rendered).join('\n');
    expect(answer).toContain('Saya dengar Anda kesal.');
    expect(answer).not.toContain('Ceritakan apa yang terjadi');
    expect(answer.split('\n').length).toBeGreaterThan(1);
    expect([said(world), asked(world)]).toEqual([[story], step]);
  });
});

describe('abuse below a report that is sent', () => {
  const sent = () => told('jalan rusak di jl merak 3 kel asri', 'kirim');

  it.each([
    'otak kalian di mana sih',
    'petugasnya tolol semua',
    'goblok sopirnya',
    'dasar bot bego jg lu',
    'ga usah sok manis lu bot',
    'anjing emang tu pejabat',
  ])('%j is heard, and goes nowhere', (line) => {
    const world = sent();
    expect(keys(world.text(line))).toEqual(['abuse']);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it.each(['petugasnya goblok, dateng cuma foto foto doang', 'sopir truknya tolol, buang sampah di situ juga'])('%j tells more', (line) => {
    expect(keys(sent().text(line))).not.toContain('abuse');
  });

  it('before anything is told it begins no report', () => {
    const world = told('woy bot', 'kalian tuh bangsat semua tau ga');
    expect(world.talk.state?.draft).toBeNull();
  });
});

describe('where it is asked where', () => {
  const story = 'gas melon dijual 28 ribu padahal het 18 ribu';

  it.each(['awas kalian tau rasa nanti', 'emak emak ngamuk tau rasa lu semua', 'apaan sih ribet', 'mana gue tau kelurahannya apa'])(
    '%j tells nothing, and it is asked again',
    (line) => {
      const world = told(story, line);
      expect([said(world), asked(world)]).toEqual([[story], 'place']);
    },
  );

  it.each([
    ['warung pojok jl merak 8. jangan tanya terus bego', 'warung pojok jl merak 8'],
    ['mana saya tau kecamatannya, warung pojok jl merak 8', 'warung pojok jl merak 8'],
  ])('%j says where, and no more', (line, where) => {
    const world = told(story, line);
    expect([said(world), place(world)]).toEqual([[story], where]);
  });
});

it.each(['nomornya brp td kd muncul', 'nomernya td brp', 'nomornya brp ya min', 'berapa nomornya tadi'])(
  '%j behind the receipt is of the report',
  (line) => {
    expect(keys(told('jalan rusak di jl merak 3 kel asri', 'kirim', 'makasih').text(line))).toContain('own.head');
  },
);

it.each(['kok diem sih. udah kekirim blm', 'diem mulu, wes terkirim durung'])('%j asks whether it is sent', (line) => {
  expect(keys(told('jalan rusak di jl merak 3 kel asri', 'kirim').text(line))).toContain('own.head');
});

describe('places told in passing', () => {
  it.each([
    'sampahnya meluber sampe jalan bu, 5 hari ndak diangkut',
    'jalan tanah dan batu, licin kalo hujan',
    'kontraktornya anaknya pak rt sendiri',
  ])('%j tells none', (line) => {
    const world = new World();
    world.hear({ type: 'file', kind: 'photo', ref: 'p' }, 'p');
    world.text(line);
    expect([said(world), place(world)]).toEqual([[line], null]);
  });

  it.each([
    ['jalan tanah merah bolong', 'jalan tanah merah'],
    ['lampu mati di jl batu', 'jl batu'],
  ])('%j tells one', (line, where) => expect(place(told(line))).toBe(where));

  it.each([
    ['eh salah rt 21, cibangkong', 'jl dondang rt 21, cibangkong'],
    ['maaf rt nya 21, kel cibangkong', 'jl dondang rt 21, kel cibangkong'],
    ['jl melati deng, kel cibangkong', 'jl melati rt 12, kel cibangkong'],
  ])('%j puts it right with its quarter, and stands in no story', (line, where) => {
    const world = inBandung('pohon ketapang miring bgt', 'jl dondang rt 12', line);
    expect([said(world), place(world)]).toEqual([['pohon ketapang miring bgt'], where]);
  });

  it.each(['ganti tempatnya, poli anak bukan poli dalam', 'tempatnya tambahin poli anak'])('%j is a room of the house', (line) => {
    const world = told('dokter telat di rsud cibabat', line);
    expect(place(world)).toBe('rsud cibabat, poli anak');
  });
});

describe('a category called wrong', () => {
  it.each(['kategori kok lampu, ini sampah', 'kenapa kategorinya lampu jalan? ini soal sampah'])('%j names the right one', (line) => {
    const world = told('lampu mati di jl mawar, banyak sampah juga', line);
    expect(world.talk.state?.draft?.category).toBe('sampah');
    expect(said(world)).toHaveLength(1);
  });

  it.each(['masa kategorinya lampu jalan', 'bukan lampu kategorinya'])('%j asks for the right one', (line) => {
    const world = told('lampu mati di jl mawar, banyak sampah juga');
    expect(keys(world.text(line))).toContain('ask.category');
  });
});

it.each(['mau curhat soal jodoh', 'mau curhat masalah cinta nih min'])('%j is no report', (line) => {
  const world = told(line);
  expect(world.talk.state?.draft).toBeNull();
});

it('"mau curhat soal tetangga berisik" is one', () => {
  expect(said(told('mau curhat soal tetangga berisik di jl mawar'))).toHaveLength(1);
});

it.each(['yg tadi mana', 'cerita saya yg tadi mana ya'])('%j is told that it waits', (line) => {
  const world = told('lampu mati di jl mawar', 'ntar malam ya sy kerja dulu');
  expect(world.text(line).map(rendered).join()).toContain('Ada satu yang masih saya simpan');
});

it('"yg tadi mana" shows the report that is sent', () => {
  const world = told('lampu mati di jl mawar', 'kirim');
  world.wait(2 * 3_600_000);
  expect(world.text('yg tadi mana').map(rendered).join()).toContain('menunggu diperiksa');
});

it.each(['nama anak saya keliatan kah nanti', 'identitas suami saya bocor ga nanti'])('%j is answered, and written nowhere', (line) => {
  const world = told('lampu mati di jl mawar');
  expect(keys(world.text(line))).not.toContain('told.added');
  expect(world.talk.state?.draft).toMatchObject({ visibility: 'public', pieces: [{ text: 'lampu mati di jl mawar' }] });
});

it.each(['ndak ada foto foto apaan, lg megang setir', 'foto apaan, ga ada'])('%j has no photo', (line) => {
  const world = told('lampu mati di jl mawar');
  expect(keys(world.text(line))).not.toContain('faq.files');
  expect(said(world)).toHaveLength(1);
});

it('"kategorinya sampah ya", which it is, asks nothing; one that it is not is asked', () => {
  const world = told('sampah numpuk di jl mawar');
  expect(keys(world.text('kategorinya sampah ya'))).not.toContain('ask.fitting.same');
  expect([asked(world), world.talk.state?.draft?.category, said(world)]).toEqual(['summary', 'sampah', ['sampah numpuk di jl mawar']]);
  expect(keys(world.text('kategorinya parkir aja'))).toContain('ask.fitting');
});

it.each(['ga boleh beli diluar katanya', 'parah banget lubangnya', 'dilempar ke loket sebelah', 'katanya rusak dari kemarin'])(
  '%j where it is asked where is told, however it sounds',
  (line) => {
    const world = told('sekolah anak saya wajibin beli seragam di koperasi', line);
    expect(said(world)).toHaveLength(2);
  },
);

it.each(['lama banget sih', 'cape nanya mulu', 'kok lama amat'])('%j there is not', (line) => {
  expect(said(told('sekolah anak saya wajibin beli seragam di koperasi', line))).toHaveLength(1);
});

it('a spot told below a pin, where it is asked what it is about, is of the place', () => {
  const world = spoken();
  world.text('iya kali, pokoknya simpang buahbatu yg arah bkr');
  expect([place(world), said(world), asked(world)]).toEqual(['simpang buahbatu yg arah bkr', [], 'about']);
});
