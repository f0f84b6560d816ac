import { expect, test } from 'vitest';
import { warmUp } from '../../src/app/warm.ts';
import { chance } from '../../src/chance.ts';
import type { Turn } from '../../src/complaints/hear.ts';
import { spokenIn } from '../../src/complaints/spoken.ts';
import { turn } from '../../src/dialogue/turn.ts';
import { createSpeech } from '../../src/speech.ts';
import { isAway } from '../../src/store/open.ts';
import { naive } from '../support/clock.ts';
import { categories, region } from '../support/core.ts';
import { eachDatabase } from '../support/databases.ts';
import { silent } from '../support/silent.ts';

eachDatabase('warming up', (database) => {
  test('walks a whole talk to its report, and nothing of it is written or waits to be said', async () => {
    const store = await database.open();
    const speech = createSpeech();
    const done: string[] = [];
    const told: string[] = [];
    const watched: Turn = (...given) => {
      const turned = turn(...given);
      if ('effects' in turned) done.push(...turned.effects.map(({ type }) => type));
      return turned;
    };
    await warmUp({
      ...store,
      ...{ chance, log: silent, turn: watched, region, categories, isAway, language: 'id', languages: speech.languages },
      words: (sentence) => speech.sentence(sentence, 'id', region.timeZone),
      spokenIn: spokenIn({ categories, region, doors: [] }, speech.languages, speech.label),
      ...{ quietMs: 3000, fileMaxBytes: () => 0, ...naive, apology: { lines: [{ key: 'sorry' }] } },
      official: async () => {
        told.push('official');
        return null;
      },
      committed: () => told.push('committed'),
      observe: () => told.push('observed'),
    });
    expect(done).toContain('file');
    expect(told).toEqual([]);
    for (const table of ['talk', 'citizen', 'inbox', 'outbox', 'complaint'])
      expect(await database.rows(`select 1 from ${table}`)).toEqual([]);
  });
});
