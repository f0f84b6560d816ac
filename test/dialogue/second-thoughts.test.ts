/** Second thoughts: it waits, somebody else sees to it, nobody will read it anyway; and a yes with its reason. */
import { describe, expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

const story = 'pipa bocor di jl kenanga 8 depan masjid';
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));
const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};

describe('another day, or another way', () => {
  it.each([
    'yaudah deh besok aja habis gajian',
    'lain waktu aja ya min',
    'ya sudah nanti saya datang ke kantor lurahnya langsung',
    'mending aku tanya pak rw dulu',
    'oalah yowis mengko tak takon pak lurah dhewe wae'.replace('mengko', 'nanti').replace('dhewe ', ''),
  ])('"%s" puts the draft aside and is no part of the story', (text) => {
    for (const before of [[story], ['pipa bocor'], ['syarat nikah di kua apa aja']]) {
      const world = told(...before);
      expect(keys(world.text(text))).toContain('draft.paused');
      expect(world.talk.state?.kept).toMatchObject([{ why: 'paused', draft: { pieces: [{ text: before[0] }] } }]);
    }
  });

  it('what was done already is told', () => {
    const world = told('pipa bocor', 'saya sudah datang ke kantor lurah tapi disuruh pulang aja');
    expect(world.talk.state?.draft?.pieces).toHaveLength(2);
  });

  it('deletes nothing where it is asked about deleting', () => {
    const world = told(story, 'kirim', 'hapus data saya');
    expect(keys(world.text('nanti aja kalau sudah selesai semua'))).toEqual(['fine.later']);
    expect(world.effects.some(({ type }) => type === 'forget')).toBe(false);
  });
});

describe('nobody reads it', () => {
  it.each([
    'halah paling juga ga ditanggepin',
    'ga guna ngusul gini',
    'males usul paling ga ditanggepin',
    'percuma lapor sih',
    'ujung2nya dicuekin lagi',
    'ga yakin bakal diproses',
  ])('"%s" is answered with dates, and is no part of the story', (text) => {
    const world = told(story);
    expect(keys(world.text(text))).toContain('faq.how_long');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    world.text('kirim');
    expect(keys(world.text(text))).toContain('own.head');
  });

  it('words that tell something besides stay told', () => {
    const world = told(story, 'percuma lapor ke rt pipanya tetap bocor');
    expect(world.talk.state?.draft?.pieces).toHaveLength(2);
  });
});

it('who decides on a proposal is asked, and told to nobody', () => {
  const world = told('usul dong dibuatkan taman di jl kutilang 3');
  expect(keys(world.text('nanti diputusin sama siapa'))).toContain('faq.whose');
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});

it('grumbling at a proposal calls nothing off unless it says so', () => {
  const world = told('usul dong dibuatkan taman di jl kutilang 3', 'percuma juga usul mah');
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  world.text('percuma usul, batalin aja');
  expect(world.talk.state?.draft).toBeNull();
});

describe('yes, and what shall be done', () => {
  it.each(['iya masukkan', 'ya tolong ditambahkan ya', 'boleh catat aja', 'inggih lebokke wae'])(
    '"%s" takes a photo into the only report, and nothing twice',
    (text) => {
      const world = told(story, 'kirim');
      world.wait(86_400_000);
      world.hear({ type: 'file', kind: 'photo', ref: 'f1', mediaType: 'image/jpeg', bytes: 1000 });
      world.text(text);
      expect(world.effects.filter(({ type }) => type === 'add')).toHaveLength(1);
      world.text(text);
      expect(world.effects.filter(({ type }) => type === 'add')).toHaveLength(1);
    },
  );

  it('"inggih, sampun dandan" takes a report back, and says why', () => {
    const world = told(story, 'kirim', 'batal');
    world.text('inggih, sampun didandani tukang');
    expect(world.effects).toContainEqual(expect.objectContaining({ type: 'withdraw', words: 'inggih, sampun didandani tukang' }));
  });

  it.each(['iya, tapi jangan dulu', 'ya, kalau sudah selesai'])('"%s" takes nothing back', (text) => {
    const world = told(story, 'kirim', 'batal');
    world.text(text);
    expect(world.effects.some(({ type }) => type === 'withdraw')).toBe(false);
  });
});

describe('another time', () => {
  it.each([
    ['bukan kemarin sih, tapi tiga hari lalu', '2026-11-20'],
    ['eh sebentar, bukan kemarin ternyata. minggu lalu tanggal 17', '2026-11-17'],
    ['bulan lalu tgl 5', '2026-10-05'],
  ])('"%s" counts, and the hour told before stays', (text, day) => {
    const world = told('tembok sekolah roboh di jl kenanga 8 kemarin', 'kira2 jam 10', text);
    world.text('kirim');
    expect(world.filings[0]?.occurred).toContain(day);
    expect(world.filings[0]?.occurred).toContain('10.00');
  });
});

