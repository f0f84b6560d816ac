/** What reads from outside never throws: anything may come, and what is not understood says nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read as readTelegram } from '../../src/channels/telegram/read.ts';
import { sentIn } from '../../src/channels/webchat/said.ts';
import { read as readCloud } from '../../src/channels/whatsapp-cloud/read.ts';
import { maskNumbers } from '../../src/complaints/mask-numbers.ts';
import { readNumber } from '../../src/complaints/number.ts';
import { splitSend } from '../../src/dialogue/understand/answer.ts';
import { dangers } from '../../src/dialogue/understand/emergency.ts';
import { intent } from '../../src/dialogue/understand/intent.ts';
import { languageWritten } from '../../src/dialogue/understand/languages.ts';
import { personalSpans } from '../../src/dialogue/understand/personal.ts';
import { findPlace } from '../../src/dialogue/understand/place.ts';
import { namedNumber } from '../../src/dialogue/understand/report-number.ts';
import { findTime } from '../../src/dialogue/understand/time.ts';
import { csvLine } from '../../src/officers/csv.ts';
import { numbersIn, parse, takeNumber } from '../../src/officers/parse.ts';
import { readSql } from '../../src/places/sql.ts';
import { redacted } from '../../src/redact.ts';
import { readCallback, signCallback } from '../../src/routing/callback.ts';
import { readEvent, readHistory, readTaken } from '../../src/routing/event.ts';
import { World } from '../support/core.ts';
import { anyJson, anyText, holds } from '../support/property.ts';

const now = Date.UTC(2026, 10, 26);
/** Below this nobody waits, whatever it grows like. */
const worthComparingMs = 100;
/** Four times as long costs four times as much, or 16 times where it grows with the square. */
const timesOfQuarter = 8;
const telegramFields = [
  'update_id',
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'chat',
  'from',
  'id',
  'date',
  'text',
  'photo',
  'caption',
  'location',
  'data',
  'type',
  'entities',
  'new_chat_member',
  'status',
  'media_group_id',
  'voice',
  'file_id',
  'reply_to_message',
  'message_id',
];
const cloudFields = [
  'object',
  'entry',
  'changes',
  'value',
  'metadata',
  'phone_number_id',
  'messages',
  'statuses',
  'contacts',
  'id',
  'from',
  'timestamp',
  'type',
  'text',
  'body',
  'image',
  'interactive',
  'errors',
  'context',
];
const eventFields = [
  'id',
  'type',
  'complaintId',
  'sequence',
  'at',
  'data',
  'agency',
  'text',
  'reason',
  'attachments',
  'history',
  'url',
  'name',
  'number',
];

test('what a platform or a centre sends', () => {
  holds(250, anyJson(telegramFields), (update) => void readTelegram(update, now));
  holds(150, anyJson(cloudFields), (body) => void readCloud(JSON.stringify(body), '1', now));
  holds(50, anyText, (body) => void readCloud(body, '1', now));
  holds(100, anyJson(['id', 'text', 'file', 'choice', 'lat', 'lon', 'type']), (body) => void sentIn(body));
  holds(200, anyJson(eventFields), (value) => {
    readEvent(value);
    readHistory(value, 'c');
    readTaken(value);
  });
});

test('a callback: signed or not, whatever its headers are', () => {
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const read = readCallback([secret]);
  holds(100, fc.record({ raw: anyText, id: anyText, stamp: anyText, signature: anyText }), ({ raw, id, stamp, signature }) => {
    expect(read(raw, { 'webhook-id': id, 'webhook-timestamp': stamp, 'webhook-signature': signature }).ok).toBe(false);
  });
  holds(60, anyText, (raw) => {
    const headers = signCallback(secret, 'evt', Date.now(), raw);
    const answer = read(raw, headers);
    expect(answer.ok || answer.status === 400).toBe(true);
  });
});

test('what people write, in time that grows no faster than its length', () => {
  const readers: ((text: string) => unknown)[] = [
    ...[parse, takeNumber, readNumber, splitSend, dangers, namedNumber, intent, languageWritten, personalSpans, findPlace, readSql],
    (text) => findTime(text, now, 'Asia/Jakarta'),
  ];
  for (const read of readers) holds(60, anyText, (text) => void read(text));
});

test('a whole turn, whatever the words are', () => {
  holds(80, fc.array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
    const world = new World();
    for (const text of texts) world.text(text);
  });
});

describe('one sign or word over and over costs what its length costs', () => {
  const rows = [' ', '\n', '0', '. ', 'a', '.', 'a@', '*', 'eh ', 'ya ', 'min, ', 'bu ', 'no ', 'rt ', 'guru ', 'bukan ', ';\n', '😀'];
  const readers: Record<string, (text: string) => unknown> = {
    parse,
    numbersIn,
    maskNumbers,
    csvLine: (text) => csvLine([text]),
    redacted,
    readEvent: (text) =>
      readEvent({ id: 'e', type: 't', complaintId: 'c', sequence: 1, at: 1, data: { text, agency: text, reason: text } }),
    ...Object.fromEntries(
      ['', 'lampu jalan mati di jl melati rt 3 kelurahan sukamaju', 'lampu jalan mati'].map((before) => [
        `a turn after "${before}"`,
        (text) => {
          const world = new World();
          if (before !== '') world.text(before);
          return world.text(text);
        },
      ]),
    ),
  };

  const readings = Object.entries(readers).flatMap(([name, read]) => ['', 'bukan ', 'x'].map((begin) => ({ name, begin, read })));

  test.each(readings)('behind "$begin", read by $name', ({ begin, read }) => {
    const slow = rows.flatMap((row) => {
      const text = (length: number) => `${begin}${row.repeat(length / row.length)}x`;
      const first = cpuOf(read, text(20_000));
      if (first < worthComparingMs) return [];
      // Whoever was slow is asked again: the least of three is free of what else the machine did.
      const whole = Math.min(first, ...[1, 2].map(() => cpuOf(read, text(20_000))));
      const quarter = Math.min(...[1, 2, 3].map(() => cpuOf(read, text(5_000))));
      return whole > timesOfQuarter * quarter ? [`${JSON.stringify(begin + row)} ${quarter} ms, four times as long ${whole} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});

/** CPU milliseconds of one reading. */
function cpuOf(read: (text: string) => unknown, text: string): number {
  const began = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(began);
  return Math.round((user + system) / 1000);
}
