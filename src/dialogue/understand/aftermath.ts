/** Reads what people write after an emergency: that help was called, that it shall be noted, more of the same, or something else altogether. */
import type { Category } from '../known.ts';
import { maskAbuse } from './abuse.ts';
import { isEveryday } from './everyday.ts';
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { findPlace, tells } from './place.ts';
import { sought } from './sought.ts';
import { topicOf } from './topic.ts';

/** A few words without a matter of their own are about what was just told. */
const fewWords = 8;
/** Shorter words are too common to tie two messages together. */
const sharedMinCharacters = 5;
const scene =
  /\b(?:korban\w*|warga (?:\w+ )?(?:kumpul|berkumpul|panik|ngungsi|mengungsi|nolong|bantu)|(?:belum|sudah|tidak) (?:ketemu|ditemukan|selamat|tertolong|padam|keluar)|api|apinya|asap|asapnya|damkar|pemadam|ambulans\w*|polisi\w*|evakuasi|dievakuasi|tim sar|basarnas|bpbd|relawan\w*|(?<=sudah )ditolong\w*|sudah (?:di)?(?:keluar|selamat|dikeluar|diselamat|angkat|diangkat)(?:kan|in)? (?:sama |oleh )?(?:warga|tetangga|orang|petugas|satpam|saudara|suami|istri|kakak|adik|bapak)\w*|(?:bidan|dokter|mantri|perawat|satpam|hansip|petugas)(?:nya)? sudah (?:datang|dateng|sampai|nyampe|tiba|di sini)|luka|meninggal|pingsan|terjebak|hanyut|pelaku\w*|orangnya|anaknya|(?:di)?bawa (?:lari|kabur))\b/;
const whereabouts =
  /^(?:(?:ya|iya|oh|itu|yang|pak|bu|min|masih|paling) )*(?:di|ke|dari|lokasinya|tempatnya|posisi|alamatnya|dekat|depan|belakang|samping|sebelah|seberang|pinggir|ujung|pojok) /;
const noneMaxWords = 10;
const safeMaxWords = 12;
const none =
  /\b(?:ternyata (?:cuma|cuman|bukan|tidak|hanya|orang|lagi|asap|latihan|salah)|bukan kebakaran|bukan kecelakaan|salah lihat|salah alarm|tidak jadi (?:kebakaran|darurat)|(?:ternyata|semua) aman aja|bukan darurat|cuma (?:latihan|simulasi|bercanda|asap|tes)|(?:cuma|cuman|hanya) (?:\p{L}+ ){0,2}?(?:bakar|bakaran|bakar bakar|nyate|masak)|(?:bakar|bakaran|nyate|masak) (?:\p{L}+ )?(?:doang|tok|thok))\b/u;
/** "maaf salah kirim": nothing else, as "bukan bercanda" and "salah kirim lokasi" mean otherwise. */
const unmeant =
  /^(?:(?:maaf|eh|oh|ya|haha|hehe|tadi|itu|ini|pak|bu|min|cuma|hanya|lagi|saya|aku|anak|anaknya|yang) )*(?:bercanda|becanda|iseng|prank|salah (?:kirim|pencet|chat|kamar)|bohongan|boongan|(?<=\b(?:tadi|maaf|saya|aku|cuma|hanya) )(?:bohong|boong|ngibul|hoax|hoaks)|(?:bohong|boong)(?= (?:deng|ding|kok|doang)\b))(?: (?:kok|doang|aja|ya|pak|bu|min|maaf|tadi|haha|hehe|barusan|deng|ding))*$/;
/** Who may call instead. */
const caller =
  '(?:pak|bu|mas|mbak|bang|rt|rw|sebelah|saya|(?:lurah|kades|kadus|hansip|satpam|security|penjaga|pengelola|petugas|babinsa|tetangga|warga|orang|suami|istri|bapak|ibu|ayah|mama|papa|adik|kakak|anak|teman|saudara|paman|om|tante|menantu)(?:nya|ku)?)';
