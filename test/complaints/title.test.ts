/** By which name a citizen knows a report: the first piece that tells what it is about. */
import { expect, it } from 'vitest';
import { titleOf } from '../../src/complaints/complaint.ts';

const named = (...told: string[]) =>
  titleOf({ visibility: 'public', place: null, submittedAt: 100, pieces: told.map((text, i) => ({ message: `m${i}`, at: 1, text })) });

it.each([
  [['pak mau lapor', 'ini lho', 'lampu jalan mati di jl melati'], 'lampu jalan mati di jl melati'],
  [['min', 'got depan rumah mampet', 'udah seminggu'], 'got depan rumah mampet'],
  [['jl kenanga rt 5', 'sampah numpuk bau'], 'sampah numpuk bau'],
  [['anu min', 'di depan pasar', 'sampahnya numpuk'], 'sampahnya numpuk'],
  [['permisi pak', 'saya budi warga rt 3', 'mau lapor', 'lampu mati'], 'lampu mati'],
  [['pak', 'banjir', 'udah sedada'], 'banjir, udah sedada'],
  [['jalan pak', 'rusak parah di pasar'], 'jalan pak, rusak parah di pasar'],
  [['pak mau lapor lampu jalan mati di jl melati rt 3'], 'lampu jalan mati di jl melati rt 3'],
  [['lampu jalan mati di', 'jl melati'], 'lampu jalan mati di jl melati'],
])('%j is called %j', (told, title) => {
  expect(named(...told)).toBe(title);
});

it.each(['jl melati', 'saya mau lapor', 'tidak ada air dari kemarin', 'pak mau lapor jln'])('%j alone keeps its words', (told) => {
  expect(named(told)).toBe(told);
});

it('what is told later than the report is no name for it', () => {
  const pieces = [
    { message: 'm1', at: 1, text: 'mau lapor' },
    { message: '', at: 10_000_000, text: 'harusnya jl mawar, lampunya juga mati' },
  ];
  expect(titleOf({ visibility: 'public', place: null, submittedAt: 100, pieces })).toBe('mau lapor');
});
