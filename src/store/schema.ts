/** The tables. One schema for PGlite and PostgreSQL 15+. Times are timestamptz; ids are uuidv7 made by the application; `sealed` columns are AES-256-GCM (seal.ts). */
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Listed } from '../complaints/ports.ts';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
/** Bits of one hash of how a picture looks (photo-print.ts). */
export const printBits = 288;
const printed = customType<{ data: string[]; driverData: string }>({ dataType: () => `bit(${printBits})[]` });
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What a search looks at: the words of story and place, by their stems. Nothing of a secret complaint, whose body is null. */
export function searchable(config: 'indonesian' | 'simple', body: SQLWrapper) {
  const by = sql.raw(`'${config}'::regconfig`);
  const words = (path: SQL) => sql`jsonb_to_tsvector(${by}, jsonb_path_query_array(${body}, ${path}), '["string"]')`;
  return sql`(${words(sql.raw("'$.pieces[*].text'"))} || ${words(sql.raw("'$.place.*'"))})`;
}

/** 1: one sealed word: only the SECRET_KEY that sealed it may be used with this database. 2: keys derived from those of before (Store.webchatKeys). */
export const keyCheck = pgTable('key_check', {
  id: smallint().primaryKey(),
  sealed: bytea().notNull(),
});

/** Regions served by this installation; kept equal to the operator data at start. */
export const region = pgTable('region', {
  code: text().primaryKey(),
  name: text().notNull(),
  timeZone: text('time_zone').notNull(),
});

export const citizen = pgTable(
  'citizen',
  {
    id: uuid().primaryKey(),
    region: text()
      .notNull()
      .references(() => region.code),
    createdAt: at('created_at').notNull().defaultNow(),
    /** When who this is will be deleted, by their own wish. */
    forgetAt: at('forget_at'),
  },
  (t) => [index('citizen_forget').on(t.forgetAt).where(sql`${t.forgetAt} is not null`)],
);

/** One conversation: a chat on a channel. `lookup` is a keyed hash of channel and chat id; the id itself lives sealed in identity. */
export const talk = pgTable(
  'talk',
  {
    id: uuid().primaryKey(),
    citizen: uuid()
      .notNull()
      .references(() => citizen.id),
    channel: text().notNull(),
    lookup: bytea().notNull(),
    /** The Talk, as JSON, sealed: drafts hold stories. */
    state: bytea().notNull(),
    version: integer().notNull(),
    wakeAt: at('wake_at'),
    /** False after the person blocked the bot. */
    reachable: boolean().notNull().default(true),
    heardAt: at('heard_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('talk_lookup').on(t.lookup),
    index('talk_wake').on(t.wakeAt).where(sql`${t.wakeAt} is not null`),
    index('talk_citizen').on(t.citizen),
  ],
);

/** Who is behind a talk: { chat, person, name, username, phone }, sealed, apart from everything else. */
export const identity = pgTable('identity', {
  talk: uuid()
    .primaryKey()
    .references(() => talk.id),
  sealed: bytea().notNull(),
});

/** What came in; the primary key is what makes a repeated delivery harmless. Purged after some weeks. */
export const inbox = pgTable(
  'inbox',
  {
    channel: text().notNull(),
    id: text().notNull(),
    talk: uuid().notNull(),
    at: at('at').notNull(),
    heardAt: at('heard_at').notNull().defaultNow(),
    /** What was said, as JSON, sealed. */
    said: bytea().notNull(),
    /** Why it was parked; null for everything that was answered. */
    parked: text(),
  },
  (t) => [
    primaryKey({ columns: [t.channel, t.id] }),
    index('inbox_heard').on(t.heardAt),
    index('inbox_parked').on(t.heardAt).where(sql`${t.parked} is not null`),
  ],
);

/** What must go out. Ids are drawn under the talk's version check, so within a lane id order is commit order. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** What is ordered: a talk, a complaint, an attachment. */
    lane: uuid().notNull(),
    /** Hash of the lane; each partition is worked by one copy of the program at a time. */
    partition: smallint().notNull(),
    kind: text().notNull(),
    bulk: boolean().notNull().default(false),
    /** The errand, as JSON, sealed. */
    payload: bytea().notNull(),
    attempts: integer().notNull().default(0),
    runAt: at('run_at').notNull().defaultNow(),
    createdAt: at('created_at').notNull().defaultNow(),
    /** Why the last try failed, free of personal data. */
    reason: text(),
    /** Set: nothing happens before the operator acts. */
    stuckAt: at('stuck_at'),
  },
  (t) => [index('outbox_lane').on(t.lane, t.id), index('outbox_stuck').on(t.lane).where(sql`${t.stuckAt} is not null`)],
);

