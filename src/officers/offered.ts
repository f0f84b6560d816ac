/** Numbers and labels typed instead of pressed: WhatsApp shows lists, and many people type. What was offered last is remembered in the officer's own talk. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Said } from '../dialogue/said.ts';
import type { Choice, Say } from '../dialogue/say.ts';
import type { Talk } from '../dialogue/talk.ts';
import { chosen, numbered } from '../dialogue/understand/answer.ts';
import { cardChoice, cardChoices } from './card.ts';
import { readDesk, type Worded } from './desk.ts';
import { isWhatsApp } from './known.ts';
import type { Request } from './request.ts';
import { mayHandle } from './roles.ts';

/** After this time a bare "kirim" may be meant for something else; the buttons go on working. */
export const wordsMs = 15 * 60_000;
/** What the commands and the guides call things, whatever language they are told in. */
const source = 'id';
type Press = Extract<Said, { type: 'press' }>;

/** The officer's talk with the choices just said; none are left where none were offered. */
export function remembered(next: Talk, says: readonly Say[], request: Request): Talk {
  const choices = says.at(-1)?.choices ?? [];
  if (says.length === 0) return next;
  const now = request.world.chance.now();
  const offered = choices.length === 0 ? null : { at: now, choices: offersOf(choices, request) };
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
  const of = card && named(said.text, offersOf(choicesOf(card), request));
  return of ? pressOf(of) : null;
}

/** A report of the officer's own that was told since has the word. */
export function tellsOwn({ now }: Request, since: number): boolean {
  return (now.talk.state?.draft?.touchedAt ?? 0) > since;
}

/** The choice `text` names, in whichever language. Taking back is said in words: a bare number may be meant for a card that came since. */
export function named(text: string, offers: readonly Worded[]): Worded | null {
  const found = chosen(text, offers) ?? others(offers).reduce<Worded | null>((first, also) => first ?? chosen(text, also), null);
  return found?.step === 'sent' && numbered(text) !== null ? null : found;
}

/** The same choices by their words in the other languages. */
function others(offers: readonly Worded[]): Worded[][] {
  const most = Math.max(0, ...offers.map(({ also = [] }) => also.length));
  return Array.from({ length: most }, (_, i) => offers.map((offer) => ({ ...offer, words: offer.also?.[i] ?? offer.words ?? '' })));
}

/** A preview is about what it shows, the buttons of a card about its number. */
function isAbout({ choice, step }: Worded, { number }: Complaint): boolean {
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

/** As the officer reads them; as the officer's own chat would show them, for what is answered there; and as the guides call them. */
export function offersOf(choices: readonly Choice[], { language, now, world }: Request): Worded[] {
  const languages = [language, now.talk.language ?? world.language, source];
  return choices.map(({ draft, step, choice, label }) => {
    const [words = '', ...also] = new Set(languages.map((one) => world.words(label, one)));
    return { draft, step, choice, words, ...(also.length > 0 && { also }) };
  });
}

function pressOf({ draft, step, choice }: Worded): Press {
  return { type: 'press', draft, step, choice };
}
