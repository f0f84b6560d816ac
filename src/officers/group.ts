/**
 * The officers' way in from a group. Being a member of it says nothing: the person's own role decides, and what is begun is kept in the person's own talk, so that nobody
 * else's press goes on with it. What a group must not read is answered in private. Outside of an agency's group the bot is silent.
 */
import type { Incoming } from '../channels/channel.ts';
import { commitOf } from '../complaints/commits.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { readNumber } from '../complaints/number.ts';
import type { AgencyGroup, Commit, Errand, Officer, TalkNow, Talks } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { act, lineMeant, lineOf, mayBeLine } from './act.ts';
import { agencyName } from './agencies.ts';
import { cardDraft } from './card.ts';
import { isOfReport } from './commands.ts';
import { deskPrefix, readDesk } from './desk.ts';
import { written } from './door.ts';
import { isWhatsApp, officerOf } from './known.ts';
import { namesOffer, saidIn } from './offered.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';
import { type Line, numbersIn, takeNumber } from './parse.ts';
import { adminAgency, holds, mayHandle } from './roles.ts';
import { languageWords, tongue } from './tongue.ts';
import { unit } from './unit.ts';

export interface GroupWorld extends OfficerWorld {
  talks: Pick<Talks, 'read' | 'readById' | 'hearer'>;
}

/** Codes, links, names and what is seen of other agencies: for nobody but who asked. */
const privateOnly = new Set([
  'verifikasi',
  'identitas',
  'konsol',
  'undang',
  'daftar',
  'statistik',
  'ekspor',
  'cari',
  'latihan',
  'serahterima',
  'keluarkan',
]);

/** What a message in a group brings about; null: it is not for us. */
export async function inGroup(incoming: Incoming, world: GroupWorld): Promise<Commit | null> {
  // Cards in groups of WhatsApp could be neither renewed nor taken away.
  if (isWhatsApp(incoming.channel) || (!isMeant(incoming) && !isButtonWord(incoming, world))) return null;
  const line = lineOf(incoming.said);
  const { channel, chat } = incoming;
  const group = await world.groups.at({ channel, chat });
  if (incoming.anonymous)
    return group && line ? told(incoming, await world.talks.read({ channel, chat }), [{ key: 'officer.group.anonymous' }]) : null;
  const officer = await officerOf(incoming, world.officers);
  if (officer === null) return null;
  if (line?.command === 'unit') return unitIn(incoming, line, officer, group, world);
  if (line !== null && languageWords.includes(line.command)) return group && tongueIn(incoming, line, officer, group, world);
  return group && asOfficer(line === null ? incoming : await ofTopic(incoming, line, group, world), officer, group, world);
}

/** Without a number they list. */
const listing = new Set(['verifikasi', 'tugas']);

/** "/balas besok kami cek", in the topic of a report: a reply to its card. */
async function ofTopic(incoming: Incoming, { command }: Line, group: AgencyGroup, world: GroupWorld): Promise<Incoming> {
  const { said, thread } = incoming;
  const mayQuote = (said.type === 'text' || said.type === 'file') && said.quoted === undefined && !listing.has(command);
  if (!mayQuote || thread === undefined || group.topics !== 'complaint') return incoming;
  const card = await world.groups.cardIn(group.talk, thread);
  return card === null ? incoming : { ...incoming, said: { ...said, quoted: card } };
}

/** What is said of a report of the group's whose agency has changed, to whom it is no matter any more; null: it is. */
async function goneFrom(group: AgencyGroup, id: string, officer: Officer, world: GroupWorld): Promise<Sentence | null> {
  const complaint = await world.complaints.byId(id);
  if (complaint === null || complaint.visibility === 'secret' || mayBeRead(complaint, group) || mayHandle(officer, complaint)) return null;
  return { key: 'officer.group.gone', params: { number: complaint.number, agency: agencyName(complaint.agency, world) } };
}

