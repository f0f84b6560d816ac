/** What is said at start: what runs and where to click, or the one sentence about what stands in the way. Sentences come from locales. */
import type { Config } from './config.ts';
import { WrongOperatorData } from './program.ts';
import { mistakesText, type OperatorKey, operatorText } from './remedy.ts';
import { AlreadyRunning, DatabaseAway, DatabaseTooOld, WrongKey } from './store/open.ts';

/** A line for each part: its state and, for what is off, the setting that turns it on. */
export function summary(config: Config, database: 'pglite' | 'postgres'): string {
  const { telegram, whatsapp, routing } = config;
  const rows: [OperatorKey, string][] = [
    ['start.web', operatorText('start.web_on', { url: config.publicUrl })],
    [
      'start.database',
      operatorText(database === 'pglite' ? 'start.database_trial' : 'start.database_postgres', { folder: config.dataDir }),
    ],
    ['start.telegram', operatorText(telegram === null ? 'start.telegram_off' : 'start.telegram_on', { mode: telegram?.mode ?? '' })],
    ['start.whatsapp', operatorText(`start.whatsapp_${whatsapp?.kind ?? 'off'}`, { url: config.publicUrl })],
    [
      'start.routing',
      routing.kind === 'sandbox'
        ? operatorText('start.routing_sandbox', { url: `${config.publicUrl}/sandbox` })
        : operatorText('start.routing_native', { url: routing.url }),
    ],
    [
      'start.admins',
      operatorText(config.officerAdmins.length > 0 ? 'start.admins_on' : 'start.admins_off', { count: config.officerAdmins.length }),
    ],
  ];
  const width = Math.max(...rows.map(([key]) => operatorText(key).length));
  return [
    operatorText('start.heading'),
    ...rows.map(([key, text]) => `  ${operatorText(key).padEnd(width)}  ${text}`),
    operatorText('start.stop'),
  ].join('\n');
}

/** The sentence for a start that failed for a reason the operator can mend; null for a mistake of ours. */
export function remedyFor(error: unknown, config: Config): string | null {
  if (error instanceof WrongOperatorData) return mistakesText('mistakes.heading', error.mistakes);
  if (error instanceof AlreadyRunning) return operatorText('start.already_running', { pid: error.pid, folder: config.dataDir });
  if (error instanceof DatabaseAway) return operatorText('start.database_away');
  if (error instanceof DatabaseTooOld) return operatorText('start.database_too_old');
  if (error instanceof WrongKey) return operatorText('start.wrong_key');
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const key = typeof code === 'string' ? remedies[code] : undefined;
  return key === undefined ? null : operatorText(key, { folder: config.dataDir, port: config.port });
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
  '3D000': 'start.database_missing',
  '28000': 'start.database_refused',
  '28P01': 'start.database_refused',
  '42501': 'start.database_rights',
};
