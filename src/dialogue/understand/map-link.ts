/** Reads a point on a map that was typed or pasted: coordinates, and links of map apps. A short link names no point: officers open it. */
import { plain } from './normalise.ts';

const link =
  /https?:\/\/(?:maps\.app\.goo\.gl|goo\.gl\/maps|(?:www\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|maps\.apple\.com|(?:www\.)?waze\.com|(?:www\.)?openstreetmap\.org)[^\s<>"]*/iu;
/** Latitude and longitude in degrees: "-7.7501, 110.3802", "@-7.75,110.38,17z", "!3d-7.75!4d110.38", "mlat=-7.75&mlon=110.38". */
const degrees =
  /(?<![\d.])(-\d{1,2}\.\d{1,2}(?=\s*[,;]\s*\d{2,3}\.\d)|-?\d{1,2}\.\d{3,})(?:\s*[,;]\s*|\s+|%2C|!4d|&mlon=)(\d{2,3}\.\d{3,}|(?<=-\d{1,2}\.\d{1,2}\s*[,;]\s*)\d{2,3}\.\d{1,2})(?![\d.])/iu;
/** As Google Maps shows a point: 7°45'00.4"S 110°22'48.7"E. */
const minutes = /(\d{1,2})°\s*(\d{1,2})['’′]\s*([\d.]+)["”″]?\s*([NSUL])[\s,]+(\d{2,3})°\s*(\d{1,2})['’′]\s*([\d.]+)["”″]?\s*[ETB]/iu;
/** Where the country lies, in degrees. */
const bounds = { south: -11.5, north: 6.5, west: 94.5, east: 141.5 };
/** Words beside a point that tell nothing more. */
const beside =
  /^(?:ini|itu|nih|di|sini|situ|lokasi|lokasinya|titik|titiknya|koordinat|koordinatnya|maps|map|google|tempat|tempatnya|alamat|alamatnya|ya|pak|bu|min|kak|link|linknya|shareloc|sharelok|share|loc|lok|yang|yg)?$/;

/** The point typed or linked, in degrees; `alone`: nothing else is told. null: there is none, or it lies outside the country. */
export function mapPoint(text: string): { lat: number; lon: number; alone: boolean } | null {
  const found = degrees.exec(text);
  const shown = found === null ? minutes.exec(text) : null;
  const [lat, lon] = found ? [Number(found[1]), Number(found[2])] : shown ? [south(shown), east(shown)] : [Number.NaN, Number.NaN];
  const isInside = lat >= bounds.south && lat <= bounds.north && lon >= bounds.west && lon <= bounds.east;
  if (!isInside) return null;
  const rest = withoutLink(text).replace(degrees, ' ').replace(minutes, ' ');
  return { lat, lon, alone: isAside(rest) };
}

/** A map app's link, as typed; null where there is none. */
export function mapLink(text: string): string | null {
  return link.exec(text)?.[0] ?? null;
}

export function withoutLink(text: string): string {
  return text.replace(link, ' ');
}

function isAside(rest: string): boolean {
  return plain(rest)
    .split(' ')
    .every((word) => beside.test(word));
}

function south([, degree, minute, second, side]: RegExpExecArray): number {
  const value = Number(degree) + Number(minute) / 60 + Number(second) / 3600;
  return /[sl]/i.test(side ?? '') ? -value : value;
}

function east(found: RegExpExecArray): number {
  return Number(found[5]) + Number(found[6]) / 60 + Number(found[7]) / 3600;
}
