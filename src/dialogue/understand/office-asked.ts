/** Reads what is asked of an office, and of no report: how something is applied for, what it costs. */
import { suggestKind } from './kind.ts';
import { plain, words } from './normalise.ts';

const procedure =
  /\b(?:syarat|syaratnya|persyaratan|cara|caranya|biaya|biayanya|tarif|tarifnya|jadwal|jadwalnya|ngurus|urus|mengurus|bikin|daftar|mendaftar)\b/;
/** Fewer words may be of what was told. */
const askedMinWords = 5;
/** What was told before is asked about: "jadwal truk sampahnya". */
const ofThat = /\b(?:itu|tersebut|tadi|laporan\p{L}*|(?!(?:syarat|cara|biaya|tarif|jadwal|sebe?n[ae]r)nya)\p{L}{3,}nya)\b/u;

/** Whether words name how something is applied for, or what it costs. */
export function namesProcedure(text: string): boolean {
  return procedure.test(plain(text));
}

/** Whether words behind a wish or a fault, told `before`, ask an office of something else: "tarif pelajar brt berapa ya". */
export function asksOfficeBesides(text: string, before: string): boolean {
  if (words(text).length < askedMinWords || !namesProcedure(text) || ofThat.test(plain(text))) return false;
  return suggestKind(text) === 'information' && suggestKind(before) !== 'information';
}
