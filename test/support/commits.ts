/** Small whole values for tests of the store and of what stands on it. */

import type { Incoming } from '../../src/channels/channel.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import type { Address, Commit, Errand, TalkNow, Talks } from '../../src/complaints/ports.ts';
import { partitions, type Queue } from '../../src/outbox/queue.ts';

let counter = 0;

/** An id no other call of this process gave. */
export function freshId(): string {
  counter += 1;
  return `0199c0de-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
}

export const address = (chat: string): Address => ({ channel: 'telegram', chat });

export function incoming(chat: string, id: string, text: string): Incoming {
  return {
    ...address(chat),
    person: chat,
    id,
    message: id,
    at: 1_795_410_000_000,
    group: false,
    said: { type: 'text', text },
    profile: { name: `Siti ${chat}`, username: `siti${chat}` },
  };
}

export const message = (talk: string, text: string, bulk = false): Errand => ({
  kind: 'message',
  talk,
  bulk,
  say: { lines: [{ key: 'officer.words', params: { words: text } }] },
});

/** A commit that writes nothing but the talk, with `changes` over it. */
export function commit(now: TalkNow, changes: Partial<Commit> = {}): Commit {
  const nothing = {
    incoming: null,
    complaints: [],
    drafts: {},
    changes: [],
    history: [],
    attachments: [],
    belongs: [],
    errands: [],
    audit: [],
    staff: [],
    central: [],
    emergencies: [],
  };
  return { ...nothing, now, next: now.talk, ...changes };
}

export function complaint(now: TalkNow, changes: Partial<Complaint> = {}): Complaint {
  const id = freshId();
  return {
    ...{
      id,
      number: `N-${id.slice(-6)}`,
      centralId: null,
      centralNumber: null,
      region: '00',
      citizen: now.citizen,
      talk: now.id,
      channel: 'telegram',
      version: 1,
    },
    ...{ kind: 'grievance', category: 'jalan', agency: 'DPUPR', holder: '', status: 'received', visibility: 'public', occurred: 'kemarin' },
    pieces: [{ message: '1', at: 1_795_410_000_000, text: 'Jalan di depan pasar berlubang besar' }],
    place: { text: 'Pasar Kebonjati', lat: -6.93, lon: 107.65 },
    ...{ submittedAt: 1_795_410_060_000, dueAt: 1_795_712_399_999, sequence: 0, stars: null },
    ...changes,
  };
}

/** A talk somebody has written in once. */
export async function knownTalk(store: { talks: Talks }, chat: string): Promise<TalkNow> {
  const now = await store.talks.read(address(chat));
  await store.talks.commit(commit(now, { incoming: incoming(chat, `first of ${chat}`, 'halo') }));
  return store.talks.read(address(chat));
}

/** The words of messages that wait, in the order of their ids. */
export async function waiting(store: { queue: Queue }): Promise<string[]> {
  const all = Array.from({ length: partitions }, (_, partition) => partition);
  return (await store.queue.take(all, [], [], 10_000)).map(({ errand }) => wordsOf(errand));
}

/** What a `message()` says; the kind of any other errand. */
export function wordsOf(errand: Errand): string {
  return errand.kind === 'message' ? String(errand.say.lines[0]?.params?.words) : errand.kind;
}
