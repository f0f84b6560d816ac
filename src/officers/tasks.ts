/** /tugas: what is open for the officer's agencies, page by page: what is late first, then the officer's own, then by date. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Sentence } from '../dialogue/say.ts';
import { leadingAgency } from './agencies.ts';
import { cardChoice, headline } from './card.ts';
import type { OfficerTurn } from './officers.ts';
import { audited, type Request, turnOf } from './request.ts';

/** A phone's screen holds about ten lines. */
const shownMax = 10;
/** Counted up to here; beyond it the exact number helps nobody. */
const countedMax = 100;

/** A page of the open complaints of the officer's agencies (all of the region for an admin), or of the one that is named; the officer's own are marked. */
export async function tasks(request: Request): Promise<OfficerTurn> {
  const { world, officer } = request;
  const now = world.chance.now();
  const only = leadingAgency(request.args, world.agencies)?.agency.code ?? null;
  const counted = await world.officers.tasks(officer, countedMax);
  const open = counted.filter(({ agency }) => only === null || agency === only).toSorted((a, b) => urgency(a) - urgency(b));
  const pages = Math.max(1, Math.ceil(open.length / shownMax));
  const page = Math.min(Math.max(1, Number(/\d+$/.exec(request.args)?.[0] ?? 1) || 1), pages);
  const shown = open.slice((page - 1) * shownMax, page * shownMax);
  const say = {
    lines: [heading(open.length, counted.length >= countedMax, shown.length, page, pages), ...shown.map((complaint) => line(complaint))],
    choices: [
      ...shown.map(({ number }) => cardChoice('lihat', number, { key: 'officer.choice.number', params: { number } })),
      ...(page < pages ? [cardChoice('tugas', `${only ?? ''} ${page + 1}`.trim(), { key: 'officer.choice.next' as const })] : []),
    ],
  };
  return turnOf(request.now, { say: [say], audit: [audited(request, 'tugas', null)] });

  function urgency({ dueAt, assignee }: Complaint): number {
    if (dueAt !== null && dueAt < now) return 0;
    return assignee === officer.id ? 1 : 2;
  }

  function line(complaint: Complaint): Sentence {
    const told = headline(complaint, world.categories, now);
    return complaint.assignee === officer.id ? { key: 'officer.tasks.mine', params: { headline: told } } : told;
  }
}

function heading(total: number, isMore: boolean, shown: number, page: number, pages: number): Sentence {
  if (total === 0) return { key: 'officer.tasks.none' };
  if (page > 1) return { key: 'officer.tasks.page', params: { total, page, pages } };
  if (isMore) return { key: 'officer.tasks.many', params: { total, shown } };
  return total > shown ? { key: 'officer.tasks.first', params: { total, shown } } : { key: 'officer.tasks', params: { total } };
}
