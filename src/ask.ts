/** One HTTP request and its small answer, over connections that stay open: for what is asked all day, at a third of what fetch takes of the processor. Knows nothing of what is asked. */
import type { Agent, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { http, https } from './http.ts';

export interface Asking {
  method: string;
  headers: Record<string, string>;
  body?: string;
  /** To the last byte of the answer. */
  timeoutMs?: number;
  signal?: Ending;
}

/** What of an AbortSignal is looked at. */
interface Ending {
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export type Ask = (url: string, asking: Asking) => Promise<Answer>;

/** No whole answer came. Its message is a machine word: 'timeout', 'answer_too_large', 'aborted', 'cut', or the system's own (ECONNREFUSED). */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

export interface AskSettings {
  /** A longer answer is none. */
  answerMaxBytes: number;
  /** A connection nobody uses this long is closed: else the other side may close it just when it is used again. Absent: it decides. */
  idleMs?: number;
}

/** An Ask with connections of its own. It follows no redirect and asks for nothing compressed. Rejects with NoAnswer, or as Node does for a URL or header that cannot be sent. */
export function createAsk({ answerMaxBytes, idleMs }: AskSettings): Ask {
  const keeping = { keepAlive: true, ...(idleMs !== undefined && { timeout: idleMs }) };
  const plain = new http.Agent(keeping);
  const secured = new https.Agent(keeping);
  return (url, asking) =>
    new Promise((resolve, reject) => {
      const { method, body, timeoutMs, signal } = asking;
      const headers = body === undefined ? asking.headers : { ...asking.headers, 'content-length': Buffer.byteLength(body) };
      const asked = url.startsWith('https:')
        ? https.request(url, { method, headers, agent: secured })
        : http.request(url, { method, headers, agent: plain });
      const timer = timeoutMs === undefined ? undefined : setTimeout(() => end('timeout'), timeoutMs);
      const aborted = () => end('aborted');
      signal?.addEventListener('abort', aborted);
      const end = (why: unknown) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
        if (why === null) return;
        reject(noAnswer(why));
        asked.destroy();
        if (why === 'timeout') for (const agent of [plain, secured]) dropUnused(agent);
      };
      asked.on('error', end);
      asked.on('response', (response) => readAll(response, answerMaxBytes, end, resolve));
      asked.end(body);
    });
}

/** A way that leads nowhere (a firewall that forgot it) is seldom alone: each would cost another wait. */
function dropUnused({ freeSockets }: Pick<Agent, 'freeSockets'>): void {
  for (const socket of Object.values(freeSockets).flatMap((sockets) => sockets ?? [])) socket.destroy();
}

/** `end` is told null when all came, or why it did not. */
function readAll(response: IncomingMessage, maxBytes: number, end: (why: unknown) => void, answer: (answer: Answer) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > maxBytes) end('answer_too_large');
  });
  response.on('error', end);
  response.on('end', () => {
    end(null);
    answer({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') });
  });
}

function noAnswer(why: unknown): NoAnswer {
  if (typeof why === 'string') return new NoAnswer(why);
  const code = why instanceof Error && 'code' in why && typeof why.code === 'string' ? why.code : 'cut';
  return new NoAnswer(code, { cause: why });
}
