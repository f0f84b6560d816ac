/** Reads official areas out of a place told in words: "kel cibangkong kec batununggal", "ktp di jaksel", "bogor". Suggests only; the look-up comes in as a value. */
import type { Area, Places } from '../known.ts';
import { withoutTail } from './answer.ts';
import { retold } from './minang.ts';
import { plain, squash } from './normalise.ts';
import { lately } from './recent.ts';
import { shortNames } from './short-towns.ts';
import { type Sought, sought } from './sought.ts';

/** What words say of areas. */
export interface AreaReading {
  /** The one area they mean; null when they name none, or several may be meant. */
  area: Area | null;
  /** Regencies and cities of one name, when it is not clear which is meant. */
  towns: readonly Area[];
  /** The citizen's own words behind "kel.", "kec." and "kab.", where nothing official was found. */
  told: { village?: string; district?: string; regency?: string };
}

const name = "((?:[\\p{L}][\\p{L}'’.-]*\\s+){0,3}[\\p{L}][\\p{L}'’-]*)";
const begin = '(?<![\\p{L}\\p{N}])';
const cues = {
  village: sought(new RegExp(`${begin}(kelurahan|kel|desa|ds|gampong|nagari)(?:\\.\\s*|\\s+|:\\s*)${name}`, 'giu')),
  district: sought(new RegExp(`${begin}(kecamatan|kec|kcmtn|kapanewon|kemantren|distrik)(?:\\.\\s*|\\s+|:\\s*)${name}`, 'giu')),
  // "kel kota baru": a village.
  regency: sought(
    new RegExp(
      `${begin}(?<!(?:kel|kelurahan|desa|ds|kampung|kp)\\.?\\s+)(kabupaten|kab|kotamadya|kodya|kota|pemkot|pemkab)(?:\\.\\s*|\\s+|:\\s*)${name}`,
      'giu',
    ),
  ),
};
/** What may be a town. */
const behindIn = sought(new RegExp(`${begin}(?:di|disdukcapil|dukcapil|capil|samsat)\\s+${name}`, 'giu'));
/** A name ends before these. */
const nameEnds =
  /^(?:kelurahan|kel|desa|ds|kecamatan|kec|kabupaten|kab|kota|kodya|provinsi|prov|rt|rw|jl|jln|jalan|gg|gang|no|nomor|di|dekat|dkt|depan|dpn|samping|belakang|seberang|sebelah|yang|yg|sudah|sdh|udah|udh|belum|blm|ada|tidak|tdk|ga|gak|nya|lah|deh|dong|ya|min|pak|bu|dan|tapi|karena|krn|sejak|dari|ke|itu|ini|mati|rusak|banjir|setempat|saya|kami|kita|lama|baru)[.,]?$/iu;
/** Offices named with their town. */
const offices =
  /^(?:(?:di|daerah|wilayah|area|kantor|dinas|disdukcapil|dukcapil|capil|samsat|bapenda|disnaker|dinsos|dinkes|polres|pemda|satpol pp)\s+)+/i;
const townLetter = '7';
/** A bare name is of so many words, and long enough to be no other word. */
const bareMaxWords = 3;
const bareMinCharacters = 5;
const townCues = /^(?:kota|kotamadya|kodya|pemkot)$/i;

/** Reads `text`. `region`: the code served; `town`: the regency the citizen has chosen, where that was not clear. */
export const readArea = lately((text: string, places: Places | undefined, region: string, town?: Area): AreaReading => {
  const read = readingOf(text, places, region, town);
  const meant = retold(text).text;
  return read.area !== null || meant === text ? read : readingOf(meant, places, region, town);
});

