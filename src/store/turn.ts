/** The hot path: reading a talk, and the one statement that commits an ordinary turn. Rendered once, sent prepared; everything else of a commit is in commit.ts. */
import { type Column, type SQL, sql } from 'drizzle-orm';
import { prepared } from './database.ts';
import { inbox, outbox, talk } from './schema.ts';

/** Values of the turn's statement, in the shape both drivers take alike (JSON and times as text). */
export interface TurnValues {
  talk: string;
  version: number;
  state: Uint8Array;
  /** ISO time or null. */
  wakeAt: string | null;
  /** null: nothing came in. */
  channel: string | null;
  incoming: string | null;
  at: string | null;
  said: Uint8Array | null;
  /** rowsAsJson of errands.ts. */
  errands: string;
}

/** Nothing is written and no row answered when the version moved; a message heard before violates the inbox's primary key and undoes everything. */
export function turnStatement(value: { [K in keyof TurnValues]: unknown }): SQL {
  return sql`with turned as (
    update ${talk} set ${name(talk.state)} = ${value.state}::bytea, ${name(talk.version)} = ${talk.version} + 1, ${name(talk.wakeAt)} = ${value.wakeAt}::timestamptz,
      ${name(talk.reachable)} = ${talk.reachable} or ${value.channel}::text is not null, ${name(talk.heardAt)} = greatest(${talk.heardAt}, least(now(), ${value.at}::timestamptz))
    where ${talk.id} = ${value.talk}::uuid and ${talk.version} = ${value.version}::int returning ${talk.id}
  ), heard as (
    insert into ${inbox} (${names(inbox.channel, inbox.id, inbox.talk, inbox.at, inbox.said)})
    select ${value.channel}::text, ${value.incoming}::text, turned.id, ${value.at}::timestamptz, ${value.said}::bytea from turned where ${value.channel}::text is not null
  ), queued as (
    insert into ${outbox} (${names(outbox.lane, outbox.partition, outbox.kind, outbox.bulk, outbox.payload)})
    select errand.lane, errand.partition, errand.kind, errand.bulk, decode(errand.payload, 'base64') from turned, ${errandsFrom(value.errands)}
  ) select id from turned`;
}

/** Errand rows from their JSON text, in its order. */
function errandsFrom(json: unknown): SQL {
  return sql`json_to_recordset(${json}::text::json) as errand (lane uuid, partition smallint, kind text, bulk boolean, payload text)`;
}

const given = sql.placeholder;

export const commitTurn = prepared(
  turnStatement({
    talk: given('talk'),
    version: given('version'),
    state: given('state'),
    wakeAt: given('wakeAt'),
    channel: given('channel'),
    incoming: given('incoming'),
    at: given('at'),
    said: given('said'),
    errands: given('errands'),
  }),
);

const standing = sql`select ${talk.id} as id, ${talk.citizen} as citizen, ${talk.version} as version, ${talk.state} as state`;

export const readTalk = prepared(sql`${standing} from ${talk} where ${talk.lookup} = ${given('lookup')}::bytea`);

function name(column: Column): SQL {
  return sql`${sql.identifier(column.name)}`;
}

function names(...columns: Column[]): SQL {
  return sql.join(columns.map(name), sql`, `);
}
