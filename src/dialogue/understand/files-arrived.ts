/** Reads that somebody asks whether what they sent arrived: "suara saya masuk ga", "udah sampe belum fotonya". The whole message must be of that. */
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

const mostWords = 10;
const file =
  '(?:suara|foto|gambar|video|vn|voice(?: note)?|rekaman|pesan suara|dokumen|file|berkas|lampiran|kiriman)(?: ?nya|ku)?(?: (?:suara|foto|video))?';
const which =
  '(?:saya|aku|kami|itu|ini|tadi|barusan|semua(?:nya)?|(?:yang )?(?:tadi|barusan|pertama|kedua|terakhir)|yang (?:tadi )?(?:saya |aku )?(?:kirim|dikirim)(?: tadi)?)';
const came =
  '(?:(?:sudah|pada|bisa|tidak|apa) )*(?:masuk|sampai|terkirim|kekirim|keterima|diterima|kesimpan|tersimpan|kelihatan|keliatan|terlihat|kebuka|terbuka|dibuka|kedengaran|kedengeran|terdengar|didengar|jelas)';
const small = '(?:yang|to|tho|pak|bu|min|kak|bang|ya|eh|oh|halo|apa|apakah|sih|kan|nih|kok|sudah)';
const or = '(?:(?:apa )?(?:tidak|belum)|kah|kan)';
/** "fotonya ada berapa yg masuk", "yang keterima berapa foto". */
const many = `${file} (?:(?:ada|yang|tadi|${came}) )*berapa(?: (?:yang )?${came})?|(?:(?:ada|${came}) )?berapa (?:foto|video|file)(?:nya)?(?: (?:yang )?${came})?`;
const arrived = sought(
  new RegExp(
    `^(?:${small} )*(?:${file}(?: ${which})* ${came}|${came}(?: (?:${or}|${which}))* ${file}|${many})(?: (?:${or}|${which}|${small}))*$`,
  ),
);
const asking = /\b(?:tidak|belum|kah|kan|apakah|berapa)\b/;

/** Whether nothing is said but that. */
export function asksArrived(text: string): boolean {
  const line = plain(text);
  return words(text).length <= mostWords && arrived.test(line) && (text.includes('?') || asking.test(line));
}

const reason = /^(?:soalnya|karena|takut(?:nya)?|tadi|maaf|di sini|disini)\b/;

/** The same of what is sent, and why it may be none: "yg rekaman kedengaran to? soale rame ayam". */
export function wondersIfArrived(text: string): boolean {
  const [first = '', ...rest] = (text.match(/[^,.;!?\n]+\??/gu) ?? []).filter((clause) => words(clause).length > 0);
  return asksArrived(first) && rest.every((clause) => reason.test(plain(clause)));
}

const proof =
  '(?:bukti|kuitansi|kwitansi|struk|nota|screenshot|skrinsut|ss|tangkapan layar)(?: ?nya)?(?: (?:foto|transfer|bayar|pembayaran))?';
const sent = '(?:(?:saya|aku|kami|ku|sudah|baru|barusan|tadi) kirim(?:kan|in)?|dikirim(?:kan|in)?|terkirim|kukirim|ada|masuk)';
/** "yang tadi kurang jelas, ini yang deketan". */
const quality =
  '(?:(?:kurang|tidak|agak|rada|terlalu|lebih|paling) )?(?:jelas|terang|fokus|kelihatan|keliatan|gelap|burem|buram|blur|pecah|lengkap|dekat(?:an)?|deket(?:an)?|jauh|baru|terbaru|asli|besar|utuh|bagus)(?:an|nya)?';
const beside = `(?:${quality}|yang|eh|maaf|susulan|nyusul|menyusul|disusulkan|lagi|tambahan|(?:lagi|masih|kalau sudah|nanti|sampai) (?:di )?(?:jalan|rumah|luar|kantor|sekolah|pulang)|pak|bu|min|kak|bang|ya|eh|oh|ok|oke|nih|ini|itu|tuh|kan|lah|sudah|saya|aku|punya|barusan|tadi|juga|semua(?:nya)?|lengkap|aja|saja|doang|cuma|hanya|adanya|segitu|coba|silakan|(?:di)?(?:lihat|liat|cek)(?:in)?|${sent})`;
const shown = sought(new RegExp(`^(?:${beside} )*(?:${file}|${proof})(?: ${beside})*$`));
const here = /\b(?:nyusul|menyusul|susulan|ini|itu|nih|tuh|ada|sudah|barusan|tadi)\b/;
const sends = /[,.;!\n]\s*(?:(?:ya|ok|oke|yuk|ayo|tolong)\s+)?kirim/iu;

/** Whether words say that a file is here, and nothing besides: "ini fotonya pak sudah", "fotonya udah saya kirim", "ada nih kwitansinya". */
export function saysFileHere(text: string): boolean {
  const line = plain(text);
  return words(text).length <= mostWords && !text.includes('?') && here.test(line) && shown.test(line) && !sends.test(text);
}
