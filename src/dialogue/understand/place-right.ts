/** A place told before, as later words put it right ("rt nya 1", "eh salah jl mawar", "bukan jl melati tapi jl mawar") or tell it finer ("kel sukamaju", "yang seberang apotek, rt 4"). */
import type { Places } from '../known.ts';
import { areaAlone, areaJoined, beforeAreas, withAreas } from './area-named.ts';
import { admitted, asIn, type Corrected, callsWrong, corrected, placeWished, swapped, withNumber } from './corrected.ts';
import { slipped } from './correcting.ts';
import { isEveryday } from './everyday.ts';
import { foundIn } from './minang.ts';
import { words } from './normalise.ts';
import { findPlace, tells } from './place.ts';
import { areaToldInstead, deniedIn, tellsDenied } from './place-denied.ts';
import { partDropped, withoutNamedPart, withoutPlacePart } from './place-dropped.ts';
import { finerSpot, homeBeside, nameGoesOn, toldToTheEnd, withSpot, withSpots } from './place-finer.ts';
import { placeBesideHome } from './place-home.ts';
import { lyingIn } from './place-lies-in.ts';
import { countMended, nameMended, quarterMended, quarterNamed } from './place-mended.ts';
import { beginsPart, kindMended, lastSpot, likeThing, mergedPlace, movesAway, sameKind, sameThing } from './place-parts.ts';
import { routeTold } from './place-route.ts';
import { settledPlace } from './place-settled.ts';
import { besideStreet, crossing, crossingInstead, respotted, spotInstead, thingInstead } from './place-spot.ts';
import { swappedPlace } from './place-swapped.ts';
import { bared, clausesOf, tidied } from './place-tidy.ts';
import { townOfKind } from './town-kind.ts';

/** A place is put right at once, or not at all. */
const clausesMax = 3;
/** A name is short, and so is a place that stands alone. */
const nameMaxWords = 5;
const aloneMaxWords = 15;
/** "jl dahlia raya": a street and nothing around it. */
const streetMaxWords = 3;
/** What parts a part from other words; a full stop may end a short form, or a story. */
const partEnds = /[,;\n]+|\.{2,}|(?<=\d)\.(?=\s|$)|(?<=\d)\s+(?:ding|deng|maksud\w*|tapi|tp)\s+(?=(?:rt|rw|no|blok)(?!\p{L}))/iu;
const numbered =
  /^(rt|rw|no|nomor|nomer|blok|km)\.?(?:\s*(?:nya|ne|na))?[\s:]+(?:(?:itu|tetap|tetep|masih)\s+)*(\p{L}?\d{1,4}\p{L}?|\p{L}\d{0,2})$/iu;
const named =
  /^(jalan|jl|gang|gg|dusun|kampung|desa|kelurahan|kel|kecamatan|kec)\s*nya[\s:]+(?:(?:itu|namanya|jl|jln|jalan|gg|gang|kel|kelurahan|desa|kec)\.?\s+)*(\p{L}+(?:\s+(?!salah|keliru|bukan|rusak|mana|apa|di(?:hapus|buang|busek|coret))\p{L}+){0,2})$/iu;
/** "jakasetia kelurahannya": the area, named before its kind. */
const areaBehind = /^(\p{L}+(?:\s\p{L}+)?)\s+(kelurahan|kecamatan|desa|dusun)nya$/iu;
/** "d4 no 12": a house in a block. */
const house = /^(?:(?:rumah|blok)\s+)?(\p{L}\d{1,3}|\p{L})[\s,./-]*(?:no|nomor|nomer)\.?\s*(\d{1,4}\p{L}?)$/iu;
/** "itu rumah adik saya, rumah saya di jl anggrek": whose the first place is, and where what is told of lies. */
const another =
  /^(?:(?:eh|oh|maaf|bukan|salah|ralat|aduh|loh?|min|pak|bu|kak)[\s,.!]+)*(?:itu|tadi|yang\s+tadi|yg\s+tadi)\s+(?:itu\s+|tadi\s+)?(?:rumah|alamat|tempat|lokasi|kantor|kosan?|toko|warung)[^,.;]{0,40}[,.;]+\s*(?:(?:kalau|kalo|nah|tapi|tp|sedangkan)\s+)*(?:(?:rumah|alamat|tempat|lokasi|kejadian|titik)(?:ku|nya|\s+saya|\s+kami|\s+sy)?|(?:yang|yg)\s+(?:\p{L}+\s+){1,3}|\p{L}+nya)\s*(?:itu\s+|ada\s+)?di\s+(\S.+)$/isu;
