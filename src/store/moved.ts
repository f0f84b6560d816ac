/** Whether an embedded database went to PostgreSQL (`npm run migrate:to-postgres`). A start that forgot DATABASE_URL must not begin an empty one in its place, which citizens would write into. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the move left, where nothing was begun since; null: nothing was moved. */
export function leftByMove(dataDir: string): string | null {
  if (!existsSync(dataDir) || existsSync(join(dataDir, 'pglite', 'PG_VERSION'))) return null;
  return readdirSync(dataDir).find((name) => name.startsWith('pglite.moved-')) ?? null;
}
