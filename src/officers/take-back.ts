/** [Tarik kembali]: within two minutes what was sent is undone and the citizen is told so. Only while nothing else happened to the complaint since. */
import type { Complaint } from '../complaints/complaint.ts';
import { withoutQuestions } from '../dialogue/rated.ts';
import type { Say } from '../dialogue/say.ts';
import { emptyState } from '../dialogue/talk.ts';
import { news } from './acts/common.ts';
import { type Changed, type Desk, deskPrefix, handled, type Pending, type Sent, takeBackMs } from './desk.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';
import { audited, type Request, says, turnOf, withDesk } from './request.ts';

/** Undoes it for the complaint and for the reports merged into it: whoever heard the news hears of the mistake. */
export async function takeBack(request: Request, id: string, desk: Desk): Promise<OfficerTurn> {
  const { world } = request;
  const { last } = desk;
  if (last?.id !== id || world.chance.now() - last.at > takeBackMs) return says(request, [{ key: 'officer.takeback.late' }]);
  const complaint = await world.complaints.byId(last.complaint);
  const twins = await Promise.all(last.also.map(async (one) => ({ one, now: await world.complaints.byId(one.complaint) })));
  if (complaint === null || complaint.version !== last.version || twins.some(({ one, now }) => now?.version !== one.version))
    return says(request, [{ key: 'officer.takeback.moved', params: { number: complaint?.number ?? '' } }]);
  const pending = rewriting(last, request);
  const { number } = complaint;
  const turn = turnOf(request.now, {
    next: withDesk(request, { ...desk, last: null, pending }),
    say: [
      {
        lines: [{ key: pending === null ? 'officer.takeback.closed' : 'officer.takeback.done', params: { number } }],
        ...cancel(pending),
        about: complaint.id,
      },
    ],
    audit: [audited(request, 'tarik', complaint.id, { act: last.act })],
  });
  await undo(turn, complaint, last, last.act, request);
  for (const { one, now } of twins) if (now !== null) await undo(turn, now, one, last.act, request);
  return turn;
}

/** The complaint stands as before; citizen, followers and centre are told. */
async function undo(turn: OfficerTurn, complaint: Complaint, { before }: Changed, act: string, request: Request): Promise<void> {
  const { world, officer } = request;
  const { id } = complaint;
  const rest = { ...complaint };
  for (const name of handled) if (name !== 'status' && name !== 'dueAt' && name !== 'agency' && name !== 'holder') delete rest[name];
  const restored = { ...rest, ...before };
  const told = news('taken_back', restored, {}, [], world);
  turn.changes.push(restored);
  turn.history.push({
    id: world.chance.id(),
    complaint: id,
    at: world.chance.now(),
    type: 'taken_back',
    actor: `officer:${officer.id}`,
    data: { act },
  });
  const hearer = await world.talks.hearer(complaint);
  if (hearer && !complaint.hushed) turn.tell.push({ talk: hearer.id, say: told.citizen, waits: act !== 'balas' && act !== 'tanya' });
  turn.tell.push(...(await followers(act, restored, told.follower, world)));
  const text = world.words({ key: 'officer.central.taken_back' });
  turn.errands.push({ kind: 'addition', complaint: id, key: world.chance.id(), from: 'officer', text, attachments: [] });
  if (!hearer || hearer.id === request.now.id || (act !== 'tanya' && act !== 'selesai')) return;
  const theirs = turn.turns.find(({ now }) => now.id === hearer.id) ?? { now: hearer, next: hearer.talk };
  if (!theirs.next.state) return;
  const state = withoutQuestions({ ...emptyState(), ...theirs.next.state }, id, act === 'tanya' ? 'info' : 'solved');
  turn.turns = [...turn.turns.filter((other) => other !== theirs), { ...theirs, next: { ...theirs.next, state } }];
}

/** Acts whose words are written anew. */
const written = new Set(['balas', 'tanya', 'selesai', 'proses']);
/** What only whoever told it had heard of. */
const reporterOnly = new Set(['balas', 'tanya', 'gabung', 'rahasia']);

/** The same act again, with its files, waiting for other words. */
function rewriting({ act, complaint, to, files }: Sent, { world }: Request): Pending | null {
  if (!written.has(act)) return null;
  return { id: `${deskPrefix}${world.chance.token()}`, act, complaint, step: 'ask', text: '', to, files, at: world.chance.now() };
}

function cancel(pending: Pending | null) {
  if (pending === null) return {};
  return { choices: [{ draft: pending.id, step: 'act', choice: 'cancel', label: { key: 'officer.choice.cancel' as const } }] };
}

/** Whoever follows it heard the news that was undone. */
async function followers(act: string, complaint: Complaint, say: Say | null, world: OfficerWorld): Promise<OfficerTurn['tell']> {
  if (say === null || reporterOnly.has(act) || complaint.visibility !== 'public') return [];
  return (await world.followers.of(complaint.id)).map(({ talk }) => ({ talk, say, waits: true }));
}
