/** Proof photos beside all photos they might be copies of: the comparison runs in the database, hash against hash. */
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Proof, Proofs } from '../complaints/ports.ts';
import { type Db, isUuid, rowsOf } from './database.ts';
import type { Print } from './photo-print.ts';
import type { Shot } from './photo-shot.ts';
import { attachment, printBits } from './schema.ts';
import type { Seal } from './seal.ts';

/**
 * How many of the 288 bits may differ. Measured on generated scenes (test/store/proofs.test.ts): the same picture resized, recompressed or made brighter differs in 9
 * at most, cropped by up to a tenth in 71, and two different pictures in 99 or more.
 */
const sameBitsMax = 14;
const nearBitsMax = 80;
/** Who would use a photo again that is older? */
const usedWithin = sql`interval '2 years'`;

/** The Proofs port (complaints/ports.ts). */
export function createProofs(db: Db, seal: Seal): Proofs {
  return {
    read: async (id, complaint) => {
      if (!isUuid(id) || !isUuid(complaint)) return null;
      const [row] = await db.select().from(attachment).where(eq(attachment.id, id));
      if (row?.state === 'waiting') return 'waiting';
      if (row?.state !== 'kept') return null;
      return { taken: row.shot && seal.open<Shot>('attachment.shot', id, row.shot), likeness: await likeness(db, id, complaint) };
    },
  };
}

export function sealShot(seal: Seal, id: string, shot: Shot): Uint8Array {
  return seal.seal('attachment.shot', id, shot);
}

/** A print in PostgreSQL's own words: bits may be given in hexadecimal. */
export function printValue(print: Print): SQL {
  return sql`${`{${print.map((hash) => `x${hash}`).join(',')}}`}::text::bit(${sql.raw(String(printBits))})[]`;
}

/** The whole of one against all parts of the other, both ways: either may be the crop. */
async function likeness(db: Db, id: string, complaint: string): Promise<Proof['likeness']> {
  const nearest = (whole: SQL, parts: SQL) => sql`(select min(bit_count(${whole} # part)) from unnest(${parts}) as part)`;
  const rows = rowsOf(
    await db.execute(sql`
      select other.complaint as complaint, other.proof as proof,
        case when other.sha256 = mine.sha256 then 0
          else least(${nearest(sql`mine.print[1]`, sql`other.print`)}, ${nearest(sql`other.print[1]`, sql`mine.print`)}) end::int as bits
      from attachment mine join attachment other on other.id <> mine.id and other.state = 'kept' and other.complaint is not null
        and ((other.complaint = ${complaint} and not other.proof) or (other.proof and other.created_at > now() - ${usedWithin}))
      where mine.id = ${id} order by bits nulls last, other.created_at limit 1`),
  );
  const [row] = rows;
  const bits = typeof row?.bits === 'number' ? row.bits : printBits;
  if (row === undefined || bits > nearBitsMax) return null;
  return { how: bits <= sameBitsMax ? 'same' : 'near', of: row.proof === true ? 'proof' : 'citizen', complaint: String(row.complaint) };
}
