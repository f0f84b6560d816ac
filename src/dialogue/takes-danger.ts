/** Whether words of danger belong into the draft that is open. */
import { criesForSomebody } from './beside-danger.ts';
import type { Known } from './known.ts';
import { story } from './steps/step.ts';
import type { Draft } from './talk.ts';
import { sameThing, tellsMatter } from './understand/aftermath.ts';
import { dangers } from './understand/emergency.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { topicOf } from './understand/topic.ts';

/** A matter and nothing else. */
const bareMaxWords = 4;

/**
 * Whether words of danger belong into the draft that is open: it tells of nothing yet, of a danger itself or of the same thing, or waits for what it is about; or they only
 * sound like danger, which most words that tell on do.
 */
export function takesDanger(draft: Draft, danger: string, categories: Known['categories']): boolean {
  const told = story(draft);
  if (draft.place !== null && dangers(told, 'listed').length === 0 && criesForSomebody(danger)) return false;
  const begun = !tellsMatter(told, categories) && (draft.asked !== 'summary' || words(told).length <= bareMaxWords);
  const topic = topicOf(danger, categories);
  const isOther = topic !== null && topic !== topicOf(told, categories) && dangers(danger, 'surely').length > 0;
  const sounds = dangers(danger, 'listed').length === 0 && !isOther;
  // "banjir", and asked where it is: "gebangsari rt 2, air udah sepinggang".
  const isAsked = draft.asked === 'place' || (draft.asked === 'summary' && draft.place === null);
  const answers = isAsked && findPlace(danger) !== null;
  if (answers && (words(told).length <= bareMaxWords || topic === topicOf(told, categories))) return true;
  if (
    draft.asked !== null &&
    goesOnWith(danger) &&
    (topic === null || topic === topicOf(told, categories) || pointsBack.test(plain(danger)))
  )
    return true;
  return draft.pieces.length === 0 || begun || sounds || draft.asked === 'story' || dangers(told).length > 0 || sameThing(danger, told);
}

/** "ada yang bawa samurai juga", "tanahnya jatuh ke dapurnya": no place, nobody who speaks of themselves, and nobody's life that is told softly. */
function goesOnWith(danger: string): boolean {
  const line = plain(danger);
  if (findPlace(danger) !== null || dangers(danger).some((kind) => kind === 'crisis' || kind === 'women_children')) return false;
  return (/\b\p{L}{3,}nya\b/u.test(line) || !ofNow.test(line)) && !ofOneself.test(line);
}

/** "lho ini kok tanahnya jatuh". */
const pointsBack =
  /^(?:(?:lho|loh|eh|aduh|waduh|lah|ya|allah|pak|bu|min) )*(?:ini|itu|kok|tuh|malah|sekarang) (?:\p{L}+ ){0,4}?\p{L}{3,}nya\b/u;
const ofOneself = /\b(?:saya|aku|gue|gw|kami|kita|tolong|help|rumahku|anakku|\p{L}{3,}ku)\b/u;
const ofNow = /\b(?:sekarang|barusan|sedang|lagi|ini|cepat|darurat|sos)\b/;
