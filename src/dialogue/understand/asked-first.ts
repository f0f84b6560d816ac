/** Sees a question to an office with a fault elsewhere behind it: "syarat ktp apa aja ya. sama lampu di jl melati mati". */
import type { Category } from '../known.ts';
import { sensedIntent } from './intent-sense.ts';
import { suggestKind } from './kind.ts';
import { tellsOther } from './other-thing.ts';
import { findPlace } from './place.ts';
import { withoutJoint } from './points.ts';
import { asksOffice } from './wanted.ts';

/** Where a sentence ends, and "jl. melati" goes on; ", sama usul nih ..." ends one too. */
const ends =
  /(?<!(?<!\p{L})(?:jl|jln|gg|kel|kec|kab|ds|dsn|kp|no|rt|rw|dr|hj|km|blok))[.?!\n]+\s*(?=\p{L})|[,;]\s*(?=(?:sama|dan|trus|terus|plus)\s+(?:(?:saya|sy|aku|gw|mau|mo|juga|jg)\s+){0,3}(?:usul|ngusul|saran)(?:in|kan)?(?!\p{L}))/giu;
/** More sentences are a story. */
const endsMax = 4;

/** The question and what is told behind it, as they were written; null: it asks nothing first, or goes on about that. */
export function askedFirst(text: string, categories: readonly Category[]): string[] | null {
  for (const { index, 0: end } of [...text.matchAll(ends)].slice(0, endsMax)) {
    const [asked, told] = [text.slice(0, index + (end.startsWith('?') ? 1 : 0)).trim(), text.slice(index + end.length)];
    if (findPlace(told) !== null && onlyAsks(asked, told) && tellsOther(asked, told, categories)) return [asked, withoutJoint(told)];
  }
  return null;
}

/** "syarat kk apa aja?", asked of an office, and then of what is wrong: a question is no part of that, and names no place of it. */
export function onlyAsks(before: string, text: string): boolean {
  const isAsked = sensedIntent(before).asked === 'informasi' || asksOffice(before);
  return isAsked && suggestKind(before) === 'information' && suggestKind(text) !== 'information';
}
