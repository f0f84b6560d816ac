/** A strict, faulty stand-in for the central routing API: holds every request against the contract, remembers what it took, and fails in every way a real one does. */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../ports.ts';
import { mistakesIn } from './contract.ts';
import { listen } from './listen.ts';

/** What happens to the next request that reaches the centre. 'stored' faults take the complaint first: only the answer is lost. */
export type Fault =
  | { type: 'status'; status: number; retryAfter?: string; body?: string }
  | { type: 'hang' }
  | { type: 'cut' }
  | { type: 'stored-then-hang' }
  | { type: 'stored-then-cut' }
  /** The connection ends in the middle of the answer's body. */
  | { type: 'stored-then-half' }
  /** Taken and answered so much later: the client may have given up. */
  | { type: 'late'; ms: number }
  | { type: 'stored-then-broken' };

export interface TakenComplaint {
  id: string;
  number: string;
  key: string;
  raw: string;
  /** performance.now() when it was taken. */
  at: number;
  messages: { key: string; raw: string }[];
  events: CentreEvent[];
}

export interface CentreEvent {
  id: string;
  type: string;
  complaintId: string;
  sequence: number;
  at: string;
  data: Record<string, unknown>;
}

export interface CallbackOptions {
  /** Base64 after whsec_; the shared secret unless a forger's is given. */
  secret?: string;
  /** Epoch ms put into webhook-timestamp; now unless given. */
  signedAt?: number;
}

export interface Centre {
  url: string;
  key: string;
  secret: string;
  /** Each complaint once, however often it was sent. */
  taken: TakenComplaint[];
  /** Every breach of the contract by the client: none, or the client is wrong. */
  breaches: string[];
  /** How many requests came, faults included. */
  requests(): number;
  /** Fails the next `times` requests like this. */
  fail(fault: Fault, times?: number): void;
  /** No fault from now on: what hangs is cut. */
  heal(): void;
  /** Stops listening: connections are refused. */
  down(): Promise<void>;
  /** Listens again at the same address. */
  up(): Promise<void>;
  /** Records an event of a complaint and answers it unsent. */
  event(complaint: TakenComplaint, type: string, data?: Record<string, unknown>): CentreEvent;
  /** POSTs an event, signed; answers the HTTP status. May be repeated, reordered, late. */
  callback(url: string, event: unknown, options?: CallbackOptions): Promise<number>;
  close(): Promise<void>;
}

/** Starts it on a free port of the loopback. */
export async function startCentre({
  key = 'test-key',
  version = '1.1.0',
  secret = `whsec_${Buffer.from(randomUUID()).toString('base64')}`,
} = {}): Promise<Centre> {
  const taken: TakenComplaint[] = [];
  const breaches: string[] = [];
  const faults: Fault[] = [];
  const hung = new Set<ServerResponse>();
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    void serve(request, response).catch(() => response.destroy());
  });
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const raw = await textOf(request);
    const fault = faults.shift();
    if (fault?.type === 'hang') return void hung.add(response);
    if (fault?.type === 'cut') return void response.destroy();
    if (fault?.type === 'status')
      return reply(response, fault.status, fault.body ?? '{"error":{"code":"fault","message":"fault"}}', fault.retryAfter);
    if (fault?.type === 'late') await pause(fault.ms, undefined, { ref: false });
    const answer = decide(request, raw, { taken, breaches, key, version });
    if (fault?.type === 'stored-then-hang') return void hung.add(response);
    if (fault?.type === 'stored-then-cut') return void response.destroy();
    if (fault?.type === 'stored-then-half') return half(response, JSON.stringify(answer.body));
    reply(response, answer.status, fault?.type === 'stored-then-broken' ? '{"id":' : JSON.stringify(answer.body));
  };
  // It may go and come again: nobody must have its address meanwhile.
  let bound = await listen(server, await freePort());
  return {
    url: bound.url,
    key,
    secret,
    taken,
    breaches,
    requests: () => requests,
    fail: (fault, times = 1) => void faults.push(...Array.from({ length: times }, () => fault)),
    heal() {
      faults.splice(0);
      for (const response of hung) response.destroy();
      hung.clear();
    },
    down: () => bound.close(),
    async up() {
      bound = await listen(server, bound.port);
    },
    event(complaint, type, data = {}) {
      const sequence = complaint.events.length + 1;
      const event = {
        id: `evt_${complaint.id}_${sequence}`,
        type,
        complaintId: complaint.id,
        sequence,
        at: new Date().toISOString(),
        data,
      };
      complaint.events.push(event);
      return event;
    },
    callback: (url, event, options = {}) => sendCallback(url, event, { secret, signedAt: Date.now(), ...options }),
    close: () => bound.close(),
  };
}

