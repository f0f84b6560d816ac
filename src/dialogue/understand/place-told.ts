/** The place a message tells, read by the rules and by the sense for the parts of a message (parts-sense.ts), which hears where a place begins and ends in words no rule has. */
import type { Places } from '../known.ts';
import { isEveryday } from './everyday.ts';
import { isRegional } from './languages.ts';
import { mapPoint } from './map-link.ts';
import { retold } from './minang.ts';
import { words } from './normalise.ts';
import { type Part, type Stretch, stretchesOf } from './parts-sense.ts';
import type { PartMoment } from './parts-signs.ts';
import { pointsHere } from './place-described.ts';
import { isTelling } from './place-ends.ts';
import { isThing } from './place-name.ts';
import { placeIn } from './quarter.ts';
import { isStrange } from './strange.ts';
import { namesBothTowns } from './two-towns.ts';

/** More words are a story. */
const placeMaxWords = 25;
/** So many words of a first message are seldom more than what and where. */
const shortWords = 9;
/** Fewer tell nothing besides. */
const besideMinWords = 3;
/** So much of an answer, greetings and times aside, is the place where it only describes one. */
const describedLeast = 0.6;
/** The same once it was asked for in vain. */
const insistedLeast = 0.3;
/** Of a longer story so much is read before and behind its place. */
const longCharacters = 240;
const nearCharacters = 80;
/** What leads to a place, and what is hung on behind it. */
const before =
  /^(?:(?:di|ning|ing|ring|neng|nang|ndek|ka|ke|yang|yg|sing|nu|nan|itu|ini|ada|daerah|masuk|lewat|mau|kalau|kalo|jelas|pokoknya|pokoke)\s+)+(?=\S)/iu;
const behind =
  /(?:[\s,]+(?:di|ke|dari|arah|menuju|dekat|depan|yang|yg|sing|nu|nan|itu|ini|pas|ada|ya|iya|dan|sama|(?<!alun )alun|situ|sini|sana|kasih|keneh|pak|min|bu|kak|(?<!(?:pancoran|tanah)\s+)mas|bang|tolong))+$/iu;
/** How a place begins. */
const leads =
  /^(?:jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|desa|ds|dusun|kampung|kp|kec|kecamatan|perum|perumahan|komplek|blok|depan|dpn|dekat|dkt|deket|samping|sebelah|seberang|belakang|pojok|ujung|perempatan|pertigaan|simpang)(?!\p{L})/iu;
/** The same in other tongues, and things of which each has a name. */
const begins =
  /^(?:pinggir|sepanjang|tepi|ngarep|mburi|cedhak|cedak|caket|deukeut|hareup|gigir|sisi|muka|muko|balakang|dakek|subarang|lapangan|jembatan|pasar|terminal|stasiun|masjid|mushola|musholla|gereja|pura|sdn?|smpn?|sman?|smkn?|mts|man|tk|paud|puskesmas|rsud|rs|pelabuhan|pantai|taman|gor|rusun|cluster|banjar|lingkungan|dukuh|gampong|nagari|jorong|lorong|simpang|prapatan|bangjo|kali|sungai|waduk|situ|spbu|pom|indomaret|alfamart)(?!\p{L})/iu;
/** Names of everyday words: "kota lama", "warung jambu". */
const everydayName =
  /^(?:kota|bukit|tanah|batu|air|rawa|muara|pondok|kebon|kebun|warung|jambu|pulo)\s+(?!(?:saya|kami|kita|ku|ini|itu|yang|yg|raya|kopi|makan|nasi|sawit|teh|minum|bersih|hujan|pam|pdam|liar|kosong|warga|sendiri)(?!\p{L}))\p{L}{3,}$/iu;
/** Words that lead to a place. */
const leadsTo =
  /(?:^|[\s,.])(?:di|ning|ing|ring|neng|nang|ndek|bak|ka|ke|nok|lan|daerah|kota|area|sekitar|wilayah|warga|wong|urang|dari|lewat|sampai|sampe|arah)\s+$/iu;