/** "bukan 50, 75rb": a sum, or how many, and no number of a place. */
const counted =
  /^(?:rp\.?\s*)?\d[\d.,]*\s?(?:rb|rbu|ribu|jt|juta|k|rupiah|persen|%|hari|hr|minggu|bulan|bln|tahun|thn|jam|menit|orang|kk|warga|kali|x|m|mtr|meter|km|kg|liter|titik|lubang)(?!\p{L})/iu;
/** Where streets meet: it lies beside nothing. */
const besideSpot = /[\s,]*(?:(?:yg|yang|di|pas|itu)[\s,]*)*$/i;
/** Where words behind a place begin that put it right. */
const corrects = /^(?:eh|oh|maaf|ralat|koreksi|bukan|bkn|salah|maksudnya|harusnya)(?!\p{L})/iu;
/** "pak rt nya cuek": who heads it. */
const seatDoes = /^\s*(?:(?:pak|bu)\s+)?r[tw]\s*nya\s+\p{L}{3}/iu;
/** "smp 2 mana ya, smp negeri 2 ciparay": asked of oneself. */
const wondering = /^[^,.?]*\bmana\s+(?:ya|sih|itu)\b[\s,.?]+/i;

/** `told` as `said` puts it right; null where the words call nothing of it wrong. `places`: official names, of the region served. */
export function putRight(told: string, said: string, places?: Places): string | null {
  const wish = placeWished(said);
  const right =
    firstRight(told, said, places) ??
    mended(told, slipped(wish === null ? said : `salah, ${wish}`), places) ??
    clauseRight(told, said, places);
  return right === null ? null : withAreas(settledPlace(told, right, said), said, places);
}

/** "jl melati deng, kel manggar": the first clause, where areas stand behind it and nothing else. */
function firstRight(told: string, said: string, places: Places | undefined): string | null {
  const first = beforeAreas(said, places);
  return first === null || !callsWrong(first) ? null : mended(told, slipped(first), places);
}

/** "eh salah di jl melati, sama airnya keruh": the clause that puts it right, where nothing behind it says where. */
function clauseRight(told: string, said: string, places: Places | undefined): string | null {
  for (const { index } of said.matchAll(/[,.;]\s+(?=\p{L})/gu).take(clausesMax)) {
    const head = said.slice(0, index);
    if (callsWrong(head) && findPlace(head) !== null)
      return findPlace(said.slice(index)) === null ? mended(told, slipped(head), places) : null;
  }
  return null;
}

function mended(told: string, said: string, places: Places | undefined): string | null {
  const away = placeBesideHome(said);
  if (away !== null) return away;
  const denied = deniedIn(told, said, places);
  if (denied === null) return lyingIn(told, said, places) ?? ruledRight(told, said) ?? swappedPlace(told, said);
  const area = areaToldInstead(told, denied, places);
  const ways = [
    lyingIn(told, said, places),
    area?.isWhole ? area.place : null,
    ruledRight(told, said),
    swappedPlace(told, said),
    area?.place ?? null,
  ];
  const right = ways.find((place) => place !== null && !tellsDenied(place, denied, places)) ?? null;
  return right === null ? null : withSpots(right, denied.rest);
}

/** The same by the rules alone. */
export function ruledRight(told: string, said: string): string | null {
  return foundIn(said, (read) => rightOf(told, read));
}

function rightOf(told: string, said: string): string | null {
  const text = admitted(said);
  const rest = another.exec(text)?.[1];
  if (rest !== undefined) return findPlace(rest) ?? tidied(rest.split(/[.;\n]/)[0] ?? '');
  return (
    withoutNamedPart(told, text) ??
    spotInstead(told, text) ??
    thingInstead(told, text) ??
    partsRenewed(told, text) ??
    respotted(told, bared(text)) ??
    exchanged(told, text)
  );
}