function readingOf(text: string, places: Places | undefined, region: string, town?: Area): AreaReading {
  const told = toldNames(text);
  if (places === undefined) return { area: null, towns: [], told: toldWords(told) };
  const behind = [
    ...told.village.flatMap(({ words }) => endings(behindName('village', words, places))),
    ...told.district.flatMap(({ words }) => endings(behindName('district', words, places))),
  ];
  const towns = town ? [town] : ownFirst(narrowed(townsIn(text, told.regency, behind, places), region), text, places, region);
  const [onlyTown, secondTown] = towns;
  const sure = secondTown ? undefined : onlyTown;
  const district = one(inTowns(lookUp('district', told.district, places, sure?.code), towns));
  const within = district?.code ?? sure?.code ?? (towns.length === 0 && isTown(region) ? region : undefined);
  // "cipadung, panyileukan" is not the cipadung of another district.
  const bare = towns.length === 0 && isTown(region) ? bareAreas(text, places, region) : [];
  const districts = [...(district ? [district] : []), ...bare.filter((area) => area.village === undefined)];
  const liesThere = ({ code }: Area) => districts.length === 0 || districts.some((other) => code.startsWith(`${other.code}.`));
  const village = within === undefined ? null : one(lookUp('village', told.village, places, within).filter(liesThere));
  const area = village ?? district ?? sure ?? bare.find((one) => one.village !== undefined && liesThere(one)) ?? districts[0] ?? null;
  return { area, towns: area === null ? towns : [], told: toldWords(told) };
}

/** The villages and districts of the town served that a part of the words is and nothing else: "Rancamaya RW 4", "jl mawar, Baciro". */
function bareAreas(text: string, places: Places, region: string): Area[] {
  return text.split(/[,;\n]/).flatMap((part) => {
    const [, kota = '', rest = ''] = /^\s*(kota\s+(?=baru|lama))?(.*)$/isu.exec(part) ?? [];
    const name = kota.toLowerCase() + upToEnd(rest.trim()).join(' ');
    return areaNamed(name, places, region) ?? areaNamed(name.replace(/\s(?:baru|lama)$/i, ''), places, region) ?? [];
  });
}

function areaNamed(name: string, places: Places, region: string): Area | null {
  if (name.length < bareMinCharacters || name.split(' ').length > bareMaxWords) return null;
  const found = (['district', 'village'] as const).map((level) => one(places.named(level, name, region)));
  return found.find((area) => area !== null && saysName(name, area.village ?? area.district ?? '', true)) ?? null;
}

/** Whether the code is that of a regency or city or something smaller. */
export function isTown(code: string): boolean {
  return code.length >= '00.00'.length;
}

/** "Kota" rather than "Kabupaten": the code's second part begins with 7. */
export function isCity(area: Area): boolean {
  return area.code[3] === townLetter;
}

/** The town a story names behind "di", of those nobody mistakes for an ordinary word; as it was written, or null. */
export function townTold(text: string, places: Places | undefined): string | null {
  if (places === undefined) return null;
  for (const [, words = ''] of behindIn.all(text)) {
    const found = beginnings(upToEnd(words)).find((phrase) => !ordinary.has(plain(phrase)) && townsNamed(phrase, places).length > 0);
    if (found !== undefined) return found;
  }
  return null;
}

/** Towns whose names are everyday words. */
const ordinary = new Set('batu buru lebak sorong agam kaur muna banjar rote alor bone tegal serang solok'.split(' '));

interface Told {
  cue: string;
  words: string[];
}

function toldNames(text: string): Record<keyof typeof cues, Told[]> {
  const all = (pattern: Sought) => {
    const found = pattern.all(text);
    if (found.length === 0) return [];
    return found.map((match) => ({ cue: match[1] ?? '', words: upToEnd(match[2] ?? '') })).filter(({ words }) => words.length > 0);
  };
  return { village: all(cues.village), district: all(cues.district), regency: all(cues.regency) };
}

function upToEnd(words: string): string[] {
  const all = words.split(/\s+/).map((word) => word.replace(/[.]+$/, ''));
  // "sawah baru", and not "sawah baru diaspal".
  const isOfName = (word: string, i: number) => (i === 0 || i === all.length - 1) && /^(?:baru|lama)$/i.test(word);
  const end = all.findIndex((word, i) => nameEnds.test(word) && !isOfName(word, i));
  return end < 0 ? all : all.slice(0, end);
}

function toldWords(told: Record<keyof typeof cues, Told[]>): AreaReading['told'] {
  const first = ({ cue, words }: Told) => `${cue} ${words.join(' ')}`;
  const [village, district, regency] = [told.village[0], told.district[0], told.regency[0]];
  if (!village && !district && !regency) return {};
  return {
    ...(village ? { village: first(village) } : {}),
    ...(district ? { district: first(district) } : {}),
    ...(regency ? { regency: first(regency) } : {}),
  };
}

