/** A practice complaint as officers see it: always marked, with the buttons of what can be tried and a word about what comes next. Pure. */
import type { Complaint, HistoryEntry } from '../complaints/complaint.ts';
import { isOver } from '../complaints/life.ts';
import type { Choice, Say, Sentence } from '../dialogue/say.ts';
import type { ActWord } from './acts/index.ts';
import { agencyName } from './agencies.ts';
import { cardChoice, cardChoices, categoryOf, deadline, joined, storyOf } from './card.ts';
import type { OfficerWorld } from './officers.ts';

/** What ends it: `/latihan akhiri`. */
export const ending = 'akhiri';
/** The acts a made-up citizen has an answer to, and those that need none. */
const tried: readonly ActWord[] = ['ambil', 'tanya', 'balas', 'proses', 'catat', 'selesai'];

export function practiceMark({ practice }: Complaint): Sentence[] {
  return practice ? [{ key: 'practice.mark' }] : [];
}

/** What would reach real people, agencies or complaints is not for practice. */
export function practiceBar(command: ActWord, { practice }: Complaint): Sentence | null {
  return practice && !tried.includes(command) ? { key: 'practice.not_here', params: { command } } : null;
}

/** The card as it stands, with what to try next. */
export function practiceCard(complaint: Complaint, history: readonly HistoryEntry[], world: OfficerWorld): Say {
  const { id, number, place } = complaint;
  const story: Sentence = { key: 'officer.look.story', params: { story: storyOf(complaint) } };
  const where: Sentence = { key: 'officer.look.place', params: { place: place?.text ?? '' } };
  const lines: Sentence[] = [
    ...practiceMark(complaint),
    {
      key: 'practice.card',
      params: { number, category: categoryOf(complaint, world.categories), agency: agencyName(complaint.agency, world) },
    },
    ...[where, story, joined([{ key: `officer.status.${complaint.status}` }, deadline(complaint, world.chance.now())])],
    ...hint(complaint, history),
  ];
  return { lines, choices: practiceChoices(complaint), about: id };
}

/** The buttons of a card, without those that lead out of the house. */
export function practiceChoices(complaint: Complaint): Choice[] {
  if (isOver(complaint.status)) return [];
  const acts = cardChoices(complaint).filter(({ step }) => step !== 'bukanwewenang');
  return [...acts, cardChoice('latihan', ending, { key: 'practice.choice.end' })];
}

/** What has not been tried yet, in the order of a real complaint. */
export function hint({ status, assignee }: Complaint, history: readonly HistoryEntry[]): Sentence[] {
  const did = (type: HistoryEntry['type']) => history.some((entry) => entry.type === type);
  if (isOver(status)) return [];
  if (assignee === undefined) return [{ key: 'practice.hint.take' }];
  if (status === 'reopened') return [{ key: 'practice.hint.again' }];
  if (!did('info_requested')) return [{ key: 'practice.hint.ask' }];
  return [{ key: did('replied') ? 'practice.hint.solve' : 'practice.hint.reply' }];
}
