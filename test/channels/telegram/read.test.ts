/** Updates as Telegram sends them (anonymised) and what they mean here. */
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/channels/telegram/read.ts';

const now = 1_795_000_000_000;
const from = { id: 42, is_bot: false, first_name: "Nur'aini", last_name: 'M.', username: 'nur', language_code: 'id' };
const base = { message_id: 7, from, chat: { id: 42, type: 'private', first_name: "Nur'aini" }, date: 1_794_999_000 };

function said(content: Record<string, unknown>) {
  return read({ update_id: 9, message: { ...base, ...content } }, now)?.incoming?.said;
}

test('a message carries delivery, chat, person, time and profile', () => {
  expect(read({ update_id: 9, message: { ...base, text: 'lampu mati' } }, now)).toEqual({
    incoming: {
      channel: 'telegram',
      chat: '42',
      person: '42',
      id: 'telegram:9',
      message: '7',
      at: 1_794_999_000_000,
      group: false,
      said: { type: 'text', text: 'lampu mati' },
      profile: { name: "Nur'aini M.", username: 'nur', language: 'id' },
    },
  });
});

test.each([1e308, 8.7e12, 0, 'x'])('a message dated %s is of now', (date) => {
  expect(read({ update_id: 9, message: { ...base, date, text: 'p' } }, now)?.incoming?.at).toBe(now);
});

const file = { file_id: 'F1', file_unique_id: 'u', file_size: 5000, mime_type: 'video/mp4' };
const contents: [what: string, content: Record<string, unknown>, said: unknown][] = [
  [
    'a photo is its largest size, with caption and album',
    {
      photo: [
        { file_id: 'S', width: 90, height: 60 },
        { file_id: 'L', width: 1280, height: 853, file_size: 90_000 },
        { file_id: 'M', width: 320, height: 213 },
      ],
      caption: 'min lampu jln mati',
      media_group_id: '13',
    },
    { type: 'file', kind: 'photo', ref: 'L', caption: 'min lampu jln mati', album: '13', bytes: 90_000 },
  ],
  [
    'a voice message has its seconds',
    { voice: { ...file, duration: 41, mime_type: 'audio/ogg' } },
    { type: 'file', kind: 'voice', ref: 'F1', mediaType: 'audio/ogg', bytes: 5000, seconds: 41 },
  ],
  [
    'a round video is a video',
    { video_note: { file_id: 'F2', duration: 3, length: 240 } },
    { type: 'file', kind: 'video', ref: 'F2', seconds: 3 },
  ],
  [
    'an animation, which is also a document, is a video',
    { animation: { ...file, duration: 2 }, document: file },
    { type: 'file', kind: 'video', ref: 'F1', mediaType: 'video/mp4', bytes: 5000, seconds: 2 },
  ],
  [
    'a document keeps its name',
    { document: { file_id: 'D', file_name: 'surat.pdf', mime_type: 'application/pdf' } },
    { type: 'file', kind: 'document', ref: 'D', name: 'surat.pdf', mediaType: 'application/pdf' },
  ],
  ['an audio file is audio', { audio: { file_id: 'A', duration: 60 } }, { type: 'file', kind: 'audio', ref: 'A', seconds: 60 }],
  ['a pin is a place', { location: { latitude: -6.9301, longitude: 107.651 } }, { type: 'pin', lat: -6.9301, lon: 107.651 }],
  [
    'a live location is its first point',
    { location: { latitude: -6.9, longitude: 107.6, live_period: 900, heading: 3 } },
    { type: 'pin', lat: -6.9, lon: 107.6 },
  ],
  [
    'a venue has a title',
    {
      location: { latitude: 1, longitude: 2 },
      venue: { location: { latitude: 1, longitude: 2 }, title: 'Pasar Legi', address: 'Jl. Melati' },
    },
    { type: 'pin', lat: 1, lon: 2, title: 'Pasar Legi, Jl. Melati' },
  ],
  ['a sticker', { sticker: { file_id: 'S' } }, { type: 'other', kind: 'sticker' }],
  ['a contact', { contact: { phone_number: '1', first_name: 'A' } }, { type: 'other', kind: 'contact' }],
  ['a poll', { poll: { id: '1' } }, { type: 'other', kind: 'poll' }],
  ['a die and what does not exist yet are unknown', { dice: { emoji: '🎲', value: 3 } }, { type: 'other', kind: 'unknown' }],
  [
    'a reply names what it replies to',
    { text: 'ini', reply_to_message: { ...base, message_id: 3, text: 'x' } },
    { type: 'text', text: 'ini', quoted: '3' },
  ],
  [
    'what is said in a topic replies to nothing',
    { text: 'ini', reply_to_message: { ...base, message_id: 3, forum_topic_created: { name: 'DPUPR', icon_color: 1 } } },
    { type: 'text', text: 'ini' },
  ],
  ['/start opens', { text: '/start' }, { type: 'start', payload: '' }],
  ['/start may carry a payload', { text: '/start@kanal_aduan_bot lacak_7K3QFM' }, { type: 'start', payload: 'lacak_7K3QFM' }],
  ['/start with a sentence is a sentence', { text: '/start jalan rusak' }, { type: 'text', text: '/start jalan rusak' }],
  ['Telegram pinning a message is nobody speaking', { pinned_message: { ...base } }, undefined],
];

