import { expect, test } from 'vitest';
import { type Channel, SendError } from '../../src/channels/channel.ts';
import type { Drawn } from '../../src/outbox/board.ts';
import { minuteMs, photo, world } from '../support/errands.ts';

const errand = { kind: 'board', talk: 'group', board: 'board' } as const;
const perGroup = { messages: 20, withinMs: minuteMs };

/** A group on a platform that keeps its limit strictly; what it shows is kept. */
function openGroup({ edits = true } = {}) {
  const clock = { now: () => 0 };
  const shown = new Map<string, { text: string; thread?: string; files: number }>();
  const topics = new Map<string, { name: string; closed: boolean }>();
  const written: number[] = [];
  const refusals: string[] = [];
  const group = { mayManage: true, takesFiles: true, calls: 0, ids: 0, edits: [] as boolean[] };
  const refuse = (failure: SendError['failure']) => {
    refusals.push(failure.kind);
    return new SendError(failure, 'platform says no');
  };
  const write = () => {
    group.calls += 1;
    const recent = written.filter((at) => at > clock.now() - minuteMs);
    if (recent.length >= 20) throw refuse({ kind: 'slow_down', afterMs: minuteMs, scope: 'chat' });
    written.push(clock.now());
  };
  const id = () => {
    group.ids += 1;
    return String(group.ids);
  };
  const textOf = (message: { text: { text: string }[] }) => message.text.map(({ text }) => text).join('');
  const channel: Channel = {
    name: 'telegram',
    abilities: { buttons: true, fileMaxBytes: 1, perGroup },
    start: async () => {},
    stop: async () => {},
    fetch: async () => ({ bytes: new Uint8Array() }),
    health: () => ({ state: 'ready', since: 0, why: '' }),
    send: async (_, message, context) => {
      const { thread } = context ?? {};
      if (thread !== undefined && !topics.has(thread)) throw refuse({ kind: 'no_topic' });
      if (message.files && !group.takesFiles) throw refuse({ kind: 'refused' });
      write();
      const sent = id();
      shown.set(sent, { text: textOf(message), files: message.files?.length ?? 0, ...(thread !== undefined && { thread }) });
      return { id: sent };
    },
    ...(edits && {
      edit: async (_, which, message, withFile) => {
        group.edits.push(withFile);
        const known = shown.get(which);
        if (!known) throw refuse({ kind: 'refused' });
        write();
        shown.set(which, { ...known, text: textOf(message) });
      },
      remove: async (_, which) => {
        if (!shown.delete(which)) throw refuse({ kind: 'refused' });
      },
      topics: {
        open: async (_, name) => {
          if (!group.mayManage) throw refuse({ kind: 'forbidden' });
          write();
          const thread = `t${id()}`;
          topics.set(thread, { name, closed: false });
          return { thread };
        },
        close: async (_, thread) => void topics.set(thread, { name: topics.get(thread)?.name ?? '', closed: true }),
        remove: async (_, thread) => {
          topics.delete(thread);
          for (const [sent, { thread: its }] of shown) if (its === thread) shown.delete(sent);
        },
        reopen: async (_, thread) => void topics.set(thread, { name: topics.get(thread)?.name ?? '', closed: false }),
      },
    }),
  };
  const bench = world({ group: channel, attachments: [photo] });
  clock.now = () => bench.state.now;
  const texts = () => [...shown.values()].map(({ text }) => text.replace(' id Asia/Jakarta', ''));
  /** Works the lane off as the dispatcher does: one after the other, waiting as long as the errand says. */
  const work = async (changes: number) => {
    for (let left = changes; left > 0; ) {
      const outcome = await bench.once(errand, { createdAt: bench.state.now });
      if (outcome.type === 'later') bench.state.now += outcome.afterMs ?? minuteMs;
      else left += (outcome.type === 'done' ? (outcome.next?.length ?? 0) : 0) - 1;
    }
  };
  const version = new Map<string, Exclude<Drawn, 'secret' | null>>();
  bench.state.drawn = (complaint) => version.get(complaint) ?? null;
  const change = (complaint: string, words: string, { attachments = [], ...more }: { over?: boolean; attachments?: string[] } = {}) => {
    version.set(complaint, {
      say: { lines: [], about: `${complaint} ${words}`, attachments },
      topic: complaint,
      over: false,
      number: complaint,
      ...more,
    });
    bench.changed(complaint);
  };
  return { ...bench, shown, topics, written, refusals, group, texts, work, change, version };
}

test('200 new reports in a minute are announced and end on one true card each, without a single refusal', async () => {
  const { state, texts, work, change, refusals, group } = openGroup();
  const began = state.now;
  const names = Array.from({ length: 200 }, (_, i) => `c${i}`);
  for (const name of names) change(name, 'new');
  for (const name of names.slice(0, 50)) change(name, 'answered');
  await work(250);
  expect(texts()).toHaveLength(201);
  expect(texts()[0]).toBe('flood 200');
  expect(texts()).toEqual(expect.arrayContaining(names.map((name, i) => `${name} ${i < 50 ? 'answered' : 'new'}`)));
  expect(refusals).toEqual([]);
  expect(group.calls).toBe(201);
  expect(state.now - began).toBeLessThan(14 * minuteMs);
});

