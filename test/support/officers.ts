/** An office in memory: officers, a citizen's complaints and the ports they need, with the documented semantics. What is said is rendered by the real speech. */
import type { Incoming, Message } from '../../src/channels/channel.ts';
import type { Complaint, HistoryEntry } from '../../src/complaints/complaint.ts';
import type {
  AgencyGroup,
  Attachment,
  AuditEntry,
  Commit,
  Errand,
  Listed,
  Officer,
  Proof,
  Role,
  StaffChange,
  TalkNow,
} from '../../src/complaints/ports.ts';
import type { OwnComplaint } from '../../src/dialogue/known.ts';
import type { Said } from '../../src/dialogue/said.ts';
import type { Say } from '../../src/dialogue/say.ts';
import { emptyTalk, type Talk } from '../../src/dialogue/talk.ts';
import { listed } from '../../src/officers/by-number.ts';
import { official } from '../../src/officers/door.ts';
import type { OfficerWorld } from '../../src/officers/officers.ts';
import { mayCheck } from '../../src/officers/roles.ts';
import { createSpeech } from '../../src/speech.ts';
import { dayMs as day, naive } from './clock.ts';
import { noFigures } from './figures.ts';

/** Monday 23 Nov 2026 09:00 WIB. */
const monday = Date.parse('2026-11-23T09:00:00+07:00');
const speech = createSpeech();
const over = ['closed', 'withdrawn', 'rejected', 'archived'];

export function render(say: Say): Message {
  return speech.render(say, 'id', 'Asia/Jakarta');
}

export function textOf(say: Say): string {
  return render(say)
    .text.map((span) => span.text)
    .join('');
}

type Invitation = Extract<StaffChange, { type: 'invite' }> & { used: boolean };

/** A complaint of a citizen, as it stands right after it was filed. */
export function complaintOf(parts: Partial<Complaint> = {}): Complaint {
  const number = parts.number ?? '7K3QF-Z';
  return {
    id: `complaint-${number}`,
    number,
    centralId: 'p1',
    centralNumber: '9123456',
    region: '00',
    citizen: 'citizen-warga',
    talk: 'talk-warga',
    channel: 'telegram',
    kind: 'grievance',
    category: 'pju',
    agency: 'DISHUB',
    holder: '',
    status: 'received',
    visibility: 'public',
    pieces: [{ message: '1', at: monday, text: 'lampu jln mati' }],
    place: { text: 'Jl. Melati RT 3' },
    occurred: null,
    submittedAt: monday,
    dueAt: monday + 3 * day,
    sequence: 0,
    stars: null,
    version: 1,
    ...parts,
  };
}

export interface Heard {
  commit: Commit;
  /** What the person's own chat shows for it, a string each. */
  shown: string[];
  /** What every other chat is told. */
  told: { talk: string; text: string }[];
}

export interface Office {
  world: OfficerWorld;
  complaints: Complaint[];
  history: HistoryEntry[];
  audit: AuditEntry[];
  officers: (Officer & { person: string })[];
  files: Record<string, Attachment[]>;
  /** Groups of agencies, by the chat's name behind `talk-`. */
  groups: AgencyGroup[];
  templates: { region: string; agency: string; name: string; words: string }[];
  /** Talks that follow a complaint. */
  followers: { complaint: string; talk: string }[];
  /** What the platform told about the citizen. */
  identity: Record<string, string> | null;
  /** What comparing an officer’s proof photo tells, by attachment. */
  proofs: Record<string, Proof | 'waiting'>;
  /** What was offered by number, oldest first. */
  lists: (Listed & { talk: string; message: string; at: number })[];
  /** Moves the clock on. */
  pass(ms: number): void;
  /** Says something in the person's private chat and commits what it brings about. null: not an officer's line. */
  hear(person: string, said: string | Said, parts?: Partial<Incoming>): Promise<Heard | null>;
  /** Presses the newest button with this label, or with `nth` counted back from it. */
  press(person: string, label: string, back?: number): Promise<Heard | null>;
  /** Shows messages (cards) in their chats; answers with the platform's id of each. */
  deliver(errands: Errand[]): string[];
  /** The officers' and citizens' talks by id, as they were committed last. */
  talks: Map<string, Talk>;
}

