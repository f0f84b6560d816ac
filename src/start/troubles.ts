/** Everything that stands in the way of a start, looked for once one thing does: whoever mends that must not meet the next at the next try. Loaded only then. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { mistakesOf, operatorText } from '../settings/remedy.ts';
import { lock } from '../store/lock.ts';
import { DatabaseAway, DatabaseTooOld, isAway, WrongKey } from '../store/open.ts';
import { probePostgres } from '../store/probe.ts';
import { checkFiles, checkFolder, checkPort, checkToken } from './preflight.ts';
import { ownOperatorData, WrongOperatorData } from './program.ts';
import { remedyFor } from './start.ts';

type Look = (config: Config) => Promise<unknown>;

const looks: Look[] = [
  async (config) => ownOperatorData(config),
  ({ dataDir }) => checkFolder(dataDir),
  checkFiles,
  async ({ databaseUrl, dataDir }) => databaseUrl === null && checkUnused(join(dataDir, 'pglite.lock')),
  ({ port, host }) => checkPort(port, host),
  async ({ telegram }) => telegram !== null && checkToken(telegram),
  async ({ databaseUrl, secretKey }) => databaseUrl !== null && checkDatabase(databaseUrl, secretKey),
];

/** What to print: a sentence, or a list where there are several; null where `error` is a mistake of ours. */
export async function troublesFor(error: unknown, config: Config): Promise<string | null> {
  const first = told(error, config);
  if (first.length === 0) return null;
  const all = [...first];
  for (const look of looks) all.push(...(await look(config).then(none, (other: unknown) => told(other, config))));
  const troubles = [...new Set(all)];
  const [only = '', another] = troubles;
  if (another === undefined && !(error instanceof WrongOperatorData)) return only;
  return [operatorText('mistakes.heading', { count: troubles.length }), ...troubles.map((trouble) => `- ${trouble}`)].join('\n');
}

function none(): string[] {
  return [];
}

function told(error: unknown, config: Config): string[] {
  if (error instanceof WrongOperatorData) return mistakesOf(error.mistakes);
  const remedy = remedyFor(error, config);
  return remedy === null ? [] : [remedy];
}

/** Rejects with AlreadyRunning. */
async function checkUnused(path: string): Promise<void> {
  if (existsSync(path)) await (await lock(path))();
}

async function checkDatabase(url: string, secretKey: Uint8Array | null): Promise<void> {
  const { isTooOld, mayCreate, isSealedOtherwise } = await probePostgres(url, secretKey).catch((cause: unknown) => {
    throw isAway(cause) ? new DatabaseAway('the database does not answer; check DATABASE_URL', { cause }) : cause;
  });
  if (isTooOld) throw new DatabaseTooOld('PostgreSQL 15 or later is needed');
  if (!mayCreate) throw Object.assign(new Error('the user may not create tables'), { code: '42501' });
  if (isSealedOtherwise) throw new WrongKey('the database was begun with another key');
}
