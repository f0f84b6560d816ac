/** Encryption at rest: AES-256-GCM for values, a keyed hash for looking people up. Knows no table's meaning and keeps no key but the one it was given. */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomFillSync } from 'node:crypto';

const format = 1;
const keyId = 1;
const ivBytes = 12;
const tagBytes = 16;
const headBytes = 2 + ivBytes + tagBytes;
const head = Buffer.from([format, keyId]);
const lookupBytes = 16;

export interface Seal {
  /** Seals a JSON value for one cell; `column` is 'table.column', `row` what identifies the row. Opens only in that very cell. */
  seal(column: string, row: string, value: unknown): Uint8Array;
  /** The JSON value sealed for this cell. Throws Unsealable when it was moved, tampered with or sealed with another key. */
  open<T>(column: string, row: string, sealed: Uint8Array): T;
  /** 16 bytes by which `words` can be found again without being stored; `use` keeps equal words of different uses apart. */
  lookup(use: string, ...words: string[]): Uint8Array;
}

/** A sealed value that does not open: another SECRET_KEY, a value moved to another row, or tampering. */
export class Unsealable extends Error {
  override readonly name = 'Unsealable';
}

/** `root`: 32 secret bytes. Layout of a sealed value: [1 format][1 key id][12 iv][16 tag][ciphertext]; each column has a key of its own, derived by HKDF. */
export function createSeal(root: Uint8Array): Seal {
  if (root.length !== 32) throw new Error(`the secret key must have 32 bytes, it has ${root.length}`);
  const keys = new Map<string, KeyObject>();
  const keyOf = (use: string) => {
    const known = keys.get(use);
    if (known) return known;
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', root, 'kanal-aduan', use, 32)));
    keys.set(use, key);
    return key;
  };
  return {
    seal: (column, row, value) => seal(keyOf(`seal ${column}`), `${column}:${row}`, JSON.stringify(value)),
    open: (column, row, sealed) => JSON.parse(open(keyOf(`seal ${column}`), `${column}:${row}`, sealed)),
    lookup: (use, ...words) =>
      createHmac('sha256', keyOf(`lookup ${use}`))
        .update(JSON.stringify(words))
        .digest()
        .subarray(0, lookupBytes),
  };
}

/** Null where it does not open. */
export function opened<T>(seal: Seal, column: string, row: string, sealed: Uint8Array): T | null {
  try {
    return seal.open<T>(column, row, sealed);
  } catch (error) {
    if (error instanceof Unsealable) return null;
    throw error;
  }
}

/** The same value sealed with another key, for the same row or for what it is called `now`; null where it does not open. */
export function resealed(from: Seal, to: Seal, column: string, row: string, sealed: Uint8Array, now = row): Uint8Array | null {
  const value = opened<unknown>(from, column, row, sealed);
  return value === null ? null : to.seal(column, now, value);
}

/** Random bytes are asked of the system for many values at once; each is used for one. */
const pool = new Uint8Array(ivBytes * 256);
let drawn = pool.length;

function freshIv(): Uint8Array {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += ivBytes;
  return pool.slice(drawn - ivBytes, drawn);
}

function seal(key: KeyObject, cell: string, text: string): Uint8Array {
  const iv = freshIv();
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(cell));
  const ciphertext = cipher.update(text, 'utf8');
  // GCM holds nothing back for its end.
  cipher.final();
  return Buffer.concat([head, iv, cipher.getAuthTag(), ciphertext]);
}

function open(key: KeyObject, cell: string, sealed: Uint8Array): string {
  if (sealed.length < headBytes || sealed[0] !== format || sealed[1] !== keyId)
    throw new Unsealable(`${columnOf(cell)}: not a value sealed with this key`);
  const iv = sealed.subarray(2, 2 + ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(cell));
  decipher.setAuthTag(sealed.subarray(2 + ivBytes, headBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new Unsealable(`${columnOf(cell)}: does not open with this SECRET_KEY in this row`, { cause });
  }
}

function columnOf(cell: string): string {
  return cell.slice(0, cell.indexOf(':'));
}
