/** One thing said → the new talk, what to say and what to do. Pure: time, fresh ids and everything known come in as values. */

import { edited, revoke } from './edits.ts';
import type { Effect } from './effect.ts';
import { alarm } from './emergency.ts';
import { expired, nextAlarm, wake } from './keep.ts';
import type { Known } from './known.ts';
import { emergencyPiecesMax, pieceMaxCharacters } from './limits.ts';
import { settled } from './loose.ts';
import { takeFile, takePin } from './material.ts';
import { type Moment, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { press } from './press.ts';
import type { Heard, Said } from './said.ts';
import type { Say } from './say.ts';
import { emptyState, type Talk, type TalkState } from './talk.ts';
import { hearMaterial, hearNothing, hearWords } from './tell.ts';
import { type Danger, dangers } from './understand/emergency.ts';

export type Turned = { talk: Talk; say: Say[]; effects: Effect[] } | { need: 'own' };

/** Answers one thing said. { need: 'own' } asks to be run again with the citizen's own complaints. Never throws, whatever is said. */
export function turn(talk: Talk, heard: Heard, known: Known): Turned {
  const before = settled(expired(talk.state ?? emptyState(), known.now), known.now);
  const moment: Moment = { known, message: heard.message, at: heard.at };
  const kinds = dangers(wordsOf(heard.said));
  const result = kinds.length === 0 ? hear(before, heard.said, moment) : hearDanger(before, heard.said, kinds, moment);
  if ('need' in result) return result;
  const state = offeredNow(greeted(before, result));
  return { talk: { ...talk, state: state.state, wakeAt: nextAlarm(state.state) }, say: state.say, effects: state.effects };
}

function hear(state: TalkState, said: Said, moment: Moment): Result {
  switch (said.type) {
    case 'text':
      return said.text.trim() === '' ? hearNothing(state, 'unknown', moment) : hearWords(state, said.text, moment);
    case 'file':
      return hearMaterial(
        state,
        takeFile(said, moment, state.draft?.attachments.length ?? state.loose?.attachments.length ?? 0),
        said.album ?? '',
        moment,
      );
    case 'pin':
      return hearMaterial(state, takePin(said), '', moment);
    case 'press':
      return press(state, { draft: said.draft, step: said.step, choice: said.choice }, moment);
    case 'edit':
      return edited(state, said.of, said.text, moment);
    case 'revoke':
      return revoke(state, said.of, moment);
    case 'start':
      return hearWords(state, '/start', moment);
    case 'other':
      return hearNothing(state, said.kind, moment);
    case 'alarm':
      return wake(state, moment);
  }
}

/** The numbers come first. A draft goes on with the words in it; without one they are kept for the offer to note them. */
function hearDanger(state: TalkState, said: Said, kinds: Danger[], moment: Moment): Result {
  const words = wordsOf(said);
  const say = [alarm(kinds, moment)];
  const effects: Effect[] = [{ type: 'emergency', kinds, words }];
  const held = state.draft === null && said.type === 'text' && moment.known.quoted === null;
  const pieces = [
    ...(state.emergency?.pieces ?? []),
    { message: moment.message, at: moment.at, text: words.slice(0, pieceMaxCharacters) },
  ].slice(-emergencyPiecesMax);
  const result: Result = held ? outcome({ ...state, emergency: { pieces, at: moment.known.now } }) : hear(state, said, moment);
  return 'need' in result ? result : { state: result.state, say: [...say, ...result.say], effects: [...effects, ...result.effects] };
}

function wordsOf(said: Said): string {
  if (said.type === 'text' || said.type === 'edit') return said.text;
  return said.type === 'file' ? (said.caption ?? '') : '';
}

/** The first ordinary answer ever also tells what is stored. */
function greeted(before: TalkState, result: Outcome): Outcome {
  const [first, ...rest] = result.say;
  if (before.greeted || !first || result.effects.some((effect) => effect.type === 'emergency')) return result;
  return {
    ...result,
    state: { ...result.state, greeted: true },
    say: [{ ...first, lines: [...first.lines, sentence('stored')] }, ...rest],
  };
}

/** What a number means from now on: the choices said last; nothing while an open question awaits words, once a draft is put away, or when another begins. */
function offeredNow(result: Outcome): Outcome {
  const last = result.say.findLast((say) => say.choices !== undefined);
  if (last?.choices)
    return { ...result, state: { ...result.state, offered: last.choices.map(({ draft, step, choice }) => ({ draft, step, choice })) } };
  const { state } = result;
  const over = state.draft === null ? [] : state.filed.map((entry) => entry.draft);
  const away = state.offered.some((offer) => over.includes(offer.draft) || state.kept.some((entry) => entry.draft.id === offer.draft));
  return away || (state.draft !== null && result.say.length > 0) ? { ...result, state: { ...state, offered: [] } } : result;
}
