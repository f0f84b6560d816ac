/** /teruskan and /bukanwewenang: a complaint goes to whoever can act. Number and clock go on; a second passing is for an admin to decide, a third is impossible without one. */
import type { Complaint } from '../../complaints/complaint.ts';
import type { Sentence } from '../../dialogue/say.ts';
import { agencyIn, agencyName, leadingAgency, unknownAgency } from '../agencies.ts';
import type { Agency, OfficerWorld } from '../officers.ts';
import { deskOf, type Request } from '../request.ts';
import { adminAgency } from '../roles.ts';
import { type Act, asText, type Done, needsText, type Question, type Wanted } from './act.ts';
import { barOver, isAdmin, news, notice, without } from './common.ts';

/** Officers may pass it on once; then an admin says whose it is. */
const passesMax = 1;
/** The name of an agency has rarely more words. */
const aimMax = 4;

function barPassing(complaint: Complaint, request: Request): Sentence | null {
  const waits = complaint.undecidedAt !== undefined && !isAdmin(request);
  return waits ? { key: 'officer.pass.undecided', params: { number: complaint.number } } : barOver(complaint);
}

export const pass: Act = {
  example: 'officer.example.teruskan',
  takesFiles: false,
  bar: barPassing,
  async read(words, known, complaint, request) {
    const { agencies } = request.world;
    if (known.to !== '' || words.trim() === '') return asText(words, known);
    const leading = leadingAgency(words, agencies);
    if (leading !== null) return asText(leading.rest, { ...known, to: leading.agency.code });
    const [first = ''] = words.trim().split(/\s+/);
    const named = agencyIn(words, agencies, complaint.agency);
    if (named === null && looksLikeCode(first)) return { refused: unknownAgency(first, agencies) };
    if (named === null && isAsked(complaint, request) && isShort(words)) return { refused: unknownAgency(words, agencies) };
    return asText(words, { ...known, to: named?.code ?? '' });
  },
  missing(wanted, complaint, request) {
    const { agencies } = request.world;
    if (wanted.to === complaint.agency && complaint.undecidedAt === undefined) return whereTo(complaint, agencies, 'officer.pass.same');
    if (wanted.to === '') return whereTo(complaint, agencies, 'officer.pass.where');
    return isAdmin(request) ? null : needsText(wanted, complaint, 'officer.pass.why');
  },
  done: (wanted, complaint, request) => moved(wanted, complaint, request, 'passed'),
};

export const refuse: Act = {
  example: 'officer.example.bukanwewenang',
  takesFiles: false,
  bar: barPassing,
  async read(words, known, complaint, { world }) {
    const named = agencyIn(words, world.agencies, complaint.agency)?.code ?? '';
    // Whoever gave a reason was asked where to: in few words that is all that is told.
    const aims = lacksAim(known, complaint) && words.trim() !== '';
    if (aims && isShort(leadingAgency(words, world.agencies)?.rest ?? words))
      return named === '' ? { refused: unknownAgency(words, world.agencies) } : { ...known, to: named };
    const read = await asText(aims ? `${known.text}\n${words.trim()}` : words, known);
    return 'refused' in read ? read : { ...read, to: agencyIn(read.text, world.agencies, complaint.agency)?.code ?? read.to };
  },
  missing(wanted, complaint, { world }) {
    const why = needsText(wanted, complaint, 'officer.pass.why');
    if (why !== null || !lacksAim(wanted, complaint)) return why;
    const where = whereTo(complaint, world.agencies, 'officer.pass.where');
    return { ...where, picks: [...(where.picks ?? []), { to: adminAgency, label: { key: 'officer.pass.unsure' } }] };
  },
  done: (wanted, complaint, request) => moved(wanted, complaint, request, 'refused'),
};

