/** What the system counted for processes: CPU seconds and memory. Linux tells it in /proc; elsewhere the figures are NaN. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = ticks();
const looksMax = 200;

function ticks(): number {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  } catch {
    return 100;
  }
}

/** CPU seconds of a process so far: itself, or with `family` also its children, those that ended included. */
export function cpuSeconds(pid: number, family = false): number {
  return (family ? familyTicks(pid) : (statOf(pid)?.ownTicks ?? Number.NaN)) / ticksPerSecond;
}

/** A child that ends while we look would be counted twice or not at all: then we look again. */
function familyTicks(pid: number): number {
  for (let look = 0; look < looksMax; look += 1) {
    const own = statOf(pid);
    const children = childrenOf(pid).map(statOf);
    if (own === null) return Number.NaN;
    if (children.includes(null) || statOf(pid)?.endedTicks !== own.endedTicks) continue;
    return own.ownTicks + own.endedTicks + children.reduce((sum, child) => sum + (child?.ownTicks ?? 0), 0);
  }
  return Number.NaN;
}

/** Megabytes: `peak` since the process began, `now` what it holds at this moment. */
export function memoryMb(pid: number): { peak: number; now: number } {
  const text = readText(`/proc/${pid}/status`) ?? '';
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? Number.NaN) / 1024;
  return { peak: of('VmHWM'), now: of('VmRSS') };
}

/** How many files, sockets and pipes a process has open. */
export function openHandles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return Number.NaN;
  }
}

function childrenOf(pid: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((one) => statOf(one)?.parent === pid);
}

function statOf(pid: number): { parent: number; ownTicks: number; endedTicks: number } | null {
  const text = readText(`/proc/${pid}/stat`);
  if (text === null) return null;
  // The name stands in brackets and may hold anything.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  return { parent: fields[1] ?? 0, ownTicks: user + system, endedTicks: endedUser + endedSystem };
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
