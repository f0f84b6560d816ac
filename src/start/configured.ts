/** How every command begins, and ends when it cannot: with the operator's settings, and with a sentence where there is one. */
import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Log } from '../complaints/ports.ts';
import { type Config, readConfig } from '../config.ts';
import { makeFolder } from '../folder.ts';
import { readOperator } from '../settings/operator.ts';
import { type Mistake, mistakesOf, mistakesText, operatorText } from '../settings/remedy.ts';
import { remedyFor } from './remedy.ts';

/** The settings. Where some are wrong, all mistakes are said with their remedies and the process ends with 1; what is only doubtful is said. */
export function configured(environment?: Parameters<typeof readConfig>[0]): Config {
  const read = readConfig(environment);
  return 'mistakes' in read ? refuse(read, []) : doubted(read);
}

/** The same for a start, which tells beside wrong settings what else would stand in its way. */
export async function startable(): Promise<Config> {
  const read = readConfig();
  if (!('mistakes' in read)) return doubted(read);
  const { troublesBeside } = await import('./troubles.ts');
  return refuse(read, await troublesBeside(read));
}

type Read = ReturnType<typeof readConfig>;

function doubted({ config, warnings }: Extract<Read, { config: Config }>): Config {
  if (warnings.length > 0) console.error(mistakesText('warnings.heading', warnings));
  return config;
}

function refuse({ mistakes, besides: { dataDir }, warnings }: Extract<Read, { mistakes: Mistake[] }>, more: readonly string[]): never {
  const all = [...mistakesOf([...mistakes, ...mistakesIn(dataDir)]), ...folderTroubles(dataDir), ...more];
  console.error([operatorText('mistakes.heading', { count: all.length }), ...all.map((one) => `- ${one}`)].join('\n'));
  if (warnings.length > 0) console.error(mistakesText('warnings.heading', warnings));
  process.exit(1);
}

/** Of the operator's own files: told with those of the settings. */
function mistakesIn(dataDir: string): Mistake[] {
  const read = readOperator(join(import.meta.dirname, '../../operator'), join(dataDir, 'operator'));
  return 'mistakes' in read ? read.mistakes : [];
}

/** The folder is looked at as a start looks at it, and nothing of it stays. */
function folderTroubles(dataDir: string): string[] {
  try {
    for (const made of makeFolder(dataDir).toReversed()) rmdirSync(made);
    return [];
  } catch (error) {
    const remedy = remedyFor(error, { dataDir, port: 0, files: { folder: '' } });
    return remedy === null ? [] : [remedy];
  }
}

/** What stands behind a command. What it does not know ends the process with 1 and a sentence. */
export function asked<T extends ParseArgsConfig & { options: NonNullable<ParseArgsConfig['options']> }>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const known = Object.keys(config.options).map((name) => `--${name}`);
    const given = process.argv.slice(2).join(' ');
    console.error(operatorText(known.length === 0 ? 'option.none' : 'option.wrong', { given, known: known.join(', ') }));
    process.exit(1);
  }
}

/** Why it failed: what the operator can do about it, or for a mistake of ours a line of the log named `event`. */
export function explain(error: unknown, config: Config, log: Log, event: string): void {
  const remedy = remedyFor(error, config);
  if (remedy === null) log.error(event, error);
  else console.error(remedy);
}