/** To the agency named, or to the admin when nobody named one or it was passed on before. */
async function moved(wanted: Wanted, complaint: Complaint, request: Request, type: 'passed' | 'refused'): Promise<Done> {
  const passes = complaint.passes ?? 0;
  const decides = isAdmin(request);
  if (wanted.to === adminAgency || (!decides && (wanted.to === '' || passes >= passesMax))) return undecided(wanted, complaint, request);
  const { world } = request;
  const { text: reason, to } = wanted;
  const since = without(complaint, 'assignee', 'undecidedAt');
  const answered = complaint.status === 'replied' || complaint.status === 'resolved';
  const kept = answered ? null : complaint.dueAt;
  const dueAt = kept ?? (complaint.paused ? null : world.due('answer', complaint.kind, world.chance.now()).at);
  const passed: Complaint = {
    ...since,
    ...{ agency: to, holder: agencyName(to, world), dueAt },
    status: complaint.status === 'info_requested' ? complaint.status : 'routed',
    ...(decides ? {} : { passes: passes + 1 }),
  };
  const from = agencyName(complaint.agency, world);
  return {
    complaint: passed,
    type,
    data: { from, agency: passed.holder, reason },
    ...(to === complaint.agency
      ? { citizen: null }
      : news(reason === '' ? 'routed' : 'passed', passed, reason === '' ? {} : { reason, text: from }, [], world)),
    central: world.words({ key: 'officer.central.passed', params: { from, to: passed.holder, reason: reason || '–' } }),
    notices: [notice(passed, 'new')],
    receipt: [{ key: 'officer.pass.sent', params: { number: complaint.number, agency: passed.holder } }],
  };
}

/** Refused, whatever the command: it stays where it is, and the citizen hears of it when it is decided. */
async function undecided({ text: reason, to }: Wanted, complaint: Complaint, { world }: Request): Promise<Done> {
  const passes = (complaint.passes ?? 0) + 1;
  const from = agencyName(complaint.agency, world);
  const named = [...new Set([complaint.agency, to, await cameFrom(complaint, world)])];
  const nth: Sentence =
    passes > passesMax
      ? { key: 'officer.pass.again', params: { nth: passes } }
      : { key: 'officer.pass.unclear', params: { number: complaint.number } };
  return {
    complaint: { ...without(complaint, 'assignee'), passes, undecidedAt: world.chance.now() },
    type: 'refused',
    data: { from, reason, ...(to !== '' && to !== adminAgency && { meant: agencyName(to, world) }) },
    citizen: null,
    central: world.words({ key: 'officer.central.refused', params: { from, reason } }),
    notices: [notice(complaint, 'undecided', named.filter((code) => code !== '' && code !== adminAgency).join(','))],
    receipt: [nth],
  };
}

/** Code of the agency it was passed on by last; '' where it was by none. */
async function cameFrom({ id }: Complaint, { complaints, agencies }: OfficerWorld): Promise<string> {
  const passed = (await complaints.history(id)).findLast(({ type }) => type === 'passed' || type === 'refused');
  return agencies.find(({ label }) => label === passed?.data.from)?.code ?? '';
}

/** The agencies it may go to; whoever refuses may also leave that to the admin. */
function whereTo({ number, agency }: Complaint, agencies: readonly Agency[], ask: 'officer.pass.where' | 'officer.pass.same'): Question {
  const others = agencies.filter(({ code }) => code !== adminAgency && code !== agency);
  const picks = others.map(({ code, label }) => ({ to: code, label: { key: 'officer.words' as const, params: { words: label } } }));
  return { ask: [{ key: ask, params: { number } }], picks };
}

function lacksAim({ text, to }: Wanted, { passes = 0 }: Complaint): boolean {
  return text !== '' && to === '' && passes < passesMax;
}

/** Whether it was asked where this one goes. */
function isAsked({ id }: Complaint, request: Request): boolean {
  const { pending } = deskOf(request);
  return pending?.complaint === id && pending.act === 'teruskan' && pending.step === 'ask';
}

/** Longer words give a reason. */
function isShort(words: string): boolean {
  return words.trim().split(/\s+/).length <= aimMax;
}

/** A code somebody typed wrong, rather than the first word of a reason. */
function looksLikeCode(word: string): boolean {
  return /^[A-Z][A-Z0-9]{2,}$/.test(word);
}