/** A number behind one of these finds it. */
const counted = /^(?:jl|jln|jalan|gg|gang|rt|rw|no|blok|km|lorong|lr|sd|sdn|smp|smpn|sma|sman|smk|smkn|tps|pos)$/i;
/** Nobody finds it by whose it is. */
const own = /(?<!\p{L})(?:saya|sy|aku|kami|kula|kulo|abdi|tiang|ambo|denai|beta|gue|gw|omahku|rumahku)(?!\p{L})/iu;
/** "dekat banget": how near, and to nothing. */
const howNear = /^(?:dekat|deket|dkt|jauh|cerak|cedhak|deukeut)\s+(?:banget|bgt|sekali|pisan|kok|sih|sini|situ|aja|saja)$/iu;
/** A price, a time, how many: "pasar baru 5000", "… yg 24". */
const amount = /\s+(?:(?:yg|yang)\s+\d+|\d{4,}|\d+\s?(?:rb|ribu|jt|juta|jam|x|kali))$/iu;
/** "kampung pelangi catnya luntur": what belongs to a place is told of it. */
const ofIt =
  /\s+(?!(?:depan|belakang|sebelah|samping|seberang|dekat|ujung|pojok|arah|atas|bawah|masuk|sekitar|pinggir)nya)\p{L}{3,}nya(?!\p{L}).*$/isu;
/** "itu lho yg di belakang pasar". */
const pointing = /^(?:(?:itu|kae|kuwi|lho|loh|to|yg|yang|sing)\s+)*(?:lho|loh|to)\s+(?:(?:yg|yang|sing|di)\s+)*/iu;
/** Of two names one was not meant. */
const takesBack = /(?<!\p{L})(?:bukan|bkn|dudu|sanes|salah|eh|ralat|maksud\p{L}*)(?!\p{L})/iu;
/** A question, or what something costs. */
const asksOrCounts = /\?|\d\s?(?:rb|ribu|jt|juta|x|%)(?!\p{L})|\d[.,]?000/iu;
/** Signs no place has. */
const noPlace = /[<>{}$%*=|\\]/;
/** Typed without its vowels, or built as words of deeds are, it names nothing: "sngat", "menggakibatkan". */
const spoken = /^\p{Script=Latin}*[aiueo]\p{Script=Latin}+[aiueo]/iu;
const built = /^(?:m?me|pe[rnm]|ke|ber|ter|di|se)\p{L}{4,}(?:kan|an|i|nya)$/iu;

interface Span {
  from: number;
  to: number;
}

/** The place a story tells; null: none that anybody could find. */
export function placeTold(text: string, places: Places | undefined): string | null {
  const ruled = placeIn(text, places);
  return mapPoint(text) === null && !isWhole(text, ruled) ? toldBy(text, ruled, stretchesIn(text, 'first', ruled), places) : ruled;
}

/** The same of what the rules found and of the stretches that were read. */
function toldBy(text: string, ruled: string | null, stretches: readonly Stretch[], places: Places | undefined): string | null {
  const spans = spansOf(text, stretches);
  if (ruled !== null) return widened(text, ruled, spans);
  const found = takesBack.test(text)
    ? []
    : spans.filter((span) => (isFindable(text, span) || isKnown(said(text, span), places)) && isAnchored(text, span));
  return found.length === 0 ? null : joined(text, found);
}

