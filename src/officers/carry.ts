/** Writes what an act on a complaint brings about: told to the citizen and to everyone who gets the same news, passed to the centre, kept in history and audit. */
import { type Complaint, type HistoryEntry, titleOf } from '../complaints/complaint.ts';
import { invitesAnswer } from '../complaints/life.ts';
import type { Errand } from '../complaints/ports.ts';
import { asleepUntil } from '../complaints/push.ts';
import { invite, raise } from '../dialogue/question.ts';
import type { Choice, Sentence } from '../dialogue/say.ts';
import type { Talk } from '../dialogue/talk.ts';
import type { Act, Done, Wanted } from './acts/act.ts';
import { agencyName } from './agencies.ts';
import { type Before, type Changed, cleared, type Desk, handled, type Sent } from './desk.ts';
import type { OfficerTurn } from './officers.ts';
import { rehearse } from './rehearse.ts';
import { audited, type Request, turnOf, withDesk } from './request.ts';

/** What one act writes. `id` names it in its buttons; `word` is the command's. */
export interface Carried {
  id: string;
  word: string;
  wanted: Wanted;
  desk: Desk;
}

/** The officer's turn for an act that is sent. Those whose reports were merged into the complaint hear the same about theirs. */
export async function carry(request: Request, act: Act, complaint: Complaint, carried: Carried): Promise<OfficerTurn> {
  const done = heldBy(await act.done(carried.wanted, complaint, request), complaint, request);
  if (complaint.practice) return rehearse(request, complaint, done, { ...carried, entry: entryOf(request, done) });
  const { world } = request;
  const merged =
    done.citizen === null || done.type === 'merged' || done.type === 'identity' ? [] : await world.complaints.mergedInto(complaint.id);
  const others = await Promise.all(
    merged.map(async (other) => ({ other, done: heldBy(await act.done(carried.wanted, other, request), other, request) })),
  );
  const all = [{ other: complaint, done }, ...others];
  const turn = turnOf(request.now, {
    changes: all.filter(({ other, done: one }) => one.complaint !== other).map(({ done: one }) => one.complaint),
    history: all.map(({ done: one }) => entryOf(request, one)),
    errands: [...all.flatMap(({ done: one }) => additionOf(one, carried.wanted, request)), ...done.notices],
    belongs: carried.wanted.files.map((attachment) => ({ attachment, complaint: complaint.id })),
    audit: [audited(request, carried.word, complaint.id, carried.wanted.to === '' ? {} : { to: carried.wanted.to })],
  });
  for (const { done: one } of all) await tellCitizen(turn, one, request);
  if (done.follower && complaint.visibility === 'public')
    // Who follows it and told the same themselves has heard it of their own.
    for (const { citizen, talk } of await world.followers.of(complaint.id))
      if (others.every(({ other }) => other.citizen !== citizen)) turn.tell.push({ talk, say: done.follower, waits: waits(done) });
  const also = others.map(({ other, done: one }) => changedOf(other, one));
  const last = lastOf(complaint, done, also, carried, world.chance.now());
  turn.say = [{ lines: [...done.receipt, ...(await unreachable(done, request))], about: complaint.id, ...offering(last, done.offers) }];
  turn.next = withDesk({ ...request, now: { ...request.now, talk: turn.next } }, cleared(carried.desk, carried.id, last));
  return turn;
}

/** Whose officers speak to the citizen has the complaint, though the centre has not said so: later news names the agency. */
function heldBy(done: Done, before: Complaint, { world }: Request): Done {
  const { complaint, citizen } = done;
  return citizen === null || complaint === before || complaint.holder !== ''
    ? done
    : { ...done, complaint: { ...complaint, holder: agencyName(complaint.agency, world) } };
}

/** Says it, and lets the citizen's next words be understood as its answer. */
async function tellCitizen(turn: OfficerTurn, { complaint, type, data, citizen, question }: Done, { now, world }: Request): Promise<void> {
  const hearer = citizen && (await world.talks.hearer(complaint));
  if (!hearer) return;
  if (!complaint.hushed) turn.tell.push({ talk: hearer.id, say: citizen, waits: waits({ type }) });
  const { id, number } = complaint;
  const about = { complaint: id, number, title: titleOf(complaint) };
  const answerable = invitesAnswer(type, typeof data.text === 'string' ? data.text : '') && !complaint.hushed;
  if (question === undefined && !answerable) return;
  const heard = (talk: Talk) => {
    const next = question === undefined ? talk : raise(talk, { type: question, ...about });
    return answerable ? invite(next, about, world.chance.now()) : next;
  };
  if (hearer.id === now.id) {
    turn.next = heard(turn.next);
    return;
  }
  const theirs = turn.turns.find((other) => other.now.id === hearer.id) ?? { now: hearer, next: hearer.talk };
  turn.turns = [...turn.turns.filter((other) => other !== theirs), { ...theirs, next: heard(theirs.next) }];
}

/** An answer and a question are waited for; what else happens may wait for the morning. */
function waits({ type }: Pick<Done, 'type'>): boolean {
  return type !== 'replied' && type !== 'info_requested';
}

/** A citizen who left hears nothing, and one who sleeps only in the morning: the officer should know. */
async function unreachable(done: Done, { world }: Request): Promise<Sentence[]> {
  const { complaint, citizen } = done;
  if (citizen === null) return [];
  if (complaint.hushed) return [{ key: 'officer.act.hushed' }];
  const talk = await world.talks.hearer(complaint);
  if (talk === null || talk.reachable === false) return [{ key: 'officer.act.unreachable' }];
  const morning = waits(done) ? asleepUntil(talk.talk, world) : null;
  return morning === null ? [] : [{ key: 'officer.act.night', params: { at: morning } }];
}

/** What the centre was told is kept, because it may come back as news of its own. */
function entryOf({ officer, world }: Request, { complaint, type, data, central }: Done): HistoryEntry {
  const sent = central === null || central === data.text ? {} : { central };
  const actor = `officer:${officer.id}`;
  return { id: world.chance.id(), complaint: complaint.id, at: world.chance.now(), type, actor, data: { ...data, ...sent } };
}

function additionOf({ complaint, central }: Done, { files }: Wanted, { world }: Request): Errand[] {
  if (central === null) return [];
  return [{ kind: 'addition', complaint: complaint.id, key: world.chance.id(), from: 'officer', text: central, attachments: files }];
}

/** What taking it back restores; null: the citizen heard nothing, or it opened what cannot be closed again. */
function lastOf(before: Complaint, done: Done, also: Changed[], { id, word, wanted }: Carried, at: number): Sent | null {
  if (done.citizen === null || done.type === 'identity' || done.type === 'made_secret') return null;
  return { ...changedOf(before, done), id, act: word, also, to: wanted.to, files: wanted.files, at };
}

function changedOf(before: Complaint, { complaint }: Done): Changed {
  const version = before.version + (complaint === before ? 0 : 1);
  return { complaint: before.id, version, before: handlingOf(before) };
}

function handlingOf(complaint: Complaint): Before {
  return Object.fromEntries(handled.filter((name) => complaint[name] !== undefined).map((name) => [name, complaint[name]]));
}

function offering(last: Sent | null, offers: readonly Choice[] = []) {
  const choices = [...offers, ...(last === null ? [] : [takeBackChoice(last.id)])];
  return choices.length === 0 ? {} : { choices };
}

export function takeBackChoice(id: string): Choice {
  return { draft: id, step: 'sent', choice: 'takeback', label: { key: 'officer.choice.takeback' }, typed: true };
}
