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
  return refusals.test(said) || without.test(said) || shy.test(plain(text));
}

const shy =
  /^(?:(?:saya|aku|pak|bu|min|tapi|jujur) )*(?:takut|malu|ragu|(?:tidak|belum) (?:berani|mau|siap))(?: (?:mau|buat|untuk|kalau|harus))* (?:kirim\w*|ngirim\w*|kasih|ngasih|tunjukin|nunjukin)(?: (?:bukti|foto|rekaman|chat|itu|nya)\w*)*(?: (?:ya|pak|bu|min|dulu|sih))*$/;
const ofProof =
  /^(?:(?:emang|memang|terus|kalau|misal|misalnya|contoh|contohnya|yang|kayak|maksudnya|pak|bu|min) )*(?:bukti(?:nya)? (?:apa|apaan|kayak apa|seperti apa|gimana)|(?:apa|apaan) bukti(?:nya)?|(?:tidak|belum) (?:ada|punya)(?: bukti)? (?:gimana|bagaimana|boleh|bisa|tetap))(?: (?:aja|saja|contohnya|misalnya|maksudnya|yang|dong|sih|ya|tidak|diproses|pak|bu|min))*$/;

/** "tidak ada, wong ga dikasih nota": what is told behind the no, as it was written; null: no such no begins it. */
export function behindNoProof(text: string): string | null {
  const [, head = '', rest = ''] = /^([^,.;!\n]{2,40})[,.;!\n]+\s*(\S.*)$/su.exec(text.trim()) ?? [];
  return head !== '' && refusesProof(head) ? rest : null;
}

/** "bukti apa", "kalo ga ada gimana". */
export function asksOfProof(text: string): boolean {
  return ofProof.test(plain(text));
}

/** "ga punya bukti", said before it was asked for. */
export function saysNoProof(text: string): boolean {
  const said = words(text).join(' ');
  return without.test(said) && said.includes('bukti');
}

/** "ada tapi di hp lama". */
const elsewhere =
  /^(?:ya |iya )*ada(?: kok)? (?:tapi|cuma|cuman) (?:\p{L}+ )?(?:di|sama|masih di) (?:hp|rumah|kantor|laptop|teman|suami|istri|anak|kakak|adik|tetangga)(?: \p{L}+){0,3}$/u;

/** "ada fotonya", and nothing else. */
export function saysHasProof(text: string): boolean {
  return hasProof.test(words(text).join(' ')) || elsewhere.test(plain(text));
}
