/** A process of its own that runs one number, to be killed: `node child.ts <folder> <browser> <page folder> <version> <browser args …>`. Prints each state. */
import { whatsapp } from '../../../src/channels/whatsapp/index.ts';
import { silent } from '../silent.ts';

const [folder = '', browser = '', pageFolder = '', version = '', ...browserArgs] = process.argv.slice(2);
const channel = whatsapp({
  numbers: 1,
  ...{ folder, browser, browserArgs },
  page: { version, folder: pageFolder },
  pace: { perMinute: 600, silentPerMinute: 600, chatPauseMs: 0, typingMs: 0 },
  log: silent,
  mayRun: async () => true,
  unlinked: () => undefined,
});
channel.onPairing(({ state }) => console.log(state));
await channel.start(
  async () => undefined,
  async () => undefined,
);
