/** The web door: express, its limits and its routes. It knows how requests look and fail, and nothing of complaints; what a request means comes in as parts. */
import type { IncomingHttpHeaders } from 'node:http';
import express, { type Express, type Request, type Response, type Router } from 'express';
import helmet from 'helmet';
import type { Log } from '../complaints/ports.ts';
import { http } from '../http.ts';
import { answerFailure, answerUnknown, type FailurePages, tellFailures } from './failures.ts';
import { sendFile, type WebFile } from './files.ts';
import { type Health, sendHealth } from './health.ts';
import { type Listening, listen } from './listen.ts';
import type { Metrics } from './metrics.ts';
import type { Streams } from './streams.ts';

/** How an event was received: the HTTP status and, for 429 and 503, when to deliver it again. */
export interface Received {
  status: number;
  retryAfterSeconds?: number;
}

export interface WebParts {
  /** A Telegram update with the secret of its webhook; null while Telegram does not call us. */
  telegram: ((update: unknown, secret: string | undefined) => Promise<Received>) | null;
  /** A callback of the routing API: the exact text, because it is signed, and the headers in lower case. */
  routingEvent: (raw: string, headers: Record<string, string | undefined>) => Promise<Received>;
  health: () => Promise<Health>;
  metrics: Metrics;
  /** A file by id and signed link (`e` expiry, `s` signature); null when there is none or the link does not hold. */
  file: (id: string, e: string, s: string) => Promise<WebFile | null>;
  /** Rooms with pages of their own, mounted in this order. */
  routers: { path: string; router: Router }[];
  /** For a person whose browser gets no page. */
  failures: FailurePages;
  /** Streams that end when the program stops. */
  streams: Pick<Streams, 'end'>;
  log: Log;
}

export interface Web {
  app: Express;
  /** Starts to listen; port 0 takes a free one. Rejects when the port cannot be had. */
  listen(port: number, host: string): Promise<Listening>;
}

/** An update of Telegram holds one message of at most 4096 signs and its entities: far below this. */
const updateMaxBytes = '1mb';
/** DESIGN §10: the body of a callback. */
const callbackMaxBytes = '256kb';

/** Builds the routes of DESIGN §8. Nothing listens yet. A part that rejects with Unavailable is answered 503 with Retry-After. */
export function createWeb(parts: WebParts): Web {
  const app = express();
  app.disable('x-powered-by');
  // Whoever comes through a proxy of ours is known by what the proxy says; a caller from elsewhere cannot say it for itself.
  app.set('trust proxy', ['loopback', 'linklocal', 'uniquelocal']);
  app.set('etag', false);
  tellFailures(app, parts.failures);
  // Programs call these a thousand times for each page that is read, and look at no header meant for browsers.
  addHooks(app, parts);
  app.use(helmet(headers));
  addOperations(app, parts);
  app.get('/files/:id', async (request, response) => sendFile(response, await fileOf(parts, request)));
  for (const { path, router } of parts.routers) app.use(path, router);
  app.use(answerUnknown);
  app.use(answerFailure(parts.log));
  return { app, listen: (port, host) => listen(http.createServer, app, port, host, () => parts.streams.end()) };
}

/** Pages load nothing from elsewhere and are framed by nobody. Plain http stays possible: a newcomer tries the program without a certificate. */
const headers: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
};

/** What other systems call. */
function addHooks(app: Express, parts: WebParts): void {
  const { telegram } = parts;
  if (telegram !== null) {
    app.post('/telegram', express.json({ limit: updateMaxBytes, type: () => true }), async (request, response) => {
      answer(response, await telegram(request.body, request.get('x-telegram-bot-api-secret-token')));
    });
  }
  app.post('/routing/events', express.raw({ limit: callbackMaxBytes, type: () => true }), async (request, response) => {
    const raw = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    answer(response, await parts.routingEvent(raw, single(request.headers)));
  });
}

/** What those who run the program look at. */
function addOperations(app: Express, parts: WebParts): void {
  app.get('/favicon.ico', (_request, response) => void response.status(204).end());
  app.get('/health/live', (_request, response) => void response.set('Cache-Control', 'no-store').json({ status: 'live' }));
  app.get('/health/ready', async (_request, response) => sendHealth(response, await parts.health()));
  app.get('/metrics', async (_request, response) => {
    response.type(parts.metrics.contentType).send(await parts.metrics.text());
  });
}

function answer(response: Response, { status, retryAfterSeconds }: Received): void {
  if (retryAfterSeconds !== undefined) response.set('Retry-After', String(Math.ceil(retryAfterSeconds)));
  response.status(status).end();
}

/** Headers that came more than once are joined, as RFC 9110 §5.3 allows. */
function single(all: IncomingHttpHeaders): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

function fileOf(parts: WebParts, request: Request<{ id: string }>): Promise<WebFile | null> {
  const { e, s } = request.query;
  return typeof e === 'string' && typeof s === 'string' ? parts.file(request.params.id, e, s) : Promise.resolve(null);
}
