/** What belongs to a place of a story besides its name: the way it lies along, the spot told before somebody's home. */
import type { Places } from '../known.ts';
import { saysName } from './area.ts';
import { routeTold } from './place-route.ts';

const along = /(?<!\p{L})sepanjang\s+(?:(?:jalan|jln|jl)\s+)?(?=dari\s)/iu;
const ofTeller =
  /(?:(?:saya|kami|sy)\s+(?:warga|tinggal(?:\s+di)?|orang|dari)|(?:rumah|alamat)(?:\s+(?:saya|kami|sy)|ku)(?:\s+di)?)\s*[,:]?\s*$/iu;
/** A spot that has no name. */
const spotWithout =
  /(?<!\p{L})((?:depan|dpn|belakang|samping|sebelah|dekat|deket|dkt|seberang|utara|selatan|timur|barat)\s+(?:masjid|mushola|gereja|sd|smp|sma|sekolahan?|pasar|balai\s+desa|kantor\s+desa|kelurahan|puskesmas|jembatan|lapangan|pos\s+ronda|makam|kuburan|sungai|sawah))(?!\p{L})/iu;

/** "sepanjang jalan dari pasar gamping sampe balai desa" */
export function wayAlong(text: string): string | null {
  const lead = along.exec(text);
  const behind = lead === null ? '' : text.slice(lead.index + lead[0].length);
  const route = lead === null ? null : routeTold(behind, true);
  return lead !== null && route !== null && behind.startsWith(route) ? lead[0] + route : null;
}

/** The home of who tells it, with the spot told before it: "got di utara masjid mampet. alamat saya …". */
export function besideHome(place: string, text: string): string {
  const before = text.slice(0, Math.max(0, text.indexOf(place)));
  const spot = ofTeller.test(before) ? spotWithout.exec(before)?.[1] : undefined;
  return spot === undefined || place.toLowerCase().includes(spot.toLowerCase()) ? place : `${spot}, ${place}`;
}

const wholeClause =
  /^(?:\s+\p{L}+){0,4},\s*(?:di\s+)?(\p{L}[\p{L}'’-]*\s[\p{L}\s'’-]{2,30}?)(?:\s+(?:juga|jg|situ|sana|pak|bu|min))*\s*(?:[.,;!\n]|$)/iu;

/** "gang h jian | ilang, sawah baru juga": with the quarter that is the whole of the clause behind that of the place. */
export function withClause(place: string, behind: string, places: Places): string {
  const name = wholeClause.exec(behind)?.[1] ?? '';
  const isQuarter = name !== '' && places.named('village', name).some(({ village }) => saysName(name, village ?? '', true));
  return isQuarter ? `${place}, ${name}` : place;
}
