/** Things of a story that later words deny: the lamp in "kabelnya maksudku bukan lampune". What is denied of its place is none. */
import { unowned, words } from './normalise.ts';
import { findPlace } from './place.ts';

/** "bukan cuma sampah", and words that are no things. */
const nothing = /^(?:cuma|cuman|hanya|sekadar|sekedar|yang|ini|itu|saya|kami|karena|begitu|jalan)$/;
const thing = /^\p{L}{3,}$/u;

/** The thing of `told` that `text` denies; null: none. */
export function deniedOf(told: string, text: string): string | null {
  const all = words(text);
  const denied = all.filter((word, i) => all[i - 1] === 'bukan' && thing.test(word) && !nothing.test(word)).map(unowned);
  if (denied.length === 0) return null;
  const before = new Set(words(told.replace(findPlace(told) ?? '', ' ')).map(unowned));
  return denied.find((word) => before.has(word)) ?? null;
}

/** `told` without that thing. */
export function withoutDenied(told: string, thing: string): string {
  return told.replace(/[\p{L}\p{N}'’-]+/gu, (word) => (words(word).some((one) => unowned(one) === thing) ? '' : word));
}
