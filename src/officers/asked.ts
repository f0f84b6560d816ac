/** What is said to a question that a command put: to one about no report, as who goes or what is searched for, it is put behind the command's word. */
import { command } from './commands.ts';
import type { Pending } from './desk.ts';
import { tellsOwn, wordsMs } from './offered.ts';
import type { OfficerTurn } from './officers.ts';
import { deskOf, type Request, withDesk } from './request.ts';

/** More words tell something of their own. */
const wordsMax = 4;
/** Commands about no report that ask. */
const asking = ['undang', 'cari', 'serahterima', 'keluarkan'];

/** null: nothing of the kind was asked just now. */
export async function answerAsked(request: Request): Promise<OfficerTurn | null> {
  const { incoming, now } = request;
  const desk = deskOf(request);
  const { pending } = desk;
  if (incoming.said.type !== 'text' || pending === null || !asking.includes(pending.act) || !isFresh(pending, request)) return null;
  const words = incoming.said.text.trim();
  if (words.split(/\s+/).length > wordsMax) return null;
  const talk = withDesk(request, { ...desk, pending: null });
  return command({ command: pending.act, args: `${pending.text} ${words}`.trim() }, { ...request, now: { ...now, talk } });
}

/** Whether words were asked for just now, of the report that was named or of none: what is typed is them. Of a list something is picked. */
export function awaitsWords(request: Request): boolean {
  const { pending } = deskOf(request);
  return (
    pending !== null && isFresh(pending, request) && !awaitsPick(pending) && (pending.complaint !== '' || asking.includes(pending.act))
  );
}

/** What is asked with a list alone. */
const lists = ['kategori', 'arsip'];

/** Whether a list, or words whose purpose was asked, wait for a pick. */
export function awaitsPick({ step, act, text }: Pending): boolean {
  return step === 'ask' && (lists.includes(act) || (act === 'balas' && text !== ''));
}

function isFresh({ step, at }: Pending, request: Request): boolean {
  return step === 'ask' && request.world.chance.now() - at <= wordsMs && !tellsOwn(request, at);
}
