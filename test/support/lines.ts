/** A log that keeps its lines, errors with all they carry: to look for what must not stand in it. */
import type { Log } from '../../src/complaints/ports.ts';

export function logInto(lines: string[]): Log {
  const write = (event: string, ...more: unknown[]) => {
    const parts = more.map((part) => (part instanceof Error ? `${part.stack} ${JSON.stringify(part)}` : JSON.stringify(part)));
    lines.push([event, ...parts].join(' '));
  };
  return { debug: write, info: write, warn: write, error: write };
}
