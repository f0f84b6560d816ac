/** The first thing people say to the bot: who asks what it is for is told so, and no report begins. */
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/dialogue/suggestion.ts';
import { faqAsked } from '../../src/dialogue/understand/faq.ts';
import { World } from '../support/core.ts';
import { labelled } from './fixtures/read.ts';

it.each([
  ['ini nomor pengaduan kan?', 'door.short'],
  ['benar ini whatsapp pengaduan kota?', 'faq.official'],
  ['apa aja yang bisa dilaporin', 'door.short'],
  ['kalo lapor disini ditanggapi ga', 'faq.answered'],
  ['kalo saya lapor nama saya ketauan ga', 'faq.safe'],
  ['kalo ngelaporin kepsek bisa rahasia ga', 'meaning.secret'],
  ['iso boso jowo ora', 'language.chosen'],
  ['lapor pak rt bisa dirahasiain gak?', 'faq.safe'],
  ['lapor disini bayar ga', 'faq.free'],
  ['nak ini benar tempat lapor ke pemerintah', 'faq.official'],
  ['mas ini beneran nomor pengaduan pemerintah', 'faq.official'],
  ['ini resmi ga', 'faq.official'],
  ['apakah ini penipuan?', 'faq.official'],
])('"%s" is answered by %s', (told, key) => {
  const world = new World();
  expect(world.text(told)[0]?.lines[0]?.key).toBe(key);
  expect(world.talk.state?.draft).toBeNull();
});

it.each([
  'parkir resmi apa bukan di alun alun kota',
  'nomor pengaduan pdam ga bisa dihubungi',
  'laporan saya ga ditanggapi pak lurah soal got mampet di jl melur',
])('"%s" is a story', (told) => {
  const world = new World();
  world.text(told);
  expect(world.talk.state?.draft).not.toBeNull();
});

it.each(labelled('door.txt').map(({ labels, text }) => [text, labels[0] ?? ''] as const))('"%s" is answered by %s', (told, key) => {
  const world = new World();
  const [said] = world.text(told);
  const { draft = null, emergency = null } = world.talk.state ?? {};
  const greeting = key !== 'story' && /^assalamu'?alaikum/i.test(told) ? ['salam'] : [];
  if (key === 'story') expect(draft ?? emergency).not.toBeNull();
  else
    expect([...(said?.lines.slice(0, greeting.length + 1) ?? []).map((line) => line.key), draft?.apart]).toEqual([
      ...greeting,
      key,
      key === 'praise.thanks' ? 'praise' : undefined,
    ]);
});

it('"min mau cerita tapi jangan bilang siapa2" is told what is kept', () => {
  const said = new World().text('min mau cerita tapi jangan bilang siapa2').flatMap((say) => say.lines.map(({ key }) => key));
  expect(said.slice(0, 2)).toEqual(['fear', 'fear.story']);
});

it('what leads up to a story becomes no part of it, and is answered below a question of the draft', () => {
  const world = new World();
  world.text('mas saya orangnya gaptek jadi pelan pelan ya');
  world.text('lampu jalan mati');
  const [said] = world.text('boleh nanya dulu ga');
  expect(said?.lines.map(({ key }) => key)).toEqual(['door.ask', 'ask.place.again']);
  expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual(['lampu jalan mati']);
});

it('who is afraid of somebody is offered a secret report at once', () => {
  const world = new World();
  world.text('saya mau lapor tapi takut ketahuan kades');
  expect(world.talk.state?.draft?.asked).toBe('secrecy');
});

it('praise is let go where something wrong is told, or nothing is answered', () => {
  const world = new World();
  world.text('makasih ya pemkot lampu di gang kami sudah terang');
  world.text('tapi got di jl mawar rt 3 mampet');
  expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual(['tapi got di jl mawar rt 3 mampet']);
  const other = new World();
  other.text('makasih ya pemkot lampu di gang kami sudah terang');
  expect([other.wait(3 * 24 * 3_600_000), other.filings]).toEqual([[], []]);
});

it.each(labelled('questions.txt').map(({ text }) => text))('"%s" is a question, and no street is asked for', (told) => {
  const world = new World();
  const [said] = world.text(told);
  const { draft = null } = world.talk.state ?? {};
  expect([draft && kindOf(draft), draft?.asked]).toEqual([
    'information',
    draft?.place ? 'summary' : expect.stringMatching(/summary|place|town/),
  ]);
  expect(said?.lines.map(({ key }) => key).filter((key) => /^ask\.place/.test(key) && key !== 'ask.place.town')).toEqual([]);
});

