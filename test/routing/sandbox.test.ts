import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import words from '../../locales/id/sandbox.json' with { type: 'json' };
import { newSecret } from '../../src/routing/callback.ts';
import { RoutingError } from '../../src/routing/routing.ts';
import { createSandbox } from '../../src/routing/sandbox.ts';
import { until } from '../support/routing/centre.ts';
import { complaintOf, photoOf, told } from '../support/routing/complaints.ts';
import { mistakesIn, mistakesInAnswer, openapi } from '../support/routing/contract.ts';
import { type Demo, startDemo } from '../support/routing/demo.ts';

let demo: Demo;
const key = complaintOf().id;

afterEach(() => demo.close());

const bodyOf = (changes = {}) => demo.routing.compose(complaintOf(changes), [photoOf()]);
const file = async (changes = {}, id = key) => (await demo.routing.submit(bodyOf(changes), id)).id;

async function post(path: string, body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${demo.url}/api${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer demo-key', 'content-type': 'application/json', 'idempotency-key': 'k1', ...headers },
    body,
  });
  return { status: answer.status, body: await answer.json() };
}

describe('the demo centre by itself', () => {
  beforeEach(async () => {
    demo = await startDemo({ stepMs: 10 });
  });

  it('moves a complaint from verified to resolved and calls back each step once and in order', async () => {
    const id = await file();
    await until('the last callback', () => demo.events.some((event) => event.type === 'complaint.resolved'));
    expect(demo.events.map(({ type, sequence, complaintId, data }) => ({ type, sequence, complaintId, data }))).toEqual([
      { type: 'complaint.verified', sequence: 1, complaintId: id, data: {} },
      { type: 'complaint.routed', sequence: 2, complaintId: id, data: { agency: 'Dinas Pekerjaan Umum' } },
      { type: 'complaint.in_progress', sequence: 3, complaintId: id, data: {} },
      { type: 'complaint.resolved', sequence: 4, complaintId: id, data: { text: words.centre.resolve } },
    ]);
    expect(demo.raw.flatMap((raw) => mistakesIn('Event', JSON.parse(raw)))).toEqual([]);
  });

  it('tells the same events when it is asked', async () => {
    const id = await file();
    await until('the last callback', () => demo.events.length === 4);
    expect(await demo.routing.events(id)).toEqual(demo.events);
  });

  it('repeats a callback until it is taken and sends the next only then', async () => {
    demo.answers.push(503, 500, 401);
    await file();
    await until('the last callback', () => demo.events.length === 4);
    expect(demo.callbacks()).toBe(7);
    expect(demo.events.map((event) => event.sequence)).toEqual([1, 2, 3, 4]);
  });

  it('moves many complaints at once, each in its own order', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, (_, i) => file({ number: `N${i}` }, `key-${i}`)));
    await until('all callbacks', () => demo.events.length === 80);
    for (const id of ids)
      expect(demo.events.filter((event) => event.complaintId === id).map((event) => event.sequence)).toEqual([1, 2, 3, 4]);
  });

  it('goes on after a restart where it was, and tells what it had not told', async () => {
    demo.answers.push(...Array.from({ length: 3 }, () => 503));
    const id = await file();
    await until('a refused callback', () => demo.callbacks() > 0);
    await demo.restart();
    await until('the last callback', () => demo.events.length === 4);
    expect(await file()).toBe(id);
    expect(demo.events.map((event) => event.sequence)).toEqual([1, 2, 3, 4]);
  });
});

