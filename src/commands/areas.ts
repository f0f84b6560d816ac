/** `npm run areas:import FILE.sql …`: keeps the boundaries of the operator's region, so that a citizen's pin becomes a kelurahan to confirm. docs/areas.md tells where they come from. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importMap } from '../places/map.ts';
import { operatorText } from '../settings/remedy.ts';
import { asked, configured } from '../start/configured.ts';

const { positionals: files } = asked({ allowPositionals: true, options: {} });
const config = configured();
if (files.length === 0) {
  console.error(operatorText('areas.usage'));
  process.exitCode = 1;
} else {
  for (const file of files) keep(file, join(config.dataDir, 'areas'));
}

function keep(file: string, folder: string): void {
  try {
    const imported = importMap(file, folder, Date.now());
    if ('problem' in imported) {
      console.error(operatorText(`areas.${imported.problem}`, { file, at: imported.at }));
      process.exitCode = 1;
    } else {
      console.log(operatorText('areas.imported', { file, ...imported, folder }));
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    console.error(operatorText(existsSync(file) ? 'areas.unreadable' : 'areas.missing', { file, folder, code }));
    process.exitCode = 1;
  }
}
