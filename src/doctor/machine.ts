/** What the doctor looks at on this machine: folder, disk, operator data with its calendar, browser. */
import { execFile } from 'node:child_process';
import { rmdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { lookForBrowser } from '../channels/whatsapp/browser.ts';
import type { Config } from '../config.ts';
import type { Operator } from '../settings/operator.ts';
import type { Mistake } from '../settings/remedy.ts';
import { mistakesOf, operatorText } from '../settings/remedy.ts';
import { checkFiles, checkFolder } from '../start/preflight.ts';
import { remedyFor } from '../start/remedy.ts';
import { type Finding, finding } from './finding.ts';
import { bucket } from './outside.ts';

/** Photos of some thousand complaints; below the lower one the next days are not safe. */
const roomyBytes = 2_000_000_000;
const fullBytes = 200_000_000;
/** The joint decree on next year's holidays comes in autumn (SKB); from then on its absence is a slip. */
const nextYearFromMonth = 11;
const versionMs = 10_000;
/** Of the shipped data: no area of Indonesia. */
const exampleRegion = '00';

export async function folder(config: Config): Promise<Finding> {
  const params = { folder: config.dataDir };
  try {
    unmake(await checkFolder(config.dataDir));
    return finding('good', 'doctor.folder_good', params);
  } catch (error) {
    return { state: 'bad', found: config.dataDir, remedy: remedyFor(error, config) ?? wordOf(error) };
  }
}

/** Folders it made to see that they can be made: one that stays would be its own, and the program may run as another user. */
function unmake(made: string[]): void {
  for (const folder of made.toReversed()) rmdirSync(folder);
}

/** Where attachments are kept: a folder is tried as DATA_DIR is, a bucket is asked. */
export async function attachments(config: Config): Promise<Finding> {
  const { files } = config;
  if (!('folder' in files)) return bucket(files);
  const { folder } = files;
  if (folder === join(config.dataDir, 'files')) return finding('good', 'doctor.files_within');
  try {
    unmake(await checkFiles(config));
    return finding('good', 'doctor.folder_good', { folder });
  } catch (error) {
    return { state: 'bad', found: folder, remedy: remedyFor(error, config) ?? wordOf(error) };
  }
}

export async function disk({ dataDir }: Config): Promise<Finding> {
  const { bavail, bsize } = await spaceAt(dataDir);
  const free = bavail * bsize;
  const params = { free: (free / 1e9).toLocaleString('id-ID', { maximumFractionDigits: 1 }), folder: dataDir };
  if (free < fullBytes) return finding('bad', 'doctor.disk', params, 'doctor.disk_remedy');
  return free < roomyBytes ? finding('warn', 'doctor.disk', params, 'doctor.disk_remedy') : finding('good', 'doctor.disk', params);
}

/** Of a folder not made yet, where it would be. */
async function spaceAt(folder: string): Promise<{ bavail: number; bsize: number }> {
  return statfs(folder).catch((error: unknown) => {
    if (dirname(folder) === folder) throw error;
    return spaceAt(dirname(folder));
  });
}

export async function data(read: { operator: Operator; warnings: Mistake[] } | { mistakes: Mistake[] }): Promise<Finding> {
  if ('operator' in read) {
    const { regions, agencies, categories } = read.operator;
    const params = { region: regions[0]?.name ?? '', agencies: agencies.length, categories: categories.length };
    const isExample = regions[0]?.code === exampleRegion;
    const unread = mistakesOf(read.warnings);
    if (unread.length > 0) return { state: 'warn', found: operatorText('doctor.data_good', params), remedy: unread.join('\n') };
    return isExample ? finding('warn', 'doctor.data_good', params, 'doctor.data_remedy') : finding('good', 'doctor.data_good', params);
  }
  const remedies = mistakesOf(read.mistakes);
  return { state: 'bad', found: operatorText('doctor.data_bad', { count: remedies.length }), remedy: remedies.join('\n') };
}

/** The holidays of this year, and late in the year of the next: dates told to citizens are counted through them. */
export async function calendar({ calendar: { years }, regions }: Operator, now: number): Promise<Finding> {
  const timeZone = regions[0]?.timeZone ?? 'Asia/Jakarta';
  const [year = 0, month = 0] = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: 'numeric' })
    .format(now)
    .split(/\D+/)
    .map(Number);
  const has = (wanted: number) => years.some((listed) => listed.year === wanted);
  if (!has(year)) return finding('bad', 'doctor.calendar_missing', { year }, 'doctor.calendar_remedy');
  if (month < nextYearFromMonth || has(year + 1)) return finding('good', 'doctor.calendar_good', { year });
  return finding('warn', 'doctor.calendar_missing', { year: year + 1 }, 'doctor.calendar_remedy');
}

export async function browser({ whatsapp }: Config): Promise<Finding> {
  if (whatsapp?.kind !== 'web') return finding('off', 'doctor.browser_off');
  try {
    const found = await lookForBrowser(whatsapp.browser, join(whatsapp.folder, 'browser'));
    if (found === null) return finding('warn', 'doctor.browser_none', {}, 'doctor.browser_remedy');
    const { stdout } = await promisify(execFile)(found.path, ['--version'], { timeout: versionMs });
    return finding('good', 'doctor.browser_good', { path: found.path, version: stdout.trim() });
  } catch {
    return finding('bad', 'doctor.browser_bad', { path: whatsapp.browser }, 'doctor.browser_remedy');
  }
}

function wordOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
