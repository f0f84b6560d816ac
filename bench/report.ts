/** The figures as people read them: on the terminal while it runs, and as docs/benchmarks.md. */
import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';
import type { Measured } from './driver.ts';
import type { Floor } from './floor.ts';
import { fixed, table } from './sections.ts';

export interface Cost {
  measured: Measured;
  /** CPU seconds per 1,000 turns. */
  program: number;
  database: number;
  driver: number;
}

export interface Stage {
  stored: number;
  closed: Cost;
  open: Cost;
  flood: Cost;
  floor: Floor;
  floorCost: number;
  echo: { turnsPerSecond: number; cost: number };
  peakMb: number;
  /** Of the database, per complaint told. */
  bytes: number;
  readyMs: number;
  soak: number[];
}

export function line(name: string, { measured: m, program, database, driver }: Cost): string {
  const pace = `${(m.turns / m.seconds).toFixed(0)} turns/s, ${(m.complaints / m.seconds).toFixed(1)} complaints/s`;
  const times = `p50 ${m.p50.toFixed(1)} p95 ${m.p95.toFixed(1)} p99 ${m.p99.toFixed(1)} max ${m.longest.toFixed(0)} ms`;
  const cpu = `CPU s per 1,000 turns: program ${program.toFixed(2)}, PostgreSQL ${database.toFixed(2)}, driver ${driver.toFixed(2)}`;
  return `${name}: ${pace}; ${times}; ${cpu}; unanswered ${m.unanswered}, refused ${m.refused}`;
}

export interface Ratios {
  program: number;
  database: number;
  both: number;
  throughput: number;
}

/** What the aims are about: CPU of the database and of both together, and throughput, against the floor of the same run. */
export function ratiosOf({ closed, floor, floorCost }: Stage): Ratios {
  return {
    program: closed.program,
    database: closed.database / floorCost,
    both: (closed.program + closed.database) / floorCost,
    throughput: closed.measured.turns / closed.measured.seconds / floor.turnsPerSecond,
  };
}

export function stageText(stage: Stage): string {
  const { database, both, throughput } = ratiosOf(stage);
  return [
    `stored ${stage.stored}: floor (pgbench) ${stage.floor.turnsPerSecond.toFixed(0)} turns/s, ${stage.floorCost.toFixed(2)} CPU s; echo ${stage.echo.turnsPerSecond.toFixed(0)} turns/s, ${stage.echo.cost.toFixed(2)} CPU s`,
    `ratios to the floor: database ${database.toFixed(2)}, program and database ${both.toFixed(2)}, throughput ${throughput.toFixed(2)}; peak ${stage.peakMb.toFixed(0)} MB; ${(stage.bytes / 1024).toFixed(1)} KB of database per complaint; ready in ${stage.readyMs.toFixed(0)} ms`,
  ].join('\n');
}

interface Conditions {
  /** Load average when the bench began. */
  before: number;
  citizens: number;
  seconds: number;
  rate: number;
  copies: number;
}

/** docs/benchmarks.md, whole. */
export function document(stages: readonly Stage[], { citizens, seconds, rate, copies, before }: Conditions): string {
  const costs = stages.map((stage) => {
    const { closed, floorCost, floor } = stage;
    const { database, both, throughput } = ratiosOf(stage);
    const pace = [
      fixed(closed.measured.turns / closed.measured.seconds, 0),
      fixed(closed.measured.complaints / closed.measured.seconds, 1),
    ];
    const cost = [fixed(closed.program), fixed(closed.database), fixed(floorCost), fixed(floor.turnsPerSecond, 0)];
    return [stage.stored, ...pace, ...cost, fixed(database), fixed(both), fixed(throughput)];
  });
  const times = stages.flatMap(({ stored, closed, open, flood }) =>
    (
      [
        ['closed loop', closed],
        [`${rate} turns/s`, open],
        [`${rate} turns/s beside a flood`, flood],
      ] as const
    ).map(([name, { measured: m }]) => [stored, name, fixed(m.p50, 1), fixed(m.p95, 1), fixed(m.p99, 1), m.unanswered]),
  );
  const others = stages.map(({ stored, peakMb, bytes, readyMs, echo }) => [
    ...[stored, fixed(peakMb, 0), fixed(bytes / 1024, 1), fixed(readyMs, 0), fixed(echo.turnsPerSecond, 0), fixed(echo.cost)],
  ]);
  const soak = stages.flatMap((stage) => stage.soak);
  return `# Benchmarks

Written by \`npm run bench -- --stored ${stages.map(({ stored }) => stored).join(',')} --write\` on ${new Date().toISOString().slice(0, 10)}; do not edit. Make your own: the ratios are what can be compared.

Conditions: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Linux ${release()}, Node ${process.version}, ${postgresVersion()} with fsync on; ${copies} ${copies === 1 ? 'copy' : 'copies'} of the program,
PostgreSQL, citizens, Bot API and centre all on this machine. ${citizens} citizens in a closed loop for ${seconds} s, each saying the next thing as soon as the reply reached the Bot API; one conversation is three or four messages and ends with a number. The load average
of the machine was ${before.toFixed(1)} before the bench began: above 0.5 others were at work on it, and times, throughput and CPU seconds are upper bounds that say little but how the stages compare.

The floor is pgbench (${citizens} clients, prepared) running the smallest SQL of a turn on tables of the same shape and size in the same PostgreSQL, right after (bench/floor.ts).

## Cost and throughput in the closed loop

${table(['stored', 'turns/s', 'complaints/s', 'program, CPU s per 1,000 turns', 'PostgreSQL', 'floor', 'floor, turns/s', 'PostgreSQL ÷ floor', 'both ÷ floor', 'turns/s ÷ floor'], costs)}

## Time from the citizen's message to the reply at the Bot API, ms

${table(['stored', 'load', 'p50', 'p95', 'p99', 'unanswered'], times)}

The flood: one citizen writes as fast as it is taken, eight messages at a time; the figures are everybody else's.

## Else

${table(['stored', 'peak memory, MB', 'database per complaint, KB', 'ready, ms', 'grammY echo, turns/s', 'grammY echo, CPU s per 1,000 turns'], others)}

The first start after an installation or a change also compiles what it loads (kept in node_modules/.cache); the later stages start as the program does ever after.
${soak.length === 0 ? '' : `\nSoak at ${rate} turns/s, memory of the program after each minute: ${soak.map((level) => fixed(level, 0)).join(', ')} MB.\n`}`;
}

function postgresVersion(): string {
  try {
    return execFileSync('sh', ['-c', 'for p in /usr/lib/postgresql/*/bin/postgres; do $p --version; done | tail -1'], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return 'PostgreSQL';
  }
}
