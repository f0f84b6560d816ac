/** A person with WhatsApp in hand: what they send reaches the account, what the account sends appears on their screen. */
import { contactCard, fileFields, quotation, type SentFile, voiceBytes } from './content.ts';
import type { ShownMessage, Told } from './messages.ts';
import type { Post } from './post.ts';
import { type Chat, toldChat, type World } from './world.ts';

export interface Saying {
  /** The id of the message this one replies to. */
  replyTo?: string;
  /** It comes unreadable; `decrypt` makes it readable. */
  ciphertext?: boolean;
}

/** Every sending answers with the message's id, as the account sees it. */
export class Citizen {
  /** The chat's id. */
  readonly id: string;
  /** The person's own id: equal to `id` in a private chat. */
  readonly person: string;
  readonly chat: Chat;
  private readonly world: World;
  private readonly post: Post;
  private readonly name: string;
  private readonly sealed = new Map<string, Told>();

  constructor(world: World, post: Post, id: string, options: { lid?: string; name?: string; phoneHidden?: boolean; group?: string } = {}) {
    const phone = id.includes('@') ? id : `${id}@c.us`;
    const lid = options.lid?.replace(/(@lid)?$/, '@lid');
    this.person = lid ?? phone;
    this.id = options.group ?? this.person;
    this.name = options.name ?? 'Siti Aminah';
    this.world = world;
    this.post = post;
    const other = lid && !options.phoneHidden ? { phone } : {};
    world.meet({ id: this.person, name: this.name, ...other });
    if (lid && !options.phoneHidden) world.meet({ id: phone, name: this.name, lid });
    this.chat = world.chat(this.id, options.group ? 'RT 05 Mawar' : this.name);
    if (options.group) this.chat.participants = [...new Set([...(this.chat.participants ?? [world.phoneId]), this.person])];
  }

  /** The same person in a group (`…@g.us`), their status (`status@broadcast`) or a newsletter (`…@newsletter`). */
  in(group: string): Citizen {
    return new Citizen(this.world, this.post, this.person, { name: this.name, group });
  }

  /** Everything on the screen, oldest first. What the account sent is there once it was delivered. */
  get screen(): ShownMessage[] {
    return this.chat.messages
      .filter((message) => !message.key.startsWith('true') || message.ack >= 2)
      .map((message) => this.world.shown(this.chat, message));
  }

  /** The account's messages on the screen. */
  get messages(): ShownMessage[] {
    return this.screen.filter(({ from }) => from === 'bot');
  }

  get last(): ShownMessage | undefined {
    return this.messages.at(-1);
  }

  /** What the account did in the chat: 'typing', 'recording', 'paused', in order. */
  get states(): string[] {
    return this.chat.states;
  }

  say(text: string, options: Saying = {}): string {
    return this.send({ type: 'chat', body: text }, options);
  }

  reply(to: string, text: string): string {
    return this.say(text, { replyTo: to });
  }

  photo(sent: SentFile = {}): string {
    return this.file('image', { mediaType: 'image/jpeg', ...sent });
  }

  /** Photos sent together; captions stand where they are given. Answers with the ids of the photos. */
  album(captions: (string | undefined)[]): string[] {
    const parent = this.send({ type: 'album', expectedImageCount: captions.length });
    return captions.map((caption) =>
      this.file('image', { mediaType: 'image/jpeg', ...(caption ? { caption } : {}) }, { parentMsgKey: parent }),
    );
  }

  voice(seconds: number, sent: SentFile = {}): string {
    return this.file('ptt', { mediaType: 'audio/ogg; codecs=opus', bytes: voiceBytes, ...sent }, { duration: String(seconds) });
  }

  video(sent: SentFile & { seconds?: number } = {}): string {
    return this.file('video', { mediaType: 'video/mp4', ...sent }, { duration: String(sent.seconds ?? 5) });
  }

  document(sent: SentFile = {}): string {
    return this.file('document', { mediaType: 'application/pdf', name: 'surat.pdf', ...sent });
  }

  sticker(): string {
    return this.file('sticker', { mediaType: 'image/webp' });
  }

  pin(latitude: number, longitude: number, place: { name?: string; address?: string } = {}): string {
    const loc = [place.name, place.address].filter(Boolean).join('\n');
    return this.send({ type: 'location', lat: latitude, lng: longitude, body: '/9j/4AAQSkZJRg==', ...(loc ? { loc } : {}) });
  }

  /** The first point of a live location; `moveTo` gives further ones. */
  liveLocation(latitude: number, longitude: number): string {
    return this.send({ type: 'location', lat: latitude, lng: longitude, isLive: true, shareDuration: 900, body: '/9j/4AAQSkZJRg==' });
  }

  moveTo(id: string, latitude: number, longitude: number): void {
    Object.assign(this.own(id), { lat: latitude, lng: longitude });
    this.world.happen({ kind: 'live', key: id, lat: latitude, lng: longitude });
  }

