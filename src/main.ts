/** Where the program begins: quick loading first, then everything. Nobody imports it. */
import { keepCompiled } from './quick.ts';

await import('./serve.ts');
keepCompiled();
