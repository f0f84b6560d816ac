/** Complaints that pile up while the centre is away: how long it takes, once it is back, until it has them all. */
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from './house.ts';
import { personOf, tell } from './people.ts';
import { telegramPhone } from './phone.ts';
import { type Random, randomOf } from './random.ts';

/** The centre is away longer than the third pause of a complaint by itself, so that what waits cannot come through by luck. */
const awayMinMs = 10_000;
/** How many people tell their complaint at once. */
const atOnce = 40;
const firstId = 100_000;
/** Asked for a while longer than it may take, so that the figure is true where it is past the limit. */
const backWithinMs = 180_000;

/** `count` people tell one complaint each while nothing can be forwarded; measured is what comes after. */
export async function pileUp(house: House, random: Random, count: number): Promise<void> {
  const { centre, telegram, crowd, measured } = house;
  await centre.down();
  const wentAt = performance.now();
  const people = Array.from({ length: count }, (_, i) => personOf(telegramPhone(telegram, firstId + i)));
  crowd.push(...people);
  const seed = random.below(1e6);
  const waiting = [...people.entries()];
  const telling = Array.from({ length: atOnce }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await tell(next[1], randomOf(seed + next[0]), next[0], 0);
  });
  await Promise.all(telling);
  await pause(Math.max(0, awayMinMs - (performance.now() - wentAt)));
  const numbers = new Set(people.flatMap((person) => person.numbers));
  const backAt = performance.now();
  await centre.up();
  const missing = () => numbers.size - centre.taken.filter(({ raw }) => numbers.has(String(JSON.parse(raw).number))).length;
  while (missing() > 0 && performance.now() - backAt < backWithinMs) await pause(100);
  measured.backlogMs.push(missing() > 0 ? Number.POSITIVE_INFINITY : performance.now() - backAt);
  measured.mostPerSecond.push(mostWithinSecond(centre.taken.map(({ at }) => at).filter((at) => at > backAt)));
  console.log(`${numbers.size} complaints waited for the centre, which was away ${((backAt - wentAt) / 1000).toFixed(0)} s`);
}

function mostWithinSecond(times: number[]): number {
  return Math.max(0, ...times.map((from, i) => times.slice(i).filter((at) => at < from + 1_000).length));
}
