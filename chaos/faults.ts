/** What goes wrong, by name: each is a loop that does harm while `going`, and leaves everything mended. Adding a fault is adding a row. */
import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pileUp } from './backlog.ts';
import type { House } from './house.ts';
import type { Random } from './random.ts';
import { strike } from './whatsapp.ts';

type Fault = (house: House, random: Random, going: () => boolean) => Promise<void>;

/** Answers to a complaint that are not the centre's: of a proxy, a captive portal, a key that is being changed. */
const page = '<html><body>nginx</body></html>';
const strangers = [
  ...[200, 302, 400, 404, 502].map((status) => ({ status, body: page })),
  { status: 204, body: '' },
  { status: 201, body: '{"id":"1","number":' },
  { status: 401 },
  { status: 403, body: page },
];

export const faults = {
  kill: async (house, random, going) => {
    while (going()) {
      await pause(800 + random.below(1_500));
      if (going()) await house.restart('kill');
    }
  },
  term: async (house, random, going) => {
    while (going()) {
      await pause(800 + random.below(1_500));
      if (going()) await house.restart('term');
    }
  },
  takeover: async (house, random, going) => {
    while (going()) {
      await pause(500 + random.below(1_000));
      if (going()) await house.takeover();
    }
  },
  platform: async ({ telegram }, random, going) => {
    while (going()) {
      const method = random.pick(['sendMessage', 'sendMessage', 'answerCallbackQuery', 'getFile']);
      const times = 1 + random.below(3);
      const kind = random.below(5);
      if (kind === 0) telegram.fault({ kind: 'slow_down', retryAfter: 1, method, times });
      else if (kind === 1) telegram.fault({ kind: 'status', status: random.pick([500, 502]), method, times });
      else if (kind === 2) telegram.fault({ kind: 'lost', method, times });
      else if (kind === 3) telegram.fault({ kind: 'hang', method, times: 1 });
      else telegram.fault({ kind: 'slow_down', retryAfter: 2, method, times: 1 });
      await pause(50 + random.below(300));
    }
    telegram.heal();
  },
  graph: async ({ graph }, random, going) => {
    while (going()) {
      const kind = random.below(7);
      const times = 1 + random.below(2);
      if (kind === 0) graph.fault({ kind: 'refuse', code: 131_056, times });
      else if (kind === 1) graph.fault({ kind: 'refuse', code: 130_429, status: 429, times });
      else if (kind === 2) graph.fault({ kind: 'page', status: random.pick([500, 502]), times });
      else if (kind === 3) graph.fault({ kind: 'refuse', code: 131_000, status: 500, times });
      else if (kind === 4) graph.fault({ kind: 'lost', times });
      else if (kind === 5) graph.fault({ kind: random.pick(['lost', 'spoil']), on: 'download', times: 1 });
      else graph.fault({ kind: 'hang', times: 1 });
      await pause(300 + random.below(1_200));
    }
    graph.heal();
  },
  page: async ({ page }, random, going) => {
    while (page && going()) {
      await pause(2_000 + random.below(3_000));
      if (going()) await strike(page, random);
    }
    if (page) page.standIn.sendFaults.refuse = 0;
  },
  centre: async ({ centre }, random, going) => {
    while (going()) {
      const kind = random.below(12);
      if (kind === 0) {
        await centre.down();
        await pause(200 + random.below(1_500));
        await centre.up();
      } else if (kind === 1) centre.fail({ type: 'status', status: random.pick([500, 502, 503]) }, 1 + random.below(4));
      else if (kind === 2) centre.fail({ type: 'status', status: 429, retryAfter: '1' }, 2);
      else if (kind === 3) centre.fail({ type: 'cut' }, 2);
      else if (kind === 4) centre.fail({ type: 'stored-then-cut' }, 2);
      else if (kind === 5) centre.fail({ type: 'stored-then-broken' }, 2);
      else if (kind === 6) centre.fail({ type: 'stored-then-hang' }, 1);
      else if (kind === 7) centre.fail({ type: 'hang' }, 1);
      else if (kind === 8) centre.fail({ type: 'late', ms: 16_000 }, 1);
      else if (kind === 9) centre.fail({ type: 'stored-then-half' }, 2);
      else if (kind === 10) centre.fail({ type: 'status', status: 429, retryAfter: new Date(Date.now() + 2_000).toUTCString() }, 1);
      else centre.fail({ type: 'status', ...random.pick(strangers) }, 1 + random.below(2));
      await pause(100 + random.below(600));
    }
    centre.heal();
  },
  backlog: (house, random) => pileUp(house, random, house.backlog),
  restart_database: async (house, random, going) => {
    while (going()) {
      await pause(1_200 + random.below(1_500));
      if (!going() || !house.server) continue;
      house.upsets.push(performance.now());
      await house.server.stop(random.pick(['fast', 'crash']));
      await pause(random.below(1_500));
      await house.server.start();
    }
  },
  cut_database: async (house, random, going) => {
    while (going()) {
      await pause(500 + random.below(1_000));
      // A server that is down already has no sessions to end.
      if (!house.server || !going()) continue;
      house.upsets.push(performance.now());
      await house
        .rows(
          `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and application_name like 'kanal-aduan%'`,
        )
        .catch(() => []);
    }
  },
  repeat: async ({ door }, _random, going) => {
    Object.assign(door.mischief, { repeat: 0.3, refuse: 0.15, delay: 0.3 });
    while (going()) await pause(100);
    Object.assign(door.mischief, { repeat: 0, refuse: 0, delay: 0 });
  },
  poison: async ({ door }, random, going) => {
    const person = { id: 777, is_bot: false, first_name: '\ud800' };
    const message = (text: string) => ({ message_id: random.below(1e6), from: person, chat: { id: 777, type: 'private' }, date: 1, text });
    const poisons = () => [
      '{"update_id":',
      '[]',
      JSON.stringify({ update_id: random.below(1e9) + 1e9, message: message('\u0000\ud800'.repeat(500)) }),
      JSON.stringify({ update_id: random.below(1e9) + 1e9, message: message('('.repeat(4_000)) }),
      JSON.stringify({
        update_id: random.below(1e9) + 1e9,
        message: { ...message(''), photo: [{}], location: { latitude: 1e9, longitude: 'x' } },
      }),
      JSON.stringify({
        update_id: random.below(1e9) + 1e9,
        callback_query: { id: '1', from: person, message: message(''), data: 'a:b:c:d:e'.repeat(50) },
      }),
    ];
    while (going()) {
      await door.post(random.pick(poisons()));
      await pause(20 + random.below(100));
    }
  },
  full_disk: async ({ fullFile }, random, going) => {
    while (going()) {
      writeFileSync(fullFile, '');
      await pause(1_000 + random.below(3_000));
      rmSync(fullFile, { force: true });
      await pause(500 + random.below(1_000));
    }
  },
  clock: async ({ clockFile }, random, going) => {
    while (going()) {
      writeFileSync(clockFile, String(random.pick([-3_600_000, -5_000, 0, 5_000, 3_600_000])));
      await pause(700 + random.below(1_000));
    }
    writeFileSync(clockFile, '0');
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

/** Named mixtures; every fault is a scenario of its own as well. */
export const scenarios: Record<string, FaultName[]> = {
  ...Object.fromEntries(Object.keys(faults).map((name) => [name, [name as FaultName]])),
  calm: [],
  mixed: ['kill', 'platform', 'centre', 'repeat', 'poison'],
  everything: ['kill', 'platform', 'graph', 'centre', 'repeat', 'poison', 'full_disk', 'clock'],
  database: ['restart_database', 'cut_database', 'repeat'],
  upgrade: ['term', 'repeat', 'centre'],
  page_kill: ['page', 'kill'],
};
