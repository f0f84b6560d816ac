/** The Telegram channel over HTTP against its strict stand-in: the contract in both modes. */
import { describe, expect } from 'vitest';
import { openTelegram, timing, webhookSecret } from '../support/telegram/bench.ts';
import { type Bench, type Ears, passesContract } from './contract.ts';

const chat = 6_281_000_001;

for (const mode of ['polling', 'webhook'] as const) {
  describe(`Telegram by ${mode}`, () => passesContract((listening) => open(mode, listening)));
}

async function open(mode: 'polling' | 'webhook', listening: Ears): Promise<Bench> {
  const { channel, standIn, lines, close } = await openTelegram(mode, listening, {
    timing: { ...timing, callMs: 2_000 },
  });
  const citizen = standIn.citizen(chat);
  await standIn.called(mode === 'polling' ? 'getUpdates' : 'setWebhook');
  await standIn.answered('setMyCommands', 3);
  return {
    channel,
    chat: String(chat),
    citizen: {
      say: (text) => void citizen.say(text),
      voice: () => void citizen.voice(41),
      press: (label) => void citizen.press(label),
      block: () => citizen.block(),
      unblock: () => citizen.unblock(),
      texts: () => citizen.messages.map(({ text }) => text),
    },
    repeat: () => standIn.updates.repeatLast(),
    failures: {
      slow_down: () => standIn.fault({ kind: 'slow_down', retryAfter: 7, method: 'sendMessage' }),
      unreachable: () => standIn.fault({ kind: 'hang', method: 'sendMessage' }),
      refused: () =>
        standIn.fault({ kind: 'refused', description: 'Bad Request: not enough rights to send "rahasia-isi"', method: 'sendMessage' }),
      unauthorized: () => standIn.fault({ kind: 'status', status: 401, method: 'sendMessage' }),
      moved: () => {
        citizen.chat.migratedTo = -100_500;
      },
      blocked: () => {
        delete citizen.chat.migratedTo;
        citizen.chat.blocked = true;
      },
    },
    secrets: [standIn.token, webhookSecret, String(chat)],
    logs: () => lines,
    async close() {
      await close();
      expect(standIn.problems).toEqual([]);
    },
  };
}
