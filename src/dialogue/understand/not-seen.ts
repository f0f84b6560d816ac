/** Reads whether who is asked for what became of a report has not looked yet ("nanti saya cek dulu"). */
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

const maxWords = 14;
/** "nanti saya cek dulu", "belum lewat sana": no answer yet. */
const notSeen = sought(
  /^(?:(?:ya|eh|hm+|kayaknya|kayanya|saya|kurang|pak|bu|min|kak) )*(?:mungkin|entah|tidak tahu|kurang tahu)(?: (?:deh|ya|sih|juga|pak|bu|min|kak|nih|lah))*$|\bjadi tidak tahu\b|^(?:(?:ya|pak|bu|min|maaf) )*(?:tidak|kurang) tahu(?: (?:saya|soalnya|sudah|pindah|kak|pak|bu|min|udah|kan|lagi|di|luar))*$|\b(?:saya|kami) sudah (?:tidak tinggal|pindah)\b|\b(?:tidak|kurang) tahu (?:saya |kak |pak |bu |min )*(?:belum|lagi)\b|\b(?:nanti|tunggu|besok|bentar|sebentar) .*\b(?:cek|ngecek|lihat|liat|lihatin|tengok|pastikan|pastiin|kabari|kabarin)\b|\b(?:belum|tidak) (?:saya |sempat |sempet |bisa |ada )*(?:cek|ngecek|lihat|liat|lewat|tengok)\b|\bbelum (?:di)?(?:cek|lihat|liat|tengok|periksa)(?:in|i)?(?: (?:lagi|sih|kok|deh|ya|saya|aku|sendiri|lokasinya|min|pak|bu|kak))*$|\bbelum (?:(?!(?:tadi|barusan|kemarin|semalam|sudah|pas|waktu) )\p{L}+ ){0,2}(?:ke ?sana|ke ?situ|ke lokasi|di lokasi|sampai (?:rumah|sana|situ|lokasi)|di rumah)\b|^(?:(?:ya|saya|aku|masih|maaf|pak|bu|min) )*(?:belum (?:pulang|balik|mudik)\b|(?:masih|baru) (?:siang|pagi|sore)(?: (?:sih|kok|nih|ini|jadi belum \p{L}+|pak|bu|min))*$|belum (?:malam|gelap|magrib|maghrib)\b)|\b(?:lagi|masih|sedang) (?:di )?luar (?:kota|negeri|daerah)\b|\b(?:cek|lihat|liat) dulu\b|^(?:(?:ya|oh|eh|pak|bu|min) )*katanya (?:sih |ya |memang |emang )*(?:sudah|beres|selesai)(?: (?:sih|ya|beres|selesai|pak|bu|min))*$|^(?:(?:ya|tapi|pak|bu|min) )*belum (?:tak |saya |aku |sempat )?(?:hujan|tahu|ketahuan|kelihatan|keliatan|kepakai|nyoba|coba|dicoba)\b/u,
);

/** Whether who was asked has not seen it yet. */
export function notSeenYet(text: string): boolean {
  return words(text).length <= maxWords && notSeen.test(plain(text));
}

const lookMaxWords = 7;
const look =
  /^(?:(?:ya|oke|ok|sip|siap|pak|bu|min|kak) )*(?:nanti|besok|lusa|tunggu|sebentar|bentar)\b(?: \p{L}+){0,3} (?:cek|ngecek|lihat|liat|lihatin|tengok|pastikan|pastiin|kabari|kabarin)(?: (?:lagi|dulu|ya|deh|ke|sana|situ|lokasi|langsung|pak|bu|min|kak))*$/u;

/** "ntar sy pastiin lg": whoever will look tells nothing yet. */
export function willLook(text: string): boolean {
  return words(text).length <= lookMaxWords && look.test(plain(text)) && !text.includes('?');
}
