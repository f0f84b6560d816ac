/** A draft that begins: no less hidden than its words, or what was said shortly before them, ask for. */
import type { Visibility } from './known.ts';
import { hourMs } from './limits.ts';
import type { Moment, Result } from './outcome.ts';
import { answered } from './steps/step.ts';
import { type Draft, emptyDraft, type TalkState } from './talk.ts';
import { isAfraid as saysAfraid } from './understand/moods.ts';
import { plain } from './understand/normalise.ts';
import { besideOwnFear, onlyFears, speaksOfFear } from './understand/own-fear.ts';
import { findPlace } from './understand/place.ts';
import { prefaceOf } from './understand/preface.ts';
import { besideName, visibilityTold } from './understand/remark.ts';
import { needsSecrecy } from './understand/secrecy.ts';

/** More tells something. */
const openingMaxCharacters = 200;
/** "nama saya dirahasiakan kan?" wishes nothing. */
const sentenceEnds = /(?<=[.!?\n])/;
const asks = /\b(?:kan|kah|ga|gak|nggak|tidak)$/i;

/** The draft that begins with these words, which are not in it yet. */
export function begun(state: TalkState, pieces: readonly { text: string }[], { known }: Moment): Draft {
  const draft = emptyDraft(known.fresh.token, known.now);
  const told = pieces.map(({ text }) => visibilityTold(text)?.visibility).filter((one) => one !== undefined && one !== 'public');
  const before = hiddenBefore(state, known.now);
  // Who asks to be hidden in a matter that needs secrecy has answered the offer of it.
  if (told.length > 0 && pieces.some(({ text }) => needsSecrecy(besideName(text))))
    return answered({ ...draft, visibility: 'secret' }, 'secrecy');
  return { ...draft, visibility: told.includes('secret') || before === 'secret' ? 'secret' : (told[0] ?? before ?? 'public') };
}

/** "saya takut", "jangan sampai ada yang tahu saya yang lapor": where nothing is told and nothing was done for it, it holds for what is told next. */
export function mindingFear(before: TalkState, text: string, result: Result, moment: Moment): Result {
  if ('need' in result || before.draft !== null || result.state.draft !== null || result.effects.length > 0) return result;
  // Of a report that is sent, it was done.
  if (result.say.some(({ about }) => about !== undefined)) return result;
  const told = text
    .split(sentenceEnds)
    .filter((one) => !one.endsWith('?'))
    .join('')
    .trim();
  if (told === '' || asks.test(told)) return result;
  const wished = visibilityTold(told)?.visibility;
  const isAfraid = saysAfraid(told) || prefaceOf(told) === 'afraid' || onlyFears(told) || (told !== text.trim() && saysOnlyFear(told));
  const hides = wished === undefined || wished === 'public' ? (isAfraid ? 'anonymous' : null) : wished;
  return hides === null ? result : { ...result, state: hiddenNext(result.state, hides, moment) };
}

/** "takut anak saya diapa-apain", behind a question. */
function saysOnlyFear(told: string): boolean {
  const beside = besideOwnFear(told);
  return beside?.rest === '' && beside.tells;
}

function hiddenNext(state: TalkState, visibility: Visibility, { known: { now } }: Moment): TalkState {
  return { ...state, hides: { visibility: hiddenBefore(state, now) === 'secret' ? 'secret' : visibility, at: now } };
}

function hiddenBefore({ hides }: TalkState, now: number): Visibility | undefined {
  return hides !== null && hides.at > now - hourMs ? hides.visibility : undefined;
}

/** "saya mau lapor tapi takut anak saya dipersulit", before the story: it was answered, and stands in no report that tells of something. */
export function withoutOpeningFear(draft: Draft): Draft {
  const hides = draft.visibility !== 'public';
  const first = draft.pieces.findIndex(({ text }) => !opensAfraid(text, hides));
  return first <= 0 ? draft : { ...draft, pieces: draft.pieces.slice(first) };
}

/** "lurah motong bansos, jangan sampai ketauan saya": what stands beside fear is told, and "saya jualan di pasar" where nobody hides. */
function opensAfraid(text: string, hides: boolean): boolean {
  if (text.length > openingMaxCharacters) return false;
  const fear = hides || speaksOfFear(plain(text)) || saysAfraid(text) ? besideOwnFear(text)?.rest : undefined;
  const beside = fear ?? visibilityTold(text)?.rest;
  if (beside !== undefined && beside !== '' && prefaceOf(beside) === null) return false;
  return beside !== undefined || prefaceOf(text) === 'afraid' || (saysAfraid(text) && findPlace(text) === null && !needsSecrecy(text));
}
