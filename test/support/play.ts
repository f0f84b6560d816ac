/** Plays a dialogue file to the whole program through one platform and compares every message as it comes. How the platform's person speaks and reads comes in. */
import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import type { TestDatabase } from './databases.ts';
import type { Bench } from './program.ts';
import { until } from './routing/centre.ts';
import { type Script, type ScriptStep, withoutNumbers } from './script.ts';

export type SaidStep = Exclude<ScriptStep, { type: 'bot' | 'wait' | 'central' }>;

/** A citizen on some platform. */
export interface Player {
  /** Says it; answers what a later step may name it by. `sent`: what was answered before, in the order of the steps. */
  say(step: SaidStep, sent: string[]): string;
  /** Waits for so many messages of the bot; all of them as a script writes them. */
  shows(count: number): Promise<string[]>;
}

export interface Stage {
  bench: Bench;
  database: TestDatabase;
  app: App;
  clock: { now: number };
  /** Platforms tell a bot nothing of some things: the file ends there. */
  ends?: (step: ScriptStep) => boolean;
}

export async function play(script: Script, player: Player, { bench, database, app, clock, ends = () => false }: Stage): Promise<void> {
  const sent: string[] = [];
  const expected: string[] = [];
  for (const step of script.steps) {
    if (ends(step)) break;
    if (step.type !== 'bot') await settled(database, sent.length);
    if (step.type === 'wait') {
      clock.now += step.seconds * 1000;
      // The clock looks once a second; here it looks now.
      for (const { id } of await app.store.talks.due(clock.now, 10)) await app.hearing.alarm(id);
    } else if (step.type === 'central') await callBack(bench, app.url, step, clock.now);
    else if (step.type === 'bot') {
      expected.push(step.text);
      expect(withoutNumbers((await player.shows(expected.length)).join('\n'))).toBe(withoutNumbers(expected.join('\n')));
    } else sent.push(player.say(step, sent));
  }
  expect(bench.centre.breaches).toEqual([]);
}

/** Everything said was heard, and everything that had to go out is out. */
function settled(database: TestDatabase, heard: number): Promise<unknown> {
  const counts = 'select (select count(*) from inbox)::int as heard, (select count(*) from outbox)::int as waiting';
  return expect.poll(() => database.rows(counts), { interval: 10 }).toEqual([{ heard, waiting: 0 }]);
}

async function callBack(bench: Bench, url: string, step: Extract<ScriptStep, { type: 'central' }>, now: number): Promise<void> {
  await until('the centre has the complaint', () => bench.centre.taken.length > 0);
  const complaint = bench.centre.taken.at(-1);
  if (!complaint) return;
  const event = { ...bench.centre.event(complaint, step.event, step.data), at: new Date(now).toISOString() };
  expect(await bench.centre.callback(`${url}/routing/events`, event)).toBe(204);
}
