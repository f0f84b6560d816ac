/** Carries out what a turn decided: effects of the dialogue become what one commit writes. */
import type { Effect, Filing, Place } from '../dialogue/effect.ts';
import type { Category } from '../dialogue/known.ts';
import { supervisorFrom } from '../dialogue/limits.ts';
import { type StatusChange, tellFollower } from '../dialogue/status.ts';
import { agencyFor } from './agency.ts';
import type { Complaint, HistoryEntry, HistoryType } from './complaint.ts';
import { changeOf } from './follow.ts';
import { type Clock, isOver, resumedDue } from './life.ts';
import { maskOwn } from './mask-numbers.ts';
import { corrected, correction, deed, passedOn, placeWords, type Words } from './passed-on.ts';
import type { Chance, Commit, Complaints, Errand, Followers, NoticeKind, TalkNow, Talks } from './ports.ts';
import { type PushWorld, pushTo } from './push.ts';

export interface EffectsWorld extends Clock, PushWorld {
  complaints: Pick<Complaints, 'byId'>;
  talks: Pick<Talks, 'readById'>;
  followers: Pick<Followers, 'of' | 'has'>;
  chance: Chance;
  categories: readonly Category[];
  region: string;
  /** A sentence in the operator's language, which officers, the centre and the history keep. */
  words: Words;
}

/** Adds every effect to the commit. An effect on a complaint that is not this citizen's changes nothing. */
export async function carryOut(effects: readonly Effect[], commit: Commit, now: TalkNow, world: EffectsWorld): Promise<void> {
  for (const effect of effects) {
    if (effect.type === 'keep') keep(effect, commit, now);
    else if (effect.type === 'file') file(effect.filing, commit, now, world);
    else if (effect.type === 'emergency') emergency(effect, commit, world);
    else if (effect.type === 'join') await join(effect.complaint, commit, now, world);
    else if (effect.type === 'leave') commit.leaves = [...(commit.leaves ?? []), effect.complaint];
    else if (effect.type === 'echo') await echo(effect, commit, now, world);
    else if (effect.type === 'forget') commit.forgetAt = { at: effect.at };
    else if (effect.type === 'invite') commit.code = { type: 'give', code: effect.code, expiresAt: effect.until };
    else if (effect.type === 'connect') commit.code = { type: 'use', code: effect.code, at: world.chance.now() };
    else if (effect.type !== 'speak') await change(effect, commit, now, world);
  }
}

function keep(effect: Extract<Effect, { type: 'keep' }>, commit: Commit, now: TalkNow): void {
  commit.attachments.push({ id: effect.id, talk: now.id, file: effect.file });
  commit.errands.push({ kind: 'attachment', attachment: effect.id });
}

function emergency(effect: Extract<Effect, { type: 'emergency' }>, commit: Commit, world: EffectsWorld): void {
  commit.emergencies.push({ at: world.chance.now(), kinds: effect.kinds, words: effect.words });
  commit.errands.push({ kind: 'notice', complaint: world.chance.id(), what: 'emergency', text: effect.kinds.join(', ') });
}

function file(filing: Filing, commit: Commit, now: TalkNow, world: EffectsWorld): void {
  commit.complaints.push(filed(filing, now, world));
  commit.drafts[filing.id] = filing.draft;
  commit.history.push(entry(filing.id, 'filed', {}, world.chance));
  for (const attachment of filing.attachments) commit.belongs.push({ attachment, complaint: filing.id });
  commit.errands.push({ kind: 'forward', complaint: filing.id }, { kind: 'notice', complaint: filing.id, what: 'new', text: '' });
}

function filed(filing: Filing, now: TalkNow, world: EffectsWorld): Complaint {
  return {
    id: filing.id,
    number: filing.number,
    centralId: null,
    centralNumber: null,
    region: world.region,
    citizen: now.citizen,
    talk: now.id,
    channel: now.address.channel,
    kind: filing.kind,
    category: filing.category,
    agency: agencyFor(filing, world.categories),
    holder: '',
    status: 'received',
    visibility: filing.visibility,
    pieces: filing.pieces,
    place: filing.place,
    occurred: filing.occurred,
    submittedAt: filing.at,
    dueAt: filing.dueAt,
    sequence: 0,
    stars: null,
    version: 1,
  };
}

