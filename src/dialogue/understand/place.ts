/** Finds a place told in words. A suggestion only: streets, quarters and buildings are not looked up anywhere. */
import { maskAbuse } from './abuse.ts';
import { isEveryday } from './everyday.ts';
import { foundIn } from './minang.ts';
import { plain, words } from './normalise.ts';
import { isName, spotsIn, wayTold } from './place-beside.ts';
import { aroundHere, cue, did, inFuture, landmark, office, single, standsBefore } from './place-cues.ts';
import { isTelling } from './place-ends.ts';
import { drivenTo } from './place-findable.ts';
import { isThing, nameIn } from './place-name.ts';
import { named, telling } from './place-named.ts';
import { completed } from './place-parts.ts';
import { type Cued, numberedStreets } from './place-street.ts';
import { pointsIn } from './points.ts';
import { remembering } from './recent.ts';
import { namesBothTowns } from './two-towns.ts';

/** Words taken along behind a cue's first word, and behind a landmark. */
const moreWords = 3;
const landmarkWords = 4;
/** Signs before a cue that may belong to it. */
const besideMax = 80;
/** A subject and what is wrong with it. */
const toldMinWords = 2;
/** What may stand between two parts of one place. */
const between = /^[^\S\n]*,?[^\S\n]*(?:(?:di|yg|yang|ada)\s+)?$/i;
const sentenceEnds = /\p{L}{4}\.$/u;
/** "jl mappaoddang dekat smp": which, the street says. */
const kindAlone =
  /^\s+(?:sd|smp|sma|smk|tk|masjid|mesjid|gereja|pasar|puskesmas|sekolah|indomaret|alfamart|spbu|pom\s+bensin)(?=\s*(?:$|[,.;!?\n]))/iu;
const none =
  /^(?:(?:i )?(?:dont|do not) know(?: (?:the|its|name|exact|street|place|where|it|is))*|tidak ada(?: tempat(?:nya)?| lokasi(?:nya)?| tempat khusus)?|tanpa (?:tempat|lokasi|alamat)|(?:tidak usah|tidak mau|tidak perlu|jangan)(?: (?:pakai|pake|kasih|sebut|tulis|kirim|share|kasih tahu))? (?:lokasi|tempat|alamat)(?:nya)?(?: (?:ya|aja|deh|min|pak|bu|ah))*|tidak perlu|di mana mana|semua tempat|umum|(?:saya )?(?:tidak|kurang) (?:tahu|tau|hafal|hapal|apal|ngerti|ingat|inget)(?: (?:di mana|mana|di|tempat(?:nya)?|lokasi(?:nya)?|alamat(?:nya)?|jalan(?:nya)?|daerah(?:nya)?|nama(?:nya)?|apa|sini|situ|sana|persis(?:nya)?|pasti(?:nya)?|itu|pokoknya|yang|sih|pak|bu|min|ya|lagi))*)$/;
/** "lewat hp", "kan online, tidak ada tempatnya" */
const nowhere =
  /^(?:(?:ini|itu|kan|ya|lewat|via|di|dari|pakai|pake|secara|cuma|hanya|saya|tadi|bilang|sudah|masalahnya|adanya) )*(?:online|internet|daring|aplikasi(?:nya)?|app|hp|hape|handphone|web(?:nya)?|website(?:nya)?|situs(?:nya)?|tele?pon|telepon|wa|whatsapp|e ?mail)(?: (?:saya|kan|kok|pak|bu|min|aja|saja|semua|itu|jadi))*(?: tidak ada (?:tempat|lokasi|alamat)(?:nya)?)?$/;

/** The part of `text` that names a place, as it was written; null when there is none. */
export const findPlace = remembering((text): string | null => foundIn(text, placeOf));

function placeOf(text: string): string | null {
  const points = pointsIn(text);
  const parts = [0, ...points.map(({ from }) => from)].map((from, i) => text.slice(from, points[i]?.at));
  for (const part of parts) {
    const place = placeIn(part);
    if (place !== null && ![place, part].some(namesBothTowns)) return place;
  }
  return null;
}

