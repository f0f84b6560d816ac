import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativeRouting } from '../../src/routing/native.ts';
import { type RoutingApi, RoutingError } from '../../src/routing/routing.ts';
import { type Centre, type Fault, startCentre } from '../support/routing/centre.ts';
import { complaintOf, photoOf, told } from '../support/routing/complaints.ts';
import { mistakesIn } from '../support/routing/contract.ts';
import { listen } from '../support/routing/listen.ts';

let centre: Centre;
let routing: RoutingApi;
/** For a centre that does not answer. */
let hasty: RoutingApi;
const key = complaintOf().id;
/** What a server in front of the centre says. */
const page = '<html><head><title>Sedang dalam pemeliharaan</title></head><body>nginx</body></html>';

beforeEach(async () => {
  centre = await startCentre();
  routing = nativeRouting({ name: 'native', url: centre.url, key: centre.key });
  hasty = nativeRouting({ name: 'native', url: centre.url, key: centre.key, timeoutMs: 1_000 });
});
afterEach(() => centre.close());

async function failureOf(promise: Promise<unknown>): Promise<RoutingError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof RoutingError) return error;
  throw new Error('it did not end with a RoutingError', { cause: error });
}

describe('the body of a complaint', () => {
  it('keeps the contract in every shape a complaint has', () => {
    const shapes = [
      complaintOf(),
      complaintOf({ place: null, occurred: null, visibility: 'secret' }),
      complaintOf({ pieces: [], place: { text: '' }, kind: 'information', region: '00' }),
      complaintOf({ visibility: 'anonymous', kind: 'aspiration', channel: 'whatsapp-cloud', region: '32.73.05.1001' }),
    ];
    expect(shapes.flatMap((complaint) => mistakesIn('Complaint', JSON.parse(routing.compose(complaint, [photoOf()]))))).toEqual([]);
  });

  it('tells the story verbatim, as one text and piece by piece', () => {
    expect(JSON.parse(routing.compose(complaintOf(), []))).toMatchObject({
      description: 'lubang gede di jl melati 🕳️ "depan" sd 3\nudah 2 minggu',
      story: [
        { at: '2026-03-09T06:59:00.000Z', text: 'lubang gede di jl melati 🕳️ "depan" sd 3' },
        { at: '2026-03-09T06:59:20.000Z', text: 'udah 2 minggu' },
      ],
      place: { text: 'Jl. Melati', lat: -6.9147, lon: 107.6098, areaCode: '32.73' },
      reporter: null,
      submittedAt: '2026-03-09T07:00:00.000Z',
    });
  });

  it('is the same bytes every time', () => {
    expect(routing.compose(complaintOf(), [photoOf()])).toBe(routing.compose(complaintOf(), [photoOf()]));
  });

  it('holds nothing that leads to the citizen', () => {
    const { citizen, talk } = complaintOf();
    const body = routing.compose(complaintOf(), [photoOf()]);
    expect(body).not.toContain(citizen);
    expect(body).not.toContain(talk);
  });

  it('lists only files that are kept', () => {
    const files = [photoOf(), photoOf({ state: 'refused' }), photoOf({ state: 'failed' }), photoOf({ state: 'waiting' })];
    expect(JSON.parse(routing.compose(complaintOf(), files)).attachments).toHaveLength(1);
  });

  it('of a message keeps the contract', () => {
    expect(mistakesIn('Message', JSON.parse(routing.composeMessage('officer', 'sudah', [photoOf()], told)))).toEqual([]);
  });
});

