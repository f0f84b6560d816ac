/** Keeps the demo centre's complaints in one JSON file that is always whole: written beside it and renamed over it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../../complaints/ports.ts';
import { parsed } from '../exchange.ts';
import { type CentreState, centreState } from './centre.ts';

export interface Shelf {
  state: CentreState;
  /** Resolves when everything in `state` at the time of the call is in the file. */
  save(): Promise<void>;
}

/** Opens the file; one that cannot be read is put aside as `<file>.unreadable` and the centre starts empty. */
export async function openShelf(file: string, log: Pick<Log, 'warn'>): Promise<Shelf> {
  await mkdir(dirname(file), { recursive: true });
  const state = await readState(file, log);
  let running = Promise.resolve();
  let waiting: Promise<void> | null = null;
  const write = async () => {
    waiting = null;
    await writeFile(`${file}.new`, JSON.stringify(state));
    await rename(`${file}.new`, file);
  };
  return {
    state,
    save() {
      waiting ??= running = running.then(write, write);
      return waiting;
    },
  };
}

async function readState(file: string, log: Pick<Log, 'warn'>): Promise<CentreState> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { complaints: [] };
  const read = centreState.safeParse(parsed(text));
  if (read.success) return read.data;
  log.warn('sandbox-state-unreadable');
  await rename(file, `${file}.unreadable`);
  return { complaints: [] };
}
