/** Small makers of what a turn writes, shared by everything that commits. */
import type { Say } from '../dialogue/say.ts';
import type { Talk } from '../dialogue/talk.ts';
import type { Commit, Errand, TalkNow } from './ports.ts';

/** What both a message and an officer's act may write. */
export type Written = Pick<
  Commit,
  'complaints' | 'drafts' | 'changes' | 'history' | 'attachments' | 'belongs' | 'errands' | 'audit' | 'staff'
>;

/** Nothing of it. */
export function unwritten(): Written {
  return { complaints: [], drafts: {}, changes: [], history: [], attachments: [], belongs: [], errands: [], audit: [], staff: [] };
}

/** A commit that only moves the talk on; the rest is added by whoever needs it. */
export function commitOf(now: TalkNow, next: Talk, parts: Partial<Commit> = {}): Commit {
  return { incoming: null, now, next, ...unwritten(), central: [], emergencies: [], ...parts };
}

/** Messages for a talk, in the order they are said. `bulk`: nobody is waiting for them. */
export function messages(talk: string, says: readonly Say[], bulk: boolean): Errand[] {
  return says.map((say) => ({ kind: 'message', talk, say, bulk }));
}
