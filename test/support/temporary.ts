/** Temporary files of the tests, their servers and browsers in memory, where this machine has room for them: to make and delete thousands of small ones is a good part of a run's work on a disk. */
import { chmod, mkdir, mkdtemp, readdir, rm, statfs, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isRunning, portsFolder } from './ports.ts';

const memory = '/dev/shm';
/** A run uses some hundred MB; containers often have 64 MB there. */
const roomMinBytes = 4 * 1024 ** 3;
const prefix = 'kanal-aduan-tests-';

/** From now on the temporary folder of this process and of those it starts; what it answers ends that. */
export async function keepInMemory(): Promise<() => Promise<void>> {
  const room = await statfs(memory).catch(() => null);
  if (!room || room.bavail * room.bsize < roomMinBytes) return async () => undefined;
  await removeLeft();
  const before = process.env.TMPDIR;
  const folder = await mkdtemp(join(memory, `${prefix}${process.pid}-`));
  // The user PostgreSQL runs as has to come through.
  await chmod(folder, 0o711);
  await mkdir(portsFolder, { recursive: true });
  // What other runs on this machine have to find as well, and the small browser, which would be unpacked once more.
  for (const shared of [portsFolder, join(tmpdir(), 'chromium')]) await symlink(shared, join(folder, basename(shared)));
  process.env.TMPDIR = folder;
  return async () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

/** Of runs that were killed. */
async function removeLeft(): Promise<void> {
  const left = (await readdir(memory)).filter(
    (name) => name.startsWith(prefix) && !isRunning(Number.parseInt(name.slice(prefix.length), 10)),
  );
  for (const name of left) await rm(join(memory, name), { recursive: true, force: true });
}
