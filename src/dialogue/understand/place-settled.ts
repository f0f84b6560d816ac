/** Settles a place that was just put right: the right name is told to its end where the same words tell it fuller, and a new spot takes the old one's place: "bukan merdeka, asia afrika. pokoknya asia afrika depan hotel". */
import { isMark } from './correcting.ts';
import { isEveryday } from './everyday.ts';
import { words } from './normalise.ts';
import { tells } from './place.ts';
import { relations } from './place-parts.ts';

/** A name is found by chance in fewer letters, and told to its end in few words. */
const nameMinLetters = 4;
const goesOnMaxWords = 7;
const nameMaxWords = 2;
const spot = new RegExp(`^\\s*(?:(?:yang|yg|pas|persis)\\s+)*(?:${relations})(?!\\p{L})`, 'iu');
const relation = new RegExp(`^${relations}$`, 'i');
const spotWithin = new RegExp(`\\s(?:${relations})\\s+\\p{L}`, 'iu');
const lead = /^(?:(?:eh|oh|aduh|ya|iya|pokoknya|pokokne|pokoke|intinya|jadi|yang|yg|itu|di|masuk|udah|sudah|bener|benar|betul|pas)\s+)+/iu;

/** `right`, which was `told` before `said` put it right. */
export function settledPlace(told: string, right: string, said: string): string {
  const { before, fresh, behind } = changeOf(told, right);
  if (fresh.length < nameMinLetters) return right;
  const whole = toldFuller(fresh, said, words(right));
  const isElsewhere = spotWithin.test(` ${whole}`) && spot.test(behind);
  return before + whole + (isElsewhere ? behind.replace(/^[^,]*/, '') : behind);
}

/** What became of `told`: the words at its beginning and its end that stayed, and those between. */
function changeOf(told: string, right: string): { before: string; fresh: string; behind: string } {
  const [old, now] = [told, right].map((text) => text.split(/(?<=\s)(?=\S)|(?=,)/u));
  const same = (from: (all: readonly string[], i: number) => string | undefined, max: number) => {
    let count = 0;
    while (count < max && from(old ?? [], count)?.trim() === from(now ?? [], count)?.trim()) count += 1;
    return count;
  };
  const most = Math.min(old?.length ?? 0, now?.length ?? 0);
  const first = same((all, i) => all[i], most);
  const last = same((all, i) => all.at(-1 - i), most - first);
  const [lead, rest] = [(now ?? []).slice(0, first).join(''), (now ?? []).slice(first)];
  const fresh = rest.slice(0, rest.length - last).join('');
  const spaces = fresh.length - fresh.trimEnd().length;
  return { before: lead, fresh: fresh.trimEnd(), behind: ' '.repeat(spaces) + rest.slice(rest.length - last).join('') };
}

/** The name with what stands behind it where a clause begins with it and goes on to a spot, or to the end of the name. */
function toldFuller(name: string, said: string, known: readonly string[]): string {
  const fuller = said
    .split(/[,.;!?\n]+/)
    .map((clause) => clause.trim().replace(lead, ''))
    .find((clause) => clause.toLowerCase().startsWith(`${name.toLowerCase()} `) && goesOn(clause.slice(name.length + 1), known));
  return fuller ?? name;
}

/** Whether words behind a name belong to it; `known`: those of the place, which tell nothing more. */
function goesOn(behind: string, known: readonly string[]): boolean {
  const all = words(behind);
  if (all.length > goesOnMaxWords || all.some((word) => isMark(word) || (known.includes(word) && !relation.test(word))) || tells(behind))
    return false;
  return spot.test(behind) || (all.length <= nameMaxWords && all.every((word) => word.length >= nameMinLetters && !isEveryday(word)));
}
