import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { newSecret, readCallback, signCallback } from '../../src/routing/callback.ts';
import { signedHeaders } from '../support/routing/centre.ts';

const secret = newSecret();
const older = newSecret();
const event = { id: 'e1', type: 'complaint.verified', complaintId: '184', sequence: 1, at: '2026-03-09T15:00:00+07:00', data: {} };

function read(body: unknown, { signedWith = secret, signedAt = Date.now(), secrets = [secret, older] } = {}) {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  return readCallback(secrets)(raw, signedHeaders(signedWith, signedAt, raw));
}

describe('a callback', () => {
  it('that is signed is read', () => {
    expect(read(event)).toEqual({ ok: true, event: { ...event, at: Date.UTC(2026, 2, 9, 8) } });
  });

  it('may be signed with any of the secrets while they are being changed', () => {
    expect(read(event, { signedWith: older })).toMatchObject({ ok: true });
    expect(read(event, { signedWith: older, secrets: [secret] })).toEqual({ ok: false, status: 401 });
  });

  it('may carry several signatures of which one is ours', () => {
    const raw = JSON.stringify(event);
    const headers = signedHeaders(secret, Date.now(), raw);
    const several = { ...headers, 'webhook-signature': `v1,AAAA v1a,BBBB ${headers['webhook-signature']}` };
    expect(readCallback([secret])(raw, several)).toMatchObject({ ok: true });
  });

  it.each([-301_000, 301_000])('signed %i ms from now is refused', (away) => {
    expect(read(event, { signedAt: Date.now() + away })).toEqual({ ok: false, status: 401 });
  });

  it('with one changed byte is refused', () => {
    const raw = JSON.stringify(event);
    expect(readCallback([secret])(raw.replace('184', '185'), signedHeaders(secret, Date.now(), raw))).toEqual({ ok: false, status: 401 });
  });

  it('without the headers is refused', () => {
    const raw = JSON.stringify(event);
    const headers = signedHeaders(secret, Date.now(), raw);
    expect(readCallback([secret])(raw, {})).toEqual({ ok: false, status: 401 });
    expect(readCallback([secret])(raw, { ...headers, 'webhook-signature': undefined })).toEqual({ ok: false, status: 401 });
    expect(readCallback([secret])(raw, { ...headers, 'webhook-signature': 'nonsense' })).toEqual({ ok: false, status: 401 });
  });

  it('is refused by a program without a secret', () => {
    expect(read(event, { secrets: [] })).toEqual({ ok: false, status: 401 });
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', []],
    ['no id', { ...event, id: undefined }],
    ['no complaint', { ...event, complaintId: null }],
    ['no sequence', { ...event, sequence: null }],
    ['a time without a zone', { ...event, at: '2026-03-09T15:00:00' }],
    ['a time that is none', { ...event, at: '2026-13-45T99:00:00Z' }],
    ['a time beyond all calendars', { ...event, at: 1e308 }],
    ['an id PostgreSQL cannot keep', { ...event, id: 'e\u0000' }],
    ['a sequence beyond what is exact', { ...event, sequence: 2 ** 53 }],
  ])('that is signed but %s is a bad request', (_title, body) => {
    expect(read(body)).toEqual({ ok: false, status: 400 });
  });

  it.each([
    ['numbers as ids', { id: 7, complaintId: 184 }, { id: '7', complaintId: '184' }],
    ['a sequence as a string', { sequence: '12' }, { sequence: 12 }],
    ['a time in epoch milliseconds', { at: 1_773_043_200_000 }, { at: 1_773_043_200_000 }],
    ['a time in epoch seconds', { at: 1_773_043_200 }, { at: 1_773_043_200_000 }],
    ['a time in epoch microseconds', { at: 1_773_043_200_000_000 }, { at: 1_773_043_200_000 }],
    ['an offset without a colon', { at: '2026-03-09T15:00:00+0700' }, { at: Date.UTC(2026, 2, 9, 8) }],
    ['no data', { data: undefined }, { data: {} }],
    [
      'an agency as an object',
      { data: { agency: { code: 'DISHUB', name: 'Dinas Perhubungan' } } },
      { data: { agency: 'Dinas Perhubungan' } },
    ],
    ['an agency with a code alone', { data: { agency: { code: 'DISHUB' } } }, { data: { agency: 'DISHUB' } }],
    ['data of odd types', { data: { agency: 7, text: ['x'], reason: ' penuh ', attachments: 'no' } }, { data: { reason: 'penuh' } }],
    [
      'words PostgreSQL cannot keep',
      { data: { agency: 'Dinas\u0000 \ud800Perhubungan', text: 'a\u0000b' } },
      { data: { agency: 'Dinas \ufffdPerhubungan', text: 'ab' } },
    ],
    [
      'a type nobody knows',
      { type: 'complaint.postponed', data: { text: 'cuaca' } },
      { type: 'complaint.postponed', data: { text: 'cuaca' } },
    ],
  ])('is understood with %s', (_title, changes, expected) => {
    expect(read({ ...event, ...changes })).toMatchObject({ ok: true, event: expected });
  });

  it('keeps only attachments that are links of the web', () => {
    const attachments = [
      { name: 'a.jpg', url: 'https://centre.example/a.jpg' },
      { name: 'x', url: 'javascript:alert(1)' },
      'b',
      { url: 'http://c.example/' },
    ];
    expect(read({ ...event, data: { attachments } })).toMatchObject({
      event: {
        data: {
          attachments: [
            { name: 'a.jpg', url: 'https://centre.example/a.jpg' },
            { name: '', url: 'http://c.example/' },
          ],
        },
      },
    });
  });
});

describe('our own signature', () => {
  it('is one the reference library and our reader accept', () => {
    const raw = JSON.stringify(event);
    const headers = signCallback(secret, 'e1', Date.now(), raw);
    expect(new Webhook(secret).verify(raw, headers)).toEqual(event);
    expect(readCallback([secret])(raw, headers)).toMatchObject({ ok: true });
  });

  it('is made with secrets that are long and never the same', () => {
    expect(Buffer.from(secret.replace(/^whsec_/, ''), 'base64').length).toBeGreaterThanOrEqual(24);
    expect(newSecret()).not.toBe(newSecret());
  });
});
