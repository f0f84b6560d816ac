/** The acts on a complaint, a line each, by the command's word. */
import type { Act } from './act.ts';
import { archive } from './archive.ts';
import { ask } from './ask.ts';
import { category } from './category.ts';
import { check } from './check.ts';
import { identity } from './identity.ts';
import { merge } from './merge.ts';
import { note } from './note.ts';
import { pass, refuse } from './pass.ts';
import { place } from './place.ts';
import { postpone } from './postpone.ts';
import { reply } from './reply.ts';
import { secret } from './secret.ts';
import { solve } from './solve.ts';
import { start } from './start.ts';
import { take } from './take.ts';

export const acts = {
  ambil: take,
  balas: reply,
  tanya: ask,
  proses: start,
  selesai: solve,
  teruskan: pass,
  bukanwewenang: refuse,
  tunda: postpone,
  arsip: archive,
  gabung: merge,
  kategori: category,
  tempat: place,
  rahasia: secret,
  catat: note,
  verifikasi: check,
  identitas: identity,
} satisfies Record<string, Act>;

export type ActWord = keyof typeof acts;

export function isAct(word: string): word is ActWord {
  return Object.hasOwn(acts, word);
}
