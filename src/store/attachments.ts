/** Files of citizens, from announced to kept: the rows, not the bytes. Handle and name of a file are sealed: a name may say who sent it. */
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { ChannelName } from '../channels/channel.ts';
import type { Attachment, Commit } from '../complaints/ports.ts';
import type { Attachments } from '../outbox/queue.ts';
import { type Db, isUuid } from './database.ts';
import { listText } from './json-rows.ts';
import { printValue, sealShot } from './proofs.ts';
import { attachment } from './schema.ts';
import type { Seal } from './seal.ts';
import { readTogether } from './together.ts';

/** The Attachments port (outbox/queue.ts). */
export function createAttachments(db: Db, seal: Seal): Attachments {
  return {
    read: async (id) => {
      if (!isUuid(id)) return null;
      const [row] = await db.select().from(attachment).where(eq(attachment.id, id));
      if (!row) return null;
      return {
        ...attachmentOf(seal, row),
        talk: row.talk,
        complaint: row.complaint,
        channel: row.channel as ChannelName,
        ref: labelOf(seal, row).ref,
      };
    },
    settle: (id, outcome) => db.transaction((tx) => settle(tx, seal, id, outcome)),
  };
}

/** Attachments of a complaint in the order they were sent. */
export function attachmentsOf(db: Db, seal: Seal): (complaint: string) => Promise<Attachment[]> {
  const query = db
    .select()
    .from(attachment)
    .where(sql`${attachment.complaint} = any (${sql.placeholder('complaints')}::text::uuid[])`)
    .orderBy(asc(attachment.createdAt), asc(attachment.id))
    .prepare('attachments');
  const its = readTogether(async (ids) => {
    const rows = Map.groupBy(await query.execute({ complaints: listText(ids) }), (row) => row.complaint);
    return (complaint) => rows.get(complaint) ?? [];
  });
  return async (complaint) => (isUuid(complaint) ? (await its(complaint.toLowerCase())).map((row) => attachmentOf(seal, row)) : []);
}

/** Rows of a turn's announced files; what belongs to a complaint at once says so. */
export function announcedRows(seal: Seal, { attachments, belongs, now }: Commit): (typeof attachment.$inferInsert)[] {
  return attachments.map(({ id, talk, file, proof = false }) => ({
    ...{ id, talk, proof, kind: file.kind, channel: now.address.channel, state: 'waiting', sha256: '' },
    complaint: belongs.find((one) => one.attachment === id)?.complaint ?? null,
    sealed: sealLabel(seal, id, { ref: file.ref, name: file.name ?? '' }),
    ...{ mediaType: file.mediaType ?? '', bytes: file.bytes ?? 0, seconds: file.seconds ?? null },
  }));
}

async function settle(tx: Db, seal: Seal, id: string, outcome: Parameters<Attachments['settle']>[1]): Promise<void> {
  if (outcome.state !== 'kept') {
    await tx.update(attachment).set(outcome).where(eq(attachment.id, id));
    return;
  }
  const [row] = await tx.select().from(attachment).where(eq(attachment.id, id)).for('update');
  if (!row) return;
  const { name, print = null, shot = null, ...rest } = outcome;
  const sealed = sealLabel(seal, id, { ref: labelOf(seal, row).ref, name });
  const looks = { print: print && printValue(print), shot: shot && sealShot(seal, id, shot) };
  await tx
    .update(attachment)
    .set({ ...rest, ...looks, sealed, reason: null })
    .where(eq(attachment.id, id));
}

interface Label {
  ref: string;
  name: string;
}

type AttachmentRow = typeof attachment.$inferSelect;

function attachmentOf(seal: Seal, row: AttachmentRow): Attachment {
  const { id, mediaType, bytes, sha256, seconds, proof, createdAt } = row;
  // Only addAttachments and settle write these two columns, from these very unions.
  const [kind, state] = [row.kind as Attachment['kind'], row.state as Attachment['state']];
  return {
    id,
    kind,
    state,
    name: labelOf(seal, row).name,
    mediaType,
    bytes,
    sha256,
    seconds,
    at: createdAt.getTime(),
    ...(proof && { proof }),
  };
}

function sealLabel(seal: Seal, id: string, label: Label): Uint8Array {
  return seal.seal('attachment.sealed', id, label);
}

function labelOf(seal: Seal, row: AttachmentRow): Label {
  return seal.open<Label>('attachment.sealed', row.id, row.sealed);
}

/** Files stay with their complaints; what the platform and the citizen called them does not. */
export async function forgetHandles(tx: Db, seal: Seal, talks: string[]): Promise<void> {
  const rows = await tx.select({ id: attachment.id }).from(attachment).where(inArray(attachment.talk, talks));
  for (const { id } of rows) {
    await tx
      .update(attachment)
      .set({ sealed: sealLabel(seal, id, { ref: '', name: '' }) })
      .where(eq(attachment.id, id));
  }
}
