/** The first talk of a process holds it for half a second: a thousand patterns are compiled when they are first asked. So it talks with itself before it listens, and writes nothing of it. */
import { createHearing, type HearWorld } from '../complaints/hear.ts';
import { emptyTalk } from '../dialogue/talk.ts';

/** A whole talk as many are: told, where, sent. */
const lines = ['lampu jalan mati sudah tiga malam, anak sekolah takut lewat', 'jl melati indah rt 3 kelurahan sukamaju', 'kirim'];
const address = { channel: 'telegram', chat: '0' } as const;

/** Never rejects: what is wrong here is wrong, and told, at the first message too. */
export async function warmUp(world: HearWorld): Promise<void> {
  const { chance } = world;
  let now = { id: chance.id(), citizen: chance.id(), version: 0, talk: emptyTalk, address };
  const hearing = createHearing({
    ...world,
    talks: {
      ...world.talks,
      read: async () => now,
      commit: async ({ next }) => {
        now = { ...now, talk: next };
        return 'done';
      },
      park: async () => undefined,
    },
    official: async () => null,
    committed: () => undefined,
    observe: () => undefined,
  });
  for (const text of lines) {
    const said = { type: 'text', text } as const;
    const incoming = { ...address, person: address.chat, id: chance.id(), message: '', at: chance.now(), group: false, said, profile: {} };
    await hearing.hear(incoming).catch(() => undefined);
  }
}
