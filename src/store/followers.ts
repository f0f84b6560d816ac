/** Complaints others told of the same thing, and who follows them. Only what is public is ever found. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Place } from '../complaints/complaint.ts';
import { metresBetween } from '../complaints/distance.ts';
import type { Commit, Followers } from '../complaints/ports.ts';
import { type Database, type Db, prepared, type Row } from './database.ts';
import { complaint, follower } from './schema.ts';

/** Nobody handles them any more. */
const over = ['closed', 'withdrawn', 'rejected', 'archived'];
const nearMetres = 150;
/** Of latitude; fewer of longitude, for which the box is twice as wide as needed. */
const metresPerDegree = 111_320;
/** Newer ones of the same category that are looked through; a street is compared here, not in the database. */
const candidatesMax = 300;
const offeredMax = 3;
/** Each news of a complaint is a commit for each follower. */
const followersMax = 200;
/** How a street's name begins; what follows up to a comma or a number is the name. */
const street = /(?<![\p{L}\p{N}])(?:jl|jln|jalan|gg|gang)\.?\s+((?:[\p{L}'-]+\s*){1,3})/iu;
/** Words behind a street's name that are not part of it. */
const behind = /\s+(?:rt|rw|no|nomor|km|kel|kec|kelurahan|kecamatan|desa|dekat|dkt|depan|dpn|samping|belakang|seberang|di|dan)\b.*$/;

const given = sql.placeholder;

/** The newest open ones of the category; of those only what may be near is handed over: a turn waits for it. */
const candidates = prepared(sql`
  select id, number, holder, submitted, place from (
    select ${complaint.id} as id, ${complaint.number} as number, ${complaint.holder} as holder, (extract(epoch from ${complaint.submittedAt}) * 1000)::float8 as submitted,
      ${complaint.body} -> 'place' as place, ${complaint.lat} as lat, ${complaint.lon} as lon
    from ${complaint}
    where ${complaint.region} = ${given('region')} and ${complaint.category} = ${given('category')} and ${complaint.visibility} = 'public'
      and ${complaint.submittedAt} > ${given('since')}::timestamptz and ${complaint.citizen} <> ${given('citizen')}::uuid and ${complaint.status} not in ${over}
    order by ${complaint.submittedAt} desc limit ${sql.raw(String(candidatesMax))}
  ) newest
  where case when lat is null or ${given('lat')}::float8 is null then ${given('street')}::text <> '' and position(${given('street')}::text in lower(place ->> 'text')) > 0
      else abs(lat - ${given('lat')}::float8) < ${given('margin')}::float8 and abs(lon - ${given('lon')}::float8) < ${given('margin')}::float8 end
    and (select count(*) from ${follower} where ${follower.complaint} = newest.id) < ${sql.raw(String(followersMax))}
  order by submitted desc`);

/** The Followers port (complaints/ports.ts). */
export function createFollowers(database: Database): Followers {
  const { db } = database;
  return {
    similar: async (to, { region, citizen, since }) => {
      const values = { region, citizen, category: to.category, since: new Date(since).toISOString(), ...around(to.place) };
      const rows = await database.run(candidates.text, candidates.bind(values));
      const near = rows.map(candidateOf).filter(({ place }) => isSamePlace(to.place, place));
      return near.slice(0, offeredMax).map(({ place: _, ...offered }) => offered);
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

/** What is certainly not outside: a box around the point (degrees), and a word of the street. */
function around({ text, lat, lon }: Place) {
  return { lat: lat ?? null, lon: lon ?? null, margin: (2 * nearMetres) / metresPerDegree, street: streetOf(text)?.split(' ')[0] ?? '' };
}

function candidateOf({ id, number, holder, submitted, place }: Row) {
  // Only rowOf of complaint-rows.ts writes the place.
  return { id: String(id), number: String(number), agency: String(holder), submittedAt: Number(submitted), place: place as Place };
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
