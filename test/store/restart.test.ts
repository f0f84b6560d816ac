import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, onTestFinished, test } from 'vitest';
import { onServer } from '../support/global.ts';
import { createServerHere } from '../support/server.ts';

const busy = join(import.meta.dirname, '../support/busy.ts');

test.skipIf(inject('postgresUrl') === null)(
  'a PostgreSQL that restarts again and again under load ends no process, leaves no statement hanging and no rejection unwaited for',
  { timeout: 60_000 },
  async () => {
    const server = await createServerHere();
    if (server === null) throw new Error('PostgreSQL was found before');
    onTestFinished(() => server.remove());
    const child = spawn(process.execPath, [busy, server.url], { stdio: ['ignore', 'pipe', 'pipe'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    const ended = once(child, 'exit');
    await expect.poll(() => output).toContain('busy');
    await pause(300);
    for (const how of ['crash', 'fast', 'crash', 'crash'] as const) {
      await server.stop(how);
      await pause(200);
      await server.start();
      await pause(600);
    }
    for (let cuts = 0; cuts < 40; cuts += 1) {
      await onServer(server.url, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kanal-aduan'`);
      await pause(5 + cuts);
    }
    child.kill();
    const [code] = await ended;
    if (code !== 0) throw new Error(output);
    expect(output).toMatch(/^busy\n\{"done":\d+,"failed":\d+,"hanging":0,"unwaited":0\}\s*$/);
  },
);
