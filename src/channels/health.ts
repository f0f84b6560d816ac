/** How a channel is doing, with the moment it began to. */
import type { ChannelHealth } from './channel.ts';

export interface Health {
  read(): ChannelHealth;
  set(state: ChannelHealth['state'], why: string): void;
}

/** Starts as 'starting'; `since` moves only when state or reason does. */
export function healthOf(now: () => number): Health {
  let health: ChannelHealth = { state: 'starting', since: now(), why: '' };
  return {
    read: () => health,
    set(state, why) {
      if (state !== health.state || why !== health.why) health = { state, since: now(), why };
    },
  };
}
