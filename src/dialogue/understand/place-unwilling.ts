/** Reads that somebody asked where it is would rather not say: they ask whether they must, or refuse. */
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { findPlace } from './place.ts';
import { rememberingStories } from './recent.ts';

const unwillingMaxWords = 16;
const telling =
  '(?:(?:di|me|men|ny|nye|n)?(?:sebut|ebut|tulis|ulis|cantum|cerita)(?:kan|in)?|(?:di)?kasih tahu|(?:nge)?bilang|ngomong|jawab|ngaku|memberitahu|beritahu|lengkap|jelas)(?:nya)?';
const named = '(?:nama|alamat|lokasi|tempat|sekolah|kelas|kantor|desa|rumah|puskesmas|pasar|toko)\\p{L}*';
const spot = '(?:sekolah|tempat|lokasi|alamat|kantor|kelas|desa|puskesmas|pasar)\\p{L}*';
const must = '(?:harus|wajib|perlu|mesti|kudu)';
/** "apakah harus sebut sekolahnya?", "boleh ga disebut?", "kalau ga usah disebut gimana", "harus ya?". */
const asks = new RegExp(
  `\\b${must}\\b(?: \\p{L}+){0,3} (?:${telling}|${named})\\b|^(?:(?:emang|memang|apa|apakah|kok) )?${must}(?: (?:ya|kah|banget|sih|tidak))*$|\\b(?:boleh|bisa)(?:kah)? (?:saya |kalau )?tidak (?:usah |perlu )?(?:\\p{L}+ )?${telling}\\b|\\bkalau (?:saya )?tidak (?:usah |mau |perlu )?${telling}\\b.*\\b(?:gimana|boleh|bisa|tidak|apa)\\b`,
  'u',
);
const wonders =
  /\?|^(?:(?:pak|bu|min|kak|maaf|tapi) )*(?:apa|apakah|emang|memang|kenapa|kok|harus|perlu|wajib|mesti|boleh|bisa|kalau)\b|\b(?:tidak|kah|ya)$/;
const will = '(?:mau|berani|bisa|usah|ingin|pengen|akan|perlu|enak|boleh|saya|aku|dulu|lah|ah|kalau|untuk|buat|sampai|aja|ya|deh)';
const refuses = new RegExp(
  `\\b(?:tidak|jangan|ogah|enggan|malu|keberatan|takut)\\b(?: ${will})* ${telling}(?: ${named})?\\b|\\btidak berani\\b|\\b(?:di)?rahasia(?:kan|in)?\\b(?: ${will})* ${spot}|${spot}(?: ${will})* (?:di)?rahasia`,
  'u',
);
const unsaid = new RegExp(`\\b(?:tidak|jangan|enggan|malu|takut)\\b(?: ${will})* ${telling} (?:nama )?${spot}`, 'u');

/** 'asks': whether they must; 'refuses': they will not; 'fears': they say what they are afraid of; null: they say where, or something else. */
export function placeUnwilling(text: string): 'asks' | 'refuses' | 'fears' | null {
  if (words(text).length > unwillingMaxWords || findPlace(text) !== null) return null;
  const [first = ''] = text.split(/(?<=[?!])|[.,;\n]+/).filter((part) => words(part).length > 0);
  const line = inOneTongue(plain(first));
  if (asks.test(line) && (first.includes('?') || wonders.test(line))) return 'asks';
  if (ownName.test(line)) return null;
  return refuses.test(line) ? 'refuses' : /\btakut\b(?! (?:salah|keliru))/.test(line) ? 'fears' : null;
}

/** The teller's name is hidden otherwise. */
const ownName = /\b(?:nama(?:ku| saya| aku| kami)|identitas\w*|siapa siapa|(?:saya|aku) yang lapor)\b/;

/** "guru saya suka mukul, saya takut sebut sekolahnya": said in the story. */
export const leavesPlaceUnsaid = rememberingStories((story): boolean =>
  story.split(/[.,;!?\n]+/).some((clause) => words(clause).length <= unwillingMaxWords && unsaid.test(inOneTongue(plain(clause)))),
);
