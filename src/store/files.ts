/** Keeps attachments' bytes in a folder, each content once, named by its sha256. It knows nothing of whose they are. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { makeFolder } from '../folder.ts';

export interface Files {
  /** Keeps the bytes; on the disk when it answers. Rejects with NoSpace when the disk is full. */
  put(bytes: Uint8Array): Promise<{ sha256: string }>;
  /** Rejects when there is no such content. */
  read(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  /** Emits 'error' when there is no such content. */
  stream(sha256: string): Readable;
  /** Deletes the content, but not while somebody may be about to count on it: what was put within the last day stays. False: it is still there. */
  remove(sha256: string): Promise<boolean>;
}

/** The disk is full, or over its quota: nothing was kept, later it may be. */
export class NoSpace extends Error {
  override readonly name = 'NoSpace';
}

/** A file half written by a crash is certainly nobody's any more after this long; and whoever put a content has written down by then that it is theirs. */
export const leftoverMs = 24 * 3_600_000;

/** Opens the folder (made when missing, for our user only). Several copies of the program may share it. */
export function openFiles(folder: string): Files {
  const unfinished = join(folder, 'unfinished');
  makeFolder(unfinished);
  void clearLeftovers(unfinished);
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by 64 hexadecimal signs, its sha256.');
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const has = async (sha256: string): Promise<boolean> => {
    const found = await stat(pathOf(sha256)).catch(absent);
    return found !== null;
  };
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (!(await renewed(pathOf(sha256)))) await keep(bytes, join(unfinished, randomUUID()), pathOf(sha256)).catch(explain);
      return { sha256 };
    },
    read: async (sha256) => readFile(pathOf(sha256)),
    has,
    stream: (sha256) => createReadStream(pathOf(sha256)),
    async remove(sha256) {
      const found = await stat(pathOf(sha256)).catch(absent);
      if (found !== null && Date.now() - found.mtimeMs < leftoverMs) return false;
      await rm(pathOf(sha256), { force: true });
      return true;
    },
  };
}

/** What is there already counts as put now. False: it is not there. */
async function renewed(path: string): Promise<boolean> {
  const now = new Date();
  return (await utimes(path, now, now).catch(absent)) !== null;
}

/** Under its name it is always whole: written aside, synced, then renamed. */
async function keep(bytes: Uint8Array, aside: string, path: string): Promise<void> {
  try {
    await writeSynced(aside, bytes);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(aside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name itself is on the disk only when its folder is. Windows cannot open folders and needs none of it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function clearLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > leftoverMs) await rm(join(folder, name), { force: true }).catch(() => {});
  }
}

function absent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

function explain(error: unknown): never {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    throw new NoSpace('No space is left in the folder of attachments. Free some, or set FILES_URL to another folder.', { cause: error });
  throw error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
