/** What a citizen can ask of the bot in a word, wherever the talk stands. */
import { askAgain } from './ask.ts';
import { cancel, newestKept, pause, takeUp } from './keep.ts';
import { announceAddition } from './loose.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { isOpen, listOwn } from './own.ts';
import type { Choice, SayKey } from './say.ts';
import type { KeptDraft, TalkState } from './talk.ts';
import type { Intent } from './understand/intent.ts';
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

/** Carries out an intent. */
export function command(state: TalkState, asked: Intent, moment: Moment): Result {
  const { draft } = state;
  switch (asked) {
    case 'cancel':
      return draft === null ? told(state, state.kept.length > 0 ? 'draft.cancelled.already' : 'draft.none') : cancel(state, draft, moment);
    case 'pause':
      return draft === null ? told(state, 'fine.later') : pause(state, draft, moment);
    case 'resume':
      return draft === null ? takeNewest(state, 'paused', moment) : askAgain(state, moment, []);
    case 'restore':
      return takeNewest(state, 'cancelled', moment);
    case 'back':
      return draft === null ? told(state, 'door.short') : back(state, draft, moment);
    case 'skip':
      return draft === null ? told(state, 'door.short') : skip(state, draft, moment);
    case 'status':
      return listOwn(state, moment);
    case 'impatient':
      return draft === null ? listOwn(state, moment) : askAgain(state, moment, [sentence('hurry')]);
    case 'add':
      return draft === null ? chooseAddition(state, moment) : askAgain(state, moment, []);
    default:
      return askAgainOr(state, asked, moment);
  }
}

const doors: Record<'help' | 'open' | 'greeting' | 'thanks' | 'data' | 'joke', { alone: SayKey; within: SayKey | null }> = {
  help: { alone: 'help', within: 'help' },
  open: { alone: 'door.story', within: null },
  greeting: { alone: 'door.short', within: null },
  thanks: { alone: 'thanks.welcome', within: null },
  data: { alone: 'stored', within: 'stored' },
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

function chooseAddition(state: TalkState, moment: Moment): Result {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = own.filter(isOpen);
  const [first, second] = open;
  if (!first) return told(state, 'own.none');
  if (!second) return announceAddition(state, first.number, moment);
  const choices = open
    .slice(0, 5)
    .map(
      (entry): Choice => ({ draft: 'own', step: 'add', choice: entry.number, label: sentence('choice.number', { number: entry.number }) }),
    );
  return outcome(state, [{ lines: [sentence('add.which')], choices }]);
}

function told(state: TalkState, key: SayKey): Outcome {
  return outcome(state, [message(sentence(key))]);
}
