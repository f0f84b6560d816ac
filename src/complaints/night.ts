/** The hours in which news that nobody waits for is not pushed: a setting of the operator. Pure. */
import type { Region } from '../dialogue/known.ts';
import { zoneHours } from '../dialogue/understand/clock.ts';

/** Full hours of the local clock; `from` may be later than `to` (21-06). */
export interface NightHours {
  from: number;
  to: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** When the night that `now` lies in ends (epoch ms); null by day, and always without hours. */
export function morningOf(hours: NightHours | null, timeZone: Region['timeZone']): (now: number) => number | null {
  return (now) => {
    if (hours === null || hours.from === hours.to) return null;
    const sinceMidnight = (now + zoneHours[timeZone] * hourMs) % dayMs;
    const hour = sinceMidnight / hourMs;
    const { from, to } = hours;
    const isNight = from < to ? hour >= from && hour < to : hour >= from || hour < to;
    if (!isNight) return null;
    return now - sinceMidnight + to * hourMs + (hour < to ? 0 : dayMs);
  };
}
