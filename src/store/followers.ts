/** Complaints others told of the same thing, and who follows them. Only what is public is ever found. */
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { over, type Place } from '../complaints/complaint.ts';
import { metresBetween } from '../complaints/distance.ts';
import type { Commit, Followers } from '../complaints/ports.ts';
import { streetOf } from '../complaints/street.ts';
import type { Status } from '../dialogue/known.ts';
import { type Database, type Db, prepared, type Row } from './database.ts';
import { heardIn } from './hearer.ts';
import { complaint, follower, talk } from './schema.ts';
import { readTogether } from './together.ts';

/** Nobody handles them any more. */
const nearMetres = 150;
/** Of latitude; fewer of longitude: up to 60° north or south a box twice as many degrees wide holds them. */
const metresPerDegree = 111_320;
/** The newest in the street and the newest about the point that are looked through: of a box some lie in its corners, and of a street some are far along it. */
const candidatesMax = 20;
const offeredMax = 3;
/** Each news of a complaint is a commit for each follower. */
const followersMax = 200;
const given = sql.placeholder;

/** For each that is asked about two looks by an index each, for its turn waits for it: one in the street, one in a box about the point. */
const candidates = prepared(sql`
  select asked.nth as nth, found.* from json_to_recordset(${given('asked')}::text::json)
    as asked(nth int, region text, category text, citizen uuid, since timestamptz, street text, south float8, north float8, west float8, east float8),
    lateral (
      ${newest(sql`${complaint.street} = asked.street`)} union
      ${newest(sql`${complaint.lat} between asked.south and asked.north and ${complaint.lon} between asked.west and asked.east`)}
    ) as found
  where (select count(*) from ${follower} where ${follower.complaint} = found.id) < ${sql.raw(String(followersMax))}
  order by submitted desc`);

/** Open ones of the category. */
function newest(near: SQL): SQL {
  return sql`(select ${complaint.id} as id, ${complaint.number} as number, ${complaint.holder} as holder, ${complaint.status} as status, (extract(epoch from ${complaint.submittedAt}) * 1000)::float8 as submitted,
      ${complaint.body} -> 'place' as place
    from ${complaint}
    where ${complaint.region} = asked.region and ${complaint.category} = asked.category and ${complaint.visibility} = 'public' and ${near}
      and ${complaint.submittedAt} > asked.since and ${complaint.citizen} <> asked.citizen and ${complaint.status} not in ${over}
    order by ${complaint.submittedAt} desc limit ${sql.raw(String(candidatesMax))})`;
}

/** The Followers port (complaints/ports.ts). */
export function createFollowers(database: Database): Followers {
  const { db } = database;
  const found = readTogether<Row[], object>(async (asked) => {
    const json = JSON.stringify(asked.map((values, nth) => ({ nth, ...values })));
    const rows = await database.run(candidates.text, candidates.bind({ asked: json }));
    const of = Map.groupBy(rows, ({ nth }) => nth);
    return (values) => of.get(asked.indexOf(values)) ?? [];
  });
  return {
    similar: async (to, { region, citizen, since }) => {
      const rows = await found({ region, citizen, category: to.category, since: new Date(since).toISOString(), ...around(to.place) });
      const near = rows.map(candidateOf).filter(({ place }) => isSamePlace(to.place, place));
      return near.slice(0, offeredMax).map(({ place: _, ...offered }) => offered);
    },
    of: (id) => {
      const hears = db.select({ id: talk.id }).from(talk).where(eq(talk.citizen, follower.citizen));
      return db
        .select({ citizen: follower.citizen, talk: sql<string>`${hears.orderBy(...heardIn).limit(1)}` })
        .from(follower)
        .where(eq(follower.complaint, id))
        .orderBy(asc(follower.at));
    },
    has: async (id, citizen) => (await db.$count(follower, and(eq(follower.complaint, id), eq(follower.citizen, citizen)))) > 0,
  };
}

/** Following twice is following once. */
export async function addFollows(tx: Db, { now, follows = [], leaves = [] }: Commit): Promise<void> {
  if (leaves.length > 0) await tx.delete(follower).where(and(eq(follower.citizen, now.citizen), inArray(follower.complaint, leaves)));
  if (follows.length === 0) return;
  const rows = follows.map(({ complaint: id, at }) => ({ complaint: id, talk: now.id, citizen: now.citizen, at: new Date(at) }));
  await tx.insert(follower).values(rows).onConflictDoNothing();
}

/** The street, and a box around the point (degrees) outside which certainly nothing is near. */
function around({ text, lat, lon }: Place) {
  const margin = nearMetres / metresPerDegree;
  const box = (at: number | undefined, by: number) => (at === undefined ? [null, null] : [at - by, at + by]);
  const [[south, north], [west, east]] = [box(lat, margin), box(lon, 2 * margin)];
  return { street: streetOf(text), south, north, west, east };
}

function candidateOf({ id, number, holder, status, submitted, place }: Row) {
  // Only rowOf of complaint-rows.ts writes the place and the status.
  return {
    ...{ id: String(id), number: String(number), agency: String(holder), status: status as Status },
    ...{ submittedAt: Number(submitted), place: place as Place },
  };
}

/** Near each other where both are known to the point; else in a street of the same name. */
function isSamePlace(one: Place, other: Place): boolean {
  const distance = metresBetween(one, other);
  if (distance !== null) return distance <= nearMetres;
  const name = streetOf(one.text);
  return name !== null && name === streetOf(other.text);
}
