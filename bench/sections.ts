/** The second half of docs/benchmarks.md: sections that are renewed one by one, each with the command that made it. bench/report.ts writes the first half. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Section {
  title: string;
  /** What stands behind `npm run bench:crowd --`. */
  command: string;
  text: string;
}

const path = join(import.meta.dirname, '../docs/benchmarks.md');
const heading = '# Crowds\n';

export const fixed = (value: number, digits = 2): string => value.toFixed(digits);

export function table(names: string[], rows: (string | number)[][]): string {
  const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [row(names), row(names.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Writes the first half and keeps the second. */
export function writeFirst(document: string): void {
  const [, second] = halves();
  writeFileSync(path, second === '' ? document : `${document.trimEnd()}\n\n${heading}${second}`);
}

/** Renews these sections and keeps the others. `load`: the machine's load average before. */
export function writeSections(sections: readonly Section[], load: number): void {
  const [first, second] = halves();
  const fresh = sections.map(({ title, command, text }) => {
    const made = `By \`npm run bench:crowd -- ${command} --write\` on ${new Date().toISOString().slice(0, 10)}, load average before it ${fixed(load, 1)}.`;
    return `## ${title}\n\n${made} ${text}\n`;
  });
  const kept = second
    .split(/^(?=## )/m)
    .filter((old) => old.startsWith('## ') && !sections.some(({ title }) => old.startsWith(`## ${title}\n`)));
  const all = [...kept, ...fresh].map((one) => one.trimEnd()).join('\n\n');
  writeFileSync(path, `${first.trimEnd()}\n\n${heading}\nOn the same machine, as above.\n\n${all}\n`);
}

function halves(): [string, string] {
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(`\n${heading}`);
  return at < 0 ? [text, ''] : [text.slice(0, at + 1), text.slice(at + 1 + heading.length)];
}
