/**
 * The hot path: reading a talk, and the statement that commits a turn, all or nothing in one way to the database. It is made of the parts a turn needs,
 * rendered once for each set of parts, and sent prepared. What touches more than these is in commit.ts.
 */
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { boardsTouched, touching } from './boards.ts';
import { type Prepared, prepared } from './database.ts';
import { fewFrom, names, rowsFrom } from './json-rows.ts';
import { attachment, centralEvent, citizen, complaint, history, identity, inbox, outbox, talk } from './schema.ts';

/** Values of a turn, in the shape both drivers take alike (times as text, rows of a table as JSON: rowsAsJson). */
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
  errands: string;
}

/** Who begins, where nobody wrote from before. */
export interface FirstValues {
  citizen: string;
  region: string;
  /** The channel of the chat. */
  own: string;
  lookup: Uint8Array;
  /** Who it is, sealed. */
  identity: Uint8Array;
}

/** Beside the turn: rows of their tables. */
export interface MoreValues {
  filed: string;
  /** With the versions that were read. */
  changed: string;
  changes: number;
  told: string;
  files: string;
  /** Attachments: id and complaint. */
  belongs: string;
  central: string;
  /** Ids of complaints told about and not changed, as PostgreSQL's text for a list. */
  others: string;
}

export type Part = 'first' | 'errands' | 'filed' | 'changed' | 'told' | 'files' | 'belongs' | 'central' | 'others';
export type Values = TurnValues & FirstValues & MoreValues;
/** A statement takes its values, or placeholders for them. */
type Given = { [K in keyof Values]: unknown };

const placeholders = new Proxy({} as Given, { get: (_, name) => sql.placeholder(String(name)) });

/** Statements by their parts: a dozen are ever asked for. */
const rendered = new Map<string, Prepared>();

/** The statement of these parts with placeholders named as the values are. Its answer: `turnStatement`. */
export function preparedTurn(parts: readonly Part[]): Prepared {
  const key = parts.join();
  const known = rendered.get(key) ?? prepared(turnStatement(parts, placeholders));
  rendered.set(key, known);
  return known;
}

/**
 * Answers one row: `id` of the talk, null (and nothing is written) where the talk or a complaint moved or an event was settled before; `heard`, how many events were;
 * `boards` that got an errand (boardsTouched); with errands: queuedAs. A message heard before violates the inbox's primary key, a chat that began meanwhile the unique lookup; either undoes everything.
 */
export function turnStatement(parts: readonly Part[], value: Given): SQL {
  const has = (...some: Part[]) => some.some((part) => parts.includes(part));
  const guarded = has('changed', 'central');
  const shown = has('filed', 'changed', 'others');
  const ctes = [
    ...(has('filed') ? [sql`filing as (select * from ${rowsFrom(complaint, value.filed, 'filing')})`] : []),
    ...(has('changed') ? [sql`changing as (select changing.* from ${fewFrom(complaint, value.changed, 'changing')})`] : []),
    ...(guarded ? guards(parts, value) : []),
    ...(has('first') ? beginning(value, guarded) : [turned(value, guarded)]),
    heard(value),
    ...(has('errands') ? queued(value) : []),
    ...(has('filed') ? [filed] : []),
    ...(has('changed') ? [changed] : []),
    ...(has('told') ? [told(value)] : []),
    ...(has('files') ? [announced(value)] : []),
    ...(has('belongs') ? [attached(value)] : []),
    ...(has('central') ? [settled(value)] : []),
    ...(shown ? [sql`subject as (${subject(has('filed'), has('changed'), has('others'), value)})`, touching] : []),
  ];
  const events = has('central') ? sql`(select count(*)::int from heard_before)` : sql`0`;
  return sql`with ${sql.join(ctes, sql`, `)} select (select id from turned) as id, ${events} as heard, (${shown ? boardsTouched : sql`null`}) as boards${has('errands') ? sql`, ${queuedAs}` : sql``}`;
}

