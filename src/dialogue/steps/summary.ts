/** The one confirmation: everything that would be sent, each thing changeable by one press or in words. */
import type { Known } from '../known.ts';
import { shownCharacters } from '../limits.ts';
import { joined, sentence, shortened } from '../outcome.ts';
import { areaWords, outsideLines, readBeyond, toldPlace } from '../placing.ts';
import type { Choice, Sentence } from '../say.ts';
import { categoryOf, kindOf, labelOf } from '../suggestion.ts';
import type { Draft, DraftFile } from '../talk.ts';
import { timeWords, whenOf } from '../timing.ts';
import { waveringCategories } from '../understand/category.ts';
import { askedChange } from '../understand/change.ts';
import { findPlace } from '../understand/place.ts';
import { partMended } from '../understand/place-mended.ts';
import { mergedPlace } from '../understand/place-parts.ts';
import { areaAlone, partCorrected, placeAlone } from '../understand/place-told.ts';
import { placeAnswered } from '../understand/where.ts';
import { type Accepted, answered, choice, type Step, story } from './step.ts';

/** Of a story too long to show, that much of its end is. */
const shownTailCharacters = 60;

export const summary: Step = {
  missing: () => true,
  ask: (draft, known) => ({ lines: [...summaryLines(draft, known), ...offer(known)], choices: choices(draft, known) }),
  accept(answer, draft, known) {
    if (answer.type === 'text') return changed(answer.text, answer.message, draft, known);
    switch (answer.choice) {
      case 'send':
        return { draft, go: 'send' };
      case 'edit':
        return { draft, go: 'edit' };
      case 'hide':
        return { draft, go: 'visibility' };
      case 'cancel':
        return { draft, go: 'cancel' };
      case 'join':
        return draft.similar === undefined ? null : { draft, go: 'join' };
      default:
        return null;
    }
  },
};

/** The summary's sentences: the story and the facts around it. */
export function summaryLines(draft: Draft, known: Known): Sentence[] {
  const text = draft.pieces.map((piece) => piece.text.trim()).join('. ');
  const head = sentence(
    draft.visibility === 'secret' ? 'summary.secret' : draft.visibility === 'anonymous' ? 'summary.anonymous' : 'summary',
  );
  return [head, ...(text === '' ? [] : [sentence('summary.story', { story: headAndTail(text) })]), joined(facts(draft, known))];
}

/** A long story by how it begins and by what was told last. */
function headAndTail(text: string): string {
  const signs = [...text];
  if (signs.length <= shownCharacters) return text;
  const head = signs.slice(0, shownCharacters - shownTailCharacters).join('');
  const tail = signs.slice(-shownTailCharacters).join('');
  return `${head.replace(/\s+\S*$/, '')} … ${tail.replace(/^\S*\s+/, '')}`;
}

/** Kept files by kind: "2 foto", "pesan suara 41 detik". */
export function fileFacts(files: DraftFile[]): Sentence[] {
  const count = (kind: DraftFile['kind']) => files.filter((file) => file.kind === kind).length;
  const voices = files.filter((file) => file.kind === 'voice' || file.kind === 'audio');
  const parts: Sentence[] = [];
  if (count('photo') > 0) parts.push(sentence('files.photo', { count: count('photo') }));
  if (voices.length === 1 && (voices[0]?.seconds ?? 0) > 0) parts.push(sentence('files.voice_timed', { seconds: voices[0]?.seconds ?? 0 }));
  else if (voices.length > 0) parts.push(sentence('files.voice', { count: voices.length }));
  if (count('video') > 0) parts.push(sentence('files.video', { count: count('video') }));
  if (count('document') > 0) parts.push(sentence('files.document', { count: count('document') }));
  return parts;
}

function facts(draft: Draft, known: Known): Sentence[] {
  return [
    placeFact(draft, known),
    ...fileFacts(draft.attachments),
    ...whenFact(draft, known),
    sentence('summary.kind', { kind: sentence(`kind.${kindOf(draft)}`) }),
    categoryFact(draft, known),
  ];
}

/** Where it is, as the summary says it. */
export function placeFact({ place }: Draft, known: Known): Sentence {
  if (place === null) return sentence('summary.place.none');
  const words = shortened(place.text === '' ? areaWords(place) : place.text, 120);
  const read = place.text === '' ? '' : readBeyond(place, known.region.code);
  if (words === '') return sentence('summary.place.pin');
  if (place.lat !== undefined && place.areaCode === undefined) return sentence('summary.place.pinned', { place: words });
  return read === '' ? sentence('summary.place', { place: words }) : sentence('summary.place.read', { place: words, area: read });
}

/** A public report of the same thing: when it was told and who has it, nothing else. */
function offer({ similar }: Known): Sentence[] {
  const [best] = similar ?? [];
  if (!best) return [];
  const agency: string | Sentence = best.agency === '' ? sentence('agency.unnamed') : best.agency;
  return [sentence('similar.offer', { at: best.submittedAt, agency })];
}

