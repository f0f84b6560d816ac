/** Puts all rooms together: the only file where they meet. Knows what depends on what, and nothing of how any room does its work. */
import { type ChannelsOn, numbersOf, openChannels, statesOf } from './app/channels-on.ts';
import { ensureSeat } from './app/circle.ts';
import { healthOf } from './app/health.ts';
import { routersOf } from './app/pages.ts';
import {
  alarmAdmins,
  backlog,
  callbackSecretsOf,
  documentsOf,
  filesOf,
  lostFile,
  placesOf,
  presenceOf,
  readFile,
  routingEvent,
  routingOf,
  sandboxOf,
  stop,
} from './app/parts.ts';
import { sweepsOf } from './app/sweeps.ts';
import { warmUp } from './app/warm.ts';
import { chance as realChance } from './chance.ts';
import type { Channel, ChannelName } from './channels/channel.ts';
import { createClock } from './clock/clock.ts';
import type { CentralEvent } from './complaints/complaint.ts';
import { daysOfRegions, dueOf } from './complaints/deadlines.ts';
import { createFollowing, type Following } from './complaints/follow.ts';
import { createHearing, type Hearing, type HearWorld } from './complaints/hear.ts';
import { morningOf } from './complaints/night.ts';
import type { Address, Chance, Log } from './complaints/ports.ts';
import { spokenIn } from './complaints/spoken.ts';
import type { Config } from './config.ts';
import { raise } from './dialogue/question.ts';
import type { Sentence } from './dialogue/say.ts';
import { tellFollower, tellStatus } from './dialogue/status.ts';
import { turn } from './dialogue/turn.ts';
import { keyFor } from './keys.ts';
import { createLearning } from './learn/learning.ts';
import { countingLog } from './log.ts';
import { boardOf } from './officers/board.ts';
import { listed } from './officers/by-number.ts';
import { official } from './officers/door.ts';
import { exportFile } from './officers/export-file.ts';
import { inGroup } from './officers/group.ts';
import { notify, waitsForPhoto } from './officers/notice.ts';
import { createDispatcher, type Dispatcher } from './outbox/dispatcher.ts';
import { createRun } from './outbox/index.ts';
import { steadyNow } from './outbox/queue.ts';
import { readCallback } from './routing/callback.ts';
import { checkLink, signLink } from './routing/links.ts';
import type { Operator } from './settings/operator.ts';
import { createSpeech } from './speech.ts';
import { isAway, type Store } from './store/open.ts';
import { createMetrics, type Metrics } from './web/metrics.ts';
import { createConsoleAccess } from './web/operator/access.ts';
import { createStreams } from './web/streams.ts';
import { createWeb } from './web/web.ts';

/** A link to an attachment outlives every retry of the forward that carries it. */
const linkDays = 30;
const dayMs = 86_400_000;

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
  on: ChannelsOn;
  /** Stops taking in, finishes what runs, closes the database: within ten seconds. */
  stop(): Promise<void>;
}

