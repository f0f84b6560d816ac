/** Another SECRET_KEY for a database in use: the real program before and after, the command as the operator runs it in between. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, inject, onTestFinished, test } from 'vitest';
import { photoBytes } from '../../src/demo/whatsapp-web/content.ts';
import { type Database, type Row, rowsOf } from '../../src/store/database.ts';
import { openPglite } from '../../src/store/pglite.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { sealedTables } from '../../src/store/rekey.ts';
import { createSeal, opened } from '../../src/store/seal.ts';
import { type Child, startChild, startedBy } from '../support/child.ts';
import { withDatabase } from '../support/embedded.ts';
import { databaseUrl, onServer } from '../support/global.ts';
import { admin, file, hire } from '../support/office.ts';
import { freePort } from '../support/program.ts';
import { startCentre, until } from '../support/routing/centre.ts';
import { silent } from '../support/silent.ts';
import { startTelegram } from '../support/telegram/server.ts';
import { openBrowser } from '../support/webchat/browser.ts';

const timeout = 240_000;
const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');

/** Hashes people and chats are found by. */
const lookups = [
  'talk.lookup',
  'officer.lookup',
  'invitation.code',
  'connect_code.code',
  'web_chat.lookup',
  'web_event.chat',
  'web_file.chat',
  'web_file_part.chat',
];
/** Sealed for a hash, which changes with the key. */
const ofWebchat = ['web_event.sealed', 'web_file.sealed', 'web_file_part.sealed'];

