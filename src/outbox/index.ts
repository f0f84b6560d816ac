/** How each kind of errand is done: a line for each. */
import type { AdditionNeeds } from './addition.ts';
import { addToComplaint } from './addition.ts';
import { type AttachmentNeeds, fetchAttachment } from './attachment.ts';
import { type BoardNeeds, drawCard } from './board.ts';
import { createBudget } from './budget.ts';
import { type ForwardNeeds, forwardComplaint } from './forward.ts';
import { type MessageNeeds, sendMessage } from './message.ts';
import { type NoticeNeeds, tellOfficers } from './notice.ts';
import type { Outcome } from './outcome.ts';
import type { Queued } from './queue.ts';
import { createQuiet } from './quiet.ts';

export type RunNeeds = Omit<MessageNeeds & BoardNeeds & ForwardNeeds & AdditionNeeds & AttachmentNeeds & NoticeNeeds, 'quiet' | 'budget'>;

/** The `run` of the dispatcher. Throws only what nobody expects. */
export function createRun(settings: RunNeeds): (queued: Queued) => Promise<Outcome> {
  const needs = { ...settings, quiet: createQuiet(settings.now), budget: createBudget(settings.now) };
  return async (queued) => {
    const { errand } = queued;
    switch (errand.kind) {
      case 'message':
        return sendMessage(queued, errand, needs);
      case 'forward':
        return forwardComplaint(queued, errand.complaint, needs);
      case 'addition':
        return addToComplaint(queued, errand, needs);
      case 'notice':
        return tellOfficers(queued, errand, needs);
      case 'board':
        return drawCard(queued, errand, needs);
      case 'attachment':
        return fetchAttachment(queued, errand.attachment, needs);
    }
  };
}
