/** Puts all rooms together: the only file where they meet. Knows what depends on what, and nothing of how any room does its work. */
import sandboxWords from '../locales/id/sandbox.json' with { type: 'json' };
import { chance as realChance } from './chance.ts';
import type { Channel, ChannelName } from './channels/channel.ts';
import type { TelegramChannel } from './channels/telegram/index.ts';
import { type Clock, createClock } from './clock/clock.ts';
import { pollSweep } from './clock/poll.ts';
import type { CentralEvent } from './complaints/complaint.ts';
import { dueOf, workingDays } from './complaints/deadlines.ts';
import { createFollowing, type Following } from './complaints/follow.ts';
import { createHearing, type Hearing } from './complaints/hear.ts';
import type { Chance, Log } from './complaints/ports.ts';
import type { Config } from './config.ts';
import { raise } from './dialogue/question.ts';
import { tellStatus } from './dialogue/status.ts';
import { turn } from './dialogue/turn.ts';
import { healthOf } from './health.ts';
import { keyFor } from './keys.ts';
import { official } from './officers/door.ts';
import { notify } from './officers/notice.ts';
import type { Operator } from './operator.ts';
import { createDispatcher, type Dispatcher } from './outbox/dispatcher.ts';
import { createRun } from './outbox/index.ts';
import { backlog, callbackSecretsOf, lostFile, readFile, routingEvent, routingOf, sandboxOf, telegramOf } from './parts.ts';
import { readCallback } from './routing/callback.ts';
import { checkLink, signLink } from './routing/links.ts';
import type { Sandbox } from './routing/sandbox.ts';
import { createSpeech } from './speech.ts';
import { openFiles } from './store/files.ts';
import { isAway, type Store } from './store/open.ts';
import { homePage } from './web/home.ts';
import type { Listening } from './web/listen.ts';
import { createMetrics, type Metrics } from './web/metrics.ts';
import { sandboxRoutes } from './web/sandbox.ts';
import { createWeb } from './web/web.ts';

/** A link to an attachment outlives every retry of the forward that carries it. */
const linkDays = 30;
const dayMs = 86_400_000;
/** What came in is kept this long to recognise repeated deliveries; every platform gives up earlier. */
const inboxDays = 30;
const hourMs = 3_600_000;
/** DESIGN §4: a clean stop takes ten seconds at most; some are left for closing. */
const stopWithinMs = 8_000;

/** What an assembly needs besides its settings. Tests and the terminal bring their own chance, clock and channels. */
export interface Surroundings {
  config: Config;
  operator: Operator;
  store: Store;
  secretKey: Uint8Array;
  log: Log;
  chance?: Chance;
  /** Channels besides those the settings name. */
  channels?: Channel[];
  /** How long the sandbox takes for each step. */
  sandboxStepMs?: number;
  /** Told of every event of the centre before it is applied. */
  observeEvent?: (event: CentralEvent) => void;
}

export interface App {
  url: string;
  port: number;
  hearing: Hearing;
  following: Following;
  store: Store;
  metrics: Metrics;
  telegram: TelegramChannel | null;
  /** Stops taking in, finishes what runs, closes the database: within ten seconds. */
  stop(): Promise<void>;
}

