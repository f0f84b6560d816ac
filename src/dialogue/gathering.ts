/** Files for a complaint already filed, or perhaps for one: taken in one by one, answered once, when no more come. */
import { add } from './addition.ts';
import { begun } from './begun.ts';
import { askWhere, holdMore, tellsOfNone } from './loose.ts';
import { type Material, quietFor, refusedLines, type Taken } from './material.ts';
import { type Moment, type Outcome, outcome, type Result } from './outcome.ts';
import { openOf } from './own.ts';
import type { SaidFile } from './said.ts';
import type { Gathering, TalkState } from './talk.ts';
import { startsAnew } from './understand/more.ts';
import { tell } from './walker.ts';

/** Takes in files for `to` (null: asked where they belong); answers at once where nothing needs to be waited for. */
export function gatherFiles(state: TalkState, to: Gathering['to'], taken: Taken, album: string, moment: Moment): Result {
  const { material, lines, effects } = taken;
  const before = state.gathering ?? { to, album, pieces: [], files: [], refused: 0 };
  const quiet = quietFor(album !== '', moment);
  const gathering: Gathering = {
    ...before,
    pieces: [...before.pieces, ...material.pieces],
    files: [...before.files, ...material.files],
    refused: before.refused + (material.refused ?? 0),
    until: moment.known.now + quiet,
  };
  const next = { ...state, gathering };
  if (quiet > 0) return outcome(next, lines.length > 0 ? [{ lines }] : [], effects);
  const settled = settleGathering(next, moment);
  if ('need' in settled) return settled;
  const [first, ...rest] = settled.say;
  const say = first && lines.length > 0 ? [{ ...first, lines: [...lines, ...first.lines] }, ...rest] : settled.say;
  return { state: settled.state, say, effects: [...effects, ...settled.effects] };
}

/** Whether a file is one more of those being gathered. */
export function joins({ gathering }: TalkState, file: Pick<SaidFile, 'album'>, quoted: string | null): boolean {
  return gathering !== null && gathering.album === (file.album ?? '') && (quoted === null || quoted === gathering.to?.complaint);
}

/** Answers what was gathered: it goes where it belongs, becomes a report where its captions tell a story, or is asked about. */
export function settleGathering(state: TalkState, moment: Moment): Result {
  const { gathering } = state;
  if (gathering === null) return outcome(state);
  const next: TalkState = { ...state, gathering: null };
  const material: Material = { pieces: gathering.pieces, files: gathering.files, place: null };
  const lines = refusedLines(gathering.refused);
  if (gathering.to !== null) return add(next, gathering.to, material, lines, [], moment);
  if (next.loose !== null) return holdMore(next, next.loose, material, moment, lines, []);
  if (material.pieces.length > 0 && moment.known.own === undefined) return { need: 'own' };
  return becomesStory(next, material, moment) ? opened(next, material, moment) : askWhere(next, material, moment, lines, []);
}

function becomesStory(state: TalkState, material: Material, moment: Moment): boolean {
  const { undo, questions, draft } = state;
  if (draft !== null || questions.some(({ type }) => type === 'info')) return false;
  const tellsAnew = (text: string) =>
    undo === null ? tellsOfNone(text, openOf(moment.known.own ?? []), moment.known) : startsAnew(text, undo.draft, moment.known);
  return material.pieces.some(({ text }) => tellsAnew(text));
}

function opened(state: TalkState, material: Material, moment: Moment): Outcome {
  return tell(state, begun(state, material.pieces, moment), material, moment, false, [], []);
}
