/** Finds when something happened in people's words and makes dates of it. A suggestion only: the words are kept beside it. */
import type { Region } from '../known.ts';
import { clockOf, type PartOfDay, partOf, pastMidnight, zoneHours } from './clock.ts';
import { aDate, type Day, dayMs, iso, type Read } from './dates.ts';
import { atHour } from './occasions.ts';
import { told } from './time-told.ts';
import { spelled } from './time-words.ts';

export interface Time {
  /** The words it was read from, in plain spelling. */
  text: string;
  /** First and last day it may mean, in the region's zone: '2026-11-22'. */
  from: string;
  to: string;
  precision: 'day' | 'days' | 'month' | 'year';
  /** It began then and goes on. */
  since: boolean;
  part: PartOfDay | null;
  /** '19.00' in the region's zone, where an hour was told. */
  clock: string | null;
  /** It begins after today. */
  future: boolean;
}

const hourMs = 3_600_000;
/** "minggu lalu masih 55 ribu": what it cost then, and not when it is told of. */
const priced = /\b(?:(?:minggu|bulan|tahun|hari) )?(?:yang )?(?:lalu|kemarin) (?:(?:masih|cuma|hanya|harganya|cuman) )+(?:rp )?\d+(?= |$)/g;

/** "20rb sehari", "3 kali seminggu": for each day, and not since then. */
const rated =
  /(?<![\p{L}\d.,])\d[\d.,]{0,12} ?(?:(?:rb|rbu|ribu|k|jt|juta|x|kali)|(?<=\d{4} ?|000 ?))(?: rupiah)? se(?:hari|minggu|bulan|tahun)\b(?! (?:lalu|yang lalu|terakhir|ini|sudah))/gu;

interface Found {
  read: Read;
  text: string;
}

/** "selamat pagi": said by whoever writes then. */
const greeting = /\b(?:selamat|slamat|met) (?:pagi|siang|sore|malam)\b/g;

/** The time `text` tells, or null. `at`: when it was said, epoch ms. */
export function findTime(text: string, at: number, timeZone: Region['timeZone']): Time | null {
  const local = at + zoneHours[timeZone] * hourMs;
  const today = Math.floor(local / dayMs);
  const hour = (local % dayMs) / hourMs;
  const line = spelled(text).replace(priced, ' ').replace(rated, ' ').replace(greeting, ' ').trim();
  const clock = clockOf(text, partOf(line), timeZone);
  const found = written(text, today) ?? told(line, today, hour) ?? sinceHour(line, clock, today, hour) ?? byHour(line, clock, today, hour);
  if (found === null) return null;
  const { read, text: words } = found;
  const { precision, since: goesOn = false } = read;
  // A night that is not yet so far was told of otherwise.
  const isOver = read.from + 1 < today || Number(clock) <= hour;
  const [from, to] = read.precision === 'day' && isOver && pastMidnight(words, clock) ? [read.from + 1, read.to + 1] : [read.from, read.to];
  return {
    text: goesOn && precision === 'day' ? words + hourBehind(line, words) : words,
    from: iso(from),
    to: iso(goesOn ? Math.max(today, from) : to),
    precision,
    since: goesOn,
    part: partOf(line),
    clock,
    future: from > today,
  };
}

/** " jam 9", of "dari semalam jam 9"; '' where another hour is told first, or none right behind. */
function hourBehind(line: string, words: string): string {
  const [before = '', ...behind] = line.split(words);
  return hourSaid.test(before) ? '' : (hourFirst.exec(behind.join(words))?.[0] ?? '');
}

const hourSaid = /\b(?:jam|pukul|pkl)\b/;
const hourFirst =
  /^ (?:jam|pukul|pkl) (?:setengah )?(?:\d{1,2}(?: \d{2})?|\p{L}+)(?!\p{L})(?: (?:pagi|siang|sore|malam|subuh|dini hari))?/u;

/** Noon of a day in a zone, epoch ms: what a locale's formats take. */
export function noonOf(date: string, timeZone: Region['timeZone']): number {
  return Date.parse(`${date}T12:00:00Z`) - zoneHours[timeZone] * hourMs;
}

/** "jam 3 sore ada truk nabrak pagar": the last such hour. */
function byHour(line: string, clock: string | null, today: Day, hour: number): Found | null {
  const words =
    /^(?:(?:ya|iya|sekitar|kira kira|kayaknya) )*(?:jam|pukul|pkl) (?:setengah )?[^ ]+(?: (?:belas|an|\d+|pagi|siang|sore|malam|subuh|dini hari))*(?=$| (?:(?:sudah )?(?:kayaknya|kayanya|keknya|sepertinya)|deh|deng|ding|lah|kali|ternyata|ada|terjadi|kejadian|kecelakaan|mobil|truk|motor|orang|air|listrik|lampu|pohon|tiang|petugas|warga)\b)/.exec(
      line,
    )?.[0];
  const read = words === undefined ? null : atHour(clock, line, today, hour);
  return words === undefined || read === null ? null : { read, text: words };
}

/** "dari jam 6 pagi belum ada petugas": since the last such hour; not from one hour to another, nor what is open or goes on each day. */
function sinceHour(line: string, clock: string | null, today: Day, hour: number): Found | null {
  const words = hourSince.exec(line)?.[0];
  const read = words === undefined || opening.test(line) ? null : atHour(clock, line, today, hour);
  return words === undefined || read === null ? null : { read: { ...read, since: true }, text: words };
}

const hourSince =
  /\b(?:sejak|semenjak|dari|mulai) (?:tadi )?(?:jam|pukul|pkl) (?:setengah )?[^ ]+(?: (?:belas|an|pagi|siang|sore|malam|subuh|dini hari|tadi))*/;
const opening =
  /\b(?:buka|bukanya|tutup|jadwal|kerja|operasional|sampai|hingga|antri|antre|nunggu|menunggu|tunggu|baru|dilayani|dipanggil)\b/;

/** "10/11/2026", "10-11-26", "10.11.2026", "2026-11-10", and "17/8" where nothing but a date can be meant. */
function written(text: string, today: Day): Found | null {
  const match =
    /(?<![\d/.-])(?<date>\d{1,2})(?<between>[/.-])(?<month>\d{1,2})\k<between>(?<year>20\d\d|\d\d)(?![\d/-])/.exec(text) ??
    /(?<![\d/-])(?<year>20\d\d)-(?<month>\d{2})-(?<date>\d{2})(?![\d/-])/.exec(text) ??
    /(?:^\s*|(?<!\p{L})(?:tgl|tanggal|tg|sejak|dari|senin|selasa|rabu|kamis|jumat|sabtu|minggu)\.?,?\s+)(?<date>\d{1,2})\/(?<month>\d{1,2})(?![\d/])(?=\s*$|\s+(?:jam|pukul|pkl|kemarin|kmrn|lalu)\b|[\s,.]*(?!\p{L}))/iu.exec(
      text,
    );
  const { date, month: number, year } = match?.groups ?? {};
  const read = match ? aDate(Number(date), Number(number) - 1, year?.padStart(4, '20'), today, undefined) : null;
  return match && read ? { read, text: match[0].trim() } : null;
}
