/** The four endpoints of Meta's Graph API this channel uses, over plain fetch. It knows no message; errors carry numbers only, for Graph's texts may quote a phone number. */
import type { Patience } from '../body.ts';
import { type Fields, fields, number, parsed, text } from '../fields.ts';

/** Stands where an answer carried no code of Graph's: a gateway's page. */
export const noCode = -1;

/** Graph answered, and it was no. https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
export class GraphError extends Error {
  readonly status: number;
  readonly code: number;
  readonly subcode: number;
  readonly retryAfterMs: number | null;
  constructor(status: number, code: number, subcode = 0, retryAfterMs: number | null = null) {
    super(`HTTP ${status} code ${code}`);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.subcode = subcode;
    this.retryAfterMs = retryAfterMs;
  }
}

/** No answer. `reached` tells whether Graph may have got the request. */
export class NoAnswer extends Error {
  readonly reached: boolean;
  constructor(reached: boolean) {
    super(reached ? 'no answer' : 'no connection');
    this.name = 'NoAnswer';
    this.reached = reached;
  }
}

export interface Graph {
  /** Resolves when token and phone number id are good. */
  check(): Promise<void>;
  /** POSTs a message, or a read mark; answers with the message's wamid ('' for a read mark). */
  post(body: Fields): Promise<string>;
  /** Answers with the id of the uploaded file; it lives 30 days. */
  upload(bytes: Uint8Array, name: string, mediaType: string): Promise<string>;
  /** Where a file is for the next five minutes. */
  media(id: string): Promise<{ url: string; mediaType: string; sha256: string; bytes: number | undefined }>;
  /** With files that come down. */
  patience: Patience;
  /** An open download of what `media` told of; the caller reads the body or cancels it. */
  download(url: string, signal: AbortSignal): Promise<Response & { body: ReadableStream<Uint8Array> }>;
}

export interface GraphSettings {
  /** With or without the version, e.g. https://graph.facebook.com/v24.0; without a trailing slash. */
  apiRoot: string;
  token: string;
  phoneId: string;
  callMs: number;
  uploadMs: number;
  patience: Patience;
}

/** The version every answer of this channel was written against; a root that names one keeps it. */
const version = 'v24.0';
/** Causes of fetch that mean: the request never left. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Nothing is called yet. Every method rejects with GraphError or NoAnswer and nothing else. */
export function openGraph({ apiRoot, token, phoneId, callMs, uploadMs, patience }: GraphSettings): Graph {
  const root = /\/v\d+\.\d+$/.test(apiRoot) ? apiRoot : `${apiRoot}/${version}`;
  const headers = { authorization: `Bearer ${token}` };
  const call = (path: string, timeoutMs: number, init: RequestInit = {}) =>
    ask(`${root}/${path}`, { ...init, headers: { ...headers, ...init.headers }, signal: AbortSignal.timeout(timeoutMs) });

  return {
    patience,
    async check() {
      await answer(await call(`${encodeURIComponent(phoneId)}?fields=id`, callMs));
    },
    async post(body) {
      const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const { messages } = await answer(await call(`${encodeURIComponent(phoneId)}/messages`, callMs, request));
      const wamid = Array.isArray(messages) ? text(fields(messages[0]).id) : '';
      if (wamid === '' && body.status !== 'read') throw new NoAnswer(true);
      return wamid;
    },
    async upload(bytes, name, mediaType) {
      const body = new FormData();
      body.set('messaging_product', 'whatsapp');
      body.set('type', mediaType);
      body.set('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), name);
      const { id } = await answer(await call(`${encodeURIComponent(phoneId)}/media`, uploadMs, { method: 'POST', body }));
      if (text(id) === '') throw new NoAnswer(true);
      return text(id);
    },
    async media(id) {
      const found = await answer(await call(`${encodeURIComponent(id)}?phone_number_id=${encodeURIComponent(phoneId)}`, callMs));
      if (!URL.canParse(text(found.url))) throw new NoAnswer(true);
      const bytes = number(found.file_size);
      return { url: text(found.url), mediaType: text(found.mime_type), sha256: text(found.sha256), bytes };
    },
    async download(url, signal) {
      const response = await ask(url, { headers, signal });
      if (response.ok && hasBody(response)) return response;
      await response.body?.cancel();
      throw new GraphError(response.status, noCode);
    },
  };
}

/** The fields of a good answer; GraphError of any other. An answer that breaks off, or is no JSON, is none. */
async function answer(response: Response): Promise<Fields> {
  const body = await response.text().catch(() => {
    throw new NoAnswer(true);
  });
  const found = parsed(body);
  if (response.ok && found !== null) return found;
  if (response.ok) throw new NoAnswer(true);
  const error = fields(found?.error);
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  throw new GraphError(
    response.status,
    number(error.code) ?? noCode,
    number(error.error_subcode),
    Number.isFinite(after) ? after * 1000 : null,
  );
}

/** fetch's own errors stay inside: they may show the address, and headers hold the token. */
async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw new NoAnswer(!neverLeft.has(codeOf(error)));
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return text(fields(cause).code);
}

function hasBody(response: Response): response is Response & { body: ReadableStream<Uint8Array> } {
  return response.body !== null;
}
