/** Whose figures and lists an officer may ask for, and how a command names agencies and days. Pure. */
import type { Officer, Period, Role } from '../complaints/ports.ts';
import type { SayKey, Sentence } from '../dialogue/say.ts';
import { leadingAgency } from './agencies.ts';
import { nearest } from './nearest.ts';
import type { Agency } from './officers.ts';
import { readPeriod, thisMonth } from './period.ts';
import type { Request } from './request.ts';

export interface Asked {
  /** Codes; of one agency, of all the officer watches over when none was named. */
  agencies: string[];
  /** The one that was named. */
  named: string | null;
  period: Period;
}

/** Agencies whose work the officer watches over as a supervisor; all of them as an admin. */
export function watched({ roles }: Officer, region: string, agencies: readonly { code: string }[]): string[] {
  const held = roles.filter((one) => one.region === region && one.role !== ('officer' satisfies Role));
  const all = held.some(({ role }) => role === 'admin');
  return agencies.map(({ code }) => code).filter((code) => all || held.some(({ agency }) => agency === code));
}

/** "DISHUB oktober", "bulan lalu", "Dinas Perhubungan": agency and days in any order, the running month where no days are named. */
export function askedIn({ officer, world, args }: Request, example: SayKey): Asked | { refused: Sentence[] } {
  const { region, agencies } = world;
  const now = world.chance.now();
  const mine = watched(officer, region.code, agencies);
  const { agency, words } = takeAgency(args, agencies);
  const read = words === '' ? null : readPeriod(words, now, region.timeZone);
  const behind = read?.rest ?? words;
  const named = agency ?? (behind === '' ? null : onlyAgency(behind, agencies)) ?? null;
  if (behind !== '' && (named === null || agency !== null)) return { refused: [...unclear(behind, mine), { key: example }] };
  if (named !== null && !mine.includes(named))
    return { refused: [{ key: 'officer.watched.not_yours', params: { codes: mine.join(', ') } }, { key: example }] };
  const period = read?.period ?? thisMonth(now, region.timeZone);
  if (period.from > now) return { refused: [{ key: 'officer.period.future' }, { key: example }] };
  return { agencies: named === null ? mine : [named], named, period };
}

/** Whether the words name agencies and days, and nothing besides. */
export function namesFigures(args: string, { agencies, chance, region }: Request['world']): boolean {
  const { agency, words } = takeAgency(args, agencies);
  const rest = words === '' ? '' : (readPeriod(words, chance.now(), region.timeZone)?.rest ?? words);
  return rest === '' || (agency === null && onlyAgency(rest, agencies) !== null);
}

/** A code or a name at the beginning, or a code at the end. */
function takeAgency(args: string, agencies: readonly Agency[]): { agency: string | null; words: string } {
  const leading = leadingAgency(args, agencies);
  if (leading !== null) return { agency: leading.agency.code, words: leading.rest };
  const all = args.trim().split(/\s+/);
  const last = agencies.find(({ code }) => code.toLowerCase() === all.at(-1)?.toLowerCase())?.code ?? null;
  return { agency: last, words: (last === null ? all : all.slice(0, -1)).join(' ') };
}

/** The agency the words name and nothing besides. */
function onlyAgency(words: string, agencies: readonly Agency[]): string | null {
  const found = leadingAgency(words, agencies);
  return found?.rest === '' ? found.agency.code : null;
}

/** A code that was nearly typed is offered. */
function unclear(words: string, mine: readonly string[]): Sentence[] {
  const meant = nearest(words.toUpperCase(), mine);
  return [
    { key: 'officer.watched.unclear', params: { words } },
    ...(meant === null ? [] : [{ key: 'officer.invite.agency_meant' as const, params: { meant } }]),
  ];
}
