/** Makes a model of verified complaints: a logistic regression over tf-idf, beside what the operator's words say. Works in small bites, so that messages are answered meanwhile; knows no database. */
import type { Category } from '../dialogue/known.ts';
import { rankCategories, seenIn } from '../dialogue/understand/category.ts';
import { isEntry, type Model, modelForm } from '../dialogue/understand/model.ts';
import { type Example, regress, type Weights } from './logistic.ts';

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
/** A word must be in so many complaints: rarer ones are chance, and may be somebody's name. What the operator wrote is known beforehand. */
const rowsOfFeatureMin = 3;
/** Bounds the model's size (about 2 MB of JSON) and the time to read it. */
const featuresMax = 12_000;
/** Complaints worked on before others get a turn. */
const biteRows = 50;
/** Weights are rounded to this: a model is kept and sent as JSON. */
const places = 2;
/** How strongly the model may take the operator's words for another category's. */
const toldScale = 0.3;

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
  const heldBack = await triedOut(usable, categories, rest);
  if (!isBetter(heldBack)) return null;
  return { ...(await fitted(usable, categories, rest)), version, trainedAt: now, rows: usable.length, heldBack };
}

/** Better in first guesses and first three together, and not visibly worse in either. */
function isBetter({ first, three, wordsFirst, wordsThree }: Model['heldBack']): boolean {
  return first + three > wordsFirst + wordsThree && first >= wordsFirst - worseMax && three >= wordsThree - worseMax;
}

async function triedOut(rows: readonly Row[], categories: readonly Category[], rest: () => Promise<void>) {
  const right = { rows: 0, first: 0, three: 0, wordsFirst: 0, wordsThree: 0 };
  for (let part = 0; part < (rows.length > allPartsRows ? 1 : parts); part++) {
    const others = rows.filter((_, i) => i % parts !== part);
    const held = rows.filter((_, i) => i % parts === part);
    await count(
      right,
      held,
      categories,
      { ...(await fitted(others, categories, rest)), version: 0, trainedAt: 0, rows: rows.length, heldBack: right },
      rest,
    );
  }
  const share = (some: number) => Number((some / right.rows).toFixed(4));
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

type Fitted = Pick<Model, 'form' | 'codes' | 'features' | 'told' | 'usual'>;

/** Weights over the features that are told often enough, then over what the operator's words say. */
async function fitted(rows: readonly Row[], categories: readonly Category[], rest: () => Promise<void>): Promise<Fitted> {
  const codes = categories.map(({ code }) => code);
  const rarity = await rarities(rows, categories, rest);
  const numbers = new Map([...rarity.keys()].map((feature, i) => [feature, i]));
  const examples: Example[] = [];
  for (const [i, { text, category }] of rows.entries()) {
    if (i % biteRows === 0) await rest();
    const { told: before, features } = seenIn(text, categories);
    const told = before.flatMap((value, j): [number, number][] => (value > 0 ? [[rarity.size + j, value * toldScale]] : []));
    examples.push({ features: vector(features, rarity, numbers), known: { features: told, before }, outcome: codes.indexOf(category) });
  }
  const weights = await regress(examples, rarity.size + codes.length, codes.length, rest);
  return modelOf(weights, rarity, codes);
}

/** The features of a text with their rarity, of unit length. */
function vector(
  features: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): [number, number][] {
  const known = [...features].flatMap(([feature, told]): [number, number][] => {
    const rare = rarity.get(feature);
    return rare === undefined ? [] : [[numbers.get(feature) ?? 0, told * rare]];
  });
  const length = Math.hypot(...known.map(([, value]) => value)) || 1;
  return known.map(([number, value]) => [number, value / length]);
}

function modelOf({ at, base }: Weights, rarity: ReadonlyMap<string, number>, codes: string[]): Fitted {
  const pairs = (number: number, scale: number) =>
    codes.flatMap((_, o) => {
      const weight = round((at[number * codes.length + o] ?? 0) * scale);
      return weight === 0 ? [] : [o, weight];
    });
  return {
    form: modelForm,
    codes,
    features: Object.fromEntries([...rarity].map(([feature, value], i) => [feature, [value, ...pairs(i, 1)]])),
    told: Object.fromEntries(codes.map((code, j) => [code, pairs(rarity.size + j, toldScale)])),
    usual: Object.fromEntries(codes.map((code, o) => [code, round(base[o] ?? 0)])),
  };
}

/** How rare each feature is, the root of ln(rows / rows with it); those in too few rows are left out. */
async function rarities(rows: readonly Row[], categories: readonly Category[], rest: () => Promise<void>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [i, { text }] of rows.entries()) {
    if (i % biteRows === 0) await rest();
    for (const feature of seenIn(text, categories).features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const often = [...counts].filter(([feature, count]) => count >= rowsOfFeatureMin || isEntry(feature)).sort((a, b) => b[1] - a[1]);
  return new Map(often.slice(0, featuresMax).map(([feature, count]) => [feature, round(Math.sqrt(Math.log((rows.length + 1) / count)))]));
}

function round(value: number): number {
  return Number(value.toFixed(places));
}
