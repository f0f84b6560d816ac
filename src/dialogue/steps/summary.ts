/** The one confirmation: everything that would be sent, each thing changeable by one press or in words. */
import { alikeOwn } from '../alike.ts';
import type { Known, OwnComplaint } from '../known.ts';
import { shownCharacters } from '../limits.ts';
import { isLonger, joined, sentence, shortened, subject } from '../outcome.ts';
import { areaWords, readBeyond } from '../placing.ts';
import type { Choice, Sentence } from '../say.ts';
import { standsAs } from '../standing.ts';
import { categoryOf, kindOf, labelOf, subjectOf } from '../suggestion.ts';
import type { Draft, DraftFile } from '../talk.ts';
import { timeWords, whenOf } from '../timing.ts';
import { waveringCategories } from '../understand/category.ts';
import { personalSpans } from '../understand/personal.ts';
import { changedAll } from './changes.ts';
import { choice, hidden, inOneLine, type Step } from './step.ts';

/** Of a story too long to show, that much of its end is. */
const shownTailCharacters = 60;

export const summary: Step = {
  missing: () => true,
  ask(draft, known) {
    const own = alikeOwn(draft, known);
    return { lines: [...summaryLines(draft, known), ...offer(own, known)], choices: choices(draft, own, known) };
  },
  accept(answer, draft, known) {
    if (answer.type === 'text') return changedAll(answer.text, answer.message, draft, known);
    switch (answer.choice) {
      case 'send':
        return { draft, go: 'send' };
      case 'edit':
        return { draft, go: 'edit' };
      case 'hide':
        // Wished from now on, whatever comes instead of an answer to how.
        return { draft: hidden(draft), go: 'visibility' };
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
  const text = inOneLine(draft);
  const head = sentence(
    draft.visibility === 'secret' ? 'summary.secret' : draft.visibility === 'anonymous' ? 'summary.anonymous' : 'summary',
  );
  const story = text === '' ? [] : [sentence('summary.story', { story: headAndTail(text) })];
  const masked = personalSpans(text).length > 0 ? [sentence('summary.masked')] : [];
  return [head, ...story, joined(facts(draft, known)), ...masked, ...asItIs(draft)];
}

/** Who hides their name hears of what a document or a video may tell of them: only photos are cleaned. */
function asItIs({ visibility, attachments }: Draft): Sentence[] {
  const hides = visibility === 'secret' || visibility === 'anonymous';
  return hides && attachments.some(({ kind }) => kind === 'document' || kind === 'video') ? [sentence('summary.as_it_is')] : [];
}

/** A long story by how it begins and by what was told last. */
export function headAndTail(text: string): string {
  if (!isLonger(text, shownCharacters)) return text;
  const signs = [...text];
  const head = signs.slice(0, shownCharacters - shownTailCharacters).join('');
  const tail = signs.slice(-shownTailCharacters).join('');
  return `${head.replace(/\s+\S*$/, '')} … ${tail.replace(/^\S*\s+/, '')}`;
}

/** Kept files by kind: "2 foto", "pesan suara 41 detik". */
export function fileFacts(files: DraftFile[]): Sentence[] {
  if (files.length === 0) return [];
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

/** Place, files, time, kind and category of what would be sent. */
export function facts(draft: Draft, known: Known): Sentence[] {
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

/** A report of the same thing: one's own by its number; of somebody else's public one when it was told and how it stands, nothing else. */
function offer(own: OwnComplaint | undefined, { similar }: Known): Sentence[] {
  if (own) return [sentence('loose.one', { subject: subject(own) })];
  const [best] = similar ?? [];
  if (!best) return [];
  const { submittedAt: at, agency, status } = best;
  return [sentence('similar.offer', { at, state: standsAs({ status, agency, joined: true }) })];
}

/** What was chosen, or what is suggested with what it may be as well. */
function categoryFact(draft: Draft, known: Known): Sentence {
  const category = labelOf(categoryOf(draft, known), known.categories);
  if (draft.category !== null) return sentence('summary.category', { category });
  const others = waveringCategories(subjectOf(draft), known.categories, known.model).slice(1);
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

function choices(draft: Draft, own: OwnComplaint | undefined, { similar }: Known): Choice[] {
  const isOffered = own !== undefined || (similar === undefined ? draft.similar !== undefined && !draft.similar.own : similar.length > 0);
  const joinable = draft.visibility === 'public' && isOffered;
  const label = own ? sentence('choice.for_first', { number: own.number }) : 'choice.join';
  const hide = draft.visibility === 'public' ? [choice(draft, 'summary', 'hide', 'choice.hide')] : [];
  return [
    choice(draft, 'summary', 'send', 'choice.send', 'primary'),
    choice(draft, 'summary', 'edit', 'choice.edit'),
    ...hide,
    choice(draft, 'summary', 'cancel', 'choice.cancel', 'danger'),
    ...(joinable ? [choice(draft, 'summary', 'join', label)] : []),
  ];
}
