/** A line that moves while something takes seconds and the process has no time of its own to draw it: a thread draws. Where nobody watches it is an ordinary line. */
import { Worker } from 'node:worker_threads';

/** Shows `text` until the end that is answered is called. */
export function showProgress(text: string, output: { isTTY?: boolean; write(text: string): unknown }): () => Promise<void> {
  if (!output.isTTY) {
    output.write(`${text}\n`);
    return async () => undefined;
  }
  const drawing = new Worker(new URL('./progress-line.ts', import.meta.url), { workerData: text });
  return async () => {
    await drawing.terminate();
    output.write('\r\u001b[K');
  };
}
