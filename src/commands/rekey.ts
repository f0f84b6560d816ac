/**
 * `npm run migrate:key`: seals everything anew with another SECRET_KEY, all or nothing. SECRET_KEY is the new key; the old one comes as a line of the input, so that it stands in no list of
 * processes and no history. Where the embedded database keeps its own key (DATA_DIR/secret.key), a new one is made and nothing is asked. The program must not run meanwhile.
 * `-- --leaked`: somebody else has the old key; browsers begin new chats. Nobody imports it.
 */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { keyFile, keyFor, keyOfFile, seatOf, webchatUse } from '../keys.ts';
import { createLog } from '../log.ts';
import { operatorText } from '../settings/remedy.ts';
import { keyIn, secretKeyCommand } from '../settings/settings.ts';
import { asked, configured } from '../start/configured.ts';
import { remedyFor } from '../start/remedy.ts';
import { WrongKey } from '../store/errors.ts';
import { openDatabase } from '../store/open.ts';
import { CopyAlive, type Rekeyed, rekey } from '../store/rekey.ts';

const { values } = asked({ options: { leaked: { type: 'boolean', default: false } } });
process.exitCode = await run(configured());

async function run(config: Config): Promise<number> {
  const { databaseUrl, dataDir, secretKey } = config;
  const embedded = join(dataDir, 'pglite');
  if (databaseUrl === null && !existsSync(join(embedded, 'PG_VERSION'))) return refuse(operatorText('rekey.nothing', { folder: embedded }));
  const file = keyFile(dataDir);
  const own = databaseUrl === null && secretKey === null;
  const from = own ? keyOfFile(file) : oldKey(file);
  if (from === null) return refuse(operatorText('rekey.no_old'));
  if (from.length === 0) return refuse(operatorText('rekey.wrong_old'));
  // Made before anything is sealed with it, and found again by whoever is cut off.
  const to = secretKey ?? keyOfFile(`${file}.new`);
  if (Buffer.from(from).equals(to)) return refuse(operatorText('rekey.same', { command: secretKeyCommand }));
  const log = createLog(config.logLevel);
  try {
    const database = await openDatabase({ databaseUrl, dataDir, log, patienceMs: 0 });
    const webchat = values.leaked ? null : keyFor(webchatUse, from);
    const told = (table: string, rows: number) => console.log(operatorText('rekey.table', { table, rows }));
    const done = await rekey(
      database,
      { from, to, webchat, admins: config.officerAdmins, seat: { from: seatOf(from), to: seatOf(to) } },
      told,
    ).finally(() => database.close());
    if (databaseUrl === null) putAway(file, from, own);
    tell(done);
    if (own) console.log(operatorText('rekey.file', { file }));
    console.log(operatorText('rekey.keep'));
    return 0;
  } catch (error) {
    if (error instanceof CopyAlive) return refuse(operatorText('rekey.alive'));
    if (error instanceof WrongKey) return refuse(operatorText('rekey.other_key'));
    const remedy = remedyFor(error, config);
    if (remedy === null) log.error('rekey_failed', error);
    return refuse(remedy ?? operatorText('rekey.failed'));
  }
}

/** A line of the input, or the key an embedded database had before it was given another; null: neither. Empty: no key. */
function oldKey(file: string): Uint8Array | null {
  const given = process.stdin.isTTY ? '' : readFileSync(0, 'utf8').trim();
  if (given !== '') return keyIn(given);
  return existsSync(file) ? keyOfFile(file) : null;
}

/** The old key's file stays beside, for backups; in its place comes the new one, in one step, where the database keeps its own. */
function putAway(file: string, from: Uint8Array, own: boolean): void {
  if (!existsSync(file) || !Buffer.from(keyOfFile(file)).equals(from)) return;
  copyFileSync(file, `${file}.old-${new Date().toISOString().slice(0, 10)}-${process.pid}`);
  if (own) renameSync(`${file}.new`, file);
  else rmSync(file);
}

function tell({ before, values: count, unreadable, officersLost }: Rekeyed): void {
  console.log(before ? operatorText('rekey.done_before') : operatorText('rekey.done', { values: count }));
  if (unreadable > 0) console.log(operatorText('rekey.unreadable', { count: unreadable }));
  if (officersLost > 0) console.log(operatorText('rekey.officers', { count: officersLost }));
  if (!before) console.log(operatorText('rekey.codes'));
}

function refuse(words: string): number {
  console.error(words);
  return 1;
}
