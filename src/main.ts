/** Where the program begins: a small heap and quick loading first, then everything. Nobody imports it. */
import { setFlagsFromString } from 'node:v8';
import { keepCompiled } from './quick.js';

// On a machine shared with its database: V8 by itself lets what nobody needs any more grow to a multiple of what lives before it sweeps. The rest must be
// known before Node begins (package.json, Dockerfile and deploy/ have it): --max-semi-space-size for the same; --no-regexp-tier-up, without which V8 makes each
// pattern twice, slow to run first and then fast (set here, after V8 has begun, it ends the process now and then: SIGSEGV); --liftoff-only, without which compiling
// the embedded database a second time for speed takes 0.5 GB more at every start; and --import of quick.js, which must come before this file.
setFlagsFromString('--heap-growing-percent=30');

await import('./start/serve.ts');
keepCompiled();
