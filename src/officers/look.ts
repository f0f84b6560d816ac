/** /lihat NOMOR: the whole complaint, without anything that names the citizen. Each look is in the audit. */
import { type Complaint, type HistoryEntry, mapLink, placeNow } from '../complaints/complaint.ts';
import { maskPersonal } from '../complaints/mask-numbers.ts';
import type { Attachment } from '../complaints/ports.ts';
import type { Region } from '../dialogue/known.ts';
import type { Choice, Say, Sentence } from '../dialogue/say.ts';
import { occurredTold } from '../dialogue/timing.ts';
import { attachmentsOf, cardChoice, cardChoices, categoryOf, clipped, deadline, joined, storyOf } from './card.ts';
import { findComplaint } from './find.ts';
import { wordsOf } from './history.ts';
import { masked } from './mask.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';
import { practiceMark } from './practice.ts';
import { audited, type Request, turnOf } from './request.ts';

const stepsMax = 10;
const stepTextMax = 150;
/** The word after the number that shows swear words as they were written. */
const original = 'asli';

/** The complaint with everything its officers may see, its kept attachments and the newest lines of its history. */
export async function look(request: Request): Promise<OfficerTurn> {
  const found = await findComplaint(request, 'lihat', 'officer.example.lihat');
  if ('refused' in found) return found.refused;
  const { complaint, rest } = found;
  const asWritten = rest.toLowerCase() === original;
  const [history, attachments] = await Promise.all([
    request.world.complaints.history(complaint.id),
    request.world.complaints.attachments(complaint.id),
  ]);
  const say = page(complaint, asWritten ? maskPersonal : masked, history, attachments, request.world);
  return turnOf(request.now, { say: [say], audit: [audited(request, 'lihat', complaint.id, asWritten ? { form: original } : {})] });
}

type Mask = (text: string) => string;

function page(complaint: Complaint, maskOf: typeof masked, history: HistoryEntry[], attachments: Attachment[], world: OfficerWorld): Say {
  const story = storyOf(complaint);
  const mask: Mask = (text) => maskOf(text, complaint);
  const kept = attachments.filter((attachment) => attachment.state === 'kept').map((attachment) => attachment.id);
  const lines = [
    ...facts(complaint, attachments, world),
    ...where(complaint, mask),
    ...told(complaint, mask, world.region.timeZone),
    ...steps(history, mask),
  ];
  const choices = [
    ...cardChoices(complaint).filter(({ step: command }) => command !== 'lihat'),
    ...unmask(complaint, mask(story) !== maskPersonal(story, complaint)),
  ];
  return { lines, choices, about: complaint.id, ...(kept.length > 0 && { attachments: kept }) };
}

function facts(complaint: Complaint, attachments: Attachment[], world: OfficerWorld): Sentence[] {
  const { number, status, visibility } = complaint;
  const heading: Sentence = { key: 'officer.look.heading', params: { number, pseudonym: number.slice(0, 5) } };
  const state = joined([{ key: `officer.status.${status}` }, deadline(complaint, world.chance.now())]);
  const files = attachmentsOf(attachments);
  return [
    ...practiceMark(complaint),
    ...(visibility === 'secret' ? [{ key: 'officer.look.secret' as const }] : []),
    heading,
    joined([{ key: `kind.${complaint.kind}` }, categoryOf(complaint, world.categories)]),
    state,
    ...(files === '' ? [] : [files]),
  ];
}

function where(complaint: Complaint, mask: Mask): Sentence[] {
  const { place } = complaint;
  if (place === null) return [{ key: 'officer.look.nowhere' }];
  const { text, corrected } = placeNow(complaint);
  const told: Sentence | string = corrected ? { key: 'officer.place.corrected', params: { place: mask(text) } } : mask(text);
  const words: Sentence[] = place.text === '' ? [] : [{ key: 'officer.look.place', params: { place: told } }];
  if (place.lat === undefined || place.lon === undefined) return words;
  return [...words, { key: 'officer.look.map', params: { link: mapLink(place.lat, place.lon) } }];
}

function told(complaint: Complaint, mask: Mask, timeZone: Region['timeZone']): Sentence[] {
  const story = mask(storyOf(complaint));
  const text: Sentence = story === '' ? { key: 'officer.look.wordless' } : { key: 'officer.look.story', params: { story } };
  if (complaint.occurred === null) return [text];
  const { words, when } = occurredTold(complaint.occurred, timeZone);
  const occurred = mask(words);
  const time: Sentence =
    when === null
      ? { key: 'officer.look.occurred', params: { occurred } }
      : { key: 'officer.look.occurred.dated', params: { occurred, when } };
  return [text, time];
}

/** The newest steps, oldest of them first. */
function steps(history: HistoryEntry[], mask: Mask): Sentence[] {
  if (history.length === 0) return [];
  return [{ key: 'officer.look.history' }, ...history.slice(-stepsMax).map((entry) => step(entry, mask))];
}

function step(entry: HistoryEntry, mask: Mask): Sentence {
  const { at, type } = entry;
  const what: Sentence = { key: `officer.history.${type}` };
  const words = wordsOf(entry);
  if (words === '') return { key: 'officer.step', params: { at, what } };
  return { key: 'officer.step.words', params: { at, what, words: clipped(mask(words), stepTextMax) } };
}

function unmask(complaint: Complaint, hidden: boolean): Choice[] {
  if (!hidden) return [];
  const label: Sentence = { key: 'officer.choice.original' };
  return [{ ...cardChoice('lihat', `${complaint.number} ${original}`, label) }];
}
