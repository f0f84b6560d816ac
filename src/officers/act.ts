/** The officers' door: what a message of an officer brings about, or null when it is an ordinary one. Officers are citizens too. */
import type { Incoming } from '../channels/channel.ts';
import type { Complaint } from '../complaints/complaint.ts';
import { readNumber } from '../complaints/number.ts';
import type { Officer, StaffChange, TalkNow } from '../complaints/ports.ts';
import { answerAsked } from './asked.ts';
import { answerBelow } from './below.ts';
import { pickedByNumber } from './by-number.ts';
import { cardDraft } from './card.ts';
import { command, isCommand, isOfReport } from './commands.ts';
import { asksSomething, deedIn, tellsDone } from './deeds.ts';
import { deskPrefix, type Pending, readDesk } from './desk.ts';
import { answerBeside, answerHeld } from './held.ts';
import { lineOfList } from './listed.ts';
import { freshOffers, pickedIn, pressOf, remembered, reportNamed, tellsOwn } from './offered.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';
import { type Line, numbersIn, parse, parseLoose, parseOdd, parseSlashless, takeOddNumber } from './parse.ts';
import { plainLine } from './plain-line.ts';
import { answerLoose, answerPressed, answerQuoted, answerWith, askPurpose } from './preview.ts';
import { deskOf, type Request, says } from './request.ts';
import { mayHandle } from './roles.ts';
import { answerSlip } from './slip.ts';
import { answerSpoken, isIdle, soundsOfficial } from './spoken.ts';
import { asksWho, lineIn } from './terse.ts';
import { nearlyCalled } from './which.ts';

export { join } from './join.ts';
export type { OfficerWorld } from './officers.ts';
export { isStaffs } from './plain-line.ts';

/**
 * Answers a command (also one that was edited), a press of an officer's button, a reply to a card, and the text an officer was asked for.
 * null: none of these, or said in a group; it is then the citizen's talk. `language`: what is answered is read in it.
 */
export async function act(
  officer: Officer,
  incoming: Incoming,
  now: TalkNow,
  world: OfficerWorld,
  language = now.talk.language ?? world.language,
): Promise<OfficerTurn | null> {
  if (incoming.group) return null;
  const request: Request = { officer, incoming, now, world, language, args: '', quoted: await quotedOf(officer, incoming, now, world) };
  const turn = await answered(request);
  return turn && { ...turn, next: remembered(turn.next, turn.say, request), staff: [...turn.staff, ...reach(officer, incoming, now)] };
}

/** Where the officer's cards go from now on, when it is not where they went before; and the name of one the operator had only named by number. For private chats only. */
function reach({ id, name, talk }: Officer, { profile }: Incoming, now: TalkNow): StaffChange[] {
  const named = name === '' && profile.name !== undefined ? { name: profile.name } : {};
  return talk === now.id && named.name === undefined ? [] : [{ type: 'reach', officer: id, talk: now.id, ...named }];
}

async function answered(request: Request): Promise<OfficerTurn | null> {
  const { said } = request.incoming;
  if (said.type === 'press') return press(request, said);
  const chosen = said.type === 'text' && !said.text.trimStart().startsWith('/') ? reportNamed(said.text, freshOffers(request)) : null;
  if (chosen !== null) return press(request, pressOf(chosen));
  const line = lineOfList(request) ?? (await lineMeant(request)) ?? plainLine(request);
  const begun = line?.command === 'batal' ? begunBy(request) : null;
  if (begun !== null) return answerPressed(request, { type: 'press', draft: begun.id, step: 'act', choice: 'cancel' });
  if (line !== null) return command(line, request);
  const other = otherCommand(request);
  if (other !== null) return command(other, request);
  const numbered = await pickedByNumber(request);
  if (numbered === 'own') return null;
  const picked = numbered ?? pickedIn(request);
  if (picked !== null) return 'say' in picked ? picked : press(request, picked);
  const slip = await answerSlip(request);
  if (slip !== null) return slip;
  if (request.quoted) return (await answerTerse(request, request.quoted)) ?? answerQuoted(request, request.quoted);
  return (
    (await answerAsked(request)) ??
    (await answerBeside(request)) ??
    (await answerLoose(request)) ??
    (await answerNamed(request)) ??
    (await answerHeld(request)) ??
    (await answerSpoken(request)) ??
    bareCommand(request) ??
    answerBelow(request)
  );
}

