/** Which channels rest because the platform asked for it or does not accept our credentials. In memory: after a crash the platform asks again. */
import type { ChannelName } from '../channels/channel.ts';

export interface Quiet {
  /** Milliseconds until something may be sent on this channel; 0: now. */
  restMs(channel: ChannelName): number;
  /** The whole account rests this long. */
  rest(channel: ChannelName, forMs: number): void;
}

/** One for all errands that use channels. `now` in epoch milliseconds. */
export function createQuiet(now: () => number): Quiet {
  const until = new Map<ChannelName, number>();
  return {
    restMs: (channel) => Math.max(0, (until.get(channel) ?? 0) - now()),
    rest: (channel, forMs) => {
      until.set(channel, Math.max(until.get(channel) ?? 0, now() + forMs));
    },
  };
}
