/** WhatsApp by Meta's official Cloud API as a channel: settings and abilities, and the parts that receive, send and fetch put together. It knows no complaint and no database. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../complaints/ports.ts';
import { type Patience, patience } from '../body.ts';
import type { Channel, Posted } from '../channel.ts';
import { healthOf } from '../health.ts';
import { answerHandshake } from './door.ts';
import { failureOf, isAlarm } from './failure.ts';
import { fetchFile, fileMaxBytes } from './fetch.ts';
import { GraphError, openGraph } from './graph.ts';
import { createLedger } from './ledger.ts';
import { createPace } from './pace.ts';
import type { Words } from './parts.ts';
import { createReceiver, type WebhookAnswer } from './receive.ts';
import { createSender } from './send.ts';
import { statuses as createStatuses } from './statuses.ts';
import type { Template } from './template.ts';

export type { Template } from './template.ts';

export interface WhatsAppCloudSettings {
  /** The Graph API, e.g. https://graph.facebook.com/v24.0; without a version v24.0 is taken. No trailing slash. */
  apiRoot: string;
  /** A system user's permanent token. */
  token: string;
  /** The id of the phone number (not the number). */
  phoneId: string;
  /** Signs what Meta delivers. */
  appSecret: string;
  /** Typed into Meta's form with the webhook's address. */
  verifyToken: string;
  /** For the silence of more than a day; null: then nothing is said. */
  templates: { status: Template | null };
  /** What WhatsApp shows of ours that is no message. */
  words: Words;
  /** What Meta took and may still give up. */
  posted: Posted;
  log: Log;
  /** Epoch milliseconds. */
  now?: () => number;
  /** Milliseconds by a clock nobody sets, for how long things take. */
  steady?: () => number;
  timing?: Partial<Timing>;
}

export interface Timing {
  /** How long a call may take, and one that carries a file. */
  callMs: number;
  uploadMs: number;
  /** With files that come down. */
  patience: Patience;
  /** Between looks whether Meta lets us in, doubled up to the longest. */
  pauseMs: number;
  pauseMaxMs: number;
}

export type WhatsAppCloudChannel = Channel & {
  /** Meta's handshake: the query of GET /whatsapp in, status and text of the answer out. */
  verify(query: Readonly<Record<string, unknown>>): { status: 200 | 403; text: string };
  /** One delivery: the exact bytes of POST /whatsapp and the X-Hub-Signature-256 header in, HTTP answer out. Never rejects. */
  receive(body: string | Uint8Array, signature: string | undefined): Promise<WebhookAnswer>;
};

const defaultTiming: Timing = { callMs: 20_000, uploadMs: 120_000, patience, pauseMs: 1_000, pauseMaxMs: 60_000 };

/** Setting up takes an app, a number and a template at Meta: docs/whatsapp-cloud.md has the steps. */
export function whatsappCloud(settings: WhatsAppCloudSettings): WhatsAppCloudChannel {
  const { log, now = Date.now, steady = () => performance.now() } = settings;
  const timing = { ...defaultTiming, ...settings.timing };
  const graph = openGraph({ ...settings, ...timing });
  const health = healthOf(now);
  const ledger = createLedger(steady);
  const statuses = createStatuses();
  const moves = new Map<string, string>();
  const stopping = new AbortController();
  const send = createSender({
    graph,
    health,
    ledger,
    pace: createPace(steady),
    log,
    now,
    words: settings.words,
    template: settings.templates.status,
    movedTo: (chat) => moves.get(chat),
    sent: statuses.sent,
  });
  const receiver = createReceiver({
    appSecret: settings.appSecret,
    phoneId: settings.phoneId,
    log,
    now,
    statuses,
    told: ledger.told,
    moved: (from, to) => void moves.set(from, to),
    posted: settings.posted,
    heard: showReading,
  });
  let entering: Promise<void> = Promise.resolve();

  return {
    name: 'whatsapp-cloud',
    abilities: { buttons: true, fileMaxBytes },
    async start(ear, presence) {
      receiver.open(ear, presence);
      entering = enter();
    },
    async stop() {
      stopping.abort();
      await Promise.all([entering, receiver.close()]);
      health.set('off', '');
    },
    send,
    fetch: (ref, maxBytes) => fetchFile(graph, ref, maxBytes),
    health: health.read,
    verify: (query) => answerHandshake(query, settings.verifyToken),
    receive: receiver.receive,
  };

  /** Looks until Meta lets us in: a wrong token is found at the start and not at the first complaint. */
  async function enter(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      const why = await whyNot();
      if (stopping.signal.aborted) return;
      health.set(why === '' ? 'ready' : 'degraded', why);
      if (why === '') return;
      const pauseMs = Math.min(timing.pauseMaxMs, timing.pauseMs * 2 ** Math.min(failures, 20));
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  /** '' when we may go in. An answer that is neither a refusal of our credentials nor Meta's own trouble is an answer. */
  async function whyNot(): Promise<'' | 'unauthorized' | 'unreachable'> {
    try {
      await graph.check();
      return '';
    } catch (error) {
      if (isAlarm(error) && health.read().why !== 'unauthorized') log.error('whatsapp_cloud.alarm', failureOf(error));
      if (failureOf(error).failure.kind === 'unauthorized') return 'unauthorized';
      return error instanceof GraphError && error.status < 500 ? '' : 'unreachable';
    }
  }

  /** Blue ticks, and "typing…" until the answer comes. Nobody waits for it, and nothing depends on it. */
  async function showReading(message: string): Promise<void> {
    try {
      await graph.post({ messaging_product: 'whatsapp', status: 'read', message_id: message, typing_indicator: { type: 'text' } });
    } catch (error) {
      log.debug('whatsapp_cloud.not_marked_read', { why: failureOf(error).message });
    }
  }
}
