/** What stops a database from being opened, told apart so that an operator gets a sentence about it. Loads nothing: every command begins with it. */

/** Another running process has the directory open. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
  readonly pid: number;
  readonly path: string;
  constructor(pid: number, path: string) {
    super(`process ${pid} is already running on this database; stop it first (lock file: ${path})`);
    this.pid = pid;
    this.path = path;
  }
}

/** The embedded database of this folder is in PostgreSQL now. */
export class MovedAway extends Error {
  override readonly name = 'MovedAway';
  /** What is left of it, by its name in the folder. */
  readonly left: string;
  constructor(left: string) {
    super(`the embedded database was moved to PostgreSQL; ${left} is what it was`);
    this.left = left;
  }
}

/** The database did not answer for as long as we were ready to wait at start. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

/** The server is older than PostgreSQL 15. */
export class DatabaseTooOld extends Error {
  override readonly name = 'DatabaseTooOld';
}

/** A pooler between us and the server gives each transaction another session: locks and notices, on which copies agree, would hold nothing. */
export class PooledByTransaction extends Error {
  override readonly name = 'PooledByTransaction';
}

/** The SECRET_KEY is not the one this database was begun with: nobody would be found again and nothing could be read. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';
}

/** The five-sign SQLSTATE (or the driver's word, e.g. ECONNREFUSED) of an error, whoever wrapped it; '' when it has none. */
export function codeOf(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) if ('code' in e && typeof e.code === 'string') return e.code;
  return '';
}
