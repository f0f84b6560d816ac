/** The files a deployer copies name what there is: metrics, settings, folders, routes. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import packageFile from '../package.json' with { type: 'json' };
import { settings } from '../src/config.ts';
import { s3In } from '../src/settings/s3-place.ts';
import { createMetrics } from '../src/web/metrics.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const ours = /\bkanal_\w+/g;

test('alert rules and the dashboard ask for metrics the program has', async () => {
  const metrics = createMetrics();
  metrics.watch(async () => ({ waiting: 0, stuck: 0, untaken: 0, oldestMs: 0, forwardsStuck: 0 }));
  const text = await metrics.text();
  const asked = [...read('deploy/alerts.yml').matchAll(ours), ...read('deploy/grafana/kanal-aduan.json').matchAll(ours)].map(
    ([name]) => name,
  );
  expect(asked.length).toBeGreaterThan(10);
  for (const name of asked) expect(text, name).toContain(`# TYPE ${name.replace(/_bucket$/, '')} `);
  for (const { rules } of parse(read('deploy/alerts.yml')).groups)
    for (const rule of rules) expect(Object.keys(rule).toSorted()).toEqual(['alert', 'annotations', 'expr', 'for', 'labels']);
});

test('the scrape configuration uses the rules, by the job they know, on every copy of compose.yaml', () => {
  const { rule_files: files, scrape_configs: jobs } = parse(read('deploy/prometheus.yml'));
  expect(files).toEqual(['alerts.yml']);
  const named = [...read('deploy/alerts.yml').matchAll(/job="([^"]+)"/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(1);
  for (const name of named) expect(name).toBe(jobs[0].job_name);
  const [{ names, port }] = jobs[0].dns_sd_configs;
  expect(Object.keys(parse(read('compose.yaml')).services)).toContain(names[0]);
  expect(read('Dockerfile')).toContain(`EXPOSE ${port}`);
});

test('every rule is tried, on silence and on the worst day', ({ skip }) => {
  const tried = [...read('deploy/alerts.test.yml').matchAll(/alertname: (\w+)/g)].map(([, name]) => name);
  for (const { rules } of parse(read('deploy/alerts.yml')).groups)
    for (const { alert } of rules) expect(tried.filter((name) => name === alert).length, alert).toBeGreaterThan(1);
  const promtool = spawnSync('promtool', ['test', 'rules', join(root, 'deploy/alerts.test.yml')], { encoding: 'utf8' });
  if (promtool.error) return skip('promtool (of the package prometheus) is not on this machine');
  expect(promtool.status, promtool.stdout + promtool.stderr).toBe(0);
});

test('compose.yaml sets settings there are, and mounts files there are', () => {
  const { services } = parse(read('compose.yaml'));
  const known: readonly string[] = settings;
  for (const name of Object.keys(services.program.environment)) expect(known, name).toContain(name);
  expect(s3In(services.program.environment.FILES_URL.replace(/\$\{.*?\}/, 'x'))).toMatchObject({ endpoint: 'http://files:8333' });
  expect(existsSync(join(root, 'deploy/Caddyfile'))).toBe(true);
});

test('the image holds everything the program reads, and none of what it does not', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--)(\S+)/gm)].map(([, name = '']) => name.replace('./', ''));
  for (const name of copied) expect(existsSync(join(root, name)), name).toBe(true);
  expect(copied).toEqual(expect.arrayContaining(['src', 'locales', 'operator', 'drizzle', 'patches']));
  expect(read('Dockerfile')).toMatch(/^USER node$/m);
  expect(read('Dockerfile')).toContain('/health/live');
  expect(read('Dockerfile').match(/^FROM node:(\d+)/m)?.[1]).toBe(packageFile.engines.node.replace(/\D/g, ''));
  expect(readdirSync(join(root, 'deploy'))).toEqual(expect.arrayContaining(['backup.sh', 'restore-check.sh', 'kanal-aduan.service']));
});

test('a service that runs as another user than installed it keeps what it compiled in a folder of its own', async () => {
  const unit = read('deploy/kanal-aduan.service');
  const [, name = ''] = /^CacheDirectory=(\S+)$/m.exec(unit) ?? [];
  expect(name).not.toBe('');
  // systemd sets it so.
  const CACHE_DIRECTORY = mkdtempSync(join(tmpdir(), 'kanal-cache-'));
  onTestFinished(() => rmSync(CACHE_DIRECTORY, { recursive: true, force: true }));
  const [, ...flags] = packageFile.scripts.compile.split(' ');
  const { PATH = '' } = process.env;
  await promisify(execFile)(process.execPath, flags, { cwd: root, env: { PATH, CACHE_DIRECTORY } });
  const [kept = ''] = readdirSync(CACHE_DIRECTORY);
  expect(readdirSync(join(CACHE_DIRECTORY, kept)).length).toBeGreaterThan(200);
});

test('every way to run it tells Node the same', () => {
  const [, ...said] = packageFile.scripts.start.split(' ');
  const commands = [...read('Dockerfile').matchAll(/^CMD (\[.*\])$/gm)].map(([, command = '']) => JSON.parse(command).slice(1));
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect(command).toEqual(said);
  expect(read('deploy/kanal-aduan.service')).toContain(`/node ${said.join(' ')}\n`);
  // What is compiled with other flags is of no use to it.
  expect(packageFile.scripts.compile).toBe(`${packageFile.scripts.start} --compile`);
  expect(read('Dockerfile')).toContain(`\nRUN ${packageFile.scripts.compile}\n`);
});
