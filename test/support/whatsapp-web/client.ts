/** The unmodified whatsapp-web.js on the stand-in's page, as directly as can be: no code of the program is between. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import whatsappWeb from 'whatsapp-web.js';
import { findQuickBrowser } from './quick.ts';
import { browserProcesses, killBrowser, type StandIn } from './server.ts';

const { Client, LocalAuth } = whatsappWeb;

export type Driven = Awaited<ReturnType<typeof drive>>;

export interface DriveOptions {
  /** The profile of an earlier client; a new one otherwise. */
  profile?: string;
  takeover?: boolean;
}

const heardMaxMs = 25_000;

export function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'whatsapp-profile-'));
}

/** Starts a client; rejects when there is no browser. What it tells is kept in `told`, in order. */
export async function drive(standIn: StandIn, { profile, takeover = false }: DriveOptions = {}) {
  const browser = await findQuickBrowser();
  if (!browser) throw new Error('there is no browser');
  const dataPath = profile ?? (await newProfile());
  const client = new Client({
    authStrategy: new LocalAuth({ dataPath }),
    webVersion: standIn.version,
    webVersionCache: { type: 'local', path: standIn.cacheDir, strict: true },
    authTimeoutMs: 20_000,
    ...(takeover ? { takeoverOnConflict: true, takeoverTimeoutMs: 20 } : {}),
    puppeteer: { pipe: true, headless: browser.headless, executablePath: browser.path, args: standIn.browserArgs },
  });
  surviveReloads(client);
  const told: { event: string; parts: unknown[] }[] = [];
  const waiting = new Set<() => void>();
  const emit = client.emit.bind(client);
  client.emit = (event: string | symbol, ...parts: unknown[]) => {
    told.push({ event: String(event), parts });
    for (const look of [...waiting]) look();
    return emit(event, ...parts);
  };
  const sessionDir = join(dataPath, 'session');

  /** The count-th (1) telling of an event that `isWanted`. */
  function heardWhere<Parts extends unknown[]>(event: string, isWanted: (parts: Parts) => boolean, count = 1): Promise<Parts> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`${event} was not told ${count} times; told: ${told.map((one) => one.event).join(' ')}`));
      }, heardMaxMs);
      const look = () => {
        const found = told.filter((one) => one.event === event && isWanted(one.parts as Parts))[count - 1];
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found.parts as Parts);
      };
      waiting.add(look);
      look();
    });
  }

  return {
    client,
    profile: dataPath,
    sessionDir,
    told,
    heardWhere,
    /** The count-th (1) telling of an event. */
    heard: <Parts extends unknown[] = unknown[]>(event: string, count = 1) => heardWhere<Parts>(event, () => true, count),
    /** How often an event was told. */
    count: (event: string) => told.filter((one) => one.event === event).length,
    /** Ends the browser; the profile stays. */
    async stop() {
      await client.destroy().catch(() => undefined);
      if (browserProcesses(sessionDir).length > 0) killBrowser(sessionDir);
    },
  };
}

/**
 * The library calls inject() after every navigation with nobody catching, and writes to a browser that has just died: either would end the test run. The first call of
 * inject() is initialize()'s own; the browser runs by then.
 */
function surviveReloads(client: InstanceType<typeof Client>): void {
  const inject: unknown = Reflect.get(client, 'inject');
  if (typeof inject !== 'function') throw new Error('the library has no inject() any more');
  let calls = 0;
  Reflect.set(client, 'inject', async () => {
    calls += 1;
    if (calls === 1) {
      for (const pipe of client.pupBrowser?.process()?.stdio ?? []) pipe?.on('error', () => undefined);
      return inject.call(client);
    }
    return inject.call(client).catch(() => undefined);
  });
}

export function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}
