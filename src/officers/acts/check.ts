/** /verifikasi: a supervisor found category, place, duplicates and outcome right; only then are they counted and learned from as such. `tolak`: found wanting, they are neither. */
import { checkable } from '../../complaints/complaint.ts';
import { isOver } from '../../complaints/life.ts';
import { cardChoice, categoryOf, placeTold } from '../card.ts';
import type { Act } from './act.ts';
import { isSuperior } from './common.ts';

/** Behind the number. */
const wanting = /^(?:tolak|ditolak|jangan dipakai|tidak dipakai|keliru|salah)\b/i;
const unfit = 'unfit';
/** A line. */
const placeMax = 120;

export const check: Act = {
  example: 'officer.example.verifikasi',
  takesFiles: false,
  async bar(complaint, request) {
    const { number, verified, status } = complaint;
    if (!checkable.includes(status)) return { key: isOver(status) ? 'officer.check.never' : 'officer.check.open', params: { number } };
    if (!isSuperior(request, complaint)) return { key: 'officer.check.superior', params: { number } };
    if (verified === undefined) return null;
    const name = (await request.world.officers.names([verified.by])).get(verified.by) ?? '';
    return { key: verified.unfit ? 'officer.check.unfit_already' : 'officer.check.already', params: { number, name, at: verified.at } };
  },
  read: async (words, known) => (wanting.test(words.trim()) ? { ...known, to: unfit } : known),
  missing: () => null,
  async done({ to }, complaint, { world, officer }) {
    const { number } = complaint;
    const place = placeTold(complaint, placeMax);
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
              params: { number, category, place: place === '' ? { key: 'officer.check.placeless' } : place },
            },
      ],
      offers: [cardChoice('verifikasi', '', { key: 'officer.choice.unchecked' })],
    };
  },
};
