/** Every duration of this channel, in milliseconds. What is about WhatsApp's own limits is in pace.ts. */

export interface Timing {
  /** From launching the browser until the page is there; a slow line and a cold disk included. */
  startMs: number;
  /** From the page's sync to the library's ready; it gives up after 30 s itself. */
  readyMs: number;
  /** One call into the page that only looks. */
  callMs: number;
  /** Until WhatsApp's server acknowledges a message; the library itself would wait for ever. */
  sendMs: number;
  /** The same for one with a file, and for fetching a file. */
  uploadMs: number;
  /** A message the page holds unacknowledged for so long needs a new page, which hands over what the old one kept. */
  pendingMs: number;
  /** Between two new pages for that reason. */
  reviveMs: number;
  /** How often the page is looked at while it is not ready, and the right to run is asked for. */
  tickMs: number;
  /** How often a ready page is asked for its state. */
  heartbeatMs: number;
  /** A dropped line comes back by itself within this time, or the browser is started anew. */
  offlineMs: number;
  /** How long closing the browser may take before its processes are killed. */
  closeMs: number;
  /** Pauses before the browser is started anew, growing; the last one repeats. */
  rebuildMs: readonly number[];
  /** A browser that was ready for so long was well: the pauses begin anew. */
  wellMs: number;
  /** Another WhatsApp Web took the account: how long it keeps it. */
  takeoverMs: number;
  /** First and longest pause before a message that could not be stored is tried again. */
  storeMs: number;
  storeMaxMs: number;
}

export const timing: Timing = {
  startMs: 120_000,
  readyMs: 35_000,
  callMs: 10_000,
  sendMs: 30_000,
  uploadMs: 120_000,
  pendingMs: 60_000,
  reviveMs: 300_000,
  tickMs: 2_000,
  heartbeatMs: 10_000,
  offlineMs: 60_000,
  closeMs: 5_000,
  rebuildMs: [1_000, 2_000, 5_000, 15_000, 60_000],
  wellMs: 60_000,
  takeoverMs: 5_000,
  storeMs: 500,
  storeMaxMs: 30_000,
};
