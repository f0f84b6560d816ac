/** The parts a place is told in: street, RT, RW, quarter, district, town, and a spot. Puts them together; finds none. */

/** How a spot lies to the thing it is told by. */
export const relations = '(?:depan|dpn|samping|sebelah|sblh|dekat|dkt|dket|deket|belakang|blkg|seberang|sebrang|pojok|ujung)';
const spot = new RegExp(`^(.*(?<!\\p{L}))(${relations})(?:nya)?\\s+(\\p{L}.*)$`, 'isu');
/** Kinds of parts a place is told in: a new one of a kind takes the place of the old. */
const partKinds: [string, RegExp][] = [
  ['street', new RegExp(`^(?:di\\s+)?(?:jl|jln|jalan|(?:gg|gang)(?!\\.?\\s*\\d|\\s+${relations}(?!\\p{L})))(?![\\p{L}])`, 'iu')],
  ['lane', /^(?:lorong|lrg|(?:gg|gang)(?=\.?\s*\d))(?![\p{L}])/iu],
  ['km', /^km(?![\p{L}])/iu],
  ['block', /^blok(?!\p{L})/iu],
  ['number', /^(?:no|nomor|nomer)(?!\p{L})/iu],
  ['rt', /^rt(?!\p{L})/iu],
  ['rw', /^rw(?!\p{L})/iu],
  ['hamlet', /^(?:dusun|dsn|padukuhan|kampung|kp)(?!\p{L})/iu],
  ['village', /^(?:kel|kelurahan|desa|ds)(?!\p{L})/iu],
  ['district', /^(?:kec|kecamatan)(?!\p{L})/iu],
  ['town', /^(?:kab|kabupaten|kota)(?!\p{L})/iu],
];
const nextPart =
  /[\s,/]+(?=(?:jl|jln|jalan|gg|gang|lorong|lrg|km|blok|no|nomor|nomer|rt|rw|kel|kelurahan|desa|ds|dusun|dsn|kec|kecamatan|kab|kabupaten|kota)(?![\p{L}]))/giu;
/** Kinds people mix up. */
const families = [
  'sdn?|smpn?|sman?|smkn?|mts|man',
  'gang|gg|jalan|jln|jl|lorong',
  'kel|kelurahan|desa|kampung|kp|dusun',
  'kota|kabupaten|kab',
];

/** "sd 4", of "depan sd 3 jl kenanga": called by its number, it has no more name. */
const numberedThing = /^\p{L}+ \d{1,3}$/u;

/** `before` with the parts `told` names anew: "jl melati rt 3" and "jl mawar" are "jl mawar rt 3". */
export function mergedPlace(before: string, told: string): string {
  if (before === '' || loosely(told).includes(loosely(before)) || liesBy(before, told)) return told;
  if (sameThing(before, told)) return (numberedThing.test(told) ? likeThing(before, told) : null) ?? told;
  // "lampu merah simpang lima" and "simpang lima semarang", "ngarep pasar" and "pasar legi": the same, told to the end.
  const again = overlap(before, told);
  if (again !== '') return before.slice(0, -again.length) + told;
  const [parts, fresh] = [partsOf(before), partsOf(told)];
  const ofKind = (part: string, among: readonly string[]) =>
    kindOfPart(part) === '' ? undefined : among.find((other) => kindOfPart(other) === kindOfPart(part));
  if (fresh.every((part) => ofKind(part, parts) === undefined)) return `${before}, ${told}`;
  const kept = parts.filter((part) => ofKind(part, fresh) === undefined).map((part) => part.replace(/,$/, ''));
  const isNumbered = fresh.some((part) => kindOfPart(part) === 'number');
  const renewed = fresh.filter(beginsPart).map((part) => {
    const old = ofKind(part, parts) ?? '';
    // "jl melati rt 3", of "jl melati 5": the number stays.
    return !isNumbered && /^\s+\d+\p{L}?,?$/u.test(after(old, part)) ? old.replace(/,$/, '') : part + besideNumber(old);
  });
  const order = (part: string) => partKinds.findIndex(([kind]) => kind === kindOfPart(part));
  const named = fresh.filter((part) => !beginsPart(part) && !before.toLowerCase().includes(part.toLowerCase()));
  // "perempatan jl apel" goes with its street, "cicadas" of "cicadas rt 3" lies around it.
  const [first, last] = fresh.some((part) => kindOfPart(part) === 'street') ? [named, []] : [[], named];
  return [[...first, ...[...kept, ...renewed].sort((a, b) => order(a) - order(b))].join(' '), ...last].join(', ');
}

