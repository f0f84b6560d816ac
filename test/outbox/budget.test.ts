/** How many cards a chat gets in a while, and what is left for replies. */
import { expect, test } from 'vitest';
import { createBudget } from '../../src/outbox/budget.ts';

const limit = { messages: 20, withinMs: 60_000 };

function clocked() {
  let now = 1_000_000;
  const budget = createBudget(() => now);
  const pass = (ms: number) => {
    now += ms;
  };
  return { budget, pass };
}

test('a card waits when all but four of a chat’s messages are used, until the oldest of them is past', () => {
  const { budget, pass } = clocked();
  for (let sent = 0; sent < 16; sent += 1) {
    expect(budget.waitMs('group', limit)).toBe(0);
    budget.pass('group');
    pass(1000);
  }
  expect(budget.waitMs('group', limit)).toBe(44_000);
  pass(43_999);
  expect(budget.waitMs('group', limit)).toBe(1);
  pass(1);
  expect(budget.waitMs('group', limit)).toBe(0);
});

test('what is sent beyond it makes the wait longer; other chats, and those without a limit, wait for nothing', () => {
  const { budget, pass } = clocked();
  for (let sent = 0; sent < 20; sent += 1) {
    budget.pass('group');
    pass(1000);
  }
  expect(budget.waitMs('group', limit)).toBe(44_000);
  expect(budget.waitMs('group', undefined)).toBe(0);
  expect(budget.waitMs('another', limit)).toBe(0);
});

test('of five thousand chats nothing is remembered any more when one more comes, but never for one that is known', () => {
  const { budget } = clocked();
  for (let sent = 0; sent < 16; sent += 1) budget.pass('group');
  for (let chat = 1; chat < 5000; chat += 1) budget.pass(`chat ${chat}`);
  budget.pass('group');
  expect(budget.waitMs('group', limit)).toBe(60_000);
  budget.pass('one more');
  expect(budget.waitMs('group', limit)).toBe(0);
});
