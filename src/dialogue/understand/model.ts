/** What was learned of verified complaints, as a plain value: how much each word speaks for each category. Reading it is here; src/learn makes it. */

/** Counts up when models are read in another way than before: one of another form is learned anew. */
export const modelForm = 5;

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
/** What comes first is what it is about: how much more the first words say, and over how many words that fades. */
const firstWords = 1;
const fadeWords = 15;
/** How much more an entry of the operator's says than a word nobody chose. */
const entryPart = 3;
/** Marks features that are entries of the operator's words. */
const entryMark = '@';

/** What a text is compared by, with how much it says: its words without numbers, pieces of them ("#jala"), and the operator's `entries` in it ("@jalan rusak!"). */
export function featuresOf(all: readonly string[], entries: ReadonlyMap<string, number>): Map<string, number> {
  const features = new Map<string, number>();
  for (const [at, word] of all.slice(0, wordsMax).entries()) {
    if (features.has(word) || /\d/.test(word)) continue;
    const said = early(at);
    features.set(word, said);
    const framed = `_${word}_`;
    for (let i = 0; i + pieceSigns <= framed.length; i++) {
      const piece = `#${framed.slice(i, i + pieceSigns)}`;
      if (!features.has(piece)) features.set(piece, said);
    }
  }
  for (const [entry, said] of entries) features.set(entryMark + entry, said * entryPart);
  return features;
}

/** How much a word says by where it stands: 2 for the first of a text, 1 for one far behind. */
export function early(at: number): number {
  return 1 + firstWords * Math.exp(-at / fadeWords);
}

/** Whether a feature is what the operator wrote, not what people told: it is nobody's name. */
export function isEntry(feature: string): boolean {
  return feature.startsWith(entryMark);
}

/** How much a text's features speak for each category, in the order of the model's codes; null when it knows none of them. */
export function speaking(features: ReadonlyMap<string, number>, model: Model): number[] | null {
  const sums = model.codes.map(() => 0);
  let squares = 0;
  for (const [feature, told] of features) {
    const entry = Object.hasOwn(model.features, feature) ? model.features[feature] : undefined;
    if (entry === undefined) continue;
    const value = told * (entry[0] ?? 0);
    squares += value * value;
    addPairs(sums, entry, 1, value);
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
