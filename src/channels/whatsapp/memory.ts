/** What an account remembers across restarts, in a small file beside its profile: whether it is linked, and up to when everything was heard. Knows no message. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../../complaints/ports.ts';

interface Remembered {
  /** Epoch ms since when the account is linked; null when it is not. */
  linkedSince: number | null;
  /** Everything sent to us before this moment was stored; null before the first message. */
  heardUntil: number | null;
}

export interface Memory {
  /** Reads the file; one that is missing or broken reads as nothing. */
  load(): Promise<void>;
  read(): Remembered;
  /** Written within `writeMs`, and by flush. */
  set(more: Partial<Remembered>): void;
  flush(): Promise<void>;
}

const writeMs = 2_000;

/** `file` is made with its folder when first written. A write that fails is told to the log: the cost is that old messages are looked at again. */
export function memoryIn(file: string, log: Log): Memory {
  let remembered: Remembered = { linkedSince: null, heardUntil: null };
  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();
  const write = async () => {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.new`, JSON.stringify(remembered));
      await rename(`${file}.new`, file);
    } catch (error) {
      log.error('whatsapp.memory_not_written', error);
    }
  };
  const flush = () => {
    if (timer === null) return writing;
    clearTimeout(timer);
    timer = null;
    writing = writing.then(write);
    return writing;
  };
  return {
    async load() {
      remembered = parsed(await readFile(file, 'utf8').catch(() => ''));
    },
    read: () => remembered,
    set(more) {
      remembered = { ...remembered, ...more };
      timer ??= setTimeout(() => void flush(), writeMs);
    },
    flush,
  };
}

function parsed(text: string): Remembered {
  try {
    const { linkedSince, heardUntil }: { linkedSince?: unknown; heardUntil?: unknown } = JSON.parse(text);
    return { linkedSince: momentOf(linkedSince), heardUntil: momentOf(heardUntil) };
  } catch {
    return { linkedSince: null, heardUntil: null };
  }
}

function momentOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
