/** What a request is answered when nothing else answered it: unknown routes, bad bodies, our own failures. Details go to the log, never to the caller. */
import type { ErrorRequestHandler, Express, Request, Response } from 'express';
import { Unavailable } from '../channels/channel.ts';
import type { Log } from '../complaints/ports.ts';
import { http } from '../http.ts';
import { escaped } from './escape.ts';

/** How long a platform waits before it delivers again what could not be stored. */
const retryAfterSeconds = 5;

/** What a person reads whose browser got no page, as locales/<lang>/webchat.json has it. */
export interface FailurePages {
  language: string;
  words: Readonly<Record<string, string>>;
}

/** Where a response finds them, in whichever room it fails. */
const setting = 'failure pages';

/** For all answers of this app. */
export function tellFailures(app: Express, pages: FailurePages): void {
  app.set(setting, pages);
}

/** 404 for whatever no route took. */
export function answerUnknown(_request: Request, response: Response): void {
  answer(response, 404);
}

/** Unavailable → 503 with Retry-After; what the body parser or the router refused → its own 4xx; anything else → 500, logged without address or body. */
export function answerFailure(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    const status = statusOf(error);
    if (status >= 500) log.error('web_request_failed', error, { method: request.method, route: routeOf(request), status });
    if (response.headersSent) return next(error);
    if (status === 503) response.set('Retry-After', String(retryAfterSeconds));
    answer(response, status);
  };
}

/** Programs read JSON; a browser that shows a page asks for one. */
function answer(response: Response, status: number): void {
  response.status(status).set('Cache-Control', 'no-store').vary('Accept');
  if (response.req.accepts(['json', 'html']) === 'html') response.send(pageOf(response.app.get(setting), status));
  else response.json({ error: http.STATUS_CODES[status] ?? String(status) });
}

function pageOf({ language, words }: FailurePages, status: number): string {
  const said = (key: string) => escaped(words[key] ?? '');
  const what = status < 500 ? 'missing' : 'trouble';
  return `<!doctype html>
<html lang="${escaped(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said(`${what}.title`)}</title>
<link rel="stylesheet" href="/operator/page.css">
<main>
<h1>${said(`${what}.title`)}</h1>
<p>${said(`${what}.text`)}</p>
<p><a href="/">${said('trouble.home')}</a></p>
</main>
</html>
`;
}

function statusOf(error: unknown): number {
  if (error instanceof Unavailable) return 503;
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** The pattern of the route, never the path as it was called: paths carry ids and signatures. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : '';
  return typeof path === 'string' && path !== '' ? `${request.baseUrl}${path}` : 'none';
}
