/** What waits for the bot: handed out by getUpdates or pushed to the webhook, in the lanes and with the pauses of the real server (telegram-bot-api Client.cpp, WebhookActor.cpp). */
import { Refusal } from './refusal.ts';

export interface Update {
  update_id: number;
  [kind: string]: unknown;
}

interface Waiting {
  update: Update;
  kind: string;
  lane: string;
  expiresAt: number;
}

export interface Webhook {
  url: string;
  secret: string;
  maxConnections: number;
}

/** Messages live a day, presses 150 s: of the tests' own time, for a program that is slow to start must not lose them. */
const lifeMs = { message: 86_400_000, press: 150_000 };
const pauseMaxSeconds = 60;
const answerSeconds = 60;

export class Updates {
  /** Every attempt of the webhook; `at` in ms. */
  readonly deliveries: { update: Update; status: number; at: number }[] = [];
  webhook: Webhook | null = null;
  allowed: string[] | null = null;
  readonly secondMs: number;
  private readonly changed: () => void;
  private nextId = 1001;
  private waiting: Waiting[] = [];
  private repeats: Update[] = [];
  private last: Update | null = null;
  private poller: { end: (reason: Refusal | null) => void } | null = null;
  private busy = new Set<string>();
  private held = new Set<string>();
  private closed = new AbortController();

  /** `secondMs`: how long a second of Telegram's lasts here; `changed` is called after every delivery. */
  constructor(secondMs: number, changed: () => void) {
    this.secondMs = secondMs;
    this.changed = changed;
  }

  /** Lanes: messages and edits by chat, presses by person, memberships apart. */
  push(kind: string, content: unknown, lane: string): Update {
    const update: Update = { update_id: this.nextId++, [kind]: content };
    const life = kind === 'callback_query' ? lifeMs.press : lifeMs.message;
    this.last = update;
    this.waiting.push({ update, kind, lane, expiresAt: Date.now() + life });
    this.wake();
    return update;
  }

  /** After a week without updates their ids go on anywhere. */
  continueAt(id: number): void {
    this.nextId = id;
  }

  /** Delivers the newest update once more, as the real server does when an answer was lost. */
  repeatLast(): void {
    if (!this.last) throw new Error('nothing was delivered yet');
    if (this.webhook)
      this.waiting.push({
        update: this.last,
        kind: Object.keys(this.last)[1] ?? '',
        lane: `repeat:${this.last.update_id}`,
        expiresAt: Date.now() + 86_400_000,
      });
    else this.repeats.push(this.last);
    this.wake();
  }

  /** Keeps back a lane ('message:<chat>', 'press:<person>') of the webhook; the others overtake it. */
  hold(lane: string): () => void {
    this.held.add(lane);
    return () => {
      this.held.delete(lane);
      this.wake();
    };
  }

  pending(): number {
    return this.waiting.length;
  }

  setWebhook(webhook: Webhook | null): void {
    this.webhook = webhook;
    if (webhook) this.poller?.end(new Refusal(409, 'Conflict: terminated by setWebhook request'));
    this.wake();
  }

  drop(): void {
    this.waiting = [];
  }

  /** One long poll. A second one ends the first. */
  async poll(offset: number, limit: number, timeoutSeconds: number, gone: AbortSignal): Promise<Update[]> {
    if (this.webhook)
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    this.poller?.end(new Refusal(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'));
    // An offset far beyond the newest update is not obeyed (td TQueue.cpp: "from_id is in the future").
    if (offset <= this.nextId + 10) this.waiting = this.waiting.filter(({ update }) => update.update_id >= offset);
    const ended = this.ready() ? null : await this.until(timeoutSeconds * this.secondMs, gone);
    if (ended) throw ended;
    const repeats = this.repeats.splice(0);
    return [...repeats, ...this.deliverable().map(({ update }) => update)].slice(0, limit);
  }

  close(): void {
    this.closed.abort();
    this.poller?.end(null);
  }

  private ready(): boolean {
    return this.repeats.length > 0 || this.deliverable().length > 0;
  }

  private deliverable(): Waiting[] {
    this.waiting = this.waiting.filter(({ expiresAt }) => expiresAt > Date.now());
    return this.waiting.filter(({ kind }) => this.allowed === null || this.allowed.includes(kind));
  }

  private until(ms: number, gone: AbortSignal): Promise<Refusal | null> {
    return new Promise((resolve) => {
      const end = (reason: Refusal | null) => {
        clearTimeout(timer);
        if (this.poller?.end === end) this.poller = null;
        resolve(reason);
      };
      const timer = setTimeout(() => end(null), ms);
      gone.addEventListener('abort', () => end(null), { once: true });
      this.poller = { end };
    });
  }

  private wake(): void {
    if (this.webhook) this.deliver();
    else if (this.ready()) this.poller?.end(null);
  }

  /** Starts every free lane on its oldest update. */
  private deliver(): void {
    for (const next of this.deliverable()) {
      if (this.busy.has(next.lane) || this.held.has(next.lane)) continue;
      this.busy.add(next.lane);
      void this.deliverLane(next, 0);
    }
  }

  private async deliverLane(next: Waiting, failures: number): Promise<void> {
    const { webhook } = this;
    if (!webhook || this.closed.signal.aborted) {
      this.busy.delete(next.lane);
      return;
    }
    const at = performance.now();
    const answer = await this.post(webhook, next.update);
    this.deliveries.push({ update: next.update, status: answer.status, at });
    this.changed();
    const taken = answer.status >= 200 && answer.status < 300;
    if (!taken && next.expiresAt > Date.now()) {
      // At once the first time, then 2, 4, 8 … seconds; Retry-After is obeyed.
      const seconds = answer.retryAfter ?? (failures === 0 ? 0 : Math.min(pauseMaxSeconds, 2 ** failures));
      setTimeout(() => void this.deliverLane(next, failures + 1), seconds * this.secondMs).unref();
      return;
    }
    this.waiting = this.waiting.filter((waiting) => waiting !== next);
    this.busy.delete(next.lane);
    this.wake();
  }

  private async post(webhook: Webhook, update: Update): Promise<{ status: number; retryAfter?: number }> {
    const headers = {
      'content-type': 'application/json',
      ...(webhook.secret ? { 'x-telegram-bot-api-secret-token': webhook.secret } : {}),
    };
    const signal = AbortSignal.any([this.closed.signal, AbortSignal.timeout(answerSeconds * 1000)]);
    try {
      const response = await fetch(webhook.url, { method: 'POST', headers, body: JSON.stringify(update), signal });
      await response.arrayBuffer();
      const retryAfter = Number(response.headers.get('retry-after'));
      return { status: response.status, ...(retryAfter > 0 && retryAfter <= 3600 ? { retryAfter } : {}) };
    } catch {
      return { status: 0 };
    }
  }
}