/** The same, and `told` with what is said of where it is and nothing besides: a street, a quarter, a spot, somebody's home. `places`: official names, of the region served. */
export function toldOn(told: string, text: string, places: Places | undefined): string | null {
  return putRight(told, text, places) ?? townOfKind(told, text, places) ?? foundIn(text, (read) => readOn(told, read, places));
}

function readOn(told: string, text: string, places: Places | undefined): string | null {
  const right = putRight(told, text, places);
  if (right !== null || seatDoes.test(text)) return right;
  const typed = text.replace(wondering, '');
  const core = bared(typed);
  const other = corrected(text)?.right;
  const alone = other === undefined ? (areaAlone(core) ?? placeAlone(core)) : null;
  if (told === '') return alone;
  const isWhole = clausesOf(core).length === 1;
  const whole =
    homeBeside(told, typed) ?? (other === undefined ? nameGoesOn(told, core) : null) ?? (isWhole ? toldToTheEnd(told, core) : null);
  if (whole !== null) return whole;
  if (alone !== null) return besideStreet(told, alone) ?? mergedPlace(told, alone);
  const spot = finerSpot(other ?? core) ?? (routeTold(core, true) === core ? core : null);
  return spot === null ? areaJoined(told, core, places) : withSpot(told, spot);
}

/** The same of words that may tell more than where: "cimahpar. bulan kemaren tgl 12". */
export function toldWithin(told: string, text: string, places: Places | undefined): string | null {
  const [first = ''] = text.split(/[.;\n]+\s*/).filter((clause) => clause.trim() !== '');
  return toldOn(told, text, places) ?? foundIn(text, (read) => toldToTheEnd(told, read)) ?? areaJoined(told, bared(first), places);
}

/** `found` in `text` as what stands behind it there puts it right: "jl durian … ralat, jl rambutan". */
export function rightWithin(found: string, text: string): string {
  const [, ...behind] = slipped(text).split(found);
  const clauses = behind.join(found).split(/\n|(?<=[.;!?])\s+|[,;]\s*(?=(?:eh|maaf|ralat)(?!\p{L}))|\s+(?=eh\s)/u);
  return clauses.reduce((place, clause) => (corrects.test(clause.trim()) ? (putRight(place, clause.trim()) ?? place) : place), found);
}

/** Whether words put a place right, whatever was told before: "rt nya 1 bukan 3", "eh salah, jl mawar". */
export function putsPlaceRight(said: string): boolean {
  const text = admitted(said);
  const right = corrected(text)?.right ?? (callsWrong(text) ? bared(text) : null);
  return partsIn(text).length > 0 || (right !== null && placeAlone(right) !== null);
}

/** The place that words are and nothing besides; null where they are more. */
function placeAlone(told: string): string | null {
  const text = `di ${bared(told)}`;
  const place = words(text).length > aloneMaxWords ? null : findPlace(text);
  return place !== null && words(text.replace(place, ' ')).every((word) => /^(?:di|yang|yg|itu|ada|pas|nya)$/.test(word)) ? place : null;
}

/** "rt nya 1", "eh rw 3 bukan 2", "d4 no 12", "jalannya kenari": parts as a place is written, each a clause of its own. */
function partsIn(text: string): string[] {
  return text.split(partEnds).flatMap((clause) => {
    const core = bared(clause).replace(areaBehind, '$2nya $1');
    const [, block, number] = house.exec(core) ?? [];
    if (block !== undefined) return [`blok ${block} no ${number}`];
    const [, head = '', value = ''] = numbered.exec(core) ?? named.exec(core) ?? [];
    const [first = ''] = value.split(/\s+/);
    // "jalannya macet" tells something of the place.
    return value === '' || (first !== 'raya' && isEveryday(first)) ? [] : [`${head.toLowerCase().replace(/^nom[oe]r$/, 'no')} ${value}`];
  });
}

