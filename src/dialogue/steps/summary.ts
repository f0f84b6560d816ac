/** The one confirmation: everything that would be sent, each thing changeable by one press or in words. */
import type { Known } from '../known.ts';
import { shownCharacters } from '../limits.ts';
import { joined, sentence, shortened } from '../outcome.ts';
import type { Choice, Sentence } from '../say.ts';
import { categoryOf, kindOf, labelOf } from '../suggestion.ts';
import type { Draft, DraftFile } from '../talk.ts';
import { askedChange } from '../understand/change.ts';
import { type Accepted, answered, choice, type Step } from './step.ts';

export const summary: Step = {
  missing: () => true,
  ask: (draft, known) => ({ lines: summaryLines(draft, known), choices: choices(draft) }),
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
  return [
    head,
    ...(text === '' ? [] : [sentence('summary.story', { story: shortened(text, shownCharacters) })]),
    joined(facts(draft, known)),
  ];
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
  const category = labelOf(categoryOf(draft, known), known.categories);
  return [
    placeFact(draft),
    ...fileFacts(draft.attachments),
    ...(draft.occurred === null ? [] : [sentence('summary.when', { when: shortened(draft.occurred, 60) })]),
    sentence('summary.kind', { kind: sentence(`kind.${kindOf(draft)}`) }),
    sentence(draft.category === null ? 'summary.category.suggested' : 'summary.category', { category }),
  ];
}

function placeFact(draft: Draft): Sentence {
  if (draft.place === null) return sentence('summary.place.none');
  return draft.place.text === '' ? sentence('summary.place.pin') : sentence('summary.place', { place: shortened(draft.place.text, 80) });
}

function choices(draft: Draft): Choice[] {
  const hide = draft.visibility === 'public' ? [choice(draft, 'summary', 'hide', 'choice.hide')] : [];
  return [
    choice(draft, 'summary', 'send', 'choice.send', 'primary'),
    choice(draft, 'summary', 'edit', 'choice.edit'),
    ...hide,
    choice(draft, 'summary', 'cancel', 'choice.cancel', 'danger'),
  ];
}

function changed(text: string, message: string, draft: Draft, known: Known): Accepted | null {
  const change = askedChange(text, known.categories);
  switch (change?.field) {
    case 'place':
      if (change.text === '') return { draft: { ...draft, place: null, done: draft.done.filter((step) => step !== 'place') }, go: 'place' };
      return {
        draft: answered({ ...draft, place: { text: change.text }, placeMessage: message }, 'place'),
        lines: [sentence('changed.place', { place: change.text })],
        go: 'summary',
      };
    case 'when':
      if (change.text === '') return { draft: { ...draft, occurred: null }, go: 'when' };
      return { draft: answered({ ...draft, occurred: change.text }, 'when'), go: 'summary' };
    case 'category':
      return change.code === null
        ? { draft: { ...draft, page: 0 }, go: 'category' }
        : { draft: { ...draft, category: change.code }, go: 'fitting' };
    case 'visibility':
      return change.visibility === null
        ? { draft, go: 'visibility' }
        : { draft: { ...draft, visibility: change.visibility }, go: 'summary' };
    default:
      return null;
  }
}