/** Builds and starts everything; rejects (and leaves nothing running) when the port cannot be had. */
export async function assemble(surroundings: Surroundings): Promise<App> {
  const metrics = createMetrics();
  const given = { ...surroundings, log: countingLog(surroundings.log, metrics.failed) };
  const { config, operator, store, log } = given;
  const chance = given.chance ?? realChance;
  const region = operator.regions[0];
  if (region === undefined) throw new Error('operator data names no region');
  const daysOf = daysOfRegions(operator.regions, operator.calendar);
  const days = daysOf(region.code);
  const due = dueOf(operator.limits, days);
  const morning = morningOf(config.nightHours, region.timeZone);
  metrics.watch(() => backlog(store));
  const files = filesOf(config);
  const speech = createSpeech();
  const on = await openChannels(given, speech, chance, metrics, (account) => void alarmAdmins(given, account));
  const channels = on.byName;
  metrics.watchChannels(() => statesOf(on));
  const linkKey = keyFor('links', given.secretKey);
  const callbackSecrets = callbackSecretsOf(given);
  const sandboxKey = keyFor('sandbox api', given.secretKey).toString('base64url');

  const committed = (talk: string, wakeAt: number | null) => clock.set(talk, wakeAt);
  const access = createConsoleAccess({ key: keyFor('operator pages', given.secretKey), now: chance.now, enter: store.officers.enter });
  const consoleLink = (officer: string) => `${config.publicUrl}/operator/masuk?kode=${encodeURIComponent(access.code(officer))}`;
  const edits = (channel: ChannelName) => channels[channel]?.edit !== undefined;
  const fileMaxBytes = ({ channel }: Address) => channels[channel]?.abilities.fileMaxBytes ?? 0;
  const words = (sentence: Sentence, language = config.defaultLanguage) => speech.sentence(sentence, language, region.timeZone);
  const spoken = { language: config.defaultLanguage, languages: speech.languages, words };
  const officerWorld = {
    ...store,
    chance,
    agencies: operator.agencies,
    categories: operator.categories,
    ...{ region, due, days, morning, edits, fileMaxBytes },
    consoleLink,
    readyAnswers: operator.templates,
    ...spoken,
  };
  const learning = createLearning({ lessons: store.lessons, categories: operator.categories, now: chance.now, log });
  const hears: HearWorld = {
    ...store,
    ...{ chance, log, turn },
    official: (incoming, now) => official(incoming, now, officerWorld),
    inGroup: (incoming) => inGroup(incoming, officerWorld),
    region,
    categories: operator.categories,
    ...spoken,
    spokenIn: spokenIn({ ...operator, region }, speech.languages, speech.label),
    quietMs: config.quietMs,
    fileMaxBytes,
    model: learning.model,
    places: placesOf(config, region.code, log),
    ...{ due, days, morning },
    apology: { lines: [{ key: 'sorry' }] },
    isAway,
    committed,
    observe: (channel, outcome, ms) => metrics.turn(channel, outcome, ms / 1000),
  };
  const hearing = createHearing(hears);
  const following = createFollowing({
    ...store,
    chance,
    due,
    days,
    tellStatus,
    tellFollower,
    morning,
    raise,
    ...{ forwarded: store.forwards.taken, pollAt: store.forwards.pollAt },
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
      listed,
      document: documentsOf(given, speech, (of) => exportFile(of, officerWorld)),
      language: config.defaultLanguage,
      timeZone: region.timeZone,
      now: steadyNow,
      routing: routingOf(config, sandboxKey),
      routingPerSecond: config.routing.perSecond,
      link: (id, madeAt) => signLink(linkKey, config.publicUrl, id, madeAt + linkDays * dayMs),
      taken: (complaint, taken) => following.taken(complaint, taken),
      onStuck: async (complaint, reason) => {
        log.warn('forward_stuck', { complaint: complaint.id, reason });
        await store.queue.add(await notify({ kind: 'notice', complaint: complaint.id, what: 'stuck', text: reason }, officerWorld));
      },
      notify: (errand, filed) => notify(errand, officerWorld, filed),
      waitsForPhoto: (errand) => waitsForPhoto(errand, officerWorld),
      board: boardOf(officerWorld),
      lost: async ({ talk, state }) => [lostFile(talk, state)],
    }),
    now: steadyNow,
    log,
    pollMs: 1000,
    parallel: 64,
    bulkPerSecond: 20,
    routingPerSecond: config.routing.perSecond,
    isAway,
    observe: ({ kind, outcome }) => kind === 'forward' && metrics.forwarded(outcome),
  });
  const clock = createClock({
    talks: store.talks,
    alarm: hearing.alarm,
    sweeps: sweepsOf(given, {
      ...{ chance, learning, files, follow },
      routing: routingOf(config, sandboxKey),
      daysOf,
      morning,
      committed,
    }),
    now: chance.now,
    log,
  });
  const sandbox = config.routing.kind === 'sandbox' ? await sandboxOf(given, callbackSecrets[0] ?? '', chance) : null;
  const streams = createStreams();
  const web = createWeb({
    telegram: on.telegram && config.telegram?.mode === 'webhook' ? on.telegram.receive : null,
    routingEvent: routingEvent(readCallback(callbackSecrets), follow, log),
    health: () => healthOf({ store, channels, config, numbers: numbersOf(on) }),
    metrics,
    file: (id, e, s) => (checkLink(linkKey, id, e, s, chance.now()) ? readFile(id, store, files) : Promise.resolve(null)),
    routers: await routersOf({ given, on, speech, chance, access, streams, sandbox, sandboxKey }),
    failures: { language: config.defaultLanguage, words: speech.page(config.defaultLanguage) },
    ...{ streams, log },
  });

  await ensureSeat(given);
  // On a database of its own nobody waits yet: whoever tries it out should see the page first.
  if (config.databaseUrl !== null && given.chance === undefined) await warmUp(hears);
  const listening = await web.listen(config.port, config.host);
  await store.leases.start(() => dispatcher.working());
  await store.listen(dispatcher.wake);
  dispatcher.start();
  if (!chance.stands) clock.start();
  sandbox?.start();
  const running = Object.values(channels);
  for (const channel of running) await channel.start(hearing.hear, presenceOf(given, chance));
  return {
    url: config.publicUrl,
    port: listening.port,
    hearing,
    following,
    store,
    metrics,
    on,
    stop: () => stop({ listening, dispatcher, sandbox, clock, channels: running, store }),
  };
}
