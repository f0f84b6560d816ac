/** Messages that came more than once, and what explains each: a death or a database that went may repeat what each chat had in flight, a lost answer what it belonged to. */
import { numberPattern } from '../test/support/numbers.ts';
import type { Person } from './people.ts';
import type { Phone } from './phone.ts';

export interface Copies {
  /** Copies of all chats. */
  count: number;
  /** Most copies in one chat after one upset. */
  mostAfterOne: number;
  /** Copies nothing explains. */
  unexplained: string[];
}

/** A message on its way when a copy died may arrive so much later. */
const onItsWayMs = 2_000;

/** `upsets`: performance.now() of each. An upset explains one copy in each chat, of a message sent before it; each lost answer explains one more. */
export function copiesOf(people: readonly Pick<Person, 'phone'>[], upsets: readonly number[]): Copies {
  const copies: Copies = { count: 0, mostAfterOne: 0, unexplained: [] };
  for (const { phone } of people) {
    const found = repeated(phone);
    copies.count += found.length;
    const used = new Set<number>();
    const without = found.filter(({ first, at }) => {
      const upset = upsets.findIndex((one, nth) => one > first - onItsWayMs && one < at && !used.has(nth));
      used.add(upset);
      return upset < 0;
    });
    const lost = phone.lost();
    if (used.size > (used.has(-1) ? 1 : 0)) copies.mostAfterOne = Math.max(copies.mostAfterOne, 1 + Math.max(0, without.length - lost));
    if (without.length > lost)
      copies.unexplained.push(
        `${phone.name}: ${found.length} copies, ${found.length - without.length + lost} explained; deaths and cuts after ${upsets.map(seconds).join(', ')} s: ${JSON.stringify(found.map(({ first, at, text }) => `${seconds(first)} and ${seconds(at)} s: ${text.slice(0, 60)}`))}`,
      );
  }
  return copies;
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}

/** Second and further ones, in their order. Where the platform does not tell copies apart, those of messages that are said once. */
function repeated(phone: Phone): { first: number; at: number; text: string }[] {
  const known = new Map<string, number>();
  return phone.seen().flatMap(({ key, text, at }) => {
    const name = key || onceName(text);
    if (name === null) return [];
    const first = known.get(name);
    if (first !== undefined) return [{ first, at, text }];
    known.set(name, at);
    return [];
  });
}

/** Receipts, statuses and acts say each thing once; an act on a report others were merged into, once for each of them. */
function onceName(text: string): string | null {
  const receipt = /^(?:Laporan|Aspirasi|Permintaan informasi) diterima ✅ Nomor: \S+/.exec(text)?.[0];
  const act = /tindakan-\w+-\d+/.exec(text)?.[0];
  return receipt ?? /kabar \S+-\d+\./.exec(text)?.[0] ?? (act && `${act} ${numberPattern.exec(text)?.[0]}`) ?? null;
}
