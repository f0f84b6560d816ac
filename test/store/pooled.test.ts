/** A pooler that hands each transaction to whatever session is free: copies would all believe they hold the same locks. Found out before anything is done. */
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { PooledByTransaction } from '../../src/store/errors.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { silent } from '../support/silent.ts';

/** Speaks just enough of PostgreSQL's protocol to answer `select pg_backend_pid()` on every connection with the same number. */
async function pooler(pid: string): Promise<string> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    let isGreeted = false;
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    socket.on('data', (bytes) => {
      if (!isGreeted) socket.write(Buffer.concat([message('R', [0, 0, 0, 0]), ready]));
      else if (bytes[0] === 0x51) socket.write(Buffer.concat([rowOf(pid), message('C', [...Buffer.from('SELECT 1\0')]), ready]));
      isGreeted = true;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `postgres://kanal@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/kanal`;
}

function message(type: string, body: number[]): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body)]);
}

const ready = message('Z', [0x49]);

/** One row of one int4 column, as text. https://www.postgresql.org/docs/current/protocol-message-formats.html */
function rowOf(pid: string): Buffer {
  const column = [...Buffer.from('pid\0'), 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 4, 255, 255, 255, 255, 0, 0];
  return Buffer.concat([message('T', [0, 1, ...column]), message('D', [0, 1, 0, 0, 0, pid.length, ...Buffer.from(pid)])]);
}

test('a pooler in transaction mode is refused', async () => {
  await expect(openPostgres(await pooler('77'), silent, 0)).rejects.toThrow(PooledByTransaction);
});
