import { describe, expect, test } from 'vitest';
import type { Errand } from '../../src/complaints/ports.ts';
import type { RoutingFailure } from '../../src/routing/routing.ts';
import { filed, minuteMs, photo, start, world } from '../support/errands.ts';

describe('forward', () => {
  const forward: Errand = { kind: 'forward', complaint: filed.id };

  test('every try carries the same bytes and the complaint’s id as key', async () => {
    const { state, once } = world();
    state.routingFails.push({ kind: 'unreachable' }, { kind: 'busy' });
    expect(await once(forward)).toMatchObject({ type: 'later', counts: true });
    state.now += 5000;
    expect(await once(forward, { attempts: 1 })).toMatchObject({ type: 'later', counts: true });
    state.now += 5000;
    expect(await once(forward, { attempts: 2 })).toEqual({ type: 'done' });
    expect(new Set(state.submitted.map(({ body }) => body)).size).toBe(1);
    expect(new Set(state.submitted.map(({ key }) => key))).toEqual(new Set([filed.id]));
    expect(state.taken).toEqual([{ complaint: filed.id, id: '184', attempts: 2 }]);
  });

  test('what was filed a moment ago is forwarded as it was filed; later, or after a failure, as it stands then', async () => {
    const handed = { filed: { at: start, complaint: { ...filed, number: 'HANDED' } } };
    const first = world();
    expect(await first.once(forward, handed)).toEqual({ type: 'done' });
    expect(first.state.submitted[0]?.body).toContain('HANDED');
    const late = world();
    late.state.now += 250;
    expect(await late.once(forward, handed)).toEqual({ type: 'done' });
    const again = world();
    expect(await again.once(forward, { ...handed, attempts: 1 })).toEqual({ type: 'done' });
    for (const { state } of [late, again]) expect(state.submitted[0]?.body).toContain(filed.number);
  });

  test('after a crash between the centre’s answer and the deletion nothing is submitted again', async () => {
    const { state, once } = world();
    await once(forward);
    expect(await once(forward)).toEqual({ type: 'done' });
    expect(state.submitted).toHaveLength(1);
    // Events that came before the answer are applied by `taken`, which may have been cut off.
    expect(state.taken).toHaveLength(2);
  });

  test('it waits for attachments, ten minutes at most, and links to what is kept', async () => {
    const { state, once } = world({
      attachments: [
        { ...photo, id: 'a', state: 'kept' },
        { ...photo, id: 'b' },
      ],
    });
    expect(await once(forward)).toMatchObject({ type: 'later', counts: false, afterMs: 1000 });
    expect(state.submitted).toEqual([]);
    state.now += 10 * minuteMs;
    expect(await once(forward)).toEqual({ type: 'done' });
    expect(state.submitted[0]?.body).toContain('/files/a?');
    expect(state.submitted[0]?.body).not.toContain('/files/b?');
  });

  test('it waits for its attachments by no clock that may be set', async () => {
    const { once } = world({ attachments: [{ ...photo, id: 'b' }] });
    // Written by a database whose clock was an hour behind.
    expect(await once(forward, { createdAt: start - 60 * minuteMs, since: start })).toMatchObject({ type: 'later', counts: false });
  });

  test.each<[RoutingFailure, object, number]>([
    [{ kind: 'slow_down', afterMs: 9000 }, { type: 'later', counts: false, afterMs: 9000, away: true }, 0],
    [{ kind: 'unreachable', restMs: 9000 }, { type: 'later', counts: true, away: true, restMs: 9000 }, 0],
    [{ kind: 'unauthorized' }, { type: 'later', reason: 'unauthorized: centre says no', afterMs: 20_000, away: true }, 0],
    [{ kind: 'refused' }, { type: 'stuck', reason: 'refused: centre says no' }, 1],
  ])('%j has its own consequence, and the operator hears of what is stuck', async (failure, outcome, told) => {
    const { state, once } = world();
    state.routingFails.push(failure);
    expect(await once(forward)).toMatchObject(outcome);
    expect(state.stuck).toHaveLength(told);
  });

  test('what came after it was filed goes with its own message alone, though the centre was away until then', async () => {
    const { state, once } = world({
      attachments: [
        { ...photo, id: 'a', state: 'kept' },
        { ...photo, id: 'b', state: 'kept', at: start + 1, proof: true },
        { ...photo, id: 'c', at: start + 1, proof: true },
        { ...photo, id: 'd', state: 'kept', at: start + 1 },
      ],
      added: ['d'],
    });
    expect(await once(forward)).toEqual({ type: 'done' });
    expect(state.submitted[0]?.body).toContain('/files/a?');
    expect(state.submitted[0]?.body).not.toContain('/files/b?');
    expect(state.submitted[0]?.body).not.toContain('/files/d?');
  });

  test('a file goes with its complaint also where the clock was put back between the two', async () => {
    const { state, once } = world({ attachments: [{ ...photo, id: 'a', state: 'kept', at: start + 60 * minuteMs }] });
    expect(await once(forward)).toEqual({ type: 'done' });
    expect(state.submitted[0]?.body).toContain('/files/a?');
  });

  test('a complaint that was deleted is dropped', async () => {
    const { once } = world();
    expect(await once({ kind: 'forward', complaint: 'unknown' })).toMatchObject({ type: 'drop' });
  });
});

describe('addition', () => {
  const addition: Errand = { kind: 'addition', complaint: filed.id, key: 'k1', from: 'citizen', text: 'lubangnya dua', attachments: ['a'] };

  test('it goes to the centre’s complaint with its own key, the same on every try', async () => {
    const { state, once } = world({
      complaint: { ...filed, centralId: '184' },
      attachments: [
        { ...photo, id: 'a', state: 'kept' },
        { ...photo, id: 'not mine' },
      ],
    });
    state.routingFails.push({ kind: 'unreachable' });
    expect(await once(addition)).toMatchObject({ type: 'later', counts: true });
    state.now += 5000;
    expect(await once(addition)).toEqual({ type: 'done' });
    expect(state.messages[0]).toEqual(state.messages[1]);
    expect(state.messages[0]).toMatchObject({ centralId: '184', key: 'k1' });
    expect(state.messages[0]?.body).toContain(`/files/a?e=${start}`);
    expect(state.messages[0]?.body).not.toContain('not mine');
  });

  test('it waits until the centre has the complaint', async () => {
    const { state, once } = world();
    expect(await once(addition)).toMatchObject({ type: 'later' });
    expect(state.messages).toEqual([]);
  });
});
