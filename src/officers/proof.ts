/** Whether a photo may stand as proof that the work is done. Pure; what it looks like was compared before (Proofs of complaints/ports.ts). */
import type { Complaint } from '../complaints/complaint.ts';
import { metresBetween } from '../complaints/distance.ts';
import type { Proof } from '../complaints/ports.ts';
import type { Region } from '../dialogue/known.ts';
import { zoneHours } from '../dialogue/understand/clock.ts';

/** Why a proof is held back. `of` and `complaint`: whose photo it repeats, and which complaint that belongs to. */
export type ProofDoubt =
  | { what: 'same' | 'near'; of: 'citizen' | 'proof'; complaint: string }
  | { what: 'other_time'; takenAt: number }
  | { what: 'other_place'; metres: number };

const minuteMs = 60_000;
/** A camera's clock may be a little slow. */
const earlyMs = 60 * minuteMs;
/** A clock further ahead than this is no clock to believe. */
const aheadMs = 24 * 60 * minuteMs;
/** Pins are set by hand, and a street is long. */
const farMetres = 500;

/** What is wrong with the photo, the gravest first; null: nothing. A camera that says neither time nor place is believed. */
export function doubtOf(proof: Proof, complaint: Complaint, timeZone: Region['timeZone'], now: number): ProofDoubt | null {
  const { likeness, taken } = proof;
  if (likeness) return { what: likeness.how, of: likeness.of, complaint: likeness.complaint };
  if (taken === null) return null;
  const takenAt = taken.clock === null ? null : taken.clock - (taken.aheadMinutes ?? zoneHours[timeZone] * 60) * minuteMs;
  if (takenAt !== null && (takenAt < complaint.submittedAt - earlyMs || takenAt > now + aheadMs)) return { what: 'other_time', takenAt };
  const metres = metresBetween(taken, complaint.place ?? {});
  return metres !== null && metres > farMetres ? { what: 'other_place', metres: Math.round(metres) } : null;
}
