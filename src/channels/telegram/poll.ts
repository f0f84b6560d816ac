/** The polling loop: the offset moves only after every update of a batch is stored, so a crash costs a repetition and never a message. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { type Api, GrammyError } from 'grammy/web';
import type { Log } from '../../complaints/ports.ts';
import type { Health } from '../health.ts';
import { pauseBefore, type Timing } from './connect.ts';
import { failureOf } from './failure.ts';
import type { Take } from './intake.ts';
import { allowedUpdates, laneOf } from './read.ts';

/** Updates per call, the most Telegram gives. */
const batchMax = 100;

export interface Polling {
  api: Api;
  longApi: Api;
  pace: Timing;
  log: Log;
  health: Health;
  signal: AbortSignal;
  mayPoll: () => Promise<boolean>;
  take: Take;
  /** Called once, when Telegram answered for the first time. */
  begun: () => Promise<void>;
}

/** Polls until `signal` aborts; resolves when the last batch is stored. Never rejects. */
export async function poll(polling: Polling): Promise<void> {
  let offset = 0;
  let failures = 0;
  let prepared = false;
  while (!polling.signal.aborted) {
    try {
      if (!(await mayPoll(polling))) {
        // Another copy polls; this one is well and sends.
        polling.health.set('ready', '');
        await rest(polling.pace.dutyMs, polling.signal);
        continue;
      }
      if (!prepared) await prepare(polling);
      prepared = true;
      const batch = await getUpdates(polling, offset, failures === 0 ? polling.pace.pollSeconds : 0);
      await store(batch, polling.take);
      // Not beside the last offset: after a quiet week ids may go on lower (https://core.telegram.org/bots/api#update).
      if (batch.length > 0) offset = Math.max(...batch.map((update) => update.update_id)) + 1;
      failures = 0;
      polling.health.set('ready', '');
    } catch (error) {
      if (polling.signal.aborted) return;
      note(error, polling);
      await rest(pauseAfter(error, failures, polling.pace), polling.signal);
      failures += 1;
    }
  }
}

/** A webhook left from before would end every poll with 409. What waits is kept. */
async function prepare(polling: Polling): Promise<void> {
  await polling.api.raw.deleteWebhook({ drop_pending_updates: false }).catch((error) => {
    // A Bot API server without webhooks does not know the method; a wrong token is told by the poll itself.
    if (failureOf(error).failure.kind !== 'unauthorized') throw error;
  });
  polling.health.set('ready', '');
  void polling.begun();
}

/** One poll, given up as soon as we stop or another copy took the duty. After a failure it is not a long one: it tells at once whether all is well. */
async function getUpdates(polling: Polling, offset: number, timeout: number): Promise<Update[]> {
  const over = new AbortController();
  const giveUp = () => over.abort();
  polling.signal.addEventListener('abort', giveUp, { once: true });
  const watch = setInterval(async () => {
    if (!(await mayPoll(polling))) giveUp();
  }, polling.pace.dutyMs);
  try {
    const request = { offset, limit: batchMax, timeout, allowed_updates: allowedUpdates };
    return await polling.longApi.raw.getUpdates(request, asGrammySignal(over.signal));
  } catch (error) {
    if (over.signal.aborted) return [];
    throw error;
  } finally {
    clearInterval(watch);
    polling.signal.removeEventListener('abort', giveUp);
  }
}

/** grammY types its signals by the abort-controller package and takes Node's own. */
function asGrammySignal(signal: AbortSignal): Parameters<Api['raw']['getUpdates']>[1] {
  return signal as unknown as Parameters<Api['raw']['getUpdates']>[1];
}

async function mayPoll(polling: Polling): Promise<boolean> {
  try {
    return await polling.mayPoll();
  } catch (error) {
    polling.log.error('telegram.duty_unknown', error);
    return false;
  }
}

/** Chats side by side, one chat's updates in their order. Rejects when any was not stored; then all come again, and what was stored is known by its id. */
async function store(batch: Update[], take: Take): Promise<void> {
  const lanes = new Map<string, Update[]>();
  for (const update of batch) lanes.set(laneOf(update), [...(lanes.get(laneOf(update)) ?? []), update]);
  const outcomes = await Promise.allSettled(
    [...lanes.values()].map(async (lane) => {
      for (const update of lane) await take(update);
    }),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw new NotStored('a batch was not stored', { cause: failed.reason });
}

class NotStored extends Error {}

/** The pause after an error: Telegram's own wish first. */
function pauseAfter(error: unknown, failures: number, pace: Timing): number {
  const { failure } = failureOf(error);
  return failure.kind === 'slow_down' ? failure.afterMs : pauseBefore(failures, pace);
}

function note(error: unknown, { health, log }: Polling): void {
  const why = reasonOf(error);
  health.set('degraded', why);
  if (error instanceof NotStored) log.error('telegram.not_stored', error.cause);
  else log.warn('telegram.poll_failed', { why });
}

function reasonOf(error: unknown): string {
  if (error instanceof NotStored) return 'unavailable';
  if (error instanceof GrammyError && error.error_code === 409) return 'conflict';
  return failureOf(error).failure.kind;
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}
