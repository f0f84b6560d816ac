import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSecret, readCallback } from '../../src/routing/callback.ts';
import { nativeRouting } from '../../src/routing/native.ts';
import { type Centre, startCentre, type TakenComplaint } from '../support/routing/centre.ts';
import { complaintOf, photoOf } from '../support/routing/complaints.ts';
import { type Listening, listen } from '../support/routing/listen.ts';

let centre: Centre;
let ear: Listening;
let complaint: TakenComplaint;
const heard: string[] = [];

beforeEach(async () => {
  centre = await startCentre();
  heard.length = 0;
  const read = readCallback([centre.secret]);
  ear = await listen(
    createServer(async (request, response) => {
      const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = request.headers;
      const headers = { 'webhook-id': String(id), 'webhook-timestamp': String(timestamp), 'webhook-signature': String(signature) };
      const callback = read(await text(request), headers);
      if (callback.ok) heard.push(callback.event.id);
      response.writeHead(callback.ok ? 204 : callback.status).end();
    }),
  );
  const routing = nativeRouting({ name: 'native', url: centre.url, key: centre.key });
  await routing.submit(routing.compose(complaintOf(), [photoOf()]), complaintOf().id);
  const [taken] = centre.taken;
  if (!taken) throw new Error('nothing was taken');
  complaint = taken;
});
afterEach(() => Promise.all([centre.close(), ear.close()]));

describe('the stand-in for the centre', () => {
  it('calls back as often and in the order a test wants', async () => {
    const first = centre.event(complaint, 'complaint.verified');
    const second = centre.event(complaint, 'complaint.postponed', { text: 'cuaca' });
    for (const event of [second, first, first]) expect(await centre.callback(ear.url, event)).toBe(204);
    expect(heard).toEqual([second.id, first.id, first.id]);
  });

  it('can forge and can be late', async () => {
    const event = centre.event(complaint, 'complaint.verified');
    expect(await centre.callback(ear.url, event, { secret: newSecret() })).toBe(401);
    expect(await centre.callback(ear.url, event, { signedAt: Date.now() - 600_000 })).toBe(401);
    expect(heard).toEqual([]);
  });

  it('notices a client that breaks the contract', async () => {
    const send = (headers: Record<string, string>, body: string) =>
      fetch(`${centre.url}/complaints`, {
        method: 'POST',
        headers: { authorization: `Bearer ${centre.key}`, 'content-type': 'application/json', ...headers },
        body,
      });
    expect((await send({}, complaint.raw)).status).toBe(400);
    expect((await send({ 'idempotency-key': complaint.key }, complaint.raw.replace('7K3QF', '7K3QG'))).status).toBe(422);
    expect((await send({ 'idempotency-key': 'k2' }, '{}')).status).toBe(422);
    expect(centre.breaches.slice(0, 2)).toEqual(['a POST without Idempotency-Key', 'a key with another body']);
    expect(centre.breaches.length).toBeGreaterThan(10);
    expect(centre.taken).toHaveLength(1);
  });
});
