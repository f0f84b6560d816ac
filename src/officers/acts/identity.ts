/** /identitas: who told it, for an officer whose role was given that right, with a reason. The citizen reads when, by whom and why before anybody knows. */
import type { Sentence } from '../../dialogue/say.ts';
import { agencyName } from '../agencies.ts';
import { opening } from '../roles.ts';
import { type Act, asText, needsText } from './act.ts';
import { news } from './common.ts';

export const identity: Act = {
  example: 'officer.example.identitas',
  takesFiles: false,
  bar: () => null,
  read: (words, known) => asText(words, known),
  missing: (wanted, complaint) => needsText(wanted, complaint, 'officer.identity.why'),
  async done({ text: reason }, complaint, { world, officer }) {
    const held = opening(officer, complaint);
    const by = world.words({
      key: 'officer.identity.by',
      params: {
        role: { key: `officer.role.${held?.role ?? 'officer'}` },
        agency: agencyName(held?.agency ?? complaint.agency, world),
        at: world.chance.now(),
      },
    });
    return {
      complaint,
      type: 'identity',
      data: { reason, by },
      citizen: news('identity', complaint, { reason, text: by }, [], world).citizen,
      central: null,
      notices: [],
      receipt: await told(complaint.number, await world.citizens.identity(complaint.talk)),
    };
  },
};

async function told(number: string, known: Record<string, string> | null): Promise<Sentence[]> {
  if (known === null) return [{ key: 'officer.identity.gone', params: { number } }];
  const facts = Object.values(known).filter((fact) => fact !== '');
  return [{ key: 'officer.identity.told', params: { number, facts: facts.join(' · ') } }];
}
