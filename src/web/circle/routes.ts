/** The circle page: a citizen's chat, an officer's and the demo centre on one page. It knows how pages and chats are served; who the officer is comes in. */
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { type Assets, htmlAsset } from '../assets.ts';
import { escaped, said } from '../escape.ts';
import type { Cookies } from '../webchat/cookies.ts';
import type { ChatWords } from '../webchat/door.ts';
import { chatModules, guardPage, type PageLimits, preloads } from '../webchat/page.ts';
import { type ChatParts, chatRoutes } from '../webchat/routes.ts';

export interface CircleParts {
  assets: Assets;
  cookies: Cookies;
  /** What both chats share. */
  chat: Omit<ChatParts, 'chatOf' | 'left' | 'also'>;
  /** The officer's chat, the same for everybody. */
  seat: string;
  /** Lets the officer's chat begin, once. */
  begin(): Promise<void>;
  /** Calls whenever the demo centre changed; answers with the end of it. */
  watchCentre(call: () => void): () => void;
  /** Where the page and the demo centre are. */
  base: string;
  centre: string;
  words: ChatWords;
  language: string;
  limits: PageLimits;
}

export const circleFolder = new URL('./public/', import.meta.url);
/** What the page shows of the demo centre. */
export const centreFolder = new URL('../sandbox/', import.meta.url);
const template = readFileSync(new URL('./page.html', import.meta.url), 'utf8');

/** Routes below `base`. */
export function circleRoutes(parts: CircleParts): Router {
  const { chat, cookies, seat } = parts;
  const router = Router();
  const page = htmlAsset(pageHtml(parts));
  router.get('/', async (request, response) => {
    const known = cookies.read(request);
    cookies.give(request, response, 'page', known !== null && (await chat.door.reading.isClosed(known)));
    await parts.begin();
    guardPage(response, []);
    page(request, response);
  });
  const also = (wake: (name: string) => void) => parts.watchCentre(() => wake('centre'));
  router.use('/warga', chatRoutes({ ...chat, chatOf: cookies.read, left: cookies.drop, also }));
  router.use('/petugas', chatRoutes({ ...chat, chatOf: () => seat }));
  return router;
}

function pageHtml({ assets, base, centre, words, chat, language, limits }: CircleParts): string {
  const folder = `/webchat/${assets.version}`;
  const values: Record<string, string> = {
    title: escaped(said(words, 'page.title')),
    local: escaped(said(words, 'page.local')),
    stories: escaped(said(words, 'page.stories')),
    noScript: escaped(said(chat.words, 'chat.no_script')),
    assets: folder,
    preload: preloads(folder, [...chatModules, 'centre', 'lamp']),
    base: escaped(base),
    centre: escaped(centre),
    words: escaped(JSON.stringify(chat.words)),
    circle: escaped(JSON.stringify(words)),
    limits: escaped(JSON.stringify(limits)),
  };
  return template.replace('lang="id"', `lang="${escaped(language)}"`).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
