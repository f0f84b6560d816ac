/** Rings what falls due: the alarm of each talk, on time, and periodic sweeps. It knows neither talks' content nor what a sweep does. */
import type { Log, Talks } from '../complaints/ports.ts';
import { createAlarms } from './alarms.ts';
import { type Sweep, startSweep } from './sweep.ts';

export interface ClockOptions {
  talks: Pick<Talks, 'due'>;
  /** The talk's alarm went off; harmless when it was rung already. `at`: the time its timer was set to, which has run out whatever the clock says. */
  alarm: (talkId: string, at?: number) => Promise<void>;
  sweeps: Sweep[];
  now: () => number;
  log: Log;
}

export interface Clock {
  /** Before it nothing rings. */
  start(): void;
  /** Nothing more is rung; what runs is waited for. */
  stop(): Promise<void>;
  /** The talk's alarm goes off at `at` (epoch ms); null: never. Replaces the one before. */
  set(talkId: string, at: number | null): void;
}

/** How often the table is asked for alarms a crash left or another copy's death orphaned. */
const dueEveryMs = 1000;

/** Any of its parts may reject (the database is away): it is logged and tried again at its next turn. */
export function createClock(options: ClockOptions): Clock {
  const { log } = options;
  const alarms = createAlarms(options);
  const all: Sweep[] = [{ name: 'alarms', everyMs: dueEveryMs, run: alarms.sweep }, ...options.sweeps];
  let stops: (() => Promise<void>)[] = [];
  return {
    start() {
      alarms.start();
      stops = all.map((sweep) => startSweep(sweep, log));
    },
    async stop() {
      await Promise.all([alarms.stop(), ...stops.map((stop) => stop())]);
    },
    set: alarms.set,
  };
}
