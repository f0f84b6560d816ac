/** `npm run migrate`: brings the database to this version's tables and stops. `npm start` does the same by itself; this is for those who want it apart. */
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { mistakesText, operatorText } from '../settings/remedy.ts';
import { openFoundation } from '../start/program.ts';
import { remedyFor } from '../start/start.ts';

const read = readConfig();
if ('mistakes' in read) {
  console.error(mistakesText('mistakes.heading', read.mistakes));
  process.exit(1);
}
const log = createLog(read.config.logLevel);
try {
  const { store } = await openFoundation(read.config, { log });
  await store.close();
  console.log(operatorText('start.migrated', { database: store.kind }));
} catch (error) {
  const remedy = remedyFor(error, read.config);
  if (remedy === null) log.error('migrate_failed', error);
  else console.error(remedy);
  process.exitCode = 1;
}
