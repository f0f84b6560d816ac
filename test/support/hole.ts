/** A way to a server that can lose the connections there are without a word to either end, as a failover or a firewall does; new ones pass. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Hole {
  /** The same address by this way. */
  url: string;
  /** Cuts the next connection on which the program says this word, instead of passing it on. */
  cutAt(word: string): void;
  /** Nothing goes over the connections of now any more. Answers how many they are. */
  swallow(): number;
}

export async function holeBefore(url: string): Promise<Hole> {
  const target = new URL(url);
  const pairs = new Set<Socket[]>();
  const all = new Set<Socket>();
  let word = '';
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const pair = [near, far];
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near]] as [Socket, Socket][]) {
      all.add(from.on('error', () => undefined));
      from.on('data', (bytes) => {
        if (from === near && word !== '' && bytes.includes(word)) {
          word = '';
          near.destroy();
        } else if (pairs.has(pair)) to.write(bytes);
      });
      from.on('close', () => pairs.has(pair) && to.destroy());
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    for (const socket of all) socket.destroy();
    server.close();
  });
  const way = new URL(url);
  way.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: way.href,
    cutAt: (given) => {
      word = given;
    },
    swallow: () => {
      const { size } = pairs;
      pairs.clear();
      return size;
    },
  };
}
