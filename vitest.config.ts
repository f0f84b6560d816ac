/** The tests: four files at a time (most of them wait for a browser, a process or a database half of their time), one PostgreSQL server for the whole run (test/support/global.ts). */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global.ts'],
    pool: 'forks',
    maxWorkers: 4,
    // Libraries are loaded as the program loads them.
    execArgv: ['--import', './src/quick.js'],
    // A worker keeps what it has loaded from one file to the next: a third of the work of a run.
    isolate: false,
    // A slip that makes PGlite wait for itself hangs for ever: better found within a minute; a shorter limit only finds slow machines.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The same of what is waited for: without it a poll gives up after one second.
    expect: { poll: { timeout: 30_000, interval: 20 } },
  },
});
