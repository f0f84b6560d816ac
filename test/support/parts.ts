/** The lists of messages whose words are marked by the part they play, and how well a reader of them does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../../src/dialogue/understand/parts-sense.ts';
import { type PartMoment, partMoments, type Word, wordsIn } from '../../src/dialogue/understand/parts-signs.ts';
import { findPlace } from '../../src/dialogue/understand/place.ts';
import { placeIn } from '../../src/dialogue/understand/quarter.ts';
import { placeAnswered } from '../../src/dialogue/understand/where.ts';
import { labelled, replies } from '../dialogue/fixtures/read.ts';
import { placesFor } from './areas.ts';
import { categories, region } from './core.ts';

export interface Marked {
  moment: PartMoment;
  text: string;
  words: Word[];
  /** Of each word; null: only that it is no place is known. */
  parts: (Part | null)[];
}

const marks: Record<string, Part> = { p: 'place', t: 'time', b: 'talk', x: 'wrong' };
/** What replies are that say nothing of where. */
const acts = new Set(['send', 'wait', 'cancel', 'ask', 'thanks', 'status', 'fear']);
const fixtures = join(import.meta.dirname, '../dialogue/fixtures');
const known = { places: placesFor(region.code), region, categories };

function linesOf(name: string): string[] {
  return readFileSync(join(fixtures, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** "moment TAB words with <p>places</p>, <t>times</t>, <b>talk</b> and <x>what is wrong</x>" a line. */
export function marked(name: string): Marked[] {
  return linesOf(name).map((line) => {
    const [moment, ...rest] = line.split('\t');
    let text = '';
    const spans: { part: Part; from: number; to: number }[] = [];
    for (const [piece, closes, mark = ''] of rest.join('\t').matchAll(/<(\/?)([ptbx])>|[^<]+|</g)) {
      const part = marks[mark];
      if (part === undefined) text += piece;
      else if (closes === '') spans.push({ part, from: text.length, to: text.length });
      else Object.assign(spans.at(-1) ?? {}, { to: text.length });
    }
    const words = wordsIn(text);
    const partOf = ({ from }: Word) => spans.find((span) => from >= span.from && from < span.to)?.part ?? 'matter';
    return { moment: partMoments.find((one) => one === moment) ?? 'where', text, words, parts: words.map(partOf) };
  });
}

/** The lists of places, "place | messages, ' / ' between them" a line ("-": none): the first message and the answer to "where?", of which nothing but the place is known. */
export function placed(name: string): Marked[] {
  return labelled(name).flatMap(({ labels, text }) => {
    const [first = '', ...answers] = text.replace(/^[\d.]+: /, '').split(' / ');
    const place = labels.join(',');
    if (answers.length === 0) return placedIn('first', place, first);
    const answer = answers.at(-1) ?? '';
    return answers.length === 1 && !holds(first, place) ? placedIn('where', place, answer) : [];
  });
}

/** Replies that tell no place, as answers to "where?". */
export function placeless(name: string): Marked[] {
  return replies(name).flatMap(({ moment, act, text }) => (moment === 'draft' && acts.has(act) ? placedIn('where', '-', text) : []));
}

function placedIn(moment: PartMoment, place: string, text: string): Marked[] {
  const whole = place === '-' ? [] : holds(text, place) ? [place] : place.split(', ');
  if (whole.some((part) => !holds(text, part))) return [];
  const spans = whole.map((part) => ({ from: text.toLowerCase().indexOf(part.toLowerCase()), part }));
  const words = wordsIn(text);
  const isPlace = ({ from }: Word) => spans.some((span) => from >= span.from && from < span.from + span.part.length);
  return [{ moment, text, words, parts: words.map((word) => (isPlace(word) ? 'place' : null)) }];
}

function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

/** What the rules take for the place of it. */
export function ruledPlace({ moment, text }: Pick<Marked, 'moment' | 'text'>): string | null {
  if (moment === 'fix') return findPlace(text);
  return moment === 'where' ? (placeAnswered(text, known)?.place ?? null) : placeIn(text, known.places);
}
