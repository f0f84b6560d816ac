/** Days people name by what they kept then: feasts, prayers, an hour alone. Feasts of the Islamic calendar are reckoned, so they are told as a month: the announced day may differ by one. */
import { aMonth, type Day, dayMs, type Read } from './dates.ts';

/** Day and month (from 0) of feasts that stay where they are. */
const fixed: Record<string, [number, number]> = { natal: [25, 11], 'tahun baru': [1, 0], agustusan: [17, 7] };
/** Day and month (from 1) of those that move, in the Islamic calendar. */
const moving: Record<string, [number, number]> = {
  lebaran: [1, 10],
  'idul fitri': [1, 10],
  'lebaran haji': [10, 12],
  'idul adha': [10, 12],
  puasa: [1, 9],
  ramadan: [1, 9],
};
/** Years whose lunar new year is in January; in the others it is in February. */
const lunarInJanuary: ReadonlySet<number> = new Set([2023, 2025, 2028, 2031, 2033, 2036]);
const lunarNames = 'imlek|sincia|sin cia|tahun baru (?:cina|china|imlek)';
const feastNames = [lunarNames, ...Object.keys(fixed), 'lebaran haji', ...Object.keys(moving)].join('|');
/** The feast, and whether it is the one of last year. */
export const feastTold = `(?:habis |abis |setelah |sebelum |awal |bulan |malam |17 )*(${feastNames})(?:nya)?\\b( tahun (?:kemarin|lalu)\\b)?(?! depan)`;
/** Hours at which a prayer is over everywhere in the country. */
const prayers: Record<string, number> = {
  subuh: 6,
  zuhur: 13,
  dzuhur: 13,
  dhuhur: 13,
  lohor: 13,
  asar: 16,
  ashar: 16,
  magrib: 19,
  maghrib: 19,
  isya: 20,
  isa: 20,
};
export const prayerNames = Object.keys(prayers).join('|');
/** What is told of every day, or of hours of opening, is no day. */
const habit = /\b(?:tiap|setiap|biasanya|sering|selalu|suka|kalau|sampai|hingga|buka|tutup|jadwal|jam kerja|kadang|jarang|nanti)\b/;

/** The month of the last such feast, or of the year before. */
export function feast(name: string, lastYear: boolean, today: Day, from: string | undefined): Read | null {
  const year = new Date(today * dayMs).getUTCFullYear() - 1;
  if (new RegExp(`^(?:${lunarNames})$`).test(name)) return lunar(lastYear ? year : undefined, today, from);
  // A feast of the year that ended, wherever in this year it is told.
  const until = lastYear ? Math.floor(Date.UTC(year + 1, 0, 1) / dayMs) - 1 : today;
  const before = Object.hasOwn(fixed, name) ? lastFixed(fixed[name], until) : lastMoving(moving[name], until);
  const date = new Date(before * dayMs);
  return aMonth(date.getUTCMonth(), String(date.getUTCFullYear()), false, today, from);
}

/** The day of the last such prayer before `hour` of today; null where it is told of every day. */
export function afterPrayer(name: string, line: string, today: Day, hour: number): Read | null {
  return habit.test(line) ? null : theDay((prayers[name] ?? 0) <= hour ? today : today - 1);
}

/** The day of an hour ("15.00") told without one, where a line begins with it; null where it is told of every day. */
export function atHour(clock: string | null, line: string, today: Day, hour: number): Read | null {
  if (clock === null || habit.test(line)) return null;
  return theDay(Number.parseFloat(clock) <= hour ? today : today - 1);
}

function theDay(day: Day): Read {
  return { from: day, to: day, precision: 'day' };
}

function lastFixed([date, month]: [number, number] = [1, 0], today: Day): Day {
  const year = new Date(today * dayMs).getUTCFullYear();
  const inYear = (of: number) => Math.floor(Date.UTC(of, month, date) / dayMs);
  return inYear(year) <= today ? inYear(year) : inYear(year - 1);
}

function lunar(lastYear: number | undefined, today: Day, from: string | undefined): Read | null {
  const date = new Date(today * dayMs);
  const inYear = (year: number) => (lunarInJanuary.has(year) ? 0 : 1);
  const year = date.getUTCFullYear();
  const of = lastYear ?? (inYear(year) <= date.getUTCMonth() ? year : year - 1);
  return aMonth(inYear(of), String(of), false, today, from);
}

/** By the tabular Islamic calendar: years of 354 days, eleven longer ones in thirty. */
function lastMoving([date, month]: [number, number] = [1, 10], today: Day): Day {
  const epoch = -492_148;
  const inYear = (of: number) => epoch + date + Math.ceil(29.5 * (month - 1)) + (of - 1) * 354 + Math.floor((3 + 11 * of) / 30) - 1;
  const year = Math.floor((today - epoch) / 354.367) + 1;
  return [year, year - 1, year - 2].map(inYear).find((day) => day <= today) ?? today;
}
