/** What an officer's confirmed answer brings about: told to the citizen, passed to the centre, kept in history and audit. */
import type { Complaint, HistoryEntry } from '../complaints/complaint.ts';
import { changeOf } from '../complaints/follow.ts';
import type { Errand } from '../complaints/ports.ts';
import type { Status } from '../dialogue/known.ts';
import type { Say } from '../dialogue/say.ts';
import { tellStatus } from '../dialogue/status.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';
import { audited, type Request, says } from './request.ts';

/** Where an answer moves a complaint on; in every other status it is one more message. */
const unanswered: readonly Status[] = ['received', 'verified', 'routed', 'in_progress', 'reopened'];

/** Everything one answer writes. The officer's name goes nowhere but into the audit and, as an id, into the history. */
export function sendAnswer(request: Request, complaint: Complaint, text: string): OfficerTurn {
  const { officer, world } = request;
  const { id, number } = complaint;
  const moved = answered(complaint, world);
  const entry: HistoryEntry = {
    id: world.chance.id(),
    complaint: id,
    at: world.chance.now(),
    type: 'replied',
    actor: `officer:${officer.id}`,
    data: { text },
  };
  const addition: Errand = { kind: 'addition', complaint: id, key: world.chance.id(), from: 'officer', text, attachments: [] };
  return says(request, [{ key: 'officer.answer.sent', params: { number } }], {
    tell: complaint.hushed ? [] : [{ talk: complaint.talk, say: tellAnswer(complaint, text, world) }],
    changes: moved === complaint ? [] : [moved],
    history: [entry],
    errands: [addition],
    audit: [audited(request, 'balas', id)],
  });
}

/** The message the citizen will read, in the words of dialogue/status.ts. */
export function tellAnswer(complaint: Complaint, text: string, world: OfficerWorld): Say {
  const agency = world.agencies.find(({ code }) => code === complaint.agency)?.label ?? complaint.holder;
  return tellStatus({ ...changeOf('officer_replied', answered(complaint, world), { text }), agency });
}

/** Answered in time or late, the next date is that of closing (ten working days after the follow-up; operator data). */
function answered(complaint: Complaint, world: OfficerWorld): Complaint {
  if (!unanswered.includes(complaint.status)) return complaint;
  return { ...complaint, status: 'replied', dueAt: world.due('close', complaint.kind, world.chance.now()).at };
}
