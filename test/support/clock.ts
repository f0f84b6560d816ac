/** A naive clock: every day is a working day, and steps take 3, 5 and 10 of them. */
import type { Clock } from '../../src/complaints/life.ts';

export const dayMs = 86_400_000;
const steps = { verify: 3, answer: 5, close: 10 };

export const naive: Clock = {
  due: (step, _kind, from) => ({ at: from + steps[step] * dayMs, listed: true }),
  days: {
    add: (from, count) => ({ at: from + count * dayMs, listed: true }),
    between: (from, to) => Math.max(0, Math.floor((to - from) / dayMs)),
  },
};
