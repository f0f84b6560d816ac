/** How a report begins, by which its citizen and its officers know it: greetings and openings are left out, words that only look like them stay. */
import { describe, expect, it } from 'vitest';
import { beginning } from '../../src/dialogue/title.ts';

const titled = (text: string) => beginning({ pieces: [{ text, message: '', at: 0 }], place: null }, () => false);

describe('the title of a report', () => {
  it.each([
    ['assalamualaikum bapak ibu saya mau melaporkan jalan berlubang di jl kenari', 'jalan berlubang di jl kenari'],
    ['assalamualaikum wr wb, mohon maaf mengganggu pak, saya warga rt 3 ingin menyampaikan bahwa lampu mati', 'lampu mati'],
    ['halo min selamat pagi, perkenalkan saya warga rt 3, mau lapor ada sampah menumpuk', 'ada sampah menumpuk'],
    ['pagi pak, got di depan rumah mampet', 'got di depan rumah mampet'],
    ['bapak ibu yang terhormat, kami warga desa sukamaju mau mengadu soal jembatan putus', 'jembatan putus'],
    ['min tolong dong sampah numpuk depan pasar', 'sampah numpuk depan pasar'],
    ['lapor pak! ada galian di jl melati tidak ditutup', 'ada galian di jl melati tidak ditutup'],
    ['dengan hormat, bersama ini kami sampaikan bahwa saluran air di rt 5 tersumbat', 'saluran air di rt 5 tersumbat'],
    ['good morning sir, i would like to report a broken street light', 'a broken street light'],
    ['nuwun sewu bapak kula badhe lapor dalan rusak ing ngajeng sekolahan', 'dalan rusak ing ngajeng sekolahan'],
    ['punten bade laporan jalan butut di payuneun sakola', 'jalan butut di payuneun sakola'],
    ['mau lapor lagi, jembatan besi karatan', 'jembatan besi karatan'],
    ['lapor satu lagi, halte bocor di jl kenari', 'halte bocor di jl kenari'],
    ['satu lagi pak, rambu roboh di jl kenari', 'rambu roboh di jl kenari'],
    ['sama 1 lg, papan nama jl merak roboh', 'papan nama jl merak roboh'],
    ['sebelum dijawab, sy mau lapor lagi: halte jl kenari bocor', 'halte jl kenari bocor'],
    ['hehe serius ni. got jl kenari mampet', 'got jl kenari mampet'],
    ['skalian mau lapor, tps meluber', 'tps meluber'],
    ['oiya mau lapor baru, dokter puskesmas jarang datang', 'dokter puskesmas jarang datang'],
    ['nah ini laporan kedua: zebra cross pudar', 'zebra cross pudar'],
    ['eh serius nih tiang telpon mau roboh', 'tiang telpon mau roboh'],
    ['lah kok belum ada. yaudah lapor skrg aja, pintu air macet', 'pintu air macet'],
  ])('of "%s" is "%s"', (text, title) => {
    expect(titled(text)).toBe(title);
  });

  it.each([
    'pak rt pungli di jl melati',
    'bu lurah galak ke warga',
    'ibu hamil ditolak puskesmas',
    'malam ini banjir di gang 3',
    'pagi pagi buta truk lewat',
    'laporan saya bulan lalu tidak ditanggapi',
    'lapor polisi ga ditanggapi, motor hilang',
    'tanya jawab pln tidak jelas',
    'izin usaha ditolak terus',
    'kami warga rt 05 minta jalan kami diperbaiki',
    'tolong diperbaiki jalan di depan sdn 2',
    'pak saya mau lapor',
    'halo',
    'satu lagi pohon tumbang di jl kenari',
    'laporan baru saya tidak ditanggapi',
    'yang kedua kalinya sampah ga diangkut',
    'sekalian diperbaiki dong lampu jl kenari',
    'lapor lagi',
  ])('of "%s" is all of it', (text) => {
    expect(titled(text)).toBe(text);
  });
});

it('what only points to a matter that is told behind it begins no title', () => {
  const pieces = ['yg tanggul sungai itu', 'yaudah lapor skrg aja, tanggul sungai ambrol dr kamis'].map((text) => ({
    text,
    message: '',
    at: 0,
  }));
  expect(beginning({ pieces, place: null }, () => false)).toBe('tanggul sungai ambrol dr kamis');
});
