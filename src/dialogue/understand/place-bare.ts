/** A stretch of a message that sounds like a place, without what only leads to it and what is told of it behind. */

import { isSwearing } from './abuse.ts';
import { isEveryday } from './everyday.ts';
import { isRegional } from './languages.ts';
import type { Stretch } from './parts-sense.ts';
import { colour, isTelling, nth } from './place-ends.ts';
import { begins, type Span } from './place-findable.ts';
import { isThing, ofRoad } from './place-name.ts';
import { beginsPart } from './place-parts.ts';

/** Behind "jl." a name goes on. */
const clauseEnd = /(?:,|(?<=\p{L}{5})[.;\n]|[?!]+)\s+|\s*[()]\s*/gu;
/** What leads to a place, and what is hung on behind it. */
const before =
  /^(?:(?:di|ning|ing|ring(?!\s+road)|neng|nang|ndek|leq|ka|ke|yang|yg|sing|nu|nan|itu|ini|ada|daerah|masuk|lewat|mau|kalau|kalo|jelas|pokoknya|pokoke)\s+)+(?=\S)/iu;
const behind =
  /(?:[\s,]+(?:di|ke|dari|arah|menuju|dekat|depan|yang|yg|sing|nu|nan|itu|ini|pas|ada|ya|iya|dan|sama|(?<!alun )alun|situ|sini|sana|kasih|keneh|pak|min|bu|kak|(?<!(?:pancoran|tanah|pasir|bukit|griya|graha|puri|taman|villa|kebun)\s+)mas|bang|tolong))+$/iu;
/** "kampret puskesmas", "asu tenan kantor pos", "layar rsud": abuse, and what shows something there, before it. */
const besideBefore = /^(?:(?:dasar|emang|memang|tenan|banget|bgt|layar|monitor|mesin|antrian|antrean)\s+)+(?=\S)/iu;
/** "semenisasi gang fiktif": work that is paid for, and of no gang by its name. */
const works =
  /^(?:semenisasi|pavingisasi|betonisasi|pengaspalan|pengecoran|pembetonan|pelebaran|penambalan|perbaikan|pembangunan|pengerjaan|renovasi|rehab(?:ilitasi)?|proyek)\s+(?=\S)/iu;
const kindOnly = /^(?:jalan|jln|jl|gang|gg|lorong|jembatan|drainase|selokan|talud|gorong[\s-]?gorong)$/iu;
/** "dipanggil mas | bendot": somebody's name. */
const calledSo =
  /(?<!\p{L})(?:dipanggil\s+|panggilan(?:nya)?\s+|(?:namanya|bernama)\s+(?=\S))(?:(?:pak|bu|mas|mbak|bang|om|kang|cak|haji)\s+|(?<=panggil\S{0,5}\s+))$/iu;
/** Signs before a stretch that may hold who is called so. */
const calledMax = 40;
/** "1. jl candi", "4 tiang dkt pasar", "smp 3 lapis dpn terminal": which of several, how many, how far. */
const countBefore =
  /^(?:\d{1,2}[.)]\s+(?=\p{L})|(?:(?:smp|sampe|sampai|ada)\s+)?\d{1,3}\s+(?:(?:tiang|titik|lampu|buah|biji|unit|lubang|lobang|ekor|orang|pohon|rumah|lapis|lajur|jalur|baris|motor|mobil|truk|kabel|meter|mtr|m|km)\s+)?(?=(?:di|dkt|dekat|deket|depan|dpn|samping|sebelah|seberang|belakang|sepanjang|jl|jln|jalan|gang|gg)(?!\p{L})))/iu;
/** A price, a time, how many: "pasar baru 5000", "… yg 24". */
const amount = /\s+(?:(?:yg|yang)\s+\d+|\d{4,}|\d+\s?(?:rb|ribu|ebu|ewu|rebu|jt|juta|jam|x|kali)(?:\s+(?:se|sa|per)\p{L}+)?)$/iu;
/** "kampung pelangi catnya luntur": what belongs to a place is told of it. */
const ofIt =
  /\s+(?!(?:depan|belakang|sebelah|samping|seberang|dekat|ujung|pojok|arah|atas|bawah|masuk|sekitar|pinggir)nya)\p{L}{3,}nya(?!\p{L}).*$|\s+(?:aspal|lampu|got|dalan|banyu|sampah|kabel|tiang|latar|tembok|ubin|paving|pager|pagar|wit|oyot|kran|pipa|atap|lawang|cat|rambu|plang|cor|selokan|jembatan)n?[ei](?!\p{L}).*$|\s+(?:ko|iko)\s+\p{L}.*$|(?<!\s(?:yg|yang|sing|nu|nan))\s+(?:kadit|ora|mboten|gak|ga|nggak|ngga|tidak|tdk|ndak|indak|teu|nyanda|nda)\s+\p{L}.*$|\s+(?:salah|keliru|typo|kepencet)(?!\p{L}).*$/isu;
