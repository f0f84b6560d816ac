/** WhatsApp as copies of the program meet it: Meta's Graph, or (scenario page) a linked number in a real browser against the stand-in page, and what happens to that. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startWhatsAppWeb } from '../src/demo/whatsapp-web/server.ts';
import { findBrowser } from '../test/support/whatsapp-web/browser.ts';
import { browserProcesses, killBrowser } from '../test/support/whatsapp-web/processes.ts';
import { patienceMs } from './people.ts';
import type { Random } from './random.ts';

export type LinkedPage = NonNullable<Awaited<ReturnType<typeof openPage>>>;

/** `dataDir`: that of the copies. */
export async function openPage(dataDir: string) {
  const browser = await findBrowser();
  if (browser === null) throw new Error('this scenario needs a browser: set WHATSAPP_BROWSER or install Chromium');
  const standIn = await startWhatsAppWeb();
  const profile = join(dataDir, 'whatsapp', 'session-1');
  return {
    standIn,
    settings: {
      WHATSAPP: 'web',
      WHATSAPP_BROWSER: browser.path,
      WHATSAPP_BROWSER_ARGS: standIn.browserArgs.join(' '),
      WHATSAPP_WEB_VERSION: standIn.version,
      WHATSAPP_WEB_CACHE: standIn.cacheDir,
      ...{ WHATSAPP_PER_MINUTE: '600', WHATSAPP_SILENT_PER_MINUTE: '600', WHATSAPP_CHAT_PAUSE_MS: '0', WHATSAPP_TYPING_MS: '0' },
    },
    /** The operator scans the code that is shown. */
    async link(): Promise<void> {
      await standIn.qrShown();
      standIn.scan();
      await standIn.online(true, patienceMs);
    },
    /** The browser dies, if one runs. */
    killBrowser: () => browserProcesses(profile).length > 0 && killBrowser(profile),
    close: () => standIn.close(),
  };
}

/** One thing that happens to a linked number, and its end. */
export async function strike(page: LinkedPage, random: Random): Promise<void> {
  const { standIn } = page;
  const kind = random.below(6);
  if (kind === 0) page.killBrowser();
  else if (kind === 1) standIn.setState('CONFLICT');
  else if (kind === 2) standIn.sendFaults.refuse = 1;
  else if (kind === 3) {
    standIn.unlink();
    await page.link();
  } else {
    // Sent, and the line goes before the page is told.
    if (kind === 4) standIn.sendFaults.loseAnswers = 1;
    await pause(random.below(1_500));
    standIn.dropLine();
    await pause(random.below(3_000));
    // Nothing was on its way: the line has no answer left to lose.
    standIn.sendFaults.loseAnswers = 0;
    standIn.restoreLine();
  }
  // A browser that begins anew while its copies are killed takes its time on a busy machine.
  await standIn.online(true, patienceMs);
}
