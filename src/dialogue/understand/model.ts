/** What was learned of verified complaints, as a plain value: how typical each word is of each category. Reading it is here; src/learn makes it. */

/** A nearest-centroid model over tf-idf. Plain JSON. */
export interface Model {
  /** Counts up with each model that was kept. */
  version: number;
  /** Epoch ms. */
  trainedAt: number;
  /** How many complaints it was learned from. */
  rows: number;
  /** First guess and first three on complaints held back, in parts of one: with the model, and with the words alone. */
  heldBack: { rows: number; first: number; three: number; wordsFirst: number; wordsThree: number };
  /** How usual each category is (0 at most): a small push, so that a rare category needs more to be guessed. */
  usual: Record<string, number>;
  codes: string[];
  /** Rarity of each feature, then pairs: index of a code, weight. */
  features: Record<string, number[]>;
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

/** How like the verified complaints of each category the words are, 0 to 1 by code; empty when the model knows none of them. */
export function likeness(all: readonly string[], model: Model): Map<string, number> {
  const sums = new Map<string, number>();
  let squares = 0;
  for (const feature of featuresOf(all)) {
    const entry = Object.hasOwn(model.features, feature) ? model.features[feature] : undefined;
    if (entry === undefined) continue;
    const [rarity = 0] = entry;
    squares += rarity * rarity;
    for (let i = 1; i < entry.length; i += 2) {
      const code = model.codes[entry[i] ?? -1] ?? '';
      sums.set(code, (sums.get(code) ?? 0) + rarity * (entry[i + 1] ?? 0));
    }
  }
  const length = Math.sqrt(squares) || 1;
  return new Map([...sums].map(([code, sum]) => [code, sum / length]));
}
