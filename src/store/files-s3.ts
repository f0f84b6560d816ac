/** Attachments in a bucket that several machines share, by the S3 protocol (AWS, MinIO, Ceph, …): each content once, named by its sha256. The only importer of aws4fetch. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { type Files, leftoverMs, NoSpace } from './files.ts';

/** Where the bucket is and how it opens. */
export interface S3Place {
  endpoint: string;
  region: string;
  bucket: string;
  /** Without slashes at its ends; '' for none. */
  prefix: string;
  key: string;
  secret: string;
}

/** The largest file a citizen may send goes over within this time on a slow line. */
const timeoutMs = 60_000;
const probeMs = 10_000;

/** Nothing is asked of the bucket before the first file. A bucket that is away or full rejects a `put` with NoSpace: later it may take it. */
export function openS3Files({ endpoint, region, bucket, prefix, key, secret }: S3Place): Files {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, service: 's3', region, retries: 1 });
  const urlOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by 64 hexadecimal signs, its sha256.');
    return [endpoint, bucket, ...(prefix === '' ? [] : [prefix]), sha256.slice(0, 2), sha256].join('/');
  };
  const ask = (method: string, sha256: string, given: { body?: Uint8Array<ArrayBuffer> } = {}) =>
    client.fetch(urlOf(sha256), {
      method,
      ...given,
      headers: { 'x-amz-content-sha256': given.body ? sha256 : emptySha256 },
      signal: AbortSignal.timeout(timeoutMs),
    });
  /** A store that was just set up has no bucket yet; the first file makes it. */
  const makeBucket = async () => {
    const headers = { 'x-amz-content-sha256': emptySha256 };
    const made = await client.fetch(`${endpoint}/${bucket}`, { method: 'PUT', headers, signal: AbortSignal.timeout(timeoutMs) });
    return made.ok || made.status === 409;
  };
  /** How long ago it was put, ms; null: it is not there. */
  const age = async (sha256: string) => {
    const { status, ok, headers } = await ask('HEAD', sha256);
    if (!ok && status !== 404) throw new Error(`the bucket of attachments answered ${status}`);
    return ok ? Date.now() - (Date.parse(headers.get('last-modified') ?? '') || 0) : null;
  };
  const read = async (sha256: string) => {
    const response = await ask('GET', sha256);
    if (!response.ok) throw new Error(`the bucket of attachments answered ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (digest(bytes) !== sha256) throw new Error('the bucket of attachments gave other bytes than it was given');
    return bytes;
  };
  return {
    async put(bytes) {
      const sha256 = digest(bytes);
      try {
        // One that could be deleted before it is written down whose it is now is put again, which makes it new.
        if (((await age(sha256)) ?? leftoverMs) > leftoverMs / 2) {
          const body = Uint8Array.from(bytes);
          const first = await ask('PUT', sha256, { body });
          const { ok, status } = first.status === 404 && (await makeBucket()) ? await ask('PUT', sha256, { body }) : first;
          if (!ok) throw new Error(`the bucket of attachments answered ${status}`);
        }
      } catch (cause) {
        throw new NoSpace('The bucket of attachments takes nothing now. Check FILES_URL, and whether its service runs.', { cause });
      }
      return { sha256 };
    },
    read,
    has: async (sha256) => (await age(sha256)) !== null,
    async remove(sha256) {
      const putMs = await age(sha256);
      if (putMs === null) return true;
      return putMs >= leftoverMs && (await ask('DELETE', sha256)).ok;
    },
    stream: (sha256) =>
      Readable.from(
        (async function* () {
          yield await read(sha256);
        })(),
      ),
  };
}

/** How the bucket answers who asks for a file nobody can have put there: 404 where all is well, also before the first file has made it. Rejects where nobody answers. */
export async function askBucket({ endpoint, region, bucket, prefix, key, secret }: S3Place): Promise<number> {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, service: 's3', region, retries: 0 });
  const url = [endpoint, bucket, ...(prefix === '' ? [] : [prefix]), 'doctor'].join('/');
  const signal = AbortSignal.timeout(probeMs);
  return (await client.fetch(url, { method: 'HEAD', headers: { 'x-amz-content-sha256': emptySha256 }, signal })).status;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const emptySha256 = digest(new Uint8Array());
