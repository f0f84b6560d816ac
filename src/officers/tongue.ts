/** /bahasa inside an agency's group: the language its cards and answers are told in. In private chats the citizens' words for it are the officers' too. */
import { commitOf } from '../complaints/commits.ts';
import type { AgencyGroup, Commit, Officer, TalkNow } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { languageAsked } from '../dialogue/understand/languages.ts';
import { agencyName } from './agencies.ts';
import type { OfficerWorld } from './officers.ts';

export const languageWords: readonly string[] = ['bahasa', 'language'];

/** What the line brings about. `now` is the group's own talk. */
export function tongue(
  args: string,
  officer: Officer,
  now: TalkNow,
  group: AgencyGroup,
  world: OfficerWorld,
): { commit: Commit; lines: Sentence[] } {
  const { languages } = world;
  const code = codeIn(args.trim().toLowerCase(), languages);
  const stays = commitOf(now, now.talk);
  if (code === null) {
    const spoken = now.talk.language ?? world.language;
    const name = languages.find((one) => one.code === spoken)?.name ?? spoken;
    return { commit: stays, lines: [{ key: 'officer.language.is', params: { name, names: languages.map((one) => one.name).join(', ') } }] };
  }
  if (!belongs(officer, group))
    return { commit: stays, lines: [{ key: 'officer.language.not_yours', params: { agency: agencyName(group.agency, world) } }] };
  const detail = { agency: group.agency, to: code };
  const audit = [{ at: world.chance.now(), officer: officer.id, act: 'bahasa', complaint: null, detail }];
  const lines: Sentence[] = [
    { key: 'language.chosen', language: code },
    { key: 'officer.language.cards', language: code },
  ];
  return { commit: commitOf(now, { ...now.talk, language: code }, { audit }), lines };
}

/** "jawa", "english", "Basa Sunda", "ban". */
function codeIn(words: string, languages: OfficerWorld['languages']): string | null {
  const exact = languages.find(({ code }) => code === words)?.code;
  return exact ?? languageAsked(`bahasa ${words}`, languages) ?? languageAsked(words, languages);
}

function belongs({ roles }: Officer, { region, agency }: AgencyGroup): boolean {
  return roles.some((held) => held.region === region && (held.role === 'admin' || held.agency === agency));
}
