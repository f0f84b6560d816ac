/** How every command begins, and ends when it cannot: with the operator's settings, and with a sentence where there is one. */
import type { Log } from '../complaints/ports.ts';
import { type Config, readConfig } from '../config.ts';
import { mistakesText } from '../settings/remedy.ts';
import { remedyFor } from './start.ts';

/** The settings. Where some are wrong, all mistakes are said with their remedies and the process ends with 1; what is only doubtful is said. */
export function configured(environment?: Parameters<typeof readConfig>[0]): Config {
  const read = readConfig(environment);
  if ('mistakes' in read) {
    console.error(mistakesText('mistakes.heading', read.mistakes));
    process.exit(1);
  }
  if (read.warnings.length > 0) console.error(mistakesText('warnings.heading', read.warnings));
  return read.config;
}

/** Why it failed: what the operator can do about it, or for a mistake of ours a line of the log named `event`. */
export function explain(error: unknown, config: Config, log: Log, event: string): void {
  const remedy = remedyFor(error, config);
  if (remedy === null) log.error(event, error);
  else console.error(remedy);
}
