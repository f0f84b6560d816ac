/** Web chat over HTTP: a browser's messages and files in, its stream of events out. Requests come from our own pages only, and not too many. */
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { said } from '../escape.ts';
import { sendFile } from '../files.ts';
import { isOwnPage } from '../request.ts';
import type { Streams } from '../streams.ts';
import type { ChatDoor, ChatWords } from './door.ts';
import { pageEvents, sendEvents } from './events.ts';
import { createRates, type Rates } from './rates.ts';

/** A message is at most 20,000 signs, each of at most six bytes in JSON. */
const messageMaxBytes = '160kb';
/** What a file may be called: by a browser, or by the bot. */
const fileId = /^[\w.-]{1,100}$/;

export interface ChatParts {
  door: ChatDoor;
  words: ChatWords;
  streams: Streams;
  limits: ChatLimits;
  /** The chat this request is of, or null. */
  chatOf(request: Request): string | null;
  /** After the conversation was deleted; absent where it cannot be. */
  left?: (response: Response) => void;
  /** What else the stream of this chat tells (events.ts). */
  also?: (wake: (name: string) => void) => () => void;
  partMaxBytes: number;
}

/** The buckets of one copy of the program, shared by all its chat pages. */
export interface ChatLimits {
  browser: Rates;
  address: Rates;
  uploads: Rates;
}

/** A browser is one person's; behind an address of a mobile network there are thousands. Uploads are counted in bytes. */
export function createLimits(now: () => number): ChatLimits {
  return {
    browser: createRates({ burst: 60, perMinute: 60 }, now),
    address: createRates({ burst: 600, perMinute: 600 }, now),
    uploads: createRates({ burst: 250_000_000, perMinute: 50_000_000 }, now),
  };
}

/** Routes below the place a chat page is at. */
export function chatRoutes(parts: ChatParts): Router {
  const { door } = parts;
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/events', withChat(parts), (request, response) => sendEvents(request, response, { ...parts, chat: chat(response) }));
  router.get('/history', withChat(parts), async (request, response) => {
    const before = Number(request.query.before);
    const events = Number.isSafeInteger(before) ? await door.reading.before(chat(response), before, pageEvents) : [];
    response.json({ events, more: events.length === pageEvents });
  });
  router.get('/files/:id', withChat(parts), async (request, response) => {
    const id = fileIdOf(request);
    sendFile(response, id === null ? null : await door.reading.file(chat(response), id));
  });
  router.post(
    '/messages',
    ownPageOnly(parts),
    withChat(parts),
    slowly(parts),
    express.json({ limit: messageMaxBytes }),
    async (request, response) => {
      const taken = await door.receive(chat(response), request.body);
      if (taken === 'stored') response.json({ stored: true });
      else refuse(response, { wrong: 422, missing: 409, closed: 410 }[taken], taken, parts.words);
    },
  );
  router.post(
    '/files',
    ownPageOnly(parts),
    withChat(parts),
    slowly(parts),
    express.json({ limit: messageMaxBytes }),
    async (request, response) => {
      const announced = await door.announce(chat(response), request.body);
      if (typeof announced === 'object') response.json(announced);
      else refuse(response, { wrong: 422, too_large: 413, full: 413 }[announced], announced, parts.words);
    },
  );
  const part = express.raw({ limit: parts.partMaxBytes, type: () => true });
  router.put('/files/:id', ownPageOnly(parts), withChat(parts), uploadSlowly(parts), part, async (request, response) => {
    const id = fileIdOf(request);
    const start = Number(request.query.start);
    if (id === null || !Number.isSafeInteger(start) || !Buffer.isBuffer(request.body)) return refuse(response, 422, 'wrong', parts.words);
    const received = await door.addPart(chat(response), id, start, request.body);
    if (received === null) refuse(response, 409, 'missing', parts.words);
    else response.json({ received });
  });
  const { left } = parts;
  if (left)
    router.post('/leave', ownPageOnly(parts), withChat(parts), async (_request, response) => {
      await door.leave(chat(response));
      left(response);
      response.json({ left: true });
    });
  return router;
}

function fileIdOf({ params: { id } }: Request): string | null {
  return typeof id === 'string' && fileId.test(id) ? id : null;
}

function withChat({ chatOf, words }: ChatParts) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const found = chatOf(request);
    if (found === null) return void refuse(response, 401, 'unknown', words);
    response.locals.chat = found;
    next();
  };
}

function chat(response: Response): string {
  const found: unknown = response.locals.chat;
  return typeof found === 'string' ? found : '';
}

function ownPageOnly({ words }: ChatParts) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (isOwnPage(request)) next();
    else refuse(response, 403, 'foreign', words);
  };
}

function slowly({ limits, words }: ChatParts) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const waitMs = Math.max(limits.browser.take(chat(response)), limits.address.take(request.ip ?? ''));
    if (waitMs === 0) next();
    else wait(response, waitMs, words);
  };
}

/** A part that does not say how large it is counts as the largest there is. */
function uploadSlowly({ limits, words, partMaxBytes }: ChatParts) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const bytes = Number(request.get('content-length') ?? partMaxBytes);
    const waitMs = Math.max(limits.uploads.take(chat(response), bytes), limits.uploads.take(request.ip ?? '', bytes));
    if (waitMs === 0) next();
    else wait(response, waitMs, words);
  };
}

function wait(response: Response, waitMs: number, words: ChatWords): void {
  const seconds = Math.ceil(waitMs / 1000);
  response.set('Retry-After', String(seconds));
  refuse(response, 429, 'slow_down', words, { seconds });
}

/** A word for the page and a sentence for the person. */
function refuse(response: Response, status: number, code: string, words: ChatWords, params: Record<string, number> = {}): void {
  response.status(status).json({ error: code, text: said(words, `refused.${code}`, params) });
}
