/** Where the program begins: a small heap and quick loading first, then everything. Nobody imports it. */
import { setFlagsFromString } from 'node:v8';
import { keepCompiled } from './quick.js';

// On a machine shared with its database: V8 by itself lets what nobody needs any more grow to a multiple of what lives before it sweeps. The rest must be
// known before Node begins (package.json, Dockerfile and deploy/ have it): --max-semi-space-size for the same, --liftoff-only, without which compiling the
// embedded database a second time for speed takes 0.5 GB more at every start, and --import of quick.js, which must come before this file.
setFlagsFromString('--heap-growing-percent=30');
// Nearly every pattern that is used is used again, and V8 makes each twice: slow to run first, then fast. Made fast at once, the first hundred turns cost half.
setFlagsFromString('--no-regexp-tier-up');

await import('./start/serve.ts');
keepCompiled();
