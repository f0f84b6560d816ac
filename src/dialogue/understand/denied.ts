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

/** "750 deng bukan 850": whether `text` takes back a word or a number that was told. */
export function takesBack(told: string, text: string): boolean {
  const all = words(text);
  const before = words(told);
  const isTold = (one: string) =>
    (/^\d/.test(one) || (thing.test(one) && !nothing.test(one))) &&
    before.some((word) => word === one || (/^\d+$/.test(one) && /^\d+/.exec(word)?.[0] === one));
  return all.some((word, i) => all[i - 1] === 'bukan' && isTold(word));
}

/** `told` without that thing. */
export function withoutDenied(told: string, thing: string): string {
  return told.replace(/[\p{L}\p{N}'’-]+/gu, (word) => (words(word).some((one) => unowned(one) === thing) ? '' : word));
}
