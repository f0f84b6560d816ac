/** The shape of each file of operator data. Unknown words are mistakes: a misspelt one would otherwise be ignored in silence. */
import { z } from 'zod';
import type { Calendar, Limits } from '../complaints/deadlines.ts';
import type { Category } from '../dialogue/known.ts';

export type OperatorFile = keyof typeof shapes;

const text = z.string().trim().min(1).max(200);
const code = z.string().regex(/^[A-Za-z0-9_.-]{1,28}$/);
const days = z.int().min(1).max(366);
const byKind = z.strictObject({ grievance: days, aspiration: days, information: days });

const emergencyNumber = z.strictObject({
  /** What the dialogue asks for: DESIGN's list in dialogue/known.ts. */
  for: z.enum(['any', 'police', 'fire', 'ambulance', 'rescue', 'power', 'women_children', 'crisis']),
  label: text,
  /** As one would dial it, e.g. '112', '119 ext 8' or '0811-1129-129'. */
  number: z.string().regex(/^\+?\d[\d -]*( ext \d+)?$/),
  note: z.string().max(300),
  source: text,
  /** The day somebody last compared the number with its source. */
  checked: z.iso.date(),
  /** False: shipped but not given to citizens until the operator has made sure. */
  confirmed: z.boolean(),
});

const calendar: z.ZodType<Calendar> = z.strictObject({
  years: z
    .array(
      z.strictObject({
        year: z.int().min(2020).max(2100),
        source: text,
        days: z.array(z.strictObject({ date: z.iso.date(), name: text, kind: z.enum(['holiday', 'leave']) })).min(1),
      }),
    )
    .min(1),
});

const categories: z.ZodType<Category[]> = z
  .array(z.strictObject({ code, label: text, agency: code, words: z.array(text), near: z.array(code).optional() }))
  .min(1);

/** Working days per step, with the rule they were taken from. */
const deadlines: z.ZodType<{ rule: string; date: string; workingDays: Limits }> = z.strictObject({
  rule: text,
  source: text,
  /** Of the rule, as exactly as it is known: year, month or day. */
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
  workingDays: z.strictObject({ verify: byKind, answer: byKind, close: byKind }),
});

const nextDoor = z.strictObject({
  for: z.enum(['late', 'corruption', 'reprisal']),
  label: text,
  /** How it is reached, as a citizen would read it. */
  contact: text,
  source: text,
  checked: z.iso.date(),
  confirmed: z.boolean(),
});

/** What a ready answer may hold in braces, as officers/template.ts fills it. */
export const templatePlaceholders: readonly string[] = ['nomor', 'instansi', 'kategori', 'tempat', 'batas', 'tanggal'];

/** A ready answer of officers, with {placeholders} (docs/petugas.md). */
const template = z.strictObject({ name: z.string().regex(/^[a-z0-9_-]{2,20}$/), words: z.string().trim().min(1).max(1500) });

export const shapes = {
  'regions.json': z
    .array(
      z.strictObject({
        /** Kemendagri area code. */
        code: z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/),
        name: text,
        timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).optional(),
        emergency: z.array(emergencyNumber).default([]),
        /** Days on which the region does otherwise than the country. */
        localDays: z.array(z.strictObject({ date: z.iso.date(), name: text, works: z.boolean() })).default([]),
      }),
    )
    .min(1),
  'agencies.json': z.array(z.strictObject({ code, label: text })).min(1),
  'categories.json': categories,
  'emergency.json': z.array(emergencyNumber).min(1),
  'calendar.json': calendar,
  'deadlines.json': deadlines,
  'next-doors.json': z.array(nextDoor),
  'templates.json': z.array(template),
};
