/** What a citizen can ask of the bot in a word, wherever the talk stands. */

import { announceAddition } from './addition.ts';
import { askAgain, askUnsent } from './ask.ts';
import { cancel, filedBefore, newestKept, pause, takeUp } from './keep.ts';
import { afterthoughtMs } from './limits.ts';
import { askLoose, looseDraft } from './loose.ts';
import { nudge } from './nudge.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence, subject } from './outcome.ts';
import { detail, listOwn, openOf } from './own.ts';
import { showData } from './rights.ts';
import type { Choice, SayKey } from './say.ts';
import type { KeptDraft, TalkState } from './talk.ts';
import type { Intent } from './understand/intent.ts';
import { askClosing, askWithdraw } from './undo.ts';
import { back, skip } from './walker.ts';

/** Words behind a slash that mean an intent; any other is unknown, officers' commands too. */
export const slashIntents: Record<string, Intent> = {
  start: 'greeting',
  help: 'help',
  bantuan: 'help',
  menu: 'help',
  lapor: 'open',
  status: 'status',
  cek: 'status',
  batal: 'cancel',
  lanjut: 'resume',
  kembalikan: 'restore',
  kembali: 'back',
  lewati: 'skip',
  tambah: 'add',
};

/** Everything a citizen may write behind a slash. */
export const citizensWords: readonly string[] = [...Object.keys(slashIntents), 'sambung', 'bahasa', 'language'];

/** Carries out an intent. */
export function command(state: TalkState, asked: Intent, moment: Moment): Result {
  const { draft } = state;
  switch (asked) {
    case 'cancel':
      return draft === null ? nothingToCancel(state, moment) : cancel(state, draft, moment);
    case 'pause':
      return draft === null ? told(state, 'fine.later') : pause(state, draft, moment);
    case 'resume':
      return draft === null ? goOn(state, moment) : askAgain(state, moment, []);
    case 'restore':
      return takeNewest(state, 'cancelled', moment);
    case 'back':
      return draft === null ? told(state, 'door.short') : back(state, draft, moment);
    case 'skip':
      return draft === null
        ? state.loose === null
          ? told(state, 'door.short')
          : askLoose(state, state.loose, moment)
        : skip(state, draft, moment);
    case 'status':
      return draft !== null && moment.known.own?.length === 0 ? askUnsent(state, draft, moment) : withWaiting(listOwn(state, moment));
    case 'impatient':
      return draft === null ? hurryOfficers(state, moment) : askAgain(state, moment, [sentence('hurry')]);
    case 'add':
      return draft === null ? chooseAddition(state, moment) : askAgain(state, moment, []);
    case 'greeting':
      return draft === null ? greet(state, moment) : askAgainOr(state, asked, moment);
    case 'data':
      return showData(state, moment);
    default:
      return askAgainOr(state, asked, moment);
  }
}

const doors: Record<'help' | 'open' | 'greeting' | 'thanks' | 'joke', { alone: SayKey; within: SayKey | null }> = {
  help: { alone: 'help', within: 'help' },
  open: { alone: 'door.story', within: null },
  greeting: { alone: 'door.short', within: null },
  thanks: { alone: 'thanks.welcome', within: null },
  joke: { alone: 'joke', within: 'joke' },
};

function askAgainOr(state: TalkState, asked: keyof typeof doors, moment: Moment): Outcome {
  const door = doors[asked];
  if (state.draft === null) return told(state, door.alone);
  return askAgain(state, moment, door.within === null ? [] : [sentence(door.within)]);
}

function takeNewest(state: TalkState, why: KeptDraft['why'], moment: Moment): Outcome {
  const kept = newestKept(state, why);
  return kept ? takeUp(state, kept, moment) : state.draft === null ? told(state, 'draft.none') : askAgain(state, moment, []);
}

/** "lanjut": what waits to be told where it belongs comes before the drafts put away. */
function goOn(state: TalkState, moment: Moment): Result {
  if (state.loose !== null) return askLoose(state, state.loose, moment);
  // "tolong lanjut", of a report that is sent.
  return state.kept.length === 0 && state.adding !== null ? listOwn(state, moment) : takeNewest(state, 'paused', moment);
}

/** Says below the reports that something the citizen told belongs to none of them yet. */
function withWaiting(result: Result): Result {
  if ('need' in result || result.state.loose === null) return result;
  return { ...result, say: [...result.say, message(sentence('loose.waiting'))] };
}

/** Words that wait for their place go aside as a draft, and a draft put off is called off. The report just filed can still be taken back; later its officers are asked. */
function nothingToCancel(state: TalkState, moment: Moment): Result {
  if (state.loose !== null) return cancel({ ...state, loose: null }, looseDraft(state, state.loose, moment), moment);
  if (state.undo !== null) return outcome(state, [askWithdraw(state.undo)]);
  const [last] = state.kept;
  if (last !== undefined && filedBefore(state, last))
    return last.why === 'paused' ? cancel(state, last.draft, moment) : told(state, 'draft.cancelled.already');
  return (state.filed.length > 0 ? askClosing(state, moment) : null) ?? told(state, 'draft.none');
}

/** Impatience below a late report reminds its officers; anywhere else the reports say where they are. */
function hurryOfficers(state: TalkState, moment: Moment): Result {
  const late = state.offered.find(({ draft, step }) => draft === 'own' && step === 'nudge');
  return late ? nudge(state, late.choice, moment) : listOwn(state, moment);
}

/** "halo?" right after filing asks whether anybody is there: how the report stands. */
function greet(state: TalkState, moment: Moment): Result {
  const [filed] = state.filed;
  if (!filed || filed.at <= moment.known.now - afterthoughtMs) return told(state, doors.greeting.alone);
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const mine = own.find((entry) => entry.id === filed.complaint);
  return mine ? outcome(state, [detail(mine, moment)]) : told(state, doors.greeting.alone);
}

function chooseAddition(state: TalkState, moment: Moment): Result {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const shown = state.offered.filter(({ draft, step }) => draft === 'own' && step === 'add');
  // Of several the one whose state is on the screen.
  const [first, second] = shown.length === 1 ? open.filter(({ number }) => number === shown[0]?.choice) : open;
  if (!first) return told(state, 'own.none');
  if (!second) return announceAddition(state, first.number, moment);
  const choices = open.slice(0, 5).map((entry): Choice => ({ draft: 'own', step: 'add', choice: entry.number, label: subject(entry) }));
  return outcome(state, [{ lines: [sentence('add.which')], choices }]);
}

function told(state: TalkState, key: SayKey): Outcome {
  return outcome(state, [message(sentence(key))]);
}
