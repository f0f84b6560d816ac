/** /proses: work has begun. The clock of the answer goes on; a word for the citizen may go along. */
import { nextDue } from '../../complaints/life.ts';
import { type Act, asText } from './act.ts';
import { barOver, news, without } from './common.ts';

export const start: Act = {
  example: 'officer.example.proses',
  takesFiles: false,
  bar: barOver,
  read: (words, known) => asText(words, known),
  missing: () => null,
  async done({ text }, complaint, { world, officer }) {
    const begun = { ...without(complaint, 'paused'), status: 'in_progress' as const, assignee: complaint.assignee ?? officer.id };
    const dueAt = nextDue(complaint, 'in_progress', world.chance.now(), world);
    return {
      complaint: { ...begun, dueAt },
      type: 'in_progress',
      data: { text },
      ...news('in_progress', { ...begun, dueAt }, { text }, [], world),
      central: world.words({ key: 'officer.central.started', params: { text } }).trim(),
      notices: [],
      receipt: [{ key: 'officer.start.sent', params: { number: complaint.number } }],
    };
  },
};
