/** Whether an embedded database went to PostgreSQL (`npm run migrate:to-postgres`). A start that forgot DATABASE_URL must not begin an empty one in its place, which citizens would write into. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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

/** What the move left, where nothing was begun since; null: nothing was moved. */
export function leftByMove(dataDir: string): string | null {
  if (!existsSync(dataDir) || existsSync(join(dataDir, 'pglite', 'PG_VERSION'))) return null;
  return readdirSync(dataDir).find((name) => name.startsWith('pglite.moved-')) ?? null;
}
