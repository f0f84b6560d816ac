/** When it happened, as the draft tells it: read from the answer or from the story, and put into words again. */
import type { Known, Region } from './known.ts';
import { sentence } from './outcome.ts';
import type { Sentence } from './say.ts';
import { kindOf } from './suggestion.ts';
import type { Draft } from './talk.ts';
import { plain, words } from './understand/normalise.ts';
import { prayerNames } from './understand/occasions.ts';
import { rememberingStories } from './understand/recent.ts';
import { findTime, noonOf, type Time } from './understand/time.ts';
import { timeInstead } from './understand/time-instead.ts';
import { besideDenied, besideWrongTime, habitInstead, hourDenied } from './understand/time-wrong.ts';
import { tellsOnlyWhere } from './understand/where-only.ts';

/** What stands beside a time that is put right. */
const besideTime =
  /^(?:eh|oh|dan|harinya|tanggalnya|waktunya|jamnya|kejadiannya|bentar|sebentar|maaf|bukan|ternyata|rupanya|lagi|sebelumnya|kemarinnya|ralat|maksud\p{L}*|yang|benar|harusnya|koreksi|salah|sudah|sejak|dari|tadi|jam|pukul|pagi|siang|sore|malam|ding|deng|ya|kok|min|pak|bu|itu|hari|saya|kayaknya|kayanya|keknya|sepertinya|kira|lah|deh|aja|sih|tepatnya|kejadian|pasnya|persisnya|lebih|kurang|sekitar|baru|cuma|hanya|paling|mulai|ketik|ngetik|tulis|nulis|typo|keliru|\d+)$/u;
/** "2 minggu": how long, without a word that says so. */
const bare =
  /^(?:(?:eh|oh|ralat|salah|maksud\w*|saya|harusnya|koreksi|yang|benar|ya|sudah|baru|cuma|hanya|paling) )*((?:\d+|se|satu|dua|tiga|empat|lima|enam|beberapa) ?(?:hari|minggu|bulan|tahun)(?:an)?)(?: \w+){0,4}$/;
/** More words tell something else. */
const mendingMaxWords = 12;
/** "eh bukan, 5 hari": told anew. */
const mends =
  /^\s*(?:(?:bentar|sebentar|tunggu|oh|maaf|sori|sorry|aduh|waduh|lho|loh|min|pak|bu|kak)[\s,.!]+)*(?:eh|bukan|bkn|ralat|maksud\w*|yg bener|yang benar|harusnya|koreksi|salah)\b/i;

/** The time the citizen told; what the story says counts only where nothing was answered, never when it lies ahead, and not in a question. */
export function whenOf(draft: Draft, known: Known): Time | null {
  const { timeZone } = known.region;
  if (draft.occurred !== null) {
    const time = findTime(draft.occurred, draft.occurredAt ?? draft.touchedAt, timeZone);
    if (time && !time.since && (time.precision === 'month' || time.precision === 'year')) return { ...time, since: true };
    return time && withHour(time, draft.occurredAt ?? draft.touchedAt, draft, timeZone);
  }
  if (kindOf(draft) === 'information') return null;
  const told = ofItself(draft.pieces.map((piece) => timeIn(piece, timeZone)).filter((one) => one !== null));
  const [first] = told;
  const last = told.findLast(({ mends }) => mends) ?? first;
  if (first === undefined || last === undefined || (first === last && first.time.future)) return null;
  // "eh bukan jam 11, jam 10", of an hour told of no day.
  if (first === last && last.instead && hourAlone.test(plain(last.time.text))) return null;
  // "tadi malem ..., sekitar jam 11": an hour of the day that was told before.
  const base = told.findLast(({ mends, time }) => mends && !ofAnyDay(time)) ?? beganBefore(first, told);
  const isHour = last !== base && ofAnyDay(last.time);
  const day = base.time.text.replace(hourTold, ' ');
  const hour = last.time.clock === null ? last.time.text : `jam ${last.time.clock}`;
  const joined = isHour && base.time.precision === 'day' ? findTime(`${day} ${hour}`, base.at, timeZone) : null;
  if (joined !== null) return joined;
  const time = last.mends && !(isHour && base.time.since) ? withHour(last.time, last.at, draft, timeZone) : base.time;
  // Told beside a day since when, an hour may be that of anything.
  return time.since && !hourOf.test(time.text) ? { ...time, clock: null } : time;
}

/** "td hampir ketabrak ..., dari jam 6 pagi mati": when it began says more than a moment of it. */
function beganBefore(first: Told, told: readonly Told[]): Told {
  if (first.time.since || first.time.clock !== null) return first;
  return told.find(({ time }) => time.since && time.from <= first.time.from) ?? first;
}

