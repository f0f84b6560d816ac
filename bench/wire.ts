/**
 * HTTP/1.1 over bare sockets, as little of it as the load needs: the driver shares two cores with what it measures, so every microsecond of its own is a lie in the figures.
 * Bodies come with content-length; nothing is chunked, compressed or encrypted.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface Heard {
  /** 'POST /path'. */
  line: string;
  head: string;
  body: Buffer;
}

/** Cuts a stream of bytes into HTTP messages. */
function cutter(each: (message: Heard) => void): (chunk: Buffer) => void {
  let kept: Buffer = Buffer.alloc(0);
  return (chunk) => {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    for (;;) {
      const end = kept.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = kept.toString('latin1', 0, end);
      const size = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      if (kept.length < end + 4 + size) return;
      const body = kept.subarray(end + 4, end + 4 + size);
      kept = kept.subarray(end + 4 + size);
      each({ line: head.slice(0, head.indexOf(' HTTP/')), head, body });
    }
  };
}

export interface Answer {
  status: number;
  body: string | Buffer;
  /** A byte a second of it, for ever. */
  drip?: boolean;
}

/** Answers every request; `undefined` never answers. */
export async function serve(answer: (heard: Heard) => Answer | undefined): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    const cut = cutter((heard) => {
      const given = answer(heard);
      if (given === undefined) return;
      const size = Buffer.byteLength(given.body);
      const type = typeof given.body === 'string' ? 'application/json' : 'application/octet-stream';
      const head = `HTTP/1.1 ${given.status} OK\r\ncontent-type: ${type}\r\ncontent-length: ${size}\r\n\r\n`;
      if (given.drip) drip(socket, head);
      else if (typeof given.body === 'string') socket.write(head + given.body);
      else {
        socket.write(head);
        socket.write(given.body);
      }
    });
    socket.on('data', cut);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, server };
}

function drip(socket: Socket, head: string): void {
  socket.write(head);
  const dripping = setInterval(() => socket.write('x'), 1000);
  socket.on('close', () => clearInterval(dripping));
}

/** A caller with connections kept open; one request at a time on each. Answers the status; 0 when the connection broke. */
export function caller(ports: number[], path: string, headers: Record<string, string>) {
  const lines = Object.entries({ 'content-type': 'application/json', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const idle = ports.map((): Line[] => []);
  let turn = 0;

  /** Round-robin over the ports, as a plain load balancer does. */
  return (body: string): Promise<number> => {
    turn = (turn + 1) % ports.length;
    const at = turn;
    // The server closes connections that were idle for long.
    const free = (idle[turn] ?? []).filter(({ isOpen }) => isOpen);
    idle[turn] = free;
    const line = free.pop() ?? new Line(ports[turn] ?? 0);
    const size = Buffer.byteLength(body);
    return line
      .ask(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}content-length: ${size}\r\n\r\n${body}`)
      .then((status) => {
        if (status > 0) idle[at]?.push(line);
        return status;
      });
  };
}

class Line {
  readonly #socket: Socket;
  isOpen = true;
  #answered: ((status: number) => void) | null = null;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.setNoDelay(true);
    const cut = cutter(({ head }) => this.#end(Number(head.slice(9, 12))));
    this.#socket.on('data', cut);
    this.#socket.on('error', () => this.#end(0));
    this.#socket.on('close', () => {
      this.isOpen = false;
      this.#end(0);
    });
  }

  ask(text: string): Promise<number> {
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket.write(text);
    });
  }

  #end(status: number): void {
    this.#answered?.(status);
    this.#answered = null;
  }
}
