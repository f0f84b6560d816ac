/** /balas: an answer to the citizen, with files where there are some. */
import type { Complaint } from '../../complaints/complaint.ts';
import type { Status } from '../../dialogue/known.ts';
import type { OfficerWorld } from '../officers.ts';
import { expanded } from '../templates.ts';
import { type Act, asText, needsText } from './act.ts';
import { news, waitsForSuperior } from './common.ts';

/** Where an answer moves a complaint on; in every other status it is one more message. */
const unanswered: readonly Status[] = ['received', 'verified', 'routed', 'in_progress', 'reopened'];

export const reply: Act = {
  example: 'officer.example.balas',
  takesFiles: true,
  bar: () => null,
  async read(words, known, complaint, request) {
    const called = await expanded(request, complaint, words.trim());
    return 'refused' in called ? called : asText(called.text, known);
  },
  missing: (wanted, complaint) => needsText(wanted, complaint, 'officer.answer.ask'),
  async done({ text, files }, complaint, request) {
    const { world } = request;
    const answered = waitsForSuperior(complaint, request) ? complaint : answeredAt(complaint, world);
    return {
      complaint: answered,
      type: 'replied',
      data: { text, ...(files.length > 0 && { attachments: files }) },
      citizen: news('officer_replied', answered, { text }, files, world).citizen,
      central: text,
      notices: [],
      receipt: [{ key: 'officer.answer.sent', params: { number: complaint.number } }],
    };
  },
};

/** Answered in time or late, the next date is that of closing (ten working days after the follow-up; operator data). */
function answeredAt(complaint: Complaint, world: OfficerWorld): Complaint {
  if (!unanswered.includes(complaint.status)) return complaint;
  return { ...complaint, status: 'replied', dueAt: world.due('close', complaint.kind, world.chance.now()).at };
}
