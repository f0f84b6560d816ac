/** What officers did, as it is read: of one complaint, and all of it for the operator page. */
import { and, asc, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { AuditEntry, Officers } from '../complaints/ports.ts';
import { type Db, isUuid } from './database.ts';
import { audit, complaint, officer } from './schema.ts';
import type { Seal } from './seal.ts';

export function createAudit(db: Db, seal: Seal): Pick<Officers, 'acts' | 'names' | 'audit' | 'enter'> {
  const names = async (ids: readonly string[]): Promise<Map<string, string>> => {
    const known = [...new Set(ids)].filter(isUuid);
    if (known.length === 0) return new Map();
    const rows = await db.select({ id: officer.id, sealed: officer.sealed }).from(officer).where(inArray(officer.id, known));
    return new Map(rows.map(({ id, sealed }) => [id, seal.open<{ name: string }>('officer.sealed', id, sealed).name]));
  };
  return {
    names,
    enter: async (id, who, now) => {
      const entry = { id, at: new Date(now), officer: who, act: 'masuk', complaint: null, detail: {} };
      return (await db.insert(audit).values(entry).onConflictDoNothing().returning({ id: audit.id })).length > 0;
    },
    acts: async (id) => {
      if (!isUuid(id)) return [];
      const rows = await db.select().from(audit).where(eq(audit.complaint, id)).orderBy(asc(audit.at), asc(audit.id));
      return rows.map(entryOf);
    },
    audit: async (before, limit) => {
      const older = before && or(lt(audit.at, new Date(before.at)), and(eq(audit.at, new Date(before.at)), lt(audit.id, before.id)));
      const rows = await db
        .select({ audit, number: complaint.number })
        .from(audit)
        .leftJoin(complaint, eq(complaint.id, audit.complaint))
        .where(older ?? undefined)
        .orderBy(desc(audit.at), desc(audit.id))
        .limit(limit);
      const named = await names(rows.map((row) => row.audit.officer));
      return rows.map((row) => ({
        ...{ id: row.audit.id, at: row.audit.at.getTime(), act: row.audit.act, detail: row.audit.detail },
        ...{ name: named.get(row.audit.officer) ?? '', number: row.number ?? '' },
      }));
    },
  };
}

function entryOf({ at, officer: who, act, complaint: about, detail }: typeof audit.$inferSelect): AuditEntry {
  return { at: at.getTime(), officer: who, act, complaint: about, detail };
}
