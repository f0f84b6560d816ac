/** What was learned of verified complaints, as a plain value: how much each word speaks for each category. Reading it is here; src/learn makes it. */

/** Counts up when models are read in another way than before: one of another form is learned anew. */
export const modelForm = 2;

/** Weights of a logistic regression over tf-idf. Plain JSON. */
export interface Model {
  form: number;
  /** Counts up with each model that was kept. */
  version: number;
  /** Epoch ms. */
  trainedAt: number;
  /** How many complaints it was learned from. */
  rows: number;
  /** First guess and first three on complaints held back, in parts of one: with the model, and with the words alone. */
  heldBack: { rows: number; first: number; three: number; wordsFirst: number; wordsThree: number };
  /** What speaks for each category before a word is read. */
  usual: Record<string, number>;
  codes: string[];
  /** Rarity of each feature, then pairs: index of a code, weight. */
  features: Record<string, number[]>;
  /** What the hand-written words of a category (by its code) say for each, as pairs: index of a code, weight. */
  told: Record<string, number[]>;
}

/** Signs of the pieces words are cut into: they meet misspellings and endings. */
const pieceSigns = 4;
/** A long text is understood from its beginning. */
const wordsMax = 400;

/** What a text is compared by: its words without numbers, and pieces of them ("#jala"). */
export function featuresOf(all: readonly string[]): Set<string> {
  const features = new Set<string>();
  for (const word of all.slice(0, wordsMax)) {
    if (/\d/.test(word)) continue;
    features.add(word);
    const framed = `_${word}_`;
    for (let i = 0; i + pieceSigns <= framed.length; i++) features.add(`#${framed.slice(i, i + pieceSigns)}`);
  }
  return features;
}

/** How much a model's features speak for each category, in the order of its codes; null when it knows none of the words. */
export function speaking(all: readonly string[], model: Model): number[] | null {
  const sums = model.codes.map(() => 0);
  let squares = 0;
  for (const feature of featuresOf(all)) {
    const entry = Object.hasOwn(model.features, feature) ? model.features[feature] : undefined;
    if (entry === undefined) continue;
    const [rarity = 0] = entry;
    squares += rarity * rarity;
    addPairs(sums, entry, 1, rarity);
  }
  const length = Math.sqrt(squares);
  return length === 0 ? null : sums.map((sum) => sum / length);
}

/** Adds weights that stand in pairs with the index of their sum. */
export function addPairs(sums: number[], pairs: readonly number[], from: number, value: number): void {
  for (let i = from; i < pairs.length; i += 2) {
    const index = pairs[i] ?? -1;
    sums[index] = (sums[index] ?? 0) + value * (pairs[i + 1] ?? 0);
  }
}