/** The place an answer to "where?" gives, in whatever words, and whether it tells more. `ruled`: what the rules made of it; `again`: it was asked for before. */
export function placeGiven(
  text: string,
  ruled: { place: string; more: boolean } | null,
  again: boolean,
): { place: string; more: boolean } | null {
  if (mapPoint(text) !== null || noPlace.test(text) || namesBothTowns(text) || isWhole(text, ruled?.place ?? null)) return ruled;
  const stretches = stretchesIn(text, 'where', ruled?.place ?? null);
  const spans = spansOf(text, stretches).filter((span) => !pointsHere(said(text, span)) && !howNear.test(said(text, span)));
  if (ruled !== null) return { ...ruled, place: widened(text, ruled.place, spans) };
  const tells = (span: Span) =>
    isFindable(text, span) || (words(said(text, span)).length > 1 && leads.test(said(text, span)) && !own.test(said(text, span)));
  const isNamed = spans.some(tells);
  if (takesBack.test(text) || !(isNamed || describes(text, stretches, spans, again ? insistedLeast : describedLeast))) return null;
  // Where nothing is named, every word may help to find it.
  const besides = ({ part, text: told }: Stretch) =>
    isNamed ? part !== 'place' && words(told).length >= besideMinWords : part === 'matter' || part === 'wrong';
  return { place: joined(text, spans), more: stretches.some(besides) };
}

/** Whether an answer says where and little else: "antara pom bensin sama jembatan". Nobody finds their own house by it. */
function describes(text: string, stretches: readonly Stretch[], spans: readonly Span[], least: number): boolean {
  const count = (...of: Part[]) => words(stretches.flatMap(({ part, text: told }) => (of.includes(part) ? [told] : [])).join(' ')).length;
  const place = count('place');
  return (
    place > 1 &&
    spans.some((span) => !own.test(said(text, span))) &&
    !asksOrCounts.test(text) &&
    place >= least * (place + count('matter', 'wrong'))
  );
}

/** Whether an answer to "where?" says where and nothing else, however it sounds. */
export function describesPlace(text: string): boolean {
  const stretches = stretchesIn(text, 'where', null);
  return describes(text, stretches, spansOf(text, stretches), 1);
}

/** Whether the place the rules found is all the message says. */
function isWhole(text: string, ruled: string | null): boolean {
  return ruled !== null && !/[\p{L}\p{N}]/u.test(text.replace(ruled, ''));
}

/** What the rules found with what was heard right beside it, and what else of it is told apart: the rules know names, and seldom all that says where. */
function widened(text: string, ruled: string, spans: readonly Span[]): string {
  const at = text.toLowerCase().indexOf(ruled.toLowerCase());
  const its = spans.filter(({ from, to }) => from < at + ruled.length && to > at);
  // What the rules put together or put right stands nowhere in the text.
  if (at < 0 || its.length === 0) return ruled;
  const whole = { from: Math.min(at, ...its.map(({ from }) => from)), to: Math.max(at + ruled.length, ...its.map(({ to }) => to)) };
  const all = { from: clauseFrom(text, whole.from, at), to: clauseTo(text, at + ruled.length, whole.to) };
  const others = takesBack.test(text)
    ? []
    : spans.filter((span) => !its.includes(span) && leads.test(said(text, span)) && isFindable(text, span));
  return joined(
    text,
    [...others, all].sort((a, b) => a.from - b.from),
  ).replace(pointing, '');
}

/** The first clause between these, or behind the commas there, with anything to find it by. */
function clauseFrom(text: string, from: number, at: number): number {
  const cut = [...text.slice(from, at).matchAll(/[,.;\n]\s*/g)].map(({ 0: comma, index }) => from + index + comma.length);
  const tells = (begins: number, to: number) =>
    isFindable(text, { from: begins, to }) && !holds(text.slice(to), said(text, { from: begins, to }));
  return [from, ...cut].find((begins, i, all) => tells(begins, all[i + 1] ?? at)) ?? cut.at(-1) ?? from;
}

function clauseTo(text: string, end: number, to: number): number {
  const cut = [...text.slice(end, to).matchAll(/[,.;\n]\s*/g)].map(({ index }) => end + index);
  const ends = [...cut, to];
  const last = ends.findLastIndex((stop, i) => isFindable(text, { from: ends[i - 1] ?? end, to: stop }));
  return last >= 0 ? (ends[last] ?? to) : (cut[0] ?? to);
}