async function namesReport(line: Line | null, { complaints }: GroupWorld): Promise<boolean> {
  const numbers = numbersIn(line?.args ?? '').map(({ typed }) => readNumber(typed));
  return (await Promise.all(numbers.map((number) => number && complaints.byNumber(number)))).some(Boolean);
}

/** Commands, presses and replies; what members say to each other is not even looked up. */
function isMeant({ said }: Incoming): boolean {
  if (mayBeLine(said)) return true;
  return said.type === 'press' ? said.draft.startsWith(deskPrefix) : 'quoted' in said && said.quoted !== undefined;
}

async function unitIn(
  incoming: Incoming,
  line: Line,
  officer: Officer,
  group: AgencyGroup | null,
  world: GroupWorld,
): Promise<Commit | null> {
  const { channel, chat } = incoming;
  if (!holds(officer, 'admin', world.region.code)) {
    if (group === null) return null;
    const audit = [{ at: world.chance.now(), officer: officer.id, act: 'refused:unit', complaint: null, detail: {} }];
    const refused = told(incoming, await world.talks.read({ channel, chat }), [
      { key: 'officer.command.not_yours', params: { command: 'unit', role: { key: 'officer.role.admin' } } },
    ]);
    return { ...refused, audit };
  }
  const now = await world.talks.read({ channel, chat });
  const { commit, lines } = unit(line.args, officer, now, group, world);
  return { ...commit, ...said(incoming, now, lines) };
}

async function tongueIn(incoming: Incoming, line: Line, officer: Officer, group: AgencyGroup, world: GroupWorld): Promise<Commit> {
  const { channel, chat } = incoming;
  const now = await world.talks.read({ channel, chat });
  const { commit, lines } = tongue(line.args, officer, now, group, world);
  return { ...commit, ...said(incoming, now, lines) };
}

/** The officer's line, run as in private; its answer goes where it may be read. */
async function asOfficer(incoming: Incoming, officer: Officer, group: AgencyGroup, world: GroupWorld): Promise<Commit | null> {
  const quoted = 'quoted' in incoming.said ? incoming.said.quoted : undefined;
  const about = quoted === undefined ? null : await world.complaints.about(group.talk, quoted);
  const { channel, chat } = incoming;
  const own = officer.talk === null ? null : await world.talks.readById(officer.talk);
  const line = own === null ? lineOf(incoming.said) : await lineMeant({ officer, incoming, now: own, world });
  const isAbout = line === null || isOfReport(line.command);
  const gone = about !== null && isAbout ? await goneFrom(group, about, officer, world) : null;
  if (gone !== null && !(await namesReport(line, world))) return told(incoming, await world.talks.read({ channel, chat }), [gone]);
  const typed = incoming.said.type === 'text' && own !== null && namesOffer(incoming.said.text, chat, own.talk.desk, world.chance.now());
  if (line === null && incoming.said.type !== 'press' && about === null && !typed) return null;
  if (own === null) return told(incoming, await world.talks.read({ channel, chat }), [{ key: 'officer.group.no_private' }]);
  if (!isOwnPress(incoming, own, world))
    return told(incoming, await world.talks.read({ channel, chat }), [{ key: 'officer.group.not_yours' }]);
  const { talk: here } = await world.talks.read({ channel, chat });
  const turn = await act(officer, { ...incoming, group: false }, own, within(group, world), here.language);
  if (turn === null) return null;
  const subjects = await subjectsOf(turn, incoming, line, about, own, world);
  const isPrivate = (line !== null && privateOnly.has(line.command)) || subjects.some((subject) => !mayBeRead(subject, group));
  const next = isPrivate || turn.say.length === 0 ? turn.next : saidIn(turn.next, chat, world.chance.now());
  const commit = await written(own, { ...turn, next }, world);
  const errands = isPrivate
    ? [...commit.errands, message(incoming, group.talk, [{ key: 'officer.group.private' }])]
    : commit.errands.map((errand) =>
        errand.kind === 'message' && errand.talk === own.id ? { ...errand, ...spot(incoming, group.talk) } : errand,
      );
  return { ...commit, incoming, errands };
}

