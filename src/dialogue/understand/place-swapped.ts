/** Puts a place right where words call a part of it wrong in any way: "nomernya 42 bukan 24", "lain sungai andai, sungai jingah", "ora sd 1 tapi sd 2". What is wrong and what is right is heard (parts-sense.ts); it counts only where the wrong part stands in the place told before. */
import { withNumber } from './corrected.ts';
import { mayCorrect, tellsOfWrong } from './correcting.ts';
import { isEveryday } from './everyday.ts';
import { landmarks } from './landmark.ts';
import { isRegional } from './languages.ts';
import { words } from './normalise.ts';
import { type Part, type Stretch, stretchesOf } from './parts-sense.ts';
import type { PartMoment } from './parts-signs.ts';
import { findPlace } from './place.ts';
import { isTelling } from './place-ends.ts';
import { isThing } from './place-name.ts';
import { pairedPlace } from './place-paired.ts';
import { movesAway, withoutKind } from './place-parts.ts';
import { bared, meantBehind } from './place-tidy.ts';
import { isStrange } from './strange.ts';

/** A part of a place is short. */
const partMaxWords = 12;
/** Fewer words between the names of places tell nothing. */
const besideMinWords = 3;
const likeMaxWords = 4;
const sharedMinCharacters = 4;
const nameMaxWords = 3;
const endsName =
  /^(?:baru|lama|raya|utara|selatan|timur|barat|atas|bawah|dalam|indah|permai|satu|dua|tiga|empat|lima|\d{1,3}|kidul|lor|wetan|kulon)$/;
/** Ways and turns that go by a name, besides the landmarks. */
const turns = /^(?:gerbang|pintu|pertigaan|perempatan|simpang|jembatan|bunderan|tanjakan|tikungan)$/;
/** "pak sunardi maksudnya": who. */
const ofPerson = /^(?:(?:eh|oh|ya|iya)[\s,]+)*(?:pak|bu|bapak|ibu|mas|mbak|bang|kang|haji)\s+\p{L}/iu;
/** What parts the names of a correction. */
const apart =
  /[,.;\n]+\s*|(?:^|\s+)(?:tapi|tp|bukan|bkn|sanes|dudu|ora|lain|nyanda|benni|melainkan|padahal|nanging|harusnya|seharusnya|mestine|maksudnya|(?:yang|yg|sing|nu|nan)\s+(?:bener|benar|betul|bana|leres))(?=\s|$)\s*|\s+(?:bang|pak|min|kak|mas|bu|da|kang)(?=\s|$)/iu;
const edges =
  /^(?:(?:di|ning|ing|ring|neng|nang|ndek|yang|yg|sing|nu|nan|itu|ini|ada)\s+)+(?=\S)|(?:[\s,]+(?:di|yang|yg|itu|ini|ada|ya|pak|min|bu|kak|mas|bang|lah))+$/giu;

/** `told` with what is right where what is wrong stood; null: nothing of it is called wrong, or nothing is said instead. */
export function swappedPlace(told: string, said: string): string | null {
  const paired = pairedPlace(told, said);
  if (told === '' || paired !== null || !mayCorrect(said)) return paired;
  const stretches = heardIn(said);
  const rights = stretches.filter(({ part }) => part === 'place');
  const wrongs = stretches.filter(({ part }) => part === 'wrong');
  const right = wrongs.reduce((place, wrong) => swappedOne(place, wrong, rights, said), told);
  return right === told || tellsOfWrong(told, right) ? null : right;
}

/** "jatibening maksudnya", "pamulang dua", "gerbang citra maksudnya": a name and nothing else, which is heard for a place. null: it is none. */
export function nameAlone(said: string): string | null {
  const name = bared(said);
  const all = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = ''] = all;
  const isMeant = meantBehind.test(said);
  const isShort = all.length <= nameMaxWords && (all.length > 1 || isMeant);
  const isOfKind = isMeant && all.length > 1 && (landmarks.has(first) || turns.test(first));
  const isNamed = isOfKind ? all.slice(1).every(mayName) : isName(first) && all.every((word) => isName(word) || endsName.test(word));
  if (!isShort || !isNamed || ofPerson.test(said)) return null;
  const isHeard = (moment: PartMoment, as: readonly Part[]) =>
    stretchesOf(said, moment, []).some(
      ({ part, text }) => as.includes(part) && text.toLowerCase().includes(isOfKind ? all.join(' ') : first),
    );
  return isHeard('where', ['place']) && isHeard('fix', ['place', 'wrong']) ? name : null;
}

