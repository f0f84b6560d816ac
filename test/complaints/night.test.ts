import { describe, expect, test } from 'vitest';
import { morningOf } from '../../src/complaints/night.ts';
import type { Errand } from '../../src/complaints/ports.ts';
import { push } from '../../src/complaints/push.ts';
import { heldMax } from '../../src/dialogue/limits.ts';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import { freshId } from '../support/commits.ts';
import { World } from '../support/core.ts';

const at = (time: string) => Date.parse(`2026-11-23T${time}+07:00`);
const morning = morningOf({ from: 21, to: 6 }, 'Asia/Jakarta');

describe('the night', () => {
  test.each([
    ['20:59', null],
    ['21:00', '2026-11-24T06:00+07:00'],
    ['23:30', '2026-11-24T06:00+07:00'],
    ['05:59', '2026-11-23T06:00+07:00'],
    ['06:00', null],
  ])('at %s it lasts until %s', (time, end) => {
    expect(morning(at(time))).toBe(end === null ? null : Date.parse(end));
  });

  test('is counted by the clock of the region, within a day or over midnight', () => {
    expect(morningOf({ from: 21, to: 6 }, 'Asia/Jayapura')(at('19:30'))).toBe(at('04:00') + 86_400_000);
    expect(morningOf({ from: 1, to: 5 }, 'Asia/Jakarta')(at('02:00'))).toBe(at('05:00'));
  });

  test('does not exist without hours', () => {
    expect(morningOf(null, 'Asia/Jakarta')(at('23:00'))).toBeNull();
  });
});

describe('news at night', () => {
  const say = { lines: [{ key: 'fine' as const }] };
  const later = { lines: [{ key: 'fine.later' as const }] };
  const address = { channel: 'telegram' as const, chat: '1' };
  const now = { id: freshId(), citizen: freshId(), version: 1, talk: emptyTalk, address };
  const night = { morning, chance: { now: () => at('23:00') } };

  test('waits for the morning, which the alarm of the talk rings', () => {
    const pushed = push(now, say, night);
    expect(pushed.errands).toEqual([]);
    expect(pushed.talk.wakeAt).toBe(Date.parse('2026-11-24T06:00+07:00'));
    const world = new World(at('23:00'));
    world.talk = pushed.talk;
    expect(world.wait(6 * 3_600_000)).toEqual([]);
    expect(world.wait(3_600_000)).toEqual([{ ...say, news: true }]);
    expect(world.talk.wakeAt).toBeNull();
  });

  test('comes before the answer when the citizen writes first, and once', () => {
    const world = new World(at('23:30'));
    world.talk = push(now, say, night).talk;
    expect(world.text('halo').map(({ lines }) => lines[0]?.key)).toEqual(['fine', 'door.short']);
    expect(world.wait(24 * 3_600_000)).toEqual([]);
  });

  test('goes out at once to somebody who wrote lately, and by day', () => {
    const world = new World(at('22:30'));
    world.text('halo');
    expect(push({ ...now, talk: world.talk }, say, night).errands).toHaveLength(1);
    expect(push(now, say, { ...night, chance: { now: () => at('12:00') } }).errands).toHaveLength(1);
  });

  test('said by day it goes behind what still waits', () => {
    const { talk } = push(now, say, night);
    const pushed = push({ ...now, talk }, later, { ...night, chance: { now: () => at('12:00') } });
    expect(pushed.errands).toMatchObject([{ say }, { say: later }]);
    expect(pushed.talk.state).toMatchObject({ held: [], heldUntil: null });
  });

  test('more than a chat can hold goes out at once, in its order', () => {
    let talk = emptyTalk;
    const said: Errand[] = [];
    for (let n = 0; n <= heldMax; n += 1) {
      const pushed = push({ ...now, talk }, n < heldMax ? say : later, night);
      talk = pushed.talk;
      said.push(...pushed.errands);
    }
    expect(said).toHaveLength(heldMax + 1);
    expect(said.at(-1)).toMatchObject({ say: later });
  });
});
