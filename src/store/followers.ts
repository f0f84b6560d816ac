/** Complaints others told of the same thing, and who follows them. Only what is public is ever found. */
import { and, asc, count, desc, eq, gt, inArray, ne, notInArray } from 'drizzle-orm';
import type { Place } from '../complaints/complaint.ts';
import { metresBetween } from '../complaints/distance.ts';
import type { Commit, Followers } from '../complaints/ports.ts';
import { complaintOf } from './complaint-rows.ts';
import type { Db } from './database.ts';
import { complaint, follower } from './schema.ts';
import type { Seal } from './seal.ts';

/** Nobody handles them any more. */
const over = ['closed', 'withdrawn', 'rejected', 'archived'];
const nearMetres = 150;
/** Newer ones of the same category that are looked through; a street is compared here, not in the database. */
const candidatesMax = 300;
const offeredMax = 3;
/** Each news of a complaint is a commit for each follower. */
const followersMax = 200;
/** How a street's name begins; what follows up to a comma or a number is the name. */
const street = /(?<![\p{L}\p{N}])(?:jl|jln|jalan|gg|gang)\.?\s+((?:[\p{L}'-]+\s*){1,3})/iu;
/** Words behind a street's name that are not part of it. */
const behind = /\s+(?:rt|rw|no|nomor|km|kel|kec|kelurahan|kecamatan|desa|dekat|dkt|depan|dpn|samping|belakang|seberang|di|dan)\b.*$/;

/** The Followers port (complaints/ports.ts). */
export function createFollowers(db: Db, seal: Seal): Followers {
  return {
    similar: async (to, { region, citizen, since }) => {
      const open = and(
        eq(complaint.region, region),
        eq(complaint.category, to.category),
        eq(complaint.visibility, 'public'),
        gt(complaint.submittedAt, new Date(since)),
        ne(complaint.citizen, citizen),
        notInArray(complaint.status, over),
      );
      const rows = await db.select().from(complaint).where(open).orderBy(desc(complaint.submittedAt)).limit(candidatesMax);
      const near = rows.map((row) => complaintOf(seal, row)).filter(({ place }) => place !== null && isSamePlace(to.place, place));
      const free = await notFull(
        db,
        near.map(({ id }) => id),
      );
      const offered = near.filter(({ id }) => free.has(id)).slice(0, offeredMax);
      return offered.map(({ id, number, holder, submittedAt }) => ({ id, number, agency: holder, submittedAt }));
    },
    of: async (id) => {
      const rows = await db.select({ talk: follower.talk }).from(follower).where(eq(follower.complaint, id)).orderBy(asc(follower.at));
      return rows.map(({ talk }) => talk);
    },
  };
}

/** Following twice is following once. */
export async function addFollows(tx: Db, { now, follows = [] }: Commit): Promise<void> {
  if (follows.length === 0) return;
  const rows = follows.map(({ complaint: id, at }) => ({ complaint: id, talk: now.id, citizen: now.citizen, at: new Date(at) }));
  await tx.insert(follower).values(rows).onConflictDoNothing();
}

/** Near each other where both are known to the point; else in a street of the same name. */
function isSamePlace(one: Place, other: Place): boolean {
  const distance = metresBetween(one, other);
  if (distance !== null) return distance <= nearMetres;
  const name = streetOf(one.text);
  return name !== null && name === streetOf(other.text);
}

function streetOf(text: string): string | null {
  const name = street.exec(text)?.[1]?.toLowerCase().replace(/\s+/g, ' ').replace(behind, '').trim() ?? '';
  return name.length < 3 ? null : name;
}

async function notFull(db: Db, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const full = await db
    .select({ complaint: follower.complaint })
    .from(follower)
    .where(inArray(follower.complaint, ids))
    .groupBy(follower.complaint)
    .having(gt(count(), followersMax - 1));
  const taken = new Set(full.map(({ complaint: id }) => id));
  return new Set(ids.filter((id) => !taken.has(id)));
}