/** Asks again until `ready` is true; fails after `limitMs` with what it waited for. */
export async function until(what: string, ready: () => boolean, limitMs = 30_000): Promise<void> {
  for (const end = Date.now() + limitMs; !ready(); await pause(5)) if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
}

interface Books {
  taken: TakenComplaint[];
  breaches: string[];
  key: string;
  version: string;
}

interface Answer {
  status: number;
  body: unknown;
}

function decide(request: IncomingMessage, raw: string, books: Books): Answer {
  if (request.headers.authorization !== `Bearer ${books.key}`) return refusal(401, 'unauthorized');
  if (request.url === '/contract') return { status: 200, body: { version: books.version } };
  const [, id, part] = /^\/complaints(?:\/([^/]+))?(?:\/(messages))?$/.exec(request.url ?? '') ?? [];
  const complaint = books.taken.find((one) => one.id === decodeURIComponent(id ?? ''));
  if (request.method === 'GET') return complaint ? { status: 200, body: standing(complaint) } : refusal(404, 'not_found');
  if (request.method !== 'POST') return breach(books, 404, 'not_found', `${request.method} ${request.url}`);
  const key = String(request.headers['idempotency-key'] ?? '');
  if (key === '') return breach(books, 400, 'key_missing', 'a POST without Idempotency-Key');
  const mistakes = mistakesIn(part ? 'Message' : 'Complaint', jsonOf(raw));
  if (request.headers['content-type'] !== 'application/json') mistakes.push('content-type');
  if (mistakes.length > 0) return breach(books, 422, 'invalid_body', ...mistakes);
  if (id === undefined) return takeComplaint(books, key, raw);
  return complaint ? takeMessage(books, complaint, key, raw) : refusal(404, 'not_found');
}

function takeComplaint(books: Books, key: string, raw: string): Answer {
  const known = books.taken.find((complaint) => complaint.key === key);
  if (known && known.raw !== raw) return breach(books, 422, 'key_reused', 'a key with another body');
  const complaint = known ?? {
    id: randomUUID(),
    number: String(9_000_001 + books.taken.length),
    key,
    raw,
    at: performance.now(),
    messages: [],
    events: [],
  };
  if (!known) books.taken.push(complaint);
  return { status: 201, body: { id: complaint.id, number: complaint.number, status: 'received' } };
}

function takeMessage(books: Books, complaint: TakenComplaint, key: string, raw: string): Answer {
  const known = complaint.messages.find((message) => message.key === key);
  if (known && known.raw !== raw) return breach(books, 422, 'key_reused', 'a key with another body');
  if (!known) complaint.messages.push({ key, raw });
  return { status: 201, body: { id: `msg_${key}` } };
}

function standing({ id, number, events }: TakenComplaint): object {
  return { id, number, status: 'received', history: events };
}

function breach(books: Books, status: number, code: string, ...what: string[]): Answer {
  books.breaches.push(...what);
  return refusal(status, code);
}

function refusal(status: number, code: string): Answer {
  return { status, body: { error: { code, message: code } } };
}

function reply(response: ServerResponse, status: number, body: string, retryAfter?: string): void {
  response.writeHead(status, { 'content-type': 'application/json', ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) });
  response.end(body);
}

function half(response: ServerResponse, body: string): void {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': body.length });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

/** Signs by itself, without the library the program verifies with. */
async function sendCallback(url: string, event: unknown, { secret, signedAt }: Required<CallbackOptions>): Promise<number> {
  const body = JSON.stringify(event);
  const answer = await fetch(url, { method: 'POST', headers: signedHeaders(secret, signedAt, body), body });
  await answer.body?.cancel();
  return answer.status;
}

/** The headers of the Standard Webhooks scheme for a body; `signedAt` is epoch ms. */
export function signedHeaders(secret: string, signedAt: number, body: string, id = 'msg_1'): Record<string, string> {
  const seconds = Math.floor(signedAt / 1000);
  const signature = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function jsonOf(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
