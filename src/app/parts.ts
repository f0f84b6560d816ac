/** The parts of an assembly that take more than a line to make. Used by app.ts alone. */
import { join } from 'node:path';
import sandboxWords from '../../locales/id/sandbox.json' with { type: 'json' };
import type { Surroundings } from '../app.ts';
import type { Channel, OutFile, Presence } from '../channels/channel.ts';
import type { Clock } from '../clock/clock.ts';
import type { CentralEvent } from '../complaints/complaint.ts';
import { forCentre } from '../complaints/mask-numbers.ts';
import type { Chance, Errand, Log } from '../complaints/ports.ts';
import { ownData } from '../complaints/rights.ts';
import type { Config } from '../config.ts';
import type { Places } from '../dialogue/known.ts';
import type { ExportOf, Say } from '../dialogue/say.ts';
import { keyFor } from '../keys.ts';
import type { Dispatcher } from '../outbox/dispatcher.ts';
import type { RunNeeds } from '../outbox/index.ts';
import { within } from '../outbox/within.ts';
import { openPlaces } from '../places/places.ts';
import type { ReadCallback } from '../routing/callback.ts';
import { routings } from '../routing/index.ts';
import type { RoutingApi } from '../routing/routing.ts';
import { createSandbox, type Sandbox } from '../routing/sandbox.ts';
import type { Speech } from '../speech.ts';
import { type Files, openFiles } from '../store/files.ts';
import { openS3Files } from '../store/files-s3.ts';
import type { Store } from '../store/open.ts';
import type { Listening } from '../web/listen.ts';
import type { Received } from '../web/web.ts';

/** A sender whose event could not be stored tries again after this. */
const retryAfterSeconds = 5;
/** How long the sandbox takes for each step by itself. */
const sandboxStepMs = 8_000;
/** DESIGN §4: a clean stop takes ten seconds at most; some are left for closing. What takes in and what sends share them. */
const stopWithinMs = 8_000;
const stopHearingMs = 6_500;
const stopSendingMinMs = 1_000;
const stopClosingMs = 1_500;

export function routingOf({ routing, port, host }: Config, sandboxKey: string): RoutingApi {
  const api =
    routing.kind === 'native' ? routings.native(routing) : routings.sandbox({ url: `${selfUrl(host, port)}/sandbox/api`, key: sandboxKey });
  return { ...api, compose: (complaint, attachments) => api.compose(forCentre(complaint), attachments) };
}

export async function sandboxOf(given: Surroundings, secret: string, chance: Chance): Promise<Sandbox> {
  const { config, operator, log } = given;
  const agencies = new Map(operator.agencies.map(({ code, label }) => [code, label]));
  const byCategory = new Map(operator.categories.map(({ code, agency }) => [code, agencies.get(agency) ?? agency]));
  return createSandbox({
    file: join(config.dataDir, 'sandbox.json'),
    callbackUrl: `${selfUrl(config.host, config.port)}/routing/events`,
    secret,
    stepMs: given.sandboxStepMs ?? sandboxStepMs,
    words: sandboxWords.centre,
    agencyOf: (category) => byCategory.get(category) ?? category,
    now: chance.now,
    log,
  });
}

/** Where this process reaches itself. */
function selfUrl(host: string, port: number): string {
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
}

export function callbackSecretsOf({ config, secretKey }: Surroundings): string[] {
  return config.callbackSecrets.length > 0
    ? config.callbackSecrets
    : [`whsec_${keyFor('sandbox callbacks', secretKey).toString('base64')}`];
}

/** A callback is answered 2xx only once it is stored; the sender delivers anything else again. */
export function routingEvent(read: ReadCallback, follow: (event: CentralEvent) => Promise<void>, log: Log) {
  return async (raw: string, headers: Record<string, string | undefined>): Promise<Received> => {
    const callback = read(raw, headers);
    if (!callback.ok) return { status: callback.status };
    try {
      await follow(callback.event);
      return { status: 204 };
    } catch (error) {
      log.error('callback_failed', error);
      return { status: 503, retryAfterSeconds };
    }
  };
}

export function filesOf({ files }: Config): Files {
  return 'folder' in files ? openFiles(files.folder) : openS3Files(files);
}

