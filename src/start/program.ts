/** The whole program from its settings: what it stands on (foundation.ts), and its assembly. What can go wrong at start is told apart, so that serve.ts can say it in a sentence. */
import { setTimeout as pause } from 'node:timers/promises';
import { type App, assemble, type Surroundings } from '../app.ts';
import type { Config } from '../config.ts';
import { DatabaseAway } from '../store/errors.ts';
import { isAway } from '../store/open.ts';
import { type FoundationOptions, openFoundation } from './foundation.ts';

export interface ProgramOptions
  extends FoundationOptions,
    Partial<Pick<Surroundings, 'chance' | 'channels' | 'sandboxStepMs' | 'observeEvent'>> {}

/** A database that goes away in the middle of a start is waited for again, so often. */
const startsMax = 5;
const betweenStartsMs = 1_000;

/** Starts the program. Rejects as openFoundation does, or with the system's error when the port cannot be had (EADDRINUSE, EACCES); nothing is left running then. */
export async function startProgram(config: Config, options: ProgramOptions): Promise<App> {
  for (let starts = 1; ; starts += 1) {
    try {
      return await startOnce(config, options);
    } catch (error) {
      if (starts === startsMax || error instanceof DatabaseAway || !isAway(error)) throw error;
      options.log.warn('database_away_at_start', { nextTryMs: betweenStartsMs });
      await pause(betweenStartsMs);
    }
  }
}

async function startOnce(config: Config, options: ProgramOptions): Promise<App> {
  const foundation = await openFoundation(config, options);
  const { operator, store } = foundation;
  try {
    await store.officers.ensureAdmins(config.officerAdmins, operator.regions[0]?.code ?? '');
    return await assemble({ ...options, ...foundation, config });
  } catch (error) {
    await store.close();
    throw error;
  }
}
