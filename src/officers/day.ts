/** Reads a day that is still to come as officers type it: "5 des", "5/12", "tgl 5", "2026-12-05", "besok", "senin". Pure. */
import type { Region } from '../dialogue/known.ts';
import { zoneHours } from '../dialogue/understand/clock.ts';
import { weekdays } from '../dialogue/understand/dates.ts';

const dayMs = 86_400_000;
const months = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})\b/;
const numbers = /^(?:tgl\.?|tanggal)?\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{2,4}))?(?!\d)/i;
const named =
  /^(?:(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu),?\s+)?(?:tgl\.?|tanggal)?\s*(\d{1,2})\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?\b/i;
const dayOnly = /^(?:tgl\.?|tanggal)\s*(\d{1,2})(?![\d/.-]*\d)/i;
const ahead = /^(\d{1,2}|se)\s*(hari|minggu|pekan|bulan)(?!\s+kerja)(?:\s+lagi)?\b/i;
const daysOf = new Map([
  ['hari', 1],
  ['minggu', 7],
  ['pekan', 7],
  ['bulan', 30],
]);
const word = /^(besok|lusa|minggu depan|(?:hari\s+)?(senin|selasa|rabu|kamis|jumat|sabtu|minggu)(?:\s+depan)?)\b/i;

const until = /(?<!\S)(?:sampai|hingga|s\/d|sd)(?:\s+dengan)?\s+/gi;
const starts = /(?<!\S)\S/g;

/**
 * The end of the day the text names in the zone (epoch ms), with the words around it: the day it begins with, or else the one behind "sampai", or else the first.
 * A day without its year is the next such day. null: no day is named.
 */
export function readDay(text: string, now: number, timeZone: Region['timeZone']): { at: number; rest: string } | null {
  const words = text.trim();
  const places = [0, ...[...words.matchAll(until), ...words.matchAll(starts)].map(({ index }) => index)];
  for (const place of places) {
    const read = dayAt(words.slice(place), now, timeZone);
    const before = words.slice(0, place).replace(/[\s,.:;-]+$/, '');
    if (read !== null) return { at: read.at, rest: [before, read.rest].filter((part) => part !== '').join(', ') };
  }
  return null;
}

function dayAt(text: string, now: number, timeZone: Region['timeZone']): { at: number; rest: string } | null {
  const words = text.replace(/^(?:sampai(?:\s+dengan)?|hingga|s\/d|sd|ke)\s+/i, '');
  const today = Math.floor((now + zoneHours[timeZone] * 3_600_000) / dayMs);
  for (const [pattern, read] of readers) {
    const match = pattern.exec(words);
    const day = match && read(match, today);
    if (match && day !== null) {
      const at = (day + 1) * dayMs - zoneHours[timeZone] * 3_600_000 - 1;
      return { at, rest: words.slice(match[0].length).replace(/^[\s,.:;-]+/, '') };
    }
  }
  return null;
}

type Reader = (match: RegExpExecArray, today: number) => number | null;

const readers: [RegExp, Reader][] = [
  [iso, ([, year, month, day]) => dayOf(Number(year), Number(month) - 1, Number(day))],
  [numbers, ([, day, month, year], today) => coming(Number(day), Number(month) - 1, year, today)],
  [named, ([, day, month = '', year], today) => coming(Number(day), months.indexOf(short(month)), year, today)],
  [dayOnly, ([, day], today) => next(Number(day), today)],
  [
    ahead,
    ([, count = '', unit = ''], today) =>
      today + (count.toLowerCase() === 'se' ? 1 : Number(count)) * (daysOf.get(unit.toLowerCase()) ?? 1),
  ],
  [word, ([, first = '', weekday], today) => spoken(first.toLowerCase(), weekday?.toLowerCase(), today)],
];

/** "agustus", "agt", "nopember", "december" as people write them. */
function short(month: string): string {
  const three = month.toLowerCase().slice(0, 3);
  return { agt: 'agu', ags: 'agu', aug: 'agu', nop: 'nov', may: 'mei', oct: 'okt', dec: 'des', peb: 'feb' }[three] ?? three;
}

function coming(day: number, month: number, year: string | undefined, today: number): number | null {
  if (month < 0 || month > 11) return null;
  if (year !== undefined) return dayOf(Number(year.length === 2 ? `20${year}` : year), month, day);
  const thisYear = new Date(today * dayMs).getUTCFullYear();
  const found = dayOf(thisYear, month, day);
  return found !== null && found < today ? dayOf(thisYear + 1, month, day) : found;
}

/** The next day of this number, whatever its month; null: no month has it. */
function next(day: number, today: number): number | null {
  const now = new Date(today * dayMs);
  const months = [0, 1, 2].map((ahead) => dayOf(now.getUTCFullYear(), now.getUTCMonth() + ahead, day));
  return months.find((found) => found !== null && found >= today) ?? null;
}

/** null: the calendar has no such day. */
function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month % 12 && date.getUTCDate() === day ? date.getTime() / dayMs : null;
}

function spoken(first: string, weekday: string | undefined, today: number): number {
  if (first === 'besok') return today + 1;
  if (first === 'lusa') return today + 2;
  if (weekday === undefined || first === 'minggu depan') return today + 7;
  const days = (weekdays.indexOf(weekday) - new Date(today * dayMs).getUTCDay() + 7) % 7;
  return today + (days === 0 ? 7 : days);
}
