/** What somebody says of another's report that they follow: that its news may end, or that the matter goes on. The report stays whose it is. */

import { askAgain } from './ask.ts';
import type { OwnComplaint } from './known.ts';
import { afterthoughtMs, dayMs, shownCharacters } from './limits.ts';
import { after, type Moment, type Outcome, outcome, type Result, sentence, shortened } from './outcome.ts';
import { findOwn, heardAt } from './own.ts';
import type { TalkState } from './talk.ts';
import { plain, words } from './understand/normalise.ts';
import { numberIn } from './understand/report-number.ts';
import { saysBack, solvedWords } from './understand/solved.ts';
import { sought } from './understand/sought.ts';
import { wish } from './understand/wish.ts';

/** How long "belum" is an answer to the news that it is solved. */
const claimMs = 14 * dayMs;
const leaveMaxWords = 10;
/** "berhenti ikut", "saya ga jadi ikut laporan 7K3QF-M". */
const leaves = sought(
  /^(?:(?:saya|aku|tolong|min|pak|bu|eh|maaf|ya|mau) )*(?:berhenti|stop|batal|batalkan|batalin|keluar|(?:tidak|jangan) (?:mau|usah|jadi|perlu|ingin)) (?:lagi |mau |jadi )*(?:ikut|ikutan|ikuti|mengikuti|ngikutin|diikutkan)(?: (?:lagi|laporan|lapor|lapornya|laporannya|itu|ini|tadi|saya|ya|min|pak|bu|aja|deh|dong|nomor|\S*\d\S*))*(?: [\p{L}\d]{1,6})*$|^(?:please )?(?:stop following|unfollow)\b|^(?:mandheg|kendel|boten sios|mboten sios) (?:nderek|tumut)\b|^(?:eureun|teu janten|teu jadi) (?:ngiring|ilubiung)\b|^(?:wusan|nenten sios) sareng\b/u,
);

/** No more news of the report that is meant, in a word. null: nobody asks for that, or nothing is followed. */
export function leaveJoined(state: TalkState, text: string, moment: Moment): Result | null {
  const { known } = moment;
  const named = numberIn(text);
  const asked = words(text).length <= leaveMaxWords && leaves.test(plain(text));
  if (!asked && !(wish(text) === 'withdraw' && named !== null)) return null;
  const { own, quoted } = known;
  if (own === undefined) return { need: 'own' };
  const joined = own.filter((entry) => entry.joined);
  const meant =
    named === null ? (joined.find(({ id }) => id === quoted) ?? joined[0]) : joined.find((entry) => entry === findOwn(named, own));
  if (meant === undefined) return null;
  const result = left(state, meant);
  return state.draft === null ? result : after(result, askAgain(state, moment, []));
}

/** The news ends; the draft that was given up for it can still come back. */
export function left(state: TalkState, { id, number }: Pick<OwnComplaint, 'id' | 'number'>): Outcome {
  return outcome(state, [{ lines: [sentence('similar.left', { number })], about: id }], [{ type: 'leave', complaint: id }]);
}

/** Who tells more tells a story of their own. */
const deniedMaxWords = 25;

/** Words that reply to news of such a report, or say right below it that it is not solved: its officers read them. null: they are of something else. */
export function ofJoined(state: TalkState, text: string, { known }: Moment): Result | null {
  const { own, quoted, now, categories } = known;
  if (state.filed.some(({ complaint }) => complaint === quoted) || state.questions.some(({ complaint }) => complaint === quoted))
    return null;
  if (quoted === null && words(text).length > deniedMaxWords) return null;
  if (quoted === null && (state.draft !== null || !(saysBack(text) || denies(text, '', categories)))) return null;
  if (quoted === null && state.questions.some(({ type }) => type === 'solved')) return null;
  if (own === undefined) return { need: 'own' };
  const meant = quoted === null ? claimed(own, now) : own.find((entry) => entry.joined && entry.id === quoted);
  if (meant === undefined || (quoted === null && !denies(text, `${meant.category} ${meant.place}`, categories))) return null;
  const { id: complaint, number } = meant;
  const say = { lines: [sentence('similar.told', { number, words: shortened(text.trim(), shownCharacters) })], about: complaint };
  return outcome(state, [say], [{ type: 'echo', complaint, words: text }]);
}

/** `title`: what it is about, as far as it is known. */
function denies(text: string, title: string, categories: Moment['known']['categories']): boolean {
  return solvedWords(text, { title, quoted: false }, categories) === false;
}

/** The followed report that was said to be solved last, where nothing was heard of any other since. */
function claimed(own: readonly OwnComplaint[], now: number): OwnComplaint | undefined {
  const [last] = own.toSorted((a, b) => heardAt(b) - heardAt(a));
  const solved = last?.joined && (last.status === 'resolved' || (last.status === 'closed' && heardAt(last) > now - afterthoughtMs));
  return solved && heardAt(last) > now - claimMs ? last : undefined;
}
