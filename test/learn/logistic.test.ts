/** What the regression learns of examples of which something is known beforehand. */
import { expect, it } from 'vitest';
import { type Example, regress } from '../../src/learn/logistic.ts';

const forty = Array.from({ length: 40 }, (_, i) => i % 2);
const weights = async (examples: Example[]) => (await regress(examples, 4, 2, () => Promise.resolve())).at;

it('what examples have is learned also where their outcome was known beforehand', async () => {
  const plain = await weights(forty.map((outcome) => ({ features: [[outcome, 1]], outcome })));
  const told = await weights(
    forty.map((outcome) => ({
      features: [[outcome, 1]],
      known: { features: [[2 + outcome, 1]], before: outcome === 0 ? [4, 0] : [0, 4] },
      outcome,
    })),
  );
  expect(plain[0]).toBeGreaterThan(1);
  expect(told[0]).toBeGreaterThan((plain[0] ?? 0) * 0.7);
  expect(told[0]).toBeLessThan(plain[0] ?? 0);
});
