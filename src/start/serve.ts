/** Starts the program and stops it on a signal. `--open` shows it in the browser; `--compile` starts nothing: all is loaded, and main.ts keeps what was compiled. Imported by main.ts alone. */
import type { App } from '../app.ts';
import { openInBrowser } from '../browser.ts';
import type { Config } from '../config.ts';
import { createLog } from '../log.ts';
import { painted } from '../paint.ts';
import { operatorText } from '../settings/remedy.ts';
import { isNew } from '../store/open.ts';
import { qrInTerminal } from '../web/operator/qr.ts';
import { asked, startable } from './configured.ts';
import { preflight } from './preflight.ts';
import { startProgram } from './program.ts';
import { showProgress } from './progress.ts';
import { firstAddress, summary } from './start.ts';

/** After this a stop that hangs is cut off (DESIGN: a clean stop takes ten seconds at most). */
const stopMaxMs = 10_000;

const { values } = asked({ options: { open: { type: 'boolean' }, compile: { type: 'boolean' } } });
if (!values.compile) await run(await startable());

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  // A rejection nobody waits for any more (a library's, after its connection broke) is no reason to leave the chats alone.
  process.on('unhandledRejection', (error) => log.error('unhandled_rejection', error));
  try {
    await preflight(config);
    const shown = isNew(config) ? showProgress(operatorText('start.making'), process.stdout) : null;
    const app = await startProgram(config, { log }).finally(shown);
    console.log(summary(config, app.store.kind, painted));
    showPairing(app);
    if (config.databaseUrl !== null) void tellNewer(config.databaseUrl);
    const stop = () => void stopWithin(app.stop());
    process.once('SIGINT', stop).once('SIGTERM', stop);
    if (values.open && !(await openInBrowser(firstAddress(config)))) console.log(operatorText('start.no_browser'));
  } catch (error) {
    const { troublesFor } = await import('./troubles.ts');
    const troubles = await troublesFor(error, config);
    if (troubles === null) log.error('start_failed', error);
    else console.error(troubles);
    process.exit(1);
  }
}

/** An older copy beside a newer one is right for as long as it takes to renew all of them, and for no longer. */
async function tellNewer(databaseUrl: string): Promise<void> {
  const { probePostgres } = await import('../store/probe.ts');
  const facts = await probePostgres(databaseUrl).catch(() => null);
  if (facts?.tables === 'newer') console.error(operatorText('start.database_newer'));
}

/** The QR code to link a WhatsApp number, in the terminal as well as on /operator/whatsapp. */
function showPairing({ on: { whatsapp } }: App): void {
  for (const account of whatsapp?.accounts ?? []) {
    whatsapp?.onPairing(async ({ qr }) => {
      if (qr !== null) console.log(`${operatorText('start.whatsapp_scan', { account })}\n${await qrInTerminal(qr)}`);
    }, account);
  }
}

async function stopWithin(stopped: Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), stopMaxMs).unref();
  await stopped;
  process.exit(0);
}
