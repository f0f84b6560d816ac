/** The whole program from its settings: operator data, key, database, assembly. What can go wrong at start is told apart, so that serve.ts can say it in a sentence. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { whatsappDuty } from '../app/channels-on.ts';
import { type App, assemble, type Surroundings } from '../app.ts';
import type { Config } from '../config.ts';
import { embeddedKey } from '../keys.ts';
import { readOperator } from '../settings/operator.ts';
import { type Mistake, mistakesText, operatorText } from '../settings/remedy.ts';
import { DatabaseAway, isAway, openStore } from '../store/open.ts';

/** The operator data cannot be used: every mistake with its remedy. */
export class WrongOperatorData extends Error {
  readonly mistakes: Mistake[];
  constructor(mistakes: Mistake[]) {
    super('the operator data has mistakes');
    this.name = 'WrongOperatorData';
    this.mistakes = mistakes;
  }
}

const shippedOperatorData = join(import.meta.dirname, '../../operator');

/** The operator's data: the shipped one, with what stands in DATA_DIR/operator. Throws WrongOperatorData. */
export function ownOperatorData({
  dataDir,
  timeZone,
}: Pick<Config, 'dataDir' | 'timeZone'>): Exclude<ReturnType<typeof readOperator>, { mistakes: Mistake[] }> {
  const read = readOperator(shippedOperatorData, join(dataDir, 'operator'), timeZone);
  if ('mistakes' in read) throw new WrongOperatorData(read.mistakes);
  return read;
}

export interface ProgramOptions extends Partial<Pick<Surroundings, 'chance' | 'channels' | 'sandboxStepMs' | 'observeEvent'>> {
  log: Surroundings['log'];
  /** Keep nothing: the embedded database lives in memory. */
  inMemory?: boolean;
}

/** What a program stands on before it is assembled. */
export type Foundation = Pick<Surroundings, 'operator' | 'store' | 'secretKey'>;

/**
 * Operator data, key and migrated database. Rejects with WrongOperatorData, AlreadyRunning, DatabaseAway or DatabaseTooOld (store/open.ts),
 * or with the system's own error when DATA_DIR cannot be written; nothing is left open then.
 */
export async function openFoundation(
  config: Config,
  { log, inMemory = false }: Pick<ProgramOptions, 'log' | 'inMemory'>,
): Promise<Foundation> {
  const { operator, warnings } = ownOperatorData(config);
  if (warnings.length > 0) console.error(mistakesText('warnings.heading', warnings));
  const { databaseUrl, dataDir } = config;
  const secretKey = config.secretKey ?? embeddedKey(dataDir);
  const undivided = config.whatsapp?.kind === 'web' ? whatsappDuty : null;
  const store = await openStore({ databaseUrl, dataDir, inMemory, secretKey, regions: operator.regions, log: telling(log), undivided });
  return { operator, secretKey, store };
}

/** Says once in a sentence that the database is waited for: the log says it for machines, again and again. */
export function telling(log: Surroundings['log'], tell: (text: string) => void = console.error): Surroundings['log'] {
  let isTold = false;
  const warn: typeof log.warn = (event, fields) => {
    if (event === 'database_away_at_start' && !isTold) tell(operatorText('start.database_waiting'));
    isTold ||= event === 'database_away_at_start';
    log.warn(event, fields);
  };
  return { ...log, warn };
}

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
