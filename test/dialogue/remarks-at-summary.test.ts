/** Remarks at the summary: acknowledged, and neither sent by nor written into the report. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const lamp = 'lampu merah rusak di simpang dago';

it.each([
  'ga ada foto',
  'fotonya ada tapi ga berani ngirim, takut ketahuan',
  'ada videonya cuma saya malu kirimnya',
  'bukti ga ada, chatnya udah kehapus',
  'bukti ga ada, cuma omongan',
  'ga ada bukti pak, semua lewat lisan aja',
  'ga ada fotonya pak',
  'ga ada foto bot anjir',
  'gausah pake foto ya, hp jadul',
  'belum sempat foto min',
  'maaf saya ga punya foto',
  'no photo sorry',
])('"%s" at the summary sends nothing and adds nothing', (said) => {
  const world = new World();
  world.text(lamp);
  expect(keys(world, said)).not.toContain('told.added');
  expect(world.filings).toHaveLength(0);
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});

const atSummary = () => {
  const world = new World();
  world.text('lampu jalan mati di jl kenanga 3');
  return world;
};

it.each([
  'bagus',
  'keren ih botnya',
  'wah rapi banget',
  'tolong cepat ya bahaya',
  'buruan ya pak bahaya banget',
  'cepet diperbaiki ya, rawan banget soalnya',
])('"%s" is heard, sends nothing and adds nothing', (said) => {
  const world = atSummary();
  expect(keys(world, said).slice(0, 2)).toEqual(['faq.unsent', 'summary.hint']);
  expect(world.filings).toHaveLength(0);
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});

it.each(['oke kirim', 'gas', 'lanjut', 'ok please send it', 'please go ahead and send', 'bagus, kirim'])('"%s" sends', (said) => {
  const world = atSummary();
  world.text(said);
  expect(world.filings).toHaveLength(1);
});

it.each([
  'takut nanti malem kejadian lagi',
  'takutnya ntar malem ada yang jatoh',
  'ngeri kalo malem sepi',
  'udah telat sih ini harusnya dari kemarin',
])('"%s" tells, and puts nothing aside', (said) => {
  const world = atSummary();
  world.text(said);
  expect(world.talk.state?.draft?.pieces.at(-1)?.text).toBe(said);
});

it.each([
  'jgn dibikin pengaduan',
  'eh jgn dibikin pengaduan deh',
  'ga usah dijadiin aduan pak',
  'ga jadi deh. hapus aja',
  'gak jadi. hapus',
  'ngga jadi ah, hapus aja ya',
])('"%s" calls it off', (said) => {
  const world = atSummary();
  expect(keys(world, said)).toEqual(['draft.cancelled']);
});

it('"ga usah dilaporin, cuma nanya" makes no complaint', () => {
  const world = atSummary();
  world.text('ga usah dilaporin, cuma nanya');
  expect(world.talk.state?.draft?.kind).toBe('information');
});

describe('nothing to report', () => {
  it.each([
    'oalah gitu. enggak, ga lapor apa2 kok, cuma nanya. makasih',
    'loh saya nda lapor apa apa mbak',
    'ora ngelapor kok pak, mung takon',
    'ga ada yg mau diaduin sih cm nanya doang',
  ])('"%s" calls it off, at the summary and where it is asked', (said) => {
    for (const told of ['lampu jalan mati di jl kenanga 3', 'min CFD minggu ini ada apa libur?']) {
      const world = new World();
      world.text(told);
      expect(keys(world, said)).toEqual(['draft.cancelled']);
    }
  });

  it.each([
    'ga lapor apa2 ke rt, langsung kesini',
    'tetangga ga lapor apa-apa padahal gelap banget',
    'ga ngadu apa2, tapi tiangnya emang miring',
  ])('"%s" tells', (said) => {
    const world = atSummary();
    world.text(said);
    expect(world.talk.state?.draft?.pieces).toHaveLength(2);
  });
});

it.each(['what happens next?', 'what happens after that?'])('"%s" is answered', (said) => {
  const world = atSummary();
  expect(keys(world, said)[0]).toBe('faq.how_long');
});

describe('a photo that shall not go', () => {
  it.each([
    'jangan pake fotonya',
    'jangan pake fotonya yang itu ada plat motorku',
    'fotonya ga usah dipake',
    'fotonya hapus aja pak salah',
    'foto tadi jangan dikirim',
    'foto tadi salah, jangan dikirim',
    'gausah pake foto deh',
    'jangan ikutkan foto, muka saya keliatan',
  ])('"%s" takes it out and tells nothing', (said) => {
    const world = atSummary();
    world.hear({ type: 'file', kind: 'photo', ref: 'f1', mediaType: 'image/jpeg', bytes: 1000 });
    expect(keys(world, said)[0]).toBe('files.dropped');
    expect(world.talk.state?.draft?.attachments).toHaveLength(0);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each(['fotonya dihapus petugas kemarin', 'foto ini waktu malam'])('"%s" takes none out', (said) => {
    const world = atSummary();
    world.hear({ type: 'file', kind: 'photo', ref: 'f1', mediaType: 'image/jpeg', bytes: 1000 });
    world.text(said);
    expect(world.talk.state?.draft?.attachments).toHaveLength(1);
  });
});

it.each(['is it sent already?', 'has it been sent?', 'did you send it yet?'])('"%s" is answered', (said) => {
  const world = atSummary();
  expect(keys(world, said)[0]).toBe('faq.unsent');
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});

it.each([
  ['jgn dibikin pengaduan, cuma nanya: bikin ktp dimana ya', 'bikin ktp dimana ya'],
  ['ga usah dilaporin, cuma nanya, bayar parkir berapa ya', 'bayar parkir berapa ya'],
  ['pak jangan dijadikan laporan dulu. mau tanya aja, jam buka puskesmas', 'jam buka puskesmas'],
])('"%s" is a question and no complaint', (said, asked) => {
  const world = new World();
  expect(keys(world, said)).toContain('asks.only');
  expect(world.talk.state?.draft).toMatchObject({ kind: 'information', pieces: [{ text: asked }] });
});

it.each(['iya yg itu', 'betul pak yg di kenari itu', 'iyo yang lampu jalan itu bu'])(
  '"%s" agrees, and is no piece of the story',
  (said) => {
    const world = new World();
    world.text('lampu jalan mati di jl kenari');
    expect(keys(world, said)[0]).toBe('summary.hint');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  },
);

it.each(['betul yang mati 3 tiang', 'iya yg di melati juga'])('"%s" tells more', (said) => {
  const world = new World();
  world.text('lampu jalan mati di jl kenari');
  world.text(said);
  expect(world.talk.state?.draft?.pieces).toHaveLength(2);
});

describe('what is right as it stands', () => {
  const raced = 'tadi malam jam 2an balapan liar berisik di jl kenanga';

  it.each(['jamnya mah bener jam 2', 'iya jam 2 udah bener', 'tempatnya sih bener di situ', 'kalo lokasinya udah pas pak'])(
    '%j asks nothing and adds nothing',
    (said) => {
      const world = new World();
      world.text(raced);
      expect(keys(world, said).slice(0, 2)).toEqual(['summary.hint', 'summary']);
      expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([raced]);
    },
  );

  it.each(['jamnya bener jam 3', 'tanggalnya bener tanggal 2'])('%j tells another', (said) => {
    const world = new World();
    world.text(raced);
    expect(keys(world, said)[0]).toBe('changed.when');
  });
});

describe('where it is asked', () => {
  it.each(['oh lokasi lampunya doang kirain wkwk', 'oh kirain alamat rumah saya', 'oalah tempat kejadiannya aja ya'])(
    '%j sees what is asked and is no part of the story',
    (said) => {
      const world = new World();
      world.text('lampu jalan mati');
      expect(keys(world, said)).toEqual(['ask.place.again']);
      expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual(['lampu jalan mati']);
    },
  );

  it.each(['oh alamatnya pasar baru', 'oh lokasinya, simpang kenanga'])('%j tells it', (said) => {
    const world = new World();
    world.text('lampu jalan mati');
    world.text(said);
    expect(world.talk.state?.draft?.place).not.toBeNull();
  });
});

it.each(['ya laporan baru itu yg lampu', 'itu laporan baru ya yg jl kenanga', 'betul, yg lampu itu laporan baru'])(
  '%j is of the one that is shown',
  (said) => {
    const world = atSummary();
    expect(keys(world, said)[0]).toBe('summary.hint');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  },
);

it('"itu laporan baru ya" with a matter behind it tells that', () => {
  const world = atSummary();
  expect(keys(world, 'itu laporan baru ya, got di jl merak mampet')[0]).not.toBe('summary.hint');
});

it.each([
  ['matinya dari bulan september, masukin tuh', 'matinya dari bulan september'],
  ['anak2 jadi takut lewat. catat ya', 'anak2 jadi takut lewat'],
  ['tiangnya juga miring, tolong ditambahin min', 'tiangnya juga miring'],
  ['udah 2 kali dilaporin, dicatat pak rt', 'udah 2 kali dilaporin, dicatat pak rt'],
])('%j adds %j', (said, piece) => {
  const world = atSummary();
  world.text(said);
  expect(world.talk.state?.draft?.pieces.at(-1)?.text).toBe(piece);
});

it.each(['bukan darurat pak apinya dah mati dr kapan tau', 'ga darurat kok min', 'bukan keadaan darurat, apinya udah padam bulan lalu'])(
  '%j tells nothing of what burnt long ago',
  (said) => {
    const world = new World();
    for (const text of ['rumah saya kebakaran 3 bulan lalu, bantuan dinsos ga cair2', 'kelurahan sukamaju kecamatan cilodong'])
      world.text(text);
    const before = world.talk.state?.draft?.pieces;
    world.text(said);
    expect(before).toHaveLength(1);
    expect(world.talk.state?.draft?.pieces).toEqual(before);
  },
);
