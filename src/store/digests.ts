/** What the morning's digests tell, and which were sent: a row each, written together with its messages. */
import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Complaint } from '../complaints/complaint.ts';
import type { Digests } from '../complaints/ports.ts';
import type { Db } from './database.ts';
import { addErrands } from './errands.ts';
import { complaint, digest } from './schema.ts';
import type { Seal } from './seal.ts';
import type { Announce } from './turns.ts';

/** Somebody has to act. */
const waiting = ['received', 'verified', 'routed', 'in_progress', 'reopened'];
const adminAgency = 'ADMIN';

/** The Digests port (complaints/figures.ts). */
export function createDigests(db: Db, seal: Seal, announce: Announce): Digests {
  return {
    busy: async (region) => {
      const rows = await db
        .selectDistinct({ agency: complaint.agency, undecided: sql<boolean>`${complaint.undecidedAt} is not null` })
        .from(complaint)
        .where(openIn(region));
      const admins = rows.some(({ undecided }) => undecided) ? [adminAgency] : [];
      return [...new Set([...rows.map(({ agency }) => agency), ...admins])].sort();
    },
    standing: async (region, agency, limit) => {
      const { number, status, visibility, dueAt, assignee, passes, undecidedAt } = complaint;
      const own = eq(complaint.agency, agency);
      const rows = await db
        .select({ number, status, visibility, dueAt, assignee, passes, undecidedAt })
        .from(complaint)
        .where(and(openIn(region), agency === adminAgency ? or(own, isNotNull(undecidedAt)) : own))
        .orderBy(sql`${dueAt} asc nulls last`, asc(complaint.submittedAt), asc(complaint.id))
        .limit(limit);
      return rows.map(({ undecidedAt: since, ...row }) => ({
        ...{ ...row, dueAt: row.dueAt?.getTime() ?? null, undecided: since !== null },
        // Only rowOf writes these columns, from these very unions.
        status: row.status as Complaint['status'],
        visibility: row.visibility as Complaint['visibility'],
      }));
    },
    told: async ({ region, kind, day }) => {
      const its = and(eq(digest.region, region), eq(digest.kind, kind), eq(digest.day, day));
      return (await db.select({ agency: digest.agency }).from(digest).where(its)).map(({ agency }) => agency);
    },
    once: async (key, errands) => {
      const isFirst = await db.transaction(async (tx) => {
        const written = await tx.insert(digest).values(key).onConflictDoNothing().returning({ day: digest.day });
        if (written.length > 0) await addErrands(tx, seal, errands);
        return written.length > 0;
      });
      if (isFirst) announce(errands);
      return isFirst;
    },
  };
}

function openIn(region: string): SQL | undefined {
  const counted = and(eq(complaint.practice, false), isNull(complaint.mergedInto));
  return and(counted, eq(complaint.region, region), inArray(complaint.status, waiting));
}