export function openOffice(complaints: Complaint[] = [complaintOf()]): Office {
  let now = monday;
  let drawn = 0;
  const talks = new Map<string, Talk>();
  const about = new Map<string, string>();
  const buttons: { talk: string; label: string; id: string }[] = [];
  const invitations: Invitation[] = [];
  const office: Office = {
    world: worldOf(() => office, { now: () => now, draw: () => ++drawn, about, invitations }),
    complaints,
    history: [],
    audit: [],
    officers: [officerOf('rina', 'DISHUB', 'officer'), officerOf('budi', 'DLH', 'officer'), officerOf('sari', 'ADMIN', 'admin')],
    files: {},
    proofs: {},
    followers: [],
    identity: { name: 'Warga Uji', username: '', phone: '', chat: 'telegram 7' },
    groups: [],
    lists: [],
    templates: [],
    pass: (ms) => {
      now += ms;
    },
    async hear(person, said, parts = {}) {
      const heard: Said = typeof said === 'string' ? { type: 'text', text: said } : said;
      const commit = await official(incomingOf(person, heard, now, parts), nowOf(person, talks), office.world);
      if (commit === null) return null;
      apply(commit, office, talks, invitations);
      office.deliver(commit.errands);
      return shownBy(commit);
    },
    press(person, label, back = 0) {
      const [draft = '', step = '', choice = ''] = (
        buttons.filter((b) => b.talk === `talk-${person}` && b.label === label).at(-1 - back)?.id ?? ''
      ).split(':');
      if (draft === '') throw new Error(`${person} sees no button ${label}`);
      return office.hear(person, { type: 'press', draft, step, choice });
    },
    deliver: (errands) =>
      errands.flatMap((errand) => {
        if (errand.kind !== 'message') return [];
        const message = `m${++drawn}`;
        if (errand.say.about !== undefined) about.set(`${errand.talk} ${message}`, errand.say.about);
        const choices = listed(errand.say, 'whatsapp');
        if (choices.length > 0) office.lists.push({ talk: errand.talk, message, choices, pushed: errand.bulk, at: now });
        for (const { id, label } of render(errand.say).choices) buttons.push({ talk: errand.talk, label, id });
        return [message];
      }),
    talks,
  };
  return office;
}

