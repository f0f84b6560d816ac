/** Labels typed instead of pressed, and numbers where a chat has one list: what was offered last is remembered in the officer's own talk. Lists of WhatsApp: by-number.ts. */
import type { Complaint } from '../complaints/complaint.ts';
import { readNumber } from '../complaints/number.ts';
import type { Said } from '../dialogue/said.ts';
import type { Choice, Say } from '../dialogue/say.ts';
import type { Talk } from '../dialogue/talk.ts';
import { chosen, numbered } from '../dialogue/understand/answer.ts';
import { cardChoice, cardChoices } from './card.ts';
import { type Pending, readDesk, type Worded } from './desk.ts';
import type { Request } from './request.ts';

/** After this time a bare "kirim" may be meant for something else; the buttons go on working. */
export const wordsMs = 15 * 60_000;
/** What the commands and the guides call things, whatever language they are told in. */
const source = 'id';
export type Press = Extract<Said, { type: 'press' }>;

/** The officer's talk with the choices just said; none are left where none were offered. */
export function remembered(next: Talk, says: readonly Say[], request: Request): Talk {
  const choices = says.at(-1)?.choices ?? [];
  if (says.length === 0) return next;
  const now = request.world.chance.now();
  const offered = choices.length === 0 ? null : { at: now, choices: offersOf(choices, request) };
  return { ...next, desk: { ...readDesk(next.desk, now), offered } };
}

/** What was offered just now was said in this group: there its words may be typed. */
export function saidIn(next: Talk, group: string, now: number): Talk {
  const desk = readDesk(next.desk, now);
  return desk.offered === null ? next : { ...next, desk: { ...desk, offered: { ...desk.offered, in: group } } };
}

/** Whether words typed in this group name what was offered to this officer there. */
export function namesOffer(text: string, group: string, stored: unknown, now: number): boolean {
  const { offered } = readDesk(stored, now);
  return offered?.in === group && now - offered.at <= wordsMs && numbered(text) === null && named(text, offered.choices) !== null;
}

/** The choice that words name: of those offered last, or of the quoted card. null: none. */
export function pickedIn(request: Request): Press | null {
  const { incoming, quoted } = request;
  const { said } = incoming;
  if (said.type !== 'text') return null;
  const meant = named(said.text, freshOffers(request));
  if (meant !== null && (quoted === null || isAbout(meant, quoted))) return pressOf(meant);
  const of = quoted && named(said.text, offersOf(choicesOf(quoted), request));
  return of ? pressOf(of) : null;
}

/** What was offered last, while words may still mean it. */
export function freshOffers(request: Request): Worded[] {
  const now = request.world.chance.now();
  const { offered, pending } = readDesk(request.now.talk.desk, now);
  const isFresh = (at: number) => now - at <= wordsMs && !tellsOwn(request, at);
  if (offered !== null) return isFresh(offered.at) ? offered.choices : [];
  return pending !== null && pending.step === 'confirm' && isFresh(pending.at) ? offersOf(choicesBelow(pending), request) : [];
}

/** A preview waits on while something else was answered in between: its words go on meaning it. */
function choicesBelow({ id, complaint }: Pending): Choice[] {
  if (complaint === '') return [];
  return (['send', 'edit', 'cancel'] as const).map((choice) => ({
    ...{ draft: id, step: 'act', choice },
    label: { key: `officer.choice.${choice}` },
  }));
}

/** A report of the officer's own that was told since has the word. */
export function tellsOwn({ now }: Request, since: number): boolean {
  return (now.talk.state?.draft?.touchedAt ?? 0) > since;
}

/** The choice `text` names, in whichever language. What is said in words is not named by a number. */
export function named(text: string, offers: readonly Worded[]): Worded | null {
  const found = chosen(text, offers) ?? others(offers).reduce<Worded | null>((first, also) => first ?? chosen(text, also), null);
  return found && isWorded(found) && numbered(text) !== null ? null : found;
}

const reportLabel = /^[2-9A-Z]{5}-[2-9A-Z](?: |$)/;
const around = /^(?:yang|yg|itu|tu|ini|laporan|lap|nomor|nomer|no|pak|bu|kak|min|aja|saja|ya|untuk|utk|buat|di|deh|dong)$/;
/** More words tell something of their own. */
const titleMax = 4;

/** Of reports to choose from the one called by its number, or by words that stand in its label alone: "yang lampu", "9f2ht". */
export function reportNamed(text: string, offers: readonly Worded[]): Worded | null {
  const reports = offers.filter(({ words = '' }) => reportLabel.test(words));
  const told = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !around.test(word));
  if (reports.length === 0 || told.length === 0 || told.length > titleMax) return null;
  const number = readNumber(told.join(''));
  const called = reports.find(({ words = '' }) => number !== null && words.startsWith(number));
  if (called) return called;
  const found = reports.filter(({ words = '' }) => {
    const title = words.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return told.every((word) => title.includes(word));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Taking back: a number typed once too often must not do it. */
export function isWorded({ step }: Pick<Worded, 'step'>): boolean {
  return step === 'sent';
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

export function pressOf({ draft, step, choice }: Pick<Worded, 'draft' | 'step' | 'choice'>): Press {
  return { type: 'press', draft, step, choice };
}
