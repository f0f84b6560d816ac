/** Officers as the domain reads them, and the complaints that are theirs to handle. */
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { ChannelName } from '../channels/channel.ts';
import { type Complaint, checkable, over } from '../complaints/complaint.ts';
import type { HeldRole, Officer, Officers, Role } from '../complaints/ports.ts';
import { createAudit } from './audit.ts';
import { complaintOf } from './complaint-rows.ts';
import { type Db, isUuid } from './database.ts';
import { ofAgencies } from './json-rows.ts';
import { complaint, follower, invitation, officer, officerRole, talk } from './schema.ts';
import type { Seal } from './seal.ts';
import { lookupOfCode, lookupOfPerson, sealName } from './staff.ts';
import { readTogether } from './together.ts';

/** More people waiting for it come first among those due on one day. */
const followers = sql`(select count(*) from ${follower} where ${follower.complaint} = ${complaint.id})`;
/** Where an officer has nothing left to do. */
const given = sql.placeholder;
/** Where admins are. */
const adminAgency = 'ADMIN';
const handled = ['resolved', 'closed', 'withdrawn', 'rejected', 'archived'];

/** The Officers port (complaints/ports.ts). */
export function createOfficers(db: Db, seal: Seal): Officers {
  const its = ofAgency(db, seal);
  return {
    byPerson: async (channel, person) => first(await read(db, seal, eq(officer.lookup, lookupOfPerson(seal, channel, person)))),
    byId: async (id) => (isUuid(id) ? first(await read(db, seal, eq(officer.id, id))) : null),
    invitation: async (code, now) => {
      const open = and(eq(invitation.code, lookupOfCode(seal, code)), isNull(invitation.usedBy), gt(invitation.expiresAt, new Date(now)));
      const [row] = await db.select().from(invitation).where(open);
      return row ? roleOf(row) : null;
    },
    tasks: async (who, limit) => {
      const mine = theirs(who.roles);
      if (!mine) return [];
      const open = and(mine, notInArray(complaint.status, handled), isNull(complaint.mergedInto), eq(complaint.practice, false));
      const order = [sql`${complaint.dueAt} asc nulls last`, sql`${followers} desc`, asc(complaint.submittedAt), asc(complaint.id)];
      // Sorted without the stories: only those shown are read whole.
      const first = db
        .select({ id: complaint.id })
        .from(complaint)
        .where(open)
        .orderBy(...order)
        .limit(limit);
      const rows = await db
        .select()
        .from(complaint)
        .where(inArray(complaint.id, first))
        .orderBy(...order);
      return rows.map((row) => complaintOf(seal, row));
    },
    unchecked: (who, limit) => unchecked(db, seal, who, limit),
    held: async (id) => {
      if (!isUuid(id)) return [];
      const open = and(eq(complaint.assignee, id), notInArray(complaint.status, handled), eq(complaint.practice, false));
      const rows = await db.select().from(complaint).where(open).orderBy(asc(complaint.submittedAt), asc(complaint.id));
      return rows.map((row) => complaintOf(seal, row));
    },
    practising: async (id) => {
      const open = and(eq(complaint.talk, id), eq(complaint.practice, true), notInArray(complaint.status, over));
      const [row] = isUuid(id) ? await db.select().from(complaint).where(open).orderBy(desc(complaint.id)).limit(1) : [];
      return row ? complaintOf(seal, row) : null;
    },
    all: (region) => {
      const here = db.select({ id: officerRole.officer }).from(officerRole).where(eq(officerRole.region, region));
      return read(db, seal, inArray(officer.id, here));
    },
    of: (region, agency, admins) => its({ region, agencies: admins ? [agency, adminAgency] : [agency] }),
    ...createAudit(db, seal),
    ensureAdmins: async (people, region) => {
      for (const { channel, person } of people)
        await db.transaction((tx) => ensureAdmin(tx, seal, lookupOfPerson(seal, channel, person), region));
    },
    ensureSeat: ({ channel, person }, name, region, agencies) =>
      db.transaction((tx) => ensureSeat(tx, seal, lookupOfPerson(seal, channel, person), name, region, agencies)),
  };
}

/** The complaints of these agencies; of all in the region for an admin. */
function theirs(roles: readonly HeldRole[]): SQL | undefined {
  return or(
    ...roles.map(({ region, agency }) =>
      and(eq(complaint.region, region), agency === adminAgency ? undefined : eq(complaint.agency, agency)),
    ),
  );
}

