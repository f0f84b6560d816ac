/** How a complaint is put into sentences for officers. Pure; it never knows who the citizen is, and leaves out what must not be seen. */

import { type Complaint, placeNow } from '../complaints/complaint.ts';
import { isOver } from '../complaints/life.ts';
import type { Attachment } from '../complaints/ports.ts';
import type { Category } from '../dialogue/known.ts';
import type { Choice, SayKey, Sentence } from '../dialogue/say.ts';
import { labelOf } from '../dialogue/suggestion.ts';
import { deskPrefix } from './desk.ts';
import { masked } from './mask.ts';

/** The buttons of a card are not of one pending act: they work as long as the card is there. */
export const cardDraft = `${deskPrefix}card`;
/** Enough of the story to decide whether to open it. */
const excerptMax = 200;
/** A place is a line, however much was written for it. */
const placeMax = 120;

/** Words and sentences in one line, with dots between them. */
export function joined(parts: readonly (string | Sentence)[]): Sentence {
  const [first = '', ...others] = parts.filter((part) => part !== '');
  if (others.length === 0) return typeof first === 'string' ? { key: 'officer.words', params: { words: first } } : first;
  return others.reduce<Sentence>((left, right) => ({ key: 'join.dot', params: { left, right } }), joined([first]));
}

/** A secret complaint only by its number and date; any other also with what and where it is. */
export function headline(complaint: Complaint, categories: readonly Category[], now: number): Sentence {
  if (complaint.visibility === 'secret') return joined([complaint.number, { key: 'officer.secret' }, deadline(complaint, now)]);
  return joined([complaint.number, ...subject(complaint, categories), placeTold(complaint, placeMax), deadline(complaint, now)]);
}

/** The place in a line, marked where the citizen put it right after filing; a bare pin as such, '' where none is told. */
export function placeTold(complaint: Pick<Complaint, 'place' | 'pieces' | 'visibility'>, most: number): string | Sentence {
  const { text, corrected } = placeNow(complaint);
  if (text === '') return complaint.place?.lat === undefined ? '' : { key: 'officer.place.pin' };
  const place = clipped(masked(text, complaint), most);
  return corrected ? { key: 'officer.place.corrected', params: { place } } : place;
}

/** Kind and category; the kind goes without saying for a grievance. */
function subject(complaint: Complaint, categories: readonly Category[]): (string | Sentence)[] {
  const category = categoryOf(complaint, categories);
  return complaint.kind === 'grievance' ? [category] : [{ key: `kind.${complaint.kind}` }, category];
}

/** The category's label as the reader's language has it; its code when the operator's list no longer has it. */
export function categoryOf({ category }: Complaint, categories: readonly Category[]): Sentence {
  return categoryNamed(category, categories);
}

export function categoryNamed(code: string, categories: readonly Category[]): Sentence {
  return { key: 'officer.label', params: { words: labelOf(code, categories) } };
}

/** The date the next step is due, marked when it has passed; '' when there is none. */
export function deadline(complaint: Complaint, now: number): Sentence | '' {
  if (complaint.dueAt === null) return '';
  return { key: complaint.dueAt < now ? 'officer.overdue' : 'officer.due', params: { due: complaint.dueAt } };
}

/** The story exactly as it was told, a line for each piece. */
export function storyOf(complaint: Complaint): string {
  return complaint.pieces.map((piece) => piece.text).join('\n');
}

/** The first words of a text of a complaint as a card may show them, its lines side by side. */
export function excerpt(text: string, of: Pick<Complaint, 'visibility'>): string {
  const lines = masked(text, of)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  return clipped(lines.filter((line) => line !== '').join(' / '), excerptMax);
}

/** "2 foto · 1 suara"; what could not be fetched is not counted. */
export function attachmentsOf(attachments: readonly Attachment[]): Sentence | '' {
  const kinds = ['photo', 'voice', 'audio', 'video', 'document'] as const;
  const counts = kinds.map((kind) => ({ kind, number: attachments.filter((file) => file.kind === kind && isThere(file)).length }));
  const parts = counts
    .filter(({ number }) => number > 0)
    .map(({ kind, number }): Sentence => ({ key: `officer.files.${kind}`, params: { number } }));
  return parts.length === 0 ? '' : joined(parts);
}

/** What can be done with it as it stands now. */
export function cardChoices({ number, status, assignee, mergedInto }: Complaint): Choice[] {
  const of = (command: string, label: SayKey) => cardChoice(command, number, { key: label });
  const look = of('lihat', 'officer.choice.look');
  if (isOver(status) || mergedInto !== undefined) return [look];
  const [reply, ask] = [of('balas', 'officer.choice.reply'), of('tanya', 'officer.choice.ask')];
  if (assignee === undefined) return [of('ambil', 'officer.choice.take'), of('bukanwewenang', 'officer.choice.refuse'), ask, look, reply];
  return [look, reply, ask, of('selesai', 'officer.choice.solve')];
}

/** A button of a card: presses are read as the command with those words. */
export function cardChoice(command: string, number: string, label: Sentence): Choice {
  return { draft: cardDraft, step: command, choice: number, label };
}

export function clipped(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;
}

function isThere(file: Attachment): boolean {
  return file.state === 'waiting' || file.state === 'kept';
}