/** Messages of the bot that were about a complaint: a reply to one belongs to that complaint; and those an officer chooses below by number. */
export const sent = pgTable(
  'sent',
  {
    talk: uuid().notNull(),
    message: text().notNull(),
    complaint: uuid(),
    at: at('at').notNull().defaultNow(),
    /** What may be chosen below it: ours, nothing of the citizen's words. */
    listed: jsonb().$type<Listed>(),
  },
  (t) => [primaryKey({ columns: [t.talk, t.message] })],
);

/** Messages a platform took and may still give up, until they arrived: with their errand, sealed as the outbox held it, from which they are sent again. Few at any time, so none is looked for by an index but its own. */
export const posted = pgTable('posted', {
  /** By the platform's id. */
  message: text().primaryKey(),
  errand: bigint({ mode: 'number' }).notNull(),
  part: text().notNull(),
  lane: uuid().notNull(),
  /** Null: it had arrived before the outbox knew that it was taken. */
  payload: bytea(),
  at: at('at').notNull().defaultNow(),
});

export const complaint = pgTable(
  'complaint',
  {
    id: uuid().primaryKey(),
    number: text().notNull(),
    centralId: text('central_id'),
    centralNumber: text('central_number'),
    region: text()
      .notNull()
      .references(() => region.code),
    citizen: uuid()
      .notNull()
      .references(() => citizen.id),
    talk: uuid()
      .notNull()
      .references(() => talk.id),
    draft: text().notNull(),
    channel: text().notNull(),
    kind: text().notNull(),
    category: text().notNull(),
    agency: text().notNull(),
    /** Who has it, as told to the citizen. */
    holder: text().notNull().default(''),
    status: text().notNull(),
    visibility: text().notNull(),
    /** { pieces, place, occurred } with numbers that lead to a person masked; null when secret. */
    body: jsonb(),
    /** The same as it was told, sealed; only when secret, or when something was masked. */
    bodySealed: bytea('body_sealed'),
    /** The street of its place by name, to find others of it; null where none is named, and when secret. */
    street: text(),
    lat: doublePrecision(),
    lon: doublePrecision(),
    submittedAt: at('submitted_at').notNull(),
    dueAt: at('due_at'),
    sequence: bigint({ mode: 'number' }).notNull().default(0),
    stars: smallint(),
    /** The citizen wants no news pushed. */
    hushed: boolean().notNull().default(false),
    /** When the clock looks at its dates again; null: at once. */
    lookAt: at('look_at'),
    /** Optimistic lock: every change raises it by one and is written only if it still was what was read. */
    version: integer().notNull().default(1),
    /** Where copies of an older program keep the body of the forward; a trigger puts it into `forward`, and takes the one that is there. */
    forwardBody: bytea('forward_body'),
    /** When the routing API is asked next, because no callback came. */
    pollAt: at('poll_at'),
    /** The officer who took it. */
    assignee: uuid(),
    /** How often officers passed it on or refused it; what an admin decides is not counted. */
    passes: smallint().notNull().default(0),
    /** Since when it waits for an admin to say whose it is. */
    undecidedAt: at('undecided_at'),
    /** Since when the clock stands still because the citizen was asked, and what was due then. */
    pausedAt: at('paused_at'),
    pausedDue: at('paused_due'),
    /** How often an officer put off its date. */
    postponed: smallint().notNull().default(0),
    /** The complaint whose answers this one gets, because it tells of the same thing. */
    mergedInto: uuid('merged_into'),
    /** When and by whom (officer) category, place, duplicates and outcome were found right. */
    verifiedAt: at('verified_at'),
    verifiedBy: uuid('verified_by'),
    /** Looked at and found wanting: neither counted as verified nor learned from. */
    unfit: boolean().notNull().default(false),
    /** How it ended: confirmed | unconfirmed | disputed; null while it is open. */
    closing: text(),
    /** How often the citizen said that it is not solved. */
    disputes: smallint().notNull().default(0),
    /** Told by an officer to learn: never forwarded, never counted. */
    practice: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('complaint_number').on(t.number),
    uniqueIndex('complaint_draft').on(t.talk, t.draft),
    uniqueIndex('complaint_central').on(t.centralId).where(sql`${t.centralId} is not null`),
    index('complaint_citizen').on(t.citizen, t.submittedAt),
    index('complaint_status').on(t.status, t.dueAt),
    index('complaint_street')
      .on(t.region, t.category, t.street, t.submittedAt)
      .where(sql`${t.visibility} = 'public' and ${t.street} is not null`),
    index('complaint_point').on(t.region, t.category, t.lat, t.lon).where(sql`${t.visibility} = 'public' and ${t.lat} is not null`),
    index('complaint_look').on(t.lookAt).where(sql`${t.dueAt} is not null`),
    index('complaint_agency').on(t.region, t.agency, t.status, t.dueAt),
    index('complaint_search').using('gin', searchable('indonesian', t.body)),
    index('complaint_merged').on(t.mergedInto).where(sql`${t.mergedInto} is not null`),
    index('complaint_assignee').on(t.assignee).where(sql`${t.assignee} is not null`),
    index('complaint_poll').on(t.pollAt).where(sql`${t.pollAt} is not null`),
    check(
      'complaint_secret',
      sql`(${t.visibility} = 'secret') = (${t.body} is null) and (${t.body} is not null or ${t.bodySealed} is not null)`,
    ),
    check('complaint_secret_place', sql`${t.visibility} <> 'secret' or (${t.lat} is null and ${t.lon} is null)`),
  ],
);

