import { describe, expect, it } from 'vitest';
import { maskAbuse, onlyAbuse } from '../../src/dialogue/understand/abuse.ts';
import { chosen, numbered, splitSend } from '../../src/dialogue/understand/answer.ts';
import { rankCategories, suggestCategory, waveringCategories } from '../../src/dialogue/understand/category.ts';
import { askedChange } from '../../src/dialogue/understand/change.ts';
import { dangers } from '../../src/dialogue/understand/emergency.ts';
import { intent } from '../../src/dialogue/understand/intent.ts';
import { suggestKind } from '../../src/dialogue/understand/kind.ts';
import { findPlace, soundsLikePlace } from '../../src/dialogue/understand/place.ts';
import { judged, refusesRating, stars } from '../../src/dialogue/understand/rating.ts';
import { askedNumber } from '../../src/dialogue/understand/report-number.ts';
import { needsSecrecy } from '../../src/dialogue/understand/secrecy.ts';
import { solvedWords } from '../../src/dialogue/understand/solved.ts';
import { categories, World } from '../support/core.ts';

const ten = Array.from({ length: 10 }, (_, i) => ({ draft: 'd', step: 's', choice: `c${i + 1}` }));
const summary = ['send', 'edit', 'hide', 'cancel'].map((choice) => ({ draft: 'd', step: 'summary', choice }));

describe('short answers', () => {
  it.each(['no 2 aja', 'yg kedua', 'dua', '2.', '2', 'nomor 2 pak', 'pilih 2', 'ke2'])('%j means the second', (text) => {
    expect(chosen(text, ten)?.choice).toBe('c2');
  });
  it('"1" is not 10 and "10" is not 1', () => {
    expect(chosen('1', ten)?.choice).toBe('c1');
    expect(chosen('10', ten)?.choice).toBe('c10');
    expect(chosen('10', ten.slice(0, 4))).toBeNull();
    expect(numbered('11')).toBe(11);
  });
  it.each(['yaa kirim', 'kirim!!!', 'kirim aja', '1 gan', 'iyaaa', 'ok', 'y', 'KIRIM', 'kirim dong pak'])(
    '%j sends the summary',
    (text) => {
      expect(chosen(text, summary)?.choice).toBe('send');
    },
  );
  it.each(['jangan dikirim dulu', 'kirim petugas ke sini', 'lanjut', 'bukan begitu', 'batalkan pajak parkir'])(
    '%j is no choice of the summary',
    (text) => {
      expect(chosen(text, summary)).toBeNull();
    },
  );
  it.each([
    ['agustus. bodo amat kirim aja', 'agustus', true],
    ['jl melati, kirim', 'jl melati', true],
    ['petugas yang harus kirim', 'petugas yang harus kirim', false],
    ['minta dikirim', 'minta dikirim', false],
  ])('%j ends with the wish to send: %j %j', (text, rest, send) => {
    expect(splitSend(text)).toEqual({ rest, send });
  });

  it('looks at the end alone, so that a long row of such words costs nothing', () => {
    const { rest, send } = splitSend(`${'ya '.repeat(1_000)}kirim aja`);
    expect(send).toBe(true);
    expect(rest.length).toBeGreaterThan(2_700);
  });
  it.each([
    ['4 aja lah', 4],
    ['hmm 4 deh', 4],
    ['bintang lima', 5],
    ['⭐⭐⭐⭐⭐', 5],
    ['⭐️ ⭐️', 2],
    ['nilai 3', 3],
    ['6', null],
    ['lampu 4 mati', null],
  ])('%j rates %j', (text, value) => {
    expect(stars(text)).toBe(value);
  });

  it.each(['4,5 deh', 'empat setengah', 'kasih 10', '9 dari 10', 'nol'])('%j is a judgement without stars', (text) => {
    expect(stars(text)).toBeNull();
    expect(judged(text)).toEqual({ stars: null });
  });

  it.each(['males ah', 'ga usah nilai2an', 'ga usah lah nilai nilai', 'ga perlu lah', 'terserah', 'ga tau'])('%j gives none', (text) => {
    expect(refusesRating(text)).toBe(true);
  });
});

it.each(['eh bukan jam 10, jam 11an', 'eh bukan jam 11, jam 10an lah'])('"%s" makes no date of hours that were told of no day', (text) => {
  const world = new World();
  for (const said of ['di puskesmas kebonjati antri dr jam 7 baru dilayani jam 10', text]) world.text(said);
  expect(world.says.at(-1)?.lines.some(({ key }) => key === 'summary.when')).toBe(false);
  world.text('kirim');
  expect(world.filings[0]?.occurred).toBeNull();
});

