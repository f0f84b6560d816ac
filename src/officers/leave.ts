/** /keluarkan: an officer leaves, or an admin removes one; at once. What the person held goes back to the agency. */
import type { Complaint, HistoryEntry } from '../complaints/complaint.ts';
import type { Officer } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { agencyName } from './agencies.ts';
import { listed } from './hand.ts';
import type { OfficerTurn } from './officers.ts';
import type { PeopleAct } from './people.ts';
import { audited, type Request } from './request.ts';
import { holds } from './roles.ts';

export const leave: PeopleAct = {
  press: (to, { officer }) => (to === officer.id ? 'leave' : 'remove'),
  async who(request) {
    const people = await removable(request);
    if (people.length === 0) return { refused: [{ key: 'officer.remove.last' }] };
    const ask: Sentence[] = isAdmin(request) ? [{ key: 'officer.remove.who' }] : [];
    return { ask, people: people.map((one) => ({ id: one.id, name: one.name, label: labelOf(one, request) })) };
  },
  async shown(to, request) {
    const one = (await removable(request)).find(({ id }) => id === to);
    if (!one) return null;
    const held = await request.world.officers.held(to);
    const own = to === request.officer.id;
    const back: Sentence[] = held.length === 0 ? [] : [{ key: 'officer.remove.back', params: { count: held.length } }];
    return [own ? { key: 'officer.remove.own' } : { key: 'officer.remove.confirm', params: { name: named(one.name) } }, ...back];
  },
  async done(to, request) {
    const { officer, world } = request;
    const one = (await removable(request)).find(({ id }) => id === to);
    if (!one) return { receipt: [{ key: 'officer.answer.stale' }] };
    const held = await world.officers.held(to);
    const at = world.chance.now();
    const own = to === officer.id;
    return {
      staff: [{ type: 'remove', officer: to, at }],
      changes: held.map(({ assignee: _gone, ...complaint }) => complaint),
      history: held.map(
        ({ id }): HistoryEntry => ({
          id: world.chance.id(),
          complaint: id,
          at,
          type: 'released',
          actor: `officer:${officer.id}`,
          data: { from: one.name },
        }),
      ),
      audit: [audited(request, 'keluarkan', null, { officer: to })],
      tell: [
        ...(own || one.talk === null ? [] : [{ talk: one.talk, say: { lines: [{ key: 'officer.remove.told' as const }] } }]),
        ...(await toColleagues(one, held, request)),
      ],
      receipt: own ? [{ key: 'officer.remove.told' }] : [{ key: 'officer.remove.done', params: { name: named(one.name) } }],
    };
  },
};

/** Those who may take what nobody holds now: of each agency its own people, or else its admins. Who does the removing knows. */
async function toColleagues(gone: Officer, held: readonly Complaint[], { officer, world }: Request): Promise<OfficerTurn['tell']> {
  const agencies = [...new Set(held.map(({ agency }) => agency))];
  const told = agencies.map(async (agency) => {
    const people = (await world.officers.of(world.region.code, agency, true)).filter(({ id }) => id !== gone.id && id !== officer.id);
    const own = people.filter(({ roles }) => roles.some((role) => role.agency === agency));
    const free = held.filter((complaint) => complaint.agency === agency);
    const heading: Sentence = { key: 'officer.remove.free', params: { name: named(gone.name), count: free.length } };
    return (own.length > 0 ? own : people).flatMap(({ talk }) => (talk === null ? [] : [{ talk, say: listed(heading, free, world) }]));
  });
  return (await Promise.all(told)).flat();
}

function isAdmin({ officer, world }: Request): boolean {
  return holds(officer, 'admin', world.region.code);
}

/** An admin removes everybody, oneself too while another admin stays; everyone else only leaves. */
async function removable(request: Request): Promise<Officer[]> {
  const { officer, world } = request;
  if (!isAdmin(request)) return [officer];
  const all = await world.officers.all(world.region.code);
  const admins = all.filter((one) => holds(one, 'admin', world.region.code));
  return all.filter(({ id }) => id !== officer.id || admins.length > 1);
}

/** Whoever the operator named and who has not been heard of. */
function named(name: string): string | Sentence {
  return name === '' ? { key: 'officer.remove.unnamed' } : name;
}

/** A button holds no more. */
const rolesMax = 2;

function labelOf({ name, roles }: Officer, { world }: Request): Sentence {
  const [first, ...others] = roles.slice(0, rolesMax).map(
    ({ role, agency }): Sentence => ({
      key: 'officer.remove.held',
      params: { role: { key: `officer.role.${role}` }, agency: agencyName(agency, world) },
    }),
  );
  const held = others.reduce<Sentence | ''>((left, right) => ({ key: 'join.dot', params: { left, right } }), first ?? '');
  const more = roles.length - rolesMax;
  const all: Sentence | '' = more > 0 ? { key: 'officer.numbers.more', params: { numbers: held, more } } : held;
  return { key: 'officer.remove.person', params: { name: named(name), roles: all } };
}