/** The exact bytes of a complaint's first POST, sealed: one body for ever. Apart, for a complaint's row is written anew with each of its changes. */
export const forward = pgTable('forward', {
  complaint: uuid().primaryKey(),
  body: bytea().notNull(),
});

/** A complaint's life, a line each, told in the order of `at`, then of `id`. `data` is sealed: it holds words of people. */
export const history = pgTable(
  'history',
  {
    id: uuid().primaryKey(),
    complaint: uuid()
      .notNull()
      .references(() => complaint.id),
    at: at('at').notNull(),
    type: text().notNull(),
    actor: text().notNull(),
    data: bytea().notNull(),
  },
  (t) => [index('history_complaint').on(t.complaint, t.at, t.id)],
);

/** Citizens who follow a complaint somebody else told: they hear the same news. */
export const follower = pgTable(
  'follower',
  {
    complaint: uuid()
      .notNull()
      .references(() => complaint.id),
    talk: uuid()
      .notNull()
      .references(() => talk.id),
    citizen: uuid()
      .notNull()
      .references(() => citizen.id),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.complaint, t.citizen] }), index('follower_citizen').on(t.citizen)],
);

/** One-time codes by which a person joins their chats. */
export const connectCode = pgTable('connect_code', {
  /** Keyed hash of the code. */
  code: bytea().primaryKey(),
  citizen: uuid()
    .notNull()
    .references(() => citizen.id),
  expiresAt: at('expires_at').notNull(),
  usedBy: uuid('used_by'),
});

export const attachment = pgTable(
  'attachment',
  {
    id: uuid().primaryKey(),
    talk: uuid().notNull(),
    complaint: uuid(),
    channel: text().notNull(),
    kind: text().notNull(),
    /** { ref, name }: the platform's handle and the file's name as the citizen gave it; sealed. */
    sealed: bytea().notNull(),
    mediaType: text('media_type').notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    seconds: integer(),
    state: text().notNull(),
    reason: text(),
    sha256: text().notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    /** What a photo looks like, by which two of one picture are found. */
    print: printed(),
    /** Sent by an officer to show that the work is done; with a complaint: used for it. */
    proof: boolean().notNull().default(false),
    /** When and where it was taken by the camera's own words, sealed; of proofs alone. */
    shot: bytea(),
  },
  (t) => [
    index('attachment_complaint').on(t.complaint),
    index('attachment_talk').on(t.talk),
    index('attachment_proof').on(t.createdAt).where(sql`${t.proof}`),
  ],
);

