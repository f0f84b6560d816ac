/** One listening server with its time-outs and its clean end. It knows no route. */
import { once } from 'node:events';
import type { createServer, RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';

export interface Listening {
  /** The port taken. */
  port: number;
  /** Takes nothing new, lets what runs finish, resolves when every connection is closed. */
  close(): Promise<void>;
}

/** A whole request must have come in within this time; headers sooner. Callers are platforms and proxies, none is this slow. */
const requestTimeoutMs = 30_000;
const headersTimeoutMs = 15_000;
/** Longer than the 60 s after which common proxies drop an idle connection, so that they, not we, close first. */
const keepAliveTimeoutMs = 65_000;
/** What still runs after this is cut off: the program has 10 s to stop. */
const closeGraceMs = 8_000;

/** Listens on `port` (0: any free one). Rejects when it cannot be had. `closing` ends what would never end by itself. */
export async function listen(
  create: typeof createServer,
  app: RequestListener,
  port: number,
  host: string,
  closing: () => void = () => undefined,
): Promise<Listening> {
  const server = create({ connectionsCheckingInterval: 5_000 }, app);
  server.requestTimeout = requestTimeoutMs;
  server.headersTimeout = headersTimeoutMs;
  server.keepAliveTimeout = keepAliveTimeoutMs;
  const connections = watchConnections(server);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  let closed: Promise<void> | undefined;
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => {
      closed ??= close(server, connections, closing);
      return closed;
    },
  };
}

interface Connections {
  /** Ends every connection once no request runs on it. */
  endIdle(): void;
}

/** Node's closeIdleConnections leaves connections alone that never sent a request; a platform may hold those open for ever. */
function watchConnections(server: Server): Connections {
  const running = new Map<Socket, number>();
  let ending = false;
  const change = (socket: Socket, by: number) => {
    const before = running.get(socket);
    if (before === undefined) return;
    const requests = before + by;
    running.set(socket, requests);
    if (ending && requests === 0) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    running.set(socket, 0);
    socket.once('close', () => running.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    change(socket, 1);
    response.once('close', () => change(socket, -1));
  });
  return {
    endIdle: () => {
      ending = true;
      for (const socket of running.keys()) change(socket, 0);
    },
  };
}

function close(server: Server, connections: Connections, closing: () => void): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), closeGraceMs);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    closing();
    connections.endIdle();
  });
}
