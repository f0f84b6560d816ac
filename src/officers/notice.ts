/** Cards: tells the officers concerned what happened to a complaint, in their private chats. A secret complaint shows nothing but its number. */
import type { Complaint } from '../complaints/complaint.ts';
import { isOver } from '../complaints/life.ts';
import type { AgencyGroup, Errand, Officer, Role } from '../complaints/ports.ts';
import type { Choice, Say, SayKey, Sentence } from '../dialogue/say.ts';
import { agencyName } from './agencies.ts';
import { attachmentsOf, cardChoice, cardChoices, deadline, excerpt, headline, joined, storyOf } from './card.ts';
import type { OfficerWorld } from './officers.ts';
import { doubtLine, judged } from './proofs.ts';
import { adminAgency } from './roles.ts';

export type Notice = Extract<Errand, { kind: 'notice' }>;
export type NoticeWorld = Pick<OfficerWorld, 'categories' | 'region' | 'agencies' | 'edits'> & {
  complaints: Pick<OfficerWorld['complaints'], 'byId' | 'attachments'>;
  officers: Pick<OfficerWorld['officers'], 'of'>;
  proofs: OfficerWorld['proofs'];
  groups: Pick<OfficerWorld['groups'], 'of' | 'card'>;
  chance: Pick<OfficerWorld['chance'], 'now'>;
};

/** The role a notice is for, where it is not for those who handle the complaint. */
const superior: Partial<Record<Notice['what'], 'supervisor' | 'admin'>> = {
  disputed_again: 'supervisor',
  overdue: 'supervisor',
  escalated: 'admin',
  undecided: 'admin',
};
/** More numbers than this in one message say less. */
const numbersMax = 20;
/** Kinds of emergency the dialogue tells apart (EmergencyNumber.for); anything else is said without a name. */
const emergencies = ['police', 'fire', 'ambulance', 'rescue', 'power', 'women_children', 'crisis'] as const;

/** The messages a notice turns into; none when its complaint is gone or nobody can be written to. `filed`: the complaint, where it was filed just now. */
export async function notify(notice: Notice, world: NoticeWorld, filed?: Complaint): Promise<Errand[]> {
  if (notice.what === 'emergency') return toOfficers(emergency(notice.text), await world.officers.of(world.region.code, adminAgency, true));
  const complaint = filed ?? (await world.complaints.byId(notice.complaint));
  if (complaint === null || complaint.practice) return [];
  if (notice.what === 'proof') return doubted(notice, complaint, world);
  const agency = notice.what === 'stuck' || notice.what === 'unknown' ? adminAgency : complaint.agency;
  const [officers, board] = await Promise.all([
    world.officers.of(complaint.region, agency, true),
    isForGroups(notice, agency, complaint) ? boardOf(complaint, world) : null,
  ]);
  const { told, group } = hearersOf(notice, agency, complaint, officers, board);
  // Nearly every new report comes to a group, whose board shows it: no card is drawn that nobody reads.
  if (told.length === 0 && group === null) return [];
  const say = await card(notice, complaint, world);
  const there: Errand[] = group
    ? [{ kind: 'message', talk: group.talk, say, bulk: true, ...(await besideCard(group, complaint, world)) }]
    : [];
  return [...there, ...toOfficers(say, told), ...(notice.what === 'disputed_again' ? heldBelow(complaint, officers, told) : [])];
}

function isForGroups({ what }: Notice, agency: string, complaint: Complaint): boolean {
  return what !== 'central' && superior[what] === undefined && agency === complaint.agency && complaint.visibility !== 'secret';
}

/** Officers in private, and the agency's group. */
function hearersOf(
  { what }: Notice,
  agency: string,
  complaint: Complaint,
  officers: Officer[],
  board: AgencyGroup | null,
): { told: Officer[]; group: AgencyGroup | null } {
  const inPrivate = (told: Officer[]) => ({ told, group: null });
  const above = superior[what];
  const holder = officers.filter(({ id }) => id === complaint.assignee);
  if (what === 'central') return inPrivate(holder);
  if (above !== undefined) return inPrivate(superiorsOf(officers, above));
  const elsewhere = board ? handlersElsewhere(officers, agency, board) : [];
  if (what === 'new') return inPrivate(board ? elsewhere : officers);
  if (holder.length > 0 && agency === complaint.agency) return inPrivate(holder);
  if (board) return { told: elsewhere, group: board };
  return inPrivate(what === 'soon' ? handlersOf(officers, agency) : officers);
}

