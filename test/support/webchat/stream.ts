/** Reads server-sent events as an EventSource does: again and again, each time from the last number it saw. */
import type { ChatEvent } from '../../../src/channels/webchat/post.ts';

/** An event of the chat, or one of the stream's own by its name. */
export type Arrived = ChatEvent | { type: 'named'; name: string; data: unknown };

/** Until `ended`; `arrived` gets every event once. */
export async function readEvents(
  url: string,
  headers: Record<string, string>,
  ended: AbortSignal,
  pauseMs: number,
  arrived: (event: Arrived) => void,
): Promise<void> {
  let last = '';
  while (!ended.aborted) {
    const seen = last === '' ? {} : { 'last-event-id': last };
    const answer = await fetch(url, { headers: { ...headers, ...seen }, signal: ended }).catch(() => null);
    for await (const block of blocksOf(answer)) {
      const fields = fieldsOf(block);
      if (fields.data === undefined) continue;
      const data: unknown = JSON.parse(fields.data);
      if (fields.id !== undefined) last = fields.id;
      if (fields.event === undefined) arrived(data as ChatEvent);
      else arrived({ type: 'named', name: fields.event, data });
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Events end with an empty line; a line that breaks in the middle of one loses it. */
async function* blocksOf(answer: Response | null): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const text of answer?.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = `${rest}${text}`.split('\n\n');
      rest = blocks.pop() ?? '';
      yield* blocks;
    }
  } catch {
    // The connection was cut: what came whole is there, the rest comes again.
  }
}

function fieldsOf(block: string): Record<string, string> {
  const lines = block.split('\n').map((line) => /^(id|event|data): ?(.*)$/.exec(line));
  return Object.fromEntries(lines.flatMap((found) => (found ? [[found[1] ?? '', found[2] ?? '']] : [])));
}
