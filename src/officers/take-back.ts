/** [Tarik kembali]: within two minutes what was sent is undone and the citizen is told so. Only while nothing else happened to the complaint since. */
import type { Complaint } from '../complaints/complaint.ts';
import { withoutQuestions } from '../dialogue/question.ts';
import type { Say } from '../dialogue/say.ts';
import { emptyState } from '../dialogue/talk.ts';
import { news } from './acts/common.ts';
import { type Desk, deskPrefix, handled, type Pending, type Sent, takeBackMs } from './desk.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';
import { audited, type Request, says, turnOf, withDesk } from './request.ts';

export async function takeBack(request: Request, id: string, desk: Desk): Promise<OfficerTurn> {
  const { world, officer } = request;
  const { last } = desk;
  const now = world.chance.now();
  if (last?.id !== id || now - last.at > takeBackMs) return says(request, [{ key: 'officer.takeback.late' }]);
  const complaint = await world.complaints.byId(last.complaint);
  if (complaint === null || complaint.version !== last.version)
    return says(request, [{ key: 'officer.takeback.moved', params: { number: complaint?.number ?? '' } }]);
  const rest = { ...complaint };
  for (const name of handled) if (name !== 'status' && name !== 'dueAt' && name !== 'agency' && name !== 'holder') delete rest[name];
  const restored = { ...rest, ...last.before };
  const pending = rewriting(last, request);
  const told = news('taken_back', restored, {}, [], world);
  const turn = turnOf(request.now, {
    next: withDesk(request, { ...desk, last: null, pending }),
    say: [
      {
        lines: [{ key: pending === null ? 'officer.takeback.closed' : 'officer.takeback.done', params: { number: complaint.number } }],
        ...cancel(pending),
        about: complaint.id,
      },
    ],
    changes: [restored],
    history: [
      {
        id: world.chance.id(),
        complaint: complaint.id,
        at: now,
        type: 'taken_back',
        actor: `officer:${officer.id}`,
        data: { act: last.act },
      },
    ],
    audit: [audited(request, 'tarik', complaint.id, { act: last.act })],
    tell: [
      ...(complaint.hushed ? [] : [{ talk: complaint.talk, say: told.citizen }]),
      ...(await followers(last.act, restored, told.follower, world)),
    ],
  });
  const text = world.words({ key: 'officer.central.taken_back' });
  turn.errands.push({ kind: 'addition', complaint: complaint.id, key: world.chance.id(), from: 'officer', text, attachments: [] });
  const theirs = complaint.talk === request.now.id ? null : await world.talks.readById(complaint.talk);
  if (theirs?.talk.state && (last.act === 'tanya' || last.act === 'selesai')) {
    const state = withoutQuestions({ ...emptyState(), ...theirs.talk.state }, complaint.id, last.act === 'tanya' ? 'info' : 'solved');
    turn.turns.push({ now: theirs, next: { ...theirs.talk, state } });
  }
  return turn;
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
  return (await world.followers.of(complaint.id)).map((talk) => ({ talk, say }));
}
