/** What is looked at before anything is opened: the folder, the port, the bot's token. What stands in the way is said in a sentence (start.ts) before seconds are spent on a database. */
import { once } from 'node:events';
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { SendError } from '../channels/channel.ts';
import { askTelegram } from '../channels/telegram/ask.ts';
import type { Config } from '../config.ts';

/** Telegram does not know the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** Folders of ours inside DATA_DIR; they may belong to somebody else after a start as root. */
const folders = ['', 'pglite', 'files'];

/** Rejects with TokenRefused, or with the system's own error when the port cannot be had or the folder cannot be written. */
export async function preflight(config: Config): Promise<void> {
  await checkFolder(config.dataDir);
  await checkPort(config.port, config.host);
  if (config.telegram !== null) await checkToken(config.telegram);
}

/** Makes the folder where there is none; it and what is in it must be ours to write. */
export async function checkFolder(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  for (const folder of folders) await access(join(dataDir, folder), constants.W_OK).catch(ignoreMissing);
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
