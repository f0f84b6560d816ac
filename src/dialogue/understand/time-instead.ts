/** The time that is right, where words call another wrong or this one right, in any order: "setiap jumat kok ditulis setiap hari", "iya betul tapi jamnya jam 5 subuh", "kemaren apaan, udah 2 bulan". Which words are a time is asked of others. */
import { both, denies, readOf, type Span } from './correcting.ts';

/** A correction is short. */
const saidMaxWords = 25;
const wrongBehind = /^(?:(?:ter|di)tulis\w*|tulisan\w*|kok|masa|masak|jangan|jgn|hapus|coret|ganti|kecuali|nulis)$/;
const wrongBefore =
  /^(?:apaan|salah|keliru|typo|coret|dicoret|dihapus|terlalu|kelamaan|berlebihan|kebanyakan|lebay|yakin|ngaco|ngawur|ganti|diganti)$/;
const rightBehind =
  /^(?:(?:se)?harus(?:nya|e)|mesti(?:nya|ne)|maksud\w*|mksd\w*|ralat|koreksi|salah|keliru|jam(?:nya|e)|hari(?:nya|ne)|tanggal(?:nya|e)|tgl(?:nya|e)|waktu(?:nya|ne)|tulis|ganti|tepatnya|persisnya)$/;
/** They part what is told, and say nothing of which is wrong. */
const parts =
  /^(?:yg|yang|itu|cuma|cuman|hanya|saja|aja|trus|terus|tapi|tp|melainkan|padahal|jadi|ben[ae]r|betul|bilang|kejadian(?:nya|e)|saya|sy|gw|min|pak|bu|kak|mas|bang|woi|woy|eh|oh|deng|ding|dong|deh|ya|iya|kok|lah|sih|mi|ji|pi|pale|ternyata|tepat|pas|mulai(?:nya|ne)|ga|gak|nggak|tidak|tdk|ndak|lupa)$/;
const now = /^\s*(?:sekarang|skrg|skrang|saiki)\s*$/i;
/** "hari nya" */
const own = /(?<=(?<!\p{L})(?:jam|hari|tanggal|tgl|waktu))\s+nya(?!\p{L})/giu;

/** "dari senin, eh bukan, selasa": what calls the time before it wrong. */
const deniedBehind = 'salah';

const sinceWord = /^(?:sejak|semenjak|dari|dr|mulai)\s+/i;

interface Clause {
  before: string;
  /** The mark behind it, where the sentence ends there. */
  after?: string;
  from: number;
  to: number;
}

/** The words of the time that is right; null: none is called wrong or right, or more than one is told. `isTime`: whether words tell a time. */
export function timeInstead(text: string, isTime: (words: string) => boolean): string | null {
  const said = text.replace(own, 'nya');
  const all = readOf(said);
  if (all.length > saidMaxWords || both.test(said)) return null;
  const clauses = clausesOf(said, all);
  const times = clauses.filter(({ from, to }) => now.test(said.slice(from, to)) || isTime(said.slice(from, to)));
  const isWrong = (clause: Clause) =>
    denies.test(clause.before) ||
    wrongBehind.test(clause.before) ||
    wrongBefore.test(clause.after ?? clauses[clauses.indexOf(clause) + 1]?.before ?? '');
  const wordsOf = ({ from, to }: Clause) => said.slice(from, to).toLowerCase();
  const wrong = times.filter(isWrong).map(wordsOf);
  // "..., malam minggu mah aman": the wrong one once more.
  const [right, ...others] = times.filter((clause) => !isWrong(clause) && !wrong.some((words) => wordsOf(clause).startsWith(words)));
  if (right === undefined || others.length > 0) return null;
  const isMeant = times.length > 1 || rightBehind.test(right.before);
  const slip = times.find(({ after }) => after === deniedBehind);
  const since = slip ? (sinceWord.exec(said.slice(slip.from, slip.to))?.[0] ?? '') : '';
  return isMeant ? since + said.slice(right.from, right.to) + (hourBehind.exec(said.slice(right.to))?.[0] ?? '') : null;
}

/** "malam senin, jam 12an" */
const hourBehind =
  /^[\s,]*(?:(?:sekitar|kira2|kayaknya)\s+)?(?:jam|pukul|pkl)\s+(?:\d|setengah\s)\S*(?:\s+(?:pagi|siang|sore|malam|malem|mlm|subuh))?/i;

/** What stands between marks, with the mark before it. */
function clausesOf(said: string, all: readonly Span[]): Clause[] {
  const clauses: Clause[] = [];
  let before = '';
  let open = false;
  for (const [i, { text, from, to }] of all.entries()) {
    const parted = /[,.;!\n]\s/.test(said.slice(all[i - 1]?.to ?? 0, from));
    const last = clauses.at(-1);
    if (parted && !open && last && wrongBefore.test(before)) {
      last.after = before;
      before = '';
    }
    if (parted) open = false;
    if (last && takesBack(text, said.slice(to))) {
      last.after = deniedBehind;
      before = '';
      open = false;
      continue;
    }
    if (isMark(text)) {
      // Behind a mark small words part no further.
      before = parts.test(text) && before !== '' && !open ? before : text;
      open = false;
      continue;
    }
    if (open && last) last.to = to;
    else clauses.push({ before, from, to });
    if (!open) before = '';
    open = true;
  }
  if (before !== '') clauses.push({ before, from: said.length, to: said.length });
  return clauses;
}

/** "…, eh bukan, selasa", "…, eh kamis ding": what stands before was a slip. */
function takesBack(word: string, behind: string): boolean {
  return denies.test(word) ? /^\s*[,.]\s/.test(behind) : word === 'eh' && /^[^,.;!?\n]*\sd[ei]ng(?!\p{L})/iu.test(behind);
}

function isMark(word: string): boolean {
  return denies.test(word) || wrongBehind.test(word) || wrongBefore.test(word) || rightBehind.test(word) || parts.test(word);
}