/** Only what is public and open can be followed, and nobody follows their own. */
async function join(id: string, commit: Commit, now: TalkNow, world: EffectsWorld): Promise<void> {
  const complaint = await world.complaints.byId(id);
  if (complaint === null || complaint.visibility !== 'public' || isOver(complaint.status) || complaint.citizen === now.citizen) return;
  commit.follows = [...(commit.follows ?? []), { complaint: id, at: world.chance.now() }];
  commit.history.push(entry(id, 'joined', {}, world.chance));
}

/** Only of what the citizen follows; whoever told it is not told. */
async function echo(
  { complaint: id, words }: Extract<Effect, { type: 'echo' }>,
  commit: Commit,
  now: TalkNow,
  world: EffectsWorld,
): Promise<void> {
  const complaint = await world.complaints.byId(id);
  if (complaint?.visibility !== 'public' || !(await world.followers.has(id, now.citizen))) return;
  const text = world.words({ key: 'citizen.echoed', params: { text: words } });
  commit.history.push(entry(id, 'echoed', { text: words }, world.chance));
  commit.errands.push(addition(complaint, text, [], world.chance), notice(complaint, 'added', text));
}

/** Those who follow a public complaint hear what whoever told it does with it. */
async function tellFollowers(
  type: StatusChange['type'],
  before: Complaint,
  after: Complaint,
  commit: Commit,
  world: EffectsWorld,
): Promise<void> {
  const say = before.visibility === 'public' ? tellFollower(changeOf(type, after, {})) : null;
  if (say !== null) await pushTo(await world.followers.of(before.id), say, commit, world);
}

type Change = Exclude<
  Effect,
  { type: 'keep' | 'file' | 'emergency' | 'join' | 'leave' | 'echo' | 'forget' | 'invite' | 'connect' | 'speak' }
>;

async function change(effect: Change, commit: Commit, now: TalkNow, world: EffectsWorld): Promise<void> {
  const complaint = commit.changes.find((changed) => changed.id === effect.complaint) ?? (await world.complaints.byId(effect.complaint));
  if (complaint === null || complaint.citizen !== now.citizen) return;
  if (effect.type === 'add') add(effect, complaint, commit, world);
  else if (effect.type === 'correct') await correct(effect, complaint, commit, world);
  else if (effect.type === 'solved') await answer(effect, complaint, commit, world);
  else if (effect.type === 'hush') put(commit, { ...complaint, hushed: effect.hushed });
  else if (effect.type === 'withdraw') await withdraw(effect.words, complaint, commit, world);
  else if (effect.type === 'rate') rate(effect, complaint, commit, world);
  else nudge(complaint, commit, world);
}

function add(effect: Extract<Effect, { type: 'add' }>, complaint: Complaint, commit: Commit, world: EffectsWorld): void {
  const told = effect.wants === undefined ? effect.text : deed(effect.wants, effect.text, world.words);
  const text = [told, placeWords(effect.place)].filter((words) => words !== '').join('\n');
  for (const attachment of effect.attachments) commit.belongs.push({ attachment, complaint: complaint.id });
  commit.history.push(entry(complaint.id, 'added', { text, attachments: effect.attachments }, world.chance));
  commit.errands.push(addition(complaint, text, effect.attachments, world.chance), notice(complaint, 'added', text, effect.attachments));
  const place = located(complaint.place, effect.place);
  if (complaint.status !== 'info_requested') {
    if (place !== complaint.place) put(commit, { ...complaint, place });
    return;
  }
  const { paused: _paused, ...going } = complaint;
  put(commit, { ...going, place, status: 'in_progress', dueAt: resumedDue(complaint, world.chance.now(), world) });
}

/** Officers and centre read the citizen's words and what follows from them; a report nobody has taken goes to whoever handles its new category. */
async function correct(
  effect: Extract<Effect, { type: 'correct' }>,
  complaint: Complaint,
  commit: Commit,
  world: EffectsWorld,
): Promise<void> {
  const { puts } = effect;
  const untaken = complaint.status === 'received' && complaint.assignee === undefined;
  const next = corrected(complaint, effect, world.chance.now());
  const moves = untaken && agencyFor(next, world.categories) !== agencyFor(complaint, world.categories);
  const agency = moves ? agencyFor(next, world.categories) : complaint.agency;
  if (next !== complaint) put(commit, { ...next, agency });
  const isSecret = puts.visibility === 'secret';
  const what = agency !== complaint.agency ? 'new' : isSecret ? 'concealed' : 'corrected';
  const text = correction(complaint, effect, world.categories, world.words);
  commit.history.push(entry(complaint.id, isSecret ? 'made_secret' : 'corrected', { text }, world.chance));
  commit.errands.push(addition(complaint, passedOn(effect, text, world.words), [], world.chance), notice(complaint, what, text));
  if (puts.visibility !== undefined) await tellFollowers('unshared', complaint, next, commit, world);
}

