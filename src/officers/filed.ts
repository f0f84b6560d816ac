/** The file that came with an officer's words. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Errand } from '../complaints/ports.ts';
import type { Said } from '../dialogue/said.ts';
import type { Act, Wanted } from './acts/act.ts';
import { type ActWord, acts } from './acts/index.ts';
import type { OfficerTurn } from './officers.ts';
import type { Request } from './request.ts';

const filesMax = 5;
export const nothing: Wanted = { text: '', to: '', files: [] };

export interface Filed {
  files: string[];
  attachments: OfficerTurn['attachments'];
  /** Fetched in the background; the complaint may still be to be named. */
  errands: Errand[];
  isPhoto: boolean;
}

/** Kept with what the act knows. */
export function withFile({ incoming, now, world }: Request, word: ActWord, known: Wanted): Filed {
  const act: Act = acts[word];
  const { said } = incoming;
  if (said.type !== 'file' || !act.takesFiles || known.files.length >= filesMax)
    return { files: known.files, attachments: [], errands: [], isPhoto: false };
  const id = world.chance.id();
  return {
    files: [...known.files, id],
    attachments: [{ id, talk: now.id, file: said, proof: true }],
    errands: [{ kind: 'attachment', attachment: id }],
    isPhoto: said.kind === 'photo',
  };
}

/** Photos of a claim are looked at as its proof. */
export function proving(word: ActWord, complaint: Complaint, photos: readonly string[], { now }: Request): Errand[] {
  if (word !== 'selesai') return [];
  return photos.map((id) => ({ kind: 'notice', complaint: complaint.id, what: 'proof', text: `${id} ${now.id}` }));
}

/** Words of a text, or those below a file; null: neither. */
export function wordsOf(said: Said): string | null {
  if (said.type === 'text') return said.text.trim();
  return said.type === 'file' ? (said.caption ?? '').trim() : null;
}
