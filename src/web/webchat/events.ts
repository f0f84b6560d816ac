/** One chat as a stream of numbered events: first what is there, then each as it comes. A browser that was away names the last one it has. */
import type { Request, Response } from 'express';
import type { Streams } from '../streams.ts';
import type { ChatDoor } from './door.ts';

/** What a page shows at once; the rest is asked for. */
export const pageEvents = 100;
const latest = Number.MAX_SAFE_INTEGER;

/** Sends until the browser leaves. `also` adds something of another kind to the same stream and answers with its end. */
export async function sendEvents(
  request: Request,
  response: Response,
  { chat, door, streams, also }: { chat: string; door: ChatDoor; streams: Streams; also?: (wake: (name: string) => void) => () => void },
): Promise<void> {
  const stream = streams.open(request, response);
  if (!stream) return;
  const { reading } = door;
  const bell = createBell();
  const ends = [reading.watch(chat, bell.ring), also?.((name) => void stream.write({ name, data: null }))];
  stream.closed.addEventListener('abort', bell.ring, { once: true });
  try {
    let last = lastSeen(request);
    if (last === 0) {
      const events = await reading.before(chat, latest, pageEvents);
      for (const { number, event } of events) await stream.write({ id: number, data: event });
      last = events.at(-1)?.number ?? 0;
      await stream.write({ name: 'whole', data: { more: events.length === pageEvents, first: events[0]?.number ?? 0 } });
    }
    while (!stream.closed.aborted) {
      const events = await reading.after(chat, last, pageEvents);
      for (const { number, event } of events) await stream.write({ id: number, data: event });
      last = events.at(-1)?.number ?? last;
      if (events.length === pageEvents) continue;
      if (events.length === 0 && (await reading.isClosed(chat))) return void (await stream.write({ name: 'closed', data: null }));
      await bell.rung();
    }
  } finally {
    for (const end of ends) end?.();
    stream.end();
  }
}

/** By the header an EventSource sends by itself, or by the address when the page opens a new one. */
function lastSeen(request: Request): number {
  const given = request.get('last-event-id') ?? request.query.after;
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : 0;
}

/** Remembers one ring while nobody waits. */
function createBell() {
  let rang = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rang = true;
      wake?.();
    },
    async rung() {
      if (!rang) await new Promise<void>((resolve) => (wake = resolve));
      rang = false;
      wake = null;
    },
  };
}
