import { describe, expect, test } from 'vitest';
import { createGate } from '../../../src/channels/telegram/gate.ts';
import { receiver } from '../../../src/channels/telegram/webhook.ts';
import { silent } from '../../support/silent.ts';

const update = (chat: number, id: number) => ({
  update_id: id,
  message: { message_id: id, chat: { id: chat, type: 'private' }, text: 'halo' },
});

describe('the webhook’s gate', () => {
  test('lets a chat send sixty messages at once and five a second, and everybody else meanwhile', () => {
    let now = 0;
    const gate = createGate(() => now);
    const sends = (chat: string) => {
      const entered = gate.enter(chat);
      if ('leave' in entered) entered.leave();
      return 'leave' in entered;
    };
    expect(Array.from({ length: 90 }, () => sends('a')).filter(Boolean)).toHaveLength(60);
    expect(sends('b')).toBe(true);
    now += 2_000;
    expect(Array.from({ length: 90 }, () => sends('a')).filter(Boolean)).toHaveLength(10);
    now -= 60_000;
    expect(sends('a')).toBe(false);
    expect(sends('b')).toBe(true);
  });

  test('sends away what comes while four of the chat are being heard, and says when to come again', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const receive = receiver('s', () => held.then(() => true), silent);
    const answers = Array.from({ length: 6 }, (_, i) => receive(update(1, i), 's'));
    expect(await answers[5]).toEqual({ status: 503, retryAfterSeconds: 1 });
    const other = receive(update(2, 9), 's');
    release();
    expect((await Promise.all([...answers.slice(0, 4), other])).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  test('takes no more than two hundred in at once, whoever they are', async () => {
    const gate = createGate(Date.now);
    const entered = Array.from({ length: 201 }, (_, chat) => gate.enter(String(chat)));
    expect(entered.filter((one) => 'leave' in one)).toHaveLength(200);
    expect(entered[200]).toEqual({ retryAfterSeconds: 1 });
  });
});