/** "simo jawar 3, udah 5 hari" */
const numbered = new RegExp(`^${nth}`, 'iu');
/** "jl kenari | bahu jalannya gerus", which was heard with "jalan" or without it. */
const roadTold = new RegExp(`(?<=\\p{L}\\s+[\\p{L}\\d].*)\\s+${ofRoad}(\\s+(?:jalan|jln|dalan))?$`, 'iu');
const roadBehind = /^\s+(?:jalan|jln|dalan)(?:nya|e|ne)?(?!\p{L})/iu;
/** "kecil | jl kenari", of a bridge that is small. */
const adjective =
  /^(?:kecil|cilik|besar|gede|tua|lama|baru|anyar|tinggi|panjang|dowo|dawa|pendek|sempit|kayu|bambu|besi|beton|gantung)\s+(?=(?:di\s+)?(?:jl|jln|jalan|gg|gang|kel|kelurahan|desa|kampung|perum|dekat|dkt|deket|cedh?ak|depan|dpn|samping|sebelah|seberang|belakang)(?!\p{L}))/iu;
/** "cemara raya TPS | nya meluber": of the thing something is told. */
const owner = /^\s+nya(?!\p{L})/iu;
/** "jln | maninjau" */
const streetEnds = /(?<!\p{L})(?:jl|jln|gg)\.?\s+$/iu;
/** How it is there. */
export const broken =
  '(?:berlubang|bolong|rusak|mampet|retak|ambles|amblas|jebol|pecah|gelap|banjir|tergenang|tersumbat|miring)(?:\\s+(?:dalam|dalem|panjang|dowo|dawa|lebar|parah|besar|gede|semua|banget|bgt|terus|total))*';
/** "ampang | berlubang dalam | dekat jembatan" */
const brokenAmid = new RegExp(
  `\\s+${broken}\\s+(?=(?:dekat|dkt|deket|cedh?ak|depan|dpn|ngarep|samping|sebelah|seberang|belakang|mburi)\\s)`,
  'iu',
);
/** "jalan tanah dan batu": what a road is made of. */
const material =
  /^(?:jl|jln|jalan)\s+(?:tanah|batu|aspal|cor|beton|kerikil|makadam)(?:\s+(?:dan|sama|campur)\s+(?:tanah|batu|aspal|cor|beton|kerikil|pasir))*$/iu;
/** "banjir | kanal barat", "kanal | banjir semarang". */
const canalBegins = /^k[ae]nal(?!\p{L})/iu;
const canalEnds = /(?<!\p{L})k[ae]nal$/iu;

/** "kali Gajah | Wong", "Ki | Ageng Gribig": words with a capital that go on a name with one. */
const capitalEnds = /(?<!\p{L})\p{Lu}\p{L}+$/u;
const capitals = /^(?: \p{Lu}\p{Ll}{2,}(?!\p{L})){1,2}/u;
const capitalBegins = /^\p{Lu}\p{Ll}/u;
const capitalBefore = /(?<!\p{L})\p{Lu}\p{Ll}+ $/u;

