import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commitOf } from '../../src/complaints/commits.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import type { Store } from '../../src/store/open.ts';
import { complaint, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

const at = Date.UTC(2026, 10, 26);
const market = { text: 'Pasar Kebonjati', lat: -6.93, lon: 107.65 };
const north = (metres: number) => ({ ...market, lat: market.lat + metres / 111_320 });
const east = (metres: number) => ({ ...market, lon: market.lon + metres / 111_320 / Math.cos((market.lat * Math.PI) / 180) });

/** Files complaints of others and answers which of them are found near `place`. */
async function found(
  store: Store,
  place: { text: string; lat?: number; lon?: number },
  told: Record<string, Partial<Complaint>>,
): Promise<string[]> {
  const names = new Map<string, string>();
  for (const [name, changes] of Object.entries(told)) {
    const now = await knownTalk(store, name);
    const one = complaint(now, { submittedAt: at, ...changes });
    names.set(one.id, name);
    await store.talks.commit(commitOf(now, now.talk, { complaints: [one], drafts: { [one.id]: name } }));
  }
  const me = await knownTalk(store, 'me');
  const around = { region: '00', citizen: me.citizen, since: at - 86_400_000 };
  return (await store.followers.similar({ category: 'jalan', place }, around)).map(({ id }) => names.get(id) ?? '');
}

eachDatabase('somebody else’s report of the same thing', (database) => {
  test('is one within 150 metres, the newest first, three at most', async () => {
    const told = {
      near: { place: north(140), submittedAt: at + 1 },
      beside: { place: east(-140), submittedAt: at + 3 },
      far: { place: north(160) },
      across: { place: east(160) },
      here: { place: market, submittedAt: at + 2 },
    };
    expect(await found(await database.open(), market, told)).toEqual(['beside', 'here', 'near']);
  });

  test('is told to each who asks at the same moment by what they asked about', async () => {
    const store = await database.open();
    const told = { here: { place: market }, far: { place: north(500) }, rubbish: { place: market, category: 'sampah' } };
    await found(store, market, told);
    const names = ['jalan', 'sampah', 'jalan', 'pju'];
    const places = [north(500), market, market, market];
    const around = { region: '00', citizen: (await knownTalk(store, 'me')).citizen, since: at - 86_400_000 };
    const all = await Promise.all(names.map((category, i) => store.followers.similar({ category, place: places[i] ?? market }, around)));
    const ofOne = await store.followers.similar({ category: 'jalan', place: north(500) }, around);
    expect(all.map((list) => list.length)).toEqual([1, 1, 1, 0]);
    expect(all[0]).toEqual(ofOne);
    expect(new Set(all.flat().map(({ id }) => id)).size).toBe(3);
  });

  test('is one in a street of the same name where no point is known', async () => {
    const told = {
      same: { place: { text: 'Jalan Melati Indah no 3' } },
      pinned: { place: { ...market, text: 'jl melati indah, dekat pasar' }, submittedAt: at + 1 },
      other: { place: { text: 'jl melati raya rt 3' } },
      none: { place: null },
    };
    expect(await found(await database.open(), { text: 'jln. melati indah rt 9' }, told)).toEqual(['pinned', 'same']);
  });

  test('is open, public, of the same category and not long ago', async () => {
    const told = {
      over: { place: market, status: 'closed' as const },
      secret: { place: market, visibility: 'secret' as const },
      another: { place: market, category: 'sampah' },
      old: { place: market, submittedAt: at - 2 * 86_400_000 },
    };
    expect(await found(await database.open(), market, told)).toEqual([]);
  });

  test('is one by its point in a street of another name, and none far along the same street', async () => {
    const street = 'jl melati indah';
    const told = {
      beside: { place: { ...north(100), text: 'gg kelinci' } },
      along: { place: { ...north(900), text: street } },
      unpinned: { place: { text: street }, submittedAt: at + 1 },
    };
    expect(await found(await database.open(), { ...market, text: street }, told)).toEqual(['unpinned', 'beside']);
  });

  test('is one stored before streets were kept', async () => {
    const store = await database.open();
    const places = [
      'Jl. Melati  Indah no 3',
      'depan gg.  melati indah RT 2 dekat pos',
      'jln melati indah, Kel. Baru',
      'jalan Mawar',
      'simpang melati indah',
      'jl ab',
    ];
    await found(store, market, Object.fromEntries(places.map((text) => [text, { place: { text }, submittedAt: Date.now() }])));
    const kept = () => database.rows(`select street, body -> 'place' ->> 'text' as place from complaint order by place`);
    const asFiled = await kept();
    expect(asFiled.map(({ street }) => street)).toEqual(expect.arrayContaining(['melati indah', 'mawar', null]));
    await database.rows('update complaint set street = null');
    await database.rows(
      readFileSync(new URL('../../drizzle/0010_street.sql', import.meta.url), 'utf8')
        .split('--> statement-breakpoint')
        .at(-1) ?? '',
    );
    expect(await kept()).toEqual(asFiled);
  });
});