async function openWorld(kind: 'pglite' | 'postgres', given: { SECRET_KEY?: string }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-rekey-'));
  const [telegram, centre, port] = [await startTelegram(), await startCentre(), await freePort()];
  const name = `kanal_test_${randomUUID().slice(0, 8)}`;
  const server = inject('postgresUrl') ?? '';
  const url = kind === 'postgres' ? databaseUrl(server, name) : null;
  if (url === null) await withDatabase(dataDir);
  else await onServer(server, `create database "${name}" template "${inject('postgresTemplate')}"`);
  let settings: Record<string, string> = {
    ...{ PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn', QUIET_MS: '0' },
    ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, OFFICER_ADMIN: `telegram:${admin},telegram:901` },
    ...{ ROUTING_API_URL: centre.url, ROUTING_API_KEY: centre.key, ROUTING_CALLBACK_SECRET: centre.secret },
    ...given,
    ...(url === null ? {} : { DATABASE_URL: url }),
  };
  let child: Child | null = null;
  onTestFinished(async () => {
    await child?.kill();
    await Promise.all([telegram.close(), centre.close()]);
    rmSync(dataDir, { recursive: true, force: true });
    if (url !== null) await onServer(server, `drop database if exists "${name}" with (force)`);
  });
  return {
    ...{ telegram, centre, dataDir, url: `http://127.0.0.1:${port}` },
    async start(changes: Record<string, string> = {}) {
      settings = { ...settings, ...changes };
      child = await startChild(settings);
      return child.output();
    },
    async stop() {
      await child?.terminate();
      child = null;
    },
    /** `until`: it is killed as soon as it says this. */
    async rekey(SECRET_KEY: string | null, old: string, { flags = [], until: end }: { flags?: string[]; until?: string } = {}) {
      const { PATH = '', HOME = '' } = process.env;
      const env = { PATH, HOME, ...settings, ...(SECRET_KEY === null ? {} : { SECRET_KEY }) };
      const command = spawn(process.execPath, [...startedBy('migrate:key'), ...flags], { env });
      let output = '';
      for (const stream of [command.stdout, command.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text;
          if (end !== undefined && output.includes(end)) command.kill('SIGKILL');
        });
      command.stdin.end(old);
      const [code] = await once(command, 'exit');
      return { code, output };
    },
    async look<T>(work: (database: Database) => Promise<T>): Promise<T> {
      const database = url === null ? await openPglite(dataDir) : await openPostgres(url, silent, 0);
      return work(database).finally(() => database.close());
    },
  };
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** An office at work, citizens who filed and one who is still telling. */
async function fill({ telegram, url }: World) {
  const bench = { telegram } as Parameters<typeof hire>[0];
  telegram.citizen(admin).say('/bantuan');
  await telegram.citizen(admin).waitFor(1);
  const officer = await hire(bench, 500, 'petugas DISHUB');
  const number = await file(telegram.citizen(600), 'lampu jalan mati di jl melati rt 3, telp saya 081234567890');
  await officer.waitFor((message) => message.text.includes(number));
  telegram.citizen(601).say('got mampet di jl kenanga rt 2');
  await telegram.citizen(601).waitFor((message) => message.buttons.length > 0);
  telegram.citizen(admin).say('/undang petugas DLH');
  await telegram.citizen(admin).waitFor((message) => /\/daftar \w+/.test(message.text) && message.text.includes('Lingkungan Hidup'));
  const browser = await openBrowser(url);
  browser.file({
    type: 'file',
    kind: 'photo',
    caption: 'jalan berlubang di jl mawar rt 1',
    bytes: photoBytes,
    mediaType: 'image/jpeg',
  } as never);
  await browser.waitFor(({ messages }) => messages.some(({ choices }) => choices.some(({ label }) => label === 'Kirim')));
  browser.close();
  return { number, browser };
}

/** Everything that was begun goes on, in every chat. */
async function goesOn({ telegram, centre, url }: World, { number, browser }: Awaited<ReturnType<typeof fill>>) {
  telegram.citizen(601).press('Kirim');
  await telegram.citizen(601).waitFor((message) => message.text.includes('diterima ✅'));
  const [officer, citizen, boss] = [500, 600, admin].map((id) => telegram.citizen(id));
  const before = officer?.messages.length ?? 0;
  officer?.say(`/lihat ${number}`);
  const look = await officer?.waitFor(before + 1);
  expect(look?.text).toContain('lampu jalan mati di jl melati rt 3');
  citizen?.say('laporan saya');
  await citizen?.waitFor((message) => message.text.includes(number) && !message.text.includes('diterima ✅'));
  boss?.say('/undang petugas BPBD');
  await boss?.waitFor((message) => message.text.includes('Penanggulangan Bencana'));
  await until('the centre has both', () => centre.taken.length === 2);
  const again = await openBrowser(url, { cookie: browser.cookie });
  onTestFinished(() => again.close());
  expect(again.chat).toBe(browser.chat);
  await again.waitFor(({ messages }) => messages.length >= browser.messages.length);
  expect(again.messages).toEqual(browser.messages);
  again.press('Kirim');
  await again.waitFor(({ messages }) => messages.some(({ text }) => text.includes('diterima ✅')));
}

async function sealedValues({ db }: Database, columns: string[]): Promise<{ cell: string; row: Row; value: Uint8Array }[]> {
  const found = [];
  for (const column of columns) {
    const [table = '', name = ''] = column.split('.');
    const rows = rowsOf(
      await db.execute(
        sql`select *, (${sql.raw(sealedTables.find((one) => one.table === table)?.row ?? "''")})::text as of_row from ${sql.identifier(table)}`,
      ),
    );
    for (const row of rows) if (row[name] instanceof Uint8Array) found.push({ cell: column, row, value: row[name] });
  }
  return found;
}

const cells = sealedTables.flatMap(({ table, cells: its }) =>
  Object.entries(its).map(([column, cell]) => [`${table}.${column}`, cell] as const),
);

test.for([
  ['pglite', {}],
  ['postgres', { SECRET_KEY: key(7) }],
] as const)(
  'with another key on %s all goes on, nothing opens with the old one, and a run that is killed has changed nothing',
  { timeout },
  async ([kind, given], { skip }) => {
    if (kind === 'postgres' && inject('postgresUrl') === null) skip();
    const world = await openWorld(kind, given);
    await world.start();
    const begun = await fill(world);
    const [next, old] = kind === 'pglite' ? [null, ''] : [key(8), key(7)];
    expect(await world.rekey(next, old)).toMatchObject({ code: 1, output: expect.stringMatching(/masih berjalan|sedang dipakai/) });
    await world.stop();
    const before = kind === 'pglite' ? readFileSync(join(world.dataDir, 'secret.key'), 'utf8') : key(7);
    const killed = await world.rekey(next, old, { until: 'history:' });
    expect(killed.code).toBe(null);
    const done = await world.rekey(next, old);
    expect(done.output).toMatch(/Selesai: \d+ nilai/);
    expect(done.code).toBe(0);
    const now = kind === 'pglite' ? readFileSync(join(world.dataDir, 'secret.key'), 'utf8') : key(8);
    expect(now).not.toBe(before);
    for (const secret of [before, now]) expect(killed.output + done.output).not.toContain(secret);
    await world.look(async (database) => {
      const columns = rowsOf(
        await database.db.execute(
          sql`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' and data_type = 'bytea'`,
        ),
      ).map(({ name }) => String(name));
      expect(columns.toSorted()).toEqual([...cells.map(([column]) => column), ...lookups, ...ofWebchat, 'key_check.sealed'].toSorted());
      const values = await sealedValues(
        database,
        cells.map(([column]) => column),
      );
      expect(values.length).toBeGreaterThan(20);
      const [from, to] = [before, now].map((text) => createSeal(Buffer.from(text, 'base64')));
      const cellOf = new Map<string, string>(cells);
      const opens = (seal: typeof from) =>
        values.filter(({ cell, row, value }) => seal && opened(seal, cellOf.get(cell) ?? '', String(row.of_row), value) !== null);
      expect(opens(from)).toEqual([]);
      expect(opens(to)).toHaveLength(values.length);
    });
    if (kind === 'postgres') {
      expect(await world.rekey(next, old)).toMatchObject({ code: 0, output: expect.stringContaining('sudah memakai kunci baru') });
      expect(await world.start()).toContain('SECRET_KEY');
    }
    await world.start(next === null ? {} : { SECRET_KEY: next });
    await goesOn(world, begun);
  },
);
