/** What several acts say and find out alike. Pure. */
import type { Complaint } from '../../complaints/complaint.ts';
import { changeOf } from '../../complaints/follow.ts';
import { isOver } from '../../complaints/life.ts';
import type { Errand, NoticeKind } from '../../complaints/ports.ts';
import { supervisorFrom } from '../../dialogue/limits.ts';
import type { Choice, Say, Sentence } from '../../dialogue/say.ts';
import { type StatusChange, tellFollower, tellStatus } from '../../dialogue/status.ts';
import { agencyName } from '../agencies.ts';
import { cardChoice } from '../card.ts';
import type { OfficerWorld } from '../officers.ts';
import type { Request } from '../request.ts';
import { mayCheck } from '../roles.ts';

/** What nobody may act on any more, and who said so. */
export function barOver({ number, status }: Complaint): Sentence | null {
  return isOver(status) ? { key: 'officer.act.over', params: { number, status: { key: `officer.status.${status}` } } } : null;
}

/** The news of this kind as citizen and followers read it; `files` go along with the citizen's. */
export function news(
  type: StatusChange['type'],
  complaint: Complaint,
  data: { text?: string; reason?: string },
  files: readonly string[],
  world: OfficerWorld,
): { citizen: Say; follower: Say | null } {
  const change = { ...changeOf(type, complaint, data), agency: agencyName(complaint.agency, world) };
  const citizen = tellStatus(change);
  return { citizen: files.length === 0 ? citizen : { ...citizen, attachments: [...files] }, follower: tellFollower(change) };
}

export function notice(complaint: Complaint, what: NoticeKind, text = ''): Errand {
  return { kind: 'notice', complaint: complaint.id, what, text };
}

export function isAdmin({ officer, world }: Request): boolean {
  return officer.roles.some(({ role, region }) => role === 'admin' && region === world.region.code);
}

/** Whether the officer's word counts over others' for this complaint. */
export function isSuperior({ officer }: Request, complaint: Complaint): boolean {
  return mayCheck(officer, complaint);
}

/** Called not solved so often that only a superior may end it, and its date is theirs. */
export function waitsForSuperior(complaint: Complaint, request: Request): boolean {
  return (complaint.disputes ?? 0) >= supervisorFrom && !isSuperior(request, complaint);
}

/** What was put right is looked at again. */
export function withoutCheck(complaint: Complaint): Complaint {
  const { verified: _looked, ...rest } = complaint;
  return rest;
}

/** On to its check, for whoever may do that of a complaint that is over. */
export function checking(complaint: Complaint, request: Request): Choice[] {
  if (!isOver(complaint.status) || !isSuperior(request, complaint)) return [];
  return [cardChoice('verifikasi', `${complaint.number} cek`, { key: 'officer.choice.check' })];
}

/** The complaint without these facts. */
export function without(complaint: Complaint, ...names: ('paused' | 'assignee' | 'undecidedAt' | 'closing' | 'mergedInto')[]): Complaint {
  const rest = { ...complaint };
  for (const name of names) delete rest[name];
  return rest;
}
