// @ts-check
/**
 * Makes loading the program cheap: what Node compiled once is kept on disk, and drizzle-orm's files are found without reading its package.json for each.
 * Load it before anything else (--import). JavaScript, because Node loads its reader of TypeScript (0.1 s of a start, 14 MB from then on) for the first file in it that is not kept yet.
 */
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';

/** Belongs to whoever installed the program, as the code itself does. Where it cannot be written (a read-only installation) what is in it is used all the same. */
const cacheFolder = join(import.meta.dirname, '../node_modules/.cache/kanal-aduan');
const drizzle = '/node_modules/drizzle-orm/';

enableCompileCache(cacheFolder);

// Node 24 parses the exports (178 KB) of drizzle-orm's package.json again for each of its hundred files: most of a second of every start.
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || !context.parentURL?.includes(drizzle) || !context.parentURL.endsWith('.js'))
      return next(specifier, context);
    return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true };
  },
});

/** Keeps what was compiled by now: a process that is killed later leaves it too. */
export function keepCompiled() {
  flushCompileCache();
}