/** What was chosen, or what is suggested with what it may be as well. */
function categoryFact(draft: Draft, known: Known): Sentence {
  const category = labelOf(categoryOf(draft, known), known.categories);
  if (draft.category !== null) return sentence('summary.category', { category });
  const others = waveringCategories(story(draft), known.categories, known.model).slice(1);
  if (others.length === 0) return sentence('summary.category.suggested', { category });
  const labels = others.map((code) => sentence('choice.category', { category: labelOf(code, known.categories) }));
  return sentence('summary.category.unsure', { category, others: joined(labels, 'join.comma') });
}

/** As a date where the words give one. */
function whenFact(draft: Draft, known: Known): Sentence[] {
  const time = whenOf(draft, known);
  if (time !== null) return [sentence('summary.when', { when: timeWords(time, known.region.timeZone) })];
  return draft.occurred === null ? [] : [sentence('summary.when', { when: shortened(draft.occurred, 60) })];
}

function choices(draft: Draft, { similar }: Known): Choice[] {
  const joinable = draft.visibility === 'public' && (similar === undefined ? draft.similar !== undefined : similar.length > 0);
  const hide = draft.visibility === 'public' ? [choice(draft, 'summary', 'hide', 'choice.hide')] : [];
  return [
    choice(draft, 'summary', 'send', 'choice.send', 'primary'),
    choice(draft, 'summary', 'edit', 'choice.edit'),
    ...hide,
    choice(draft, 'summary', 'cancel', 'choice.cancel', 'danger'),
    ...(joinable ? [choice(draft, 'summary', 'join', 'choice.join')] : []),
  ];
}

/** What words at the summary change: the value they name, or the question for it. null: they ask for no change. */
export function changed(text: string, message: string, draft: Draft, known: Known): Accepted | null {
  const change = askedChange(text, known.categories);
  switch (change?.field) {
    case 'place':
      if (change.text === '') return { draft: { ...draft, place: null, done: draft.done.filter((step) => step !== 'place') }, go: 'place' };
      return replaced(change.text, message, draft, known, text);
    case 'when':
      if (change.text === '') return { draft: { ...draft, occurred: null }, go: 'when' };
      return { draft: answered({ ...draft, occurred: change.text, occurredAt: known.now }, 'when'), go: 'summary' };
    case 'category':
      return change.code === null
        ? { draft: { ...draft, page: 0 }, go: 'category' }
        : { draft: { ...draft, category: change.code }, go: 'fitting' };
    case 'visibility':
      return change.visibility === null
        ? { draft, go: 'visibility' }
        : { draft: { ...draft, visibility: change.visibility }, go: 'summary' };
    case 'story':
    case 'kind':
      return { draft, go: change.field };
    case null:
      return { draft, go: 'edit' };
    default:
      return narrowed(text, message, draft, known);
  }
}

/** "kel sukamaju" at the summary: where the place told before lies. "bukan rw 5, rw 6", "rt nya 1", "eh salah jl mawar": a part of it that was wrong. */
function narrowed(text: string, message: string, draft: Draft, known: Known): Accepted | null {
  const told = draft.place?.text ?? '';
  if (draft.place?.lat !== undefined && told === '') return null;
  const change = (place: string) => replaced(place, message, draft, known, text, true);
  const part = told === '' ? null : partMended(text);
  if (part !== null) return change(mergedPlace(told, part));
  const [wrong, right] = partCorrected(text) ?? ['', ''];
  const anew = right === '' ? (areaAlone(text) ?? placeAlone(text)) : placeAlone(right);
  if (told === '') {
    const name = anew ?? (draft.place === null ? bareName(text, known) : null);
    return name === null ? null : change(name);
  }
  if (wrong !== '' && anew === null && told.toLowerCase().includes(wrong.toLowerCase()))
    return change(told.replace(new RegExp(wrong.replace(/[^\p{L}\p{N}\s]/gu, '.'), 'iu'), () => right));
  return anew === null ? null : change(mergedPlace(told, anew));
}

/** A name and nothing else, where no place was told yet. */
function bareName(text: string, known: Known): string | null {
  const found = placeAnswered(text, known);
  return found === null || found.more ? null : found.place;
}

/** `keepsPin`: the words mend a place whose pin is right. */
function replaced(text: string, message: string, draft: Draft, known: Known, said: string, keepsPin = false): Accepted {
  const { lat, lon } = draft.place ?? {};
  const pin = keepsPin && lat !== undefined && lon !== undefined ? { lat, lon } : {};
  const place = { ...toldPlace(text, known), ...pin };
  const pieces = contradicts(draft, text) ? [...draft.pieces, { message, at: known.now, text: said }] : draft.pieces;
  const open = { ...draft, pieces, place, placeMessage: message, done: draft.done.filter((step) => step !== 'town') };
  return {
    draft: answered(open, 'place'),
    lines: [sentence('changed.place', { place: text }), ...outsideLines(place, known)],
    go: 'summary',
  };
}

/** Whether the story still tells another place: then the words that corrected it belong to it, so that nobody reads two places and no reason. */
function contradicts(draft: Draft, place: string): boolean {
  return draft.pieces.some((piece) => {
    const told = findPlace(piece.text);
    return told !== null && !place.toLowerCase().includes(told.toLowerCase());
  });
}
