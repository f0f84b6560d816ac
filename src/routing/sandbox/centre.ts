/** What the demo centre takes (openapi.yaml, checked) and what it keeps about each complaint. */
import { z } from 'zod';

const time = z.iso.datetime({ offset: true });

const attachment = z.strictObject({
  name: z.string().max(300),
  mediaType: z.string().regex(/^[a-z]+\/[A-Za-z0-9.+_-]+/),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  url: z.url({ protocol: /^https?$/ }),
});

const place = z
  .strictObject({
    text: z.string().max(2000),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    areaCode: z
      .string()
      .regex(/^[0-9]{2}(\.[0-9]{2,4}){0,3}$/)
      .optional(),
  })
  .refine(({ lat, lon }) => (lat === undefined) === (lon === undefined));

/** The body of POST /complaints. */
export const submission = z
  .strictObject({
    number: z.string().min(1).max(40),
    kind: z.enum(['grievance', 'aspiration', 'information']),
    category: z.string().regex(/^[a-z0-9_]{1,60}$/),
    description: z.string().max(100_000),
    story: z.array(z.strictObject({ at: time, text: z.string().max(20_000) })).max(1000),
    occurredAt: z.string().max(1000).nullable(),
    place: place.nullable(),
    visibility: z.enum(['public', 'anonymous', 'secret']),
    reporter: z.strictObject({ name: z.string().min(1).max(200), phone: z.string().max(40).optional() }).nullable(),
    attachments: z.array(attachment).max(50),
    channel: z.string().regex(/^[a-z0-9-]{1,40}$/),
    submittedAt: time,
  })
  .refine(({ reporter, visibility }) => reporter === null || visibility === 'public');

/** The body of POST /complaints/{id}/messages. */
export const message = z.strictObject({
  from: z.enum(['citizen', 'officer']),
  text: z.string().max(20_000),
  attachments: z.array(attachment).max(50),
  at: time,
});

const status = z.enum(['received', 'verified', 'routed', 'in_progress', 'replied', 'info_requested', 'resolved', 'rejected', 'archived']);

const event = z.object({
  id: z.string(),
  type: z.string(),
  complaintId: z.string(),
  sequence: z.int(),
  at: time,
  data: z
    .object({
      agency: z.string(),
      text: z.string(),
      reason: z.string(),
      attachments: z.array(z.object({ name: z.string(), url: z.string() })),
    })
    .partial(),
});

const complaint = z.object({
  id: z.string(),
  number: z.string(),
  status,
  agency: z.string().nullable(),
  /** Epoch ms. */
  takenAt: z.number(),
  /** Epoch ms of the next act by itself; null once a person took over, or nothing comes by itself. */
  nextAt: z.number().nullable(),
  /** Idempotency-Key and sha256 of the bytes it came with. */
  key: z.string(),
  print: z.string(),
  body: submission,
  history: z.array(event),
  messages: z.array(z.object({ id: z.string(), key: z.string(), print: z.string(), body: message })),
  /** How many events of the history were answered 2xx, how often the next one was tried, and when it is tried again (epoch ms). */
  told: z.object({ events: z.int(), attempts: z.int(), nextAt: z.number() }),
});

export const centreState = z.object({ complaints: z.array(complaint) });

export type CentreState = z.infer<typeof centreState>;
export type CentreComplaint = z.infer<typeof complaint>;
export type CentreEvent = z.infer<typeof event>;
export type CentreStatus = z.infer<typeof status>;

/** The usual sentences of the demo centre, in the citizens' language. */
export interface CentreWords {
  reply: string;
  ask: string;
  resolve: string;
  reject: string;
  rejectReason: string;
  archive: string;
  archiveReason: string;
}

/** Name of the agency that handles a category, by the category's code. */
export type Agencies = (category: string) => string;
