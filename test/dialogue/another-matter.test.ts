/** "satu lagi, …": another matter is offered as a report of its own, whatever it is about; a further side of the same one is added, and neither is taken for the place. */
import { describe, expect, it } from 'vitest';
import { mattersOf } from '../../src/dialogue/steps/matters.ts';
import { kindOf } from '../../src/dialogue/suggestion.ts';
import { requestsIn } from '../../src/dialogue/understand/two.ts';
import { categories, World } from '../support/core.ts';

const other: readonly (readonly [string, string])[] = [
  ['lampu jalan padam di jl cemara', 'satu lg, kamar mandi umumnya dikunci penjaga'],
  ['trotoar pecah depan stasiun kota', 'skrg toiletnya jg ga ada lampunya'],
  ['sampah numpuk di belakang terminal', 'oh iya sama ini, bangku tunggu koridor 2 pada copot'],
  ['got mampet di gang kutilang', 'trus satu lagi min timbangan posyandu rusak'],
  ['air pdam di lebak bandung mati', 'oh iya skalian, semalem orgen tunggal di payo lebar sampe jam 2 pagi'],
  ['jembatan kayu di tahtul yaman lapuk nian', 'samo sikok lagi lampu jalan di ulu gedong depan langgar lamo mati'],
  ['jalan rusak di jl kenanga rt 2', 'samo ciek lai, sampah numpuk di balakang pasar raya'],
  ['air pdam keruh di perum permata', 'sekalian mau lapor palang pintu perumahan bengkok'],
  ['jalan amblas di jl salak', 'yg kedua, bendera di kantor lurah sobek'],
  ['parkir liar di jl thamrin', 'dua2nya mau ku lapor, sama keran hidran yang dicuri'],
  ['raskin saya ga dikasih di desa tirto', 'sekalian tanya bikin kis di mana ya'],
  ['lampu mati di rt 5 dusun kidul', 'satu lagi anak saya belum dapet kip'],
  ['listrik sering padam di dusun timur', 'yang kedua air pam juga mati'],
  ['pohon mau tumbang di jl beo', 'beda lagi nih, petugas loketnya suka bentak'],
  ['motor parkir di trotoar jl beo', 'mau lapor juga, halte bukit besar kacanya pecah'],
  ['got mampet di gang kutilang', 'nak lapor jugo, palang pintu di lorong sehati patah'],
  ['usul min, tolong bikin polisi tidur di jl beo', 'oh ya mau nanya juga izin buka salon urusnya kemana'],
  ['lampu mati di rt 5 dusun kidul', 'eh mau tanya cara ngurus kartu kuning'],
  ['jalan bolong di jl beo dpn apotek', 'trus nanya jg, bayar pbb telat kena denda berapa?'],
  ['anjing liar di jl beo, anak saya digigit senin', 'anaknya pak rt belum dapet kip di sdn kenari, padahal miskin'],
  ['mau nanya puskesmas beo sabtu buka jam brp', 'terus usul jg parkirannya diperluas'],
];
const same: readonly (readonly [string, string])[] = [
  ['lampu jalan padam di jl cemara', 'satu lagi, tiangnya juga karatan'],
  ['sampah numpuk di belakang terminal', 'satu lagi, baunya sampe ke ruang tunggu'],
  ['got mampet di gang kutilang', 'trus satu lagi udah masuk rumah warga'],
  ['air pdam keruh di perum permata', 'selain itu tagihannya malah naik'],
  ['jalan amblas di jl salak', 'oh iya sama ini, tadi ada bapak2 jatoh'],
  ['halte bocor di jl thamrin', 'skrg kursinya jg basah semua'],
  ['pohon mau tumbang di jl beo', 'sekalian kasih tau itu punya pemkot'],
  ['anjing liar di jl beo, anak saya digigit senin', 'anaknya sudah disuntik di puskesmas kenari'],
  ['anjing liar di jl beo, ibu saya digigit', 'ibunya udah diperiksa dokter di rsud juga'],
  ['pohon mahoni besar depan ruko perlu dirapikan', 'selain itu ranting yang ke jalan sering jatuh kena truk'],
  ['jembatan goyang di kali jambe', 'yg kedua, talinya udah rantas'],
  ['got mampet di gang kutilang', 'mau lapor juga soal ini, baunya sampai rumah'],
  ['got mampet di gang kutilang', 'saya mau lapor lagi, gotnya makin mampet'],
  ['lampu jalan padam di jl cemara', 'tetangga mau nanya juga katanya gelap banget lampunya'],
];

