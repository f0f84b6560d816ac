/** Which rooms of the web have pages, each with what it needs of the rest. Used by app.ts alone. */
import consoleWords from '../../locales/id/console.json' with { type: 'json' };
import sandboxWords from '../../locales/id/sandbox.json' with { type: 'json' };
import type { Surroundings } from '../app.ts';
import { fileMaxBytes, partMaxBytes, textMaxCharacters, type WebchatChannel } from '../channels/webchat/index.ts';
import type { Chance } from '../complaints/ports.ts';
import { keyFor, webchatUse } from '../keys.ts';
import { holds } from '../officers/roles.ts';
import type { Sandbox } from '../routing/sandbox.ts';
import type { Speech } from '../speech.ts';
import { centreFolder, circleFolder } from '../web/circle/routes.ts';
import { said } from '../web/escape.ts';
import type { ConsoleAccess } from '../web/operator/access.ts';
import { operatorRoutes } from '../web/operator/routes.ts';
import { sandboxRoutes } from '../web/sandbox.ts';
import type { Streams } from '../web/streams.ts';
import type { WebParts } from '../web/web.ts';
import { createCookies } from '../web/webchat/cookies.ts';
import { offRoutes, openChatAssets, type PageLanguages, pageRoutes } from '../web/webchat/page.ts';
import { type ChatLimits, chatRoutes, createLimits } from '../web/webchat/routes.ts';
import { whatsappRoutes } from '../web/whatsapp.ts';
import type { ChannelsOn } from './channels-on.ts';
import { circlePath, circleRouter, ensureSeat } from './circle.ts';

export interface Pages {
  given: Surroundings;
  on: ChannelsOn;
  speech: Pick<Speech, 'page'>;
  chance: Chance;
  access: ConsoleAccess;
  streams: Streams;
  sandbox: Sandbox | null;
  sandboxKey: string;
}

/** Every room with routes of its own, in the order they are mounted. */
export async function routersOf({ given, on, speech, chance, access, streams, sandbox, sandboxKey }: Pages): Promise<WebParts['routers']> {
  const { config, log, operator } = given;
  const timeZone = operator.regions[0]?.timeZone ?? config.timeZone;
  const secure = config.publicUrl.startsWith('https:');
  const { secretKey } = given;
  const isShown = config.routing.kind === 'sandbox' && config.routing.shown;
  const circle = sandbox && isShown ? { sandbox, ensureSeat: () => ensureSeat(given) } : null;
  const { defaultLanguage: usual } = config;
  const of = async (id: string) => (await given.store.talks.read({ channel: 'webchat', chat: id })).talk.language ?? usual;
  const languages = { usual, words: speech.page, of };
  const shown = { secure, streams, languages, circle, origins: config.webchat?.origins ?? [], limits: createLimits(chance.now) };
  const chat = { ...shown, secretKey, earlierKeys: await given.store.webchatKeys() };
  return [
    ...(on.webchat
      ? webchatRouters({ door: on.webchat, ...chat })
      : [{ path: '/', router: offRoutes(said(speech.page(usual), 'off.text')) }]),
    ...(sandbox ? [{ path: '/sandbox', router: sandboxRoutes(sandbox, sandboxKey, isShown ? sandboxWords : null) }] : []),
    ...(on.cloud ? [{ path: '/whatsapp', router: whatsappRoutes(on.cloud) }] : []),
    {
      path: '/operator',
      router: operatorRoutes({
        isAdmin: async (id) => {
          const officer = await given.store.officers.byId(id);
          return officer !== null && holds(officer, 'admin', operator.regions[0]?.code ?? '');
        },
        audit: { read: given.store.officers.audit },
        ...{ access, log, whatsapp: on.whatsapp, cloud: on.cloud !== null, words: consoleWords, language: 'id', timeZone, secure },
      }),
    },
  ];
}

export interface WebchatParts {
  door: WebchatChannel;
  /** The installation's root key; cookies are signed with one of its own. */
  secretKey: Uint8Array;
  /** Those of before, from earlier root keys. */
  earlierKeys: readonly Uint8Array[];
  /** Reached by https. */
  secure: boolean;
  /** Origins whose pages may show the chat. */
  origins: readonly string[];
  streams: Streams;
  languages: PageLanguages;
  limits: ChatLimits;
  /** With the demo centre there is a circle page. */
  circle: { sandbox: Sandbox; ensureSeat(): Promise<boolean> } | null;
}

/** The chat's page and what it talks to. */
export function webchatRouters({
  door,
  secretKey,
  earlierKeys,
  secure,
  origins,
  streams,
  languages,
  limits,
  circle,
}: WebchatParts): WebParts['routers'] {
  const cookies = createCookies([keyFor(webchatUse, secretKey), ...earlierKeys], secure);
  const assets = openChatAssets(circleFolder, centreFolder);
  const chat = { words: languages.words(languages.usual), streams, partMaxBytes, limits };
  const page = { cookies, assets, limits: { fileMaxBytes, partMaxBytes, textMaxCharacters } };
  return [
    { path: '/chat', router: chatRoutes({ ...chat, door, chatOf: cookies.read, left: cookies.drop }) },
    ...(circle
      ? [circleRouter({ ...page, ...circle, language: 'id', chat: { ...chat, words: languages.words('id') }, door, secretKey })]
      : []),
    { path: '/', router: pageRoutes({ ...page, door, languages, origins, trial: circle ? circlePath : '' }) },
  ];
}
