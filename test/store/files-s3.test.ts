import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { NoSpace } from '../../src/store/files.ts';
import { openS3Files } from '../../src/store/files-s3.ts';

/** A bucket that believes only what is signed and arrives whole. */
async function bucket(made = true) {
  const kept = new Map<string, Buffer>();
  let putAt = Date.now();
  const asked: string[] = [];
  let fails = 0;
  let isMade = made;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    const isSigned =
      /^AWS4-HMAC-SHA256 Credential=KEY\/\d{8}\/id-1\/s3\/aws4_request, SignedHeaders=\S*x-amz-content-sha256\S*, Signature=[0-9a-f]{64}$/;
    const isWhole = createHash('sha256').update(body).digest('hex') === request.headers['x-amz-content-sha256'];
    if (fails > 0) {
      fails -= 1;
      response.writeHead(503).end();
    } else if (!isSigned.test(request.headers.authorization ?? '') || !isWhole) response.writeHead(403).end();
    else if (request.method === 'PUT' && path === '/lampiran') {
      isMade = true;
      response.writeHead(200).end();
    } else if (!isMade) response.writeHead(404).end();
    else if (request.method === 'PUT') {
      kept.set(path, body);
      response.writeHead(200).end();
    } else if (request.method === 'DELETE') {
      kept.delete(path);
      response.writeHead(204).end();
    } else {
      const is = kept.has(path) ? { status: 200, headers: { 'last-modified': new Date(putAt).toUTCString() } } : { status: 404 };
      response.writeHead(is.status, is.headers).end(request.method === 'GET' ? kept.get(path) : undefined);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const files = openS3Files({ endpoint, region: 'id-1', bucket: 'lampiran', prefix: 'aduan/kota', key: 'KEY', secret: 'SECRET' });
  return {
    files,
    kept,
    asked,
    age: (ms: number) => {
      putAt = Date.now() - ms;
    },
    fail: (times: number) => {
      fails = times;
    },
  };
}

const bytes = new Uint8Array([1, 2, 3, 255]);

test('a content is kept once under its sha256 and read as it was', async () => {
  const { files, kept, asked } = await bucket();
  const { sha256 } = await files.put(bytes);
  await files.put(bytes);
  expect([...kept.keys()]).toEqual([`/lampiran/aduan/kota/${sha256.slice(0, 2)}/${sha256}`]);
  expect(asked.filter((one) => one.startsWith('PUT'))).toHaveLength(1);
  expect(await files.read(sha256)).toEqual(bytes);
  expect(await files.has('0'.repeat(64))).toBe(false);
  await expect(files.read('0'.repeat(64))).rejects.toThrow('404');
  await expect(files.read('../x')).rejects.toThrow('64 hexadecimal');
});

test('what nobody has is deleted, but not within a day of being put, and what is old is put anew', async () => {
  const { files, kept, asked, age } = await bucket();
  const { sha256 } = await files.put(bytes);
  expect(await files.remove(sha256)).toBe(false);
  age(23 * 3_600_000);
  expect(await files.remove(sha256)).toBe(false);
  await files.put(bytes);
  expect(asked.filter((one) => one.startsWith('PUT'))).toHaveLength(2);
  age(25 * 3_600_000);
  expect(await files.remove(sha256)).toBe(true);
  expect(kept.size).toBe(0);
  expect(await files.remove(sha256)).toBe(true);
});

test('a bucket that is away says so in a way that is tried again; bytes that changed are no file', async () => {
  const { files, kept, fail } = await bucket();
  fail(4);
  await expect(files.put(bytes)).rejects.toThrow(NoSpace);
  fail(0);
  const { sha256 } = await files.put(bytes);
  for (const path of kept.keys()) kept.set(path, Buffer.from('other'));
  await expect(files.read(sha256)).rejects.toThrow('other bytes');
});

test('the first file makes the bucket where there is none yet', async () => {
  const { files, asked } = await bucket(false);
  const { sha256 } = await files.put(bytes);
  expect(await files.read(sha256)).toEqual(bytes);
  expect(asked.filter((one) => one === 'PUT /lampiran')).toHaveLength(1);
});
