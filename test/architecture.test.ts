/** The house as DESIGN §2 draws it, held against the real source. Change a table only with a reason in the commit. */
import { describe, expect, test } from 'vitest';
import { childOf, type Import, type Node, nodes, type SourceFile, sourceFile, sourceFiles } from './support/source.ts';

const files = sourceFiles();

/** What a room may import besides its own files: `values` at run time, `types` only as types. `file#Name` allows that name alone. */
interface Door {
  values: string[];
  types: string[];
}

const rooms: Record<string, Door> = {
  /** Pure. */
  'dialogue/': { values: [], types: ['locales/id/'] },
  /** The domain. */
  'complaints/': { values: ['dialogue/', 'channels/channel.ts'], types: [] },
  'officers/': { values: ['dialogue/', 'complaints/'], types: ['channels/channel.ts'] },
  /** Channels know no complaint, no database and no other channel; what they share stands beside channel.ts. */
  'channels/': { values: ['ask.ts'], types: ['dialogue/', 'complaints/ports.ts#Log'] },
  /** The rooms around see the domain only through its ports. */
  'routing/': { values: ['ask.ts'], types: ['dialogue/', 'complaints/complaint.ts', 'complaints/ports.ts'] },
  'store/': {
    /** The empty talk, a complaint's title and the number of partitions are part of the ports; distances are plain arithmetic; what is kept in the clear is masked. */
    values: [
      'folder.ts',
      'dialogue/talk.ts',
      'outbox/queue.ts',
      'outbox/boards.ts',
      'complaints/complaint.ts',
      'complaints/distance.ts',
      'complaints/mask-numbers.ts',
      'complaints/street.ts',
    ],
    types: [
      'dialogue/',
      'complaints/ports.ts',
      'channels/channel.ts',
      'channels/webchat/post.ts',
      'routing/routing.ts',
      'learn/learning.ts',
    ],
  },
  /** Learning reads texts as the dialogue does; where they come from is its port. */
  'learn/': { values: ['dialogue/understand/'], types: ['dialogue/', 'complaints/ports.ts#Log'] },
  'outbox/': {
    /** The closed lists of failures; the file store and what is taken out of files, which are no database. */
    values: ['channels/channel.ts', 'routing/routing.ts', 'store/files.ts', 'store/photo', 'store/hidden.ts'],
    types: ['dialogue/', 'complaints/complaint.ts', 'complaints/ports.ts'],
  },
  /** Official areas and the operator's map, read from files. */
  'places/': { values: ['folder.ts'], types: ['dialogue/'] },
  /** Pictures of figures: what is drawn is decided in the dialogue's words. */
  'charts/': { values: [], types: ['dialogue/'] },
  'clock/': {
    values: ['routing/routing.ts', 'outbox/contentless.ts'],
    types: ['dialogue/', 'complaints/complaint.ts', 'complaints/ports.ts', 'outbox/queue.ts'],
  },
  'web/': {
    values: ['http.ts', 'channels/channel.ts', 'routing/contract.ts', 'routing/sandbox/', 'routing/sandbox.ts', 'settings/remedy.ts'],
    types: ['complaints/ports.ts#Log'],
  },
  'speech.ts': { values: ['locales/', 'dates.ts'], types: ['dialogue/', 'channels/channel.ts'] },
  'dates.ts': { values: [], types: [] },
  'config.ts': { values: ['settings/'], types: ['channels/channel.ts'] },
  /** What the operator sets: the table of settings, the files of words and numbers, and the remedy of each mistake in them. */
  'settings/': { values: ['locales/id/operator.json'], types: ['complaints/deadlines.ts', 'dialogue/known.ts'] },
  'log.ts': { values: ['redact.ts'], types: ['complaints/ports.ts#Log', 'config.ts'] },
  /** The demo is the program beside a simulated phone. */
  'demo/': {
    values: ['channels/index.ts', 'config.ts', 'log.ts', 'start/', 'settings/remedy.ts', 'locales/id/demo.json'],
    types: ['complaints/ports.ts#Log'],
  },
  'redact.ts': { values: [], types: [] },
  'ask.ts': { values: ['http.ts'], types: [] },
  // Node's own, without its fetch.
  'http.ts': { values: [], types: [] },
  'folder.ts': { values: [], types: [] },
  'browser.ts': { values: [], types: [] },
  'paint.ts': { values: [], types: [] },
  'chance.ts': { values: ['complaints/number.ts'], types: ['complaints/ports.ts'] },
  'keys.ts': { values: ['folder.ts'], types: ['config.ts'] },
};

