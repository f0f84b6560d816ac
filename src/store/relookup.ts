/** The keyed hashes people are found by, under another key: computed anew from what is known of each, because a hash tells nothing. */
import { eq, isNull, sql } from 'drizzle-orm';
import type { ChannelName } from '../channels/channel.ts';
import type { Db } from './database.ts';
import { type Identity, lookupOf } from './identity.ts';
import { connectCode, identity, invitation, officer, talk } from './schema.ts';
import { opened, type Seal } from './seal.ts';
import { lookupOfPerson } from './staff.ts';

export interface Person {
  channel: ChannelName;
  person: string;
}

/** `chats`: the new hash of each web chat by the old one (hex). `write` puts all of them into their rows. */
export async function newLookups(tx: Db, from: Seal, to: Seal, admins: readonly Person[]) {
  const rows = await tx
    .select({ id: talk.id, channel: talk.channel, lookup: talk.lookup, sealed: identity.sealed })
    .from(talk)
    .leftJoin(identity, eq(identity.talk, talk.id));
  const talks: { id: string; now: Uint8Array }[] = [];
  const chats = new Map<string, Uint8Array>();
  const people = [...admins];
  for (const { id, channel, lookup, sealed } of rows) {
    const known = sealed && opened<Identity>(from, 'identity.sealed', id, sealed);
    // Forgotten, or reached under the id of a chat that has a talk of its own: nobody comes back to it by a hash.
    const isFound = known && isEqual(lookup, lookupOf(from, known));
    const now = isFound ? lookupOf(to, known) : to.lookup('forgotten talk', id);
    talks.push({ id, now });
    if (isFound && channel === 'webchat') chats.set(hexOf(lookup), now);
    if (known) people.push(known, ...byPhone(known.phone));
  }
  const found = new Map(
    people.map(({ channel, person }) => [hexOf(lookupOfPerson(from, channel, person)), lookupOfPerson(to, channel, person)]),
  );
  const officers = await tx.select({ id: officer.id, lookup: officer.lookup, removedAt: officer.removedAt }).from(officer);
  const lost = officers.filter(({ lookup, removedAt }) => removedAt === null && !found.has(hexOf(lookup)));
  return {
    chats,
    officersLost: lost.length,
    write: async () => {
      for (const { id, now } of talks) await tx.update(talk).set({ lookup: now }).where(eq(talk.id, id));
      for (const { id, lookup } of officers) {
        const now = found.get(hexOf(lookup)) ?? to.lookup('lost officer', id);
        await tx.update(officer).set({ lookup: now }).where(eq(officer.id, id));
      }
      // What was typed for them is known to nobody; whoever still needs one asks for another.
      await tx.delete(invitation).where(isNull(invitation.usedBy));
      await tx.delete(connectCode).where(sql`true`);
    },
  };
}

/** An officer of WhatsApp may be registered by the number (officers/known.ts). */
function byPhone(phone = ''): Person[] {
  const digits = phone.replace(/\D/g, '');
  return digits === '' ? [] : [{ channel: 'whatsapp', person: `${digits}@c.us` }];
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left).equals(right);
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
