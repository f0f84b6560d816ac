import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import words from '../../locales/id/sandbox.json' with { type: 'json' };
import { complaintOf, photoOf, told } from '../support/routing/complaints.ts';
import { type Demo, startDemo } from '../support/routing/demo.ts';

let demo: Demo;

beforeEach(async () => {
  demo = await startDemo();
});
afterEach(() => demo.close());

const get = async (path: string) => {
  const answer = await fetch(`${demo.url}${path}`);
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

const file = async (changes = {}) =>
  (await demo.routing.submit(demo.routing.compose(complaintOf(changes), [photoOf()]), complaintOf().id)).id;

const press = (id: string, headers: Record<string, string>, body: unknown = { action: 'verify', text: '' }) =>
  fetch(`${demo.url}/complaints/${id}/press`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the page of the demo centre', () => {
  it('says that it is a demo and runs nothing but its own files', async () => {
    const { text, type } = await get('/');
    expect(type).toContain('text/html');
    expect(text).toContain(words.page.demo);
    expect(text).not.toContain('{{');
    expect(text).not.toMatch(/ on\w+=| style=|<style|<script>/);
    const assets = [...text.matchAll(/(?:href|src)="\/sandbox([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(assets.toSorted()).toEqual(['/centre.css', '/page.css', '/page.js']);
    for (const asset of assets) expect((await get(asset)).status).toBe(200);
  });

  it('has a word for everything it shows', async () => {
    const script = (await get('/centre.js')).text;
    const used = [...script.matchAll(/\bpage\.(\w+)/g)].map((match) => match[1] ?? '');
    expect(used.length).toBeGreaterThan(5);
    expect(Object.keys(words.page)).toEqual(expect.arrayContaining(used));
    expect(JSON.parse((await get('/words')).text)).toEqual(words);
  });

  it.each([
    ['sudah 2 minggu (2026-11-14/)', { words: 'sudah 2 minggu', from: '2026-11-14', to: '', clock: '', isOpen: true }],
    ['kemarin jam 7 malam (2026-11-22 19.00)', { words: 'kemarin jam 7 malam', from: '2026-11-22', to: '', clock: '19.00', isOpen: false }],
    ['minggu lalu (2026-11-16/2026-11-22)', { words: 'minggu lalu', from: '2026-11-16', to: '2026-11-22', clock: '', isOpen: false }],
    ['pas hujan (deras)', { words: 'pas hujan (deras)', from: '', to: '', clock: '', isOpen: false }],
  ])('tells the time of %j apart from its date', async (occurred, told) => {
    await file({ occurred });
    expect(JSON.parse((await get('/complaints')).text)).toMatchObject([{ content: { occurred: told } }]);
  });

  it('lists a complaint with its story, files, messages and history', async () => {
    const id = await file();
    await demo.routing.message(id, demo.routing.composeMessage('citizen', 'dua lubang', [], told), 'm1');
    await demo.sandbox.press(id, 'reply', 'Besok kami tambal.');
    expect(JSON.parse((await get('/complaints')).text)).toMatchObject([
      {
        id,
        channelNumber: '7K3QF-M',
        status: 'replied',
        isAutomatic: false,
        content: {
          description: expect.stringContaining('lubang gede'),
          attachments: [{ name: 'foto.jpg', url: photoOf().url }],
          texts: ['Besok kami tambal.'],
          messages: [{ from: 'citizen', text: 'dua lubang' }],
        },
        history: [{ status: 'replied' }],
      },
    ]);
  });

  it('gives a secret text only when it is asked for by itself', async () => {
    const id = await file({ visibility: 'secret' });
    await demo.sandbox.press(id, 'ask', 'lubang yang mana?');
    const list = (await get('/complaints')).text;
    expect(JSON.parse(list)).toMatchObject([{ id, visibility: 'secret', content: null }]);
    expect(list).not.toMatch(/lubang|melati|foto\.jpg/i);
    expect((await get(`/complaints/${id}`)).text).toContain('lubang gede');
    expect((await get('/complaints/other')).status).toBe(404);
  });
});

describe('pressing a button of the page', () => {
  it('works from the page itself', async () => {
    const id = await file();
    expect((await press(id, { origin: new URL(demo.url).origin })).status).toBe(204);
    expect((await press(id, { origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(204);
    expect(demo.sandbox.list()[0]?.history).toHaveLength(2);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site whose browser hides its name', { origin: 'null' }],
    ['nobody knows where', {}],
    ['a page that claims our name', { origin: 'own', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
  ])('does nothing from %s', async (_title, headers: Record<string, string>) => {
    const id = await file();
    const named = headers.origin === 'own' ? { ...headers, origin: new URL(demo.url).origin } : headers;
    expect((await press(id, named)).status).toBe(403);
    expect(demo.sandbox.list()[0]?.status).toBe('received');
  });

  it('refuses an act there is not and a complaint that is over', async () => {
    const id = await file();
    const own = { origin: new URL(demo.url).origin };
    expect((await press(id, own, { action: 'delete', text: '' })).status).toBe(422);
    expect((await press('other', own)).status).toBe(404);
    expect((await press(id, own, { action: 'archive', text: '' })).status).toBe(204);
    expect((await press(id, own)).status).toBe(409);
  });
});