/** `told` with those parts, and with the spots told beside them: "yg seberang apotek, rt 4". */
function partsRenewed(told: string, text: string): string | null {
  const dropped = partDropped(text);
  if (dropped !== null) return withoutPlacePart(told, dropped);
  const alone = callsWrong(text) && isOfPlace(told, text) ? /^\d{1,4}\p{L}?$/u.exec(bared(text))?.[0] : undefined;
  if (alone !== undefined) return mergedPlace(told, `no ${alone}`);
  const parts = partsIn(text);
  return parts.length > 0 ? withSpots(parts.reduce(mergedPlace, told), text) : null;
}

/** "500 bukan 300" is of no place with neither number. */
function isOfPlace(told: string, text: string): boolean {
  const [, ...others] = text.match(/\d+/g) ?? [];
  return others.every((number) => words(told).includes(number));
}

/** `told` with what is right where what `text` calls wrong stood, or else with the right part of its kind. */
function exchanged(told: string, text: string): string | null {
  const pair = corrected(text);
  if (pair !== null && counted.test(text.slice(text.lastIndexOf(pair.right)))) return null;
  if (pair !== null) return instead(told, { ...pair, wrong: withNumber(told, { ...pair, wrong: asIn(told, pair.wrong) }) });
  const core = bared(text);
  const isWrong = callsWrong(text);
  const quarter = quarterNamed(told, text, isWrong);
  if (quarter !== null) return quarter;
  const kind = isWrong || /^eh\s/i.test(text) ? (kindMended(told, core) ?? countMended(told, text)) : null;
  if (kind !== null || !isWrong) return kind;
  const isShort = core.split(/\s+/).length <= nameMaxWords;
  const [spot, other] = [told, core].map(lastSpot);
  if (isShort && spot && other?.before === '' && !tells(core)) return `${spot.before}${other.lies} ${other.thing}`;
  // "dkt mall", and "salah, yg perempatan shinta".
  if (isShort && spot && crossing.test(core) && !tells(core)) return [spot.before.replace(besideSpot, ''), core].filter(Boolean).join(', ');
  return (
    (isShort ? crossingInstead(told, core) : null) ??
    nameMended(told, text) ??
    (isShort && sameThing(told, core)
      ? mergedPlace(told, core)
      : ((isShort ? likeThing(told, core) : null) ?? mergedAlone(told, core) ?? quarterMended(told, text)))
  );
}

function mergedAlone(told: string, core: string): string | null {
  const place = placeAlone(core);
  return place === null ? null : mergedPlace(told, place);
}

function instead(told: string, { wrong, right }: Corrected): string | null {
  // "bukan di tamannya, di jalan masuk …": in what the first place names, and where else.
  const within = /^(\p{L}{3,})nya$/iu.exec(wrong)?.[1]?.toLowerCase() ?? '';
  if (within !== '' && words(told).includes(within) && right.includes(' ')) return right;
  const [spot, own, other] = [told, wrong, right].map(lastSpot);
  // "deket rs salak", of which only the thing was wrong, or both.
  if (spot && !own?.before && spot.thing.toLowerCase() === (own?.thing ?? wrong).toLowerCase())
    return spot.before + (other || beginsPart(right) ? right : `${spot.lies} ${right}`);
  const anew = own?.before === '' && !other ? `${own.lies} ${right}` : right;
  const [kind = ''] = anew.split(/\s+/);
  const whole = kind !== anew && told.toLowerCase().includes(`${kind} ${wrong}`.toLowerCase()) ? `${kind} ${wrong}` : wrong;
  const keeps =
    whole !== wrong || keepsNumber(told, whole, anew) || (sameKind(whole, anew) && told.toLowerCase().includes(whole.toLowerCase()));
  if (movesAway(told, whole, right)) return right;
  const merged = keeps ? null : mergedAlone(told, anew);
  const exchanged = swapped(told, { wrong: whole, right: anew });
  // "…, terminal baru" behind the "terminal lama" that is called wrong.
  return merged?.startsWith(told) && exchanged !== null ? exchanged : (merged ?? exchanged);
}

/** "jl anggrek 12", of which only the name was wrong: the house keeps its number. */
function keepsNumber(told: string, wrong: string, right: string): boolean {
  const [, behind = ''] = told.toLowerCase().split(wrong.toLowerCase());
  return !/\d/.test(right) && right.split(/\s+/).length <= streetMaxWords && /^\s+\d+\p{L}?(?![\p{L}\p{N}])/u.test(behind);
}
