/** What an officer asked while a draft stood open: words right below it that are hardly the draft's answer it, and the draft goes on. */
import { add } from './addition.ts';
import { askAgain } from './ask.ts';
import { hourMs } from './limits.ts';
import { takeText } from './material.ts';
import { after, type Moment, type Result } from './outcome.ts';
import { inOneLine } from './steps/step.ts';
import type { Draft, Question, TalkState } from './talk.ts';
import { agreement, numbered, onlySends } from './understand/answer.ts';
import { isEveryday } from './understand/everyday.ts';
import { intent } from './understand/intent.ts';
import { complains } from './understand/kind-words.ts';
import { plain, unowned, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { topicOf } from './understand/topic.ts';
import { wish } from './understand/wish.ts';

/** Whoever let the draft rest as long was not writing it when the question came. */
const restedMs = hourMs / 6;
const thingMinLetters = 4;
/** "B 1234 XY", "platnya". */
const plate = /\b[a-z]{1,2} ?\d{3,4} ?[a-z]{1,3}\b|\bplat(?:nya| nomor(?:nya)?)?\b/;
/** "airnya meluber": of the thing that is told of, unlike "warnanya putih". */
const ofThing =
  /^(?!(?:biasa|satu|dua|kayak|sepertin?|warna|jumlah|nomor|nama|jam|waktu|tinggi|panjang|lebar|lebih|ukuran|orang|pemilik|punya|jenis|merek|harga|jarak|tanggal|hari|isi|alamat)nya )\p{L}{2,}nya /u;

/** null: nothing was asked since the draft was touched, or the words may be the draft's. */
export function answersAmid(state: TalkState, draft: Draft, text: string, moment: Moment): Result | null {
  const [asked] = state.questions;
  if (asked?.type !== 'info' || asked.amid !== draft.touchedAt || !isAnswer(asked, draft, text, moment)) return null;
  const { material, lines, effects } = takeText(text, moment);
  const added = add(state, asked, material, lines, effects, moment);
  return after(added, askAgain({ ...added.state, adding: state.adding }, moment, []));
}

function isAnswer({ title }: Question, draft: Draft, text: string, { known }: Moment): boolean {
  const isOfDraft = onlySends(text) || agreement(text) !== null || numbered(text) !== null || intent(text) !== null || wish(text) !== null;
  const topic = topicOf(text, known.categories);
  if (isOfDraft || text.includes('?') || (topic !== null && topic === topicOf(inOneLine(draft), known.categories))) return false;
  if (needsSecrecy(text) || (findPlace(text) !== null && topic !== null && topic !== topicOf(title, known.categories))) return false;
  // "puing bangunan", of rubbish, while a bridge is told of.
  const isOfAsked = topic !== null && topic === topicOf(title, known.categories) && findPlace(text) === null;
  if (isOfAsked || namesOf(title, text) || plate.test(plain(text))) return true;
  const goesOn = findPlace(text) !== null || tellsWrong(plain(text)) || complains(text) || ofThing.test(plain(text));
  return known.now - draft.touchedAt >= restedMs && !goesOn;
}

/** "mobilnya warna putih", of a car that parks. */
function namesOf(title: string, text: string): boolean {
  const told = words(title).map(unowned);
  return words(text).some((word) => {
    const thing = unowned(word);
    return thing.length >= thingMinLetters && !isEveryday(thing) && told.includes(thing);
  });
}
