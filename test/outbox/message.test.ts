import { describe, expect, test, vi } from 'vitest';
import type { Channel, Failure } from '../../src/channels/channel.ts';
import type { Errand } from '../../src/complaints/ports.ts';
import type { MessageErrand } from '../../src/outbox/queue.ts';
import { filed, minuteMs, photo, world } from '../support/errands.ts';
import { message } from '../support/outbox.ts';

/** A channel that has sent a message when the test says so. */
function slow(ends: (() => void)[]): Channel {
  return {
    name: 'telegram',
    abilities: { buttons: true, fileMaxBytes: 20_000_000 },
    start: async () => {},
    stop: async () => {},
    send: () => new Promise((resolve) => ends.push(() => resolve({ id: '1' }))),
    fetch: async () => ({ bytes: new Uint8Array() }),
    health: () => ({ state: 'ready', since: 0, why: '' }),
  };
}

describe('message', () => {
  test('it is said in the talk’s language and noted with the complaint it is about', async () => {
    const { state, once } = world();
    expect(await once(message('talk', 'c1'))).toEqual({ type: 'done', sent: [{ talk: 'talk', message: '1', complaint: 'c1' }] });
    expect(state.sent).toEqual([{ chat: '11', message: { text: [{ text: 'c1 id Asia/Jakarta' }], choices: [] } }]);
  });

  test('it stands below what it replies to, in the topic of its card', async () => {
    const { state, once } = world();
    await once({ ...message('talk', 'c1'), replyTo: '17', thread: '4' } as Errand);
    expect(state.contexts[0]).toMatchObject({ replyTo: '17', thread: '4', language: 'id' });
    await once(message('talk', 'c1'));
    expect(state.contexts[1]).not.toHaveProperty('replyTo');
  });

  test('a message to nobody is dropped', async () => {
    const { state, once } = world();
    state.address = null;
    expect(await once(message('talk', 'c1'))).toMatchObject({ type: 'drop' });
    expect(state.sent).toEqual([]);
  });

  test.each<[Failure, object]>([
    [
      { kind: 'slow_down', afterMs: 4000, scope: 'chat' },
      { type: 'later', counts: false, afterMs: 4000 },
    ],
    [{ kind: 'unreachable' }, { type: 'later', counts: true }],
    [{ kind: 'blocked' }, { type: 'abandon', talk: 'talk' }],
    [{ kind: 'refused' }, { type: 'drop', reason: 'refused: platform says no' }],
    [{ kind: 'unauthorized' }, { type: 'later', counts: false, afterMs: minuteMs }],
    [
      { kind: 'moved', chat: '-100' },
      { type: 'later', counts: true, afterMs: 0 },
    ],
  ])('%j has its own consequence', async (failure, outcome) => {
    const { state, once } = world();
    state.fails.push(failure);
    expect(await once(message('talk', 'c1'))).toMatchObject(outcome);
  });

  test('news a chat does not take goes to the next of the citizen’s, and from there to the one after; nothing else does', async () => {
    const { state, once } = world();
    const news = { ...message('talk', 'c1', true), again: { why: 'late', part: 'm', times: 1 } } as MessageErrand;
    news.say.news = true;
    state.joined = ['talk', 'other', 'third'];
    const refused = async (errand: Errand) => {
      state.fails.push({ kind: 'refused' });
      return once(errand);
    };
    const { again: _, ...fresh } = news;
    const second = { ...fresh, talk: 'other', tried: ['talk'] };
    const third = { ...fresh, talk: 'third', tried: ['talk', 'other'] };
    expect(await refused(news)).toEqual({ type: 'done', next: [second] });
    expect(await refused(second)).toEqual({ type: 'done', next: [third] });
    expect(await refused(third)).toMatchObject({ type: 'drop' });
    expect(await refused(message('talk', 'c1', true))).toMatchObject({ type: 'drop' });
    state.address = null;
    expect(await once(news)).toEqual({ type: 'done', next: [second] });
  });

  test('a moved chat is written to under its new id', async () => {
    const { state, once } = world();
    state.fails.push({ kind: 'moved', chat: '-100' });
    await once(message('talk', 'c1'));
    await once(message('talk', 'c1'), { attempts: 1 });
    expect(state.sent.map(({ chat }) => chat)).toEqual(['-100']);
  });

  test('when the account must slow down every message of the channel waits, forwards do not', async () => {
    const { state, once } = world();
    state.fails.push({ kind: 'slow_down', afterMs: 30_000, scope: 'account' });
    await once(message('talk', 'c1'));
    state.now += 10_000;
    expect(await once(message('another', 'c2'))).toMatchObject({ type: 'later', counts: false, afterMs: 20_000 });
    expect(state.sent).toEqual([]);
    expect(await once({ kind: 'forward', complaint: filed.id })).toEqual({ type: 'done' });
    state.now += 20_000;
    expect(await once(message('another', 'c2'))).toMatchObject({ type: 'done' });
  });

  describe('a platform that answers nobody', () => {
    const known = (state: { now: number }) => ({
      reached: { at: state.now, where: { address: { channel: 'telegram' as const, chat: '11' }, language: null, heardAt: 0 } },
    });
    const away = async () => {
      const { state, once } = world();
      state.fails.push(...Array.from({ length: 3 }, (): Failure => ({ kind: 'unreachable' })));
      const outcomes = [];
      for (const talk of ['a', 'b', 'c']) outcomes.push(await once(message(talk, talk), known(state)));
      return { state, once, outcomes };
    };

    test('is knocked at by one message every few seconds, and the others wait without a failure', async () => {
      const { state, once, outcomes } = await away();
      expect(outcomes.map((outcome) => outcome.type === 'later' && outcome.counts)).toEqual([true, true, false]);
      expect(await once(message('d', 'd'), known(state))).toMatchObject({ type: 'later', counts: false });
      state.fails.push({ kind: 'unreachable' });
      state.now += 10_000;
      expect(await once(message('a', 'a'), { attempts: 1, ...known(state) })).toMatchObject({ type: 'later', counts: false });
      const waits = await once(message('d', 'd'), known(state));
      expect(waits.type === 'later' && waits.afterMs).toBeLessThanOrEqual(6_000);
      expect(state.sent).toEqual([]);
    });

    test('has everything that waits from its first answer on, a refusal too', async () => {
      const { state, once } = await away();
      state.now += 10_000;
      state.fails.push({ kind: 'refused' });
      await once(message('a', 'a'), { attempts: 1, ...known(state) });
      for (const talk of ['b', 'c', 'd']) expect(await once(message(talk, talk), known(state))).toMatchObject({ type: 'done' });
    });

    test('is not what one chat shows that fails again and again', async () => {
      const { state, once } = world();
      for (let attempts = 0; attempts < 5; attempts += 1) {
        state.fails.push({ kind: 'unreachable' });
        expect(await once(message('a', 'a'), { attempts, ...known(state) })).toMatchObject({ type: 'later', counts: true });
      }
      expect(await once(message('b', 'b'), known(state))).toMatchObject({ type: 'done' });
    });
  });

  test('a channel that is switched off keeps its messages', async () => {
    const { state, once } = world();
    state.address = { channel: 'webchat', chat: 'x' };
    expect(await once(message('talk', 'c1'))).toMatchObject({ type: 'later', counts: false });
  });

  test('its files are read from where they are kept; it waits for those still being fetched', async () => {
    const { state, once } = world({ attachments: [photo] });
    const errand: Errand = { kind: 'message', talk: 'talk', say: { lines: [], attachments: [photo.id] }, bulk: false };
    expect(await once(errand)).toMatchObject({ type: 'later', counts: false, afterMs: 1000 });
    state.files.set('abc', new Uint8Array([7]));
    state.attachments.set(photo.id, { ...photo, state: 'kept', sha256: 'abc', name: 'a.jpg', mediaType: 'image/jpeg' });
    expect(await once(errand)).toEqual({ type: 'done' });
    expect(state.sent[0]?.message.files).toEqual([{ kind: 'photo', name: 'a.jpg', mediaType: 'image/jpeg', bytes: new Uint8Array([7]) }]);
  });

  test.each<Failure>([{ kind: 'refused' }, { kind: 'too_large' }])(
    'files that meet %j do not take the words with them',
    async (failure) => {
      const { state, once } = world({ attachments: [{ ...photo, state: 'kept', sha256: 'abc' }] });
      state.files.set('abc', new Uint8Array([7]));
      state.fails.push(failure);
      const say = { lines: [], about: 'c1', attachments: [photo.id] };
      expect(await once({ kind: 'message', talk: 'talk', say, bulk: false })).toMatchObject({ type: 'done', sent: [{ complaint: 'c1' }] });
      expect(state.sent).toEqual([{ chat: '11', message: { text: [{ text: 'c1 file.unfit id Asia/Jakarta' }], choices: [] } }]);
    },
  );

  test.each([
    { why: 'unfit', part: '', told: 'c1 file.unfit id Asia/Jakarta', key: '1.w' },
    { why: 'unfit', part: '.0f', told: ' file.unfit id Asia/Jakarta', key: '1.n' },
    { why: 'trouble', part: '.w.1', told: 'c1 file.unfit id Asia/Jakarta', key: '1.w', rest: '.1' },
    { why: 'late', part: '.n', told: ' file.unfit id Asia/Jakarta', key: '1.n', rest: '' },
  ] as const)('of what was given up as $why ($part) it says "$told"', async ({ why, part, told, key, ...again }) => {
    const { state, once } = world({ attachments: [{ ...photo, state: 'kept', sha256: 'abc' }] });
    state.files.set('abc', new Uint8Array([7]));
    const say = { lines: [], about: 'c1', attachments: [photo.id] };
    await once({ kind: 'message', talk: 'talk', say, bulk: false, again: { why, part, times: 1 } });
    expect(state.sent.map(({ message: { text, files } }) => [text[0]?.text, files])).toEqual([[told, undefined]]);
    expect(state.contexts[0]).toMatchObject({ key });
    expect(state.contexts[0]?.again).toEqual('rest' in again ? { why, part: again.rest, times: 1 } : undefined);
  });

  test('what the platform may give up later is kept with the errand, whatever part it was', async () => {
    const { state, once } = world({ attachments: [{ ...photo, state: 'kept', sha256: 'abc' }] });
    state.files.set('abc', new Uint8Array([7]));
    state.posts = [{ message: '1', part: '' }];
    expect(await once(message('talk', 'c1'))).toMatchObject({ type: 'done', posted: [{ message: '1', part: '' }] });
    state.fails.push({ kind: 'refused' });
    const say = { lines: [], attachments: [photo.id] };
    expect(await once({ kind: 'message', talk: 'talk', say, bulk: false })).toEqual({
      type: 'done',
      posted: [{ message: '1', part: '.w' }],
    });
  });

  test('an error that is no failure of the channel is not swallowed', async () => {
    const { state, once } = world();
    state.fails.push(new TypeError('bug'));
    await expect(once(message('talk', 'c1'))).rejects.toThrow('bug');
  });

  test('of many large files few are in memory at once: the others come later and hold up nobody', async () => {
    const attachments = Array.from({ length: 4 }, (_, i) => ({ ...photo, id: `large ${i}`, state: 'kept' as const, bytes: 20_000_000 }));
    const small = { ...photo, id: 'small', state: 'kept' as const, bytes: 300_000 };
    const ends: (() => void)[] = [];
    const { state, once } = world({ attachments: [...attachments, small], group: slow(ends) });
    state.files.set('', new Uint8Array([1]));
    const about = (id: string) => once({ kind: 'message', talk: 'talk', say: { lines: [], attachments: [id] }, bulk: false });
    const [first, second] = [about('large 0'), about('large 1')];
    expect(await about('large 2')).toMatchObject({ type: 'later', counts: false });
    const others = [about('small'), once(message('another', 'c2'))];
    await vi.waitFor(() => expect(ends).toHaveLength(4));
    for (const end of ends.splice(0)) end();
    expect(await Promise.all([first, second, ...others])).toMatchObject(Array.from({ length: 4 }, () => ({ type: 'done' })));
    const third = about('large 2');
    await vi.waitFor(() => expect(ends).toHaveLength(1));
    ends[0]?.();
    expect(await third).toMatchObject({ type: 'done' });
  });
});
