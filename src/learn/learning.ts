/** Keeps the newest model at hand and learns a new one when enough complaints were verified since. Runs in the background; a turn only reads what is there. */
import type { Log } from '../complaints/ports.ts';
import type { Category } from '../dialogue/known.ts';
import { type Model, modelForm } from '../dialogue/understand/model.ts';
import { type Row, rowsMin, train } from './train.ts';

/** What learning needs kept (store/learn.ts). */
export interface Lessons {
  /** How many complaints there are to learn from. */
  count(): Promise<number>;
  /** The newest of them, never a secret one. */
  rows(limit: number): Promise<Row[]>;
  /** Version of the newest model; 0 when there is none. */
  version(): Promise<number>;
  /** The newest model, or null. */
  model(): Promise<Model | null>;
  /** Keeps a model; one of the same version that another copy kept first stays. */
  keep(model: Model): Promise<void>;
}

export interface Learning {
  /** The model turns may use; undefined while there is none. */
  model(): Model | undefined;
  /** A look at what there is: takes over a newer model, learns when it is worth it. */
  sweep: { name: string; everyMs: number; run(): Promise<void> };
}

export interface LearningNeeds {
  lessons: Lessons;
  categories: readonly Category[];
  now: () => number;
  log: Log;
}

const everyMs = 10 * 60_000;
/** Older complaints tell of other times; more would cost memory (about 100 MB for the seconds of learning). */
const rowsMax = 5_000;
/** Learned again when there is this much more than last time. */
const growth = 1.1;
const newRowsMin = 50;

/** Learning for one installation. Nothing is read before the first sweep. */
export function createLearning({ lessons, categories, now, log }: LearningNeeds): Learning {
  let current: Model | undefined;
  let tried = 0;

  async function run(): Promise<void> {
    const version = await lessons.version();
    if (version > (current?.version ?? 0)) current = readable(await lessons.model());
    const count = await lessons.count();
    const before = Math.max(tried, current?.rows ?? 0);
    if (Math.min(count, rowsMax) < Math.max(rowsMin, before + newRowsMin, Math.min(before * growth, rowsMax))) return;
    tried = count;
    const model = await train(await lessons.rows(rowsMax), categories, version + 1, now(), breath);
    if (model === null) return log.info('learn.no_better', { rows: count });
    await lessons.keep(model);
    current = readable(await lessons.model()) ?? model;
    log.info('learn.kept', { version: model.version, rows: model.rows, first: model.heldBack.first, three: model.heldBack.three });
  }

  return { model: () => current, sweep: { name: 'learn', everyMs, run } };
}

/** One of an older (or newer) version of the program is learned anew. */
function readable(model: Model | null): Model | undefined {
  return model?.form === modelForm ? model : undefined;
}

/** Lets waiting work go first. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