/** A reply to a card that is meant for the bot. */
async function answerTerse(request: Request, { id, number }: Complaint): Promise<OfficerTurn | null> {
  const { said } = request.incoming;
  const { pending } = deskOf(request);
  if (said.type !== 'text' || (pending?.complaint === id && pending.step === 'ask')) return null;
  if (asksWho(said.text)) return says(request, [{ key: 'officer.identity.hidden', params: { number } }]);
  const line = lineIn(said.text);
  return line && command({ ...line, args: `${number} ${line.args}`.trim() }, request);
}

/** What "/batal" calls off, unless the officer tells a report of their own since. */
function begunBy(request: Request): Pending | null {
  const { pending } = deskOf(request);
  return pending === null || tellsOwn(request, pending.at) ? null : pending;
}

/** A command may also stand below a photo, and lack its slash where a number follows. */
export function lineOf(said: Incoming['said']): Line | null {
  const text = wordsOf(said);
  const plain = parseSlashless(text);
  return parse(text) ?? (plain !== null && isCommand(plain.command) ? plain : null);
}

type Asked = Pick<Request, 'officer' | 'incoming' | 'now' | 'world'>;

/** The command the officer means: as it is written, or else one that is none unless a report is called so. */
export async function lineMeant(asked: Asked): Promise<Line | null> {
  const line = lineOf(asked.incoming.said);
  if (line !== null && isCommand(line.command)) return line;
  return (await looseLine(asked)) ?? (await deedLine(asked)) ?? (await oddLine(asked)) ?? line;
}

/** Whether `lineMeant` may find a command in what is said in a group. */
export function mayBeLine(said: Incoming['said']): boolean {
  const text = wordsOf(said);
  if (lineOf(said) !== null || parseLoose(text).some(({ line, bare }) => !bare && isCommand(line.command))) return true;
  return numbersIn(text).some(({ typed, rest }) => /\d/.test(typed) && readNumber(typed) !== null && deedIn(rest, [], '') !== null);
}

/** "saya ambil yg 7k3qf": in plain words, with the number of a report they can be about. */
async function deedLine(asked: Asked): Promise<Line | null> {
  const named = await reportIn(asked);
  const deed = named && deedIn(named.rest, asked.world.agencies, named.complaint.agency);
  return deed ? { command: deed.word, args: `${named.complaint.number} ${deed.rest}` } : null;
}

/** The report an officer's words name, which handles it for somebody else and tells none of their own; with the words around it. */
async function reportIn({ officer, incoming, now, world }: Asked): Promise<{ complaint: Complaint; rest: string } | null> {
  const text = wordsOf(incoming.said);
  if (text.trimStart().startsWith('/') || isTelling(now)) return null;
  for (const { typed, rest } of numbersIn(text)) {
    const number = /\d/.test(typed) ? readNumber(typed) : null;
    const complaint = number === null ? null : await world.complaints.byNumber(number);
    if (complaint !== null && mayHandle(officer, complaint) && complaint.citizen !== now.citizen) return { complaint, rest };
  }
  return null;
}

