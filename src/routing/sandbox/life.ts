/** The life of a complaint at the demo centre: what each act makes of it and which act comes by itself. Pure. */
import type { Agencies, CentreComplaint, CentreEvent, CentreStatus, CentreWords } from './centre.ts';

export const actions = ['verify', 'route', 'process', 'reply', 'ask', 'resolve', 'reject', 'archive'] as const;
export type Action = (typeof actions)[number];

const statusAfter: Record<Action, CentreStatus> = {
  verify: 'verified',
  route: 'routed',
  process: 'in_progress',
  reply: 'replied',
  ask: 'info_requested',
  resolve: 'resolved',
  reject: 'rejected',
  archive: 'archived',
};

/** What the centre does by itself, by where the complaint stands. */
const byItself: Partial<Record<CentreStatus, Action>> = {
  received: 'verify',
  verified: 'route',
  routed: 'process',
  in_progress: 'resolve',
};

/** The act that comes next without anybody pressing, or null. */
export function nextAction(complaint: CentreComplaint): Action | null {
  return byItself[complaint.status] ?? null;
}

/** Nothing happens any more to a complaint that was rejected or archived. */
export function isOver(complaint: CentreComplaint): boolean {
  return complaint.status === 'rejected' || complaint.status === 'archived';
}

/** The complaint after an act at `at` (epoch ms), with its new event last. An empty `text` says the usual sentence. */
export function act(
  complaint: CentreComplaint,
  action: Action,
  text: string,
  at: number,
  world: { words: CentreWords; agencyOf: Agencies },
): CentreComplaint {
  const status = statusAfter[action];
  const sequence = complaint.history.length + 1;
  const agency = action === 'route' ? world.agencyOf(complaint.body.category) : complaint.agency;
  const event: CentreEvent = {
    id: `evt_${complaint.id}_${sequence}`,
    type: `complaint.${status}`,
    complaintId: complaint.id,
    sequence,
    at: new Date(at).toISOString(),
    data: dataOf(action, text.trim(), agency ?? '', world.words),
  };
  return { ...complaint, status, agency, history: [...complaint.history, event] };
}

function dataOf(action: Action, text: string, agency: string, words: CentreWords): CentreEvent['data'] {
  switch (action) {
    case 'verify':
    case 'process':
      return {};
    case 'route':
      return { agency };
    case 'ask':
      return { text: text || words.ask };
    case 'reply':
    case 'resolve':
      return { text: text || words[action], attachments: [] };
    case 'reject':
      return { reason: text || words.rejectReason, text: words.reject };
    case 'archive':
      return { reason: text || words.archiveReason, text: words.archive };
  }
}
