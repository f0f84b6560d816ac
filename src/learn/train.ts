/** Makes a model of verified complaints: tf-idf centroids. Works in small bites, so that messages are answered meanwhile; knows no database. */
import type { Category } from '../dialogue/known.ts';
import { rankCategories } from '../dialogue/understand/category.ts';
import { featuresOf, type Model } from '../dialogue/understand/model.ts';
import { words } from '../dialogue/understand/normalise.ts';

/** A complaint with the category it ended up in. */
export interface Row {
  text: string;
  category: string;
}

/** Fewer say too little: the words are better. */
export const rowsMin = 100;
/** One part in so many is held back to see whether the model is any good; with few rows every part in turn, because one alone would be chance. */
const parts = 5;
const allPartsRows = 2_000;
/** A difference this small is chance. */
const worseMax = 0.02;
/** A feature must be in so many complaints: rarer ones are chance, and may be somebody's name. */
const rowsOfFeatureMin = 3;
/** Bounds the model's size (about 1 MB of JSON) and the time to read it. */
const featuresMax = 12_000;
/** Complaints worked on before others get a turn. */
const biteRows = 50;
/** Weights are rounded to this: a model is kept and sent as JSON. */
const places = 4;
/** How much less a category of which there are few is pushed. */
const usualShare = 0.2;

/**
 * A model of the rows if it guesses rows held back better than the categories' words alone, else null. The same rows in the same order give the same
 * model. `rest` is awaited between bites.
 */
export async function train(
  rows: readonly Row[],
  categories: readonly Category[],
  version: number,
  now: number,
  rest: () => Promise<void>,
): Promise<Model | null> {
  const codes = categories.map(({ code }) => code);
  const usable = rows.filter(({ category }) => codes.includes(category));
  if (usable.length < rowsMin) return null;
  const heldBack = await triedOut(usable, categories, codes, rest);
  if (!isBetter(heldBack)) return null;
  return { ...(await centroids(usable, codes, rest)), version, trainedAt: now, rows: usable.length, heldBack };
}

/** Better in first guesses and first three together, and not visibly worse in either. */
function isBetter({ first, three, wordsFirst, wordsThree }: Model['heldBack']): boolean {
  return first + three > wordsFirst + wordsThree && first >= wordsFirst - worseMax && three >= wordsThree - worseMax;
}

async function triedOut(rows: readonly Row[], categories: readonly Category[], codes: string[], rest: () => Promise<void>) {
  const right = { rows: 0, first: 0, three: 0, wordsFirst: 0, wordsThree: 0 };
  for (let part = 0; part < (rows.length > allPartsRows ? 1 : parts); part++) {
    const fitted = await centroids(
      rows.filter((_, i) => i % parts !== part),
      codes,
      rest,
    );
    const held = rows.filter((_, i) => i % parts === part);
    await count(right, held, categories, { ...fitted, version: 0, trainedAt: 0, rows: rows.length, heldBack: right }, rest);
  }
  const share = (some: number) => round(some / right.rows);
  const { first, three, wordsFirst, wordsThree } = right;
  return { rows: right.rows, first: share(first), three: share(three), wordsFirst: share(wordsFirst), wordsThree: share(wordsThree) };
}

/** Counts right guesses on rows held back, with the model and without. */
async function count(
  right: Model['heldBack'],
  held: readonly Row[],
  categories: readonly Category[],
  model: Model,
  rest: () => Promise<void>,
): Promise<void> {
  for (const [i, { text, category }] of held.entries()) {
    if (i % biteRows === 0) await rest();
    const guessed = (using: Model | undefined) => rankCategories(text, categories, using).map((ranked) => ranked.category.code);
    const learned = guessed(model);
    const plain = guessed(undefined);
    right.rows += 1;
    right.first += Number(learned[0] === category);
    right.three += Number(learned.slice(0, 3).includes(category));
    right.wordsFirst += Number(plain[0] === category);
    right.wordsThree += Number(plain.slice(0, 3).includes(category));
  }
}

type Fitted = Pick<Model, 'codes' | 'features' | 'usual'>;

/** Centroids of unit length, one for each category, over the features that are told often enough. */
async function centroids(rows: readonly Row[], codes: string[], rest: () => Promise<void>): Promise<Fitted> {
  const rarity = await rarities(rows, rest);
  const sums = codes.map(() => new Map<string, number>());
  for (const [i, { text, category }] of rows.entries()) {
    if (i % biteRows === 0) await rest();
    const sum = sums[codes.indexOf(category)];
    const known = [...featuresOf(words(text))].filter((feature) => rarity.has(feature));
    const length = Math.hypot(...known.map((feature) => rarity.get(feature) ?? 0)) || 1;
    for (const feature of known) sum?.set(feature, (sum.get(feature) ?? 0) + (rarity.get(feature) ?? 0) / length);
  }
  return { codes, features: await table(sums, rarity, rest), usual: usualOf(rows, codes) };
}

/** How rare each feature is, ln(rows / rows with it); those in too few rows are left out. */
async function rarities(rows: readonly Row[], rest: () => Promise<void>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [i, { text }] of rows.entries()) {
    if (i % biteRows === 0) await rest();
    for (const feature of featuresOf(words(text))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count >= rowsOfFeatureMin).sort((a, b) => b[1] - a[1]);
  return new Map(often.slice(0, featuresMax).map(([feature, count]) => [feature, round(Math.log((rows.length + 1) / count))]));
}

async function table(
  sums: readonly Map<string, number>[],
  rarity: ReadonlyMap<string, number>,
  rest: () => Promise<void>,
): Promise<Model['features']> {
  const features: Model['features'] = Object.fromEntries([...rarity].map(([feature, value]) => [feature, [value]]));
  for (const [code, sum] of sums.entries()) {
    await rest();
    const length = Math.sqrt([...sum.values()].reduce((total, value) => total + value * value, 0)) || 1;
    for (const [feature, value] of sum) {
      const weight = round(value / length);
      if (weight > 0) features[feature]?.push(code, weight);
    }
  }
  return features;
}

function usualOf(rows: readonly Row[], codes: readonly string[]): Record<string, number> {
  const shares = codes.map((code) => (rows.filter(({ category }) => category === code).length + 1) / (rows.length + codes.length));
  const most = Math.max(...shares);
  return Object.fromEntries(codes.map((code, i) => [code, round(usualShare * Math.log((shares[i] ?? 1) / most))]));
}

function round(value: number): number {
  return Number(value.toFixed(places));
}
