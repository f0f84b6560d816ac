/** A phone-like page for each person of the simulator, on a loopback port. It knows the simulator's world and nothing of the program behind it. */

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Citizen } from '../whatsapp-web/citizen.ts';
import type { WhatsAppStandIn } from '../whatsapp-web/server.ts';
import { acts, Refused } from './acts.ts';

export interface PhoneOptions {
  whatsapp: WhatsAppStandIn;
  /** The people by the path of their page, the first one at `/`, each with a label. */
  people: Record<string, { citizen: Citizen; label: string }>;
  /** The page's sentences, locales/<lang>/demo.json. */
  words: Record<string, unknown>;
  /** The address of the demo centre's page. */
  centreUrl: string;
  /** 0: any free one. */
  port?: number;
}

export interface Phone {
  url: string;
  close(): Promise<void>;
}

/** WhatsApp's own 16 MB of a file, and a little around them. */
const bodyMaxBytes = 17 * 1024 * 1024;
const assets: Record<string, string> = { '/page.js': 'text/javascript', '/page.css': 'text/css' };
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Rejects when the port cannot be had. */
export async function startPhone({ whatsapp, people, words, centreUrl, port = 0 }: PhoneOptions): Promise<Phone> {
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (error instanceof Refused) end(response, error.status);
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  const host = `127.0.0.1:${taken}`;
  return {
    url: `http://${host}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${host}`);
    // A foreign page that found the port, by its name or by another, gets nothing.
    if (request.headers.host !== host && request.headers.host !== `localhost:${taken}`) throw new Refused(403);
    const asset = assets[url.pathname];
    if (asset) return end(response, 200, asset, readFileSync(join(import.meta.dirname, url.pathname)));
    if (url.pathname === '/words') return end(response, 200, 'application/json', JSON.stringify(words));
    const [, name = '', what = ''] = url.pathname.split('/');
    const [first = ''] = Object.keys(people);
    if (name === '') return void response.writeHead(302, { ...headers, location: `/${first}` }).end();
    const person = people[name];
    if (!person) throw new Refused(404);
    if (request.method === 'POST') return act(request, response, person.citizen, what, url);
    if (what === '') return end(response, 200, 'text/html; charset=utf-8', page(name));
    if (what === 'events') return watch(response, person.citizen);
    if (what === 'file') return file(response, person.citizen, url.searchParams.get('id') ?? '');
    throw new Refused(404);
  }

  async function act(request: IncomingMessage, response: ServerResponse, citizen: Citizen, what: string, url: URL): Promise<void> {
    if (request.headers.origin !== `http://${request.headers.host}`) throw new Refused(403);
    const perform = acts[what];
    if (!perform) throw new Refused(404);
    perform(citizen, await bodyOf(request), request.headers['content-type'] ?? '', url.searchParams);
    end(response, 204);
  }

  /** The whole screen after every change, as a stream of server-sent events. */
  function watch(response: ServerResponse, citizen: Citizen): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    const tell = () => response.write(`data: ${JSON.stringify(screenOf(citizen))}\n\n`);
    tell();
    response.on('close', whatsapp.world.watch(tell));
  }

  function screenOf(citizen: Citizen) {
    const messages = citizen.screen.map(({ file: sent, ...message }) => (sent ? { ...message, file: { name: sent.name } } : message));
    return { isLinked: whatsapp.isOnline, isTyping: citizen.chat.isTyping, messages };
  }

  function page(current: string): string {
    const links = Object.entries(people).map(
      ([name, { label }]) => `<a href="/${name}"${name === current ? ' aria-current="page"' : ''}>${escaped(label)}</a>`,
    );
    return readFileSync(join(import.meta.dirname, 'page.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, slot: string) =>
      slot === 'people' ? links.join(' ') : escaped(String(slot === 'centreUrl' ? centreUrl : words[slot])),
    );
  }
}

/** Only what a browser shows as picture or sound keeps its type. */
function file(response: ServerResponse, citizen: Citizen, id: string): void {
  const found = citizen.screen.find((message) => message.id === id)?.file;
  if (!found) throw new Refused(404);
  const type = /^(image\/(jpeg|png|webp|gif)|audio\/|video\/)/.test(found.mediaType) ? found.mediaType : 'application/octet-stream';
  end(response, 200, type, found.bytes);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > bodyMaxBytes) throw new Refused(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function end(response: ServerResponse, status: number, type = 'text/plain', body: string | Buffer = ''): void {
  response.writeHead(status, { ...headers, 'content-type': type }).end(body);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