describe('no name, in English', () => {
  it.each(['no names please', 'without my name ok', 'no name attached please'])('"%s" hides it and is no part of the story', (text) => {
    const world = told('water pipe is leaking at jl kenanga 8', text);
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'anonymous', pieces: [{}] });
  });
});

it('who hurries a secret report is asked for no proof', () => {
  const world = told(
    'saya mau lapor pungli tapi takut ketahuan',
    'rahasia aja',
    'tiap ngurus surat domisili diminta 40 ribu, dari bulan lalu',
  );
  expect(world.talk.state?.draft?.asked).toBe('place');
  world.text('udah kirim aja');
  world.text('kirim');
  expect(world.talk.state?.draft?.asked).toBe('summary');
  world.text('kirim');
  expect(world.filings).toMatchObject([{ visibility: 'secret' }]);
});

it('a secret report whose place is told is sent by "kirim" like any other', () => {
  const world = new World();
  world.region = { ...region, code: '73.71', name: 'Kota Makassar' };
  world.places = placesFor('73.71');
  for (const text of ['mau lapor pungli, takut ketahuan', 'rahasia', 'di sebuah kelurahan di rappocini tiap ngurus surat diminta 40 ribu'])
    world.text(text);
  expect(world.talk.state?.draft?.asked).toBe('place');
  // Nothing is sent that was not shown.
  world.text('ya udah kirim');
  expect(world.talk.state?.draft?.asked).toBe('summary');
  world.text('kirim');
  expect(world.filings).toMatchObject([{ visibility: 'secret' }]);
});

