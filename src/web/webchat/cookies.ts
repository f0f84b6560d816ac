/** Which chat a browser is: a name made by chance in a signed cookie no script reads. Nothing about it is stored before something is said. */
import { createHmac, randomBytes } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';
import { cookieOf, isEqual } from '../request.ts';

/** The longest a browser keeps one (https://developer.chrome.com/blog/cookie-max-age-expires); each visit renews it. */
const keptMs = 400 * 86_400_000;

export interface Cookies {
  /** The chat of this browser, or null. */
  read(request: Request): string | null;
  /** The chat of this browser; a new one where there is none, or where `renew` says so. Sets the cookie of a page, or of a frame on another site's page. */
  give(request: Request, response: Response, place: 'page' | 'frame', renew?: boolean): string;
  /** From now on this browser is a new one. */
  drop(response: Response): void;
}

/** `keys`: 32 secret bytes each, the same in every copy: the first signs, the others signed before. `secure`: reached by https. */
export function createCookies(keys: readonly Uint8Array[], secure: boolean): Cookies {
  // __Host-: nobody but this very host can have set it (a neighbour's page could otherwise hand its own chat to our visitor).
  const names = secure ? { page: '__Host-obrolan', frame: '__Host-obrolan-bingkai' } : { page: 'obrolan', frame: 'obrolan-bingkai' };
  const signatures = (chat: string) => keys.map((key) => createHmac('sha256', key).update(chat).digest('base64url'));
  const chatIn = (request: Request, place: 'page' | 'frame') => {
    const [chat = '', signature = ''] = (cookieOf(request.headers.cookie, names[place]) ?? '').split('.');
    return /^[\w-]{22}$/.test(chat) && signatures(chat).some((good) => isEqual(signature, good)) ? chat : null;
  };
  const read = (request: Request) => chatIn(request, 'page') ?? chatIn(request, 'frame');
  return {
    read,
    give(request, response, place, renew = false) {
      const chat = (renew ? null : read(request)) ?? randomBytes(16).toString('base64url');
      response.cookie(names[place], `${chat}.${signatures(chat)[0]}`, { ...options(place, secure), maxAge: keptMs });
      return chat;
    },
    drop(response) {
      for (const place of ['page', 'frame'] as const) response.clearCookie(names[place], options(place, secure));
    },
  };
}

/**
 * A page's cookie comes along when a link elsewhere is followed, and never with another site's request. A frame on another site gets its cookie only as SameSite=None, which
 * browsers take by https alone, kept apart for each site (https://developer.mozilla.org/docs/Web/Privacy/Guides/Privacy_sandbox/Partitioned_cookies).
 */
function options(place: 'page' | 'frame', secure: boolean): CookieOptions {
  const isAcross = place === 'frame' && secure;
  return { httpOnly: true, secure, path: '/', sameSite: isAcross ? 'none' : 'lax', ...(isAcross ? { partitioned: true } : {}) };
}
