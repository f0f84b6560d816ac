/** Whoever suffers for a report they sent is told who helps, and their name is closed at once. */
import { describe, expect, it } from 'vitest';
import { reprisal } from '../../src/dialogue/understand/reprisal.ts';
import { World } from '../support/core.ts';

const day = 86_400_000;
const reported = (): World => {
  const world = new World();
  for (const told of ['lampu jalan mati di jl merpati depan sd 2', 'kirim']) world.text(told);
  world.wait(2 * day);
  return world;
};
const keysAfter = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));

describe('what is done to somebody for their report', () => {
  it.each([
    ['ada yg datang ngancem saya gara2 lapor', 'harmed'],
    ['saya diteror nomor ga dikenal abis lapor', 'harmed'],
    ['ada orang nyari2 saya katanya saya yg lapor', 'harmed'],
    ['bansos saya dicoret gara2 lapor', 'harmed'],
    ['motor saya dirusak abis lapor', 'harmed'],
    ['rt marahin saya krn lapor ke sini', 'harmed'],
    ['saya dipanggil lurah disuruh cabut laporan', 'forced'],
    ['disuruh cabut laporan sama rt', 'forced'],
    ['kok bisa bocor nama saya', 'exposed'],
    ['pak rt tau saya yg lapor, saya takut', 'exposed'],
    ['takut diteror kalo ketauan saya yg lapor', 'feared'],
    ['kalo saya diancam gimana?', 'feared'],
  ])('%j is %s', (text, is) => expect(reprisal(text)).toBe(is));

  it.each([
    'di pasar ada preman ngancem pedagang minta uang keamanan, udah lapor polisi tapi didiemin',
    'tetangga saya diancam rentenir gara gara utang',
    'ada maling ketangkep, warga marah marah abis lapor polisi',
    'kurirnya marah marah karena saya komplain paket',
    'siapa yg tau saya lapor?',
    'nama saya ga bocor kan',
    'gara2 lapor jalannya jadi dibenerin makasih',
    'saya mau cabut laporan',
    'jangan sampe ketauan saya yg lapor',
  ])('%j is nothing of the kind', (text) => expect(reprisal(text)).toBeNull());
});

it('is passed on with the report, which no longer shows the name', () => {
  const world = reported();
  const keys = keysAfter(world, 'ada yg datang ngancem saya gara2 lapor');
  expect(keys).toEqual(['reprisal.harmed', 'reprisal.door', 'reprisal.door', 'concealed.anonymous', 'reprisal.passed', 'fear.secret']);
  expect(world.effects).toContainEqual(
    expect.objectContaining({ type: 'correct', text: 'ada yg datang ngancem saya gara2 lapor', puts: { visibility: 'anonymous' } }),
  );
});

it('closes no report somebody is told to withdraw', () => {
  const keys = keysAfter(reported(), 'disuruh cabut laporan sama rt');
  expect(keys[0]).toBe('reprisal.forced');
  expect(keys).not.toContain('undo.sent');
});

it('is added where the name is hidden already', () => {
  const world = reported();
  world.text('nama saya jangan ditampilkan');
  const keys = keysAfter(world, 'saya dipecat gara2 lapor');
  expect(keys).toEqual(['reprisal.harmed', 'reprisal.door', 'reprisal.door', 'reprisal.passed', 'fear.secret']);
  expect(world.effects.at(-1)).toMatchObject({ type: 'add', text: 'saya dipecat gara2 lapor' });
});

it('is answered and changes nothing where it is only feared', () => {
  const world = reported();
  const before = world.effects.length;
  expect(keysAfter(world, 'kalo saya diancam gimana?')).toEqual(['fear', 'reprisal.door', 'reprisal.door', 'fear.secret']);
  expect(world.effects.slice(before)).toEqual([]);
});

it('is a story of its own for somebody who reported nothing here', () => {
  const keys = keysAfter(new World(), 'saya diancam pak rt gara2 lapor bansos');
  expect(keys).toContain('ask.secrecy');
});

describe('a report is never withdrawn for who is made to', () => {
  it.each([
    'saya disuruh ngebatalin',
    'pak dukuh ke rumah minta laporannya ditarik',
    'atasan saya nelpon minta laporannya dihapus',
    'ada orang minta saya cabut laporan',
    'ditekan buat batalin',
    'diancem kalo laporannya ga dicabut',
    'bos saya maksa biar dibatalkan',
    'bu kades bujuk saya narik laporan',
    'kepala desa minta supaya laporan itu ditarik',
  ])('%j, just after filing or days later', (text) => {
    const world = new World();
    world.text('lampu jalan mati di jl merpati depan sd 2');
    world.text('kirim');
    expect(keysAfter(world, text)[0]).toBe('reprisal.forced');
    expect(keysAfter(reported(), text)[0]).toBe('reprisal.forced');
    expect(world.effects.some(({ type }) => type === 'withdraw')).toBe(false);
  });

  it.each([
    'tetangga minta maaf, laporannya saya cabut',
    'saya minta laporannya dicabut aja',
    'petugasnya udah dateng, cabut aja laporannya',
  ])('%j is their own wish', (text) => expect(reprisal(text)).toBeNull());
});
