/** Finds a place told in words. A suggestion only: streets, quarters and buildings are not looked up anywhere. */
import { maskAbuse } from './abuse.ts';
import { isEveryday } from './everyday.ts';
import { plain, words } from './normalise.ts';
import { cue, did, landmark, office, standsBefore } from './place-cues.ts';
import { isThing, nameIn } from './place-name.ts';
import { named, telling } from './place-named.ts';
import { completed } from './place-parts.ts';
import { type Cued, numberedStreets } from './place-street.ts';
import { pointsIn } from './points.ts';
import { remembering } from './recent.ts';

/** Words taken along behind a cue's first word, and behind a landmark. */
const moreWords = 3;
const landmarkWords = 4;
/** Signs before a cue that may belong to it. */
const besideMax = 80;
/** A subject and what is wrong with it. */
const toldMinWords = 2;
/** Landmarks a neighbourhood has one of: they need no name. */
const single =
  /(?:lampu\s+(?:merah|ijo|hijau|bangjo)|balai\s+(?:desa|kota)|kantor\s+(?:desa|kelurahan|kecamatan|pos|polisi)|bundaran|bunderan|tugu|gapura|pasar\s+(?:induk|baru|lama|besar))$/i;
const none =
  /^(?:tidak ada(?: tempat(?:nya)?| lokasi(?:nya)?| tempat khusus)?|tanpa (?:tempat|lokasi|alamat)|(?:tidak usah|tidak mau|tidak perlu|jangan)(?: (?:pakai|pake|kasih|sebut|tulis|kirim|share|kasih tahu))? (?:lokasi|tempat|alamat)(?:nya)?(?: (?:ya|aja|deh|min|pak|bu|ah))*|tidak perlu|di mana mana|semua tempat|umum|(?:saya )?(?:tidak|kurang) (?:tahu|tau|hafal|hapal|apal|ngerti|ingat|inget)(?: (?:di mana|mana|di|tempat(?:nya)?|lokasi(?:nya)?|alamat(?:nya)?|jalan(?:nya)?|daerah(?:nya)?|nama(?:nya)?|apa|persis(?:nya)?|pasti(?:nya)?|itu|pokoknya|yang|sih|pak|bu|min|ya|lagi))*)$/;
/** "lewat hp", "kan online, tidak ada tempatnya" */
const nowhere =
  /^(?:(?:ini|itu|kan|ya|lewat|via|di|dari|pakai|pake|secara|cuma|hanya|saya|tadi|bilang|sudah|masalahnya|adanya) )*(?:online|internet|daring|aplikasi(?:nya)?|app|hp|hape|handphone|web(?:nya)?|website(?:nya)?|situs(?:nya)?|tele?pon|telepon|wa|whatsapp|e ?mail)(?: (?:saya|kan|kok|pak|bu|min|aja|saja|semua|itu|jadi))*(?: tidak ada (?:tempat|lokasi|alamat)(?:nya)?)?$/;

/** The part of `text` that names a place, as it was written; null when there is none. */
export const findPlace = remembering((text): string | null => {
  const points = pointsIn(text);
  const parts = [0, ...points.map(({ from }) => from)].map((from, i) => text.slice(from, points[i]?.at));
  for (const part of parts) {
    const place = placeIn(part);
    if (place !== null) return place;
  }
  return null;
});

function placeIn(text: string): string | null {
  return cuedPlace(text) ?? landmarkIn(text) ?? officeIn(text) ?? onlyOne(text);
}

/** What a town has one of. */
function onlyOne(text: string): string | null {
  const found =
    /(?<![\p{L}\p{N}])(?:di|depan|dpn|dekat|dkt|deket|sekitar|samping|belakang|parkiran?)\s+(alun[\s-]?alun|alun2|balai\s?kota|pendopo|rsud)(?![\p{L}\p{N}])/iu.exec(
      text,
    );
  return found?.[1] ?? null;
}

/** "samsat cikarang": an office and its town. What follows must not be what it did. */
function officeIn(text: string): string | null {
  for (const { 0: whole, 1: first = '', index } of text.matchAll(office)) {
    const [word = ''] = words(first);
    const behind = text.slice(index + whole.length - first.length);
    const name = nameIn(behind, moreWords);
    if (name !== '' && !telling.test(word) && !did.test(word) && maskAbuse(first) === first)
      return (text.slice(widened(text, index), index + whole.length - first.length) + name).trim();
  }
  return null;
}

/** "sebelah toko Pak Haji"; a shop without a name is nowhere. */
function landmarkIn(text: string): string | null {
  for (const match of text.matchAll(landmark)) {
    const [whole, thing = '', told = ''] = match;
    const name = nameIn(told, landmarkWords, thing);
    if (!/^\s*(?:pak|bu|haji)?\s*$/i.test(name) || single.test(thing))
      return whole
        .slice(0, whole.length - told.length + name.length)
        .trim()
        .replace(/^di\s+/i, '')
        .replace(/[.,]+$/, '');
  }
  return null;
}

