/** Cards: tells the officers concerned what happened to a complaint, in their private chats. A secret complaint shows nothing but its number. */
import type { Complaint } from '../complaints/complaint.ts';
import type { AgencyGroup, Errand, Officer, Role } from '../complaints/ports.ts';
import type { Choice, Say, Sentence } from '../dialogue/say.ts';
import { attachmentsOf, cardChoice, deadline, excerpt, headline, joined, storyOf } from './card.ts';
import type { OfficerWorld } from './officers.ts';
import { adminAgency } from './roles.ts';

export type Notice = Extract<Errand, { kind: 'notice' }>;
export type NoticeWorld = Pick<OfficerWorld, 'categories' | 'region' | 'agencies' | 'edits'> & {
  complaints: Pick<OfficerWorld['complaints'], 'byId' | 'attachments'>;
  officers: Pick<OfficerWorld['officers'], 'of'>;
  groups: Pick<OfficerWorld['groups'], 'of' | 'card'>;
  chance: Pick<OfficerWorld['chance'], 'now'>;
};

/** The role a notice is for, where it is not for those who handle the complaint. */
const superior: Partial<Record<Notice['what'], 'supervisor' | 'admin'>> = {
  disputed_again: 'supervisor',
  overdue: 'supervisor',
  escalated: 'admin',
};
/** More numbers than this in one message say less. */
const numbersMax = 20;
/** Kinds of emergency the dialogue tells apart (EmergencyNumber.for); anything else is said without a name. */
const emergencies = ['police', 'fire', 'ambulance', 'rescue', 'power', 'women_children', 'crisis'] as const;

/** The messages a notice turns into; none when its complaint is gone or nobody can be written to. */
export async function notify(notice: Notice, world: NoticeWorld): Promise<Errand[]> {
  if (notice.what === 'emergency') return toOfficers(emergency(notice.text), await world.officers.of(world.region.code, adminAgency, true));
  const complaint = await world.complaints.byId(notice.complaint);
  if (complaint === null) return [];
  const agency = notice.what === 'stuck' || notice.what === 'unknown' ? adminAgency : complaint.agency;
  const officers = await world.officers.of(complaint.region, agency, true);
  const say = await card(notice, complaint, world);
  const above = superior[notice.what];
  if (above !== undefined) return toOfficers(say, superiorsOf(officers, above));
  const board = agency === complaint.agency && complaint.visibility !== 'secret' ? await boardOf(complaint, world) : null;
  if (notice.what === 'new') return board ? [] : toOfficers(say, officers);
  const holder = officers.filter(({ id }) => id === complaint.assignee);
  if (holder.length > 0 && agency === complaint.agency) return toOfficers(say, holder);
  if (!board) return toOfficers(say, notice.what === 'soon' ? handlersOf(officers, agency) : officers);
  return [{ kind: 'message', talk: board.talk, say, bulk: true, ...(await besideCard(board, complaint, world)) }];
}

/** The agency's group whose cards are edited. */
async function boardOf({ region, agency }: Complaint, world: NoticeWorld): Promise<AgencyGroup | null> {
  return (await world.groups.of(region, agency)).find(({ channel }) => world.edits(channel)) ?? null;
}

async function besideCard({ talk }: AgencyGroup, { id }: Complaint, world: NoticeWorld): Promise<{ replyTo?: string; thread?: string }> {
  const found = await world.groups.card(talk, id);
  return found === null ? {} : { replyTo: found.message, ...(found.thread !== undefined && { thread: found.thread }) };
}

/** Who handles an agency's complaints day by day; everybody where nobody does. */
function handlersOf(officers: Officer[], agency: string): Officer[] {
  const own = officers.filter(({ roles }) => roles.some((held) => held.agency === agency));
  return own.length > 0 ? own : officers;
}

/** Those of this role; where there are none those above, and everybody where nobody is. */
function superiorsOf(officers: Officer[], wanted: 'supervisor' | 'admin'): Officer[] {
  const holding = (role: Role) => officers.filter(({ roles }) => roles.some((held) => held.role === role));
  const found = wanted === 'supervisor' ? [holding('supervisor'), holding('admin')] : [holding('admin'), holding('supervisor')];
  return found.find((people) => people.length > 0) ?? officers;
}

