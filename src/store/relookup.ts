/** The keyed hashes people are found by, under another key: computed anew from what is known of each, because a hash tells nothing. */
import { eq, isNull, sql } from 'drizzle-orm';
import type { ChannelName } from '../channels/channel.ts';
import type { Db, Row } from './database.ts';
import { type Identity, identityOf, lookupOf } from './identity.ts';
import { hex, inBatches } from './in-batches.ts';
import { connectCode, identity, invitation, officer } from './schema.ts';
import { opened, type Seal } from './seal.ts';
import { lookupOfPerson } from './staff.ts';

export interface Person {
  channel: ChannelName;
  person: string;
}

const batchRows = 2_000;

/**
 * Leaves the table `rekeyed_talk` until the end of the transaction: of each talk its hash before and after, and whether it is a web chat somebody may come back to. `write` puts the
 * hashes into their rows. `seat`: the chat of the officer of the circle page before and after: it is derived from the key.
 */
export async function newLookups(tx: Db, from: Seal, to: Seal, admins: readonly Person[], seat: { from: string; to: string }) {
  const officers = await tx.select({ id: officer.id, lookup: officer.lookup, removedAt: officer.removedAt }).from(officer);
  const unknown = new Set(officers.map(({ lookup }) => hexOf(lookup)));
  const found = new Map<string, Uint8Array>();
  const know = ({ channel, person }: Person) => {
    const before = hexOf(lookupOfPerson(from, channel, person));
    if (unknown.has(before)) found.set(before, lookupOfPerson(to, channel, seatNow(person, seat)));
  };
  // Nobody may have opened the page yet.
  for (const person of [...admins, { channel: 'webchat' as const, person: seat.from }]) know(person);
  await tx.execute(sql`create temporary table rekeyed_talk (talk uuid primary key, before bytea, after bytea, web boolean) on commit drop`);
  let seated: string | null = null;
  const renamed = ({ id, channel, lookup, sealed }: Row) => {
    const before = lookup as Uint8Array;
    const known = sealed instanceof Uint8Array ? opened<Identity>(from, 'identity.sealed', String(id), sealed) : null;
    // Forgotten, or reached under the id of a chat that has a talk of its own: nobody comes back to it by a hash.
    const isFound = known !== null && isEqual(before, lookupOf(from, known));
    if (known?.chat === seat.from) seated = String(id);
    const now = isFound ? lookupOf(to, { ...known, chat: seatNow(known.chat, seat) }) : to.lookup('forgotten talk', String(id));
    if (known) [known, ...byPhone(known.phone)].forEach(know);
    return { talk: id, before: hex(before), after: hex(now), web: isFound && channel === 'webchat' };
  };
  const talks = sql`select talk.id::text as id, channel, lookup, sealed from talk left join identity on identity.talk = talk.id`;
  await inBatches(tx, talks, batchRows, async (rows) => {
    const json = JSON.stringify(rows.map(renamed));
    await tx.execute(sql`insert into rekeyed_talk select talk, before::bytea, after::bytea, web
      from json_to_recordset(${json}::text::json) as new(talk uuid, before text, after text, web boolean)`);
  });
  await tx.execute(sql`create index on rekeyed_talk (before) where web`);
  await tx.execute(sql`analyze rekeyed_talk`);
  return {
    officersLost: officers.filter(({ lookup, removedAt }) => removedAt === null && !found.has(hexOf(lookup))).length,
    write: async () => {
      await tx.execute(sql`update talk set lookup = after from rekeyed_talk where rekeyed_talk.talk = talk.id`);
      if (seated !== null) await reseat(tx, to, seated, seat);
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

/** Sealed anew by now, but still under the chat of before. */
async function reseat(tx: Db, to: Seal, talk: string, seat: { from: string; to: string }): Promise<void> {
  const [row] = await tx.select().from(identity).where(eq(identity.talk, talk));
  if (!row) return;
  const known = identityOf(to, { id: talk }, row.sealed);
  const now: Identity = { ...known, chat: seatNow(known.chat, seat), person: seatNow(known.person, seat) };
  await tx
    .update(identity)
    .set({ sealed: to.seal('identity.sealed', talk, now) })
    .where(eq(identity.talk, talk));
}

function seatNow(name: string, seat: { from: string; to: string }): string {
  return name === seat.from ? seat.to : name;
}

/** An officer of WhatsApp may be registered by the number (officers/known.ts). */
function byPhone(phone = ''): Person[] {
  const digits = phone.replace(/\D/g, '');
  return digits === '' ? [] : [{ channel: 'whatsapp', person: `${digits}@c.us` }];
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left).equals(right);
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
