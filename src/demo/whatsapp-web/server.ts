/**
 * WhatsApp's far side for a stand-in page: the unmodified whatsapp-web.js drives the page in a real Chromium, this plays the phone, the servers and the citizens.
 *
 * 1. `const whatsapp = await startWhatsAppWeb()` listens on a loopback port and writes the page.
 * 2. Give the library `webVersionCache: { type: 'local', path: whatsapp.cacheDir, strict: true }`, `webVersion: whatsapp.version`, and Chromium `whatsapp.browserArgs`.
 * 3. When it shows a QR code: `whatsapp.scan(qr)` (or `scan()` for whatever is shown); for a pairing code: `whatsapp.enterCode(code)`.
 * 4. `const siti = whatsapp.citizen('6281200000001')`: `siti.say('halo')`, `await siti.waitFor(1)`, … Also while the library is away: it finds the messages as unread.
 * 5. `await whatsapp.close()`.
 *
 * The linked session, chats and messages live here and in the browser's profile: a client started again on the same profile is still linked.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import { Citizen } from './citizen.ts';
import { createAnswers, type Frame, silence, text } from './line.ts';
import { Link } from './link.ts';
import { pageHtml } from './page.ts';
import { Post } from './post.ts';
import { type Account, World } from './world.ts';

export interface StandInOptions {
  account?: Account;
  /** How long a QR code is good for. WhatsApp's own: 20 s. */
  refMs?: number;
  deliverMs?: number;
  readMs?: number;
}

export type WhatsAppStandIn = Awaited<ReturnType<typeof startWhatsAppWeb>>;

const version = '2.3000.1017054665';
/** A large document in base64. */
const frameMaxBytes = 256 * 1024 * 1024;
const defaultAccount: Account = { phone: '6281100000000', lid: '90000000000001', name: 'Kanal Aduan' };

