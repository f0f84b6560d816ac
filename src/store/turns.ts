/** Writing turns by their one statement (turn.ts), those of the same moment together: on a busy machine the database then has a fraction of the work for each. */
import type { Commit, Committed, Errand } from '../complaints/ports.ts';
import { type Queued, steadyNow } from '../outbox/queue.ts';
import { boardsOf } from './boards.ts';
import { partsOf, valuesOf } from './commit-values.ts';
import { asStored } from './complaint-rows.ts';
import { type Database, isAway, type Row } from './database.ts';
import { laneOf, partitionOf } from './errands.ts';
import type { Seal } from './seal.ts';
import { together } from './together.ts';
import { aheadMax, preparedTurn } from './turn.ts';
import { answerTo } from './undone.ts';

/** Called after errands were committed: whoever works their lanes is woken. `ready`: those of which is known what waits before them, as the table holds them. */
export type Announce = (errands: Errand[], ready?: Queued[]) => void;

type Settled = PromiseSettledResult<Committed>;

/** Turns written by one statement at most. */
const turnsMax = 16;

/** Writes a turn that touches nothing but what the statement writes. Rejects as the commit of Talks does. */
export function createTurns(database: Database, seal: Seal, region: string, announce: Announce): (commit: Commit) => Promise<Committed> {
  async function atOnce(commits: Commit[]): Promise<Committed[]> {
    const { text, bind } = preparedTurn(partsOf(commits));
    const [row = {}] = await database.run(text, bind({ ...valuesOf(seal, region, commits) }));
    const boards = await boardsOf(database.db, seal, row.boards);
    const turned = new Set(listOf(row.turned));
    const { ready, behind } = queuedOf(
      commits.filter(({ now }) => turned.has(now.id)),
      row,
    );
    announce([...behind, ...boards], ready);
    return commits.map(({ now }) => (turned.has(now.id) ? 'done' : refusal(row, now.id)));
  }

  async function write(commits: Commit[]): Promise<Settled[]> {
    try {
      return (await atOnce(commits)).map((value) => ({ status: 'fulfilled', value }));
    } catch (error) {
      // Heard before, a chat that began meanwhile, a fault of its own: one of them must not hold up the others.
      if (commits.length > 1 && !isAway(error)) return (await Promise.all(commits.map((commit) => write([commit])))).flat();
      return commits.map(() => refused(error));
    }
  }

  return together(write, claimsOf, turnsMax);
}

/** What two turns of one statement must not both write. */
function claimsOf({ now, changes }: Commit): string[] {
  return [now.id, ...changes.map(({ id }) => id)];
}

function refused(reason: unknown): Settled {
  const value = answerTo(reason);
  return value === undefined ? { status: 'rejected', reason } : { status: 'fulfilled', value };
}

/** Why the turn of this talk was not written, by the answer of the statement. */
export function refusal(row: Row, talk: string): Committed {
  return listOf(row.heard).includes(talk) ? 'heard' : 'moved';
}

/** The errands of these commits as the table holds them; `behind`: those before which too many others wait. */
function queuedOf(commits: readonly Commit[], row: Row): { ready: Queued[]; behind: Errand[] } {
  const ids = listOf(row.ids);
  const ahead = new Map(listOf(row.ahead) as [lane: string, ids: number[]][]);
  const at = steadyNow();
  const ready: Queued[] = [];
  const behind: Errand[] = [];
  let n = 0;
  for (const { errands, now, next, incoming, complaints, belongs } of commits) {
    // Whoever wrote just now is reached where they wrote from.
    const where = incoming && { address: now.address, language: next.language ?? null, heardAt: incoming.at };
    for (const errand of errands) {
      const lane = laneOf(errand);
      const before = ahead.get(lane);
      const base = {
        id: Number(ids[n]),
        lane,
        partition: partitionOf(lane),
        errand,
        attempts: 0,
        createdAt: Number(row.created),
        since: at,
        runAt: at,
        ...(before && { behind: before }),
      };
      n += 1;
      if (before && before.length > aheadMax) behind.push(errand);
      else if (errand.kind === 'message') ready.push({ ...base, bulk: errand.bulk, ...(where && { reached: { at, where } }) });
      else ready.push({ ...base, bulk: false, ...('complaint' in errand && filedOf(errand.complaint, complaints, belongs, at)) });
    }
  }
  return { ready, behind };
}

/** The complaint an errand is about, where the same turn filed it and no file belongs to it. */
function filedOf(id: string, complaints: Commit['complaints'], belongs: Commit['belongs'], at: number): Pick<Queued, 'filed'> {
  const complaint = complaints.find((one) => one.id === id);
  return complaint && belongs.length === 0 ? { filed: { at, complaint: asStored(complaint) } } : {};
}

/** A list the statement answered with, as JSON text or null. */
export function listOf(value: unknown): unknown[] {
  return typeof value === 'string' ? JSON.parse(value) : [];
}