/** What stands in `part` behind `start`; '' where it begins otherwise. */
function after(part: string, start: string): string {
  return part.toLowerCase().startsWith(start.toLowerCase()) ? part.slice(start.length) : '';
}

/** `before` and what is told of it besides; null: it is told already. */
export function withMore(before: string, told: string): string | null {
  const here = loosely(before);
  const more = loosely(told);
  if (here.includes(more)) return null;
  return more.includes(here) || liesBy(before, told) || overlap(before, told) !== '' ? mergedPlace(before, told) : `${before}, ${told}`;
}

/** "dekat sma 5", of "jl adam seberang sma 5": what it lies by is told again, with all that was missing. */
function liesBy(before: string, told: string): boolean {
  const spot = lastSpot(before);
  const other = lastSpot(told);
  return spot !== null && spot.before.trim() === '' && other !== null && ` ${loosely(other.thing)} `.startsWith(` ${loosely(spot.thing)} `);
}

/** "alun2", "alun-alun" and "Alun alun" are one. */
function loosely(place: string): string {
  return place
    .toLowerCase()
    .replace(/(?<!\p{L})(\p{L}{3,})2(?![\p{L}\p{N}])/gu, '$1 $1')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
}

/** The words that end one place and begin the other. */
export function overlap(before: string, told: string): string {
  const starts = [...before.matchAll(/(?<=^|\s)\p{L}/gu)].map(({ index }) => before.slice(index));
  return starts.find((end) => !beginsPart(end) && `${told.toLowerCase()} `.startsWith(`${end.toLowerCase()} `)) ?? '';
}

/** " dkt sdn 2" of "rt 3 dkt sdn 2": what stands behind a number stays when the number changes. */
function besideNumber(part: string): string {
  return /^(?:rt|rw|no|nomor|nomer|blok|km)\.?\s*(?:\p{L}?\d+\p{L}?|\p{L})([\s,]+\p{L}{2}.*)$/iu.exec(part.trim())?.[1] ?? '';
}

/** Things of which a town has several, each with a name. */
const things =
  'puskesmas|pkm|pasar|terminal|stasiun|rsud|sdn?|smpn?|sman?|smkn?|jembatan|simpang|mall|mal|plaza|taman|masjid|mesjid|kampus|halte|bandara|pelabuhan|danau|museum|apartemen|rusunawa|rusun|samsat|polsek|polres|posyandu|kua|rsia|rsup|rs|stadion|gor|lapangan|perumahan|perum|komplek|kompleks|cluster|hotel|bank|kantor\\s+\\p{L}+';
const thing = new RegExp(
  `^(?:(?:di|depan|dpn|dekat|dkt|deket|samping|belakang|seberang|sebelah|parkiran|dalam|halaman)\\s+)*(?:${things})(?!\\p{L})`,
  'iu',
);
const named = new RegExp(`^(${things})\\s+(?:\\p{L}|\\d{1,3}$)`, 'iu');

/** Two of a kind of which a report is about one: "puskesmas kebonjati" and "puskesmas cilandak". */
export function sameThing(before: string, told: string): boolean {
  const kind = (place: string) =>
    thing
      .exec(place)?.[0]
      .toLowerCase()
      .split(/\s+/)
      .at(-1)
      ?.replace(/(?<=s[dm][pak]?)n$/, '');
  return kind(before) !== undefined && kind(before) === kind(told);
}

/** `before` with the thing of the same kind in it called as `told` is: "jembatan besi" of "kali ciliwung deket jembatan panus". null: none or several stand in it. */
export function likeThing(before: string, told: string): string | null {
  const kind = named.exec(told)?.[1];
  if (kind === undefined) return null;
  const ends = `(?!(?:${relations}|rt|rw|no|jl|jln|jalan|gg|gang|kel|kelurahan|desa|kec|dan|di|arah)(?!\\p{L}))`;
  const standing = new RegExp(`(?<!\\p{L})${kind}\\s+(?:\\d{1,3}(?![\\p{L}\\d])|${ends}\\p{L}+(?:\\s+${ends}\\p{L}+)?)`, 'giu');
  return before.match(standing)?.length === 1 ? before.replace(standing, told) : null;
}

