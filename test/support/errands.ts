/** The world of the outbox's errands in memory: a channel and a centre that fail as told, rows and files, and a clock that is moved by hand. */
import { type Channel, type Failure, type Message, type SendContext, SendError } from '../../src/channels/channel.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import type { Address, Attachment, Errand } from '../../src/complaints/ports.ts';
import type { Fetching } from '../../src/outbox/attachment.ts';
import type { Drawn } from '../../src/outbox/board.ts';
import type { Board, Boards, CardDue } from '../../src/outbox/boards.ts';
import { createRun, type RunNeeds } from '../../src/outbox/index.ts';
import type { Queued } from '../../src/outbox/queue.ts';
import { type RoutingApi, RoutingError, type RoutingFailure } from '../../src/routing/routing.ts';
import { NoSpace } from '../../src/store/files.ts';
import { message } from './outbox.ts';

export const minuteMs = 60_000;
/** When the errands of these tests were made. */
export const start = Date.UTC(2026, 2, 9, 7, 0);

export const filed: Complaint = {
  id: '0195-complaint',
  number: '7K3QF-M',
  centralId: null,
  centralNumber: null,
  region: '00',
  citizen: 'citizen',
  talk: 'talk',
  channel: 'telegram',
  kind: 'grievance',
  category: 'jalan',
  agency: 'DPUPR',
  holder: '',
  status: 'received',
  visibility: 'public',
  pieces: [{ message: '1', at: start, text: 'lubang gede di jl melati' }],
  place: null,
  occurred: null,
  submittedAt: start,
  dueAt: null,
  sequence: 0,
  stars: null,
  version: 1,
};

export const photo: Fetching = {
  id: '0195-attachment',
  kind: 'photo',
  state: 'waiting',
  name: '',
  mediaType: '',
  bytes: 0,
  sha256: '',
  seconds: null,
  at: start,
  talk: 'talk',
  complaint: filed.id,
  channel: 'telegram',
  ref: 'file-1',
};

interface State {
  now: number;
  address: Address | null;
  /** Talks of the same citizen. */
  joined: string[];
  complaint: Complaint;
  attachments: Map<string, Fetching>;
  body: string | null;
  /** What the platform gives when a file is fetched. */
  bytes: Uint8Array;
  /** How the next calls of the channel end. */
  fails: (Failure | Error)[];
  routingFails: RoutingFailure[];
  sent: { chat: string; message: Message }[];
  /** What the platform may give up later of each. */
  posts: { message: string; part: string }[] | undefined;
  /** What the channel was told beside each of them. */
  contexts: (SendContext | undefined)[];
  submitted: { body: string; key: string }[];
  messages: { centralId: string; body: string; key: string }[];
  stuck: string[];
  taken: { complaint: string; id: string; attempts: number }[];
  lost: string[];
  files: Map<string, Uint8Array>;
  diskFull: boolean;
  fetches: number;
  board: Board | null;
  drawn: (complaint: string) => Drawn;
}

/** The tables of cards in memory, with the documented semantics. */
function boardsOf(cards: Map<string, CardDue & { dirty: boolean }>, state: State): Boards {
  const due = () => [...cards.values()].filter(({ dirty }) => dirty);
  const set = (complaint: string, change: Partial<CardDue & { dirty: boolean }>) => {
    const known = cards.get(complaint);
    if (known) cards.set(complaint, { ...known, ...change });
  };
  const board = (change: Partial<Board>) => {
    if (state.board) state.board = { ...state.board, ...change };
  };
  return {
    read: async () => state.board,
    next: async () => due().toSorted((a, b) => Number(a.message === null) - Number(b.message === null))[0] ?? null,
    fresh: async () => due().filter(({ message: sent }) => sent === null),
    settle: async (card, now) =>
      set(card.complaint, { ...now, ...(cards.get(card.complaint)?.changes === card.changes && { dirty: false }) }),
    keep: async (_, complaint, thread) => set(complaint, { thread, closed: false }),
    keepThread: async (_, thread) => board({ thread }),
    flooded: async (_, floodAt) => board({ floodAt }),
    said: async () => [],
    forbidden: async () => {
      const isNews = state.board?.topics !== 'none';
      board({ topics: 'none' });
      return isNews;
    },
  };
}

