/** /gabung NOMOR NOMOR: the first is handled with the second; whatever is said about that one its citizens hear too. */
import { readNumber } from '../../complaints/number.ts';
import { numbersIn } from '../parse.ts';
import { mayHandle } from '../roles.ts';
import type { Act } from './act.ts';
import { barOver, news } from './common.ts';

export const merge: Act = {
  example: 'officer.example.gabung',
  takesFiles: false,
  bar(complaint) {
    if (complaint.mergedInto !== undefined) return { key: 'officer.merge.already', params: { number: complaint.number } };
    return complaint.visibility === 'secret' ? { key: 'officer.merge.secret', params: { number: complaint.number } } : barOver(complaint);
  },
  async read(words, known, complaint, { world, officer }) {
    const named = numbersIn(words).filter(({ typed }) => readNumber(typed) !== null);
    const [first] = named;
    if (first === undefined) return known;
    const found = await Promise.all(named.map(({ typed }) => world.complaints.byNumber(readNumber(typed) ?? '')));
    const main = found.find((complaint) => complaint !== null && mayHandle(officer, complaint)) ?? null;
    if (main === null) return { refused: [{ key: 'officer.number.unknown', params: { number: first.typed } }] };
    if (main.id === complaint.id) return { refused: [{ key: 'officer.merge.itself' }] };
    const bar = main.mergedInto !== undefined || main.visibility === 'secret' || main.practice || barOver(main) !== null;
    return bar ? { refused: [{ key: 'officer.merge.not_into', params: { number: main.number } }] } : { ...known, to: main.number };
  },
  missing: ({ to }, { number }) => (to === '' ? { ask: [{ key: 'officer.merge.into', params: { number } }] } : null),
  async done({ to }, complaint, { world }) {
    const main = await world.complaints.byNumber(to);
    if (main === null) throw new Error('the complaint merged into is gone');
    const { agency, holder, status, dueAt } = main;
    const merged = { ...complaint, agency, holder, status, dueAt, mergedInto: main.id };
    return {
      complaint: merged,
      type: 'merged',
      data: { into: main.number },
      ...news('merged', merged, {}, [], world),
      central: world.words({ key: 'officer.central.merged', params: { into: main.centralNumber ?? main.number } }),
      notices: [],
      receipt: [{ key: 'officer.merge.sent', params: { number: complaint.number, into: main.number } }],
    };
  },
};
