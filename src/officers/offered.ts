/** Numbers and labels typed instead of pressed: WhatsApp shows lists, and many people type. What was offered last is remembered in the officer's own talk. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Said } from '../dialogue/said.ts';
import type { Choice, Say } from '../dialogue/say.ts';
import type { Offer, Talk } from '../dialogue/talk.ts';
import { chosen, numbered } from '../dialogue/understand/answer.ts';
import { cardChoice, cardChoices } from './card.ts';
import { readDesk } from './desk.ts';
import { isWhatsApp } from './known.ts';
import type { OfficerWorld } from './officers.ts';
import type { Request } from './request.ts';
import { mayHandle } from './roles.ts';

/** After this time a bare "kirim" may be meant for something else; the buttons go on working. */
export const wordsMs = 15 * 60_000;
type Press = Extract<Said, { type: 'press' }>;

/** The officer's talk with the choices just said; none are left where none were offered. */
export function remembered(next: Talk, says: readonly Say[], world: OfficerWorld): Talk {
  const choices = says.at(-1)?.choices ?? [];
  if (says.length === 0 || (choices.length === 0 && next.desk === null)) return next;
  const now = world.chance.now();
  const offered = choices.length === 0 ? null : { at: now, choices: offersOf(choices, world) };
  return { ...next, desk: { ...readDesk(next.desk, now), offered } };
}

/** The choice that words name: of those offered last, of the quoted card, or of the newest card where a bare number is all there is. null: none. */
export async function pickedIn(request: Request): Promise<Press | null> {
  const { incoming, now, world, quoted } = request;
  const { said } = incoming;
  if (said.type !== 'text') return null;
  const { offered } = readDesk(now.talk.desk, world.chance.now());
  const fresh = offered !== null && world.chance.now() - offered.at <= wordsMs && !tellsOwn(request, offered.at) ? offered.choices : [];
  const meant = named(said.text, fresh);
  if (meant !== null && (quoted === null || isAbout(meant, quoted))) return pressOf(meant);
  const card = quoted ?? (fresh.length === 0 ? await newestCard(request, said.text) : null);
  const of = card && named(said.text, offersOf(choicesOf(card), world));
  return of ? pressOf(of) : null;
}

/** A report of the officer's own that was told since has the word. */
export function tellsOwn({ now }: Request, since: number): boolean {
  return (now.talk.state?.draft?.touchedAt ?? 0) > since;
}

/** Taking back is said in words: a bare number may be meant for a card that came since. */
function named(text: string, offers: readonly Offer[]): Offer | null {
  const found = chosen(text, offers);
  return found?.step === 'sent' && numbered(text) !== null ? null : found;
}

/** A preview is about what it shows, the buttons of a card about its number. */
function isAbout({ choice, step }: Offer, { number }: Complaint): boolean {
  return step === 'act' || step === 'pick' || choice.startsWith(number);
}

/** A number without anything it could mean for a citizen is meant for the card that came last. */
async function newestCard({ incoming, now, world, officer }: Request, text: string): Promise<Complaint | null> {
  const { state } = now.talk;
  if (!isWhatsApp(incoming.channel) || numbered(text) === null) return null;
  if (state && (state.draft !== null || state.offered.length > 0)) return null;
  const about = await world.complaints.lastAbout(now.id);
  const complaint = about === null ? null : await world.complaints.byId(about);
  return complaint && mayHandle(officer, complaint) && complaint.citizen !== now.citizen ? complaint : null;
}

/** Of one that waits for a decision the list of agencies comes first. */
function choicesOf(complaint: Complaint): Choice[] {
  if (complaint.undecidedAt === undefined) return cardChoices(complaint);
  return [cardChoice('teruskan', complaint.number, { key: 'officer.choice.elsewhere' })];
}

function offersOf(choices: readonly Choice[], world: OfficerWorld): Offer[] {
  return choices.map(({ draft, step, choice, label }) => ({ draft, step, choice, words: world.words(label) }));
}

function pressOf({ draft, step, choice }: Offer): Press {
  return { type: 'press', draft, step, choice };
}
