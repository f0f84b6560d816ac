/** An officer of one agency with reports in hand, who types. */
import { complaintOf, type Office, openOffice } from './officers.ts';

export const mine = { assignee: 'officer-rina' };
/** Another report of hers. */
export const second = {
  ...mine,
  number: '9F2HT-5',
  category: 'sampah',
  citizen: 'citizen-dewi',
  talk: 'talk-dewi',
  place: { text: 'Jl. Kenanga' },
};

/** An office with these reports, whose officer has read the guide. */
export async function office(...complaints: Parameters<typeof complaintOf>[0][]): Promise<Office> {
  const at = openOffice(complaints.map((one) => complaintOf(one)));
  await at.hear('rina', '/bantuan');
  return at;
}

/** What the officer reads first of the answer to `line`. */
export const shown = async (at: Office, line: string) => (await at.hear('rina', line))?.shown[0] ?? null;
