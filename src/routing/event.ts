/** Reads events and answers of a centre: strict where a mistake would be acted on, lenient in everything else. Knows no transport. */
import { z } from 'zod';
import type { CentralEvent } from '../complaints/complaint.ts';
import type { Status } from '../dialogue/known.ts';
import type { Taken } from './routing.ts';

/** What a citizen is told in one go; longer texts are cut. */
const textMax = 20_000;
const attachmentsMax = 20;
/** Larger whole numbers are not exact; a centre may count in epoch milliseconds or microseconds. */
const sequenceMax = Number.MAX_SAFE_INTEGER;

const statuses: readonly Status[] = [
  'received',
  'verified',
  'routed',
  'in_progress',
  'replied',
  'info_requested',
  'resolved',
  'rejected',
  'archived',
];

/** One line without control signs: PostgreSQL keeps no NUL in a text. */
const line = z
  .string()
  .trim()
  .regex(/^\P{Cc}{1,200}$/u);

/** Centres number things with numbers or strings; here they are always strings. */
const id = z.union([line, z.number().int().transform(String)]);

/** What epoch seconds, milliseconds and microseconds stay below until the year 5138. */
const epochMax = { seconds: 1e11, milliseconds: 1e14, microseconds: 1e17 };

/** Epoch seconds, milliseconds or microseconds, or ISO 8601 with a zone, as epoch milliseconds. */
const time = z.union([
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/)
    .transform((iso) => Date.parse(iso))
    .pipe(z.number()),
  z
    .number()
    .positive()
    .max(epochMax.microseconds)
    .transform((epoch) => Math.round(epoch < epochMax.seconds ? epoch * 1000 : epoch < epochMax.milliseconds ? epoch : epoch / 1000)),
]);

/** Words that can be stored: neither NUL nor half a surrogate pair. */
const words = z.string().transform((text) => text.replaceAll('\u0000', '').trim().slice(0, textMax).toWellFormed());

const agency = z.union([
  words,
  z.object({ code: words.optional().catch(undefined), name: words.optional().catch(undefined) }).transform(nameOf),
]);

const file = z.object({ name: words.catch(''), url: z.url({ protocol: /^https?$/ }) });

const data = z.object({
  agency: agency.optional().catch(undefined),
  text: words.optional().catch(undefined),
  reason: words.optional().catch(undefined),
  attachments: z
    .array(file.nullable().catch(null))
    .transform((files) => files.filter((one) => one !== null).slice(0, attachmentsMax))
    .optional()
    .catch(undefined),
});

const event = z.object({
  id,
  type: line,
  complaintId: id.optional(),
  sequence: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.number().int().min(0).max(sequenceMax)),
  at: time,
  data: data.nullish().catch(null),
});

const standing = z.object({ id: id.optional(), history: z.array(z.unknown()) });

const taken = z.object({
  id,
  number: id.nullish().catch(null),
  status: z.string().optional().catch(undefined),
  agency: agency.nullish().catch(null),
});

/**
 * An event as callbacks and histories have it, or null when it is none. Fields of `data` that are not as the contract has them are left out;
 * a type nobody knows passes. `complaintId` stands in where the event itself does not say whose it is.
 */
export function readEvent(value: unknown, complaintId?: string): CentralEvent | null {
  const read = event.safeParse(value);
  const whose = read.data?.complaintId ?? complaintId;
  if (!read.success || whose === undefined) return null;
  return {
    id: read.data.id,
    type: read.data.type,
    complaintId: whose,
    sequence: read.data.sequence,
    at: read.data.at,
    data: filled(read.data.data ?? {}),
  };
}

/** The history of GET /complaints/{id}, by sequence; null when the answer or one of its events is none. */
export function readHistory(value: unknown, complaintId: string): CentralEvent[] | null {
  const read = standing.safeParse(value);
  if (!read.success) return null;
  const events = read.data.history.map((one) => readEvent(one, complaintId)).filter((one) => one !== null);
  return events.length === read.data.history.length ? events.sort((a, b) => a.sequence - b.sequence) : null;
}

/** The answer to a handed-over complaint, or null when it is none. A status nobody knows is 'received'; a missing number is the id. */
export function readTaken(value: unknown): Taken | null {
  const read = taken.safeParse(value);
  if (!read.success) return null;
  const { id, number, status, agency } = read.data;
  return { id, number: number ?? id, status: statuses.find((known) => known === status) ?? 'received', ...(agency ? { agency } : {}) };
}

/** Whether this is the answer to a message the centre has. Centres name it, or say no more than `{}` or `{ "ok": true }`. */
export function isMessageTaken(value: unknown): boolean {
  return z.record(z.string(), z.unknown()).safeParse(value).success && !Object.hasOwn(Object(value), 'error');
}

/** Whether a 409 is the answer of the first time once more: it names what it has, and no error. The contract's own 409 (still in process) has an error. */
export function isConflictAnswer(value: unknown, fields: readonly ('id' | 'number')[]): boolean {
  const isNamed = (field: string) => id.safeParse(Object.getOwnPropertyDescriptor(value, field)?.value).success;
  return typeof value === 'object' && value !== null && !('error' in value) && fields.every(isNamed);
}

function nameOf(agency: { code?: string | undefined; name?: string | undefined }): string {
  return agency.name || agency.code || '';
}

function filled(read: z.infer<typeof data>): CentralEvent['data'] {
  return {
    ...(read.agency ? { agency: read.agency } : {}),
    ...(read.text ? { text: read.text } : {}),
    ...(read.reason ? { reason: read.reason } : {}),
    ...(read.attachments?.length ? { attachments: read.attachments } : {}),
  };
}
