/** A browser as web chat meets it, without a window: its cookie, its stream of events, its queue that sends again until the bot has it. What the page does in JavaScript, done here by hand. */
import { randomBytes } from 'node:crypto';
import { type Arrived, readEvents } from './stream.ts';

/** Before it tries again. */
const pauseMs = 5;
const partBytes = 262_144;
/** What the page is told it may not send; such a file is only spoken of. */
const fileMaxBytes = 20 * 1024 * 1024;

export interface ShownChoice {
  id: string;
  label: string;
}

export interface Shown {
  id: string;
  text: string;
  choices: ShownChoice[];
}

export interface SentFile {
  kind: 'photo' | 'voice' | 'audio' | 'video' | 'document';
  bytes: Uint8Array;
  name?: string;
  mediaType?: string;
  caption?: string;
  album?: string;
  seconds?: number;
  /** Only spoken of: larger than may be sent. */
  size?: number;
}

export interface WebBrowser {
  /** Every event that came, in order. */
  events: Arrived[];
  /** The bot's messages on the screen. */
  messages: Shown[];
  /** What the page would show as not sent. */
  refused: unknown[];
  /** Says something; answers the id it was given. It is sent after everything before it. */
  send(body: Record<string, unknown>): string;
  say(text: string): string;
  file(file: SentFile): string;
  /** The newest (or the oldest) button with this label; a button that is not there is a mistake of the test. */
  press(label: string, oldest?: boolean): string;
  /** The last message once more, as a browser does that never got the answer. */
  repeat(): void;
  leave(): Promise<Response>;
  /** A request with this browser's cookie, as its own page makes it. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  waitFor(wanted: (browser: WebBrowser) => boolean): Promise<void>;
  /** As the Cookie header has it. */
  cookie: string;
  /** The chat it names. */
  chat: string;
  close(): void;
}

export function freshId(): string {
  return randomBytes(16).toString('hex');
}

/** Opens the page `path` of `url`, with the cookie of an earlier visit if there was one; `base`: where its chat is. */
export async function openBrowser(url: string, { path = '/', base = '/chat', cookie: known = '' } = {}): Promise<WebBrowser> {
  const page = await fetch(`${url}${path}`, { headers: { cookie: known } });
  await page.text();
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const ended = new AbortController();
  const waiting = new Set<() => void>();
  let queue = Promise.resolve();
  let last: Record<string, unknown> = {};
  const browser: WebBrowser = {
    events: [],
    messages: [],
    refused: [],
    cookie,
    chat: /=([\w-]{22})\./.exec(cookie)?.[1] ?? '',
    send(body) {
      const id = freshId();
      last = { id, ...body };
      enqueue(last);
      return id;
    },
    say: (text) => browser.send({ type: 'text', text }),
    file: ({ bytes, size = bytes.byteLength, name = '', mediaType = '', ...more }) => {
      const file = size > fileMaxBytes ? '' : freshId();
      if (file !== '') queue = queue.then(() => upload(file, bytes, { name, mediaType }));
      return browser.send({ type: 'file', file, name, mediaType, bytes: size, ...more });
    },
    press(label, oldest = false) {
      const having = browser.messages.filter(({ choices }) => choices.some((choice) => choice.label === label));
      const choice = (oldest ? having[0] : having.at(-1))?.choices.find((one) => one.label === label);
      if (!choice) throw new Error(`no button ${label} on ${JSON.stringify(browser.messages)}`);
      return browser.send({ type: 'press', choice: choice.id, label });
    },
    repeat: () => enqueue(last),
    leave: () => browser.ask(`${base}/leave`, { method: 'POST' }),
    ask: (path, init = {}) => fetch(`${url}${path}`, { ...init, headers: { origin: url, cookie, ...init.headers } }),
    async waitFor(wanted) {
      while (!wanted(browser)) await new Promise<void>((resolve) => waiting.add(resolve));
    },
    close: () => ended.abort(),
  };
  void readEvents(`${url}${base}/events`, { cookie }, ended.signal, pauseMs, arrived);
  return browser;

  function arrived(event: Arrived): void {
    browser.events.push(event);
    if (event.type === 'message')
      browser.messages.push({ id: event.id, text: event.text.map(({ text }) => text).join(''), choices: event.choices });
    for (const wake of waiting) wake();
    waiting.clear();
  }

  function enqueue(body: Record<string, unknown>): void {
    const json = JSON.stringify(body);
    const headers = { 'content-type': 'application/json' };
    queue = queue.then(() => untilTaken(() => browser.ask(`${base}/messages`, { method: 'POST', body: json, headers })));
  }

  async function upload(id: string, bytes: Uint8Array, labels: { name: string; mediaType: string }): Promise<void> {
    const json = JSON.stringify({ id, ...labels, bytes: bytes.byteLength });
    const headers = { 'content-type': 'application/json' };
    await untilTaken(() => browser.ask(`${base}/files`, { method: 'POST', body: json, headers }));
    for (let start = 0; start < bytes.byteLength; start += partBytes) {
      const body = new Uint8Array(bytes.subarray(start, start + partBytes));
      await untilTaken(() => browser.ask(`${base}/files/${id}?start=${start}`, { method: 'PUT', body }));
    }
  }

  async function untilTaken(attempt: () => Promise<Response>): Promise<void> {
    while (!ended.signal.aborted) {
      const answer = await attempt().catch(() => null);
      const body: unknown = await answer?.json();
      if (answer?.ok) return;
      if (answer !== null && answer.status < 500 && answer.status !== 429) return void browser.refused.push(body);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