it('which government this is, is told with its name', () => {
  const world = new World();
  world.region = { ...world.region, code: '32.71', name: 'Kota Bogor' };
  for (const told of [
    'lah emang ini nomor mana? kirain depok',
    'loh ini bogor apa depok',
    'yaelah salah kamar aye 😅',
    'ini wilayah mana min',
  ])
    expect([told, world.text(told)[0]?.lines[0], world.talk.state?.draft]).toEqual([
      told,
      { key: 'faq.served', params: { region: 'Kota Bogor' } },
      null,
    ]);
});

it('whoever asks for English is spoken to in English', () => {
  const world = new World();
  world.text('Hello selamat sore. Do you speak english?');
  expect(world.talk.language).toBe('en');
});

it.each(['bohongan pak', 'ini penipuan'])('"%s" below the claim that it is solved is no question about the bot', (told) => {
  const world = new World();
  for (const text of ['lampu jalan mati di jl melati', 'kirim']) world.text(text);
  world.central('complaint.resolved', { text: 'sudah diganti' });
  expect(world.text(told)[0]?.lines[0]?.key).not.toBe('faq.official');
});

it('"resmi" answers an officer who asks whether it is', () => {
  const world = new World();
  for (const text of ['parkir liar di depan pasar baru', 'kirim']) world.text(text);
  world.central('complaint.info_requested', { text: 'Parkirnya resmi atau liar?' });
  world.text('resmi');
  expect(world.effects).toContainEqual(expect.objectContaining({ type: 'add', text: 'resmi' }));
});

it('what somebody tells of after a message that was passed around is a report of its own, unless it came of it', () => {
  const lure = 'Diteruskan: selamat anda dapat bantuan, klik https://bansos.example.id dan isi data';
  const told = (text: string) => {
    const world = new World();
    world.text(lure);
    world.text(text);
    return world.talk.state?.draft?.pieces.map((piece) => piece.text);
  };
  expect(told('sudah saya isi nik sama ktpnya')).toEqual([lure, 'sudah saya isi nik sama ktpnya']);
  expect(told('lampu jalan mati sudah seminggu')).toEqual(['lampu jalan mati sudah seminggu']);
});

it('"apa belum" and "atau tidak" ask after a report, and not which town this is', () => {
  const ofTowns = (text: string) => faqAsked(text) === 'served';
  expect(['ini dikirim apa belum', 'ini selesai apa belum', 'ini diproses atau tidak', 'kirain gratis'].filter(ofTowns)).toEqual([]);
  expect(['loh ini bogor apa depok', 'kirain ini nomor bekasi'].filter(ofTowns)).toHaveLength(2);
});

it.each([
  'kalo ungaran masuk sini juga?',
  'jl raya mranggen masih masuk kota semarang ga?',
  'yg di perbatasan demak masih kota kan min',
  'ini khusus warga kota semarang aja?',
])('"%s" asks which town is served', (text) => {
  expect(faqAsked(text)).toBe('served');
});

it.each([
  'truk pasir boleh masuk kota ga?',
  'air rob masuk kota lagi',
  'sampah dari demak masuk sini terus',
  'jalan masuk kota rusak ga dibenerin?',
])('"%s" asks no such thing', (text) => {
  expect(faqAsked(text)).not.toBe('served');
});

it.each([
  'katanya ktp jadi hari ini sampai sekarang belum jadi',
  'jangan bercanda ini serius jalan rusak',
  'wkwk jalan rusak lagi',
  'lucu ya jalan baru sudah rusak haha',
])('"%s" begins a report where another is filed', (text) => {
  const world = new World();
  world.text('lampu jalan di jl melati 4 tanah sareal mati sudah 3 hari');
  world.text('kirim');
  world.now += 5 * 3_600_000;
  world.text(text);
  expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([text]);
});

it('"sudah tercatat belum" asks after a report, and not whether news are true', () => {
  expect(new World().text('sudah tercatat belum ya')[0]?.lines[0]?.key).toBe('own.none');
  expect(new World().text('ini bener ga ya?')[0]?.lines[0]?.key).toBe('faq.rumour');
});

it('"salah kirim" behind the place takes the place back, and no story', () => {
  const world = new World();
  world.text('lampu jalan mati sudah 3 hari');
  world.text('jl melati 4 tanah sareal');
  const [said] = world.text('eh salah kirim');
  expect(said?.lines.map(({ key }) => key)).toEqual(['missent', 'ask.place']);
  expect(world.talk.state?.draft).toMatchObject({ place: null, pieces: [{ text: 'lampu jalan mati sudah 3 hari' }] });
});

