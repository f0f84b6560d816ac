/** Reads questions about whether somebody sees who reports: "dishub tau nama saya?", "kalau rahasia beneran ga ketahuan?". No wish, and nothing officers need to read. */
import { plain, words } from './normalise.ts';
import { remembering } from './recent.ts';
import { sought } from './sought.ts';

const askedMaxWords = 14;
const askedMaxCharacters = 200;
const lead =
  '(?:(?:min|pak|bu|bapak|ibu|kak|mas|mbak|bentar|sebentar|kalau|saya|mau|pengen|ingin|takut|takutnya|lapor|melapor|ngelapor|nanti|tapi|terus|eh|oh|ya|apa|apakah|emang|memang|benar|beneran|bener|berarti|jadi|di|ke|sini|disini|kesini|ini|itu|laporan|laporannya|begitu|gitu) )*';
const may = '(?:(?:bisa|bakal|bakalan|akan|nanti|jadi|juga|pada|sampai|ikut|tidak|masih) )*';
const name = '(?:nama|identitas|nomor|nomor hp|nomor wa|nomor telepon|data|data diri|akun|alamat|foto profil)';
const kin = '(?:anak|suami|istri|ibu|bapak|ayah|adik|kakak|orang tua|keluarga|teman)';
const reports = '(?:lapor|melapor|ngelapor|melaporkan|laporin|ngadu|mengadu|pelapor|pelapornya)';
const me = `(?:(?:${name} )?(?:saya|aku)(?: (?:yang|yang bikin|yang tulis))?(?: ${reports})?|${name}(?:ku|nya)|(?:kalau (?:saya|aku|ini saya) |siapa )(?:yang )?${reports})`;
const end =
  '(?: (?:tidak|kan|kah|ya|min|pak|bu|kak|sih|dong|nih|nanti|itu|ini|orang|orangnya|siapa siapa|dari sini|di sini|di situ|kalau (?:begini|begitu|gini|gitu)))*$';
const sees = '(?:tahu|tahu tahu|lihat|melihat|baca|membaca|kenal|mengenal|lacak|melacak)';
const shows =
  '(?:ketahuan|ketauan|kelihatan|keliatan|kebaca|terbaca|muncul|terlihat|bocor|kebongkar|terbongkar|kesebar|tersebar|(?:keluar|masuk|tayang|nongol|viral|disebut)(?= (?:(?:di|ke) )?(?:medsos|berita|tv|koran|fb|facebook|ig|instagram|internet|youtube|tiktok|grup)))';
const hidden = '(?:(?:di)?rahasia(?:kan)?|anonim|tanpa nama|(?:di)?sembunyi(?:kan|in)?)';
const seen = sought(
  new RegExp(
    [
      `^${lead}(?:\\p{L}+ ){0,4}?${may}${sees}(?: tidak| kah| kan)? ${me}${end}`,
      `^${lead}${hidden} (?:\\p{L}+ ){0,5}?(?:${shows}|tahu|dibaca|dilihat|aman)${end}`,
      `^${lead}(?:nanti )?${name}(?: ${kin}(?:ku|nya| saya| aku)?| saya| aku|ku|nya) ${may}(?:${shows}|dibaca|dilihat|diketahui|diberitahu|dikasih tahu)(?: tidak| kah| kan)?(?: (?:sama|ke|oleh|di|dari))?(?: \\p{L}+){0,3}?${end}`,
      `^${lead}(?:(?:benar|beneran|dijamin|pasti|tetap) )?aman${end}`,
      `^${lead}(?:(?:ada yang|orangnya|petugasnya|dijamin|pada) )*(?:bisa )?(?:jaga|simpan|pegang) rahasia${end}`,
      `^${lead}(?:(?:nama|namanya|nama saya|namaku) )?(?:(?:tidak|tanpa) ${hidden}|biasa(?: aja| saja)?|terbuka|umum|publik)(?: (?:nama|namanya|saya|aja))* (?:yang (?:bisa )?${sees}(?: (?:laporan|laporannya|nama|namanya|saya|nama saya))* siapa|siapa (?:(?:aja|saja) )?(?:yang )?(?:bisa |bakal )?${sees})(?: (?:aja|saja|nama|namanya|laporannya|nama saya))*${end}`,
      `^${lead}(?:(?:kalau )?(?:di|ke)kirim )?(?:tetangga|warga|orang|publik|masyarakat|teman|keluarga|semua orang|siapa|siapa aja|yang lain)(?:ku|nya| saya| lain)? (?:(?:bisa|boleh|bakal|ikut|juga) )+${sees}(?: (?:laporan|laporannya|isinya|ini|juga|semua))*${end}`,
      `^${lead}(?:tidak )?ada yang (?:(?:bisa|bakal|akan|sudah|sempat) )*(?:baca|membaca|lihat|tahu)${end}`,
    ].join('|'),
    'u',
  ),
);
const wonders = sought(new RegExp(`\\b${sees} (?:tidak|kah|kan) `));
const asks =
  /\?\s*$|(?<!\p{L})(?:apa|apakah|siapa|bisa|bakal|kan|kah|g|gk|ga|gak|nggak|ngga|tidak|ndak|nda)[\s.!?]*(?:ini|nih|nanti)?[\s.!?]*(?:min|pak|bu|kak|ya|sih)?[\s.!?]*$/iu;
/** It is told, or wished. */
const told = /\b(?:kenapa|kok|padahal|sudah tahu|daftar|terdaftar|tolong|mohon|jangan|minta|belum)\b/;

/** Whether the whole message asks that. */
export const asksSeen = remembering((text): boolean => {
  if (text.length > askedMaxCharacters) return false;
  const line = plain(text);
  return words(text).length <= askedMaxWords && (asks.test(text) || wonders.test(line)) && seen.test(line) && !told.test(line);
});

const ifHidden =
  /^(?:(?:terus|lalu|eh|oh|jadi|tapi|min|pak|bu|kak) )*(?:kalau|jika|misal|misalnya) (?:(?:dibuat|dijadikan|saya|pakai|laporannya|laporan|secara|yang|pilih|jadi) )*(?:(?:di)?rahasia\p{L}*|anonim|tanpa nama)(?: \p{L}+){0,8} (?:tidak|kan|kah|gimana|apa)(?: (?:ya|sih|min|pak|bu|kak|nanti|itu))*$/u;

/** "kalo rahasia nanti masih diproses kan": asked of what is hidden, before it is wished. */
export function asksOfHiding(text: string): boolean {
  return words(text).length <= askedMaxWords && ifHidden.test(plain(text));
}

/** "siapa aja yang baca?": what becomes of the name is asked. */
export const asksWho =
  /\?|\b(?:apa|apakah|siapa|kenapa|gimana|bagaimana|kok|masa|bakal|telat|(?:bisa|boleh)(?! (?:di)?(?:kirim|proses|lanjut|terus|lapor))|who|can|is|does|will|would|why|how)\b|\b(?:tidak|kan|kah)$/;
/** "ga ada nama saya kan di situ?": asked of us, and nothing officers need to read. */
export const asksOfName = /\b(?:nama|identitas|nomor|data)(?:ku| saya| aku| kami)\b/;
