/** The tests: four files at a time (most of them wait for a browser, a process or a database half of their time), one PostgreSQL server for the whole run (test/support/global.ts). */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What stands in test/ itself plays whole talks on the whole program, and lasts longest: it begins first. Vitest alone begins with the largest files where none was
 * measured yet, and a minute's file would begin last, alone.
 */
class WholeTalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isWhole = ({ moduleId }: TestSpecification) => Number(join(moduleId, '..') === join(import.meta.dirname, 'test'));
    return sorted.toSorted((a, b) => isWhole(b) - isWhole(a));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    sequence: { sequencer: WholeTalksFirst },
    globalSetup: ['test/support/global.ts'],
    pool: 'forks',
    maxWorkers: 4,
    // Libraries are loaded as the program loads them; to compile the embedded database a second time, for speed, costs more than its tests gain.
    execArgv: ['--liftoff-only', '--import', './src/quick.js'],
    // Loaded by Node as the program is: a call across files costs what it costs there, and nothing is compiled twice. A quarter of the work of a run.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // A worker keeps what it has loaded from one file to the next: a third of the work of a run.
    isolate: false,
    // A slip that makes PGlite wait for itself hangs for ever: better found within a minute; a shorter limit only finds slow machines.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The same of what is waited for: without it a poll gives up after one second.
    expect: { poll: { timeout: 30_000, interval: 20 } },
  },
});
