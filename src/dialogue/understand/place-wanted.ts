/** The place that is wished at the summary instead of the one told before: the whole of another, or a part of it. */
import type { Places } from '../known.ts';
import { areaAlone } from './area-named.ts';
import { corrected, placeWished } from './corrected.ts';
import { beginsPart } from './place-parts.ts';
import { putRight } from './place-right.ts';

/** The place told before as `text` puts it right, or else the one it names. A quarter told for a place that is wrong is no part of that. */
export function placeWanted(told: string, named: string, text: string, places: Places | undefined): string {
  if (
    /^(?:\p{L}+\s+){0,2}(?:lokasi|tempat|alamat)(?:nya)?\s+(?:salah|keliru)/iu.test(text) &&
    areaAlone(named) !== null &&
    !hasQuarter(told)
  )
    return named;
  if (isRoom(named) && told !== '' && !room.test(told)) return withRoom(told, named);
  const right = told === '' ? null : (putRight(told, text, places) ?? putRight(told, named));
  const wish = placeWished(text);
  return wish !== null && right !== null && isAnother(told, right, named, wish) ? named : (right ?? named);
}

/** "mpp bukan jl ambon", and a place that would only be added to the one told before. */
function isAnother(told: string, right: string, named: string, wish: string): boolean {
  const pair = corrected(`salah, ${wish}`);
  const isOtherKind = pair !== null && beginsPart(pair.wrong) && !beginsPart(pair.right);
  return isOtherKind || (right.startsWith(`${told}, `) && !finerPart.test(named));
}

/** "ganti tempatnya, poli anak": within the building told before. */
const room = /^(?:poli|ruang|ruangan|kamar|loket|bangsal|igd|ugd|lantai|lt|gate|peron)(?!\p{L})/iu;

function isRoom(place: string): boolean {
  return room.test(place) || /\s(?:lantai|lt)\.?\s*\d{1,2}$/iu.test(place);
}

/** In place of the room told before, or besides. */
function withRoom(told: string, named: string): string {
  if (told.toLowerCase().includes(named.toLowerCase())) return told;
  if (named.toLowerCase().includes(told.toLowerCase())) return named;
  const parts = told.split(/,\s*/);
  return [...(parts.length > 1 && isRoom(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts), named].join(', ');
}

/** "yg bener rw 4 ya": it belongs to the place told before, however it is said. */
const finerPart = /^(?:rt|rw|no|nomor|nomer|blok|km|lantai|lt|kel|kelurahan|desa|kec|kecamatan|kota|kab)(?!\p{L})/iu;

function hasQuarter(told: string): boolean {
  return /(?<!\p{L})(?:kel|kelurahan|desa|ds|dusun|kampung|kp|rt|rw)(?!\p{L})/iu.test(told);
}