/** "kirim": what stands on the buttons of a preview, in whichever language. */
const buttons = ['send', 'edit', 'cancel', 'takeback'] as const;

function isButtonWord({ said }: Incoming, { words, languages }: GroupWorld): boolean {
  if (said.type !== 'text') return false;
  const typed = said.text
    .trim()
    .replace(/[.!]+$/, '')
    .toLowerCase();
  return languages.some(({ code }) => buttons.some((name) => words({ key: `officer.choice.${name}` }, code).toLowerCase() === typed));
}

/** A button below a preview belongs to whoever began it; those of a card are everybody's. */
function isOwnPress({ said }: Incoming, own: TalkNow, world: GroupWorld): boolean {
  if (said.type !== 'press' || said.draft === cardDraft) return true;
  const { pending, sent } = readDesk(own.talk.desk, world.chance.now());
  return pending?.id === said.draft || sent.includes(said.draft);
}

/** The group's world: messages are those of the group, and lists hold what all of it may read. */
function within(group: AgencyGroup, world: GroupWorld): OfficerWorld {
  return {
    ...world,
    complaints: { ...world.complaints, about: (_talk, id) => world.complaints.about(group.talk, id) },
    officers: {
      ...world.officers,
      tasks: async (officer, limit) => (await world.officers.tasks(officer, limit)).filter((complaint) => mayBeRead(complaint, group)),
    },
  };
}

function mayBeRead({ visibility, agency, practice }: Complaint, group: AgencyGroup): boolean {
  return visibility !== 'secret' && !practice && (agency === group.agency || group.agency === adminAgency);
}

/** What the answer tells of, wherever in the line it was named, and what the line was about where nothing is told. */
async function subjectsOf(turn: OfficerTurn, incoming: Incoming, line: Line | null, about: string | null, own: TalkNow, world: GroupWorld) {
  const told = [...turn.say.map((say) => say.about), ...turn.audit.map(({ complaint }) => complaint), ...turn.changes.map(({ id }) => id)];
  const ids = new Set(told.filter((id) => id !== undefined && id !== null));
  const found = await Promise.all([subjectOf(incoming, line, about, own, world), ...[...ids].map((id) => world.complaints.byId(id))]);
  return found.filter((subject) => subject !== null);
}

/** The complaint the line is about: named first, quoted, pressed or begun. */
async function subjectOf(
  incoming: Incoming,
  line: Line | null,
  about: string | null,
  own: TalkNow,
  world: GroupWorld,
): Promise<Complaint | null> {
  const { said: words } = incoming;
  const typed = line?.args ?? (words.type === 'press' && words.draft === cardDraft ? words.choice : '');
  const named = takeNumber(typed);
  const number = named && readNumber(named.typed);
  if (number) return world.complaints.byNumber(number);
  if (about !== null) return world.complaints.byId(about);
  const { pending } = readDesk(own.talk.desk, world.chance.now());
  return pending === null || line !== null ? null : world.complaints.byId(pending.complaint);
}

/** Only said in the group. */
function told(incoming: Incoming, now: TalkNow, lines: Sentence[]): Commit {
  return { ...commitOf(now, now.talk), ...said(incoming, now, lines) };
}

/** The delivery and its answer. A group is known by its chat alone: nobody's name is kept with it. */
function said(incoming: Incoming, now: TalkNow, lines: Sentence[]): Pick<Commit, 'incoming' | 'errands'> {
  return { incoming: { ...incoming, person: incoming.chat, profile: {} }, errands: [message(incoming, now.id, lines)] };
}

function message(incoming: Incoming, talk: string, lines: Sentence[]): Errand {
  return { kind: 'message', say: { lines }, bulk: false, ...spot(incoming, talk) };
}

/** The same topic, as an answer to the line. */
function spot({ thread, message: id }: Incoming, talk: string): { talk: string; thread?: string; replyTo?: string } {
  return { talk, ...(thread !== undefined && { thread }), ...(id !== '' && { replyTo: id }) };
}
