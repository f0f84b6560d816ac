/** Reads days that have begun already as officers type them: "oktober", "bulan lalu", "2026-10", "1/11 26/11", "tgl 1-15 nov", "triwulan 3". Pure. */
import type { Period } from '../complaints/ports.ts';
import type { Region } from '../dialogue/known.ts';
import type { Sentence } from '../dialogue/say.ts';
import { zoneHours } from '../dialogue/understand/clock.ts';
import { aDate, aMonth, type Day, dayMs, monthOf } from '../dialogue/understand/dates.ts';

/** First and last day. */
type Days = { from: Day; to: Day };
type Reader = (found: RegExpExecArray, today: Day) => Days | null;

const between = /^(?:(?:s\s*\/\s*d|s\.d\.|sd|sampai|sampe|smp|hingga|to)(?!\p{L})|-|–)\s*/iu;
/** What leads to a day; from some of them on it goes up to today. */
const leading = /^(?:(?:untuk|periode|tanggal|tgl\.?|selama|(dari|mulai|sejak))\s+)+/i;
/** Nobody complained here before; no year of four digits after it is meant. */
const [firstYear, lastYear] = [2000, 2100];
/** In days. */
const [halfYear, year] = [182, 365];

/** The words' days in the zone, up to today, and the words behind them; null: they name none. */
export function readPeriod(text: string, now: number, timeZone: Region['timeZone']): { period: Period; rest: string } | null {
  const today = dayOf(now, timeZone);
  const words = text.trim();
  const first = readDays(words.replace(leading, ''), today);
  if (first === null) return null;
  const second = readDays(first.rest.replace(between, '').replace(leading, ''), today);
  const { rest } = second ?? first;
  const to = second && lastEnd(first, second, first.rest.slice(0, first.rest.length - second.rest.length), today);
  const goesOn = second === null && leading.exec(words)?.[1] !== undefined;
  const ends = [first.from, goesOn ? today : first.to, to?.from ?? first.from, to?.to ?? first.to];
  return { period: periodOf(Math.min(...ends), Math.min(today, Math.max(...ends)), timeZone), rest };
}

/** "1/11 30/11" on the 23rd, "15 des 10 jan" on the 5th: an end still to come was read as the last such day, a year too early. */
function lastEnd(first: Days, second: Days, typed: string, today: Day): Days {
  const isYearless = !/\d{4}/.test(typed);
  return isYearless && first.from - second.to > halfYear && second.to + year > today ? { from: today, to: today } : second;
}

/** The running month up to today. */
export function thisMonth(now: number, timeZone: Region['timeZone']): Period {
  const today = dayOf(now, timeZone);
  return periodOf(firstOfMonth(today, 0), today, timeZone);
}

/** The month before the one this period begins in, as it may be typed: "2026-10". */
export function monthBefore({ from }: Period, timeZone: Region['timeZone']): string {
  return new Date(firstOfMonth(dayOf(from, timeZone), -1) * dayMs).toISOString().slice(0, 7);
}

/** "1 Nov 2026 – 15 Nov 2026". */
export function spanOf({ from, to }: Period): Sentence {
  return { key: 'figures.period', params: { from, to: to - 1 } };
}

function periodOf(from: Day, to: Day, timeZone: Region['timeZone']): Period {
  const aheadMs = zoneHours[timeZone] * 3_600_000;
  return { from: from * dayMs - aheadMs, to: (to + 1) * dayMs - aheadMs };
}

function dayOf(at: number, timeZone: Region['timeZone']): Day {
  return Math.floor((at + zoneHours[timeZone] * 3_600_000) / dayMs);
}

function readDays(text: string, today: Day): (Days & { rest: string }) | null {
  for (const [pattern, read] of readers) {
    const found = pattern.exec(text);
    const days = found && read(found, today);
    if (found && days) return { ...days, rest: text.slice(found[0].length).trim() };
  }
  return null;
}

const [last, span] = ['(?:lalu|kemarin|kemaren|kmrn|sebelumnya)', String.raw`\s*(?:-|–|s\s*\/\s*d|sd|sampai|sampe|hingga)\s*`];
const unit = '(hari|minggu|pekan|bulan|bln|tahun|thn)';