/** Another day puts right no hour that was told. */
function withHour(time: Time, at: number, { pieces }: Draft, timeZone: Region['timeZone']): Time {
  if (time.since || time.precision !== 'day' || time.clock !== null) return time;
  const hour = pieces.map((piece) => timeIn(piece, timeZone)?.time).findLast((told) => told && told.clock !== null);
  if (!hour) return time;
  if (hourAlone.test(plain(hour.text))) return findTime(`${time.text} ${hour.text}`, at, timeZone) ?? time;
  if (time.part !== null && time.part !== hour.part) return time;
  // An hour behind a night's midnight is of the day after it.
  return findTime(`${time.text} jam ${hour.clock}`, at, timeZone) ?? time;
}

const hourTold = /(?:^|\s)(?:jam|pukul|pkl)\s*\d{1,2}(?:[.:]\d\d)?(?:an)?/i;
const hourOf = /\b(?:jam|pukul|pkl)\b/;
/** "eh jam 9", "abis isya": no day is told. */
function ofAnyDay({ text }: Time): boolean {
  return hourAlone.test(plain(text)) || prayerAlone.test(plain(text));
}

const prayerAlone = new RegExp(`^(?:(?:habis|abis|setelah|sesudah|pas) )?(?:${prayerNames})$`);
const hourAlone = /^(?:(?:ya|iya|sekitar|kira kira|kayaknya) )*(?:jam|pukul|pkl)\b/;

interface Told {
  time: Time;
  /** When it was said, epoch ms. */
  at: number;
  /** It counts instead of what was told before. */
  mends: boolean;
  /** It names what it stands for. */
  instead: boolean;
  /** The hour it stands for, of twelve. */
  denied: number | null;
}

/** Without the hours that put right another hour of the story than the one of its time: "dari jam 8 baru dapet jam 3" and "eh jam 1 bukan jam 3". */
function ofItself(told: readonly Told[]): Told[] {
  return told.filter(({ denied }, i) => denied === null || !told.slice(0, i).some(({ time }) => isOtherHour(time, denied)));
}

function isOtherHour({ clock }: Time, hour: number): boolean {
  return clock !== null && Number.parseInt(clock, 10) % 12 !== hour;
}

/** What was read of a piece, by all that it depends on: several questions of each turn ask for it. */
const readOf = rememberingStories((_piece): { told?: Told | null } => ({}));

/** The past time a piece of a story tells, or null. */
function timeIn({ text, at }: Draft['pieces'][number], timeZone: Region['timeZone']): Told | null {
  const read = readOf(`${timeZone} ${at} ${text}`);
  if (read.told === undefined) read.told = timeRead(text, at, timeZone);
  return read.told;
}

function timeRead(text: string, at: number, timeZone: Region['timeZone']): Told | null {
  const only = onlyTime(text, at, timeZone) ?? timeMeant(text, at, timeZone) ?? mendedWithin(text, at, timeZone);
  const time = only?.time ?? (tellsOnlyWhere(text) ? null : findTime(besideDenied(text), at, timeZone));
  if (time === null || (time.future && !(only && hourAlone.test(plain(time.text))))) return null;
  return {
    time,
    at,
    mends: only !== null || mends.test(text),
    instead: /\bbukan (?:jam|pukul)\b/.test(plain(text)),
    denied: hourDenied(text),
  };
}

/** The draft with the words in it where they put its time right ("eh 5 hari bukan 3", "sejak tanggal 10"); null: they do not. */
export function putsTimeRight(draft: Draft, { text, at }: Draft['pieces'][number], known: Known): Draft | null {
  const only = onlyTime(text, at, known.region.timeZone);
  return only === null ? null : { ...draft, occurred: only.words, occurredAt: at };
}

/** The same at the summary, of words that may tell more: they stay in the story. What has no date counts as it was said: "tiap jumat". */
export function timedAnew(draft: Draft, piece: Draft['pieces'][number], known: Known): Draft | null {
  const { timeZone } = known.region;
  const { at } = piece;
  const habit = habitInstead(piece.text);
  if (habit !== null) return { ...draft, pieces: [...draft.pieces, piece], occurred: habit, occurredAt: at };
  const [time, denied] = [whenOf(draft, known), hourDenied(piece.text)];
  if (time !== null && denied !== null && isOtherHour(time, denied)) return null;
  const text = piece.text.replace(worst, '');
  const meant = onlyTime(text, at, timeZone) ?? timeMeant(text, at, timeZone);
  const words = meant?.words ?? timeInstead(text, (words) => often.test(words) || readTime(words, at, timeZone) !== null);
  if (words === null || (meant === null && !often.test(words))) return null;
  const told = { ...draft, pieces: [...draft.pieces, piece] };
  // The story's own day or hour goes with the other that is put right.
  return meant !== null && draft.occurred === null ? told : { ...told, occurred: often.exec(words)?.[0] ?? words, occurredAt: at };
}

