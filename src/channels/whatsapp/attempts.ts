/** What became of the tries at each message, so that no part of it is sent twice: in memory while it is being tried. Knows no browser. */
import { createHash } from 'node:crypto';
import type { SendContext } from '../channel.ts';
import type { Part } from './parts.ts';

export interface Attempt {
  /** Ids of the parts that were sent, in their order. */
  sent: string[];
  /** Epoch ms since when the next part may have been sent, with an unknown outcome; null when it was not. */
  triedAt: number | null;
  /** Since when a copy that died may have sent the parts that follow, epoch ms; null when none did. */
  inheritedAt: number | null;
  /** Since when the page is known to hold the next part back, by a clock nobody sets; null when it does not. */
  heldSince: number | null;
  /** How often WhatsApp refused the next part. */
  refusals: number;
}

export interface Attempts {
  of(chat: string, parts: Part[], context: SendContext | undefined): Attempt;
  /** Nothing more will be tried. */
  over(chat: string, parts: Part[], context: SendContext | undefined): void;
  /** A part's message is known to be that part's. */
  claim(id: string): void;
  isClaimed(id: string): boolean;
}

/** Messages and ids remembered. Forgetting one costs a look into the chat less. */
const rememberedMax = 5_000;

/** `ownedSince`: since when this copy has the account, epoch ms; what was decided before may have been tried by one that died. */
export function attemptsOf(ownedSince: () => number): Attempts {
  const attempts = new Map<string, Attempt>();
  const claimed = new Set<string>();
  return {
    of(chat, parts, context) {
      const name = nameOf(chat, parts, context);
      const madeAt = context?.madeAt ?? null;
      const inheritedAt = madeAt !== null && madeAt < ownedSince() ? madeAt : null;
      const fresh: Attempt = { sent: [], triedAt: null, inheritedAt, heldSince: null, refusals: 0 };
      const attempt = attempts.get(name) ?? fresh;
      forgetOldest(attempts);
      attempts.set(name, attempt);
      return attempt;
    },
    over: (chat, parts, context) => void attempts.delete(nameOf(chat, parts, context)),
    claim(id) {
      forgetOldest(claimed);
      claimed.add(id);
    },
    isClaimed: (id) => claimed.has(id),
  };
}

function nameOf(chat: string, parts: Part[], context: SendContext | undefined): string {
  if (context) return context.key;
  const hash = createHash('sha256').update(chat);
  for (const part of parts)
    hash
      .update('\0')
      .update(part.type === 'text' ? part.text : part.caption)
      .update(part.type === 'file' ? part.file.bytes : '');
  return hash.digest('base64');
}

function forgetOldest(kept: Map<string, unknown> | Set<string>): void {
  const [oldest] = kept.keys();
  if (kept.size >= rememberedMax && oldest !== undefined) kept.delete(oldest);
}
