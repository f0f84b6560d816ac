/** Reads messages that were passed around before they came here: nobody's own story, and often a trap. */
import { plain } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { findPlace } from './place.ts';
import { tellsWrong } from './praise.ts';
import { remembering } from './recent.ts';
import { sought } from './sought.ts';

/** Behind the mark stands what was passed on: "diteruskan ke dinas" and "terusan mampet" tell something. */
const marked = sought(
  /^[\s*_[(]*(?:di ?teruskan|forwarded|terusan)\b(?:\s+(?:berkali\S*|many times|dari (?:grup|group|sebelah|wa)\b[^:\n]{0,20}))?\s*[\]*_):.\n]/i,
);
const spread = sought(
  /\b(?:sebar(?:kan|in|luaskan)|bagi(?:kan|in) (?:ke|kepada)|share ke|viralkan ke|(?:di)?teruskan ke(?:pada)? (?:semua|grup|group|keluarga|teman|kontak|\d+)|(?:forward|kirim(?:kan)?) ke \d+ (?:grup|group|teman|orang|kontak)|(?:grup|teman|kontak) (?:anda|lain)nya)\b/,
);
const link = sought(
  /\bhttps?:|\bwww\.|(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+\.(?:ly|id|com|net|top|xyz|site|online|info|link|me|co|club|shop)\b/iu,
);
const lure = sought(
  /\b(?:bantuan|bansos|blt|hibah|gratis|hadiah|kuota|token|undian|menang|pemenang|selamat|subsidi|lowongan|klik|daftar|isi data|update|cek nama|segera)\b/,
);
const asksData = sought(/\b(?:klik|isi|daftar|data|rekening|nik|ktp|link|login|update)\b/);
/** Who tells of somebody, or calls it a fraud, tells a story of it. */
const own = sought(
  /\b(?:saya|kami|istri|suami|ibu|bapak|anak|tetangga|korban|(?:ter|ke)tipu|menipu|penipu\p{L}*|palsu|lapor\p{L}*|beredar|nyebar|tersebar|dapat pesan|ada yang)\b/u,
);

/** What does not work is somebody's story, whatever link stands beside it. */
const fails = /\b(?:err?or|gagal|lemot|(?:tidak|belum) (?:bisa|dapat|ada|muncul|masuk))\b/;
/** What comes of giving one's data away. */
const ofTrap =
  /\b(?:nik|ktp|data|rekening|saldo|uang|duit|link|linknya|klik|isi|diisi|ngisi|pesan|pesannya|transfer|otp|\p{L}*tipu\p{L}*|(?:te|ke)?lanjur|kena)\b/u;

/** A chain message: 'lure' asks for data or a press on a link, 'news' does not. null: it is none. */
export const chained = remembering((text): 'lure' | 'news' | null => {
  const line = plain(text);
  const isLink = link.test(text);
  const asks = lure.test(line) && asksData.test(line);
  const complains = tellsWrong(inOneTongue(line)) || fails.test(line);
  const isMarked = marked.test(text) && (isLink || (findPlace(text) === null && !complains));
  const isSpread = spread.test(line) && !own.test(line) && (isLink || !complains);
  const isTrap = isLink && asks && !own.test(line) && !complains && findPlace(text) === null;
  if (!isMarked && !isSpread && !isTrap) return null;
  return isLink || asks ? 'lure' : 'news';
});

/** "istri saya sudah isi nik": what came of such a message. */
export function tellsOfTrap(text: string): boolean {
  return ofTrap.test(plain(text)) && findPlace(text) === null;
}
