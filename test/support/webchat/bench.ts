/** Web chat behind its real routes and above a real database: what the tests of the channel and its routes begin with. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webchatRouters } from '../../../src/app/pages.ts';
import { type WebchatChannel, webchat } from '../../../src/channels/webchat/index.ts';
import type { Post } from '../../../src/channels/webchat/post.ts';
import { createSpeech } from '../../../src/speech.ts';
import { createMetrics } from '../../../src/web/metrics.ts';
import { createStreams } from '../../../src/web/streams.ts';
import { createWeb } from '../../../src/web/web.ts';
import { type ChatLimits, createLimits } from '../../../src/web/webchat/routes.ts';
import type { Ears } from '../../channels/contract.ts';
import { testKey } from '../databases.ts';
import { logInto } from '../lines.ts';

export interface WebchatBench {
  channel: WebchatChannel;
  url: string;
  /** The log. */
  lines: string[];
  /** Breaks every connection. */
  cut(): void;
  close(): Promise<void>;
}

interface Settings {
  origins?: string[];
  secure?: boolean;
  now?: () => number;
  limits?: ChatLimits;
  /** The language each chat has chosen. */
  languageOf?: (chat: string) => string;
}

/** One copy of web chat over this Post, listening. Its clock stands still. */
export async function openWebchat(post: Post, listening: Ears, settings: Settings = {}): Promise<WebchatBench> {
  const began = Date.now();
  const { origins = [], secure = false, now = () => began, limits = createLimits(now), languageOf = () => 'id' } = settings;
  const lines: string[] = [];
  const log = logInto(lines);
  const channel = webchat({ post, log, now });
  const streams = createStreams();
  const languages = { usual: 'id', words: createSpeech().page, of: async (chat: string) => languageOf(chat) };
  const routers = webchatRouters({
    door: channel,
    secretKey: testKey,
    earlierKeys: [],
    secure,
    origins,
    streams,
    languages,
    limits,
    circle: null,
  });
  const server = createServer(
    createWeb({ ...otherParts, streams, log, routers, failures: { language: 'id', words: languages.words('id') } }).app,
  );
  await channel.start(
    (incoming) => listening.ear(incoming),
    (event) => listening.presence(event),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    channel,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lines,
    cut: () => server.closeAllConnections(),
    async close() {
      await channel.stop();
      streams.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const otherParts = {
  telegram: null,
  routingEvent: async () => ({ status: 204 }),
  health: async () => ({ status: 'ready' as const, parts: {} }),
  metrics: createMetrics(),
  file: async () => null,
};
