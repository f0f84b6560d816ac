/** deploy/backup.sh and deploy/restore-check.sh, run for real on a PostgreSQL of their own. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { createServerHere, findBinaries } from './support/server.ts';

const run = promisify(execFile);
const deploy = join(import.meta.dirname, '../deploy');

/** A database with three rows, two attachments, and the scripts; null where this machine has no PostgreSQL. */
async function open() {
  const binaries = await findBinaries();
  const server = await createServerHere();
  if (binaries === null || server === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'kanal-backup-'));
  const files = join(folder, 'files');
  mkdirSync(join(files, 'ab'), { recursive: true });
  writeFileSync(join(files, 'ab', 'one'), 'one');
  writeFileSync(join(files, 'ab', 'two'), 'two');
  const sql = postgres(server.url, { max: 1 });
  await sql`create table complaint as select generate_series(1, 3) as id`;
  onTestFinished(async () => {
    await sql.end();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const script = (name: string, databaseUrl: string) =>
    run('sh', [join(deploy, name), join(folder, 'backup')], {
      env: { PATH: `${binaries}:${process.env.PATH}`, DATABASE_URL: databaseUrl, FILES: files },
    });
  return { sql, url: server.url, folder, files, script };
}

test.for(['', '?application_name=a/b'])(
  'a backup is proved, and never in the database it was made of (address ending in "%s")',
  async (query, { skip }) => {
    const bench = await open();
    if (bench === null) return skip();
    const { sql, url, folder, script } = bench;
    await script('backup.sh', `${url}${query}`);
    await sql`drop table complaint`;
    const { stdout } = await script('restore-check.sh', `${url}${query}`);
    expect(stdout).toContain('1 tables, every count as at the backup');
    expect(await sql`select tablename from pg_tables where schemaname = 'public'`).toEqual([]);
    expect(await sql`select datname from pg_database where datname like 'kanal_restore%'`).toEqual([]);
    expect(readdirSync(join(folder, 'backup', 'files', 'ab')).toSorted()).toEqual(['one', 'two']);
  },
);

test('a folder without a dump proves nothing, and says so before it makes a database', async ({ skip }) => {
  const bench = await open();
  if (bench === null) return skip();
  mkdirSync(join(bench.folder, 'backup'));
  await expect(bench.script('restore-check.sh', bench.url)).rejects.toMatchObject({
    stderr: expect.stringMatching(/^no dump in \S+backup; backup\.sh makes one\n$/),
  });
});

test('a backup without its attachments is none: it says so, and the next one brings them', async ({ skip }) => {
  const bench = await open();
  if (bench === null) return skip();
  const { url, folder, script } = bench;
  const kept = join(folder, 'backup', 'files');
  mkdirSync(join(folder, 'backup'));
  // A file stands where the folder must be.
  writeFileSync(kept, '');
  await expect(script('backup.sh', url)).rejects.toMatchObject({ code: expect.any(Number) });
  rmSync(kept);
  mkdirSync(join(kept, 'ab'), { recursive: true });
  // As a copy that was cut off leaves it.
  writeFileSync(join(kept, 'ab', 'two.part'), 't');
  await script('backup.sh', url);
  expect(readFileSync(join(kept, 'ab', 'two'), 'utf8')).toBe('two');
});
