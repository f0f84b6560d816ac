/** The centre's side of a run: it sends statuses of what it took, repeats and reorders them, and remembers which the program acknowledged. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CentreEvent, TakenComplaint } from '../test/support/routing/centre.ts';
import type { House } from './house.ts';
import type { Random } from './random.ts';

export interface Told {
  number: string;
  sequence: number;
  words: string;
  /** Acknowledged when a later one was on its way already, which may have been applied first: recorded, and not told. */
  late: boolean;
}

const courses = [
  ['verified', 'routed', 'in_progress'],
  ['verified', 'in_progress', 'replied'],
  ['routed', 'in_progress', 'verified'],
];

/** Answers with everything that was acknowledged. */
export async function report(house: House, random: Random, going: () => boolean): Promise<Told[]> {
  const told: Told[] = [];
  const courseOf = new Map<string, string[]>();
  const seen: { complaint: TakenComplaint; event: CentreEvent }[] = [];
  const furthest = new Map<string, number>();
  while (going()) {
    await pause(40 + random.below(100));
    const { taken } = house.centre;
    if (taken.length === 0) continue;
    const again = seen.length > 0 && random.chance(0.2);
    const one = again ? random.pick(seen) : fresh(random.pick(taken));
    if (one === null) continue;
    const batch = [one];
    // Two of one complaint at once, the later first.
    if (!again && random.chance(0.2)) {
      const more = fresh(one.complaint);
      if (more) batch.unshift(more);
    }
    await Promise.all(batch.map((each) => deliver(each)));
  }
  return told;

  function fresh(complaint: TakenComplaint): { complaint: TakenComplaint; event: CentreEvent } | null {
    const course = courseOf.get(complaint.id) ?? random.pick(courses);
    courseOf.set(complaint.id, course);
    const type = course[complaint.events.length];
    if (type === undefined) return null;
    const event = house.centre.event(complaint, `complaint.${type}`, { text: `kabar ${complaint.number}-${complaint.events.length + 1}.` });
    const made = { complaint, event };
    seen.push(made);
    return made;
  }

  /** As a centre does: again until it is acknowledged. */
  async function deliver({ complaint, event }: { complaint: TakenComplaint; event: CentreEvent }): Promise<void> {
    furthest.set(complaint.id, Math.max(furthest.get(complaint.id) ?? 0, event.sequence));
    for (let tries = 0; tries < 400; tries += 1) {
      const status = await house.centre.callback(`${house.door.url}/routing/events`, event).catch(() => 0);
      if (status >= 200 && status < 300) {
        if (told.some(({ words }) => words === event.data.text)) return;
        const late = (furthest.get(complaint.id) ?? 0) > event.sequence;
        told.push({ number: JSON.parse(complaint.raw).number, sequence: event.sequence, words: String(event.data.text), late });
        return;
      }
      await pause(200);
    }
  }
}