const calls = sought(
  new RegExp(
    `^(?:(?:ya|iya|oke|sudah|baru|barusan|tadi|aku|tak|kami|ada yang|lagi|sedang|masih|tinggal|alhamdulillah|${caller}) )*(?:menunggu|ditunggu|tunggu|nelpon|nelpun|telepon|telpon|ditelepon|ditelpon|menelepon|hubungi|menghubungi|dihubungi|panggil|dipanggil|lapor)(?: (?:ke|menunggu|nunggu|tunggu|ditunggu|112|110|113|119|115|123|(?:damkar|pemadam|polisi|ambulans)(?:nya)?|pmk|pln|basarnas|kok|ya|min|tadi|barusan|semua|mereka|katanya|otw|sudah|jalan|menuju|ke sini|sini|lokasi|perjalanan|meluncur|berangkat|segera|datang|mau|akan|lagi|di|dalam|dijawab|diangkat|direspon|terhubung|nyambung|sama|oleh|${caller}))*$`,
  ),
);
const safe = sought(
  /^(?:(?:alhamdulillah|syukurlah|sudah|semua|semuanya|sekarang|kami|saya|ya|iya|oke|baik|apinya|api|orangnya|petugas|petugasnya|(?:ada )?(?:(?:orang|tim|petugas|anggota)(?: dari)? )?(?:bpbd|basarnas|tagana|pmi|sar|relawan|koramil|babinsa)|(?:damkar|pemadam|polisi|ambulans|bapak(?= (?:sudah )?(?:datang|tiba)\b))(?:nya)?) )*(?:aman|s[ae]?lam[ae]t|padam|datang|dateng|tiba|dapat|pulang|tertangani|terkendali|ketemu|ditemukan|ditolong|tertolong|(?<=\bapi(?:nya)? (?:sudah )?)mati|(?:mati|padam|reda|dipadam(?:kan|in)|dimati(?:kan|in)) (?:api|asap|kebakaran)(?:nya|ne|na)?|(?:surut|reda) (?:air|banjir)(?:nya)?|dipadamkan|dipadamin|dimatikan|dimatiin|diamankan|diamanin|ditangkap|ditangkep|mengungsi|ngungsi|dievakuasi|siuman|pergi|ketolong|kepegang)(?: (?:pln|massa|dibantu|dari sini|ke (?:rumah sakit|posko|masjid|luar)|api(?:nya)? (?:sudah )?(?:padam|mati)|anaknya|orangnya|korbannya|dia|selamat|aman|semua|kok|ya|pak|bu|min|alhamdulillah|sekarang|terima|kasih|warga|tetangga|orang|orang orang|petugas|damkar|polisi|sama|oleh|rt|rw|satpam|babinsa|hansip))*$/,
);
const notes =
  /^(?:(?:ya|iya|oke|tolong|mohon|boleh|silakan|sudah aman) )*(?:catat|dicatat|catet|dicatet|catetin|catatkan|catatin|catat aja|laporkan aja|jadikan laporan|(?<=(?:iya|ya|tolong|mohon|boleh) )(?:(?!(?:sudah|belum|tidak|jangan|siapa|apa|kenapa|kok) )\S+ ){0,3}?(?:di)?lapor(?:in|kan))(?: (?:ya|aja|dong|lah|deh|min|pak|bu|sebagai laporan|laporannya|tolong|itu|yang tadi|tadi))*(?: (?:biar|supaya|agar)(?: \S+){1,8})?$/;
const notesEnglish = /^(?:(?:ya|yes|oke|please|can you|just) )*(?:write|note|take|put) (?:it|this|that) down(?: (?:please|then|too))*$/;
const sheltered =
  /^(?:\S+ ){0,5}(?:sudah|pada) (?:(?:pada|semua|ngungsi|mengungsi|pindah|dibawa) )*(?:di|ke) (?:masjid|musala|musola|mushola|musholla|sekolah|sekolahan|balai|posko|pengungsian|kelurahan|lapangan|luar|(?:rumah|tempat) (?:tetangga|saudara|sodara|kakak|adik|nenek|pak|bu|rt|rw))(?: \S+){0,3}$/;