describe('emergencies', () => {
  it.each([
    ['pak ada kebakaran di pasar baru tolong apinya gede', 'fire'],
    ['istri saya mau lahiran ga ada ambulan', 'ambulance'],
    ['ada yg tenggelam', 'rescue'],
    ['mau bunuh diri', 'crisis'],
    ['saya dibegal', 'police'],
    ['banjir kejebak di atap', 'rescue'],
    ['bau gas', 'fire'],
    ['ada orang mati', 'police'],
    ['tetangga saya mati gantung diri', 'police'],
  ])('%j is one (%s)', (text, kind) => {
    expect(dangers(text)).toContain(kind);
  });
  it.each([
    'kebakaran jenggot pejabatnya',
    'ada mayat kucing bau banget di depan sd',
    'tahun lalu kebakaran, bantuan belum cair',
    'panas kayak kebakaran',
    'pohon miring takut roboh',
    'rawan kecelakaan',
    'mobil pemadam kebakaran parkir sembarangan',
    'sering terjadi kecelakaan di sini',
    'jalan rusak',
    'di depan pos ronda ada 2 yang mati',
    'di gang sebelah ada 4 lampu yang mati juga',
  ])('%j is none', (text) => {
    expect(dangers(text)).toEqual([]);
  });
});

describe('categories, kinds, secrecy', () => {
  it.each([
    ['lampu jln mati. gelap bgt kl malem', 'pju'],
    ['puskesmas antri dr jam 6', 'kesehatan'],
    ['ktp gw 3 bulan ga jadi2', 'adminduk'],
    ['banjir got mampet', 'drainase_banjir'],
    ['jalan ambles', 'jalan_trotoar'],
    ['sampah menumpuk tidak diangkut', 'sampah'],
    ['null', 'lainnya'],
    ['mati lampu sekampung dari sore', 'lainnya'],
    ['listrik padam', 'lainnya'],
    ['listrik mati terus, PLN ga ada kabar', 'lainnya'],
    ['power outage in our village', 'lainnya'],
    ['kabel pln putus', 'kebakaran_bencana'],
    ['jalan rusak di simpang haru', 'jalan_trotoar'],
    ['di simpang haru', 'lainnya'],
  ])('%j suggests %s', (text, code) => {
    expect(suggestCategory(text, categories)).toBe(code);
  });
  it('a blackout may be one of street lamps as well', () => {
    expect(waveringCategories('mati lampu di gang kami, gelap', categories)).toEqual(['pju', 'lainnya']);
    expect(rankCategories('mati lampu sekampung', categories)[1]?.category.code).toBe('pju');
  });
  it('the shipped list has all 22 codes once', () => {
    expect(new Set(categories.map((category) => category.code)).size).toBe(22);
    expect(categories.filter((category) => category.words.length === 0).map((category) => category.code)).toEqual([]);
  });
  it.each([
    ['syarat pindah kk apa aja ya min', 'information'],
    ['usul dong jam layanan sabtu dibuka', 'aspiration'],
    ['jalan rusak', 'grievance'],
    ['kapan jalan diperbaiki, sudah rusak lama', 'grievance'],
  ])('%j sounds like %s', (text, kind) => {
    expect(suggestKind(text)).toBe(kind);
  });
  it.each([
    ['kades ngutip bansos 150rb', true],
    ['saya takut ketauan', true],
    ['anak saya dipukuli gurunya', true],
    ['takut roboh', false],
    ['lampu mati', false],
  ])('%j asks for secrecy: %j', (text, secret) => {
    expect(needsSecrecy(text)).toBe(secret);
  });
});

describe('places', () => {
  it.each([
    ['lampu mati di jl melati rt 3 dkt sdn 2, kel sukamaju', 'jl melati rt 3 dkt sdn 2, kel sukamaju'],
    ['lampu jln mati', null],
    ['jalan rusak di kec. cikupa sudah lama', 'kec. cikupa'],
    ['desa sukahurip kec cikijing. tgl 10 di balai desa. pak dadang', 'desa sukahurip kec cikijing'],
    ['sampah menumpuk di pasar', null],
  ])('in %j it is %j', (text, place) => {
    expect(findPlace(text)).toBe(place);
  });
  it.each([
    ['pasar legi', true],
    ['cikupa', true],
    ['kab tangerang lah', true],
    ['depan rumah pak rt', true],
    ['eh bukan jam 11, jam 10an lah', false],
    ['udh 2 minggu ga ada yg benerin', false],
    ['gelap bgt kl malem', false],
  ])('%j answers "where?": %j', (text, is) => {
    expect(soundsLikePlace(text)).toBe(is);
  });
});

