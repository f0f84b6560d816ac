/** The bytes of a download: so many at most, and none that trickles. What all channels that download share. */
import { SendError } from './channel.ts';

/** A server that gives a byte a second would hold a file's place, and its memory, until the last moment. */
export interface Patience {
  /** From the request to the first byte, and from one look to the next. */
  stretchMs: number;
  /** What must come between two looks: slower than the poorest line. */
  leastBytes: number;
  /** For the whole. */
  wholeMs: number;
}

export const patience: Patience = { stretchMs: 20_000, leastBytes: 20_000, wholeMs: 120_000 };

/** What a file over the limit is refused with. */
export function tooLarge(): SendError {
  return new SendError({ kind: 'too_large' }, 'file over the limit');
}

/** Reads the body of what `ask` answers. Throws SendError too_large or unreachable, and whatever `ask` throws. */
export async function readBody(
  ask: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>,
  maxBytes: number,
  { stretchMs, leastBytes, wholeMs }: Patience,
): Promise<Uint8Array> {
  const late = new AbortController();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let looked = 0;
  const look = setInterval(() => {
    if (size - looked < leastBytes) late.abort();
    looked = size;
  }, stretchMs);
  try {
    for await (const chunk of await ask(AbortSignal.any([late.signal, AbortSignal.timeout(wholeMs)]))) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (late.signal.aborted) throw new SendError({ kind: 'unreachable' }, 'download too slow');
    throw error;
  } finally {
    clearInterval(look);
  }
}
