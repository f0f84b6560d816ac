/** One thing done again and again, never twice at the same time. */
import type { Log } from '../complaints/ports.ts';

export interface Sweep {
  name: string;
  /** Pause between the end of one run and the start of the next. */
  everyMs: number;
  run(): Promise<void>;
}

/** Runs it now and then every `everyMs`; an error is logged (once until it works again) and does not end it. Answers with its stop, which waits for the run under way. */
export function startSweep(sweep: Sweep, log: Log): () => Promise<void> {
  let stopped = false;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  let run = turn();

  async function turn(): Promise<void> {
    try {
      await sweep.run();
      failing = false;
    } catch (error) {
      if (!failing) log.error('clock.sweep_failed', error, { sweep: sweep.name });
      failing = true;
    }
    if (stopped) return;
    timer = setTimeout(() => {
      run = turn();
    }, sweep.everyMs);
  }

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await run;
  };
}
