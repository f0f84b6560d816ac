/** The demo centre over HTTP: its API for the routing client (/api) and a page for people. Knows the centre only as the Sandbox it is given. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { contractVersion } from '../routing/contract.ts';
import { actions } from '../routing/sandbox/life.ts';
import { type Answer, refusal, type Sandbox } from '../routing/sandbox.ts';
import { escaped } from './escape.ts';
import { isOwnPage } from './request.ts';
import { fullView, listView } from './sandbox/view.ts';

const bodyMaxBytes = 1_048_576;
const pressTextMax = 2000;

const pressed = z.strictObject({ action: z.enum(actions), text: z.string().max(pressTextMax) });
const pressStatus = { done: 204, unknown: 404, over: 409 } as const;

/** The page's sentences by group, as locales/<lang>/sandbox.json has them. */
export type SandboxWords = { page: Record<string, string> } & Record<string, Record<string, string>>;

/** Routes of /sandbox: `api/…` takes complaints with the bearer `key`; the rest is the page and what it asks for. `words` null: no page, nobody reads there what people told. */
export function sandboxRoutes(sandbox: Sandbox, key: string, words: SandboxWords | null): Router {
  const router = Router();
  router.use('/api', api(sandbox, key));
  if (words === null) return router;
  router.get('/', (request, response) => void response.type('html').send(page(request.baseUrl, words)));
  for (const name of ['page.js', 'centre.js', 'page.css', 'centre.css'])
    router.get(`/${name}`, (_request, response) => void response.type(name).send(asset(name)));
  router.get('/words', (_request, response) => void response.json(words));
  router.get('/complaints', (_request, response) => void response.set('cache-control', 'no-store').json(sandbox.list().map(listView)));
  router.get('/complaints/:id', (request, response) => {
    const complaint = sandbox.list().find((one) => one.id === request.params.id);
    if (complaint) response.set('cache-control', 'no-store').json(fullView(complaint));
    else response.status(404).json(refusal(404, 'not_found').body);
  });
  router.post('/complaints/:id/press', ownPageOnly, express.json({ limit: bodyMaxBytes }), async (request, response) => {
    const { id } = request.params;
    const body = pressed.safeParse(request.body);
    if (!body.success || typeof id !== 'string') return answer(response, refusal(422, 'invalid_body'));
    response.status(pressStatus[await sandbox.press(id, body.data.action, body.data.text)]).end();
  });
  return router;
}

function api(sandbox: Sandbox, key: string): Router {
  const router = Router();
  router.use(keyHolderOnly(key), express.text({ type: () => true, limit: bodyMaxBytes }));
  router.post('/complaints', keyed, async (request, response) => {
    answer(response, await sandbox.submit(textOf(request), keyOf(request)));
  });
  router.get('/contract', (_request, response) => answer(response, { status: 200, body: { version: contractVersion } }));
  router.get('/complaints/:id', (request, response) => answer(response, sandbox.read(request.params.id)));
  router.post('/complaints/:id/messages', keyed, async (request, response) => {
    const { id } = request.params;
    answer(response, typeof id === 'string' ? await sandbox.message(id, textOf(request), keyOf(request)) : refusal(404, 'not_found'));
  });
  router.use((_request, response) => answer(response, refusal(404, 'not_found')));
  router.use(failed);
  return router;
}

function answer(response: Response, { status, body }: Answer): void {
  response.status(status).json(body);
}

function textOf(request: Request): string {
  return typeof request.body === 'string' ? request.body : '';
}

function keyOf(request: Request): string {
  return request.get('idempotency-key') ?? '';
}

function keyed(request: Request, response: Response, next: NextFunction): void {
  if (/^[\x21-\x7e]{1,200}$/.test(keyOf(request))) next();
  else answer(response, refusal(400, 'key_missing'));
}

function keyHolderOnly(key: string) {
  const expected = digest(`Bearer ${key}`);
  return (request: Request, response: Response, next: NextFunction): void => {
    if (timingSafeEqual(digest(request.get('authorization') ?? ''), expected)) next();
    else answer(response, refusal(401, 'unauthorized'));
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function ownPageOnly(request: Request, response: Response, next: NextFunction): void {
  if (isOwnPage(request)) next();
  else answer(response, refusal(403, 'forbidden'));
}

function failed(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  const status = z.object({ status: z.number().min(400).max(499) }).safeParse(error).data?.status;
  if (status === undefined) next(error);
  else answer(response, status === 413 ? refusal(413, 'too_large') : refusal(400, 'invalid_body'));
}

/** page.html with `{{base}}` and the page's sentences filled in. */
function page(base: string, words: SandboxWords): string {
  return asset('page.html').replace(/\{\{(\w+)\}\}/g, (_, name: string) => escaped(name === 'base' ? base : (words.page[name] ?? name)));
}

function asset(name: string): string {
  return readFileSync(new URL(`./sandbox/${name}`, import.meta.url), 'utf8');
}