describe('the demo centre with a person at it', () => {
  beforeEach(async () => {
    demo = await startDemo();
  });

  it('sends every act a person presses as a callback of the contract', async () => {
    const id = await file();
    for (const action of ['verify', 'route', 'process', 'reply', 'ask', 'resolve', 'archive'] as const)
      expect(await demo.sandbox.press(id, action, '')).toBe('done');
    await until('the last callback', () => demo.events.length === 7);
    expect(demo.events.map((event) => event.type.replace('complaint.', ''))).toEqual([
      'verified',
      'routed',
      'in_progress',
      'replied',
      'info_requested',
      'resolved',
      'archived',
    ]);
    expect(demo.raw.flatMap((raw) => mistakesIn('Event', JSON.parse(raw)))).toEqual([]);
  });

  it('says what the person wrote', async () => {
    const id = await file();
    await demo.sandbox.press(id, 'reply', ' Besok kami tambal. ');
    await demo.sandbox.press(id, 'reject', 'milik PLN');
    await until('both callbacks', () => demo.events.length === 2);
    expect(demo.events.map((event) => event.data)).toEqual([
      { text: 'Besok kami tambal.' },
      { reason: 'milik PLN', text: words.centre.reject },
    ]);
  });

  it('moves nothing by itself any more once a person took over', async () => {
    const id = await file();
    expect(demo.sandbox.list()[0]?.nextAt).not.toBeNull();
    await demo.sandbox.press(id, 'verify', '');
    expect(demo.sandbox.list()[0]?.nextAt).toBeNull();
  });

  it('leaves a complaint to the officer who acts on it, not to what the citizen adds', async () => {
    const id = await file();
    await demo.routing.message(id, demo.routing.composeMessage('citizen', 'dua lubang', [], told), 'm1');
    expect(demo.sandbox.list()[0]?.nextAt).not.toBeNull();
    await demo.routing.message(id, demo.routing.composeMessage('officer', 'Diteruskan dari A ke B.', [], told), 'm2');
    expect(demo.sandbox.list()[0]?.nextAt).toBeNull();
  });

  it('does nothing more to a complaint that is rejected, and nothing to one it does not know', async () => {
    const id = await file();
    await demo.sandbox.press(id, 'reject', '');
    expect(await demo.sandbox.press(id, 'resolve', '')).toBe('over');
    expect(await demo.sandbox.press('other', 'resolve', '')).toBe('unknown');
    await until('the callback', () => demo.events.length === 1);
  });
});

