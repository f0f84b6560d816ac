/** The matter words are about, for telling whether two messages speak of the same one. */
import type { Category } from '../known.ts';
import { rankCategories } from './category.ts';

/** Code of the category the words point to most; null when nothing points anywhere. */
export function topicOf(text: string, categories: readonly Category[]): string | null {
  const best = rankCategories(text, categories)[0];
  return best && best.score > 0 ? best.category.code : null;
}
