/**
 * `node bench/watch.ts [--seconds 20]`: a real Prometheus (on the PATH) scrapes two copies under load. Every expression of the dashboard and every metric of the alert rules
 * must give series; then a copy is killed and its alert must come. Exit code 0 when all of it holds.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse, stringify } from 'yaml';
import { asked } from '../src/start/configured.ts';
import { freePort } from '../test/support/ports.ts';
import { openStand } from './stand.ts';

const { values } = asked({ options: { seconds: { type: 'string', default: '20' } } });
const deploy = join(import.meta.dirname, '../deploy');
const read = (name: string) => readFileSync(join(deploy, name), 'utf8');

const stand = await openStand();
const { driver, copies } = stand;
const folder = mkdtempSync(join(tmpdir(), 'kanal-watch-'));
stand.besides.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

try {
  await stand.run(2);
  const url = await startPrometheus(copies.map(({ port }) => `127.0.0.1:${port}`));
  await driver.ask({ type: 'rate', perSecond: 20, seconds: Number(values.seconds) });
  const missing: string[] = [];
  for (const [title, expr] of [...dashboard(), ...metricsOfRules()]) {
    const series = await query(url, expr);
    console.log(`${series.length} series: ${title}: ${expr}${series[0] ? ` = ${series[0].value[1]}` : ''}`);
    if (series.length === 0) missing.push(expr);
  }
  process.kill(copies[1]?.pid ?? 0, 'SIGKILL');
  const began = Date.now();
  const alerts = await downAlerts(url);
  console.log(
    `a killed copy: ${alerts.map(({ labels, state }) => `${labels.alertname} ${state}`).join(', ')} after ${Math.round((Date.now() - began) / 1000)} s`,
  );
  if (missing.length > 0 || alerts.length !== 1) process.exitCode = 1;
  console.log(missing.length === 0 ? 'every expression gives series' : `without series: ${missing.join(' · ')}`);
} finally {
  await stand.close();
}

/** Scrapes every second, with the rules as they are shipped. */
async function startPrometheus(targets: string[]): Promise<string> {
  const shipped = parse(read('prometheus.yml'));
  const job = { job_name: shipped.scrape_configs[0].job_name, static_configs: [{ targets }] };
  const global = { scrape_interval: '1s', evaluation_interval: '1s' };
  writeFileSync(join(folder, 'prometheus.yml'), stringify({ global, rule_files: [join(deploy, 'alerts.yml')], scrape_configs: [job] }));
  const port = await freePort();
  const flags = [
    `--config.file=${join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${folder}`,
    `--web.listen-address=127.0.0.1:${port}`,
  ];
  const child = spawn('prometheus', flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (/level=(error|warn)/.test(text)) console.log(text.trim());
  });
  stand.besides.unshift(() => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await fetch(`${url}/-/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return url;
    await pause(100);
  }
  throw new Error('Prometheus did not come up');
}

function dashboard(): [string, string][] {
  const { panels } = JSON.parse(read('grafana/kanal-aduan.json'));
  return panels.flatMap(({ title, targets }: { title: string; targets: { expr: string }[] }) => targets.map(({ expr }) => [title, expr]));
}

/** A rule itself gives nothing on a good day; what it looks at must be there. */
function metricsOfRules(): [string, string][] {
  const rules: { alert: string; expr: string }[] = parse(read('alerts.yml')).groups.flatMap(({ rules: list }: { rules: object[] }) => list);
  return rules.flatMap(({ alert, expr }) =>
    [...new Set(expr.match(/\b(?:kanal_\w+|up)\b/g))].map((name): [string, string] => [alert, name]),
  );
}

async function query(url: string, expr: string): Promise<{ value: [number, string] }[]> {
  const answer = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(expr)}`);
  const { data, error } = (await answer.json()) as { data?: { result: { value: [number, string] }[] }; error?: string };
  if (!data) throw new Error(`${expr}: ${error}`);
  return data.result;
}

interface Alert {
  labels: { alertname: string };
  state: string;
}

/** Alerts that came until one fires, a minute and a half at most; one that only rings at start does not count. */
async function downAlerts(url: string): Promise<Alert[]> {
  for (let seconds = 0; seconds < 90; seconds += 1) {
    const { data } = (await (await fetch(`${url}/api/v1/alerts`)).json()) as { data: { alerts: Alert[] } };
    const firing = data.alerts.filter(({ state }) => state === 'firing');
    if (firing.length > 0) return firing;
    await pause(1000);
  }
  return [];
}
