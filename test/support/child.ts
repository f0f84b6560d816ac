/** The program as its own process, started as `npm start` starts it, so that it can be killed like a crash kills it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const asStarted = ['--liftoff-only', '--import', './src/quick.js', 'src/main.ts'];

export interface Child {
  process: ChildProcess;
  /** Everything it printed. */
  output(): string;
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code. */
  terminate(): Promise<number | null>;
  /** Resolves with the exit code when it ended by itself. */
  ended: Promise<number | null>;
}

/** Starts it with these settings and nothing else of ours; resolves when it says that it runs, or has ended. */
export async function startChild(settings: Record<string, string>): Promise<Child> {
  const { PATH = '', HOME = '' } = process.env;
  // Its PGlite lives for seconds: compiling it twice, the second time well, costs more than it brings.
  const child = spawn(process.execPath, asStarted, { cwd: root, env: { PATH, HOME, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  const running = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('Kanal Aduan berjalan.')) resolve();
      });
    }
  });
  await Promise.race([running, ended]);
  return {
    process: child,
    output: () => output,
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    terminate() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
