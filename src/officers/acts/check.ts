/** /verifikasi: a supervisor found category, place, duplicates and outcome right; only then are they counted and learned from as such. `tolak`: found wanting, they are neither. */
import { cardChoice, categoryOf } from '../card.ts';
import type { Act } from './act.ts';
import { isSuperior } from './common.ts';

/** Behind the number. */
const wanting = /^(?:tolak|ditolak|jangan dipakai|tidak dipakai|keliru|salah)\b/i;
const unfit = 'unfit';

export const check: Act = {
  example: 'officer.example.verifikasi',
  takesFiles: false,
  async bar(complaint, request) {
    const { number, verified, status } = complaint;
    if (status !== 'closed' && status !== 'archived') return { key: 'officer.check.open', params: { number } };
    if (!isSuperior(request, complaint)) return { key: 'officer.check.superior', params: { number } };
    if (verified === undefined) return null;
    const name = (await request.world.officers.names([verified.by])).get(verified.by) ?? '';
    return { key: verified.unfit ? 'officer.check.unfit_already' : 'officer.check.already', params: { number, name, at: verified.at } };
  },
  read: async (words, known) => (wanting.test(words.trim()) ? { ...known, to: unfit } : known),
  missing: () => null,
  async done({ to }, complaint, { world, officer }) {
    const { number, place } = complaint;
    const category = categoryOf(complaint, world.categories);
    const by = { at: world.chance.now(), by: officer.id };
    const refused = to === unfit;
    return {
      complaint: { ...complaint, verified: refused ? { ...by, unfit: true } : by },
      type: refused ? 'unfit' : 'checked',
      data: {},
      citizen: null,
      central: null,
      notices: [],
      receipt: [
        refused
          ? { key: 'officer.check.refused', params: { number } }
          : {
              key: 'officer.check.sent',
              params: { number, category, place: place === null || place.text === '' ? { key: 'officer.check.placeless' } : place.text },
            },
      ],
      offers: [cardChoice('verifikasi', '', { key: 'officer.choice.unchecked' })],
    };
  },
};