function placeIn(text: string): string | null {
  const beside: Beside[] = [...landmarksIn(text), ...officesIn(text), ...spotsIn(text)].sort((a, b) => a.from - b.from);
  const named = beside.filter(({ nameless }) => !nameless);
  return cuedPlace(text, beside) ?? whole(text, named) ?? wayTold(text) ?? onlyOne(text);
}

/** Where in a text something stands. */
interface Span {
  from: number;
  to: number;
}

/** What stands beside a place and belongs to it; by itself it is none where it has no name. */
interface Beside extends Span {
  nameless?: boolean;
}

/** What a town has one of. */
function onlyOne(text: string): string | null {
  const found =
    /(?<![\p{L}\p{N}])(?:di|depan|dpn|dekat|dkt|deket|sekitar|samping|belakang|seberang|sebrang|parkiran?|pintu|gerbang)\s+(?:(?:pintu|gerbang|parkiran|halaman)\s+)?(?:(?:utama|masuk|keluar|\d)\s+)?(alun[\s-]?alun|alun2|balai\s?kota|pendopo|rsud|kebun\s+(?:raya|binatang))(?![\p{L}\p{N}])/iu.exec(
      text,
    );
  return found?.[1] ?? null;
}

/** "samsat cikarang": offices and their towns. What follows must not be what they did. */
function officesIn(text: string): Span[] {
  return office.all(text).flatMap(({ 0: found, 1: first = '', index }) => {
    const [word = ''] = words(first);
    const begins = index + found.length - first.length;
    const name = nameIn(text.slice(begins), moreWords);
    const isNamed = name !== '' && !telling.test(word) && !did.test(word) && maskAbuse(first) === first;
    return isNamed ? [{ from: widened(text, index), to: begins + name.length }] : [];
  });
}

const towardBefore = /(?<!\p{L})(?:jalan|jln|jl|akses)\s+(?:ke\s+)?$/iu;

/** "sebelah toko Pak Haji". A shop without a name is nowhere by itself. */
function landmarksIn(text: string): Beside[] {
  return landmark.all(text).map(({ 0: found, 1: thing = '', 2: told = '', index }) => {
    const name = nameIn(told, landmarkWords, thing);
    const nameless = /^\s*(?:pak|bu|haji|ku|sakit)?\s*$/i.test(name) && !single.test(thing);
    const way = /^arah/i.test(found) ? (towardBefore.exec(text.slice(0, index))?.[0].length ?? 0) : 0;
    return { from: index - way, to: index + found.length - told.length + (nameless ? 0 : name.length), nameless };
  });
}

/** The first of the spans, with those that stand beside it. */
function whole(text: string, spans: readonly Span[]): string | null {
  const [first] = spans;
  return first === undefined ? null : shown(text, widest(text, first, spans));
}

/** A span and the neighbours it is one place with: "gang sempit | sebelah warung bu tini | rw 02". */
function widest(text: string, span: Span, beside: readonly Beside[]): Span {
  return beside.reduce((all, { from, to, nameless }) => {
    const [left, right] = from < all.from ? [to, all.from] : [all.to, from];
    const apart = (nameless && from > all.from) || sentenceEnds.test(text.slice(0, left)) || !between.test(text.slice(left, right));
    return apart ? all : { from: Math.min(from, all.from), to: Math.max(to, all.to) };
  }, span);
}

function shown(text: string, { from, to }: Span): string {
  return text
    .slice(from, to)
    .trim()
    .replace(/^di\s+/i, '')
    .replace(/(?<=\p{L}{4}|\d)[.,]+$|,$/u, '');
}

function cuedPlace(text: string, beside: readonly Beside[]): string | null {
  const streets = numberedStreets(text);
  const cued = cue
    .all(text)
    .filter(
      ({ 0: found, 1: name = '', index }) =>
        !streets.some((street) => index >= street.index && index < street.index + street[0].length) &&
        named(found, name, text.slice(Math.max(0, index - besideMax), index), text.slice(index + found.length)),
    );
  const matches = [...streets, ...cued].sort((a, b) => a.index - b.index);
  const groups: Span[] = [];
  const there = matches.filter(({ index }) => !drivenTo.test(text.slice(Math.max(0, index - besideMax), index)));
  for (let rest = there.length > 0 ? there : matches; rest.length > 0; ) {
    const { span, length } = group(text, rest);
    groups.push(span);
    rest = rest.slice(length);
  }
  const [first, ...others] = groups.map((span, i) => shown(text, i === 0 ? widest(text, span, beside) : span));
  return first === undefined ? null : others.reduce(completed, first);
}