/** Where the rooms meet: app.ts with its parts, and what starts it. */
const assemblers = /^(app|commands|doctor|start)\/|^(app|main|demo\/demo|demo\/main)\.ts$/;

/** The only importers of each library. */
const libraries: Record<string, string[]> = {
  grammy: ['channels/telegram'],
  'whatsapp-web.js': ['channels/whatsapp/'],
  '@puppeteer/browsers': ['channels/whatsapp/'],
  '@sparticuz/chromium': ['channels/whatsapp/'],
  qrcode: ['web/operator/'],
  ws: ['demo/whatsapp-web/'],
  '@grammyjs/types': ['channels/telegram'],
  aws4fetch: ['store/files-s3.ts'],
  'drizzle-orm': ['store/'],
  postgres: ['store/'],
  '@electric-sql/pglite': ['store/'],
  sharp: ['store/photo', 'charts/png.ts'],
  express: ['web/'],
  helmet: ['web/'],
  'prom-client': ['web/metrics.ts'],
  i18next: ['speech.ts'],
  standardwebhooks: ['routing/'],
  pino: ['log.ts'],
  zod: ['config.ts', 'settings/', 'routing/', 'web/', 'demo/phone/', 'channels/webchat/'],
  uuid: ['chance.ts', 'store/'],
  yaml: ['routing/', 'web/sandbox'],
};

/** Rooms that decide and touch nothing: not even Node. */
const pure = ['dialogue/', 'complaints/', 'officers/'];

function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : path;
}

/** A place is a file, or the beginning of a path. */
function isWithin(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || (!/\.(ts|json)$/.test(place) && path.startsWith(place)));
}

function isAllowed(entry: Import, target: string, doors: readonly string[]): boolean {
  return doors.some((door) => {
    const [place = '', only] = door.split('#');
    return isWithin(target, [place]) && (only === undefined || entry.names.every((name) => name === only));
  });
}

