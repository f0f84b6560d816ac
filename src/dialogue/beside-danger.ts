/** Words after a danger that are not of it: a matter of every day below a mere cry, and that it is over, told while another report is open. */
import type { Moment } from './outcome.ts';
import { story } from './steps/step.ts';
import type { Draft, TalkState } from './talk.ts';
import { sameThing, saysOver, saysSafe, tellsOfScene } from './understand/aftermath.ts';
import { dangers } from './understand/emergency.ts';
import { callsEmergency } from './understand/moods.ts';
import { beginsAnother } from './understand/more.ts';
import { plain } from './understand/normalise.ts';
import { solvedWords } from './understand/solved.ts';
import { topicOf } from './understand/topic.ts';

/** "yg got lanjut ya": the wish to go on with the report, and nothing else. */
export function onlyGoesOn(text: string): boolean {
  return goesOn.test(plain(text)) && /\s/.test(text.trim());
}

/** Categories nobody is in danger of. */
const everyday: ReadonlySet<string> = new Set(
  'pju parkir sampah air_bersih_pdam adminduk sosial_bansos pendidikan tenaga_kerja usaha_perdagangan_izin kepegawaian_pelayanan pajak_daerah'.split(
    ' ',
  ),
);

/** "alhamdulillah ketemu, sudah dibawa ke rs", of the danger told beside a report of something else. */
export function isOverBeside(draft: Draft, text: string, { known: { categories } }: Moment): boolean {
  const told = story(draft);
  const topic = topicOf(text, categories);
  return saysOver(text) && !saysSafe(text) && topic !== topicOf(told, categories) && !sameThing(text, told) && dangers(told).length === 0;
}

/** "tolong pak anak orang hanyut di sungai!!!": somebody is in danger this minute, wherever it is; the report of what is broken there waits. */
export function criesForSomebody(text: string): boolean {
  return somebody.test(plain(text)) && dangers(text, 'listed').length > 0;
}

const somebody =
  /^(?:(?:pak|bu|min|kak|bang|ya|allah|aduh|eh|cepat) )*tolong(?:in)? (?:(?:pak|bu|min|kak|bang|mas|ini|itu|ada|cepat|segera) )*(?:orang|anak|adik|bapak|ibu|kakek|nenek|simbah|bayi|bocah|warga|teman|tetangga|istri|suami)(?:ku|nya)?\b/u;

/** "tagihan pdam saya MELEDAK pak, hampir pingsan liatnya", below a bare "tolong darurat": a matter of every day, whatever it sounds like. */
export function belowBareCry(state: TalkState, text: string, { known: { categories } }: Moment): boolean {
  const told = state.emergency?.pieces ?? [];
  return told.every((piece) => callsEmergency(piece.text)) && everyday.has(topicOf(text, categories) ?? '') && dangers(text).length === 0;
}

/** "sekarang mau lapor: pompanya ga nyala semalem": a report of its own, and of no danger. */
export function beginsEveryday(text: string): boolean {
  return beginsAnother(text) && dangers(text).length === 0;
}

/** Whether words after an alarm tell of that, as far as they say; what an officer asked may be answered by any others. */
export function tellsOfDanger({ emergency }: TalkState, text: string, { known: { categories } }: Moment): boolean {
  const told = (emergency?.pieces ?? []).map((piece) => piece.text).join('\n');
  const topic = topicOf(text, categories);
  const isOfIt = topic !== null && topic === topicOf(told, categories);
  return isOfIt || dangers(text).length > 0 || tellsOfScene(text) || sameThing(text, told);
}

/** "lampu gang udah nyala kok", of the report that is asked about, and not of the danger. */
export function isOfClaim({ questions, emergency }: TalkState, text: string, { known: { categories } }: Moment): boolean {
  const topic = topicOf(text, categories);
  const ofDanger = emergency?.pieces.some((piece) => topicOf(piece.text, categories) === topic);
  const isGone = (title: string) =>
    topicOf(title, categories) === topic && solvedWords(text, { title, quoted: false }, categories) === true;
  return topic !== null && !ofDanger && questions.some(({ type, title }) => type === 'solved' && isGone(title));
}

/** "damkar udah dateng. yg tempat sampah tadi lanjutin aja": what is said before the wish to go on with the report. null: no such wish. */
export function beforeGoingOn(text: string): string | null {
  const [, before = '', last = ''] = /^(.*[^\s.,;!])\s*[.,;!\n]+\s*([^.,;!\n]+)[\s.!]*$/su.exec(text) ?? [];
  return goesOn.test(plain(last)) ? before : null;
}

/** "udah di rs alhamdulillah, lanjutin yg tadi", hours after the danger was left: it is over, and the report of something else goes on. */
export function goesOnAfterDanger(draft: Draft, text: string, { known: { categories } }: Moment): boolean {
  const over = beforeGoingOn(text);
  const told = story(draft);
  if (over === null || !saysOver(over) || dangers(told).length > 0 || sameThing(over, told)) return false;
  const topic = topicOf(over, categories);
  return topic === null || topic !== topicOf(told, categories);
}

const goesOn =
  /^(?:(?:ya|sekarang|tolong|ayo|yuk) )*(?:(?:(?:kalau )?yang|laporan(?:nya)?|soal) (?:\p{L}+ ){0,5}?)?(?:di)?(?:lanjut(?:in|kan|kin)?|terus(?:in|kan))(?: (?:aja|saja|ya|dong|deh|min|pak|bu|kak|laporan(?:nya)?|yang \p{L}+|yang (?:\p{L}+ ){1,3}tadi|tadi))*$/u;
