/** Files people sent: two steps, a digest, an address that expires. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CloudBench, openCloud } from '../../support/graph/bench.ts';
import type { Citizen } from '../../support/graph/citizen.ts';
import { type Ears, ears, failureOf } from '../contract.ts';

let listening: Ears;
let bench: CloudBench;
let siti: Citizen;

beforeEach(async () => {
  listening = ears();
  bench = await openCloud(listening);
  siti = bench.standIn.citizen('6281200000001');
});
afterEach(() => bench.close());

async function refOf(send: () => void): Promise<string> {
  send();
  const [incoming] = await listening.count(1);
  return incoming?.said.type === 'file' ? incoming.said.ref : '';
}

test('the bytes come as they were sent, with their type', async () => {
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, i) => i % 251));
  const ref = await refOf(() => siti.photo({ bytes }));
  const fetched = await bench.channel.fetch(ref, 1_000_000);
  expect(Buffer.compare(Buffer.from(fetched.bytes), bytes)).toBe(0);
  expect(fetched.mediaType).toBe('image/jpeg');
});

test('an address that expired is asked for again', async () => {
  const ref = await refOf(() => siti.voice());
  bench.standIn.fault({ kind: 'refuse', code: 100, status: 404, on: 'download' });
  expect((await bench.channel.fetch(ref, 1000)).mediaType).toBe('audio/ogg');
  expect(bench.standIn.calls.filter(({ kind }) => kind === 'media')).toHaveLength(2);
});

test('an address lives five minutes and not longer', async () => {
  const ref = await refOf(() => siti.voice());
  const response = await fetch(`${bench.standIn.apiRoot}/${ref}`, { headers: { authorization: `Bearer ${bench.standIn.token}` } });
  const { url } = (await response.json()) as { url: string };
  bench.standIn.world.advance(301_000);
  expect((await fetch(url, { headers: { authorization: `Bearer ${bench.standIn.token}` } })).status).toBe(404);
  expect((await bench.channel.fetch(ref, 1000)).bytes.byteLength).toBeGreaterThan(0);
});

test('bytes that are not what Meta announced are not kept, and asked for again later', async () => {
  const ref = await refOf(() => siti.photo());
  bench.standIn.fault({ kind: 'spoil', on: 'download' });
  expect((await failureOf(bench.channel.fetch(ref, 1000))).message).toBe('unreachable: sha256 differs');
  expect((await bench.channel.fetch(ref, 1000)).bytes.byteLength).toBe(7);
});

test('a file over the limit is not even asked for', async () => {
  const ref = await refOf(() => siti.document('besar.pdf', Buffer.alloc(5000)));
  expect((await failureOf(bench.channel.fetch(ref, 4999))).failure.kind).toBe('too_large');
  expect(bench.standIn.calls.filter(({ kind }) => kind === 'download')).toEqual([]);
});

test('a file Meta has no more is refused for good', async () => {
  const ref = await refOf(() => siti.photo());
  const file = bench.standIn.world.files.get(ref);
  if (file) file.gone = true;
  expect((await failureOf(bench.channel.fetch(ref, 1000))).failure.kind).toBe('refused');
  expect((await failureOf(bench.channel.fetch('does-not-exist', 1000))).failure.kind).toBe('refused');
});

test('Meta being away is no refusal, and no error shows an address or the token', async () => {
  const ref = await refOf(() => siti.photo());
  bench.standIn.fault({ kind: 'page', status: 502, on: 'media' });
  bench.standIn.fault({ kind: 'page', status: 503, on: 'download' });
  for (const _ of [1, 2]) {
    const error = await failureOf(bench.channel.fetch(ref, 1000));
    expect(error.failure.kind).toBe('unreachable');
    expect(`${error.stack} ${String(error.cause)}`).not.toMatch(/127\.0\.0\.1|EAAJ/);
  }
});
