/** Words below the one report that is on the screen: more of it, where they go on about it and tell of nothing else. */
import { add } from './addition.ts';
import { takeText } from './material.ts';
import type { Moment, Result } from './outcome.ts';
import { openOf } from './own.ts';
import type { TalkState } from './talk.ts';
import { asksHowItStands } from './understand/enquiry.ts';
import { pastFuss } from './understand/moods.ts';
import { refersBack, saysAnother } from './understand/more.ts';
import { words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { topicOf } from './understand/topic.ts';

const maxWords = 16;

/** "kok bisa lewat sih, kerja apa tidur. oh ya yg mati skrg 6 tiang". null: none is shown, several are, or it may be something else. */
export function belowShown(state: TalkState, text: string, moment: Moment): Result | null {
  const { loose, offered, filed, questions } = state;
  const numbers = new Set(offered.map(({ draft, choice }) => (draft === 'own' ? choice : '')));
  const [number, another] = numbers;
  if (!number || another !== undefined || filed.length === 0 || loose !== null || questions.length > 0) return null;
  const said = pastFuss(text);
  const isBeside = text.includes('?') || asksHowItStands(said) || saysAnother(text) || needsSecrecy(text) || findPlace(said) !== null;
  if (words(text).length > maxWords || isBeside || !said.split(/[,.;!\n]+/).some(refersBack)) return null;
  const { own, categories } = moment.known;
  if (own === undefined) return { need: 'own' };
  const shown = openOf(own).find((entry) => entry.number === number);
  const topic = topicOf(said, categories);
  if (shown === undefined || (topic !== null && topic !== topicOf(shown.title, categories))) return null;
  const { material, lines, effects } = takeText(text, moment);
  return add(state, { complaint: shown.id, number }, material, lines, effects, moment);
}
