/** The seconds platforms date messages with. */

/** The last second a calendar of the computer knows. */
const secondsMax = 8.64e12;

/** Epoch seconds as epoch ms; `now` (ms) where a platform gives none, or some beyond all calendars. */
export function atSeconds(seconds: number | undefined, now: number): number {
  return seconds !== undefined && seconds > 0 && seconds < secondsMax ? seconds * 1000 : now;
}