function wrongDoors({ path, imports }: SourceFile): string[] {
  const room = roomOf(path);
  const door = rooms[room];
  if (door === undefined) return assemblers.test(path) ? [] : [`${path} is no room of the table`];
  return imports.flatMap((entry) => {
    if (!/^(src|locales|operator)\//.test(entry.target)) return [];
    const target = entry.target.replace(/^src\//, '');
    if (roomOf(target) === room && (room !== 'channels/' || isSameChannel(path, target))) return [];
    const doors = entry.isType ? [...door.values, ...door.types] : door.values;
    return isAllowed(entry, target, doors)
      ? []
      : [`${path} imports ${entry.isType ? 'types of ' : ''}${target} (${entry.names.join(', ')})`];
  });
}

/** What all channels share. */
const shared = [
  'channels/body.ts',
  'channels/channel.ts',
  'channels/fields.ts',
  'channels/health.ts',
  'channels/seconds.ts',
  'channels/split.ts',
];

/** channels/index.ts lists all channels; a channel sees its own files and what all share. */
function isSameChannel(path: string, target: string): boolean {
  const own = path.split('/')[1] ?? '';
  return path === 'channels/index.ts' || shared.includes(target) || target.startsWith(`channels/${own.replace(/(-.*)?\.ts$/, '')}`);
}

function wrongLibraries({ path, imports }: SourceFile): string[] {
  return imports.flatMap(({ target }) => {
    if (/^(src|locales|operator)\//.test(target)) return [];
    if (target.startsWith('node:')) return isWithin(path, pure) ? [`${path} imports ${target}`] : [];
    return isWithin(path, libraries[target] ?? []) ? [] : [`${path} imports ${target}`];
  });
}

describe('who may import whom', () => {
  test('every room keeps to its doors', () => {
    expect(files.flatMap(wrongDoors)).toEqual([]);
  });

  test('every library has its own importer, and what decides imports none', () => {
    expect(files.flatMap(wrongLibraries)).toEqual([]);
  });

  test('nobody imports what assembles the house', () => {
    const targets = files.filter(({ path }) => !assemblers.test(path)).flatMap(({ imports }) => imports.map(({ target }) => target));
    expect(targets.filter((target) => assemblers.test(target.replace(/^src\//, '')))).toEqual([]);
  });

  test('the tables find what they forbid', () => {
    const found = (path: string, text: string) => [...wrongDoors(sourceFile(path, text)), ...wrongLibraries(sourceFile(path, text))].length;
    expect(found('dialogue/x.ts', "import { Talks } from '../complaints/ports.ts';")).toBe(1);
    expect(found('dialogue/x.ts', "import { readFileSync } from 'node:fs';")).toBe(1);
    expect(found('channels/whatsapp.ts', "import { x } from './telegram/index.ts';")).toBe(1);
    expect(found('channels/webchat.ts', "import type { Talks } from '../complaints/ports.ts';")).toBe(1);
    expect(found('channels/webchat.ts', "import type { Log } from '../complaints/ports.ts';")).toBe(0);
    expect(found('routing/x.ts', "import { applied } from '../complaints/life.ts';")).toBe(1);
    expect(found('web/x.ts', "export { open } from '../store/open.ts';")).toBe(1);
    expect(found('web/x.ts', "const bot = await import('grammy');")).toBe(1);
    expect(found('helpers/x.ts', '')).toBe(1);
  });
});

/** Libraries of which each costs a start tens of milliseconds and megabytes: loaded when they are first needed; src/http.ts tells of node:http. */
const heavy = [
  'node:http',
  'node:https',
  'sharp',
  '@electric-sql/pglite',
  'whatsapp-web.js',
  '@puppeteer/browsers',
  '@sparticuz/chromium',
  'qrcode',
];

/** What is loaded with a file, and by whom, without anything being asked of it. */
function loadedWith(first: string): Map<string, string> {
  const loaded = new Map([[`src/${first}`, '']]);
  for (const [target] of loaded) {
    const file = files.find(({ path }) => `src/${path}` === target);
    for (const entry of file?.imports ?? [])
      if (!entry.isType && !entry.isLater && !loaded.has(entry.target)) loaded.set(entry.target, target);
  }
  return loaded;
}

describe('what a start loads', () => {
  test('no heavy library before it is needed', () => {
    const loaded = loadedWith('start/serve.ts');
    expect(loaded.size).toBeGreaterThan(200);
    expect(heavy.filter((library) => loaded.has(library)).map((library) => `${loaded.get(library)} imports ${library}`)).toEqual([]);
  });
});

/** Names that would bring the world into the dialogue. */
const worldly = new Set([
  'Promise',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'process',
  'crypto',
  'performance',
  'globalThis',
  'console',
]);

function impurities({ path, tree }: SourceFile): string[] {
  return nodes(tree).flatMap(({ node }) => {
    const name = node.type === 'Identifier' && typeof node.name === 'string' && worldly.has(node.name) ? node.name : null;
    const call = memberOf(node);
    const isClock =
      (node.type === 'NewExpression' && nameIn(childOf(node, 'callee')) === 'Date' && isEmpty(node.arguments)) || call === 'Date.now';
    const isAsync = node.async === true || node.type === 'AwaitExpression';
    if (name === null && !isClock && !isAsync && call !== 'Math.random') return [];
    return [`${path}: ${name ?? call ?? node.type}`];
  });
}

function memberOf(node: Node): string | null {
  if (node.type !== 'MemberExpression') return null;
  return `${nameIn(childOf(node, 'object'))}.${nameIn(childOf(node, 'property'))}`;
}

function nameIn(node: Node | null): string {
  return typeof node?.name === 'string' ? node.name : '';
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

describe('purity', () => {
  test('the dialogue knows no clock, randomness, promise or process', () => {
    expect(files.filter(({ path }) => path.startsWith('dialogue/')).flatMap(impurities)).toEqual([]);
  });

  test('the check finds a clock, a promise and chance', () => {
    const found = (text: string) => impurities(sourceFile('dialogue/x.ts', text)).length;
    expect(['Date.now()', 'new Date()', 'Math.random()', 'async () => 1', 'setTimeout(f)'].map(found)).toEqual([1, 1, 1, 1, 1]);
    expect(['new Date(now)', 'Math.floor(1)'].map(found)).toEqual([0, 0]);
  });

  test('process.env is read in config.ts alone', () => {
    const readers = files.filter(({ tree }) => nodes(tree).some(({ node }) => memberOf(node) === 'process.env'));
    expect(readers.map(({ path }) => path)).toEqual(['config.ts']);
  });
});

/** Words that hardly appear outside Indonesian. */
const indonesian = new Set(
  'yang dan di ke dari untuk dengan tidak belum sudah bisa akan ini itu anda kami kamu saya silakan mohon maaf laporan nomor warga petugas terima kasih atau pada ada juga kirim balas lagi dulu'.split(
    ' ',
  ),
);

/** Lists of words people write to us; nothing of them is ever said. */
const read = ['dialogue/understand/'];

/** Texts that look like something said: Indonesian words, or a whole sentence that is no error for programmers and no help of a metric. */
function sentences({ path, tree }: SourceFile): string[] {
  return nodes(tree).flatMap(({ node, around }) => {
    const text = textOf(node);
    const words = text.match(/\p{L}+/gu) ?? [];
    if (words.length < 3 || around.some(isForProgrammers)) return [];
    const local = new Set(words.map((word) => word.toLowerCase()).filter((word) => indonesian.has(word)));
    const isSentence = /^\s*\p{Lu}\p{Ll}*\s[^<>{}]*[.!?…]\s*$/u.test(text);
    return (local.size >= 2 && !isWithin(path, read)) || isSentence ? [`${path}: ${text.slice(0, 80)}`] : [];
  });
}

function textOf(node: Node): string {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const value = node.type === 'TemplateElement' ? node.value : null;
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string' ? value.cooked : '';
}

/** Messages of errors (new X('…'), super('…')), help of metrics, SQL. */
function isForProgrammers(node: Node): boolean {
  if (node.type === 'NewExpression') return !/^(Map|Set|Array)$/.test(nameIn(childOf(node, 'callee')));
  if (node.type === 'CallExpression') return childOf(node, 'callee')?.type === 'Super';
  return node.type === 'TaggedTemplateExpression' && nameIn(childOf(node, 'tag')) === 'sql';
}

describe('sentences', () => {
  test('nothing is said that is not in locales/', () => {
    expect(files.flatMap(sentences)).toEqual([]);
  });

  test('the check finds Indonesian and whole sentences, and lets errors and machine words pass', () => {
    const found = (text: string) => sentences(sourceFile('web/x.ts', text)).length;
    expect(found("const a = 'laporan anda diterima';")).toBe(1);
    expect(found(`const a = \`nomor laporan anda \${n}\`;`)).toBe(1);
    expect(found("send('Your complaint was received.')")).toBe(1);
    expect(found("throw new Error('The database did not answer.')")).toBe(0);
    expect(found("log.info('outbox_sent', { kind: 'message' })")).toBe(0);
  });
});

describe('files', () => {
  /** One table of tables, as drizzle-kit reads it. */
  const long = ['store/schema.ts'];

  test('are read in one sitting: 250 lines at most', () => {
    const tooLong = files.filter(({ path, text }) => text.trimEnd().split('\n').length > 250 && !long.includes(path));
    expect(tooLong.map(({ path }) => path)).toEqual([]);
  });

  test('open with a sentence about what they are for', () => {
    expect(files.filter(({ text }) => !text.replace(/^#!.*\n/, '').startsWith('/**')).map(({ path }) => path)).toEqual([]);
  });

  test('import local files by their full name', () => {
    const locals = files.flatMap(({ imports }) => imports.map(({ target }) => target)).filter((target) => /^(src|locales)\//.test(target));
    expect(locals.filter((target) => !/\.(ts|json)$|^src\/quick\.js$/.test(target))).toEqual([]);
  });
});
