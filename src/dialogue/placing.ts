/** Makes the place of a draft: what was told, with what the operator's areas say of it. The look-up only suggests; the citizen sees and confirms. */
import type { Place } from './effect.ts';
import type { Area, Known, Places, Spot } from './known.ts';
import { sentence } from './outcome.ts';
import type { Sentence } from './say.ts';
import { categoryOf, kindOf } from './suggestion.ts';
import type { Draft } from './talk.ts';
import { maskAbuse } from './understand/abuse.ts';
import { isTown, readArea, saysName, townTold } from './understand/area.ts';
import { mapLink, withoutLink } from './understand/map-link.ts';
import { foundIn } from './understand/minang.ts';
import { words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { spotAlone } from './understand/place-described.ts';
import { uncounted } from './understand/place-ends.ts';
import { finerSpot } from './understand/place-finer.ts';
import { goesOn } from './understand/place-parts.ts';
import { putRight, toldOn } from './understand/place-right.ts';
import { bared, cleared, takesName } from './understand/place-tidy.ts';
import { placeTold } from './understand/place-told.ts';
import { placeIn, tellsSpot } from './understand/quarter.ts';
import { besideName } from './understand/remark.ts';
import { placeOnly } from './understand/where.ts';
import { tellsOnlyWhere } from './understand/where-only.ts';

/** The example region serves everywhere. */
export const everywhere = '00';

/** Categories whose office serves a whole town: its name is place enough. */
const townCategories = new Set(['adminduk', 'pajak_daerah', 'tenaga_kerja']);

/** Categories of people, not of spots: whose office goes by the village. */
const villageCategories = new Set(['sosial_bansos']);

/** Whether the name of a town is all the place this draft needs: for a question it is. */
export function needsTown(draft: Draft, known: Known): boolean {
  return kindOf(draft) === 'information' || townCategories.has(categoryOf(draft, known));
}

/** "kab demak ke kota semarang": who moves asks where they come to. */
const moved = /^(?:kota|kab|kabupaten)\.?\s+[\p{L}\s]{3,30}?\s+ke\s+(?=(?:kota|kab|kabupaten)\.?\s)/iu;

/** "anak pindahan, sekarang kelas 4 di klaten": where who moves comes from. */
const comesFrom =
  /(?<!\p{L})(?:sekarang|skrg|skr|skg|saiki|saat\s+ini|masih|dulu(?:nya)?|tadinya|sebelumnya|asal(?:nya)?)\s+(?:(?:masih|dia|anak(?:nya)?|saya|duduk|di|sekolah)\s+){0,2}(?:(?:kelas|kls)\s*\d{1,2}|sekolah(?:nya)?|kuliah(?:nya)?|mondok)\s+(?:(?:sd|smp|sma|smk|negeri|kelas|\d{1,2})\s+){0,2}di\s+\p{L}+/giu;

/** "perpus kota tuh buka sampe malem dong". */
const noTown = /^(?:di\s+)?(?:kota|kampung|desa|daerah)\s+(?:tuh|itu|ini|nih|ya|kok|mah|sih|dong|emang|kita|kami|saya)$/i;

/** "kampung kami rumpung", "gg ulun": whose it is, and what is told of it. */
const ownQuarter =
  /^(?:di\s+)?(?:kota|kampung|kp|desa|dusun|daerah|gang|gg|jalan|jln|jl|lorong|kompleks?|perum|perumahan|kelurahan|banjar|nagari)\s+(?:kami|kita|saya|sy|aku|ku|ulun|unda|kula|abdi|ambo|awak|gue|gw|torang)(?:\s+|$)/iu;

/** What of such a place has a name, or null. */
function behindOwn(place: string, places: Places | undefined): string | null {
  const rest = place.replace(ownQuarter, '');
  return rest === place || findPlace(rest) !== null || (places?.spotted(rest) ?? []).length > 0 ? rest : null;
}

/** "warung sebelah": next to whoever tells it, and found by nobody. */
const nextDoor = /^(?:di\s+)?\p{L}+\s+(?:sebelah|samping)$/iu;

/** The place a story names, or null. A town alone is one only where nothing more is needed; there a quarter named in passing is one only by its official name: "dispenduk" is an office. */
export function placeInStory(draft: Draft, texts: readonly string[], known: Known): Place | null {
  const needs = needsTown(draft, known);
  for (const [i, said] of texts.entries()) {
    // "jangan sampe pak rt tau" names no place.
    const text = withoutLink(besideName(/pindah/i.test(said) ? said.replace(comesFrom, ' ') : said));
    const town = needs && findPlace(text) === null ? townTold(text, known.places) : null;
    const named = town ?? placeNamed(text, needs, known);
    const found =
      named === null
        ? mapLink(said)
        : noTown.test(named) || nextDoor.test(named) || spotAlone(named)
          ? null
          : behindOwn(named, known.places);
    const place = found === null ? null : toldPlace(mendedLater(found.replace(moved, ''), texts.slice(i + 1), known.places), known);
    const isPassing = named !== null && town === null && findPlace(text) === null && kindOf(draft) !== 'information';
    if (place !== null && (needs ? !isPassing || place.areaCode !== undefined : !isOnlyTown(place))) return place;
  }
  return null;
}

/** Read in Indonesian: "WC pasar bayia 3rb" names no market. An official name stands as it is. */
function placeNamed(text: string, needs: boolean, { places }: Known): string | null {
  const find = (told: string) => uncounted((needs ? placeIn : placeTold)(told, places), told);
  const typed = find(text);
  return typed !== null && (places?.spotted(typed) ?? []).length > 0 ? typed : foundIn(text, find);
}

/** A place as later words put it right or tell it to the end. */
function mendedLater(place: string, texts: readonly string[], places: Places | undefined): string {
  return texts.reduce((told, text) => {
    const more = findPlace(text) ?? '';
    return putRight(told, text, places) ?? (goesOn(told, more) ? more : told);
  }, place);
}

/** Whether all that is known of the place is a quarter named in passing: where in it, may be asked once. */
export function isQuarterOnly(draft: Draft, known: Known): boolean {
  const { place, placeMessage, done } = draft;
  if (place === null || place.lat !== undefined || placeMessage !== '' || done.includes('place') || mapLink(place.text) !== null)
    return false;
  if (place.village !== undefined && villageCategories.has(categoryOf(draft, known))) return false;
  return findPlace(place.text) === null && findPlace(`di ${place.text}`) === null && !tellsSpot(place.text) && !needsTown(draft, known);
}

/** "sengkotek lah tai", "jl dalem kaum goblok" without what is said to us; "jl kali asu" is a name. */
function uncursed(told: string): string {
  const [, place = told, pointing] = /^(.{1,80}?\S)(\s+(?:lah|sih|dong|woy|woi|nih|tuh))?\s+\p{L}\*+[\s.!]*$/u.exec(maskAbuse(told)) ?? [];
  return pointing === undefined && (words(place).length < 2 || takesName.test(place)) ? told : told.slice(0, place.length);
}

/** A place told in words. */
export function toldPlace(told: string, known: Pick<Known, 'places' | 'region'>): Place {
  const text = cleared(uncursed(told));
  const { area, told: parts } = readArea(text, known.places, known.region.code);
  return area === null
    ? { text, ...parts }
    : { text, ...(parts.village === undefined ? {} : { village: parts.village }), ...partsOf(area) };
}

/** A pin with the words told beside it. Where the map knows no more than its town, that is said in them; where it knows nothing, the words are read. */
export function pinnedPlace(pin: Place, known: Pick<Known, 'places' | 'region'>): Place {
  const [area, ...more] = spotOf(pin, known)?.areas ?? [];
  if (area === undefined) return pin.text === '' ? pin : { ...toldPlace(pin.text, known), ...pin };
  return more.length === 0 && !isFine(area) ? confirmed(pin, area) : pin;
}

/** The areas a pin may lie in, to be confirmed: districts and villages of the region, none when it lies outside. */
export function areasToConfirm(place: Place | null, known: Pick<Known, 'places'>): readonly Area[] {
  const spot = place === null ? null : spotOf(place, known);
  return spot === null || spot.served === false ? [] : spot.areas.filter(isFine);
}

/** The area the words beside a pin name, where the pin lies in another; null where they agree or the map cannot tell. */
export function wordsApart(place: Place | null, known: Pick<Known, 'places' | 'region'>): Area | null {
  const spot = place === null || place.text === '' || place.areaCode !== undefined ? null : spotOf(place, known);
  if (place === null || spot === null || spot.areas.length === 0) return null;
  const { area } = readArea(place.text, known.places, known.region.code);
  if (area === null || spot.areas.some(({ code }) => code.startsWith(area.code) || area.code.startsWith(code))) return null;
  return area;
}

/** The place with the area the citizen confirmed, also in its words: that is what officers read. */
export function confirmed(place: Place, area: Area): Place {
  const words = areaWords(area);
  const bare = place.text === '' || saysName(place.text, words, true);
  return { ...place, ...partsOf(area), text: bare ? words : `${place.text} (${words})` };
}

/** The place as it was before `confirmed`. */
export function unconfirmed(place: Place): Place {
  const words = areaWords(place);
  const { village: _village, district: _district, regency: _regency, areaCode: _areaCode, ...told } = place;
  return { ...told, text: place.text === words ? '' : place.text.replace(` (${words})`, '') };
}

/** "Kel. Cibangkong, Kec. Batununggal, Kota Bandung": official names, the same in every language. */
export function areaWords({ village, district, regency }: Pick<Place, 'village' | 'district' | 'regency'>): string {
  return [village, district, regency].filter((part) => part !== undefined).join(', ');
}

/** What was read beyond the citizen's own words, for the summary; '' when they say it all. */
export function readBeyond(place: Place, region: string): string {
  const { text, areaCode, village, district, regency } = place;
  if (areaCode === undefined || text.includes(areaWords(place))) return '';
  const town = regency !== undefined && areaCode.startsWith(region) && isTown(region) ? undefined : regency;
  const parts = [village, district, town].filter((part) => part !== undefined && !text.includes(part));
  return parts.every((part) => part !== undefined && saysName(text, part)) ? '' : parts.join(', ');
}

/** Tells who serves a place outside the region. Nothing else changes: the report goes on. */
export function outsideLines(place: Place, known: Pick<Known, 'places' | 'region'>): Sentence[] {
  const region = known.region.name;
  if (known.region.code === everywhere) return [];
  if (place.lat === undefined) {
    const { regency, areaCode } = place;
    const served = areaCode === undefined || areaCode.startsWith(known.region.code) || known.region.code.startsWith(areaCode);
    return served || regency === undefined ? [] : [sentence('place.outside', { town: regency, region })];
  }
  const spot = spotOf(place, known);
  if (spot?.served !== false) return [];
  const [area] = spot.areas;
  return [area ? sentence('place.outside', { town: area.regency, region }) : sentence('place.outside.unknown', { region })];
}

function spotOf({ lat, lon }: Place, known: Pick<Known, 'places'>): Spot | null {
  return lat === undefined || lon === undefined ? null : (known.places?.near(lat, lon) ?? null);
}

function partsOf({ code, village, district, regency }: Area): Pick<Place, 'village' | 'district' | 'regency' | 'areaCode'> {
  return { ...(village === undefined ? {} : { village }), ...(district === undefined ? {} : { district }), regency, areaCode: code };
}

function isOnlyTown({ text, regency, areaCode, district }: Place): boolean {
  const name = text.replace(/^(?:di\s+|kota\s+|kabupaten\s+|kab\.?\s+)+/i, '');
  return areaCode !== undefined && district === undefined && regency !== undefined && saysName(name, regency, true);
}

/** Finer than a town. */
function isFine(area: Area): boolean {
  return area.district !== undefined;
}

/** "iyaa depan kosan yg ijo", "simpang buahbatu yg arah bkr": a pin holds, whatever spot is told beside it and nothing else. */
export function finerOf({ text, lat, lon }: Place, said: string, known: Known): Place | null {
  const core = said
    .trim()
    .replace(/^(?:(?:pokok(?:nya|e)|(?:iya+|ya+)\s+kali|iya+|ya+|yoi|he\s?e+h?|ho\s?o+h|betul|bener|benar|situ)[\s,]+)+(?=\S)/i, '');
  const finer =
    toldOn(text, core, known.places) ??
    (text === '' ? (finerSpot(bared(core)) ?? (tellsOnlyWhere(core) ? placeOnly(core, known) : null)) : null);
  if (finer === null) return null;
  return { ...toldPlace(finer, known), ...(lat === undefined || lon === undefined ? {} : { lat, lon }) };
}
