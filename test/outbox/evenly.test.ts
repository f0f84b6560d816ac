import { expect, test } from 'vitest';
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

test('where timers are on time nothing is lost of what was agreed', async () => {
  const { asked, paced } = centre(() => 0);
  await Promise.all(Array.from({ length: 101 }, (_, n) => paced.submit('', `${n}`)));
  expect(asked.at(-1)).toBe(2_000);
});

test('who is refused holds up nobody', async () => {
  const { asked, paced } = centre(() => 0, 1);
  const answers = await Promise.allSettled([paced.submit('', '1'), paced.submit('', '2')]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(asked).toEqual([0, 20]);
});