const ride = '(?:mobil|motor|becak|bentor|ojek|gojek|grab|gocar|taksi|taxi|angkot|pikap|pickup|truk|perahu(?: karet)?|ambulans)';
const taken = sought(
  new RegExp(
    `^(?:(?:alhamdulillah|syukurlah|sudah|tadi|barusan|orangnya|korbannya|dia|bapaknya|ibunya|anaknya|beliau) )*(?:dibawa|dibawain|dianter|diantar|diangkut|diangkat|diselamatkan|diselametin|dikeluarkan|dikeluarin|ditarik|dilarikan|dirawat|ditangani|dievakuasi|dijemput|dibonceng|digendong|dipapah|dinaikkan|dinaikin|(?<=sudah )(?:naik|dapat|dapet|ada|di jalan|jalan|sampai)(?= (?:${ride}|ke|di)\\b))(?: (?:ke|di|naik|pakai|pake|pinjam|${ride}(?:nya)?|sama|oleh|orang|saya|rt|rw|warga|tetangga|saudara|sodara|suami|istri|ambulans|polisi|satpam|hansip|linmas|tentara|damkar|petugas|puskesmas|klinik|bidan|bu bidan|dokter|dukun|dukun bayi|mantri|rs|rsu|rsud|rumah sakit|igd|ugd|keluarga|kok|ya|pak|bu|min))*$`,
  ),
);

const coming =
  /^(?:(?:katanya|mereka|tim|petugas|petugasnya|damkar|pemadam|ambulans|ambulansnya|polisi|polisinya|timnya|bpbd|basarnas|sar|tagana|pmi|relawan|bidan|pln|pada|sudah|lagi|sedang|masih|mau) )*(?:jalan|di jalan|dijalan|otw|meluncur|berangkat|datang|menuju|perjalanan)(?: (?:ke sini|kesini|sini|ke lokasi|lokasi|katanya|nih|ya|min|pak|bu|kak))*$/;

/** "already called 112", "they are on their way". */
const calledEnglish =
  /^(?:(?:ya|yes|oke|i|we|someone|somebody|already|have|has|just|did|they|ve) )*(?:called|calling|phoned|rang)(?: (?:1\d\d|them|the|an|ambulans|fire|department|brigade|police|polisi|already|now|just))*$/;
const comingEnglish =
  /^(?:(?:they|he|she|the|and|ambulans|police|polisi|fire|brigade|department|help|truck|are|is|re|already|someone) )*(?:coming|on (?:the|their|its) way|arriving)(?: (?:now|here|soon|already))*$/;
/** "he is awake now", "everyone is safe", "the fire is out". */
const safeEnglish =
  /^(?:(?:thank|thanks|god|ya|yes|we|they|he|she|i|all|my|friend|everyone|everybody|the|fire|is|are|am|re|now|it|its|already) )*(?:safe|fine|oke|awake|breathing again|out|better|(?:at|in|on (?:the|our|their|his|her) way to) (?:the )?hospital)(?: (?:now|already|thanks|thank|you|god))*$|^(?:\p{L}+ ){1,3}(?:got|pulled|freed|saved|rescued) (?:him|her|them|me|us|everyone)(?: (?:out|already|now|thank|god))*$/u;

/** "udh nelpon", "iya udah telpon, anak2 udah di musola", "udah sy telp, lagi jalan ke sini": help was called. */
export function saysCalled(text: string): boolean {
  const [first = '', ...more] = text.split(',');
  const rest = more.join(' ');
  const isCalled = calls.test(plain(first)) || calledEnglish.test(plain(first));
  return isCalled && (more.length === 0 || isSheltered(rest) || coming.test(plain(rest)) || comingEnglish.test(plain(rest)));
}

