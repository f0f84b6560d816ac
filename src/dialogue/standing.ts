/** How a report stands, in a few words: for whoever told it, and for others, who read no more of it than that. */
import type { OwnComplaint, Status } from './known.ts';
import { sentence } from './outcome.ts';
import type { Sentence } from './say.ts';

/** `agency`: the label of who has it, '' while nobody has. `joined`: it is somebody else's. */
export function standsAs({ status, agency: holder, joined }: Pick<OwnComplaint, 'status' | 'agency' | 'joined'>): Sentence {
  const agency = named(holder);
  return sentence(joined && isOfTeller(status) ? `own.joined.${status}` : `own.status.${status}`, { agency });
}

/** What is said of who has it. */
export function named(agency: string): string | Sentence {
  return agency === '' ? sentence('agency.unnamed') : agency;
}

/** What waits for whoever told it, or was done by them. */
function isOfTeller(status: Status): status is 'info_requested' | 'resolved' | 'withdrawn' {
  return status === 'info_requested' || status === 'resolved' || status === 'withdrawn';
}
