/** The name people give as their own leads to them as a number does; the names they tell of are the report. */
import { describe, expect, it } from 'vitest';
import { forCentre, maskNumbers, maskOwn, maskPersonal } from '../../src/complaints/mask-numbers.ts';
import { complaintOf } from '../support/officers.ts';

describe('a name given as one’s own', () => {
  it.each([
    ['saya Siti Aminah, warga desa sukahurip. kades motong blt', 'saya S••• A•••, warga desa sukahurip. kades motong blt'],
    ['nama saya Budi. saya takut', 'nama saya B•••. saya takut'],
    ['nama saya budi santoso rumah saya di jl melati', 'nama saya b••• s••• rumah saya di jl melati'],
    ['Hormat saya, Rudi Hartono', 'Hormat saya, R••• H•••'],
    ['nama saya budi tinggal di rt 3', 'nama saya b••• tinggal di rt 3'],
    ['saya budi warga rt 3, jalan depan gang amblas', 'saya b••• warga rt 3, jalan depan gang amblas'],
    ['aku Sari, anakku ditolak sekolah', 'aku S•••, anakku ditolak sekolah'],
    ['halo min, saya siti aminah dari desa mekar. got mampet', 'halo min, saya s••• a••• dari desa mekar. got mampet'],
    ['Saya Joko warga perumahan griya, air mati', 'Saya J••• warga perumahan griya, air mati'],
    ['assalamualaikum, saya Ucok tinggal di gang mawar', 'assalamualaikum, saya U••• tinggal di gang mawar'],
    ['perkenalkan saya agus, mau lapor lampu jalan', 'perkenalkan saya a•••, mau lapor lampu jalan'],
    ['pagi pak saya bu ratna rt 5 mau lapor', 'pagi pak saya bu r••• rt 5 mau lapor'],
    ['kulo slamet warga dusun krajan', 'kulo s••• warga dusun krajan'],
    ['Nama lengkap: Sri Wahyuni, hp 081234567890', 'Nama lengkap: S••• W•••, hp 08••••••••90'],
  ])('%j is shown as %j', (text, shown) => {
    expect(maskNumbers(text)).toBe(shown);
  });

  it.each([
    'nama saya dicoret dari bansos',
    'nama saya salah di ktp',
    'nama saya jangan ditulis',
    'hilangkan nama saya dari daftar',
    'nama saya di sistem salah',
    'jangan sebut nama saya dong',
    'got mampet, jangan sebut nama saya ya, takut',
    'rahasiakan nama saya min',
    'jangan tulis nama saya karena takut',
    'saya Warga RT 3',
    'saya tinggal di Jalan Merdeka',
    'kata saya Pak Budi minta uang',
    'pak dadang kaur kesra yg narik',
    'tetangga saya budi warga rt 3 bakar sampah',
    'saya warga rt 3, jalan rusak',
    'saya capek dari dulu lapor terus',
    'saya ibu rumah tangga, warga rt 5',
    'saya pedagang dari pasar baru',
    'saya tinggal di perumahan griya',
    'aku sabar dari kemarin, air mati terus',
    'Saya Kecewa, pelayanan lambat',
    'saya mau lapor jalan rusak',
    'saya korban banjir, rt 3',
    'saya pulang dari desa lewat jalan rusak',
    'kata saya budi itu yang salah',
  ])('%j holds none', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });
});

describe('the name a paper is in', () => {
  it.each([
    ['ktp atas nama Siti Aminah belum jadi', 'ktp atas nama S••• A••• belum jadi'],
    ['meterannya a.n. bu Rahmi rt 3', 'meterannya a.n. bu R••• rt 3'],
    ['tagihan atas nama: budi', 'tagihan atas nama: b•••'],
  ])('is shown where whoever tells it does not hide their name, and else %j is %j', (text, shown) => {
    expect(maskPersonal(text, { visibility: 'public' })).toBe(text);
    expect(maskPersonal(text, { visibility: 'anonymous' })).toBe(shown);
    expect(maskOwn(text)).toBe(shown);
  });

  it.each(['lapor atas nama warga rt 3', 'pungutan atas nama sekolah', 'atas nama saya sendiri', 'atas nama dinas sosial'])(
    '%j names nobody',
    (text) => {
      expect(maskPersonal(text, { visibility: 'secret' })).toBe(text);
    },
  );
});

describe('what the centre gets of a report without a name', () => {
  it.each([
    ['nama saya Siti Aminah, hp 081234567890. jukir minta 10rb', 'nama saya S••• A•••, hp 08••••••••90. jukir minta 10rb'],
    ['hubungi saya di 081234567890', 'hubungi saya di 08••••••••90'],
    ['pak dadang yang narik. hp dia 081234567890', 'pak dadang yang narik. hp dia 081234567890'],
    ['transfer ke bri 123456789012 punya kades', 'transfer ke bri 123456789012 punya kades'],
  ])('of %j is %j', (text, shown) => {
    expect(maskOwn(text)).toBe(shown);
    const pieces = [{ message: '1', at: 1, text }];
    expect(forCentre(complaintOf({ pieces, visibility: 'anonymous' })).pieces[0]?.text).toBe(shown);
    expect(forCentre(complaintOf({ pieces, visibility: 'secret' })).pieces[0]?.text).toBe(shown);
    expect(forCentre(complaintOf({ pieces })).pieces[0]?.text).toBe(text);
  });
});