/** "dari senin, cuma kemarin paling parah": when it was worst, which puts nothing right. */
const worst =
  /(?<![\s,;])[\s,;]+(?:(?:udah|sudah|trus|terus)\s+gitu[\s,]+)?(?:cuma|cuman|tapi|tp|terutama|apalagi|dan|trus|terus)\s+(?:yg\s+|yang\s+|pas\s+)?\S+(?:\s+\S+){0,2}?\s+(?:(?:yg\s+|yang\s+|itu\s+)?(?:paling|plg|ter|makin|lebih)\s*\p{L}+)[\s.!]*$/iu;

/** The words of an answer that say when: those called right, or all. */
export function whenSaid(text: string, known: Known): string {
  return timeMeant(text, known.now, known.region.timeZone)?.words ?? text;
}

/** The time, of several, that is not called wrong, or that is called right; null: none is. */
function timeMeant(text: string, at: number, timeZone: Region['timeZone']): { time: Time; words: string } | null {
  const words = timeInstead(text, (words) => often.test(words) || readTime(words, at, timeZone) !== null);
  const time = words === null || often.test(words) ? null : readTime(words, at, timeZone);
  return words === null || time === null || time.future ? null : { time, words };
}

/** "rabu" alone is a day. */
function readTime(words: string, at: number, timeZone: Region['timeZone']): Time | null {
  return findTime(weekdayAlone.test(words) ? `hari ${words.trim()}` : words, at, timeZone);
}

const weekdayAlone = /^\s*(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)\s*$/i;
/** "tiap sabtu minggu" */
const often =
  /(?<!\p{L})(?:tiap|setiap|saban|unggal|ben)\s+\S+(?:\s+(?:\d{1,2}|dan|sama|pagi|siang|sore|malam|malem|subuh|jumat|sabtu|minggu|habis\s+\S+|jam\s+\S+))*/iu;

/** Words that tell a time and nothing else, with what they say of it; null: they tell more, or none that is past. */
function onlyTime(text: string, at: number, timeZone: Region['timeZone']): { time: Time; words: string } | null {
  if (words(text).length > mendingMaxWords || text.includes('?')) return null;
  const told = besideWrongTime(text);
  const long = bare.exec(plain(told))?.[1];
  const said = long === undefined ? told : `sudah ${long}`;
  const time = findTime(said, at, timeZone);
  if (time === null || (time.future && !hourAlone.test(plain(time.text)))) return null;
  const rest = plain(long === undefined ? told : plain(told).replace(long, ' ')).replace(time.text, ' ');
  return words(rest).every((word) => besideTime.test(word)) ? { time, words: said } : null;
}

/** "maaf tadi emosi. bukan kemarin, rabu sore jam 4. dan ...": the sentence that puts it right. */
function mendedWithin(text: string, at: number, timeZone: Region['timeZone']): { time: Time; words: string } | null {
  const [first, second, ...others] = text.split(/[.;!\n]+(?!\d)/).filter((part) => /\p{L}/u.test(part));
  const parts = second === undefined || first === undefined ? [] : [first, second, ...others];
  const mended = parts.find(
    (part) => mendsTime.test(part) && !/\b(?:bukan|bkn)\b/i.test(besideWrongTime(part)) && onlyTime(part, at, timeZone) !== null,
  );
  return mended === undefined ? null : onlyTime(mended, at, timeZone);
}

const mendsTime = /\b(?:bukan|bkn|salah|keliru|ralat|maksud\p{L}*|harusnya|ding|deng)\b/iu;

/** A time as a sentence: "22 Nov 2026 sore", "sejak Agustus 2026". */
export function timeWords(time: Time, timeZone: Region['timeZone']): Sentence {
  const from = noonOf(time.from, timeZone);
  const to = noonOf(time.to, timeZone);
  const isDay = time.precision === 'day';
  const since = time.since ? sentence(`when.since.${time.precision === 'days' ? 'day' : time.precision}`, { from }) : null;
  if (since !== null && (!isDay || time.clock === null)) return since;
  if (!isDay) return sentence(`when.${time.precision}`, { from, to });
  const day = since ?? sentence('when.day', { from });
  if (time.clock !== null) return sentence('when.clock', { day, clock: time.clock });
  return time.part === null ? day : sentence('when.part', { day, part: sentence(`when.${time.part}`) });
}

/** The citizen's words with the dates they mean (ISO 8601, an interval where it is more than a day), or null when nothing was told. */
export function occurredWords(draft: Draft, known: Known): string | null {
  const time = whenOf(draft, known);
  const words = draft.occurred ?? time?.text ?? null;
  if (time === null || words === null) return words;
  const dates = time.since ? `${time.from}/` : time.from === time.to ? time.from : `${time.from}/${time.to}`;
  const hasHour = time.clock !== null && time.precision === 'day';
  return `${words} (${hasHour ? `${dates} ${time.clock}` : dates})`;
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
