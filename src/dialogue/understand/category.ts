/** Suggests categories: from the operator's hand-written words, and from what was learned of verified complaints where there is a model. It only orders them; the citizen decides. */
import type { Category } from '../known.ts';
import { type Hints, hinted, hintsOf } from './hint.ts';
import { partedByLandmark } from './landmark.ts';
import { addPairs, early, featuresOf, type Model, speaking } from './model.ts';
import { otherCategory, saidForNeighbours } from './near.ts';
import { plain, words } from './normalise.ts';
import { hits, indexed, type PhraseIndex } from './phrases.ts';
import { oncePer, rememberingStories } from './recent.ts';
import { meantWords } from './unmeant.ts';

/** What an entry adds each time it is told again. */
const repeated = 0.6;
/** How much the words of a landmark say beside the others. */
const landmarkPart = 0.1;
/** How much what points to a category says for its neighbours. */
const nearPart = 0.15;
/** How much words hint at that stand in the operator's phrases, beside what is said by whole ones. */
const hintPart = 2;
/** What is said by no word, only always, is less. */
const toldMin = 1e-3;
/** How far the second must stay behind before a suggestion is sure: as a part of the first, and beside a model. */
const sureRatio = 0.7;
const sureDistance = 1;

export interface Ranked {
  category: Category;
  /** Grows with what points to it; 0: nothing does. */
  score: number;
}

/** Categories by how much of `text` points to them, best first; behind it also what words of phrases hint at and the neighbours of others, then the operator's order, 'lainnya' last. */
export function rankCategories(text: string, categories: readonly Category[], model?: Model): readonly Ranked[] {
  return (model === undefined ? byWords(categories) : byModel(categories)(model))(text);
}

const byWords = oncePer((categories: readonly Category[]) => rememberingStories((text) => rank(text, categories, undefined)));
const byModel = oncePer((categories: readonly Category[]) =>
  oncePer((model: Model) => rememberingStories((text) => rank(text, categories, model))),
);

function rank(text: string, categories: readonly Category[], model: Model | undefined): Ranked[] {
  const { scores, leaning } = model === undefined ? byWordsAlone(text, categories) : learned(text, categories, model);
  const most = Math.max(...scores);
  const first = most > 0 ? scores.indexOf(most) : -1;
  return categories
    .map((category, i) => ({
      category,
      score: scores[i] ?? 0,
      leaning: i === first ? Infinity : (leaning[i] ?? 0),
      order: category.code === otherCategory ? categories.length : i,
    }))
    .sort((a, b) => b.leaning - a.leaning || a.order - b.order)
    .map(({ category, score }) => ({ category, score }));
}

/** What is said for each category, and what it is ordered by. */
interface Weighed {
  scores: readonly number[];
  leaning: readonly number[];
}

function byWordsAlone(text: string, categories: readonly Category[]): Weighed {
  const all = meantWords(words(text));
  const { scores } = byEntries(all, categories);
  return { scores, leaning: toldBeside(scores, all, categories) };
}

/** What is told by whole phrases (growing slowly), for neighbours too, and what their single words hint at. */
function toldBeside(scores: readonly number[], all: readonly string[], categories: readonly Category[]): number[] {
  const near = saidForNeighbours(scores, categories);
  const hints = hinted(all, indexOf(categories).hints, categories.length);
  return scores.map((score, i) => Math.log1p(score + nearPart * (near[i] ?? 0)) + hintPart * (hints[i] ?? 0));
}

/** Code of the category `text` points to most; 'lainnya' when nothing does. */
export function suggestCategory(text: string, categories: readonly Category[], model?: Model): string {
  const best = rankCategories(text, categories, model)[0];
  return best && best.score > 0 ? best.category.code : otherCategory;
}

/** Codes of the (at most three) categories a suggestion wavers between, the suggested one first; [] when it is sure or nothing points anywhere. */
export function waveringCategories(text: string, categories: readonly Category[], model?: Model): string[] {
  const ranked = rankCategories(text, categories, model);
  const best = ranked[0]?.score ?? 0;
  if (best <= 0) return [];
  const near = ranked.filter(({ score }) => score > 0 && (model === undefined ? score >= best * sureRatio : score >= best - sureDistance));
  return near.length < 2 ? [] : near.slice(0, 3).map(({ category }) => category.code);
}

/** Code of the category a citizen names outright, by its label or by words that are its own; null when it is none. */
export function namedCategory(text: string, categories: readonly Category[]): string | null {
  const line = plain(text);
  const byLabel = categories.find((category) => plain(category.label) === line || category.code === line);
  const best = rankCategories(text, categories)[0];
  return byLabel?.code ?? (best && best.score > 0 ? best.category.code : null);
}

/** What the operator's words say of a text: for each category, and how much each entry was told, whatever it stands for. A word told again counts again, up to a point; a phrase says more than a word. */
function byEntries(all: readonly string[], categories: readonly Category[]): { scores: number[]; entries: Map<string, number> } {
  const scores = categories.map(() => 0);
  const times = new Map<number, number>();
  const entries = new Map<string, number>();
  const { index, names } = indexOf(categories);
  const { told, where } = partedByLandmark(all);
  const add = (some: readonly string[], part: number) => {
    for (const { list, weight, entry, at } of hits(some, index)) {
      const before = times.get(entry) ?? 0;
      const said = part * repeated ** before * early(at);
      times.set(entry, before + 1);
      scores[list] = (scores[list] ?? 0) + weight * said;
      const name = names[entry] ?? '';
      entries.set(name, before === 0 ? said : (entries.get(name) ?? 0) + said);
    }
  };
  add(told, 1);
  add(where, landmarkPart);
  return { scores, entries };
}

/** A text as a model learns from it: what the hand-written words say, by category; and its features. */
export function seenIn(text: string, categories: readonly Category[]): { told: number[]; features: ReadonlyMap<string, number> } {
  const all = meantWords(words(text));
  const { scores, entries } = byEntries(all, categories);
  return { told: toldBeside(scores, all, categories), features: featuresOf(all, entries) };
}

/** Words and model together, counted from the least likely; a text neither knows anything of scores 0 everywhere. */
function learned(text: string, categories: readonly Category[], model: Model): Weighed {
  const { told, features } = seenIn(text, categories);
  const spoken = speaking(features, model);
  if (spoken === null && told.every((value) => value < toldMin)) return { scores: told.map(() => 0), leaning: told };
  const sums = spoken ?? [];
  for (const [i, { code }] of categories.entries()) addPairs(sums, model.told[code] ?? [], 0, told[i] ?? 0);
  const scores = categories.map(({ code }, i) => (told[i] ?? 0) + (sums[model.codes.indexOf(code)] ?? 0) + (model.usual[code] ?? 0));
  const least = Math.min(...scores);
  return { scores: scores.map((score) => score - least), leaning: scores };
}

/** The operator's words, arranged, and each of them as it was written: once for the lists of all languages, which share them. */
const indexOf = oncePer((categories: readonly Category[]) => {
  const lists = categories.map((category) => category.words);
  const shared = sharedBy(lists[0] ?? lists);
  if (shared.of === null || shared.of.lists.length !== lists.length || shared.of.lists.some((list, i) => list !== lists[i]))
    shared.of = { lists, index: indexed(lists), names: lists.flat(), hints: hintsOf(lists) };
  return shared.of;
});

const sharedBy = oncePer((_words: object): { of: Arranged | null } => ({ of: null }));

interface Arranged {
  lists: readonly (readonly string[])[];
  index: PhraseIndex;
  names: string[];
  hints: Hints;
}
