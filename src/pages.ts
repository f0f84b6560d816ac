/** Which rooms of the web have pages, each with what it needs of the rest. Used by app.ts alone. */
import consoleWords from '../locales/id/console.json' with { type: 'json' };
import sandboxWords from '../locales/id/sandbox.json' with { type: 'json' };
import webchatWords from '../locales/id/webchat.json' with { type: 'json' };
import type { Surroundings } from './app.ts';
import { fileMaxBytes, partMaxBytes, textMaxCharacters, type WebchatChannel } from './channels/webchat/index.ts';
import type { ChannelsOn } from './channels-on.ts';
import type { Chance } from './complaints/ports.ts';
import { keyFor } from './keys.ts';
import type { Sandbox } from './routing/sandbox.ts';
import type { ConsoleAccess } from './web/operator/access.ts';
import { operatorRoutes } from './web/operator/routes.ts';
import { sandboxRoutes } from './web/sandbox.ts';
import type { Streams } from './web/streams.ts';
import type { WebParts } from './web/web.ts';
import { createCookies } from './web/webchat/cookies.ts';
import { said } from './web/webchat/door.ts';
import { offRoutes, openChatAssets, pageRoutes } from './web/webchat/page.ts';
import { type ChatLimits, chatRoutes, createLimits } from './web/webchat/routes.ts';
import { whatsappRoutes } from './web/whatsapp.ts';

export interface Pages {
  given: Surroundings;
  on: ChannelsOn;
  chance: Chance;
  access: ConsoleAccess;
  streams: Streams;
  sandbox: Sandbox | null;
  sandboxKey: string;
}

/** Every room with routes of its own, in the order they are mounted. */
export function routersOf({ given, on, chance, access, streams, sandbox, sandboxKey }: Pages): WebParts['routers'] {
  const { config, log, operator } = given;
  const timeZone = operator.regions[0]?.timeZone ?? config.timeZone;
  const secure = config.publicUrl.startsWith('https:');
  const key = keyFor('web chat', given.secretKey);
  const chat = { key, secure, streams, origins: config.webchat?.origins ?? [], limits: createLimits(chance.now) };
  return [
    ...(on.webchat ? webchatRouters({ door: on.webchat, ...chat }) : [{ path: '/', router: offRoutes(said(webchatWords, 'off.text')) }]),
    ...(sandbox ? [{ path: '/sandbox', router: sandboxRoutes(sandbox, sandboxKey, sandboxWords) }] : []),
    ...(on.cloud ? [{ path: '/whatsapp', router: whatsappRoutes(on.cloud) }] : []),
    {
      path: '/operator',
      router: operatorRoutes({
        ...{ access, log, whatsapp: on.whatsapp, words: consoleWords, language: 'id', timeZone, secure },
      }),
    },
  ];
}

export interface WebchatParts {
  door: WebchatChannel;
  /** 32 secret bytes, the same in every copy: cookies are signed with it. */
  key: Uint8Array;
  /** Reached by https. */
  secure: boolean;
  /** Origins whose pages may show the chat. */
  origins: readonly string[];
  streams: Streams;
  limits: ChatLimits;
}

/** The chat's page and what it talks to. */
export function webchatRouters({ door, key, secure, origins, streams, limits }: WebchatParts): WebParts['routers'] {
  const cookies = createCookies(key, secure);
  const assets = openChatAssets();
  const words = webchatWords;
  const told = { fileMaxBytes, partMaxBytes, textMaxCharacters };
  return [
    {
      path: '/chat',
      router: chatRoutes({
        ...{ door, words, streams, partMaxBytes, limits },
        chatOf: cookies.read,
        left: cookies.drop,
      }),
    },
    { path: '/', router: pageRoutes({ door, cookies, assets, words, language: 'id', limits: told, origins }) },
  ];
}
