/** `npm run doctor`: looks at everything a deployment needs and prints what it found, with what to do about it. Exit code 1 when something does not work. Changes nothing. Nobody imports it. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { painted } from '../paint.ts';
import { readOperator } from '../settings/operator.ts';
import { operatorText } from '../settings/remedy.ts';
import { asked, configured } from '../start/configured.ts';
import { address, port } from './address.ts';
import { clock } from './clock.ts';
import { type Check, finding, type State, written } from './finding.ts';
import { attachments, browser, calendar, data, disk, folder } from './machine.ts';
import { cloud, database, routing, telegram } from './outside.ts';

asked({ options: {} });
process.exitCode = (await examine(configured())).includes('bad') ? 1 : 0;

/** One check after the other, each written when it is done; answers how they ended. */
async function examine(config: Config): Promise<State[]> {
  const checks = checksOf(config);
  const width = Math.max(...checks.map(({ name }) => operatorText(name).length));
  const states: State[] = [];
  console.log(operatorText('doctor.heading'));
  for (const { name, run } of checks) {
    const found = await run();
    console.log(written(name, found, width, painted));
    states.push(found.state);
  }
  const count = (wanted: State) => states.filter((state) => state === wanted).length;
  const [bad, warn] = [count('bad'), count('warn')];
  console.log(operatorText(bad > 0 ? 'doctor.end_bad' : warn > 0 ? 'doctor.end_warn' : 'doctor.end_good', { bad, warn }));
  return states;
}

function checksOf(config: Config): Check[] {
  const operator = readOperator(join(import.meta.dirname, '../../operator'), join(config.dataDir, 'operator'), config.timeZone);
  const door = port(config);
  return [
    { name: 'doctor.folder', run: () => folder(config) },
    { name: 'doctor.disk_name', run: () => disk(config) },
    { name: 'doctor.files', run: () => attachments(config) },
    { name: 'start.database', run: () => database(config) },
    { name: 'doctor.port', run: async () => (await door).finding },
    { name: 'doctor.address', run: async () => address(config, await door) },
    { name: 'start.telegram', run: () => telegram(config) },
    { name: 'start.whatsapp', run: () => cloud(config) },
    { name: 'doctor.browser', run: () => browser(config) },
    { name: 'start.routing', run: () => routing(config) },
    { name: 'doctor.clock', run: () => clock(config) },
    { name: 'doctor.data', run: () => data(operator) },
    {
      name: 'doctor.calendar',
      run: async () => ('operator' in operator ? calendar(operator.operator, Date.now()) : finding('off', 'doctor.calendar_unknown')),
    },
    {
      name: 'start.admins',
      run: async () =>
        config.officerAdmins.length > 0
          ? finding('good', 'start.admins_on', { count: config.officerAdmins.length })
          : finding('warn', 'doctor.admins_none', {}, 'doctor.admins_remedy'),
    },
  ];
}
