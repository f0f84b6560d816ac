/** How each kind of errand is done: a line for each. */
import type { AdditionNeeds } from './addition.ts';
import { addToComplaint } from './addition.ts';
import { type AttachmentNeeds, fetchAttachment } from './attachment.ts';
import { type BoardNeeds, drawCard } from './board.ts';
import { createBudget } from './budget.ts';
import { evenly } from './evenly.ts';
import { type ForwardNeeds, forwardComplaint } from './forward.ts';
import { type MessageNeeds, sendMessage } from './message.ts';
import { type NoticeNeeds, tellOfficers } from './notice.ts';
import type { Outcome } from './outcome.ts';
import { roomBytes } from './pauses.ts';
import { type Leases, type Queued, shareOf } from './queue.ts';
import { createQuiet } from './quiet.ts';
import { createRoom } from './room.ts';

type Needs = MessageNeeds & BoardNeeds & ForwardNeeds & AdditionNeeds & AttachmentNeeds & NoticeNeeds;

/** `routingPerSecond`: what may go to the centre, of all copies together; each takes the share of its partitions. */
export type RunNeeds = Omit<Needs, 'quiet' | 'budget' | 'room' | 'refusals'> & { leases: Pick<Leases, 'held'>; routingPerSecond: number };

/** The `run` of the dispatcher. Throws only what nobody expects. */
export function createRun(settings: RunNeeds): (queued: Queued) => Promise<Outcome> {
  const { routingPerSecond, leases, now } = settings;
  const routing = evenly(settings.routing, () => shareOf(routingPerSecond, leases), now);
  const memory = { quiet: createQuiet(now), budget: createBudget(now), room: createRoom(roomBytes), refusals: new Map<string, number>() };
  const needs = { ...settings, ...memory, routing };
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
