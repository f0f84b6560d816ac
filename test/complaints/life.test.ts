import { describe, expect, it } from 'vitest';
import type { CentralEvent, Complaint } from '../../src/complaints/complaint.ts';
import { applyEvent, isOver, resumedDue } from '../../src/complaints/life.ts';
import { dayMs, naive } from '../support/clock.ts';

const day = dayMs;

const fresh: Complaint = {
  id: 'c',
  number: '7K3QF-M',
  centralId: 'p1',
  centralNumber: '9123456',
  region: '00',
  citizen: 'w',
  talk: 't',
  channel: 'telegram',
  kind: 'grievance',
  category: 'pju',
  agency: 'DISHUB',
  holder: '',
  status: 'received',
  visibility: 'public',
  pieces: [],
  place: null,
  occurred: null,
  submittedAt: 0,
  dueAt: 3 * day,
  sequence: 0,
  stars: null,
  version: 1,
};

function event(sequence: number, type: string, data: CentralEvent['data'] = {}, at = sequence * day): CentralEvent {
  return { id: `e${sequence}-${type}`, type: `complaint.${type}`, complaintId: 'p1', sequence, at, data };
}

/** Applies events one after the other and says what was told. */
function live(...events: CentralEvent[]): { complaint: Complaint; told: string[] } {
  return events.reduce<{ complaint: Complaint; told: string[] }>(
    ({ complaint, told }, next) => {
      const applied = applyEvent(complaint, next, naive);
      return { complaint: applied.complaint, told: applied.tell ? [...told, applied.type] : told };
    },
    { complaint: fresh, told: [] },
  );
}

describe('the life of a complaint', () => {
  it('goes from step to step and tells each', () => {
    const { complaint, told } = live(
      event(1, 'verified'),
      event(2, 'routed', { agency: 'Dishub' }),
      event(3, 'in_progress'),
      event(4, 'resolved', { text: 'beres' }),
    );
    expect(told).toEqual(['verified', 'routed', 'in_progress', 'resolved']);
    expect(complaint).toMatchObject({ status: 'resolved', holder: 'Dishub', sequence: 4 });
  });

  it('ends right and tells once when "selesai" overtakes "proses"', () => {
    const { complaint, told } = live(event(4, 'resolved', { text: 'beres' }), event(3, 'in_progress'));
    expect(told).toEqual(['resolved']);
    expect(complaint.status).toBe('resolved');
  });

  it('tells no change that is none', () => {
    expect(live(event(1, 'routed', { agency: 'Dishub' }), event(2, 'routed', { agency: 'Dishub' })).told).toEqual(['routed']);
  });

  it('tells passing on, and the clock does not restart', () => {
    const { complaint, told } = live(event(1, 'routed', { agency: 'Dishub' }), event(2, 'routed', { agency: 'Perkim' }));
    expect(told).toEqual(['routed', 'routed']);
    expect(complaint).toMatchObject({ holder: 'Perkim', dueAt: 6 * day });
  });

  it('pauses the clock while the citizen is asked', () => {
    expect(
      live(event(1, 'routed', { agency: 'Dishub' }), event(2, 'info_requested', { text: 'tiang nomor berapa?' })).complaint.dueAt,
    ).toBeNull();
  });

  it('gives back the days the citizen was asked for, and once answered or solved runs to the day it closes by itself', () => {
    const asked = live(event(1, 'routed', { agency: 'Dishub' }), event(2, 'info_requested', { text: 'tiang nomor berapa?' })).complaint;
    expect(asked.paused).toEqual({ at: 2 * day, dueAt: 6 * day });
    expect(resumedDue(asked, 5 * day, naive)).toBe(9 * day);
    expect(applyEvent(asked, event(5, 'in_progress'), naive).complaint).toMatchObject({ dueAt: 9 * day });
    expect(applyEvent(asked, event(5, 'in_progress'), naive).complaint.paused).toBeUndefined();
    for (const ended of ['replied', 'resolved']) expect(live(event(1, ended, { text: 'beres' })).complaint.dueAt).toBe(11 * day);
    for (const ended of ['rejected', 'archived']) expect(live(event(1, ended, { reason: 'ganda' })).complaint.dueAt).toBeNull();
  });

  it('is over where nobody has to act any more, and nowhere else', () => {
    const all = ['received', 'verified', 'routed', 'in_progress', 'replied', 'info_requested', 'resolved', 'reopened'] as const;
    expect(all.filter(isOver)).toEqual([]);
    expect((['closed', 'withdrawn', 'rejected', 'archived'] as const).filter((status) => !isOver(status))).toEqual([]);
  });

  it('keeps a type it does not know, tells it, and changes no status', () => {
    const { complaint, told } = live(event(1, 'verified'), event(2, 'escalated', { text: 'dibahas di rapat' }));
    expect(told).toEqual(['verified', 'unknown']);
    expect(complaint).toMatchObject({ status: 'verified', sequence: 1 });
  });

  it('tells a status that a type it does not know overtook', () => {
    const { complaint, told } = live(event(3, 'escalated', { text: 'dibahas di rapat' }), event(2, 'verified'));
    expect(told).toEqual(['unknown', 'verified']);
    expect(complaint).toMatchObject({ status: 'verified', sequence: 2 });
  });

  it('stays closed once the citizen has closed it', () => {
    const closed = { ...fresh, status: 'closed' as const, dueAt: null };
    const applied = applyEvent(closed, event(5, 'resolved', { text: 'beres' }), naive);
    expect(applied).toMatchObject({ tell: false, complaint: { status: 'closed', dueAt: null } });
    const answered = applyEvent(closed, event(5, 'replied', { text: 'lampunya diganti lagi Senin' }), naive);
    expect(answered).toMatchObject({ tell: true, complaint: { status: 'closed', dueAt: null, sequence: 5 } });
  });

  it('stays withdrawn, and whoever withdrew it hears no more', () => {
    const withdrawn = { ...fresh, status: 'withdrawn' as const, dueAt: null };
    const applied = applyEvent(withdrawn, event(5, 'routed', { agency: 'Dishub' }), naive);
    expect(applied).toMatchObject({ outcome: 'applied', tell: false, complaint: { status: 'withdrawn', holder: 'Dishub', dueAt: null } });
  });
});
