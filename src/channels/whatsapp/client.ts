/** The library's client made safe: it never ends our process, never outlives its life, and never leaves its browser behind. The only importer of whatsapp-web.js. */
import whatsappWeb, { type LocalAuth as Auth, type Client as LibraryClient } from 'whatsapp-web.js';
import type { FoundBrowser } from './browser.ts';
import { killTree } from './profile.ts';
import { endsWithin } from './within.ts';

export type { Message } from 'whatsapp-web.js';

/** A CommonJS module: its names come by its default export. */
const { Client, LocalAuth } = whatsappWeb;
export const { MessageMedia } = whatsappWeb;

type Page = NonNullable<LibraryClient['pupPage']>;

export interface ClientSettings {
  /** Folder of all profiles; this account's is `session-<account>` in it. */
  folder: string;
  account: string;
  browser: FoundBrowser;
  browserArgs: readonly string[];
  /** The page to use instead of the live one: a version and the folder with `<version>.html`. null: whatever WhatsApp serves. */
  page: { version: string; folder: string } | null;
  takeoverMs: number;
}

/** Root in a container cannot use Chromium's own sandbox. */
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const quietArgs = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];
const authMs = 60_000;

/** Events besides the library's own: 'line_lost' (an injection after a navigation failed), 'browser_gone', 'page_crashed'. */
export class SafeClient extends Client {
  #injected = false;
  #closed = false;
  readonly #isLivePage: boolean;

  constructor(settings: ClientSettings) {
    const { browser, browserArgs, page, takeoverMs } = settings;
    const authStrategy = authOf(settings);
    super({
      authStrategy,
      authTimeoutMs: authMs,
      takeoverOnConflict: true,
      takeoverTimeoutMs: takeoverMs,
      webVersionCache: page === null ? { type: 'none' } : { type: 'local', path: page.folder, strict: true },
      ...(page === null ? {} : { webVersion: page.version }),
      puppeteer: {
        // By pipe: Chromium ends when our process does, however that ends.
        pipe: true,
        headless: browser.headless,
        executablePath: browser.path,
        args: [...rootArgs, ...quietArgs, '--disable-sync', '--disable-quic', ...browserArgs],
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      },
    });
    this.#isLivePage = page === null;
    authStrategy.afterBrowserInitialized = () => this.#browserThere();
  }

  /** The library calls this at the start, where it may fail, and again after every navigation, where nobody would catch it. */
  async inject(): Promise<void> {
    const isFirst = !this.#injected;
    this.#injected = true;
    if (this.#closed) return;
    try {
      // @ts-expect-error The library's typings leave inject() out.
      await super.inject();
    } catch (error) {
      if (isFirst) throw error;
      if (!this.#closed) this.emit('line_lost');
    }
  }

  /** Without a page of our own the library keeps the live one's text, by a listener that rejects when the page goes away meanwhile. Not needed. */
  async initWebVersionCache(): Promise<void> {
    if (this.#isLivePage) return;
    // @ts-expect-error The library's typings leave initWebVersionCache() out.
    await super.initWebVersionCache();
  }

  /** The library calls this without waiting: it must not reject. */
  override async destroy(): Promise<void> {
    await super.destroy().catch(() => undefined);
  }

  /** The end of this client: politely within the limit, then by killing every process of its browser. Nothing is emitted any more. Never rejects. */
  async close(limitMs: number): Promise<void> {
    this.#closed = true;
    this.removeAllListeners();
    const running = this.pupBrowser?.process() ?? null;
    const isPolite = await endsWithin(limitMs, this.destroy());
    if (!isPolite || running?.exitCode === null) await killTree(running);
  }

  /** Before the page is opened. A browser that came up after the end is ended at once. */
  async #browserThere(): Promise<void> {
    if (this.#injected) return;
    if (this.#closed) {
      await killTree(this.pupBrowser?.process() ?? null);
      throw new Error('closed while the browser was starting');
    }
    // Puppeteer stops listening to its pipes before a killed browser resets them, and an error nobody listens to ends our process.
    for (const pipe of this.pupBrowser?.process()?.stdio ?? []) pipe?.on('error', () => undefined);
    this.pupBrowser?.on('disconnected', () => this.emit('browser_gone'));
    this.pupPage?.on('error', () => this.emit('page_crashed'));
    this.pupPage?.on('close', () => this.emit('page_crashed'));
    if (this.pupPage) settleCalls(this.pupPage);
  }
}

/** LocalAuth as it is, but it leaves the profile alone: after a logout it would remove it under the running browser. The supervisor does that once the browser is gone. */
function authOf({ folder, account }: ClientSettings): Auth {
  const auth = new LocalAuth({ clientId: account, dataPath: folder });
  const prepare = auth.beforeBrowserInitialized.bind(auth);
  let isPrepared = false;
  auth.beforeBrowserInitialized = async () => {
    if (!isPrepared) await prepare();
    isPrepared = true;
  };
  auth.logout = async () => undefined;
  return auth;
}

/** Some calls into the page are made by the library's timers, and nobody looks at what becomes of them. */
function settleCalls(page: Page): void {
  const evaluate = page.evaluate.bind(page);
  Object.defineProperty(page, 'evaluate', {
    value: (...given: Parameters<typeof evaluate>) => {
      const call = evaluate(...given);
      call.catch(() => undefined);
      return call;
    },
  });
}

/** What a few words of script in the page come to, or null when they fail. `script` is ours alone, without any value from outside. */
export async function ask(client: SafeClient, script: string): Promise<unknown> {
  return (await client.pupPage?.evaluate(script)) ?? null;
}
