/** A danger told while another report is about to be sent: it gets its numbers at once, and goes with the report that is sent. Nothing that was told is lost. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const racing = 'balap liar tiap malem minggu di jl dago depan dago plaza';

function filed(...said: string[]) {
  const world = new World();
  for (const text of [racing, ...said]) world.text(text);
  const added = world.effects.flatMap((effect) => (effect.type === 'add' ? [effect.text] : []));
  return { filings: world.filings, added, receipt: world.says.flatMap(({ lines }) => lines.map(({ key }) => key)) };
}

it.each([
  'ada yang bawa samurai juga',
  'anak2 yang ikut ratusan, ada yang bawa celurit juga',
  'motornya sampai nabrak orang, orangnya ga sadar',
])('"%s" goes on with the report: one yes sends both in one', (danger) => {
  for (const yes of ['kirim', 'heeh', 'ya']) {
    const { filings, added } = filed(danger, yes);
    expect(filings.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([[racing, danger]]);
    expect(added).toEqual([]);
  }
});

it('a talud that cracks while it is asked for help goes into one report, with its numbers', () => {
  const world = new World();
  for (const text of [
    'talud belakang rumah tetangga retak di gunungsari rt 5 rw 9',
    'lho ini kok bunyi kretek2 tanahnya jatuh ke dapurnya',
  ])
    world.text(text);
  expect(world.effects.filter(({ type }) => type === 'emergency')).toHaveLength(1);
  world.text('simbahnya masih di dalem ga mau keluar');
  world.text('kirim');
  expect(world.filings.map(({ pieces }) => pieces.length)).toEqual([3]);
});

it.each([
  [['tolong ada yang dibacok', 'kirim'], 'tolong ada yang dibacok'],
  [['tolong ada yang dibacok', 'ya', 'kirim'], 'tolong ada yang dibacok'],
])('%j sends both', (said, danger) => {
  const { filings, added } = filed(...said);
  expect(filings.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([[racing]]);
  expect(added).toEqual([danger]);
});

it('the receipt says so', () => {
  const world = new World();
  world.text(racing);
  world.text('tolong ada yang dibacok');
  const keys = world.text('kirim').flatMap(({ lines }) => lines.map(({ key }) => key));
  expect(keys).toContain('receipt.beside');
});

it('one with a place of its own, and who spoke of ending their life, are no part of it', () => {
  expect(filed('kebakaran di jl merdeka 5 apinya gede', 'kirim').added).toEqual([]);
  expect(filed('rasanya saya pengen mati aja', 'kirim').added).toEqual([]);
});

it('nor what was told after all is not meant', () => {
  expect(filed('tolong ada yang dibacok', 'tidak', 'kirim').added).toEqual([]);
});

it('what was told before the report was begun is another matter', () => {
  const world = new World();
  for (const text of ['tolong ada orang pingsan di sini', 'lampu jalan mati di jl melati 5 rt 2', 'kirim']) {
    world.text(text);
    world.wait(60_000);
  }
  expect(world.filings).toHaveLength(1);
  expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
});

describe('somebody in the danger that was told', () => {
  it.each([
    'didalem kayanya masih ada bocah2',
    'di dalem masih ada anak anak',
    'masih ada nenek2 didalem',
    'simbahnya masih di dalem ga mau keluar',
  ])('"%s" gets the numbers again', (said) => {
    const world = new World();
    world.text('kebakaran ruko di jl juanda pak tolong');
    expect(world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('emergency');
  });

  it.each(['ga ada orang di dalam', 'udah keluar semua di dalam kosong'])('"%s" gets none', (said) => {
    const world = new World();
    world.text('kebakaran ruko di jl juanda pak tolong');
    expect(world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key))).not.toContain('emergency');
  });
});

it('a flood of such words after an alarm costs no more than any other', () => {
  const spent = [1, 2, 3].map(() => {
    const world = new World();
    world.text('kebakaran ruko di jl juanda pak tolong');
    const before = process.cpuUsage();
    world.text('masih ada orang '.repeat(240));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  // 177 ms of the processor where the words were looked for at any distance, 4 now.
  expect(Math.min(...spent)).toBeLessThan(60);
});
