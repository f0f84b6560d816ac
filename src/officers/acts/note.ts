/** /catat: words of officers for officers. Neither the citizen nor the centre reads them. */
import { type Act, asText, needsText } from './act.ts';

export const note: Act = {
  example: 'officer.example.catat',
  takesFiles: true,
  bar: () => null,
  read: (words, known) => asText(words, known),
  missing: (wanted, complaint) => needsText(wanted, complaint, 'officer.note.ask'),
  async done({ text }, complaint) {
    return {
      complaint,
      type: 'noted',
      data: { text },
      citizen: null,
      central: null,
      notices: [],
      receipt: [{ key: 'officer.note.sent', params: { number: complaint.number } }],
    };
  },
};
