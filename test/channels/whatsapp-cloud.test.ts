/** The Cloud API channel over HTTP against its strict stand-in: the contract, with and without a phone number. */
import { describe, expect } from 'vitest';
import { openCloud, timing } from '../support/graph/bench.ts';
import { type Bench, type Ears, passesContract, plain } from './contract.ts';

const phone = '6281200000001';

describe('WhatsApp Cloud API', () => passesContract((listening) => open(listening, false)));
describe('WhatsApp Cloud API, for a person who hides their number', () => passesContract((listening) => open(listening, true)));

async function open(listening: Ears, hidden: boolean): Promise<Bench> {
  const { channel, standIn, lines, close } = await openCloud(listening, { timing: { ...timing, callMs: 2_000 } });
  const citizen = standIn.citizen(phone);
  citizen.person.hidden = hidden;
  citizen.person.lastWrote = standIn.world.now();
  await standIn.called('check');
  await expect.poll(() => channel.health().state).toBe('ready');
  const refuse = (code: number, status = 400) => standIn.fault({ kind: 'refuse', code, status, details: `to ${phone}: "rahasia-isi"` });
  return {
    channel,
    chat: citizen.person.userId,
    citizen: {
      say: (text) => void citizen.say(text),
      voice: () => void citizen.voice(),
      press: (label) => void citizen.press(label),
      // Meta tells that somebody left only when a message could not be delivered.
      block: () => {
        citizen.block();
        void channel.send(citizen.person.userId, plain('ada kabar'));
      },
      unblock: () => {
        citizen.unblock();
        citizen.say('halo lagi');
      },
      texts: () => citizen.texts(),
    },
    repeat: () => standIn.webhook.repeatLast(),
    failures: {
      slow_down: () => refuse(130_429, 429),
      unreachable: () => standIn.fault({ kind: 'hang' }),
      refused: () => refuse(131_051),
      unauthorized: () => refuse(190, 401),
      blocked: () => refuse(131_026),
    },
    secrets: [standIn.token, standIn.appSecret, standIn.verifyToken, phone, citizen.person.userId],
    logs: () => lines,
    async close() {
      await close();
      expect(standIn.problems).toEqual([]);
    },
  };
}
