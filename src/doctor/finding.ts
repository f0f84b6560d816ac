/** What the doctor finds, and how it is written down. Pure. */
import type { Paint } from '../paint.ts';
import { type OperatorKey, operatorText } from '../settings/remedy.ts';

/** bad: the service does not work so · warn: it works, and something will go wrong or is only for trying · off: not used. */
export type State = 'good' | 'warn' | 'bad' | 'off';

export interface Finding {
  state: State;
  found: string;
  /** What to do about it; several things a line each. */
  remedy?: string;
}

export interface Check {
  name: OperatorKey;
  run(): Promise<Finding>;
}

type Params = Record<string, string | number>;

/** Sentences by their keys; a remedy only where something is to be done. */
export function finding(state: State, found: OperatorKey, params: Params = {}, remedy?: OperatorKey): Finding {
  return { state, found: operatorText(found, params), ...(remedy === undefined ? {} : { remedy: operatorText(remedy, params) }) };
}

const looks = {
  good: ['✓', 'on'],
  warn: ['!', 'trial'],
  bad: ['✗', 'bad'],
  off: ['–', 'off'],
} as const;

/** A line of the table, with its remedy below; `width` is that of the longest name. */
export function written(name: OperatorKey, { state, found, remedy }: Finding, width: number, paint: Paint): string {
  const [mark, how] = looks[state];
  const line = `  ${paint(how, mark)} ${operatorText(name).padEnd(width)}  ${state === 'off' ? paint('off', found) : found}`;
  const remedies = remedy === undefined ? [] : remedy.split('\n').map((one) => `    ${' '.repeat(width)}  → ${one}`);
  return [line, ...remedies].join('\n');
}
