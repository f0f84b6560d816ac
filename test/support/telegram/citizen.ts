/** A person with the Telegram app in hand: what they send becomes updates, what the bot sends appears on their screen. */
import { me } from './methods.ts';
import type { Updates } from './updates.ts';
import type { Chat, ShownMessage, World } from './world.ts';

export interface SentFile {
  caption?: string;
  /** Equal for files sent together. */
  album?: string;
  bytes?: Buffer;
  /** What Telegram announces, when it should differ from the real size. */
  size?: number;
  name?: string;
  mediaType?: string;
  /** In a topic of the group. */
  thread?: number;
}

/** Who an admin is that stays anonymous. */
export const groupAnonymousBot = 1_087_968_824;

/** Every sending answers with the id of the message. */
export class Citizen {
  readonly id: number;
  readonly chat: Chat;
  private readonly world: World;
  private readonly updates: Updates;
  private readonly from: object;
  private readonly where: object;
  private readonly sender: object;

  /** `chatId`: a group the person writes in instead of the private chat. */
  constructor(world: World, updates: Updates, id: number, chatId = id) {
    this.id = id;
    this.world = world;
    this.updates = updates;
    this.chat = world.chat(chatId, chatId === id ? 'private' : 'group');
    const person = { id, first_name: 'Siti', last_name: 'Aminah', username: `warga${id}` };
    this.sender = id === groupAnonymousBot ? { sender_chat: { id: chatId, type: 'supergroup' } } : {};
    this.from = { ...person, is_bot: false, language_code: 'id' };
    this.where = chatId === id ? { ...person, type: 'private' } : { id: chatId, type: 'supergroup', title: 'Petugas' };
  }

  /** The bot's messages, oldest first. */
  get messages(): ShownMessage[] {
    return this.chat.screen.filter((message) => message.from === 'bot');
  }

  get last(): ShownMessage | undefined {
    return this.messages.at(-1);
  }

  /** Labels of the keyboard below the input line. */
  get keyboard(): string[] {
    return this.chat.keyboard.flat().map(({ text }) => text);
  }

  start(payload = ''): number {
    return this.send({ text: `/start ${payload}`.trim(), entities: [{ type: 'bot_command', offset: 0, length: 6 }] });
  }

  /** `thread`: in a topic of the group. */
  say(text: string, options: { replyTo?: number; thread?: number } = {}): number {
    const quoted = options.replyTo === undefined ? {} : { reply_to_message: this.envelope(options.replyTo) };
    const topic = options.thread === undefined ? {} : { message_thread_id: options.thread, is_topic_message: true };
    return this.send({ ...quoted, ...topic, text }, text);
  }

  photo(sent: SentFile = {}): number {
    return this.file('photo', {}, sent);
  }

  /** Photos sent together; captions stand where they are given. */
  album(captions: (string | undefined)[]): number[] {
    const album = `${this.id}${this.world.draw()}`;
    return captions.map((caption) => this.photo({ album, ...(caption ? { caption } : {}) }));
  }

  voice(seconds: number): number {
    return this.file('voice', { duration: seconds }, { mediaType: 'audio/ogg' });
  }

  video(sent: SentFile & { seconds?: number } = {}): number {
    return this.file('video', { duration: sent.seconds ?? 5, width: 640, height: 360 }, { mediaType: 'video/mp4', ...sent });
  }

  document(sent: SentFile = {}): number {
    return this.file('document', {}, { name: 'surat.pdf', mediaType: 'application/pdf', ...sent });
  }

  pin(latitude: number, longitude: number): number {
    return this.send({ location: { latitude, longitude } });
  }

  venue(latitude: number, longitude: number, title: string, address: string): number {
    const location = { latitude, longitude };
    return this.send({ location, venue: { location, title, address } });
  }

  sticker(): number {
    return this.send({ sticker: { file_id: 'CAAC1', file_unique_id: 'u1', type: 'regular', width: 512, height: 512 } });
  }

  /** Any other message, by its fields in the Bot API. */
  sendRaw(content: Record<string, unknown>): number {
    return this.send(content);
  }

  edit(messageId: number, text: string): void {
    const shown = this.chat.screen.find((message) => message.id === messageId);
    if (shown) shown.text = text;
    this.updates.push(
      'edited_message',
      { ...this.envelope(messageId), edit_date: nowSeconds(this.world), text },
      `message:${this.chat.id}`,
    );
  }

