/** The answer to people in danger: the region's numbers, and what to keep away from. It knows only what the operator gave. */
import type { EmergencyNumber, Known } from './known.ts';
import { joined, type Moment, message, sentence } from './outcome.ts';
import type { Say, Sentence } from './say.ts';
import type { Danger } from './understand/emergency.ts';

/** Whose numbers help in which danger, the nearest first; 'any' always comes before them. */
const helpers: Record<Danger, string[]> = {
  fire: ['fire', 'police', 'ambulance'],
  police: ['police', 'ambulance'],
  ambulance: ['ambulance', 'police'],
  rescue: ['rescue', 'fire', 'ambulance'],
  power: ['power', 'fire'],
  women_children: ['women_children', 'police'],
  crisis: ['crisis', 'ambulance'],
};
/** Where the danger was not named. */
const anyHelp = ['police', 'ambulance', 'fire'];
const othersMax = 3;
/** Dangers people keep away from. */
const keepAway: ReadonlySet<Danger> = new Set<Danger>(['fire', 'power', 'rescue']);
/** Longer notes would bury the numbers. */
const noteMaxCharacters = 110;

/** What may kill whoever comes near to help. */
const warnings: Partial<Record<Danger, Sentence>> = { fire: sentence('emergency.away.fire'), power: sentence('emergency.away.power') };

/** The answer to `kinds` of danger (none: it was not named): numbers the operator gave, and only those. */
export function alarm(kinds: Danger[], moment: Moment): Say {
  const all = moment.known.region.emergency;
  const first = all.find((entry) => entry.for === 'any');
  const wanted = kinds.length === 0 ? anyHelp : [...new Set(kinds.flatMap((kind) => helpers[kind]))];
  const others = wanted.flatMap((name) => all.filter((entry) => entry.for === name)).slice(0, othersMax);
  const [main, ...rest] = first ? [first, ...others] : others;
  if (!main) return message(sentence('emergency.nowhere'), sentence('emergency.limits'));
  const more = rest.length === 0 ? [] : [sentence('emergency.others', { numbers: joined(rest.map(named), 'join.comma') })];
  return message(
    sentence(kinds.includes('crisis') ? 'emergency.crisis' : 'emergency', { number: named(main) }),
    ...warning(kinds),
    ...more,
    sentence(kinds.includes('crisis') ? 'emergency.crisis.limits' : 'emergency.limits'),
  );
}

/** Whom to call first for `danger`, or in any. */
export function numberFor(danger: Danger, { region }: Known): EmergencyNumber | undefined {
  return region.emergency.find((entry) => entry.for === danger || entry.for === 'any');
}

/** Whether people keep away from one of these. */
export function keepsAway(kinds: readonly Danger[]): boolean {
  return kinds.some((kind) => keepAway.has(kind));
}

/** What not to go near, [] where nothing is known. */
export function warning(kinds: readonly Danger[]): Sentence[] {
  const found = kinds.map((kind) => warnings[kind]).find((line) => line !== undefined);
  return found === undefined ? [] : [found];
}

/** A number with whose it is, and its note where that is short. */
export function named(entry: EmergencyNumber): Sentence {
  const short = entry.note !== '' && entry.note.length <= noteMaxCharacters;
  return sentence(short ? 'emergency.number.noted' : 'emergency.number', {
    label: entry.label,
    number: entry.number,
    note: entry.note.replace(/\.$/, ''),
  });
}
