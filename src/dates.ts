/** Tells dates in a language by the names its locale gives. Knows no language itself: ICU has no Balinese, and spells others as nobody here does. */

/** What a locale says of dates: names in their order, parted by "|", weeks from Sunday. */
export interface DateWords {
  weekdays: string;
  months: string;
  shortMonths: string;
  /** Between hour and minute. */
  clock: string;
}

export type DateFormat = 'day' | 'moment' | 'date' | 'month' | 'year' | 'time';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "Kamis, 26 Nov", "Senin, 23 Nov 2026 09.03", "23 Nov 2026", "November 2026", "2026", "09.10". `at` in epoch ms. */
export function dateWords(at: number, format: DateFormat, timeZone: string, words: DateWords): string {
  const { weekday, day, month, year, hour, minute } = partsOf(at, timeZone);
  const named = (names: string, index: number) => names.split('|')[index] ?? '';
  const short = `${day} ${named(words.shortMonths, month)}`;
  const dated = `${named(words.weekdays, weekday)}, ${short}`;
  const time = `${hour}${words.clock}${minute}`;
  switch (format) {
    case 'day':
      return dated;
    case 'moment':
      return `${dated} ${year} ${time}`;
    case 'date':
      return `${short} ${year}`;
    case 'month':
      return `${named(words.months, month)} ${year}`;
    case 'year':
      return String(year);
    case 'time':
      return time;
  }
}

/** The parts of a time as a clock on the wall of this zone shows them. */
function partsOf(at: number, timeZone: string) {
  const clock = clocks.get(timeZone) ?? clockOf(timeZone);
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const [year, month, day] = [Number(parts.year), Number(parts.month) - 1, Number(parts.day)];
  const weekday = new Date(Date.UTC(year, month, day)).getUTCDay();
  return { weekday, day, month, year, hour: parts.hour ?? '', minute: parts.minute ?? '' };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock = new Intl.DateTimeFormat('en', {
    ...{ timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  clocks.set(timeZone, clock);
  return clock;
}
