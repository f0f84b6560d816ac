/** Opens an address in the person's browser, by the command their system has for it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const openers: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
  darwin: ['open', []],
  win32: ['cmd', ['/c', 'start', '']],
};

/** Answers whether the command could be started. */
export async function openInBrowser(url: string): Promise<boolean> {
  const [command, args] = openers[process.platform] ?? ['xdg-open', []];
  const opening = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  opening.unref();
  return once(opening, 'spawn').then(
    () => true,
    () => false,
  );
}
