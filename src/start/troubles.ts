/** Everything that stands in the way of a start, looked for once one thing does: whoever mends that must not meet the next at the next try. Loaded only then. */
import { existsSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type Mistake, mistakesOf, operatorText } from '../settings/remedy.ts';
import { DatabaseAway, DatabaseTooOld, WrongKey } from '../store/errors.ts';
import { lock } from '../store/lock.ts';
import { isAway } from '../store/open.ts';
import { probePostgres } from '../store/probe.ts';
import { WrongOperatorData } from './errors.ts';
import { ownOperatorData } from './foundation.ts';
import { checkFiles, checkFolder, checkPort, checkToken } from './preflight.ts';
import { remedyFor } from './remedy.ts';

interface Look {
  /** The settings it looks at; it is left out where one of them is wrong. */
  of: readonly string[];
  /** Answers with the folders it made, if any. */
  look(config: Config): Promise<unknown>;
}

const looks: Look[] = [
  { of: ['DATA_DIR', 'TIMEZONE'], look: async (config) => ownOperatorData(config) },
  { of: ['DATA_DIR'], look: ({ dataDir }) => checkFolder(dataDir) },
  { of: ['DATA_DIR', 'FILES_URL'], look: checkFiles },
  {
    of: ['DATA_DIR', 'DATABASE_URL'],
    look: async ({ databaseUrl, dataDir }) => databaseUrl === null && checkUnused(join(dataDir, 'pglite.lock')),
  },
  { of: ['PORT', 'HOST'], look: ({ port, host }) => checkPort(port, host) },
  { of: ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_API_ROOT'], look: async ({ telegram }) => telegram !== null && checkToken(telegram) },
  { of: ['DATABASE_URL'], look: async ({ databaseUrl, secretKey }) => databaseUrl !== null && checkDatabase(databaseUrl, secretKey) },
];

/** What would stand in the way beside wrong settings; nothing of the looking stays. The folder and what is in it is told with the settings. */
export async function troublesBeside({ mistakes, besides }: { mistakes: readonly Mistake[]; besides: Config }): Promise<string[]> {
  const wrong = new Set(mistakes.map(({ setting }) => setting));
  const found: string[] = [];
  for (const { of, look } of looks.slice(2)) {
    if (of.some((name) => wrong.has(name))) continue;
    try {
      const made = await look(besides);
      if (Array.isArray(made)) for (const folder of made.toReversed()) rmdirSync(folder);
    } catch (error) {
      found.push(...told(error, besides));
    }
  }
  return found;
}

/** What to print: a sentence, or a list where there are several; null where `error` is a mistake of ours. */
export async function troublesFor(error: unknown, config: Config): Promise<string | null> {
  const first = told(error, config);
  if (first.length === 0) return null;
  const all = [...first];
  for (const { look } of looks) all.push(...(await look(config).then(none, (other: unknown) => told(other, config))));
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