  /** Presses the newest button with this label, or one of a certain message; answers with the query's id. `gone`: the message is too old to be shown to the bot. */
  press(label: string, options: { message?: ShownMessage; gone?: boolean } = {}): string {
    const messages = options.message ? [options.message] : this.messages.toReversed();
    for (const message of messages) {
      const button = message.buttons.flat().find(({ text }) => text === label);
      if (button) return this.pressData(button.data, message.id, options.gone);
    }
    throw new Error(`no button "${label}" on the screen`);
  }

  /** A press with any data, as a stale or foreign button would send it. */
  pressData(data: string, messageId = this.last?.id ?? 1, gone = false): string {
    const query = `${this.id}00${this.world.draw()}`;
    this.world.presses.set(query, 'waiting');
    const thread = this.chat.screen.find(({ id }) => id === messageId)?.thread;
    const topic = thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true };
    const message = gone ? { chat: this.where, message_id: messageId, date: 0 } : { ...this.envelope(messageId), ...topic, from: me };
    this.updates.push('callback_query', { id: query, from: this.from, chat_instance: '1', message, data }, `press:${this.id}`);
    return query;
  }

  block(): void {
    this.chat.blocked = true;
    this.membership('member', 'kicked');
  }

  /** Throws the bot out of the group, or takes it in again. */
  throwOut(): void {
    this.chat.blocked = true;
    this.membership('member', 'left');
  }

  takeIn(): void {
    this.chat.blocked = false;
    this.membership('left', 'member');
  }

  unblock(): void {
    this.chat.blocked = false;
    this.membership('kicked', 'member');
  }

  /** The bot's message the predicate is true of, or the count-th one; rejects with what the screen shows when it does not come. */
  waitFor(wanted: number | ((message: ShownMessage) => boolean), timeoutMs?: number): Promise<ShownMessage> {
    return this.world.waitFor(
      () => (typeof wanted === 'number' ? this.messages[wanted - 1] : this.messages.find(wanted)),
      () => `what ${this.id} waited for did not come; the screen shows: ${JSON.stringify(this.messages.map(({ text }) => text))}`,
      timeoutMs,
    );
  }

  private send(content: Record<string, unknown>, text = ''): number {
    const { id } = this.world.show(this.chat, { from: 'citizen', text, entities: [], buttons: [] });
    this.updates.push('message', { ...this.envelope(id), ...content }, `message:${this.chat.id}`);
    return id;
  }

  private file(field: string, extra: Record<string, unknown>, sent: SentFile): number {
    const bytes = sent.bytes ?? Buffer.from(`${field} of ${this.id}`);
    const fileId = this.world.store(bytes, `${field}s/file`, sent.size);
    const described = {
      file_id: fileId,
      file_unique_id: `u${fileId}`,
      file_size: sent.size ?? bytes.byteLength,
      ...(sent.name ? { file_name: sent.name } : {}),
      ...(sent.mediaType ? { mime_type: sent.mediaType } : {}),
      ...extra,
    };
    const around = {
      ...(sent.caption ? { caption: sent.caption } : {}),
      ...(sent.album ? { media_group_id: sent.album } : {}),
      ...(sent.thread === undefined ? {} : { message_thread_id: sent.thread, is_topic_message: true }),
    };
    return this.send({ [field]: field === 'photo' ? sizesOf(described) : described, ...around }, sent.caption);
  }

  private membership(before: string, after: string): void {
    const change = { old_chat_member: { user: me, status: before }, new_chat_member: { user: me, status: after } };
    this.updates.push(
      'my_chat_member',
      { chat: this.where, from: this.from, date: nowSeconds(this.world), ...change },
      `membership:${this.chat.id}`,
    );
  }

  private envelope(messageId: number): Record<string, unknown> {
    return { message_id: messageId, from: this.from, ...this.sender, chat: this.where, date: nowSeconds(this.world) };
  }
}

/** A preview, which cannot be fetched here, and the photo itself. */
function sizesOf(photo: { file_id: string }): object[] {
  return [
    { ...photo, file_id: `${photo.file_id}s`, width: 90, height: 60, file_size: 900 },
    { ...photo, width: 1280, height: 853 },
  ];
}

function nowSeconds(world: World): number {
  return Math.floor(world.clock() / 1000);
}