function kindOfPart(part: string): string {
  return partKinds.find(([, pattern]) => pattern.test(part.trim()))?.[0] ?? '';
}

/** The last spot of a place: all before it, how it lies, and to what. */
export function lastSpot(place: string): { before: string; lies: string; thing: string } | null {
  const [, before = '', lies = '', thing = ''] = spot.exec(place) ?? [];
  return thing === '' ? null : { before, lies, thing };
}

/** "jl pulo ribung raya deket ruko", and "bukan pulo ribung tp jl boulevard samping pos": another street, with what is near that. */
export function movesAway(told: string, wrong: string, right: string): boolean {
  const [spot, own, other] = [told, wrong, right].map(lastSpot);
  const isStreet = /^(?:di\s+)?(?:jl|jln|jalan|gg|gang)[\s.]/i.test(right);
  return (
    isStreet &&
    Boolean(other?.before) &&
    own === null &&
    Boolean(spot?.before.toLowerCase().includes(wrong.toLowerCase())) &&
    !told.includes(',')
  );
}

export function partsOf(place: string): string[] {
  return place.split(nextPart);
}

/** Whether a place begins with a street, a quarter or the like. */
export function beginsPart(place: string): boolean {
  return kindOfPart(place) !== '';
}

/** Whether `other` is `place` told to the end: "rsud kota bogor" of "rsud", "jl cifor kel situ gede" of "situ gede". */
export function goesOn(place: string, other: string): boolean {
  const [told, anew] = [` ${place.toLowerCase()} `, ` ${other.toLowerCase().replace(/[,.]/g, ' ')} `];
  return place !== '' && told !== anew && anew.includes(told);
}

/** A place with what a later part of the text adds to it: a street to a quarter, a quarter to a street. */
export function completed(place: string, other: string): string {
  const kinds = (text: string) => partsOf(text).map(kindOfPart);
  const told = kinds(place);
  const added = kinds(other);
  return added.includes('') || added.some((kind) => told.includes(kind)) ? place : `${place.replace(/[.,]+$/, '')}, ${other}`;
}

/** "jl dahlia raya": a name and nothing around it. */
const nameMaxWords = 3;
/** How a street, a quarter or a building is called. */
const kindFirst =
  /^(jl|jln|jalan|gg|gang|pasar|masjid|mushola|jembatan|perum|perumahan|komplek|kampung|kp|desa|kelurahan|kel|kecamatan|kec|stasiun|terminal)[\s.]/iu;

/** "eh smk maksudnya", of an smp. */
export function kindMended(told: string, core: string): string | null {
  const family = families.find((one) => new RegExp(`^(?:${one})$`, 'iu').test(core));
  const wrong = family === undefined ? undefined : new RegExp(`(?<!\\p{L})(?:${family})(?!\\p{L})`, 'iu');
  return wrong?.test(told) ? told.replace(wrong, core) : null;
}

/** "bukan jl mawar, jl melati": only the name was wrong, and what lies beside it stays. */
export function sameKind(wrong: string, right: string): boolean {
  const kind = kindFirst.exec(right)?.[1]?.toLowerCase();
  const isName = right.split(/\s+/).length <= nameMaxWords && !/\d/.test(right);
  return isName && kind !== undefined && kindFirst.exec(wrong)?.[1]?.toLowerCase() === kind;
}

/** What stands before a name that is wrong, without the kind that the right one brings too: "di " of "di jl raya ", for "jl merak". */
export function withoutKind(lead: string, right: string): string {
  const kinds = [/\S+\s+$/, /\S+\s+raya\s+$/i].map((kind) => kind.exec(lead)?.[0] ?? '');
  const brought = (kind: string) => right.toLowerCase().startsWith(kind.toLowerCase()) || (beginsPart(kind) && beginsPart(right));
  return lead.slice(0, lead.length - (kinds.find((kind) => kind !== '' && brought(kind)) ?? '').length);
}
