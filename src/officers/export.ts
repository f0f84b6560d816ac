/** /ekspor: the complaints of a stretch of days as a file for a spreadsheet, in private chats alone. Who told them is never in it. */
import type { Officer } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { agenciesCount, agencyName } from './agencies.ts';
import type { OfficerTurn } from './officers.ts';
import { spanOf } from './period.ts';
import { audited, type Request, says, turnOf } from './request.ts';
import { adminAgency } from './roles.ts';
import { askedIn } from './watched.ts';

/** What a spreadsheet and the memory of a small server take at once. */
export const exportRowsMax = 5000;

export async function exportList(request: Request): Promise<OfficerTurn> {
  const asked = askedIn(request, 'officer.example.ekspor');
  if ('refused' in asked) return says(request, asked.refused);
  const { world, officer } = request;
  const { agencies, period } = asked;
  const scope = { region: world.region.code, agencies, secretOf: secretOf(officer, world.region.code, agencies) };
  const { rows, hidden } = await world.figures.exportable(scope, period);
  const left: Sentence[] = hidden === 0 ? [] : [{ key: 'export.hidden', params: { hidden } }];
  if (rows === 0) return says(request, [{ key: 'export.none', params: { period: spanOf(period) } }, ...left]);
  if (rows > exportRowsMax) return says(request, [{ key: 'export.too_many', params: { rows, max: exportRowsMax } }]);
  const [only = '', other] = agencies;
  const title: Sentence =
    other === undefined ? { key: 'officer.words', params: { words: agencyName(only, world) } } : agenciesCount(agencies);
  const say = {
    lines: [{ key: 'export.done' as const, params: { title, period: spanOf(period), rows } }, ...left, { key: 'export.care' as const }],
    document: { export: { officer: officer.id, agencies, ...period } },
  };
  const detail = {
    agencies: agencies.join(','),
    from: dayOf(period.from),
    to: dayOf(period.to - 1),
    rows: String(rows),
    hidden: String(hidden),
  };
  return turnOf(request.now, { say: [say], audit: [audited(request, 'ekspor', null, detail)] });
}

/** Agencies whose secret complaints may be in it: those for which the officer was given the right to open identities. */
export function secretOf({ roles }: Officer, region: string, agencies: readonly string[]): string[] {
  const given = roles.filter((held) => held.region === region && held.identity === true);
  return agencies.filter((code) => given.some(({ agency }) => agency === code || agency === adminAgency));
}

/** For the audit, which is no place for local time. */
function dayOf(at: number): string {
  return new Date(at).toISOString();
}