describe('a message says', () => {
  test.each(contents)('%s', (_, content, expected) => expect(said(content)).toEqual(expected));
});

test('an edited text or caption is an edit of its message', () => {
  const edited = (content: object) =>
    read({ update_id: 9, edited_message: { ...base, edit_date: 1_794_999_500, ...content } }, now)?.incoming;
  expect(edited({ text: 'baru' })).toMatchObject({ message: '7', at: 1_794_999_500_000, said: { type: 'edit', of: '7', text: 'baru' } });
  expect(edited({ photo: [{ file_id: 'L' }], caption: 'baru' })?.said).toEqual({ type: 'edit', of: '7', text: 'baru' });
  expect(edited({ location: { latitude: 1, longitude: 2, live_period: 900 } })).toBeUndefined();
});

test('a press is read from its data alone, however old its message is', () => {
  const gone = { chat: base.chat, message_id: 5, date: 0 };
  const reading = read(
    { update_id: 9, callback_query: { id: 'q1', from, message: gone, chat_instance: '1', data: 'd1:summary:send' } },
    now,
  );
  expect(reading).toMatchObject({
    press: 'q1',
    incoming: { chat: '42', person: '42', message: '', at: now, said: { type: 'press', draft: 'd1', step: 'summary', choice: 'send' } },
  });
});

test('a press nobody understands is still a press', () => {
  for (const data of ['', 'x', 'a:b:c:d', ':::', undefined]) {
    const reading = read({ update_id: 9, callback_query: { id: 'q1', from, message: base, data } }, now);
    expect(reading?.incoming?.said.type).toBe('press');
  }
});

test('blocking and coming back is presence; being thrown out of a group is told as that', () => {
  const member = (status: string, type = 'private') =>
    read({ update_id: 9, my_chat_member: { chat: { id: 42, type }, from, new_chat_member: { status } } }, now);
  expect(member('kicked')).toEqual({ presence: { chat: '42', reachable: false } });
  expect(member('member')).toEqual({ presence: { chat: '42', reachable: true } });
  expect(member('kicked', 'supergroup')).toEqual({ presence: { chat: '42', group: true, reachable: false } });
  expect(member('kicked', 'channel')).toEqual({});
});

test('groups are marked, channels are not heard, a moved group is told with its new id', () => {
  const group = { id: -100_123, type: 'supergroup', title: 'Dishub' };
  expect(read({ update_id: 9, message: { ...base, chat: group, text: 'x' } }, now)?.incoming).toMatchObject({
    chat: '-100123',
    person: '42',
    group: true,
  });
  expect(read({ update_id: 9, channel_post: { ...base, chat: { id: -1, type: 'channel' }, text: 'x' } }, now)).toEqual({});
  expect(read({ update_id: 9, message: { ...base, chat: group, migrate_to_chat_id: -100_5 } }, now)).toEqual({
    presence: { chat: '-100123', movedTo: '-1005' },
  });
  expect(read({ update_id: 9, message: { ...base, chat: group, migrate_from_chat_id: -77 } }, now)).toEqual({
    presence: { chat: '-77', movedTo: '-100123' },
  });
});

test('what is no update is null, and a malformed one says nothing and never throws', () => {
  for (const none of [null, undefined, 'x', 3, [], {}, { update_id: 'x' }, { update_id: 1.5 }]) expect(read(none, now)).toBeNull();
  const broken = [null, 3, 'x', [], {}, { chat: null }, { chat: { id: 1 }, from: 'x' }, { chat: { id: 'a' }, from, text: 1 }];
  for (const kind of ['message', 'edited_message', 'callback_query', 'my_chat_member']) {
    for (const content of broken) expect(read({ update_id: 9, [kind]: content }, now)?.incoming).toBeUndefined();
  }
  expect(said({ photo: 'x', voice: 3, location: { latitude: 'x' } })).toEqual({ type: 'other', kind: 'unknown' });
  expect(said({ photo: [null, { width: 3 }], location: { latitude: Number.NaN, longitude: 3 } })).toEqual({
    type: 'other',
    kind: 'unknown',
  });
});

test('a topic is read from what is marked as one, and who hides behind the group is nobody', () => {
  const group = { id: -100_123, type: 'supergroup', title: 'Dishub', is_forum: true };
  const incoming = (more: object) => read({ update_id: 9, message: { ...base, chat: group, text: '/tugas', ...more } }, now)?.incoming;
  expect(incoming({ message_thread_id: 7, is_topic_message: true })).toMatchObject({ thread: '7' });
  expect(incoming({ message_thread_id: 7 })).not.toHaveProperty('thread');
  expect(incoming({ from: { ...from, id: 1_087_968_824 }, sender_chat: group })).toMatchObject({ anonymous: true });
  expect(incoming({})).not.toHaveProperty('anonymous');
  const press = { id: 'q1', from, message: { ...base, chat: group, message_thread_id: 7, is_topic_message: true }, data: 'a:b:c' };
  expect(read({ update_id: 9, callback_query: press }, now)?.incoming).toMatchObject({ thread: '7', person: '42' });
});
