/** Figures in words, a line for each question somebody has. Pure. */
import type { Kind, Status } from '../complaints/complaint.ts';
import { closedOf, percent } from '../complaints/figures.ts';
import type { Period, Tally } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { joined } from './card.ts';

export interface Told {
  title: Sentence;
  period: Period;
  tally: Tally;
  rows: { code: string; label: Sentence; tally: Tally }[];
}

const kinds = ['grievance', 'aspiration', 'information'] as const satisfies Kind[];
/** In the order a complaint goes through them. */
const statuses = [
  ...(['received', 'verified', 'routed', 'in_progress', 'info_requested', 'replied', 'resolved', 'reopened'] as const),
  ...(['closed', 'rejected', 'archived', 'withdrawn'] as const),
] satisfies Status[];

/** `apart`: with a line for each agency. */
export function tableOf({ tally, rows }: Told, apart: boolean): Sentence[] {
  return [...about(tally), ...(apart && rows.length > 1 ? [{ key: 'figures.apart' as const }, ...rows.map(row)] : [])];
}

function about(tally: Tally): Sentence[] {
  const { filed, secret, merged, late, verified, unfit, rated, stars } = tally;
  const lines: (Sentence | null)[] = [
    { key: 'figures.filed', params: { filed, kinds: counted(kinds, tally.kinds, (kind) => ({ key: `kind.${kind}` })) } },
    secret === 0 ? null : { key: 'figures.secret', params: { secret } },
    merged === 0 ? null : { key: 'figures.merged', params: { merged } },
    { key: 'figures.statuses', params: { statuses: counted(statuses, tally.statuses, (status) => ({ key: `figures.status.${status}` })) } },
    timelyLine(tally),
    late === 0 ? null : { key: 'figures.late', params: { late } },
    tally.answerDays === null ? null : { key: 'figures.answer_days', params: { days: days(tally.answerDays) } },
    tally.closeDays === null ? null : { key: 'figures.close_days', params: { days: days(tally.closeDays) } },
    closedLine(tally),
    reopenedLine(tally),
    rated === 0 ? null : { key: 'figures.stars', params: { stars: stars / rated, rated } },
    { key: 'figures.verified', params: { verified, filed } },
    unfit === 0 ? null : { key: 'figures.unfit', params: { unfit } },
  ];
  return lines.filter((line) => line !== null);
}

export function timelyLine({ timely, judged }: Tally): Sentence | null {
  return judged === 0 ? null : { key: 'figures.timely', params: { timely, judged, percent: percent(timely, judged) ?? 0 } };
}

/** Closings apart, by whose word they were. */
export function closedLine(tally: Tally): Sentence | null {
  const { confirmed, unconfirmed, disputed } = tally;
  const closed = closedOf(tally);
  return closed === 0 ? null : { key: 'figures.closed', params: { closed, confirmed, unconfirmed, disputed } };
}

export function reopenedLine({ reopened }: Tally): Sentence | null {
  return reopened === 0 ? null : { key: 'figures.reopened', params: { reopened } };
}

function row({ label, tally }: Told['rows'][number]): Sentence {
  const { filed, timely, judged, late, confirmed, unconfirmed, disputed } = tally;
  const share = percent(timely, judged);
  const parts: Sentence[] = [
    ...(share === null ? [] : [{ key: 'figures.row.timely' as const, params: { percent: share } }]),
    ...(late === 0 ? [] : [{ key: 'figures.row.late' as const, params: { late } }]),
    ...(closedOf(tally) === 0 ? [] : [{ key: 'figures.row.closed' as const, params: { confirmed, unconfirmed, disputed } }]),
  ];
  return { key: 'figures.row', params: { label, told: joined([{ key: 'figures.row.filed', params: { filed } }, ...parts]) } };
}

function counted<Name extends string>(names: readonly Name[], counts: Record<Name, number>, label: (name: Name) => Sentence): Sentence {
  const some = names.filter((name) => counts[name] > 0);
  return joined(some.map((name): Sentence => ({ key: 'figures.count', params: { what: label(name), number: counts[name] } })));
}

/** Under a day it is told in hours. */
function days(median: number): Sentence {
  if (median >= 1) return { key: 'figures.days', params: { days: median } };
  return { key: 'figures.hours', params: { hours: Math.max(1, Math.round(median * 24)) } };
}
