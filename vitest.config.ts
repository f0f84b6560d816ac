/** The tests: two files at a time, one PostgreSQL server for the whole run (test/support/global.ts). */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // A slip that makes PGlite wait for itself hangs for ever: better found soon.
    testTimeout: 10_000,
    hookTimeout: 30_000,
  },
});
