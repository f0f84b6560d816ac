/** Splitting, keeping statuses, pacing: what needs no server. */
import { describe, expect, test } from 'vitest';
import { split } from '../../../src/channels/split.ts';
import { createLedger } from '../../../src/channels/whatsapp-cloud/ledger.ts';
import { createPace } from '../../../src/channels/whatsapp-cloud/pace.ts';
import { shortened } from '../../../src/channels/whatsapp-cloud/shortened.ts';
import { type StatusState, statuses } from '../../../src/channels/whatsapp-cloud/statuses.ts';

describe('split', () => {
  test('a sign is never cut in half', () => {
    const pieces = split('😀'.repeat(100), 33);
    expect(pieces.every((piece) => piece.isWellFormed() && piece.length <= 33)).toBe(true);
    expect(pieces.join('')).toBe('😀'.repeat(100));
  });

  test('paragraphs stay together where they can, and no piece is blank', () => {
    expect(split(`${'a'.repeat(30)}\n\n${'b'.repeat(30)}`, 40)).toEqual(['a'.repeat(30), 'b'.repeat(30)]);
    expect(split(' \n ', 10)).toEqual([]);
  });

  test('what is shortened says so', () => {
    expect(shortened('Kalau tetap tidak dijawab', 20)).toBe('Kalau tetap tidak…');
    expect(shortened('Ya', 20)).toBe('Ya');
  });
});

describe('statuses', () => {
  const news = (...states: StatusState[]) => {
    const known = statuses();
    return states.map((state) => {
      const found = known.news({ message: 'wamid.1', chat: 'c', state, code: 0, key: '' }) !== null;
      known.note({ message: 'wamid.1', chat: 'c', state, code: 0, key: '' });
      return found;
    });
  };

  test.each<[StatusState[], boolean[]]>([
    [
      ['sent', 'delivered', 'read'],
      [true, true, true],
    ],
    [
      ['read', 'delivered', 'sent'],
      [true, false, false],
    ],
    [
      ['delivered', 'failed'],
      [true, false],
    ],
    [
      ['sent', 'failed', 'failed'],
      [true, true, false],
    ],
  ])('%j', (states, expected) => {
    expect(news(...states)).toEqual(expected);
  });

  test('a message belongs to the chat it was sent to, whatever id the status names', () => {
    const known = statuses();
    known.sent('wamid.1', 'ID.1');
    expect(known.news({ message: 'wamid.1', chat: '6281', state: 'failed', code: 1, key: '' })?.chat).toBe('ID.1');
  });
});

test('the number as a whole never sends faster than 80 a second for long', () => {
  let now = 0;
  const pace = createPace(() => now);
  let sent = 0;
  for (; now < 2000; now += 1) for (let i = 0; i < 5; i += 1) if (pace.take(`chat ${now} ${i}`).waitMs === 0) sent += 1;
  expect(sent).toBeGreaterThan(150);
  expect(sent).toBeLessThanOrEqual(80 * 2 + 20);
});

test('a status that comes before the answer is lost counts as well', () => {
  const ledger = createLedger(() => 0);
  ledger.begin('1');
  ledger.told('1', 'wamid.1');
  ledger.lost('1');
  expect(ledger.sent('1')).toBe('wamid.1');
});

test('a clock that was set back keeps nobody waiting for a status', () => {
  let now = 3_600_000;
  const ledger = createLedger(() => now);
  ledger.begin('1');
  ledger.lost('1');
  expect(ledger.waitMs('1')).toBe(4_000);
  now -= 3_600_000;
  expect(ledger.waitMs('1')).toBe(0);
});
