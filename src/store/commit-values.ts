/** What the statement of turns (turn.ts) is made of and given: sealed, as JSON rows, in the shape both drivers take alike. */
import type { HistoryEntry } from '../complaints/complaint.ts';
import type { Commit } from '../complaints/ports.ts';
import { announcedRows } from './attachments.ts';
import { eventRow } from './central.ts';
import { rowOf as complaintRow } from './complaint-rows.ts';
import { rowOf as errandRow } from './errands.ts';
import { lookupOf, sealIdentity } from './identity.ts';
import { collectBytes, listText, rowsAsJson } from './json-rows.ts';
import { inboxRow } from './newcomer.ts';
import { attachment, centralEvent, complaint, history, identity, inbox, outbox, talk } from './schema.ts';
import type { Seal } from './seal.ts';
import type { Part, Values } from './turn.ts';

/** The parts these commits need beside the turns themselves. */
export function partsOf(commits: readonly Commit[]): Part[] {
  const some = (has: (commit: Commit) => boolean) => commits.some(has);
  const needed: Record<Part, boolean> = {
    first: some(({ now }) => now.version === 0),
    errands: some(({ errands }) => errands.length > 0),
    filed: some(({ complaints }) => complaints.length > 0),
    changed: some(({ changes }) => changes.length > 0),
    told: some(({ history: lines }) => lines.length > 0),
    files: some(({ attachments }) => attachments.length > 0),
    belongs: some((commit) => belongingLater(commit).length > 0),
    central: some(({ central }) => central.length > 0),
    others: some((commit) => othersOf(commit).length > 0),
  };
  return (Object.keys(needed) as Part[]).filter((part) => needed[part]);
}

/** The values of those parts. `region`: where a new citizen belongs. */
export function valuesOf(seal: Seal, region: string, commits: readonly Commit[]): Values {
  const bytes = collectBytes();
  const talks = commits.map((commit) => talkRow(seal, commit));
  const newcomers = commits.filter(({ now }) => now.version === 0);
  const identities = newcomers.map(({ now, incoming: by }) => ({ talk: now.id, sealed: sealIdentity(seal, now.id, now.address, by) }));
  const incoming = commits.flatMap((commit) => (commit.incoming ? [inboxRow(seal, commit.now.id, commit.incoming)] : []));
  const [filed, filedOf] = parted(commits, (commit) => filedRows(seal, commit));
  const [changed, changedOf] = parted(commits, ({ changes }) => changes.map((value) => complaintRow(seal, value)));
  const [told, toldOf] = parted(commits, (commit) => toldRows(seal, commit));
  const [files, filesOf] = parted(commits, (commit) => announcedRows(seal, commit));
  const [belongs, belongsOf] = parted(commits, (commit) =>
    belongingLater(commit).map(({ attachment: id, complaint: of }) => ({ id, complaint: of })),
  );
  const [central, centralOf] = parted(commits, (commit) =>
    commit.central.map(({ event, outcome, complaint: of }) => eventRow(seal, event, outcome, of)),
  );
  const [errands, errandsOf] = parted(commits, (commit) => commit.errands.map((errand) => errandRow(seal, errand)));
  const [others, othersOfTurns] = parted(commits, othersOf);
  const values = {
    ...{ region, talks: rowsAsJson(talk, talks, bytes), identities: rowsAsJson(identity, identities, bytes) },
    ...{ heard: rowsAsJson(inbox, incoming, bytes), errands: rowsAsJson(outbox, errands, bytes, errandsOf) },
    ...{ filed: rowsAsJson(complaint, filed, bytes, filedOf), changed: rowsAsJson(complaint, changed, bytes, changedOf) },
    ...{ told: rowsAsJson(history, told, bytes, toldOf), files: rowsAsJson(attachment, files, bytes, filesOf) },
    ...{ belongs: rowsAsJson(attachment, belongs, bytes, belongsOf), central: rowsAsJson(centralEvent, central, bytes, centralOf) },
    ...{ others: listText(others), othersOf: listText(othersOfTurns) },
  };
  return { ...values, bytes: bytes.text() };
}

/** The rows of all commits, and of whose turn each is. */
function parted<Row>(commits: readonly Commit[], rowsOf: (commit: Commit) => Row[]): [rows: Row[], of: string[]] {
  const rows: Row[] = [];
  const of: string[] = [];
  for (const commit of commits)
    for (const row of rowsOf(commit)) {
      rows.push(row);
      of.push(commit.now.id);
    }
  return [rows, of];
}

function talkRow(seal: Seal, { now, next, incoming }: Commit) {
  return {
    ...{
      id: now.id,
      version: now.version,
      state: seal.seal('talk.state', now.id, next),
      wakeAt: next.wakeAt === null ? null : new Date(next.wakeAt),
    },
    ...(incoming && { reachable: true, heardAt: new Date(incoming.at) }),
    ...(now.version === 0 && { citizen: now.citizen, channel: now.address.channel, lookup: lookupOf(seal, now.address) }),
  };
}

function filedRows(seal: Seal, { complaints, drafts }: Commit) {
  // A complaint without its draft is refused by the table.
  return complaints.map((value) => ({ ...complaintRow(seal, value), draft: drafts[value.id] }));
}

function toldRows(seal: Seal, { history: lines }: Commit) {
  return lines.map((entry) => toldRow(seal, entry));
}

/** A line of a complaint's life as its table has it. */
export function toldRow(seal: Seal, entry: HistoryEntry) {
  return { ...entry, at: new Date(entry.at), data: seal.seal('history.data', entry.id, entry.data) };
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
