/** A landmark says where, not what: its words count little for the category. */
import { describe, expect, it } from 'vitest';
import { askedOfBot, intentOf } from '../../src/dialogue/understand/asked.ts';
import { rankCategories, suggestCategory } from '../../src/dialogue/understand/category.ts';
import { dangers } from '../../src/dialogue/understand/emergency.ts';
import { partedByLandmark } from '../../src/dialogue/understand/landmark.ts';
import { words } from '../../src/dialogue/understand/normalise.ts';
import { categories } from '../support/core.ts';

describe('words of a landmark', () => {
  it.each([
    ['jalan depan pasar ancur', 'jalan_trotoar'],
    ['jalan ke SD 2 rusak', 'jalan_trotoar'],
    ['trotoar seberang rsud ambles', 'jalan_trotoar'],
    ['lampu depan sekolah mati', 'pju'],
    ['PJU dpn smp 3 padam', 'pju'],
    ['sampah depan puskesmas', 'sampah'],
    ['got depan masjid mampet', 'drainase_banjir'],
    ['pohon samping puskesmas mau roboh', 'pohon_taman'],
    ['banyak parkir liar di depan kantor kelurahan', 'parkir'],
    ['depan pangkas rambut lampu jalan mati', 'pju'],
    ['mati lampu jalan di jl melati', 'pju'],
    ['muka rsud selokan tasumbat', 'drainase_banjir'],
    ['tumpukan sampah di bawah pohon', 'sampah'],
    ['gerbang fakultas kedokteran pipa pdam pecah', 'air_bersih_pdam'],
    ['depan sd 5 zebra cross sudah hilang', 'lalu_lintas_transportasi'],
    ['pasar kenari, sampah los daging tidak diangkut', 'sampah'],
    ['jembatan penyeberangan lantainya bolong padahal dilewatin anak sekolah', 'lalu_lintas_transportasi'],
    ['usul trotoar di jl maruga, dari rumah sakit sampai kantor wali kota', 'jalan_trotoar'],
    ['talud kali retak 4 meter, pak rw udah dilapori, cuek', 'drainase_banjir'],
  ])('"%s" is %s', (text, code) => {
    expect(suggestCategory(text, categories)).toBe(code);
  });

  it.each([
    ['antrian di puskesmas lama', 'kesehatan'],
    ['pasar becek dan kiosnya bocor', 'usaha_perdagangan_izin'],
    ['kepala sekolah SD 2 minta uang gedung', 'pendidikan'],
    ['pasar kenari harga cabe naik terus', 'usaha_perdagangan_izin'],
    ['pohon di depan rumah mau tumbang', 'pohon_taman'],
    ['pak rt minta uang 50 ribu buat tanda tangan', 'kepegawaian_pelayanan'],
  ])('"%s" tells of the building itself: %s', (text, code) => {
    expect(suggestCategory(text, categories)).toBe(code);
  });

  it.each([
    ['bang trotoar jebol, bahaya bgt buat anak sekolah', 'jalan_trotoar'],
    ['aspal mengelupas di jl melati, anak sekolah lewat situ', 'jalan_trotoar'],
    ['jembatan gantung rusak padahal dilewati anak sekolah', 'jalan_trotoar'],
    ['banyak pasien kepleset, trotoarnya licin', 'jalan_trotoar'],
    ['siswa dipalak kakak kelas', 'pendidikan'],
    ['angkot jurusan cicaheum ugal2an nyaris nabrak anak sekolah depan sdn', 'lalu_lintas_transportasi'],
    ['anak sekolah pada merokok di warung', 'pendidikan'],
  ])('who comes by is not what it is about: "%s" is %s', (text, code) => {
    expect(suggestCategory(text, categories)).toBe(code);
  });

  it('still say something where nothing else does', () => {
    expect(rankCategories('depan puskesmas', categories)[0]?.category.code).toBe('kesehatan');
  });

  it('take the name along and stop at what happened', () => {
    expect(partedByLandmark(words('jalan depan masjid al ikhlas rusak'))).toEqual({
      told: ['jalan', 'rusak'],
      where: ['depan', 'masjid', 'al', 'ikhlas'],
    });
    expect(partedByLandmark(words('sampah menumpuk di depan saya'))).toEqual({ told: words('sampah menumpuk di depan saya'), where: [] });
  });
});

describe('damage told in regional words', () => {
  it.each([
    ['rurunge usak', 'jalan_trotoar'],
    ['jalanna ruksak', 'jalan_trotoar'],
    ['dalane jeglong kabeh', 'jalan_trotoar'],
    ['dalan bolong, mau ono sing tibo', 'jalan_trotoar'],
    ['lampunipun pejah', 'pju'],
  ])('"%s" is %s', (text, code) => {
    expect(suggestCategory(text, categories)).toBe(code);
  });

  it.each(['dalan bolong, mau ono sing tibo', 'jalanna legok, tadi aya nu ragrag'])('"%s" is no emergency', (text) => {
    expect(dangers(text)).toEqual([]);
  });

  it.each(['ada yang jatuh sampai pingsan sekarang', 'ana wong tiba saka motor, getihan', 'ngeri pak ada orang kebakar'])(
    '"%s" is one',
    (text) => {
      expect(dangers(text)).not.toEqual([]);
    },
  );
});

describe('what sounds like a request or a story and is none', () => {
  it('an officer to be recorded is not asked for', () => {
    expect(askedOfBot('rekam petugasnya', categories)).toBeNull();
    expect(askedOfBot('petugasnya direkam aja', categories)).toBeNull();
    expect(askedOfBot('minta petugas dong', categories)).toBe('minta_petugas');
  });

  it.each(['min udah mandi blm', '12 x 12 berapa', 'jam brp sekarang'])('"%s" is talk', (text) => {
    expect(intentOf(text, categories)).toBe('di_luar_topik');
  });

  it('prices are asked of an office', () => {
    expect(intentOf('beras brapa sekarang', categories)).toBe('informasi');
  });
});
