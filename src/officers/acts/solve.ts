/** /selesai: the claim that it is done, best with a photo. The citizen confirms or opens it again; after the third "belum" only a superior may claim it once more. */
import { type Act, asText, needsText } from './act.ts';
import { barOver, news, waitsForSuperior, without } from './common.ts';

export const solve: Act = {
  example: 'officer.example.selesai',
  takesFiles: true,
  bar(complaint, request) {
    return waitsForSuperior(complaint, request)
      ? { key: 'officer.solve.superior', params: { number: complaint.number, times: complaint.disputes ?? 0 } }
      : barOver(complaint);
  },
  read: (words, known) => asText(words, known),
  missing: (wanted, complaint) => needsText(wanted, complaint, 'officer.solve.ask'),
  async done({ text, files }, complaint, { world }) {
    const dueAt = world.due('close', complaint.kind, world.chance.now()).at;
    const solved = { ...without(complaint, 'paused'), status: 'resolved' as const, dueAt };
    return {
      complaint: solved,
      type: 'resolved',
      data: { text, ...(files.length > 0 && { attachments: files }) },
      ...news('resolved', solved, { text }, files, world),
      question: 'solved',
      central: world.words({ key: 'officer.central.resolved', params: { text } }),
      notices: [],
      receipt: [{ key: 'officer.solve.sent', params: { number: complaint.number } }],
    };
  },
};