/** The same of what stands behind a thing that has a name. */
function mayName(word: string): boolean {
  return endsName.test(word) || !(isEveryday(word) || isThing(word) || isTelling(word) || isRegional(word));
}

function isName(word: string): boolean {
  return word.length >= sharedMinCharacters && isStrange(word) && !isThing(word) && !isRegional(word);
}

/** "pahlawan revolusi", of "jl pahlawan no 5": a name of the place told to its end, and nothing else. null: it is none. */
export function nameToItsEnd(told: string, said: string): string | null {
  const name = bared(said);
  const [first = '', ...rest] = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const isLonger = rest.length > 0 && rest.length < nameMaxWords && rest.every((word) => isName(word) || endsName.test(word));
  if (!isLonger || first.length < sharedMinCharacters || isEveryday(first) || isThing(first)) return null;
  const ends = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(first)}(?=$|,|\\s+(?:no|rt|rw|blok|km|\\d+)(?!\\p{L}))`, 'iu');
  return ends.test(told) && !told.toLowerCase().includes(name.toLowerCase()) ? told.replace(ends, () => name) : null;
}

/** Whether the same words tell of the matter too. */
export function tellsBesides(said: string): boolean {
  return heardIn(said).some(({ part, text }) => (part === 'matter' || part === 'time') && words(text).length >= besideMinWords);
}

function heardIn(said: string): readonly Stretch[] {
  const ruled = findPlace(said);
  return stretchesOf(said, 'fix', ruled === null ? [] : [ruled]);
}

function swappedOne(told: string, wrong: Stretch, rights: readonly Stretch[], said: string): string {
  const name = wrong.text.replace(edges, '');
  const right = anew((nearest(wrong, rights)?.text ?? likeIt(said, name)).replace(edges, ''), told);
  const part = withNumber(told, { wrong: name, right });
  const at = standsAt(told, part);
  if (at < 0 || right === '' || words(right).length > partMaxWords || right.toLowerCase() === part.toLowerCase()) return told;
  if (movesAway(told, part, right)) return right;
  // "rt 4" for the 5 of "rt 5".
  return withoutKind(told.slice(0, at), right) + right + told.slice(at + part.length);
}

/** What is said instead, without what the place tells already: "jl kamboja, masih dekat apotek". */
function anew(right: string, told: string): string {
  const known = new Set(words(told));
  return right
    .split(/,\s*/)
    .filter((clause, i) => i === 0 || !known.has(words(clause).at(-1) ?? ''))
    .join(', ');
}

/** What stands apart from what is wrong and is named like it: "polimak empat" of "polimak satu". */
function likeIt(said: string, wrong: string): string {
  const theirs = new Set(words(wrong).filter((word) => word.length >= sharedMinCharacters));
  const clauses = said.split(apart).filter((clause) => !clause.toLowerCase().includes(wrong.toLowerCase()));
  return (
    clauses.find((clause) => {
      const all = words(clause);
      return all.length > 1 && all.length <= likeMaxWords && all.some((word) => theirs.has(word)) && all.some((word) => !theirs.has(word));
    }) ?? ''
  );
}

/** Where a part stands in a place as whole words; -1: nowhere. */
function standsAt(told: string, part: string): number {
  return part === '' ? -1 : told.search(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(part)}(?![\\p{L}\\p{N}])`, 'iu'));
}

/** What is said instead stands right behind what is wrong, or right before it. */
function nearest(wrong: Stretch, rights: readonly Stretch[]): Stretch | undefined {
  const distance = ({ from, to }: Stretch) => (from >= wrong.to ? from - wrong.to : wrong.from - to);
  return [...rights].sort((a, b) => distance(a) - distance(b))[0];
}
