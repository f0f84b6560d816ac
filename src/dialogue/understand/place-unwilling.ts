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
  `\\b${must}\\b(?: \\p{L}+){0,3} (?:${telling}|${named})\\b|^(?:(?:emang|memang|kok|kenapa|lah|apa|ngapain|buat|untuk) )+(?:penting|perlu|nanya|tanya|ditanya|ditanyain|nanyain)(?: (?:nya|itu|ya|sih|banget|segala|alamat|tempat|gitu|terus|pak|bu|min))*$|^(?:buat|untuk) apa(?: (?:sih|ya|itu|emang|pak|bu|min))*$|^(?:(?:emang|memang|apa|apakah|kok) )?${must}(?: (?:ya|kah|banget|sih|tidak))*$|\\b(?:boleh|bisa)(?:kah)? (?:saya |kalau )?tidak (?:usah |perlu )?(?:\\p{L}+ )?${telling}\\b|\\bkalau (?:saya )?tidak (?:usah |mau |perlu )?${telling}\\b.*\\b(?:gimana|boleh|bisa|tidak|apa)\\b`,
  'u',
);
const wonders =
  /\?|^(?:(?:pak|bu|min|kak|maaf|tapi) )*(?:buat|untuk|ngapain|lah|apa|apakah|emang|memang|kenapa|kok|harus|perlu|wajib|mesti|boleh|bisa|kalau)\b|\b(?:tidak|kah|ya)$/;
const will = '(?:mau|berani|bisa|usah|ingin|pengen|akan|perlu|enak|boleh|saya|aku|dulu|lah|ah|kalau|untuk|buat|sampai|aja|ya|deh)';
const refuses = new RegExp(
  `\\b(?:tidak|belum (?:berani|bisa|mau|siap)|jangan|ogah|enggan|malu|malas|keberatan|takut)\\b(?: ${will})* ${telling}(?: ${named})?\\b|\\b(?:tidak|belum) berani\\b|\\b(?:di)?rahasia(?:kan|in)?\\b(?: ${will})* ${spot}|${spot}(?: ${will})* (?:di)?rahasia`,
  'u',
);
const unsaid = new RegExp(
  `\\b(?:tidak|belum (?:berani|bisa|mau|siap)|jangan|enggan|malu|takut)\\b(?: ${will})* ${telling} (?:nama )?${spot}`,
  'u',
);

/** "harus pake nama asli ya?": of the teller, and not of where it is. */
const ofTeller = /\bnama (?:asli|lengkap|saya|sendiri|kita|pelapor)\b|\bpakai nama\b/;

/** 'asks': whether they must; 'refuses': they will not; 'fears': they say what they are afraid of; null: they say where, or something else. */
export function placeUnwilling(text: string): 'asks' | 'refuses' | 'fears' | null {
  if (words(text).length > unwillingMaxWords || findPlace(text) !== null) return null;
  const [first = ''] = text.split(/(?<=[?!])|[.,;\n]+/).filter((part) => words(part).length > 0);
  const line = inOneTongue(plain(first));
  if (ofTeller.test(line) && asks.test(line)) return null;
  if (asks.test(line) && (first.includes('?') || wonders.test(line))) return 'asks';
  if (ownName.test(line) || (ofOthers.test(line) && !hushed.test(line))) return null;
  if (refuses.test(line)) return 'refuses';
  return /\btakut\b(?! (?:salah|keliru))/.test(line) && !hides.test(plain(text)) ? 'fears' : null;
}

/** "istri saya takut. rahasiakan aja lah": who asks for that says nothing of where it is. */
const hides = /\b(?:di)?rahasia(?:kan|in)\b|\brahasia (?:aja|saja|lah|dong|ya)\b|\b(?:jadi|jadikan|bikin|buat) rahasia\b|\banonim\b/;

