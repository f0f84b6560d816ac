/** A complaint as a row and back. The story of a secret complaint is sealed, and its place is no coordinates anybody could search; of the others what leads to a person. */
import type { Closing, Complaint } from '../complaints/complaint.ts';
import { maskPersonal } from '../complaints/mask-numbers.ts';
import { streetOf } from '../complaints/street.ts';
import type { complaint } from './schema.ts';
import type { Seal } from './seal.ts';

export type ComplaintRow = typeof complaint.$inferSelect;

type Body = Pick<Complaint, 'pieces' | 'place' | 'occurred'>;

/** The row of a complaint, without what only the store knows (draft, forward). */
export function rowOf(seal: Seal, value: Complaint) {
  const { pieces, place, occurred, submittedAt, dueAt, hushed = false, paused, verified, undecidedAt, ...rest } = value;
  const { assignee = null, passes = 0, postponed = 0, mergedInto = null, closing = null, disputes = 0, practice = false } = value;
  const plain = {
    ...{ ...rest, hushed, assignee, passes, postponed, mergedInto, closing, disputes, practice },
    ...{ submittedAt: new Date(submittedAt), dueAt: dateOf(dueAt), undecidedAt: dateOf(undecidedAt) },
    ...{ pausedAt: dateOf(paused?.at), pausedDue: dateOf(paused?.dueAt) },
    ...{ verifiedAt: dateOf(verified?.at), verifiedBy: verified?.by ?? null, unfit: verified?.unfit ?? false },
  };
  const body: Body = { pieces, place, occurred };
  const sealed = (told: Body) => seal.seal('complaint.body_sealed', value.id, told);
  if (value.visibility === 'secret') return { ...plain, body: null, bodySealed: sealed(body), street: null, lat: null, lon: null };
  const told = storable(body);
  const shown = {
    pieces: told.pieces.map((piece) => textMasked(piece, value)),
    place: told.place && textMasked(told.place, value),
    occurred: told.occurred && maskPersonal(told.occurred, value),
  };
  return {
    ...plain,
    body: shown,
    bodySealed: JSON.stringify(shown) === JSON.stringify(told) ? null : sealed(told),
    street: shown.place && streetOf(shown.place.text),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
  };
}

/** A complaint as it is read once it was written: without the signs jsonb does not take, unless all of it is sealed. */
export function asStored(value: Complaint): Complaint {
  const { pieces, place, occurred, visibility } = value;
  return visibility === 'secret' ? value : { ...value, ...storable({ pieces, place, occurred }) };
}

export function complaintOf(seal: Seal, row: ComplaintRow): Complaint {
  const story = row.bodySealed ? seal.open<Body>('complaint.body_sealed', row.id, row.bodySealed) : (row.body as Body);
  const { id, number, centralId, centralNumber, region, citizen, talk, channel, category, agency, holder, sequence, stars, version } = row;
  return {
    ...{ id, number, centralId, centralNumber, region, citizen, talk, channel, category, agency, holder, sequence, stars, version },
    ...story,
    ...(row.hushed ? { hushed: true } : {}),
    ...handlingOf(row),
    // Only rowOf writes these columns, from these very unions.
    kind: row.kind as Complaint['kind'],
    status: row.status as Complaint['status'],
    visibility: row.visibility as Complaint['visibility'],
    submittedAt: row.submittedAt.getTime(),
    dueAt: row.dueAt?.getTime() ?? null,
  };
}

/** What officers did with it; what never happened is absent. */
function handlingOf(row: ComplaintRow): Partial<Complaint> {
  const { assignee, passes, postponed, mergedInto, disputes, undecidedAt, pausedAt, pausedDue, verifiedAt, verifiedBy } = row;
  return {
    ...(assignee !== null && { assignee }),
    ...(passes > 0 && { passes }),
    ...(postponed > 0 && { postponed }),
    ...(mergedInto !== null && { mergedInto }),
    ...(disputes > 0 && { disputes }),
    ...(undecidedAt !== null && { undecidedAt: undecidedAt.getTime() }),
    ...(pausedAt !== null && { paused: { at: pausedAt.getTime(), dueAt: pausedDue?.getTime() ?? null } }),
    ...(verifiedAt !== null &&
      verifiedBy !== null && { verified: { at: verifiedAt.getTime(), by: verifiedBy, ...(row.unfit && { unfit: true as const }) } }),
    ...(row.practice && { practice: true as const }),
    ...(row.closing !== null && { closing: row.closing as Closing }),
  };
}

function dateOf(at: number | null | undefined): Date | null {
  return at === null || at === undefined ? null : new Date(at);
}

/** In JSON they are written so. */
const unstorable = /\\u(?:0000|d[89a-f])/;

/** jsonb takes neither NUL nor half a surrogate pair, and people's messages may hold both. */
function storable(body: Body): Body {
  const json = JSON.stringify(body);
  if (!unstorable.test(json)) return body;
  return JSON.parse(json, (_key, value) => (typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value));
}

function textMasked<T extends { text: string }>(told: T, of: Complaint): T {
  return { ...told, text: maskPersonal(told.text, of) };
}
