/**
 * `npm run chaos`: real copies of the program among faults, and an account of every promise afterwards. Exit code 0: all kept.
 * --scenario NAME | all  (faults.ts; default mixed)   --seed 1   --seconds 20   --citizens 8   --database postgres | pglite   --copies 2   --backlog 1000
 */
import { setTimeout as pause } from 'node:timers/promises';
import { asked } from '../src/start/configured.ts';
import { type Account, accountFor } from './account.ts';
import { report } from './centre.ts';
import { faults, scenarios } from './faults.ts';
import { type Options, officerIds, officerNumber, openHouse, routingPerSecond } from './house.ts';
import { type Act, serve } from './officers.ts';
import { live, personOf, tell } from './people.ts';
import { cloudPhone, pagePhone, telegramPhone } from './phone.ts';
import { randomOf } from './random.ts';

/** What must hold in a run of some length; in a short one on a busy machine it is only shown. */
const longRunSeconds = 10;

const { values } = asked({
  options: {
    scenario: { type: 'string', default: 'mixed' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '20' },
    citizens: { type: 'string', default: '8' },
    database: { type: 'string', default: 'postgres' },
    copies: { type: 'string', default: '' },
    backlog: { type: 'string', default: '1000' },
  },
});
const database = values.database === 'pglite' ? 'pglite' : 'postgres';
const options: Options = {
  ...{ database, seed: Number(values.seed), seconds: Number(values.seconds), citizens: Number(values.citizens) },
  copies: database === 'pglite' ? 1 : Number(values.copies || 2),
  backlog: Number(values.backlog),
};
const names = values.scenario === 'all' ? Object.keys(scenarios).filter((name) => !name.startsWith('page')) : values.scenario.split(',');
const unknown = names.filter((name) => scenarios[name] === undefined);
if (unknown.length > 0) {
  console.error(`no scenario ${unknown.join(', ')}; there are ${Object.keys(scenarios).join(', ')}`);
  process.exit(1);
}
let broken = 0;
for (const name of names) {
  const harm = scenarios[name];
  if (harm) broken += await run(name, harm);
}
process.exit(broken === 0 ? 0 : 1);

/** One scenario; answers how many promises it broke. */
async function run(name: string, harm: (typeof scenarios)[string]): Promise<number> {
  console.log(
    `${name}: seed ${options.seed}, ${options.seconds} s, ${options.citizens} citizens, ${options.copies} × program on ${options.database}`,
  );
  const random = randomOf(options.seed);
  // A thousand cards at once for three officers would be a measure of what their platforms take.
  const withOfficers = !harm.includes('backlog');
  const house = await openHouse(options, random, { officers: withOfficers, onPage: harm.includes('page') });
  // Nothing that was started outlives a run that is cut off.
  const cutOff = () => void house.close().finally(() => process.exit(130));
  process.once('SIGINT', cutOff).once('SIGTERM', cutOff);
  try {
    const { telegram, graph, page } = house;
    // Every second citizen is on WhatsApp.
    const whatsappPhone = (number: string) => (page ? pagePhone(page.standIn, number) : cloudPhone(graph, number));
    const phoneOf = (i: number) => (i % 2 === 0 ? telegramPhone(telegram, 100 + i) : whatsappPhone(`628120000${100 + i}`));
    const people = Array.from({ length: options.citizens }, (_, i) => personOf(phoneOf(i)));
    const officers = withOfficers ? [...officerIds.map((id) => telegramPhone(telegram, id)), whatsappPhone(officerNumber)] : [];
    const over = Date.now() + options.seconds * 1000;
    const going = () => Date.now() < over;
    const done: { acts: Act[]; trouble: string[] } = { acts: [], trouble: [] };
    const reporting = report(house, randomOf(options.seed + 1), going);
    const shareOf = (i: number) => (number: string) => number.charCodeAt(0) % officers.length === i;
    const working = officers.map((officer, i) => serve(officer, shareOf(i), people, randomOf(options.seed + 2000 + i), going, done));
    const living = Promise.all(people.map((person, i) => live(person, randomOf(options.seed + 10 + i), going)));
    await Promise.all(harm.map((fault, i) => faults[fault](house, randomOf(options.seed + 1000 + i), going)));
    while (going()) await pause(50);
    await Promise.all([living, ...working]);
    await house.measuredAll();
    const told = await reporting;
    // Now that all is well, everybody gets a whole dialogue through.
    await Promise.all(people.map((person, i) => tell(person, randomOf(options.seed + 500 + i), 10_000 + i)));
    const account = await accountFor(house, { people: [...people, ...house.crowd], told, done });
    return show(account) + measured(house, harm);
  } finally {
    process.off('SIGINT', cutOff).off('SIGTERM', cutOff);
    await house.close();
  }
}

function show(account: Account): number {
  for (const [promise, breaches] of Object.entries(account)) {
    console.log(`  ${breaches.length === 0 ? '✓' : '✗'} ${breaches.length} ${promise}`);
    for (const breach of breaches.slice(0, 5)) console.log(`      ${breach.slice(0, 1_500)}`);
  }
  return Object.values(account).filter((breaches) => breaches.length > 0).length;
}

/** Prints the figures with their limits; answers how many are past them. */
function measured(
  { measured: { firstReplyMs, takeoverMs, backlogMs, mostPerSecond } }: Awaited<ReturnType<typeof openHouse>>,
  harm: readonly string[],
): number {
  const figures = [
    // A platform or a database that is away is waited for.
    {
      what: 'first reply after a restart',
      taken: harm.some((fault) => !['kill', 'term', 'takeover'].includes(fault)) ? [] : firstReplyMs,
      limitMs: 2_000,
    },
    { what: 'takeover by the other copy', taken: takeoverMs, limitMs: 5_000 },
    { what: 'everything that waited at the centre after its return', taken: backlogMs, limitMs: 60_000 },
  ].filter(({ taken }) => taken.length > 0);
  for (const { what, taken, limitMs } of figures)
    console.log(
      `  ${Math.max(...taken) <= limitMs ? '✓' : '!'} ${what}: at most ${(Math.max(...taken) / 1000).toFixed(2)} s of ${taken.length} (limit ${limitMs / 1000} s)`,
    );
  const late = figures.filter(({ taken, limitMs }) => Math.max(...taken) > limitMs).length;
  const tooMany = mostPerSecond.filter((most) => most > routingPerSecond);
  for (const most of mostPerSecond)
    console.log(`  ${tooMany.length === 0 ? '✓' : '!'} at most ${most} within a second (limit ${routingPerSecond})`);
  return options.seconds < longRunSeconds ? 0 : late + tooMany.length;
}
