/** /ambil: one officer has it from now on. Of two in the same second one wins, and the other is told who. A superior may take it from whoever holds it. */
import { agencyName } from '../agencies.ts';
import type { Act } from './act.ts';
import { barOver, isSuperior } from './common.ts';

export const take: Act = {
  example: 'officer.example.ambil',
  takesFiles: false,
  async bar(complaint, request) {
    const { number, assignee, undecidedAt } = complaint;
    if (assignee === request.officer.id) return { key: 'officer.take.yours', params: { number } };
    if (undecidedAt !== undefined && !isSuperior(request, complaint)) return { key: 'officer.take.unclear', params: { number } };
    const holder = assignee === undefined ? null : await request.world.officers.byId(assignee);
    if (holder !== null && !isSuperior(request, complaint)) {
      const history = await request.world.complaints.history(complaint.id);
      const at = history.findLast(({ type }) => type === 'taken' || type === 'handed_over')?.at ?? request.world.chance.now();
      return { key: 'officer.take.held', params: { number, name: holder.name, at } };
    }
    return barOver(complaint);
  },
  // What is told besides may name others (which.ts).
  read: async (words, known) => ({ ...known, text: words }),
  missing: () => null,
  async done(_wanted, complaint, { world, officer }) {
    const { number } = complaint;
    return {
      complaint: { ...complaint, assignee: officer.id },
      type: 'taken',
      data: {},
      citizen: null,
      central: null,
      notices: [],
      receipt: [{ key: 'officer.take.done', params: { number, name: officer.name, agency: agencyName(complaint.agency, world) } }],
    };
  },
};
