/** Finds when something happened in people's words and makes dates of it. A suggestion only: the words are kept beside it. */
import type { Region } from '../known.ts';
import {
  aDate,
  aDayOfMonth,
  ago,
  aMonth,
  aYear,
  counts,
  type Day,
  day,
  dayMs,
  iso,
  last,
  monthOf,
  months,
  type Read,
  shortMonths,
  weekday,
} from './dates.ts';
import { plain } from './normalise.ts';

export interface Time {
  /** The words it was read from, in plain spelling. */
  text: string;
  /** First and last day it may mean, in the region's zone: '2026-11-22'. */
  from: string;
  to: string;
  precision: 'day' | 'days' | 'month' | 'year';
  /** It began then and goes on. */
  since: boolean;
  part: 'morning' | 'noon' | 'afternoon' | 'night' | null;
  /** '19.00' in the region's zone, where an hour was told. */
  clock: string | null;
  /** It begins after today. */
  future: boolean;
}

/** The zones of Indonesia have no summer time. */
export const zoneHours: Record<Region['timeZone'], number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };
const namedZones: Record<string, number> = { wib: 7, wita: 8, wit: 9 };
const hourMs = 3_600_000;

/** "Jalan 10 November" is a street. */
const noName = '(?<!(?:jalan|gang|stadion|kampus|jembatan|taman|universitas|monumen|sma|smk|rumah sakit) )';
const longMonth = `(${months.join('|')})`;
const month = `(${[...months, ...Object.keys(shortMonths)].join('|')})`;
const count = `(\\d{1,3}|${Object.keys(counts).join('|')})`;
const unit = '(hari|minggu|bulan|tahun)';
const since = '(?:sejak|semenjak|dari|mulai|terhitung)';
/** What goes on for as long as is told: "mati 3 hari", "numpuk 2 minggu". */
const goesOn =
  '(?:mati|padam|numpuk|menumpuk|tertumpuk|rusak|bolong|berlubang|mampet|tersumbat|banjir|tergenang|gelap|bau|macet|bocor|kering|keruh|nunggu|menunggu|tunggu|dibiarkan|didiamkan|terbengkalai|mangkrak|jebol|putus|roboh|longsor|tutup|hilang|(?:belum|tidak) (?!jadi)\\w+|(?:belum|tidak) ada (?:air|lampu|listrik|petugas))';
/** "yang tadi", "lebaran kemarin": not yesterday and not today. */
const notNamed =
  '(?<!(?:yang|kayak|seperti|sama|lebaran|puasa|ramadan|natal|idul fitri|idul adha|haji|tahun baru|agustusan|pemilu|pilkada|musim hujan|banjir|gempa|corona|covid) )';

/** What is told, the surest first. Each gets its match and today. */
const patterns: [RegExp, (match: RegExpExecArray, today: Day) => Read | null][] = [
  [
    new RegExp(`\\b(${since} )?(?:tanggal |hari \\w+ )?${noName}(\\d{1,2}) ${month}(?: (?:tahun )?(20\\d\\d))?\\b`),
    (m, today) => aDate(Number(m[2]), monthOf(m[3]), m[4], today, m[1]),
  ],
  [
    new RegExp(
      `\\b(${since} )?(?:awal|pertengahan|akhir )?(?:bulan )?(?<!\\d )${noName}${longMonth}(?: (?:tahun )?(20\\d\\d)| (?:tahun )?(lalu|kemarin))?\\b`,
    ),
    (m, today) => aMonth(monthOf(m[2]), m[3], m[4] !== undefined, today, m[1]),
  ],
  [
    new RegExp(`\\b(${since} )?awal bulan(?: (ini|lalu|kemarin))?\\b(?! (?:${months.join('|')}))`),
    (m, today) => aDayOfMonth(1, m[2], today, m[1]),
  ],
  [
    new RegExp(`\\b(${since} )?tanggal (\\d{1,2})(?: bulan (ini|lalu|kemarin))?\\b`),
    (m, today) => aDayOfMonth(Number(m[2]), m[3], today, m[1]),
  ],
  [
    new RegExp(
      `\\b(?:sudah|selama|hampir|lebih dari) (?:hampir |sekitar |kurang lebih |lebih dari |mau )?${count}? ?${unit}(?:an)?(?: (?:lebih|ini))?\\b(?! (?:lalu|yang lalu|kemarin))`,
    ),
    (m, today) => ago(m[1], m[2], today, true),
  ],
  [
    new RegExp(`\\b(${since} )?${count} ?${unit}(?:an)? (?:yang )?(?:lalu|kemarin|silam)\\b`),
    (m, today) => ago(m[2], m[3], today, m[1] !== undefined),
  ],
  [new RegExp(`\\b${count} ?${unit}(?:an)? (?:ini|terakhir|belakangan)\\b`), (m, today) => ago(m[1], m[2], today, true)],
  [
    new RegExp(
      `\\b${goesOn} (?:sudah |hampir |sekitar |kira kira |selama )?${count} ?${unit}(?:an)?\\b(?! (?:lalu|yang lalu|kemarin|sekali|lagi|ke depan))`,
    ),
    (m, today) => ago(m[1], m[2], today, true),
  ],
  [
    new RegExp(
      `(?<!(?:tiap|setiap|per|dalam|tiap tiap|selama|umur|usia) )\\b${count} ?${unit}(?:an)? (?:lebih |lamanya |terus |terus terusan )?(?:${goesOn}|tanpa|lebih$)\\b`,
    ),
    (m, today) => ago(m[1], m[2], today, true),
  ],
  [
    new RegExp(
      `^(?:(?:kira|kira kira|sekitar|kurang lebih|hampir|mungkin|ada|ya|iya|eh|oh|sudah) )*${count} ?${unit}(?:an)?(?: (?:lebih|ini|lah|ada|mungkin|kayaknya|pak|bu|min|deh|kira kira|ya))*$`,
    ),
    (m, today) => ago(m[1], m[2], today, true),
  ],
  [/\b(?:se)(hari|minggu|bulan|tahun)(?:an)? (?:yang )?(?:lalu|kemarin)\b/, (m, today) => ago('satu', m[1], today, false)],
  [/\b(sejak |dari )?(minggu|bulan|tahun) (?:lalu|kemarin|yang lalu)\b/, (m, today) => last(m[2], today, m[1])],
  [new RegExp(`\\b(?:(${since}) (?:tahun )?|tahun )(20[0-2]\\d)\\b`), (m, today) => aYear(Number(m[2]), today, m[1])],
  [/\b(sejak |dari )?(?:kemarin lusa|lusa kemarin|kemarin dulu|dua hari lalu)\b/, (m, today) => day(today - 2, m[1])],
  [
    new RegExp(
      `\\b(${since} )?(?:hari )?(senin|selasa|rabu|kamis|jumat|sabtu|minggu) (?:lalu|kemarin|tadi|yang lalu|pagi|siang|sore|malam)\\b`,
    ),
    (m, today) => weekday(m[2], today, m[1]),
  ],
  [new RegExp(`\\b(${since} )?hari (senin|selasa|rabu|kamis|jumat|sabtu|minggu)\\b`), (m, today) => weekday(m[2], today, m[1])],
  [new RegExp(`\\b(sejak |dari )?${notNamed}(?:kemarin|semalam|tadi malam|malam tadi)\\b`), (m, today) => day(today - 1, m[1])],
  [
    /\b(sejak |dari )?(?<!yang )(?:tadi|tadi pagi|tadi siang|tadi sore|hari ini|barusan|baru aja|pagi ini|siang ini|sore ini|malam ini)\b/,
    (m, today) => day(today, m[1]),
  ],
  [
    /\b(?:besok|lusa|nanti (?:malam|sore|siang)|minggu depan|bulan depan|tahun depan)\b/,
    (m, today) => day(today + (m[0] === 'lusa' ? 2 : 1), undefined),
  ],
];

