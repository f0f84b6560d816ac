/** Time, personal data, secrecy, swearing, categories and what was learned: what each finds, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import type { Category } from '../../src/dialogue/known.ts';
import { maskAbuse } from '../../src/dialogue/understand/abuse.ts';
import { rankCategories, suggestCategory, waveringCategories } from '../../src/dialogue/understand/category.ts';
import { askedChange } from '../../src/dialogue/understand/change.ts';
import { suggestKind } from '../../src/dialogue/understand/kind.ts';
import { featuresOf, type Model, modelForm, speaking } from '../../src/dialogue/understand/model.ts';
import { plain, words } from '../../src/dialogue/understand/normalise.ts';
import { personalSpans } from '../../src/dialogue/understand/personal.ts';
import { hits, indexed } from '../../src/dialogue/understand/phrases.ts';
import { secrecyReason } from '../../src/dialogue/understand/secrecy.ts';
import { findTime } from '../../src/dialogue/understand/time.ts';
import { categories } from '../support/core.ts';

/** A Monday. */
const monday = Date.parse('2026-11-23T09:00+07:00');

it.each([
  ['siapa yang baca laporan saya', 'sapo yg baco laporan sayo'],
  ['sembunyikan nama saya', 'sembunyike nama sayo'],
  ['pindahkan aja ke dinas lain', 'pindahno bae ke dinas lain'],
])('"%s" is said as "%s"', (meant, said) => {
  expect(plain(said)).toBe(meant);
});

describe('whom a citizen takes the bot for says nothing', () => {
  it.each([
    ['iya nak kirimkan', 'iya pak kirimkan'],
    ['nak kapan dibetulkan', 'pak kapan dibetulkan'],
    ['udah nyala kang', 'sudah nyala pak'],
    ['matur suwun ndan', 'terima kasih pak'],
  ])('%j', (text, read) => {
    expect(plain(text)).toBe(read);
  });

  it.each([
    ['nak lapor jalan rusak', 'nak lapor jalan rusak'],
    ['stasiun tanah abang', 'stasiun tanah abang'],
    ['om yg ngontrak di belakang', 'om yang ngontrak di belakang'],
    ['rampok di toko mas', 'rampok di toko mas'],
  ])('%j is meant as it stands', (text, read) => {
    expect(plain(text)).toBe(read);
  });
});

