/** Delivering to the program's webhook as Meta does: signed, in batches, again and again until 200, and never waiting for one person because of another. */
import { createHmac } from 'node:crypto';
import type { Json } from './json.ts';
import type { World } from './world.ts';

export interface Delivery {
  /** The exact bytes sent. */
  body: string;
  signature: string;
  status: number;
  retryAfter: string | null;
}

interface Account {
  phoneId: string;
  appSecret: string;
  verifyToken: string;
}

export class Webhook {
  /** Every attempt, oldest first. */
  readonly deliveries: Delivery[] = [];
  private readonly world: World;
  private readonly account: Account;
  private url = '';
  private readonly lanes = new Map<string, Promise<void>>();
  private readonly closing = new AbortController();
  private batch: { lane: string; value: Json }[] | null = null;
  private last = '';
  private untried = 0;
  private readonly retryMs: number;

  constructor(world: World, account: Account, retryMs: number) {
    this.world = world;
    this.account = account;
    this.retryMs = retryMs;
  }

  /** What the operator's click on "Verify and save" does; throws when the program does not answer as Meta wants it. */
  async subscribe(url: string, verifyToken = this.account.verifyToken): Promise<void> {
    const challenge = String(1_158_201_444 + this.world.draw());
    const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': challenge });
    const response = await fetch(`${url}?${query}`);
    const answer = await response.text();
    if (response.status !== 200 || answer !== challenge) throw new Error(`the webhook could not be verified: ${response.status}`);
    this.url = url;
  }

  /** Tells a change of field "messages"; one lane's deliveries come one after the other. */
  push(lane: string, value: Json): void {
    if (this.batch) this.batch.push({ lane, value });
    else this.send(lane, this.envelope([value]));
  }

  /** Everything told while `work` runs comes in one delivery: an entry for each. */
  together(work: () => void): void {
    this.batch = [];
    work();
    const told = this.batch;
    this.batch = null;
    this.send(told[0]?.lane ?? '', this.envelope(told.map(({ value }) => value)));
  }

  /** Any body, signed as ours. */
  send(lane: string, body: string): void {
    this.untried += 1;
    this.last = body;
    const before = this.lanes.get(lane) ?? Promise.resolve();
    this.lanes.set(
      lane,
      before.then(() => this.deliver(body)).catch(() => undefined),
    );
  }

  /** Delivers the newest body once more, as after a lost answer. */
  repeatLast(): void {
    this.send(`repeat ${this.world.draw()}`, this.last);
  }

  /** One attempt with any signature; answers with the HTTP status. */
  async attempt(body: string, signature: string = this.sign(body)): Promise<Delivery> {
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature, 'user-agent': 'facebookexternalua' };
    const response = await fetch(this.url, { method: 'POST', headers, body, signal: this.closing.signal });
    await response.arrayBuffer();
    const delivery = { body, signature, status: response.status, retryAfter: response.headers.get('retry-after') };
    this.deliveries.push(delivery);
    this.world.changed();
    return delivery;
  }

  envelope(values: Json[]): string {
    const metadata = { display_phone_number: '622150001234', phone_number_id: this.account.phoneId };
    const entry = values.map((value) => ({
      id: '102290129340398',
      changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }],
    }));
    return JSON.stringify({ object: 'whatsapp_business_account', entry });
  }

  sign(body: string): string {
    return `sha256=${createHmac('sha256', this.account.appSecret).update(body).digest('hex')}`;
  }

  /** Resolves when everything was tried to be delivered. */
  tried(): Promise<true> {
    return this.world.waitFor(
      () => this.untried === 0 || undefined,
      () => `${this.untried} deliveries were never tried`,
    );
  }

  /** Resolves when nothing waits to be delivered. */
  async idle(): Promise<void> {
    await Promise.all(this.lanes.values());
  }

  close(): void {
    this.closing.abort();
  }

  private async deliver(body: string): Promise<void> {
    for (let tries = 0; !this.closing.signal.aborted; tries += 1) {
      const { status } = await this.attempt(body).catch(() => ({ status: 0 }));
      if (tries === 0) this.untried -= 1;
      this.world.changed();
      if (status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, this.retryMs));
    }
  }
}
