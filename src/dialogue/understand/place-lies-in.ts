/** Of a thing that stands in the place told before words say in which area it lies: "kinijaya itu kedungmundu deng", "pasar satriyo masuk pedurungan bukan tlogosari". The thing stays; the area it contradicts gives way. */
import type { Area, Places } from '../known.ts';
import { isEveryday } from './everyday.ts';
import { words } from './normalise.ts';
import { isThing } from './place-name.ts';
import { bared, clausesOf } from './place-tidy.ts';
import { isStrange } from './strange.ts';

/** A longer text tells a story. */
const saidMaxWords = 14;
/** "maap ya": what may stand beside. */
const besideMaxWords = 2;
/** Shorter words are found by chance. */
const thingMinLetters = 4;
const kind = '(?:(?:kel|kelurahan|desa|ds|kec|kecamatan)\\.?\\s+)';
const points = '(?:\\s+(?:itu|tuh|tu|kan|kuwi|kui|iku|eta|teh|sebenarnya|sebenernya|ternyata))';
const leads = `(?:\\s+(?:ada(?:nya)?|letak(?:nya|e)|terletak|termasuk|masuk(?:nya|e)?|mlebu|melu|ikut(?:nya|e)?|asup(?:na)?|di|ke|ing|neng|ning|nang|wilayah|daerah|kawasan)(?=\\s))`;
const lies = new RegExp(
  `^(?:(?:eh|oh|loh?|lho|lha|wah|lah|maaf|pak|bu|min)[\\s,]+)*(?<thing>\\S.*?)(?:${points}+(?<led>${leads}*)|(?<lead>${leads}+))\\s+${kind}?(?<area>\\p{L}[\\p{L}'’-]*(?:\\s+\\p{L}[\\p{L}'’-]*){0,2})$`,
  'isu',
);
/** ", bukan tlogosari" */
const denied = /[\s,]+(?:bukan|bkn|dudu|sanes)\s+(?:(?:di|masuk|ikut)\s+)*(\p{L}[^,;.?!]{2,30}?)[\s.!]*$/iu;

/** `told` with the area that `said` names for a thing of it; null: of no thing of it is said where it lies, or nothing new. */
export function lyingIn(told: string, said: string, places: Places | undefined): string | null {
  if (told === '' || words(said).length > saidMaxWords) return null;
  const [, wrong = ''] = denied.exec(said) ?? [];
  const [clause = '', ...beside] = clausesOf(said.replace(denied, '')).sort((a, b) => words(b).length - words(a).length);
  const { thing: called = '', area = '', led, lead } = lies.exec(bared(clause))?.groups ?? {};
  const thing = called.replace(/nya$/i, '');
  if (thing.length < thingMinLetters || !stands(told, thing) || beside.some((one) => words(one).length > besideMaxWords)) return null;
  const named = areasOf(area, places);
  const isTold = named.length > 0 ? !area.split(' ').every(isEveryday) : (led ?? lead ?? '') !== '' && area.split(' ').every(isName);
  if (!isTold || contradict(areasOf(thing, places), named)) return null;
  return withArea(told, area, { wrong: [wrong], stays: thing }, places);
}

/** `told` with `area` where the areas it contradicts and what is `wrong` stand, and behind it where none does; null: nothing new. `stays`: of what stands there. */
export function withArea(
  told: string,
  area: string,
  { wrong, stays }: { wrong: readonly string[]; stays: string },
  places: Places | undefined,
): string | null {
  const named = area.split(/,\s*/).flatMap((name) => areasOf(name.replace(new RegExp(`^${kind}`, 'iu'), ''), places));
  const isWrong = (name: string) =>
    !stands(stays, name) && (wrong.some((one) => one.toLowerCase() === name.toLowerCase()) || contradict(areasOf(name, places), named));
  const spotted = (places?.spotted(told) ?? []).map(({ from, to }) => told.slice(from, to));
  const gone = [...new Set([...spotted, ...wrong])].filter((name) => name !== '' && isWrong(name));
  const left = gone.reduce((place, name, i) => withInstead(place, name, i === 0 && !stands(told, area) ? area : ''), told);
  const place = stands(left, area) ? left : `${left}, ${area}`;
  return place === told ? null : place;
}

/** `told` with `area` where the name of another stands; what only begins so ("jl kedungmundu raya", "pasar pedurungan") is none. */
function withInstead(told: string, name: string, area: string): string {
  const found = new RegExp(`(^|[\\s,]+(?:di\\s+)?)${kind}?${RegExp.escape(name)}(?![\\p{L}\\p{N}]|\\s+raya)`, 'giu');
  const before = (at: number) => words(told.slice(0, at)).at(-1) ?? '';
  return told
    .replace(found, (all, apart: string, at: number) =>
      isThing(before(at)) || /^(?:jl|jln|gg)$/.test(before(at)) ? all : area && apart + area,
    )
    .replace(/^[\s,]+/, '');
}

/** Whether no area of the one lies in one of the other; what is no area contradicts none. */
function contradict(some: readonly Area[], others: readonly Area[]): boolean {
  const isWithin = (a: Area, b: Area) => a.code === b.code || a.code.startsWith(`${b.code}.`) || b.code.startsWith(`${a.code}.`);
  return some.length > 0 && others.length > 0 && !some.some((one) => others.some((other) => isWithin(one, other)));
}

function areasOf(name: string, places: Places | undefined): Area[] {
  return name === '' || places === undefined ? [] : [...places.named('village', name), ...places.named('district', name)];
}

/** Whether `told` holds the words as such. */
export function stands(told: string, part: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(part)}(?![\\p{L}\\p{N}])`, 'iu').test(told);
}

function isName(word: string): boolean {
  return word.length >= thingMinLetters && isStrange(word) && !isThing(word);
}
