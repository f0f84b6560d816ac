/** The whole program in this process, between the strict stand-ins: Telegram on one side, the central routing API on the other, a real database below. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type App, assemble } from '../../src/app.ts';
import { chance } from '../../src/chance.ts';
import type { Chance, Log } from '../../src/complaints/ports.ts';
import { readConfig } from '../../src/config.ts';
import { importMap } from '../../src/places/map.ts';
import { readOperator } from '../../src/settings/operator.ts';
import { areaFile } from './areas.ts';
import { type TestDatabase, testKey } from './databases.ts';
import { numberPattern } from './numbers.ts';
import { freePort } from './ports.ts';
import { type Centre, startCentre } from './routing/centre.ts';
import { silent } from './silent.ts';
import { startTelegram, type TelegramStandIn } from './telegram/server.ts';

export interface Bench {
  telegram: TelegramStandIn;
  centre: Centre;
  /** Starts one (more) copy of the program. */
  start(changes?: Partial<Starting>): Promise<App>;
  database: TestDatabase;
}

interface Starting {
  mode: 'polling' | 'webhook';
  quietMs: number;
  admins: number[];
  chance: Chance;
  log: Log;
  /** Whom the program serves; null: the shipped example region. */
  region: { code: string; name: string } | null;
  /** A file of test/dialogues/areas to import first. */
  areas: string;
  /** Settings besides. */
  environment: Record<string, string>;
}

/** The shipped operator data, which no copy of the program changes. */
const shippedData = readOperator(join(import.meta.dirname, '../../operator'), null);

/** Both stand-ins; everything is stopped when the test ends. */
export async function openBench(database: TestDatabase): Promise<Bench> {
  const telegram = await startTelegram();
  const centre = await startCentre();
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
  const apps: App[] = [];
  onTestFinished(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await Promise.all([telegram.close(), centre.close().catch(() => undefined)]);
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    telegram,
    centre,
    database,
    async start({
      mode = 'polling',
      quietMs = 0,
      admins = [],
      chance: drawn = chance,
      log = silent,
      region = null,
      areas = '',
      environment = {},
    } = {}) {
      if (areas !== '') importMap(areaFile(areas), join(dataDir, 'areas'), chance.now());
      const port = await freePort();
      const read = readConfig({
        PORT: String(port),
        HOST: '127.0.0.1',
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        DATA_DIR: dataDir,
        QUIET_MS: String(quietMs),
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.apiRoot,
        TELEGRAM_MODE: mode,
        ROUTING_API_URL: centre.url,
        ROUTING_API_KEY: centre.key,
        ROUTING_CALLBACK_SECRET: centre.secret,
        OFFICER_ADMIN: admins.map((id) => `telegram:${id}`).join(','),
        ...environment,
      });
      if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
      if ('mistakes' in shippedData) throw new Error(JSON.stringify(shippedData.mistakes));
      const regions = shippedData.operator.regions.map((shipped) => ({ ...shipped, ...region }));
      const operator = { ...shippedData.operator, regions };
      const store = await database.open(regions);
      await store.officers.ensureAdmins(read.config.officerAdmins, operator.regions[0]?.code ?? '');
      const app = await assemble({ config: read.config, operator, store, secretKey: testKey, log, chance: drawn });
      apps.push(app);
      return app;
    },
  };
}

export { freePort, numberPattern };
