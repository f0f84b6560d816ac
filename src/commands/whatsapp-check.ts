/** `npm run whatsapp:check`: tries the WhatsApp channel against the live site, with a phone in hand, and lists what it tried and what it found. Nothing is kept. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Incoming, SendError } from '../channels/channel.ts';
import { channels } from '../channels/index.ts';
import type { WhatsAppChannel } from '../channels/whatsapp/index.ts';
import type { WhatsAppConfig } from '../config.ts';
import { environment } from '../config.ts';
import { createLog } from '../log.ts';
import { type OperatorKey, operatorText } from '../settings/remedy.ts';
import { configured } from '../start/configured.ts';
import { qrInTerminal } from '../web/operator/qr.ts';

/** A person has to find the phone, scan and write. */
const personMs = 180_000;
const pageMs = 90_000;
const lookMs = 250;

const { whatsapp } = configured({ ...environment(), WHATSAPP: 'web' });
if (whatsapp?.kind === 'web') process.exitCode = (await check(whatsapp)) ? 0 : 1;

/** Runs every check in its order; true when all were well. What depends on a failed one is not tried. */
async function check(settings: Extract<WhatsAppConfig, { kind: 'web' }>): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'kanal-whatsapp-check-'));
  const heard: Incoming[] = [];
  const channel = await channels.whatsapp({
    ...settings,
    numbers: 1,
    folder,
    log: createLog('error'),
    mayRun: async () => true,
    unlinked: () => undefined,
  });
  channel.onPairing(({ qr }) => void (qr && qrInTerminal(qr).then((code) => console.log(`${operatorText('check.scan')}\n${code}`))));
  await channel.start(
    async (incoming) => void heard.push(incoming),
    async () => undefined,
  );
  const well = await inOrder(stepsOf(channel, heard));
  await channel.logOut().catch(() => undefined);
  await channel.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return well;
}

interface Check {
  name: OperatorKey;
  /** Answers what was found; rejects with what went wrong. */
  run(): Promise<string>;
}

function stepsOf(channel: WhatsAppChannel, heard: Incoming[]): Check[] {
  const first = (kind: (incoming: Incoming) => boolean) => waitFor(() => heard.find(kind), personMs);
  const file = (incoming: Incoming) => (incoming.said.type === 'file' ? incoming.said : null);
  return [
    {
      name: 'check.page',
      run: async () => (await waitFor(() => ['qr', 'ready'].find((state) => channel.pairing().state === state), pageMs)) ?? '',
    },
    {
      name: 'check.ready',
      run: async () => (await waitFor(() => (channel.pairing().state === 'ready' ? channel.pairing().me : undefined), personMs)) ?? '',
    },
    { name: 'check.text', run: async () => (await first(({ said }) => said.type === 'text')).said.type },
    {
      name: 'check.answer',
      run: async () => {
        const { chat } = await first(({ said }) => said.type === 'text');
        return (await channel.send(chat, { text: [{ text: operatorText('check.hello') }], choices: [] })).id;
      },
    },
    {
      name: 'check.photo',
      run: async () => {
        const photo = file(await first((incoming) => file(incoming)?.kind === 'photo'));
        return `${(await channel.fetch(photo?.ref ?? '', channel.abilities.fileMaxBytes)).bytes.byteLength} B`;
      },
    },
    { name: 'check.pin', run: async () => (await first(({ said }) => said.type === 'pin')).said.type },
  ];
}

async function inOrder(checks: Check[]): Promise<boolean> {
  for (const { name, run } of checks) {
    const began = performance.now();
    console.log(`… ${operatorText(name)}`);
    try {
      const found = await run();
      console.log(`✓ ${operatorText(name)} (${found}, ${Math.round((performance.now() - began) / 1000)} s)`);
    } catch (error) {
      console.log(`✗ ${operatorText(name)} (${error instanceof SendError ? error.message : operatorText('check.nothing')})`);
      return false;
    }
  }
  console.log(operatorText('check.well'));
  return true;
}

/** What `look` finds, asked again and again; rejects when it stays without. */
async function waitFor<T>(look: () => T | null | undefined, withinMs: number): Promise<T> {
  for (const end = Date.now() + withinMs; Date.now() < end; ) {
    const found = look();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  throw new Error('nothing came');
}
