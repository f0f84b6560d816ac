/** The account of a run: every promise with what broke it. All lists empty, or the program is wrong. */
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Told } from './centre.ts';
import { copiesOf } from './copies.ts';
import type { House } from './house.ts';
import { type Act, plans } from './officers.ts';
import type { Person } from './people.ts';

export type Account = Record<string, string[]>;

export interface Witness {
  people: Person[];
  told: Told[];
  done: { acts: Act[]; trouble: string[] };
}

const asked = z.object({ parts: z.object({ outbox: z.object({ waiting: z.number() }) }) });

/** What must be at the centre within this time after the faults ended. */
const settleMs = 60_000;
/** Twice as long as one person's messages are apart on WhatsApp, and more. */
const pairMs = 20_000;

/** Waits until nothing moves any more, stops the copies and adds up. */
export async function accountFor(house: House, witness: Witness): Promise<Account> {
  const settledMs = await settle(house, witness);
  const exits = await house.stopCopies();
  const stored = (await house.rows('select number from complaint')).map((row) => String(row.number));
  const left = await house.rows(
    `select outbox.kind, outbox.reason, outbox.attempts, talk.channel, now() - outbox.created_at as age, outbox.run_at - now() as wait
     from outbox left join talk on talk.id = outbox.lane`,
  );
  const history = await house.rows(
    `select complaint.number, history.type from history join complaint on complaint.id = history.complaint where history.actor like 'officer:%'`,
  );
  const { people, told, done } = witness;
  const confirmed = people.flatMap(({ numbers }) => numbers);
  const atCentre = house.centre.taken.map(({ raw }) => String(JSON.parse(raw).number));
  const copies = copiesOf(people, house.upsets);
  const account: Account = {
    'numbers confirmed and not stored exactly once': confirmed.filter(
      (number) => timesIn(stored, number) !== 1 || timesIn(confirmed, number) !== 1,
    ),
    'complaints stored that nobody was told the number of': stored.filter((number) => !confirmed.includes(number)),
    [`complaints not at the routing API exactly once within ${settleMs / 1000} s`]: stored.filter(
      (number) => timesIn(atCentre, number) !== 1,
    ),
    'photos that did not reach the routing API with their complaint': people.flatMap(({ photos }) =>
      [...photos].filter((number) => photosAt(house, number) !== 1).map((number) => `${number} has ${photosAt(house, number)}`),
    ),
    "citizens' answers to officers not at the routing API exactly once": people.flatMap(({ answers }) =>
      [...answers].filter((words) => messagesAt(house, null, 'citizen', words) !== 1),
    ),
    'requests without a key, or with a key used for other content': house.centre.breaches,
    'statuses acknowledged and never shown': told
      .filter(({ number, words, late }) => !late && !screenOf(people, number).some((text) => text.includes(words)))
      .map(({ words }) => words),
    'statuses shown out of order': people.flatMap((person) =>
      person.numbers.flatMap((number) =>
        disorder(
          person,
          told.filter((one) => one.number === number),
        ),
      ),
    ),
    'updates never answered, answers in the wrong order, dialogues without an end': people.flatMap((person) => person.complaints),
    'updates the platform still holds': house.telegram.updates.pending() === 0 ? [] : [`${house.telegram.updates.pending()}`],
    'copies that ended by themselves, or stopped with an error': [
      ...house.ended,
      ...exits.filter((code) => code !== 0).map((code) => `exit code ${code}`),
    ],
    "officers' acts lost or doubled": [
      ...done.trouble,
      ...done.acts.flatMap((act) => wrongAct(act, done.acts, { people, house, history })),
    ],
    'messages sent twice that no death and no lost answer explains': copies.unexplained,
    'errands left behind': left.map((row) => JSON.stringify(row)),
    'calls the platforms do not know': [...house.telegram.problems, ...house.graph.problems, ...(house.page?.standIn.problems ?? [])],
  };
  const words = new Set(done.acts.map(({ word }) => word));
  console.log(
    `settled ${(settledMs / 1000).toFixed(1)} s after the faults; ${confirmed.length} numbers, ${told.length} statuses, ${done.acts.length} acts (${[...words].join(' ')}), ${house.restarts()} restarts`,
  );
  console.log(
    `${copies.count} copies after ${house.upsets.length} deaths and cuts, at most ${copies.mostAfterOne} in one chat after one of them (limit 1)`,
  );
  return account;
}

