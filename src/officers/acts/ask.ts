/** /tanya: a question to the citizen. The clock stands still until they answer. */
import { type Act, asText, needsText } from './act.ts';
import { barOver, news } from './common.ts';

export const ask: Act = {
  example: 'officer.example.tanya',
  takesFiles: true,
  bar: (complaint) => (complaint.hushed ? { key: 'officer.question.hushed', params: { number: complaint.number } } : barOver(complaint)),
  read: (words, known) => asText(words, known),
  missing: (wanted, complaint) => needsText(wanted, complaint, 'officer.question.ask'),
  async done({ text, files }, complaint, { world }) {
    const paused = complaint.paused ?? { at: world.chance.now(), dueAt: complaint.dueAt };
    const asked = { ...complaint, status: 'info_requested' as const, dueAt: null, paused };
    return {
      complaint: asked,
      type: 'info_requested',
      data: { text, ...(files.length > 0 && { attachments: files }) },
      citizen: news('info_requested', asked, { text }, files, world).citizen,
      question: 'info',
      central: world.words({ key: 'officer.central.asked', params: { text } }),
      notices: [],
      receipt: [{ key: 'officer.question.sent', params: { number: complaint.number } }],
    };
  },
};
