/** Who becomes an officer: invitations and joining, written inside a commit. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { ChannelName } from '../channels/channel.ts';
import type { StaffChange } from '../complaints/ports.ts';
import type { Db } from './database.ts';
import { regroup, ungroup } from './groups.ts';
import { invitation, officer, officerRole } from './schema.ts';
import type { Seal } from './seal.ts';
import { writeTemplate } from './templates.ts';
import { Undone } from './undone.ts';

/** Undone('moved') when a code is unknown, used or expired. */
export async function applyStaff(tx: Db, seal: Seal, changes: StaffChange[]): Promise<void> {
  for (const change of changes) {
    if (change.type === 'invite') await invite(tx, seal, change);
    else if (change.type === 'join') await join(tx, seal, change);
    else if (change.type === 'group') await regroup(tx, seal, change);
    else if (change.type === 'ungroup') await ungroup(tx, change.talk, change.at);
    else if (change.type === 'template') await writeTemplate(tx, change);
    else if (change.type === 'remove') await remove(tx, change.officer, change.at);
    else await reach(tx, seal, change);
  }
}

export function lookupOfPerson(seal: Seal, channel: ChannelName, person: string): Uint8Array {
  return seal.lookup('officer', channel, person);
}

/** The keyed hash of a one-time code, however it was typed. */
export function lookupOfCode(seal: Seal, code: string): Uint8Array {
  return seal.lookup('invitation', code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
}

async function invite(
  tx: Db,
  seal: Seal,
  { code, region, agency, role, identity, by, expiresAt }: Extract<StaffChange, { type: 'invite' }>,
): Promise<void> {
  await tx
    .insert(invitation)
    .values({ code: lookupOfCode(seal, code), region, agency, role, identity: identity === true, by, expiresAt: new Date(expiresAt) });
}

async function join(tx: Db, seal: Seal, change: Extract<StaffChange, { type: 'join' }>): Promise<void> {
  const open = and(
    eq(invitation.code, lookupOfCode(seal, change.code)),
    isNull(invitation.usedBy),
    gt(invitation.expiresAt, new Date(change.at)),
  );
  const [used] = await tx.update(invitation).set({ usedBy: change.officer }).where(open).returning();
  if (!used) throw new Undone('moved');
  const id = await ensureOfficer(tx, seal, change);
  if (id !== change.officer) await tx.update(invitation).set({ usedBy: id }).where(eq(invitation.code, used.code));
  const { region, agency, role, identity } = used;
  const key = [officerRole.officer, officerRole.region, officerRole.agency];
  await tx
    .insert(officerRole)
    .values({ officer: id, region, agency, role, identity })
    .onConflictDoUpdate({ target: key, set: { role, identity } });
}

/** The name stays: the audit tells who did what. */
async function remove(tx: Db, id: string, at: number): Promise<void> {
  await tx
    .update(officer)
    .set({ removedAt: new Date(at), talk: null })
    .where(eq(officer.id, id));
  await tx.delete(officerRole).where(eq(officerRole.officer, id));
}

/** The id of the person's officer row, made when there is none; one who had left is back. */
async function ensureOfficer(tx: Db, seal: Seal, change: Extract<StaffChange, { type: 'join' }>): Promise<string> {
  const lookup = lookupOfPerson(seal, change.channel, change.person);
  const [known] = await tx
    .update(officer)
    .set({ talk: change.talk, removedAt: null })
    .where(eq(officer.lookup, lookup))
    .returning({ id: officer.id });
  const id = known?.id ?? change.officer;
  const sealed = sealName(seal, id, change.name);
  if (known) await tx.update(officer).set({ sealed }).where(eq(officer.id, id));
  else await tx.insert(officer).values({ id, lookup, sealed, talk: change.talk });
  return id;
}

async function reach(tx: Db, seal: Seal, { officer: id, talk, name }: Extract<StaffChange, { type: 'reach' }>): Promise<void> {
  const sealed = name === undefined ? {} : { sealed: sealName(seal, id, name) };
  await tx
    .update(officer)
    .set({ talk, ...sealed })
    .where(eq(officer.id, id));
}

export function sealName(seal: Seal, id: string, name: string): Uint8Array {
  return seal.seal('officer.sealed', id, { name });
}
