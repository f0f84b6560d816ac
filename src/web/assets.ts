/** Files the pages load: read once, compressed once for each way, named by their content, so that a browser keeps them for ever and loads each change at once. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

const types: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' };
const yearSeconds = 31_536_000;

/** One thing to answer with. */
export type Asset = (request: Request, response: Response) => void;

export interface Assets {
  /** Changes with any of the files. */
  version: string;
  /** Answers with the file, or 404. `version`: the one the page asked for; another one is answered too, but not kept. */
  send(request: Request, response: Response, name: string, version?: string): void;
}

/** A page that is the same for everybody. */
export function htmlAsset(html: string): Asset {
  return assetOf('text/html; charset=utf-8', Buffer.from(html));
}

/** Everything in these folders whose ending is known; names are unique among them. */
export function openAssets(...folders: URL[]): Assets {
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))] as const));
  const known = files.filter(([name]) => endingOf(name) in types);
  const assets = new Map(known.map(([name, plain]) => [name, assetOf(types[endingOf(name)] ?? '', plain)]));
  const version = createHash('sha256')
    .update(Buffer.concat(known.map(([, plain]) => plain)))
    .digest('base64url')
    .slice(0, 10);
  return {
    version,
    send(request, response, name, asked) {
      const asset = assets.get(name);
      if (!asset) return void response.status(404).end();
      response.set('Cache-Control', asked === version ? `public, max-age=${yearSeconds}, immutable` : 'no-cache');
      asset(request, response);
    },
  };
}

/** Compressed when somebody first wants it so. */
function assetOf(type: string, plain: Buffer): Asset {
  const made = new Map<string, Buffer>();
  return (request, response) => {
    const encoding = request.acceptsEncodings('br', 'gzip', 'identity');
    response.set({ 'Content-Type': type, Vary: 'Accept-Encoding' });
    if (encoding !== 'br' && encoding !== 'gzip') return void response.send(plain);
    const compressed = made.get(encoding) ?? compress[encoding](plain);
    made.set(encoding, compressed);
    response.set('Content-Encoding', encoding).send(compressed);
  };
}

const compress = {
  br: (plain: Buffer) => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (plain: Buffer) => gzipSync(plain),
};

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
