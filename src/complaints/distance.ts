/** How far two points are from each other. Pure. */

const earthRadiusMetres = 6_371_000;

interface Point {
  lat?: number | null;
  lon?: number | null;
}

/** Metres on the ground (haversine; exact enough within a town); null when one of them is not known to the point. Degrees, WGS 84. */
export function metresBetween(one: Point, other: Point): number | null {
  const [lat, lon, otherLat, otherLon] = [one.lat ?? null, one.lon ?? null, other.lat ?? null, other.lon ?? null];
  if (lat === null || lon === null || otherLat === null || otherLon === null) return null;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const chord = half(lat, otherLat) + Math.cos(radians(lat)) * Math.cos(radians(otherLat)) * half(lon, otherLon);
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)));
}
