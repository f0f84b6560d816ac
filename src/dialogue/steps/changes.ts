/** Several changes told in one message: "ganti lokasinya jl mawar. kategorinya lampu". Each part is done as if it stood alone (changed.ts). */
import type { Known } from '../known.ts';
import type { Draft } from '../talk.ts';
import { askedChange } from '../understand/change.ts';
import { besideSlip } from '../understand/corrected.ts';
import { saysWhoSpeaks } from '../understand/who-speaks.ts';
import { changed } from './changed.ts';
import type { Accepted } from './step.ts';

const partsMax = 4;
/** Before what is to be changed besides. */
const parts =
  /\s*(?:[,.;!\n]+\s*(?:(?:dan|terus|trus|sama|lalu|sekalian)\s+)?|\s(?:dan|terus|trus|sama)\s+)(?=(?:lokasi|tempat|alamat|waktu|tanggal|kategori|jenis)(?:\s?nya|ne|e)\s+(?!\p{L}{0,3}\s?(?:salah|keliru|benar|bener|sama|tetap|tetep)))/iu;

const isWhen = /^(?:waktu|tanggal)/i;

/** What `text` changes at the summary; null: it asks for no change. */
export function changedAll(text: string, message: string, draft: Draft, known: Known): Accepted | null {
  if (saysWhoSpeaks(text)) return null;
  const [first = '', ...rest] = besideSlip(text).split(parts);
  const areAll = [first, ...rest].every((part) => isWhen.test(part) || askedChange(part, known.categories) !== null);
  const done = rest.length > 0 && rest.length < partsMax && areAll ? changed(first, message, draft, known) : null;
  // A change that asks on comes last.
  if (done === null || done.go !== 'summary') return changed(besideSlip(text), message, draft, known);
  const next = changedAll(rest.join('. '), message, done.draft, known);
  return next === null ? done : { ...next, lines: [...(done.lines ?? []), ...(next.lines ?? [])] };
}
