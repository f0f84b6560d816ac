/** Reads the part of the day and the hour in people's words: "jam stgh 8 malam WIT", "pukul 19.30", "jam sembilan pagi". Knows no days. */
import type { Region } from '../known.ts';
import { counts } from './dates.ts';
import { withoutEnd } from './normalise.ts';
import { sought } from './sought.ts';

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'night';

/** Indonesia has no daylight saving time; its zones are fixed (Keppres 41/1987). */
export const zoneHours: Record<Region['timeZone'], number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };
const namedZones: Record<string, number> = { wib: 7, wita: 8, wit: 9 };
const partWords: [PartOfDay, string][] = [
  ['morning', 'pagi subuh'],
  ['noon', 'siang zuhur dzuhur dhuhur lohor'],
  ['afternoon', 'sore petang asar ashar magrib maghrib'],
  ['night', 'malam semalam semalem malming isya'],
];
const partOfWord = new Map(partWords.flatMap(([part, list]) => list.split(' ').map((word): [string, PartOfDay] => [word, part])));
const parts = sought(new RegExp(`\\b(?:dini hari|${[...partOfWord.keys()].join('|')})\\b`));
const hour = Object.entries(counts).filter(([, value]) => value > 0);
const hourWords = new Map([...hour.filter(([word]) => !/^(?:se|beberapa|berapa)$/.test(word)), ['dua belas', 12] as [string, number]]);
const told = sought(
  new RegExp(
    `(?:jam|pukul|pkl)\\.?\\s*(?:(setengah|stgh|stengah)\\s+)?(\\d{1,2}|dua belas|${[...hourWords.keys()].join('|')})(?:[.:](\\d{2}))?(?!\\d)(?:\\s+(kurang|lewat|lebih)\\s+(\\d{1,2}|seperempat)(?!\\d))?`,
    'i',
  ),
);
/** "15.30 wib": the zone says that it is an hour. */
const zoned = sought(/(?<![\d.:])()(\d{1,2})[.:](\d{2})\s*(?:wib|wita|wit)\b/i);
/** "loket jam 2 udah tutup": of the day, whatever the hour. */
const atOffice = sought(
  /(?=.*(?<!\p{L})(?:loket|kantor|kelurahan|kecamatan|puskesmas|poli|dokter|samsat|disdukcapil|dukcapil|bank|pelayanan|layanan|sekolah|petugas)(?:nya)?(?!\p{L})).*(?<!\p{L})(?:tutup|buka|istirahat|pulang|bubar|libur|dilayani)(?:nya)?(?!\p{L})/isu,
);
const dayMinutes = 24 * 60;

/** The part of the day a line of plain words tells first. */
export function partOf(line: string): PartOfDay | null {
  const word = parts.exec(line)?.[0];
  return word === undefined ? null : word === 'dini hari' ? 'morning' : (partOfWord.get(word) ?? null);
}

/** The hour a text tells, as an hour of the region's zone ("19.00"), or null. */
export function clockOf(text: string, part: PartOfDay | null, timeZone: Region['timeZone']): string | null {
  const match = told.exec(text) ?? zoned.exec(text);
  const [, half, number = '', past, way, by = ''] = match ?? [];
  const named = hourWords.get(number.toLowerCase()) ?? Number(number);
  if (match === null || !(named <= 24) || Number(past ?? 0) > 59) return null;
  const zone = /\b(wib|wita|wit)\b/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const shift = zoneHours[timeZone] - (namedZones[zone] ?? zoneHours[timeZone]);
  const beside = (/^kurang$/i.test(way ?? '') ? -1 : 1) * (by === 'seperempat' ? 15 : Number(by));
  const minutes = (inDay(named, part ?? (atOffice.test(text) ? 'noon' : null)) + shift) * 60 + Number(past ?? 0) + beside - (half ? 30 : 0);
  const at = ((minutes % dayMinutes) + dayMinutes) % dayMinutes;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}.${String(at % 60).padStart(2, '0')}`;
}

/** Whether a night's hour lies behind its midnight: "semalam jam 2" is of today, "malam minggu jam 1" of a Sunday. */
export function pastMidnight(night: string, clock: string | null): boolean {
  return /(?:semalam|semalem|tadi malam|malam tadi|malam [^ ]+|malming|[^ ]+ malam)$/.test(night) && clock !== null && clock < '04.30';
}

/** Of 24: "jam 7 malam" is 19, "jam 12 malam" midnight. */
function inDay(named: number, part: PartOfDay | null): number {
  if (named === 12) return part === 'night' ? 24 : 12;
  const late = named < 12 && (part === 'afternoon' || (part === 'night' && named > 4) || (part === 'noon' && named < 6));
  return late ? named + 12 : named;
}

/** "di terminal lama jam 4" without the hour behind it. */
export function withoutHour(text: string): string {
  return withoutEnd(text, hourBehind);
}

const hourBehind =
  /[\s,]+(?:jam|pukul|pkl)\s*\d{1,2}(?:[.:]\d{2})?(?:\s*(?:an|pagi|siang|sore|malam|malem|tadi|kurang|lebih|lewat))*[\s.]*$/iu;