/** The time `text` tells, or null. `at`: when it was said, epoch ms. */
export function findTime(text: string, at: number, timeZone: Region['timeZone']): Time | null {
  const today = Math.floor((at + zoneHours[timeZone] * hourMs) / dayMs);
  const line = plain(text);
  const found = written(text, today) ?? told(line, today);
  if (found === null) return null;
  const { read, text: words } = found;
  const { from, to, precision, since: goesOn = false } = read;
  return {
    text: words,
    from: iso(from),
    to: iso(goesOn ? Math.max(today, from) : to),
    precision,
    since: goesOn,
    part: partOf(line),
    clock: clockOf(text, partOf(line), timeZone),
    future: from > today,
  };
}

/** Noon of a day in a zone, epoch ms: what a locale's formats take. */
export function noonOf(date: string, timeZone: Region['timeZone']): number {
  return Date.parse(`${date}T12:00:00Z`) - zoneHours[timeZone] * hourMs;
}

function told(line: string, today: Day): { read: Read; text: string } | null {
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(line);
    const read = match === null ? null : make(match, today);
    if (match !== null && read !== null) return { read, text: match[0].trim() };
  }
  return null;
}

/** "10/11/2026", "10-11-26". */
function written(text: string, today: Day): { read: Read; text: string } | null {
  const match = /(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](20\d\d|\d\d)(?![\d/-])/.exec(text);
  const read = match ? aDate(Number(match[1]), Number(match[2]) - 1, match[3]?.padStart(4, '20'), today, undefined) : null;
  return match && read ? { read, text: match[0] } : null;
}

function partOf(line: string): Time['part'] {
  const part = /\b(pagi|subuh|siang|sore|petang|malam|semalam)\b/.exec(line)?.[1];
  if (part === undefined) return null;
  return part === 'pagi' || part === 'subuh'
    ? 'morning'
    : part === 'siang'
      ? 'noon'
      : part === 'sore' || part === 'petang'
        ? 'afternoon'
        : 'night';
}

/** "jam 7 malam WIT" as an hour of the region's zone. */
function clockOf(text: string, part: Time['part'], timeZone: Region['timeZone']): string | null {
  const match = /(?:jam|pukul|pkl)\.?\s*(\d{1,2})(?:[.:](\d{2}))?(?!\d)/i.exec(text);
  const named = Number(match?.[1] ?? 25);
  if (!match || named > 24) return null;
  const late = named < 12 && (part === 'afternoon' || (part === 'night' && named > 4) || (part === 'noon' && named < 6));
  const zone = /\b(wib|wita|wit)\b/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const shift = zoneHours[timeZone] - (namedZones[zone] ?? zoneHours[timeZone]);
  return `${String(((late ? named + 12 : named) + shift + 24) % 24).padStart(2, '0')}.${match[2] ?? '00'}`;
}
