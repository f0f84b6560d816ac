/** The bytes of a file a person sent, in two steps: where it is (for five minutes), then the download, checked against its digest. */
import { createHash } from 'node:crypto';
import { readBody, tooLarge } from '../body.ts';
import { SendError } from '../channel.ts';
import { failureOf } from './failure.ts';
import { type Graph, GraphError } from './graph.ts';
import { bareType } from './said.ts';

/** Read whole into memory. WhatsApp lets people send 16 MB of pictures, sound and video; only documents may be larger. */
export const fileMaxBytes = 20 * 1024 * 1024;

/** An address that expired between the steps is asked for once more. */
const addressesMax = 2;

/** `ref` is a media id. Throws SendError: too_large, refused (Meta knows no such file), unreachable (also when the bytes are not what Meta announced), … */
export async function fetchFile(graph: Graph, ref: string, maxBytes: number): Promise<{ bytes: Uint8Array; mediaType?: string }> {
  try {
    for (let addresses = 1; ; addresses += 1) {
      const { url, mediaType, sha256, bytes: announced } = await locate(graph, ref);
      if ((announced ?? 0) > maxBytes) throw tooLarge();
      const bytes = await download(graph, url, maxBytes);
      if (bytes === 'expired' && addresses < addressesMax) continue;
      if (bytes === 'expired') throw new SendError({ kind: 'unreachable' }, 'download address expired');
      if (!isAsAnnounced(bytes, sha256)) throw new SendError({ kind: 'unreachable' }, 'sha256 differs');
      return { bytes, ...(mediaType ? { mediaType: bareType(mediaType) } : {}) };
    }
  } catch (error) {
    throw failureOf(error);
  }
}

/** Code 100 says here that there is no such file, or no more: Meta keeps them for some days. */
async function locate(graph: Graph, ref: string): ReturnType<Graph['media']> {
  try {
    return await graph.media(ref);
  } catch (error) {
    if (error instanceof GraphError && (error.code === 100 || error.code === 131_052))
      throw new SendError({ kind: 'refused' }, 'no such file');
    throw error;
  }
}

async function download(graph: Graph, url: string, maxBytes: number): Promise<Uint8Array | 'expired'> {
  try {
    return await readBody(async (signal) => (await graph.download(url, signal)).body, maxBytes, graph.patience);
  } catch (error) {
    if (error instanceof SendError) throw error;
    if (error instanceof GraphError && error.status < 500 && error.status !== 429) return 'expired';
    throw new SendError({ kind: 'unreachable' }, 'download broke off');
  }
}

/** Meta writes digests in hex here and in base64 there. */
function isAsAnnounced(bytes: Uint8Array, sha256: string): boolean {
  const digest = createHash('sha256').update(bytes).digest();
  return sha256 === '' || sha256.toLowerCase() === digest.toString('hex') || sha256 === digest.toString('base64');
}