const readers: [RegExp, Reader][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ([, year, month, date], today) => aDate(Number(date), Number(month) - 1, year, today, undefined)],
  [/^(\d{4})[/-](\d{1,2})(?![\d/-])/, ([, year, month], today) => wholeMonth(Number(month) - 1, year, today)],
  [
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/,
    ([, date, month, year = ''], today) => aDate(Number(date), Number(month) - 1, year.padStart(4, '20'), today, undefined),
  ],
  [/^(\d{1,2})[/-](\d{4})(?!\d)/, ([, month, year], today) => wholeMonth(Number(month) - 1, year, today)],
  [/^(\d{1,2})[/.](\d{1,2})(?![\d/.])/, ([, date, month], today) => aDate(Number(date), Number(month) - 1, undefined, today, undefined)],
  [
    new RegExp(String.raw`^(\d{1,2})${span}(\d{1,2})\s+([a-z]{3,9})\b\.?(?:\s+(\d{4})\b)?`, 'i'),
    ([, first, second, name, year], today) => within(Number(first), Number(second), monthOf(name?.toLowerCase()), year, today),
  ],
  [
    new RegExp(String.raw`^(\d{1,2})${span}(\d{1,2})(?![\d/.-])`, 'i'),
    ([, first, second], today) => within(Number(first), Number(second), null, undefined, today),
  ],
  [
    /^(\d{1,3}|se)\s*(hari|minggu|pekan|bulan|bln|tahun|thn)(?:\s+(?:yang\s+)?(?:terakhir|belakangan|ini|lalu))?(?!\p{L})/iu,
    ([, count = '', name = ''], today) => upToToday(count.toLowerCase() === 'se' ? 1 : Number(count), unitOf(name), today),
  ],
  [/^(?:triwulan|kuartal|tw|q)\s*([1-4]|iv|i{1,3})\b(?:\s+(\d{4})\b)?/i, ([, nth = '', year], today) => part(3, nth, year, today)],
  [/^(?:semester|smt)\s*([12]|i{1,2})\b(?:\s+(\d{4})\b)?/i, ([, nth = '', year], today) => part(6, nth, year, today)],
  [/^(\d{1,2})\s+([a-z]{3,9})\b\.?(?:\s+(\d{4})\b)?/i, ([, date, name, year], today) => named(Number(date), name, year, today)],
  [/^(?:bulan\s+)?([a-z]{3,9})\b\.?(?:\s+(\d{4})\b)?/i, ([, name, year], today) => wholeMonth(monthOf(name?.toLowerCase()), year, today)],
  [/^(?:(?:tahun|thn)\s+)?(\d{4})\b/i, ([, year]) => wholeYear(Number(year))],
  [new RegExp(String.raw`^${unit}\s+ini\b`, 'i'), ([, name = ''], today) => spoken(unitOf(name), 0, today)],
  [new RegExp(String.raw`^${unit}\s+${last}\b`, 'i'), ([, name = ''], today) => spoken(unitOf(name), 1, today)],
  [/^(?:kemarin|kemaren|kmrn)\b/i, (_found, today) => ({ from: today - 1, to: today - 1 })],
  [/^(?:sekarang|skrg)\b/i, (_found, today) => ({ from: today, to: today })],
];

function named(date: number, name: string | undefined, year: string | undefined, today: Day): Days | null {
  const month = monthOf(name?.toLowerCase());
  return month < 0 ? null : aDate(date, month, year, today, undefined);
}

function wholeMonth(index: number, year: string | undefined, today: Day): Days | null {
  return index < 0 || index > 11 ? null : aMonth(index, year, false, today, undefined);
}

function wholeYear(year: number): Days | null {
  if (year < firstYear || year > lastYear) return null;
  return { from: Date.UTC(year, 0, 1) / dayMs, to: Date.UTC(year + 1, 0, 1) / dayMs - 1 };
}

type Unit = 'hari' | 'minggu' | 'bulan' | 'tahun';

function unitOf(name: string): Unit {
  const found = ({ h: 'hari', m: 'minggu', p: 'minggu', b: 'bulan', t: 'tahun' } as const)[name[0]?.toLowerCase() ?? ''];
  return found ?? 'hari';
}

/** Days of one month; without its name of the last month in which the first of them has begun. */
function within(first: number, second: number, index: number | null, year: string | undefined, today: Day): Days | null {
  if (index !== null && index < 0) return null;
  const month = index === null ? firstOfMonth(today, new Date(today * dayMs).getUTCDate() < first ? -1 : 0) : null;
  const at = new Date((month ?? 0) * dayMs);
  const of = (date: number) =>
    aDate(date, index ?? at.getUTCMonth(), month === null ? year : String(at.getUTCFullYear()), today, undefined);
  const [from, to] = [of(first), of(second)];
  // Of a month that goes on: the second day, still to come, was read a year too early.
  return from && to && { from: from.from, to: to.to < from.from && second > first ? today : to.to };
}

/** So many days, weeks, months or years with today as the last of their days. */
function upToToday(count: number, unit: Unit, today: Day): Days | null {
  if (count === 0) return null;
  if (unit === 'hari' || unit === 'minggu') return { from: today - count * (unit === 'minggu' ? 7 : 1) + 1, to: today };
  const date = new Date(today * dayMs);
  return {
    from: Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - count * (unit === 'tahun' ? 12 : 1), date.getUTCDate() + 1) / dayMs,
    to: today,
  };
}

/** The quarter or half of the year called so; without its year the last that has begun. */
function part(months: 3 | 6, nth: string, year: string | undefined, today: Day): Days | null {
  const index = (Number(nth) || ['i', 'ii', 'iii', 'iv'].indexOf(nth.toLowerCase()) + 1) - 1;
  const now = new Date(today * dayMs);
  const of = year === undefined ? now.getUTCFullYear() - (index * months > now.getUTCMonth() ? 1 : 0) : Number(year);
  return { from: Date.UTC(of, index * months, 1) / dayMs, to: Date.UTC(of, (index + 1) * months, 1) / dayMs - 1 };
}

function spoken(unit: Unit, back: 0 | 1, today: Day): Days {
  if (unit === 'hari') return { from: today - back, to: today - back };
  if (unit === 'bulan') return { from: firstOfMonth(today, -back), to: firstOfMonth(today, 1 - back) - 1 };
  if (unit === 'minggu') {
    const monday = today - ((new Date(today * dayMs).getUTCDay() + 6) % 7) - 7 * back;
    return { from: monday, to: monday + 6 };
  }
  const year = new Date(today * dayMs).getUTCFullYear() - back;
  return { from: Date.UTC(year, 0, 1) / dayMs, to: Date.UTC(year + 1, 0, 1) / dayMs - 1 };
}

function firstOfMonth(day: Day, months: number): Day {
  const date = new Date(day * dayMs);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / dayMs;
}
