/** The Telegram channel, started against its stand-in in either mode: what the channel's tests begin with. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { patience } from '../../../src/channels/body.ts';
import { type TelegramChannel, type TelegramSettings, telegram } from '../../../src/channels/telegram/index.ts';
import type { Ears } from '../../channels/contract.ts';
import { logInto } from '../lines.ts';
import { startTelegram, type TelegramStandIn } from './server.ts';

export interface TelegramBench {
  channel: TelegramChannel;
  standIn: TelegramStandIn;
  lines: string[];
  close(): Promise<void>;
}

export const webhookSecret = 'rahasia_webhook-1234';

/** Fast: the pauses of the channel last milliseconds. `standIn`: one that is already there (and not closed at the end). */
export async function openTelegram(
  mode: 'polling' | 'webhook',
  listening: Ears,
  { standIn: given, ...settings }: Partial<TelegramSettings> & { standIn?: TelegramStandIn } = {},
): Promise<TelegramBench> {
  const standIn = given ?? (await startTelegram());
  const lines: string[] = [];
  const door = await webhookDoor(() => channel);
  const channel = telegram({ ...settingsFor(standIn, mode, lines), publicUrl: door.url, ...settings });
  await channel.start(
    (incoming) => listening.ear(incoming),
    (event) => listening.presence(event),
  );
  return {
    channel,
    standIn,
    lines,
    async close() {
      await channel.stop();
      if (!given) await standIn.close();
      await door.close();
    },
  };
}

/** Patient with a busy machine; where a call is to hang, a test brings a shorter `callMs`. */
export const timing = { callMs: 10_000, uploadMs: 10_000, patience, pollSeconds: 20, dutyMs: 20, pauseMs: 5, pauseMaxMs: 20 };

export function settingsFor(standIn: TelegramStandIn, mode: 'polling' | 'webhook', lines: string[]): TelegramSettings {
  return {
    token: standIn.token,
    apiRoot: standIn.apiRoot,
    mode,
    webhookSecret,
    publicUrl: 'http://127.0.0.1:9',
    log: logInto(lines),
    mayPoll: async () => true,
    commands: { id: [{ command: 'lapor', description: 'Mulai laporan' }], en: [{ command: 'lapor', description: 'Report' }] },
    timing,
  };
}

/** What web/ does: the parsed body and the secret's header in, status and Retry-After out. */
async function webhookDoor(channel: () => TelegramChannel): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const secret = request.headers['x-telegram-bot-api-secret-token'];
    const answer = await channel().receive(JSON.parse(Buffer.concat(chunks).toString()), typeof secret === 'string' ? secret : undefined);
    if (answer.retryAfterSeconds) response.setHeader('retry-after', answer.retryAfterSeconds);
    response.writeHead(answer.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
