/** What becomes of the account's messages: accepted or refused as WhatsApp would, shown to the person, delivered and read in time. Faults on command. */
import { createHash } from 'node:crypto';
import { chatOfKey, type Told, textMaxLength } from './messages.ts';
import type { Chat, World } from './world.ts';

/** What goes wrong with sending, until it is used up or taken back. */
export interface SendFaults {
  /** So many messages are refused (ack -1). */
  refuse: number;
  /** Nothing is ever accepted or refused: the page waits, and tries again when it comes back to the line. */
  drop: boolean;
  /** So many messages arrive, but the account is not told; it tries again when it comes back to the line. */
  loseAnswers: number;
}

/** How long a message takes to the person's phone, and until it is read there. */
export interface PostTiming {
  deliverMs: number;
  readMs: number;
}

export class Post {
  readonly faults: SendFaults = { refuse: 0, drop: false, loseAnswers: 0 };
  /** What the real WhatsApp would not have shown or not have taken. */
  readonly problems: string[] = [];
  private readonly world: World;
  private readonly timing: PostTiming;
  /** Messages the account was not told the fate of. */
  private readonly unanswered = new Set<string>();
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(world: World, timing: PostTiming) {
    this.world = world;
    this.timing = timing;
  }

  /** The account's message; answers with the ack (-1: refused), or undefined when no answer may be given. The same key twice is the same message. */
  take(message: Told): number | undefined {
    if (this.faults.drop) return undefined;
    const known = this.world.message(message.key);
    if (known) {
      this.unanswered.delete(message.key);
      return known.ack;
    }
    const problem = this.problemOf(message);
    if (problem) this.problems.push(problem);
    if (this.faults.refuse > 0 || problem) {
      this.faults.refuse = Math.max(0, this.faults.refuse - 1);
      return -1;
    }
    const kept = { ...message, ack: 1 };
    const chat = this.world.keep(kept);
    if (!isInvisible(message, this.problems)) this.deliver(chat, kept);
    if (this.faults.loseAnswers === 0) return 1;
    this.faults.loseAnswers -= 1;
    this.unanswered.add(message.key);
    return undefined;
  }

  /** The person's phone is reachable again: what waits for it is shown, in its order. */
  catchUp(chat: Chat): void {
    for (const message of chat.messages) if (message.key.startsWith('true') && message.ack === 1) this.deliver(chat, message);
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private problemOf(message: Told): string | undefined {
    const chat = chatOfKey(message.key);
    if (!this.world.chats.has(chat) && !this.world.find(chat)) return 'unknown chat';
    if ((message.body ?? message.caption ?? '').length > textMaxLength) return 'text too long';
    if (message.type === 'chat' && !message.body?.trim()) return 'empty text';
    if (message.filehash && message.directPath) return this.fileProblem(message.directPath, message.filehash);
    return undefined;
  }

  private fileProblem(directPath: string, filehash: string): string | undefined {
    const file = this.world.files.get(directPath);
    if (!file) return 'file was not uploaded';
    return createHash('sha256').update(file.bytes).digest('base64') === filehash ? undefined : 'file hash does not match';
  }

  private deliver(chat: Chat, message: Told): void {
    if (chat.blocked || chat.offline) return;
    this.later(this.timing.deliverMs, () => {
      if (chat.blocked || chat.offline) return;
      this.raise(message, 2);
      if (chat.receipts) this.later(this.timing.readMs, () => this.raise(message, 3));
    });
  }

  private raise(message: Told, ack: number): void {
    if (message.ack >= ack) return;
    message.ack = ack;
    if (this.unanswered.has(message.key)) this.world.changed();
    else this.world.happen({ kind: 'ack', key: message.key, ack });
  }

  private later(delayMs: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, delayMs);
    this.timers.add(timer);
  }
}

/** Buttons and lists of whatsapp-web.js are accepted and never rendered on any phone. */
function isInvisible(message: Told, problems: string[]): boolean {
  if (message.dynamicReplyButtons === undefined && message.list === undefined) return false;
  problems.push('buttons and lists are never shown');
  return true;
}