function cuedPlace(text: string): string | null {
  const streets = numberedStreets(text);
  const cued = [...text.matchAll(cue)].filter(
    ({ 0: whole, 1: name = '', index }) =>
      !streets.some((street) => index >= street.index && index < street.index + street[0].length) &&
      named(whole, name, text.slice(Math.max(0, index - besideMax), index), text.slice(index + whole.length)),
  );
  const matches = [...streets, ...cued].sort((a, b) => a.index - b.index);
  const groups: string[] = [];
  for (let rest = matches; rest.length > 0; ) {
    const { place, length } = group(text, rest);
    groups.push(place);
    rest = rest.slice(length);
  }
  const [first, ...others] = groups;
  return first === undefined ? null : others.reduce(completed, first);
}

/** The first names that stand together, and how many they are. */
function group(text: string, matches: readonly Cued[]): { place: string; length: number } {
  const apart = matches.findIndex((match, i) => {
    const before = matches[i - 1];
    return before !== undefined && !belongs(text.slice(before.index + before[0].length, match.index));
  });
  const length = apart < 0 ? matches.length : apart;
  const [first, last] = [matches[0], matches[length - 1]];
  if (!first || !last) return { place: '', length: Math.max(length, 1) };
  const tail = text.slice(last.index + last[0].length);
  const name = nameIn(tail, moreWords, last[0]);
  const more = name + besideName(tail.slice(name.length));
  return {
    place: (text.slice(widened(text, first.index), last.index + last[0].length) + more).trim().replace(/(?<=\p{L}{4})[.]+$/u, ''),
    length,
  };
}

/** "no 12 cibiru depan bank bri": the house, what its quarter or town is called, and what is near it. */
function besideName(text: string): string {
  const number = /^,?\s+(?:no|nomor|nmr)\.?\s*\d+\p{L}?(?![\p{L}\p{N}])/iu.exec(text)?.[0] ?? '';
  const house = number === '' ? '' : number + nameIn(text.slice(number.length), moreWords);
  const near =
    /^,?\s+(?:yg\s+|yang\s+)?(?:dekat|dkt|deket|depan|dpn|samping|sblh|sebelah|seberang|belakang|arah)(?=\s)/i.exec(
      text.slice(house.length),
    )?.[0] ?? '';
  const name = near === '' ? '' : nameIn(text.slice(house.length + near.length), landmarkWords, near);
  return name === '' ? house : house + near + name;
}

/** Whether an answer to "where?" is one: it names a place, or is short and tells nothing else. */
export function soundsLikePlace(text: string): boolean {
  return (
    findPlace(text) !== null ||
    (words(text).length <= 8 && !tells(text) && saysSomewhere(text)) ||
    /^(?:di|depan|dekat|samping|belakang|seberang|sebelah|pojok)\b/.test(plain(text))
  );
}

/** Words that stand in no name of a place: wishes, questions, times and talk. */
const elsewhere =
  /\?\s*$|^(?:dari|sejak|mulai|oh|eh|yaudah|terserah)\b|\b(?:mau|minta|tanpa|dulu|maksudnya|butuh|nama|bantuan|lapor|laporan|laporannya|canda|serius|kira2|tanya|gitu|begitu|kayaknya|nanti|ntar|lagi|rahasia|bilang|setuju|takut|maaf|emosi|panik)\b/i;

/** Whether a few words without a cue hold a name, or are not about anything but a place. */
function saysSomewhere(text: string): boolean {
  if (elsewhere.test(text)) return false;
  return (text.match(/[\p{L}\p{N}'’-]+/gu) ?? []).some((word) => /\p{L}{3}/u.test(word) && !isEveryday(word));
}

/** Whether an answer names a place and goes on telling. */
export function tellsMore(text: string): boolean {
  return tells(text) && (words(text).length > 8 || tellsBeside(text));
}

/** "sampah numpuk di jl merpati 9": what happened stands beside the place. */
function tellsBeside(text: string): boolean {
  const place = findPlace(text);
  if (place === null) return false;
  const rest = text.replace(place, ' ').replace(/lampu\s+(?:merah|ijo|hijau|bangjo)/i, ' ');
  return words(rest).filter((word) => word !== 'di').length >= toldMinWords && tells(rest);
}

/** Whether words tell what happened, not only where. */
export function tells(text: string): boolean {
  return telling.test(plain(text));
}

/** Whether an answer to "where?" says that there is no place. */
export function saysNoPlace(text: string): boolean {
  return none.test(plain(text)) || nowhere.test(plain(text));
}

/** Whether two names with this between them are one place. */
function belongs(gap: string): boolean {
  return (
    gap.length <= 24 &&
    !words(gap).some((word) => isThing(word)) &&
    !/[!?\n;]|\.\s/.test(gap.replace(/(?<!\p{L})(?:no|nomor|nmr|jl|jln|gg|kel|kec|kab|ds|dsn|kp|rt|rw)\.\s/giu, ' '))
  );
}

/** Where a place begins whose cue stands at `index`: "depan" and "kantor" before it are taken along. */
function widened(text: string, index: number): number {
  const before = standsBefore.exec(text.slice(Math.max(0, index - besideMax), index))?.[0] ?? '';
  return index - before.length + (/^di\s+/i.exec(before)?.[0].length ?? 0);
}
