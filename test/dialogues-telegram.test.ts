/** Every dialogue file again, this time through the whole program: the real grammy client over HTTP, a real database; both modes and both databases have their part. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chance } from '../src/chance.ts';
import { eachDatabase } from './support/databases.ts';
import { type Player, play, type SaidStep } from './support/play.ts';
import { openBench } from './support/program.ts';
import { parseScript, type ScriptStep } from './support/script.ts';
import type { Citizen } from './support/telegram/citizen.ts';
import type { ShownMessage } from './support/telegram/world.ts';

const folder = join(import.meta.dirname, 'dialogues');
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

eachDatabase('dialogue files', (database) => {
  for (const [index, mode] of (['polling', 'webhook'] as const).entries()) {
    describe(`by ${mode}`, () => {
      // Every file is played once, one of four on PGlite, half of them in either mode.
      const here = (i: number) => (i % 4 === 0) === (database.kind === 'pglite');
      test.for(files.filter((_, i) => here(i) && (i >> 2) % 2 === index))('%s', { timeout: 60_000 }, async (file) => {
        const script = parseScript(readFileSync(join(folder, file), 'utf8'));
        const clock = { now: script.clock };
        const bench = await openBench(database);
        bench.telegram.world.clock = () => clock.now;
        const app = await bench.start({
          mode,
          quietMs: script.quietMs,
          chance: { ...chance, now: () => clock.now, stands: true },
          region: script.region,
          areas: script.areas,
        });
        const citizen = bench.telegram.citizen(700);
        // Telegram tells a bot nothing of deleted messages.
        const ends = ({ type }: ScriptStep) => type === 'revoke';
        await play(script, playerOf(citizen), { bench, database, app, clock, ends });
        expect(bench.telegram.problems).toEqual([]);
      });
    });
  }
});

function shown(message: ShownMessage): string {
  const buttons = message.buttons.flat().map(({ text }) => `<${text}>`);
  return [message.text, ...(buttons.length > 0 ? [buttons.join(' ')] : [])].join('\n');
}

function playerOf(citizen: Citizen): Player {
  return {
    say: (step, sent) => String(say(citizen, step, sent.map(Number))),
    async shows(count) {
      await citizen.waitFor(count);
      return citizen.messages.map(shown);
    },
  };
}

/** Sends what the step says; answers the id of the message (0 for a press). */
function say(citizen: Citizen, step: SaidStep, sent: number[]): number {
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
    case 'revoke':
      throw new Error('Telegram tells a bot nothing of it');
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
