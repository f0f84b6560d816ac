/** The demo centre as the program runs it: behind real HTTP under /sandbox, calling back a receiver that can be told to fail. */

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import words from '../../../locales/id/sandbox.json' with { type: 'json' };
import type { CentralEvent } from '../../../src/complaints/complaint.ts';
import { newSecret, readCallback } from '../../../src/routing/callback.ts';
import { nativeRouting } from '../../../src/routing/native.ts';
import type { RoutingApi } from '../../../src/routing/routing.ts';
import { createSandbox, type Sandbox } from '../../../src/routing/sandbox.ts';
import { sandboxRoutes } from '../../../src/web/sandbox.ts';
import { listen } from './listen.ts';

export interface Demo {
  /** Where the page is. */
  url: string;
  routing: RoutingApi;
  sandbox: Sandbox;
  /** Bodies of the callbacks that were verified and answered 2xx, in the order they came. */
  raw: string[];
  events: CentralEvent[];
  /** HTTP statuses of the next callbacks; 204 when empty. */
  answers: number[];
  /** How many callbacks came, refused ones included. */
  callbacks(): number;
  /** Stops the centre and opens it again from its file. */
  restart(): Promise<void>;
  /** What another process would read from the file right now. */
  reopened(): Promise<Sandbox>;
  close(): Promise<void>;
}

export async function startDemo({ stepMs = 60_000, key = 'demo-key' } = {}): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const secret = newSecret();
  const read = readCallback([secret]);
  const raw: string[] = [];
  const events: CentralEvent[] = [];
  const answers: number[] = [];
  let callbacks = 0;
  const receiver = express();
  receiver.post('/routing/events', express.text({ type: () => true }), (request, response) => {
    callbacks++;
    const body = String(request.body);
    const heard = read(body, {
      'webhook-id': request.get('webhook-id'),
      'webhook-timestamp': request.get('webhook-timestamp'),
      'webhook-signature': request.get('webhook-signature'),
    });
    const status = heard.ok ? (answers.shift() ?? 204) : heard.status;
    if (heard.ok && status < 300) {
      raw.push(body);
      events.push(heard.event);
    }
    response.status(status).end();
  });
  const ear = await listen(createServer(receiver));
  const open = () =>
    createSandbox({
      file: join(folder, 'centre', 'sandbox.json'),
      callbackUrl: `${ear.url}/routing/events`,
      secret,
      stepMs,
      retryMs: 5,
      words: words.centre,
      agencyOf: (category) => (category === 'jalan_trotoar' ? 'Dinas Pekerjaan Umum' : 'Admin'),
      now: Date.now,
      log: { warn() {}, error() {} },
    });
  let sandbox = await open();
  sandbox.start();
  const app = express();
  app.use('/sandbox', (request, response, next) => sandboxRoutes(sandbox, key, words)(request, response, next));
  const door = await listen(createServer(app));
  return {
    url: `${door.url}/sandbox`,
    routing: nativeRouting({ name: 'sandbox', url: `${door.url}/sandbox/api`, key }),
    get sandbox() {
      return sandbox;
    },
    raw,
    events,
    answers,
    callbacks: () => callbacks,
    reopened: open,
    async restart() {
      await sandbox.stop();
      sandbox = await open();
      sandbox.start();
    },
    async close() {
      await sandbox.stop();
      await Promise.all([door.close(), ear.close()]);
      await rm(folder, { recursive: true });
    },
  };
}
