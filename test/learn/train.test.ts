/** A model is made of verified complaints only when it is worth it. The rows are invented; "kelik" and the like are words no list knows. */
import { describe, expect, it } from 'vitest';
import type { Category } from '../../src/dialogue/known.ts';
import { suggestCategory } from '../../src/dialogue/understand/category.ts';
import { measureCategories, measureIntents } from '../../src/learn/measure.ts';
import { type Row, train } from '../../src/learn/train.ts';

const categories: Category[] = [
  { code: 'lampu', label: 'Lampu', agency: 'X', words: ['lampu'] },
  { code: 'air', label: 'Air', agency: 'X', words: ['air'] },
  { code: 'jalan', label: 'Jalan', agency: 'X', words: ['jalan'] },
];
/** What people here say for each, beside the words everybody knows. */
const local: Record<string, string[]> = {
  lampu: ['kelik', 'petengan', 'ublik'],
  air: ['tuyo', 'ledengan', 'mancur'],
  jalan: ['gronjal', 'jeglong', 'cangkem'],
};
const around = ['di gang dua', 'dekat pasar', 'sejak kemarin', 'tolong pak', 'sudah lama sekali', 'depan rumah saya', 'mohon dibantu'];

function rows(count: number, rightly = true): Row[] {
  const codes = Object.keys(local);
  return Array.from({ length: count }, (_, i) => {
    const code = codes[i % codes.length] ?? '';
    const word = local[code]?.[Math.floor(i / 3) % 3] ?? '';
    const filed = rightly ? code : (codes[(i * 7 + Math.floor(i / 5)) % codes.length] ?? '');
    return { text: `${word} ${around[i % around.length]} ${around[(i * 3 + 1) % around.length]} warga${i}nama`, category: filed };
  });
}

const rest = () => Promise.resolve();
const learn = (from: Row[]) => train(from, categories, 3, 1000, rest);

describe('learning', () => {
  it('knows the words of the place afterwards', async () => {
    const model = await learn(rows(150));
    expect(suggestCategory('jeglong maneh', categories)).toBe('lainnya');
    expect(suggestCategory('jeglong maneh', categories, model ?? undefined)).toBe('jalan');
    expect(model).toMatchObject({ version: 3, trainedAt: 1000, rows: 150, heldBack: { rows: 150, wordsFirst: 0.3333 } });
    expect(model?.heldBack.first).toBeGreaterThan(0.95);
  });

  it('gives nothing when the rows are filed at random: it would not beat the words', async () => {
    const mixed = rows(150, false).map((row, i) => ({ ...row, text: `${Object.keys(local)[i % 3]} ${row.text}`, category: row.category }));
    const labelled = mixed.map((row) => ({ ...row, category: row.text.split(' ')[0] ?? '' }));
    expect(await learn(labelled.map((row, i) => (i % 4 === 0 ? row : { ...row, text: row.text.split(' ')[0] ?? '' })))).toBeNull();
  });

  it('gives nothing for fewer than a hundred complaints, and counts only categories the operator has', async () => {
    expect(await learn(rows(99))).toBeNull();
    expect(await learn([...rows(99), ...Array.from({ length: 50 }, () => ({ text: 'kelik', category: 'gone' }))])).toBeNull();
  });

  it('the same complaints give the same model', async () => {
    expect(await learn(rows(150))).toEqual(await learn(rows(150)));
  });

  it('keeps no word that is in fewer than three complaints, so no name of one person', async () => {
    const model = await learn([
      ...rows(150),
      { text: 'lampu kelik sukarnowati', category: 'lampu' },
      { text: 'kelik sukarnowati', category: 'lampu' },
    ]);
    expect(Object.keys(model?.features ?? {})).toContain('kelik');
    expect(Object.keys(model?.features ?? {}).filter((feature) => /sukarnowati|nowa|\d/.test(feature))).toEqual([]);
  });

  it("learns what the operator wrote from the first complaint on: it is nobody's name", async () => {
    const own = categories.map((category) => (category.code === 'air' ? { ...category, words: ['air', 'bocor*'] } : category));
    const model = await train([...rows(150), { text: 'kelik bocoran', category: 'lampu' }], own, 3, 1000, rest);
    expect(Object.keys(model?.features ?? {})).toContain('@bocor*');
    expect(Object.keys(model?.features ?? {})).not.toContain('bocoran');
  });

  it('lets other work go first between its bites', async () => {
    let rests = 0;
    await train(rows(300), categories, 1, 0, async () => {
      rests += 1;
    });
    expect(rests).toBeGreaterThan(20);
  });
});

describe('measuring', () => {
  it('counts first guesses, first three and what was taken for what', () => {
    const figures = measureCategories(
      [
        { text: 'lampu', category: 'lampu' },
        { text: 'air', category: 'lampu' },
      ],
      categories,
      undefined,
      () => 0,
    );
    expect(figures).toMatchObject({ rows: 2, first: 1, three: 2, confusion: [{ category: 'lampu', guessed: 'air', rows: 1 }] });
    expect(figures.byCategory).toEqual([{ category: 'lampu', rows: 2, first: 1, three: 2 }]);
  });

  it('takes any of the accepted codes as right', () => {
    const figures = measureIntents(
      [
        { text: 'halo', asked: ['apresiasi', 'sapaan'] },
        { text: 'halo', asked: ['status'] },
      ],
      categories,
    );
    expect(figures).toEqual({ rows: 2, right: 1, confusion: [{ asked: 'status', guessed: 'sapaan', rows: 1 }] });
  });
});