export async function startWhatsAppWeb({ account = defaultAccount, refMs = 20_000, deliverMs = 2, readMs = 2 }: StandInOptions = {}) {
  const world = new World(account);
  const post = new Post(world, { deliverMs, readMs });
  const link = new Link({ phone: account.phone, refMs });
  const missing = new Set<string>();
  const resends: string[] = [];
  const sync = { slowMs: 0, missReady: false };
  const answers = createAnswers({ world, post, resends });
  /** The page that is on the line for the session. */
  let active: WebSocket | null = null;
  /** Pages that show a QR code, each with what ends its changing. */
  const waiting = new Map<WebSocket, () => void>();
  let isLineDown = false;
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, maxPayload: frameMaxBytes });
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', (socket) => (isLineDown ? socket.terminate() : welcome(socket)));
  world.listeners.add((happening) => active && tell(active, { type: 'event', ...happening }));
  const cacheDir = await mkdtemp(join(tmpdir(), 'whatsapp-web-'));
  await writeFile(join(cacheDir, `${version}.html`), pageHtml({ version, url: urlOf(server) }));

  return {
    cacheDir,
    version,
    /** What Chromium needs to let the page reach this server; as root it cannot have its sandbox. */
    browserArgs: ['--disable-features=LocalNetworkAccessChecks', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    account,
    world,
    /** Names of internals the library asked for and the page lacks. */
    missing,
    /** Messages the library asked the phone to send again. */
    resends,
    /** What the real WhatsApp would have refused or never shown. */
    problems: post.problems,
    /**
     * A person with WhatsApp. `id`: digits of a phone number, or a whole id (`…@c.us`, `…@lid`). `lid`: they write by their lid; the phone number is known
     * to WhatsApp unless `phoneHidden`.
     */
    citizen: (id: string, options: { lid?: string; name?: string; phoneHidden?: boolean } = {}) => new Citizen(world, post, id, options),
    get isLinked() {
      return link.session !== null;
    },
    /** A page is on the line with the linked account. */
    get isOnline() {
      return active !== null;
    },
    /** The phone scans the QR code that is shown; throws when `qr` is not, or no longer, that. */
    scan: (qr?: string) => admit(qr === undefined ? {} : { qr }),
    /** The phone enters the pairing code; throws when it is wrong. */
    enterCode: (code: string) => admit({ code }),
    get pairingCode() {
      return link.code;
    },
    /** Resolves when a page shows a QR code. */
    qrShown: () =>
      world.waitFor(
        () => (waiting.size > 0 ? true : undefined),
        () => 'no page showed a QR code',
        120_000,
      ),
    /** Resolves when a page is on the line with the linked account, or (false) none is. */
    online: (wanted = true, timeoutMs = 30_000) =>
      world.waitFor(
        () => ((active !== null) === wanted ? true : undefined),
        () => `the account did not come ${wanted ? 'on' : 'off'} line`,
        timeoutMs,
      ),
    sync,
    sendFaults: post.faults,
    dropLine() {
      isLineDown = true;
      for (const socket of server.clients) socket.terminate();
    },
    restoreLine() {
      isLineDown = false;
    },
    /** The phone removes the linked device. */
    unlink() {
      link.session = null;
      if (active) tell(active, { type: 'logout' });
      leave();
    },
    /** Any state the real page can be in: 'TIMEOUT', 'DEPRECATED_VERSION', 'PROXYBLOCK', … 'CONFLICT': another page takes the line, until this one takes it back. */
    setState(state: string) {
      if (active) tell(active, { type: 'state', state });
      if (state === 'CONFLICT') leave();
    },
    async close() {
      post.close();
      link.close();
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
      await rm(cacheDir, { recursive: true, force: true });
    },
  };

  function welcome(socket: WebSocket): void {
    const special: typeof answers = {
      hello: (frame) => greeting(socket, frame),
      refresh: () => link.refresh(),
      code: ({ phone }) => {
        const code = link.newCode(text(phone));
        world.changed();
        return code;
      },
      takeover: ({ heard }) => {
        if (waiting.has(socket)) throw new Error('this page is not linked');
        enter(socket);
        tell(socket, { type: 'state', state: 'CONNECTED' });
        return since(heard);
      },
      missing: ({ name }) => {
        missing.add(text(name));
        world.changed();
      },
      logout: () => {
        link.session = null;
        leave();
      },
    };
    // A page that is not on the line waits for its answers until it is.
    const known = (type: string) => special[type] ?? (socket === active ? answers[type] : () => silence);
    socket.on('message', (raw) => answer(socket, JSON.parse(String(raw)), known));
    socket.on('close', () => {
      waiting.get(socket)?.();
      waiting.delete(socket);
      if (socket === active) leave();
    });
  }

  function greeting(socket: WebSocket, { session, heard }: Frame): unknown {
    if (link.session === null || session !== link.session) {
      waiting.get(socket)?.();
      waiting.set(
        socket,
        link.watchRef((ref) => tell(socket, { type: 'ref', ref })),
      );
      world.changed();
      return { linked: false, ref: link.ref };
    }
    enter(socket);
    const me = { pn: world.phoneId, lid: world.lidId, name: account.name };
    if (heard !== null) return { linked: true, me, events: since(heard) };
    return { linked: true, me, snapshot: world.snapshot(), ...sync };
  }

  /** What happened after the number the page heard last. */
  function since(heard: unknown): object[] {
    if (typeof heard !== 'number') throw new Error('a number was expected');
    return world.happenings.slice(heard);
  }

  /** A second page of the same session: the first one is told of the conflict. */
  function enter(socket: WebSocket): void {
    const before = active;
    active = socket;
    if (before && before !== socket) tell(before, { type: 'state', state: 'CONFLICT' });
    world.changed();
  }

  function leave(): void {
    active = null;
    world.changed();
  }

  function admit(given: { qr?: string; code?: string }): void {
    const socket = [...waiting.keys()].at(-1);
    if (!socket) throw new Error('no page waits for a phone');
    const session = link.accept(given);
    waiting.get(socket)?.();
    waiting.delete(socket);
    tell(socket, { type: 'linked', session });
  }
}

function answer(socket: WebSocket, frame: Frame, known: (type: string) => ((frame: Frame) => unknown) | undefined): void {
  const respond = (fields: object) => frame.ask !== undefined && tell(socket, { answer: frame.ask, ...fields });
  try {
    const value = known(frame.type)?.(frame);
    if (value !== silence) respond({ value });
  } catch (error) {
    respond({ error: error instanceof Error ? error.message : String(error) });
  }
}

function tell(socket: WebSocket, frame: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
}

function urlOf(server: WebSocketServer): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port');
  return `ws://127.0.0.1:${address.port}`;
}
