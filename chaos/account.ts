/** The account of a run: every promise with what broke it. All lists empty, or the program is wrong. */
import { setTimeout as pause } from 'node:timers/promises';
import { numberPattern } from '../test/support/numbers.ts';
import type { Told } from './centre.ts';
import type { House } from './house.ts';
import type { Act, Person } from './people.ts';

export type Account = Record<string, string[]>;

export interface Witness {
  people: Person[];
  told: Told[];
  acts: Act[];
  officerTrouble: string[];
  /** A message may have come twice: somebody died, or an answer was lost. */
  mayRepeat: boolean;
}

/** What must be at the centre within this time after the faults ended. */
const settleMs = 60_000;

/** Waits until nothing moves any more, stops the copies and adds up. */
export async function accountFor(house: House, witness: Witness): Promise<Account> {
  const settledMs = await settle(house, witness);
  const exits = await house.stopCopies();
  const stored = (await house.rows('select number from complaint')).map((row) => String(row.number));
  const left = await house.rows('select kind, reason from outbox');
  const { people, told, acts, officerTrouble, mayRepeat } = witness;
  const confirmed = people.flatMap(({ numbers }) => numbers);
  const atCentre = house.centre.taken.map(({ raw }) => String(JSON.parse(raw).number));
  const shown = (number: string) => people.find(({ numbers }) => numbers.includes(number))?.citizen.messages.map(({ text }) => text) ?? [];
  const account: Account = {
    'numbers confirmed and not stored exactly once': confirmed.filter(
      (number) => timesIn(stored, number) !== 1 || timesIn(confirmed, number) !== 1,
    ),
    'complaints stored that nobody was told the number of': stored.filter((number) => !confirmed.includes(number)),
    [`complaints not at the routing API exactly once within ${settleMs / 1000} s`]: stored.filter(
      (number) => timesIn(atCentre, number) !== 1,
    ),
    'requests without a key, or with a key used for other content': house.centre.breaches,
    'statuses acknowledged and never shown': told
      .filter(({ number, words, late }) => !late && !shown(number).some((text) => text.includes(words)))
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
    "officers' acts lost or doubled": [...officerTrouble, ...acts.flatMap((act) => wrongAct(act, shown(act.number), house))],
    'messages sent twice though nothing was unclear': mayRepeat ? [] : people.flatMap(twice),
    'errands left behind': left.map(({ kind, reason }) => `${kind}: ${reason ?? ''}`),
    'calls the Bot API does not know': house.telegram.problems,
  };
  console.log(
    `settled ${(settledMs / 1000).toFixed(1)} s after the faults; ${confirmed.length} numbers, ${told.length} statuses, ${acts.length} acts, ${house.restarts()} restarts`,
  );
  return account;
}

/** How long it took until every confirmed number is at the centre and every status on its screen; the limit when it never was. */
async function settle(house: House, { people, told }: Witness): Promise<number> {
  const began = Date.now();
  const isSettled = () => {
    const atCentre = new Set(house.centre.taken.map(({ raw }) => String(JSON.parse(raw).number)));
    const screens = people.flatMap(({ citizen }) => citizen.messages.map(({ text }) => text)).join('\n');
    return (
      people.every(({ numbers }) => numbers.every((number) => atCentre.has(number))) &&
      told.every(({ words, late }) => late || screens.includes(words))
    );
  };
  while (!isSettled() && Date.now() - began < settleMs) await pause(100);
  const took = Date.now() - began;
  // What the centre has without our knowing (its answer was lost), and acts, still come to their end. An embedded database cannot be asked while it is in use.
  if (!house.server) await pause(5_000);
  while (house.server && (await house.rows('select 1 from outbox limit 1')).length > 0 && Date.now() - began < 2 * settleMs)
    await pause(200);
  return took;
}

function timesIn(list: readonly string[], one: string): number {
  return list.filter((other) => other === one).length;
}

function disorder({ citizen }: Person, told: readonly Told[]): string[] {
  const screen = citizen.messages.map(({ text }) => text);
  const at = told
    .filter(({ words }) => screen.some((text) => text.includes(words)))
    .toSorted((a, b) => a.sequence - b.sequence)
    .map(({ words }) => ({ words, first: screen.findIndex((text) => text.includes(words)) }));
  return at.filter(({ first }, i) => first < (at[i - 1]?.first ?? -1)).map(({ words }) => words);
}

function wrongAct({ number, words }: Act, screen: readonly string[], house: House): string[] {
  const atCentre = house.centre.taken.filter(({ raw }) => JSON.parse(raw).number === number).flatMap(({ messages }) => messages);
  const sent = atCentre.filter(({ raw }) => raw.includes(words)).length;
  const seen = screen.some((text) => text.includes(words));
  return [
    ...(sent === 1 ? [] : [`${number} "${words}" is ${sent} times at the centre`]),
    ...(seen ? [] : [`${number} "${words}" was never shown`]),
  ];
}

/** Receipts and statuses say each thing once. */
function twice({ citizen, numbers }: Person): string[] {
  const screen = citizen.messages.map(({ text }) => text);
  const receipts = numbers.filter(
    (number) =>
      screen.filter(
        (text) => /Nomor/.test(text) && numberPattern.exec(text)?.[0] === number && /terkirim|diterima/i.test(text.split('\n')[0] ?? ''),
      ).length > 2,
  );
  const statuses = screen.flatMap((text) => /kabar \S+-\d+\./.exec(text)?.[0] ?? []);
  return [...receipts, ...statuses.filter((words, i) => statuses.indexOf(words) !== i)];
}
