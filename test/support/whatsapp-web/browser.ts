/** Browsers for tests: the one in WHATSAPP_BROWSER or of the system, as people have it; and the small one npm brings on linux x64, which starts in a third of the time. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

export interface TestBrowser {
  path: string;
  /** For puppeteer. */
  headless: true | 'shell';
}

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-headless-shell',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser people have, else the small one; null when there is neither: tests that need it are skipped then. */
export async function findBrowser(): Promise<TestBrowser | null> {
  const found = [process.env.WHATSAPP_BROWSER, ...places].find((place) => place && existsSync(place));
  if (found) return { path: found, headless: true };
  const path = await unpacked();
  return path === null ? null : { path, headless: 'shell' };
}

/** The small browser, under a name in `folder` by which it is known to be one; null where it does not run. Called before there are workers that would unpack it at once (global.ts). */
export async function unpackQuickBrowser(folder: string): Promise<string | null> {
  const path = await unpacked();
  if (path === null) return null;
  const named = join(folder, 'chromium-headless-shell');
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 });
    await rm(`${named}.${process.pid}`, { force: true });
    await symlink(path, `${named}.${process.pid}`);
    await rename(`${named}.${process.pid}`, named);
    return named;
  } catch {
    // A library of the system is missing, or the file was left half unpacked.
    return null;
  }
}

async function unpacked(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** The line a skipped test says. */
export const noBrowser = 'no browser for WhatsApp Web: set WHATSAPP_BROWSER or install Chromium';