/** "cukup kecamatannya dulu": so much of where it is must do; "cukup itu aja" may be of anything. */
const enough =
  /^(?:(?:jadi|ya|iya|ok|oke|tapi|tp|biar|pak|bu|min|kak)\s+)*(?:cukup|ckp)\s+(?:(?:di|sampai|sampe|tulis|sebut|daerah|wilayah|nama)\s+)*(?!(?:itu|ini|segitu|segini|gitu|begitu|begini|sekian|sini|tau|tahu|satu|sekali)\s)(.+?)\s+(?:dulu|dlu|dl|aja|saja)(?:\s+(?:dulu|aja|ya|deh|lah|pak|bu|min|kak))*$/iu;
const later =
  /^(?:boleh|bisa|gapapa|tidak apa apa)(?: (?:kan|ya|kah|tidak|pak|bu|min))*$|\bnanti(?: (?:dulu|aja|saja|ya|deh|saya|nyusul|menyusul))*$/;
const generic = /^(?:kecamatan|kelurahan|kota|desa|daerah|wilayah|jalan|kabupaten|kampung)(?:nya)?$/i;

const enoughMaxCharacters = 200;

/** The place that is to do, '' where only its kind is named; `shy`: the rest is feared to be told. null: nothing is said of it, or something else besides. */
export function placeEnough(text: string): { name: string; shy: boolean } | null {
  if (text.length > enoughMaxCharacters || words(text).length > unwillingMaxWords) return null;
  const clauses = text.split(/(?<=[?!])|[.,;\n]+/).filter((part) => words(part).length > 0);
  const [name, another] = clauses.flatMap((clause) => enough.exec(clause.trim())?.[1] ?? []);
  const others = clauses.filter((clause) => !enough.test(clause.trim()));
  const why = others.map(placeUnwilling);
  const isWhy = others.every((clause, i) => why[i] !== null || later.test(plain(clause)));
  if (name === undefined || another !== undefined || !isWhy) return null;
  return { name: name.replace(generic, ''), shy: why.some((one) => one === 'refuses' || one === 'fears') };
}

/** The teller's name is hidden otherwise. */
const ownName =
  /\b(?:nama(?:ku| saya| aku| kami| jabatan)|(?:jabatan|pekerjaan|profesi)(?:ku| saya| aku| kami)|identitas\w*|siapa siapa|(?:saya|aku) yang lapor)\b/;

/** "murid2 ga bisa nulis, mejanya rusak", "warga takut lewat": somebody else does not, and is told of. */
const ofOthers =
  /^(?:(?:para|banyak|semua|sebagian|kasihan|kasian) )*(?:anak|murid|siswa|siswi|warga|orang|ibu ibu|bapak bapak|petugas|pegawai|guru|dokter|perawat|pasien|korban|pengendara|pedagang|penumpang|lansia|tetangga|dia|mereka)(?:nya)?(?: (?!saya|aku|kami)\p{L}+){0,3} (?:tidak|belum|takut|malu|enggan)\b/u;
const hushed = /sebut|ketahuan|ketauan|\bbilang|\bkasih tahu/;

/** "nama gangnya belum berani saya sebut", where a place is told: a part of that, and nothing else. */
export function withholdsPart(text: string): boolean {
  const line = plain(text);
  return placeUnwilling(text) === 'refuses' && ofPlace.test(line) && !ofStory.test(line);
}

/** "nama sama kelas anak saya jangan ditulis, hapus": what stands in the story, and is no place. */
const ofStory = /\b(?:hapus|dihapus|coret|dicoret|keceplosan|kelepasan|anak saya|nama saya|namaku)\b/;
const ofPlace = /\b(?:sekolah|tempat|lokasi|alamat|kantor|kelas|gang|jalan|kampung|desa|kelurahan|puskesmas|pasar|perumahan)\p{L}*/u;

/** "guru saya suka mukul, saya takut sebut sekolahnya": said in the story. */
export const leavesPlaceUnsaid = rememberingStories((story): boolean =>
  story.split(/[.,;!?\n]+/).some((clause) => words(clause).length <= unwillingMaxWords && unsaid.test(inOneTongue(plain(clause)))),
);
