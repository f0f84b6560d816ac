/** A log nobody reads. */
import type { Log } from '../../src/complaints/ports.ts';

export const silent: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
