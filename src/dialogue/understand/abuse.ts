/** Swear words: masked on officers' cards, never a reason to refuse a complaint (notes/indonesia.md §6). */
import { words } from './normalise.ts';

/** Hand-written, with common disguises (g0blok, anj***). */
const swearing =
  /(?<![\p{L}\p{N}])(?:a+n+j+(?:[*.i1]+n?g*|[*]+)[a-z*]*|anjing\w*|anjir|anjay|as[uo]{1,3}|b[a4@]bi+|b[a4@]n[gk]s[a4@]t+|baj[i1]ng[a4@]n|b[e3]g[o0]+|g[o0]bl[o0]k+\w*|t[o0]l[o0]l+|k[o0]nt[o0]l\w*|m[e3]m[e3]k|ng[e3]nt[o0]t\w*|jancuk+|janc[o0]k+|cuk+|kampret|keparat|brengsek|sialan|t[a4]i|monyet|setan|iblis|bedebah|lonte|perek|kimak|pukimak|pant[e3]k|puk[i1]|id[i1]ot|bacot|goblo[gk]\w*|dongo|bloon|bangke|fuck\w*|shit)(?![\p{L}\p{N}])/giu;

/** `text` with the swear words cut to their first letter: "g*****". Everything else stays as written. */
export function maskAbuse(text: string): string {
  return text.replace(swearing, (word) => word.slice(0, 1) + '*'.repeat([...word].length - 1));
}

/** Whether nothing is left to tell when the swearing is taken away. */
export function onlyAbuse(text: string): boolean {
  const rest = words(text.replace(swearing, ' ')).filter(
    (word) => !/^(?:lu|lo|kalian|semua|smua|dasar|kau|emang|pemerintah|bot|banget|kamu|loe|elu|pada|lah|woy|pak|min|nih|sih)$/.test(word),
  );
  return rest.length === 0 && maskAbuse(text) !== text;
}

/** Whether somebody is angry: a warmer first line helps. */
export function angry(text: string): boolean {
  return maskAbuse(text) !== text || /!{2,}/.test(text);
}
