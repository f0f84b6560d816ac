/** The officers' way in: a command, a reply to a card or a pending act, from a person who holds a role. Everybody else's words are a citizen's talk. */
import type { Incoming } from '../channels/channel.ts';
import { commitOf, messages } from '../complaints/commits.ts';
import type { Commit, TalkNow } from '../complaints/ports.ts';
import { pushTo, sayTo } from '../complaints/push.ts';
import { act, isStaffs, join, type OfficerWorld } from './act.ts';
import { invited } from './join.ts';
import { isWhatsApp, officerOf } from './known.ts';
import type { OfficerTurn } from './officers.ts';

/** What the message brings about as an officer's line, or null when it is a citizen's. Asks the database only for what may be one. */
export async function official(incoming: Incoming, now: TalkNow, world: OfficerWorld): Promise<Commit | null> {
  if (!mayBeOfficial(incoming, now)) return null;
  const officer = await officerOf(incoming, world.officers);
  const turn = officer === null ? await join(incoming, now, world) : await act(officer, incoming, now, world);
  return turn && (await written(now, turn, world));
}

/** Below a card on WhatsApp. */
const bareNumber = /^\s*\d{1,2}\s*$/;

function mayBeOfficial({ said, channel }: Incoming, now: TalkNow): boolean {
  if (now.talk.desk !== null) return true;
  if (said.type === 'press') return said.draft.startsWith('o');
  if ('quoted' in said && said.quoted !== undefined) return true;
  if (isWhatsApp(channel) && said.type === 'text' && bareNumber.test(said.text)) return true;
  const words = said.type === 'text' ? said.text : said.type === 'file' ? (said.caption ?? '') : '';
  return words.trimStart().startsWith('/') || invited(words) !== null || isStaffs(words);
}

/** What an officer's turn writes. */
export async function written(now: TalkNow, turn: OfficerTurn, world: Pick<OfficerWorld, 'talks' | 'chance' | 'morning'>): Promise<Commit> {
  const { next, say, tell, errands, ...parts } = turn;
  const commit = commitOf(now, next, { ...parts, errands: messages(now.id, say, false) });
  for (const { talk, say: told, waits } of tell) {
    if (talk === now.id) commit.errands.push(...messages(talk, [told], true));
    else await (waits ? pushTo([{ talk }], told, commit, world) : sayTo(talk, told, commit, world));
  }
  commit.errands.push(...errands);
  return commit;
}
