/** What a delivery of the webhook is read as. */
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/channels/whatsapp-cloud/read.ts';

const phoneId = '106540352242922';
const now = Date.UTC(2026, 10, 23, 2, 0);

/** Shaped as Meta's examples, with invented people. */
function delivery(value: object, id = phoneId): string {
  const metadata = { display_phone_number: '622150001234', phone_number_id: id };
  const changes = [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }];
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '102290129340398', changes }] });
}

const siti = { profile: { name: 'Siti' }, wa_id: '6281200000001', user_id: 'ID.13491208655302741918' };
const from = { from: '6281200000001', from_user_id: 'ID.13491208655302741918', timestamp: '1795399200' };

function heard(content: object, contacts: object[] = [siti]) {
  return read(delivery({ contacts, messages: [{ ...from, id: 'wamid.1', ...content }] }), phoneId, now)?.messages[0];
}

describe('who speaks', () => {
  test('a person is known by the business-scoped id; number and names go to the profile', () => {
    expect(heard({ type: 'text', text: { body: 'lampu mati' } })).toEqual({
      channel: 'whatsapp-cloud',
      chat: 'ID.13491208655302741918',
      person: 'ID.13491208655302741918',
      id: 'wamid.1',
      message: 'wamid.1',
      at: 1_795_399_200_000,
      group: false,
      said: { type: 'text', text: 'lampu mati' },
      profile: { name: 'Siti', phone: '+6281200000001' },
    });
  });

  test('a sign PostgreSQL cannot keep is left out wherever it stands, and nothing else', () => {
    const incoming = heard({ id: 'wamid.\u00002', type: 'text', text: { body: 'lampu\u0000 \\u0000 mati' } });
    expect(incoming).toMatchObject({ id: 'wamid.2', message: 'wamid.2', said: { text: 'lampu \\u0000 mati' } });
  });

  test.each(['9'.repeat(400), '8700000000000', '0', 'x'])('a message dated %s is of now', (timestamp) => {
    expect(heard({ timestamp, type: 'text', text: { body: 'p' } })?.at).toBe(now);
  });

  test('a person who hides the number has a user name and no phone', () => {
    const contact = { profile: { name: 'Siti', username: 'siti.aminah' }, user_id: siti.user_id };
    const body = delivery({
      contacts: [contact],
      messages: [{ id: 'wamid.1', from_user_id: siti.user_id, timestamp: '1', type: 'text', text: { body: 'p' } }],
    });
    const incoming = read(body, phoneId, now)?.messages[0];
    expect(incoming).toMatchObject({ chat: siti.user_id, profile: { name: 'Siti', username: 'siti.aminah' } });
    expect(incoming?.profile.phone).toBeUndefined();
  });

  test('where the message names nobody, its only contact spoke', () => {
    const body = delivery({
      contacts: [{ profile: {}, user_id: siti.user_id }],
      messages: [{ id: 'wamid.1', timestamp: '1', type: 'text', text: { body: 'p' } }],
    });
    expect(read(body, phoneId, now)?.messages[0]?.chat).toBe(siti.user_id);
  });

  test('without a business-scoped id the WhatsApp id stands for the person', () => {
    const body = delivery({
      contacts: [{ profile: { name: 'Budi' }, wa_id: '6281200000002' }],
      messages: [{ from: '6281200000002', id: 'wamid.1', timestamp: '1', type: 'text', text: { body: 'p' } }],
    });
    expect(read(body, phoneId, now)?.messages[0]).toMatchObject({ chat: '6281200000002', person: '6281200000002' });
  });

  test('two people of one delivery are never taken for each other', () => {
    const messages = [
      { from: '6281200000001', id: 'wamid.1', timestamp: '1', type: 'text', text: { body: 'a' } },
      { from: '6281200000002', id: 'wamid.2', timestamp: '1', type: 'text', text: { body: 'b' } },
    ];
    const reading = read(delivery({ contacts: [siti], messages }), phoneId, now);
    expect(reading?.messages.map(({ chat }) => chat)).toEqual([siti.user_id, '6281200000002']);
    expect(reading?.messages[1]?.profile).toEqual({ phone: '+6281200000002' });
  });

  test('a message in a group is one of a group', () => {
    expect(heard({ group_id: 'Y2FwaV9ncm91cDox', type: 'text', text: { body: 'p' } })).toMatchObject({
      group: true,
      chat: 'Y2FwaV9ncm91cDox',
    });
  });
});

