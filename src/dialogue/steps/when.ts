/** The step that asks when it was. */
import { sentence } from '../outcome.ts';
import { outsideLines, toldPlace } from '../placing.ts';
import { categoryOf, kindOf } from '../suggestion.ts';
import { whenOf } from '../timing.ts';
import { agreement } from '../understand/answer.ts';
import { isEveryday } from '../understand/everyday.ts';
import { plain, words } from '../understand/normalise.ts';
import { wordsBesideOpening } from '../understand/opening.ts';
import { tellsMore } from '../understand/place.ts';
import { findTime } from '../understand/time.ts';
import { placeOnly } from '../understand/where.ts';
import { besideTime } from '../understand/where-heard.ts';
import { answered, type Step, story } from './step.ts';

/** Who tells as much as this has told what they want to tell: officers may ask for the rest. */
const wholeWords = 12;
/** Fewer words than this are no story. */
const toldMinWords = 3;

/** When it began, where waiting is the complaint itself and little else was told. */
export const when: Step = {
  missing: (draft, known) =>
    !draft.done.includes('when') &&
    draft.occurred === null &&
    words(story(draft)).length < wholeWords &&
    kindOf(draft) === 'grievance' &&
    categoryOf(draft, known) === 'adminduk' &&
    whenOf(draft, known) === null,
  ask: (draft, known, again) => ({
    lines: [sentence(again ? 'ask.when.again' : categoryOf(draft, known) === 'adminduk' ? 'ask.when' : 'ask.when.happened')],
  }),
  accept(answer, draft, known) {
    if (answer.type !== 'text' || agreement(answer.text) !== null || tellsMore(answer.text)) return null;
    const words = answer.text.trim();
    const time = findTime(words, answer.at, known.region.timeZone);
    if (time === null && !vague.test(plain(words))) return null;
    if (time?.future) return { draft, lines: [sentence('when.future')], go: 'when' };
    const { message, at } = answer;
    // "kemarin, anak saya sampai jatuh", "di disdukcapil, sebulan lalu": more than when.
    const beside = time === null ? [] : wordsBesideOpening(plain(words).replace(time.text, ' ').replace(doubt, ' '));
    const name = beside.length > 0 && draft.place === null ? placeOnly(besideTime(words), known) : null;
    const tells = name === null && (beside.length >= toldMinWords || beside.some((word) => word.length > 2 && !isEveryday(word)));
    const next = {
      ...draft,
      pieces: tells ? [...draft.pieces, { message, at, text: words }] : draft.pieces,
      place: name === null ? draft.place : toldPlace(name, known),
      occurred: words,
      occurredAt: at,
    };
    return { draft: answered(next, 'when'), lines: name === null ? [] : outsideLines(toldPlace(name, known), known), go: 'next' };
  },
  skip: (draft) => answered(draft, 'when'),
  clear: (draft) => ({ ...draft, occurred: null }),
};

/** "awal oktober kalo ga salah". */
const doubt = /\bkalau tidak (?:salah|keliru|lupa)(?: ingat)?\b|\b(?:kayaknya|sepertinya|seingat|seingatku|kira kira|mungkin|sekitar)\b/g;

/** A time nobody can name. */
const vague =
  /\b(?:lama|dulu|lupa|tahu|ingat|tahun|bulan|minggu|hari|pagi|siang|sore|malam|kemarin|tadi|barusan|pas|waktu|sejak|dari|sekitar|kira|awal|akhir|tiap|setiap|sering|selalu|terus|lebaran|puasa|natal|agustusan|tujuhbelasan|pernah|baru)\b|\d/;
