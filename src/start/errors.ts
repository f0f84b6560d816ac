/** What stops a start besides the database (store/errors.ts). Loads nothing. */
import type { Mistake } from '../settings/remedy.ts';

/** The operator data cannot be used: every mistake with its remedy. */
export class WrongOperatorData extends Error {
  readonly mistakes: Mistake[];
  constructor(mistakes: Mistake[]) {
    super('the operator data has mistakes');
    this.name = 'WrongOperatorData';
    this.mistakes = mistakes;
  }
}

/** Telegram does not know the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** The folder of attachments cannot be made or written. */
export class FilesFolderUnusable extends Error {
  override readonly name = 'FilesFolderUnusable';
}