describe('hurry beside an answer', () => {
  it.each([
    ['sejak senin, jangan kebanyakan nanya', 'sejak senin'],
    ['oktober kemarin. buruan ah', 'oktober kemarin'],
    ['cepetan dong! udah dari rabu', 'dari rabu'],
    ['tadi pagi. bacot amat, cepet lah', '2026-11-23'],
    ['juni kemarin. udh jgn banyak nanya bego', 'juni kemarin'],
  ])('%j tells when', (text, occurred) => {
    const world = told(story, text, 'kirim');
    expect(world.filings[0]?.occurred).toContain(occurred);
  });

  it.each(['cepetan dong', 'gausah banyak nanya. lama amat'])('%j tells nothing, and is no part of it', (text) => {
    expect(told(story, text).talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('what kind it is', () => {
  it.each(['tambahin dong, sopirnya ugal2an', 'tolong ditambahkan: kernetnya narik ongkos lebih', 'oiya tambah ya, kenekny kasar'])(
    '%j makes no wish of a complaint',
    (text) => {
      expect(told('angkot ngetem di simpang pomad tiap sore', text, 'kirim').filings).toMatchObject([{ kind: 'grievance' }]);
    },
  );

  it.each([
    'mau lapor lagi, posyandu tutup 2 bulan di rw 4 kel kencana',
    'mau lapor satu lagi nih: posyandu tutup 2 bulan di rw 4 kel kencana',
  ])('%j complains', (text) => {
    expect(told(text, 'kirim').filings).toMatchObject([{ kind: 'grievance' }]);
  });

  it.each(['ini bukan nanya doang, pengaduan! loketnya jam 10 udah tutup', 'ini keluhan ya bukan pertanyaan. loketnya dari kemarin tutup'])(
    '%j, below a question, complains and is told',
    (text) => {
      const world = told('puskesmas klego buka loket sampai jam berapa sih', text, 'kirim');
      expect(world.filings).toMatchObject([{ kind: 'grievance', pieces: [{}, { text }] }]);
    },
  );
});

it.each(['ini soal sekolah ya bukan jalan', 'itu urusan pendidikan min bukan pasar'])(
  '%j, where it is that already, is no part of the story',
  (text) => {
    const world = told('anak saya ditolak masuk sdn 2 melati', text, 'ya', 'kirim');
    expect(world.filings).toMatchObject([{ category: 'pendidikan', pieces: [{}] }]);
  },
);

describe('a choice by its number and its words', () => {
  it.each([
    ['3. sembunyikan nama', 'visibility'],
    ['2) ubah dong', 'edit'],
    ['no 2. ubah', 'edit'],
  ])('%j does what stands on it', (text, asked) => {
    expect(told(story, text).talk.state?.draft).toMatchObject({ asked, pieces: [{}] });
  });

  it('"2. gak usah dirahasiakan" answers the offer', () => {
    const world = told('oknum dishub minta setoran 20rb ke juru parkir di pasar baru', '2. gak usah dirahasiakan');
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'public', pieces: [{}] });
  });

  it('"2. di jl merak lampunya padam" is told', () => {
    expect(JSON.stringify(told(story, '2. di jl merak lampunya padam').talk.state?.draft)).toContain('jl merak lampunya padam');
  });
});

it('"ubah ceritanya dong" asks for the story anew', () => {
  const world = told(story, 'ubah ceritanya dong', 'pipa bocor dan jalan ambles di jl kenanga 8');
  expect(world.talk.state?.draft?.pieces).toMatchObject([{ text: 'pipa bocor dan jalan ambles di jl kenanga 8' }]);
});

it.each(['mengko bae', 'mengko disit'])('%j puts it off', (text) => {
  expect(told(story, text).talk.state).toMatchObject({ draft: null, kept: [{ why: 'paused' }] });
});

it('when it was is heard beside "cukup"', () => {
  expect(told(story, 'bulan kemaren. ga ada foto ya', 'kirim').filings[0]?.occurred).toContain('bulan kemarin');
});

it('"ganti tempate, jl kenari deng" leaves nothing of the word in the place', () => {
  expect(told('lampu mati di jl melati', 'ganti tempate, jl kenari deng').talk.state?.draft?.place?.text).toBe('jl kenari');
});

it.each(['iya rahasia', 'ya, rahasia aja', 'oke anonim'])('%j hides, and sends nothing', (text) => {
  const world = told(story, text);
  expect(world.filings).toEqual([]);
  expect(world.talk.state?.draft?.visibility).not.toBe('public');
});

it('the story said once more is no place', () => {
  const world = told('sampah numpuk bau banget', 'sampah numpuk bau banget');
  expect(world.talk.state?.draft).toMatchObject({ asked: 'place', place: null, pieces: [{}] });
});

it('a danger told beside a report that is shown does not go into it, whatever that is about', () => {
  const world = told('steher kayu di gang mawar 3 udah lapuk semua', 'tolong bang ade orang tenggelam di kapuas');
  expect(world.talk.state?.emergency).not.toBeNull();
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  world.text('ndak usah dicatat');
  expect(world.talk.state?.draft).not.toBeNull();
});

describe('when it was, said beside what sounds like sending', () => {
  it.each(['lanjut, udah sebulan lebih', 'nah lanjut. udah seminggu kayak gini', 'oke kirim aja, dari minggu kemarin'])(
    '%j is not lost',
    (text) => {
      const world = told(story, text);
      if (world.filings.length === 0) world.text('kirim');
      expect(world.filings[0]?.occurred).not.toBeNull();
    },
  );
});

describe('who was to be asked first agrees', () => {
  it.each([
    'sudah boleh kata suami',
    'kata istri boleh kok',
    'lah buliah kato suami',
    'udah saya tanya, lanjut aja katanya',
    'udah tanya bapak, disuruh kirim',
  ])('"%s" brings the draft back', (text) => {
    const world = told(story, 'nanti dulu ya, tanya suami dulu');
    world.wait(4 * 3_600_000);
    expect(keys(world.text(text))).toContain('draft.resumed');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', pieces: [{ text: story }] });
  });

  it.each(['kata tetangga lampu jl mawar boleh dilaporin ga', 'suami saya boleh ikut lapor?'])('"%s" does not', (text) => {
    const world = told(story, 'nanti dulu ya, tanya suami dulu');
    world.wait(4 * 3_600_000);
    expect(keys(world.text(text))).not.toContain('draft.resumed');
  });
});

it.each(['percuma jg lapor paling dibiarin', 'percuma ngadu ujung2nya dibiarin', 'percuma lapor', 'ga guna lapor kesini paling diabaikan'])(
  '%j takes back no report, neither before nor behind "kirim"',
  (text) => {
    const before = told(story, text);
    expect(before.talk.state?.draft).not.toBeNull();
    const sent = told(story, 'kirim', text);
    expect(sent.effects.map(({ type }) => type)).toEqual(['file']);
  },
);

it.each(['percuma lapor, batalin aja', 'percuma lapor ah mending dicabut aja'])('%j takes it back', (text) => {
  expect(told(story, 'kirim', text).effects.at(-1)).toMatchObject({ type: 'withdraw' });
});

describe('another thing is given up', () => {
  it.each(['gak jadi baksonya ya wkwk', 'ga jadi pesen nasi goreng bang', 'ora sido tuku lawuh bu'])('%j calls no report off', (text) => {
    const world = told(story, text);
    expect(world.talk.state?.draft?.pieces).toMatchObject([{ text: story }]);
  });

  it.each(['ga jadi laporannya', 'ga jadi pipanya', 'gajadi deh min'])('%j does', (text) => {
    expect(told(story, text).talk.state?.draft).toBeNull();
  });
});
