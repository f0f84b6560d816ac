/** What is looked at before anything is opened: the folder, the port, the bot's token. What stands in the way is said in a sentence (remedy.ts) before seconds are spent on a database. */

import { once } from 'node:events';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { SendError } from '../channels/channel.ts';
import { askTelegram } from '../channels/telegram/ask.ts';
import type { Config } from '../config.ts';
import { makeFolder } from '../folder.ts';
import { FilesFolderUnusable, TokenRefused } from './errors.ts';

/** Ours inside DATA_DIR; they may belong to somebody else after a start as root. */
const folders = ['', 'pglite', 'files'];
const key = 'secret.key';

/** Rejects with TokenRefused or FilesFolderUnusable, or with the system's own error when the port cannot be had or DATA_DIR cannot be written. */
export async function preflight(config: Config): Promise<void> {
  await checkFolder(config.dataDir);
  await checkFiles(config);
  await checkPort(config.port, config.host);
  if (config.telegram !== null) await checkToken(config.telegram);
}

/** Makes the folder where there is none, and answers what it made; it and what is in it must be ours to write. */
export async function checkFolder(dataDir: string): Promise<string[]> {
  const made = makeFolder(dataDir);
  for (const folder of folders) await access(join(dataDir, folder), constants.W_OK).catch(ignoreMissing);
  await access(join(dataDir, key), constants.R_OK).catch(ignoreMissing);
  return made;
}

/** The same of the folder FILES_URL names. The one in DATA_DIR is made when it is needed. */
export async function checkFiles({ files, dataDir }: Config): Promise<string[]> {
  if (!('folder' in files) || files.folder === join(dataDir, 'files')) return [];
  try {
    const made = makeFolder(files.folder);
    await access(files.folder, constants.W_OK);
    return made;
  } catch (cause) {
    throw new FilesFolderUnusable('the folder of attachments cannot be made or written', { cause });
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

export async function checkPort(port: number, host: string): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** A Telegram that does not answer is no reason to wait: the channel tries by itself. */
export async function checkToken(telegram: NonNullable<Config['telegram']>): Promise<void> {
  try {
    await askTelegram(telegram);
  } catch (error) {
    if (error instanceof SendError && error.failure.kind === 'unauthorized') throw new TokenRefused('Telegram refuses the token');
  }
}
