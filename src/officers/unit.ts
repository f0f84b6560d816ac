/** /unit INSTANSI, said inside a group: makes it the group of that agency, tells whose it is, or lets it go. For admins. */
import { commitOf } from '../complaints/commits.ts';
import type { AgencyGroup, Commit, Officer, StaffChange, TalkNow, TopicsFor } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { agencyNamed, unknownAgency } from './agencies.ts';
import type { Agency, OfficerTurn, OfficerWorld } from './officers.ts';
import { type Request, says } from './request.ts';

/** What ends the line when the group shall have topics: "topik" a topic for each complaint, "topik instansi" one for all. */
const topicWords = /(?:^|\s+)topik(?:\s+(laporan|instansi))?$/i;
const release = 'lepas';

/** In a private chat it is only explained. */
export async function explainUnit(request: Request): Promise<OfficerTurn> {
  return says(request, [{ key: 'officer.unit.private' }, { key: 'officer.example.unit' }]);
}

/** What the line brings about. `now` is the group's own talk, begun by this commit where there was none; `group` what it is so far. */
export function unit(
  args: string,
  officer: Officer,
  now: TalkNow,
  group: AgencyGroup | null,
  world: OfficerWorld,
): { commit: Commit; lines: Sentence[] } {
  const words = args.trim();
  const isRelease = words.toLowerCase() === release;
  if (group === null && (words === '' || isRelease)) return { commit: commitOf(now, now.talk), lines: [{ key: 'officer.unit.none' }] };
  if (group !== null && words === '')
    return { commit: commitOf(now, now.talk), lines: [...standing(group, world), { key: 'officer.unit.how' }] };
  const at = world.chance.now();
  if (group !== null && isRelease) {
    const audit = [{ at, officer: officer.id, act: 'unit', complaint: null, detail: { agency: group.agency, to: release } }];
    return {
      commit: commitOf(now, now.talk, { staff: [{ type: 'ungroup', talk: now.id, at }], audit }),
      lines: [{ key: 'officer.unit.released' }],
    };
  }
  const agency = agencyNamed(words.replace(topicWords, ''), world.agencies);
  if (agency === null) return { commit: commitOf(now, now.talk), lines: unknownAgency(words.replace(topicWords, ''), world.agencies) };
  return made(agency, topicsIn(words), officer, now, world);
}

function made(
  agency: Agency,
  topics: TopicsFor,
  officer: Officer,
  now: TalkNow,
  world: OfficerWorld,
): { commit: Commit; lines: Sentence[] } {
  const at = world.chance.now();
  const { channel } = now.address;
  const change: StaffChange = {
    type: 'group',
    at,
    talk: now.id,
    region: world.region.code,
    agency: agency.code,
    channel,
    topics,
    by: officer.id,
  };
  const audit = [{ at, officer: officer.id, act: 'unit', complaint: null, detail: { agency: agency.code, topics } }];
  const lines: Sentence[] = [{ key: 'officer.unit.made', params: { agency: agency.label } }, { key: `officer.unit.topics.${topics}` }];
  return { commit: commitOf(now, now.talk, { staff: [change], audit }), lines };
}

function standing(group: AgencyGroup, world: OfficerWorld): Sentence[] {
  const label = world.agencies.find(({ code }) => code === group.agency)?.label ?? group.agency;
  return [{ key: 'officer.unit.is', params: { agency: label } }, { key: `officer.unit.topics.${group.topics}` }];
}

function topicsIn(words: string): TopicsFor {
  const found = topicWords.exec(words);
  if (!found) return 'none';
  return found[1]?.toLowerCase() === 'instansi' ? 'agency' : 'complaint';
}
