/** Finds the complaint a command means, and explains kindly when it cannot. A complaint of another agency looks like one that does not exist. */
import type { Complaint } from '../complaints/complaint.ts';
import { readNumber } from '../complaints/number.ts';
import type { SayKey, Sentence } from '../dialogue/say.ts';
import type { OfficerTurn } from './officers.ts';
import { type Numbered, numbersIn, takeLastNumber, takeNumber, takeOddNumber } from './parse.ts';
import { type Request, refuse, says } from './request.ts';
import { mayHandle, scopeOf } from './roles.ts';
import { termsOf } from './terms.ts';
import { choose, meantWithout, nearlyCalled } from './which.ts';

/** How many numbers one slip away are offered. */
const suggestionsMax = 3;
/** How many words of a line that could be numbers are looked up. */
const lookedUpMax = 8;
const centralNumber = /^#?(\d{6,20})[.,:;]?(?:\s+([\s\S]*))?$/;
const signs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

export type Found = { complaint: Complaint; rest: string } | { refused: OfficerTurn };

/**
 * The complaint named first or last in the arguments, or else the one whose card is quoted, or one named anywhere, with the words that are left.
 * `act` names the command in the audit, `example` shows how it is written.
 */
export async function findComplaint(request: Request, act: string, example: SayKey): Promise<Found> {
  const first = takeNumber(request.args);
  const named = first !== null && readNumber(first.typed) !== null ? first : (lastIn(request.args) ?? first);
  const number = named && readNumber(named.typed);
  if (named && number !== null) {
    const complaint = await request.world.complaints.byNumber(number);
    if (complaint !== null) return orNearly(seen(request, act, complaint, number, named.rest), request, act, named, number);
  }
  if (request.quoted !== null) return { complaint: request.quoted, rest: request.args };
  const elsewhere = (await within(request, act)) ?? (await byCentral(request));
  if (elsewhere !== null) return elsewhere;
  if (named && number !== null) return orNearly(seen(request, act, null, number, ''), request, act, named, number);
  const odd = named === null ? takeOddNumber(request.args) : null;
  if (odd !== null) return { refused: await mistyped(request, act, odd, example) };
  return named === null || !looksTyped(named.typed, named.rest)
    ? unnamed(request, act, example)
    : { refused: await mistyped(request, act, named, example) };
}

/** The one report it can be about, or which of several. */
async function unnamed(request: Request, act: string, example: SayKey): Promise<Found> {
  const meant = await meantWithout(request, act);
  const [only, other] = meant;
  if (only?.assignee === request.officer.id && other === undefined) return { complaint: only, rest: request.args };
  const lines: Sentence[] = [{ key: 'officer.number.missing' }, { key: example }];
  return { refused: only === undefined ? says(request, lines) : choose(request, act, lines, meant, { text: request.args }) };
}

/** A number nobody has, or that is nobody's here, may be a slip of the hand; refused and kept as it was, whichever of both it is. */
async function orNearly(found: Found, request: Request, act: string, { typed, rest }: Numbered, number: string): Promise<Found> {
  if (!('refused' in found)) return found;
  const near = await nearlyCalled(request, typed);
  if (near.length === 0) return found;
  const turn = perhaps(request, act, number, near, rest);
  return { refused: { ...turn, audit: found.refused.audit } };
}

/** The first report that is named anywhere in the line. */
async function within(request: Request, act: string): Promise<Found | null> {
  const named = numbersIn(request.args).flatMap(({ typed, rest }) => {
    const number = readNumber(typed);
    return number === null ? [] : [{ number, rest }];
  });
  for (const { number, rest } of named.slice(0, lookedUpMax)) {
    const complaint = await request.world.complaints.byNumber(number);
    if (complaint !== null) return seen(request, act, complaint, number, rest);
  }
  return null;
}

/** By the centre's own number. */
async function byCentral(request: Request): Promise<Found | null> {
  const [, digits, rest = ''] = centralNumber.exec(request.args) ?? [];
  if (digits === undefined) return null;
  const { search, categories, region } = request.world;
  const { found } = await search.find(scopeOf(request.officer, region.code), termsOf([digits], categories), 0, lookedUpMax);
  const complaint = found.find((one) => one.centralNumber === digits);
  if (complaint !== undefined) return { complaint, rest };
  return { refused: says(request, [{ key: 'officer.number.unknown', params: { number: digits } }]) };
}

/** A number that is one, at the end of the line. */
function lastIn(args: string): Numbered | null {
  const last = takeLastNumber(args);
  return last !== null && readNumber(last.typed) !== null ? last : null;
}

/** The complaint when the officer may handle it; otherwise the refusal, the same as for a number nobody has. */
export function seen(request: Request, act: string, complaint: Complaint | null, number: string, rest: string): Found {
  if (complaint !== null && mayHandle(request.officer, complaint)) return { complaint, rest };
  const say = { lines: [{ key: 'officer.number.unknown' as const, params: { number: complaint?.number ?? number } }] };
  return { refused: complaint === null ? says(request, say.lines) : refuse(request, act, complaint.id, say) };
}

/** A word of an answer is not a mistyped number: numbers hold a digit, or stand alone. */
function looksTyped(typed: string, rest: string): boolean {
  return /\d/.test(typed) || rest === '';
}

/** What is called nearly so, as the command's choice. */
async function mistyped(request: Request, act: string, { typed, rest }: Numbered, example: SayKey): Promise<OfficerTurn> {
  const slipped = await oneSlipAway(request, typed);
  const meant = slipped.length > 0 ? slipped : await nearlyCalled(request, typed);
  if (meant.length === 0) return says(request, [{ key: 'officer.number.wrong', params: { number: typed } }, { key: example }]);
  return perhaps(request, act, typed, meant, rest);
}

function perhaps(request: Request, act: string, typed: string, meant: readonly Complaint[], text: string): OfficerTurn {
  const label = ({ number }: Complaint): Sentence => ({ key: 'officer.choice.number', params: { number } });
  const lines: Sentence[] = [{ key: 'officer.number.perhaps', params: { number: typed } }];
  return choose(request, act, lines, meant.slice(0, suggestionsMax), { text, label });
}

/** The check sign leaves about five of the 180 numbers one sign away: few enough to look up. */
async function oneSlipAway(request: Request, typed: string): Promise<Complaint[]> {
  if (typed.length !== 6) return [];
  const near = new Set<string>();
  for (let place = 0; place < typed.length; place++) {
    for (const sign of signs) {
      const number = readNumber(typed.slice(0, place) + sign + typed.slice(place + 1));
      if (number !== null) near.add(number);
    }
  }
  const complaints = await Promise.all([...near].map((number) => request.world.complaints.byNumber(number)));
  return complaints
    .flatMap((complaint) => (complaint !== null && mayHandle(request.officer, complaint) ? [complaint] : []))
    .slice(0, suggestionsMax);
}
