/** A port nobody listens on now, and that the system gives to nobody else before it is used: it hands out those from 32768 on by itself. */
import { once } from 'node:events';
import { createServer } from 'node:net';

const first = 10_000;
const count = 22_000;
/** Processes that look at the same time begin at different places. */
let next = (process.pid * 97) % count;

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < count; tries += 1) {
    next = (next + 1) % count;
    if (await isFree(first + next)) return first + next;
  }
  throw new Error('no port');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  const taken = await Promise.race([once(server, 'listening'), once(server, 'error')]).then(
    () => !server.listening,
    () => true,
  );
  if (!taken) await new Promise((resolve) => server.close(resolve));
  return !taken;
}
