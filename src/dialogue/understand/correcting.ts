/** How citizens put words right: what denies, what calls wrong and what calls right. */

/** What denies the words behind it. */
export const denies = /^(?:bukan\w*|bkn|dudu|dede|sanes|ora|lain|nyanda|benni|kecuali)$/;
const not = /^(?:tidak|tdk|ga|gak|nggak|ngga|enggak|engga|ndak|nda)$/;
/** "eh salah, ga 2 minggu": nothing is told before it. */
const opens = /^(?:eh|oh|salah|ralat|maaf|maksud\w*|min|pak|bu|kak|lho|loh)$/;
/** What calls the words behind it or before it wrong. */
export const callsWrong =
  /^(?:(?:ter|di)tulis\w*|tulisan\w*|nulis|kok|masa|masak|jangan|jgn|hapus|coret|dicoret|ganti|diganti|apaan|salah|keliru|typo|eh|ding|deng|kebalik|ketuker|tertukar|mah|(?:di)?pindah\w*|ngaco|ngawur)$/;
/** What calls the words behind it right. */
export const callsRight =
  /^(?:(?:se)?harus(?:nya|e)|mesti(?:nya|ne)|maksud\w*|mksd\w*|bener|benar|betul|tapi|tp|melainkan|padahal|jadi|menjadi|bilang|ralat|tulis|sebut)$/;

/** Both are meant, or one is asked about. */
export const both =
  /(?<!\p{L})(?:juga|jg|ugo|selain|dan|sama|sampai|sampe|sampek|(?:bukan|bkn|dudu|ga|gak|tidak)\s+(?:cuma|cuman|hanya|mung|saja|aja|sekedar))(?!\p{L})|\?\s*$/iu;

/** A word as it is read, and where it stands. */
export interface Span {
  text: string;
  from: number;
  to: number;
}

/** Whether any word says that another is wrong or right, and none that both are meant. */
export function mayCorrect(said: string): boolean {
  return !both.test(said) && readOf(said).some(({ text }) => isMark(text));
}

const another = /(?<!\p{L})(?:juga|jg|ugo|sama\s+(?:aja|saja|wae)|ikut(?:an)?)(?!\p{L})/iu;

/** "rt 7 juga kena": it is so there as well, and the place told before stays. */
export function tellsAnotherSpot(said: string): boolean {
  return another.test(said);
}

/** Whether what a place has more than `told` is no place: "…, tulisannya rw 6 padahal rw 9". */
export function tellsOfWrong(told: string, place: string): boolean {
  const known = new Set(wordsOf(told).map(({ text }) => text));
  return place.includes('?') || wordsOf(place).some(({ text }) => isMark(text) && !known.has(text));
}

/** "pasar lama eh bukan pasar baru": a slip, put right at once. */
const slip = /[^\s,.;][\s,.]{1,4}(?:eh+|oh|ups|aduh|waduh)[\s,.]{1,4}$/iu;
const taken =
  /^[\s,]{1,4}(?:(?:deng|ding|deh|maaf)[\s,]{1,4})?(?!(?:itu|ini|situ|sini|di\s+(?:situ|sini|sana|itu)|lokasi|tempat|alamat|gitu|begitu|apa|cuma|hanya)(?!\p{L}))(?=\S)/iu;
const slipMaxCharacters = 20;

/** `text` with such a slip called wrong; who says "tapi", or denies more, says what is wrong besides. */
export function slipped(text: string): string {
  const [denied, more] = wordsOf(text).filter(({ text: word }) => /^(?:bukan|bkn|tapi|tp|melainkan)$/.test(word));
  if (denied === undefined || more || !/^b/.test(denied.text)) return text;
  const [before, behind] = [text.slice(0, denied.from), text.slice(denied.to)];
  return slip.test(before.slice(-slipMaxCharacters)) && taken.test(behind) ? `${before}salah ${behind.replace(taken, '')}` : text;
}

/** What stands behind the last word that calls it right, to where its clause ends; '' where none does. */
export function calledRight(said: string): string {
  const mark = wordsOf(said).findLast(({ text }) => callsRight.test(text));
  return mark === undefined ? '' : (said.slice(mark.to).split(/[,.;!?\n]/)[0] ?? '').trim();
}

/** The words; "tidak di pasar panjang" and "ndak lubuk alung" deny as "bukan" does, and "kurang tepat" is wrong. */
export function readOf(said: string): Span[] {
  const all = wordsOf(said);
  const told = all.findIndex(({ text }) => !opens.test(text));
  return all.map((word, i) => {
    const next = all[i + 1]?.text ?? '';
    if (not.test(word.text) && (i === told || next === 'di')) return { ...word, text: 'bukan' };
    // "kenapa jadi melati": it became what it should not be.
    if (word.text === 'jadi' && /^(?:kenapa|knp|napa|ngapa|kok|malah)$/.test(all[i - 1]?.text ?? '')) return { ...word, text: 'kok' };
    return word.text === 'kurang' && /^(?:tepat|pas|ben[ae]r|cocok)$/.test(next) ? { ...word, text: 'salah' } : word;
  });
}

/** The words as they were typed, in lower case. */
export function wordsOf(text: string): Span[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
}

/** Whether a word says that others are wrong, or right. */
export function isMark(word: string): boolean {
  return denies.test(word) || callsWrong.test(word) || callsRight.test(word);
}
