/** What is counted, in the names Prometheus scrapes. Labels are closed lists of machine words: never an id, a name or a text. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ChannelName } from '../channels/channel.ts';

/** What waits in the outbox; `forwardsStuck`: complaints the routing API does not take. */
export interface Backlog {
  waiting: number;
  stuck: number;
  oldestMs: number;
  forwardsStuck?: number;
}

export interface Metrics {
  contentType: string;
  /** The page Prometheus reads. Never rejects: a gauge that cannot be read now is NaN. */
  text(): Promise<string>;
  /** One message heard. `outcome`: 'done', 'heard', 'parked' or 'unavailable'. */
  turn(channel: ChannelName, outcome: string, seconds: number): void;
  /** One try to send. `result`: 'sent' or the kind of failure. */
  sent(channel: ChannelName, result: string): void;
  /** One try at the routing API. `result`: 'taken' or the kind of failure. */
  forwarded(result: string): void;
  /** A failure of our own. `kind`: the event of the log that tells more. */
  failed(kind: string): void;
  /** From now on the outbox gauges are read here at each scrape. */
  watch(backlog: () => Promise<Backlog>): void;
  /** From now on the channels' states are read here at each scrape. */
  watchChannels(states: () => { channel: string; state: string }[]): void;
}

/** A registry of its own, so that tests and several assemblies in one process do not meet. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({ name: 'kanal_turns_total', help: 'Messages heard', labelNames: ['channel', 'outcome'], registers });
  const turnSeconds = new Histogram({
    name: 'kanal_turn_seconds',
    help: 'Time from hearing a message to its commit',
    labelNames: ['channel'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const sends = new Counter({ name: 'kanal_sends_total', help: 'Tries to send a message', labelNames: ['channel', 'result'], registers });
  const forwards = new Counter({ name: 'kanal_forwards_total', help: 'Tries at the routing API', labelNames: ['result'], registers });
  const errors = new Counter({ name: 'kanal_errors_total', help: 'Failures of the program itself', labelNames: ['kind'], registers });
  // What never happened yet is 0, not unknown: a rate sees the first one.
  forwards.inc({ result: 'done' }, 0);
  errors.inc({ kind: 'turn_failed' }, 0);
  const readBacklog = watchOutbox(registry);
  const channelState = new Gauge({
    name: 'kanal_channel_state',
    help: '1 for the state a channel is in',
    labelNames: ['channel', 'state'],
    registers,
  });
  let states: () => { channel: string; state: string }[] = () => [];
  return {
    contentType: registry.contentType,
    text: async () => {
      await readBacklog.read();
      channelState.reset();
      for (const { channel, state } of states()) channelState.set({ channel, state }, 1);
      return registry.metrics();
    },
    turn: (channel, outcome, seconds) => {
      turns.inc({ channel, outcome });
      turnSeconds.observe({ channel }, seconds);
    },
    sent: (channel, result) => sends.inc({ channel, result }),
    forwarded: (result) => forwards.inc({ result }),
    failed: (kind) => errors.inc({ kind }),
    watch: readBacklog.watch,
    watchChannels: (source) => {
      states = source;
    },
  };
}

function watchOutbox(registry: Registry): { read(): Promise<void>; watch: Metrics['watch'] } {
  const registers = [registry];
  const waiting = new Gauge({ name: 'kanal_outbox_waiting', help: 'Errands that wait', registers });
  const stuck = new Gauge({ name: 'kanal_outbox_stuck', help: 'Errands that need the operator', registers });
  const oldest = new Gauge({ name: 'kanal_outbox_oldest_seconds', help: 'Age of the oldest waiting errand', registers });
  const forwardsStuck = new Gauge({ name: 'kanal_forwards_stuck', help: 'Complaints the routing API does not take', registers });
  let backlog: (() => Promise<Backlog>) | undefined;
  return {
    watch: (source) => {
      backlog = source;
    },
    read: async () => {
      const now = await backlog?.().catch(() => null);
      if (now === undefined) return;
      waiting.set(now?.waiting ?? Number.NaN);
      stuck.set(now?.stuck ?? Number.NaN);
      oldest.set(now === null ? Number.NaN : now.oldestMs / 1000);
      forwardsStuck.set(now === null ? Number.NaN : (now.forwardsStuck ?? 0));
    },
  };
}
