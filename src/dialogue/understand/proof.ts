/** What is said of proof: that there is some, that it comes later, that there is none. */
import { plain, words } from './normalise.ts';

/** "nanti saya kirim": the proof. */
const later =
  /^(?=.*\b(?:kirim\w*|dikirim|nyusul|menyusul|bukti\w*|foto\w*|rekaman\w*)\b)(?:(?:ada|bukti|buktinya|foto|fotonya|rekamannya|ya|iya|oke|tapi|saya|pak|bu|min) )*(?:nanti|besok|menyusul|nyusul|belakangan)(?: (?:saya|aku|kirim|dikirim|kirimkan|kirimin|nyusul|menyusul|ya|aja|saja|deh|pak|bu|min|buktinya|fotonya|rekamannya|dulu))*$/;
const refusals = /^(?:tidak (?:tahu|tau)|tidak|nggak|lewati|skip|lupa)$/;
/** "ada fotonya": it is still to come. */
const hasProof =
  /^(?:(?:ya|iya|saya|oh|min|pak|bu|kebetulan) )*(?:ada|punya)(?: (?:foto|fotonya|poto|potonya|video|videonya|vidio|rekaman|rekamannya|rekamanya|bukti|buktinya|suara|suaranya|chat|chatnya|kuitansi|kuitansinya|ss|ssnya|ss chat|screenshot|screenshotnya|skrinsut|tangkapan layar|wa|nota|notanya|kwitansi|kwitansinya|struk|struknya|surat|suratnya|dokumen|dokumennya|transferan|kok|nih|ya|min|pak|bu|sedikit|banyak|semua|di hp|nanti|saya|kirim|dikirim|bentar|sebentar|mau))*$/;
const without =
  /^(?:(?:(?:saya|aku|kami) )?(?:tidak (?:ada|punya)|belum (?:ada|punya))(?: (?:aja|saja|dulu|deh|sih|ya))*(?: bukti(?:nya)?)?|bukti(?:nya)? (?:tidak|belum) (?:ada|punya)(?: (?:aja|saja|dulu|deh|sih|ya|pak|bu|min))*|tanpa bukti|(?:sorry )?(?:nomor|none|nothing|i (?:have nomor|dont have(?: any)?))(?: (?:evidence|proof|photos?|pictures?|recording))?(?: sorry)?)$/;

/** Whether the proof shall come later: the report does not wait for it. */
export function proofLater(text: string): boolean {
  return later.test(plain(text));
}

/** "ga punya", "lupa": to the question for it. */
export function refusesProof(text: string): boolean {
  const said = words(text).join(' ');
  return refusals.test(said) || without.test(said);
}

/** "ga punya bukti", said before it was asked for. */
export function saysNoProof(text: string): boolean {
  const said = words(text).join(' ');
  return without.test(said) && said.includes('bukti');
}

/** "ada fotonya", and nothing else. */
export function saysHasProof(text: string): boolean {
  return hasProof.test(words(text).join(' '));
}
