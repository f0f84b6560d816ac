/** Complaints counted: by kind and state, in time or not, how they ended, how long it took. */
import { and, asc, count, eq, gt, gte, inArray, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { type Complaint, checkable, type Kind, type Status } from '../complaints/complaint.ts';
import type { Exported, ExportScope, Figures, Period, Scope } from '../complaints/ports.ts';
import { complaintOf } from './complaint-rows.ts';
import type { Db } from './database.ts';
import { complaint, history } from './schema.ts';
import type { Seal } from './seal.ts';

const kinds = ['grievance', 'aspiration', 'information'] as const satisfies Kind[];
/** Somebody has to act. */
const waiting = ['received', 'verified', 'routed', 'in_progress', 'reopened'] as const satisfies Status[];
const others = ['info_requested', 'replied', 'resolved', 'closed', 'withdrawn', 'rejected', 'archived'] as const satisfies Status[];
const statuses = [...waiting, ...others];
const answers = ['replied', 'resolved', 'rejected', 'archived'];
const ends = ['solved', 'lapsed', 'archived'];
const dayMs = 86_400_000;

/** The Figures port (complaints/figures.ts). */
export function createFigures(db: Db, seal: Seal): Figures {
  return {
    tally: async (scope, period, now) => {
      const told = within(scope, period);
      const rows = await plannedAnew(db, (tx) => tx.select(counts(now)).from(complaint).leftJoin(livedOf(tx, told), isLived).where(told));
      const [tally] = rows;
      if (!tally) throw new Error('a count answered without a row');
      return tally;
    },
    apart: async (by, scope, period, now) => {
      const code = complaint[by];
      const told = within(scope, period);
      const rows = await plannedAnew(db, (tx) =>
        tx
          .select({ code, ...counts(now) })
          .from(complaint)
          .leftJoin(livedOf(tx, told), isLived)
          .where(told)
          .groupBy(code)
          .orderBy(asc(code)),
      );
      return rows.map(({ code: its, ...tally }) => ({ code: its, tally }));
    },
    exportable: async (scope, period) => {
      const open = sql<number>`(${count()} filter (where ${visible(scope)}))::int`;
      const [found] = await db.select({ rows: open, all: count() }).from(complaint).where(within(scope, period));
      const { rows = 0, all = 0 } = found ?? {};
      return { rows, hidden: all - rows };
    },
    exported: (scope, period, after, limit) => exported(db, seal, scope, period, after, limit),
  };
}

/** A prepared statement gets one plan for every period after some runs, which looks up each complaint by itself: three times as slow for a month of many. */
function plannedAnew<Rows>(db: Db, query: (tx: Db) => Promise<Rows>): Promise<Rows> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local plan_cache_mode = force_custom_plan`);
    return query(tx);
  });
}

/** Not secret, or of an agency whose secret ones may be read. */
function visible({ secretOf }: ExportScope): SQL | undefined {
  return or(ne(complaint.visibility, 'secret'), inArray(complaint.agency, [...secretOf]));
}

async function exported(
  db: Db,
  seal: Seal,
  scope: ExportScope,
  period: Period,
  after: Complaint | null,
  limit: number,
): Promise<Exported[]> {
  const last = after && new Date(after.submittedAt);
  const later = last && or(gt(complaint.submittedAt, last), and(eq(complaint.submittedAt, last), gt(complaint.id, after.id)));
  const { answeredAt, closedAt, missed } = life;
  const rows = await db
    .select({ complaint, answeredAt, closedAt, missed, ended: sql<boolean>`${life.closing} is not null` })
    .from(complaint)
    .leftJoinLateral(lived(db), sql`true`)
    .where(and(within(scope, period), visible(scope), later ?? undefined))
    .orderBy(asc(complaint.submittedAt), asc(complaint.id))
    .limit(limit);
  return rows.map(({ complaint: row, ended, closedAt: endedAt, ...told }) => ({
    ...{ complaint: complaintOf(seal, row), ...told, closedAt: ended ? endedAt : null },
  }));
}

/** Told within the period in the scope; practice is not. */
function within({ region, agencies }: Scope, { from, to }: Period): SQL | undefined {
  const theirs = agencies === null ? undefined : inArray(complaint.agency, [...agencies]);
  const told = and(gte(complaint.submittedAt, new Date(from)), lt(complaint.submittedAt, new Date(to)));
  return and(eq(complaint.practice, false), eq(complaint.region, region), theirs, told);
}

const its = (types: readonly string[]) => inArray(history.type, [...types]);
const ms = (at: SQL, types: readonly string[]) =>
  sql<number | null>`(extract(epoch from ${at} filter (where ${its(types)})) * 1000)::float8`;

/** What only the history of a complaint tells. Times are epoch ms, as floats: both drivers read those alike. */
const livedColumns = {
  answeredAt: ms(sql`min(${history.at})`, answers).as('answered_at'),
  closedAt: ms(sql`max(${history.at})`, ends).as('closed_at'),
  missed: sql<boolean>`coalesce(bool_or(${its(['escalated'])}), false)`.as('missed'),
  reopened: sql<boolean>`coalesce(bool_or(${its(['disputed'])}), false)`.as('reopened'),
  solved: sql<boolean>`coalesce(bool_or(${its(['solved'])}), false)`.as('solved'),
};
const telling = [...answers, ...ends, 'escalated', 'disputed'];

/** Of one complaint, in one look at it. */
function lived(db: Db) {
  return db.select(livedColumns).from(history).where(eq(history.complaint, complaint.id)).as('lived');
}

/** Of all these at once, without those whose history tells nothing of it. */
function livedOf(db: Db, these: SQL | undefined) {
  const ids = db.select({ id: complaint.id }).from(complaint).where(these);
  return db
    .select({ complaint: history.complaint, ...livedColumns })
    .from(history)
    .where(and(its(telling), inArray(history.complaint, ids)))
    .groupBy(history.complaint)
    .as('lived');
}

const isLived = sql`lived.complaint = ${complaint.id}`;

const life = {
  answeredAt: sql<number | null>`lived.answered_at`,
  closedAt: sql<number | null>`lived.closed_at`,
  answered: sql`lived.answered_at is not null`,
  missed: sql<boolean>`lived.missed`,
  /** How it ended; where nobody wrote that down, silence left a mark of its own. */
  closing: sql`case when ${complaint.status} = 'closed' then coalesce(${complaint.closing}, case when lived.solved then 'confirmed' else 'unconfirmed' end)
    when ${complaint.closing} = 'disputed' then 'disputed' end`,
};

/** The columns of a count; the names of kinds and statuses are those of the domain. */
function counts(now: number) {
  const own = isNull(complaint.mergedInto);
  const many = (...when: (SQL | undefined)[]) => sql<number>`(count(*) filter (where ${and(own, ...when)}))::int`;
  const isLate = sql`(${inArray(complaint.status, [...waiting])} and ${complaint.dueAt} < ${new Date(now).toISOString()}::timestamptz)`;
  const ended = (how: string) => many(sql`${life.closing} = ${how}`);
  const since = (at: SQL) => sql`(${at} - extract(epoch from ${complaint.submittedAt}) * 1000) / ${dayMs}::float8`;
  const median = (days: SQL, when: SQL) =>
    sql<number | null>`(percentile_cont(0.5) within group (order by ${days}) filter (where ${and(own, when)}))::float8`;
  return {
    filed: many(),
    secret: many(eq(complaint.visibility, 'secret')),
    merged: sql<number>`(${count()} filter (where ${complaint.mergedInto} is not null))::int`,
    judged: many(sql`(${life.answered} or ${life.missed} or ${isLate})`),
    timely: many(sql`${life.answered} and not ${life.missed}`),
    late: many(isLate),
    ...{ confirmed: ended('confirmed'), unconfirmed: ended('unconfirmed'), disputed: ended('disputed') },
    reopened: many(sql`lived.reopened`),
    verified: many(sql`${complaint.verifiedAt} is not null and not ${complaint.unfit}`),
    unfit: many(eq(complaint.unfit, true)),
    unchecked: many(inArray(complaint.status, [...checkable]), isNull(complaint.verifiedAt)),
    rated: many(sql`${complaint.stars} is not null`),
    stars: sql<number>`coalesce(sum(${complaint.stars}) filter (where ${own}), 0)::int`,
    answerDays: median(since(life.answeredAt), life.answered),
    closeDays: median(since(life.closedAt), sql`${life.closing} is not null and ${life.closedAt} is not null`),
    kinds: columns(kinds, (kind) => many(eq(complaint.kind, kind))),
    statuses: columns(statuses, (status) => many(eq(complaint.status, status))),
  };
}

function columns<Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}
