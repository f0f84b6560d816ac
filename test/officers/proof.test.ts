import { describe, expect, test } from 'vitest';
import type { Proof } from '../../src/complaints/ports.ts';
import { doubtOf } from '../../src/officers/proof.ts';
import { filed } from '../support/errands.ts';

const submittedAt = Date.parse('2026-11-23T09:00+07:00');
const complaint = { ...filed, submittedAt, place: { text: 'Jl. Melati', lat: -6.93, lon: 107.65 } };
const now = Date.parse('2026-11-30T15:00+07:00');
/** What a camera in Jakarta wrote at this moment, without saying its zone. */
const clockAt = (moment: string) => Date.parse(`${moment}Z`);
const proof = (taken: Partial<Proof['taken']>): Proof => ({
  likeness: null,
  taken: { clock: null, aheadMinutes: null, lat: null, lon: null, ...taken },
});
const doubt = (given: Proof) => doubtOf(given, complaint, 'Asia/Jakarta', now);

describe('a proof photo', () => {
  test('without a word of its camera, taken after the complaint, and near its place, is believed', () => {
    expect(doubt({ likeness: null, taken: null })).toBeNull();
    expect(doubt(proof({ clock: clockAt('2026-11-30T14:00'), lat: -6.932, lon: 107.651 }))).toBeNull();
  });

  test('that repeats another is told with whose it is, before anything else', () => {
    const likeness = { how: 'near' as const, of: 'proof' as const, complaint: 'other' };
    expect(doubt({ ...proof({ clock: 0 }), likeness })).toEqual({ what: 'near', of: 'proof', complaint: 'other' });
  });

  test('taken before the complaint was told, or by a clock of the future, is of another time', () => {
    expect(doubt(proof({ clock: clockAt('2026-11-23T07:59') }))).toEqual({
      what: 'other_time',
      takenAt: Date.parse('2026-11-23T07:59+07:00'),
    });
    expect(doubt(proof({ clock: clockAt('2026-11-23T08:01') }))).toBeNull();
    expect(doubt(proof({ clock: clockAt('2027-11-30T15:00') }))).toMatchObject({ what: 'other_time' });
  });

  test('is timed by its own zone where the camera says it, else by the region’s', () => {
    expect(doubt(proof({ clock: clockAt('2026-11-23T09:30'), aheadMinutes: 540 }))).toMatchObject({ what: 'other_time' });
    expect(doubtOf(proof({ clock: clockAt('2026-11-23T09:30') }), complaint, 'Asia/Jayapura', now)).toMatchObject({ what: 'other_time' });
    expect(doubt(proof({ clock: clockAt('2026-11-23T09:30') }))).toBeNull();
  });

  test('taken elsewhere is told with how far; a complaint without a pin cannot be compared', () => {
    expect(doubt(proof({ lat: -6.94, lon: 107.65 }))).toEqual({ what: 'other_place', metres: 1112 });
    expect(doubtOf(proof({ lat: -6.94, lon: 107.65 }), filed, 'Asia/Jakarta', now)).toBeNull();
  });
});
