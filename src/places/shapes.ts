/** Geometry of areas on the ground: what holds a point, and how far a border is. Pure; knows no names and no files. */

/** One area of the map. Rings are flat (lat, lon, lat, lon, …) in millionths of a degree; none: only its centre is known. */
export interface Shape {
  code: string;
  name: string;
  lat: number;
  lon: number;
  rings: readonly Int32Array[];
  box: Box;
}

export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

export const perDegree = 1_000_000;
/** WGS 84 near the equator. */
const metersPerDegree = 110_574;
const metersPerDegreeEast = 111_320;

/** The box around rings, in millionths of a degree. */
export function boxAround(rings: readonly Int32Array[]): Box {
  const box: Box = { south: Infinity, west: Infinity, north: -Infinity, east: -Infinity };
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const lat = ring[i] ?? 0;
      const lon = ring[i + 1] ?? 0;
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
      box.west = Math.min(box.west, lon);
      box.east = Math.max(box.east, lon);
    }
  }
  return box;
}

/** Whether the point (degrees) lies inside; islands and holes count by the even-odd rule. */
export function holds(shape: Shape, lat: number, lon: number): boolean {
  const y = lat * perDegree;
  const x = lon * perDegree;
  const { south, west, north, east } = shape.box;
  if (y < south || y > north || x < west || x > east) return false;
  return shape.rings.reduce((inside, ring) => (crossings(ring, y, x) % 2 === 1 ? !inside : inside), false);
}

/** Whether the area's box comes within `meters` of the point. */
export function isAround({ box }: Shape, lat: number, lon: number, meters: number): boolean {
  // A tenth more, for degrees of longitude are shorter away from the equator.
  const margin = (meters / metersPerDegree) * perDegree * 1.1;
  const y = lat * perDegree;
  const x = lon * perDegree;
  return y >= box.south - margin && y <= box.north + margin && x >= box.west - margin && x <= box.east + margin;
}

/** Metres from the point to the nearest border of the area; Infinity without one. */
export function borderMeters(shape: Shape, lat: number, lon: number): number {
  return shape.rings.reduce((nearest, ring) => Math.min(nearest, nearestEdge(ring, lat, lon)), Infinity);
}

/** Metres between two points (degrees), for distances within a region. */
export function metersBetween(from: { lat: number; lon: number }, to: { lat: number; lon: number }): number {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180) * metersPerDegreeEast;
  return Math.hypot(east, (to.lat - from.lat) * metersPerDegree);
}

function crossings(ring: Int32Array, y: number, x: number): number {
  let count = 0;
  for (let i = 0, last = ring.length - 2; i + 1 < ring.length; last = i, i += 2) {
    const fromY = ring[last] ?? 0;
    const toY = ring[i] ?? 0;
    if (fromY > y === toY > y) continue;
    const fromX = ring[last + 1] ?? 0;
    const toX = ring[i + 1] ?? 0;
    if (x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) count++;
  }
  return count;
}

function nearestEdge(ring: Int32Array, lat: number, lon: number): number {
  const east = (Math.cos((lat * Math.PI) / 180) * metersPerDegreeEast) / perDegree;
  const north = metersPerDegree / perDegree;
  const x = (i: number) => ((ring[i + 1] ?? 0) - lon * perDegree) * east;
  const y = (i: number) => ((ring[i] ?? 0) - lat * perDegree) * north;
  let nearest = Infinity;
  for (let i = 0, last = ring.length - 2; i + 1 < ring.length; last = i, i += 2) {
    nearest = Math.min(nearest, toSegment(x(last), y(last), x(i), y(i)));
  }
  return nearest;
}

/** From the origin to the segment between two points. */
function toSegment(fromX: number, fromY: number, toX: number, toY: number): number {
  const alongX = toX - fromX;
  const alongY = toY - fromY;
  const length = alongX ** 2 + alongY ** 2;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(fromX * alongX + fromY * alongY) / length));
  return Math.hypot(fromX + share * alongX, fromY + share * alongY);
}
