/** `npm run demo:whatsapp`: the real program on a simulated WhatsApp, with a phone in the browser. Nothing is kept. Nobody imports it. */
import words from '../../locales/id/demo.json' with { type: 'json' };
import { createLog } from '../log.ts';
import { configured, explain } from '../start/configured.ts';
import { startDemo } from './demo.ts';

const stopMaxMs = 10_000;

await run(configured());

async function run(config: Parameters<typeof startDemo>[0]): Promise<void> {
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  try {
    const demo = await startDemo(config, { log, noBrowser: () => console.error(words.start.noBrowser) });
    const { phone, centre, admin, stop } = words.start;
    console.log([words.simulator, said(phone, demo.phoneUrl), said(centre, demo.centreUrl), admin, stop].join('\n'));
    const end = () => void endWithin(demo.stop());
    process.once('SIGINT', end).once('SIGTERM', end);
  } catch (error) {
    explain(error, config, log, 'demo_start_failed');
    process.exit(1);
  }
}

async function endWithin(stopped: Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), stopMaxMs).unref();
  await stopped;
  process.exit(0);
}

function said(sentence: string, url: string): string {
  return sentence.replace('{{url}}', url);
}
