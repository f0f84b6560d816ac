/** /kategori: what it is about, put right. The citizen chose or saw it and is not troubled with it again. */
import { isOver } from '../../complaints/life.ts';
import type { Category } from '../../dialogue/known.ts';
import { agencyName } from '../agencies.ts';
import { categoryNamed } from '../card.ts';
import { nearest } from '../nearest.ts';
import type { Request } from '../request.ts';
import type { Act } from './act.ts';
import { checking, withoutCheck } from './common.ts';

const isNamed = (typed: string) => (name: string) => name.toLowerCase() === typed.trim().toLowerCase();

export const category: Act = {
  example: 'officer.example.kategori',
  takesFiles: false,
  bar: () => null,
  async read(words, known, _complaint, request) {
    const found = named(words, request);
    return found === null ? known : { ...known, to: found.code };
  },
  missing({ to }, { number }, { world }) {
    if (world.categories.some(({ code }) => code === to)) return null;
    const picks = world.categories.map(({ code }) => ({ to: code, label: categoryNamed(code, world.categories) }));
    return { ask: [{ key: 'officer.category.which', params: { number } }], picks };
  },
  async done({ to }, complaint, request) {
    const { world } = request;
    const chosen = world.categories.find(({ code }) => code === to);
    const label = chosen?.label ?? to;
    const { number } = complaint;
    const same = to === complaint.category;
    const elsewhere = !same && !isOver(complaint.status) && chosen !== undefined && chosen.agency !== complaint.agency;
    const hint = { number, code: chosen?.agency ?? '', agency: agencyName(chosen?.agency ?? '', world) };
    return {
      complaint: same ? complaint : { ...withoutCheck(complaint), category: to },
      type: 'categorised',
      data: { text: label },
      citizen: null,
      central: null,
      notices: [],
      receipt: [
        {
          key: same ? 'officer.category.same' : 'officer.category.sent',
          params: { number, category: categoryNamed(to, world.categories) },
        },
        ...(elsewhere ? [{ key: 'officer.category.elsewhere' as const, params: hint }] : []),
      ],
      offers: checking(complaint, request),
    };
  },
};

/** By code or label, in the operator's words or the officer's, or a part of them; one slip forgiven; by a word that points to it alone. */
function named(words: string, { world, language }: Request): Category | null {
  const { categories } = world;
  const exact = categories.find(({ code, label }) =>
    [code, label, world.words(categoryNamed(code, categories), language)].some(isNamed(words)),
  );
  if (exact || words.trim() === '') return exact ?? null;
  const meant = nearest(
    words.trim().toLowerCase(),
    categories.map(({ code }) => code.toLowerCase()),
  );
  const near = categories.find(({ code }) => code.toLowerCase() === meant);
  const typed = words.trim().toLowerCase();
  const parts = ({ code, label }: Category) => ` ${label} ${code.replaceAll('_', ' ')} `.toLowerCase().includes(` ${typed} `);
  const points = ({ words: signs }: Category) => signs.some((sign) => sign.replace(/[*!?]+$/, '') === typed);
  return near ?? onlyOne(categories.filter(parts)) ?? onlyOne(categories.filter(points));
}

/** "lampu" where one category alone is called so. */
function onlyOne(found: Category[]): Category | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
