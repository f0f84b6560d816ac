import { expect, test } from 'vitest';
import { createRates } from '../../src/web/webchat/rates.ts';

test('a clock that is set back an hour holds nobody up', () => {
  let now = 1_795_000_000_000;
  const rates = createRates({ burst: 3, perMinute: 60 }, () => now);
  expect(rates.take('browser')).toBe(0);
  now -= 3_600_000;
  expect([rates.take('browser'), rates.take('browser')]).toEqual([0, 0]);
  expect(rates.take('browser')).toBe(1000);
  now += 1000;
  expect(rates.take('browser')).toBe(0);
});
