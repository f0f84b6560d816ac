/**
 * The hot path: reading a talk, and the statement that commits turns, each of them all or nothing in one way to the database. It is made of the parts the turns
 * need, rendered once for each set of parts, and sent prepared. What touches more than these is in commit.ts.
 */
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { boardsTouched, touching } from './boards.ts';
import { type Prepared, prepared } from './database.ts';
import { names, rowsFrom, rowsOfTurns, withBytes } from './json-rows.ts';
import { attachment, centralEvent, citizen, complaint, history, identity, inbox, outbox, talk } from './schema.ts';

/** What some turns write, of each talk one: rows of tables as JSON (rowsAsJson), beside what is not of a talk by itself the talk whose turn it is of. */
export interface Values {
  /** The bytes of all rows. */
  bytes: string;
  /** With the versions that were read (0: a chat nobody wrote from before); `reachable` and `heardAt` where somebody wrote. */
  talks: string;
  /** Where new citizens belong. */
  region: string;
  /** Who begins. */
  identities: string;
  heard: string;
  errands: string;
  filed: string;
  /** With the versions that were read. */
  changed: string;
  told: string;
  files: string;
  /** Attachments: id and complaint. */
  belongs: string;
  central: string;
  /** Ids of complaints told about and not changed, and of the talks whose turns tell of them: PostgreSQL's text for lists. */
  others: string;
  othersOf: string;
}

export type Part = 'first' | 'errands' | 'filed' | 'changed' | 'told' | 'files' | 'belongs' | 'central' | 'others';
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
 * Answers one row: `turned`, the talks whose turns were written, as JSON text of a list, null when none was: nothing is written of the others, whose talk or complaint moved; `heard`,
 * likewise, those with an event that was settled before; `boards` that got an errand (boardsTouched); with errands: queuedAs. A message heard before violates the inbox's primary key,
 * a chat that began meanwhile the unique lookup; either undoes everything.
 */
