/** The end of the program, part by part. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { stop } from '../../src/app/parts.ts';

test('what the doors took of the time to stop the outbox has less, so that all is over in ten seconds', async () => {
  const given: number[] = [];
  const nothing = async () => undefined;
  const part = { start: nothing, stop: nothing, close: nothing };
  await stop({
    listening: { port: 0, close: () => pause(60) },
    dispatcher: { stop: async (withinMs: number) => void given.push(withinMs) },
    sandbox: null,
    clock: part,
    channels: [],
    store: part,
  });
  expect(given).toHaveLength(1);
  expect(given[0]).toBeGreaterThan(0);
  expect(given[0]).toBeLessThanOrEqual(8_000 - 59);
});
