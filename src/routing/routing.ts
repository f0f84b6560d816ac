/** What every central routing API offers, and the closed list of ways it fails. */
import type { CentralEvent, Complaint } from '../complaints/complaint.ts';
import type { Attachment } from '../complaints/ports.ts';
import type { Status } from '../dialogue/known.ts';

/** The centre has the complaint. */
export interface Taken {
  id: string;
  number: string;
  status: Status;
  agency?: string;
}

/** An attachment with its signed link. */
export type LinkedAttachment = Attachment & { url: string };

export interface RoutingApi {
  name: 'sandbox' | 'native' | 'open311';
  /** The body of the one POST of a complaint; kept and re-sent byte for byte. */
  compose(complaint: Complaint, attachments: LinkedAttachment[]): string;
  submit(body: string, key: string): Promise<Taken>;
  /** A citizen's addition or an officer's answer. */
  composeMessage(from: 'citizen' | 'officer', text: string, attachments: LinkedAttachment[], at: number): string;
  message(centralId: string, body: string, key: string): Promise<void>;
  /** Everything that happened to it so far, oldest first. */
  events(centralId: string): Promise<CentralEvent[]>;
}

export type RoutingFailure =
  /** No answer, a time-out or a 5xx: the outcome may be unknown. Tried again with the same key and body. `restMs`: it asked not to be asked sooner. */
  | { kind: 'unreachable'; restMs?: number }
  /** 409: still in process there. */
  | { kind: 'busy' }
  | { kind: 'slow_down'; afterMs: number }
  /** 401, 403: our key is not accepted. */
  | { kind: 'unauthorized' }
  /** Any other 4xx, or an answer that breaks the contract: the operator must look. */
  | { kind: 'refused' };

export class RoutingError extends Error {
  readonly failure: RoutingFailure;
  constructor(failure: RoutingFailure, reason: string, cause?: unknown) {
    super(`${failure.kind}: ${reason}`, { cause });
    this.name = 'RoutingError';
    this.failure = failure;
  }
}
