/** Reads what is told beside thanks: "makasih ya, tapi ini hujan lagi cepetan". */
import { intent } from './intent.ts';
import { hopes } from './moods.ts';
import { words } from './normalise.ts';

/** Fewer words tell nothing. */
const toldMinWords = 5;
const joint = /^(?:(?:tapi|tp|cuma|cuman|oh|eh|ya|terus|trus)[\s,]+)+/iu;
const praise =
  /(?<!\p{L})(?:mantap|mantab|bagus|keren|cepat|gercep|semoga|moga|mudah2an|mudah-mudahan|sehat|sukses|lancar|berkah|membantu|terbantu|memuaskan|puas|senang|seneng|ditunggu)(?!\p{L})/iu;

/** The clauses that thank nobody and wish nothing, as they were written; null where they tell too little, or all of it thanks. */
export function besideThanks(text: string): string | null {
  const clauses = text.split(/[,.;!\n]+/).filter((clause) => clause.trim() !== '');
  const thanking = clauses.map((clause) => intent(clause) === 'thanks' || hopes(clause) || praise.test(clause));
  if (!thanking.includes(true)) return null;
  const rest = clauses
    .filter((_, i) => !thanking[i])
    .join(',')
    .trim()
    .replace(joint, '');
  return words(rest).length < toldMinWords ? null : rest;
}