describe('what a message asks for', () => {
  it.each([
    ['min laporan sy yg kmrn gmn', 'status'],
    ['ntar deh', 'pause'],
    ['eh jgn kembalikan', 'restore'],
    ['batal', 'cancel'],
    ['cpt dong, lama amat', 'impatient'],
    ['lama bgt woy niat kerja ga sih', 'impatient'],
    ['p', 'greeting'],
    ['mau lapor', 'open'],
    ['lapor pak hati saya rusak wkwk', 'joke'],
  ])('%j: %s', (text, asked) => {
    expect(intent(text)).toBe(asked);
  });
  it.each([
    'eh bukan jam 11, jam 10an lah',
    'belum ada yang datang',
    'batal terus janjinya petugas',
    'lama sekali antri di puskesmas',
    'laporan jalan rusak di depan sekolah',
  ])('%j is a story', (text) => {
    expect(intent(text)).toBeNull();
  });
  it.each([
    ['cek 7k3qf', '7K3QF', true],
    ['7K3QF-M', '7K3QF-M', true],
    ['status 9123456', '9123456', true],
    ['7k3qf', '7K3QF', false],
    ['cek jalan', undefined, undefined],
    ['kirim', undefined, undefined],
  ])('%j asks for number %j', (text, number, sure) => {
    expect(askedNumber(text)?.number).toBe(number);
    expect(askedNumber(text)?.sure).toBe(sure);
  });
  it('changes named in words carry their new value', () => {
    expect(askedChange('ganti lokasinya, yg pkm kebonjati 2 deng', categories)).toEqual({ field: 'place', text: 'pkm kebonjati 2' });
    expect(askedChange('kok jalan rusak sih. ini kesehatan', categories)).toEqual({ field: 'category', code: 'kesehatan' });
    expect(askedChange('gelap sekali di sana', categories)).toBeNull();
  });
  it.each([
    ['udh nyala mantap', true],
    ['sudah', true],
    ['blm boss msh mati', false],
    ['belum', false],
    ['baru 4 yang nyala', false],
    ['yang nyala baru separo', false],
    ['baru diukur doang', false],
    ['kurang 2 lagi', false],
    ['pagi ini pedagangnya sudah kembali lagi', false],
    ['belum tak coba mas', null],
    ['tinggal yg ujung', false],
    ['baru aja nyala tadi', true],
    ['itu bukan lampu yang saya lapor', false],
    ['bukan itu yang saya tanya', false],
    ['yang dibenerin yang sebelah', false],
    ['ok', null],
    ['oke siap pak', null],
    ['katanya sih udah', null],
    ['alhamdulillah baru 10 menit udah nyala', true],
    ['udah 2 minggu lampu mati', null],
    ['jalan depan rumah rusak', null],
    ['belum ada air dari kemarin', null],
    ['not fixed yet, still a big hole', false],
    ['it is still dark', false],
    ["hasn't been fixed", false],
    ['yes fixed, thanks', true],
    ['all good now', true],
    ['the road near my house is still broken at jl mawar 3', null],
    ['i have another report', null],
  ])('%j as an answer to "sudah beres?": %j', (text, solved) => {
    expect(solvedWords(text, { title: '', quoted: false }, categories)).toBe(solved);
  });
});

describe('abuse', () => {
  it('is masked without touching the rest', () => {
    expect(maskAbuse('anj*** disdukcapil goblok smua, ktp gw 3 bulan')).toBe('a***** disdukcapil g***** smua, ktp gw 3 bulan');
    expect(maskAbuse('asuransi, babinsa, Taiwan, setandan pisang')).toBe('asuransi, babinsa, Taiwan, setandan pisang');
  });
  it('alone is told from a complaint with abuse in it', () => {
    expect(onlyAbuse('anjing lu semua')).toBe(true);
    expect(onlyAbuse('goblok ktp ga jadi')).toBe(false);
  });
});