describe('the API of the demo centre', () => {
  beforeEach(async () => {
    demo = await startDemo();
  });

  it('answers as the contract says, whatever it is asked', async () => {
    const id = await file();
    const complaints = '/complaints';
    const messages = '/complaints/{id}/messages';
    const message = demo.routing.composeMessage('citizen', 'dua lubang', [], told);
    const asked: [keyof typeof openapi.paths, number, Awaited<ReturnType<typeof post>>][] = [
      [complaints, 201, await post(complaints, bodyOf())],
      [complaints, 422, await post(complaints, bodyOf({ number: 'OTHER' }))],
      [complaints, 422, await post(complaints, '{"number":"x"}', { 'idempotency-key': 'k2' })],
      [complaints, 400, await post(complaints, '{', { 'idempotency-key': 'k2' })],
      [complaints, 400, await post(complaints, bodyOf(), { 'idempotency-key': '' })],
      [complaints, 401, await post(complaints, bodyOf(), { authorization: 'Bearer other' })],
      [complaints, 413, await post(complaints, 'x'.repeat(1_100_000))],
      [messages, 201, await post(`/complaints/${id}/messages`, message)],
      [messages, 422, await post(`/complaints/${id}/messages`, message.replace('dua', 'tiga'))],
      [messages, 404, await post('/complaints/other/messages', message)],
    ];
    expect(asked.map(([, , answer]) => answer.status)).toEqual(asked.map(([, status]) => status));
    expect(asked.flatMap(([path, , answer]) => mistakesInAnswer(path, 'post', answer.status, answer.body))).toEqual([]);
  });

  it('tells a complaint with its history as the contract says', async () => {
    const id = await file();
    await demo.sandbox.press(id, 'route', '');
    const answer = await fetch(`${demo.url}/api/complaints/${id}`, { headers: { authorization: 'Bearer demo-key' } });
    const standing = await answer.json();
    expect(standing).toMatchObject({ id, status: 'routed', agency: 'Dinas Pekerjaan Umum', history: [{ sequence: 1 }] });
    expect(mistakesInAnswer('/complaints/{id}', 'get', answer.status, standing)).toEqual([]);
  });

  it('names the version of the contract', async () => {
    const answer = await fetch(`${demo.url}/api/contract`, { headers: { authorization: 'Bearer demo-key' } });
    const body = await answer.json();
    expect(body).toEqual({ version: openapi.info.version });
    expect(mistakesInAnswer('/contract', 'get', answer.status, body)).toEqual([]);
  });

  it('takes a repeated complaint once and answers it like the first time, wherever it stands by then', async () => {
    const first = await demo.routing.submit(bodyOf(), key);
    await demo.sandbox.press(first.id, 'resolve', '');
    const repeated = await Promise.all([demo.routing.submit(bodyOf(), key), demo.routing.submit(bodyOf(), key)]);
    expect(repeated).toEqual([first, first]);
    expect(demo.sandbox.list()).toHaveLength(1);
  });

  it('takes a repeated message once', async () => {
    const id = await file();
    const message = demo.routing.composeMessage('citizen', 'dua lubang', [photoOf()], told);
    await demo.routing.message(id, message, 'm1');
    await demo.routing.message(id, message, 'm1');
    expect(demo.sandbox.list()[0]?.messages.map(({ body }) => body.text)).toEqual(['dua lubang']);
  });

  it.each([
    ['an unknown field', { extra: 1 }],
    ['a kind of its own', { kind: 'complaint' }],
    ['half a position', { place: { text: '', lat: 1 } }],
    ['a place outside the world', { place: { text: '', lat: 91, lon: 1 } }],
    ['a time without a zone', { submittedAt: '2026-03-09T07:00:00' }],
    ['a named reporter of a secret complaint', { visibility: 'secret', reporter: { name: 'Nur' } }],
    ['an attachment without a hash', { attachments: [{ name: 'a', mediaType: 'image/jpeg', bytes: 1, url: 'https://a.example' }] }],
    ['an attachment that is no link', { attachments: [{ ...photoOf(), url: 'file:///etc' }] }],
  ])('refuses %s, as the contract does', async (_title, wrong) => {
    const body = { ...JSON.parse(bodyOf()), ...wrong };
    expect(mistakesIn('Complaint', body)).not.toEqual([]);
    await expect(demo.routing.submit(JSON.stringify(body), key)).rejects.toThrow(RoutingError);
    expect(demo.sandbox.list()).toEqual([]);
  });

  it('takes every example of the contract', async () => {
    const answers = await Promise.all(
      (openapi.components.schemas.Complaint?.examples ?? []).map((example, i) => demo.routing.submit(JSON.stringify(example), `k${i}`)),
    );
    expect(answers).toHaveLength(2);
  });
});

describe('the file of the demo centre', () => {
  beforeEach(async () => {
    demo = await startDemo();
  });

  it('that cannot be read is put aside, and the centre starts empty', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    await writeFile(join(folder, 'state.json'), '{"complaints": [{');
    const warnings: string[] = [];
    const options = {
      callbackUrl: 'http://127.0.0.1:9',
      secret: newSecret(),
      stepMs: 1,
      words: words.centre,
      agencyOf: () => 'x',
      now: Date.now,
    };
    const log = { warn: (event: string) => void warnings.push(event), error() {} };
    const sandbox = await createSandbox({ ...options, file: join(folder, 'state.json'), log });
    expect(sandbox.list()).toEqual([]);
    expect(warnings).toEqual(['sandbox-state-unreadable']);
    expect(await readdir(folder)).toEqual(['state.json.unreadable']);
    await rm(folder, { recursive: true });
  });

  it('holds everything that was answered, even without a clean stop', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, (_, i) => file({ number: `N${i}` }, `key-${i}`)));
    const reopened = await demo.reopened();
    expect(new Set(reopened.list().map((complaint) => complaint.id))).toEqual(new Set(ids));
  });
});
