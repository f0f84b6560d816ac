/** "ga ada foto", "gausah pake foto ya, hp jadul": said of a report nobody asked a file for, and told to no officer. */
import { maskAbuse } from './abuse.ts';
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { sought } from './sought.ts';

const lead =
  '(?:maaf|tapi|kalau|saya|kulo|kula|abdi|ambo|awak|aku|kami|pak|bu|min|kak|ya|iya|eh|oh|kebetulan|soalnya|kayaknya|cuma|sorry|i|sayang|sayangnya|bodo amat|terserah|pokoknya)';
const file =
  '(?:(?:foto|poto|video|gambar) (?:foto|poto|video|gambar) ?(?:an)?|foto|poto|fotonya|potonya|video|videonya|vidio|bukti|buktinya|gambar|gambarnya|rekaman|rekamannya|photo|photos|picture|pictures)';
const why =
  '(?:saya|aku|kami|pak|bu|min|kak|bot|ya|sih|deh|aja|maaf|soalnya|karena|hp|hape|hpnya|ponsel|kamera|kameranya|jadul|rusak|mati|gelap|malam|malem|takut|lagi|di|rumah|jalan|jauh|sempat|tidak|belum|bisa|ada|tadi|keburu|buru|hujan|foto|fotonya|motret|nya|sorry|sekarang|itu|chat|chatnya|pesannya|wanya|sudah|keburu|(?:di|ke|ter)?hapus|kehapus|hilang|ilang|dibuang|semua|semuanya|lupa|disimpan|simpan|bodo|amat|terserah|males|malas|ribet|apaan|segala|pegang|megang|setir|nyetir|kerja)';
const none = sought(
  new RegExp(
    `^(?:${lead} )*(?:(?:tidak|jangan|belum|gapunya|nomor|dont|do not|not) (?:(?:usah|perlu|ada|punya|gadah|sempat|bisa|saget|bawa|pakai|pake|ambil|kirim|motret|have|any|a|yang|mau) )*${file}|tanpa ${file}|${file} (?:saya )?(?:tidak|belum) (?:ada|punya|sempat|usah|perlu|bisa)|(?:tidak|belum) (?:bisa|saget|sempat) (?:motret|moto|mfoto|foto|memfoto|memotret)|${file} apaan(?: (?:ah|lagi|sih|segala))* (?:tidak|belum) (?:ada|punya|sempat))(?: ${why})*$`,
  ),
);
const held = `(?:${file}|(?:chat|chatnya|obrolan|pesan|screenshot|ss|struk|kuitansi|catatan)(?: (?:wa|grup|chat|transfer))*(?: ?nya)?)`;
/** Who has one dares not send it: "fotonya ada tapi ga berani ngirim, takut ketahuan". */
const kept = sought(
  new RegExp(
    `^(?:${lead} )*(?:(?:ada|punya) ${held}|${held}(?:nya)? (?:saya )?(?:ada|punya))(?: (?:sih|kok|saya|pak|bu|min|kak))* (?:tapi|cuma|cuman) (?:saya )?(?:(?:tidak|belum|kurang) (?:be?rani|mau)|takut|malu|ragu)(?: (?:me)?(?:ng)?(?:kirim|irim|upload|kasih|unggah|lampirin)(?:kan|in)?(?:nya)?)?(?: (?:${why}|takutnya|ketahuan|ketauan|dikenali|kelihatan|keliatan|saya|kami|yang|siapa|lapor|orangnya|nanti|dia|muka|wajah|tetangga))*$`,
  ),
);
const maxWords = 12;

/** ", mana berani ngerekam", ", cuma omongan": why there is none. */
const reason =
  /^(?:cuma|cuman|hanya|semua|semuanya|soalnya)(?: (?:lewat|secara|pakai|modal|cuma))* (?:omongan|ngomong|lisan|mulut|ucapan|langsung)(?: (?:aja|saja|doang|langsung|sih|ya|pak|bu|min))*$|\b(?:di|nge|ng|me)?(?:foto|poto|rekam|video|potret|motret|bukti|kamera|hp|berani|sempat|pikir|moto|inget|ingat|sadar)\w*\b|\bkepikiran\b/;

/** Whether nothing is said but that there is no photo, that none is needed, or that it is not dared to send it. */
export function hasNoFiles(said: string): boolean {
  const text = maskAbuse(said).replace(/\p{L}\*+/gu, ' ');
  const line = inOneTongue(plain(text));
  const [first = '', ...more] = text.split(/[,.!\n]+/).map((clause) => inOneTongue(plain(clause)));
  const because = more.join(' ').trim();
  return words(text).length <= maxWords && (none.test(line) || kept.test(line) || (none.test(first) && reason.test(because)));
}