const told = (...texts: string[]): World => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};

describe('another matter', () => {
  it.each(other)('%j, then %j: two are offered', (first, second) => {
    expect(told(first, second).talk.state?.draft?.asked).toBe('split');
  });

  it.each(other)('%j. %j in one message', (first, second) => {
    expect(requestsIn(`${first}. ${second}`, categories)).toEqual([first, second]);
  });

  it('is none behind words that only wish', () => {
    expect(requestsIn('Tolong segera ditambal sekalian jalan bolong yang di sebelahnya ini', categories)).toBeNull();
  });

  it.each(['mau tanya juga kapan dibenerin', 'trus nanya jg kapan lampunya dibetulin'])('is none in "%s"', (asked) => {
    expect(requestsIn(`lampu jalan mati di jl kartini. ${asked}`, categories)).toBeNull();
  });

  it('is no answer to "where?"', () => {
    const { draft } = told('lampu jalan padam', 'satu lagi jaring gawang lapangan desa robek', 'jl cemara 4').talk.state ?? {};
    expect(draft).toMatchObject({ asked: 'split', place: { text: 'jl cemara 4' } });
  });

  it('told in the same message leaves the first to be asked where', () => {
    const { draft } = told('lampu jalan padam, satu lagi kolam ikan alun alun kering', 'dua laporan').talk.state ?? {};
    expect(draft).toMatchObject({ asked: 'place', place: null, others: [{}] });
  });

  it('that is wanted apart is sent apart', () => {
    const world = told('lampu jalan padam di jl cemara', 'satu lg, saung di embung desa ambruk', 'dua laporan', 'kirim', 'ya');
    if (world.filings.length < 2) for (const text of ['embung desa', 'kirim']) world.text(text);
    expect(world.filings.map(({ pieces }) => pieces[0]?.text)).toEqual([
      'lampu jalan padam di jl cemara',
      'satu lg, saung di embung desa ambruk',
    ]);
  });
});

describe('a further side of the same', () => {
  it.each(same)('%j, then %j is one report', (first, second) => {
    const { draft } = told(first, second).talk.state ?? {};
    expect(draft?.pieces.map(({ text }) => text)).toEqual([first, second]);
    expect(draft && mattersOf(draft, categories)).toBeNull();
  });

  it.each(same)('%j. %j in one message', (first, second) => {
    expect(requestsIn(`${first}. ${second}`, categories)).toBeNull();
  });

  it('is no answer to "where?"', () => {
    const { draft } = told('kandang ayam bau', 'selain itu lalatnya masuk rumah').talk.state ?? {};
    expect(draft).toMatchObject({ asked: 'place', place: null, pieces: [{}, { text: 'selain itu lalatnya masuk rumah' }] });
  });
});

it.each(['dua2nya mau ku lapor', 'pokoknya keduanya mau dilaporin ya', 'dua duanya tolong dilaporkan'])(
  '%j of what was told as one wants them apart',
  (text) => {
    const world = told('lampu jalan padam di jl cemara', 'got di situ juga mampet', text);
    expect(world.talk.state?.draft).toMatchObject({ others: [{}] });
  },
);

it.each(['satu lagi di depan sd inpres', 'yang satu lagi depan sd', 'satu lagi sebelah puskesmas'])('%j goes on with the place', (text) => {
  const { draft } = told('lampu mati di jl melati', text).talk.state ?? {};
  expect(draft && mattersOf(draft, categories)).toBeNull();
});

