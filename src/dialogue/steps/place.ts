/** The step that asks where: in the words that fit what was told. */
import type { Known } from '../known.ts';
import { placeMaxCharacters } from '../limits.ts';
import { sentence } from '../outcome.ts';
import type { SayKey } from '../say.ts';
import { categoryOf } from '../suggestion.ts';
import type { Draft } from '../talk.ts';
import { agreement, numbered, withoutTail } from '../understand/answer.ts';
import { findPlace, saysNoPlace, soundsLikePlace, tellsMore } from '../understand/place.ts';
import { answered, type Step } from './step.ts';

/** Categories whose place is an office or a facility, with the question that fits. */
const questions: Record<string, SayKey> = {
  adminduk: 'ask.place.town',
  pajak_daerah: 'ask.place.town',
  tenaga_kerja: 'ask.place.town',
  sosial_bansos: 'ask.place.village',
  kesehatan: 'ask.place.clinic',
  pendidikan: 'ask.place.school',
  kepegawaian_pelayanan: 'ask.place.office',
};
/** The example region serves everywhere; a real one already knows its town. */
const anywhere = '00';

export const place: Step = {
  missing: (draft, known) =>
    !draft.done.includes('place') &&
    draft.place === null &&
    !(known.region.code !== anywhere && question(draft, known) === 'ask.place.town'),
  ask(draft, known, again) {
    const key = question(draft, known);
    const lines = [sentence(again ? 'ask.place.again' : key)];
    return key === 'ask.place' ? { lines, askPlace: true } : { lines };
  },
  accept(answer, draft) {
    if (answer.type !== 'text') return null;
    const text = withoutTail(answer.text.trim());
    if (saysNoPlace(text)) return { draft: answered({ ...draft, place: null }, 'place'), go: 'next' };
    if (agreement(text) !== null || numbered(text) !== null || !soundsLikePlace(text) || text.length > placeMaxCharacters) return null;
    const more = tellsMore(text);
    const pieces = more ? [...draft.pieces, { message: answer.message, at: answer.at, text: answer.text }] : draft.pieces;
    return {
      draft: answered(
        { ...draft, pieces, place: { text: more ? (findPlace(text) ?? text) : text }, placeMessage: more ? '' : answer.message },
        'place',
      ),
      go: 'next',
    };
  },
  skip: (draft) => answered({ ...draft, place: null }, 'place'),
  clear: (draft) => ({ ...draft, place: null, placeMessage: '' }),
};

function question(draft: Draft, known: Known): SayKey {
  return questions[categoryOf(draft, known)] ?? 'ask.place';
}