/** Whether somebody says that they feel better, or are with others. */
export function saysEased(text: string): boolean {
  const line = plain(text);
  return (
    /\b(?:mendingan|baikan|membaik|lega|lebih (?:baik|tenang|enak|kuat)|sudah (?:tenang|kuat|aman|sama|dengan|ditemani|ditemenin|dijemput|dipeluk))\b/.test(
      line,
    ) && !/\b(?:belum|tidak|mati|mending)\b/.test(line)
  );
}

/** "anak2 udah di musola": who was in danger is somewhere else. */
function isSheltered(text: string): boolean {
  return saysSafe(text) || sheltered.test(plain(text));
}

/** "sudah aman", "udah dibawa ke puskesmas alhamdulillah": it is over. */
export function saysSafe(text: string): boolean {
  const line = plain(text).replace(thankful, '').trim();
  return !again(text) && (safe.test(line) || taken.test(line) || safeEnglish.test(line));
}

const thankful = / (?:alhamdulillah|syukur(?:lah)?|puji tuhan|untung(?:lah|nya)?)(?= |$)/g;
const hazard = '(?:api|apinya|asap|asapnya|bara|baranya|percikan|percikannya|kebakaran|kebakarannya)';
const flares =
  '(?:nyala|menyala|hidup|muncul|lanjut|berlanjut|kobar|berkobar|besar|membesar|gede|ada|datang|balik|keluar|ngebul|merembet|ngerambat)';
const flaring = sought(
  new RegExp(
    `\\b${hazard} (?:\\p{L}+ ){0,2}?${flares} (?:lagi|kembali|maneh|meneh|malih|deui|baliak)\\b|\\b(?:kebakar(?:an)?|kebakar|terbakar|berkobar|meledak|longsor|hanyut|tenggelam|ngamuk|mengamuk|nyerang|menyerang|bacok\\p{L}*|tawuran) (?:lagi|kembali|maneh|meneh|malih|deui|baliak)\\b`,
    'u',
  ),
);
const mayNot = /\b(?:tidak|belum|jangan|takut\w*|semoga|moga|kalau|biar|supaya|khawatir|kuatir|agar|masa|apa)\b/;

/** "damkarnya udah pergi, apinya lanjut lagi": what was over is not. */
export function again(text: string): boolean {
  return (
    !text.includes('?') &&
    text.split(/[,.;!\n]+/).some((clause) => {
      const line = inOneTongue(plain(clause));
      return flaring.test(line) && !mayNot.test(line);
    })
  );
}

/** "udah aman min, udah kami buang ke luar tabungnya": how it came to be so, behind. */
export function saysSafeFirst(text: string): boolean {
  const [first = '', ...more] = text.split(/[,.!\n]+/).filter((part) => part.trim() !== '');
  const rest = more.join(' ');
  return (
    saysSafe(first) && words(rest).length <= safeMaxWords && !/\?|(?<!\p{L})(?:tapi|tp|cuma|masih|mau|belum|blm)(?!\p{L})/iu.test(rest)
  );
}

const overMaxWords = 16;

/** "alhamdulillah amak sudah dibawa perahu karet", "udah di rumah, polisi datang tadi": it is over, and nothing is wrong any more. */
export function saysOver(text: string): boolean {
  if (words(text).length > overMaxWords || /\?|(?<!\p{L})(?:tapi|tp|cuma|masih|msh|belum|blm|makin|tambah|malah)(?!\p{L})/iu.test(text))
    return false;
  const first = text.split(/[,.!\n]+/).find((part) => words(part).length > 0) ?? '';
  return saysSafe(text) || saysSafe(first) || grateful.test(plain(text)) || home.test(plain(first));
}