/** The stretch `span` of a text, which sounds like a place, without what only leads to it and what is told of it; none where nothing is left. */
export function bare(text: string, span: Span): Span[] {
  const { from, to } = whole(text, span);
  const typed = text.slice(from, to);
  if (calledSo.test(text.slice(Math.max(0, from - calledMax), from))) return [];
  const amid = brokenAmid.exec(typed);
  if (amid !== null)
    return [
      { from, to: from + amid.index },
      { from: from + amid.index + amid[0].length, to },
    ].flatMap((part) => bare(text, part));
  const count = countBefore.exec(typed)?.[0].length ?? 0;
  const lead = leadOf(typed, count);
  const last = /\S+$/.exec(typed)?.[0] ?? '';
  const isOwned = isTelling(last) || owner.test(text.slice(to));
  if (isTelling(last) && last.length === typed.length - lead) return [];
  const told = isOwned && last.length < typed.length - lead ? withoutTold(typed.slice(0, -last.length), lead) : typed;
  const heard = told.trimEnd().replace(ofIt, '').replace(amount, '').replace(behind, '');
  const road = roadTold.exec(heard);
  const isRoad = road !== null && (road[1] !== undefined || roadBehind.test(text.slice(from + heard.length)));
  const end = isRoad ? road.index : heard.length;
  // "jl janti barat, wengi": talk in another tongue.
  const named = typed.slice(lead, end);
  const isWork = works.test(typed) && kindOnly.test(named);
  if (end <= lead || isWork || isRegional(named.toLowerCase()) || colour.test(named) || material.test(named)) return [];
  const number = end < typed.length ? '' : (numbered.exec(text.slice(to))?.[0] ?? '');
  return [{ from: from + lead, to: from + end + number.length }];
}

/** "ruko live | music": without the other words that are told of it, but for the first. */
function withoutTold(typed: string, lead: number): string {
  const kept = typed.trimEnd();
  const last = /\S+$/.exec(kept)?.[0] ?? '';
  return isTelling(last) && last.length < kept.length - lead ? withoutTold(kept.slice(0, -last.length), lead) : typed;
}

/** How many signs of `typed`, from `from` on, only lead to a place. */
function leadOf(typed: string, from: number): number {
  const rest = typed.slice(from);
  const [swearing = ''] = /^\S+\s+(?=\S)/u.exec(rest) ?? [];
  const length =
    (before.exec(rest) ?? besideBefore.exec(rest) ?? works.exec(rest))?.[0].length ?? (isSwearing(swearing.trim()) ? swearing.length : 0);
  return length === 0 ? from : leadOf(typed, from + length);
}

/** With the thing of which it tells how small, or without that; with all of a canal's name. */
function whole(text: string, { from, to }: Span): Span {
  const [lead, place] = [text.slice(0, from), text.slice(from, to)];
  const small = adjective.exec(place)?.[0].length ?? 0;
  const thing = /\p{L}+\s+$/u.exec(lead)?.[0] ?? '';
  const street = streetEnds.exec(lead)?.[0].length ?? 0;
  const begun = small === 0 ? -street : begins.test(thing) ? -thing.length : small;
  const name = capitalEnds.test(place) ? (capitals.exec(text.slice(to))?.[0] ?? '') : '';
  const first = capitalBegins.test(place) ? (capitalBefore.exec(lead)?.[0] ?? '') : '';
  const flood = canalBegins.test(place) ? (/banjir\s+$/iu.exec(lead)?.[0].length ?? 0) : 0;
  const floods = canalEnds.test(place) ? (/^\s+banjir(?:\s+(?:barat|timur))?(?!\p{L})/iu.exec(text.slice(to))?.[0].length ?? 0) : 0;
  return { from: from + begun - flood - (isNamed(first) ? first.length : 0), to: to + floods + (isNamed(name) ? name.length : 0) };
}

function isNamed(name: string): boolean {
  return name
    .trim()
    .split(' ')
    .every((word) => word !== '' && !isEveryday(word) && !isThing(word) && !isTelling(word) && !beginsPart(`${word} `));
}

/** "blakang | kobong | dekat politeknik", "depan | MIN | 1": how it lies. */
const relationEnds =
  /\s(?:depan|dpn|dekat|dkt|deket|samping|sebelah|seberang|sebrang|belakang|blakang|blkg|muka|muko|ngarep|mburi|cedhak)$/iu;

/** The stretches, with those of a place as one between which a single word tells to what it lies. */
export function withOneWord(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const [first, amid] = all.slice(-2);
    const isOne =
      stretch.part === 'place' && first?.part === 'place' && amid && relationEnds.test(first.text) && /^\p{L}+$/u.test(amid.text);
    if (isOne) all.splice(-2, 2, { ...first, text: `${first.text} ${amid.text} ${stretch.text}`, to: stretch.to });
    else all.push(stretch);
  }
  return all;
}

/** The clauses of a stretch. */
export function clauses(text: string, from: number, to: number): Span[] {
  const ends = [...text.slice(from, to).matchAll(clauseEnd)].map(({ 0: sign, index }) => ({
    to: from + index,
    next: from + index + sign.length,
  }));
  return [...ends, { to, next: to }].map((end, i) => ({ from: ends[i - 1]?.next ?? from, to: end.to }));
}
