/** Numbers typed on WhatsApp, where lists are numbered: which of the lists on the screen is meant. Cards come unasked, also while another list waits for its answer. */
import type { ChannelName } from '../channels/channel.ts';
import type { Listed } from '../complaints/ports.ts';
import type { Choice, Say, Sentence } from '../dialogue/say.ts';
import { numbered } from '../dialogue/understand/answer.ts';
import { cardDraft } from './card.ts';
import { deskPrefix } from './desk.ts';
import { isWhatsApp } from './known.ts';
import { freshOffers, isWorded, type Press, pressOf, wordsMs } from './offered.ts';
import type { OfficerTurn } from './officers.ts';
import { type Request, turnOf } from './request.ts';

/** What an officer may choose by number below it: kept, because the number may be typed much later (outbox/message.ts). */
export function listed({ choices = [] }: Say, channel: ChannelName): Choice[] {
  return isWhatsApp(channel) ? choices.filter(({ draft, typed }) => draft.startsWith(deskPrefix) && !typed) : [];
}

/** Of the quoted list, or of the newest on the screen; a question where two may be meant. own: the citizen's words. null: no list has it. */
export async function pickedByNumber(request: Request): Promise<Press | OfficerTurn | 'own' | null> {
  const { incoming, now, world } = request;
  const { said } = incoming;
  const number = said.type === 'text' && isWhatsApp(incoming.channel) ? numbered(said.text) : null;
  if (said.type !== 'text' || number === null) return null;
  const list = await world.complaints.listed(now.id, said.quoted);
  const choice = list?.choices[number - 1];
  if (said.quoted !== undefined) return choice ? pressOf(choice) : null;
  if (list === null) return null;
  const own = ownList(request);
  if (own !== null && own.at > list.at) return 'own';
  return choice ? meant(request, number, choice, list, own?.has(number) === true) : null;
}

/** Of a list that came unasked, only where nothing else waits for a number. */
function meant(request: Request, number: number, choice: Choice, { pushed }: Listed, ownHas: boolean): Press | OfficerTurn {
  if (!pushed) return pressOf(choice);
  const begun = freshOffers(request).filter((offer) => !isWorded(offer))[number - 1];
  if (begun !== undefined) {
    const { draft, step, words = '' } = begun;
    const told: Sentence = { key: 'officer.words', params: { words } };
    return which(request, number, [], [{ draft, step, choice: begun.choice, label: told }, named(choice)]);
  }
  return ownHas ? which(request, number, [{ key: 'officer.number.own' }], [named(choice)]) : pressOf(choice);
}

function which(request: Request, number: number, lines: Sentence[], choices: Choice[]): OfficerTurn {
  const asked: Sentence = { key: 'officer.number.which', params: { typed: String(number) } };
  return turnOf(request.now, { say: [{ lines: [asked, ...lines], choices }] });
}

/** A card's button with the number of its report. */
function named(choice: Choice): Choice {
  const [number = ''] = choice.choice.split(' ');
  if (choice.draft !== cardDraft || number === '') return choice;
  return { ...choice, label: { key: 'join.dot', params: { left: choice.label, right: number } } };
}

/** What the officer is asked as a citizen, as long as a number may be its answer. */
function ownList({ now, world }: Request): { at: number; has(number: number): boolean } | null {
  const { state } = now.talk;
  if (!state) return null;
  const offered = state.offered.length > 0 ? (state.offeredAt ?? 0) : 0;
  const at = Math.max(offered, state.draft?.touchedAt ?? 0);
  if (at === 0) return null;
  const isFresh = world.chance.now() - at <= wordsMs;
  return { at, has: (number) => isFresh && (state.offered.length === 0 || number <= state.offered.length) };
}
