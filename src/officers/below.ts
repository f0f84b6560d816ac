/** What is said below a preview and is none of its buttons: officers go on about what they see there. Nothing is sent by it. */
import { dangers } from '../dialogue/understand/emergency.ts';
import { languageAsked } from '../dialogue/understand/languages.ts';
import { plain, words } from '../dialogue/understand/normalise.ts';
import { findPlace } from '../dialogue/understand/place.ts';
import { tellsWrong } from '../dialogue/understand/praise.ts';
import { topicOf } from '../dialogue/understand/topic.ts';
import { asksSomething } from './deeds.ts';
import { tellsOwn, wordsMs } from './offered.ts';
import type { OfficerTurn } from './officers.ts';
import { askPurpose, goOn } from './preview.ts';
import { saysNothing } from './purpose.ts';
import { deskOf, type Request } from './request.ts';
import { isIdle } from './spoken.ts';

/** One word may be the citizen's "menu"; more tell something of their own. */
const [wordsMin, wordsMax] = [2, 8];
/** "tidak" sends nothing and calls nothing off. */
const noes = /^(?:tidak|nggak|enggak|ngga|gak|ga|belum|bukan|jangan)$/;
const own = /\b(?:saya|sy|aku|gue|gw|lapor\w*|halo|hai|assalam\w*|bahasa|basa)\b/;

/** null: no preview stands there, or the words may be a citizen's own. */
export async function answerBelow(request: Request): Promise<OfficerTurn | null> {
  const { incoming, now, world } = request;
  const { pending } = deskOf(request);
  if (incoming.said.type !== 'text' || pending?.step !== 'confirm' || pending.complaint === '' || !isIdle(now)) return null;
  if (world.chance.now() - pending.at > wordsMs || tellsOwn(request, pending.at)) return null;
  const { text } = incoming.said;
  if (saysNothing(text) || noes.test(plain(text))) return goOn(request, pending, '');
  if (!goesOn(text, request)) return null;
  if (pending.act === 'tanya' && asksSomething(text)) return goOn(request, pending, text);
  const complaint = await world.complaints.byId(pending.complaint);
  if (complaint === null) return null;
  const turn = askPurpose(request, complaint, text, ['balas', 'tanya', 'catat']);
  return { ...turn, say: turn.say.map((say) => ({ ...say, lines: [...say.lines, { key: 'officer.plain.own' as const }] })) };
}

/** Whether words tell no matter and no place of their own, and are meant for nobody else. */
function goesOn(text: string, { world }: Request): boolean {
  const count = words(text).length;
  const line = plain(text);
  if (count < wordsMin || count > wordsMax || own.test(line) || tellsWrong(line) || dangers(text).length > 0) return false;
  return languageAsked(text, world.languages) === null && topicOf(text, world.categories) === null && findPlace(text) === null;
}
