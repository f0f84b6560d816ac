/** What the law gives people over their data, in the chat: a copy, and deletion (UU 27/2022, art. 7, 8, 9 and 43). */
import { forgetAfterMs, forgetWithinMs } from './limits.ts';
import { type Moment, message, outcome, type Result, sentence } from './outcome.ts';
import type { Choice } from './say.ts';
import type { TalkState } from './talk.ts';
import { core, phrases } from './understand/answer.ts';
import { answersDeletion, asksWhatFollows, saysDelete, takesDeletionBack } from './understand/deletion.ts';
import { wish } from './understand/wish.ts';

/** "data saya": the file with everything stored about the citizen, and how to have it deleted. */
export function showData(state: TalkState, moment: Moment): Result {
  const { stored } = moment.known;
  if (stored === undefined) return { need: 'stored' };
  const { complaints, messages } = stored;
  return outcome(state, [
    {
      lines: [sentence('stored'), sentence('data.file', { complaints, messages }), sentence('data.delete')],
      choices: [{ draft: 'rights', step: 'forget', choice: 'ask', label: sentence('choice.forget.data') }],
      document: 'own_data',
    },
  ]);
}

/** "hapus data saya": says what follows and asks once. */
export function askForget(state: TalkState, moment: Moment): Result {
  const { stored, now } = moment.known;
  if (stored === undefined) return { need: 'stored' };
  if (stored.forgetAt !== null) return outcome(state, [message(sentence('data.forgetting', { at: latest(stored.forgetAt) }))]);
  const open = stored.open === 0 ? [] : [sentence('data.forget.open', { count: stored.open })];
  const lines = [sentence('data.forget', { at: now + forgetWithinMs }), ...open, sentence('data.forget.ask')];
  return outcome(state, [{ lines, choices: [choice('yes'), choice('no')] }]);
}

/** A press under the file, or under the question. */
export function pressForget(state: TalkState, wanted: string, moment: Moment): Result {
  if (wanted === 'ask') return askForget(state, moment);
  if (wanted !== 'yes') return outcome(state, [message(sentence('data.kept'))]);
  const at = moment.known.now + forgetAfterMs;
  return outcome(state, [message(sentence('data.forgetting', { at: latest(at) }))], [{ type: 'forget', at }]);
}

const callOff = phrases('batal|batalkan|batalin|cancel');

/** The same in words: what was asked last is answered first, whatever draft is open. null: they are of something else. */
export function forgetInWords(state: TalkState, text: string, moment: Moment): Result | null {
  const [first] = state.offered.filter(({ draft }) => draft === 'rights');
  if (first?.choice === 'ask') return saysDelete(text) ? askForget(state, moment) : null;
  // With a draft that is the one word that clears the table, as everywhere.
  if (state.draft !== null && callOff.has(core(text))) return null;
  // "hapus data saya" once more asks once more.
  const answer = first === undefined || moment.known.quoted !== null || wish(text) === 'forget' ? null : answersDeletion(text);
  if (answer === null) return first !== undefined && asksWhatFollows(text) ? askForget(state, moment) : null;
  return pressForget(state, answer ? 'yes' : 'no', moment);
}

/** "jangan hapus": in time, everything stays. */
export function keepData(state: TalkState, moment: Moment): Result {
  const { stored } = moment.known;
  if (stored === undefined) return { need: 'stored' };
  return outcome(state, [message(sentence('data.kept'))], stored.forgetAt === null ? [] : [{ type: 'forget', at: null }]);
}

/** "eh jangan", where a deletion is promised, whatever news came in between. null: none is, or something else is meant. */
export function keptAfterAll(state: TalkState, text: string, moment: Moment): Result | null {
  if (state.emergency !== null || !takesDeletionBack(text)) return null;
  const { stored } = moment.known;
  if (stored === undefined) return { need: 'stored' };
  return stored.forgetAt === null ? null : keepData(state, moment);
}

/** The time promised to the citizen, of a deletion that begins at `at`. */
function latest(at: number): number {
  return at - forgetAfterMs + forgetWithinMs;
}

function choice(name: 'yes' | 'no'): Choice {
  const label = sentence(name === 'yes' ? 'choice.forget' : 'choice.no');
  return { draft: 'rights', step: 'forget', choice: name, label, ...(name === 'yes' && { style: 'danger' as const }) };
}
