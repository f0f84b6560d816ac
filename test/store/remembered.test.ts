import { expect, test } from 'vitest';
import type { TalkNow } from '../../src/complaints/ports.ts';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import { createRemembered } from '../../src/store/remembered.ts';
import { address, commit, incoming } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

const now: TalkNow = { id: 'talk', citizen: 'citizen', version: 1, talk: emptyTalk, address: address('1') };

/** Of a hundred readings, how many were recalled. */
function recalled(remembered: ReturnType<typeof createRemembered>): number {
  return Array.from({ length: 100 }, () => remembered.recall(now.address)).filter((found) => found !== null).length;
}

test('a talk is recalled as long as what is recalled mostly stands so', () => {
  const remembered = createRemembered();
  remembered.keep(now);
  remembered.found(false);
  expect(recalled(remembered)).toBe(100);
  for (let turns = 0; turns < 100; turns++) remembered.found(turns % 2 === 0);
  expect(recalled(remembered)).toBeLessThan(10);
  expect(recalled(remembered)).toBeGreaterThan(0);
  for (let turns = 0; turns < 100; turns++) remembered.found(true);
  expect(recalled(remembered)).toBe(100);
});

eachDatabase('a chat two copies answer by turns', (database) => {
  test('is soon read before it is answered, and not found to have moved afterwards', async () => {
    const [here, there] = [await database.open(), await database.open()];
    const answers: string[] = [];
    for (let said = 0; said < 60; said++) {
      const { talks } = said % 2 === 0 ? here : there;
      const say = async () => talks.commit(commit(await talks.read(address('1')), { incoming: incoming('1', `u${said}`, 'halo') }));
      const answer = await say();
      answers.push(answer);
      if (answer === 'moved') expect(await say()).toBe('done');
    }
    expect(answers.slice(0, 20).filter((answer) => answer === 'moved').length).toBeGreaterThan(5);
    expect(answers.slice(30).filter((answer) => answer === 'moved').length).toBeLessThan(5);
  });
});