/** The world of the errands in memory: what was sent, submitted and settled, and a clock that can be moved. */
export function world(
  given: {
    complaint?: Complaint;
    attachments?: Fetching[];
    /** Of what the citizen added to the complaint: the files that came with it. */
    added?: string[];
    group?: Channel;
    fetch?: (bytes: number) => Promise<{ bytes: Uint8Array }>;
  } = {},
) {
  const state: State = {
    now: start,
    address: { channel: 'telegram', chat: '11' },
    joined: [],
    complaint: given.complaint ?? filed,
    attachments: new Map((given.attachments ?? []).map((one) => [one.id, one])),
    body: null,
    bytes: new Uint8Array([1, 2, 3]),
    fails: [],
    routingFails: [],
    sent: [],
    posts: undefined,
    contexts: [],
    submitted: [],
    messages: [],
    stuck: [],
    taken: [],
    lost: [],
    files: new Map(),
    diskFull: false,
    fetches: 0,
    board: { region: '00', agency: 'DISHUB', topics: 'none', thread: null, by: 'admin', floodAt: null },
    drawn: (complaint) => ({ say: { lines: [], about: complaint }, topic: complaint, over: false, number: complaint }),
  };
  const cards = new Map<string, CardDue & { dirty: boolean }>();
  const failing = () => {
    const failure = state.fails.shift();
    if (failure instanceof Error) throw failure;
    if (failure) throw new SendError(failure, 'platform says no');
  };
  const failingCentre = () => {
    const failure = state.routingFails.shift();
    if (failure) throw new RoutingError(failure, 'centre says no');
  };
  const telegram: Channel = {
    name: 'telegram',
    abilities: { buttons: true, fileMaxBytes: 20 * 1024 * 1024 },
    start: async () => {},
    stop: async () => {},
    send: async (chat, sending, context) => {
      failing();
      state.sent.push({ chat, message: sending });
      state.contexts.push(context);
      return { id: String(state.sent.length), ...(state.posts && { posted: state.posts }) };
    },
    fetch: async (ref) => {
      state.fetches += 1;
      failing();
      if (given.fetch) return given.fetch([...state.attachments.values()].find((one) => one.ref === ref)?.bytes ?? 0);
      return { bytes: state.bytes };
    },
    health: () => ({ state: 'ready', since: start, why: '' }),
  };
  const routing: RoutingApi = {
    name: 'native',
    compose: (complaint, attachments) =>
      JSON.stringify({ number: complaint.number, at: state.now, files: attachments.map(({ url }) => url) }),
    submit: async (body, key) => {
      state.submitted.push({ body, key });
      failingCentre();
      return { id: '184', number: 'SP-184', status: 'received' };
    },
    composeMessage: (from, text, attachments, at) => JSON.stringify({ from, text, at, files: attachments.map(({ url }) => url) }),
    message: async (centralId, body, key) => {
      state.messages.push({ centralId, body, key });
      failingCentre();
    },
    events: async () => [],
  };
  const needs: RunNeeds = {
    queue: {
      address: async () => (state.address ? { address: state.address, language: null, heardAt: 0 } : null),
      moveChat: async (_, chat) => {
        if (state.address) state.address = { ...state.address, chat };
      },
      nextHeardIn: async (tried) => state.joined.find((talk) => !tried.includes(talk)) ?? null,
    },
    channels: { telegram: given.group ?? telegram },
    document: async () => ({ kind: 'document', name: 'own.json', mediaType: 'application/json', bytes: new Uint8Array([1]) }),
    speech: {
      render: ({ about = '', lines }, language, timeZone) => {
        const keys = lines.map(({ key }) => `${key} `).join('');
        return { text: [{ text: `${about} ${keys}${language} ${timeZone}` }], choices: [] };
      },
    },
    attachments: {
      read: async (id) => state.attachments.get(id) ?? null,
      settle: async (id, outcome) => {
        const before = state.attachments.get(id);
        if (!before) return;
        const { reason: _, ...after } = { reason: '', ...outcome };
        state.attachments.set(id, { ...before, ...after });
      },
    },
    complaints: {
      byId: async (id) => (id === state.complaint.id ? state.complaint : null),
      attachments: async (): Promise<Attachment[]> => [...state.attachments.values()],
      history: async (complaint) => [
        { id: 'h', complaint, at: start, type: 'added', actor: 'citizen', data: { text: '', attachments: given.added ?? [] } },
      ],
    },
    forwards: {
      body: async () => state.body,
      bodyOnce: async (_, body) => {
        state.body ??= body;
        return state.body;
      },
    },
    files: {
      put: async (bytes) => {
        if (state.diskFull) throw new NoSpace('full');
        state.files.set('digest', bytes);
        return { sha256: 'digest' };
      },
      read: async (sha256) => state.files.get(sha256) ?? Promise.reject(new Error('no such file')),
    },
    routing,
    leases: { held: () => [0] },
    routingPerSecond: Number.POSITIVE_INFINITY,
    link: (id, madeAt) => `https://aduan.example/files/${id}?e=${madeAt}`,
    taken: async (complaint, taken, attempts) => {
      state.taken.push({ complaint: complaint.id, id: taken.id, attempts });
      state.complaint = { ...state.complaint, centralId: taken.id };
    },
    onStuck: async (_, reason) => {
      state.stuck.push(reason);
    },
    listed: (say) => say.choices ?? [],
    waitsForPhoto: async () => false,
    notify: async (errand, known) => [message('officer', `${errand.what} ${known?.number ?? ''}`.trim())],
    lost: async (attachment) => {
      state.lost.push(attachment.state);
      return [message(attachment.talk, 'lost')];
    },
    boards: boardsOf(cards, state),
    board: {
      draw: async (complaint) => state.drawn(complaint),
      topic: () => 'Laporan',
      secrets: (count) => ({ lines: [], about: `secrets ${count}` }),
      flood: (count) => ({ lines: [], about: `flood ${count}` }),
      numbers: (numbers, secrets) => ({ lines: [], about: `numbers ${numbers.join(',')} secrets ${secrets}` }),
      forbidden: async () => [message('admin', 'forbidden')],
    },
    language: 'id',
    timeZone: 'Asia/Jakarta',
    now: () => state.now,
  };
  const run = createRun(needs);
  const once = (errand: Errand, changes: Partial<Queued> = {}) => {
    const { createdAt = start, since = createdAt } = changes;
    return run({ id: 1, lane: 'lane', partition: 0, errand, bulk: false, attempts: 0, runAt: start, ...changes, createdAt, since });
  };
  /** A change of the complaint that its group shows. */
  const changed = (complaint: string) => {
    const known = cards.get(complaint) ?? {
      talk: 'group',
      complaint,
      message: null,
      file: false,
      thread: null,
      closed: false,
      shown: null,
      changes: 0,
    };
    cards.set(complaint, { ...known, changes: known.changes + 1, dirty: true });
  };
  return { state, once, changed, cards };
}
