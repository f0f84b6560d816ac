/** Photos that go along with "selesai" are held against all they may repeat: one in doubt is held back, and the superiors hear of it. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Sentence } from '../dialogue/say.ts';
import { type Pending, readDesk } from './desk.ts';
import type { OfficerTurn, OfficerWorld } from './officers.ts';
import { doubtOf, type ProofDoubt } from './proof.ts';
import { audited, type Request, says, withDesk } from './request.ts';

/** What keeps the claim back; null: nothing. */
export async function doubtsOf(request: Request, word: string, complaint: Complaint, pending: Pending): Promise<OfficerTurn | null> {
  if (word !== 'selesai') return null;
  for (const file of pending.files) {
    const doubt = await judged(file, complaint, request.world);
    if (doubt === 'waiting') return says(request, [{ key: 'officer.proof.waiting' }]);
    if (doubt === null) continue;
    const desk = readDesk(request.now.talk.desk, request.world.chance.now());
    const files = pending.files.filter((id) => id !== file);
    return says(request, [doubtLine(doubt), { key: 'officer.proof.another' }], {
      next: withDesk(request, { ...desk, pending: { ...pending, files } }),
      audit: [audited(request, 'bukti_ditahan', complaint.id, { why: doubt.what })],
    });
  }
  return null;
}

/** Those of the files that are in no doubt, as far as they were looked at. */
export async function sound(files: string[], complaint: Complaint, world: Parameters<typeof judged>[2]): Promise<string[]> {
  const found = await Promise.all(files.map(async (id) => ({ id, doubt: await judged(id, complaint, world) })));
  return found.filter(({ doubt }) => doubt === null || doubt === 'waiting').map(({ id }) => id);
}

export async function judged(
  file: string,
  complaint: Complaint,
  world: Pick<OfficerWorld, 'proofs' | 'region'> & { chance: Pick<OfficerWorld['chance'], 'now'> },
): Promise<ProofDoubt | 'waiting' | null> {
  const proof = await world.proofs.read(file, complaint.id);
  if (proof === 'waiting' || proof === null) return proof;
  return doubtOf(proof, complaint, world.region.timeZone, world.chance.now());
}

/** What is wrong with it, as the officer reads it. */
export function doubtLine(doubt: ProofDoubt): Sentence {
  if (doubt.what === 'other_time') return { key: 'officer.proof.other_time', params: { at: doubt.takenAt } };
  if (doubt.what === 'other_place') return { key: 'officer.proof.other_place', params: { metres: doubt.metres } };
  return { key: `officer.proof.${doubt.what}.${doubt.of}` };
}
