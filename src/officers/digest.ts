/** What an agency is told in the morning, and its supervisors once a week: numbers only, and of secret reports in a group not even those. Pure. */
import type { Standing, Tally } from '../complaints/ports.ts';
import type { Say, Sentence } from '../dialogue/say.ts';
import { cardChoice } from './card.ts';
import { closedLine, reopenedLine, timelyLine } from './figures-table.ts';
import { numberList } from './hand.ts';

/** Passed on so often, it goes to and fro. */
const pingpongFrom = 2;
const untouched = new Set(['received', 'verified', 'routed']);

interface Lists {
  overdue: Standing[];
  today: Standing[];
  untouched: Standing[];
  disputed: Standing[];
  pingpong: Standing[];
  undecided: Standing[];
}

/** `until`: the end of the local day. What is late or due is told as such and not once more as untouched; disputes and wanderings are facts of their own. */
function listsOf(standing: readonly Standing[], now: number, until: number): Lists {
  const due = (from: number, to: number) => standing.filter(({ dueAt }) => dueAt !== null && dueAt >= from && dueAt < to);
  const overdue = due(0, now);
  const today = due(now, until + 1);
  return {
    ...{ overdue, today },
    untouched: standing.filter(
      (one) => untouched.has(one.status) && one.assignee === null && !one.undecided && ![...overdue, ...today].includes(one),
    ),
    disputed: standing.filter(({ status }) => status === 'reopened'),
    pingpong: standing.filter(({ passes, undecided }) => passes >= pingpongFrom && !undecided),
    undecided: standing.filter(({ undecided }) => undecided),
  };
}

const order = ['overdue', 'today', 'untouched', 'disputed', 'pingpong', 'undecided'] as const satisfies (keyof Lists)[];

/** null: there is nothing to say. */
export function dailyOf(agency: string, standing: readonly Standing[], now: number, until: number, inGroup: boolean): Say | null {
  const lines = told(listsOf(standing, now, until), order, inGroup);
  if (lines.length === 0) return null;
  return {
    lines: [{ key: 'digest.heading', params: { agency, day: now } }, ...lines],
    choices: [cardChoice('tugas', '1', { key: 'digest.choice.tasks' })],
  };
}

/** `week`: how many came in; `month`: what became of those of four weeks. null: nothing came in and nothing is open. */
export function weeklyOf(
  { code, label }: { code: string; label: string },
  standing: readonly Standing[],
  { week, month }: { week: number; month: Tally },
  now: number,
): Say | null {
  if (standing.length === 0 && month.filed === 0) return null;
  const lists = listsOf(standing, now, now);
  const results = [timelyLine(month), closedLine(month), reopenedLine(month)].filter((line) => line !== null);
  return {
    lines: [
      { key: 'digest.week.heading', params: { agency: label } },
      { key: 'digest.week.filed', params: { filed: week } },
      { key: 'digest.week.open', params: { number: standing.length } },
      ...told(lists, ['overdue', 'untouched', 'disputed', 'pingpong', 'undecided'], false),
      ...(results.length === 0 ? [] : [{ key: 'digest.week.month' as const }, ...results]),
      ...(month.unchecked === 0 ? [] : [{ key: 'digest.week.unchecked' as const, params: { number: month.unchecked } }]),
    ],
    choices: [
      cardChoice('statistik', code, { key: 'digest.choice.figures' }),
      ...(month.unchecked === 0 ? [] : [cardChoice('verifikasi', '', { key: 'officer.choice.unchecked' as const })]),
    ],
  };
}

function told(lists: Lists, names: readonly (keyof Lists)[], inGroup: boolean): Sentence[] {
  const some = names.filter((name) => lists[name].length > 0);
  const secret = new Set(some.flatMap((name) => lists[name].filter(({ visibility }) => visibility === 'secret')));
  return [
    ...some.map(
      (name): Sentence => ({ key: `digest.${name}`, params: { number: lists[name].length, numbers: numbersIn(lists[name], inGroup) } }),
    ),
    ...(secret.size === 0 ? [] : [{ key: 'digest.secrets' as const, params: { number: secret.size } }]),
  ];
}

function numbersIn(list: readonly Standing[], inGroup: boolean): string | Sentence {
  const named = list.filter(({ visibility }) => !inGroup || visibility !== 'secret');
  const hidden = list.length - named.length;
  if (named.length === 0) return { key: 'digest.secret', params: { number: hidden } };
  return numberList(named.map(({ number }) => number));
}