/** Builds and starts everything; rejects (and leaves nothing running) when the port cannot be had. */
export async function assemble(given: Surroundings): Promise<App> {
  const { config, operator, store, log } = given;
  const chance = given.chance ?? realChance;
  const region = operator.regions[0];
  if (region === undefined) throw new Error('operator data names no region');
  const due = dueOf(operator.limits, workingDays(operator.calendar, region.timeZone));
  const metrics = createMetrics();
  metrics.watch(() => backlog(store));
  const files = openFiles(config.files.folder);
  const speech = createSpeech();
  const telegram = telegramOf(given, speech, chance);
  const channels: Partial<Record<ChannelName, Channel>> = Object.fromEntries(
    [...(telegram ? [telegram] : []), ...(given.channels ?? [])].map((channel) => [channel.name, channel]),
  );
  const linkKey = keyFor('links', given.secretKey);
  const callbackSecrets = callbackSecretsOf(given);
  const sandboxKey = keyFor('sandbox api', given.secretKey).toString('base64url');

  const committed = (talk: string, wakeAt: number | null) => {
    dispatcher.wake();
    clock.set(talk, wakeAt);
  };
  const { talks, complaints } = store;
  const officerWorld = { ...store, chance, agencies: operator.agencies, categories: operator.categories, region, due };
  const hearing = createHearing({
    talks,
    complaints,
    chance,
    log,
    turn,
    official: (incoming, now) => official(incoming, now, officerWorld),
    region,
    categories: operator.categories,
    language: config.defaultLanguage,
    quietMs: config.quietMs,
    fileMaxBytes: ({ channel }) => channels[channel]?.abilities.fileMaxBytes ?? 0,
    due,
    apology: { lines: [{ key: 'sorry' }] },
    isAway,
    committed,
    observe: (channel, outcome, ms) => metrics.turn(channel, outcome, ms / 1000),
  });
  const following = createFollowing({
    talks,
    complaints,
    chance,
    due,
    tellStatus,
    raise,
    pollAt: (complaint, at) => store.forwards.pollAt(complaint, at),
    committed,
  });
  const follow = (event: CentralEvent) => {
    given.observeEvent?.(event);
    return following.follow(event);
  };
  const dispatcher: Dispatcher = createDispatcher({
    queue: store.queue,
    leases: store.leases,
    run: createRun({
      ...store,
      channels,
      speech,
      files,
      language: config.defaultLanguage,
      timeZone: region.timeZone,
      now: chance.now,
      routing: routingOf(config, sandboxKey),
      link: (id, madeAt) => signLink(linkKey, config.publicUrl, id, madeAt + linkDays * dayMs),
      taken: (complaint, taken) => following.taken(complaint, taken),
      onStuck: async (complaint, reason) => {
        log.warn('forward_stuck', { complaint: complaint.id, reason });
        await store.queue.add(await notify({ kind: 'notice', complaint: complaint.id, what: 'stuck', text: reason }, officerWorld));
      },
      notify: (errand) => notify(errand, officerWorld),
      lost: async ({ talk, state }) => [lostFile(talk, state)],
    }),
    now: chance.now,
    log,
    pollMs: 1000,
    parallel: 64,
    bulkPerSecond: 20,
    observe: ({ kind, outcome }) =>
      kind === 'forward' ? metrics.forwarded(outcome) : kind === 'message' && metrics.sent('telegram', outcome),
  });
  const clock = createClock({
    talks,
    alarm: (talk) => hearing.alarm(talk),
    sweeps: [
      pollSweep({ forwards: store.forwards, routing: routingOf(config, sandboxKey), follow, now: chance.now, log }),
      { name: 'purge', everyMs: hourMs, run: () => store.purge(chance.now() - inboxDays * dayMs) },
    ],
    now: chance.now,
    log,
  });
  const sandbox = config.routing.kind === 'sandbox' ? await sandboxOf(given, callbackSecrets[0] ?? '', chance) : null;
  const web = createWeb({
    telegram: telegram && config.telegram?.mode === 'webhook' ? (update, secret) => telegram.receive(update, secret) : null,
    routingEvent: routingEvent(readCallback(callbackSecrets), follow, log),
    health: () => healthOf({ store, channels, config }),
    metrics,
    file: (id, e, s) => (checkLink(linkKey, id, e, s, chance.now()) ? readFile(id, store, files) : Promise.resolve(null)),
    routers: sandbox ? [{ path: '/sandbox', router: sandboxRoutes(sandbox, sandboxKey, sandboxWords) }] : [],
    home: () => homePage({ telegram: null, sandbox: sandbox && '/sandbox', trialStorage: store.kind === 'pglite' }),
    log,
  });

  const listening = await web.listen(config.port, config.host);
  await store.leases.start();
  await store.listen(() => dispatcher.wake());
  dispatcher.start();
  clock.start();
  sandbox?.start();
  const running = Object.values(channels);
  for (const channel of running)
    await channel.start(hearing.hear, ({ chat, reachable }) => talks.reachable({ channel: channel.name, chat }, reachable));
  return {
    url: config.publicUrl,
    port: listening.port,
    hearing,
    following,
    store,
    metrics,
    telegram,
    stop: () => stop({ listening, dispatcher, sandbox, clock, channels: running, store }),
  };
}

interface Running {
  listening: Listening;
  dispatcher: Dispatcher;
  sandbox: Sandbox | null;
  clock: Clock;
  channels: Channel[];
  store: Store;
}

/** First nothing comes in, then nothing goes out, then the database closes: what is left stays in the outbox. */
async function stop({ listening, dispatcher, sandbox, clock, channels, store }: Running): Promise<void> {
  await Promise.all([listening.close(), clock.stop(), ...channels.map((channel) => channel.stop())]);
  await Promise.all([dispatcher.stop(stopWithinMs), sandbox?.stop()]);
  await store.close();
}