/** The first names that stand together, and how many they are. */
function group(text: string, matches: readonly Cued[]): { span: Span; length: number } {
  const apart = matches.findIndex((match, i) => {
    const before = matches[i - 1];
    return before !== undefined && !belongs(text.slice(before.index + before[0].length, match.index));
  });
  const length = apart < 0 ? matches.length : apart;
  const [first, last] = [matches[0], matches[length - 1]];
  if (!first || !last) return { span: { from: 0, to: 0 }, length: Math.max(length, 1) };
  const end = last.index + last[0].length;
  const tail = text.slice(end);
  const name = nameIn(tail, moreWords, last[0]);
  return { span: { from: widened(text, first.index), to: end + (name + besideName(tail.slice(name.length))).length }, length };
}

/** "no 12 cibiru depan bank bri": the house, what its quarter or town is called, and what is near it. */
function besideName(text: string): string {
  const number = /^,?\s+(?:no|nomor|nmr)\.?\s*\d+\p{L}?(?![\p{L}\p{N}])/iu.exec(text)?.[0] ?? '';
  const house = number === '' ? '' : number + nameIn(text.slice(number.length), moreWords);
  const near =
    /^,?\s+(?:yg\s+|yang\s+)?(?:dekat|dkt|deket|depan|dpn|samping|sblh|sebelah|seberang|belakang|arah)(?=\s)/i.exec(
      text.slice(house.length),
    )?.[0] ?? '';
  const behind = text.slice(house.length + near.length);
  const name = near === '' ? '' : nameIn(behind, landmarkWords, near) || (kindAlone.exec(behind)?.[0] ?? '');
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

/** What a place is told of, or what calls the first one wrong: it parts two of them. */
const parting = /(?<!\p{L})(?:got|selokan|lampu|air|sampah|listrik|pju|bukan|melainkan|tetapi|eh|salah|maaf|ralat|itu\s+masuk)(?!\p{L})/iu;

/** What says how the second lies to the first. */
const lying = /(?<!\p{L})(?:persis|pas|tepat(?:nya)?)\s+di\s+(?:depan|samping|sebelah|seberang|belakang|dekat|deket)\s+/giu;
const gapMax = 24;

/** Whether two names with this between them are one place. */
function belongs(gap: string): boolean {
  return (
    gap.replace(lying, '').length <= gapMax &&
    !words(gap).some((word) => isThing(word)) &&
    !parting.test(gap) &&
    !/[!?\n;]|\.\s/.test(gap.replace(/(?<!\p{L})(?:no|nomor|nmr|jl|jln|gg|kel|kec|kab|ds|dsn|kp|rt|rw)\.\s/giu, ' '))
  );
}

/** Where a place begins whose cue stands at `index`: "depan" and "kantor" before it are taken along. */
function widened(text: string, index: number): number {
  const before = standsBefore.exec(text.slice(Math.max(0, index - besideMax), index))?.[0] ?? '';
  if (/^depan\s+$/i.test(before) && inFuture.test(text.slice(0, index - before.length))) return index;
  return index - before.length + (/^di\s+/i.exec(before)?.[0].length ?? 0) - (before === '' ? namedBefore(text, index) : 0);
}

/** Signs of the name before "blok R" or "rt 3" that has no cue: "di BCC blok R". */
function namedBefore(text: string, index: number): number {
  if (!/^(?:blok|blk|cluster|rt|rw)(?!\p{L})/iu.test(text.slice(index, index + 8))) return 0;
  const found =
    /(?<![\p{L}\p{N}])di\s+((?:\p{L}[\p{L}\d'-]+\s+){1,3})$/iu.exec(text.slice(Math.max(0, index - besideMax), index))?.[1] ?? '';
  const isTheirName =
    words(found).length > 0 &&
    found
      .trim()
      .split(/\s+/)
      .every((word) => isName(word) && !isTelling(word) && !aroundHere.test(word));
  return isTheirName ? found.length : 0;
}
