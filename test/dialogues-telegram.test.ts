/** Every dialogue file again, this time through the whole program: the real grammy client over HTTP, a real database; both modes and both databases take turns. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chance } from '../src/chance.ts';
import { eachDatabase } from './support/databases.ts';
import { type Bench, openBench } from './support/program.ts';
import { until } from './support/routing/centre.ts';
import { parseScript, type ScriptStep, withoutNumbers } from './support/script.ts';
import type { Citizen } from './support/telegram/citizen.ts';
import type { ShownMessage } from './support/telegram/world.ts';

const folder = join(import.meta.dirname, 'dialogues');
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

eachDatabase('dialogue files', (database) => {
  for (const [index, mode] of (['polling', 'webhook'] as const).entries()) {
    describe(`by ${mode}`, () => {
      // Every file is played once: half of them on either database, half of those in either mode.
      const half = database.kind === 'pglite' ? 0 : 1;
      test.for(files.filter((_, i) => i % 2 === half && (i >> 1) % 2 === index))('%s', { timeout: 60_000 }, async (file) => {
        const script = parseScript(readFileSync(join(folder, file), 'utf8'));
        let now = script.clock;
        const bench = await openBench(database);
        bench.telegram.world.clock = () => now;
        const app = await bench.start({
          mode,
          quietMs: script.quietMs,
          chance: { ...chance, now: () => now },
          region: script.region,
          areas: script.areas,
        });
        const citizen = bench.telegram.citizen(700);
        const sent: number[] = [];
        /** Everything said was heard, and everything that had to go out is out. */
        const settled = (heard: number) =>
          expect
            .poll(() => database.rows('select (select count(*) from inbox)::int as heard, (select count(*) from outbox)::int as waiting'), {
              timeout: 15_000,
              interval: 10,
            })
            .toEqual([{ heard, waiting: 0 }]);
        const expected: string[] = [];
        for (const step of script.steps) {
          // Telegram tells a bot nothing of deleted messages.
          if (step.type === 'revoke') break;
          if (step.type !== 'bot') await settled(sent.length);
          if (step.type === 'wait') {
            now += step.seconds * 1000;
            // The clock looks once a second; here it looks now.
            for (const { id } of await app.store.talks.due(now, 10)) await app.hearing.alarm(id);
          } else if (step.type === 'central') await callBack(bench, app.url, step, now);
          else if (step.type === 'bot') {
            expected.push(step.text);
            await citizen.waitFor(expected.length, 15_000);
            expect(withoutNumbers(citizen.messages.map(shown).join('\n'))).toBe(withoutNumbers(expected.join('\n')));
          } else sent.push(say(citizen, step, sent));
        }
        expect(bench.telegram.problems).toEqual([]);
        expect(bench.centre.breaches).toEqual([]);
      });
    });
  }
});

function shown(message: ShownMessage): string {
  const buttons = message.buttons.flat().map(({ text }) => `<${text}>`);
  return [message.text, ...(buttons.length > 0 ? [buttons.join(' ')] : [])].join('\n');
}

async function callBack(bench: Bench, url: string, step: Extract<ScriptStep, { type: 'central' }>, now: number): Promise<void> {
  await until('the centre has the complaint', () => bench.centre.taken.length > 0, 15_000);
  const complaint = bench.centre.taken.at(-1);
  if (!complaint) return;
  const event = { ...bench.centre.event(complaint, step.event, step.data), at: new Date(now).toISOString() };
  expect(await bench.centre.callback(`${url}/routing/events`, event)).toBe(204);
}

/** Sends what the step says; answers the id of the message (0 for a press). */
function say(citizen: Citizen, step: ScriptStep, sent: number[]): number {
  switch (step.type) {
    case 'text':
      return citizen.say(step.text);
    case 'file':
      return sendFile(citizen, step);
    case 'pin':
      return citizen.pin(step.lat, step.lon);
    case 'other':
      return sendOther(citizen, step.kind);
    case 'edit':
      citizen.edit(sent[step.nth - 1] ?? 0, step.text);
      return 0;
    case 'press': {
      const having = citizen.messages.filter((message) => message.buttons.flat().some(({ text }) => text === step.label));
      const message = step.oldest ? having[0] : having.at(-1);
      citizen.press(step.label, message ? { message } : {});
      return 0;
    }
    default:
      throw new Error(`a citizen does not do this: ${step.type}`);
  }
}

function sendFile(citizen: Citizen, step: Extract<ScriptStep, { type: 'file' }>): number {
  const { caption, album, bytes: size, name } = step;
  const around = { ...(caption ? { caption } : {}), ...(album ? { album } : {}), ...(size ? { size } : {}), ...(name ? { name } : {}) };
  if (step.kind === 'photo') return citizen.photo(around);
  if (step.kind === 'voice') return citizen.voice(step.seconds ?? 5);
  return step.kind === 'video' ? citizen.video(around) : citizen.document(around);
}

function sendOther(citizen: Citizen, kind: 'sticker' | 'contact' | 'poll'): number {
  if (kind === 'sticker') return citizen.sticker();
  if (kind === 'contact') return citizen.sendRaw({ contact: { phone_number: '+6281200000000', first_name: 'Budi' } });
  const options = [{ text: 'a', voter_count: 0 }];
  return citizen.sendRaw({
    poll: { id: '1', question: '?', options, total_voter_count: 0, is_closed: false, is_anonymous: true, type: 'regular' },
  });
}
