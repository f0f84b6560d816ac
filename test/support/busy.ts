/** A process that keeps a database busy: statements one after the other on many lanes, failures only counted. Says "busy" when it has begun, ends when it is told to (SIGTERM); exit code 0 unless something escaped. */
import { sql } from 'drizzle-orm';
import { openPostgres } from '../../src/store/postgres.ts';
import { silent } from './silent.ts';

// As serve.ts does: a rejection nobody waits for ends nothing. There should be none.
let unwaited = 0;
process.on('unhandledRejection', () => {
  unwaited += 1;
});

const [url = ''] = process.argv.slice(2);
const database = await openPostgres(url, silent, 10_000);
let going = true;
const told = new Promise<void>((resolve) =>
  process.once('SIGTERM', () => {
    going = false;
    resolve();
  }),
);
let done = 0;
let failed = 0;
let hanging = 0;

async function lane(): Promise<void> {
  while (going) {
    hanging += 1;
    await statement(done + failed).then(
      () => {
        done += 1;
      },
      () => {
        failed += 1;
      },
    );
    hanging -= 1;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
  }
}

/** Single statements and transactions in turn, as the program has them. */
function statement(turn: number): Promise<unknown> {
  if (turn % 2 === 0) return database.run('select $1::text as word', ['x'.repeat(20)]);
  return database.db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await tx.execute(sql`select pg_sleep(0.002)`);
  });
}

const lanes = Promise.all(Array.from({ length: 40 }, lane));
console.log('busy');
await told;
await Promise.race([lanes, new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
console.log(JSON.stringify({ done, failed, hanging, unwaited }));
process.exit(0);
