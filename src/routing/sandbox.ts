/**
 * The demo centre: keeps the contract of openapi.yaml without any outside service, so that a newcomer sees a whole complaint's life.
 * It moves complaints along by itself until a person presses. Knows no HTTP server (web/sandbox.ts) and none of our tables.
 */
import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { Log } from '../complaints/ports.ts';
import { parsed } from './exchange.ts';
import { type Agencies, type CentreComplaint, type CentreWords, message, submission } from './sandbox/centre.ts';
import { type Action, act, isOver } from './sandbox/life.ts';
import { createMotor } from './sandbox/motor.ts';
import { openShelf, type Shelf } from './sandbox/shelf.ts';

/** The page shows them all and the file is written whole; beyond this the oldest are forgotten. */
const complaintsMax = 1000;
const messagesMax = 200;

export interface SandboxOptions {
  /** JSON file with everything the centre knows. */
  file: string;
  callbackUrl: string;
  /** whsec_… callbacks are signed with. */
  secret: string;
  /** Pause between two steps a complaint takes by itself. */
  stepMs: number;
  /** First pause after a callback that failed; 1000 when not given. */
  retryMs?: number;
  words: CentreWords;
  agencyOf: Agencies;
  now(): number;
  log: Pick<Log, 'warn' | 'error'>;
}

/** An answer of the API: HTTP status and JSON body. */
export interface Answer {
  status: number;
  body: unknown;
}

export interface Sandbox {
  /** POST /complaints with the exact text of the body. */
  submit(raw: string, key: string): Promise<Answer>;
  /** GET /complaints/{id}. */
  read(id: string): Answer;
  /** POST /complaints/{id}/messages. */
  message(id: string, raw: string, key: string): Promise<Answer>;
  /** Newest first. */
  list(): readonly CentreComplaint[];
  /** Calls after every change; answers with the end of it. */
  watch(call: () => void): () => void;
  /** A person acts on a complaint and thereby takes it over. */
  press(id: string, action: Action, text: string): Promise<'done' | 'unknown' | 'over'>;
  start(): void;
  /** Waits for what is being written; callbacks on their way are sent again after the next start. */
  stop(): Promise<void>;
}

/** Opens the demo centre with what its file knows. Nothing moves before start(). */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const watching = new Set<() => void>();
  const { state, save } = await openShelf(options.file, options.log);
  const shelf: Shelf = {
    state,
    save() {
      for (const call of watching) call();
      return save();
    },
  };
  const motor = createMotor(shelf, { retryMs: 1000, ...options });
  const byId = (id: string) => shelf.state.complaints.find((complaint) => complaint.id === id);
  const kept = async (answer: Answer): Promise<Answer> => {
    motor.wake();
    await shelf.save();
    return answer;
  };
  return {
    submit: (raw, key) => kept(submit(shelf, raw, key, options)),
    read(id) {
      const complaint = byId(id);
      return complaint ? { status: 200, body: { ...takenBody(complaint), history: complaint.history } } : refusal(404, 'not_found');
    },
    async message(id, raw, key) {
      const complaint = byId(id);
      return complaint ? kept(addMessage(complaint, raw, key)) : refusal(404, 'not_found');
    },
    list: () => shelf.state.complaints.toReversed(),
    watch(call) {
      watching.add(call);
      return () => void watching.delete(call);
    },
    async press(id, action, text) {
      const complaint = byId(id);
      if (!complaint) return 'unknown';
      if (isOver(complaint)) return 'over';
      Object.assign(complaint, act(complaint, action, text, options.now(), options), { nextAt: null });
      await kept({ status: 200, body: null });
      return 'done';
    },
    start: motor.start,
    stop: motor.stop,
  };
}

/** Error bodies of the contract. */
export function refusal(status: number, code: string): Answer {
  return { status, body: { error: { code, message: code.replaceAll('_', ' ') } } };
}

function submit({ state }: Shelf, raw: string, key: string, options: SandboxOptions): Answer {
  const known = state.complaints.find((complaint) => complaint.key === key);
  if (known) return known.print === printOf(raw) ? { status: 201, body: firstAnswer(known) } : refusal(422, 'key_reused');
  const body = submission.safeParse(parsed(raw));
  if (!body.success) return refusal(parsed(raw) === undefined ? 400 : 422, 'invalid_body');
  const now = options.now();
  const complaint: CentreComplaint = {
    id: randomUUID(),
    number: freshNumber(state.complaints),
    status: 'received',
    agency: null,
    takenAt: now,
    nextAt: now + options.stepMs,
    key,
    print: printOf(raw),
    body: body.data,
    history: [],
    messages: [],
    told: { events: 0, attempts: 0, nextAt: now },
  };
  state.complaints.push(complaint);
  state.complaints.splice(0, Math.max(0, state.complaints.length - complaintsMax));
  return { status: 201, body: firstAnswer(complaint) };
}

function addMessage(complaint: CentreComplaint, raw: string, key: string): Answer {
  const known = complaint.messages.find((one) => one.key === key);
  if (known) return known.print === printOf(raw) ? { status: 201, body: { id: known.id } } : refusal(422, 'key_reused');
  const body = message.safeParse(parsed(raw));
  if (!body.success) return refusal(parsed(raw) === undefined ? 400 : 422, 'invalid_body');
  if (complaint.messages.length >= messagesMax) return refusal(422, 'too_many_messages');
  const id = randomUUID();
  complaint.messages.push({ id, key, print: printOf(raw), body: body.data });
  // Whoever handles it is at work: the centre neither finishes it for them nor sends it back where it came from.
  if (body.data.from === 'officer') complaint.nextAt = null;
  return { status: 201, body: { id } };
}

/** A repetition is answered as the first time, wherever the complaint stands by now. */
function firstAnswer({ id, number }: CentreComplaint): object {
  return { id, number, status: 'received' };
}

function takenBody({ id, number, status, agency }: CentreComplaint): object {
  return { id, number, status, ...(agency === null ? {} : { agency }) };
}

function printOf(raw: string): string {
  return createHash('sha256').update(raw).digest('hex');
}

function freshNumber(complaints: CentreComplaint[]): string {
  const number = String(randomInt(9_000_000, 10_000_000));
  return complaints.some((complaint) => complaint.number === number) ? freshNumber(complaints) : number;
}
