/** A person with WhatsApp in hand: what they send comes to the webhook, what the bot sends appears on their screen. */
import type { Json } from './json.ts';
import type { Webhook } from './webhook.ts';
import { type Person, type Shown, sha256Of, type World } from './world.ts';

/** Every sending answers with the wamid of the message. */
export class Citizen {
  readonly person: Person;
  private readonly world: World;
  private readonly webhook: Webhook;

  constructor(world: World, webhook: Webhook, person: Person) {
    this.world = world;
    this.webhook = webhook;
    this.person = person;
  }

  get screen(): Shown[] {
    return this.person.screen;
  }

  get last(): Shown | undefined {
    return this.person.screen.at(-1);
  }

  texts(): string[] {
    return this.person.screen.map(({ text }) => text);
  }

  say(text: string, options: { replyTo?: string } = {}): string {
    return this.send({ type: 'text', text: { body: text }, ...quoting(options.replyTo) });
  }

  voice(bytes = Buffer.from('OggS a voice')): string {
    const audio = { ...this.describe(bytes, 'audio/ogg; codecs=opus'), voice: true };
    return this.send({ type: 'audio', audio });
  }

  photo({ caption, bytes = Buffer.from('a photo'), replyTo }: { caption?: string; bytes?: Buffer; replyTo?: string } = {}): string {
    const image = { ...this.describe(bytes, 'image/jpeg'), ...(caption ? { caption } : {}) };
    return this.send({ type: 'image', image, ...quoting(replyTo) });
  }

  document(filename: string, bytes = Buffer.from('%PDF-1.7')): string {
    return this.send({ type: 'document', document: { ...this.describe(bytes, 'application/pdf'), filename } });
  }

  pin(latitude: number, longitude: number, more: { name?: string; address?: string } = {}): string {
    return this.send({ type: 'location', location: { latitude, longitude, ...more } });
  }

  /** Presses the newest button, or chooses the newest row, with this label; of a certain message when one is given. */
  press(label: string, below?: Shown): string {
    for (const shown of below ? [below] : this.person.screen.toReversed()) {
      const choice = shown.choices.find(({ title, description }) => title === label || description === label);
      if (!choice) continue;
      const reply = { id: choice.id, title: choice.title };
      const interactive = shown.kind === 'list' ? { type: 'list_reply', list_reply: reply } : { type: 'button_reply', button_reply: reply };
      return this.send({ type: 'interactive', interactive, context: { from: '622150001234', id: shown.id } });
    }
    throw new Error(`no choice "${label}" on the screen: ${JSON.stringify(this.person.screen.flatMap(({ choices }) => choices))}`);
  }

  /** Any message, by its fields in the webhook. */
  send(content: Json): string {
    const id = this.world.wamid();
    this.person.wrote.push(id);
    this.person.lastWrote = this.world.now();
    const timestamp = String(Math.floor(this.world.now() / 1000));
    this.webhook.push(this.key, { contacts: [this.contact], messages: [{ ...this.from, id, timestamp, ...content }] });
    return id;
  }

  /** WhatsApp's note that this person has another number (and another id) from now on. */
  changeNumber(phone: string, userId: string): void {
    const before = this.from;
    this.person.phone = phone;
    this.person.userId = userId;
    const system = { body: 'changed', type: 'user_changed_number', wa_id: phone, ...(userId ? { user_id: userId } : {}) };
    const timestamp = String(Math.floor(this.world.now() / 1000));
    this.webhook.push(this.key, { messages: [{ ...before, id: this.world.wamid(), timestamp, type: 'system', system }] });
  }

  block(): void {
    this.person.blocked = true;
  }

  unblock(): void {
    this.person.blocked = false;
  }

  /** Resolves with the count-th message of the bot. */
  waitFor(count: number): Promise<Shown> {
    return this.world.waitFor(
      () => this.person.screen[count - 1],
      () => `message ${count} did not come; the screen shows ${JSON.stringify(this.texts())}`,
    );
  }

  private get key(): string {
    return this.person.userId || this.person.phone;
  }

  private get from(): Json {
    const { phone, userId, hidden } = this.person;
    return { ...(hidden ? {} : { from: phone }), ...(userId ? { from_user_id: userId } : {}) };
  }

  private get contact(): Json {
    const { phone, userId, hidden, name } = this.person;
    const profile = { name, ...(hidden ? { username: 'siti.aminah' } : {}) };
    return { profile, ...(hidden ? {} : { wa_id: phone }), ...(userId ? { user_id: userId } : {}) };
  }

  /** The webhook writes digests in base64, the media endpoint in hex. */
  private describe(bytes: Buffer, mediaType: string): Json {
    const sha256 = Buffer.from(sha256Of(bytes), 'hex').toString('base64');
    return { id: this.world.store(bytes, mediaType), mime_type: mediaType, sha256 };
  }
}

function quoting(replyTo: string | undefined): Json {
  return replyTo === undefined ? {} : { context: { from: '622150001234', id: replyTo } };
}
