/** The methods of the Bot API as the real server answers them: checks, error texts, results. https://core.telegram.org/bots/api */
import { type Entity, parseHtml } from './html.ts';
import { listOf, recordOf, textOf } from './json.ts';
import { readMarkup } from './markup.ts';
import type { Params, Upload } from './params.ts';
import { Refusal } from './refusal.ts';
import type { Updates } from './updates.ts';
import type { Chat, ShownMessage, World } from './world.ts';

export interface Bot {
  world: World;
  updates: Updates;
  /** Menus as set, by scope and language. */
  commands: Map<string, unknown[]>;
  /** Aborts when the caller hung up. */
  gone: AbortSignal;
}

export type Method = (bot: Bot, params: Params) => unknown;

export const me = { id: 7_000_000_001, is_bot: true, first_name: 'Kanal Aduan', username: 'kanal_aduan_bot', can_join_groups: true };

const downloadMaxBytes = 20 * 1024 * 1024;
const uploadMaxBytes = 50 * 1024 * 1024;
const photoMaxBytes = 10 * 1024 * 1024;
const rawTextMaxBytes = 32_768;

export const methods: Record<string, Method> = {
  getMe: () => me,
  getUpdates: ({ updates, gone }, { values }) => {
    if (values.allowed_updates !== undefined) updates.allowed = listOf(values.allowed_updates).map(textOf);
    return updates.poll(Number(values.offset ?? 0), Number(values.limit ?? 100), Number(values.timeout ?? 0), gone);
  },
  setWebhook,
  deleteWebhook: ({ updates }, { values }) => {
    updates.setWebhook(null);
    if (values.drop_pending_updates === true) updates.drop();
    return true;
  },
  getWebhookInfo: ({ updates }) => ({
    url: updates.webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pending(),
    max_connections: updates.webhook?.maxConnections ?? 40,
  }),
  sendMessage: ({ world }, { values }) => {
    const chat = world.reachable(values.chat_id);
    const { text, entities } = readText(values.text, values, 4096, 'message is too long');
    if (text === '') throw new Refusal(400, 'Bad Request: message text is empty');
    return present(chat, post(world, chat, { text, entities, reply_markup: values.reply_markup, ...spotOf(world, chat, values) }));
  },
  sendPhoto: (bot, params) => sendFile(bot, params, 'photo'),
  sendVoice: (bot, params) => sendFile(bot, params, 'voice'),
  sendAudio: (bot, params) => sendFile(bot, params, 'audio'),
  sendVideo: (bot, params) => sendFile(bot, params, 'video'),
  sendDocument: (bot, params) => sendFile(bot, params, 'document'),
  sendMediaGroup,
  editMessageText: ({ world }, { values }) => {
    const { chat, message } = editable(world, values);
    if (message.file) throw new Refusal(400, 'Bad Request: there is no text in the message to edit');
    const { text, entities } = readText(values.text, values, 4096, 'message is too long');
    if (text === '') throw new Refusal(400, 'Bad Request: message text is empty');
    return edit(world, chat, message, text, entities, values);
  },
  editMessageCaption: ({ world }, { values }) => {
    const { chat, message } = editable(world, values);
    if (!message.file) throw new Refusal(400, 'Bad Request: there is no caption in the message to edit');
    const { text, entities } = readCaption(values);
    return edit(world, chat, message, text, entities, values);
  },
  createForumTopic: ({ world }, { values }) => {
    const forum = manageable(world, values);
    const name = textOf(values.name);
    if (name === '' || name.length > 128) throw new Refusal(400, 'Bad Request: TOPIC_TITLE_EMPTY');
    const chat = world.reachable(values.chat_id);
    world.pass(chat);
    const thread = world.show(chat, { from: 'bot', text: '', entities: [], buttons: [] }).id;
    chat.screen.pop();
    forum.topics.set(thread, { name, closed: false });
    world.changed();
    return { message_thread_id: thread, name, icon_color: 7322096 };
  },
  closeForumTopic: ({ world }, { values }) => turnTopic(world, values, true),
  reopenForumTopic: ({ world }, { values }) => turnTopic(world, values, false),
  editForumTopic: ({ world }, { values }) => {
    const topic = topicIn(world, values);
    topic.name = textOf(values.name);
    world.changed();
    return true;
  },
  deleteForumTopic: ({ world }, { values }) => {
    topicIn(world, values);
    const { forum, screen } = world.reachable(values.chat_id);
    if (!forum?.deletes) throw new Refusal(400, 'Bad Request: not enough rights to delete messages');
    const thread = Number(values.message_thread_id);
    forum.topics.delete(thread);
    for (let at = screen.length - 1; at >= 0; at -= 1) if (screen[at]?.thread === thread) screen.splice(at, 1);
    world.changed();
    return true;
  },
  editMessageReplyMarkup: ({ world }, { values }) => {
    const { chat, message } = editable(world, values);
    const buttons = inlineRows(values.reply_markup, chat);
    if (JSON.stringify(buttons) === JSON.stringify(message.buttons)) throw notModified();
    message.buttons = buttons;
    world.changed();
    return present(chat, message);
  },
  deleteMessage: ({ world }, { values }) => {
    const { chat, message } = editable(world, values);
    chat.screen = chat.screen.filter((shown) => shown !== message);
    world.changed();
    return true;
  },
  answerCallbackQuery: ({ world }, { values }) => {
    const query = textOf(values.callback_query_id);
    if (textOf(values.text).length > 200) throw new Refusal(400, 'Bad Request: MESSAGE_TOO_LONG');
    const state = world.presses.get(query);
    if (state === undefined || state === 'expired') {
      throw new Refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
    }
    world.presses.set(query, 'answered');
    world.changed();
    return true;
  },
  sendChatAction: ({ world }, { values }) => world.reachable(values.chat_id) !== undefined,
  setMyCommands: ({ commands }, { values }) => {
    for (const entry of listOf(values.commands).map(recordOf)) {
      if (!/^[a-z0-9_]{1,32}$/.test(textOf(entry.command))) throw new Refusal(400, 'Bad Request: BOT_COMMAND_INVALID');
      if (textOf(entry.description) === '' || textOf(entry.description).length > 256)
        throw new Refusal(400, 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
    }
    if (listOf(values.commands).length > 100) throw new Refusal(400, 'Bad Request: BOT_COMMANDS_TOO_MUCH');
    if (values.language_code !== undefined && !/^([a-z]{2})?$/.test(textOf(values.language_code)))
      throw new Refusal(400, 'Bad Request: invalid language code specified');
    commands.set(menuOf(values), listOf(values.commands));
    return true;
  },
  deleteMyCommands: ({ commands }, { values }) => commands.delete(menuOf(values)) || true,
  getMyCommands: ({ commands }, { values }) => commands.get(menuOf(values)) ?? [],
  setMyDescription: () => true,
  setMyShortDescription: () => true,
  getFile: ({ world }, { values }) => {
    const file = world.files.get(textOf(values.file_id));
    if (!file) throw new Refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
    if (file.size > downloadMaxBytes) throw new Refusal(400, 'Bad Request: file is too big');
    return { file_id: values.file_id, file_unique_id: `u${textOf(values.file_id)}`, file_size: file.size, file_path: file.path };
  },
};

function manageable(world: World, values: Record<string, unknown>) {
  const { forum } = world.reachable(values.chat_id);
  if (!forum) throw new Refusal(400, 'Bad Request: the chat is not a forum');
  if (!forum.rights) throw new Refusal(400, 'Bad Request: not enough rights to manage topics');
  return forum;
}

function topicIn(world: World, values: Record<string, unknown>) {
  const topic = manageable(world, values).topics.get(Number(values.message_thread_id));
  if (!topic) throw new Refusal(400, 'Bad Request: message thread not found');
  return topic;
}

function turnTopic(world: World, values: Record<string, unknown>, closed: boolean): boolean {
  const topic = topicIn(world, values);
  if (topic.closed === closed) throw new Refusal(400, 'Bad Request: TOPIC_NOT_MODIFIED');
  topic.closed = closed;
  world.changed();
  return true;
}

function edit(world: World, chat: Chat, message: ShownMessage, text: string, entities: Entity[], values: Record<string, unknown>): unknown {
  const buttons = inlineRows(values.reply_markup, chat);
  if (text === message.text && JSON.stringify(buttons) === JSON.stringify(message.buttons)) throw notModified();
  world.pass(chat);
  Object.assign(message, { text, entities, buttons, edits: message.edits + 1 });
  world.changed();
  return present(chat, message);
}

/** The topic and the message answered; both are checked. */
function spotOf(world: World, chat: Chat, values: Record<string, unknown>): Pick<ShownMessage, 'thread' | 'replyTo'> {
  const thread = world.threadOf(chat, values.message_thread_id);
  const reply = recordOf(values.reply_parameters);
  const replyTo = chat.screen.find(({ id }) => id === Number(reply.message_id))?.id;
  if (reply.message_id !== undefined && replyTo === undefined && reply.allow_sending_without_reply !== true)
    throw new Refusal(400, 'Bad Request: message to be replied not found');
  world.pass(chat);
  return { ...(thread !== undefined && { thread }), ...(replyTo !== undefined && { replyTo }) };
}

/** The real server wants https on 443, 80, 88 or 8443; one run with --local takes any address, as this one does. */
function setWebhook({ updates }: Bot, { values }: Params): boolean {
  const url = textOf(values.url);
  const secret = textOf(values.secret_token);
  const maxConnections = Number(values.max_connections ?? 40);
  if (secret !== '' && !/^[\w-]{1,256}$/.test(secret)) throw new Refusal(400, 'Bad Request: secret token contains unallowed characters');
  if (url !== '' && !URL.canParse(url)) throw new Refusal(400, 'Bad Request: bad webhook: invalid webhook URL specified');
  if (!Number.isInteger(maxConnections) || maxConnections < 1 || maxConnections > 100)
    throw new Refusal(400, 'Bad Request: invalid max_connections');
  if (values.allowed_updates !== undefined) updates.allowed = listOf(values.allowed_updates).map(textOf);
  if (values.drop_pending_updates === true) updates.drop();
  updates.setWebhook(url === '' ? null : { url, secret, maxConnections });
  return true;
}

function sendFile({ world }: Bot, { values, uploads }: Params, kind: string): unknown {
  const chat = world.reachable(values.chat_id);
  const upload = uploadOf(values[kind], kind, uploads);
  const shown = { ...readCaption(values), file: { kind, ...upload }, reply_markup: values.reply_markup };
  return present(chat, post(world, chat, { ...shown, ...spotOf(world, chat, values) }));
}

function sendMediaGroup({ world }: Bot, { values, uploads }: Params): unknown {
  const chat = world.reachable(values.chat_id);
  const media = listOf(values.media).map(recordOf);
  if (media.length < 2 || media.length > 10) throw new Refusal(400, 'Bad Request: an album must have 2 to 10 items');
  const kinds = new Set(media.map(({ type }) => textOf(type)));
  if (kinds.has('voice') || (kinds.size > 1 && (kinds.has('document') || kinds.has('audio')))) {
    throw new Refusal(400, `Bad Request: ${[...kinds].join(' and ')} can't be mixed in an album`);
  }
  const bytes = [...uploads.values()].reduce((sum, { bytes: part }) => sum + part.byteLength, 0);
  if (bytes > uploadMaxBytes) throw new Refusal(413, 'Request Entity Too Large');
  const album = `album${world.draw()}`;
  const parts = media.map((part) => ({
    ...readCaption(part),
    file: { kind: textOf(part.type), ...uploadOf(part.media, textOf(part.type), uploads) },
    album,
  }));
  const spot = spotOf(world, chat, values);
  return parts.map((part) => present(chat, post(world, chat, { ...part, ...spot })));
}

function post(world: World, chat: Chat, message: Partial<ShownMessage> & { reply_markup?: unknown }): ShownMessage {
  const { reply_markup, ...shown } = message;
  const markup = readMarkup(reply_markup, chat.type === 'private');
  if (markup.kind === 'reply') chat.keyboard = markup.rows;
  if (markup.kind === 'remove') chat.keyboard = [];
  return world.show(chat, { from: 'bot', text: '', entities: [], ...shown, buttons: inlineRows(reply_markup, chat) });
}

function inlineRows(markup: unknown, chat: Chat): ShownMessage['buttons'] {
  const { kind, rows } = readMarkup(markup, chat.type === 'private');
  return kind === 'inline' ? rows.map((row) => row.map(({ text, data }) => ({ text, data: data ?? '' }))) : [];
}

function readText(given: unknown, values: Record<string, unknown>, max: number, tooLong: string): { text: string; entities: Entity[] } {
  const raw = textOf(given);
  if (Buffer.byteLength(raw) > rawTextMaxBytes) throw new Refusal(400, `Bad Request: ${tooLong}`);
  if (!raw.isWellFormed()) throw new Refusal(400, 'Bad Request: strings must be encoded in UTF-8');
  const mode = textOf(values.parse_mode).toLowerCase();
  if (mode !== '' && mode !== 'html') throw new Refusal(400, 'Bad Request: unsupported parse_mode');
  const parsed = mode === 'html' ? parseHtml(raw) : { text: raw, entities: [] };
  const text = parsed.text.trim();
  if (text.length > max) throw new Refusal(400, `Bad Request: ${tooLong}`);
  return { text, entities: parsed.entities };
}

function readCaption(values: Record<string, unknown>): { text: string; entities: Entity[] } {
  return readText(values.caption ?? '', values, 1024, 'message caption is too long');
}

function uploadOf(value: unknown, kind: string, uploads: Map<string, Upload>): Upload {
  const upload = uploads.get(textOf(value).replace(/^attach:\/\//, '')) ?? uploads.get(kind);
  if (!upload) throw new Refusal(400, 'Bad Request: wrong remote file identifier specified');
  if (upload.bytes.byteLength === 0) throw new Refusal(400, 'Bad Request: file must be non-empty');
  if (upload.bytes.byteLength > uploadMaxBytes) throw new Refusal(413, 'Request Entity Too Large');
  if (kind === 'photo' && upload.bytes.byteLength > photoMaxBytes) throw new Refusal(400, 'Bad Request: too big for a photo');
  return upload;
}

function editable(world: World, values: Record<string, unknown>): { chat: Chat; message: ShownMessage } {
  const chat = world.reachable(values.chat_id);
  const message = chat.screen.find(({ id, from }) => id === Number(values.message_id) && from === 'bot');
  if (!message) throw new Refusal(400, 'Bad Request: message to edit not found');
  return { chat, message };
}

function notModified(): Refusal {
  return new Refusal(
    400,
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  );
}

function present(chat: Chat, message: ShownMessage): unknown {
  return {
    message_id: message.id,
    from: me,
    chat: { id: chat.id, type: chat.type },
    date: Math.floor(Date.now() / 1000),
    ...(message.file ? { caption: message.text } : { text: message.text }),
    ...(message.album ? { media_group_id: message.album } : {}),
  };
}

function menuOf(values: Record<string, unknown>): string {
  return `${textOf(recordOf(values.scope).type) || 'default'}:${textOf(values.language_code)}`;
}
