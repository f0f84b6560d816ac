/** `npm run talk`: the whole program with one person at the keyboard; no account, no network, nothing kept. `--keep FILE` writes the talk as a dialogue file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chance } from '../chance.ts';
import { terminal } from '../channels/terminal.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { operatorText } from '../settings/remedy.ts';
import { asked } from '../start/configured.ts';
import { startProgram } from '../start/program.ts';
import { botLines, createTranscript, written } from './transcript.ts';

const { values } = asked({ options: { keep: { type: 'string' } } });
const dataDir = mkdtempSync(join(tmpdir(), 'kanal-talk-'));
const read = readConfig({ PORT: String(await freePort()), HOST: '127.0.0.1', DATA_DIR: dataDir, QUIET_MS: '0' });
if ('mistakes' in read) throw new Error('the settings of the terminal talk are wrong');

const transcript = createTranscript(chance.now);
const keyboard = createInterface({ input: process.stdin, output: process.stdout, prompt: 'W: ' });
/** Answers still come after the last line was read (Ctrl+D, the end of a file). */
let isOpen = true;
const prompt = () => {
  if (isOpen) keyboard.prompt();
};
const channel = terminal((message) => {
  transcript.answered(message);
  console.log(`\r${botLines(written(message))}`);
  prompt();
}, chance.now);

console.log(operatorText('talk.starting'));
const starting = startProgram(read.config, {
  log: createLog('error'),
  inMemory: true,
  channels: [channel],
  observeEvent: ({ type, data }) => transcript.told(type, data),
});

/** What is typed before the bot is ready waits for it. */
let typed = starting.then(() => {
  console.log(operatorText('talk.ready'));
  prompt();
});
keyboard.on('line', (line) => {
  if (line.trim() === '') return prompt();
  typed = typed.then(() => {
    transcript.said(line);
    return channel.type(line);
  });
});
keyboard.on('close', async () => {
  isOpen = false;
  await typed;
  await (await starting).stop();
  rmSync(dataDir, { recursive: true, force: true });
  if (values.keep !== undefined) writeFileSync(values.keep, transcript.text());
  process.exit(0);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