  contact(name: string, phone: string): string {
    return this.send({ type: 'vcard', body: contactCard(name, phone), vcardFormattedName: name });
  }

  poll(question: string, options: string[]): string {
    const pollOptions = options.map((name, localId) => ({ name, localId }));
    return this.send({ type: 'poll_creation', pollName: question, pollOptions, pollSelectableOptionsCount: 1 });
  }

  /** Any other message, by its attributes in WhatsApp Web. */
  sendRaw(attributes: Partial<Told> & { type: string }): string {
    return this.send(attributes);
  }

  edit(id: string, text: string): void {
    const message = this.own(id);
    message[message.directPath ? 'caption' : 'body'] = text;
    this.chat.edited.add(id);
    this.world.happen({ kind: 'edit', key: id, body: text, at: Date.now() });
  }

  /** Deletes it for everyone. */
  revoke(id: string): void {
    const message = this.own(id);
    delete message.directPath;
    delete message.caption;
    Object.assign(message, { type: 'revoked', body: '' });
    this.world.happen({ kind: 'revoke', key: id });
  }

  /** '' takes the reaction back. */
  react(to: string, emoji: string): void {
    this.chat.reactions.set(to, emoji);
    const id = `false_${this.id}_${this.world.newId()}`;
    this.world.happen({ kind: 'reaction', key: to, id, text: emoji, from: this.person, at: Date.now() });
  }

  /** The message that came unreadable can be read now. */
  decrypt(id: string): void {
    const readable = this.sealed.get(id);
    if (!readable) throw new Error('this message was readable from the start');
    Object.assign(this.own(id), readable);
    this.sealed.delete(id);
    this.world.happen({ kind: 'decrypted', message: readable });
  }

  /** The same message comes once more. `heard`: even the page takes it for new, and the library tells it twice. */
  repeat(id: string, { heard = false } = {}): void {
    this.world.happen({ kind: 'message', message: { ...this.own(id) }, ...this.about(), ...(heard ? { again: true } : {}) });
  }

  /** The operator reads the chat on the phone: nothing in it is unread any more. */
  readOnPhone(): void {
    this.chat.unread = 0;
    this.world.happen({ kind: 'read', chat: this.id });
  }

  /** The person blocks the account: what it sends is accepted and never delivered. WhatsApp does not tell it. */
  block(): void {
    this.chat.blocked = true;
  }

  unblock(): void {
    this.chat.blocked = false;
    this.post.catchUp(this.chat);
  }

  goOffline(): void {
    this.chat.offline = true;
  }

  goOnline(): void {
    this.chat.offline = false;
    this.post.catchUp(this.chat);
  }

  hideReceipts(): void {
    this.chat.receipts = false;
  }

  /** The account's message the predicate is true of, or the count-th one; rejects with what the screen shows when it does not come. */
  waitFor(wanted: number | ((message: ShownMessage) => boolean), timeoutMs?: number): Promise<ShownMessage> {
    return this.world.waitFor(
      () => (typeof wanted === 'number' ? this.messages[wanted - 1] : this.messages.find(wanted)),
      () => `what ${this.id} waited for did not come; the screen shows: ${JSON.stringify(this.messages.map(({ text }) => text))}`,
      timeoutMs,
    );
  }

  private file(type: string, sent: SentFile & { mediaType: string }, more: Partial<Told> = {}): string {
    return this.send({ type, ...fileFields(this.world, type, sent), ...more }, sent.replyTo ? { replyTo: sent.replyTo } : {});
  }

  private send(content: Partial<Told> & { type: string }, { replyTo, ciphertext = false }: Saying = {}): string {
    const author = this.id === this.person ? {} : { author: this.person };
    const key = [`false_${this.id}_${this.world.newId()}`, ...(author.author ? [this.person] : [])].join('_');
    const around = {
      key,
      from: this.id,
      to: this.world.phoneId,
      ...author,
      t: Math.floor(Date.now() / 1000),
      ack: 1,
      notifyName: this.name,
    };
    const message: Told = { ...around, ...content, ...(replyTo ? quotation(this.world, replyTo) : {}) };
    if (ciphertext) this.sealed.set(key, message);
    this.arrive(ciphertext ? { ...around, type: 'ciphertext' } : message);
    return key;
  }

  private arrive(message: Told): void {
    this.world.keep(message);
    this.world.happen({ kind: 'message', message: { ...message }, ...this.about() });
  }

  private about() {
    const contact = this.world.people.get(this.person);
    return { chat: toldChat(this.chat), unread: this.chat.unread, ...(contact ? { contact } : {}) };
  }

  private own(id: string): Told {
    const message = this.chat.messages.find(({ key }) => key === id);
    if (!message || id.startsWith('true')) throw new Error('not a message of this person');
    return message;
  }
}