function toOfficers(say: Say, officers: { talk: string | null }[]): Errand[] {
  const talks = new Set(officers.flatMap(({ talk }) => (talk === null ? [] : [talk])));
  return [...talks].map((talk) => ({ kind: 'message', talk, say, bulk: true }));
}

async function card(notice: Notice, complaint: Complaint, world: NoticeWorld): Promise<Say> {
  const { number } = complaint;
  const several = manyLines(notice, complaint, world);
  if (several) return { lines: several };
  const lines = complaint.visibility === 'secret' ? secretLines(notice, complaint, world) : await openLines(notice, complaint, world);
  const choices: Choice[] = [
    cardChoice('lihat', number, { key: 'officer.choice.look' }),
    cardChoice('balas', number, { key: 'officer.choice.reply' }),
  ];
  return { lines, choices, about: complaint.id };
}

/** A reminder that speaks for several complaints. */
function manyLines({ what, text }: Notice, complaint: Complaint, world: NoticeWorld): Sentence[] | null {
  if ((what !== 'soon' && what !== 'overdue' && what !== 'escalated') || text === '') return null;
  const all = [complaint.number, ...text.split(', ')];
  const numbers: string | Sentence =
    all.length <= numbersMax
      ? all.join(', ')
      : { key: 'officer.numbers.more', params: { numbers: all.slice(0, numbersMax).join(', '), more: all.length - numbersMax } };
  return [
    { key: `officer.cards.${what}`, params: { count: all.length, numbers, due: complaint.dueAt ?? 0, agency: agencyOf(complaint, world) } },
  ];
}

function agencyOf({ agency }: Complaint, world: NoticeWorld): string {
  return world.agencies.find(({ code }) => code === agency)?.label ?? agency;
}

async function openLines(notice: Notice, complaint: Complaint, world: NoticeWorld): Promise<Sentence[]> {
  const now = world.chance.now();
  const heading: Sentence = { key: 'officer.card.new', params: { headline: headline(complaint, world.categories, now) } };
  if (notice.what !== 'new') return event(notice, complaint, world, excerpt(notice.text));
  const story = excerpt(storyOf(complaint));
  const files = attachmentsOf(await world.complaints.attachments(complaint.id));
  return [heading, ...(files === '' ? [] : [files]), ...(story === '' ? [] : [{ key: 'officer.card.story' as const, params: { story } }])];
}

function secretLines(notice: Notice, complaint: Complaint, world: NoticeWorld): Sentence[] {
  if (notice.what === 'new') return [{ key: 'officer.card.secret', params: { number: complaint.number } }];
  return event(notice, complaint, world, '');
}

/** One line about what happened, with the words where they may be shown. */
function event({ what, text }: Notice, complaint: Complaint, world: NoticeWorld, words: string): Sentence[] {
  const { number } = complaint;
  const [now, agency] = [world.chance.now(), agencyOf(complaint, world)];
  const quote: Sentence[] = words === '' ? [] : [{ key: 'officer.card.story', params: { story: words } }];
  if (what === 'added') return [{ key: 'officer.card.added', params: { number } }, ...quote];
  if (what === 'disputed') return [joined([{ key: 'officer.card.disputed', params: { number } }, deadline(complaint, now)]), ...quote];
  if (what === 'nudged') return [joined([{ key: 'officer.card.nudged', params: { number } }, deadline(complaint, now)])];
  if (what === 'disputed_again')
    return [joined([{ key: 'officer.card.disputed_again', params: { number } }, deadline(complaint, now)]), ...quote];
  if (what === 'withdrawn') return [{ key: 'officer.card.withdrawn', params: { number } }, ...quote];
  if (what === 'soon' || what === 'overdue')
    return [joined([{ key: `officer.card.${what}`, params: { number } }, deadline(complaint, now)])];
  if (what === 'escalated') return [joined([{ key: 'officer.card.escalated', params: { number, agency } }, deadline(complaint, now)])];
  if (what === 'stuck') return [{ key: 'officer.card.stuck', params: { number, reason: text } }];
  return [{ key: 'officer.card.unknown', params: { number, type: text } }];
}

function emergency(kinds: string): Say {
  const named = emergencies.filter((kind) => kinds.split(', ').includes(kind));
  const what = named.map((kind): Sentence => ({ key: `officer.emergency.${kind}` }));
  return {
    lines: [{ key: 'officer.card.emergency', params: { what: what.length === 0 ? { key: 'officer.emergency.any' } : joined(what) } }],
  };
}
