import { expect, test, vi } from 'vitest';
import { stop } from '../../src/app/parts.ts';

const never = () => new Promise<never>(() => undefined);
const soon = async () => undefined;

test('a stop is over within ten seconds whatever hangs, and what was sent is still written', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    const dispatcher = { stop: vi.fn(soon) };
    const store = { close: vi.fn(never) };
    const began = performance.now();
    const stopped = stop({
      ...{ dispatcher, store, sandbox: null, clock: { stop: soon } },
      listening: { port: 0, close: soon },
      channels: [{ stop: never }, { stop: soon }] as never,
    }).then(() => performance.now() - began);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await Promise.race([stopped, 'hangs'])).toBeLessThan(9_500);
    expect(dispatcher.stop).toHaveBeenCalledWith(expect.closeTo(1_500, -2));
    expect(store.close).toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
  }
});