describe('announced at the summary', () => {
  it.each(['satu lagi ya', 'bentar, masih ada satu lagi pak', 'eh mau lapor satu lagi', 'ada laporan satu lagi nih'])(
    '%j is waited for, and the summary stays',
    (text) => {
      const world = told('lampu jalan padam di jl cemara');
      expect(world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(
        expect.arrayContaining(['door.story', 'summary']),
      );
      world.text('got mampet di gang kutilang');
      expect(world.talk.state?.draft?.asked).toBe('split');
    },
  );
});

describe('announced in a message of its own', () => {
  it.each([
    ['sama 1 lg kak', 'di terminal amplas pintu barat eh pintu timur maksudnya, sopir disuruh bayar 5rb sekali lewat sama preman'],
    ['oh iya sekalian bu', 'saluran pdam di jl sawo 3 bocor'],
    ['ada lagi min', 'trotoar pecah'],
  ])('%j is no part of the story, and %j is offered apart', (announcing, next) => {
    const world = told('lampu jalan padam di jl cemara', announcing);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    world.text(next);
    expect(world.talk.state?.draft?.asked).toBe('split');
    for (const text of ['kirim', 'kirim']) world.text(text);
    expect(world.filings[0]?.pieces.map(({ text }) => text)).toEqual(['lampu jalan padam di jl cemara']);
  });

  it('goes on with the same where that is told', () => {
    const { draft } = told('lampu jalan padam di jl cemara', 'eh ada lagi', 'tiangnya juga karatan').talk.state ?? {};
    expect(draft?.pieces).toHaveLength(2);
    expect(draft && mattersOf(draft, categories)).toBeNull();
  });

  it.each([
    'sekalian min usul: puskesmas buka sore jua gasan yg begawi',
    'oh iya sekalian pak saran, pos ronda dibikin di lapangan kenanga',
  ])('%j begins a report, hours after another was sent', (text) => {
    const world = told('got mampet di gang kutilang', 'kirim');
    world.wait(3 * 3_600_000);
    world.text(text);
    expect(world.talk.state?.draft?.pieces).toMatchObject([{ text }]);
    expect(world.talk.state?.loose).toBeNull();
  });

  it.each(['oh iya atu lg sekalian', 'eh sama satu lg', 'bukan nambahin yg td, ini lain lg'])(
    '%j after filing is passed on to nobody, and what follows begins a report',
    (text) => {
      const world = told('got depan posyandu jebol di jl cemara', 'kirim', text);
      expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
      world.text('tumpukan sampah di sebelahnya dibakar tiap sore');
      expect(world.talk.state?.draft?.pieces).toMatchObject([{ text: 'tumpukan sampah di sebelahnya dibakar tiap sore' }]);
    },
  );
});

describe('counted', () => {
  it.each([
    ['1. sampah numpuk depan sd di jl pahlawan', '2. pju di jalan yg sama mati 4 tiang', 'ya dua2nya kirim'],
    ['jalan di sungai duren amblas dekat jembatan', 'sama satu lagi bu di rumah mertua saya ledeng keruh sudah sebulan', 'kirim'],
  ])('%j, %j, %j: both are sent', (first, next, sends) => {
    const world = told(first, next, sends);
    world.wait(0);
    for (const text of ['lewati', 'kirim']) if (world.talk.state?.draft) world.text(text);
    expect(world.filings.map(({ pieces }) => pieces[0]?.text)).toEqual([first, next]);
  });

  it('in one message, with one word for "report"', () => {
    const text = 'handak malapor dua, satu tikus banyak di pasar lima, dua juru parkir pasar lima mahal';
    expect(requestsIn(text, categories)).toHaveLength(2);
  });

  it('stay two where more is told of each below the question', () => {
    const world = told('lampu padam di simpang rimbo', 'sama satu lg got mampet di talang bakung');
    for (const text of ['yg simpang rimbo itu depan spbu. yg talang bakung dekat masjid raya', 'udah seminggu keduanya', 'kirim'])
      world.text(text);
    expect(world.filings[0]?.pieces.map(({ text }) => text)).toContain('yg simpang rimbo itu depan spbu');
    expect(JSON.stringify(world.talk.state?.draft?.pieces)).toContain('yg talang bakung dekat masjid raya');
  });
});

describe('once the first is sent', () => {
  it.each(['satu lg, wc umumnya digembok', 'oiya satu lagi, sampah numpuk depan sd', 'satu lagi pak, kandang ayam bau banget'])(
    '%j begins the next at once',
    (text) => {
      const world = told('lampu jalan padam di jl cemara', 'kirim', text);
      expect(world.talk.state?.loose).toBeNull();
      expect(world.talk.state?.draft?.pieces).toMatchObject([{ text }]);
    },
  );

  it.each(['satu lagi tiangnya juga miring', 'satu lagi depan masjid'])('%j begins none', (text) => {
    const world = told('lampu jalan padam di jl cemara', 'kirim', text);
    expect(world.talk.state?.draft).toBeNull();
  });
});

describe('asked of an office once a wish or a fault is sent', () => {
  it.each([
    ['halte depan terminal bocor', 'oh ya biaya kir mobil bak skrg brp ya min'],
    ['usul bis sekolah lewat jl cemara dong', 'tarif bis kota buat lansia berapa ya'],
    ['antrian ktp di kecamatan beo 3 jam, loketnya cuma 1', 'syarat bikin kia buat bayi apa aja ya'],
  ])('%j, then %j begins another', (first, next) => {
    const world = new World();
    world.text(first);
    world.text('kirim');
    world.text(next);
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([next]);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it.each([
    ['sampah numpuk di belakang terminal', 'jadwal truk sampahnya hari apa aja sih pak'],
    ['parkir di alun alun digetok 15rb', 'tarif resminya berapa sih'],
  ])('%j, then %j may be of it', (first, next) => {
    const world = new World();
    world.text(first);
    world.text('kirim');
    world.text(next);
    expect(world.talk.state?.draft ?? null).toBeNull();
  });
});

it('"kirim" sends a question to an office and what is wrong elsewhere as two', () => {
  const world = told('cara pecah KK gimana ya? sekalian wc umum di jl merak 5 jorok banget', 'kirim', 'kota depok', 'kirim');
  world.wait(0);
  expect(world.filings).toMatchObject([
    { kind: 'information', pieces: [{ text: 'cara pecah KK gimana ya' }] },
    { kind: 'grievance', pieces: [{ text: 'sekalian wc umum di jl merak 5 jorok banget' }] },
  ]);
});

it.each([
  ['parkir di pasar segiri mahal 10rb', 'beneran pak, itu yg nagih preman bertato, depan sd 4 persis'],
  ['keran umum bocor di jl rajawali', 'ya ganti jadi saluran mampet aja, depan gg melati'],
])('%j goes on in %j, whatever that names', (first, second) => {
  const world = new World();
  for (const text of [first, second]) world.text(text);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', pieces: [{ text: first }, { text: second }] });
});

it('"itu yg di jl mawar sampahnya numpuk" is another matter, elsewhere', () => {
  const world = new World();
  for (const text of ['lampu mati di jl kenari', 'itu yg di jl mawar sampahnya numpuk']) world.text(text);
  expect(world.talk.state?.draft?.asked).toBe('split');
});

it('who tells more of each of two places below "dua laporan?" is asked on, and "kirim dua duanya" sends both', () => {
  const world = told(
    'satu got mampet di jl sawo',
    'dua monyet liar di jl duku masuk rumah org',
    'gotnya yg dpn kios',
    'monyetnya deket makam',
  );
  expect(world.talk.state?.draft?.asked).toBe('split');
  world.text('kirim dua duanya');
  world.wait(0);
  expect(world.filings).toHaveLength(2);
});

describe('a complaint behind a mere question', () => {
  it.each([
    ['mau tanya, perpanjang sim bisa di mana ya', 'oke nanti saya ke sana. oh iya sekalian, jembatan di jl pemuda papannya lapuk'],
    ['permisi, cara bayar pajak kendaraan online gimana ya?', 'got di jl gajahmada mampet, airnya masuk rumah'],
    ['numpang tanya jadwal imunisasi di puskesmas bulan ini', 'trotoar jl diponegoro dipakai parkir truk'],
    ['mau nanya syarat bikin akta lahir apa aja', 'lampu jalan depan gang kami padam seminggu'],
    ['ada info pelatihan kerja ga di blk', 'tiang telepon di alun2 miring, bahaya'],
    ['mau tanya pajak rumah bisa dicicil ga', 'eh ya air pam di rumah bau'],
  ])('%j, then %j: two are offered, and the question is nowhere', (question, complaint) => {
    const world = told(question, complaint);
    expect(world.talk.state?.draft?.asked).toBe('split');
    world.text('dua laporan');
    expect(world.talk.state?.draft).toMatchObject({ pieces: [{ text: question }], others: [{ text: complaint }] });
    expect(world.talk.state?.draft?.place?.text ?? '').not.toMatch(/^jl/i);
  });

  it.each([
    'mau nanya syarat bikin akta lahir apa aja. sama itu lampu jalan di jl pemuda padam seminggu',
    'cara daftar sekolah gratis gimana ya, saya di sukorejo. terus got di jl gajahmada mampet',
    'pajak motor bisa dibayar online ga ya? trotoar jl diponegoro dipakai parkir truk',
  ])('%j, in one message, is offered as two', (text) => {
    const world = new World();
    world.region = { ...world.region, code: '32.73', name: 'Kota Bandung' };
    world.text(text);
    expect(world.talk.state?.draft?.asked).toBe('split');
    world.text('dua2nya kirim lah bu');
    world.wait(60_000);
    expect(world.filings.map(({ kind }) => kind)).toEqual(['information', 'grievance']);
    expect(world.filings[1]?.place?.text).toMatch(/^jl /);
  });

  it.each([
    'mau tanya syarat kk apa aja. kemarin saya ke kantor camat sukorejo ditolak petugasnya',
    'jadwal vaksin di puskesmas dinoyo kapan ya. kemarin antriannya panjang banget',
  ])('%j is one', (text) => {
    expect(told(text).talk.state?.draft?.asked).not.toBe('split');
  });

  it('is sent as a report of its own, with its place, where one only sends', () => {
    const world = told('mau tanya, cek tagihan pbb lewat apa ya', 'jembatan di jl pemuda papannya lapuk', 'kirim');
    world.wait(60_000);
    const filed = world.filings.map(({ kind, place }) => [kind, place?.text]);
    expect(filed).toEqual([
      ['information', undefined],
      ['grievance', 'jl pemuda'],
    ]);
  });

  it.each([
    ['mau tanya syarat kk apa aja ya', 'kk saya udah dua bulan belum jadi di kelurahan sukorejo'],
    ['mau tanya pindah sekolah syaratnya apa', 'sd 3 jl merak gurunya kasar, anak saya dipukul'],
    ['mau tanya jadwal vaksin di puskesmas dinoyo kapan', 'antrian di puskesmas dinoyo lama banget, loketnya rusak'],
  ])('%j, then %j of the same is one complaint', (question, complaint) => {
    const { draft } = told(question, complaint).talk.state ?? {};
    expect(draft?.asked).not.toBe('split');
    expect(draft && kindOf(draft)).toBe('grievance');
  });

  it.each([
    ['mau nanya ini bisa bantu kis yg ga aktif gak ya', 'bapak saya PBI nya tiba2 mati pdhl rutin kontrol'],
    ['mau tanya syarat kk apa aja ya', 'soalnya kk saya yang lama hilang'],
    ['apa nama saya bakal dikasih tahu ke pak kades?', 'bantuan beras di dusun saya disunat 5 kilo per orang'],
    ['mau tanya dong min', 'got di jl gajahmada mampet'],
  ])('%j, then %j why it is asked, or the first thing told, is one', (question, why) => {
    expect(told(question, why).talk.state?.draft?.asked).not.toBe('split');
  });
});

describe('sent below "dua laporan?"', () => {
  it.each(['tiangnya 4 biji, kirim', 'lampunya tiga titik. kirim aja'])('%j tells, and both are sent', (text) => {
    const world = told('lampu mati di jl merak 5, sampah numpuk di jl kenanga', text);
    world.wait(60_000);
    expect(world.filings.map(({ pieces }) => pieces.length)).toEqual([2, 1]);
  });

  it.each(['udah bener semua, kirim', 'oke lanjut. betul ringkasannya, kirim'])('%j tells nothing', (text) => {
    const world = told('mau tanya, cek tagihan pbb lewat apa ya', 'jembatan di jl pemuda papannya lapuk', text);
    world.wait(60_000);
    expect(world.filings.map(({ pieces }) => pieces.length)).toEqual([1, 1]);
  });

  it.each(['iya dua duanya', 'jadi 2 aja', 'dua', 'dipisah dong'])('%j wants two', (text) => {
    const world = told('lampu mati di jl merak 5, sampah numpuk di jl kenanga', text);
    expect(world.talk.state?.draft).toMatchObject({ pieces: [{}], others: [{}] });
  });
});

it('"ada lagi, ..." of another matter answers no officer who asked of the first', () => {
  const world = new World();
  for (const text of ['lampu jalan mati di jl kenanga', 'kirim']) world.text(text);
  world.central('complaint.info_requested', { text: 'ada berapa titik?' });
  world.text('pak ada lagi, pohon tumbang nutup jalan di jl cempaka 3 tadi malam');
  expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
});

it.each([
  'oh iya satu lg tp ini biasa aja ga usah rahasia2an. tutup got depan gang kutilang ilang, sekaran juga',
  'satu lagi min, yang ini ga usah rahasia. lampu jalan mati di jl melati',
])('right after a secret report %j begins a public one', (text) => {
  const world = new World();
  for (const said of [
    'proyek paving dana desa fiktif di sekaran, tolong rahasiakan',
    'ya',
    'papannya 120 meter, aslinya 20',
    'ga ada bukti',
    'kirim',
  ])
    world.text(said);
  expect(world.filings).toMatchObject([{ visibility: 'secret' }]);
  world.text(text);
  world.text('kirim');
  expect(world.filings).toMatchObject([{ visibility: 'secret' }, { visibility: 'public' }]);
});