/** Officers of the agency who cannot be in its group: they write from another platform. */
function handlersElsewhere(officers: Officer[], agency: string, { channel: board }: AgencyGroup): Officer[] {
  return officers.filter(
    ({ channel, roles }) => channel !== undefined && channel !== board && roles.some((held) => held.agency === agency),
  );
}

/** Whoever holds it hears why it is not theirs to end any more. */
function heldBelow({ id, number, assignee, disputes = 0 }: Complaint, officers: Officer[], told: Officer[]): Errand[] {
  const lines: Sentence[] = [
    { key: 'officer.card.disputed', params: { number } },
    { key: 'officer.solve.superior', params: { number, times: disputes } },
  ];
  return toOfficers(
    { lines, about: id },
    officers.filter((one) => one.id === assignee && !told.includes(one)),
  );
}

/** Whether it is about a photo that is still being fetched. */
export async function waitsForPhoto({ what, text, complaint }: Notice, { proofs }: Pick<NoticeWorld, 'proofs'>): Promise<boolean> {
  return what === 'proof' && (await proofs.read(text.split(' ')[0] ?? '', complaint)) === 'waiting';
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
  const several = manyLines(notice, complaint, world);
  if (several) return { lines: several };
  const lines = complaint.visibility === 'secret' ? secretLines(notice, complaint, world) : await openLines(notice, complaint, world);
  const choices = notice.what === 'undecided' ? decisions(notice, complaint, world) : answerable(notice, complaint);
  return { lines, choices, about: complaint.id };
}

/** Who objects to how it ended can still be answered. */
function answerable({ what }: Notice, complaint: Complaint): Choice[] {
  const choices = cardChoices(complaint);
  const objects = what === 'added' && isOver(complaint.status) && complaint.mergedInto === undefined;
  return objects ? [...choices, cardChoice('balas', complaint.number, { key: 'officer.choice.reply' })] : choices;
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
    {
      key: `officer.cards.${what}`,
      params: { count: all.length, numbers, due: complaint.dueAt ?? 0, agency: agencyName(complaint.agency, world) },
    },
  ];
}

/** Those that were named, and any other. */
function decisions({ text }: Notice, { number }: Complaint, world: NoticeWorld): Choice[] {
  const named = text.split(',').filter((code) => world.agencies.some((agency) => agency.code === code));
  const of = (code: string) =>
    cardChoice('teruskan', `${number} ${code}`, { key: 'officer.words', params: { words: agencyName(code, world) } });
  const look = cardChoice('lihat', number, { key: 'officer.choice.look' });
  return [...named.map(of), cardChoice('teruskan', number, { key: 'officer.choice.elsewhere' }), look];
}

/** A proof photo that repeats another, or was taken elsewhere: whoever sent it hears of it, and those above. */
async function doubted({ text }: Notice, complaint: Complaint, world: NoticeWorld): Promise<Errand[]> {
  const [photo = '', talk = ''] = text.split(' ');
  const doubt = await judged(photo, complaint, world);
  if (doubt === null || doubt === 'waiting') return [];
  const { id, region, agency, number } = complaint;
  const above = superiorsOf(await world.officers.of(region, agency, true), 'supervisor').filter((one) => one.talk !== talk);
  const flag: Say = {
    lines: [{ key: 'officer.card.doubt', params: { number } }, doubtLine(doubt)],
    choices: [cardChoice('lihat', number, { key: 'officer.choice.look' })],
    about: id,
  };
  const warn: Say = { lines: [doubtLine(doubt), { key: 'officer.proof.another' }], about: id };
  return [...toOfficers(warn, [{ talk }]), ...toOfficers({ ...flag, attachments: [photo] }, above)];
}

