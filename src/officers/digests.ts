/** Sends the morning's digests: on working days at eight of the region, each once however many copies run, and nothing where there is nothing to say. */
import type { WorkingDays } from '../complaints/deadlines.ts';
import type { Digests, Errand, Figures, Groups, Officers } from '../complaints/ports.ts';
import type { Region } from '../dialogue/known.ts';
import type { Say } from '../dialogue/say.ts';
import { zoneHours } from '../dialogue/understand/clock.ts';
import { agencyName } from './agencies.ts';
import { dailyOf, weeklyOf } from './digest.ts';
import type { Agency } from './officers.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A program that was away in the morning says nothing any more in the afternoon. */
const [fromHour, toHour] = [8, 12];
/** More open complaints of one agency are counted by nobody on a phone. */
const standingMax = 2000;

export interface DigestWorld {
  regions: readonly Region[];
  agencies: readonly Agency[];
  daysOf(region: string): WorkingDays;
  chance: { now(): number };
  figures: Pick<Figures, 'tally'>;
  officers: Pick<Officers, 'of'>;
  groups: Pick<Groups, 'of'>;
  digests: Digests;
}

/** No agency's code: told under it is that every agency was looked at, and whatever comes to one afterwards is none of the morning's. */
const everybody = '';

/** Run again and again: whatever is due and was not told yet is told. */
export async function sendDigests(world: DigestWorld): Promise<void> {
  const now = world.chance.now();
  for (const region of world.regions) {
    const days = world.daysOf(region.code);
    const hour = (now - days.midnight(now)) / hourMs;
    if (hour < fromHour || hour >= toHour || !days.isWorkingDay(now)) continue;
    await daily(region, now, days, world);
    const monday = mondayOf(now, region, days);
    if (days.midnight(days.add(monday - 1, 1).at) === days.midnight(now)) await weekly(region, now, monday, world);
  }
}

async function daily({ code: region, timeZone }: Region, now: number, days: WorkingDays, world: DigestWorld): Promise<void> {
  const { digests } = world;
  const key = { region, kind: 'daily' as const, day: dateOf(now, timeZone) };
  const told = await digests.told(key);
  if (told.includes(everybody)) return;
  for (const agency of (await digests.busy(region)).filter((code) => !told.includes(code))) {
    const standing = await digests.standing(region, agency, standingMax);
    const groups = await world.groups.of(region, agency);
    const say = dailyOf(agencyName(agency, world), standing, now, days.midnight(now) + dayMs - 1, groups.length > 0);
    const officers = await world.officers.of(region, agency, false);
    const apart = officers.filter(({ channel }) => !groups.some((group) => channel === undefined || group.channel === channel));
    await digests.once({ ...key, agency }, errandsOf(say, groups.length > 0 ? [...groups, ...apart] : officers));
  }
  await digests.once({ ...key, agency: everybody }, []);
}

/** To the supervisors of every agency; where there are none nobody hears. */
async function weekly({ code: region, timeZone }: Region, now: number, monday: number, world: DigestWorld): Promise<void> {
  const { digests, figures } = world;
  const key = { region, kind: 'weekly' as const, day: dateOf(monday, timeZone) };
  const told = await digests.told(key);
  if (told.includes(everybody)) return;
  for (const agency of world.agencies.filter(({ code }) => !told.includes(code))) {
    const { code } = agency;
    const officers = await world.officers.of(region, code, false);
    const supervisors = officers.filter(({ roles }) =>
      roles.some((held) => held.region === region && held.agency === code && held.role === 'supervisor'),
    );
    if (supervisors.length === 0) continue;
    const scope = { region, agencies: [code] };
    const week = (await figures.tally(scope, { from: monday - 7 * dayMs, to: monday }, now)).filed;
    const month = await figures.tally(scope, { from: monday - 28 * dayMs, to: monday }, now);
    const say = weeklyOf(agency, await digests.standing(region, code, standingMax), { week, month }, now);
    await digests.once({ ...key, agency: code }, errandsOf(say, supervisors));
  }
  await digests.once({ ...key, agency: everybody }, []);
}

function errandsOf(say: Say | null, to: readonly { talk: string | null }[]): Errand[] {
  if (say === null) return [];
  return [...new Set(to.flatMap(({ talk }) => talk ?? []))].map((talk) => ({ kind: 'message', talk, say, bulk: true }));
}

/** When the Monday of this week began. */
function mondayOf(now: number, { timeZone }: Region, days: WorkingDays): number {
  const weekday = new Date(now + zoneHours[timeZone] * hourMs).getUTCDay();
  return days.midnight(now) - ((weekday + 6) % 7) * dayMs;
}

function dateOf(at: number, timeZone: Region['timeZone']): string {
  return new Date(at + zoneHours[timeZone] * hourMs).toISOString().slice(0, 10);
}