async function unchecked(db: Db, seal: Seal, { roles }: Officer, limit: number): Promise<{ total: number; first: Complaint[] }> {
  const supervised = theirs(roles.filter(({ role }) => role !== 'officer'));
  if (!supervised) return { total: 0, first: [] };
  const whole = and(inArray(complaint.status, [...checkable]), isNull(complaint.mergedInto), eq(complaint.practice, false));
  const where = and(supervised, whole, isNull(complaint.verifiedAt));
  const [row] = await db.select({ total: count() }).from(complaint).where(where);
  const rows = await db.select().from(complaint).where(where).orderBy(asc(complaint.submittedAt), asc(complaint.id)).limit(limit);
  return { total: row?.total ?? 0, first: rows.map((one) => complaintOf(seal, one)) };
}

/** Those of some agencies who can be written to. Asked for every complaint. */
function ofAgency(db: Db, seal: Seal) {
  const theirs = db
    .select({ id: officerRole.officer })
    .from(officerRole)
    .where(ofAgencies(officerRole, given('agencies')));
  const reached = inService(db, and(isNotNull(officer.talk), inArray(officer.id, theirs))).prepare('officers');
  return readTogether<Officer[], { region: string; agencies: string[] }>(async (asked) => {
    const all = asked.flatMap(({ region, agencies }) => agencies.map((agency) => ({ region, agency })));
    const people = await withRoles(db, seal, await reached.execute({ agencies: JSON.stringify(all) }));
    return ({ region, agencies }) =>
      people.filter(({ roles }) => roles.some((held) => held.region === region && agencies.includes(held.agency)));
  });
}

function inService(db: Db, where: SQL | undefined) {
  return db
    .select({ id: officer.id, sealed: officer.sealed, talk: officer.talk, channel: talk.channel })
    .from(officer)
    .leftJoin(talk, eq(talk.id, officer.talk))
    .where(and(where, isNull(officer.removedAt)))
    .orderBy(asc(officer.createdAt), asc(officer.id));
}

async function read(db: Db, seal: Seal, where: SQL | undefined): Promise<Officer[]> {
  return withRoles(db, seal, await inService(db, where));
}

type Row = Pick<typeof officer.$inferSelect, 'id' | 'sealed' | 'talk'> & { channel: string | null };

async function withRoles(db: Db, seal: Seal, people: Row[]): Promise<Officer[]> {
  if (people.length === 0) return [];
  const roles = await db
    .select()
    .from(officerRole)
    .where(
      inArray(
        officerRole.officer,
        people.map((one) => one.id),
      ),
    );
  return people.map(({ id, sealed, talk, channel }) => ({
    id,
    name: seal.open<{ name: string }>('officer.sealed', id, sealed).name,
    talk,
    // Only talks.ts writes it, from this very union.
    ...(channel !== null && { channel: channel as ChannelName }),
    roles: roles.filter((role) => role.officer === id).map(roleOf),
  }));
}

/** Only staff.ts and ensureAdmin write the role, from this very union. */
function roleOf({
  region,
  agency,
  role,
  identity,
}: Pick<typeof officerRole.$inferSelect, 'region' | 'agency' | 'role' | 'identity'>): HeldRole {
  return { region, agency, role: role as Role, ...(identity && { identity }) };
}

function first(officers: Officer[]): Officer | null {
  return officers[0] ?? null;
}

/** The operator's word counts: an admin who had been removed is back. */
async function ensureAdmin(tx: Db, seal: Seal, lookup: Uint8Array, region: string): Promise<void> {
  const known = await ensurePerson(tx, seal, lookup, '');
  const role = { officer: known.id, region, agency: adminAgency, role: 'admin' };
  await tx
    .insert(officerRole)
    .values(role)
    .onConflictDoUpdate({ target: [officerRole.officer, officerRole.region, officerRole.agency], set: { role: 'admin' } });
}

async function ensurePerson(tx: Db, seal: Seal, lookup: Uint8Array, name: string): Promise<{ id: string; talk: string | null }> {
  const fresh = uuidv7();
  await tx
    .insert(officer)
    .values({ id: fresh, lookup, sealed: sealName(seal, fresh, name) })
    .onConflictDoNothing();
  const [known] = await tx
    .update(officer)
    .set({ removedAt: null })
    .where(eq(officer.lookup, lookup))
    .returning({ id: officer.id, talk: officer.talk });
  if (!known) throw new Error('an officer just ensured is gone');
  return known;
}

async function ensureSeat(
  tx: Db,
  seal: Seal,
  lookup: Uint8Array,
  name: string,
  region: string,
  agencies: readonly string[],
): Promise<boolean> {
  if (agencies.length === 0) {
    await tx.update(officer).set({ removedAt: new Date() }).where(eq(officer.lookup, lookup));
    return false;
  }
  const known = await ensurePerson(tx, seal, lookup, name);
  await tx.delete(officerRole).where(eq(officerRole.officer, known.id));
  await tx.insert(officerRole).values(agencies.map((agency) => ({ officer: known.id, region, agency, role: 'officer' })));
  return known.talk !== null;
}