describe('what is said', () => {
  const file = { id: '900', mime_type: 'image/jpeg', sha256: 'x' };
  test.each<[string, object, object]>([
    [
      'a text that answers a message',
      { type: 'text', text: { body: 'ya' }, context: { id: 'wamid.0' } },
      { type: 'text', text: 'ya', quoted: 'wamid.0' },
    ],
    [
      'a photo',
      { type: 'image', image: { ...file, caption: 'jalan' } },
      { type: 'file', kind: 'photo', ref: '900', mediaType: 'image/jpeg', caption: 'jalan' },
    ],
    [
      'a voice message',
      { type: 'audio', audio: { id: '900', mime_type: 'audio/ogg; codecs=opus', voice: true } },
      { type: 'file', kind: 'voice', ref: '900', mediaType: 'audio/ogg' },
    ],
    [
      'a song',
      { type: 'audio', audio: { id: '900', mime_type: 'audio/mpeg' } },
      { type: 'file', kind: 'audio', ref: '900', mediaType: 'audio/mpeg' },
    ],
    [
      'a video',
      { type: 'video', video: { id: '900', mime_type: 'video/mp4' } },
      { type: 'file', kind: 'video', ref: '900', mediaType: 'video/mp4' },
    ],
    [
      'a document',
      { type: 'document', document: { id: '900', mime_type: 'application/pdf', filename: 'surat.pdf' }, context: { id: 'wamid.0' } },
      { type: 'file', kind: 'document', ref: '900', mediaType: 'application/pdf', name: 'surat.pdf', quoted: 'wamid.0' },
    ],
    ['a pin', { type: 'location', location: { latitude: -6.93, longitude: 107.65 } }, { type: 'pin', lat: -6.93, lon: 107.65 }],
    [
      'a named place',
      { type: 'location', location: { latitude: -6.93, longitude: 107.65, name: 'Pasar Legi', address: 'Jl. Melati' } },
      { type: 'pin', lat: -6.93, lon: 107.65, title: 'Pasar Legi, Jl. Melati' },
    ],
    [
      'a pressed button',
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'd1:summary:send', title: 'Kirim' } } },
      { type: 'press', draft: 'd1', step: 'summary', choice: 'send' },
    ],
    [
      'a chosen row',
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'd1:category:jalan', title: 'Jalan' } } },
      { type: 'press', draft: 'd1', step: 'category', choice: 'jalan' },
    ],
    [
      'a button nobody knows',
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'a:b:c:d', title: 'X' } } },
      { type: 'press', draft: '', step: '', choice: '' },
    ],
    ['a form', { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: {} } }, { type: 'other', kind: 'unknown' }],
    ['a button of a template', { type: 'button', button: { text: 'Sudah', payload: 'Sudah' } }, { type: 'text', text: 'Sudah' }],
    [
      'an edited message',
      { type: 'edit', edit: { original_message_id: 'wamid.0', message: { type: 'text', text: { body: 'baru' } } } },
      { type: 'edit', of: 'wamid.0', text: 'baru' },
    ],
    ['a deleted message', { type: 'revoke', revoke: { original_message_id: 'wamid.0' } }, { type: 'revoke', of: 'wamid.0' }],
    ['an opened chat', { type: 'request_welcome' }, { type: 'start', payload: '' }],
    ['a sticker', { type: 'sticker', sticker: file }, { type: 'other', kind: 'sticker' }],
    ['a contact card', { type: 'contacts', contacts: [] }, { type: 'other', kind: 'contact' }],
    ['a kind of message nobody knows yet', { type: 'hologram', hologram: {} }, { type: 'other', kind: 'unknown' }],
    ['what WhatsApp itself does not hand on', { type: 'unsupported', errors: [{ code: 131_051 }] }, { type: 'other', kind: 'unknown' }],
  ])('%s', (_, content, said) => {
    expect(heard(content)?.said).toEqual(said);
  });

  test.each([
    ['a reaction', { type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } }],
    ['a note of WhatsApp', { type: 'system', system: { body: 'x', type: 'customer_identity_changed' } }],
  ])('%s is nothing anybody said', (_, content) => {
    expect(heard(content)).toBeUndefined();
  });
});

describe('deliveries', () => {
  test('a batch of entries, changes, messages and statuses is read whole', () => {
    const message = (id: string) => ({ ...from, id, type: 'text', text: { body: id } });
    const value = (...ids: string[]) => ({
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: phoneId },
      contacts: [siti],
      messages: ids.map(message),
    });
    const statuses = {
      metadata: { phone_number_id: phoneId },
      statuses: [{ id: 'wamid.9', status: 'delivered', recipient_user_id: 'ID.1', biz_opaque_callback_data: '17' }],
    };
    const entry = [
      {
        changes: [
          { field: 'messages', value: value('a', 'b') },
          { field: 'messages', value: statuses },
        ],
      },
      {
        changes: [
          { field: 'account_update', value: {} },
          { field: 'messages', value: value('c') },
        ],
      },
    ];
    const reading = read(JSON.stringify({ object: 'whatsapp_business_account', entry }), phoneId, now);
    expect(reading?.messages.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(reading?.statuses).toEqual([{ message: 'wamid.9', chat: 'ID.1', state: 'delivered', code: 0, key: '17' }]);
  });

  test('what is for another number is not heard', () => {
    const body = delivery({ contacts: [siti], messages: [{ ...from, id: 'wamid.1', type: 'text', text: { body: 'p' } }] }, '999');
    expect(read(body, phoneId, now)).toMatchObject({ messages: [], foreign: 1 });
  });

  test('a change of number is told by the kind of id the person is known by', () => {
    const system = { type: 'user_changed_number', wa_id: '6281299999999' };
    const moves = (message: object) => read(delivery({ messages: [{ id: 'wamid.1', type: 'system', ...message }] }), phoneId, now)?.moves;
    expect(moves({ from: '6281200000001', system })).toEqual([{ from: '6281200000001', to: '6281299999999' }]);
    expect(moves({ ...from, system: { ...system, user_id: 'ID.2' } })).toEqual([{ from: siti.user_id, to: 'ID.2' }]);
    expect(moves({ ...from, system })).toEqual([]);
  });

  test.each(['', 'null', '[]', '{"object":"page","entry":[]}', '{"object":"whatsapp_business_account"'])('%j is no delivery', (body) => {
    expect(read(body, phoneId, now)).toBeNull();
  });

  test('malformed parts say nothing and throw nothing', () => {
    const broken = [
      null,
      7,
      'x',
      [],
      { changes: 3 },
      {
        changes: [
          null,
          {
            field: 'messages',
            value: {
              metadata: { phone_number_id: phoneId },
              messages: [null, {}, { id: 5 }, { type: 'text' }],
              statuses: [{}, { id: 'x', status: 'lost' }],
              contacts: 'y',
            },
          },
        ],
      },
    ];
    const reading = read(JSON.stringify({ object: 'whatsapp_business_account', entry: broken }), phoneId, now);
    expect(reading).toEqual({ messages: [], statuses: [], moves: [], foreign: 0 });
  });
});
