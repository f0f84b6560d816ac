/** Reads lists people write in one message: "1. jalan rusak ... 2. lampu mati ...", "- got mampet - lampu padam". */

/** A point of a list: where its sign begins, and its words behind it. */
export interface Point {
  at: number;
  from: number;
}

const numbered = /(?:^|[\s,;:])\(?([1-9])\s*[.)]\s*(?=\p{L})/gu;
const dashed = /(?:^|[\s:])[-•*]\s+(?=\p{L})/gu;

/** The points of the list in `text`, in order; []: it is no list. */
export function pointsIn(text: string): Point[] {
  const numbers = [...text.matchAll(numbered)];
  if (numbers.length > 1 && numbers.every(([, number], i) => Number(number) === i + 1)) return numbers.map(pointOf);
  const dashes = [...text.matchAll(dashed)];
  // "jl melur - jl mawar" is one stretch of road.
  const opens = /(?:^|[:\n])\s*$/.test(text.slice(0, dashes[0]?.index)) || /^[:\n]/.test(dashes[0]?.[0] ?? '');
  return opens && dashes.length > 1 ? dashes.map(pointOf) : [];
}

function pointOf(match: RegExpExecArray): Point {
  return { at: match.index, from: match.index + match[0].length };
}
