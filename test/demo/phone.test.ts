/** The simulated phone over HTTP: what a person does on the page reaches the simulator, and nobody else's page can do it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import words from '../../locales/id/demo.json' with { type: 'json' };
import { type Phone, startPhone } from '../../src/demo/phone/phone.ts';
import { type Citizen, type StandIn, startWhatsApp } from '../support/whatsapp-web/server.ts';

let whatsapp: StandIn;
let siti: Citizen;
let phone: Phone;

beforeEach(async () => {
  whatsapp = await startWhatsApp();
  siti = whatsapp.citizen('6281200000001');
  const people = { warga: { citizen: siti, label: '<Siti>' }, petugas: { citizen: whatsapp.citizen('6281200000002'), label: 'Budi' } };
  phone = await startPhone({ whatsapp, people, words, centreUrl: 'http://localhost:3000/sandbox' });
});

afterEach(async () => {
  await phone.close();
  await whatsapp.close();
});

function post(path: string, body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${phone.url}${path}`, { method: 'POST', headers: { origin: phone.url, ...headers }, body });
}

test('the page says that it is a simulator and runs nothing but its own files', async () => {
  const answer = await fetch(phone.url);
  const page = await answer.text();
  expect([answer.status, answer.url]).toEqual([200, `${phone.url}/warga`]);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).toContain(words.simulator);
  expect(page).toContain('&#60;Siti&#62;');
  expect(page).not.toMatch(/\{\{|undefined| on\w+=| style=|<style|<script>/);
  const assets = [...page.matchAll(/(?:href|src)="(\/page[^"]+)"/g)].map(([, asset]) => asset);
  expect(await Promise.all(assets.map(async (asset) => (await fetch(`${phone.url}${asset}`)).status))).toEqual([200, 200]);
});

test('the page has a word for everything it shows', async () => {
  const script = await (await fetch(`${phone.url}/page.js`)).text();
  const used = [...script.matchAll(/words\.(\w+)/g)].map(([, word]) => word);
  expect(used.length).toBeGreaterThan(10);
  expect(Object.keys(words)).toEqual(expect.arrayContaining(used));
});

test('a text, a reply, a place and files reach the account', async () => {
  await post('/warga/say', JSON.stringify({ text: 'lampu mati' }));
  const [first] = siti.screen;
  await post('/warga/say', JSON.stringify({ text: 'dua hari', replyTo: first?.id }));
  await post('/warga/pin', JSON.stringify({ lat: -6.2, lon: 106.8, name: 'Pasar' }));
  await post('/warga/file?name=a.jpg&caption=lubang', Buffer.from('jpeg'), { 'content-type': 'image/jpeg' });
  await post('/warga/file?name=surat.pdf', Buffer.from('%PDF'), { 'content-type': 'application/pdf' });
  expect(siti.screen).toMatchObject([
    { text: 'lampu mati', from: 'citizen' },
    { text: 'dua hari', quoted: first?.id },
    { place: { lat: -6.2, lon: 106.8, title: 'Pasar' } },
    { type: 'image', text: 'lubang', file: { bytes: Buffer.from('jpeg') } },
    { type: 'document', file: { name: 'surat.pdf' } },
  ]);
});

test('a file can be looked at, and what is no picture or sound is only downloaded', async () => {
  const ids = [siti.photo({ bytes: Buffer.from('jpeg') }), siti.document({ mediaType: 'text/html', bytes: Buffer.from('<script>') })];
  const answers = await Promise.all(ids.map((id) => fetch(`${phone.url}/warga/file?id=${encodeURIComponent(id)}`)));
  expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual(['image/jpeg', 'application/octet-stream']);
  expect(await answers[0]?.text()).toBe('jpeg');
});

test('the screen is told again after every change', async () => {
  const events = await fetch(`${phone.url}/warga/events`);
  const reader = events.body?.getReader();
  const read = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toContain('"messages":[]');
  siti.say('halo');
  expect(await read()).toContain('"text":"halo"');
  await reader?.cancel();
});

test('a foreign page, a foreign name and a wrong body change nothing', async () => {
  const body = JSON.stringify({ text: 'palsu' });
  expect((await post('/warga/say', body, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await fetch(`${phone.url}/warga/say`, { method: 'POST', body })).status).toBe(403);
  expect((await post('/warga/say', JSON.stringify({ text: '' }))).status).toBe(422);
  expect((await post('/warga/say', JSON.stringify({ text: 'x', replyTo: 'false_1@c.us_1' }))).status).toBe(422);
  expect((await post('/warga/pin', JSON.stringify({ lat: 91, lon: 0 }))).status).toBe(422);
  expect((await post('/siapa/say', body)).status).toBe(404);
  expect((await post('/warga/apa', body)).status).toBe(404);
  expect(siti.screen).toEqual([]);
});

test('only the own message is taken back', async () => {
  const id = siti.say('keliru');
  expect((await post('/petugas/revoke', JSON.stringify({ id }))).status).toBe(422);
  expect((await post('/warga/revoke', JSON.stringify({ id }))).status).toBe(204);
  expect(siti.screen).toMatchObject([{ revoked: true, text: '' }]);
});
