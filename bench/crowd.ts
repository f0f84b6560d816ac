/**
 * `npm run bench:crowd`: what several copies, large files and long hours do. Each option measures one thing, --write renews its section of docs/benchmarks.md.
 * --copies 1,2,4  the closed and the open loop on so many copies of one database, behind a round-robin   --join  a copy comes and goes under load
 * --files 40  so many files of 20 MB at once, --dripping 4 of them at a byte a second   --soak MINUTES  memory and open handles   --rate 60   --seconds 10
 */
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { asked } from '../src/start/configured.ts';
import { memoryMb } from './cpu.ts';
import type { Measured } from './driver.ts';
import { fixed, type Section, table, writeSections } from './sections.ts';
import { openStand, soaked } from './stand.ts';

const { values } = asked({
  options: {
    copies: { type: 'string', default: '' },
    join: { type: 'boolean', default: false },
    files: { type: 'string', default: '0' },
    dripping: { type: 'string', default: '0' },
    soak: { type: 'string', default: '0' },
    rate: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
  },
});
const [rate, seconds, files, dripping] = [Number(values.rate), Number(values.seconds), Number(values.files), Number(values.dripping)];
const [before = 0] = loadavg();

const stand = await openStand();
const { copies } = stand;

try {
  const sections: Section[] = [];
  if (values.copies !== '') sections.push(await onCopies(values.copies.split(',').map(Number)));
  if (values.join) sections.push(await joining());
  if (files > 0) sections.push(await flooded());
  if (Number(values.soak) > 0) sections.push(await longHours(Number(values.soak)));
  for (const { title, text } of sections) console.log(`\n${title}\n${text}`);
  if (values.write) writeSections(sections, before);
} finally {
  await stand.close();
}

async function onCopies(counts: number[]): Promise<Section> {
  const rows: (string | number)[][] = [];
  for (const count of counts) {
    await stand.run(count);
    const closed = await stand.measured({ type: 'closed', citizens: 32, seconds });
    const { measured: m } = closed;
    const { measured: open } = await stand.measured({ type: 'rate', perSecond: rate, seconds });
    const peak = Math.max(...copies.map(({ pid }) => memoryMb(pid).peak));
    const pace = [fixed(m.turns / m.seconds, 0), fixed(m.complaints / m.seconds, 1), fixed(m.p50, 0), fixed(m.p95, 0)];
    const lost = m.unanswered + open.unanswered;
    rows.push([
      count,
      ...pace,
      fixed(closed.program),
      fixed(closed.database),
      fixed(open.p50, 0),
      fixed(open.p95, 0),
      lost,
      fixed(peak, 0),
    ]);
  }
  const names = ['copies', 'turns/s', 'complaints/s', 'p50, ms', 'p95, ms', 'program, CPU s per 1,000 turns', 'PostgreSQL'];
  const text = table([...names, `p50 at ${rate} turns/s`, 'p95', 'unanswered', 'peak memory of a copy, MB'], rows);
  const why =
    'Copies, PostgreSQL, citizens, Bot API and centre share the cores of this machine: where one copy uses them up, more cannot be faster. A turn on several costs more: the round-robin hands a chat to any copy, and the answer goes out by the one that holds its lane.';
  return {
    title: 'Several copies',
    command: `--copies ${counts.join(',')} --rate ${rate}`,
    text: `32 citizens in a closed loop, then an open one. ${why}\n\n${text}`,
  };
}

async function joining(): Promise<Section> {
  await stand.run(1);
  const order = { type: 'rate', perSecond: rate, seconds: 20 } as const;
  const { measured: quiet } = await stand.measured(order);
  const going = stand.measured(order);
  await pause(5_000);
  await stand.start();
  await pause(6_000);
  await copies.pop()?.stop();
  const { measured: moved } = await going;
  const row = (name: string, m: Measured) => [name, fixed(m.p50, 0), fixed(m.p99, 0), fixed(m.longest, 0), m.unanswered];
  const text = table(
    ['', 'p50, ms', 'p99', 'longest wait of anybody', 'unanswered'],
    [row('one copy', quiet), row('another joins and leaves', moved)],
  );
  return {
    title: 'A copy that joins and leaves',
    command: `--join --rate ${rate}`,
    text: `${rate} turns a second for 20 s; the other copy starts after 5 s, gets its share of the chats, and is stopped (SIGTERM) 6 s later.\n\n${text}`,
  };
}

async function flooded(): Promise<Section> {
  await stand.run(1);
  const pid = copies[0]?.pid ?? 0;
  const quiet = memoryMb(pid).peak;
  const { measured: m } = await stand.measured({ type: 'media', perSecond: rate, seconds: 20, files, dripping });
  const row = [
    files,
    dripping,
    fixed(m.filesSeconds, 0),
    fixed(quiet, 0),
    fixed(memoryMb(pid).peak, 0),
    fixed(m.p50, 0),
    fixed(m.p95, 0),
    m.unanswered,
  ];
  const names = [
    'files',
    'of which drip',
    'all others fetched after, s',
    'peak memory before, MB',
    'with the files',
    'p50 of the others, ms',
    'p95',
    'unanswered',
  ];
  return {
    title: 'Files of 20 MB at once',
    command: `--files ${files} --dripping ${dripping} --rate ${rate}`,
    text: `Two large ones are fetched at a time; a dripping one holds its place for 20 s at each try.\n\n${table(names, [row])}`,
  };
}

async function longHours(minutes: number): Promise<Section> {
  await stand.run(1);
  const rows = (await soaked(stand, minutes, rate)).map(({ now, peak, handles, p95, unanswered }, i) => [
    ...[i + 1, fixed(now, 0), fixed(peak, 0), handles, fixed(p95, 0), unanswered],
  ]);
  const shown = rows.filter((_, i) => i % Math.ceil(rows.length / 10) === 0 || i === rows.length - 1);
  const text = table(['minute', 'memory, MB', 'peak', 'open handles', 'p95, ms', 'unanswered'], shown);
  return { title: 'Soak', command: `--soak ${minutes} --rate ${rate}`, text: `${rate} turns a second.\n\n${text}` };
}
