/**
 * Connections whose other end went away without a word (a failover to another machine, a firewall that forgot them): nothing closes them, and what was asked on them would wait for the
 * operating system's quarter of an hour. What hears nothing for too long while an answer is awaited is closed here, and whatever of the same database heard nothing for as long goes with it.
 */
import { type Socket, connect as toward } from 'node:net';

const lookMs = 1_000;

/** The connections of one client of postgres.js. */
export interface Line {
  /** For its option `socket`: where there are several hosts, the next one after each connection that ended. */
  socket(to: Hosts): Socket;
  /** Counts it among what is awaited until it is settled. A statement is not begun by that. */
  awaiting<Answer extends Promise<unknown>>(answer: Answer): Answer;
}

interface Hosts {
  host: string[];
  port: number[];
  /** Of a socket in the file system. */
  path?: string | false;
}

interface Watched {
  socket: Socket;
  read: number;
  /** Looks since the last byte; and those of them at which an answer was awaited. Time is not asked: a process that stood still would blame everybody. */
  quiet: number;
  owed: number;
}

interface Client {
  patience: number;
  awaited: number;
  open: Set<Watched>;
}

/** By the address of the database. */
const databases = new Map<string, Set<Client>>();
let looking: NodeJS.Timeout | undefined;

/** `patience`: seconds without a byte while an answer is awaited. */
export function lineTo(url: string, patience: number): Line {
  const client: Client = { patience, awaited: 0, open: new Set() };
  let at = 0;
  return {
    socket({ host, port, path }) {
      const mine = at;
      const n = mine % host.length;
      const way = { host: host[n] ?? '', port: port[n] ?? 0 };
      // postgres.js looks there for the name of a certificate, and for what it tells in errors.
      const socket = Object.assign(toward(path ? { path } : way), path ? {} : way);
      watch(url, client, socket, () => {
        if (at === mine) at += 1;
      });
      return socket;
    },
    awaiting(answer) {
      client.awaited += 1;
      const settled = () => {
        client.awaited -= 1;
      };
      // By the promise's own `then`: that of postgres.js would begin the statement.
      Promise.prototype.then.call(answer, settled, settled);
      return answer;
    },
  };
}

function watch(url: string, client: Client, socket: Socket, ended: () => void): void {
  const watched = { socket, read: 0, quiet: 0, owed: 0 };
  const clients = databases.get(url) ?? new Set();
  databases.set(url, clients.add(client));
  client.open.add(watched);
  looking ??= setInterval(lookAtAll, lookMs).unref();
  // postgres.js takes all listeners away when it encrypts; the look finds it then.
  socket.once('close', () => {
    ended();
    client.open.delete(watched);
  });
}

function lookAtAll(): void {
  for (const [url, clients] of databases) {
    const limits = [...clients].flatMap(look);
    if (limits.length > 0) closeQuiet(clients, Math.min(...limits));
    for (const client of clients) if (client.open.size === 0) clients.delete(client);
    if (clients.size === 0) databases.delete(url);
  }
  if (databases.size > 0) return;
  clearInterval(looking);
  looking = undefined;
}

/** Answers with its patience for each connection that is past it. */
function look(client: Client): number[] {
  const past: number[] = [];
  for (const watched of client.open) {
    const { socket } = watched;
    if (socket.destroyed) client.open.delete(watched);
    const isHeard = socket.bytesRead !== watched.read;
    watched.read = socket.bytesRead;
    watched.quiet = isHeard ? 0 : watched.quiet + 1;
    watched.owed = isHeard || client.awaited === 0 ? 0 : watched.owed + 1;
    if (watched.owed >= client.patience) past.push(client.patience);
  }
  return past;
}

function closeQuiet(clients: Set<Client>, looks: number): void {
  for (const { open } of clients) for (const { socket, quiet } of open) if (quiet >= looks) socket.destroy();
}
