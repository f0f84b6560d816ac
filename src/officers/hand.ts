/** /serahterima: everything an officer holds goes to a colleague, who gets the list. */
import type { Complaint, HistoryEntry } from '../complaints/complaint.ts';
import type { Officer } from '../complaints/ports.ts';
import type { Say, Sentence } from '../dialogue/say.ts';
import { cardChoice, headline } from './card.ts';
import type { PeopleAct } from './people.ts';
import { audited, type Request } from './request.ts';
import { mayHandle } from './roles.ts';

const numbersMax = 30;
/** A phone's screen. */
const linesMax = 10;

export const hand: PeopleAct = {
  press: () => 'hand',
  async who(request) {
    const held = await heldBy(request);
    if (held.length === 0) return { refused: [{ key: 'officer.handover.none' }] };
    const people = await colleagues(request);
    if (people.length === 0) return { refused: [{ key: 'officer.handover.nobody' }] };
    const ask: Sentence[] = [{ key: 'officer.handover.who', params: { count: held.length, numbers: numbersOf(held) } }];
    return { ask, people: people.map(({ id, name }) => ({ id, name, label: { key: 'officer.words', params: { words: name } } })) };
  },
  async shown(to, request) {
    const found = await parted(to, request);
    if (found === null) return null;
    const { colleague, theirs, stay } = found;
    const { name } = colleague;
    return [
      { key: 'officer.handover.confirm', params: { count: theirs.length, name, numbers: numbersOf(theirs) } },
      ...(stay.length === 0 ? [] : [{ key: 'officer.handover.stay' as const, params: { name, numbers: numbersOf(stay) } }]),
    ];
  },
  async done(to, request) {
    const found = await parted(to, request);
    if (found === null) return { receipt: [{ key: 'officer.answer.stale' }] };
    const { colleague, theirs } = found;
    const { officer, world } = request;
    const received: Sentence = { key: 'officer.handover.received', params: { name: officer.name, count: theirs.length } };
    return {
      changes: theirs.map((complaint) => ({ ...complaint, assignee: colleague.id })),
      history: theirs.map(
        ({ id }): HistoryEntry => ({
          id: world.chance.id(),
          complaint: id,
          at: world.chance.now(),
          type: 'handed_over',
          actor: `officer:${officer.id}`,
          data: { to: colleague.name },
        }),
      ),
      audit: theirs.map(({ id }) => audited(request, 'serahterima', id, { to: colleague.id })),
      tell: colleague.talk === null ? [] : [{ talk: colleague.talk, say: listed(received, theirs, world) }],
      receipt: [{ key: 'officer.handover.done', params: { count: theirs.length, name: colleague.name } }],
    };
  },
};

/** What somebody is given or may take now, a line each, with the way to all of it. */
export function listed(heading: Sentence, complaints: readonly Complaint[], { categories, chance }: Request['world']): Say {
  const lines = complaints.slice(0, linesMax).map((complaint) => headline(complaint, categories, chance.now()));
  return { lines: [heading, ...lines], choices: [cardChoice('tugas', '', { key: 'digest.choice.tasks' })] };
}

export function numbersOf(complaints: readonly Complaint[]): string | Sentence {
  return numberList(complaints.map(({ number }) => number));
}

/** Numbers in a line, as many as are read. */
export function numberList(all: readonly string[]): string | Sentence {
  const numbers = all.slice(0, numbersMax).join(', ');
  const more = all.length - numbersMax;
  return more <= 0 ? numbers : { key: 'officer.numbers.more', params: { numbers, more } };
}

function heldBy({ officer, world }: Request): Promise<Complaint[]> {
  return world.officers.held(officer.id);
}

/** What the colleague may handle, and what stays. null: this is no colleague. */
async function parted(to: string, request: Request): Promise<{ colleague: Officer; theirs: Complaint[]; stay: Complaint[] } | null> {
  const colleague = (await colleagues(request)).find(({ id }) => id === to);
  if (!colleague) return null;
  const held = await heldBy(request);
  const theirs = held.filter((complaint) => mayHandle(colleague, complaint));
  return theirs.length === 0 ? null : { colleague, theirs, stay: held.filter((complaint) => !theirs.includes(complaint)) };
}

/** People of the same agencies, admins among them. */
async function colleagues({ officer, world }: Request): Promise<Officer[]> {
  const found = await Promise.all(officer.roles.map(({ region, agency }) => world.officers.of(region, agency, true)));
  const byId = new Map(found.flat().map((one) => [one.id, one]));
  byId.delete(officer.id);
  return [...byId.values()];
}
