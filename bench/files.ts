/** Large files for the flood: where the Bot API says they are, and their bytes; some only drip. */
import type { Answer } from './wire.ts';

/** As large as the Bot API hands out. */
export const fileBytes = 20 * 1024 * 1024;
const bytes = Buffer.alloc(fileBytes, 7);
let given = 0;
let lastAt = 0;

/** How many were given out whole so far, and when the last was (performance.now()). */
export function filesGiven(): { count: number; lastAt: number } {
  return { count: given, lastAt };
}

/** The answer to what asks for a file; null: it asks for something else. The file's name says how it comes: `large…` or `drip…`. */
export function answerFile(line: string, body: Buffer): Answer | null {
  if (line.endsWith('/getFile')) {
    const { file_id: id } = JSON.parse(body.toString()) as { file_id: string };
    return {
      status: 200,
      body: `{"ok":true,"result":{"file_id":"${id}","file_unique_id":"u","file_size":${fileBytes},"file_path":"${id}"}}`,
    };
  }
  if (!line.includes('/file/bot')) return null;
  if (line.includes('/drip')) return { status: 200, body: bytes, drip: true };
  given += 1;
  lastAt = performance.now();
  return { status: 200, body: bytes };
}
