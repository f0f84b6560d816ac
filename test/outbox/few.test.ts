import { expect, test } from 'vitest';
import { fewAtOnce } from '../../src/outbox/few.ts';

test('so many are inside at once, the others come in their order, whether work ended well or not', async () => {
  const few = fewAtOnce(2);
  const began: number[] = [];
  const ends: ((ok: boolean) => void)[] = [];
  const works = [0, 1, 2, 3].map((n) =>
    few(async () => {
      began.push(n);
      await new Promise<void>((resolve, reject) => {
        ends[n] = (ok) => (ok ? resolve() : reject(new Error(`${n}`)));
      });
      return n;
    }).catch((error: Error) => error.message),
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  await settle();
  expect(began).toEqual([0, 1]);
  ends[1]?.(false);
  await settle();
  expect(began).toEqual([0, 1, 2]);
  ends[0]?.(true);
  await settle();
  ends[2]?.(true);
  ends[3]?.(true);
  expect(await Promise.all(works)).toEqual([0, '1', 2, 3]);
  expect(await few(async () => 'again')).toBe('again');
});
