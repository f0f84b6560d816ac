/** Compresses so that the result has exactly the length of what it replaces. */
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';

const compress = promisify(deflateRaw);
const blockHead = 5;
const blockMax = 65_535;

/** `packed`: a raw deflate stream of exactly `length` bytes. `plain`: what it unpacks to, `content` with spaces behind. null: it does not fit. https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4 */
export async function packedTo(length: number, content: Uint8Array): Promise<{ packed: Buffer; plain: Buffer } | null> {
  // Ends at a whole byte and is not the last block.
  const begun = await compress(content, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  let rest = length - begun.length;
  if (rest < blockHead) return null;
  const parts: Buffer[] = [begun];
  let spaces = 0;
  while (rest > 0) {
    const filled = Math.min(rest - blockHead, blockMax);
    const left = rest - blockHead - filled;
    // What is left must be room for another block.
    const here = left > 0 && left < blockHead ? filled - blockHead : filled;
    rest -= blockHead + here;
    parts.push(stored(here, rest === 0));
    spaces += here;
  }
  return { packed: Buffer.concat(parts), plain: Buffer.concat([content, Buffer.alloc(spaces, ' ')]) };
}

/** A block of spaces as they are. */
function stored(spaces: number, isLast: boolean): Buffer {
  const block = Buffer.alloc(blockHead + spaces, ' ');
  block[0] = isLast ? 1 : 0;
  block.writeUInt16LE(spaces, 1);
  block.writeUInt16LE(~spaces & 0xffff, 3);
  return block;
}
