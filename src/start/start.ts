/** What is said at start: what runs and where to click, or the one sentence about what stands in the way. Sentences come from locales. */
import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Config } from '../config.ts';
import { type Paint, plain } from '../paint.ts';
import { mistakesText, type OperatorKey, operatorText } from '../settings/remedy.ts';
import { AlreadyRunning, codeOf, DatabaseAway, DatabaseTooOld, MovedAway, PooledByTransaction, WrongKey } from '../store/open.ts';
import { FilesFolderUnusable, TokenRefused } from './preflight.ts';
import { WrongOperatorData } from './program.ts';

type State = 'on' | 'off' | 'trial';
type Row = [state: State, name: OperatorKey, text: string];

const marks: Record<State, string> = { on: '✓', trial: '!', off: '–' };

/** A line for each part: its state and, for what is off or only for trying, the setting that changes it. */
export function summary(config: Config, database: 'pglite' | 'postgres', paint: Paint = plain): string {
  const rows = [...addressRows(config, paint), ...partRows(config, database, paint)];
  const width = Math.max(...rows.map(([, name]) => operatorText(name).length));
  const lines = rows.map(([state, name, text]) => {
    const told = state === 'off' ? paint('off', text) : text;
    return `  ${paint(state, marks[state])} ${operatorText(name).padEnd(width)}  ${told}`;
  });
  return [operatorText('start.heading'), ...lines, operatorText('start.stop')].join('\n');
}

/** Where a person who has just started it looks first. */
export function firstAddress({ publicUrl, webchat, routing }: Config): string {
  if (!isShown(routing)) return publicUrl;
  return webchat === null ? `${publicUrl}/sandbox` : `${publicUrl}/coba`;
}

function addressRows({ publicUrl, webchat, routing }: Config, paint: Paint): Row[] {
  if (webchat === null) return [['off', 'start.web', operatorText('start.web_off')]];
  const address = (path: string) => paint('address', `${publicUrl}${path}`);
  const chat: Row = ['on', 'start.web', operatorText('start.web_on', { url: address('') })];
  return isShown(routing) ? [chat, ['on', 'start.circle', operatorText('start.circle_on', { url: address('/coba') })]] : [chat];
}

function isShown(routing: Config['routing']): boolean {
  return routing.kind === 'sandbox' && routing.shown;
}

function partRows({ publicUrl, dataDir, telegram, whatsapp, routing, officerAdmins }: Config, database: string, paint: Paint): Row[] {
  const url = publicUrl;
  const isTrial = database === 'pglite';
  const sandbox = { url: paint('address', `${url}/sandbox`) };
  return [
    isTrial
      ? ['trial', 'start.database', operatorText('start.database_trial', { folder: dataDir })]
      : ['on', 'start.database', operatorText('start.database_postgres')],
    telegram === null
      ? ['off', 'start.telegram', operatorText('start.telegram_off')]
      : ['on', 'start.telegram', operatorText('start.telegram_on', { mode: telegram.mode })],
    [whatsapp === null ? 'off' : 'on', 'start.whatsapp', operatorText(`start.whatsapp_${whatsapp?.kind ?? 'off'}`, { url })],
    routing.kind === 'sandbox'
      ? ['trial', 'start.routing', operatorText(routing.shown ? 'start.routing_sandbox' : 'start.routing_sandbox_shut', sandbox)]
      : ['on', 'start.routing', operatorText('start.routing_native', { url: routing.url })],
    officerAdmins.length === 0
      ? ['off', 'start.admins', operatorText('start.admins_off')]
      : ['on', 'start.admins', operatorText('start.admins_on', { count: officerAdmins.length })],
  ];
}

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
