/**
 * The lanes in memory: strictly one errand of a lane at a time, in id order; a head that waits holds its lane.
 * For each lane it holds the oldest rows without a gap, which is what keeps the order. It knows no database and runs nothing.
 */
import type { Errand } from '../complaints/ports.ts';
import type { Queued } from './queue.ts';

/** What waits side by side: each sort has its own line, so that no sort can hold up another. */
export type Sort = 'reply' | 'notice' | 'routing' | 'attachment' | 'bulk';

export interface Lane {
  readonly id: string;
  readonly partition: number;
  /** What waits, the head first; without the one that runs. */
  rows: Queued[];
  running: boolean;
  /** Its partition went to another copy while its head ran: nothing more of it is started here. */
  lost: boolean;
  /** Tries in a row that ended with an error nobody expected. */
  crashes: number;
  /** Its head waits because the other side took nothing. */
  away: boolean;
  place: Set<Lane> | null;
  timer: NodeJS.Timeout | null;
}

const sorts: Record<Errand['kind'], Sort> = {
  message: 'reply',
  notice: 'notice',
  board: 'notice',
  forward: 'routing',
  addition: 'routing',
  attachment: 'attachment',
};
/** Timers of Node cannot be longer than 24 days; a lane that waits longer than this is looked at in between. */
const timerMaxMs = 3_600_000;

