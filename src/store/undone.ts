/** How a write inside a commit's transaction says that nothing of the commit may stay. */
import type { Committed } from '../complaints/ports.ts';

/** Undoes the transaction it is thrown in; the commit answers with `outcome`. */
export class Undone extends Error {
  override readonly name = 'Undone';
  readonly outcome: Committed;
  constructor(outcome: Committed) {
    super(`the commit answers '${outcome}'`);
    this.outcome = outcome;
  }
}