describe('whether what is known of them is safe', () => {
  const answered = (told: string) => new World().text(told).flatMap(({ lines }) => lines.map(({ key }) => key));

  it.each([
    'oke, nomor hp saya aman kan kak',
    'data pribadi saya terlindungi nggak di sini?',
    'identitas aku ga bakal bocor kan?',
    'ini aman ga datanya',
    'dataku neng kene aman ora to?',
    'data kita ga dijual ke pinjol kan',
  ])('%j wants no copy of it', (told) => {
    expect(answered(told)[0]).toBe('faq.safe');
  });

  it('is answered beside what else is asked', () => {
    expect(answered('daftar di sini bayar ngga? trus identitas saya aman?').slice(0, 2)).toEqual(['faq.free', 'faq.safe']);
  });

  it.each(['lihat data saya', 'minta salinan data pribadi saya dong', 'data saya yang disimpan di sini apa aja?'])(
    '%j is shown it',
    (told) => {
      expect(answered(told)).toContain('data.file');
    },
  );

  it('what leaked elsewhere is told elsewhere', () => {
    expect(answered('nomor hp saya bocor ke pinjol dari kantor kelurahan')).toContain('thanks.story');
  });
});

describe('who asks whether and how this works', () => {
  const told = (...texts: string[]) => {
    const world = new World();
    const keys = texts.map((text) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key)));
    return { keys: keys.at(-1), draft: world.talk.state?.draft };
  };

  it.each([
    ['kalo jalan rusak lapornya ke sini ya?', 'faq.can'],
    ['mau tanya, kalau lampu mati ngadunya kesini bukan?', 'faq.can'],
    ['kalau pohon tumbang lapornya ke sini apa ke mana', 'faq.can'],
    ['bener ini buat aduan warga?', 'faq.official'],
    ['ini tempat lapor sampah ya', 'faq.official'],
    ['nak ini bener tempat ngadu ya? bapak dikasih tau pak rt', 'faq.official'],
    ['yg nerima laporan siapa, dinas langsung kah', 'faq.readers'],
    ['yang baca ini siapa, orang kecamatan ya?', 'faq.readers'],
    ['nanti dibaca pak walikota langsung kan?', 'faq.readers'],
    ['lai ka dibaco dek urang dinas ko?', 'faq.readers'],
    ['ktp saya jakarta tapi ngontrak di sini, bisa?', 'faq.who_may'],
    ['saya ngekos di jl dago 5, ktp garut, apa boleh lapor?', 'faq.who_may'],
    ['nenek ktp nya masih subang tapi tinggal di antapani ikut cucu, boleh?', 'faq.who_may'],
    ['ini dijaga rahasianya kan', 'faq.safe'],
    ['boleh pake bahasa batak gak', 'help.gentle'],
    ['buliah pakai bahaso awak se?', 'help.gentle'],
    ['baa caro malapor ko pak, ambo ndak pandai main hape', 'help.gentle'],
  ])('%j is answered, and no report begins', (text, key) => {
    expect(told(text).keys?.[0]).toBe(key);
    expect(told(text).draft).toBeNull();
  });

  it('why it was asked is no report either', () => {
    expect(told('kalo lapor sekolah ketauan gak', 'soalnya aku masih kelas 8')).toEqual({ keys: ['door.story'], draft: null });
  });

  it.each([
    'jalan depan rumah saya rusak lapornya kesini ya?',
    'sampah numpuk di jl mawar 3, lapornya ke sini kan?',
    'ktp saya bandung tapi domisili cimahi, bikin kk baru bisa?',
    'ktp saya masih ktp kampung, tinggal di jl mawar 5, boleh ngurus bpjs ga',
    'yg nerima bansos siapa, orang kaya ya?',
    'soalnya guru kelas 5 galak',
  ])('%j is what is told', (text) => {
    expect(told(text).draft?.pieces.map((piece) => piece.text)).toEqual([text]);
  });

  it('with which papers is asked of the office for them', () => {
    expect(told('mau bikin ktp baru syaratnya apa', 'ktp saya cimahi tapi tinggal di sini, boleh?').keys).not.toContain('faq.who_may');
  });
});

