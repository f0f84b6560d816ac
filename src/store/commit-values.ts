/** What a commit's statement (turn.ts) is made of and given: sealed, as JSON rows, in the shape both drivers take alike. */
import type { Commit } from '../complaints/ports.ts';
import { announcedRows } from './attachments.ts';
import { eventRow } from './central.ts';
import { rowOf as complaintRow } from './complaint-rows.ts';
import { rowOf as errandRow } from './errands.ts';
import { lookupOf, sealIdentity } from './identity.ts';
import { rowsAsJson } from './json-rows.ts';
import { sealSaid } from './newcomer.ts';
import { attachment, centralEvent, complaint, history, outbox } from './schema.ts';
import type { Seal } from './seal.ts';
import type { FirstValues, MoreValues, Part, TurnValues, Values } from './turn.ts';

/** The parts this commit needs beside the turn itself. */
export function partsOf(commit: Commit): Part[] {
  const { now, errands, complaints, changes, history: lines, attachments, central } = commit;
  const needed: Record<Part, boolean> = {
    first: now.version === 0,
    errands: errands.length > 0,
    filed: complaints.length > 0,
    changed: changes.length > 0,
    told: lines.length > 0,
    files: attachments.length > 0,
    belongs: belongingLater(commit).length > 0,
    central: central.length > 0,
    others: othersOf(commit).length > 0,
  };
  return (Object.keys(needed) as Part[]).filter((part) => needed[part]);
}

/** The values of those parts. `region`: where a new citizen belongs. */
export function valuesOf(seal: Seal, region: string, commit: Commit): Values {
  const none = { citizen: '', region, own: '', lookup: empty, identity: empty };
  return {
    ...turnValues(seal, commit),
    ...(commit.now.version === 0 ? firstValues(seal, region, commit) : none),
    ...moreValues(seal, commit),
  };
}

const empty = new Uint8Array();

function turnValues(seal: Seal, { now, next, incoming, errands }: Commit): TurnValues {
  return {
    talk: now.id,
    version: now.version,
    state: seal.seal('talk.state', now.id, next),
    wakeAt: next.wakeAt === null ? null : new Date(next.wakeAt).toISOString(),
    channel: incoming?.channel ?? null,
    incoming: incoming?.id ?? null,
    at: incoming ? new Date(incoming.at).toISOString() : null,
    said: incoming ? sealSaid(seal, incoming.channel, incoming.id, incoming.said) : null,
    errands: rowsAsJson(
      outbox,
      errands.map((errand) => errandRow(seal, errand)),
    ),
  };
}

function firstValues(seal: Seal, region: string, { now, incoming }: Commit): FirstValues {
  const { id, citizen, address } = now;
  return { citizen, region, own: address.channel, lookup: lookupOf(seal, address), identity: sealIdentity(seal, id, address, incoming) };
}

function moreValues(seal: Seal, commit: Commit): MoreValues {
  const { complaints, changes, central, history: lines } = commit;
  // A complaint without its draft is refused by the table.
  const filed = complaints.map((value) => ({ ...complaintRow(seal, value), draft: commit.drafts[value.id] }));
  const changed = changes.map((value) => complaintRow(seal, value));
  const told = lines.map((entry) => ({ ...entry, at: new Date(entry.at), data: seal.seal('history.data', entry.id, entry.data) }));
  const belongs = belongingLater(commit).map(({ attachment: id, complaint: of }) => ({ id, complaint: of }));
  const events = central.map(({ event, outcome, complaint: of }) => eventRow(seal, event, outcome, of));
  return {
    filed: rowsAsJson(complaint, filed),
    changed: rowsAsJson(complaint, changed),
    changes: changes.length,
    told: rowsAsJson(history, told),
    files: rowsAsJson(attachment, announcedRows(seal, commit)),
    belongs: rowsAsJson(attachment, belongs),
    central: rowsAsJson(centralEvent, events),
    others: `{${othersOf(commit).join(',')}}`,
  };
}

/** Files announced now are written with their complaint. */
function belongingLater({ belongs, attachments }: Commit): Commit['belongs'] {
  return belongs.filter((one) => attachments.every(({ id }) => id !== one.attachment));
}

/** Complaints told about that are neither new nor changed. */
function othersOf({ complaints, changes, history: lines }: Commit): string[] {
  const written = new Set([...complaints, ...changes].map(({ id }) => id));
  return [...new Set(lines.map((line) => line.complaint))].filter((id) => !written.has(id));
}
