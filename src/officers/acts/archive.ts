/** /arsip: nothing is put away without a reason from the list, which the citizen reads and may answer. */
import type { Complaint } from '../../complaints/complaint.ts';
import { supervisorFrom } from '../../dialogue/limits.ts';
import type { Sentence } from '../../dialogue/say.ts';
import { named, offersOf } from '../offered.ts';
import { type Act, asText } from './act.ts';
import { barOver, news, waitsForSuperior, without } from './common.ts';

const always = ['unclear', 'not_government', 'duplicate', 'elsewhere', 'court', 'asked'] as const;
/** `done`: what a superior may say of a report that is called not solved again and again. */
export const reasons = [...always, 'done'] as const;

const isReason = (code: string): code is (typeof reasons)[number] => (reasons as readonly string[]).includes(code);
const reasonsFor = ({ disputes = 0 }: Complaint): readonly (typeof reasons)[number][] => (disputes >= supervisorFrom ? reasons : always);
const labelOf = (code: (typeof reasons)[number]): Sentence => ({ key: `officer.archive.${code}` });

export const archive: Act = {
  example: 'officer.example.arsip',
  takesFiles: false,
  bar: (complaint, request) =>
    waitsForSuperior(complaint, request)
      ? { key: 'officer.archive.superior', params: { number: complaint.number, times: complaint.disputes ?? 0 } }
      : barOver(complaint),
  /** A number of the list, or its words; anything more is said along. */
  async read(words, known, complaint, request) {
    if (known.to !== '' || words.trim() === '') return asText(words, known);
    const choices = reasonsFor(complaint).map((choice) => ({ draft: 'arsip', step: 'pick', choice, label: labelOf(choice) }));
    const picked = reasonsFor(complaint).some((code) => code === words.trim())
      ? words.trim()
      : named(words, offersOf(choices, request))?.choice;
    return picked === undefined ? { refused: [{ key: 'officer.archive.list_only' }] } : { ...known, to: picked };
  },
  missing(wanted, complaint) {
    if (reasonsFor(complaint).some((code) => code === wanted.to)) return null;
    const picks = reasonsFor(complaint).map((code) => ({ to: code, label: labelOf(code) }));
    return { ask: [{ key: 'officer.archive.ask', params: { number: complaint.number } }], picks };
  },
  async done({ to, text }, complaint, { world }) {
    const code = isReason(to) ? to : 'unclear';
    const reason = [world.words(labelOf(code)), text].filter((part) => part !== '').join('. ');
    const disputed = (complaint.disputes ?? 0) > 0;
    const archived = {
      ...without(complaint, 'paused', 'undecidedAt'),
      ...{ status: 'archived' as const, dueAt: null },
      ...(disputed && { closing: 'disputed' as const }),
    };
    return {
      complaint: archived,
      type: 'archived',
      data: { reason },
      ...news('archived', archived, { reason }, [], world),
      central: world.words({ key: 'officer.central.archived', params: { reason } }),
      notices: [],
      receipt: [{ key: 'officer.archive.sent', params: { number: complaint.number } }],
    };
  },
};
