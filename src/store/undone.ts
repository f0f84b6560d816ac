/** How a write says that nothing of a commit may stay, and what the commit answers then. */
import type { Committed } from '../complaints/ports.ts';
import { constraintOf, isClash } from './database.ts';
import { codeOf } from './errors.ts';

/** Which unique rule says what when it is violated. */
const clashes: Record<string, Committed> = {
  inbox_channel_id_pk: 'heard',
  complaint_draft: 'heard',
  complaint_number: 'moved',
  talk_lookup: 'moved',
  talk_pkey: 'moved',
  citizen_pkey: 'moved',
  officer_lookup: 'moved',
};

/** Undoes the transaction it is thrown in; the commit answers with `outcome`. */
export class Undone extends Error {
  override readonly name = 'Undone';
  readonly outcome: Committed;
  constructor(outcome: Committed) {
    super(`the commit answers '${outcome}'`);
    this.outcome = outcome;
  }
}

/** What a commit that failed so answers; undefined: it is a failure. */
export function answerTo(error: unknown): Committed | undefined {
  if (error instanceof Undone) return error.outcome;
  if (isClash(error)) return 'moved';
  return codeOf(error) === '23505' ? clashes[constraintOf(error)] : undefined;
}
