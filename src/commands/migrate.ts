/** `npm run migrate`: brings the database to this version's tables and stops. `npm start` does the same by itself; this is for those who want it apart. */
import { createLog } from '../log.ts';
import { operatorText } from '../settings/remedy.ts';
import { asked, configured, explain } from '../start/configured.ts';
import { openFoundation } from '../start/foundation.ts';
import { probePostgres } from '../store/probe.ts';

asked({ options: {} });
const config = configured();
const log = createLog(config.logLevel);
try {
  const { store } = await openFoundation(config, { log });
  await store.close();
  const isNewer = config.databaseUrl !== null && (await probePostgres(config.databaseUrl)).tables === 'newer';
  console.log(operatorText(isNewer ? 'start.database_newer' : 'start.migrated', { database: store.kind }));
} catch (error) {
  explain(error, config, log, 'migrate_failed');
  process.exitCode = 1;
}
