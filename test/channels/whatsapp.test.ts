/** The WhatsApp channel through the unmodified library in a real browser, against the strict stand-in page: the contract. */
import { afterAll, describe, expect } from 'vitest';
import { hasBrowser, openWhatsApp, type WhatsAppBench } from '../support/whatsapp/bench.ts';
import { guardedInternals } from '../support/whatsapp-web/server.ts';
import { type Bench, type Ears, ears, passesContract } from './contract.ts';

/** One browser for all tests: each has its own citizen, and its own ears. */
let shared: WhatsAppBench | null = null;
let current: Ears = ears();
let citizens = 0;

describe.skipIf(!hasBrowser)('WhatsApp by a linked device', () => passesContract(open, ['buttons', 'presence']));

afterAll(async () => {
  await shared?.close();
  expect([...(shared?.standIn.missing ?? [])].sort()).toEqual(guardedInternals);
  expect(shared?.standIn.problems).toEqual([]);
});

async function open(listening: Ears): Promise<Bench> {
  current = listening;
  shared ??= await openWhatsApp({ ...ears(), ear: (incoming) => current.ear(incoming) });
  const { channel, standIn, lines } = shared;
  citizens += 1;
  const phone = `62812000000${String(citizens).padStart(2, '0')}`;
  const citizen = standIn.citizen(phone);
  let last = '';
  const texts = () => citizen.chat.messages.filter(({ key }) => key.startsWith('true')).map(({ body }) => body ?? '');
  const say = (text: string) => {
    last = citizen.say(text);
  };
  return {
    channel,
    chat: citizen.id,
    citizen: {
      say,
      voice: () => void citizen.voice(41),
      press: (label) => {
        const [, number] = new RegExp(`^(\\d+)\\. ${label}$`, 'm').exec(texts().at(-1) ?? '') ?? [];
        if (number === undefined) throw new Error(`no choice ${label} was shown`);
        say(number);
      },
      block: () => citizen.block(),
      unblock: () => citizen.unblock(),
      texts,
    },
    repeat: () => citizen.repeat(last, { heard: true }),
    failures: {
      unreachable: () => {
        standIn.sendFaults.drop = true;
      },
    },
    secrets: [phone, citizen.id],
    logs: () => lines,
    async close() {
      standIn.sendFaults.drop = false;
    },
  };
}