const grateful = sought(/^(?:alhamdulillah|syukur(?:lah| alhamdulillah)?|puji tuhan|untung(?:lah|nya)?)\b/);
const home = sought(
  /^(?:(?:alhamdulillah|ya|iya|pak|bu|min|saya|aku|kami|sekarang) )*sudah (?:di (?:rumah|rs\w*|igd|ugd|puskesmas|klinik|bidan)|sampai (?:rumah|rs\w*|igd|puskesmas|klinik)|pulang|di tempat aman|aman|jauh|keluar|dievakuasi|turun|selamat)\b/,
);

/** Those who help and what they help with: "hidrannya kering". */
export function tellsOfHelp(text: string): boolean {
  return /\b(?:hidran\w*|hydrant\w*|damkar\w*|pemadam\w*|ambulans\w*|evakuasi\w*|dievakuasi|basarnas|bpbd|perahu karet|posko\w*|pengungsian|sirine|112|113|119|110)\b/.test(
    plain(text),
  );
}

/** "eh udah, ternyata orang bakar sate": there was no danger. */
export function wasNone(text: string): boolean {
  const line = plain(text);
  return (
    unmeant.test(line) ||
    (words(text).length <= noneMaxWords && none.test(line) && !scene.test(line.replace(/\b(?:api|apinya|asap|asapnya)\b/g, ' ')))
  );
}

const isOut =
  '(?:(?:api|apinya|kebakaran|kebakarannya|kejadian|kejadiannya|itu|sudah|udah) )*(?:mati|padam|lewat|lama|selesai|dari (?:kapan tahu|dulu|tadi|lama|kemarin)|(?:bulan|minggu|tahun) (?:lalu|kemarin)|kemarin)';
/** "bukan darurat pak apinya dah mati dr kapan tau": that nobody needs help, and nothing of the report. */
const noDanger = sought(
  new RegExp(
    `^(?:(?:eh|oh|ini|itu|maaf|ya|kok|loh|lho|pak|bu|min|kak) )*(?:bukan|tidak|sudah tidak) (?:(?:keadaan|kondisi|situasi|kasus|lagi|hal|laporan) )*(?:darurat|emergency|gawat darurat)(?: (?:kok|sih|ya|lagi|ini|itu|lah|pak|bu|min|kak|mas|mbak|${isOut}))*$`,
  ),
);

/** Whether the whole message says that it is no emergency. */
export function deniesDanger(text: string): boolean {
  return noDanger.test(plain(text));
}

/** Whether words tell of a place or a matter of their own. */
export function tellsMatter(text: string, categories: readonly Category[]): boolean {
  return findPlace(text) !== null || topicOf(text, categories) !== null;
}

const unnoted = sought(
  /^(?:(?:oh|ya|eh|tapi|jadi|sudah|min|pak|bu|itu|yang itu) )*(?:tidak (?:usah|perlu|harus|susah)|jangan|tidak|rasah|ra usah|ulah|ojo|ojok|ampun|sampunang|eda|moal) (?:usah |perlu |sampai )*(?:(?:di|ka|dipun|tak)?(?:catat|catet|cathet|tulis|lapor)(?:kan|in|an|ke|no|keun|aken|ang|e)?|(?:di)?(?:jadi|buat|bikin)(?:kan|in)?(?: jadi)? laporan)(?: (?:ya|yo|aja|saja|deh|sudah|ah|lah|dulu|min|pak|bu|mas|mbak|kak|kok|mah|sih|itu|(?:kalau |soal )?yang \p{L}+|laporannya|ribet|repot|lagi|mawon|wae|we|weh|makasih|terima kasih|suwun|nuhun))*$/u,
);

/** "ga usah dicatat", "rasah dicatet": what else is said, '' where that is all; null: it is not refused. */
export function besideUnnoted(text: string): string | null {
  if (text.includes('?')) return null;
  const parts = text.split(/(?<=[,.;!\n])\s*/).filter((part) => words(part).length > 0);
  const rest = parts.filter((part) => !unnoted.test(plain(part)));
  return rest.length === parts.length ? null : rest.join(' ').replace(/[\s,.;!]+$/, '');
}

