/** Events of a centre in any order, any number of times, at once or after each other, before and after our complaint is known there: one end, each change told at most once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance } from '../../src/chance.ts';
import { commitOf } from '../../src/complaints/commits.ts';
import type { CentralEvent } from '../../src/complaints/complaint.ts';
import { createFollowing } from '../../src/complaints/follow.ts';
import type { Store } from '../../src/store/open.ts';
import { naive } from '../support/clock.ts';
import { complaint, knownTalk } from '../support/commits.ts';
import { onEmbedded } from '../support/databases.ts';
import { holdsLater } from '../support/property.ts';

/** A type nobody knows: told neutrally, whenever it comes. */
const strange = 'moved_elsewhere';
const types = ['verified', 'routed', 'in_progress', 'replied', 'info_requested', 'resolved', 'rejected', 'archived', strange];
const begun = Date.UTC(2026, 10, 26, 3);

interface Course {
  /** What happened at the centre, in its order. */
  events: { type: string; agency: string | null }[];
  /** Which of them come, in which order; an index may come again. */
  arrivals: number[];
  /** How many of them come before the centre's answer to the forward. */
  early: number;
  /** Two at a time. */
  pairs: boolean;
}

const course: fc.Arbitrary<Course> = fc
  .array(fc.record({ type: fc.constantFrom(...types), agency: fc.option(fc.constantFrom('Dinas A', 'Dinas B'), { freq: 1 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((events) =>
    fc.record({
      events: fc.constant(events),
      arrivals: fc.array(fc.nat(events.length - 1), { maxLength: 4 }).chain((again) =>
        fc.shuffledSubarray([...events.keys(), ...again], {
          minLength: events.length + again.length,
          maxLength: events.length + again.length,
        }),
      ),
      early: fc.nat(3),
      pairs: fc.boolean(),
    }),
  );

let centres = 0;

async function run(store: Store, { events, arrivals, early, pairs }: Course) {
  centres += 1;
  const central = `p${centres}`;
  const now = await knownTalk(store, `${centres}`);
  const one = complaint(now, { submittedAt: begun, number: `N${centres}` });
  await store.talks.commit(commitOf(now, now.talk, { complaints: [one], drafts: { [one.id]: `d${centres}` } }));
  const told: string[] = [];
  const following = createFollowing({
    ...store,
    chance,
    tellFollower: () => null,
    ...naive,
    tellStatus: ({ text, type }) => ({ lines: [{ key: 'officer.words', params: { words: `${type} ${text}` } }] }),
    raise: (talk) => talk,
    forwarded: store.forwards.taken,
    pollAt: (id, at) => store.forwards.pollAt(id, at),
    committed: () => undefined,
  });
  const eventOf = (nth: number): CentralEvent => {
    const { type, agency } = events[nth] ?? { type: 'verified', agency: null };
    const data = { text: `kabar ${nth}`, ...(agency === null ? {} : { agency }) };
    return { id: `${central} ${nth}`, type: `complaint.${type}`, complaintId: central, sequence: nth + 1, at: begun + nth * 60_000, data };
  };
  const come = async (nths: number[]) => {
    if (!pairs) for (const nth of nths) await following.follow(eventOf(nth));
    else for (let i = 0; i < nths.length; i += 2) await Promise.all(nths.slice(i, i + 2).map((nth) => following.follow(eventOf(nth))));
  };
  await come(arrivals.slice(0, early));
  await following.taken(one, { id: central, number: '1' });
  await come(arrivals.slice(early));
  const end = await store.complaints.byId(one.id);
  for (const { errand } of await store.queue.take([...Array(16).keys()], [], [], 1000))
    if (errand.kind === 'message' && errand.talk === now.id) told.push(String(errand.say.lines[0]?.params?.words));
  return { told, end: { status: end?.status, sequence: end?.sequence, holder: end?.holder } };
}

onEmbedded('statuses', (database) => {
  test('an agency named by a late event holds the complaint, unless a later event named another', async () => {
    const store = await database.open();
    const events = [
      { type: 'routed', agency: 'Dinas A' },
      { type: 'routed', agency: 'Dinas B' },
      { type: 'in_progress', agency: null },
    ];
    for (const arrivals of [
      [2, 0, 1],
      [2, 1, 0],
    ])
      expect((await run(store, { events, arrivals, early: 0, pairs: false })).end.holder).toBe('Dinas B');
  });

  test('end the same in whatever order and however often they come, and are told once at most, in their order', async () => {
    const store = await database.open();
    await holdsLater(10, course, async (one) => {
      const inOrder = await run(store, { ...one, arrivals: [...one.events.keys()], early: 0, pairs: false });
      const { told, end } = await run(store, one);
      expect(end).toEqual(inOrder.end);
      const nths = told.map((words) => Number(/kabar (\d+)/.exec(words)?.[1]));
      expect(new Set(nths).size).toBe(nths.length);
      const known = nths.filter((nth) => one.events[nth]?.type !== strange);
      expect(known).toEqual(known.toSorted((a, b) => a - b));
    });
  });
});
