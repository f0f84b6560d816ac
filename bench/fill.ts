/** Fills the database with citizens who told a complaint each, sealed and shaped as the program leaves them behind, so that the driver can go on with any of them. */
import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import postgres, { type Sql } from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { drawNumber } from '../src/complaints/number.ts';
import { streetOf } from '../src/complaints/street.ts';
import { emptyState, type Talk } from '../src/dialogue/talk.ts';
import { prepared } from '../src/store/database.ts';
import { lookupOf, sealIdentity } from '../src/store/identity.ts';
import { collectBytes, names, rowsAsJson, rowsFrom, withBytes } from '../src/store/json-rows.ts';
import { citizen, complaint, forward, history, identity, inbox, sent, talk } from '../src/store/schema.ts';
import { createSeal } from '../src/store/seal.ts';
import { secretKey } from './copies.ts';
import { conversation, firstChat } from './talks.ts';

const batch = 2_000;
const region = '00';
const dayMs = 86_400_000;
/** Of the stories of talks.ts, in their order. */
const categories = ['jalan_trotoar', 'pju', 'sampah', 'air_bersih_pdam', 'drainase_banjir', 'pohon_taman'];

/** Adds the citizens `from`…`to` - 1. */
export async function fill(url: string, from: number, to: number): Promise<void> {
  const seal = createSeal(secretKey);
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  // The program drew some meanwhile.
  const drawn = new Set(
    (await client.unsafe(`select number from complaint where draft not like 'old%'`)).map(({ number }) => String(number)),
  );
  for (let first = from; first < to; first += batch) {
    const rows = Array.from({ length: Math.min(batch, to - first) }, (_, i) => rowsOf(seal, first + i, drawn));
    await insert(
      client,
      citizen,
      rows.map((row) => row.citizen),
    );
    await insert(
      client,
      talk,
      rows.map((row) => row.talk),
    );
    await insert(
      client,
      identity,
      rows.map((row) => row.identity),
    );
    await insert(
      client,
      complaint,
      rows.map((row) => row.complaint),
    );
    await insert(
      client,
      forward,
      rows.map((row) => row.forward),
    );
    await insert(
      client,
      history,
      rows.flatMap((row) => row.history),
    );
    await insert(
      client,
      inbox,
      rows.flatMap((row) => row.inbox),
    );
    await insert(
      client,
      sent,
      rows.map((row) => row.sent),
    );
  }
  await client.unsafe('vacuum analyze');
  // Else the server does it in the middle of what is measured.
  await client.unsafe('checkpoint');
  await client.end();
}

/** One statement for all rows: far fewer parameters than inserts of a builder. All rows have the columns of the first. */
async function insert<T extends PgTable>(client: Sql, table: T, rows: T['$inferInsert'][]): Promise<void> {
  const first: Record<string, unknown> = rows[0] ?? {};
  const columns = Object.entries(getTableColumns(table)).flatMap(([key, column]) => (key in first ? [column] : []));
  const from = rowsFrom(columns, sql.placeholder('rows'), 'filled');
  const { text, bind } = prepared(
    sql`with ${withBytes(sql.placeholder('bytes'))} insert into ${table} (${names(columns)}) select ${names(columns, 'filled')} from ${from}`,
  );
  const bytes = collectBytes();
  const json = rowsAsJson(table, rows, bytes);
  await client.unsafe(text, bind({ rows: json, bytes: bytes.text() }) as string[]);
}

/** No other row has it; the step is prime, so that neighbours look nothing alike. */
function numberOf(n: number, drawn: ReadonlySet<string>): string {
  let rest = n * 7_919 + 13;
  const number = drawNumber((max) => {
    const digit = rest % max;
    rest = Math.floor(rest / max);
    return digit;
  });
  return drawn.has(number) ? numberOf(n + 1_000_000, drawn) : number;
}

function rowsOf(seal: ReturnType<typeof createSeal>, n: number, drawn: ReadonlySet<string>) {
  const at = Date.now() - dayMs - (n % 20) * dayMs;
  const [id, whose, complaintId] = [uuidv7(), uuidv7(), uuidv7()];
  const address = { channel: 'telegram' as const, chat: String(firstChat + n) };
  const number = numberOf(n, drawn);
  const [story = '', place = ''] = conversation(n);
  const pieces = [{ message: `${n}`, at, text: story }];
  const filed = { draft: `old${n}`, complaint: complaintId, number, at, messages: [`${n}`] };
  const state: Talk = { wakeAt: null, desk: null, state: { ...emptyState(), greeted: true, filed: [filed] } };
  const entry = (type: string, actor: string, data: object) => {
    const own = uuidv7();
    return { id: own, complaint: complaintId, at: new Date(at), type, actor, data: seal.seal('history.data', own, data) };
  };
  const said = (part: number, text: string) => {
    const own = `telegram:old${n}-${part}`;
    return {
      channel: 'telegram',
      id: own,
      talk: id,
      at: new Date(at),
      said: seal.seal('inbox.said', `telegram/${own}`, { type: 'text', text }),
    };
  };
  return {
    citizen: { id: whose, region },
    talk: {
      id,
      citizen: whose,
      channel: 'telegram',
      lookup: lookupOf(seal, address),
      state: seal.seal('talk.state', id, state),
      version: 4,
    },
    identity: { talk: id, sealed: sealIdentity(seal, id, address, null) },
    complaint: {
      ...{
        id: complaintId,
        number,
        centralId: `old${n}`,
        centralNumber: `8${n}`,
        region,
        citizen: whose,
        talk: id,
        draft: filed.draft,
        channel: 'telegram',
      },
      ...{
        kind: 'grievance',
        category: categories[n % categories.length] ?? '',
        agency: 'DPUPR',
        status: n % 3 === 0 ? 'closed' : 'in_progress',
        visibility: 'public',
      },
      ...{
        body: { pieces, place: { text: place }, occurred: null },
        street: streetOf(place),
        submittedAt: new Date(at),
        dueAt: new Date(at + 30 * dayMs),
        sequence: 2,
      },
      ...{
        lookAt: new Date(Date.now() + dayMs),
        pollAt: n % 3 === 0 ? null : new Date(Date.now() + dayMs),
      },
    },
    forward: { complaint: complaintId, body: Buffer.alloc(700, n % 256) },
    history: [
      entry('filed', 'citizen', {}),
      entry('forwarded', 'system', { number: `8${n}` }),
      entry('in_progress', 'central', { event: 'complaint.in_progress' }),
    ],
    inbox: [said(1, story), said(2, place), said(3, 'kirim')],
    sent: { talk: id, message: `${n}`, complaint: complaintId },
  };
}
