/** "diam" and "kabari lagi": whether news of a complaint is pushed. Asking for it works all the same. */

import { numberOf } from './addition.ts';
import { left } from './joined.ts';
import type { OwnComplaint } from './known.ts';
import { afterthoughtMs } from './limits.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence, subject } from './outcome.ts';
import { findOwn, isOpen } from './own.ts';
import type { Choice } from './say.ts';
import type { TalkState } from './talk.ts';

const listMax = 5;

/** For the complaint that is quoted, the one just filed, the only one open, or the one the citizen picks. */
export function hush(state: TalkState, hushed: boolean, moment: Moment): Result {
  const { own, quoted, now } = moment.known;
  const [filed] = state.filed;
  const number = quoted === null ? null : numberOf(state, quoted, moment);
  if (quoted !== null && number === null && own === undefined) return { need: 'own' };
  const followed = own?.find((entry) => entry.id === quoted && entry.joined);
  if (followed) return settle(state, { complaint: followed.id, ...followed }, hushed);
  if (quoted !== null && number !== null) return settle(state, { complaint: quoted, number }, hushed);
  if (quoted === null && hushed && filed && filed.at > now - afterthoughtMs) return settle(state, filed, hushed);
  if (own === undefined) return { need: 'own' };
  const open = own.filter((entry) => isOpen(entry) && (entry.hushed === true) !== hushed).slice(0, listMax);
  const [first, another] = open;
  if (!first && hushed && own.length > 0) return hushAll(state, own);
  const comes = own.some(isOpen) ? 'faq.news' : 'hush.none';
  if (!first) return outcome(state, [message(sentence(hushed ? 'own.none' : comes))]);
  if (!another) return settle(state, { complaint: first.id, ...first }, hushed);
  const step = hushed ? 'hush' : 'unhush';
  const choices = open.map((entry): Choice => ({ draft: 'own', step, choice: entry.number, label: subject(entry) }));
  return outcome(state, [{ lines: [sentence('hush.which')], choices }]);
}

/** Nothing goes on any more, or is silent already: nothing that may still come of any of them is told either. */
function hushAll(state: TalkState, own: readonly OwnComplaint[]): Outcome {
  const settled = own.map((entry) => settle(state, { complaint: entry.id, ...entry }, true));
  return outcome(
    state,
    settled.slice(0, 1).flatMap(({ say }) => say),
    settled.flatMap(({ effects }) => effects),
  );
}

/** A press under "yang mana?". */
export function hushNumber(state: TalkState, number: string, hushed: boolean, moment: Moment): Result {
  if (moment.known.own === undefined) return { need: 'own' };
  const found = findOwn(number, moment.known.own);
  return found ? settle(state, { complaint: found.id, ...found }, hushed) : outcome(state, [message(sentence('own.unknown', { number }))]);
}

/** Of another's report that is followed, no more news means to follow it no more. */
function settle(state: TalkState, about: { complaint: string; number: string; joined?: boolean }, hushed: boolean): Outcome {
  const { complaint, number } = about;
  if (about.joined && hushed) return left(state, { id: complaint, number });
  const say = { lines: [sentence(hushed ? 'hush.done' : 'hush.undone', { number })], about: complaint };
  return outcome(state, [say], [{ type: 'hush', complaint, hushed }]);
}
