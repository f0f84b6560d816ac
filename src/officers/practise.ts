/** /latihan: a made-up citizen's complaint for one officer, from start to end. It never leaves the house and is never counted. */
import { type Complaint, type HistoryEntry, practiceCitizen } from '../complaints/complaint.ts';
import type { Sentence } from '../dialogue/say.ts';
import { categoryOf } from './card.ts';
import type { OfficerTurn } from './officers.ts';
import { ending, practiceCard } from './practice.ts';
import { audited, type Request, says, turnOf } from './request.ts';
import { adminAgency } from './roles.ts';

/** Begins one, shows the one that is open, or ends it. */
export async function practise(request: Request): Promise<OfficerTurn> {
  const { world, now } = request;
  const open = await world.officers.practising(now.id);
  if (request.args.trim().toLowerCase() === ending) return open === null ? says(request, [{ key: 'practice.none' }]) : ended(open, request);
  if (open !== null) return turnOf(now, { say: [practiceCard(open, await world.complaints.history(open.id), world)] });
  const complaint = madeUp(request);
  const history = [entryOf(complaint, 'filed', 'citizen', request)];
  return turnOf(now, {
    complaints: [complaint],
    drafts: { [complaint.id]: `latihan ${complaint.id}` },
    history,
    say: [practiceCard(complaint, history, world)],
    audit: [audited(request, 'latihan', complaint.id)],
  });
}

function ended(open: Complaint, request: Request): OfficerTurn {
  return says(request, [{ key: 'practice.ended' }, { key: 'practice.over' }], {
    changes: [{ ...open, status: 'withdrawn', dueAt: null }],
    history: [entryOf(open, 'withdrawn', `officer:${request.officer.id}`, request)],
  });
}

/** Something the officer's agency may well be told; nobody follows it, and similar reports do not find it. */
function madeUp(request: Request): Complaint {
  const { world, now, language } = request;
  const { chance, categories, region } = world;
  const at = chance.now();
  const agency = agencyOf(request);
  const category = categories.find((known) => known.agency === agency)?.code ?? categories[0]?.code ?? '';
  const bare = {
    ...{ id: chance.id(), number: chance.number(), centralId: null, centralNumber: null, region: region.code, citizen: practiceCitizen },
    ...{
      talk: now.id,
      channel: now.address.channel,
      kind: 'grievance' as const,
      category,
      agency,
      holder: '',
      status: 'received' as const,
    },
    ...{ visibility: 'anonymous' as const, occurred: null, submittedAt: at, dueAt: world.due('verify', 'grievance', at).at },
    ...{ sequence: 0, stars: null, practice: true as const, version: 1, pieces: [], place: null },
  };
  const words = (sentence: Sentence) => world.words(sentence, language);
  const text = words({ key: 'practice.story', params: { category: words(categoryOf(bare, categories)).toLowerCase() } });
  return { ...bare, pieces: [{ message: '', at, text }], place: { text: words({ key: 'practice.place' }) } };
}

/** An admin practises with whatever the first category is for. */
function agencyOf({ officer, world }: Request): string {
  const held = officer.roles.find(({ region, agency }) => region === world.region.code && agency !== adminAgency);
  return held?.agency ?? world.categories[0]?.agency ?? adminAgency;
}

function entryOf({ id }: Complaint, type: HistoryEntry['type'], actor: string, { world }: Request): HistoryEntry {
  return { id: world.chance.id(), complaint: id, at: world.chance.now(), type, actor, data: {} };
}