describe('when it happened', () => {
  it.each([
    ['kemarin sore', '2026-11-22', '2026-11-22'],
    ['td pagi lampunya mati', '2026-11-23', '2026-11-23'],
    ['semalam', '2026-11-22', '2026-11-22'],
    ['tadi malam jam 2 longsor', '2026-11-23', '2026-11-23'],
    ['semalem jam setengah 2', '2026-11-23', '2026-11-23'],
    ['semalam jam 11 longsor', '2026-11-22', '2026-11-22'],
    ['2 minggu lalu', '2026-11-09', '2026-11-09'],
    ['rong minggu lalu lampune mati', '2026-11-09', '2026-11-09'],
    ['3 hari yg lalu', '2026-11-20', '2026-11-20'],
    ['tgl 10 pas pencairan', '2026-11-10', '2026-11-10'],
    ['tgl 25', '2026-10-25', '2026-10-25'],
    ['tanggal 31 bulan lalu', '2026-10-31', '2026-10-31'],
    ['15 desember', '2025-12-15', '2025-12-15'],
    ['10/11/2026', '2026-11-10', '2026-11-10'],
    ['senin kemarin', '2026-11-16', '2026-11-16'],
    ['hari minggu', '2026-11-22', '2026-11-22'],
    ['minggu lalu', '2026-11-16', '2026-11-22'],
    ['bulan lalu', '2026-10-01', '2026-10-31'],
    ['mei 2025', '2025-05-01', '2025-05-31'],
    ['setahun lalu', '2025-01-01', '2025-12-31'],
  ])('%j was from %s to %s', (text, from, to) => {
    expect(findTime(text, monday, 'Asia/Jakarta')).toMatchObject({ from, to, since: false, future: false });
  });

  it.each([
    ['sejak Agustus', '2026-08-01', 'month'],
    ['ktp saya sudah 3 bulan belum jadi', '2026-08-01', 'month'],
    ['dari kemarin', '2026-11-22', 'day'],
    ['udah seminggu mati', '2026-11-16', 'day'],
    ['sdh 5 thn', '2021-01-01', 'year'],
    ['sejak 2019', '2019-01-01', 'year'],
    ['wis sewulan ora diangkut', '2026-10-01', 'month'],
    ['udah setaun kayak gini', '2025-01-01', 'year'],
    ['wes meh telung minggu', '2026-11-02', 'day'],
    ['sampun sekawan dinten', '2026-11-19', 'day'],
    ['wis wolung dina', '2026-11-15', 'day'],
    ['geus salapan poe', '2026-11-14', 'day'],
    ['geus sabulan', '2026-10-01', 'month'],
    ['ket wingi', '2026-11-22', 'day'],
    ['wiwit senen lampune mati', '2026-11-16', 'day'],
    ['ti peuting pareum', '2026-11-22', 'day'],
    ['udah 3 minggu, kmrn anak sekolah jatuh', '2026-11-02', 'day'],
    ['dari senin minggu lalu', '2026-11-16', 'day'],
    ['sejak hari rabu minggu kemarin', '2026-11-18', 'day'],
    ['sampah numpuk sejak hujan sabtu malam', '2026-11-21', 'day'],
    ['lampu mati sejak gempa rabu lalu', '2026-11-18', 'day'],
  ])('%j goes on since %s', (text, from, precision) => {
    expect(findTime(text, monday, 'Asia/Jakarta')).toMatchObject({ from, to: '2026-11-23', since: true, precision });
  });

  it.each([
    'lampu mati',
    'jl melati no 2020',
    'ktp gw 3 bulan ga jadi',
    'jl 10 november depan sma 17 agustus',
    'rt 3 rw 5',
    '12 lampu',
    'tgl 45',
  ])('%j tells no time', (text) => {
    expect(findTime(text, monday, 'Asia/Jakarta')).toBeNull();
  });

  it.each([
    ['pompa mati dari semalam jam 8', '2026-11-22', '20.00'],
    ['sejak kemarin pukul 06.30 tidak mengalir', '2026-11-22', '06.30'],
  ])('the hour right behind a day since when is told with it: "%s"', (text, from, clock) => {
    const time = findTime(text, monday, 'Asia/Jakarta');
    expect(time).toMatchObject({ from, clock, since: true });
    expect(time?.text).toMatch(/(?:jam|pukul) \d/);
  });

  it.each(['pdam mati la 3 hari', 'lah tigo hari dak ngalir'])('"la" and "lah" before a count are "sudah": "%s"', (text) => {
    expect(findTime(text, monday, 'Asia/Jakarta')).toMatchObject({ from: '2026-11-20', since: true });
  });

  it('the day changes at midnight of the region', () => {
    const late = Date.parse('2026-11-22T23:30+07:00');
    expect(findTime('hari ini', late, 'Asia/Jakarta')?.from).toBe('2026-11-22');
    expect(findTime('hari ini', late, 'Asia/Jayapura')?.from).toBe('2026-11-23');
  });

  it('an hour of another zone is told in the hours of the region', () => {
    expect(findTime('kemarin jam 7 malam', monday, 'Asia/Jakarta')).toMatchObject({ part: 'night', clock: '19.00' });
    expect(findTime('kemarin jam 7 malam WIT', monday, 'Asia/Jakarta')?.clock).toBe('17.00');
    expect(findTime('kemarin pukul 08.15 WIB', monday, 'Asia/Makassar')?.clock).toBe('09.15');
  });

  it('what lies ahead is marked', () => {
    expect(findTime('besok', monday, 'Asia/Jakarta')?.future).toBe(true);
    expect(findTime('1 desember 2026', monday, 'Asia/Jakarta')?.future).toBe(true);
  });
});

