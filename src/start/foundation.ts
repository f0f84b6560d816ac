/** What the program and the commands stand on: operator data, key and database, without the program. */
import { join } from 'node:path';
import type { Surroundings } from '../app.ts';
import { whatsappDuty } from '../channels/channel.ts';
import type { Config } from '../config.ts';
import { embeddedKey } from '../keys.ts';
import { readOperator } from '../settings/operator.ts';
import { type Mistake, mistakesText, operatorText } from '../settings/remedy.ts';
import { openStore } from '../store/open.ts';
import { WrongOperatorData } from './errors.ts';

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

export interface FoundationOptions {
  log: Surroundings['log'];
  /** Keep nothing: the embedded database lives in memory. */
  inMemory?: boolean;
}

/** What a program stands on before it is assembled. */
export type Foundation = Pick<Surroundings, 'operator' | 'store' | 'secretKey'>;

/**
 * Operator data, key and migrated database. Rejects with WrongOperatorData, AlreadyRunning, DatabaseAway or DatabaseTooOld (store/errors.ts),
 * or with the system's own error when DATA_DIR cannot be written; nothing is left open then.
 */
export async function openFoundation(config: Config, { log, inMemory = false }: FoundationOptions): Promise<Foundation> {
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