/** The areas the longest beginning of a name names. */
function lookUp(level: 'village' | 'district', told: Told[], places: Places, within?: string): readonly Area[] {
  for (const { words } of told) {
    for (const phrase of beginnings(words)) {
      const found = places.named(level, phrase, within);
      if (found.length > 0) return found;
    }
  }
  return [];
}

function townsIn(text: string, told: Told[], behind: string[], places: Places): readonly Area[] {
  for (const { cue, words } of told) {
    for (const phrase of beginnings(words)) {
      const found = townsNamed(phrase, places);
      const fitting = found.filter((area) => isCity(area) === townCues.test(cue));
      // "kota baru" is no Kabupaten Barru.
      const likely = fitting.length > 0 ? fitting : found.filter(({ regency }) => !twice.test(regency) || endsWith(regency, phrase));
      if (likely.length > 0) return likely;
    }
  }
  for (const part of text.split(/[,;\n]|\s+di\s+/i)) {
    const found = townsAlone(withoutTail(part.trim()).replace(offices, ''), places);
    if (found.length > 0) return found;
  }
  return behind.map((part) => townsAlone(part, places)).find((found) => found.length > 0) ?? [];
}

/** A doubled letter, which nobody may have written. */
const twice = /(\p{L})\1/iu;

function endsWith(name: string, phrase: string): boolean {
  return name.toLowerCase().endsWith(phrase.toLowerCase());
}

const fourWords = /\S\s+\S+\s+\S+\s+\S/;

/** Those that words of a name are and nothing else. */
function townsAlone(name: string, places: Places): readonly Area[] {
  return fourWords.test(name) ? [] : townsNamed(name, places);
}

function townsNamed(phrase: string, places: Places): readonly Area[] {
  const key = phrase.toLowerCase().replace(/[.\s]+$/, '');
  const long = Object.hasOwn(shortNames, key) ? shortNames[key] : undefined;
  return key === '' ? [] : places.named('regency', long ?? key);
}

/** "kotabaru, jl suroto" where a quarter is called so: no town far away, unless it is called one. */
function ownFirst(towns: readonly Area[], text: string, places: Places, region: string): readonly Area[] {
  const isServed = towns.some(({ code }) => code.startsWith(region) || region.startsWith(code));
  if (towns.length === 0 || isServed || !isTown(region) || /(?<!\p{L})kab(?:upaten)?(?!\p{L})/iu.test(text)) return towns;
  return bareAreas(text, places, region).some(({ village }) => village !== undefined) ? [] : towns;
}

/** Of towns of one name, those in the region served; a name said with its kind is one anyway. */
function narrowed(towns: readonly Area[], region: string): readonly Area[] {
  const served = towns.filter((area) => area.code.startsWith(region) || region.startsWith(area.code));
  return served.length > 0 ? served : towns;
}

function inTowns(areas: readonly Area[], towns: readonly Area[]): readonly Area[] {
  return towns.length === 0 ? areas : areas.filter((area) => towns.some((town) => area.code.startsWith(town.code)));
}

function one(areas: readonly Area[]): Area | null {
  return areas.length === 1 ? (areas[0] ?? null) : null;
}

/** "a b c", "a b", "a". */
function beginnings(words: string[]): string[] {
  return words.map((_, i) => words.slice(0, words.length - i).join(' '));
}

/** What stands behind an official name of the region, and its last word: no town is read from the end of the name itself ("gunung batu"). */
function behindName(level: 'village' | 'district', words: string[], places: Places): string[] {
  const name = beginnings(words).find((phrase) => places.named(level, phrase).length > 0);
  return name === undefined ? words : words.slice(name.split(' ').length - 1);
}

/** "b c", "c". */
function endings(words: string[]): string[] {
  return words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
}

/** Whether the words say an official name already, or (`alone`) nothing but it. */
export function saysName(text: string, official: string, alone = false): boolean {
  const run = (words: string) => squash(plain(words)).replaceAll(' ', '');
  const bare = run(official.replace(/^\S+\s+(?:Administrasi\s+)?/, ''));
  return alone ? run(text) === bare : run(text).includes(bare);
}
