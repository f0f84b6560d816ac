/** Which channels the settings turn on, each with what it needs of the rest. Used by app.ts alone. */
import type { Surroundings } from '../app.ts';
import { type Channel, type ChannelName, SendError, whatsappDuty } from '../channels/channel.ts';
import { channels } from '../channels/index.ts';
import type { TelegramChannel } from '../channels/telegram/index.ts';
import type { WebchatChannel } from '../channels/webchat/index.ts';
import type { WhatsAppChannel } from '../channels/whatsapp/index.ts';
import type { WhatsAppCloudChannel } from '../channels/whatsapp-cloud/index.ts';
import type { Chance } from '../complaints/ports.ts';
import { keyFor } from '../keys.ts';
import type { Speech } from '../speech.ts';
import type { Metrics } from '../web/metrics.ts';

export interface ChannelsOn {
  webchat: WebchatChannel | null;
  telegram: TelegramChannel | null;
  whatsapp: WhatsAppChannel | null;
  cloud: WhatsAppCloudChannel | null;
  /** All of them, with those that were brought along, counted when they send. */
  byName: Partial<Record<ChannelName, Channel>>;
}

/** Makes every channel the settings name; none listens yet. `unlinked` is told when a phone unlinks a WhatsApp number. */
export async function openChannels(
  given: Surroundings,
  speech: Speech,
  chance: Chance,
  metrics: Metrics,
  unlinked: (account: string) => void,
): Promise<ChannelsOn> {
  const webchat = given.config.webchat === null ? null : channels.webchat({ post: given.store.webchat, log: given.log, now: chance.now });
  const telegram = telegramOf(given, speech, chance);
  const whatsapp = await whatsappOf(given, unlinked);
  const cloud = cloudOf(given, speech, chance);
  const on = [webchat, telegram, whatsapp, cloud, ...(given.channels ?? [])].filter((channel) => channel !== null);
  return { webchat, telegram, whatsapp, cloud, byName: Object.fromEntries(on.map((channel) => [channel.name, counted(channel, metrics)])) };
}

/** Every WhatsApp number that is linked by a browser, with the supervisor's word for where it stands. */
export function numbersOf({ whatsapp }: ChannelsOn): { account: string; state: string; why: string }[] {
  return (whatsapp?.accounts ?? []).flatMap((account) => {
    const pairing = whatsapp?.pairing(account);
    return pairing ? [{ account, state: pairing.state, why: pairing.why }] : [];
  });
}

/** The state of every channel, and of every WhatsApp number. */
export function statesOf(on: ChannelsOn): { channel: string; state: string }[] {
  const channels = Object.values(on.byName).map((channel) => ({ channel: channel.name, state: channel.health().state }));
  return [...channels, ...numbersOf(on).map(({ account, state }) => ({ channel: `whatsapp ${account}`, state }))];
}

function telegramOf({ config, log, secretKey, store }: Surroundings, speech: Speech, chance: Chance): TelegramChannel | null {
  if (config.telegram === null) return null;
  const commands = (['lapor', 'status', 'bantuan'] as const).map((command) => ({
    command,
    description: speech.sentence({ key: `command.${command}` }, 'id', config.timeZone),
  }));
  return channels.telegram({
    ...config.telegram,
    webhookSecret: config.telegram.webhookSecret || keyFor('telegram webhook', secretKey).toString('base64url'),
    publicUrl: config.publicUrl,
    log,
    mayPoll: () => store.leases.duty('telegram-polling'),
    commands: { id: commands },
    now: chance.now,
  });
}

async function whatsappOf({ config, log, store }: Surroundings, unlinked: (account: string) => void): Promise<WhatsAppChannel | null> {
  if (config.whatsapp?.kind !== 'web') return null;
  const mayRun = () => store.leases.duty(whatsappDuty);
  return channels.whatsapp({ ...config.whatsapp, log, mayRun, unlinked });
}

function cloudOf({ config, log, store }: Surroundings, speech: Speech, chance: Chance): WhatsAppCloudChannel | null {
  if (config.whatsapp?.kind !== 'cloud') return null;
  const choose = speech.sentence({ key: 'button.choose' }, config.defaultLanguage, config.timeZone);
  return channels.whatsappCloud({ ...config.whatsapp, words: { choose }, posted: store.posted, log, now: chance.now });
}

/** The same channel, each sending counted by what became of it. */
function counted(channel: Channel, metrics: Metrics): Channel {
  return {
    ...channel,
    async send(chat, message, context) {
      try {
        const sent = await channel.send(chat, message, context);
        metrics.sent(channel.name, 'sent');
        return sent;
      } catch (error) {
        metrics.sent(channel.name, error instanceof SendError ? error.failure.kind : 'mistake');
        throw error;
      }
    },
  };
}
