import { expect, test } from 'vitest';
import { createGate } from '../../src/outbox/gate.ts';
import type { Outcome } from '../../src/outbox/outcome.ts';

const done: Outcome = { type: 'done' };
const away: Outcome = { type: 'later', reason: 'unreachable', counts: true, away: true };
const slowDown: Outcome = { type: 'later', reason: 'slow_down', counts: false, away: true, afterMs: 30_000 };
const waits: Outcome = { type: 'later', reason: 'files', counts: false, afterMs: 1000 };

function gateAt() {
  let at = 0;
  const turns: boolean[] = [];
  const gate = createGate(
    () => at,
    (isOpen) => turns.push(isOpen),
    () => 0.5,
  );
  const passed = (outcome: Outcome) => gate.heard(outcome, gate.pass());
  return { gate, turns, passed, pass: (ms: number) => (at += ms) };
}

test('three failures in a row close it, with an answer in between they do not', () => {
  const { gate, turns, passed } = gateAt();
  for (const outcome of [away, away, done, away, away]) passed(outcome);
  expect(gate.isOpen()).toBe(true);
  passed(away);
  expect(turns).toEqual([false]);
});

test('what was not asked of the centre says nothing about it', () => {
  const { gate, passed } = gateAt();
  for (const outcome of [away, waits, { type: 'drop', reason: 'gone' } as const, away, waits, away]) passed(outcome);
  expect(gate.isOpen()).toBe(false);
});

test('a refusal of one complaint is an answer', () => {
  const { gate, passed } = gateAt();
  for (const outcome of [away, away, { type: 'stuck', reason: 'refused' } as const, away]) passed(outcome);
  expect(gate.isOpen()).toBe(true);
});

test('a centre that says when it is back is not asked before', () => {
  const { gate, turns, passed, pass } = gateAt();
  passed({ ...away, restMs: 20_000 });
  expect([gate.waitMs(), turns]).toEqual([20_000, [false]]);
  pass(20_000);
  passed(done);
  expect(turns).toEqual([false, true]);
});

test('closed, one at a time knocks, 1 s after, 2, 4, then every five', () => {
  const { gate, passed, pass } = gateAt();
  for (let i = 0; i < 3; i++) passed(away);
  const waited: number[] = [];
  for (let i = 0; i < 7; i++) {
    waited.push(gate.waitMs());
    pass(gate.waitMs());
    expect(gate.pass()).toBe(true);
    expect(gate.waitMs()).toBe(Number.POSITIVE_INFINITY);
    gate.heard(away, true);
  }
  expect(waited).toEqual([1000, 2000, 4000, 5000, 5000, 5000, 5000]);
});

test('the first answer opens it, and a new outage is found out anew', () => {
  const { gate, turns, passed, pass } = gateAt();
  for (let i = 0; i < 3; i++) passed(away);
  pass(1000);
  passed(done);
  expect([gate.isOpen(), gate.waitMs()]).toEqual([true, 0]);
  for (let i = 0; i < 2; i++) passed(away);
  expect(gate.isOpen()).toBe(true);
  passed(away);
  expect(gate.waitMs()).toBe(1000);
  expect(turns).toEqual([false, true, false]);
});

test('a knock that did not come to asking leaves the next one free', () => {
  const { gate, passed, pass } = gateAt();
  for (let i = 0; i < 3; i++) passed(away);
  pass(1000);
  passed(waits);
  expect([gate.isOpen(), gate.waitMs()]).toEqual([false, 0]);
});

test('what was begun before it closed neither delays the knocks nor ends one, but its answer opens', () => {
  const { gate, passed, pass } = gateAt();
  const before = gate.pass();
  for (let i = 0; i < 3; i++) passed(away);
  pass(1000);
  gate.pass();
  gate.heard(away, before);
  expect(gate.waitMs()).toBe(Number.POSITIVE_INFINITY);
  gate.heard(away, true);
  expect(gate.waitMs()).toBe(2000);
  gate.heard(done, before);
  expect(gate.isOpen()).toBe(true);
});

test('a centre that says how long it wants rest is left alone at once and so long', () => {
  const { gate, passed, pass } = gateAt();
  passed(slowDown);
  expect(gate.waitMs()).toBe(30_000);
  gate.heard({ ...slowDown, afterMs: 60_000 }, false);
  pass(60_000);
  passed(slowDown);
  expect(gate.waitMs()).toBe(30_000);
  pass(30_000);
  passed(done);
  expect(gate.waitMs()).toBe(0);
});