export function turnStatement(parts: readonly Part[], value: Given): SQL {
  const has = (...some: Part[]) => some.some((part) => parts.includes(part));
  const guarded = has('changed', 'central');
  const shown = has('filed', 'changed', 'others');
  const ctes = [
    withBytes(value.bytes),
    sql`turning as (select * from ${rowsFrom(Object.values(getTableColumns(talk)), value.talks, 'turning')})`,
    ...(has('filed') ? [sql`filing as (select * from ${rowsOfTurns(filing, value.filed, 'filing')})`] : []),
    ...(has('changed')
      ? [sql`changing as (select * from ${rowsOfTurns(Object.values(complaintColumns), value.changed, 'changing')})`]
      : []),
    ...(guarded ? guards(parts, value) : []),
    moved(guarded),
    ...(has('first') ? beginning(value, guarded) : []),
    sql`turned as (select id from moved${has('first') ? sql` union all select id from begun` : sql``})`,
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
  const events = has('central') ? sql`(select json_agg(turn)::text from heard_before)` : sql`null`;
  return sql`with ${sql.join(ctes, sql`, `)} select (select json_agg(id)::text from turned) as turned, ${events} as heard, (${shown ? boardsTouched : sql`null`}) as boards${has('errands') ? sql`, ${queuedAs}` : sql``}`;
}

/** `open` holds the turns whose talk stands as it was read and is held so, their complaints too, and of whose events none was settled before. */
function guards(parts: readonly Part[], value: Given): SQL[] {
  const [hasChanges, hasEvents] = [parts.includes('changed'), parts.includes('central')];
  const held = sql`select ${talk.id} as id from turning inner join ${talk} on ${talk.id} = turning.id and ${talk.version} = turning.version where turning.version > 0
    order by ${talk.id} for update of ${talk}`;
  const free = sql`select ${complaint.id} as id, changing.turn as turn from standing inner join changing on changing.turn = standing.id
    inner join ${complaint} on ${complaint.id} = changing.id and ${complaint.version} = changing.version order by ${complaint.id} for update of ${complaint}`;
  const before = sql`select ${centralEvent.id} as id, event.turn as turn from ${rowsOfTurns([centralEvent.id], value.central, 'event')}
    inner join ${centralEvent} on ${centralEvent.id} = event.id where ${centralEvent.outcome} <> 'early'`;
  const conditions = [
    ...(hasChanges
      ? [sql`(select count(*) from free where free.turn = standing.id) = (select count(*) from changing where changing.turn = standing.id)`]
      : []),
    ...(hasEvents ? [sql`not exists (select from heard_before where heard_before.turn = standing.id)`] : []),
  ];
  return [
    sql`held as (${held})`,
    sql`standing as (select id from held union all select id from turning where version = 0)`,
    ...(hasChanges ? [sql`free as (${free})`] : []),
    ...(hasEvents ? [sql`heard_before as (${before})`] : []),
    sql`open as (select id from standing where ${sql.join(conditions, sql` and `)})`,
  ];
}

function moved(guarded: boolean): SQL {
  const among = guarded
    ? sql`from turning inner join open on open.id = turning.id where ${talk.id} = turning.id and turning.version > 0`
    : sql`from turning where ${talk.id} = turning.id and ${talk.version} = turning.version and turning.version > 0`;
  return sql`moved as (
    update ${talk} set ${names([talk.state])} = turning.state, ${names([talk.version])} = ${talk.version} + 1, ${names([talk.wakeAt])} = turning.wake_at,
      ${names([talk.reachable])} = ${talk.reachable} or turning.reachable is not null, ${names([talk.heardAt])} = greatest(${talk.heardAt}, least(now(), coalesce(turning.heard_at, ${talk.heardAt})))
    ${among} returning ${talk.id} as id)`;
}

function beginning(value: Given, guarded: boolean): SQL[] {
  const among = sql`from turning${guarded ? sql` inner join open on open.id = turning.id` : sql``} where turning.version = 0`;
  const begun = [talk.id, talk.citizen, talk.channel, talk.lookup, talk.state, talk.wakeAt];
  const known = [identity.talk, identity.sealed];
  return [
    sql`someone as (insert into ${citizen} (${names([citizen.id, citizen.region])}) select turning.citizen, ${value.region}::text ${among})`,
    sql`begun as (insert into ${talk} (${names([...begun, talk.version])}) select ${names(begun, 'turning')}, 1 ${among} returning ${talk.id} as id)`,
    sql`known as (
      insert into ${identity} (${names(known)}) select ${names(known, 'person')} from begun inner join ${rowsFrom(known, value.identities, 'person')} on person.talk = begun.id)`,
  ];
}

/** What came in. */
function heard(value: Given): SQL {
  const { channel, id, talk: of, at, said } = inbox;
  const message = [channel, id, of, at, said];
  return sql`heard as (
    insert into ${inbox} (${names(message)}) select ${names(message, 'message')} from turned inner join ${rowsFrom(message, value.heard, 'message')} on message.talk = turned.id)`;
}

function queued(value: Given): SQL[] {
  const { id, createdAt } = outbox;
  const errand = [outbox.lane, outbox.partition, outbox.kind, outbox.bulk, outbox.payload];
  return [
    sql`errand as (select * from ${rowsOfTurns(errand, value.errands, 'errand')})`,
    sql`queued as (
      insert into ${outbox} (${names(errand)}) select ${names(errand, 'errand')} from turned inner join errand on errand.turn = turned.id order by errand.nth
      returning ${id} as id, ${createdAt} as created)`,
  ];
}

/** So many errands before one are named; before whom more wait, the table is asked in its time. */
export const aheadMax = 9;

/** Ids of the errands of `turned` in their order; when they were made, epoch ms; and of the lanes in which others wait before them [lane, ids of the oldest]. */
const queuedAs = sql`(select json_agg(id order by id)::text from queued) as ids, (select floor(extract(epoch from min(created)) * 1000)::float8 from queued) as created,
  (select json_agg(json_build_array(lane, ids))::text from (
    select lane, (select json_agg(id) from (select ${outbox.id} as id from ${outbox} where ${outbox.lane} = errand.lane order by ${outbox.id} limit ${sql.raw(`${aheadMax + 1}`)}) as before) as ids
    from errand) as ahead where ids is not null) as ahead`;

const { draft, lookAt, forwardBody: _body, pollAt, ...complaintColumns } = getTableColumns(complaint);
const { id: _id, version, ...changing } = complaintColumns;
const filing = [...Object.values(complaintColumns), draft];

const filed = sql`filed as (insert into ${complaint} (${names(filing)}) select ${names(filing, 'filing')} from turned inner join filing on filing.turn = turned.id)`;

/** How long after the centre took a complaint it is asked for the first time, should no callback come. */
export const firstPoll = sql`interval '10 minutes'`;

/** Another status or date: the clock looks at once when it comes by. */
const changed = sql`changed as (
  update ${complaint} set ${sql.join(
    Object.values(changing).map((column) => sql`${names([column])} = ${names([column], 'changing')}`),
    sql`, `,
  )}, ${names([version])} = ${complaint.version} + 1,
    ${names([lookAt])} = case when ${complaint.status} = changing.status and ${complaint.dueAt} is not distinct from changing.due_at then ${lookAt} end,
    ${names([pollAt])} = case when changing.central_id is not null and ${complaint.centralId} is null then now() + ${firstPoll} else ${pollAt} end
  from turned inner join changing on changing.turn = turned.id where ${complaint.id} = changing.id)`;

function told(value: Given): SQL {
  const line = Object.values(getTableColumns(history));
  const lines = rowsOfTurns(line, value.told, 'line');
  return sql`told as (insert into ${history} (${names(line)}) select ${names(line, 'line')} from turned inner join ${lines} on line.turn = turned.id)`;
}

function announced(value: Given): SQL {
  const { createdAt: _at, reason: _why, print: _print, shot: _shot, ...known } = getTableColumns(attachment);
  const file = Object.values(known);
  const files = rowsOfTurns(file, value.files, 'file');
  return sql`announced as (insert into ${attachment} (${names(file)}) select ${names(file, 'file')} from turned inner join ${files} on file.turn = turned.id)`;
}

function attached(value: Given): SQL {
  const files = rowsOfTurns([attachment.id, attachment.complaint], value.belongs, 'file');
  return sql`attached as (
    update ${attachment} set ${names([attachment.complaint])} = file.complaint from turned inner join ${files} on file.turn = turned.id where ${attachment.id} = file.id)`;
}

/** One that came early is settled now. */
function settled(value: Given): SQL {
  const { receivedAt: _at, ...known } = getTableColumns(centralEvent);
  const event = Object.values(known);
  const { id, outcome, complaint: of } = centralEvent;
  const events = rowsOfTurns(event, value.central, 'event');
  return sql`settled as (
    insert into ${centralEvent} (${names(event)}) select ${names(event, 'event')} from turned inner join ${events} on event.turn = turned.id
    on conflict (${names([id])}) do update set ${names([outcome])} = excluded.outcome, ${names([of])} = excluded.complaint where ${outcome} = 'early')`;
}

/** Complaints that do not look any more as they did, as they look now. */
function subject(hasFiled: boolean, hasChanged: boolean, hasOthers: boolean, value: Given): SQL {
  const { id, region, agency, status, practice } = complaint;
  const looks = [id, region, agency, status, practice];
  const others = sql`unnest(${value.others}::text::uuid[], ${value.othersOf}::text::uuid[]) as other(id, turn)`;
  const rows = [
    ...(hasFiled ? [sql`select ${names(looks, 'filing')} from turned inner join filing on filing.turn = turned.id`] : []),
    ...(hasChanged ? [sql`select ${names(looks, 'changing')} from turned inner join changing on changing.turn = turned.id`] : []),
    ...(hasOthers
      ? [
          sql`select ${names(looks, 'complaint')} from turned inner join ${others} on other.turn = turned.id inner join ${complaint} on ${id} = other.id`,
        ]
      : []),
  ];
  return sql.join(rows, sql` union all `);
}

const standing = sql`select ${talk.id} as id, ${talk.citizen} as citizen, ${talk.version} as version, ${talk.state} as state`;

/** Of the talks with these `lookups` (PostgreSQL's text for a list of them in hexadecimal). */
export const readTalks = prepared(sql`
  ${standing}, encode(${talk.lookup}, 'hex') as lookup from ${talk}
  where ${talk.lookup} in (select decode(unnest(${sql.placeholder('lookups')}::text::text[]), 'hex'))`);
