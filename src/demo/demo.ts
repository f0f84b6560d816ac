/** The demo put together: simulated WhatsApp, the real program as its linked device, and the phone page. It ends without a trace. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import words from '../../locales/id/demo.json' with { type: 'json' };
import { channels } from '../channels/index.ts';
import type { Log } from '../complaints/ports.ts';
import type { Config } from '../config.ts';
import { startProgram } from '../start/program.ts';
import { startPhone } from './phone/phone.ts';
import { startWhatsAppWeb, type WhatsAppStandIn } from './whatsapp-web/server.ts';

export interface Demo {
  phoneUrl: string;
  centreUrl: string;
  stop(): Promise<void>;
}

export interface DemoOptions {
  log: Log;
  /** There is no browser for WhatsApp Web, and none could be downloaded: nothing will be linked until there is. */
  noBrowser: () => void;
  /** Of the phone page. 0: any free one. */
  port?: number;
}

/** One person waits for each answer: no reason to write slowly. */
const pace = { perMinute: 600, silentPerMinute: 600, chatPauseMs: 100, typingMs: 400 };
const phonePort = 3001;

/**
 * `config` gives port, language, time zone and so on; database, channels and routing API are the demo's own. A phone page's port that is taken is replaced by
 * a free one. Rejects as startProgram does; nothing is left running then.
 */
export async function startDemo(config: Config, { log, noBrowser, port = phonePort }: DemoOptions): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'kanal-aduan-demo-'));
  const simulated = await startWhatsAppWeb({ refMs: 20_000, deliverMs: 150, readMs: 500 });
  const people = {
    warga: { citizen: simulated.citizen('6281200000001', { name: 'Siti' }), label: words.people.warga },
    petugas: { citizen: simulated.citizen('6281200000002', { name: 'Budi' }), label: words.people.petugas },
  };
  const ends: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 }), () => simulated.close()];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const own = demoConfig(config, folder, people.petugas.citizen.person);
    const device = await linkedDevice(config, simulated, folder, log);
    device.onPairing(({ why }) => why === 'no_browser' && noBrowser());
    const app = await startProgram(own, { log, inMemory: true, channels: [device] });
    ends.push(() => app.stop());
    linkWhenAsked(simulated);
    const centreUrl = `${own.publicUrl}/sandbox`;
    const phone = await startPhone({ whatsapp: simulated, people, words, centreUrl, port }).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
        return startPhone({ whatsapp: simulated, people, words, centreUrl });
      throw error;
    });
    ends.push(() => phone.close());
    return { phoneUrl: phone.url, centreUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Nothing of a real installation's settings is touched: no database, no bot, no centre, no door to the outside. */
function demoConfig(config: Config, folder: string, admin: string): Config {
  return {
    ...config,
    host: '127.0.0.1',
    publicUrl: `http://127.0.0.1:${config.port}`,
    dataDir: folder,
    files: { folder: join(folder, 'files') },
    databaseUrl: null,
    secretKey: null,
    telegram: null,
    // It is put in as a channel of its own.
    whatsapp: null,
    routing: { kind: 'sandbox', shown: true, perSecond: Number.POSITIVE_INFINITY },
    callbackSecrets: [],
    officerAdmins: [{ channel: 'whatsapp', person: admin }],
  };
}

/** The browser is the one of WHATSAPP_BROWSER with its WHATSAPP_BROWSER_ARGS where WHATSAPP=web is set, else one that is found. */
function linkedDevice({ whatsapp }: Config, { cacheDir, version, browserArgs }: WhatsAppStandIn, folder: string, log: Log) {
  return channels.whatsapp({
    numbers: 1,
    folder: join(folder, 'whatsapp'),
    browser: whatsapp?.kind === 'web' ? whatsapp.browser : '',
    browserArgs: [...browserArgs, ...(whatsapp?.kind === 'web' ? whatsapp.browserArgs : [])],
    page: { version, folder: cacheDir },
    pace,
    log,
    mayRun: async () => true,
    unlinked: () => undefined,
  });
}

/** The simulated phone scans every QR code at once. A browser that never comes leaves the phone page saying that nothing is linked. */
function linkWhenAsked(simulated: WhatsAppStandIn): void {
  simulated.qrShown().then(
    () => simulated.scan(),
    () => undefined,
  );
}