/** The talk stands as it was read and is held so, and so do the complaints; no event was settled before: then `open` holds the talk's id. */
function guards(parts: readonly Part[], value: Given): SQL[] {
  const [hasChanges, hasEvents] = [parts.includes('changed'), parts.includes('central')];
  const standing = parts.includes('first')
    ? sql`select ${value.talk}::uuid as id`
    : sql`select ${talk.id} as id from ${talk} where ${talk.id} = ${value.talk}::uuid and ${talk.version} = ${value.version}::int for update`;
  const free = sql`select ${complaint.id} as id from standing, changing inner join ${complaint} on ${complaint.id} = changing.id and ${complaint.version} = changing.version
    order by ${complaint.id} for update of ${complaint}`;
  const heard = sql`select ${centralEvent.id} as id from ${fewFrom(centralEvent, value.central, 'event')} inner join ${centralEvent} on ${centralEvent.id} = event.id
    where ${centralEvent.outcome} <> 'early'`;
  const conditions = [
    ...(hasChanges ? [sql`(select count(*) from free) = ${value.changes}::int`] : []),
    ...(hasEvents ? [sql`not exists (select from heard_before)`] : []),
  ];
  return [
    sql`standing as (${standing})`,
    ...(hasChanges ? [sql`free as (${free})`] : []),
    ...(hasEvents ? [sql`heard_before as (${heard})`] : []),
    sql`open as (select id from standing where ${sql.join(conditions, sql` and `)})`,
  ];
}

function turned(value: Given, guarded: boolean): SQL {
  const among = guarded
    ? sql`from open where ${talk.id} = open.id`
    : sql`where ${talk.id} = ${value.talk}::uuid and ${talk.version} = ${value.version}::int`;
  return sql`turned as (
    update ${talk} set ${names([talk.state])} = ${value.state}::bytea, ${names([talk.version])} = ${talk.version} + 1, ${names([talk.wakeAt])} = ${value.wakeAt}::timestamptz,
      ${names([talk.reachable])} = ${talk.reachable} or ${value.channel}::text is not null, ${names([talk.heardAt])} = greatest(${talk.heardAt}, least(now(), ${value.at}::timestamptz))
    ${among} returning ${talk.id})`;
}

function beginning(value: Given, guarded: boolean): SQL[] {
  const among = guarded ? sql` from open` : sql``;
  const person = sql`${value.talk}::uuid, ${value.citizen}::uuid, ${value.own}::text, ${value.lookup}::bytea`;
  return [
    sql`someone as (insert into ${citizen} (${names([citizen.id, citizen.region])}) select ${value.citizen}::uuid, ${value.region}::text${among})`,
    sql`turned as (
      insert into ${talk} (${names([talk.id, talk.citizen, talk.channel, talk.lookup, talk.state, talk.version, talk.wakeAt])})
      select ${person}, ${value.state}::bytea, ${value.version}::int + 1, ${value.wakeAt}::timestamptz${among} returning ${talk.id})`,
    sql`known as (insert into ${identity} (${names([identity.talk, identity.sealed])}) select ${value.talk}::uuid, ${value.identity}::bytea${among})`,
  ];
}

/** What came in. */
function heard(value: Given): SQL {
  const { channel, id, talk: of, at, said } = inbox;
  return sql`heard as (
    insert into ${inbox} (${names([channel, id, of, at, said])})
    select ${value.channel}::text, ${value.incoming}::text, turned.id, ${value.at}::timestamptz, ${value.said}::bytea from turned where ${value.channel}::text is not null)`;
}

function queued(value: Given): SQL[] {
  const { id, createdAt } = outbox;
  const errand = [outbox.lane, outbox.partition, outbox.kind, outbox.bulk, outbox.payload];
  return [
    sql`errand as (select * from ${rowsFrom(outbox, value.errands, 'errand')})`,
    sql`queued as (insert into ${outbox} (${names(errand)}) select ${names(errand, 'errand')} from turned, errand returning ${id} as id, ${createdAt} as created)`,
  ];
}

