/** Photos with a caption: one that answers "sudah beres?" ("belum pak, masih mampet") counts as the answer, and one that names the thing of a report goes there. */

import { answerQuestion } from './answer-question.ts';
import { gatherFiles } from './gathering.ts';
import type { Taken } from './material.ts';
import { ofOther } from './of-other.ts';
import { after, type Moment, type Result } from './outcome.ts';
import type { TalkState } from './talk.ts';
import { namesAddition } from './understand/more.ts';
import { plain, unowned, words } from './understand/normalise.ts';
import { onlyNamesFile } from './understand/of-picture.ts';
import { findPlace } from './understand/place.ts';

/** null: no such answer is awaited, of several it would have to be asked which, or the caption is none. */
export function answeredByPhoto(state: TalkState, taken: Taken, album: string, moment: Moment): Result | null {
  const { quoted } = moment.known;
  const [asked, second] = state.questions.filter(({ type, complaint }) => type === 'solved' && (quoted ?? complaint) === complaint);
  const caption = taken.material.pieces.map(({ text }) => text).join('\n');
  if (asked === undefined || second || state.draft !== null || caption === '' || taken.material.files.length === 0) return null;
  const other = quoted === null ? ofOther(state, caption, moment) : null;
  if (other !== null) return 'need' in other ? other : null;
  const answered = answerQuestion(state, caption, quoted, moment);
  if (answered === null || 'need' in answered) return answered;
  if (!answered.effects.some(({ type }) => type === 'solved')) return null;
  // The photo that would be asked for is there.
  const say = answered.say.map((one) => ({ ...one, lines: one.lines.filter(({ key }) => key !== 'question.reopened.photo') }));
  const photo: Taken = { ...taken, material: { ...taken.material, pieces: [] } };
  const { complaint, number } = asked;
  return after(
    { say, effects: answered.effects },
    gatherFiles({ ...answered.state, adding: null }, { complaint, number }, photo, album, moment),
  );
}

/** "ini gotnya pak, penuh pasir", "tambahan foto": more of a report, and of no other thing or place. */
export function isShown(caption: string, { title }: { title: string }): boolean {
  const shows =
    !elsewhere.test(plain(caption)) && findPlace(caption) === null && (state.test(plain(caption)) || namesThing(caption, title));
  // "ini satu lagi ketinggalan".
  const isLeft = onlyNamesFile(caption) && /\b(?:lagi|tambahan|susulan|kelupaan|ketinggalan)\b/.test(plain(caption));
  return namesAddition(caption) || isLeft || shows;
}

const elsewhere = /\b(?:lain|baru|sebelah|seberang|juga|lagi|beda|satunya|depan|belakang)\b/;
/** "ini kondisinya pagi tadi": of what was told, and of nothing that is named. */
const state =
  /^(?:(?:eh|oh|pak|bu|min|kak) )*(?:ini|nih|itu|gini|begini|berikut)(?: (?:ya|lho|loh|pak|bu|min|kak))* (?:kondisi|keadaan|penampakan|situasi|bentuk)(?:an)?(?:nya|ne)?(?: (?:di|sekarang|saat|tadi|pagi|siang|sore|malam|hari|ini|itu|barusan|terakhir|terbaru|kemarin|jam|\d+|pak|bu|min|kak|ya))*$/;
/** "gotnya", "ini got": the thing it shows. */
const shown =
  /^(?:(?:eh|oh|pak|bu|min|kak) )*(?:ini|nih|itu|gini|begini|berikut) (?:(?:ya|lho|loh|dia|pak|bu|min|kak|kondisi|keadaan|penampakan|foto|gambar)(?:nya)? )*(\p{L}{3,})(?= |$)/u;

/** "itu toiletnya, lantai 1": the thing a report is about, shown or called its own. */
export function namesThing(caption: string, title: string): boolean {
  const told = words(title).map(unowned);
  const things = [...words(caption).filter((word) => unowned(word) !== word), shown.exec(plain(caption))?.[1] ?? ''];
  return things.some((word) => told.includes(unowned(word)));
}
