/** Agencies by what people call them. Pure. */
import type { Sentence } from '../dialogue/say.ts';
import { nearest } from './nearest.ts';
import type { Agency, OfficerWorld } from './officers.ts';
import { adminAgency } from './roles.ts';

/** The complaint's agency as the citizen reads it. */
export function agencyName(code: string, { agencies }: Pick<OfficerWorld, 'agencies'>): string {
  return agencies.find((agency) => agency.code === code)?.label ?? code;
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
    const [first = '', second = ''] = label.toLowerCase().replace(/[,.]/g, '').split(' ');
    const names = [code.toLowerCase(), label.toLowerCase(), ...(second.length > 3 ? [`${first} ${second}`] : [])];
    return code !== but && code !== adminAgency && names.some((name) => text.includes(` ${name} `));
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** What is said when nothing is called so: the one that was perhaps meant, or all of them. */
export function unknownAgency(typed: string, agencies: readonly Agency[]): Sentence[] {
  const codes = agencies.map(({ code }) => code);
  const meant = nearest(typed.trim().toUpperCase(), codes);
  return [
    { key: 'officer.invite.agency_unknown', params: { typed: typed.trim() } },
    meant === null
      ? { key: 'officer.invite.agencies', params: { codes: codes.join(', ') } }
      : { key: 'officer.invite.agency_meant', params: { meant } },
  ];
}