function worldOf(
  office: () => Office,
  state: { now(): number; draw(): number; about: Map<string, string>; invitations: Invitation[] },
): OfficerWorld {
  return {
    complaints: {
      about: async (talk, message) => state.about.get(`${talk} ${message}`) ?? null,
      listed: async (talk, message) =>
        (message === undefined
          ? office().lists.findLast((list) => list.talk === talk)
          : office().lists.find((list) => list.message === message)) ?? null,
      byId: async (id) => office().complaints.find((complaint) => complaint.id === id) ?? null,
      byNumber: async (number) => office().complaints.find((complaint) => complaint.number === number) ?? null,
      own: async (citizen) =>
        office()
          .complaints.filter((complaint) => complaint.citizen === citizen)
          .map(ownOf),
      history: async (id) => office().history.filter((entry) => entry.complaint === id),
      attachments: async (id) => office().files[id] ?? [],
      mergedInto: async (id) => office().complaints.filter(({ mergedInto }) => mergedInto === id),
    },
    talks: {
      readById: async (id) => nowOf(id.slice('talk-'.length), office().talks),
      hearer: async ({ talk }) => nowOf(talk.slice('talk-'.length), office().talks),
    },
    followers: {
      of: async (id) =>
        office()
          .followers.filter(({ complaint }) => complaint === id)
          .map(({ talk }) => ({ citizen: talk.replace('talk', 'citizen'), talk })),
    },
    citizens: { identity: async () => office().identity },
    figures: noFigures,
    search: { find: async () => ({ total: 0, found: [] }), vocabulary: async () => [] },
    groups: {
      at: async ({ chat }) => office().groups.find(({ talk }) => talk === `talk-${chat}`) ?? null,
      of: async (region, agency) => office().groups.filter((group) => group.region === region && group.agency === agency),
      card: async (talk, complaint) => {
        const found = [...state.about].findLast(([key, about]) => key.startsWith(`${talk} `) && about === complaint);
        return found ? { message: found[0].slice(talk.length + 1) } : null;
      },
      cardIn: async () => null,
    },
    templates: { of: async (region, agency) => office().templates.filter((one) => one.region === region && one.agency === agency) },
    readyAnswers: [{ name: 'terima', words: 'Laporan {nomor} diterima {instansi}, paling lambat {batas} kami kabari.' }],
    edits: (channel) => channel === 'telegram',
    fileMaxBytes: () => 20 * 1024 * 1024,
    proofs: { read: async (id) => office().proofs[id] ?? null },
    officers: {
      byPerson: async (_channel, person) => office().officers.find((officer) => officer.person === person) ?? null,
      byId: async (id) => office().officers.find((officer) => officer.id === id) ?? null,
      held: async (id) =>
        office().complaints.filter(({ assignee, status, practice }) => assignee === id && !practice && !over.includes(status)),
      unchecked: async (officer, limit) => {
        const waiting = office().complaints.filter(
          (one) =>
            mayCheck(officer, one) && ['closed', 'archived'].includes(one.status) && !one.verified && !one.mergedInto && !one.practice,
        );
        return { total: waiting.length, first: waiting.slice(0, limit) };
      },
      practising: async (talk) =>
        office().complaints.findLast((one) => one.practice && one.talk === talk && !over.includes(one.status)) ?? null,
      all: async () => office().officers,
      acts: async (id) => office().audit.filter(({ complaint }) => complaint === id),
      names: async (ids) =>
        new Map(
          office()
            .officers.filter(({ id }) => ids.includes(id))
            .map(({ id, name }) => [id, name]),
        ),
      invitation: async (code, at) => state.invitations.find((open) => open.code === code && !open.used && open.expiresAt > at) ?? null,
      tasks: async (officer, limit) => tasksOf(officer, office().complaints).slice(0, limit),
      of: async (region, agency, admins) =>
        office().officers.filter(
          ({ talk, roles }) =>
            talk !== null && roles.some((held) => held.region === region && (held.agency === agency || (admins && held.role === 'admin'))),
        ),
    },
    chance: {
      now: state.now,
      id: () => `id-${state.draw()}`,
      token: () => `token${String(state.draw()).padStart(7, '0')}`,
      number: () => '4ATHN-C',
    },
    agencies: [
      { code: 'DISHUB', label: 'Dinas Perhubungan' },
      { code: 'DLH', label: 'Dinas Lingkungan Hidup' },
      { code: 'ADMIN', label: 'Admin' },
    ],
    categories: [
      { code: 'pju', label: 'Lampu jalan', agency: 'DISHUB', words: [] },
      { code: 'sampah', label: 'Sampah & kebersihan', agency: 'DLH', words: [] },
    ],
    region: { code: '00', name: 'Kota Contoh', timeZone: 'Asia/Jakarta', emergency: [] },
    ...naive,
    words: (sentence, language = 'id') => speech.sentence(sentence, language, 'Asia/Jakarta'),
    language: 'id',
    languages: speech.languages,
    consoleLink: (officer) => `http://localhost:3000/operator/masuk?kode=${officer}`,
  };
}

function ownOf({ id, number, kind, category, agency, status, visibility, submittedAt, dueAt }: Complaint): OwnComplaint {
  const central = { centralNumber: null, forwarded: true, forwardAttempts: 0, steps: [] };
  return { ...central, id, number, kind, category, agency, status, visibility, submittedAt, dueAt, title: '', place: '' };
}

