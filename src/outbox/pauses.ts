/** Every number of the outbox: how long to pause after a failure, how much runs at once, how much is held in memory. */
import type { Errand } from '../complaints/ports.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;

/** The longest pause of each kind. A chat platform that is away is the quiet's to wait for (quiet.ts). The routing API may be away for days, but that is the gate's to wait for (gate.ts); what it refuses alone is tried seldom. */
const longestMs: Record<Errand['kind'], number> = {
  message: minuteMs,
  notice: 5 * minuteMs,
  board: 5 * minuteMs,
  attachment: 30 * minuteMs,
  forward: 30 * minuteMs,
  addition: 30 * minuteMs,
};

/** The pause before the next try: 1 s, 2, 4 … up to the longest of its kind, a fifth more or less so that lanes do not come back all at once. */
export function pauseMs(kind: Errand['kind'], attempts: number, random: () => number = Math.random): number {
  const steady = Math.min(longestMs[kind], secondMs * 2 ** Math.min(Math.max(attempts, 1) - 1, 20));
  return Math.round(steady * (0.8 + 0.4 * random()));
}

/** What was read from the table waits no longer, whatever clock it was put off by: its pause by its failures, or so long that a platform is asked again after a crash. */
export function waitMaxMs(kind: Errand['kind'], attempts: number): number {
  const pause = pauseMs(kind, attempts, () => 1);
  return Math.max(writtenFromMs, pause);
}

/** Waiting that is nobody's failure and shorter than this is kept in memory only: after a crash the errand may as well be tried at once. */
export const writtenFromMs = minuteMs;

/** So many tries in a row may end with an error nobody expected; then the lane is stuck and the operator looks. */
export const crashesMax = 20;

/** The credentials of a channel are not accepted: its whole account rests this long before the next try. */
export const unauthorizedMs = minuteMs;

/** The routing API does not accept our key: an operator must act, on one side or the other, and complaints follow soon after. */
export const keyRefusedMs = 20 * secondMs;

/** So many failures in a row and the centre counts as away; so many chats in a row without an answer and a platform does. */
export const awayFrom = 3;

const knockMaxMs = 5 * secondMs;

/** How long until the next knock at who is away: 1 s, 2, 4, then five, a fifth more or less so that copies do not knock together. */
export function knockMs(failed: number, random: () => number = Math.random): number {
  return Math.round(Math.min(knockMaxMs, secondMs * 2 ** Math.min(failed, 10)) * (0.8 + 0.4 * random()));
}

/** The database went away while an errand ran: whether it answers again shows soon. */
export const awayPauseMs = secondMs;

/** No room for files: somebody makes some, and complaints wait for their photos meanwhile. */
export const noSpaceMs = 15 * secondMs;

/** A channel that is switched off: nothing will change within seconds. */
export const switchedOffMs = 5 * minuteMs;

/** How often, and how long at most since the errand was made, something waits for files that are still being fetched. */
export const filesPollMs = secondMs;
export const filesWaitMaxMs = 10 * minuteMs;

/** Files on their way out at once, in bytes, and how often a message asks for its place among them. */
export const roomBytes = 48 * 1024 * 1024;
export const roomPollMs = 500;

/** How long a file is tried to be fetched; platforms keep files about a day. */
export const fetchMaxMs = 24 * 60 * minuteMs;

/** So often a file the platform refuses is asked for again, within seconds: Telegram has one word for what it does not know and for what is "temporarily unavailable". */
export const refusalsMax = 4;

/** Rows asked for at once, rows held in memory at most, rows written at once. */
export const pageRows = 1000;
export const heldRowsMax = 10_000;
export const writtenRowsMax = 500;
/** How long what was read with a row about its chat is believed. */
export const believedMs = 1_000;
/** How long a complaint just filed is forwarded, and told of, without being read. */
export const filedMs = 250;
