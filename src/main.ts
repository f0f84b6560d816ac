/** Where the program begins: a small heap and quick loading first, then everything. Nobody imports it. */
import { setFlagsFromString } from 'node:v8';
import { keepCompiled } from './quick.ts';

// On a machine shared with its database: V8 by itself lets what nobody needs any more grow to a multiple of what lives before it sweeps. The other half of
// this, --max-semi-space-size, must be known before Node begins: package.json, Dockerfile and deploy/ have it.
setFlagsFromString('--heap-growing-percent=30');

await import('./start/serve.ts');
keepCompiled();