describe('what leads to a person', () => {
  it.each([
    ['nik saya 3273010101900001', 'national_id', '3273010101900001'],
    ['hp dia 0812-3456-7890 ya', 'phone', '0812-3456-7890'],
    ['wa 81234567890', 'phone', '81234567890'],
    ['transfer ke rek bri 1234 5678 9012 345', 'account', '1234 5678 9012 345'],
    ['kirim ke budi.s@contoh.co.id saja', 'email', 'budi.s@contoh.co.id'],
    ['no bpjs 0001234567890', 'insurance', '0001234567890'],
    ['honor belum cair. saya mardhiah guru kelas 2', 'name', 'mardhiah'],
    ['saya bu lasmi wali murid 3B, jangan ditulis', 'name', 'lasmi'],
    ['saya zubaidah staf puskesmas', 'name', 'zubaidah'],
    ['npwp 12.345.678.9-012.000', 'tax_id', '12.345.678.9-012.000'],
  ])('in %j it is the %s', (text, kind, found) => {
    expect(personalSpans(text).map((span) => [span.kind, text.slice(span.start, span.end)])).toEqual([[kind, found]]);
  });

  it.each([
    'tgl 08-11-2026 jam 12.30',
    'Rp62.812.345.000',
    'meteran 14012345678',
    'rt 003 rw 012',
    'jalan 45 nomor 12',
    'dana 150000 per orang',
    'saya dimarahi guru kelas 4',
    'saya nunggu perawat di situ',
    'saya mantan pegawai di situ',
    'saya juga guru kelas 2',
  ])('%j holds nothing', (text) => {
    expect(personalSpans(text)).toEqual([]);
  });
});

describe('reasons to propose a secret report', () => {
  it.each([
    ['kades ngutip bansos 150rb per orang', 'corruption'],
    ['dana desa tidak jelas ke mana, banyak proyek fiktif', 'corruption'],
    ['jangan sebut nama saya ya pak', 'fear'],
    ['pak camat minta uang, saya takut dipecat', 'fear'],
    ['anak tetangga sering disiksa', 'violence'],
    ['pak rw motong beras bantuan, harusnya 10 kilo', 'corruption'],
    ['jatah sembako disunat ketua kelompok', 'corruption'],
    ['dana bos dipakai beli mobil kepala sekolah', 'corruption'],
    ['anggaran rt dimaenin bendaharanya', 'corruption'],
    ['duit kas warga ditilep', 'corruption'],
    ['soal uang komite, tapi saya bisa dipecat', 'fear'],
  ])('%j: %s', (text, reason) => {
    expect(secrecyReason(text)).toBe(reason);
  });
  it.each([
    'lampu mati',
    'dana desa dipakai untuk jalan ke rumah warga',
    'surat setoran retribusi belum keluar',
    'takut roboh',
    'antri lama',
    'petugas motong dahan depan toko beras',
    'jalan hancur 5 tahun, korupsi semua kalian',
    'uang buat dimainkan anak anak di taman',
    'pada korupsi kerjaannya, lampu ga dibenerin',
  ])('%j: none', (text) => {
    expect(secrecyReason(text)).toBeNull();
  });
});

describe('swearing', () => {
  it.each([
    ['dasar g0bl0k', 'dasar g*****'],
    ['b*ngsat kalian', 'b****** kalian'],
    ['jancoook tenan', 'j******* tenan'],
    ['g.o.b.l.o.k', 'g**********'],
    ['anjing lu', 'a***** lu'],
    ['petugas tololnya minta ampun', 'petugas t******* minta ampun'],
  ])('%j is shown as %j', (text, shown) => {
    expect(maskAbuse(text)).toBe(shown);
  });
  it.each([
    'anjing liar banyak di perumahan',
    'anak saya digigit anjing',
    'kandang babi bau',
    'monyet masuk kampung',
    'musik terlalu keras',
    'cocok, rokok, masuk, kampung, detail, santai',
  ])('%j stays as it is', (text) => {
    expect(maskAbuse(text)).toBe(text);
  });
});

