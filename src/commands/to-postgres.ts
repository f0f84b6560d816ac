/** `npm run migrate:to-postgres`: brings everything of the embedded database to DATABASE_URL, compared row by row, all or nothing. The program must not run meanwhile. Nobody imports it. */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { createLog } from '../log.ts';
import { operatorText } from '../settings/remedy.ts';
import { asked, configured } from '../start/configured.ts';
import { remedyFor } from '../start/remedy.ts';
import { Different, moveToPostgres, NotEmpty } from '../store/move.ts';

asked({ options: {} });
process.exitCode = await run(configured());

async function run(config: Config): Promise<number> {
  const { databaseUrl, dataDir, secretKey } = config;
  const embedded = join(dataDir, 'pglite');
  if (databaseUrl === null) return refuse(operatorText('move.no_url'));
  if (!existsSync(join(embedded, 'PG_VERSION'))) return refuse(operatorText('move.nothing', { folder: embedded }));
  const keyFile = join(dataDir, 'secret.key');
  if (!isKeyOf(keyFile, secretKey)) return refuse(operatorText('move.other_key', { file: keyFile }));
  const log = createLog(config.logLevel);
  try {
    const told = (table: string, rows: number) => console.log(operatorText('move.table', { table, rows }));
    const moved = await moveToPostgres({ dataDir, url: databaseUrl, log }, told);
    // A program started without DATABASE_URL must not go on with what is old now.
    renameSync(embedded, `${embedded}.moved-${new Date().toISOString().slice(0, 10)}-${process.pid}`);
    console.log(
      operatorText(moved.before ? 'move.done_before' : 'move.done', { tables: moved.tables, rows: moved.rows, folder: embedded }),
    );
    return 0;
  } catch (error) {
    if (error instanceof NotEmpty) return refuse(operatorText('move.not_empty'));
    if (error instanceof Different) return refuse(operatorText('move.different', { table: error.table }));
    const remedy = remedyFor(error, config);
    if (remedy === null) log.error('move_failed', error);
    return refuse(remedy ?? operatorText('move.failed'));
  }
}

/** What is sealed opens with this very key alone. */
function isKeyOf(file: string, given: Uint8Array | null): boolean {
  if (!existsSync(file) || given === null) return true;
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64').equals(given);
}

function refuse(words: string): number {
  console.error(words);
  return 1;
}
