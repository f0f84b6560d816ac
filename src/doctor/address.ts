/** Whether the world's way to PUBLIC_URL ends at this program: the doctor knocks at it from here and listens for its own knock. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Config } from '../config.ts';
import { remedyFor } from '../start/remedy.ts';
import { type Finding, finding } from './finding.ts';

const knockMs = 8_000;
const path = '/health/live';

/** `running`: the program itself answers on the port now. */
export interface Port {
  finding: Finding;
  running: boolean;
}

export async function port(config: Config): Promise<Port> {
  const params = { port: config.port };
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
  if ((await answered(`http://${host}:${config.port}${path}`)) === '{"status":"live"}')
    return { finding: finding('good', 'doctor.port_running', params), running: true };
  try {
    await listening(config, '', async () => undefined);
    return { finding: finding('good', 'doctor.port_free', params), running: false };
  } catch (error) {
    return { finding: { ...finding('bad', 'doctor.port_bad', params), remedy: remedyFor(error, config) ?? '' }, running: false };
  }
}

/** Nobody outside calls a bot that polls beside the demo centre: then any address will do. */
export async function address(config: Config, { running, finding: { state } }: Port): Promise<Finding> {
  const url = config.publicUrl;
  const { hostname, protocol } = new URL(url);
  const isOwn = /^(localhost|127\.|\[::1\])/.test(hostname);
  const isCalled = config.routing.kind !== 'sandbox' || config.telegram?.mode === 'webhook' || config.whatsapp?.kind === 'cloud';
  if (isOwn)
    return isCalled
      ? finding('bad', 'doctor.address_own', { url }, 'doctor.address_own_remedy')
      : finding('off', 'doctor.address_unneeded', { url });
  if (state === 'bad') return finding('off', 'doctor.address_unknown', { url });
  const word = running ? '{"status":"live"}' : randomUUID();
  const knock = async () => (await answered(`${url}${path}`)) === word;
  const isOurs = running ? await knock() : await listening(config, word, knock);
  if (!isOurs) return finding('bad', 'doctor.address_bad', { url }, 'doctor.address_remedy');
  return protocol === 'https:'
    ? finding('good', 'doctor.address_good', { url })
    : finding('warn', 'doctor.address_good', { url }, 'doctor.address_http_remedy');
}

/** Runs `work` while the port answers everything with `word`. Rejects when the port cannot be had. */
async function listening<T>(config: Config, word: string, work: () => Promise<T>): Promise<T> {
  const server = createServer((_request, response) => response.end(word));
  server.listen(config.port, config.host);
  await once(server, 'listening');
  try {
    return await work();
  } finally {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
}

/** What is answered there; null when nothing is. */
async function answered(url: string): Promise<string | null> {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(knockMs) });
    return (await answer.text()).slice(0, 200);
  } catch {
    return null;
  }
}
