/** A browser for tests: the one in WHATSAPP_BROWSER, one of the system, else the one npm brings on linux x64. */
import { existsSync } from 'node:fs';

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

/** The path of an executable, or null when there is none: tests that need it are skipped then. `headless` goes to puppeteer. */
export async function findBrowser(): Promise<{ path: string; headless: true | 'shell' } | null> {
  const found = [process.env.WHATSAPP_BROWSER, ...places].find((place) => place && existsSync(place));
  if (found) return { path: found, headless: true };
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const { default: packaged } = await import('@sparticuz/chromium');
  return { path: await packaged.executablePath(), headless: 'shell' };
}

/** The line a skipped test says. */
export const noBrowser = 'no browser for WhatsApp Web: set WHATSAPP_BROWSER or install Chromium';