describe('handing over', () => {
  it('brings the centre the complaint and us its id and number', async () => {
    const taken = await routing.submit(routing.compose(complaintOf(), [photoOf()]), key);
    expect(taken).toEqual({ id: centre.taken[0]?.id, number: '9000001', status: 'received' });
    expect(centre.taken[0]).toMatchObject({ key, raw: routing.compose(complaintOf(), [photoOf()]) });
    expect(centre.breaches).toEqual([]);
  });

  it.each<Exclude<Fault['type'], 'status' | 'late'>>(['stored-then-hang', 'stored-then-cut', 'stored-then-half', 'stored-then-broken'])(
    'after a lost answer (%s) files nothing twice',
    async (type) => {
      centre.fail({ type });
      const body = routing.compose(complaintOf(), []);
      const client = type === 'stored-then-hang' ? hasty : routing;
      expect((await failureOf(client.submit(body, key))).failure).toEqual({ kind: 'unreachable' });
      expect(centre.taken).toHaveLength(1);
      expect((await routing.submit(body, key)).id).toBe(centre.taken[0]?.id);
      expect(centre.taken).toHaveLength(1);
    },
  );

  it.each<[Fault, object]>([
    [{ type: 'hang' }, { kind: 'unreachable' }],
    [{ type: 'cut' }, { kind: 'unreachable' }],
    [{ type: 'status', status: 500 }, { kind: 'unreachable' }],
    [
      { type: 'status', status: 503, retryAfter: '5' },
      { kind: 'unreachable', restMs: 5_000 },
    ],
    [
      { type: 'status', status: 503, retryAfter: '7200' },
      { kind: 'unreachable', restMs: 60_000 },
    ],
    [
      { type: 'status', status: 429, retryAfter: '0' },
      { kind: 'slow_down', afterMs: 1_000 },
    ],
    [
      { type: 'status', status: 429, retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT' },
      { kind: 'slow_down', afterMs: 1_000 },
    ],
    [{ type: 'status', status: 408 }, { kind: 'unreachable' }],
    [{ type: 'status', status: 425 }, { kind: 'unreachable' }],
    [{ type: 'status', status: 409 }, { kind: 'busy' }],
    [
      { type: 'status', status: 429, retryAfter: '7' },
      { kind: 'slow_down', afterMs: 7000 },
    ],
    [
      { type: 'status', status: 429 },
      { kind: 'slow_down', afterMs: 30_000 },
    ],
    [
      { type: 'status', status: 429, retryAfter: '999999' },
      { kind: 'slow_down', afterMs: 3_600_000 },
    ],
    [{ type: 'status', status: 401 }, { kind: 'unauthorized' }],
    [{ type: 'status', status: 403 }, { kind: 'unauthorized' }],
    [{ type: 'status', status: 422 }, { kind: 'refused' }],
    [{ type: 'status', status: 404 }, { kind: 'refused' }],
    [{ type: 'status', status: 413, body: page }, { kind: 'refused' }],
    [{ type: 'status', status: 400, body: '{"message":"no"}' }, { kind: 'refused' }],
    [{ type: 'status', status: 400, body: page }, { kind: 'unreachable' }],
    [{ type: 'status', status: 404, body: page }, { kind: 'unreachable' }],
    [{ type: 'status', status: 404, body: '{"message":"no Route matched with those values"}' }, { kind: 'unreachable' }],
    [{ type: 'status', status: 405, body: '' }, { kind: 'unreachable' }],
    [{ type: 'status', status: 302, body: page }, { kind: 'unreachable' }],
    [{ type: 'status', status: 502, body: page }, { kind: 'unreachable' }],
    [{ type: 'status', status: 200, body: page }, { kind: 'unreachable' }],
    [{ type: 'status', status: 204, body: '' }, { kind: 'unreachable' }],
    [{ type: 'status', status: 201, body: '{"id":"184","number":' }, { kind: 'unreachable' }],
    [{ type: 'status', status: 200, body: '[]' }, { kind: 'unreachable' }],
    [{ type: 'status', status: 201, body: '{"id":""}' }, { kind: 'unreachable' }],
    [{ type: 'status', status: 201, body: 'x'.repeat(2_100_000) }, { kind: 'unreachable' }],
  ])('that meets %j ends as %j', async (fault, failure) => {
    centre.fail(fault);
    const client = fault.type === 'hang' ? hasty : routing;
    expect((await failureOf(client.submit(routing.compose(complaintOf(), []), key))).failure).toEqual(failure);
    expect(centre.taken).toHaveLength(0);
  });

  it('obeys a Retry-After that is a date, by the clock of who wrote it', async () => {
    const late = nativeRouting({ name: 'native', url: centre.url, key: centre.key, now: () => Date.now() - 3_600_000 });
    centre.fail({ type: 'status', status: 429, retryAfter: new Date(Date.now() + 600_000).toUTCString() });
    const { failure } = await failureOf(late.submit('{}', key));
    const { kind, afterMs } = { afterMs: 0, ...failure };
    expect([kind, Math.round(afterMs / 60_000)]).toEqual(['slow_down', 10]);
  });

  it('takes a 409 that names the complaint for the answer it is', async () => {
    const conflict = (body: object) => centre.fail({ type: 'status', status: 409, body: JSON.stringify(body) });
    conflict({ id: 'c-184', number: '9000184', status: 'received' });
    expect(await routing.submit('{}', key)).toEqual({ id: 'c-184', number: '9000184', status: 'received' });
    conflict({ id: 'msg_1' });
    await routing.message('c-184', '{}', 'm1');
    for (const body of [{ id: 'request-7', error: { code: 'in_process' } }, { id: 'request-7' }, { error: { code: 'in_process' } }]) {
      conflict(body);
      expect((await failureOf(routing.submit('{}', key))).failure).toEqual({ kind: 'busy' });
    }
  });

  it('to a centre that is down ends as unreachable, and works when it is up again', async () => {
    await centre.down();
    const body = routing.compose(complaintOf(), []);
    expect(await failureOf(routing.submit(body, key))).toMatchObject({
      failure: { kind: 'unreachable' },
      message: 'unreachable: ECONNREFUSED',
    });
    await centre.up();
    await routing.submit(body, key);
    expect(centre.taken).toHaveLength(1);
  });

  it('with a wrong key ends as unauthorized', async () => {
    const wrong = nativeRouting({ name: 'native', url: centre.url, key: 'other' });
    expect((await failureOf(wrong.submit(routing.compose(complaintOf(), []), key))).failure).toEqual({ kind: 'unauthorized' });
  });

  it('names the code of a refusal and never its text', async () => {
    centre.fail({ type: 'status', status: 422, body: '{"error":{"code":"invalid_body","message":"lubang gede di jl melati"}}' });
    expect((await failureOf(routing.submit('{}', key))).message).toBe('refused: http_422 invalid_body');
    centre.fail({ type: 'status', status: 400, body: '{"code":"Lubang gede di jl melati"}' });
    expect((await failureOf(routing.submit('{}', key))).message).toBe('refused: http_400');
  });

  it('does not carry the key along a redirect', async () => {
    let visits = 0;
    const elsewhere = await listen(createServer((_request, response) => void response.end(String(++visits))));
    const door = await listen(createServer((_request, response) => void response.writeHead(307, { location: elsewhere.url }).end()));
    const redirected = nativeRouting({ name: 'native', url: door.url, key: 'k' });
    expect(await failureOf(redirected.submit('{}', key))).toMatchObject({
      failure: { kind: 'unreachable' },
      message: 'unreachable: http_307',
    });
    expect(visits).toBe(0);
    await Promise.all([door.close(), elsewhere.close()]);
  });

  it('understands centres that number with numbers, name agencies as objects and use other status words', async () => {
    const odd = { id: 184, number: 9123456, status: 'menunggu', agency: { code: 'DISHUB', name: 'Dinas Perhubungan' }, extra: true };
    centre.fail({ type: 'status', status: 200, body: JSON.stringify(odd) });
    expect(await routing.submit('{}', key)).toEqual({ id: '184', number: '9123456', status: 'received', agency: 'Dinas Perhubungan' });
  });

  it('refuses a key that cannot stand in a header without repeating it', () => {
    expect(() => nativeRouting({ name: 'native', url: centre.url, key: 'geheim\n' })).toThrow(/^ROUTING_API_KEY(?!.*geheim)/);
  });
});

describe('afterwards', () => {
  it('messages reach the complaint once, however often they are sent', async () => {
    const { id } = await routing.submit(routing.compose(complaintOf(), []), key);
    const body = routing.composeMessage('citizen', 'sekarang dua lubang', [], told);
    centre.fail({ type: 'stored-then-cut' });
    expect((await failureOf(routing.message(id, body, 'm1'))).failure).toEqual({ kind: 'unreachable' });
    await routing.message(id, body, 'm1');
    expect(centre.taken[0]?.messages).toEqual([{ key: 'm1', raw: body }]);
    expect(centre.breaches).toEqual([]);
  });

  it.each([
    [200, page],
    [200, ''],
    [204, ''],
    [201, '{"id":'],
    [200, '{"error":{"code":"failed"}}'],
  ])('a message answered %i %j counts as unsent: that may have been anybody', async (status, body) => {
    centre.fail({ type: 'status', status, body });
    const sent = routing.message('184', routing.composeMessage('citizen', 'sekarang dua lubang', [], told), 'm1');
    expect((await failureOf(sent)).failure).toEqual({ kind: 'unreachable' });
  });

  it.each(['{"id":"msg_1"}', '{}', '{"ok":true}'])('a message answered 201 %s is with the centre', async (body) => {
    centre.fail({ type: 'status', status: 201, body });
    await routing.message('184', routing.composeMessage('citizen', 'sekarang dua lubang', [], told), 'm1');
  });

  it('the history comes oldest first', async () => {
    const { id } = await routing.submit(routing.compose(complaintOf(), []), key);
    const [complaint] = centre.taken;
    if (!complaint) throw new Error('nothing was taken');
    centre.event(complaint, 'complaint.verified');
    centre.event(complaint, 'complaint.routed', { agency: 'Dinas Perhubungan' });
    complaint.events.reverse();
    expect((await routing.events(id)).map(({ sequence, type, data }) => ({ sequence, type, data }))).toEqual([
      { sequence: 1, type: 'complaint.verified', data: {} },
      { sequence: 2, type: 'complaint.routed', data: { agency: 'Dinas Perhubungan' } },
    ]);
  });

  it('a history nobody can read is for the operator', async () => {
    centre.fail({ type: 'status', status: 200, body: '{"history":[{"id":"e1"}]}' });
    expect((await failureOf(routing.events('184'))).failure).toEqual({ kind: 'refused' });
  });

  it('an id of the centre cannot lead to another path', async () => {
    expect((await failureOf(routing.events('../secrets?x'))).failure).toEqual({ kind: 'refused' });
    expect(centre.breaches).toEqual([]);
  });
});
