/** Loaded into a copy before anything else: its clock goes wrong by as many milliseconds as the file CHAOS_CLOCK says. The program itself knows nothing of it. */
import { readFileSync, watchFile } from 'node:fs';

const file = process.env.CHAOS_CLOCK ?? '';
const real = Date.now;
let aheadMs = 0;
const read = () => {
  try {
    aheadMs = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    aheadMs = 0;
  }
};
const now = () => real() + aheadMs;

if (file !== '') {
  read();
  watchFile(file, { interval: 200, persistent: false }, read);
  const Genuine = Date;
  globalThis.Date = new Proxy(Genuine, {
    construct: (target, given) => (given.length === 0 ? new target(now()) : Reflect.construct(target, given)),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
