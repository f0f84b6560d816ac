import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { evenly } from '../../src/outbox/evenly.ts';
import type { RoutingApi } from '../../src/routing/routing.ts';

/** The API, which refuses the first so many, and its clock: each timer comes as late (or early) as `late` says. */
function centre(late: (n: number) => number, refused = 0) {
  const asked: number[] = [];
  let [now, timers] = [0, 0];
  const api: RoutingApi = {
    name: 'native',
    compose: () => '',
    composeMessage: () => '',
    submit: async () => {
      asked.push(now);
      if (asked.length <= refused) throw new Error('refused');
      return { id: '1', number: '1', status: 'received' };
    },
    message: async () => {
      asked.push(now);
    },
    events: async () => [],
  };
  const paced = evenly(
    api,
    () => 50,
    () => now,
    async (ms) => {
      timers += 1;
      now += Math.max(0.5, ms + late(timers));
    },
  );
  return { asked, paced };
}

const mostWithinSecond = (times: number[]) =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length));

test('the centre is asked no more often than agreed within any second, however late and uneven timers and reading were', async () => {
  // Every ninth timer comes a quarter of a second late, others a little early.
  const { asked, paced } = centre((n) => (n % 9 === 0 ? 250 : -1));
  await Promise.all(Array.from({ length: 300 }, (_, n) => (n % 3 === 0 ? paced.message('1', '', `${n}`) : paced.submit('', `${n}`))));
  expect(asked).toHaveLength(300);
  expect(mostWithinSecond(asked)).toBeLessThanOrEqual(50);
});

test('who is refused holds up nobody', async () => {
  const { asked, paced } = centre(() => 0, 1);
  const answers = await Promise.allSettled([paced.submit('', '1'), paced.submit('', '2')]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(asked).toEqual([0, 20]);
});

/** A centre some way off: when each request came there, somewhere between the asking and the answer. The clock is the tests' own. */
function farAway(wayMs: (n: number) => { there: number; back: number }, perSecond = () => 50) {
  const came: number[] = [];
  const answered: number[] = [];
  const elapsed = () => performance.now();
  const sleep = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
  let asked = 0;
  const api = {
    submit: async () => {
      const { there, back } = wayMs(asked++);
      await sleep(there);
      came.push(elapsed());
      await sleep(back);
      answered.push(elapsed());
      return { id: '1', number: '1', status: 'received' };
    },
  } as unknown as RoutingApi;
  return { came, answered, paced: evenly(api, perSecond, Date.now, sleep) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('within no second of its own does the centre count more than agreed, however uneven the way to it is', async () => {
  // Every tenth is in a hurry, the others take their time.
  const { came, paced } = farAway((n) => (n % 10 === 0 ? { there: 0, back: 5 } : { there: 40 + ((n * 37) % 200), back: 3 }));
  for (let n = 0; n < 400; n++) void paced.submit('', `${n}`);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(came).toHaveLength(400);
  expect(mostWithinSecond(came)).toBeLessThanOrEqual(50);
});

test('where timers are on time and the way is short nothing is lost of what was agreed', async () => {
  const { came, paced } = farAway(() => ({ there: 0, back: 0 }));
  for (let n = 0; n < 101; n++) void paced.submit('', `${n}`);
  await vi.advanceTimersByTimeAsync(2_010);
  expect(came).toHaveLength(101);
});

test('a hundred milliseconds of way cost a tenth of what was agreed at most', async () => {
  const { came, paced } = farAway(() => ({ there: 50, back: 50 }));
  for (let n = 0; n < 1_000; n++) void paced.submit('', `${n}`);
  await vi.advanceTimersByTimeAsync(22_500);
  expect(came).toHaveLength(1_000);
});

test('one that hangs holds up the others for seconds, not until it is given up', async () => {
  const { answered, paced } = farAway(
    (n) => (n === 0 ? { there: 15_000, back: 0 } : { there: 5, back: 5 }),
    () => 1,
  );
  for (let n = 0; n < 3; n++) void paced.submit('', `${n}`);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(answered).toHaveLength(2);
});

test.each([
  ['an hour back', -3_600_000],
  ['an hour ahead', 3_600_000],
])('a clock that is set %s stops nothing and lets no flood through', async (_where, jumpMs) => {
  const { came, paced } = farAway(() => ({ there: 5, back: 5 }));
  for (let n = 0; n < 200; n++) void paced.submit('', `${n}`);
  await vi.advanceTimersByTimeAsync(1_500);
  vi.setSystemTime(Date.now() + jumpMs);
  await vi.advanceTimersByTimeAsync(3_500);
  expect(came).toHaveLength(200);
  // One gap may be cut short.
  expect(mostWithinSecond(came)).toBeLessThanOrEqual(51);
});
