/** /rahasia: what was told in the open is closed. Not the other way: that only whoever told it may want. */
import { type Act, asText } from './act.ts';
import { news } from './common.ts';

export const secret: Act = {
  example: 'officer.example.rahasia',
  fixed: true,
  takesFiles: false,
  bar: ({ visibility, number }) => (visibility === 'secret' ? { key: 'officer.secret.already', params: { number } } : null),
  read: (words, known) => asText(words, known),
  missing: () => null,
  async done(_wanted, complaint, { world }) {
    const closed = { ...complaint, visibility: 'secret' as const };
    return {
      complaint: closed,
      type: 'made_secret',
      data: {},
      citizen: news('made_secret', closed, {}, [], world).citizen,
      central: world.words({ key: 'officer.central.secret' }),
      notices: [],
      receipt: [{ key: 'officer.secret.sent', params: { number: complaint.number } }],
    };
  },
};