/** `ready` is called when a lane's pause is over. */
export function createLanes(now: () => number, ready: () => void) {
  const lanes = new Map<string, Lane>();
  const known = new Set<number>();
  const parked = new Set<Lane>();
  const lines: Record<Sort, Set<Lane>> = {
    reply: new Set(),
    notice: new Set(),
    routing: new Set(),
    attachment: new Set(),
    bulk: new Set(),
  };
  /** Lanes forgotten since rows were asked for: the answer may lack their oldest rows and is not believed for them. */
  const forgotten = new Set<string>();
  /** Rows given since rows were asked for: the answer may hold them again, however far they have got meanwhile. */
  const given = new Set<number>();
  let mine = new Set<number>();
  let stopped = false;

  /** Takes in rows that were asked for with what `known` and `parkedIds` said. */
  function add(rows: Queued[]): void {
    take(rows.filter((row) => !given.has(row.id) && !forgotten.has(row.lane)));
    forgotten.clear();
    given.clear();
  }

  /** Takes in rows nobody had to ask for, and answers with those it cannot place: something before them is not held here. */
  function give(rows: Queued[]): Queued[] {
    const strangers = rows.filter(({ lane, behind = [] }) => behind.length > 0 && !holds(lane, behind));
    const placed = rows.filter((row) => !strangers.includes(row));
    for (const { id } of placed) given.add(id);
    take(placed);
    return strangers;
  }

  /** A lane that rests is read afresh when it goes on. */
  function holds(name: string, ids: number[]): boolean {
    const lane = lanes.get(name);
    return lane !== undefined && !lane.lost && lane.place !== parked && ids.every((id) => known.has(id));
  }

  function take(rows: Queued[]): void {
    const touched = new Set<Lane>();
    for (const row of rows) {
      if (known.has(row.id) || !mine.has(row.partition)) continue;
      const lane = lanes.get(row.lane) ?? open(row);
      known.add(row.id);
      insert(lane.rows, row);
      lanes.set(lane.id, lane);
      touched.add(lane);
    }
    for (const lane of touched) settle(lane);
  }

  /** Takes the head of the lane that is ready longest in this line. */
  function begin(sort: Sort): { lane: Lane; row: Queued } | null {
    const [lane] = lines[sort];
    const row = lane?.rows.shift();
    if (!lane || !row) return null;
    lane.running = true;
    lane.away = false;
    settle(lane);
    return { lane, row };
  }

  /** The head is over; the next may go. */
  function end(lane: Lane): void {
    lane.running = false;
    if (lane.lost) forget(lane);
    else settle(lane);
  }

  /** The head goes back and waits until its `runAt`; Infinity: until the lane is forgotten. */
  function park(lane: Lane, row: Queued): void {
    lane.running = false;
    lane.rows.unshift(row);
    if (lane.lost) forget(lane);
    else settle(lane);
  }

  /** Nothing of this lane is held any more; the next answer brings it back as it stands in the table. */
  function forget(lane: Lane): void {
    for (const row of lane.rows.splice(0)) known.delete(row.id);
    if (lane.running) {
      lane.lost = true;
      return;
    }
    move(lane, null);
    lanes.delete(lane.id);
    forgotten.add(lane.id);
  }

  /** Only lanes of these partitions are worked; all others are forgotten. Cheap while nothing changes. */
  function keep(partitions: number[]): void {
    if (partitions.length === mine.size && partitions.every((partition) => mine.has(partition))) return;
    mine = new Set(partitions);
    for (const lane of lanes.values()) if (!mine.has(lane.partition) && !lane.lost) forget(lane);
  }

  function settle(lane: Lane): void {
    const [head] = lane.rows;
    const waitMs = head ? head.runAt - now() : 0;
    if (lane.running) move(lane, null);
    else if (!head) close(lane);
    else if (waitMs > 0) wait(lane, waitMs);
    else move(lane, lines[sortOf(lane)]);
  }

  function wait(lane: Lane, waitMs: number): void {
    move(lane, parked);
    if (stopped || waitMs === Number.POSITIVE_INFINITY || lane.timer) return;
    lane.timer = setTimeout(() => wakeUp(lane), Math.min(waitMs, timerMaxMs));
  }

  function wakeUp(lane: Lane): void {
    lane.timer = null;
    settle(lane);
    ready();
  }

  /** What waits because the other side took nothing is ready. */
  function hurry(): void {
    for (const lane of [...parked].filter(({ away }) => away)) {
      const [head] = lane.rows;
      if (head) head.runAt = now();
      settle(lane);
    }
  }

  function close(lane: Lane): void {
    move(lane, null);
    lanes.delete(lane.id);
  }

  function move(lane: Lane, place: Set<Lane> | null): void {
    if (lane.place === place) return;
    if (lane.timer) clearTimeout(lane.timer);
    lane.timer = null;
    lane.place?.delete(lane);
    place?.add(lane);
    lane.place = place;
  }

  return {
    add,
    give,
    begin,
    end,
    park,
    keep,
    hurry,
    forget: (id: string) => {
      const lane = lanes.get(id);
      if (lane) forget(lane);
    },
    /** Rows are about to be asked for. */
    asking: () => {
      forgotten.clear();
      given.clear();
    },
    /** The row is gone from the table. */
    release: (id: number) => known.delete(id),
    /** Whether anything waits in this line. */
    ready: (sort: Sort) => lines[sort].size > 0,
    known: () => [...known],
    /** Lanes no rows are wanted of for now. */
    resting: () => [...lanes.values()].filter((lane) => lane.place === parked || lane.lost).map((lane) => lane.id),
    size: () => known.size,
    stop: () => {
      stopped = true;
      for (const lane of lanes.values()) move(lane, null);
    },
  };
}

/** A bulk message with a reply behind it counts as a reply: the citizen who wrote must not wait for everybody's bulk. */
function sortOf(lane: Lane): Sort {
  const [head] = lane.rows;
  if (!head || (head.bulk && lane.rows.every((row) => row.bulk))) return 'bulk';
  return sorts[head.errand.kind];
}

function open(row: Queued): Lane {
  return {
    id: row.lane,
    partition: row.partition,
    rows: [],
    running: false,
    lost: false,
    crashes: 0,
    away: false,
    place: null,
    timer: null,
  };
}

/** Rows come in id order, so this looks at the end first. */
function insert(rows: Queued[], row: Queued): void {
  let at = rows.length;
  while (at > 0 && (rows[at - 1]?.id ?? 0) > row.id) at -= 1;
  rows.splice(at, 0, row);
}
