/** What the Bot API tells the program: the bot itself, messages, presses and files of citizens. */

export const me = '{"ok":true,"result":{"id":7000000001,"is_bot":true,"first_name":"Aduan","username":"aduan_bot"}}';

export type Content = { text: string } | { press: string } | { file: string; bytes: number };

let updates = Date.now() * 1000;
let messages = 1000;

/** The id of the next message, whoever writes it. */
export function nextMessage(): number {
  messages += 1;
  return messages;
}

export function updateOf(chat: number, content: Content): string {
  updates += 1;
  const person = `{"id":${chat},"is_bot":false,"first_name":"Siti","language_code":"id"}`;
  const date = Math.floor(Date.now() / 1000);
  const message = `{"message_id":${nextMessage()},"from":${person},"chat":{"id":${chat},"type":"private","first_name":"Siti"},"date":${date}`;
  if ('text' in content) return `{"update_id":${updates},"message":${message},"text":${JSON.stringify(content.text)}}}`;
  if ('press' in content)
    return `{"update_id":${updates},"callback_query":{"id":"${updates}","from":${person},"chat_instance":"1","message":${message},"text":""},"data":"${content.press}"}}`;
  const file = `{"file_id":"${content.file}","file_unique_id":"u${updates}","file_name":"rekaman.mp4","mime_type":"video/mp4","file_size":${content.bytes}}`;
  return `{"update_id":${updates},"message":${message},"document":${file},"caption":"jalan rusak di jl melati rt 3"}}`;
}
