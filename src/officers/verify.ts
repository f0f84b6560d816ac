/** /verifikasi: without a number what waits to be looked at, with `cek` behind it one report's data to say yes or no to, else the yes itself. */
import { type Complaint, checkable, placeNow } from '../complaints/complaint.ts';
import { readNumber } from '../complaints/number.ts';
import type { Choice, Say, Sentence } from '../dialogue/say.ts';
import { checkedBy } from './acts/check.ts';
import { agencyName } from './agencies.ts';
import { attachmentsOf, cardChoice, categoryOf, excerpt, headline, joined, storyOf } from './card.ts';
import { findComplaint } from './find.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';
import { numbersIn, takeOddNumber } from './parse.ts';
import { preview } from './preview.ts';
import { audited, type Request, turnOf } from './request.ts';
import { mayCheck } from './roles.ts';
import { namesFigures } from './watched.ts';

/** A phone's screen. */
const shownMax = 10;
const toCheck = /^(\S+)\s+cek$/i;

export async function verify(request: Request): Promise<OfficerTurn> {
  const args = request.args.trim();
  if ((!namesOne(args) || namesFigures(args, request.world)) && request.quoted === null) return waiting(request);
  const [, number] = toCheck.exec(args) ?? [];
  return number === undefined ? preview('verifikasi')(request) : shown({ ...request, args: number });
}

/** "nov", "dishub" and "bulan ini" name no report: all that waits is one list. */
function namesOne(args: string): boolean {
  return takeOddNumber(args) !== null || numbersIn(args).some(({ typed }) => /\d/.test(typed) || readNumber(typed) !== null);
}

/** The oldest first; each opens its data. */
async function waiting(request: Request): Promise<OfficerTurn> {
  const { world, officer } = request;
  const now = world.chance.now();
  const { total, first } = await world.officers.unchecked(officer, shownMax);
  const heading: Sentence =
    total === 0
      ? { key: 'officer.unchecked.none' }
      : { key: total > first.length ? 'officer.unchecked.first' : 'officer.unchecked', params: { total, shown: first.length } };
  const line = (complaint: Complaint) => joined([headline(complaint, world.categories, now), ending(complaint)]);
  const choices = first.map(({ number }) =>
    cardChoice('verifikasi', `${number} cek`, { key: 'officer.choice.number', params: { number } }),
  );
  return turnOf(request.now, { say: [{ lines: [heading, ...first.map(line)], choices }], audit: [audited(request, 'verifikasi', null)] });
}

/** What a supervisor says yes or no to, with the ways to put it right. */
async function shown(request: Request): Promise<OfficerTurn> {
  const found = await findComplaint(request, 'verifikasi', 'officer.example.verifikasi');
  if ('refused' in found) return found.refused;
  const { complaint } = found;
  const files = attachmentsOf(await request.world.complaints.attachments(complaint.id));
  const checked = await checkedBy(complaint, request.world);
  const say: Say = {
    lines: [...facts(complaint, request.world), ...(files === '' ? [] : [files]), ...(checked === null ? [] : [checked])],
    choices: ways(complaint, request),
    about: complaint.id,
  };
  return turnOf(request.now, { say: [say], audit: [audited(request, 'lihat', complaint.id)] });
}

function facts(complaint: Complaint, world: OfficerWorld): Sentence[] {
  const { number, agency } = complaint;
  const place = placeNow(complaint).text;
  const story = excerpt(storyOf(complaint), complaint);
  return [
    { key: 'officer.check.heading', params: { number } },
    { key: 'officer.check.category', params: { category: categoryOf(complaint, world.categories) } },
    { key: 'officer.check.place', params: { place: place === '' ? { key: 'officer.check.placeless' } : excerpt(place, complaint) } },
    { key: 'officer.check.agency', params: { agency: agencyName(agency, world) } },
    { key: 'officer.check.outcome', params: { outcome: ending(complaint) } },
    ...(story === '' ? [] : [{ key: 'officer.card.story' as const, params: { story } }]),
  ];
}

function ways(complaint: Complaint, { officer }: Request): Choice[] {
  const { number, verified, status } = complaint;
  const of = (command: string, words: string, key: Choice['label']['key']) => cardChoice(command, `${number}${words}`, { key });
  const mayAnswer = checkable.includes(status) && mayCheck(officer, complaint);
  const answers = [
    ...(mayAnswer && verified === undefined ? [of('verifikasi', '', 'officer.choice.right')] : []),
    ...(mayAnswer && verified?.unfit !== true ? [of('verifikasi', ' tolak', 'officer.choice.unfit')] : []),
  ];
  const mend = [of('kategori', '', 'officer.choice.category'), of('tempat', '', 'officer.choice.place')];
  return [...answers, ...mend, of('lihat', '', 'officer.choice.look')];
}

/** "selesai, dipastikan warga · 4/5". */
function ending({ status, closing, stars }: Complaint): Sentence {
  const how: Sentence = closing === undefined ? { key: `figures.status.${status}` } : { key: `officer.check.closing.${closing}` };
  return joined([how, stars === null ? '' : `${stars}/5`]);
}
