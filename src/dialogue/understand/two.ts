/** Sees two requests in one message, so that each can become a report of its own. Cuts only where the citizen said so ("sekalian", "satu lagi"). */
import type { Category } from '../known.ts';
import { rankCategories } from './category.ts';
import { suggestKind } from './kind.ts';
import { plain, words } from './normalise.ts';

const besides = '(?:sekalian|satu lagi|sama satu lagi|oh ?iya? (?:sama|sekalian|satu lagi)|terus satu lagi|trs satu lagi)';
const leading =
  /^\s*(?:(?:ya+|iya+|ok|oke|okay|sip|udah|udh|sudah|siap)[\s,.]+)?kirim(?:kan|in)?(?:\s+(?:aja|saja|dong|deh|lah|ya|min|pak|bu|gan|bos|kak))*\s*[.,!;\n]+\s*((?:(?:dan|trus|terus|oh\s*ya|eh|sama)\s+)?(?:sekalian|satu lagi|selain itu|juga|usul|saran|mau (?:tanya|lapor|usul)|sama)\b[\s\S]+)$/i;
const border = new RegExp(`([.,!?;\\n]\\s*|\\s+)(?=(?:(?:dan|trus|terus|eh|oh)\\s+)?${besides}\\b)`, 'i');
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
  if (!cut) return null;
  const first = text.slice(0, cut.index).trim();
  const second = text.slice(cut.index + cut[0].length).trim();
  if (words(first).length < wordsMin || words(second).length < wordsMin + 1) return null;
  return suggestKind(first) !== suggestKind(second) || differ(first, second, categories) ? { first, second } : null;
}

/** Whether words at "dijadikan dua laporan?" want two reports; null when they say neither. */
export function wantsTwo(text: string): boolean | null {
  const line = plain(text);
  if (words(text).length > 6) return null;
  if (/\b(?:dua|2|pisah|dipisah|pisahkan|masing masing)\b/.test(line)) return !/\b(?:jangan|tidak)\b/.test(line);
  return /\b(?:satu|1|gabung|digabung|gabungkan)\b/.test(line) ? false : null;
}

/** Both point to a category, and not to the same one. */
function differ(first: string, second: string, categories: readonly Category[]): boolean {
  const [one] = rankCategories(first, categories);
  const [two] = rankCategories(second, categories);
  return one !== undefined && two !== undefined && one.score > 0 && two.score > 0 && one.category.code !== two.category.code;
}
