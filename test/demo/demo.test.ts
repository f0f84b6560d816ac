/** The whole demo: the real program, the real whatsapp-web.js in a real browser, and the phone page a person uses. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type Demo, startDemo } from '../../src/demo/demo.ts';
import type { ShownMessage } from '../../src/demo/whatsapp-web/messages.ts';
import { freePort } from '../support/ports.ts';
import { silent } from '../support/silent.ts';
import { findBrowser, noBrowser } from '../support/whatsapp-web/server.ts';

const browser = await findBrowser();
if (!browser) console.warn(noBrowser);

describe.skipIf(!browser)('the demo', () => {
  let demo: Demo;

  beforeAll(async () => {
    const read = readConfig({ PORT: String(await freePort()), HOST: '127.0.0.1', QUIET_MS: '0' });
    if ('mistakes' in read) throw new Error('the settings have mistakes');
    demo = await startDemo(read.config, { log: silent, port: 0, noBrowser: () => undefined });
  });

  afterAll(() => demo?.stop());

  /** What the screen shows once `isThere` is true of its last message. */
  async function screen(person: string, isThere: (last: ShownMessage | undefined, isLinked: boolean) => boolean): Promise<ShownMessage[]> {
    const events = await fetch(`${demo.phoneUrl}/${person}/events`, { signal: AbortSignal.timeout(50_000) });
    let text = '';
    for await (const chunk of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const [whole] = text.split('\n\n').filter(Boolean).slice(-1);
      if (!text.endsWith('\n\n') || !whole) continue;
      const { messages, isLinked } = JSON.parse(whole.slice('data: '.length)) as { messages: ShownMessage[]; isLinked: boolean };
      if (isThere(messages.at(-1), isLinked)) return messages;
    }
    throw new Error('the screen ended');
  }

  async function say(person: string, text: string): Promise<void> {
    const headers = { origin: demo.phoneUrl };
    const answer = await fetch(`${demo.phoneUrl}/${person}/say`, { method: 'POST', headers, body: JSON.stringify({ text }) });
    expect(answer.status).toBe(204);
  }

  test('links by itself, takes a complaint told on the phone and brings it to the demo centre', async () => {
    await screen('warga', (_, isLinked) => isLinked);
    await say('warga', 'lampu jalan mati di jl melati rt 3 kelurahan sukamaju');
    await screen('warga', (last) => last?.from === 'bot' && last.text.includes('1. Kirim'));
    await say('warga', '1');
    await screen('warga', (last) => last?.from === 'bot' && /[0-9A-Z]{5}-[0-9A-Z]/.test(last.text));
    await expect.poll(async () => (await fetch(`${demo.centreUrl}/complaints`)).json()).toHaveLength(1);
  });

  test('its officer is an admin', async () => {
    await say('petugas', '/bantuan');
    const messages = await screen('petugas', (last) => last?.from === 'bot');
    expect(messages.at(-1)?.text).toContain('/undang');
  });
});
