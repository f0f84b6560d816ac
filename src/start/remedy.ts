/** The one sentence about what stands in the way of a start or a command. Loads little: every command begins with it. */
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Config } from '../config.ts';
import { mistakesText, type OperatorKey, operatorText } from '../settings/remedy.ts';
import { AlreadyRunning, codeOf, DatabaseAway, DatabaseTooOld, MovedAway, PooledByTransaction, WrongKey } from '../store/errors.ts';
import { FilesFolderUnusable, TokenRefused, WrongOperatorData } from './errors.ts';

/** The sentence for a start that failed for a reason the operator can mend; null for a mistake of ours. */
export function remedyFor(error: unknown, config: Pick<Config, 'dataDir' | 'port' | 'files'>): string | null {
  if (error instanceof WrongOperatorData) return mistakesText('mistakes.heading', error.mistakes);
  if (error instanceof AlreadyRunning) return operatorText('start.already_running', { pid: error.pid, folder: config.dataDir });
  if (error instanceof MovedAway) return operatorText('start.moved_away', { folder: config.dataDir, left: error.left });
  if (error instanceof TokenRefused) return operatorText('start.token_refused');
  if (error instanceof FilesFolderUnusable)
    return operatorText('start.files_folder', { folder: 'folder' in config.files ? config.files.folder : '' });
  if (error instanceof DatabaseAway) return operatorText('start.database_away');
  if (error instanceof DatabaseTooOld) return operatorText('start.database_too_old');
  if (error instanceof PooledByTransaction) return operatorText('start.database_pooled');
  if (error instanceof WrongKey) return operatorText('start.wrong_key');
  const code = codeOf(error);
  const isPort = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
  const isName = error instanceof Error && 'syscall' in error && error.syscall === 'getaddrinfo';
  const file = fileIn(error, config.dataDir);
  if (remedies[code] === 'start.no_permission' && file !== null) return operatorText('start.no_permission_within', { file });
  const key = code === 'EACCES' && isPort ? 'start.port_refused' : isName ? 'start.host' : remedies[code];
  return key === undefined ? null : operatorText(key, { folder: config.dataDir, port: config.port });
}

/** What the system's error is about, where that is something in the folder; null: the folder itself, or nothing of it. */
function fileIn(error: unknown, dataDir: string): string | null {
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? resolve(error.path) : '';
  return path !== resolve(dataDir) && path.startsWith(resolve(dataDir) + sep) && existsSync(path) ? path : null;
}

/** Codes of the system and of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const remedies: Record<string, OperatorKey> = {
  EADDRINUSE: 'start.port_in_use',
  EADDRNOTAVAIL: 'start.host',
  EACCES: 'start.no_permission',
  EPERM: 'start.no_permission',
  EROFS: 'start.no_permission',
  EEXIST: 'start.folder',
  ENOTDIR: 'start.folder',
  ENOENT: 'start.folder',
  ENOSPC: 'start.no_space',
  EDQUOT: 'start.no_space',
  '3D000': 'start.database_missing',
  '28000': 'start.database_refused',
  '28P01': 'start.database_refused',
  '42501': 'start.database_rights',
};
