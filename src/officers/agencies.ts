/** Agencies by what people call them. Pure. */
import type { Sentence } from '../dialogue/say.ts';
import { nearest } from './nearest.ts';
import type { Agency, OfficerWorld } from './officers.ts';
import { adminAgency } from './roles.ts';

/** Words a name of an agency may have. */
const namedMax = 12;

/** The complaint's agency as the citizen reads it. */
export function agencyName(code: string, { agencies }: Pick<OfficerWorld, 'agencies'>): string {
  return agencies.find((agency) => agency.code === code)?.label ?? code;
}

/** How many agencies these are; what has no agency yet waits with the admins, who are none. */
export function agenciesCount(codes: readonly string[]): Sentence {
  return { key: 'figures.title.several', params: { count: codes.filter((code) => code !== adminAgency).length } };
}

/** An agency by its code or name, in any case. */
export function agencyNamed(typed: string, agencies: readonly Agency[]): Agency | null {
  const wanted = typed.trim().toLowerCase();
  return agencies.find(({ code, label }) => [code, label].some((name) => name.toLowerCase() === wanted)) ?? null;
}

/** The agency a sentence speaks of: its code, its name, or the first two words of it ("itu Dinas Perumahan"). null: none, or several. */
export function agencyIn(words: string, agencies: readonly Agency[], but: string): Agency | null {
  const text = ` ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const named = agencies.filter(({ code, label }) => {
    const names = [code.toLowerCase(), label.toLowerCase(), ...shortName(label)];
    return code !== but && code !== adminAgency && names.some((name) => text.includes(` ${name} `));
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

const towards = /^(?:ke(?:pada)?|pada|untuk)\s+/i;

/** The agency the words begin with ("ke Dinas Perumahan, karena …"), with those behind it; null when they begin otherwise. */
export function leadingAgency(words: string, agencies: readonly Agency[]): { agency: Agency; rest: string } | null {
  const text = words.trim().replace(towards, '');
  const [head = ''] = /^[^,.:;]*/.exec(text) ?? [];
  const said = head.split(/\s+/);
  for (let count = Math.min(said.length, namedMax); count > 0; count--) {
    const named = said.slice(0, count);
    const name = named.join(' ');
    const short = agencies.filter(({ label }) => shortName(label).includes(name.toLowerCase()));
    const agency = agencyNamed(name, agencies) ?? (short.length === 1 ? short[0] : null);
    if (!agency) continue;
    const behind = new RegExp(`^${named.map((word) => RegExp.escape(word)).join('\\s+')}[\\s,.:;-]*`).exec(text)?.[0] ?? '';
    return { agency, rest: text.slice(behind.length) };
  }
  return null;
}

/** "dinas perumahan": the first two words of a longer name. */
function shortName(label: string): string[] {
  const [first = '', second = ''] = label.toLowerCase().replace(/[,.]/g, '').split(' ');
  return second.length > 3 ? [`${first} ${second}`] : [];
}

/** What is said when nothing is called so: the one that was perhaps meant, or all of them. */
export function unknownAgency(typed: string, agencies: readonly Agency[]): Sentence[] {
  const codes = agencies.map(({ code }) => code).filter((code) => code !== adminAgency);
  const meant = nearest(typed.trim().toUpperCase(), codes);
  return [
    { key: 'officer.invite.agency_unknown', params: { typed: typed.trim() } },
    meant === null
      ? { key: 'officer.invite.agencies', params: { codes: codes.join(', ') } }
      : { key: 'officer.invite.agency_meant', params: { meant } },
  ];
}
