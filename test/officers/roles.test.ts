/** Whose complaints an officer reaches, and with what right: every list, search and command asks these. */
import { describe, expect, it } from 'vitest';
import type { HeldRole, Officer } from '../../src/complaints/ports.ts';
import { holds, mayHandle, mayOpen, opening, scopeOf } from '../../src/officers/roles.ts';
import { complaintOf } from '../support/officers.ts';

const role = (parts: Partial<HeldRole> = {}): HeldRole => ({ region: '00', agency: 'DISHUB', role: 'officer', ...parts });
const officer = (...roles: HeldRole[]): Officer => ({ id: 'o', name: 'Rina', talk: 'talk-rina', roles });
const admin = role({ agency: 'ADMIN', role: 'admin' });
const complaint = complaintOf({ agency: 'DISHUB' });

describe('what is searched and counted', () => {
  it('is of the agencies an officer or a supervisor belongs to, and of no other', () => {
    expect(scopeOf(officer(role()), '00')).toEqual({ region: '00', agencies: ['DISHUB'] });
    const both = officer(role({ role: 'supervisor' }), role({ agency: 'DLH' }), role({ region: '32.73', agency: 'PDAM' }));
    expect(scopeOf(both, '00')).toEqual({ region: '00', agencies: ['DISHUB', 'DLH'] });
  });

  it('is of all agencies for an admin of this region, and of none for one of another', () => {
    expect(scopeOf(officer(role(), admin), '00')).toEqual({ region: '00', agencies: null });
    expect(scopeOf(officer({ ...admin, region: '32.73' }), '00')).toEqual({ region: '00', agencies: [] });
    expect(scopeOf(officer(), '00')).toEqual({ region: '00', agencies: [] });
  });
});

describe('a complaint', () => {
  it('is handled by its agency and by admins of its region alone', () => {
    expect(mayHandle(officer(role()), complaint)).toBe(true);
    expect(mayHandle(officer(admin), complaint)).toBe(true);
    for (const other of [role({ agency: 'DLH', role: 'supervisor' }), role({ region: '32.73' }), { ...admin, region: '32.73' }])
      expect(mayHandle(officer(other), complaint)).toBe(false);
  });

  it('to practise with is of whoever practises, whatever their roles are', () => {
    const practice = complaintOf({ agency: 'DISHUB', talk: 'talk-rina', practice: true });
    expect(mayHandle(officer(), practice)).toBe(true);
    expect(mayHandle({ ...officer(role(), admin), talk: 'talk-sari' }, practice)).toBe(false);
  });

  it('shows who told it to those alone who were given that right for its agency or the whole region', () => {
    const right = role({ identity: true });
    expect(opening(officer(role(), right), complaint)).toBe(right);
    expect(mayOpen(officer(role({ agency: 'ADMIN', role: 'admin', identity: true })), complaint)).toBe(true);
    for (const other of [
      role(),
      admin,
      role({ agency: 'DLH', identity: true }),
      role({ region: '32.73', agency: 'ADMIN', role: 'admin', identity: true }),
    ])
      expect(mayOpen(officer(other), complaint)).toBe(false);
  });
});

describe('a role', () => {
  it('includes those below it, in its own region', () => {
    const held = officer(role({ role: 'supervisor' }));
    expect([holds(held, 'officer', '00'), holds(held, 'supervisor', '00'), holds(held, 'admin', '00')]).toEqual([true, true, false]);
    expect(holds(held, 'officer', '32.73')).toBe(false);
    expect(holds(officer(), 'officer', '00')).toBe(false);
  });
});
