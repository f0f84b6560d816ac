/** Reads messages that were passed around before they came here: nobody's own story, and often a trap. */
import { plain } from './normalise.ts';
import { findPlace } from './place.ts';
import { remembering } from './recent.ts';

const marked = /^[\s*_[(]*(?:di ?teruskan|forwarded|terusan)\b/i;
const spread =
  /\b(?:sebar(?:kan|in|luaskan)|bagi(?:kan|in) (?:ke|kepada)|share ke|viralkan ke|(?:di)?teruskan ke(?:pada)? (?:semua|grup|group|keluarga|teman|kontak|\d+)|(?:forward|kirim(?:kan)?) ke \d+ (?:grup|group|teman|orang|kontak)|(?:grup|teman|kontak) (?:anda|lain)nya)\b/;
const link = /\bhttps?:|\bwww\.|(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+\.(?:ly|id|com|net|top|xyz|site|online|info|link|me|co|club|shop)\b/iu;
const lure =
  /\b(?:bantuan|bansos|blt|hibah|gratis|hadiah|kuota|token|undian|menang|pemenang|selamat|subsidi|lowongan|klik|daftar|isi data|update|cek nama|segera)\b/;
const asksData = /\b(?:klik|isi|daftar|data|rekening|nik|ktp|link|login|update)\b/;
/** Who tells of somebody, or calls it a fraud, tells a story of it. */
const own =
  /\b(?:saya|kami|istri|suami|ibu|bapak|anak|tetangga|korban|(?:ter|ke)tipu|menipu|penipu\p{L}*|palsu|lapor\p{L}*|beredar|nyebar|tersebar|dapat pesan|ada yang)\b/u;

/** A chain message: 'lure' asks for data or a press on a link, 'news' does not. null: it is none. */
export const chained = remembering((text): 'lure' | 'news' | null => {
  const line = plain(text);
  const isMarked = marked.test(text) && (link.test(text) || findPlace(text) === null);
  const isSpread = spread.test(line) && !own.test(line);
  if (!isMarked && !isSpread && !(link.test(text) && lure.test(line) && !own.test(line))) return null;
  return link.test(text) || (lure.test(line) && asksData.test(line)) ? 'lure' : 'news';
});
