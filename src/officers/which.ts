/** Which report is meant where none is named, or none rightly: the only one the officer holds, or a choice below which the words and the file wait. */
import type { Complaint } from '../complaints/complaint.ts';
import { readNumber } from '../complaints/number.ts';
import type { Choice, Sentence } from '../dialogue/say.ts';
import { isAct } from './acts/index.ts';
import { cardChoice, categoryOf, joined, placeTold } from './card.ts';
import { deskPrefix, type Pending, readDesk } from './desk.ts';
import { nothing, withFile } from './filed.ts';
import { slips } from './nearest.ts';
import type { OfficerTurn } from './officers.ts';
import { numbersIn } from './parse.ts';
import { type Request, turnOf, withDesk } from './request.ts';
import { mayHandle } from './roles.ts';

/** A phone's screen. */
const shownMax = 5;
const placeMax = 30;
const openMax = 100;
/** What is done to a report only where it is named. */
const named = new Set(['verifikasi', 'identitas', 'rahasia', 'gabung']);

/** What the officer holds and may read where this was said: their practice first, in private. */
export async function holding({ officer, world, incoming, now }: Request): Promise<Complaint[]> {
  const isHere = incoming.chat === now.address?.chat;
  const practising = isHere ? await world.officers.practising(now.id) : null;
  const held = isHere ? await world.officers.held(officer.id) : await open(world, officer);
  return [...(practising ? [practising] : []), ...held].filter(({ assignee }) => assignee === officer.id);
}

/** The only one that can be meant, or several to choose from; none for commands that name theirs. */
export async function meantWithout(request: Request, word: string): Promise<Complaint[]> {
  if (named.has(word)) return [];
  const { world, officer } = request;
  const held = word === 'ambil' ? [] : await holding(request);
  if (held.length > 0) return held;
  const there = await open(world, officer);
  return word === 'ambil' ? there.filter(({ assignee }) => assignee === undefined) : there;
}

/** Open reports called nearly so. */
export async function nearlyCalled({ world, officer }: Pick<Request, 'world' | 'officer'>, typed: string): Promise<Complaint[]> {
  const sought = typed.slice(0, 5);
  return (await open(world, officer)).filter(({ number }) => slips(sought, number.slice(0, 5)) <= 1);
}

function open(world: Request['world'], officer: Request['officer']): Promise<Complaint[]> {
  return world.officers.tasks(officer, openMax);
}

/** Choosing one runs the command on it, with the words and the file that came along. */
export function choose(
  request: Request,
  word: string,
  lines: Sentence[],
  among: readonly Complaint[],
  { text, label = titled }: { text: string; label?: (complaint: Complaint, request: Request) => Sentence },
): OfficerTurn {
  const shown = among.slice(0, shownMax);
  const filed = isAct(word) ? withFile(request, word, nothing) : null;
  if (!isAct(word) || (text === '' && filed?.files.length === 0))
    return turnOf(request.now, { say: [{ lines, choices: shown.map((one) => cardChoice(word, one.number, label(one, request))) }] });
  const { chance } = request.world;
  const id = `${deskPrefix}${chance.token()}`;
  const pending: Pending = { ...{ id, act: word, complaint: '', step: 'ask', text, to: '' }, files: filed?.files ?? [], at: chance.now() };
  const picks = shown.map((one): Choice => ({ draft: id, step: 'pick', choice: one.id, label: label(one, request) }));
  const cancel: Choice = { draft: id, step: 'act', choice: 'cancel', label: { key: 'officer.choice.cancel' } };
  return turnOf(request.now, {
    next: withDesk(request, { ...readDesk(request.now.talk.desk, chance.now()), pending }),
    say: [{ lines, choices: [...picks, cancel] }],
    attachments: filed?.attachments ?? [],
    errands: filed?.errands ?? [],
  });
}

function titled(complaint: Complaint, { world: { categories } }: Request): Sentence {
  return complaint.visibility === 'secret'
    ? joined([complaint.number, { key: 'officer.secret' }])
    : joined([complaint.number, categoryOf(complaint, categories), placeTold(complaint, placeMax)]);
}

/** Shorter words say nothing of what it is about. */
const titleMin = 4;

/** The one report the words speak of by its category or its place: "udah selesai pak yang lampu"; none where several may be meant. */
export function spokenOf(text: string, among: readonly Complaint[], request: Request): Complaint[] {
  const { world, language } = request;
  const told = wordsIn(text).filter((word) => word.length >= titleMin);
  const of = (one: Complaint) => wordsIn(world.words(titled(one, request), language));
  const scored = among.map((one) => ({ one, score: told.filter((word) => of(one).includes(word)).length }));
  const best = Math.max(...scored.map(({ score }) => score));
  const found = best === 0 ? [] : scored.filter(({ score }) => score === best);
  return found.length === 1 ? found.map(({ one }) => one) : [];
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/nya$/, ''));
}

/** The receipt of one that was taken, with the others its line names to be taken too. */
export async function withOthers(turn: OfficerTurn, text: string, complaint: Complaint, request: Request): Promise<OfficerTurn> {
  const numbers = await alsoNamed(text, complaint, request);
  if (numbers.length === 0) return turn;
  const line: Sentence = { key: 'officer.take.also', params: { numbers: numbers.join(', ') } };
  const choices = numbers.map((number) => cardChoice('ambil', number, { key: 'officer.choice.number', params: { number } }));
  return { ...turn, say: turn.say.map((say) => ({ ...say, lines: [...say.lines, line], choices: [...(say.choices ?? []), ...choices] })) };
}

/** Other reports of the officer's that the words name. */
export async function alsoNamed(text: string, complaint: Complaint, { officer, world }: Request): Promise<string[]> {
  const numbers = [...new Set(numbersIn(text).flatMap(({ typed }) => readNumber(typed) ?? []))];
  const found = await Promise.all(numbers.slice(0, shownMax).map((number) => world.complaints.byNumber(number)));
  return found.flatMap((one) => (one !== null && one.id !== complaint.id && mayHandle(officer, one) ? [one.number] : []));
}
