/** How people begin, ask around and hurry: typed in haste, with who they are first, with a question before the story. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const draftOf = (world: World) => world.talk.state?.draft;

describe('typed in haste', () => {
  it('a story is read, and sent', () => {
    const world = told('tolog jaln d dpan rmh sy rsak prh udh brthun', 'kmpung bru rt 03');
    expect(draftOf(world)).toMatchObject({ place: { text: 'kmpung bru rt 03' }, asked: 'summary' });
    world.text('krm');
    expect(world.filings[0]?.category).toBe('jalan_trotoar');
  });

  it.each([
    ['smpah numpk d gg mawr 5', 'sampah'],
    ['lmpu jln mti d gg mawr 5 udh smnggu', 'pju'],
    ['phon mring mau tmbang d gg mawr 5', 'pohon_taman'],
  ])('%j is of %s', (story, category) => {
    const world = told(story, 'kirim');
    expect(world.filings[0]).toMatchObject({ category, place: { text: 'gg mawr 5' } });
  });
});

it.each(['perkenalkan saya ibu rina dari kelurahan mekar sari', 'halo admin, saya pak jono warga desa suka damai rt 2'])(
  '%j says who, and is asked what',
  (text) => expect(draftOf(told(text))?.asked).not.toBe('summary'),
);

it.each(['saya mau lapor tapi nanti nama saya keluar di medsos ga', 'nama saya bakal masuk berita ga'])('%j is answered', (text) => {
  const world = new World();
  expect(keys(world, text)).toContain('faq.readers');
  expect(draftOf(world)).toBeNull();
});

it.each(['trus nomor ambulans?', 'nomor ambulan dong'])('%j is told', (text) => {
  const world = new World();
  expect(keys(world, text)).toEqual(keys(new World(), 'minta nomor ambulans dong'));
  expect(draftOf(world)).toBeNull();
});

it('another one’s report is not shown, whatever is known of it', () => {
  const world = told('lampu mati di jl melati', 'kirim');
  expect(keys(world, 'laporan suami saya nomernya ga tau, atas nama joko, udah sampe mana')).toContain('own.only');
  expect(draftOf(world)).toBeNull();
});

it('an account is no neighbourhood', () => {
  const world = told('iuran sampah disuruh transfer ke rekening pribadi pak rt 1234567890 bri', 'di perum citra blok d');
  expect(draftOf(world)?.place?.text).toBe('perum citra blok d');
});

it.each(['satu aja gabung', 'jadiin satu laporan aja', 'gabung aja ya', 'ga usah dipisah'])(
  '%j keeps what was told as it stands',
  (text) => {
    const story = 'selokan mampet, jalan bolong, lampu mati, semua di gang dahlia rw 3';
    const world = told(story, text);
    expect(draftOf(world)).toMatchObject({ asked: 'summary', pieces: [{ text: story }] });
  },
);

it.each(['pemerintah ngapain aja sih', 'petugasnya pada kemana sih'])('%j asks for no information', (scorn) => {
  expect(draftOf(told('harga cabe di pasar induk 120rb sekilo', scorn))?.kind ?? 'grievance').toBe('grievance');
});

it.each(['udah ada yang angkat, makasih', 'udah dibersihin tadi sama petugas, makasih ya', 'udah diangkat, makasih'])(
  '%j is passed on as gone',
  (text) => {
    const world = told('ada kucing mati di jl melati 4', 'kirim');
    world.wait(3_600_000);
    expect(keys(world, text)).toContain('own.gone');
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', text });
  },
);

it.each([
  ['jembatan penyeberangan di jl pemuda lantainya bolong', 'grievance'],
  ['tolong dipasang lampu di jl mawar, gelap', 'aspiration'],
  ['mau nanya pmt buat balita itu gimana dapetnya, di desa suka damai', 'information'],
])('%j is a %s', (story, kind) => {
  const world = told(story, 'kirim');
  expect(world.filings[0]?.kind).toBe(kind);
});

describe('who is named', () => {
  const lamp = 'lampu mati di jl mawar 3';

  it.each([
    'nama saya jangan ditulis ya kirim',
    'nama saya budi santoso jgn ditulis ya kirim',
    'jangan sebut nama saya ya kirim',
    'nama saya jgn disebut kirim aja',
    'gas kirim nomor saya jangan dikasih siapa2',
  ])('%j hides, and sends', (said) => {
    const world = told(lamp, said);
    expect(world.filings[0]).toMatchObject({ visibility: 'anonymous', pieces: [{ text: lamp }] });
  });

  it.each(['kirim aja, nama saya ga usah dipajang', 'kirim. nama saya ga usah ditempel di mana2', 'identitas saya ditutup ya trus kirim'])(
    '%j never sends openly',
    (said) => {
      const world = told(lamp, said);
      expect(world.filings.map(({ visibility }) => visibility)).not.toContain('public');
      expect(draftOf(world)?.visibility ?? world.filings[0]?.visibility).toBe('anonymous');
    },
  );

  it.each(['nama saya budi jangan disebut', 'nama saya budi, ga usah ditulis'])('%j hides, and stands nowhere', (said) =>
    expect(draftOf(told(lamp, said))).toMatchObject({ visibility: 'anonymous', pieces: [{ text: lamp }] }),
  );

  it.each(['namanya siti aminah jangan disebut ya', 'nama korbannya pak joko susilo, ga usah ditulis'])(
    '%j of somebody else is not written, and hides nobody',
    (said) => expect(draftOf(told(lamp, said))).toMatchObject({ visibility: 'public', pieces: [{ text: lamp }] }),
  );
});

describe('harassed', () => {
  it('is offered secrecy, and nobody is glad about it', () => {
    const world = told('sopir angkot pegang2 paha saya tadi sore');
    expect(keys(world, 'iya')[0]).toBe('emergency.note.more');
    world.text('di terminal lama jam 4');
    expect(draftOf(world)).toMatchObject({ asked: 'secrecy', pieces: [{ text: 'sopir angkot pegang2 paha saya tadi sore' }, {}] });
  });
});

it.each(['warung sebelah buang minyak ke got', 'kontrakan sebelah berisik tiap malem'])('%j is nowhere yet', (story) =>
  expect(draftOf(told(story))).toMatchObject({ place: null, asked: 'place' }),
);

it.each([
  ['trotoar jl pemuda rusak', 'jalan_trotoar'],
  ['jl puskesmas banjir', 'drainase_banjir'],
])('%j is of what is wrong there, not of what its street is called after', (story, category) =>
  expect(told(story, 'kirim').filings[0]?.category).toBe(category),
);

it.each(['ibu saya 80 tahun ga bisa jalan, bpjs nya ga aktif di rs bhakti', 'nenek saya 75 thn ga dapet bansos di desa sukamaju'])(
  '%j tells an age, and no time',
  (story) => expect(draftOf(told(story))?.occurred ?? null).toBeNull(),
);

it.each(['udah lapor kades ga digubris', 'dulu pernah lapor rt tapi ga ditanggepin', 'udah lapor polisi dicuekin'])(
  '%j is told, and gives nothing up',
  (said) => {
    const story = 'kandang ayam bau banget di dusun sumber rt 6';
    expect(draftOf(told(story, said))?.pieces.map(({ text }) => text)).toEqual([story, said]);
  },
);

it('"gausah lapor deh, ga digubris juga" gives it up', () =>
  expect(draftOf(told('kandang ayam bau banget di dusun sumber rt 6', 'gausah lapor deh ga digubris juga'))).toBeNull());

describe('at "di mana?"', () => {
  const asked = (said: string) => draftOf(told('got mampet airnya luber ke jalan', said));

  it.each(['kampung saya', 'jauh', 'cari sendiri lah', 'udah dibilang', 'kan tadi udah', 'yang kemarin itu', 'situ tuh'])(
    '%j is no place, and no part of the story',
    (said) => expect(asked(said)).toMatchObject({ asked: 'place', place: null, pieces: [{}] }),
  );

  it('a point is one, however roughly it is told', () => expect(asked('-6.2, 106.8')?.place).toMatchObject({ lat: -6.2, lon: 106.8 }));
});

describe('at the summary', () => {
  const shown = (said: string) => draftOf(told('got mampet di jl mawar 3', said));

  it('"ga enak sama tetangga" hides, and calls nothing off', () =>
    expect(shown('ga enak sama tetangga')).toMatchObject({ visibility: 'anonymous', pieces: [{}] }));
  it.each(['rt nya galak', 'pak rt nya cuek'])('%j tells of who heads it', (said) =>
    expect(shown(said)).toMatchObject({ place: { text: 'jl mawar 3' }, pieces: [{}, { text: said }] }),
  );
  it('"itu bukan jalan mawar" asks where', () => expect(shown('itu bukan jalan mawar')).toMatchObject({ asked: 'place', pieces: [{}] }));
});

describe('a day later', () => {
  const later = (said: string) => {
    const world = told('got mampet di jl mawar 3', 'kirim');
    world.wait(86_400_000);
    return { keys: keys(world, said), world };
  };

  it.each(['cepetan ya', 'kok belum', 'kok belum juga'])('%j is answered with how it stands', (said) =>
    expect(later(said).keys).toContain('own.head'),
  );
  it('"lupa bilang udah sebulan" is added', () =>
    expect(later('lupa bilang udah sebulan').world.effects.at(-1)).toMatchObject({ type: 'add', text: 'lupa bilang udah sebulan' }));
});

it.each(['ktp', 'bansos', 'jalan', 'penting', 'mau lapor soal bpjs'])('%j alone is asked what of it, and where after that', (thing) => {
  const world = new World();
  expect(keys(world, thing)).toContain('door.story');
  expect(draftOf(world)?.asked).toBe('about');
  world.text('udah 3 bulan ga diurus');
  expect(draftOf(world)).toMatchObject({ pieces: [{ text: thing }, {}], asked: 'place' });
});
