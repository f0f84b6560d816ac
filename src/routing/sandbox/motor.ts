/** What drives the demo centre: moves complaints along and sends callbacks when they are due, with one timer for the earliest of them. */
import type { Log } from '../../complaints/ports.ts';
import { type CallbackSettings, callBack, callbackDueAt } from './callbacks.ts';
import type { Agencies, CentreComplaint, CentreWords } from './centre.ts';
import { act, nextAction } from './life.ts';
import type { Shelf } from './shelf.ts';

const callbacksAtOnce = 8;

export interface MotorSettings extends CallbackSettings {
  stepMs: number;
  words: CentreWords;
  agencyOf: Agencies;
  log: Pick<Log, 'warn' | 'error'>;
}

export interface Motor {
  start(): void;
  /** Looks at once for what is due. */
  wake(): void;
  stop(): Promise<void>;
}

/** Does nothing before start(). What cannot be written is logged and tried again with the next change. */
export function createMotor({ state, save }: Pick<Shelf, 'state' | 'save'>, settings: MotorSettings): Motor {
  const underway = new Map<string, Promise<void>>();
  let stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running = false;

  const wake = () => {
    if (!running) return;
    clearTimeout(timer);
    const now = settings.now();
    if (moveAlong(state.complaints, now, settings)) void saved();
    for (const complaint of state.complaints) if (underway.size < callbacksAtOnce && isCallable(complaint, now)) send(complaint);
    const next = Math.min(...state.complaints.map((complaint) => nextDueAt(complaint, now)));
    if (next !== Number.POSITIVE_INFINITY) timer = setTimeout(wake, next - now);
  };
  const send = (complaint: CentreComplaint) => {
    const sending = callBack(complaint, settings, stopping.signal).then(saved);
    underway.set(complaint.id, sending);
    void sending.then(() => {
      underway.delete(complaint.id);
      wake();
    });
  };
  const isCallable = (complaint: CentreComplaint, now: number) =>
    !underway.has(complaint.id) && (callbackDueAt(complaint) ?? now + 1) <= now;
  const saved = () => save().catch((error: unknown) => settings.log.error('sandbox-state-unwritten', error));
  return {
    wake,
    start() {
      running = true;
      stopping = new AbortController();
      wake();
    },
    async stop() {
      running = false;
      clearTimeout(timer);
      stopping.abort();
      await Promise.all(underway.values());
      await saved();
    },
  };
}

/** Everything due at `now` takes its next step; true when something moved. */
function moveAlong(complaints: CentreComplaint[], now: number, settings: MotorSettings): boolean {
  const due = complaints.filter((complaint) => complaint.nextAt !== null && complaint.nextAt <= now);
  for (const complaint of due) {
    const action = nextAction(complaint);
    const moved = action === null ? complaint : act(complaint, action, '', now, settings);
    Object.assign(complaint, moved, { nextAt: nextAction(moved) === null ? null : now + settings.stepMs });
  }
  return due.length > 0;
}

/** When something of this complaint falls due after `now`; what is due already is underway or waits for a free place. */
function nextDueAt(complaint: CentreComplaint, now: number): number {
  const later = [complaint.nextAt, callbackDueAt(complaint)].filter((at) => at !== null && at > now);
  return Math.min(...later.map(Number));
}
