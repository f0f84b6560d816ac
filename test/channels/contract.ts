/** What every channel must do, whatever its platform: a channel's test brings a bench and passes these. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Channel,
  type Failure,
  type Incoming,
  type Message,
  type PresenceEvent,
  SendError,
  Unavailable,
} from '../../src/channels/channel.ts';

/** One channel, listening to its stand-in platform, and one citizen who has written before. */
export interface Bench {
  channel: Channel;
  /** The citizen's chat. */
  chat: string;
  citizen: {
    say(text: string): void;
    voice(): void;
    press(label: string): void;
    block(): void;
    unblock(): void;
    /** The bot's texts on the screen, as a person reads them, oldest first. */
    texts(): string[];
  };
  /** The platform delivers the newest event once more. */
  repeat(): void;
  /** Lets the next sending fail; a kind this platform does not know is left out. */
  failures: Partial<Record<Failure['kind'], () => void>>;
  /** What must never appear in a log or an error. */
  secrets: string[];
  /** Every log line so far. */
  logs(): string[];
  close(): Promise<void>;
}

export interface Ears {
  heard: Incoming[];
  reachable: boolean[];
  moved: string[];
  /** How many deliveries from now on cannot be stored. */
  deaf: number;
  ear(incoming: Incoming): Promise<void>;
  presence(event: PresenceEvent): Promise<void>;
  /** Resolves when so much was heard. */
  count(count: number): Promise<Incoming[]>;
}

/** Ears that remember. */
export function ears(): Ears {
  let wake = () => {};
  const listening: Ears = {
    heard: [],
    reachable: [],
    moved: [],
    deaf: 0,
    async ear(incoming) {
      if (listening.deaf > 0) {
        listening.deaf -= 1;
        throw new Unavailable('the database is away');
      }
      listening.heard.push(incoming);
      wake();
    },
    async presence(event) {
      if ('reachable' in event) listening.reachable.push(event.reachable);
      else listening.moved.push(event.movedTo);
      wake();
    },
    async count(count) {
      const all = () => listening.heard.length + listening.reachable.length;
      while (all() < count) await new Promise<void>((resolve) => (wake = resolve));
      return listening.heard;
    },
  };
  return listening;
}

export function plain(text: string, more: Partial<Message> = {}): Message {
  return { text: [{ text }], choices: [], ...more };
}

/** What a platform cannot do: show buttons (choices are numbered, `press` types the number), tell who left. */
export type Lack = 'buttons' | 'presence';

