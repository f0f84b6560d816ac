/** What the dialogue may look up about places: official areas by name, and by the operator's map where a point lies. Read once, when first needed. */
import type { Area, Places, Spot } from '../dialogue/known.ts';
import { readMap } from './map.ts';
import { codeLength, isWithin, type Level, type Official, officialOf } from './official.ts';
import { borderMeters, holds, isAround, metersBetween, type Shape } from './shapes.ts';
import { letters, otherNumber, slips, slipsAllowed, squashed } from './spelling.ts';
import { namesOf, type Stretch, stretchesIn } from './spotted.ts';

/** A phone's position and a simplified border together are about that exact. */
const borderMetersMax = 40;
/** Coasts, rivers and villages missing from the map: so near, the next area is worth asking about. */
const gapMetersMax = 1_000;
/** Farther from the nearest centre nobody is in that village. */
const centreMetersMax = 10_000;
const areasMax = 3;
/** The example region: names of the whole country are too many for one misspelt one. */
const everywhere = '00';
/** Answers remembered at a time. */
const rememberedMax = 300;

export interface PlacesSources {
  /** Kemendagri code of the region served; '00': the whole country. */
  region: string;
  /** Where `areas:import` keeps the map. */
  folder: string;
  /** Told of a file of the map that cannot be read. */
  unreadable: (file: string) => void;
}

/** Opens the areas of a region: nothing is read yet. Looking up throws only when the package of official areas is not there. */
export function openPlaces({ region, folder, unreadable }: PlacesSources): Places {
  const official = () => officialOf(region);
  const map = once(() => readMap(folder, unreadable));
  const whole = once(() => official().regencies.every((code) => map().some((shape) => isFine(shape) && isWithin(shape.code, code))));
  const spots = remembering<Spot>();
  const names = remembering<readonly Area[]>();
  const spelled = once(() => (region === everywhere ? null : namesOf(official(), region)));
  const texts = remembering<readonly Stretch[]>();
  return {
    spotted(text) {
      const known = spelled();
      return known === null ? [] : texts(text, () => stretchesIn(text, known));
    },
    near(lat, lon) {
      if (map().length === 0) return { areas: [], served: null };
      return spots(`${lat} ${lon}`, () => spotAt(map(), { lat, lon }, region, whole, official()));
    },
    named(level, name, within) {
      return names([level, within ?? '', name].join('\n'), () =>
        find(level, name, within ?? (level === 'regency' ? everywhere : region), official()),
      );
    },
  };
}

/** Finds by key what was found before: a turn looks for the same things several times. */
function remembering<Found>(): (key: string, look: () => Found) => Found {
  const found = new Map<string, Found>();
  return (key, look) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const looked = look();
    if (found.size >= rememberedMax) found.clear();
    found.set(key, looked);
    return looked;
  };
}

function find(level: Level, name: string, within: string, official: Official): Area[] {
  const key = squashed(name);
  const exact = official.index[level].get(key)?.filter((code) => isWithin(code, within)) ?? [];
  const drifts = level !== 'regency' && within !== everywhere;
  const codes = exact.length > 0 || !drifts ? exact : misspelt(key, official.namesIn(level, within));
  const areas = codes.map((code) => official.area(code)).filter((area) => area !== null);
  const same = areas.filter((area) => letters((area[level] ?? '').replace(/^\S+\s/, '')) === letters(name));
  return same.length > 0 ? same : areas;
}

/** The codes of the names nearest to a misspelt one. */
function misspelt(name: string, names: readonly (readonly [string, readonly string[]])[]): string[] {
  const limit = slipsAllowed(name);
  if (limit === 0) return [];
  let nearest = limit;
  let codes: string[] = [];
  for (const [other, own] of names) {
    const distance = slips(name, other, nearest);
    if (distance > nearest || otherNumber(name, other)) continue;
    codes = distance < nearest ? [...own] : [...codes, ...own];
    nearest = distance;
  }
  return codes;
}

type Point = { lat: number; lon: number };

function spotAt(map: readonly Shape[], point: Point, region: string, whole: () => boolean, official: Official): Spot {
  const near = map.filter((shape) => isAround(shape, point.lat, point.lon, gapMetersMax));
  const hit = near.filter((shape) => holds(shape, point.lat, point.lon)).sort(finestFirst)[0];
  const shapes = hit ? [hit, ...acrossTheBorder(near, hit, point)] : aside(near, map, point);
  const areas = shapes.slice(0, areasMax).flatMap((shape) => official.area(shape.code, shape.name) ?? []);
  if (hit) return { areas, served: isWithin(hit.code, region) };
  const maybe = region === everywhere || shapes.some((shape) => isWithin(shape.code, region));
  return { areas, served: maybe || !whole() ? null : false };
}

/** Areas of other districts so near that the point may as well lie in them. */
function acrossTheBorder(near: readonly Shape[], hit: Shape, point: Point): Shape[] {
  const district = hit.code.slice(0, codeLength.district);
  const others = near.filter((shape) => shape.code.length === hit.code.length && shape.code.slice(0, codeLength.district) !== district);
  return isFine(hit) ? within(others, point, borderMetersMax) : [];
}

/** Where no area holds the point: the finest ones just beside it, else the nearest of those known by their centres alone. */
function aside(near: readonly Shape[], map: readonly Shape[], point: Point): Shape[] {
  const beside = within(near.filter(isFine), point, gapMetersMax);
  if (beside.length > 0) return beside.sort(finestFirst);
  return map
    .filter((shape) => shape.rings.length === 0 && shape.code.length === codeLength.village)
    .map((shape) => ({ shape, meters: metersBetween(point, shape) }))
    .filter(({ meters }) => meters <= centreMetersMax)
    .sort((left, right) => left.meters - right.meters)
    .map(({ shape }) => shape);
}

/** Those whose border is at most so far, the nearest first. */
function within(shapes: readonly Shape[], { lat, lon }: Point, metersMax: number): Shape[] {
  return shapes
    .map((shape) => ({ shape, meters: borderMeters(shape, lat, lon) }))
    .filter(({ meters }) => meters <= metersMax)
    .sort((left, right) => left.meters - right.meters)
    .map(({ shape }) => shape);
}

function isFine(shape: Shape): boolean {
  return shape.code.length >= codeLength.district;
}

function finestFirst(left: Shape, right: Shape): number {
  return right.code.length - left.code.length;
}

/** The value, made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
