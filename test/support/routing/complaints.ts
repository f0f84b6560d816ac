/** Complaints and attachments as the domain has them, for tests of what is sent to a centre. */
import type { Complaint } from '../../../src/complaints/complaint.ts';
import type { LinkedAttachment } from '../../../src/routing/routing.ts';

/** 9 March 2026, 14:00 in Jakarta. */
export const told = Date.UTC(2026, 2, 9, 7);

export function complaintOf(changes: Partial<Complaint> = {}): Complaint {
  return {
    id: '0199f0f6-6d0e-7c11-9a52-0f7e6f0d2b61',
    number: '7K3QF-M',
    centralId: null,
    centralNumber: null,
    region: '32.73',
    citizen: '0199f0f6-6d0e-7c11-9a52-000000000001',
    talk: '0199f0f6-6d0e-7c11-9a52-000000000002',
    channel: 'telegram',
    kind: 'grievance',
    category: 'jalan_trotoar',
    agency: 'DPUPR',
    holder: '',
    status: 'received',
    visibility: 'public',
    pieces: [
      { message: '41', at: told - 60_000, text: 'lubang gede di jl melati 🕳️ "depan" sd 3' },
      { message: '42', at: told - 40_000, text: 'udah 2 minggu' },
    ],
    place: { text: 'Jl. Melati', lat: -6.9147, lon: 107.6098 },
    occurred: 'udah 2 minggu',
    submittedAt: told,
    dueAt: null,
    sequence: 0,
    stars: null,
    version: 1,
    ...changes,
  };
}

export function photoOf(changes: Partial<LinkedAttachment> = {}): LinkedAttachment {
  return {
    id: '0199f0f6-6d0e-7c11-9a52-0f7e6f0d2b62',
    kind: 'photo',
    state: 'kept',
    name: 'foto.jpg',
    mediaType: 'image/jpeg',
    bytes: 183_442,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    seconds: null,
    at: told,
    url: 'https://aduan.example/files/0199f0f6-6d0e-7c11-9a52-0f7e6f0d2b62?e=1773644400000&s=3q2-7w',
    ...changes,
  };
}
