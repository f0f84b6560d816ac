/** What words right behind a report may be beside more of it: its matter where files alone told it, the same once more, another, or that it is over. */
import type { Known } from './known.ts';
import type { Draft } from './talk.ts';
import { opensAnother } from './understand/another-opens.ts';
import { saysAnother, saysCame } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { asksOfficeBesides } from './understand/office-asked.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { solvedWords } from './understand/solved.ts';
import { topicOf } from './understand/topic.ts';
import { anotherRequest } from './understand/two.ts';

/** It was better before, or somebody else says so. */
const earlier = /\b(?:padahal|pernah|tapi|bilang|katanya|dulu|lapor|dilaporkan|baru|bagian|sebagian|yang)\b/;
/** A few words may be told again of something else. */
const repeatedMinWords = 5;

/** What a report of files alone is about, told right behind it, and at no other place. */
export function isUnsaid({ pieces, attachments }: Draft, text: string): boolean {
  const place = findPlace(text);
  const isThere = place === null || spot.test(place);
  return pieces.length === 0 && attachments.length > 0 && isThere && tellsWrong(plain(text)) && !opensAnother(text) && !saysAnother(text);
}

const spot = /^(?:di\s+)?(?:arah|menuju|dekat|deket|dkt|depan|belakang|samping|sebelah|seberang|ujung|pinggir)\s/i;

/** Told once more, perhaps with where it is: nothing is new in it. */
export function repeats({ pieces, place }: Draft, text: string): boolean {
  const told = new Set(words([...pieces.map((piece) => piece.text), place?.text ?? ''].join(' ')));
  const all = words(text);
  return (
    pieces.some((piece) => piece.text.trim() === text.trim()) || (all.length >= repeatedMinWords && all.every((word) => told.has(word)))
  );
}

/** "satu lagi, pedagang di trotoar depan pasar", "oiya satu lagi, wc umumnya digembok": another matter by its own word and its sound, or asked of an office. */
export function beginsNext({ pieces }: Draft, text: string, { categories }: Known): boolean {
  const told = pieces.map((piece) => piece.text).join('\n');
  if (asksOfficeBesides(text, told)) return true;
  if (!opensAnother(text)) return false;
  const topic = topicOf(text, categories);
  const isElsewhere = topic !== null && topic !== topicOf(told, categories) && findPlace(text) !== null;
  return (isElsewhere && tellsWrong(plain(text))) || anotherRequest(told, text, categories);
}

/** "eh udah nyala", of the report just filed. */
export function saysGone(text: string, { pieces }: Draft, { categories }: Known): boolean {
  const title = pieces.map((piece) => piece.text).join(' ');
  if (earlier.test(plain(text)) || saysCame(text)) return false;
  return solvedWords(text, { title, quoted: false }, categories) === true;
}
