/** What stands before the copies: a reverse proxy that shares requests out, and at will repeats, refuses and delays what a platform delivers. */
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from './random.ts';

export interface Door {
  url: string;
  /** Ports of the copies that run now. */
  copies: Set<number>;
  /** Shares of deliveries that are repeated later, refused at first, and held up. */
  mischief: { repeat: number; refuse: number; delay: number };
  /** Sends a body of one's own to /telegram with the headers of a real delivery; answers the status. */
  post(body: string): Promise<number>;
  close(): Promise<void>;
}

interface Delivery {
  method: string;
  path: string;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

const delayMaxMs = 300;
/** A repeated delivery comes within this time. */
const repeatWithinMs = 6_000;

export async function openDoor(random: Random): Promise<Door> {
  const copies = new Set<number>();
  const mischief = { repeat: 0, refuse: 0, delay: 0 };
  let turn = 0;
  let genuine: Delivery | null = null;

  const next = () => {
    const ports = [...copies];
    turn += 1;
    return ports[turn % Math.max(1, ports.length)];
  };
  async function pass(delivery: Delivery): Promise<{ status: number; headers: OutgoingHttpHeaders; body: Buffer }> {
    const port = next();
    if (port === undefined) return { status: 502, headers: {}, body: Buffer.alloc(0) };
    return send(port, delivery).catch(() => ({ status: 502, headers: {}, body: Buffer.alloc(0) }));
  }
  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const delivery = {
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: incoming.headers,
      body: await bodyOf(incoming),
    };
    const isTelegram = delivery.path === '/telegram';
    if (isTelegram) genuine = delivery;
    if (isTelegram || (delivery.path === '/whatsapp' && delivery.method === 'POST')) {
      if (random.chance(mischief.refuse)) return void response.writeHead(502).end();
      if (random.chance(mischief.delay)) await pause(random.below(delayMaxMs));
      if (random.chance(mischief.repeat)) setTimeout(() => void pass(delivery), random.below(repeatWithinMs)).unref();
    }
    const answer = await pass(delivery);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }
  const server = createServer((incoming, response) => void serve(incoming, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    ...{ url: `http://127.0.0.1:${address.port}`, copies, mischief },
    post: async (body) =>
      genuine === null
        ? 0
        : (await pass({ ...genuine, headers: { ...genuine.headers, 'content-length': Buffer.byteLength(body) }, body: Buffer.from(body) }))
            .status,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(
  port: number,
  { method, path, headers, body }: Delivery,
): Promise<{ status: number; headers: OutgoingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, connection: 'close' } }, (answer) => {
      bodyOf(answer).then((whole) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: whole }), reject);
    });
    outgoing.on('error', reject).end(body);
  });
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
