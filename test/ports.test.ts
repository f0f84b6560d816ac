/** The stand-ins' own ground: a test that is given somebody else's port fails for nothing. */
import { expect, test } from 'vitest';
import { freePort } from './support/ports.ts';

test('ports asked for at once are different ones', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, freePort));
  expect(new Set(ports).size).toBe(20);
});