describe('kinds', () => {
  it.each([
    ['berapa lama proses cetak ktp', 'information'],
    ['bisa ga urus kk diwakilkan', 'information'],
    ['kapan bansos cair?', 'information'],
    ['kenapa bansos saya tidak cair', 'grievance'],
    ['mohon dibangun jembatan penyeberangan di depan sekolah', 'aspiration'],
    ['ini soal dana rw dimaenin', 'grievance'],
    ['mohon diperbaiki jembatannya sudah rusak', 'grievance'],
  ])('%j sounds like %s', (text, kind) => {
    expect(suggestKind(text)).toBe(kind);
  });
});

describe('words of categories', () => {
  const found = (text: string, list: string[]) => hits(words(text), indexed([list])).map(({ weight }) => weight);

  it('a star meets any ending, a mark tells how much an entry says', () => {
    expect(found('pepohonan pohonnya', ['pohon*'])).toEqual([1]);
    expect(found('jalan', ['jalan?'])[0]).toBeLessThan(1);
    expect(found('banjir', ['banjir!'])[0]).toBeGreaterThan(1);
  });

  it('a phrase takes its words along, so "lampu jalan" is not also "jalan"', () => {
    const index = indexed([['lampu jalan'], ['jalan']]);
    expect(hits(words('lampu jalan mati'), index).map(({ list }) => list)).toEqual([0]);
    expect(hits(words('lampu mati di jalan'), index).map(({ list }) => list)).toEqual([1]);
  });

  it('small words hung on others do not hide them', () => {
    expect(found('jembatannya', ['jembatan'])).toHaveLength(1);
  });

  it('what comes first weighs more than what follows', () => {
    expect(suggestCategory('sampah menumpuk sejak ada kegiatan parkir di sana setiap hari minggu pagi sampai siang hari', categories)).toBe(
      'sampah',
    );
  });

  it.each([
    ['ormas minta jatah tiap bulan', 'ketertiban_umum'],
    ['kartu tani tidak bisa ditebus', 'usaha_perdagangan_izin'],
    ['rumah kami hangus ludes', 'kebakaran_bencana'],
    ['sudah gagal ginjal butuh terapi', 'kesehatan'],
    ['mbah kami tunawisma', 'sosial_bansos'],
    ['separator jalan ditabrak', 'lalu_lintas_transportasi'],
    ['dicekik suami tiap mabuk', 'perempuan_anak'],
    ['gajah masuk kebun', 'kebakaran_bencana'],
    ['jl gajah oling, lobangnya dalem banget', 'jalan_trotoar'],
    ['gurun sari, jembatannya keropos', 'jalan_trotoar'],
    ['toko saya di seberangnya, gotnya meluap', 'drainase_banjir'],
    ['depan mushola gorong2nya jebol', 'drainase_banjir'],
    ['bau bangkai tikus, murid2 sampai pada mual', 'sampah'],
    ['yg jaga parkir ga pake seragam, minta 5rb', 'parkir'],
    ['rumah kosong dipakai jual obat2an tiap malam', 'ketertiban_umum'],
    ['ada yang nyuntik gas 3kg jadi 12kg', 'usaha_perdagangan_izin'],
    ['papan nama jalan dicabut orang', 'lalu_lintas_transportasi'],
    ['airnya naik sampai dapur tiap hujan', 'drainase_banjir'],
    ['there is no water in our house', 'air_bersih_pdam'],
    ['power cut since morning', 'lainnya'],
    ['the neighbours play loud music every night', 'ketertiban_umum'],
    ['cars parked on the sidewalk', 'parkir'],
    ['kera liar dari hutan masuk rumah warga', 'kebakaran_bencana'],
    ['KERJA APA TIDUR', 'kepegawaian_pelayanan'],
    ['kerja apa tidur, got mampet dibiarkan', 'drainase_banjir'],
    ['iuran sekolah mahal sekali', 'pendidikan'],
    ['iuran rt naik terus', 'kepegawaian_pelayanan'],
    ['rumah tetangga kemasukan ular', 'kebakaran_bencana'],
    ['minta tutup saluran air 30 buah', 'drainase_banjir'],
    ['they asked me for a bribe at the office', 'kepegawaian_pelayanan'],
    ['jalan depan rumah rusak jl cempaka', 'jalan_trotoar'],
  ])('"%s" points to %s', (text, code) => {
    expect(suggestCategory(text, categories)).toBe(code);
  });

  it('small words point nowhere, whatever short form of a list they are read as', () => {
    expect(suggestCategory('tapi pak anak saya 1 lagi', categories)).toBe('lainnya');
  });

  it('a suggestion between two categories names both, a clear one none', () => {
    expect(waveringCategories('pohon tumbang kena lampu jalan', categories)).toEqual(expect.arrayContaining(['pohon_taman', 'pju']));
    expect(waveringCategories('ktp belum jadi', categories)).toEqual([]);
    expect(waveringCategories('hmm', categories)).toEqual([]);
  });

  it('behind what words point to come its neighbours, not the top of the list', () => {
    const ranked = (text: string) => rankCategories(text, categories).map(({ category, score }) => `${category.code} ${score > 0}`);
    expect(ranked('ktp belum jadi').slice(1, 3)).toEqual(['kepegawaian_pelayanan false', 'perempuan_anak false']);
    expect(ranked('hmm').slice(0, 2)).toEqual(['kepegawaian_pelayanan false', 'adminduk false']);
    expect(suggestCategory('hmm', categories)).toBe('lainnya');
  });

  it('a word of a phrase hints at its category where the phrase is not told, and suggests nothing by itself', () => {
    const list = [
      { code: 'a', label: 'A', agency: 'X', words: ['merah', 'belum jingga'] },
      { code: 'b', label: 'B', agency: 'X', words: ['belum hijau'] },
      { code: 'c', label: 'C', agency: 'X', words: ['biru muda', 'biru laut', 'belum biru'] },
    ];
    const codes = (text: string) => rankCategories(text, list).map(({ category }) => category.code);
    expect(codes('merah dan biru')).toEqual(['a', 'c', 'b']);
    expect(codes('merah belum')).toEqual(['a', 'b', 'c']);
    expect(suggestCategory('biru', list)).toBe('lainnya');
  });

  it('neighbours a list does not hold are passed over', () => {
    const list = ['a', 'b', 'c', 'd'].map((code) => ({ code, label: code, agency: 'X', words: [`kata ${code}`], near: ['x', 'd'] }));
    expect(rankCategories('kata a', list).map(({ category }) => category.code)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('a label alone is a wish to change the category', () => {
    expect(askedChange('saluran', categories)).toEqual({ field: 'category', code: 'drainase_banjir' });
    expect(askedChange('saluran di depan rumah mampet', categories)).toBeNull();
  });
});

describe('what was learned', () => {
  const two: Category[] = [
    { code: 'a', label: 'A', agency: 'X', words: ['merah'] },
    { code: 'b', label: 'B', agency: 'X', words: ['biru'] },
  ];
  const model: Model = {
    ...{
      form: modelForm,
      version: 1,
      trainedAt: 0,
      rows: 500,
      codes: ['a', 'b'],
      usual: { a: 0, b: 0 },
      told: { a: [0, 0.1], b: [1, 0.1] },
    },
    heldBack: { rows: 100, first: 0.8, three: 0.9, wordsFirst: 0.7, wordsThree: 0.8 },
    features: { jagong: [1, 1, 1], pari: [1, 0, 1], '@biru': [1, 0, 3] },
  };

  it('a word the list does not know points to its category', () => {
    expect(suggestCategory('jagong', two)).toBe('lainnya');
    expect(suggestCategory('jagong', two, model)).toBe('b');
    expect(rankCategories('merah', two, model)[0]?.category.code).toBe('a');
  });

  it('what is told first says more', () => {
    expect(suggestCategory('jagong di sawah sejak bulan lalu, kata tetangga juga pari', two, model)).toBe('b');
    expect(suggestCategory('pari di sawah sejak bulan lalu, kata tetangga juga jagong', two, model)).toBe('a');
  });

  it('a word of the list may stand for something else here', () => {
    expect(suggestCategory('biru', two)).toBe('b');
    expect(suggestCategory('biru', two, model)).toBe('a');
  });

  it('a text of which nothing is known is like no category', () => {
    expect(speaking(featuresOf(words('xyz'), new Map()), model)).toBeNull();
    expect(suggestCategory('xyz', two, model)).toBe('lainnya');
  });

  it('words named like parts of every object are only words', () => {
    expect(speaking(featuresOf(words('constructor toString __proto__ hasOwnProperty'), new Map()), model)).toBeNull();
    expect(suggestCategory('constructor', two, model)).toBe('lainnya');
  });
});

/** A Thursday, ten in the morning in Jakarta. */
const thursday = Date.parse('2026-11-26T03:00:00Z');

describe('when it happened, as people say it', () => {
  it.each([
    ['malming kemarin', '2026-11-21', '2026-11-21'],
    ['malam jumat kemarin', '2026-11-19', '2026-11-19'],
    ['jumat malam', '2026-11-20', '2026-11-20'],
    ['abis subuh', '2026-11-26', '2026-11-26'],
    ['17/8', '2026-08-17', '2026-08-17'],
    ['tgl 5/11 pas pencairan', '2026-11-05', '2026-11-05'],
    ['2026-11-10', '2026-11-10', '2026-11-10'],
    ['11.11.2026', '2026-11-11', '2026-11-11'],
    ['tgl 10 sd 12 nov', '2026-11-10', '2026-11-12'],
    ['selasa minggu kemarin', '2026-11-17', '2026-11-17'],
    ['rabu siang minggu lalu', '2026-11-18', '2026-11-18'],
    ['akhir pekan lalu', '2026-11-21', '2026-11-22'],
    ['agustus tahun lalu', '2025-08-01', '2025-08-31'],
    ['taun lalu bulan oktober rumah kebakaran', '2025-10-01', '2025-10-31'],
    ['tahun kemarin pas mei', '2025-05-01', '2025-05-31'],
    ['bulan 10 kemarin', '2026-10-01', '2026-10-31'],
    ['3hr lalu', '2026-11-23', '2026-11-23'],
    ['2 jam yg lalu', '2026-11-26', '2026-11-26'],
    ['wingi sore', '2026-11-25', '2026-11-25'],
    ['mau bengi', '2026-11-25', '2026-11-25'],
    ['kamari', '2026-11-25', '2026-11-25'],
    ['2 days ago', '2026-11-24', '2026-11-24'],
    ['jam 10 malem kemarin', '2026-11-25', '2026-11-25'],
    ['abis magrib lampu mati', '2026-11-25', '2026-11-25'],
    ["ba'da isya ada yg lempar batu", '2026-11-25', '2026-11-25'],
    ['kemarin habis subuh air mati', '2026-11-25', '2026-11-25'],
    ['jam 9 pagi ada truk nabrak pagar', '2026-11-26', '2026-11-26'],
    ['jam 3 sore', '2026-11-25', '2026-11-25'],
    ['pertengahan bulan', '2026-11-15', '2026-11-15'],
    ['bulan ini dicabut bantuannya', '2026-11-01', '2026-11-30'],
    ['akhir tahun lalu', '2025-12-01', '2025-12-31'],
    ['akhir bulan lalu', '2026-10-01', '2026-10-31'],
    ['lebaran tahun kemarin jalannya ambles', '2025-03-01', '2025-03-31'],
    ['natal tahun kemarin jembatannya putus', '2025-12-01', '2025-12-31'],
    ['imlek tahun lalu trotoarnya dibongkar', '2025-01-01', '2025-01-31'],
  ])('"%s" is %s to %s', (text, from, to) => {
    expect(findTime(text, thursday, 'Asia/Jakarta')).toMatchObject({ from, to, since: false });
  });

  it.each([
    ['sejak 2 minggu', '2026-11-12'],
    ['mati dari subuh', '2026-11-26'],
    ['udah 2 malam mati', '2026-11-24'],
    ['mulai kemarin sore', '2026-11-25'],
    ['dari awal tahun', '2026-01-01'],
    ['lampu mati sejak lebaran', '2026-03-01'],
    ['jalan ambles sejak lebaran tahun kemarin', '2025-03-01'],
    ['lampu mati dari puasa tahun lalu', '2025-03-01'],
    ['lampu mati sejak bulan ramadhan kemarin', '2026-02-01'],
    ['dari habis lebaran haji', '2026-05-01'],
    ['sejak puasa', '2026-02-01'],
    ['mulai natal', '2025-12-01'],
    ['sejak 17 agustusan', '2026-08-01'],
    ['rusak sudah 1,5 tahun', '2025-05-01'],
    ['udah setengah tahun rusak', '2026-05-01'],
    ['satu setengah tahun mangkrak', '2025-05-01'],
    ['sebulan setengah ga diangkut', '2026-10-12'],
    ['dari kemaren lusa', '2026-11-24'],
    ['rusak dari akhir bulan lalu', '2026-10-01'],
    ['mulai minggu lalu', '2026-11-16'],
    ['jalan rusak sejak covid', '2020-03-01'],
    ['dr jaman corona ga pernah diaspal', '2020-03-01'],
    ['semenjak pandemi', '2020-03-01'],
    ['sampah belum diangkut sejak senin', '2026-11-23'],
    ['antrian paspor penuh terus dr senen', '2026-11-23'],
    ['dari kemis belum diangkut', '2026-11-19'],
    ['macet sejak rebo', '2026-11-25'],
    ['pegawai ga masuk dari sabtu pak', '2026-11-21'],
    ['mati lampu dari magrib', '2026-11-25'],
    ['air ga ngalir sejak subuh tadi', '2026-11-26'],
    ['dari isya td malem gelap', '2026-11-25'],
    ['solar antri 3 hari', '2026-11-23'],
    ['gas langka 2 minggu', '2026-11-12'],
    ['gaji ga dibayar 7 bulan', '2026-04-01'],
  ])('"%s" goes on since %s', (text, from) => {
    expect(findTime(text, thursday, 'Asia/Jakarta')).toMatchObject({ from, to: '2026-11-26', since: true });
  });

  it.each([
    'tiap malem minggu balapan',
    'tiap habis magrib bau',
    'buka jam 8 pagi',
    'jam 8 pagi sampai jam 2 loket tutup',
    'pas hujan banjir',
    'sejak covid selesai',
    'buka dari senin sampai jumat',
    'jadwal dari senin - kamis',
    'usul dari senin depan dibuka',
    'libur dari sabtu ke minggu',
    'truk lewat dari magrib sampe tengah malem',
    'tiap hari dari magrib bau',
    'dari minggu ke minggu',
    'macet dari senen ke kramat',
  ])('"%s" tells no day', (text) => {
    expect(findTime(text, thursday, 'Asia/Jakarta')).toBeNull();
  });

  it.each([
    ['td pagi jam stgh 7', '06.30'],
    ['kemarin jam sembilan malam', '21.00'],
    ['kemarin jam 9 kurang 15', '08.45'],
    ['tadi jam 9 lewat 10', '09.10'],
    ['kemarin 15.30 wib', '15.30'],
    ['kemarin jam 12 malam', '00.00'],
    ['tadi jam 12 siang', '12.00'],
    ['kemarin jam 19.30 WITA', '18.30'],
  ])('the hour of "%s" is %s', (text, clock) => {
    expect(findTime(text, thursday, 'Asia/Jakarta')?.clock).toBe(clock);
  });

  it.each([
    'saya ini sudah 71 tahun, antre berdiri di kantor pos',
    'bapak saya udah 83 thn disuruh naik ke lantai tiga',
    'umur saya 48 tahun, jalannya rusak parah',
    'nenek sdh 90 tahun, tidak dapat bantuan',
    'anak saya baru 4 tahun, kena diare',
    'saya sudah 25 tahun tinggal di kampung ini, baru kali ini banjir',
    'kami udah 12 tahun jualan di terminal, sekarang digusur',
    'sy lansia, 68 thn. trotoarnya tinggi',
  ])('"%s": how old somebody is says no day', (text) => {
    expect(findTime(text, thursday, 'Asia/Jakarta')).toBeNull();
  });

  it.each([
    ['jembatan sudah 45 tahun tidak diperbaiki', '1981-01-01'],
    ['kami sudah 50 tahun tidak punya jalan', '1976-01-01'],
    ['saya sudah 3 tahun menunggu sertifikat', '2023-01-01'],
    ['ibu saya sudah 2 tahun tidak dapat bansos', '2024-01-01'],
    ['umur saya 70 tahun, lampunya mati sudah 4 hari', '2026-11-22'],
    ['pam kaga ngalir udah 5 ari', '2026-11-21'],
    ['aer mati dua ari', '2026-11-24'],
  ])('"%s" is since %s', (text, from) => {
    expect(findTime(text, thursday, 'Asia/Jakarta')).toMatchObject({ from, since: true });
  });

  it.each(['rt 02/05', 'blok iv/12', 'no 12/4', 'kerja dari pagi sampai malam', 'tiap malam jam 7', 'uang 5/6 bagian', 'lampu mati total'])(
    '"%s" tells no day',
    (text) => {
      expect(findTime(text, thursday, 'Asia/Jakarta')).toBeNull();
    },
  );
});

describe('an hour of the night behind midnight is of the next day', () => {
  it.each([
    ['malam jumat jam setengah 2', '2026-11-20', '01.30'],
    ['malming jam 3', '2026-11-22', '03.00'],
    ['malam sabtu jam 12an', '2026-11-21', '00.00'],
    ['rabu malam jam 2', '2026-11-19', '02.00'],
    ['malam minggu jam 10', '2026-11-21', '22.00'],
  ])('%j: %s at %s', (text, from, clock) => {
    expect(findTime(text, monday, 'Asia/Jakarta')).toMatchObject({ from, clock });
  });
});

describe('since an hour of today', () => {
  it.each([
    ['dr jam 5 pagi lampu merahnya mati', '2026-11-23', '05.00'],
    ['air mati sejak pukul 8 pagi', '2026-11-23', '08.00'],
    ['mulai jam 11 malam listriknya naik turun', '2026-11-22', '23.00'],
  ])('%j: %s at %s', (text, from, clock) => {
    expect(findTime(text, monday, 'Asia/Jakarta')).toMatchObject({ from, clock, since: true });
  });

  it.each([
    'loketnya buka dari jam 9',
    'antri dari jam 7 baru dipanggil jam 11',
    'tiap hari dari jam 6 pagi macet',
    'musik dari jam 10 malam sampai subuh',
    'jadwal truk sampah mulai jam 5',
  ])('%j tells none', (text) => {
    expect(findTime(text, monday, 'Asia/Jakarta')).toBeNull();
  });
});

describe('a day told over and over is no day', () => {
  it.each(['tiap hari selasa sampe jumat jam 7an macet', 'senin sampai sabtu jam 6 pagi ngantri'])('%j', (text) => {
    expect(findTime(text, monday, 'Asia/Jakarta')).toBeNull();
  });

  it.each([
    'ojo koyo sing wingi2',
    'sama kayak yang kemarin-kemarin',
    'dari kemaren2 belum diangkut',
    'hari2 ini macet',
    'bulan bulan kemarin aman',
  ])('%j', (text) => {
    expect(findTime(text, monday, 'Asia/Jakarta')).toBeNull();
  });

  it('but counted ones go on until today', () => {
    expect(findTime('mati 3 hari hari ini masih', monday, 'Asia/Jakarta')).toMatchObject({ from: '2026-11-20', since: true });
  });
});
