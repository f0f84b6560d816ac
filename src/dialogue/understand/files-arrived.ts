/** Reads that somebody asks whether what they sent arrived: "suara saya masuk ga", "udah sampe belum fotonya". The whole message must be of that. */
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

const mostWords = 10;
const file =
  '(?:suara|foto|gambar|video|vn|voice(?: note)?|rekaman|pesan suara|dokumen|file|berkas|lampiran|kiriman)(?: ?nya|ku)?(?: (?:suara|foto|video))?';
const which =
  '(?:saya|aku|kami|itu|ini|tadi|barusan|semua(?:nya)?|(?:yang )?(?:tadi|barusan|pertama|kedua|terakhir)|yang (?:tadi )?(?:saya |aku )?(?:kirim|dikirim)(?: tadi)?)';
const came =
  '(?:(?:sudah|pada|bisa|tidak|apa) )*(?:masuk|sampai|terkirim|kekirim|keterima|diterima|kesimpan|tersimpan|kelihatan|keliatan|terlihat|kebuka|terbuka|dibuka|kedengaran|kedengeran|terdengar|didengar)';
const small = '(?:pak|bu|min|kak|bang|ya|eh|oh|halo|apa|apakah|sih|kan|nih|kok|sudah)';
const or = '(?:(?:apa )?(?:tidak|belum)|kah|kan)';
const arrived = sought(
  new RegExp(`^(?:${small} )*(?:${file}(?: ${which})* ${came}|${came}(?: ${or})? ${file})(?: (?:${or}|${which}|${small}))*$`),
);
const asking = /\b(?:tidak|belum|kah|kan|apakah)\b/;

/** Whether nothing is said but that. */
export function asksArrived(text: string): boolean {
  const line = plain(text);
  return words(text).length <= mostWords && arrived.test(line) && (text.includes('?') || asking.test(line));
}
