/** What people say about a report that stands on the screen, and not in it: whether it is sent, how it is sorted, that they have no photo, that their name slipped out. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const story = 'got mampet di jl kenanga 3, baunya sampai dapur';
const shown = (...before: string[]) => {
  const world = new World();
  for (const text of [story, ...before]) world.text(text);
  return world;
};
const keys = (said: ReturnType<World['text']>) => said.flatMap(({ lines }) => lines.map(({ key }) => key));
const draftOf = (world: World) => world.talk.state?.draft;
const texts = (world: World) => draftOf(world)?.pieces.map(({ text }) => text);

describe('whether it is sent', () => {
  it.each(['maaf pak, ini sudah terkirim atau belum ya?', 'ini udah kekirim belum sih?', 'udah masuk apa blm laporannya'])(
    '%j is answered, and stands in no report',
    (text) => {
      const world = shown();
      expect(keys(world.text(text))).toContain('faq.unsent');
      expect(texts(world)).toEqual([story]);
    },
  );

  it.each([
    'baik, silakan dikirim. terima kasih atas perhatiannya',
    'mohon dikirim, terima kasih atas bantuan dan kerja samanya',
    'kirim tolol lama bgt',
    'kirim goblok dr tadi ditanya mulu',
    'kirim cpt ya keburu hujan lagi',
    'cok suwe, kirim ae',
    'anjing lama, kirim',
    'udah tu, kirim',
    'peduli apa awak, kirim!!',
  ])('%j sends', (text) => {
    const world = shown();
    world.text(text);
    expect(world.filings.map(({ pieces }) => pieces.map((piece) => piece.text))).toEqual([[story]]);
  });

  it.each(['perlu dikirim ulang gak? ga ada balesan dr tadi', 'harus lapor lagi ga nih', 'kirim cpt ya keburu naik lg'])(
    '%j behind it: it is, and nothing is begun',
    (text) => {
      const world = shown('kirim');
      world.wait(2 * 60_000);
      expect(keys(world.text(text))).toEqual(['filed.already']);
      expect(draftOf(world)).toBeNull();
    },
  );

  it('"ga ada balesan dr tadi" right behind it asks how it stands', () => {
    expect(keys(shown('kirim').text('ga ada balesan dr tadi'))).toContain('own.head');
  });
});

describe('how it is sorted', () => {
  it.each([
    'ini kategorinya saluran ya jgn dimasukin ke yg lain',
    'kategorinya got ya, bukan sampah',
    'masukinnya ke saluran ya jgn ke sampah',
  ])('%j names it', (text) => {
    const world = shown();
    world.text(text);
    expect(draftOf(world)).toMatchObject({ category: 'drainase_banjir', pieces: [{ text: story }] });
  });

  it('"kategorinya bukan saluran" asks which', () => {
    expect(keys(shown().text('kategorinya bukan saluran'))).toContain('ask.category');
  });

  it.each([
    ['ini nanya doang ya aku ga ngadu', 'information'],
    ['jenisnya ganti jd informasi klo salah', 'information'],
    ['ini bukan ngadu ya cuma minta info', 'information'],
    ['saya ga ngadu, cuma usul', 'aspiration'],
  ])('%j makes it a matter of %s', (text, kind) => {
    const world = shown();
    world.text(text);
    expect(draftOf(world)).toMatchObject({ kind, pieces: [{ text: story }] });
  });
});

it.each([
  'foto ga ada, ga kepikiran moto',
  'foto ga punya, tadi ga inget',
  'maap kekirim 2x sinyal jelek',
  'maaf kekirim dobel',
  'jgn ilang ya yg td',
  'jangan sampe kehapus ya laporannya',
  'emosi gw anjir',
  'sori emosi gw min. ini bisa dibantu ga sih',
])('%j adds nothing', (text) => {
  const world = shown();
  const said = keys(world.text(text));
  expect(said).not.toContain('told.added');
  expect(said).not.toContain('faq.files');
  expect(texts(world)).toEqual([story]);
});

it('"buruan napa gw lg narik nih" puts nothing aside', () => {
  const world = new World();
  world.text('mau lapor');
  world.hear({ type: 'pin', lat: -6.9, lon: 107.6 });
  expect(keys(world.text('buruan napa gw lg narik nih'))).not.toContain('draft.paused');
  expect(draftOf(world)).not.toBeNull();
});

it('"kemarin malem. nanya mulu lu" says when', () => {
  const world = shown('kemarin malem. nanya mulu lu');
  expect(texts(world)).toEqual([story, 'kemarin malem']);
});

it('"dari september. kirim aja gausah banyak tanya" answers when, and is shown', () => {
  const world = new World();
  world.text('ktp saya belum jadi di kelurahan cikutra');
  world.text('dari september. kirim aja gausah banyak tanya');
  expect(draftOf(world)).toMatchObject({ asked: 'summary', occurred: 'dari september' });
});

it('"cepatla bang, mau masuk kerja awak ni" is no story, and "buruan, pohonnya mau roboh" is', () => {
  const world = new World();
  world.hear({ type: 'pin', lat: -6.9, lon: 107.6 });
  world.text('cepatla bang, mau masuk kerja awak ni');
  expect(texts(world)).toEqual([]);
  world.text('buruan, pohonnya mau roboh');
  expect(texts(world)).toEqual(['pohonnya mau roboh']);
});

it.each([
  'gak usah rahasia rahasia, gak takut aku',
  'ga usah dirahasiain, saya ga takut kok',
  'gausah rahasia2an biar pada tau',
  'ga usah rahasia2an lah biarin tau',
])('%j hides nothing, and stands in no report', (text) => {
  const world = shown(text);
  expect(draftOf(world)?.visibility).toBe('public');
  expect(texts(world)).toEqual([story]);
});

it('"lewati aja nak, udah ibuk ceritakan di suara" points to the voice note', () => {
  const world = new World();
  world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 9 });
  world.text('jl kenanga 3');
  expect(keys(world.text('lewati aja nak udah ibuk ceritakan di suara tu'))).toContain('summary');
  expect(texts(world)).toEqual([]);
});

it.each(['itu suara bakal didengerin ga sih sm petugas', 'vn nya udah didenger?', 'kedengaran kan suara ibuk?'])(
  '%j is answered',
  (text) => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 9 });
    expect(keys(world.text(text))).toContain('thanks.voice');
    expect(texts(world)).toEqual([]);
  },
);

it.each(['lanjut min, dari kemarin', 'terusin, dari minggu kemarin'])('%j sends nothing without when', (text) => {
  const world = shown();
  world.text(text);
  expect(
    [world.filings, draftOf(world)]
      .flat()
      .flatMap((told) => told?.pieces.map((piece) => piece.text))
      .join(' '),
  ).toContain('kemarin');
});

it.each(['lapor pak guru mtk saya galak bgt haha canda', 'lapor komandan dompet saya bocor', 'robot kok dikasih kerjaan'])(
  '%j begins nothing',
  (text) => {
    const world = new World();
    world.text(text);
    expect(draftOf(world)).toBeNull();
  },
);

it('"ga usah yg car free day mah" leaves one of two out', () => {
  const world = new World();
  world.text('mau usul jalur sepeda dikasih pembatas di jl mawar');
  world.text('sama mau nanya jadwal car free day bulan desember');
  expect(keys(world.text('ga usah yg car free day mah, cari sendiri aja'))).toContain('part.dropped');
  world.text('kirim');
  expect(world.filings.map(({ pieces }) => pieces.map((piece) => piece.text).join(' '))).toEqual([
    'mau usul jalur sepeda dikasih pembatas di jl mawar',
  ]);
});

it('a place told to its end where none stood is the place, and no more of the story', () => {
  const world = new World();
  for (const text of ['bekas galian ga diaspal lagi', 'lewati', 'jl ceger raya yg mau ke arah pasar, depan masjid']) world.text(text);
  expect(draftOf(world)?.place?.text).toBe('jl ceger raya yg mau ke arah pasar, depan masjid');
  expect(texts(world)).toEqual(['bekas galian ga diaspal lagi']);
});

it('"yg tadi malem makin parah" where it is asked where is kept', () => {
  const world = new World();
  for (const text of ['sampah numpuk bau', 'yg tadi malem makin parah']) world.text(text);
  expect(texts(world)).toEqual(['sampah numpuk bau', 'yg tadi malem makin parah']);
});

describe('a name that slipped out', () => {
  const named = 'orang tu minta 7 juta buat kursi di smp. nama saya wulan anak di 7C';

  it.each([
    'eh nama sama kelas anak sy jgn ditulis ya tadi keceplosan, hapus',
    'nama saya jgn ditulis ya, tadi keceplosan',
    'hapus nama saya dong',
  ])('goes at %j', (text) => {
    const world = new World();
    for (const said of ['mau lapor tapi rahasia', named, 'smp negeri di jl cempaka', 'ga ada bukti', text]) world.text(said);
    expect(texts(world)?.join(' ')).toContain('minta 7 juta');
    expect(texts(world)?.join(' ')).not.toMatch(/wulan|7C|keceplosan/);
    expect(draftOf(world)?.visibility).toBe('secret');
  });
});

it('a question with more behind it stays one', () => {
  const world = new World();
  world.text('kk pindah dari cimahi ke bandung syaratnya apa');
  world.text('anaknya lahir di rs cibabat tp kk masih cimahi, ngaruh ga');
  world.text('kirim');
  expect(world.filings).toMatchObject([{ kind: 'information' }]);
});

it.each(['hi, can you read english?', 'bisa bahasa inggris ga', 'hello can i write in english too haha'])('%j is a yes', (text) => {
  const world = new World();
  world.text(text);
  expect(world.talk.language).toBe('en');
});

it.each(['ibu ga ngerti caranya kirim', 'gatau ngirimnya gimana nak', 'saya ga bisa kirim'])(
  '"%s" sends nothing, and hears how',
  (text) => {
    const world = new World();
    world.text('bantuan beras belum dapat di desa sukamaju rt 2');
    const [say] = world.text(text);
    expect(say?.lines[0]?.key).toBe('summary.hint');
    expect([world.filings.length, world.talk.state?.draft?.pieces.length]).toEqual([0, 1]);
  },
);

it.each(['awas kalo ga', 'awas lu ya'])('"%s" after filing hears how it stands', (text) => {
  const world = new World();
  for (const said of ['lampu mati di jl melati', 'kirim']) world.text(said);
  expect(
    world
      .text(text)
      .flatMap(({ choices }) => choices ?? [])
      .map(({ step }) => step),
  ).not.toContain('loose');
  expect(world.talk.state?.loose).toBeNull();
});

describe('which category, said beside the story', () => {
  const told = (story: string, said: string) => {
    const world = new World();
    world.text(story);
    return { keys: world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key)), draft: world.talk.state?.draft };
  };

  it.each([
    ['lampu mati di jl melati 4', 'ini masuknya lampu jalan kan, jangan ke pln', 'pju'],
    ['parkir di pasar johar ditarik 5rb', 'ini urusan parkir bukan urusan pasar', 'parkir'],
    ['bantuan beras ga keluar di rw 11 kel bojong', 'kategorinya bansos ya min jgn yg lain', 'sosial_bansos'],
  ])('%j: %j is so already, and no question', (story, said, category) => {
    const { keys, draft } = told(story, said);
    expect(keys[0]).toBe('fine');
    expect(draft).toMatchObject({ category, asked: 'summary', pieces: [{ text: story }] });
  });

  it('asked to be another it is changed, and asked', () => {
    expect(told('parkir di pasar johar ditarik 5rb', 'ini soal pungli bukan soal parkir').draft?.asked).toBe('fitting');
  });

  it('a plea about the thing is told', () => {
    expect(told('sampah numpuk di jl melati 4', 'ini masalah warga, jangan dibuang ke kali').draft?.pieces).toHaveLength(2);
  });
});

it.each(['yo wes. yg anjing tadi kirim', 'yaudah yg anjing itu dulu, kirim'])('%j says which, and sends', (said) => {
  const world = new World();
  world.text('anjing liar di lapangan meteseh');
  world.text(said);
  expect(world.filings[0]?.pieces.map(({ text }) => text)).toEqual(['anjing liar di lapangan meteseh']);
});

it('when it was said is not when it was', () => {
  const world = new World();
  world.text('wc di sdn 02 rusak semua');
  world.text('yg rusak 5 ya, td aku blg semua salah');
  expect(world.talk.state?.draft?.occurred ?? null).toBeNull();
});

it('whose name is hidden for fear is told so once', () => {
  const world = new World();
  world.text('uang study tour blm dibalikin di smpn 88');
  const keys = world.text('sembunyiin nama saya ya takut anak sy dipersulit').flatMap(({ lines }) => lines.map(({ key }) => key));
  expect(keys.slice(0, 4)).toEqual(['hidden.anonymous', 'fear', 'fear.secret', 'summary.anonymous']);
});
