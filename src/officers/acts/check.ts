/** /verifikasi: a supervisor found category, place, duplicates and outcome right; only then are they counted and learned from as such. */
import { categoryOf } from '../card.ts';
import type { Act } from './act.ts';
import { isSuperior } from './common.ts';

export const check: Act = {
  example: 'officer.example.verifikasi',
  takesFiles: false,
  async bar(complaint, request) {
    const { number, verified } = complaint;
    if (!isSuperior(request, complaint)) return { key: 'officer.check.superior', params: { number } };
    if (verified === undefined) return null;
    const name = (await request.world.officers.names([verified.by])).get(verified.by) ?? '';
    return { key: 'officer.check.already', params: { number, name, at: verified.at } };
  },
  read: async (_words, known) => known,
  missing: () => null,
  async done(_wanted, complaint, { world, officer }) {
    const { number, place } = complaint;
    const category = categoryOf(complaint, world.categories);
    return {
      complaint: { ...complaint, verified: { at: world.chance.now(), by: officer.id } },
      type: 'checked',
      data: {},
      citizen: null,
      central: null,
      notices: [],
      receipt: [
        {
          key: 'officer.check.sent',
          params: { number, category, place: place === null || place.text === '' ? { key: 'officer.check.placeless' } : place.text },
        },
      ],
    };
  },
};
