/** Suggests categories from the operator's hand-written words. It only orders them; the citizen decides. */
import type { Category } from '../known.ts';
import { plain } from './normalise.ts';

/** How often one word may count. */
const repeatsMax = 3;
/** Where everything goes that no words point to. */
const otherCategory = 'lainnya';

/** Categories by how much of `text` points to them, best first; those nothing points to keep the operator's order, 'lainnya' comes last. */
export function rankCategories(text: string, categories: readonly Category[]): { category: Category; score: number }[] {
  const line = ` ${plain(text)} `;
  return categories
    .map((category, order) => ({
      category,
      score: score(line, category.words),
      order: category.code === otherCategory ? categories.length : order,
    }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
}

/** Code of the category `text` points to most; 'lainnya' when nothing does. */
export function suggestCategory(text: string, categories: readonly Category[]): string {
  const best = rankCategories(text, categories)[0];
  return best && best.score > 0 ? best.category.code : otherCategory;
}

/** Code of the category a citizen names outright, by its label or by words that are its own; null when it is none. */
export function namedCategory(text: string, categories: readonly Category[]): string | null {
  const line = plain(text);
  const byLabel = categories.find((category) => plain(category.label) === line || category.code === line);
  const best = rankCategories(text, categories)[0];
  return byLabel?.code ?? (best && best.score > 0 ? best.category.code : null);
}

/** A word told again counts again, up to a point; a phrase says more than a word. */
function score(line: string, list: readonly string[]): number {
  return list.reduce((sum, entry) => sum + Math.min(occurrences(line, entry), repeatsMax) * (entry.split(' ').length * 1.5 - 0.5), 0);
}

function occurrences(line: string, entry: string): number {
  return line.split(entry.endsWith('*') ? ` ${entry.slice(0, -1)}` : ` ${entry} `).length - 1;
}
