/** Which channels rest: the platform asked for it, does not accept our credentials, or answers nobody. In memory: after a crash it shows anew. */
import type { ChannelName } from '../channels/channel.ts';
import { awayFrom, knockMs } from './pauses.ts';

export interface Quiet {
  /** Milliseconds until the platform may be asked again, as it wished; 0: now. */
  restMs(channel: ChannelName): number;
  /** Milliseconds a message about to be sent waits because the platform answers nobody; 0: it may go, and is the knock there. */
  awayMs(channel: ChannelName): number;
  /** The whole account rests this long. */
  rest(channel: ChannelName, forMs: number): void;
  /** A message was answered, in whatever way. */
  answered(channel: ChannelName): void;
  /** A message to this talk was not. Milliseconds until the next knock where the platform counts as away, else 0. */
  unanswered(channel: ChannelName, talk: string): number;
}

/**
 * Each has one line to its platform, and what gets no answer says something of all chats. Of the browser's numbers one may be away alone.
 * Without this every chat would collect a long pause of its own, and hanging calls would take the places of other channels.
 */
const ofOneLine: readonly ChannelName[] = ['telegram', 'whatsapp-cloud'];

/** One for all errands that use channels. `now` in epoch milliseconds. */
export function createQuiet(now: () => number): Quiet {
  const until = new Map<ChannelName, number>();
  /** Since the last answer. One talk that fails again and again is no platform that is away. */
  const away = new Map<ChannelName, { talks: Set<string>; failures: number; nextAt: number }>();
  const isAway = (channel: ChannelName) => (away.get(channel)?.talks.size ?? 0) >= awayFrom;
  return {
    restMs: (channel) => Math.max(0, (until.get(channel) ?? 0) - now()),
    awayMs(channel) {
      const gone = away.get(channel);
      if (gone === undefined || !isAway(channel)) return 0;
      const ms = Math.max(0, gone.nextAt - now());
      // A knock may hang: the next goes all the same.
      if (ms === 0) gone.nextAt = now() + knockMs(gone.failures);
      return ms;
    },
    rest(channel, forMs) {
      until.set(channel, Math.max(until.get(channel) ?? 0, now() + forMs));
    },
    answered: (channel) => void away.delete(channel),
    unanswered(channel, talk) {
      if (!ofOneLine.includes(channel)) return 0;
      const gone = away.get(channel) ?? { talks: new Set(), failures: 0, nextAt: 0 };
      gone.failures += 1;
      if (gone.talks.size < awayFrom) gone.talks.add(talk);
      const pause = knockMs(gone.failures);
      gone.nextAt = now() + pause;
      away.set(channel, gone);
      return isAway(channel) ? pause : 0;
    },
  };
}
