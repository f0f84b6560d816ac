/** Ready answers of an agency: how they are named, and how a complaint's facts take the place of {words} in them. Pure. */
import { type Complaint, placeNow } from '../complaints/complaint.ts';
import type { Template } from '../complaints/ports.ts';
import type { Region } from '../dialogue/known.ts';
import { labelOf } from '../dialogue/suggestion.ts';
import type { OfficerWorld } from './officers.ts';

/** What a ready answer may hold in braces. */
export const placeholders = ['nomor', 'instansi', 'kategori', 'tempat', 'batas', 'tanggal'] as const;
export type Placeholder = (typeof placeholders)[number];

export const nameMax = 20;
export const wordsMax = 1500;
/** One agency's ready answers; a list nobody scrolls through helps nobody. */
export const templatesMax = 40;

const inBraces = /\{\s*([^{}\n]{1,30}?)\s*\}/g;
/** "#terima", alone or before more words. */
const called = /^#([\p{L}\d_-]{2,20})(?:\s+([\s\S]*))?$/u;

/** The ready answer a text begins with: its name in lower case, and what follows it; null when it begins with none. */
export function calledIn(text: string): { name: string; rest: string } | null {
  const [, name, rest = ''] = called.exec(text.trim()) ?? [];
  return name === undefined ? null : { name: name.toLowerCase(), rest: rest.trim() };
}

/** Words in braces that mean nothing here. */
export function unknownPlaceholders(words: string): string[] {
  const known: readonly string[] = placeholders;
  return [...words.matchAll(inBraces)].map(([, name = '']) => name).filter((name) => !known.includes(name.toLowerCase()));
}

/** An agency's own ready answers over the shipped ones, by name. */
export function together(own: readonly Template[], shipped: readonly Template[]): Template[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...shipped.filter(({ name }) => !names.has(name))].sort((a, b) => a.name.localeCompare(b.name));
}

/** The words as the citizen would read them, or what the complaint lacks for that: an answer with a hole in it is none. */
export function fill(
  words: string,
  complaint: Complaint,
  world: Pick<OfficerWorld, 'agencies' | 'categories' | 'region'> & { chance: { now(): number } },
): { text: string } | { missing: Placeholder } {
  const values = valuesOf(complaint, world);
  const missing = placeholders.find((name) => values[name] === '' && uses(words, name));
  if (missing) return { missing };
  return { text: words.replace(inBraces, (whole, name: string) => values[name.toLowerCase() as Placeholder] ?? whole) };
}

function uses(words: string, name: Placeholder): boolean {
  return [...words.matchAll(inBraces)].some(([, used = '']) => used.toLowerCase() === name);
}

function valuesOf(complaint: Complaint, world: Parameters<typeof fill>[2]): Record<Placeholder, string> {
  const { number, agency, dueAt } = complaint;
  return {
    nomor: number,
    instansi: world.agencies.find(({ code }) => code === agency)?.label ?? complaint.holder,
    kategori: labelOf(complaint.category, world.categories),
    tempat: placeNow(complaint).text,
    batas: dueAt === null || dueAt < world.chance.now() ? '' : dayOf(dueAt, world.region.timeZone),
    tanggal: dayOf(world.chance.now(), world.region.timeZone),
  };
}

/** Officers write Indonesian. */
function dayOf(at: number, timeZone: Region['timeZone']): string {
  return new Intl.DateTimeFormat('id-ID', { timeZone, weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}
