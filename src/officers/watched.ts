/** Whose figures and lists an officer may ask for, and how a command names agencies and days. Pure. */
import type { Officer, Period, Role } from '../complaints/ports.ts';
import type { SayKey, Sentence } from '../dialogue/say.ts';
import { agencyNamed, unknownAgency } from './agencies.ts';
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
  const named = agency ?? (behind === '' ? null : agencyNamed(behind, agencies)?.code) ?? null;
  if (named === null && behind !== '') return { refused: [...unknownAgency(behind, visible(agencies, mine)), { key: example }] };
  if (agency !== null && behind !== '')
    return { refused: [{ key: 'officer.period.unclear', params: { words: behind } }, { key: example }] };
  if (named !== null && !mine.includes(named))
    return { refused: [{ key: 'officer.watched.not_yours', params: { codes: mine.join(', ') } }, { key: example }] };
  const period = read?.period ?? thisMonth(now, region.timeZone);
  if (period.from > now) return { refused: [{ key: 'officer.period.future' }, { key: example }] };
  return { agencies: named === null ? mine : [named], named, period };
}

/** A code at the beginning or the end. */
function takeAgency(args: string, agencies: readonly { code: string }[]): { agency: string | null; words: string } {
  const all = args.trim().split(/\s+/);
  const codeOf = (word = '') => agencies.find(({ code }) => code.toLowerCase() === word.toLowerCase())?.code ?? null;
  const [first, last] = [codeOf(all[0]), codeOf(all.at(-1))];
  if (first !== null) return { agency: first, words: all.slice(1).join(' ') };
  return { agency: last, words: (last === null ? all : all.slice(0, -1)).join(' ') };
}

function visible<Agency extends { code: string }>(agencies: readonly Agency[], mine: readonly string[]): Agency[] {
  return agencies.filter(({ code }) => mine.includes(code));
}
