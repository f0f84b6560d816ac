/** Signed links to attachments that expire: whoever has one may fetch that one file until then, nothing else. Knows no store. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The link of a file: `<publicUrl>/files/<id>?e=<epoch ms>&s=<signature>`. The same arguments make the same link. */
export function signLink(key: Uint8Array, publicUrl: string, id: string, expiresAt: number): string {
  return `${publicUrl}/files/${encodeURIComponent(id)}?e=${expiresAt}&s=${signature(key, id, String(expiresAt))}`;
}

/** True when `e` and `s` are those of a link we made for this file and it has not expired at `now` (epoch ms). Compared in constant time. */
export function checkLink(key: Uint8Array, id: string, e: string, s: string, now: number): boolean {
  const expected = Buffer.from(signature(key, id, e));
  const given = Buffer.from(s);
  return given.length === expected.length && timingSafeEqual(given, expected) && Number(e) >= now;
}

/** HMAC-SHA256; the leading word keeps these signatures apart from others made with the same key. */
function signature(key: Uint8Array, id: string, e: string): string {
  return createHmac('sha256', key).update(`file-link\n${id}\n${e}`).digest('base64url');
}
