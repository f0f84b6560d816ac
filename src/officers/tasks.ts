/** /tugas: what is open for the officer's agencies, most urgent first. */
import type { Sentence } from '../dialogue/say.ts';
import { cardChoice, headline } from './card.ts';
import type { OfficerTurn } from './officers.ts';
import { audited, type Request, turnOf } from './request.ts';

/** A phone's screen holds about ten lines. */
const shownMax = 10;
/** Counted up to here; beyond it the exact number helps nobody. */
const countedMax = 100;

/** The open complaints of the officer's agencies (all of the region for an admin), ten at most, with how many there are. */
export async function tasks(request: Request): Promise<OfficerTurn> {
  const { world, officer } = request;
  const now = world.chance.now();
  const open = await world.officers.tasks(officer, countedMax);
  const shown = open.slice(0, shownMax);
  const say = {
    lines: [counted(open.length, shown.length), ...shown.map((complaint) => headline(complaint, world.categories, now))],
    choices: shown.map(({ number }) => cardChoice('lihat', number, { key: 'officer.choice.number', params: { number } })),
  };
  return turnOf(request.now, { say: [say], audit: [audited(request, 'tugas', null)] });
}

function counted(total: number, shown: number): Sentence {
  if (total === 0) return { key: 'officer.tasks.none' };
  if (total >= countedMax) return { key: 'officer.tasks.many', params: { total, shown } };
  return total > shown ? { key: 'officer.tasks.first', params: { total, shown } } : { key: 'officer.tasks', params: { total } };
}
