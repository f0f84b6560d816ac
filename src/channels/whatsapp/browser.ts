/** Finds a browser: the one of the settings, one in the usual places, one from npm, one downloaded before, or one downloaded now. Knows no WhatsApp. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { computeExecutablePath, install, Browser as Kind } from '@puppeteer/browsers';
import type { Log } from '../../complaints/ports.ts';

export interface FoundBrowser {
  path: string;
  /** 'shell': the small old headless browser, which knows no other mode. */
  headless: true | 'shell';
}

/** There is no browser and none could be had. `wanted`: the path of the settings when it is that one which is missing. */
export class NoBrowser extends Error {
  readonly wanted: string | null;
  constructor(wanted: string | null, cause?: unknown) {
    super('no browser: install Chromium (apt install chromium, or npm install @sparticuz/chromium) or set WHATSAPP_BROWSER', { cause });
    this.name = 'NoBrowser';
    this.wanted = wanted;
  }
}

/** The Chrome that puppeteer 24.38, which whatsapp-web.js 1.34 uses, is made for. */
const build = { browser: Kind.CHROME, buildId: '146.0.7680.31' } as const;

const linuxPlaces = [
  ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chromium-headless-shell'].map((name) => `/usr/bin/${name}`),
  '/snap/bin/chromium',
];
const macPlaces = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const windowsRoots = ['C:\\Program Files', 'C:\\Program Files (x86)', join(homedir(), 'AppData', 'Local')];
const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** `given` is WHATSAPP_BROWSER or ''; a download is kept in `folder`. Rejects with NoBrowser, at once when there is no network. */
export async function findBrowser(given: string, folder: string, log: Log): Promise<FoundBrowser> {
  return (await lookForBrowser(given, folder)) ?? described(await download(folder, log));
}

/** The same without a download: null when there is none yet. Rejects with NoBrowser when `given` is not there. */
export async function lookForBrowser(given: string, folder: string): Promise<FoundBrowser | null> {
  if (given !== '') {
    if (!existsSync(given)) throw new NoBrowser(given);
    return described(given);
  }
  const found = placesOn(process.platform).find((place) => existsSync(place)) ?? keptIn(folder);
  return found === null ? fromNpm() : described(found);
}

/** Where browsers are usually installed. */
export function placesOn(platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return windowsRoots.flatMap((root) => windowsPlaces.map((place) => `${root}\\${place}`));
  return platform === 'darwin' ? macPlaces : linuxPlaces;
}

function described(path: string): FoundBrowser {
  return { path, headless: /headless.shell/.test(path) ? 'shell' : true };
}

function keptIn(folder: string): string | null {
  try {
    const path = computeExecutablePath({ ...build, cacheDir: folder });
    return existsSync(path) ? path : null;
  } catch {
    // No Chrome is built for this platform.
    return null;
  }
}

/** @sparticuz/chromium brings a browser for Linux on x64 with npm alone; it is optional. */
async function fromNpm(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return { path: await chromium.executablePath(), headless: 'shell' };
  } catch {
    return null;
  }
}

/** With a bar in a terminal, otherwise a line for every tenth part. */
async function download(folder: string, log: Log): Promise<string> {
  log.info('whatsapp.browser_download', { megabytes: 180 });
  let tenths = 0;
  const tell = (done: number, total: number) => {
    if (Math.floor((done * 10) / total) <= tenths) return;
    tenths = Math.floor((done * 10) / total);
    log.info('whatsapp.browser_download', { percent: tenths * 10 });
  };
  try {
    const { executablePath } = await install({
      ...build,
      cacheDir: folder,
      downloadProgressCallback: process.stderr.isTTY ? 'default' : tell,
    });
    return executablePath;
  } catch (error) {
    throw new NoBrowser(null, error);
  }
}