/** What is said of a report without saying what for: as an answer or a question where it sounds like one. */
async function answerNamed(request: Request): Promise<OfficerTurn | null> {
  const named = request.incoming.chat === request.now.address?.chat ? await reportIn(request) : null;
  if (named === null || named.rest.split(/\s+/).length > storyMin) return null;
  const { complaint, rest } = named;
  if (asksWho(rest)) return says(request, [{ key: 'officer.identity.hidden', params: { number: complaint.number } }]);
  const line = lineIn(rest);
  if (line !== null) return command({ ...line, args: `${complaint.number} ${line.args}`.trim() }, request);
  if (soundsOfficial(rest) || tellsDone(rest)) return answerWith(request, complaint, rest);
  return asksSomething(rest) ? answerWith(request, complaint, rest, 'tanya') : askPurpose(request, complaint, rest);
}

function isTelling({ talk: { state } }: TalkNow): boolean {
  return (state?.draft ?? null) !== null;
}

/** Without its slash, or turned round, or a number alone, where the officer handles a report that is called so for somebody else. */
async function looseLine({ officer, incoming, now, world }: Asked): Promise<Line | null> {
  const isAsked = readDesk(now.talk.desk, world.chance.now()).pending?.step === 'ask';
  for (const { line, typed, bare } of parseLoose(wordsOf(incoming.said))) {
    const number = readNumber(typed);
    if (number === null || !isCommand(line.command) || (bare && (isAsked || incoming.group))) continue;
    const complaint = await world.complaints.byNumber(number);
    if (complaint !== null && mayHandle(officer, complaint) && complaint.citizen !== now.citizen) return line;
  }
  return null;
}

/** The same with a slip in the number, where a report is called nearly so: the command asks which one. */
async function oddLine(asked: Asked): Promise<Line | null> {
  const line = isTelling(asked.now) ? null : parseOdd(wordsOf(asked.incoming.said));
  if (line === null || !isOfReport(line.command)) return null;
  return (await nearlyCalled(asked, takeOddNumber(line.args)?.typed ?? '')).length > 0 ? line : null;
}

/** What is a command about a report, said alone by whoever is asked nothing as a citizen. */
const bare = /^(ambil|balas|lihat|riwayat|proses|selesai|teruskan|bukan ?wewenang|tunda|arsip)[.!]*$/i;

/** "proses" below an answer that waits sends nothing: it is what officers call something else. */
function otherCommand(request: Request): Line | null {
  const { said } = request.incoming;
  const [, word = ''] = (said.type === 'text' && bare.exec(said.text.trim())) || [];
  const picked = word === '' ? null : pickedIn(request);
  const isOther = picked?.choice === 'send' && deskOf(request).pending?.act !== word.toLowerCase();
  return isOther ? { command: word.toLowerCase(), args: '' } : null;
}

function bareCommand(request: Request): Promise<OfficerTurn | null> | null {
  const { said } = request.incoming;
  const [, word] = (said.type === 'text' && bare.exec(said.text.trim())) || [];
  return word !== undefined && isIdle(request.now) ? command({ command: word.toLowerCase().replace(' ', ''), args: '' }, request) : null;
}

function wordsOf(said: Incoming['said']): string {
  return said.type === 'text' || said.type === 'edit' ? said.text : said.type === 'file' ? (said.caption ?? '') : '';
}

/** So many words tell something of their own, though a number stands among them. */
const storyMin = 40;

async function press(request: Request, said: Extract<Incoming['said'], { type: 'press' }>): Promise<OfficerTurn | null> {
  if (said.draft === cardDraft) return command({ command: said.step, args: said.choice }, request);
  return said.draft.startsWith(deskPrefix) ? answerPressed(request, said) : null;
}

/** A complaint of the officer's own is answered as a citizen. */
async function quotedOf(officer: Officer, incoming: Incoming, now: TalkNow, world: OfficerWorld): Promise<Complaint | null> {
  const { said } = incoming;
  if (!('quoted' in said) || said.quoted === undefined) return null;
  const about = await world.complaints.about(now.id, said.quoted);
  const complaint = about === null ? null : await world.complaints.byId(about);
  return complaint && mayHandle(officer, complaint) && complaint.citizen !== now.citizen ? complaint : null;
}
