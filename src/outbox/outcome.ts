/** What became of one try at an errand. The files of the kinds say it, the dispatcher acts on it. */
import type { Errand } from '../complaints/ports.ts';
import type { Done } from './queue.ts';

export type Outcome =
  /** Over: deleted, with what it brought about, all at once. */
  | { type: 'done'; sent?: NonNullable<Done['sent']>; posted?: NonNullable<Done['posted']>; next?: Errand[] }
  /** Once more after `afterMs` (default: the growing pause of its kind). `counts`: false when waiting is nobody's failure. */
  | {
      type: 'later';
      reason: string;
      counts: boolean;
      afterMs?: number;
      /** Not this errand failed: the other side takes nothing now (before `afterMs` has passed, where it said so). */
      away?: true;
      /** How long the other side asked to be left alone, where it is longer than this errand waits. */
      restMs?: number;
    }
  /** Nothing more in this lane before the operator acts. */
  | { type: 'stuck'; reason: string }
  /** Over without effect: it will never be accepted, or there is nobody left to get it. */
  | { type: 'drop'; reason: string }
  /** The person of this talk is gone: everything that waits for them is dropped. */
  | { type: 'abandon'; talk: string };
