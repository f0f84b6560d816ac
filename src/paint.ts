/** How a piece of what is printed looks: in colour on a terminal, as it is elsewhere, or where NO_COLOR says so. */
import { styleText } from 'node:util';

export type Paint = (how: 'on' | 'off' | 'trial' | 'bad' | 'address', text: string) => string;

const styles = { on: 'green', trial: 'yellow', off: 'dim', bad: 'red', address: ['bold', 'cyan'] } as const;

export const painted: Paint = (how, text) => {
  const style = styles[how];
  return styleText(typeof style === 'string' ? style : [...style], text, { stream: process.stdout });
};

export const plain: Paint = (_how, text) => text;
