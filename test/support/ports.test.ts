import { expect, test } from 'vitest';
import { freePort } from './ports.ts';

test('ports asked for at once are all different, and none of those the system hands out', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()));
  expect(new Set(ports).size).toBe(20);
  expect(Math.max(...ports)).toBeLessThan(32_768);
});