/** How long it took until every confirmed number is at the centre and every status on its screen; the limit when it never was. */
async function settle(house: House, { people, told }: Witness): Promise<number> {
  const began = Date.now();
  const isSettled = () => {
    const atCentre = new Set(house.centre.taken.map(({ raw }) => String(JSON.parse(raw).number)));
    const screens = people.flatMap(({ phone }) => phone.seen().map(({ text }) => text)).join('\n');
    return (
      house.telegram.updates.pending() === 0 &&
      people.every(({ numbers }) => numbers.every((number) => atCentre.has(number))) &&
      told.every(({ words, late }) => late || screens.includes(words))
    );
  };
  while (!isSettled() && Date.now() - began < settleMs) await pause(200);
  const took = Date.now() - began;
  // A delivery that was refused is on its way once more.
  await Promise.race([house.graph.webhook.idle(), pause(settleMs)]);
  // What the centre has without our knowing (its answer was lost), and acts, still come to their end.
  await emptied(house, began + 2 * settleMs);
  return took;
}

/** Until nothing waits, or until this time: later only where something still went a moment ago, for WhatsApp takes ten messages a minute to one number once its credit is used up. */
async function emptied(house: House, until: number): Promise<void> {
  for (let [left, wentAt] = [Number.POSITIVE_INFINITY, Date.now()]; Date.now() < Math.max(until, wentAt + pairMs); ) {
    const now = await waiting(house);
    if (now === 0) return;
    if (now < left) wentAt = Date.now();
    left = now;
    await pause(200);
  }
}

/** Errands in the table. An embedded database cannot be asked while it is in use, but its program can. */
async function waiting(house: House): Promise<number> {
  if (house.server) return (await house.rows('select 1 from outbox')).length;
  const [one] = house.running;
  const answer = one && (await fetch(`http://127.0.0.1:${one.port}/health/ready`).catch(() => null));
  const health = asked.safeParse(await answer?.json());
  return health.data?.parts.outbox.waiting ?? 1;
}

function timesIn(list: readonly string[], one: string): number {
  return list.filter((other) => other === one).length;
}

function screenOf(people: readonly Person[], number: string): string[] {
  const person = people.find(({ numbers }) => numbers.includes(number));
  return person?.phone.seen().map(({ text }) => text) ?? [];
}

/** How often words were told to the centre about a complaint; null: about any. */
function messagesAt(house: House, number: string | null, from: 'citizen' | 'officer', words: string): number {
  const about = house.centre.taken.filter(({ raw }) => number === null || JSON.parse(raw).number === number);
  return about.flatMap(({ messages }) => messages).filter(({ raw }) => JSON.parse(raw).from === from && raw.includes(words)).length;
}

function photosAt(house: House, number: string): number {
  const about = house.centre.taken.filter(({ raw }) => JSON.parse(raw).number === number);
  const fromCitizen = about.flatMap(({ raw, messages }) =>
    [raw, ...messages.map((message) => message.raw)].map((text) => JSON.parse(text)),
  );
  return fromCitizen.filter(({ from }) => from !== 'officer').flatMap(({ attachments }) => attachments).length;
}

function disorder({ phone }: Person, told: readonly Told[]): string[] {
  const screen = phone.seen().map(({ text }) => text);
  const at = told
    .filter(({ words }) => screen.some((text) => text.includes(words)))
    .toSorted((a, b) => a.sequence - b.sequence)
    .map(({ words }) => ({ words, first: screen.findIndex((text) => text.includes(words)) }));
  return at.filter(({ first }, i) => first < (at[i - 1]?.first ?? -1)).map(({ words }) => words);
}

interface Traces {
  people: readonly Person[];
  house: House;
  history: Record<string, unknown>[];
}

/** What a confirmed act must have left at the centre, on the citizen's screen and in the history: each once. */
function wrongAct(act: Act, acts: readonly Act[], { people, house, history }: Traces): string[] {
  const { number, word, words } = act;
  const plan = plans[word];
  const name = `${word} ${number} ${words}`;
  const central = plan.central?.(act);
  const sent = central === undefined ? 1 : messagesAt(house, number, 'officer', central);
  const citizen = plan.citizen?.(act);
  const seen = citizen === undefined || screenOf(people, number).some((text) => text.includes(citizen));
  const alike = acts.filter((other) => other.number === number && plans[other.word].history === plan.history).length;
  const written = history.filter((row) => row.number === number && row.type === plan.history).length;
  // What is done to the report it was merged into is written to this one as well.
  const merged = acts.some((other) => other.number === number && other.word === 'gabung');
  return [
    ...(sent === 1 ? [] : [`${name} is ${sent} times at the centre`]),
    ...(seen ? [] : [`${name} was never shown`]),
    ...(written === alike || (merged && written > alike) ? [] : [`${name}: ${written} times in the history, confirmed ${alike} times`]),
  ];
}
