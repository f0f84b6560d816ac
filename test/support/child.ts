/** The program as its own process, started as `npm start` starts it, so that it can be killed like a crash kills it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Node's arguments as `npm run <name>` gives them: the program and its commands as an operator starts them, from any folder. Their PGlite lives for seconds: compiling it well costs more than it brings. */
export function startedBy(name: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const [node, ...args] = scripts[name]?.split(' ') ?? [];
  if (node !== 'node') throw new Error(`npm run ${name} starts no program of ours`);
  return args.map((word) => (/^(?:\.\/)?src\//.test(word) ? join(root, word) : word));
}

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
  const child = spawn(process.execPath, startedBy('start'), {
    cwd: root,
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
