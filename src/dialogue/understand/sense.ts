/** Weighs what a line shows with learned weights (logistic regression). Knows neither words nor outcomes. */

/** How weights are rounded in the file: parts of one. */
export const weightParts = 20;

export interface SenseWeights {
  /** What speaks for each outcome whatever is said. */
  base: readonly number[];
  /** For each outcome: by weight (in parts) the signs that have it, a "|" between them. */
  signs: readonly Record<string, string>[];
}

/** How much the signs of one line speak for each outcome. */
export function createSense({ base, signs }: SenseWeights): (shown: readonly string[]) => number[] {
  const learned = new Map<string, [outcome: number, weight: number][]>();
  for (const [outcome, byWeight] of signs.entries())
    for (const [parts, list] of Object.entries(byWeight))
      for (const sign of list.split('|')) {
        const pairs = learned.get(sign) ?? [];
        pairs.push([outcome, Number(parts) / weightParts]);
        learned.set(sign, pairs);
      }
  return (shown) => {
    const scores = [...base];
    const scale = 1 / Math.sqrt(shown.length || 1);
    for (const sign of shown)
      for (const [outcome, weight] of learned.get(sign) ?? []) scores[outcome] = (scores[outcome] ?? 0) + weight * scale;
    return scores;
  };
}

/** Number of the outcome most is said for, from `first` on. */
export function most(scores: readonly number[], first = 0): number {
  return scores.reduce((best, score, i) => (i >= first && score > (scores[best] ?? 0) ? i : best), first);
}
