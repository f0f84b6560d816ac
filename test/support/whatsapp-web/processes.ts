/** The browser's processes of one profile, found by the profile's folder: to kill what only a test kills, and to see that nothing is left behind. */
import { execFileSync } from 'node:child_process';

interface Running {
  pid: number;
  parent: number;
  command: string;
}

/** Process ids of the browser on this profile and of everything it started; empty when none runs. */
export function browserProcesses(profileDir: string): number[] {
  return family(profileDir).map(({ pid }) => pid);
}

/** SIGKILL to the browser itself, as if it had crashed. */
export function killBrowser(profileDir: string): void {
  const [browser] = family(profileDir);
  if (!browser) throw new Error('no browser runs on this profile');
  process.kill(browser.pid, 'SIGKILL');
}

/** SIGKILL to the processes that draw pages: the tab crashes, the browser lives. */
export function crashTab(profileDir: string): void {
  const renderers = family(profileDir).filter(({ command }) => command.includes('--type=renderer'));
  if (renderers.length === 0) throw new Error('no tab runs on this profile');
  for (const { pid } of renderers) process.kill(pid, 'SIGKILL');
}

/** The browser first, then what descends from it. */
function family(profileDir: string): Running[] {
  const all = running();
  const isBrowser = ({ command }: Running) => command.includes(`--user-data-dir=${profileDir}`) && !command.includes('--type=');
  const found = all.filter(isBrowser).slice(0, 1);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

function running(): Running[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,args=', '-ww'], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid && parent && command ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
    });
}
