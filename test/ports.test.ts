/** The stand-ins' own ground: a test that is given somebody else's port fails for nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freeLeft, freePort, portsFolder } from './support/ports.ts';

test('ports asked for at once are different ones', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, freePort));
  expect(new Set(ports).size).toBe(20);
});

test('what a killed process had is taken over by nobody during a run, and free before the next', async () => {
  const port = await freePort();
  const { pid } = spawnSync(process.execPath, ['--version']);
  const left = [port + 1, port + 2, port + 3];
  for (const one of left) if (!existsSync(fileOf(one))) writeFileSync(fileOf(one), String(pid));
  const next = await freePort();
  expect(left).not.toContain(next);
  freeLeft();
  expect([port, next].every((one) => existsSync(fileOf(one)))).toBe(true);
  expect(left.some((one) => existsSync(fileOf(one)) && readFileSync(fileOf(one), 'utf8') === String(pid))).toBe(false);
});

const fileOf = (port: number) => join(portsFolder, String(port));
