/** The clock stands still while the citizen is asked, by an officer or by the centre, and gives the days back. */
import { describe, expect, test } from 'vitest';
import { commitOf } from '../../src/complaints/commits.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { carryOut } from '../../src/complaints/effects.ts';
import { applyEvent } from '../../src/complaints/life.ts';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import { dayMs, naive } from '../support/clock.ts';
import { complaintOf, unfollowed } from '../support/officers.ts';

const asked = 10 * dayMs;
const one = complaintOf({ status: 'in_progress', dueAt: asked + 2 * dayMs, submittedAt: 0 });
const event = (type: string, at: number, sequence = 1) => ({
  id: `e${sequence}`,
  type: `complaint.${type}`,
  complaintId: 'p1',
  sequence,
  at,
  data: { text: '?' },
});
const paused = applyEvent(one, event('info_requested', asked), naive).complaint;

async function answeredAfter(days: number, complaint: Complaint): Promise<Complaint | undefined> {
  const now = {
    id: 'talk-warga',
    citizen: complaint.citizen,
    version: 1,
    talk: emptyTalk,
    address: { channel: 'telegram' as const, chat: '7' },
  };
  const commit = commitOf(now, now.talk);
  const chance = { now: () => asked + days * dayMs, id: () => 'id', token: () => 't', number: () => 'n' };
  const world = {
    ...naive,
    ...unfollowed,
    complaints: { byId: async () => complaint },
    chance,
    categories: [],
    region: '00',
    words: () => '',
  };
  await carryOut([{ type: 'add', complaint: complaint.id, text: 'tiang 12', attachments: [], place: null }], commit, now, world);
  return commit.changes[0];
}

describe('a complaint the citizen is asked about', () => {
  test('has no date, and knows which one it had', () => {
    expect(paused).toMatchObject({ status: 'info_requested', dueAt: null, paused: { at: asked, dueAt: asked + 2 * dayMs } });
  });

  test('answered after four days is due four days later', async () => {
    const going = await answeredAfter(4, paused);
    expect(going).toMatchObject({ status: 'in_progress', dueAt: asked + 6 * dayMs });
    expect(going?.paused).toBeUndefined();
  });

  test('the centre going on by itself gives the days back as well', () => {
    const going = applyEvent(paused, event('in_progress', asked + 4 * dayMs, 2), naive).complaint;
    expect(going).toMatchObject({ status: 'in_progress', dueAt: asked + 6 * dayMs });
    expect(going.paused).toBeUndefined();
  });

  test('what was late already stays as late as it was', async () => {
    const late = applyEvent({ ...one, dueAt: asked - 3 * dayMs }, event('info_requested', asked), naive).complaint;
    expect((await answeredAfter(4, late))?.dueAt).toBe(asked + dayMs);
  });
});
