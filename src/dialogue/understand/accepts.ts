/** Reads whether somebody is content with an answer they were given: "oh gitu, oke jelas", "saya terima, semoga jadi dibangun". */
import { hopes } from './moods.ts';
import { plain, words } from './normalise.ts';
import { notSeenYet } from './not-seen.ts';
import { tellsWrong } from './praise.ts';

/** More words than these tell something. */
const acceptsMaxWords = 18;
const content =
  /^(?:(?:oh|o|ya|iya|oke|baik|siap|sip|sudah|jadi|gitu|begitu|saya|aku|kami|pak|bu|min|kak|cukup|sangat|kalau gitu|kalau begitu) )*(?:jelas|paham|faham|mengerti|ngerti|dimengerti|noted|terima(?! kasih)|menerima|setuju|puas|terjawab|tahu sekarang|tidak apa apa|gapapa|gpp|ditunggu|menunggu|tunggu)(?: (?:ya|ditunggu|menunggu|tunggu|jelas|paham|ngerti|kok|sih|lah|deh|aja|dulu|sekarang|jawabannya|infonya|penjelasannya|keputusannya|hasilnya|sudah|pak|bu|min|kak|terima|kasih|saya|kami))*$/;
/** What was understood, said again: "oh berarti ke polsek dulu ya". */
const again =
  /^(?:(?:oh|o|oke|ya|jadi|oalah) )*(?:berarti|jadi|ternyata|gitu|begitu)\b|^(?:oh|o|oalah|oke|ok|baik|siap|sip|ya|iya|terima kasih|makasih)$/;
const asks = /\?|(?<!\p{L})(?:tapi|tp|kenapa|kok|kapan|belum|blm|masih|tidak|ga|gak|nggak)(?!\p{L})/iu;

/** Whether an answer is enough for whoever asked or wished. */
export function accepts(text: string): boolean {
  if (words(text).length > acceptsMaxWords || asks.test(text.replace(/\b(?:ga|gak|tidak) (?:papa|apa)\b|gapapa/gi, ' '))) return false;
  const clauses = text.split(/[,.;!\n]+/).filter((clause) => words(clause).length > 0);
  const isContent = (clause: string) => content.test(plain(clause));
  return clauses.some(isContent) && clauses.every((clause) => isContent(clause) || again.test(plain(clause)) || hopes(clause));
}

/** Only a part of it, or doubted. */
export const partly =
  /\b(?:cuma|cuman|hanya|doang|tapi|belum|masih|malah|katanya|dari hongkong|sayangnya)\b|\b(?:sekarang|besoknya|paginya|malamnya|kemarin)\b.*\blagi\b/;

/** That officers came to look is no "beres". */
const looked = /\b(?:di)?(?:tilik|tengok|lihat|cek|datang|survei|survey|foto|tinjau|periksa|kunjung)(?:i|in|kan|an)?\b/;

/** "inggih, sampun didandosi": yes, and what was done. */
export function confirmsDone(text: string): boolean {
  const line = plain(text);
  return /\bsudah\b/.test(line) && !looked.test(line) && !partly.test(line) && !tellsWrong(line) && !notSeenYet(text);
}
