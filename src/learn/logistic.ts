/** Logistic regression over several outcomes, by steps that shrink where there were many (AdaGrad). Plain arithmetic; the same rows in the same order give the same weights. */

/** Numbers of features with their values. */
type Features = readonly (readonly [number, number])[];

/** One example: what it has, what is known of it beforehand, the outcome it had, and for how many it counts (one when not said). */
export interface Example {
  features: Features;
  known?: Known;
  outcome: number;
  counts?: number;
}

/** What others say of an example: features of that, and how much it is in favour of each outcome. */
export interface Known {
  features: Features;
  before: readonly number[];
}

export interface Weights {
  /** Of feature f for outcome o: at[f * outcomes + o]. */
  at: Float64Array;
  /** What each outcome has whatever is told. */
  base: Float64Array;
}

const rounds = 15;
/** The first rounds do without what is known beforehand: where it is right already, nothing would be learned from what the example itself has. */
const roundsAlone = 5;
const step = 0.1;
const baseStep = 0.03;
/** Pulls every weight back to nothing: few examples say little. */
const pull = 0.003;
const tiny = 1e-8;
/** Examples worked on before others get a turn. */
const bite = 50;

/** Weights that make the outcomes of the examples likely. `rest` is awaited between bites. */
export async function regress(
  examples: readonly Example[],
  features: number,
  outcomes: number,
  rest: () => Promise<void>,
): Promise<Weights> {
  const weights = { at: new Float64Array(features * outcomes), base: new Float64Array(outcomes) };
  const paces = { at: new Float64Array(features * outcomes).fill(tiny), base: new Float64Array(outcomes).fill(tiny) };
  const order = examples.map((_, i) => i);
  const draw = drawing();
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, draw);
    for (const [i, which] of order.entries()) {
      if (i % bite === 0) await rest();
      const example = examples[which];
      if (example) learn(round < roundsAlone ? { ...example, known: nothing } : example, weights, paces, outcomes);
    }
  }
  return weights;
}

const nothing: Known = { features: [], before: [] };

function learn({ features, known = nothing, outcome, counts = 1 }: Example, { at, base }: Weights, paces: Weights, outcomes: number): void {
  const all = [...features, ...known.features];
  const wrong = likely(all, known.before, { at, base }, outcomes);
  wrong[outcome] = (wrong[outcome] ?? 0) - 1;
  for (let o = 0; o < outcomes; o += 1) wrong[o] = (wrong[o] ?? 0) * counts;
  for (let o = 0; o < outcomes; o += 1) move(base, paces.base, o, wrong[o] ?? 0, baseStep);
  for (const [feature, value] of all) {
    const from = feature * outcomes;
    for (let o = 0; o < outcomes; o += 1) move(at, paces.at, from + o, (wrong[o] ?? 0) * value + pull * (at[from + o] ?? 0), step);
  }
}

/** How likely each outcome is, together 1. */
function likely(features: Features, before: readonly number[], { at, base }: Weights, outcomes: number): Float64Array {
  const scores = base.map((value, o) => value + (before[o] ?? 0));
  for (const [feature, value] of features) {
    const from = feature * outcomes;
    for (let o = 0; o < outcomes; o += 1) scores[o] = (scores[o] ?? 0) + value * (at[from + o] ?? 0);
  }
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / all);
}

function move(values: Float64Array, paces: Float64Array, i: number, slope: number, length: number): void {
  const pace = (paces[i] ?? 0) + slope * slope;
  paces[i] = pace;
  values[i] = (values[i] ?? 0) - (length * slope) / Math.sqrt(pace);
}

function shuffle(order: number[], draw: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

/** Chance that is the same every time (a linear congruential generator). */
function drawing(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
