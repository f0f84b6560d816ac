/** Sees two requests in one message, so that each can become a report of its own. Cuts only where the citizen said so ("sekalian", "satu lagi"). */
import type { Category } from '../known.ts';
import { rankCategories } from './category.ts';
import { suggestKind } from './kind.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { topicOf } from './topic.ts';

const besides =
  '(?:sekalian|satu lagi|sama satu lagi|ada satu lagi|selain itu|tambah lagi|oh ?iya? (?:sama|sekalian|satu lagi)|terus satu lagi|trs satu lagi|(?:dan|sama|trus|terus|trs) (?:satu lagi|yang kedua|yg kedua))';
const leading =
  /^\s*(?:(?:ya+|iya+|ok|oke|okay|sip|udah|udh|sudah|siap)[\s,.]+)?kirim(?:kan|in)?(?:\s+(?:aja|saja|dong|deh|lah|ya|min|pak|bu|gan|bos|kak))*\s*[.,!;\n]+\s*((?:(?:dan|trus|terus|oh\s*ya|eh|sama)\s+)?(?:sekalian|satu lagi|selain itu|juga|usul|saran|mau (?:tanya|lapor|usul)|sama)\b[\s\S]+)$/i;
const border = new RegExp(`([.,!?;\\n]\\s*|\\s+)(?=(?:(?:dan|trus|terus|eh|oh)\\s+)?${besides}\\b)`, 'i');
/** Joins two things as often as two sides of one: it parts only what stands at two places. */
const joining = /\s*[,;]?\s+(?:dan\s+juga|dan|serta|sama|trus|terus|trs)\s+(?=\p{L})/giu;
const opening = new RegExp(`^(?:(?:eh|oh|o|oya|oiya|dan|trus|terus|trs|min|pak|bu)\\s+)*(?:${besides})\\b`, 'i');
/** Words that mend what was told before. */
const mends = /\b(?:bukan|salah|ralat|maksud\w*|harusnya|seharusnya|melainkan|koreksi|keliru)\b/;
/** A longer message tells one thing with all that belongs to it. */
const joinedMaxWords = 22;
/** Less than this is no request. */
const wordsMin = 3;

/** What follows a "kirim" that something else was told behind, as it was written; null when there is nothing. */
export function toldBehindSend(text: string): string | null {
  const rest = leading.exec(text)?.[1]?.trim() ?? '';
  return words(rest).length >= wordsMin ? rest : null;
}

/** Both requests as they were written, when they are of two kinds or two categories; null when the message is one. */
export function twoRequests(text: string, categories: readonly Category[]): { first: string; second: string } | null {
  const cut = border.exec(text);
  if (!cut) return atTwoPlaces(text, categories);
  const first = text.slice(0, cut.index).trim();
  const second = text.slice(cut.index + cut[0].length).trim();
  if (words(first).length < wordsMin || words(second).length < wordsMin + 1) return null;
  return suggestKind(first) !== suggestKind(second) || differ(first, second, categories) ? { first, second } : null;
}

/** "jalan rusak di jl melati dan juga lampu mati di jl kenanga": another matter at another place, in a message that is no long story. */
function atTwoPlaces(text: string, categories: readonly Category[]): { first: string; second: string } | null {
  if (words(text).length > joinedMaxWords) return null;
  for (const cut of text.matchAll(joining)) {
    const first = text.slice(0, cut.index).trim();
    const second = text.slice(cut.index + cut[0].length).trim();
    if (words(first).length < wordsMin || words(second).length < wordsMin) continue;
    const [here, there] = [findPlace(first), findPlace(second)];
    if (!elsewhere(here, there)) continue;
    const [one, two] = [matterOf(first, here, categories), matterOf(second, there, categories)];
    if (one !== null && two !== null && one !== two) return { first, second };
  }
  return null;
}

/** What words are about besides their place: the name of a quarter points to an office, and is no matter. */
function matterOf(text: string, place: string | null, categories: readonly Category[]): string | null {
  return topicOf(place === null ? text : text.replace(place, ' '), categories);
}

/** Whether a later message tells another request than `before`: it says so itself, or tells another matter at another place. */
export function anotherRequest(before: string, text: string, categories: readonly Category[]): boolean {
  if (words(text).length < wordsMin || mends.test(plain(text))) return false;
  const place = findPlace(text);
  const matter = matterOf(text, place, categories);
  if (matter === null) return false;
  const told = topicOf(before, categories);
  if (opening.test(text.trim())) return matter !== told;
  return told !== null && matter !== told && elsewhere(findPlace(before), place);
}

function elsewhere(one: string | null, two: string | null): boolean {
  if (one === null || two === null) return false;
  const [here, there] = [plain(one), plain(two)];
  return !here.includes(there) && !there.includes(here);
}

/** Whether words at "dijadikan dua laporan?" want two reports; null when they say neither. */
export function wantsTwo(text: string): boolean | null {
  const line = plain(text);
  if (words(text).length > 6) return null;
  if (/\b(?:dua|2|pisah|dipisah|pisahkan|terpisah|masing masing|sendiri|sendiri sendiri|dulu)\b/.test(line))
    return !/\b(?:jangan|tidak)\b/.test(line);
  return /\b(?:satu|1|gabung|digabung|gabungkan)\b/.test(line) ? false : null;
}

/** Both point to a category, and not to the same one. */
function differ(first: string, second: string, categories: readonly Category[]): boolean {
  const [one] = rankCategories(first, categories);
  const [two] = rankCategories(second, categories);
  return one !== undefined && two !== undefined && one.score > 0 && two.score > 0 && one.category.code !== two.category.code;
}
