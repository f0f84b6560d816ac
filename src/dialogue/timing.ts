/** When it happened, as the draft tells it: read from the answer or from the story, and put into words again. */
import type { Known, Region } from './known.ts';
import { sentence } from './outcome.ts';
import type { Sentence } from './say.ts';
import { kindOf } from './suggestion.ts';
import type { Draft } from './talk.ts';
import { plain, words } from './understand/normalise.ts';
import { findTime, noonOf, type Time } from './understand/time.ts';

/** What stands beside a time that is put right. */
const besideTime =
  /^(?:eh|oh|bukan|ralat|maksud\p{L}*|yang|benar|harusnya|koreksi|salah|sudah|sejak|dari|tadi|jam|pukul|pagi|siang|sore|malam|ding|deng|ya|kok|min|pak|bu|itu|hari|saya|kayaknya|kira|lah|deh|aja|\d+)$/u;
/** "5 hari, bukan 3 hari" */
const notThat = /[\s,]+(?:kan\s+)?bukan\s+\d+(?:\s+(?:hari|minggu|bulan|tahun))?\b/i;
/** More words tell something else. */
const mendingMaxWords = 8;
/** "eh bukan, 5 hari": told anew. */
const mends = /^\s*(?:eh|bukan|ralat|maksud\w*|yg bener|yang benar|harusnya|koreksi|salah)\b/i;

/** The time the citizen told; what the story says counts only where nothing was answered, never when it lies ahead, and not in a question. */
export function whenOf(draft: Draft, known: Known): Time | null {
  const { timeZone } = known.region;
  if (draft.occurred !== null) {
    const time = findTime(draft.occurred, draft.occurredAt ?? draft.touchedAt, timeZone);
    return time && !time.since && (time.precision === 'month' || time.precision === 'year') ? { ...time, since: true } : time;
  }
  if (kindOf(draft) === 'information') return null;
  const told = draft.pieces.flatMap(({ text, at }) => {
    const time = findTime(text, at, timeZone);
    return time === null || time.future ? [] : [{ time, mends: mends.test(text) }];
  });
  return (told.findLast(({ mends }) => mends) ?? told[0])?.time ?? null;
}

/** The draft with the words in it where they put its time right ("eh 5 hari bukan 3"); null: they do not. */
export function putsTimeRight(draft: Draft, piece: Draft['pieces'][number], known: Known): Draft | null {
  if (!mends.test(piece.text) || words(piece.text).length > mendingMaxWords) return null;
  const told = piece.text.replace(notThat, ' ');
  const time = findTime(told, piece.at, known.region.timeZone);
  const rest = time === null ? '' : plain(told).replace(time.text, ' ');
  if (time === null || time.future || !words(rest).every((word) => besideTime.test(word))) return null;
  return { ...draft, occurred: told.trim(), occurredAt: piece.at };
}

/** A time as a sentence: "22 Nov 2026 sore", "sejak Agustus 2026". */
export function timeWords(time: Time, timeZone: Region['timeZone']): Sentence {
  const from = noonOf(time.from, timeZone);
  const to = noonOf(time.to, timeZone);
  if (time.since) return sentence(`when.since.${time.precision === 'days' ? 'day' : time.precision}`, { from });
  if (time.precision !== 'day') return sentence(`when.${time.precision}`, { from, to });
  const day = sentence('when.day', { from });
  if (time.clock !== null) return sentence('when.clock', { day, clock: time.clock });
  return time.part === null ? day : sentence('when.part', { day, part: sentence(`when.${time.part}`) });
}

/** The citizen's words with the dates they mean (ISO 8601, an interval where it is more than a day), or null when nothing was told. */
export function occurredWords(draft: Draft, known: Known): string | null {
  const time = whenOf(draft, known);
  const words = draft.occurred ?? time?.text ?? null;
  if (time === null || words === null) return words;
  const dates = time.since ? `${time.from}/` : time.from === time.to ? time.from : `${time.from}/${time.to}`;
  return `${words} (${time.clock === null || dates.includes('/') ? dates : `${dates} ${time.clock}`})`;
}

/** What `occurredWords` writes. */
const dated = /^([\s\S]*) \((\d{4}-\d\d-\d\d)(?:(\/)(\d{4}-\d\d-\d\d)?)?(?: (\d\d\.\d\d))?\)$/;

/** The same for people: the words with the day as one says it. */
export function occurredTold(occurred: string, timeZone: Region['timeZone']): { words: string; when: Sentence | null } {
  const [, words = '', from = '', open, to = '', clock = null] = dated.exec(occurred) ?? [];
  if (from === '') return { words: occurred, when: null };
  const precision = to === '' ? ('day' as const) : ('days' as const);
  const since = open !== undefined && to === '';
  return { words, when: timeWords({ text: words, from, to: to || from, precision, since, part: null, clock, future: false }, timeZone) };
}
