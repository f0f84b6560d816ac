/** Sends a kept attachment so that no browser runs or guesses it. Whether the link holds was decided before. */
import type { Response } from 'express';
import { answerUnknown } from './failures.ts';

export interface WebFile {
  bytes: Uint8Array;
  mediaType: string;
  name: string;
}

/** Images a browser shows without running anything in them; everything else is downloaded. */
const shown = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** 200 with the bytes, or 404 for null: a wrong link and a missing file look alike. */
export function sendFile(response: Response, file: WebFile | null): void {
  if (file === null) {
    answerUnknown(response.req, response);
    return;
  }
  const isShown = shown.has(file.mediaType);
  response
    .set('Content-Type', isSafeType(file.mediaType) ? file.mediaType : 'application/octet-stream')
    .set('Content-Disposition', `${isShown ? 'inline' : 'attachment'}; ${fileName(file.name)}`)
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .set('Cache-Control', 'private, no-store')
    .set('X-Content-Type-Options', 'nosniff')
    .send(Buffer.from(file.bytes));
}

function isSafeType(mediaType: string): boolean {
  return /^[a-z0-9]+\/[a-z0-9.+-]+$/i.test(mediaType) && !/html|xml|svg|script/i.test(mediaType);
}

/** Both forms of RFC 6266: plain ASCII for old clients, UTF-8 for the others. */
function fileName(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
