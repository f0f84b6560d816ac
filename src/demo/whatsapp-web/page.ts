/** The stand-in's page as one HTML file, the way the library's `webVersionCache` wants it. Knows only where the far side listens. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'page');

/** The whole page: its modules stand in it as data, found through an import map. `url`: the far side's WebSocket. */
export function pageHtml({ version, url }: { version: string; url: string }): string {
  const imports = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`page/${name}`, dataUrl(name, readFileSync(join(folder, name), 'utf8'))]),
  );
  return `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>WhatsApp Web (simulator)</title></head>
<body>
<script>globalThis.standIn = ${inScript({ version, url })};</script>
<script type="importmap">${inScript({ imports })}</script>
<script type="module">import 'page/start.js';</script>
</body>
</html>
`;
}

/** Relative imports mean nothing in data URLs: they become names of the import map. Stack traces tell the file. */
function dataUrl(name: string, source: string): string {
  const named = source.replace(/from '\.\/([\w.-]+)'/g, "from 'page/$1'");
  return `data:text/javascript;base64,${Buffer.from(`${named}//# sourceURL=page/${name}\n`).toString('base64')}`;
}

function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
