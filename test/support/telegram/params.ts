/** The parameters of a call, whatever they came in (JSON, form, multipart), and which ones each method knows. */
import type { IncomingMessage } from 'node:http';

export interface Upload {
  name: string;
  bytes: Buffer;
}

export interface Params {
  /** As sent; JSON inside form fields is read. */
  values: Record<string, unknown>;
  uploads: Map<string, Upload>;
}

const sending =
  'business_connection_id chat_id message_thread_id direct_messages_topic_id disable_notification protect_content allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup';
const captioned = `${sending} caption parse_mode caption_entities`;

/** Methods of the Bot API this stand-in answers, with their parameters. https://core.telegram.org/bots/api */
export const methodParams: Record<string, Set<string>> = Object.fromEntries(
  Object.entries({
    getMe: '',
    getUpdates: 'offset limit timeout allowed_updates',
    setWebhook: 'url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token',
    deleteWebhook: 'drop_pending_updates',
    getWebhookInfo: '',
    sendMessage: `${sending} text parse_mode entities link_preview_options`,
    sendPhoto: `${captioned} photo show_caption_above_media has_spoiler`,
    sendVoice: `${captioned} voice duration`,
    sendAudio: `${captioned} audio duration performer title thumbnail`,
    sendVideo: `${captioned} video duration width height thumbnail cover start_timestamp show_caption_above_media has_spoiler supports_streaming`,
    sendDocument: `${captioned} document thumbnail disable_content_type_detection`,
    sendMediaGroup: `${sending.replace(' reply_markup', '')} media`,
    editMessageText:
      'business_connection_id chat_id message_id inline_message_id text parse_mode entities link_preview_options reply_markup',
    editMessageCaption:
      'business_connection_id chat_id message_id inline_message_id caption parse_mode caption_entities show_caption_above_media reply_markup',
    createForumTopic: 'chat_id name icon_color icon_custom_emoji_id',
    closeForumTopic: 'chat_id message_thread_id',
    reopenForumTopic: 'chat_id message_thread_id',
    editForumTopic: 'chat_id message_thread_id name icon_custom_emoji_id',
    deleteForumTopic: 'chat_id message_thread_id',
    editMessageReplyMarkup: 'business_connection_id chat_id message_id inline_message_id reply_markup',
    deleteMessage: 'chat_id message_id',
    answerCallbackQuery: 'callback_query_id text show_alert url cache_time',
    sendChatAction: 'business_connection_id chat_id message_thread_id action',
    setMyCommands: 'commands scope language_code',
    deleteMyCommands: 'scope language_code',
    getMyCommands: 'scope language_code',
    setMyDescription: 'description language_code',
    setMyShortDescription: 'short_description language_code',
    getFile: 'file_id',
  }).map(([method, names]) => [method, new Set(names.split(' ').filter((name) => name !== ''))]),
);

export async function readParams(request: IncomingMessage, query: URLSearchParams): Promise<Params> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const params: Params = { values: fromPairs(query), uploads: new Map() };
  if (type.startsWith('application/json')) Object.assign(params.values, body.length > 0 ? JSON.parse(body.toString()) : {});
  else if (type.startsWith('application/x-www-form-urlencoded'))
    Object.assign(params.values, fromPairs(new URLSearchParams(body.toString())));
  else if (type.startsWith('multipart/form-data')) readMultipart(body, /boundary="?([^";]+)/.exec(type)?.[1] ?? '', params);
  return params;
}

function fromPairs(pairs: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries([...pairs].map(([name, value]) => [name, plainOrJson(value)]));
}

/** In forms, objects and arrays come as JSON texts; everything else as itself. */
function plainOrJson(value: string): unknown {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function readMultipart(body: Buffer, boundary: string, params: Params): void {
  const mark = Buffer.from(`--${boundary}`);
  let at = body.indexOf(mark);
  while (at >= 0) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    readPart(body.subarray(at + mark.length + 2, next - 2), params);
    at = next;
  }
}

function readPart(part: Buffer, params: Params): void {
  const end = part.indexOf('\r\n\r\n');
  const head = part.subarray(0, end).toString();
  const content = part.subarray(end + 4);
  const name = /[; ]name="?([^";\r\n]+)/i.exec(head)?.[1] ?? '';
  const file = /filename="?([^";\r\n]*)/i.exec(head)?.[1];
  if (file === undefined) params.values[name] = plainOrJson(content.toString());
  else params.uploads.set(name, { name: file, bytes: Buffer.from(content) });
}
