/** The pages of web chat: the chat itself, its frame on other sites, and the line of script that opens it there. */
import { readFileSync } from 'node:fs';
import { type Request, type Response, Router } from 'express';
import { type Asset, type Assets, htmlAsset, openAssets } from '../assets.ts';
import { escaped, said } from '../escape.ts';
import type { Cookies } from './cookies.ts';
import type { ChatDoor, ChatWords } from './door.ts';

export interface PageParts {
  door: Pick<ChatDoor, 'reading'>;
  cookies: Cookies;
  assets: Assets;
  languages: PageLanguages;
  limits: PageLimits;
  /** Where the circle page is; '' with a real centre. */
  trial: string;
  /** Origins whose pages may show the chat in a frame, e.g. https://www.kota.go.id. Empty: none. */
  origins: readonly string[];
}

/** What the page speaks: the language of its chat. */
export interface PageLanguages {
  /** Where a chat has chosen none. */
  usual: string;
  words(language: string): ChatWords;
  /** The one this chat is told in. */
  of(chat: string): Promise<string>;
}

/** What the page says before anything is sent. */
export interface PageLimits {
  fileMaxBytes: number;
  partMaxBytes: number;
  textMaxCharacters: number;
}

const publicFolder = new URL('./public/', import.meta.url);
const template = readFileSync(new URL('./page.html', import.meta.url), 'utf8');
const widgetTemplate = readFileSync(new URL('./widget.js', import.meta.url), 'utf8');
/** Loaded at once instead of one after the other. */
export const chatModules = ['chat', 'composer', 'elements', 'queue', 'record', 'stream', 'unsent', 'view'];

/** The front end of all chat pages, and what other rooms add to it. */
export function openChatAssets(...more: URL[]): Assets {
  return openAssets(publicFolder, ...more);
}

/** Routes of `/`, `/webchat/…` and, when other sites may show it, `/widget` and `/widget.js`. */
export function pageRoutes(parts: PageParts): Router {
  const router = Router();
  const pages = pagesOf(parts);
  router.get('/', (request, response) => sendPage(request, response, pages, parts, 'page'));
  router.get('/webchat/:version/:name', (request, response) =>
    parts.assets.send(request, response, request.params.name, request.params.version),
  );
  if (parts.origins.length > 0) {
    router.get('/widget', (request, response) => sendPage(request, response, pages, parts, 'frame'));
    router.get('/widget.js', (_request, response) => {
      response.type('js').set({ 'Cache-Control': 'public, max-age=3600', 'Cross-Origin-Resource-Policy': 'cross-origin' });
      response.send(widgetScript(parts.languages.words(parts.languages.usual)));
    });
  }
  return router;
}

/** The address with web chat off: a sentence. */
export function offRoutes(sentence: string): Router {
  const router = Router();
  router.get('/', (_request, response) => void response.type('text').set('Cache-Control', 'no-store').send(sentence));
  return router;
}

/** A page for each language, made when it is first asked for. */
function pagesOf(parts: PageParts): (language: string) => Asset {
  const made = new Map<string, Asset>();
  return (language) => {
    const page = made.get(language) ?? htmlAsset(pageHtml(parts, language));
    made.set(language, page);
    return page;
  };
}

async function sendPage(
  request: Request,
  response: Response,
  pages: (language: string) => Asset,
  parts: PageParts,
  place: 'page' | 'frame',
): Promise<void> {
  const { cookies, door, languages } = parts;
  const known = cookies.read(request);
  const isClosed = known !== null && (await door.reading.isClosed(known));
  cookies.give(request, response, place, isClosed);
  guardPage(response, place === 'frame' ? parts.origins : []);
  pages(known === null || isClosed ? languages.usual : await languages.of(known))(request, response);
}

/** Nothing but our own files runs or is loaded; only the given origins may frame it. */
export function guardPage(response: Response, origins: readonly string[]): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `frame-ancestors ${origins.length > 0 ? ["'self'", ...origins].join(' ') : "'none'"}`,
  ];
  if (origins.length > 0) response.removeHeader('X-Frame-Options');
  response.set({
    'Content-Security-Policy': policy.join('; '),
    'Permissions-Policy': 'geolocation=(self), microphone=(self), camera=(self)',
    'Cache-Control': 'no-store',
  });
}

function pageHtml({ assets, languages, limits, trial }: PageParts, language: string): string {
  const words = languages.words(language);
  const base = `/webchat/${assets.version}`;
  const values: Record<string, string> = {
    title: escaped(said(words, 'chat.title')),
    assets: base,
    trial: escaped(trial),
    words: escaped(JSON.stringify(words)),
    limits: escaped(JSON.stringify(limits)),
    noScript: escaped(said(words, 'chat.no_script')),
    preload: preloads(base, chatModules),
  };
  return template.replace('lang="id"', `lang="${escaped(language)}"`).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** Tells the browser of modules before it meets them one by one. */
export function preloads(base: string, names: readonly string[]): string {
  return names.map((name) => `<link rel="modulepreload" href="${base}/${name}.js">`).join('\n    ');
}

function widgetScript(words: ChatWords): string {
  const shown = Object.fromEntries(['open', 'close', 'frame'].map((name) => [name, said(words, `widget.${name}`)]));
  return widgetTemplate.replace('WORDS', () => JSON.stringify(shown));
}
