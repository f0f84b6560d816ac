/** Open server-sent event streams of all pages: counted, kept alive, and ended when the program stops. They know no event. */
import type { Request, Response } from 'express';

/** Proxies close what is silent for a minute. */
const aliveMs = 20_000;
/** Of one copy of the program; each costs a socket and some kilobytes. */
const streamsMax = 5_000;
/** A browser opens one for each page; a whole office may share an address. */
const streamsOfAddressMax = 200;
/** A page that lost its stream comes back after this. */
const againMs = 2_000;

export interface Stream {
  /** One event; resolves when the browser can take more. */
  write(event: { id?: number; name?: string; data: unknown }): Promise<void>;
  end(): void;
  /** Aborted when the browser left or the program stops. */
  closed: AbortSignal;
}

export interface Streams {
  /** null, answered 503: too many are open. */
  open(request: Request, response: Response): Stream | null;
  /** Ends all; none opens any more. */
  end(): void;
}

export function createStreams(): Streams {
  const open = new Map<Response, string>();
  let ended = false;
  return {
    open(request, response) {
      const address = request.ip ?? '';
      const same = [...open.values()].filter((other) => other === address).length;
      if (ended || open.size >= streamsMax || same >= streamsOfAddressMax) {
        response.set('Retry-After', '10').status(503).end();
        return null;
      }
      open.set(response, address);
      const closed = new AbortController();
      response.once('close', () => {
        open.delete(response);
        closed.abort();
      });
      return begun(response, closed.signal);
    },
    end() {
      ended = true;
      for (const response of open.keys()) response.end();
    },
  };
}

function begun(response: Response, closed: AbortSignal): Stream {
  response.set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  response.write(`retry: ${againMs}\n\n`);
  const timer = setInterval(() => response.writableEnded || response.write(': \n\n'), aliveMs);
  closed.addEventListener('abort', () => clearInterval(timer), { once: true });
  return {
    closed,
    end: () => void response.end(),
    async write({ id, name, data }) {
      if (closed.aborted || response.writableEnded) return;
      const head = `${id === undefined ? '' : `id: ${id}\n`}${name === undefined ? '' : `event: ${name}\n`}`;
      if (response.write(`${head}data: ${JSON.stringify(data)}\n\n`)) return;
      await new Promise<void>((resolve) => {
        response.once('drain', resolve);
        closed.addEventListener('abort', () => resolve(), { once: true });
      });
    },
  };
}
