// @ts-check
/**
 * Makes loading the program cheap: what Node compiled once is kept on disk, its files, drizzle-orm's and zod's are found without reading a package.json for each, and what no one reads of zod is not loaded.
 * Load it before anything else (--import). JavaScript, because Node loads its reader of TypeScript (0.1 s of a start, 14 MB from then on) for the first file in it that is not kept yet.
 */
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';

/**
 * Belongs to whoever installed the program, as the code itself does; Node keeps a folder for each user in it, and reads no other's. A service that runs as a user of its own and may not write
 * there has one of its own (systemd's CacheDirectory names it); without, all is compiled at every start.
 */
const cacheFolder = process.env.CACHE_DIRECTORY || join(import.meta.dirname, '../node_modules/.cache/kanal-aduan');
const own = new URL('./', import.meta.url).href;
/** Of many files each, all of them modules. */
const libraries = /\/node_modules\/(?:drizzle-orm|zod)\/.*\.js$/;
/** zod's own sentences for what does not fit, in fifty languages that take 3 MB: nobody is told them but who runs the program, in English. */
const zodLanguages = { all: '../locales/index.js', english: '../locales/en.js', of: /\/node_modules\/zod\/.*\.js$/ };

enableCompileCache(cacheFolder);

// Node 24 looks for the package.json of each file and parses it again (178 KB of exports in drizzle-orm): most of a second of every start.
registerHooks({
  resolve(specifier, context, next) {
    const from = context.parentURL ?? '';
    const format = specifier.startsWith('.') ? formatNextTo(from, specifier) : null;
    if (format === null) return next(specifier, context);
    const file = specifier === zodLanguages.all && zodLanguages.of.test(from) ? zodLanguages.english : specifier;
    return { url: new URL(file, from).href, format, shortCircuit: true };
  },
});

/**
 * What a file is that such a file names; null: Node has to look.
 * @param {string} from
 * @param {string} specifier
 */
function formatNextTo(from, specifier) {
  if (libraries.test(from)) return 'module';
  return from.startsWith(own) && from.endsWith('.ts') && specifier.endsWith('.ts') ? 'module-typescript' : null;
}

/** Keeps what was compiled by now: a process that is killed later leaves it too. */
export function keepCompiled() {
  flushCompileCache();
}