/** The stretches of a message; of a long story in which the rules found a place, those around it. */
function stretchesIn(text: string, moment: PartMoment, ruled: string | null): Stretch[] {
  const [from, to] = ruled === null || text.length < longCharacters ? [0, text.length] : around(text, ruled);
  return stretchesOf(text.slice(from, to), moment, ruled === null ? [] : [ruled]).map((stretch) => ({
    ...stretch,
    from: stretch.from + from,
    to: stretch.to + from,
  }));
}

function around(text: string, ruled: string): [number, number] {
  const at = text.toLowerCase().indexOf(ruled.toLowerCase());
  const end = at + ruled.length + nearCharacters;
  if (at < 0) return [0, text.length];
  return [at <= nearCharacters ? 0 : text.indexOf(' ', at - nearCharacters), end >= text.length ? text.length : text.lastIndexOf(' ', end)];
}

/** The stretches that say where, without what only leads to them and what is told behind them. */
function spansOf(text: string, stretches: readonly Stretch[]): Span[] {
  return stretches.flatMap(({ part, from, to }) => {
    if (part !== 'place') return [];
    const typed = text.slice(from, to);
    const lead = before.exec(typed)?.[0].length ?? 0;
    const last = /\S+$/.exec(typed)?.[0] ?? '';
    const told = isTelling(last) && last.length < typed.length - lead ? typed.slice(0, -last.length) : typed;
    const end = told.trimEnd().replace(ofIt, '').replace(amount, '').replace(behind, '').length;
    return end > lead && !noPlace.test(typed) ? [{ from: from + lead, to: from + end }] : [];
  });
}

/** The spans in their order; what another holds is told once. */
function joined(text: string, spans: readonly Span[]): string {
  const told = spans.map((span) => said(text, span));
  const each = told.filter((one, i) => !told.some((other, j) => j !== i && holds(other, one) && (!holds(one, other) || j < i)));
  const all = each.join(', ');
  return words(all).length > placeMaxWords ? (each[0] ?? '') : all;
}

function said(text: string, { from, to }: Span): string {
  return text.slice(from, to).replace(/[\s,.;:]+$/, '');
}

function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

/** Whether it has a name, or a number behind "rt": "depan rumah saya" cannot be found. */
function isFindable(text: string, span: Span): boolean {
  const read = retold(text).text.toLowerCase();
  return (said(text, span).match(/[\p{L}\p{N}]+/gu) ?? []).some((word, i, all) =>
    /^\d/.test(word) ? counted.test(all[i - 1] ?? '') : isName(word) && read.includes(word.toLowerCase()),
  );
}

/** Whether a name of everyday words is one all the same: an official one, or "kota lama". */
function isKnown(place: string, places: Places | undefined): boolean {
  return everydayName.test(place) || (places?.spotted(place) ?? []).some(({ from, to }) => from === 0 && to === place.length);
}

/** Whether it begins as a place does, or words that lead to one stand before it; several words may also stand apart, and few words tell nothing but where and what. */
function isAnchored(text: string, span: Span): boolean {
  const [place, lead] = [said(text, span), text.slice(0, span.from)];
  if (leads.test(place) || begins.test(place) || leadsTo.test(lead) || (words(place).length > 1 && !/\p{L}\s*$/u.test(lead))) return true;
  const count = words(text).length;
  return count > words(place).length && count <= shortWords && !noPlace.test(text) && !/[;?]/.test(text);
}

function isName(word: string): boolean {
  return (
    word.length > 2 &&
    spoken.test(word) &&
    !built.test(word) &&
    isStrange(word) &&
    !isEveryday(word) &&
    !isThing(word) &&
    !isRegional(word.toLowerCase())
  );
}