describe('small answers to what was just said', () => {
  it.each([
    'oh gratis. siap',
    'oalah ga perlu fotokopi ya',
    'oh bandung barat ya berarti. yaudah',
    'oh 3 hari kerja ya. oke makasih',
    'eh bntr dulu',
    'tunggu tunggu min',
    'sip kak nanti kalo ada masalah saya chat',
  ])('%j begin no report', (said) => {
    const world = new World();
    world.text('lapor di sini bayar ga');
    expect(world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('fine.later');
    expect(world.talk.state?.draft).toBeNull();
  });

  it('at the summary tell nothing and send nothing', () => {
    const world = new World();
    world.text('lampu mati di jl melati 3');
    for (const said of ['ini bayar ga', 'oh gitu. oke', 'oalah gratis toh. sip']) world.text(said);
    expect(world.filings).toEqual([]);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    world.text('oke');
    expect(world.filings).toHaveLength(1);
  });

  it.each([
    'oh ya jembatan goyang di jl melati 3',
    'oh jalannya ambles ya di depan pasar',
    'oalah lampunya mati lagi ya di gang kami',
    'tunggu 3 jam di puskesmas ga dipanggil',
  ])('%j is a story', (told) => {
    const world = new World();
    world.text(told);
    expect(world.talk.state?.draft).not.toBeNull();
  });
});

describe('whether something may be told here', () => {
  it.each([
    ['kl trotoar pecah di cibinong bisa lapor sini?', 'faq.can'],
    ['misal ada pungli di pasar anyar boleh ngadu lewat sini kak?', 'faq.can'],
    ['kalo mau lapor tumpukan sampah di dramaga ke sini ya?', 'faq.can'],
    ['terminal baranangsiang itu masuk kota apa kabupaten ya?', 'faq.official'],
    ['oh gitu. kalo dramaga kabupaten kan', 'faq.official'],
    ['kalau cimahpar? itu kan kota', 'faq.official'],
    ['daerah sentul itu ikut bogor atau bekasi ya kak', 'faq.official'],
    ['terus aku kan ktp medan, ngekos doang di dramaga, boleh lapor ga', 'faq.who_may'],
    ['sy pinjem hp cucu, ga apa2?', 'faq.who_may'],
    ['min ini aman g ya', 'faq.safe'],
    ['kalau mau lapor puskesmas harus lewat siapa', 'faq.can'],
    ['kalo nemu hewan buas lapornya ke dinas mana ya?', 'faq.can'],
    ['ini khusus kota atau kabupaten juga bisa', 'faq.official'],
    ['abis lapor nanti ada petugas yang ke rumah ga', 'faq.visit'],
    ['saya ga bisa ngetik panjang, boleh voice note?', 'faq.files'],
  ])('%j is answered by %s, and begins no report', (asked, key) => {
    const world = new World();
    expect(world.text(asked).flatMap(({ lines }) => lines.map((line) => line.key))).toContain(key);
    expect(world.talk.state?.draft).toBeNull();
    world.text('selokan mampet di jl melati 3');
    expect(world.talk.state?.draft).toMatchObject({ pieces: [{ text: 'selokan mampet di jl melati 3' }], place: { text: 'jl melati 3' } });
  });

  it('is answered beside which town a place is in', () => {
    const world = new World();
    const said = world.text('permisi, kalo pasar ciawi itu masuk kota bogor apa kabupaten ya? bisa lapor kesini?');
    expect(said.flatMap(({ lines }) => lines.map((line) => line.key)).slice(0, 2)).toEqual(['faq.official', 'faq.can']);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    'kalau hujan banjir di jl merak bisa lapor sini?',
    'jalan rusak di jl merak bisa lapor sini ga?',
    'kk saya dari kabupaten, mau masuk rs kota ditolak',
    'angkot jurusan kota apa kabupaten sama aja ngetem di jl merak',
    'nembak burung di taman kota dilarang kan?',
    'dipecat tanpa pesangon lapornya ke mana',
    'udah lapor rt tapi didiemin, harus lapor siapa lagi soal sampah ini',
  ])('%j is told', (told) => {
    const world = new World();
    world.text(told);
    expect(world.talk.state?.draft).not.toBeNull();
  });

  it('"ciawi kan kabupaten" says where, where that is asked', () => {
    const world = new World();
    world.text('lampu mati');
    expect(world.text('di ciawi, itu kan kabupaten').flatMap(({ lines }) => lines.map(({ key }) => key))).not.toContain('faq.official');
    expect(world.talk.state?.draft?.place?.text).toContain('ciawi');
  });
});

it.each(['admin tidur ya', 'woy admin molor aja', 'kalian pada tidur semua ya', 'pemerintah taek kabeh'])(
  '"%s" begins no report',
  (told) => {
    const world = new World();
    world.text(told);
    expect(world.talk.state?.draft).toBeNull();
  },
);

it.each(['ada orang tidur di halte jl mawar 3', 'petugas loket tidur, antrian panjang di kantor camat cibiru'])(
  '"%s" begins one',
  (told) => {
    const world = new World();
    world.text(told);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  },
);
