/** Acts on people: whom it is about is picked from a list, shown with what follows, and done at the press. preview.ts does the same for complaints. */
import type { Choice, Sentence } from '../dialogue/say.ts';
import { type Desk, deskPrefix, type Pending, readDesk } from './desk.ts';
import { hand } from './hand.ts';
import { leave } from './leave.ts';
import type { OfficerTurn } from './officers.ts';
import { type Request, says, turnOf, withDesk } from './request.ts';

/** Somebody it may be about; `label` as the list shows them, `name` as they may be typed. */
export interface Person {
  id: string;
  name: string;
  label: Sentence;
}

export interface PeopleAct {
  /** What is asked, and whom it may be about; or why it cannot be. */
  who(request: Request): Promise<{ ask: Sentence[]; people: Person[] } | { refused: Sentence[] }>;
  /** What will happen; null: not to this one. */
  shown(person: string, request: Request): Promise<Sentence[] | null>;
  done(person: string, request: Request): Promise<Partial<OfficerTurn> & { receipt: Sentence[] }>;
  /** The word on the button. */
  press(person: string, request: Request): 'hand' | 'remove' | 'leave';
}

const acts = { serahterima: hand, keluarkan: leave } satisfies Record<string, PeopleAct>;
type Word = keyof typeof acts;
/** A phone's screen; of more, a part of the name is typed. */
const peopleMax = 20;
/** What stands around a name: "ke pak budi aja". */
const around = /^\s*(?:(?:ke(?:pada)?|pada|untuk|pak|bu|mas|mbak|yang|yg)\s+)+|(?:[\s,]+(?:aja|saja|ya|deh|dong))+[.!]*\s*$/g;

export function isAboutPeople(word: string): word is Word {
  return Object.hasOwn(acts, word);
}

export function person(word: Word): (request: Request) => Promise<OfficerTurn> {
  return async (request) => {
    const found = await acts[word].who(request);
    if ('refused' in found) return says(request, found.refused);
    const typed = request.args.toLowerCase().replace(around, '').trim();
    const people = found.people.filter(({ name }) => name.toLowerCase().includes(typed));
    const [only, other] = people;
    if (only && !other && (typed !== '' || found.ask.length === 0)) return confirm(request, word, only.id);
    const pending = pendingOf(request, word, '', 'ask');
    const shown = (people.length > 0 ? people : found.people).slice(0, peopleMax);
    const choices = shown.map(({ id, label }): Choice => ({ draft: pending.id, step: 'pick', choice: id, label }));
    return hold(request, pending, found.ask, [...choices, cancel(pending)]);
  };
}

/** A press below one of these. */
export async function pressPerson(
  request: Request,
  press: { step: string; choice: string },
  desk: Desk & { pending: Pending },
): Promise<OfficerTurn> {
  const { pending } = desk;
  if (!isAboutPeople(pending.act)) return says(request, [{ key: 'officer.answer.stale' }]);
  if (press.choice === 'cancel')
    return says(request, [{ key: 'officer.people.cancelled' }], { next: withDesk(request, { ...desk, pending: null }) });
  if (press.step === 'pick') return confirm(request, pending.act, press.choice);
  const allowed = await acts[pending.act].shown(pending.to, request);
  if (allowed === null) return says(request, [{ key: 'officer.answer.stale' }]);
  const { receipt, ...parts } = await acts[pending.act].done(pending.to, request);
  return says(request, receipt, { ...parts, next: withDesk(request, { ...desk, pending: null, sent: [pending.id, ...desk.sent] }) });
}

async function confirm(request: Request, word: Word, to: string): Promise<OfficerTurn> {
  const lines = await acts[word].shown(to, request);
  if (lines === null) return says(request, [{ key: 'officer.answer.stale' }]);
  const pending = pendingOf(request, word, to, 'confirm');
  const label: Sentence = { key: `officer.choice.${acts[word].press(to, request)}` };
  return hold(request, pending, lines, [{ draft: pending.id, step: 'act', choice: 'send', label, style: 'primary' }, cancel(pending)]);
}

function hold(request: Request, pending: Pending, lines: Sentence[], choices: Choice[]): OfficerTurn {
  const desk = readDesk(request.now.talk.desk, request.world.chance.now());
  return turnOf(request.now, { next: withDesk(request, { ...desk, pending }), say: [{ lines, choices }] });
}

function pendingOf({ world }: Request, act: Word, to: string, step: Pending['step']): Pending {
  return { id: `${deskPrefix}${world.chance.token()}`, act, complaint: '', step, text: '', to, files: [], at: world.chance.now() };
}

function cancel(pending: Pending): Choice {
  return { draft: pending.id, step: 'act', choice: 'cancel', label: { key: 'officer.choice.cancel' } };
}