/** Events of the centre, each once. */
export const centralEvent = pgTable(
  'central_event',
  {
    id: text().primaryKey(),
    centralId: text('central_id').notNull(),
    complaint: uuid(),
    type: text().notNull(),
    sequence: bigint({ mode: 'number' }).notNull(),
    at: at('at').notNull(),
    outcome: text().notNull(),
    sealed: bytea().notNull(),
    receivedAt: at('received_at').notNull().defaultNow(),
  },
  (t) => [index('central_event_complaint').on(t.centralId, t.sequence)],
);

/** A person registered to handle complaints. `lookup` is the keyed hash of channel and person id. */
export const officer = pgTable(
  'officer',
  {
    id: uuid().primaryKey(),
    lookup: bytea().notNull(),
    /** { name }, sealed. */
    sealed: bytea().notNull(),
    /** Their private chat with the bot, where cards go; null until they wrote to it. */
    talk: uuid().references(() => talk.id),
    createdAt: at('created_at').notNull().defaultNow(),
    removedAt: at('removed_at'),
  },
  (t) => [uniqueIndex('officer_lookup').on(t.lookup)],
);

export const officerRole = pgTable(
  'officer_role',
  {
    officer: uuid()
      .notNull()
      .references(() => officer.id),
    region: text()
      .notNull()
      .references(() => region.code),
    /** Code of the agency; 'ADMIN' for admins. */
    agency: text().notNull(),
    role: text().notNull(),
    /** May open who told a complaint, with a reason. */
    identity: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.officer, t.region, t.agency] })],
);

export const invitation = pgTable('invitation', {
  /** Keyed hash of the one-time code. */
  code: bytea().primaryKey(),
  region: text()
    .notNull()
    .references(() => region.code),
  agency: text().notNull(),
  role: text().notNull(),
  identity: boolean().notNull().default(false),
  by: uuid().notNull(),
  expiresAt: at('expires_at').notNull(),
  usedBy: uuid('used_by'),
});

export const audit = pgTable(
  'audit',
  {
    id: uuid().primaryKey(),
    at: at('at').notNull(),
    officer: uuid().notNull(),
    act: text().notNull(),
    complaint: uuid(),
    detail: jsonb().$type<Record<string, string>>().notNull(),
  },
  (t) => [index('audit_complaint').on(t.complaint, t.at), index('audit_at').on(t.at)],
);

export const emergency = pgTable('emergency', {
  id: uuid().primaryKey(),
  talk: uuid().notNull(),
  at: at('at').notNull(),
  kinds: text().notNull(),
  /** The words, sealed. */
  sealed: bytea().notNull(),
});

/** What was learned of verified complaints; turns use the newest. */
export const model = pgTable('model', {
  version: integer().primaryKey(),
  trainedAt: at('trained_at').notNull(),
  /** From how many complaints. */
  rows: integer().notNull(),
  /** The Model, as JSON, sealed: it holds words of people. */
  sealed: bytea().notNull(),
});

/** A chat of the web page; `lookup` is that of its talk. `last` numbers its events, drawn under this row's lock: a reader never meets a lower number later. */
export const webChat = pgTable('web_chat', {
  lookup: bytea().primaryKey(),
  last: bigint({ mode: 'number' }).notNull(),
  /** Deleted by its person: nothing is shown or sent there any more. */
  closedAt: at('closed_at'),
});

/** What a browser shows: the bot's messages and the person's own, each once by its key. */
export const webEvent = pgTable(
  'web_event',
  {
    chat: bytea().notNull(),
    number: bigint({ mode: 'number' }).notNull(),
    key: text().notNull(),
    /** The event, as JSON, sealed. */
    sealed: bytea().notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.chat, t.number] }), uniqueIndex('web_event_key').on(t.chat, t.key), index('web_event_at').on(t.at)],
);

