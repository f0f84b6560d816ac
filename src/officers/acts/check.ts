/** /verifikasi: a supervisor found category, place, duplicates and outcome right; only then are they counted and learned from as such. `tolak`: found wanting, they are neither, also after a yes. */
import { type Complaint, checkable } from '../../complaints/complaint.ts';
import { isOver } from '../../complaints/life.ts';
import type { Sentence } from '../../dialogue/say.ts';
import { cardChoice, categoryOf, placeTold } from '../card.ts';
import { takeNumber } from '../parse.ts';
import type { Request } from '../request.ts';
import type { Act } from './act.ts';
import { isSuperior } from './common.ts';

/** Behind the number. */
const wanting = /^(?:tolak|ditolak|jangan dipakai|tidak dipakai|keliru|salah)\b/i;
const unfit = 'unfit';
/** A line. */
const placeMax = 120;

/** Who said yes or no to the data, and when; null: nobody yet. */
export async function checkedBy({ number, verified }: Complaint, { officers }: Request['world']): Promise<Sentence | null> {
  if (verified === undefined) return null;
  const name = (await officers.names([verified.by])).get(verified.by) ?? '';
  return { key: verified.unfit ? 'officer.check.unfit_already' : 'officer.check.already', params: { number, name, at: verified.at } };
}

function refuses(args: string): boolean {
  return wanting.test((takeNumber(args)?.rest ?? args).trim());
}

export const check: Act = {
  example: 'officer.example.verifikasi',
  takesFiles: false,
  async bar(complaint, request) {
    const { number, verified, status } = complaint;
    if (!checkable.includes(status)) return { key: isOver(status) ? 'officer.check.never' : 'officer.check.open', params: { number } };
    if (!isSuperior(request, complaint)) return { key: 'officer.check.superior', params: { number } };
    // A yes may be taken back; anything else was said already.
    return verified?.unfit !== true && refuses(request.args) ? null : checkedBy(complaint, request.world);
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
