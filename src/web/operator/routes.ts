/** The operator pages: entry by a one-time code, and linking WhatsApp numbers. Knows officers only by their ids and WhatsApp only as what it is given. */
import { readFileSync } from 'node:fs';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Log } from '../../complaints/ports.ts';
import { cookieOf, isOwnPage } from '../request.ts';
import { type ConsoleAccess, sessionSeconds } from './access.ts';
import { type AuditPort, auditTable } from './audit.ts';
import { sendUpdates } from './updates.ts';
import { type More, note, numberSection, type PageFacts, type PairingView, page } from './view.ts';

/** What the page needs of the WhatsApp channel. */
export interface PairingPort {
  accounts: readonly string[];
  pairing(account: string): PairingView;
  onPairing(listener: () => void, account: string): () => void;
  requestCode(phone: string, account: string): Promise<string>;
  logOut(account: string): Promise<void>;
}

export interface OperatorParts extends Omit<PageFacts, 'base'> {
  access: Pick<ConsoleAccess, 'redeem' | 'check'>;
  /** Whether this officer is an admin now: who was removed is out at once. */
  isAdmin(officer: string): Promise<boolean>;
  audit: AuditPort;
  /** null: WHATSAPP is not `web`. */
  whatsapp: PairingPort | null;
  /** WHATSAPP is `cloud`: there is no number to link. */
  cloud: boolean;
  /** The pages are reached by https: the cookie is kept to it. */
  secure: boolean;
  log: Log;
}

const cookieName = 'konsol';
const formMaxBytes = '4kb';
/** A number as people write it, with Indonesia's country code where they leave it out. */
const phone = z
  .string()
  .max(30)
  .transform((text) =>
    text
      .replace(/[\s().-]/g, '')
      .replace(/^\+/, '')
      .replace(/^0(?=8)/, '62'),
  )
  .pipe(z.string().regex(/^[1-9]\d{7,14}$/));
const account = z.string().regex(/^\d$/);

/** Routes of /operator. Pages need the cookie; forms are taken from these pages only. */
export function operatorRoutes(parts: OperatorParts): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/masuk', (request, response) => enter(request, response, parts));
  router.get('/page.css', (_request, response) => void response.type('css').send(asset('page.css')));
  router.get('/page.js', (_request, response) => void response.type('js').send(asset('page.js')));
  router.use(officersOnly(parts));
  router.get('/', (request, response) => response.redirect(303, `${request.baseUrl}/${parts.whatsapp ? 'whatsapp' : 'catatan'}`));
  router.get('/catatan', (request, response) => showAudit(request, response, parts));
  const { whatsapp } = parts;
  if (whatsapp) addWhatsApp(router, whatsapp, parts);
  else router.get('/whatsapp', (request, response) => showOff(request, response, parts));
  router.post('/keluar', ownPageOnly(parts), (request, response) => leave(request, response, parts));
  router.use((request, response) => respond(request, response, parts, 404, 'console.not_found', { inside: true }));
  return router;
}

/**
 * The page goes on by itself instead of redirecting: the link is opened from a chat, and a redirect would still count as coming from there, for which a
 * browser keeps a strict cookie back. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#samesitesamesite-value
 */
async function enter(request: Request, response: Response, parts: OperatorParts): Promise<void> {
  const { kode } = request.query;
  const session = typeof kode === 'string' ? await parts.access.redeem(kode) : null;
  if (session === null) {
    respond(request, response, parts, 403, 'console.entry_stale');
    return;
  }
  response.cookie(cookieName, session, { ...pathAndSafety(request, parts), maxAge: sessionSeconds * 1000 });
  const goOn = `${request.baseUrl}/`;
  const facts = { ...parts, base: request.baseUrl };
  response.send(page(facts, note(facts, 'console.entered', goOn), { goOn }));
}

/** On a computer others use too: the browser forgets who came in. */
function leave(request: Request, response: Response, parts: OperatorParts): void {
  response.clearCookie(cookieName, pathAndSafety(request, parts));
  respond(request, response, parts, 200, 'console.left');
}

function officersOnly(parts: OperatorParts) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (await isSignedIn(request, parts)) next();
    else respond(request, response, parts, 401, 'console.entry_needed');
  };
}

function pathAndSafety({ baseUrl }: Request, { secure }: OperatorParts) {
  return { httpOnly: true, sameSite: 'strict' as const, secure, path: baseUrl || '/' };
}

async function isSignedIn(request: Request, { access, isAdmin }: OperatorParts): Promise<boolean> {
  const cookie = cookieOf(request.headers.cookie, cookieName);
  const officer = cookie === null ? null : access.check(cookie);
  return officer !== null && isAdmin(officer);
}

async function showAudit(request: Request, response: Response, parts: OperatorParts): Promise<void> {
  const facts = { ...parts, base: request.baseUrl };
  const { sebelum } = request.query;
  response.send(page(facts, await auditTable(facts, parts.audit, typeof sebelum === 'string' ? sebelum : ''), { at: 'catatan' }));
}

function showOff(request: Request, response: Response, parts: OperatorParts): void {
  respond(request, response, parts, 200, parts.cloud ? 'whatsapp.cloud' : 'whatsapp.off', { at: 'whatsapp' });
}

function addWhatsApp(router: Router, whatsapp: PairingPort, parts: OperatorParts): void {
  const show = async (request: Request, response: Response, warning = '') => {
    const facts = { ...parts, base: request.baseUrl };
    const isOnly = whatsapp.accounts.length === 1;
    const sections = await Promise.all(whatsapp.accounts.map((name) => numberSection(facts, name, isOnly, whatsapp.pairing(name))));
    const content = [...(warning ? [`<div class="warning">${note(facts, warning)}</div>`] : []), ...sections].join('\n');
    response.send(page(facts, content, { at: 'whatsapp', script: true }));
  };
  const form = express.urlencoded({ extended: false, limit: formMaxBytes });
  router.get('/whatsapp', (request, response) => show(request, response));
  router.get('/whatsapp/events', (request, response) =>
    sendUpdates(request, response, whatsapp, { ...parts, base: request.baseUrl }, () => isSignedIn(request, parts)),
  );
  router.post('/whatsapp/code', ownPageOnly(parts), form, async (request, response) => {
    const given = z.object({ phone, account }).safeParse(request.body);
    const name = given.data?.account ?? '';
    if (!given.success || !whatsapp.accounts.includes(name)) return show(request, response.status(422), 'whatsapp.phone_wrong');
    try {
      await whatsapp.requestCode(given.data.phone, name);
      response.redirect(303, `${request.baseUrl}/whatsapp`);
    } catch (error) {
      parts.log.warn('operator.no_pairing_code', { why: error instanceof Error ? error.name : 'unknown' });
      await show(request, response.status(503), 'whatsapp.no_code');
    }
  });
  router.post('/whatsapp/logout', ownPageOnly(parts), form, async (request, response) => {
    const name = z.object({ account }).safeParse(request.body).data?.account ?? '';
    if (whatsapp.accounts.includes(name)) await whatsapp.logOut(name);
    response.redirect(303, `${request.baseUrl}/whatsapp`);
  });
}

function ownPageOnly(parts: OperatorParts) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (isOwnPage(request)) next();
    else respond(request, response, parts, 403, 'console.own_page_only');
  };
}

function respond(request: Request, response: Response, parts: OperatorParts, status: number, key: string, more: More = {}): void {
  const facts = { ...parts, base: request.baseUrl };
  response.status(status).send(page(facts, note(facts, key), more));
}

function asset(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
}
