/** Before all tests: a PostgreSQL server (TEST_DATABASE_URL, or one started here) with a migrated template, a snapshot of a migrated PGlite, and the small browser unpacked. */
import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrationsFolder } from '../../src/store/database.ts';
import { openInMemory } from '../../src/store/pglite.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { freeLeft } from './ports.ts';
import { createServerHere } from './server.ts';
import { silent } from './silent.ts';
import { keepInMemory } from './temporary.ts';
import { unpackQuickBrowser } from './whatsapp-web/browser.ts';

const cache = join(import.meta.dirname, '..', '.cache');

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the server's maintenance database; null: there is none. */
    postgresUrl: string | null;
    postgresTemplate: string;
    /** Path of the file with a migrated PGlite. */
    pgliteSnapshot: string;
    /** The same as a folder, to be copied (embedded.ts). */
    pgliteFolder: string;
    /** Path of the small browser (whatsapp-web/quick.ts). */
    quickBrowser: string | null;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const migrations = await hashOfMigrations();
  const template = `kanal_template_${process.pid}_${migrations.slice(0, 8)}`;
  const given = process.env.TEST_DATABASE_URL;
  await mkdir(cache, { recursive: true });
  const quickBrowser = await unpackQuickBrowser(cache);
  freeLeft();
  const forget = await keepInMemory();
  const server = given ? null : await createServerHere();
  const url = given ?? server?.url ?? null;
  const parts = [ensureSnapshot(migrations), url === null ? undefined : createTemplate(url, template)] as const;
  const [snapshot] = await Promise.all(parts);
  if (url === null)
    console.warn('PostgreSQL: neither TEST_DATABASE_URL nor binaries of version 15 or later: only the PGlite half of the tests runs');
  project.provide('postgresUrl', url);
  project.provide('postgresTemplate', template);
  project.provide('pgliteSnapshot', snapshot);
  project.provide('quickBrowser', quickBrowser);
  project.provide('pgliteFolder', await ensureFolder(snapshot));
  return async () => {
    if (given) await onServer(given, `drop database if exists "${template}"`);
    await server?.remove();
    await forget();
  };
}

/** A server that was just started on a machine with other work may take longer to answer than one try waits. */
const patienceMs = 60_000;

async function createTemplate(url: string, template: string): Promise<void> {
  await onServer(url, `create database "${template}"`);
  const database = await openPostgres(databaseUrl(url, template), silent, patienceMs);
  await database.close();
}

/** The url of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/** Runs one statement on the maintenance database. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client.unsafe(statement);
  } finally {
    await client.end();
  }
}

/** PGlite takes seconds to begin from nothing and less than one from a snapshot, so it is made once per set of migrations. */
async function ensureSnapshot(migrations: string): Promise<string> {
  const path = join(cache, `pglite-${migrations}.tar`);
  if (await stat(path).catch(() => null)) return path;
  for (const old of await readdir(cache)) if (old.startsWith('pglite-')) await rm(join(cache, old), { recursive: true, force: true });
  const database = await openInMemory();
  const snapshot = await database.dump();
  await database.close();
  await writeFile(`${path}.${process.pid}`, Buffer.from(await snapshot.arrayBuffer()));
  await rename(`${path}.${process.pid}`, path);
  return path;
}

/** The snapshot unpacked as a program finds it in its DATA_DIR. */
async function ensureFolder(snapshot: string): Promise<string> {
  const folder = snapshot.replace(/\.tar$/, '');
  if (await stat(folder).catch(() => null)) return folder;
  const fresh = `${folder}.${process.pid}`;
  await (await PGlite.create({ dataDir: fresh, loadDataDir: await openAsBlob(snapshot) })).close();
  await rename(fresh, folder);
  return folder;
}

async function hashOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  const lock = await readFile(join(migrationsFolder, '..', 'node_modules', '@electric-sql', 'pglite', 'package.json'), 'utf8');
  hash.update(JSON.stringify(JSON.parse(lock).version));
  for (const name of (await readdir(migrationsFolder)).filter((one) => one.endsWith('.sql')).sort())
    hash.update(name).update(await readFile(join(migrationsFolder, name)));
  return hash.digest('hex').slice(0, 16);
}