/** Officers and centre read the citizen's own words; what the centre still says about it is recorded and not told. */
async function withdraw(words: string, complaint: Complaint, commit: Commit, world: EffectsWorld): Promise<void> {
  if (isOver(complaint.status)) return;
  put(commit, { ...complaint, status: 'withdrawn', dueAt: null });
  commit.history.push(entry(complaint.id, 'withdrawn', { text: words }, world.chance));
  commit.errands.push(addition(complaint, deed('withdrawn', words, world.words), [], world.chance), notice(complaint, 'withdrawn', words));
  await tellFollowers('withdrawn', complaint, complaint, commit, world);
}

async function answer(
  effect: Extract<Effect, { type: 'solved' }>,
  complaint: Complaint,
  commit: Commit,
  world: EffectsWorld,
): Promise<void> {
  if (isOver(complaint.status) && effect.solved) return;
  const now = world.chance.now();
  const what = effect.solved ? 'solved' : 'disputed';
  commit.history.push(entry(complaint.id, what, { text: effect.words }, world.chance));
  commit.errands.push(addition(complaint, deed(what, effect.words, world.words), [], world.chance));
  if (effect.solved) {
    put(commit, { ...complaint, status: 'closed', dueAt: null, closing: 'confirmed' });
  } else {
    // What was merged into another stands by itself again: its officers see nothing of it there.
    const { closing: _closing, paused: _paused, verified: _verified, mergedInto: _mergedInto, ...open } = complaint;
    const disputes = (complaint.disputes ?? 0) + 1;
    const reopened: Complaint = { ...open, status: 'reopened', disputes, dueAt: world.due('answer', complaint.kind, now).at };
    put(commit, reopened);
    await tellFollowers('reopened', complaint, reopened, commit, world);
    commit.errands.push(notice(complaint, disputes < supervisorFrom ? 'disputed' : 'disputed_again', effect.words));
  }
}

function rate(effect: Extract<Effect, { type: 'rate' }>, complaint: Complaint, commit: Commit, world: EffectsWorld): void {
  put(commit, { ...complaint, stars: effect.stars });
  commit.history.push(entry(complaint.id, 'rated', { stars: effect.stars, text: effect.words }, world.chance));
}

function nudge(complaint: Complaint, commit: Commit, world: EffectsWorld): void {
  commit.history.push(entry(complaint.id, 'nudged', {}, world.chance));
  commit.errands.push(notice(complaint, 'nudged', ''));
}

/** The last word on a complaint in this commit wins; its version stays the one that was read. */
function put(commit: Commit, complaint: Complaint): void {
  commit.changes = [...commit.changes.filter((changed) => changed.id !== complaint.id), complaint];
}

function entry(complaint: string, type: HistoryType, data: Record<string, unknown>, chance: Chance): HistoryEntry {
  return { id: chance.id(), complaint, at: chance.now(), type, actor: 'citizen', data };
}

function addition(complaint: Complaint, text: string, attachments: string[], chance: Chance): Errand {
  const told = complaint.visibility === 'public' ? text : maskOwn(text);
  return { kind: 'addition', complaint: complaint.id, key: chance.id(), from: 'citizen', text: told, attachments };
}

function notice(complaint: Complaint, what: NoticeKind, text: string, attachments: string[] = []): Errand {
  return { kind: 'notice', complaint: complaint.id, what, text, ...(attachments.length > 0 && { attachments }) };
}

/** A pin told later shows officers on the map what so far was words; one they have stays. */
function located(place: Place | null, told: Place | null): Place | null {
  if (told?.lat === undefined || told.lon === undefined || place?.lat !== undefined) return place;
  return { ...(place ?? told), lat: told.lat, lon: told.lon };
}
