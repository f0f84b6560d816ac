/** What words at the summary change of how a report is sorted. */
import type { Known } from '../known.ts';
import { sentence } from '../outcome.ts';
import { categoryOf } from '../suggestion.ts';
import type { Draft } from '../talk.ts';
import { corrected } from '../understand/corrected.ts';
import { plain } from '../understand/normalise.ts';
import { withMatter } from './beyond.ts';
import { type Accepted, inOneLine } from './step.ts';

/** The draft in the category its citizen names. "kategorinya sampah ya", which it is already, is no question; who calls it wrong is asked whether it fits now. */
export function sorted(draft: Draft, category: string, said: Draft['pieces'][number], known: Known): Accepted {
  const isSo = category === categoryOf(draft, known);
  if (isSo && mendsStory(draft, said.text))
    return { draft: { ...draft, pieces: [...draft.pieces, said] }, lines: [sentence('told.added')], go: 'summary' };
  const next = { ...withMatter(draft, said, known), category };
  return isSo && !objects.test(plain(said.text.replace(others, '')))
    ? { draft: next, lines: [sentence('fine')], go: 'summary' }
    : { draft: next, go: 'fitting' };
}

const objects = /\b(?:kok|bukan|salah|keliru|harusnya|seharusnya|kenapa|masa|masak|ganti|ubah|jangan)\b/;

/** "…, bukan urusan pasar", "… jgn yg lain": what it is not, behind what it is. */
const others = /(?<=\p{L})[\s,]+(?:bukan|bkn|jgn|jangan)\s+(?!kategori)[^,.;]+$/iu;

/** "bukan bolong tapi ambles", of a hole that was told. */
export function mendsStory(draft: Draft, text: string): boolean {
  const wrong = corrected(text)?.wrong;
  return wrong !== undefined && plain(inOneLine(draft)).includes(plain(wrong));
}
