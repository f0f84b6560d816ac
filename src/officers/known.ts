/** Which officer a message comes from. */
import type { ChannelName, Incoming } from '../channels/channel.ts';
import type { Officer } from '../complaints/ports.ts';
import type { OfficerWorld } from './officers.ts';

/**
 * By the platform's id of the person; on WhatsApp also by the phone number where the platform gives it: the operator names admins by their numbers, and WhatsApp knows
 * people by ids nobody can read off a phone (a LID, a business-scoped id).
 */
export async function officerOf(
  { channel, person, profile }: Incoming,
  officers: Pick<OfficerWorld['officers'], 'byPerson'>,
): Promise<Officer | null> {
  const known = await officers.byPerson(channel, person);
  if (known !== null || !isWhatsApp(channel) || !profile.phone) return known;
  return officers.byPerson('whatsapp', `${profile.phone.replace(/\D/g, '')}@c.us`);
}

/** Either way to WhatsApp. */
export function isWhatsApp(channel: ChannelName): boolean {
  return channel === 'whatsapp' || channel === 'whatsapp-cloud';
}
