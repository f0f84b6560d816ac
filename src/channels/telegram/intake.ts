/** The one door every update takes, polled or pushed: read it, answer a press, report it. Resolved means stored; rejected means it must come again. */
import type { Api } from 'grammy/web';
import type { Log } from '../../complaints/ports.ts';
import { type Ear, type Presence, Unavailable } from '../channel.ts';
import { failureOf } from './failure.ts';
import { type Reading, read } from './read.ts';

/** false: this is no update at all. */
export type Take = (update: unknown) => Promise<boolean>;

export interface Intake {
  open(ear: Ear, presence: Presence): void;
  take: Take;
  /** From now on nothing is taken in; resolves when what was taken in is done. */
  close(): Promise<void>;
}

export function intake(api: Api, now: () => number, log: Log): Intake {
  let ears: { ear: Ear; presence: Presence } | null = null;
  const running = new Set<Promise<unknown>>();

  return {
    open(ear, presence) {
      ears = { ear, presence };
    },
    async take(update) {
      const reading = read(update, now());
      if (!reading) return false;
      if (!ears) throw new Unavailable('not listening');
      if (reading.press) track(answerPress(api, reading.press, log));
      await track(report(reading, ears.ear, ears.presence));
      return true;
    },
    async close() {
      ears = null;
      await Promise.allSettled(running);
    },
  };

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    const forget = () => running.delete(work);
    work.then(forget, forget);
    return work;
  }
}

async function report(reading: Reading, ear: Ear, presence: Presence): Promise<void> {
  if (reading.presence) await presence({ channel: 'telegram', ...reading.presence });
  if (reading.incoming) await ear(reading.incoming);
}

/** Stops the button's spinner; an app that sees none of this sends the press again. Begun before the press is heard, waited for by nobody. */
async function answerPress(api: Api, press: string, log: Log): Promise<void> {
  try {
    await api.raw.answerCallbackQuery({ callback_query_id: press });
  } catch (error) {
    log.debug('telegram.press_not_answered', { why: failureOf(error).message });
  }
}
