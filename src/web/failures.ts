/** What a request is answered when nothing else answered it: unknown routes, bad bodies, our own failures. Details go to the log, never to the caller. */
import type { ErrorRequestHandler, Request, Response } from 'express';
import { Unavailable } from '../channels/channel.ts';
import type { Log } from '../complaints/ports.ts';
import { http } from '../http.ts';

/** How long a platform waits before it delivers again what could not be stored. */
const retryAfterSeconds = 5;

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

function answer(response: Response, status: number): void {
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .json({ error: http.STATUS_CODES[status] ?? String(status) });
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