/** "catat ya": it shall become a report. */
export function wantsNoted(text: string): boolean {
  return notes.test(plain(text)) || notesEnglish.test(plain(text));
}

/** Words that tell plainly of the scene: "warga kumpul di jembatan, belum ketemu". */
export function tellsOfScene(text: string): boolean {
  return scene.test(plain(text));
}

/** Who comes to every danger ties none to another. */
const helper = /^(?:ambulan|polisi|damkar|pemadam|petugas)/;

/** "sekarang tiangnya roboh", told of a pole that leans: the same thing, and no place of its own. */
export function sameThing(text: string, told: string): boolean {
  if (findPlace(text) !== null) return false;
  const before = new Set(things(told).filter((word) => word.length >= sharedMinCharacters && !isEveryday(word) && !helper.test(word)));
  return things(text).some((word) => before.has(word));
}

/** What most places are called ties none to another. */
const ofStreets = /^(?:jalan|lorong|kampung|kampong|dusun|komplek\w*|kelurahan|kecamatan)$/;

/** "rumahnya" is the house that was told. */
const things = (text: string) => words(text).map((word) => word.replace(/(?<=\p{L}{4})nya$/u, ''));

/** Whether words go on telling of `told`, rather than of a matter of their own. */
export function tellsOn(text: string, told: string, categories: readonly Category[]): boolean {
  if (tellsOfScene(text)) return true;
  const calm = maskAbuse(text);
  const before = new Set(things(told).filter((word) => word.length >= sharedMinCharacters && !ofStreets.test(word)));
  if (things(calm).some((word) => before.has(word))) return true;
  const topic = opensWithWhere(calm) && !tells(calm) ? null : topicOf(calm, categories);
  return topic === null ? words(calm).length <= fewWords : topic === topicOf(told, categories);
}

/** "yang paling ujung", "depan warung": an answer to "di mana?", as far as its beginning tells. */
export function opensWithWhere(text: string): boolean {
  return whereabouts.test(plain(text));
}

/** Who may be in there, and that they are. */
const someone =
  'orang|org|anak|bocah|bayi|balita|adik|adek|kakak|ibu|bapak|mamah|mama|papah|nenek|kakek|simbah|mbah|simbok|penghuni|warga|tetangga|korban|murid|siswa|pasien|karyawan|keluarga|lansia|istri|suami|yang';
const inThere = '(?:di ?|ning ?|nang ?)?(?:dalam|dalem|dlm|jero|njero|atas|loteng|nduwur|lantai (?:dua|tiga|atas|[2-9]))(?:nya)?';
const within = new RegExp(
  `\\b(?:masih|kejebak|terjebak|tertinggal|ketinggalan) (?:di )?${inThere} (?:\\p{L}+ )?(?:${someone})(?:nya)?\\b|\\b(?:masih|ada|kejebak|terjebak|tertinggal|ketinggalan)\\b.{0,30}\\b(?:${someone})(?:nya)?\\b.{0,30}\\b${inThere}\\b|\\b${inThere}\\b.{0,30}\\b(?:masih|ada|kejebak|terjebak|tertinggal|ketinggalan)\\b.{0,30}\\b(?:${someone})(?:nya)?\\b|\\b(?:${someone})(?:nya)?\\b.{0,30}\\b(?:masih|kejebak|terjebak|tertinggal|ketinggalan)\\b.{0,30}\\b${inThere}\\b`,
);
const nobody = /\b(?:tidak ada|kosong|aman|selamat|keluar semua|sudah (?:di)?keluar|semua (?:sudah )?keluar)\b/;

/** "didalem kayanya masih ada bocah2", of a danger that was told: somebody is in it. */
export function someoneWithin(text: string): boolean {
  const line = plain(text);
  return within.test(line) && !nobody.test(line);
}
