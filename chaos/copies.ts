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

/** `upsets`: performance.now() of each. */
export function copiesOf(people: readonly Person[], upsets: readonly number[]): Copies {
  const copies: Copies = { count: 0, mostAfterOne: 0, unexplained: [] };
  for (const { phone } of people) {
    const found = repeated(phone);
    copies.count += found.length;
    const after = new Map<number, number>();
    for (const { at } of found) {
      const upset = upsets.findLastIndex((one) => one < at);
      after.set(upset, (after.get(upset) ?? 0) + 1);
    }
    const lost = phone.lost();
    for (const [upset, times] of after) if (upset >= 0) copies.mostAfterOne = Math.max(copies.mostAfterOne, times - lost);
    // Each upset explains one copy in each chat, each lost answer one more.
    const explained = [...after.entries()].reduce((sum, [upset, times]) => sum + (upset < 0 ? 0 : Math.min(1, times)), 0) + lost;
    if (found.length > explained)
      copies.unexplained.push(
        `${phone.name}: ${found.length} copies, ${explained} explained: ${JSON.stringify(found.map(({ text }) => text.slice(0, 80)))}`,
      );
  }
  return copies;
}

/** Second and further ones. Where the platform does not tell copies apart, those of messages that are said once. */
function repeated(phone: Phone): { at: number; text: string }[] {
  const known = new Set<string>();
  return phone.seen().filter(({ key, text }) => {
    const name = key || onceName(text);
    if (name === null) return false;
    const isCopy = known.has(name);
    known.add(name);
    return isCopy;
  });
}

/** Receipts, statuses and acts say each thing once; an act on a report others were merged into, once for each of them. */
function onceName(text: string): string | null {
  const receipt = /^(?:Laporan|Aspirasi|Permintaan informasi) diterima ✅ Nomor: \S+/.exec(text)?.[0];
  const act = /tindakan-\w+-\d+/.exec(text)?.[0];
  return receipt ?? /kabar \S+-\d+\./.exec(text)?.[0] ?? (act && `${act} ${numberPattern.exec(text)?.[0]}`) ?? null;
}