/** Declares the tests. `open` gives a started channel; `listening` is what it reports to. */
export function passesContract(open: (listening: Ears) => Promise<Bench>, lacks: Lack[] = []): void {
  let bench: Bench;
  let listening: Ears;
  beforeEach(async () => {
    listening = ears();
    bench = await open(listening);
  });
  afterEach(() => bench.close());

  test('what a person writes is heard as it was written', async () => {
    const text = 'lampu <b>mati</b> & "gelap" %s {{name}} *tebal*';
    bench.citizen.say(text);
    const [incoming] = await listening.count(1);
    expect(incoming).toMatchObject({ channel: bench.channel.name, chat: bench.chat, group: false, said: { type: 'text', text } });
    expect(Math.abs((incoming?.at ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  test('one chat is heard in the order it was written', async () => {
    const words = ['satu', 'dua', 'tiga', 'empat', 'lima'];
    for (const word of words) bench.citizen.say(word);
    const heard = await listening.count(words.length);
    expect(heard.map(({ said }) => said.type === 'text' && said.text)).toEqual(words);
  });

  test('a repeated delivery has the same id', async () => {
    bench.citizen.say('lampu mati');
    await listening.count(1);
    bench.repeat();
    const [first, second] = await listening.count(2);
    expect(second).toEqual(first);
  });

  test('what could not be stored is delivered again', async () => {
    listening.deaf = 2;
    bench.citizen.say('lampu mati');
    bench.citizen.say('sudah dua minggu');
    const heard = await listening.count(2);
    expect(heard.map(({ said }) => said.type === 'text' && said.text)).toEqual(['lampu mati', 'sudah dua minggu']);
  });

  test('text with markup arrives verbatim', async () => {
    const text = '<b>"tebal"</b> & <script> &amp; *bintang* _garis_ `kode` 1 < 2 > 0 👍🏽 SELECT * FROM "x"; --';
    await bench.channel.send(bench.chat, { text: [{ text: 'Ini: ', style: 'bold' }, { text }], choices: [] });
    expect(bench.citizen.texts()).toEqual([`Ini: ${text}`]);
  });

  test('a long text is split and nothing is lost', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `kata${i}<&`).join(' ');
    await bench.channel.send(bench.chat, plain(words));
    const texts = bench.citizen.texts();
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join(' ').split(/\s+/)).toEqual(words.split(' '));
  });

  if (lacks.includes('buttons'))
    test('choices are numbered, and the number comes back', async () => {
      const choices = ['Kirim', 'Ubah'].map((label) => ({ id: `d1:summary:${label}`, label }));
      await bench.channel.send(bench.chat, plain('Kirim?', { choices, choicesHint: 'Balas 1 atau 2.' }));
      expect(bench.citizen.texts()).toEqual(['Kirim?\n\n1. Kirim\n2. Ubah\nBalas 1 atau 2.']);
      bench.citizen.press('Ubah');
      const [incoming] = await listening.count(1);
      expect(incoming?.said).toEqual({ type: 'text', text: '2' });
    });

  if (!lacks.includes('buttons'))
    test('a choice comes back as a press', async () => {
      await bench.channel.send(bench.chat, plain('Kirim?', { choices: [{ id: 'd1:summary:send', label: 'Kirim', style: 'primary' }] }));
      bench.citizen.press('Kirim');
      const [incoming] = await listening.count(1);
      expect(incoming?.said).toEqual({ type: 'press', draft: 'd1', step: 'summary', choice: 'send' });
    });

  test('a voice message can be fetched, and not beyond the bytes allowed', async () => {
    bench.citizen.voice();
    const [incoming] = await listening.count(1);
    if (incoming?.said.type !== 'file') throw new Error('no file was heard');
    expect(incoming.said.kind).toBe('voice');
    const { bytes } = await bench.channel.fetch(incoming.said.ref, 1000);
    expect(bytes.byteLength).toBeGreaterThan(0);
    expect((await failureOf(bench.channel.fetch(incoming.said.ref, 1))).failure.kind).toBe('too_large');
  });

  test('every way of failing is told by its kind, without a secret', async () => {
    for (const [kind, arrange] of Object.entries(bench.failures)) {
      arrange();
      const error = await failureOf(bench.channel.send(bench.chat, plain('rahasia-isi <x>')));
      expect(error.failure.kind).toBe(kind);
      expectClean(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`);
    }
    expectClean(bench.logs().join('\n'));
  });

  if (!lacks.includes('presence'))
    test('the person who leaves and comes back is noticed', async () => {
      bench.citizen.block();
      await listening.count(1);
      bench.citizen.unblock();
      await listening.count(2);
      expect(listening.reachable).toEqual([false, true]);
    });

  test('after stop nothing is heard and health says off', async () => {
    expect(bench.channel.health()).toMatchObject({ state: 'ready', why: '' });
    await bench.channel.stop();
    bench.citizen.say('halo?');
    expect(bench.channel.health().state).toBe('off');
    expect(listening.heard).toEqual([]);
  });

  function expectClean(text: string): void {
    for (const secret of [...bench.secrets, 'rahasia-isi']) expect(text).not.toContain(secret);
  }
}

/** The SendError a promise ends with; fails when it ends otherwise. */
export async function failureOf(sending: Promise<unknown>): Promise<SendError> {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SendError)) throw new Error(`expected a SendError, got ${String(error)}`);
  return error;
}
