/** Ready answers of agencies. */
import { and, asc, eq } from 'drizzle-orm';
import type { StaffChange, Templates } from '../complaints/ports.ts';
import type { Db } from './database.ts';
import { template } from './schema.ts';

/** The Templates port (complaints/ports.ts). */
export function createTemplates(db: Db): Templates {
  return {
    of: (region, agency) =>
      db
        .select({ name: template.name, words: template.words })
        .from(template)
        .where(and(eq(template.region, region), eq(template.agency, agency)))
        .orderBy(asc(template.name)),
  };
}

/** Written inside a commit. */
export async function writeTemplate(tx: Db, change: Extract<StaffChange, { type: 'template' }>): Promise<void> {
  const { region, agency, name, words, by } = change;
  const at = new Date(change.at);
  if (words === null) {
    await tx.delete(template).where(and(eq(template.region, region), eq(template.agency, agency), eq(template.name, name)));
    return;
  }
  await tx
    .insert(template)
    .values({ region, agency, name, words, by, at })
    .onConflictDoUpdate({ target: [template.region, template.agency, template.name], set: { words, by, at } });
}