/** A file on its way between a browser and us, kept for some weeks so that its person sees it again. */
export const webFile = pgTable(
  'web_file',
  {
    chat: bytea().notNull(),
    id: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    /** { name, mediaType }, sealed. */
    sealed: bytea().notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.chat, t.id] }), index('web_file_at').on(t.at)],
);

/** Its bytes from `start` on, sealed; parts come one after the other and each may come twice. */
export const webFilePart = pgTable(
  'web_file_part',
  {
    chat: bytea().notNull(),
    file: text().notNull(),
    start: bigint({ mode: 'number' }).notNull(),
    bytes: integer().notNull(),
    sealed: bytea().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chat, t.file, t.start] }),
    foreignKey({ columns: [t.chat, t.file], foreignColumns: [webFile.chat, webFile.id] }).onDelete('cascade'),
  ],
);

/** A group of an agency's officers: their cards go there. The id is that of its talk; at most one for each agency and channel. */
export const agencyGroup = pgTable(
  'agency_group',
  {
    talk: uuid()
      .primaryKey()
      .references(() => talk.id),
    region: text()
      .notNull()
      .references(() => region.code),
    agency: text().notNull(),
    channel: text().notNull(),
    /** The lane its cards are sent in; of the same partition as the talk. */
    board: uuid().notNull(),
    /** The errand that draws a card there, sealed as the outbox holds it, and its partition: a commit queues it without asking first. Null where an older program made the group. */
    errand: bytea(),
    partition: smallint(),
    /** none | agency | complaint: a topic for what. */
    topics: text().notNull(),
    /** The agency's topic. */
    thread: text(),
    /** The admin who made it, and since when. */
    by: uuid().notNull(),
    at: at('at').notNull(),
    /** When the admin was told that the bot may not manage topics; null: it may, as far as is known. */
    forbiddenAt: at('forbidden_at'),
    /** When the group was last told that many cards are coming. */
    floodAt: at('flood_at'),
    /** Null while it is the agency's group. */
    leftAt: at('left_at'),
  },
  (t) => [uniqueIndex('agency_group_one').on(t.region, t.agency, t.channel).where(sql`${t.leftAt} is null`)],
);

/** The one message about a complaint in a group, and whether it still shows what is true. */
export const card = pgTable(
  'card',
  {
    talk: uuid()
      .notNull()
      .references(() => agencyGroup.talk),
    complaint: uuid()
      .notNull()
      .references(() => complaint.id),
    /** The platform's id of the message; '' where only a number or a count was told; null before that. */
    message: text(),
    /** Whether it was sent with a photo. */
    file: boolean().notNull().default(false),
    /** The complaint's own topic, and whether that is closed. */
    thread: text(),
    closed: boolean().notNull().default(false),
    /** A hash of what it shows. */
    shown: text(),
    /** Grows with every change of the complaint; what was drawn of an older one is not the last word. */
    changes: integer().notNull().default(1),
    /** Since when the complaint differs from what is shown; null: it does not. */
    dirtyAt: at('dirty_at'),
  },
  (t) => [
    primaryKey({ columns: [t.talk, t.complaint] }),
    index('card_complaint').on(t.complaint),
    index('card_dirty').on(t.talk, t.dirtyAt).where(sql`${t.dirtyAt} is not null`),
  ],
);

/** Ready answers of an agency. */
export const template = pgTable(
  'template',
  {
    region: text()
      .notNull()
      .references(() => region.code),
    agency: text().notNull(),
    name: text().notNull(),
    words: text().notNull(),
    by: uuid().notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.region, t.agency, t.name] })],
);

/** Digests sent, so that each is sent once: `day` is the local date it is about. */
export const digest = pgTable(
  'digest',
  {
    region: text()
      .notNull()
      .references(() => region.code),
    agency: text().notNull(),
    kind: text().notNull(),
    day: text().notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.region, t.agency, t.kind, t.day] })],
);
