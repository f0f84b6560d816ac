/** One officer's message on its way through a command, and the makers of its answer. Knows no command. */
import type { Incoming } from '../channels/channel.ts';
import { unwritten } from '../complaints/commits.ts';
import type { Complaint } from '../complaints/complaint.ts';
import type { AuditEntry, Officer, TalkNow } from '../complaints/ports.ts';
import type { Choice, Say, Sentence } from '../dialogue/say.ts';
import { type Desk, deskPrefix, type Pending, readDesk } from './desk.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';

export interface Request {
  officer: Officer;
  incoming: Incoming;
  now: TalkNow;
  world: OfficerWorld;
  /** What is answered is read in it: the officer's own, in a group the group's. */
  language: string;
  /** The words after the command. */
  args: string;
  /** The complaint the quoted message is about, when it is one the officer handles for somebody else. */
  quoted: Complaint | null;
}

/** What a request brings about: nothing but what `parts` names. */
export function turnOf(now: TalkNow, parts: Partial<OfficerTurn>): OfficerTurn {
  return { next: now.talk, say: [], tell: [], turns: [], ...unwritten(), ...parts };
}

/** An answer of one message. */
export function says(request: Request, lines: Sentence[], parts: Partial<OfficerTurn> = {}): OfficerTurn {
  return turnOf(request.now, { say: [{ lines }], ...parts });
}

/** The officer's talk with another desk. */
export function withDesk(request: Request, desk: Desk): OfficerTurn['next'] {
  return { ...request.now.talk, desk };
}

export function deskOf({ now, world }: Request): Desk {
  return readDesk(now.talk.desk, world.chance.now());
}

/** Asks for what a command about no report needs. What is said next is put behind `text` (asked.ts). */
export function asksFor(request: Request, act: string, text: string, lines: Sentence[]): OfficerTurn {
  const { chance } = request.world;
  const pending: Pending = {
    ...{ id: `${deskPrefix}${chance.token()}`, act, complaint: '', step: 'ask', text, to: '' },
    files: [],
    at: chance.now(),
  };
  const cancel: Choice = { draft: pending.id, step: 'act', choice: 'cancel', label: { key: 'officer.choice.cancel' } };
  const next = withDesk(request, { ...deskOf(request), pending });
  return turnOf(request.now, { next, say: [{ lines, choices: [cancel] }] });
}

/** A line of the audit; `detail` never holds words of a complaint. */
export function audited(request: Request, act: string, complaint: string | null, detail: Record<string, string> = {}): AuditEntry {
  return { at: request.world.chance.now(), officer: request.officer.id, act, complaint, detail };
}

/** Something asked for without the right to it: answered with `say`, and kept in the audit. */
export function refuse(request: Request, act: string, complaint: string | null, say: Say): OfficerTurn {
  return turnOf(request.now, { say: [say], audit: [audited(request, `refused:${act}`, complaint)] });
}
