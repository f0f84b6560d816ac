/** The thread of progress.ts: writes the line itself, because the stream of the process would wait for the process. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const stepMs = 120;
const signs = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const began = performance.now();
let step = 0;

setInterval(() => {
  const seconds = Math.floor((performance.now() - began) / 1000);
  writeSync(1, `\r${signs[step % signs.length]} ${String(workerData)} ${seconds} s `);
  step += 1;
}, stepMs);
