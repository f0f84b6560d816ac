/** Loaded into a copy before anything else: its clock can go wrong, its disk can be full, and it says why it ended. The program itself knows nothing of it. */

import { existsSync, readFileSync, watchFile } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const clockFile = process.env.CHAOS_CLOCK ?? '';
const fullFile = process.env.CHAOS_FULL ?? '';
if (clockFile !== '') bendClock(clockFile);
if (fullFile !== '') fillDisk(fullFile, process.env.CHAOS_FILES ?? '');
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => console.error(`chaos: ${signal} came`));
process.on('exit', (code) => console.error(`chaos: the end, ${code}, with ${process.getActiveResourcesInfo().join(' ')}`));

/** The clock goes wrong by as many milliseconds as the file says. */
function bendClock(file: string): void {
  const real = Date.now;
  let aheadMs = 0;
  const read = () => {
    aheadMs = existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0;
  };
  const now = () => real() + aheadMs;
  read();
  watchFile(file, { interval: 200, persistent: false }, read);
  const Genuine = Date;
  globalThis.Date = new Proxy(Genuine, {
    construct: (target, given) => (given.length === 0 ? new target(now()) : Reflect.construct(target, given)),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

/** While the file is there, nothing new can be opened for writing in this folder: the disk is full. For machines where no small file system can be mounted. */
function fillDisk(file: string, folder: string): void {
  const open = promises.open;
  promises.open = async (path, flags, mode) => {
    if (flags !== undefined && flags !== 'r' && String(path).startsWith(folder) && existsSync(file))
      throw Object.assign(new Error('ENOSPC: no space left on device, open'), { code: 'ENOSPC', syscall: 'open' });
    return open(path, flags, mode);
  };
  syncBuiltinESMExports();
}
