/** Reads that a question is passed over, or that its answer is not known: "lewati", "gatau lupa, skip". Whole messages only. */
import { phrases } from './answer.ts';
import { plain, words } from './normalise.ts';

/** The same in a word. */
export const passing = phrases(
  'lewati|lewat|lewatin|skip|lompati|kosongkan|tidak tahu|tidak tau|saya tidak tahu|saya tidak tau|kurang tahu|kurang tau|tidak tahu persis|lupa|saya lupa|tidak ingat|terserah|terserah aja',
);
const maxWords = 9;
const over = '(?:(?:di)?(?:lewat(?:i|in|kan)?|skip|lompat(?:i|in)|kosong(?:in|kan|i))|pass|liwati|langkungi|lintangin|terserah|bebas)';
const unknown = '(?:(?:tidak|kurang) (?:tahu|ingat|inget|hafal|hapal|apal|eling|terang)|lupa|lali|hilap|poho|mbuh|embuh|duka|engsap)';
const around =
  '(?:eh|duh|aduh|hm+|ya|yah|iya|oh|yaudah|sudah|maaf|kayaknya|jujur|udahan|bodo|amat|aja|saja|wae|mawon|we|weh|bae|deh|lah|ah|dah|dulu|sih|kok|tuh|juga|itu|ini|yang|persis(?:nya)?|pasti(?:nya)?|kapan(?:nya)?|tanggal(?:nya)?|tgl(?:nya)?|jam(?:nya)?|hari(?:nya)?|waktu(?:nya)?|detail(?:nya)?|lagi|pak|bu|min|kak|mas|mbak|bang|saya|aku)';
const says = new RegExp(`^(?:${around} )*(?:${over}|${unknown})(?: (?:${around}|${over}|${unknown}))*$`);

/** Whether a question is passed over, in more than a word. */
export function passesOver(text: string): boolean {
  return words(text).length <= maxWords && !text.includes('?') && says.test(plain(text));
}
