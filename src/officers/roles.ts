/** Who may do what: the ranks of roles and whose complaints an officer sees. Pure. */
import type { Complaint } from '../complaints/complaint.ts';
import type { HeldRole, Officer, Role, Scope } from '../complaints/ports.ts';

/** Code of the agency admins belong to; they see every agency of their region. */
export const adminAgency = 'ADMIN';

const ranks: Record<Role, number> = { officer: 1, supervisor: 2, admin: 3 };

/** Does the officer hold this role, or a higher one, anywhere in the region? */
export function holds(officer: Officer, role: Role, region: string): boolean {
  return officer.roles.some((held) => held.region === region && ranks[held.role] >= ranks[role]);
}

/** An officer handles the complaints of the agencies they belong to, an admin those of the whole region; practice is of whoever practises. */
export function mayHandle(officer: Officer, complaint: Complaint): boolean {
  if (complaint.practice) return complaint.talk === officer.talk;
  return officer.roles.some((held) => held.region === complaint.region && (held.role === 'admin' || held.agency === complaint.agency));
}

/** The agencies of the region whose complaints the officer handles. */
export function scopeOf(officer: Officer, region: string): Scope {
  const held = officer.roles.filter((role) => role.region === region);
  return { region, agencies: held.some(({ role }) => role === 'admin') ? null : held.map(({ agency }) => agency) };
}

/** Whether the officer's word counts over others' for this complaint. */
export function mayCheck({ roles }: Officer, complaint: Complaint): boolean {
  return roles.some(
    ({ role, region, agency }) =>
      region === complaint.region && (role === 'admin' || (role === 'supervisor' && agency === complaint.agency)),
  );
}

/** Who told it is shown to those alone who were given that right for its agency, or for the whole region. */
export function mayOpen(officer: Officer, complaint: Complaint): boolean {
  return opening(officer, complaint) !== null;
}

/** The role an identity is opened in. */
export function opening({ roles }: Officer, { region, agency }: Complaint): HeldRole | null {
  return (
    roles.find((held) => held.identity === true && held.region === region && (held.agency === agency || held.agency === adminAgency)) ??
    null
  );
}
