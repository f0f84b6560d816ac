/** A talk written down as test/dialogues/*.txt has it: who said what, and how many seconds passed in between. Knows no channel and no clock. */
import type { Message } from '../channels/channel.ts';

/** A message of the bot as a dialogue file has it: its text, then its buttons in angle brackets. */
export function written(message: Message): string {
  const text = message.text.map((span) => span.text).join('');
  const buttons = message.choices.map((choice) => `<${choice.label}>`).join(' ');
  return [text, ...(buttons === '' ? [] : [buttons])].join('\n');
}

/** The same as lines of the file: `B: `, further lines indented. */
export function botLines(text: string): string {
  return `B: ${text.split('\n').join('\n   ')}`;
}

export interface Transcript {
  /** What the person typed. */
  said(line: string): void;
  /** What the bot answered. */
  answered(message: Message): void;
  /** What the centre told. */
  told(type: string, data: Record<string, unknown>): void;
  text(): string;
}

/** Begins at the full second, so that playing the file again meets the same minutes. */
export function createTranscript(now: () => number): Transcript {
  const began = Math.floor(now() / 1000);
  const lines = [`clock: ${new Date(began * 1000).toISOString()}`];
  let passed = 0;
  const wait = () => {
    const seconds = Math.floor(now() / 1000) - began - passed;
    if (seconds > 0) lines.push(`(${seconds})`);
    passed += seconds;
  };
  return {
    said(line) {
      wait();
      lines.push(`W: ${line}`);
    },
    answered: (message) => void lines.push(botLines(written(message))),
    told(type, data) {
      wait();
      lines.push(`S: ${type} ${JSON.stringify(data)}`);
    },
    text: () => `${lines.join('\n')}\n`,
  };
}
