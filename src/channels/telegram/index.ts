/** Telegram as a channel: settings and abilities, and the parts that listen, send and fetch put together. It knows no complaint and no database. */
import type { Log } from '../../complaints/ports.ts';
import type { Channel, Ear, Presence } from '../channel.ts';
import { healthOf } from '../health.ts';
import { type Commands, publishCommands } from './commands.ts';
import { connect, type Timing, timing } from './connect.ts';
import { editor, remover } from './edit.ts';
import { fetchFile, fileMaxBytes } from './fetch.ts';
import { intake } from './intake.ts';
import { poll } from './poll.ts';
import { sender } from './send.ts';
import { slowness } from './slowness.ts';
import { topicsOf } from './topics.ts';
import { receiver, register, type WebhookAnswer } from './webhook.ts';

/** Edits count too. https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const groupMessagesMax = 20;

export interface TelegramSettings {
  token: string;
  /** Where the Bot API is, e.g. https://api.telegram.org; file downloads too. */
  apiRoot: string;
  mode: 'polling' | 'webhook';
  /** 1–256 signs of A-Z a-z 0-9 _ - */
  webhookSecret: string;
  /** Without a trailing slash; updates come to its /telegram. */
  publicUrl: string;
  log: Log;
  /** Asked before and during polling: only one copy of the program may poll. */
  mayPoll: () => Promise<boolean>;
  /** What citizens see in the command menu, by language; the first language is everybody else's too. */
  commands: Commands;
  /** Epoch milliseconds; presses carry no time of their own. */
  now?: () => number;
  /** Milliseconds by a clock nobody sets, for how long things take. */
  steady?: () => number;
  timing?: Partial<Timing>;
}

export type TelegramChannel = Channel & {
  /** One update over the webhook: parsed body and X-Telegram-Bot-Api-Secret-Token header in, HTTP answer out. Never rejects. */
  receive(update: unknown, secret: string | undefined): Promise<WebhookAnswer>;
};

/**
 * Setting up: 1. @BotFather → /newbot gives the token (TELEGRAM_BOT_TOKEN). 2. Without a public https address that is all: the bot polls.
 * 3. With PUBLIC_URL and TELEGRAM_WEBHOOK_SECRET it registers PUBLIC_URL/telegram by itself. https://core.telegram.org/bots/api
 */
export function telegram(settings: TelegramSettings): TelegramChannel {
  const { now = Date.now, steady = () => performance.now() } = settings;
  const pace = { ...timing, ...settings.timing };
  const connection = connect(settings.token, settings.apiRoot, pace);
  const health = healthOf(now);
  const slowed = slowness(steady);
  const stopping = new AbortController();
  const inside = intake(connection.api, now, settings.log);
  const listen = () => {
    const shared = { api: connection.api, pace, log: settings.log, health, signal: stopping.signal };
    const begun = () => publishCommands(connection.api, settings.commands, settings.log);
    if (settings.mode === 'webhook') return register({ ...shared, begun, publicUrl: settings.publicUrl, secret: settings.webhookSecret });
    return poll({ ...shared, begun, longApi: connection.longApi, mayPoll: settings.mayPoll, take: inside.take });
  };
  let listening: Promise<void> = Promise.resolve();

  return {
    name: 'telegram',
    abilities: { buttons: true, fileMaxBytes, perGroup: { messages: groupMessagesMax, withinMs: pace.groupMs } },
    async start(ear: Ear, presence: Presence) {
      inside.open(ear, presence);
      listening = listen();
    },
    async stop() {
      stopping.abort();
      await listening;
      await inside.close();
      health.set('off', '');
    },
    send: sender(connection, health, slowed),
    edit: editor(connection, slowed),
    remove: remover(connection, slowed),
    topics: topicsOf(connection, slowed),
    fetch: (ref, maxBytes) => fetchFile(connection, ref, maxBytes),
    health: health.read,
    receive: receiver(settings.webhookSecret, inside.take, settings.log, steady),
  };
}
