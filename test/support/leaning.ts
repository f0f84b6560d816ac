/** Logistic regression of two outcomes for the senses, as src/learn/logistic.ts does it for any number, averaged over several orders of the examples: what one order alone gives differs by chance, and with it which sentences are just heard. */

interface Example {
  features: readonly (readonly [number, number])[];
  /** 0 or 1. */
  outcome: number;
}

/** How many orders: their mean strays a third as far as one of them. */
const orders = 8;
const rounds = 15;
const step = 0.2;
const baseStep = 0.06;
/** Pulls every weight back to nothing: few examples say little. */
const pull = 0.0015;
const tiny = 4e-8;

interface Table {
  /** Where the features of each example begin, and the last end. */
  begins: Int32Array;
  features: Int32Array;
  values: Float64Array;
  outcomes: Uint8Array;
}

/** How much each feature, and whatever is told, speaks for the second outcome. */
export function leaning(examples: readonly Example[], features: number): { at: Float64Array; base: number } {
  const table = tabled(examples);
  const sum = { at: new Float64Array(features), base: 0 };
  for (let order = 1; order <= orders; order += 1) {
    const { at, base } = learntOnce(table, features, drawing(order));
    for (let i = 0; i < features; i += 1) sum.at[i] = (sum.at[i] ?? 0) + (at[i] ?? 0) / orders;
    sum.base += base / orders;
  }
  return sum;
}

function tabled(examples: readonly Example[]): Table {
  const all = examples.flatMap((example) => example.features);
  const begins = new Int32Array(examples.length + 1);
  for (const [i, example] of examples.entries()) begins[i + 1] = (begins[i] ?? 0) + example.features.length;
  return {
    begins,
    features: Int32Array.from(all, ([feature]) => feature),
    values: Float64Array.from(all, ([, value]) => value),
    outcomes: Uint8Array.from(examples, ({ outcome }) => outcome),
  };
}

function learntOnce({ begins, features, values, outcomes }: Table, count: number, draw: () => number) {
  const at = new Float64Array(count);
  const paces = new Float64Array(count).fill(tiny);
  const order = Int32Array.from(outcomes, (_, i) => i);
  let [base, basePace] = [0, tiny];
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, draw);
    for (const which of order) {
      const [begin, end] = [begins[which] ?? 0, begins[which + 1] ?? 0];
      let score = base;
      for (let i = begin; i < end; i += 1) score += (values[i] ?? 0) * (at[features[i] ?? 0] ?? 0);
      const wrong = 1 / (1 + Math.exp(-score)) - (outcomes[which] ?? 0);
      basePace += wrong * wrong;
      base -= (baseStep * wrong) / Math.sqrt(basePace);
      for (let i = begin; i < end; i += 1) {
        const feature = features[i] ?? 0;
        const weight = at[feature] ?? 0;
        const slope = wrong * (values[i] ?? 0) + pull * weight;
        const pace = (paces[feature] ?? 0) + slope * slope;
        paces[feature] = pace;
        at[feature] = weight - (step * slope) / Math.sqrt(pace);
      }
    }
  }
  return { at, base };
}

export function shuffle(order: Int32Array, draw: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

/** Chance that is the same every time for the same `state` (a linear congruential generator). */
export function drawing(state: number): () => number {
  let at = state;
  return () => {
    at = (at * 1_664_525 + 1_013_904_223) >>> 0;
    return at / 2 ** 32;
  };
}