function tasksOf(officer: Officer, complaints: Complaint[]): Complaint[] {
  const theirs = (complaint: Complaint) =>
    officer.roles.some((held) => held.region === complaint.region && (held.role === 'admin' || held.agency === complaint.agency));
  const open = complaints.filter((complaint) => theirs(complaint) && !complaint.practice && !over.includes(complaint.status));
  return open.sort((a, b) => (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY));
}

export function officerOf(person: string, agency: string, role: Role): Officer & { person: string } {
  return { id: `officer-${person}`, person, name: person, talk: `talk-${person}`, roles: [{ region: '00', agency, role }] };
}

function incomingOf(person: string, said: Said, at: number, parts: Partial<Incoming>): Incoming {
  return {
    channel: 'telegram',
    chat: person,
    person,
    id: `u${at}`,
    message: '1',
    at,
    group: false,
    said,
    profile: { name: person },
    ...parts,
  };
}

function nowOf(person: string, talks: Map<string, Talk>): TalkNow {
  const id = `talk-${person}`;
  return { id, citizen: `citizen-${person}`, version: 1, talk: talks.get(id) ?? emptyTalk, address: { channel: 'telegram', chat: person } };
}

/** What the store's commit writes; the talk goes through JSON as in the database. */
function apply(commit: Commit, office: Office, talks: Map<string, Talk>, invitations: Invitation[]): void {
  talks.set(commit.now.id, JSON.parse(JSON.stringify(commit.next)));
  for (const { now, next } of commit.turns ?? []) talks.set(now.id, JSON.parse(JSON.stringify(next)));
  for (const change of commit.changes) {
    const at = office.complaints.findIndex((complaint) => complaint.id === change.id && complaint.version === change.version);
    if (at < 0) throw new Error('a change of a complaint nobody read');
    office.complaints[at] = { ...change, version: change.version + 1 };
  }
  office.complaints.push(...commit.complaints);
  office.history.push(...commit.history);
  office.audit.push(...commit.audit);
  for (const change of commit.staff) staff(change, office, invitations);
}

function staff(change: StaffChange, office: Office, invitations: Invitation[]): void {
  if (change.type === 'remove') office.officers = office.officers.filter(({ id }) => id !== change.officer);
  if (change.type === 'invite') invitations.push({ ...change, used: false });
  if (change.type === 'template') {
    const { region, agency, name, words } = change;
    office.templates = office.templates.filter((one) => one.region !== region || one.agency !== agency || one.name !== name);
    if (words !== null) office.templates.push({ region, agency, name, words });
  }
  if (change.type === 'reach') for (const officer of office.officers) if (officer.id === change.officer) officer.talk = change.talk;
  if (change.type !== 'join') return;
  const open = invitations.find((invitation) => invitation.code === change.code && !invitation.used && invitation.expiresAt > change.at);
  if (open === undefined) throw new Error('joined with a code that opens nothing');
  open.used = true;
  const { region, agency, role, identity } = open;
  const held = { region, agency, role, ...(identity && { identity }) };
  const known = office.officers.find((officer) => officer.person === change.person);
  if (known) known.roles.push(held);
  else
    office.officers.push({
      id: change.officer,
      person: change.person,
      name: change.name,
      talk: change.talk,
      roles: [held],
    });
}

function shownBy(commit: Commit): Heard {
  const messages = commit.errands.filter((errand) => errand.kind === 'message');
  return {
    commit,
    shown: messages.filter(({ talk }) => talk === commit.now.id).map(({ say }) => textOf(say)),
    told: messages.filter(({ talk }) => talk !== commit.now.id).map(({ talk, say }) => ({ talk, text: textOf(say) })),
  };
}

/** For effects on complaints nobody follows. */
export const unfollowed = { talks: { readById: async () => null }, followers: { of: async () => [], has: async () => false } };
