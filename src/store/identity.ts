/** Who is behind a talk: kept sealed and apart, found again only by a keyed hash of channel and chat. */

import type { ChannelName, Incoming } from '../channels/channel.ts';
import type { Address } from '../complaints/ports.ts';
import type { Seal } from './seal.ts';

/** What the platform told about a person. Sealed as it is; never needed but to reach the chat, and to name the person to an officer with the right to ask. */
export interface Identity {
  channel: ChannelName;
  chat: string;
  person: string;
  name?: string;
  username?: string;
  phone?: string;
  language?: string;
}

/** The keyed hash a talk is found by. */
export function lookupOf(seal: Seal, address: Address): Uint8Array {
  return seal.lookup('talk', address.channel, address.chat);
}

export function sealIdentity(seal: Seal, talk: string, address: Address, incoming: Incoming | null): Uint8Array {
  const known: Identity = { ...incoming?.profile, channel: address.channel, chat: address.chat, person: incoming?.person ?? address.chat };
  return seal.seal('identity.sealed', talk, known);
}

export function identityOf(seal: Seal, talk: { id: string }, sealed: Uint8Array): Identity {
  return seal.open<Identity>('identity.sealed', talk.id, sealed);
}