export async function readFile(id: string, store: Store, files: Files) {
  const attachment = await store.attachments.read(id);
  if (attachment?.state !== 'kept') return null;
  return { bytes: await files.read(attachment.sha256), mediaType: attachment.mediaType, name: attachment.name };
}

/** What the citizen hears about a file that could not be kept. */
export function lostFile(talk: string, state: 'waiting' | 'kept' | 'refused' | 'failed'): Errand {
  const say: Say = { lines: [{ key: state === 'refused' ? 'file.refused' : 'file.failed' }] };
  return { kind: 'message', talk, say, bulk: false };
}

/** Tells the admins that a phone unlinked a WhatsApp number; on WhatsApp itself nobody can hear it now. */
export async function alarmAdmins({ store, operator, log }: Surroundings, account: string): Promise<void> {
  const admins = await store.officers.of(operator.regions[0]?.code ?? '', 'ADMIN', true);
  const say: Say = { lines: [{ key: 'officer.alarm.unlinked', params: { account } }] };
  await store.queue
    .add(admins.flatMap(({ talk }) => (talk === null ? [] : [{ kind: 'message', talk, say, bulk: false }])))
    .catch((error) => log.error('alarm_failed', error));
}

export async function backlog(store: Store) {
  const [depth, stuck] = await Promise.all([store.queue.depth(), store.queue.stuckList(1000)]);
  return { ...depth, forwardsStuck: stuck.filter(({ kind }) => kind === 'forward').length };
}

/** Official areas, and the map the operator imported (docs/areas.md). */
export function placesOf({ dataDir }: Config, region: string, log: Log): Places {
  return openPlaces({ region, folder: join(dataDir, 'areas'), unreadable: (file) => log.warn('areas_unreadable', { file }) });
}

/** People leave and come back; groups throw us out, and become supergroups with another id. */
export function presenceOf({ store, operator, log }: Surroundings, chance: Chance): Presence {
  return async ({ channel, chat, ...event }) => {
    const address = { channel, chat };
    if ('movedTo' in event) return store.groups.moved(address, event.movedTo);
    if (!event.group) return store.talks.reachable(address, event.reachable);
    if (event.reachable) return;
    const group = await store.groups.leave(address, chance.now());
    if (group === null) return;
    await store.talks.reachable(address, false);
    log.info('group_left', { agency: group.agency });
    const admin = await store.officers.byId(group.by);
    const agency = operator.agencies.find(({ code }) => code === group.agency)?.label ?? group.agency;
    const say: Say = { lines: [{ key: 'officer.unit.left', params: { agency } }] };
    if (admin?.talk) await store.queue.add([{ kind: 'message', talk: admin.talk, say, bulk: false }]);
  };
}

interface Running {
  listening: Listening;
  dispatcher: Pick<Dispatcher, 'stop'>;
  sandbox: Sandbox | null;
  clock: Pick<Clock, 'stop'>;
  channels: Channel[];
  store: Pick<Store, 'close'>;
}

/** First nothing comes in, then nothing goes out, then the database closes: what is left stays in the outbox. */
export async function stop({ listening, dispatcher, sandbox, clock, channels, store }: Running): Promise<void> {
  const began = performance.now();
  // What still hangs then (a call to a platform, a statement) comes again, or to nobody's harm.
  await within(stopHearingMs, Promise.all([listening.close(), clock.stop(), ...channels.map((channel) => channel.stop())]));
  const leftMs = Math.max(stopSendingMinMs, stopWithinMs - (performance.now() - began));
  await Promise.all([dispatcher.stop(leftMs), sandbox?.stop()]);
  await within(stopClosingMs, store.close());
}

/** The files messages carry that are made when they go out, in the language they are told in. */
export function documentsOf(
  { store, operator }: Surroundings,
  speech: Speech,
  listed: (of: ExportOf) => Promise<OutFile | null>,
): RunNeeds['document'] {
  const timeZone = operator.regions[0]?.timeZone ?? 'Asia/Jakarta';
  return async (which, talk, language) => {
    if (which === 'own_data') return ownData(talk, store.citizens);
    if ('export' in which) return listed(which.export);
    // Only now: the library behind it costs a start tens of milliseconds and of megabytes.
    const { picture } = await import('../charts/png.ts');
    return picture(which.chart, (sentence) => speech.sentence(sentence, language, timeZone));
  };
}
