/** Reads which report an answer to "sudah beres?" is of, where it is called by its name first: "soal rambu mah udh bener", "yg lampu belom juga". */
import type { Category } from '../known.ts';
import { plain, unowned, words } from './normalise.ts';
import { topicOf } from './topic.ts';

const leads = /^(?:eh|oh|nah|oke|pak|bu|min|kalau|soal|untuk|mengenai|perkara|urusan|masalah|tentang|yang|sing|nu|buat|laporan)$/;
const points = /^(?:soal|mengenai|perkara|urusan|masalah|tentang|yang|sing|nu|laporan|kalau)$/;
const particles = /^(?:mah|sih|itu|tadi|teh|tuh|memang|emang|kemarin|ya|ini)$/;

const pointedAt = /^(?:yang )?(?:itu|tadi|kemarin|mah)(?= |$)/;

/** How many words lead up to the name, how many are the name, and the words as typed. */
function named(text: string, title: string): { typed: string[]; from: number; to: number } {
  const typed = text.trim().split(/\s+/);
  const told = words(title).map(unowned);
  const at = (nth: number) => plain(typed[nth] ?? '');
  let from = 0;
  while (from < typed.length && leads.test(at(from))) from += 1;
  const isName = (nth: number) => nth < typed.length && at(nth) !== '' && words(at(nth)).every((word) => told.includes(unowned(word)));
  // "yg bantuan kios": what of it.
  let to = from > 0 && !isName(from) && isName(from + 1) ? from + 1 : from;
  while (isName(to)) to += 1;
  return { typed, from: typed.slice(0, from).some((_, nth) => points.test(at(nth))) ? from : 0, to };
}

/** What is said of it behind its name; `text` where it is not called by one. */
export function pastName(text: string, title: string): string {
  const { typed, from, to } = named(text, title);
  // "lubang yg itu udah ditambal": it is pointed at behind its name.
  const isPointed = pointedAt.test(plain(typed.slice(to, to + 2).join(' ')));
  if (to === from || !(from > 0 || isPointed)) return text;
  const rest = typed.slice(isPointed && plain(typed[to] ?? '') === 'yang' ? to + 1 : to);
  while (rest.length > 0 && particles.test(plain(rest[0] ?? ''))) rest.shift();
  return rest.length === 0 ? text : rest.join(' ');
}

/** "hidrannya kering semua", of a lamp: something else is how they say. */
export function ownsOther(text: string, title: string): boolean {
  const names = words(title).map(unowned);
  return [...plain(text).matchAll(owned)].some(([, thing = '']) => !names.includes(unowned(thing)));
}

const owned = /\b(?!(?:akhir|kata|harus|biasa|rupa|kayak|semua|kemarin)nya\b)(\p{L}{3,})nya\b/gu;

/** "yg parit belum", of another matter than the report's. */
export function namesOther(text: string, title: string, categories: readonly Category[]): boolean {
  const { typed, from, to } = named(text, title);
  const topic = from === 0 || to > from ? null : topicOf(typed[from] ?? '', categories);
  return topic !== null && topic !== topicOf(title, categories);
}

/** "bantuannya belum masuk": whether a word of its title stands right before one of `states`. */
export function namedBefore(states: ReadonlySet<string>, told: readonly string[], title: string): boolean {
  const names = words(title).map(unowned);
  return told.some((word, i) => states.has(told[i + 1] ?? '') && names.includes(unowned(word)));
}
