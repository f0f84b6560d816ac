/** Dialogue files in web chat: the whole program over HTTP, a browser's cookie, queue and stream; both databases take turns. What the others do not have is here: taking a message back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chance } from '../src/chance.ts';
import { photoBytes } from '../src/demo/whatsapp-web/content.ts';
import { eachDatabase } from './support/databases.ts';
import { type Player, play, type SaidStep } from './support/play.ts';
import { openBench } from './support/program.ts';
import { parseScript } from './support/script.ts';
import { openBrowser, type Shown, type WebBrowser } from './support/webchat/browser.ts';

const files = ['materials', 'e01-photo-first', 'e00-whole-circle', 'e03-change-of-mind'];

eachDatabase('dialogue files in web chat', (database) => {
  const mine = files.filter((_, i) => i % 2 === (database.kind === 'pglite' ? 0 : 1));
  test.for(mine)('%s', { timeout: 60_000 }, async (file) => {
    const script = parseScript(readFileSync(join(import.meta.dirname, 'dialogues', `${file}.txt`), 'utf8'));
    const clock = { now: script.clock };
    const bench = await openBench(database);
    const app = await bench.start({ quietMs: script.quietMs, chance: { ...chance, now: () => clock.now, stands: true } });
    const browser = await openBrowser(app.url);
    onTestFinished(() => browser.close());
    await play(script, playerOf(browser), { bench, database, app, clock });
    expect(browser.refused).toEqual([]);
    expect(browser.events.filter(({ type }) => type === 'said')).toHaveLength(script.steps.filter(isSaid).length);
  });
});

function isSaid({ type }: { type: string }): boolean {
  return type !== 'bot' && type !== 'wait' && type !== 'central';
}

function playerOf(browser: WebBrowser): Player {
  return {
    say: (step, sent) => say(browser, step, sent),
    async shows(count) {
      await browser.waitFor(({ messages }) => messages.length >= count);
      return browser.messages.map(written);
    },
  };
}

function written({ text, choices }: Shown): string {
  return [text, ...(choices.length > 0 ? [choices.map(({ label }) => `<${label}>`).join(' ')] : [])].join('\n');
}

function say(browser: WebBrowser, step: SaidStep, sent: string[]): string {
  switch (step.type) {
    case 'text':
      return browser.say(step.text);
    case 'file': {
      const { line, type, bytes: size, album, ...file } = step;
      const around = { ...(size === undefined ? {} : { size }), ...(album === undefined ? {} : { album: album.padEnd(8, '0') }) };
      return browser.file({ ...file, ...around, bytes: photoBytes, mediaType: mediaTypes[step.kind] ?? '' });
    }
    case 'press':
      return browser.press(step.label, step.oldest);
    case 'edit':
    case 'revoke':
      return browser.send({ type: step.type, of: sent[step.nth - 1], ...(step.type === 'edit' ? { text: step.text } : {}) });
    case 'pin':
      return browser.send({ type: 'pin', lat: step.lat, lon: step.lon });
    case 'other':
      return browser.send({ type: 'other', kind: step.kind });
  }
}

const mediaTypes: Record<string, string> = { photo: 'image/jpeg', document: 'application/pdf' };