test('cards that are wrong come before cards that are missing, and changes of one card become one edit', async () => {
  const { texts, work, change, group } = openGroup();
  change('c1', 'new');
  await work(1);
  for (const words of ['taken', 'answered', 'resolved']) change('c1', words);
  change('c2', 'new');
  await work(1);
  expect(texts()).toEqual(['c1 resolved']);
  await work(3);
  expect(texts()).toEqual(['c1 resolved', 'c2 new']);
  expect(group.calls).toBe(3);
});

test('room is left for replies, which never wait', async () => {
  const { once, work, change, state, refusals } = openGroup();
  for (let i = 0; i < 16; i++) change(`c${i}`, 'new');
  state.board = state.board && { ...state.board, floodAt: state.now };
  await work(16);
  change('c0', 'taken');
  expect(await once(errand)).toMatchObject({ type: 'later', counts: false });
  for (let i = 0; i < 4; i++) await once({ kind: 'message', talk: 'group', say: { lines: [], about: 'reply' }, bulk: false });
  expect(refusals).toEqual([]);
});

test('a platform that asks for a pause all the same gets it', async () => {
  const { state, written, work, change, texts, refusals } = openGroup();
  // Another copy of the program wrote there; this one does not know.
  for (let i = 0; i < 20; i++) written.push(state.now);
  change('c1', 'new');
  await work(1);
  expect(texts()).toEqual(['c1 new']);
  expect(refusals).toEqual(['slow_down']);
});

test('a photo the platform does not take keeps no card from the group, and the card is edited as one without', async () => {
  const { state, shown, texts, work, change, group } = openGroup();
  state.attachments.set(photo.id, { ...photo, state: 'kept', sha256: 'abc' });
  state.files.set('abc', new Uint8Array([7]));
  change('c1', 'new', { attachments: [photo.id] });
  group.takesFiles = false;
  await work(1);
  expect([...shown.values()]).toEqual([{ text: 'c1 new id Asia/Jakarta', files: 0 }]);
  change('c1', 'answered');
  await work(1);
  expect(texts()).toEqual(['c1 answered']);
  expect(group.edits).toEqual([false]);
});

test('a message that is gone or too old is sent anew; what reads so already is left alone', async () => {
  const { shown, texts, work, change, group } = openGroup();
  change('c1', 'new');
  await work(1);
  change('c1', 'new');
  await work(1);
  expect(group.calls).toBe(1);
  shown.clear();
  change('c1', 'answered');
  await work(1);
  expect(texts()).toEqual(['c1 answered']);
});

test('what is secret is only counted, once; what becomes secret is taken back', async () => {
  const { state, texts, work, change, changed } = openGroup();
  change('open', 'new');
  await work(1);
  state.drawn = () => 'secret';
  changed('hidden');
  changed('hidden too');
  await work(2);
  expect(texts()).toEqual(['open new', 'secrets 2']);
  changed('hidden');
  changed('open');
  await work(2);
  expect(texts()).toEqual(['secrets 2']);
});

test('the topic of what becomes secret goes with it, and with what was said in it', async () => {
  const { state, topics, shown, work, change, changed } = openGroup();
  state.board = state.board && { ...state.board, topics: 'complaint' };
  change('c1', 'new');
  await work(1);
  shown.set('answer', { text: 'c1 in full', files: 0, thread: 't1' });
  state.drawn = () => 'secret';
  changed('c1');
  await work(1);
  expect([topics.size, shown.size]).toEqual([0, 0]);
});

test('where nothing can be edited, only the numbers of new reports are told, together', async () => {
  const { texts, work, change } = openGroup({ edits: false });
  change('c1', 'new');
  change('c2', 'new');
  await work(2);
  change('c1', 'answered');
  await work(1);
  expect(texts()).toEqual(['numbers c1,c2 secrets 0']);
});

test('a topic is made for each report, closed with it, opened again with it, and made anew when it is gone', async () => {
  const { state, topics, shown, work, change } = openGroup();
  state.board = state.board && { ...state.board, topics: 'complaint' };
  change('c1', 'new');
  await work(1);
  expect([...topics]).toEqual([['t1', { name: 'c1', closed: false }]]);
  expect(shown.get('2')?.thread).toBe('t1');
  change('c1', 'over', { over: true });
  await work(1);
  expect(topics.get('t1')?.closed).toBe(true);
  change('c1', 'disputed');
  await work(1);
  expect(topics.get('t1')?.closed).toBe(false);
  topics.clear();
  shown.clear();
  change('c1', 'answered');
  await work(1);
  expect([...topics.values()]).toEqual([{ name: 'c1', closed: false }]);
  expect([...shown.values()]).toEqual([expect.objectContaining({ text: expect.stringContaining('c1 answered') })]);
});

test('without the right to topics cards go to the group at large, and the admin hears it once', async () => {
  const { state, group, shown, once, work, change } = openGroup();
  state.board = state.board && { ...state.board, topics: 'agency' };
  group.mayManage = false;
  change('c1', 'new');
  expect(await once(errand)).toMatchObject({ type: 'done', next: [errand, { kind: 'message', talk: 'admin' }] });
  await work(1);
  change('c2', 'new');
  await work(1);
  expect([...shown.values()].map(({ thread }) => thread)).toEqual([undefined, undefined]);
});
