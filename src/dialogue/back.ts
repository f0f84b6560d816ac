/** "eh ternyata mati lagi", of a report that is closed: asked whether it is opened again. */
import type { OwnComplaint } from './known.ts';
import { backMs } from './limits.ts';
import { hold } from './loose.ts';
import { takeText } from './material.ts';
import type { Moment, Result } from './outcome.ts';
import { openOf } from './own.ts';
import type { Loose, TalkState } from './talk.ts';
import { isBack, saysBack } from './understand/solved.ts';

const candidatesMax = 4;

/** Asks whether the words open a report again that was closed lately, or which. null: they tell of none of these. */
export function backAgain(state: TalkState, text: string, moment: Moment): Result | null {
  if (state.filed.length === 0 || state.loose !== null || state.adding !== null || !saysBack(text)) return null;
  const { own, now, categories } = moment.known;
  if (own === undefined) return { need: 'own' };
  const told = (entry: OwnComplaint) => isBack(text, entry, categories);
  const over = own.filter((entry) => entry.status === 'closed' && !entry.joined && changedAt(entry) > now - backMs && told(entry));
  if (over.length === 0) return null;
  const candidates: Loose['candidates'] = [
    ...over.map(({ id, number, title }) => ({ complaint: id, number, title, over: true as const })),
    ...openOf(own)
      .filter(told)
      .map(({ id, number, title }) => ({ complaint: id, number, title })),
  ];
  const { material, lines, effects } = takeText(text, moment);
  return hold(state, candidates.slice(0, candidatesMax), material, moment, lines, effects);
}

function changedAt({ steps, submittedAt }: OwnComplaint): number {
  return steps.at(-1)?.at ?? submittedAt;
}
