/** The rows of a chat nobody wrote from before: citizen, talk and identity. The unique lookup decides who of two writers is first. */
import type { Incoming } from '../channels/channel.ts';
import type { TalkNow } from '../complaints/ports.ts';
import { emptyTalk } from '../dialogue/talk.ts';
import type { Db } from './database.ts';
import { lookupOf, sealIdentity } from './identity.ts';
import { citizen, identity, talk } from './schema.ts';
import type { Seal } from './seal.ts';

/** `now` brings the ids, the address and the version the talk begins with. */
export async function addNewcomer(tx: Db, seal: Seal, region: string, now: TalkNow, incoming: Incoming | null): Promise<void> {
  const { id, address, version } = now;
  const state = seal.seal('talk.state', id, emptyTalk);
  await tx.insert(citizen).values({ id: now.citizen, region });
  await tx.insert(talk).values({ id, citizen: now.citizen, channel: address.channel, lookup: lookupOf(seal, address), state, version });
  await tx.insert(identity).values({ talk: id, sealed: sealIdentity(seal, id, address, incoming) });
}

/** The inbox row of what came in, its words sealed. */
export function inboxRow(seal: Seal, talkId: string, { channel, id, at, said }: Incoming) {
  return { channel, id, talk: talkId, at: new Date(at), said: sealSaid(seal, channel, id, said) };
}

/** What was said, sealed for its row of the inbox. */
export function sealSaid(seal: Seal, channel: string, id: string, said: Incoming['said']): Uint8Array {
  return seal.seal('inbox.said', `${channel}/${id}`, said);
}
