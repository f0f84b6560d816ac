/** The installation's root key and the keys derived from it: one secret to keep, one key for each use. */
import { hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './folder.ts';

const keyBytes = 32;
/** The use of the key that signs web chat's cookies. */
export const webchatUse = 'web chat';

/** The key of an embedded installation: read from DATA_DIR/secret.key, made there the first time (readable by its owner only). */
export function embeddedKey(dataDir: string): Uint8Array {
  makeFolder(dataDir);
  return keyOfFile(keyFile(dataDir));
}

export function keyFile(dataDir: string): string {
  return join(dataDir, 'secret.key');
}

/** The key in this file, made by chance where there is none. */
export function keyOfFile(file: string): Uint8Array {
  try {
    writeFileSync(file, randomBytes(keyBytes).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
}

/** A key of its own for one use ('webhook', 'links', …), 32 bytes, the same at every start. */
export function keyFor(use: string, root: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', root, '', `kanal-aduan ${use}`, keyBytes));
}

/** Nobody can guess it, and every copy of the program has the same. */
export function seatOf(secretKey: Uint8Array): string {
  return keyFor('circle seat', secretKey).toString('base64url').slice(0, 22);
}
