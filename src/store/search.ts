/** Complaints by the words of their story and place (PostgreSQL's own Indonesian stems, with an index), by category and by number. */
import { and, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Scope, Search, Term } from '../complaints/ports.ts';
import { complaintOf } from './complaint-rows.ts';
import { type Db, rowsOf } from './database.ts';
import { complaint, searchable } from './schema.ts';
import type { Seal } from './seal.ts';

/** So many of the newest complaints are asked for their words, and so many of these are looked through for one that was meant. */
const readMax = 2000;
const vocabularyMax = 5000;
/** From this length on a word also finds longer ones that begin with it. */
const beginningFrom = 4;
const numberFrom = 3;
/** Five signs without a digit are a number as well (complaints/number.ts). */
const lettersOfNumber = /^[a-hjkmnp-tv-z]{3,5}$/;

/** The Search port (complaints/figures.ts). */
export function createSearch(db: Db, seal: Seal): Search {
  return {
    find: async (scope, terms, from, limit) => {
      const wanted = and(theirs(scope), ...terms.map((term) => has(db, term, terms.length === 1)));
      const newest = [desc(complaint.submittedAt), desc(complaint.id)];
      // Counted along, and without the stories: only those shown are read whole.
      const page = db
        .select({ id: complaint.id, total: sql<number>`(count(*) over ())::int`.as('total') })
        .from(complaint)
        .where(wanted)
        .orderBy(...newest)
        .offset(from)
        .limit(limit)
        .as('page');
      const rows = await db
        .select({ complaint, total: page.total })
        .from(page)
        .innerJoin(complaint, eq(complaint.id, page.id))
        .orderBy(...newest);
      return { total: rows[0]?.total ?? 0, found: rows.map((row) => complaintOf(seal, row.complaint)) };
    },
    vocabulary: async (scope) => {
      const newest = db
        .select({ words: sql`tsvector_to_array(${searchable('simple', complaint.body)})`.as('words') })
        .from(complaint)
        .where(and(theirs(scope), ne(complaint.visibility, 'secret')))
        .orderBy(desc(complaint.submittedAt))
        .limit(readMax);
      const told = sql`select word from ${newest} as newest, unnest(newest.words) as word group by word order by count(*) desc, word limit ${vocabularyMax}`;
      return rowsOf(await db.execute(told)).map(({ word }) => String(word));
    },
  };
}

function theirs({ region, agencies }: Scope): SQL | undefined {
  const own = agencies === null ? undefined : inArray(complaint.agency, [...agencies]);
  return and(eq(complaint.region, region), eq(complaint.practice, false), own);
}

/** `alone`: nothing else is looked for, so that letters alone may be a number's. */
function has(db: Db, { words, categories }: Term, alone: boolean): SQL | undefined {
  const open = ne(complaint.visibility, 'secret');
  const told = sql`${searchable('indonesian', complaint.body)} @@ to_tsquery('indonesian', ${queryOf(words)})`;
  const begins = (word: string) => (word.length >= numberFrom && /\d/.test(word)) || (alone && lettersOfNumber.test(word));
  const numbers = words.filter(begins).map((word) => word.toUpperCase());
  if (categories.length + numbers.length === 0) return and(open, told);
  // Asked by the index, apart: beside another way to be found the words of every story would be taken anew.
  const tellers = db.select({ id: complaint.id }).from(complaint).where(told);
  const ofCategory = categories.length === 0 ? undefined : inArray(complaint.category, [...categories]);
  const openly = and(open, or(ofCategory, inArray(complaint.id, tellers)));
  return or(openly, ...numbers.map((number) => or(sql`${complaint.number} like ${`${number}%`}`, eq(complaint.centralNumber, number))));
}

/** Only letters and digits come here (Term): nothing in them is an operator. */
function queryOf(words: readonly string[]): string {
  return words.flatMap((word) => (word.length >= beginningFrom ? [word, `${word}:*`] : [word])).join(' | ');
}
