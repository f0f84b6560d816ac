/** Calendar sums for time.ts: days, months and years of people's words, in whole days. Knows no words but names of months and numbers. */

/** A day as a number: days since 1970-01-01. */
export type Day = number;
/** What words mean in days: the first and the last of them. */
export type Read = { from: Day; to: Day; precision: 'day' | 'days' | 'month' | 'year'; since?: boolean };

export const dayMs = 86_400_000;
export const months = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
];
export const shortMonths: Record<string, number> = {
  jan: 0,
  feb: 1,
  pebruari: 1,
  mar: 2,
  apr: 3,
  jun: 5,
  jul: 6,
  agu: 7,
  aug: 7,
  agst: 7,
  agt: 7,
  ags: 7,
  agus: 7,
  sep: 8,
  sept: 8,
  oct: 9,
  okt: 9,
  nov: 10,
  nop: 10,
  nopember: 10,
  des: 11,
};
export const weekdays = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'];
export const counts: Record<string, number> = {
  se: 1,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  beberapa: 3,
  berapa: 3,
};

/** A day of a month, the last such day before today where no year was told. */
export function aDate(date: number, index: number, year: string | undefined, today: Day, from: string | undefined): Read | null {
  const now = new Date(today * dayMs).getUTCFullYear();
  const guess = dayOf(year === undefined ? now : Number(year), index, date);
  if (guess === null) return null;
  const past = year === undefined && guess > today ? dayOf(now - 1, index, date) : guess;
  return past === null ? null : day(past, from);
}

/** "tgl 10": the last such day; `which`: of this month or the one before. */
export function aDayOfMonth(date: number, which: string | undefined, today: Day, from: string | undefined): Read | null {
  const now = new Date(today * dayMs);
  const back = which === 'lalu' || which === 'kemarin' ? 1 : 0;
  const guess = dayOf(now.getUTCFullYear(), now.getUTCMonth() - back, date);
  if (guess === null) return null;
  const past = which === undefined && guess > today ? dayOf(now.getUTCFullYear(), now.getUTCMonth() - 1, date) : guess;
  return past === null ? null : day(past, from);
}

/** A whole month, the last such one where no year was told. */
export function aMonth(index: number, year: string | undefined, lastYear: boolean, today: Day, from: string | undefined): Read | null {
  const now = new Date(today * dayMs);
  const inPast = index <= now.getUTCMonth() ? now.getUTCFullYear() : now.getUTCFullYear() - 1;
  const chosen = year === undefined ? (lastYear && index === now.getUTCMonth() ? inPast - 1 : inPast) : Number(year);
  const first = Math.floor(Date.UTC(chosen, index, 1) / dayMs);
  return { from: first, to: Math.floor(Date.UTC(chosen, index + 1, 1) / dayMs) - 1, precision: 'month', since: from !== undefined };
}

/** A whole year; null for one to come. */
export function aYear(year: number, today: Day, from: string | undefined): Read | null {
  const first = Math.floor(Date.UTC(year, 0, 1) / dayMs);
  if (first > today || (from === undefined && year === new Date(today * dayMs).getUTCFullYear())) return null;
  return {
    from: first,
    to: Math.min(today, Math.floor(Date.UTC(year + 1, 0, 1) / dayMs) - 1),
    precision: 'year',
    since: from !== undefined,
  };
}

/** `count` units before today: the day for days and weeks, the month for months, the year for years. */
export function ago(number: string | undefined, unitName: string | undefined, today: Day, goesOn: boolean): Read | null {
  const many = number === undefined ? 1 : (counts[number] ?? Number(number));
  if (!(many > 0)) return null;
  const now = new Date(today * dayMs);
  if (unitName === 'bulan') return { ...spanOfMonth(now.getUTCFullYear(), now.getUTCMonth() - many), since: goesOn };
  if (unitName === 'tahun') return aYear(now.getUTCFullYear() - many, today, goesOn ? 'sejak' : undefined);
  const back = many * (unitName === 'minggu' ? 7 : 1);
  return { from: today - back, to: today - back, precision: 'day', since: goesOn };
}

/** The week, month or year before this one. */
export function last(unitName: string | undefined, today: Day, from: string | undefined): Read | null {
  const now = new Date(today * dayMs);
  if (unitName === 'bulan') return { ...spanOfMonth(now.getUTCFullYear(), now.getUTCMonth() - 1), since: from !== undefined };
  if (unitName === 'tahun') return aYear(now.getUTCFullYear() - 1, today, from);
  const monday = today - ((now.getUTCDay() + 6) % 7) - 7;
  return { from: monday, to: monday + 6, precision: 'days', since: from !== undefined };
}

function spanOfMonth(year: number, index: number): Read {
  return {
    from: Math.floor(Date.UTC(year, index, 1) / dayMs),
    to: Math.floor(Date.UTC(year, index + 1, 1) / dayMs) - 1,
    precision: 'month',
  };
}

/** The last such day before today. */
export function weekday(name: string | undefined, today: Day, from: string | undefined): Read | null {
  const index = weekdays.indexOf(name ?? '');
  const back = (new Date(today * dayMs).getUTCDay() - index + 7) % 7 || 7;
  return index < 0 ? null : day(today - back, from);
}

/** The night before such a day: "malam minggu" is a Saturday. */
export function eve(name: string | undefined, today: Day, from: string | undefined): Read | null {
  const that = weekday(name, today + 1, from);
  return that && { ...that, from: that.from - 1, to: that.to - 1 };
}

/** "selasa minggu lalu": the Tuesday of the week before. */
export function weekdayOfLastWeek(name: string | undefined, today: Day, from: string | undefined): Read | null {
  const index = weekdays.indexOf(name ?? '');
  const week = last('minggu', today, undefined);
  return index < 0 || week === null ? null : day(week.from + ((index + 6) % 7), from);
}

/** The last Saturday and Sunday that are over. */
export function weekend(today: Day): Read {
  const sunday = today - (new Date(today * dayMs).getUTCDay() || 7);
  return { from: sunday - 1, to: sunday, precision: 'days' };
}

/** From one date to another; null when they are none. */
export function between(first: Read | null, end: Read | null): Read | null {
  return first === null || end === null || first.from >= end.from ? null : { from: first.from, to: end.to, precision: 'days' };
}

/** The year before this one, as people write it. */
export function yearBefore(today: Day): string {
  return String(new Date(today * dayMs).getUTCFullYear() - 1);
}

/** One day, or everything since then. */
export function day(from: Day, sinceWord: string | undefined): Read {
  return { from, to: from, precision: 'day', since: sinceWord !== undefined };
}

function dayOf(year: number, index: number, date: number): Day | null {
  const time = new Date(Date.UTC(year, index, date));
  return date >= 1 && time.getUTCDate() === date ? Math.floor(time.getTime() / dayMs) : null;
}

/** 0 for January; -1 when it is no month. */
export function monthOf(name: string | undefined): number {
  return Math.max(months.indexOf(name ?? ''), shortMonths[name ?? ''] ?? -1);
}

/** '2026-11-22' */
export function iso(of: Day): string {
  return new Date(of * dayMs).toISOString().slice(0, 10);
}