async function openLines(notice: Notice, complaint: Complaint, world: NoticeWorld): Promise<Sentence[]> {
  const now = world.chance.now();
  const heading: Sentence = { key: 'officer.card.new', params: { headline: headline(complaint, world.categories, now) } };
  if (notice.what !== 'new') {
    const came = notice.attachments ? await filesOf(complaint, notice.attachments, world) : [];
    return [...event(notice, complaint, world, excerpt(notice.text, complaint)), ...came];
  }
  const story = excerpt(storyOf(complaint), complaint);
  const files = attachmentsOf(await world.complaints.attachments(complaint.id));
  return [heading, ...(files === '' ? [] : [files]), ...(story === '' ? [] : [{ key: 'officer.card.story' as const, params: { story } }])];
}

/** "📷 1 foto": of these files. */
async function filesOf({ id }: Complaint, ids: readonly string[], world: NoticeWorld): Promise<Sentence[]> {
  const came = (await world.complaints.attachments(id)).filter((file) => ids.includes(file.id));
  const files = attachmentsOf(came);
  return files === '' ? [] : [files];
}

function secretLines(notice: Notice, complaint: Complaint, world: NoticeWorld): Sentence[] {
  if (notice.what === 'new') return [{ key: 'officer.card.secret', params: { number: complaint.number } }];
  return event(notice, complaint, world, '');
}

/** One line about what happened, with the words where they may be shown. */
function event({ what, text }: Notice, complaint: Complaint, world: NoticeWorld, words: string): Sentence[] {
  const { number } = complaint;
  const [now, agency] = [world.chance.now(), agencyName(complaint.agency, world)];
  const quote: Sentence[] = words === '' ? [] : [{ key: 'officer.card.story', params: { story: words } }];
  if (what === 'concealed') return [{ key: 'officer.card.concealed', params: { number } }];
  if (what === 'added') return [{ key: 'officer.card.added', params: { number } }, ...quote];
  if (what === 'corrected')
    return [{ key: 'officer.card.corrected', params: { number } }, ...(words === '' ? [] : linesOf(text, complaint))];
  if (what === 'disputed') return [joined([{ key: 'officer.card.disputed', params: { number } }, deadline(complaint, now)]), ...quote];
  if (what === 'nudged') return [joined([{ key: 'officer.card.nudged', params: { number } }, deadline(complaint, now)])];
  if (what === 'disputed_again')
    return [
      joined([{ key: 'officer.card.disputed_again', params: { number, times: complaint.disputes ?? 0 } }, deadline(complaint, now)]),
      ...quote,
    ];
  if (what === 'withdrawn') return [{ key: 'officer.card.withdrawn', params: { number } }, ...quote];
  if (what === 'soon' || what === 'overdue')
    return [joined([{ key: `officer.card.${what}`, params: { number } }, deadline(complaint, now)])];
  if (what === 'escalated') return [joined([{ key: 'officer.card.escalated', params: { number, agency } }, deadline(complaint, now)])];
  if (what === 'undecided')
    return [{ key: 'officer.card.undecided', params: { number, agency: agencyName(text.split(',')[0] ?? '', world) } }];
  if (what === 'central') return [{ key: 'officer.card.central', params: { number, what: { key: `officer.history.${text}` as SayKey } } }];
  if (what === 'stuck') return [{ key: 'officer.card.stuck', params: { number, reason: text } }];
  return [{ key: 'officer.card.unknown', params: { number, type: text } }];
}

/** What is right and what was wrong, a line for each. */
function linesOf(text: string, complaint: Complaint): Sentence[] {
  return text.split('\n').map((line) => ({ key: 'officer.words', params: { words: excerpt(line, complaint) } }));
}

function emergency(kinds: string): Say {
  const named = emergencies.filter((kind) => kinds.split(', ').includes(kind));
  const what = named.map((kind): Sentence => ({ key: `officer.emergency.${kind}` }));
  return {
    lines: [{ key: 'officer.card.emergency', params: { what: what.length === 0 ? { key: 'officer.emergency.any' } : joined(what) } }],
  };
}