/** Ids of the errands in their order; when they were made, epoch ms; and the lanes in which others wait before them. */
const queuedAs = sql`(select json_agg(id order by id)::text from queued) as ids, (select floor(extract(epoch from min(created)) * 1000)::float8 from queued) as created,
  (select json_agg(lane)::text from errand where (select true from ${outbox} where ${outbox.lane} = errand.lane limit 1)) as busy`;

const { draft, lookAt, forwardBody: _body, pollAt, ...complaintColumns } = getTableColumns(complaint);
const { id: _id, version, ...changing } = complaintColumns;
const filing = [...Object.values(complaintColumns), draft];

const filed = sql`filed as (insert into ${complaint} (${names(filing)}) select ${names(filing, 'filing')} from turned, filing)`;

/** How long after the centre took a complaint it is asked for the first time, should no callback come. */
const firstPoll = sql`interval '10 minutes'`;

/** Another status or date: the clock looks at once when it comes by. */
const changed = sql`changed as (
  update ${complaint} set ${sql.join(
    Object.values(changing).map((column) => sql`${names([column])} = ${names([column], 'changing')}`),
    sql`, `,
  )}, ${names([version])} = ${complaint.version} + 1,
    ${names([lookAt])} = case when ${complaint.status} = changing.status and ${complaint.dueAt} is not distinct from changing.due_at then ${lookAt} end,
    ${names([pollAt])} = case when changing.central_id is not null and ${complaint.centralId} is null then now() + ${firstPoll} else ${pollAt} end
  from turned, changing where ${complaint.id} = changing.id)`;

function told(value: Given): SQL {
  const line = Object.values(getTableColumns(history));
  return sql`told as (insert into ${history} (${names(line)}) select ${names(line, 'line')} from turned, ${rowsFrom(history, value.told, 'line')})`;
}

function announced(value: Given): SQL {
  const { createdAt: _at, reason: _why, print: _print, shot: _shot, ...known } = getTableColumns(attachment);
  const file = Object.values(known);
  return sql`announced as (insert into ${attachment} (${names(file)}) select ${names(file, 'file')} from turned, ${rowsFrom(attachment, value.files, 'file')})`;
}

function attached(value: Given): SQL {
  return sql`attached as (
    update ${attachment} set ${names([attachment.complaint])} = file.complaint from turned, ${fewFrom(attachment, value.belongs, 'file')} where ${attachment.id} = file.id)`;
}

/** One that came early is settled now. */
function settled(value: Given): SQL {
  const { receivedAt: _at, ...known } = getTableColumns(centralEvent);
  const event = Object.values(known);
  const { id, outcome, complaint: of } = centralEvent;
  return sql`settled as (
    insert into ${centralEvent} (${names(event)}) select ${names(event, 'event')} from turned, ${rowsFrom(centralEvent, value.central, 'event')}
    on conflict (${names([id])}) do update set ${names([outcome])} = excluded.outcome, ${names([of])} = excluded.complaint where ${outcome} = 'early')`;
}

/** Complaints that do not look any more as they did, as they look now. */
function subject(hasFiled: boolean, hasChanged: boolean, hasOthers: boolean, value: Given): SQL {
  const { id, region, agency, status, practice } = complaint;
  const looks = [id, region, agency, status, practice];
  const rows = [
    ...(hasFiled ? [sql`select ${names(looks, 'filing')} from turned, filing`] : []),
    ...(hasChanged ? [sql`select ${names(looks, 'changing')} from turned, changing`] : []),
    ...(hasOthers
      ? [sql`select ${names(looks, 'complaint')} from turned, ${complaint} where ${id} = any (${value.others}::text::uuid[])`]
      : []),
  ];
  return sql.join(rows, sql` union all `);
}

const standing = sql`select ${talk.id} as id, ${talk.citizen} as citizen, ${talk.version} as version, ${talk.state} as state`;

export const readTalk = prepared(sql`${standing} from ${talk} where ${talk.lookup} = ${sql.placeholder('lookup')}::bytea`);
