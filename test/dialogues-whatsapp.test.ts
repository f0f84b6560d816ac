/** Dialogue files once more, in WhatsApp: the whole program, the unmodified whatsapp-web.js in real Chromium, the stand-in page. Numbers stand in for buttons. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { chance } from '../src/chance.ts';
import { readConfig } from '../src/config.ts';
import { startProgram } from '../src/start/program.ts';
import { freePort, numberPattern } from './support/program.ts';
import { startCentre, until } from './support/routing/centre.ts';
import { parseScript, type ScriptStep, withoutNumbers } from './support/script.ts';
import { silent } from './support/silent.ts';
import { type Citizen, findBrowser, noBrowser, startWhatsApp } from './support/whatsapp-web/server.ts';

/** Those without quiet time and without stale buttons, which WhatsApp does not have; all told to one program, so no two tell the same. */
const files = ['e02-voice', 'e12-jokes', 'verbatim', 'e03-without-quiet-time', 'e07-emergency'];
const browser = await findBrowser();
if (browser === null) console.warn(noBrowser);

test.skipIf(browser === null)('dialogue files read the same in WhatsApp', { timeout: 120_000 }, async () => {
  const scripts = files.map((name) => parseScript(readFileSync(join(import.meta.dirname, 'dialogues', `${name}.txt`), 'utf8')));
  let now = scripts[0]?.clock ?? 0;
  const world = await openWorld(browser?.path ?? '', () => now);
  for (const [i, script] of scripts.entries()) {
    if (script.region !== null || script.areas !== '') continue;
    now = script.clock;
    const citizen = world.whatsapp.citizen(`62812000001${String(i).padStart(2, '0')}`);
    const sent: string[] = [];
    const expected: string[] = [];
    for (const step of script.steps) {
      if (step.type === 'wait') now += step.seconds * 1000;
      else if (step.type === 'central') await world.tell(step, now, numberOn(citizen));
      else if (step.type !== 'bot') sent.push(say(citizen, step, sent, expected.at(-1) ?? ''));
      else {
        expected.push(inNumbers(step.text));
        await citizen.waitFor(expected.length);
        const seen = citizen.messages.map(({ text }) => text);
        expect(alike(seen), `${files[i]}`).toBe(alike(expected));
        await world.settled();
      }
    }
  }
  expect(world.centre.breaches).toEqual([]);
  const health = z.object({ parts: z.record(z.string(), z.object({ state: z.string(), kind: z.string().optional() })) });
  const { parts } = health.parse(await (await fetch(`${world.url}/health/ready`)).json());
  expect(parts['whatsapp 1']).toMatchObject({ state: 'ready', kind: 'ready' });
  expect(await (await fetch(`${world.url}/metrics`)).text()).toContain('kanal_channel_state{channel="whatsapp 1",state="ready"} 1');
});

/** Our numbers by order of appearance; the centre counts the complaints of all files. */
function alike(messages: string[]): string {
  return withoutNumbers(messages.join('\n---\n')).replace(/\b9\d{6}\b/g, '#centre');
}

async function openWorld(browserPath: string, now: () => number) {
  const whatsapp = await startWhatsApp();
  const centre = await startCentre();
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
  const port = await freePort();
  const read = readConfig({
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    QUIET_MS: '0',
    WHATSAPP: 'web',
    WHATSAPP_BROWSER: browserPath,
    WHATSAPP_BROWSER_ARGS: whatsapp.browserArgs.join(' '),
    WHATSAPP_WEB_VERSION: whatsapp.version,
    WHATSAPP_WEB_CACHE: whatsapp.cacheDir,
    WHATSAPP_PER_MINUTE: '600',
    WHATSAPP_SILENT_PER_MINUTE: '600',
    WHATSAPP_CHAT_PAUSE_MS: '0',
    WHATSAPP_TYPING_MS: '0',
    ROUTING_API_URL: centre.url,
    ROUTING_API_KEY: centre.key,
    ROUTING_CALLBACK_SECRET: centre.secret,
  });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  const app = await startProgram(read.config, { log: silent, inMemory: true, chance: { ...chance, now } });
  onTestFinished(async () => {
    await app.stop();
    await Promise.all([whatsapp.close(), centre.close()]);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
  await expect.poll(() => app.on.whatsapp?.pairing().state).toBe('qr');
  whatsapp.scan();
  await expect.poll(() => app.on.whatsapp?.pairing().state).toBe('ready');
  return {
    url: app.url,
    whatsapp,
    centre,
    settled: () => expect.poll(async () => (await app.store.queue.depth()).waiting).toBe(0),
    async tell(step: Extract<ScriptStep, { type: 'central' }>, at: number, number: string) {
      const its = () => centre.taken.find(({ raw }) => raw.includes(number));
      await until('the centre has the complaint', () => its() !== undefined);
      const complaint = its();
      if (!complaint) return;
      const event = { ...centre.event(complaint, step.event, step.data), at: new Date(at).toISOString() };
      expect(await centre.callback(`${app.url}/routing/events`, event)).toBe(204);
    },
  };
}

/** The number of the complaint the citizen filed last. */
function numberOn(citizen: Citizen): string {
  const numbers = citizen.messages.flatMap(({ text }) => numberPattern.exec(text)?.[0] ?? []);
  return numbers.at(-1) ?? '';
}

/** A bot message of a script as WhatsApp shows it: its buttons are a numbered list with a line that says how to choose. */
function inNumbers(text: string): string {
  const lines = text.split('\n');
  const labels = /^(?:<[^<>]+> ?)+$/.test(lines.at(-1) ?? '')
    ? [...(lines.at(-1) ?? '').matchAll(/<([^<>]+)>/g)].map(([, label]) => label ?? '')
    : [];
  if (labels.length === 0) return text;
  const numbers = labels.map((_, i) => i + 1);
  const hint = labels.length > 1 ? `Balas ${numbers.slice(0, -1).join(', ')} atau ${numbers.length}.` : 'Ketik 1 untuk memilihnya.';
  const listed = labels.map((label, i) => (label === `${i + 1}` ? label : `${i + 1}. ${label}`)).join('\n');
  return [...lines.slice(0, -1), '', listed.replace(/(?<=^\d)\n(?=\d$)/gm, ' · '), hint].join('\n');
}

/** Does what the step says; answers the id of the message. A press is its number. */
function say(citizen: Citizen, step: ScriptStep, sent: string[], last: string): string {
  switch (step.type) {
    case 'text':
      return citizen.say(step.text);
    case 'pin':
      return citizen.pin(step.lat, step.lon);
    case 'file': {
      const { caption, album, bytes: size, name } = step;
      const around = { ...(caption ? { caption } : {}), ...(album ? { album } : {}), ...(size ? { size } : {}), ...(name ? { name } : {}) };
      if (step.kind === 'photo') return citizen.photo(around);
      if (step.kind === 'voice') return citizen.voice(step.seconds ?? 5);
      return step.kind === 'video' ? citizen.video(around) : citizen.document(around);
    }
    case 'other':
      if (step.kind === 'sticker') return citizen.sticker();
      return step.kind === 'contact' ? citizen.contact('Budi', '6281200000000') : citizen.poll('?', ['a', 'b']);
    case 'edit':
      citizen.edit(sent[step.nth - 1] ?? '', step.text);
      return '';
    case 'revoke':
      citizen.revoke(sent[step.nth - 1] ?? '');
      return '';
    case 'press':
      return citizen.say(new RegExp(`^(\\d+)\\. ${step.label}$`, 'm').exec(last)?.[1] ?? step.label);
    default:
      throw new Error(`a citizen does not do this: ${step.type}`);
  }
}
