/** Tells words that add to the report just filed from those that begin another. Suggests only: where it is not clear, the citizen is asked. */
import type { Known } from '../known.ts';
import { townTold } from './area.ts';
import { rankCategories } from './category.ts';
import { afterthought } from './intent.ts';
import { complains } from './kind-words.ts';
import { plain, words } from './normalise.ts';
import { namesProcedure } from './office-asked.ts';
import { wordsBesideOpening } from './opening.ts';
import { findPlace } from './place.ts';
import { answersFirst, countsThem, pointsOut, saysNoChange } from './points-out.ts';
import { tellsWrong } from './praise.ts';
import { sought } from './sought.ts';
import { topicOf } from './topic.ts';
import { tellsFinerWhere } from './where-only.ts';

/** What is known of the report just filed. */
interface Filed {
  pieces: { text: string }[];
  place: { text: string } | null;
}

/** A message with more words than this tells a story of its own. */
const addedMaxWords = 25;
const adds = sought(
  /^(?:(?:eh|oh|oiya|oya|ya|iya|pak|bu|min|maaf|sorry) )*(?:(?:ada )?(?:yang )?(?:kurang(?! lebih)|kelewat|terlewat|ketinggalan|lupa|kelupaan)|tambah(?:an|in|i|kan)?|(?:di|ke)tambah(?:in|kan)?|nambah(?:in)?|menambahkan|sekalian|satu lagi|ini (?:foto|gambar|video)(?:nya)?)\b|^(?:(?:eh|oh|maaf|aduh|min) )*(?:salah|keliru|ralat|bukan|maksud\w*|harusnya)\b|^(?:\w+nya|tiang|lampu|foto) (?:\w+ )?juga\b/,
);
const another =
  /\b(?:(?:mau|ingin|(?<!\b(?:yang|sudah|telah|baru|sekali|kali|kemarin|tadi|pernah|waktu|pas|sejak|padahal|kan) )saya) (?:lapor|melapor|ngadu|mengadu|tanya)|lapor(?:an)? (?:lagi|lain|baru)|masalah lain|sekalian (?:(?:mau|dong|min|pak|bu|kak|juga|saya) )*(?:usul|ngusulin|saran|lapor|tanya|nanya))\b/;
const reportBegun = /\b(?:mau|ingin|pengen) (?:lapor|melapor|ngadu|mengadu)\b|\blapor(?:an)? (?:lain|baru)\b/;
/** Fewer words besides tell nothing yet. */
const begunMinWords = 3;

/** "saya mau lapor pungli di terminal": a report of its own, and told. */
export function beginsAnother(text: string): boolean {
  return reportBegun.test(plain(text)) && wordsBesideOpening(text).length >= begunMinWords;
}

/** "mau lapor lagi, …": another report, by its own words. */
export function saysAnother(text: string): boolean {
  return another.test(plain(text));
}

/** Whether words say themselves that something was left out: "eh ada yg kurang, tiangnya juga miring". */
export function saysMore(text: string): boolean {
  return afterthought(text) || adds.test(plain(text));
}

/** "ya udah bikin lagi sama persis", "kirim ulang laporan yang tadi". */
const sameAgain =
  /^(?=.*\b(?:sama|persis|ulang|lama|tadi|sebelumnya|serupa)\b)(?:(?:ya|iya|yaudah|sudah|oke|kalau|gitu|begitu|eh|mending|saya|mau|tolong|bisa|pak|bu|min|kak) )*(?:(?:di)?(?:bikin|buat|lapor|kirim|aju|ulang)(?:kan|in|i)?|ngelapor)(?: (?:laporan|laporannya|lapor|lagi|ulang|baru|aja|saja|yang|sama|persis|tadi|kemarin|lama|sebelumnya|serupa|itu|dulu|kayak|seperti|isinya|dengan|deh|lah|dong|ya|pak|bu|min))+$/;

/** Whether a report that was there before shall be filed once more. */
export function wantsSameAgain(text: string): boolean {
  return sameAgain.test(plain(text)) && /\b(?:lagi|ulang|baru)\b/.test(plain(text));
}

/** "itu aja", "sudah, cukup", "tidak ada lagi": nothing more to tell. */
const enough =
  /^(?:(?:ya|iya|oke|ok|baik|eh|maaf|sementara|untuk|sekarang|kayaknya|kayanya) )*(?:(?:sudah|cukup|tidak ada|tidak usah|belum ada|sekian|itu|segitu|gitu)(?: (?:cukup|itu|segitu|gitu|semua|semuanya|aja|doang|tok|thok|dulu|ada|lagi|tambahan|yang|kurang|keliru|perlu|sekian))*)(?: (?:min|pak|bu|kak|mas|mbak|ya|kok|deh|dong|lah|terima kasih|makasih))*$/;
/** "itu", "gitu": of something, and no end. */
const pointing = /^(?:itu|segitu|gitu)(?: (?:yang|ada|kurang|semua|semuanya|lagi))*$/;

/** Whether somebody says that there is nothing more to tell. */
export function saysEnough(text: string): boolean {
  const line = plain(text);
  return enough.test(line) && !pointing.test(line);
}

const around =
  '(?:ya|iya|oh|eh|itu|ini|untuk|buat|ke|laporan|laporannya|yang|punya|saya|tambahan|tambahin|masukin|masukkan|masuk|aja|min|pak|bu|dong|mau|bikin|buat)';
const toBefore = new RegExp(
  `^(?:${around} )*(?:kemarin|lama|sama|sama persis|tadi|sebelumnya|barusan|sudah ada|(?:di)?buka lagi|lanjutan|lanjutannya|sambungan|tambahan|tambahannya|bukan (?:yang |laporan )?baru)(?: (?:itu|aja|ya|min|pak|bu|dong|kok|laporannya|dari|saya|bukan (?:yang |laporan )?(?:baru|lain)))*$`,
);
const toNew = sought(
  new RegExp(
    `^(?:(?:bukan|tidak) (?:(?:mau|buat|untuk) )?(?:(?:nambah|tambah|lanjut)\\w* )?(?:yang )?(?:tadi|itu|kemarin|sebelumnya) )?(?:${around} )*(?:(?:(?:yang )?(?:\\w+ ){1,2})?(?:di)?(?:jadi|bikin|buat)(?:in|kan)? )?(?:beda|berbeda|beda lagi|lain lagi|laporan lain|laporan (?:baru|sendiri|terpisah)|baru|terpisah|hal lain|masalah lain|bukan (?:yang )?itu)(?: (?:ini|itu|aja|ya|min|pak|bu|dong|kok|lagi|deh|lah|kalau|gitu|begitu|seperti))*$`,
  ),
);

/** "iya yg kemarin": a report that is there; "beda ini": another one. null: neither is said. */
export function pointsTo(text: string): 'before' | 'new' | null {
  const line = plain(text);
  return toBefore.test(line) ? 'before' : toNew.test(line) ? 'new' : null;
}

/** Whether words may go on telling of a draft put aside: they name no place of their own, nor a matter unless they call it more of this. */
export function goesOnTelling(text: string, draft: Filed, { categories, places }: Pick<Known, 'categories' | 'places'>): boolean {
  if (another.test(plain(text)) || words(text).length > addedMaxWords) return false;
  const told = storyOf(draft);
  const place = findPlace(text) ?? townTold(text, places);
  if (place !== null && draft.place !== null && !plain(`${told} ${draft.place.text}`).includes(plain(place))) return false;
  if (addition.test(plain(text))) return true;
  const [topic, before] = [topicOf(text, categories), topicOf(told, categories)];
  return topic === null || before === null || topic === before;
}

/** Only a spot: "yang dekat masjid" is about no mosque. */
const spot =
  /^(?:(?:yang|itu|nya|di|ada|posisi(?:nya)?|letak(?:nya)?|tepat(?:nya)?|persis(?:nya)?|pak|bu|min|mas|mbak|kak|eh|oh|oiya|iya|ya|sama) )*(?:dekat|depan|sebelah|samping|belakang|seberang|antara|pinggir|ujung|pojok|arah|sekitar|sisi|dari) (?:\S+ ?){1,5}$/;

const proposes = /^(?:(?:pak|bu|min|kak|oh|eh|saya) )*(?:usul|saran|ngusulin)\b/;

const purpose = /(?<!\p{L})(?:biar|supaya|spy|agar|daripada|drpd|takut(?:nya)?|keburu|mumpung|sebelum|selagi)\s+\S[\s\S]*$/iu;

/** `text` without what its wish is for. */
export function besidePurpose(text: string): string {
  return text.replace(purpose, ' ');
}

/** Whether words below what officers wrote of a report called `title` are no answer to it: another report, another fault, or asked of another matter. A word of another matter alone is none. */
export function leavesAnswer(text: string, title: string, known: Pick<Known, 'categories'>): boolean {
  if (another.test(plain(text)) || proposes.test(plain(text))) return true;
  if (pointsOut(text) || answersFirst(text) || (saysNoChange(text) && findPlace(text) === null)) return false;
  const wished = besidePurpose(text);
  if (wished !== text) return leavesAnswer(wished, title, known);
  if (tellsWrong(plain(text)) || namesProcedure(text)) return tellsAside(text, title, known);
  return complains(text) && findPlace(text) !== null && tellsOtherMatter(text, title, known);
}

/** Whether words said of a report that is called `title` tell of another matter. */
export function tellsOtherMatter(text: string, title: string, { categories }: Pick<Known, 'categories'>): boolean {
  if (spot.test(plain(text))) return false;
  const place = findPlace(text);
  const topic = topicOf(place === null ? text : text.replace(place, ' '), categories);
  return another.test(plain(text)) || (topic !== null && topic !== topicOf(title, categories));
}

/** The same, or of the same matter somewhere else, as a report of its own would. */
export function tellsAside(text: string, title: string, known: Pick<Known, 'categories'>): boolean {
  const isPlaced = findPlace(text) !== null && topicOf(text, known.categories) !== null && !spot.test(plain(text));
  return !countsThem(text) && (isPlaced || tellsOtherMatter(text, title, known));
}

const lead =
  '(?:eh|oh|oiya|oya|iya|ya|min|pak|bu|mas|mbak|kak|btw|dan|sama|terus|juga|jadi|tapi|apalagi|maaf|lupa|(?:bilang|sampai|kasih tahu|info|kabar)(?:in|kan)?(?: (?:ke|sama))?(?: (?:petugas|dinas)(?:nya)?)?|tolong|mohon|saya)';
/** "tolong diprioritaskan ada anak sekolah lewat": of what was told before. */
const urging =
  '(?:(?:tolong|mohon|minta|harap|bisa|pak|bu|min|dong|ya) )+(?:lebih )?(?:di)?(?:prioritaskan|priority|dahulukan|dulukan|percepat|segerakan|perhatikan|tindaklanjuti|proses|kerjakan)(?:in|kan)?\\b';
const urges = sought(new RegExp(`^${urging}`));

/** "tambahin: kabelnya juga kendor": called more of it, whatever it tells. */
const addition = new RegExp(
  `^(?:(?:eh|oh|oiya|iya|ya) )*(?:sama|plus|dan) (?:ada|juga|itu)\\b|^(?:(?:eh|oh|ternyata|ini|itu|tapi|pak|bu|min) )*(?:bukan|tidak) (?:cuma |cuman |hanya )?(?:satu|1|itu|segitu)\\b.*\\b(?:ada|tapi|malah|semua|banyak)\\b|^${urging}|^(?:${lead} )*(?:tambahin|tambahan|tambahkan|ditambahin|ditambahkan|nambahin|menambahkan|(?:mau |ingin |izin )?(?:nambah|menambah)(?! (?:parah|banyak|besar|lebar|dalam|luas|rusak|lama|macet|bau|laporan|aduan))|kelupaan|ketinggalan|(?:salah|keliru) (?:ketik|tulis|nulis|ngetik|sebut)|tulisan(?:ku|nya)? (?:saya )?(?:salah|keliru))\\b`,
);
/** "tambahin: tiangnya miring", "tolong tambahkan keterangan tiang no 17", "catat juga ya, gelap": what it is stands before it. */
const named = sought(
  new RegExp(
    `^(?:${lead}[\\s,]+)*(?:(?:yang|yg|soal|laporan)\\s+(?:\\p{L}+\\s+){1,3}?)?(?:(?:mau|ingin|izin|ini|nih|itu|tuh|fotonya|foto)\\s+)*(?:(?:di)?tambah(?:an(?:nya)?|in|kan)?|(?:me)?nambah(?:in|kan)?|(?:catat|masukin|masukkan)(?=\\s+(?:juga|ke|di|keterangan)\\b))(?:\\s+(?:lagi|juga|ya|dong|min|pak|bu|bang|kak|mas|mbak|bos|om|admin|ke|di|buat|untuk|yang|yg|tadi|kemarin|saya|sedikit|dikit|nih|info|keterangan|catatan|laporan|laporannya))*(?:(?<=\\s(?:yang|yg|soal|buat|untuk))\\s+\\p{L}+(?:\\s+\\p{L}+)?)?(?:\\s*[:,.]\\s*|(?<=\\b(?:info|keterangan|catatan|laporan|laporannya|tadi|kemarin))\\s+)\\S`,
    'iu',
  ),
);

/** "lokasi persisnya depan warung bu tini": of a place that was told. */
const exactly = new RegExp(
  `^(?:${lead} )*(?:(?:lokasi|tempat|posisi|alamat)(?:nya)? (?:persis|tepat|pas)(?:nya)?|persisnya|tepatnya|patokannya)\\b`,
);

/** "minggu ini malah ga diangkat sama sekali, tambahin": said behind it. */
const behind = sought(
  /[.,;!\n]\s*(?:(?:tolong|mohon|minta|bisa|itu)\s+)*(?:di)?(?:tambah|catat|masuk)(?:kan|in|i)(?:\s+(?:juga|ya|dong|lah|aja|min|pak|bu|kak|ke|di|laporan|laporannya|tadi|kemarin|saya))*[\s.!]*$/iu,
);

/** "foto lampu merah nih": the file comes next; "ini fotonya", of what was told; "ini foto tambahannya". */
const showing =
  /^(?:(?:oh|eh|iya|pak|bu|min|maaf|baru) )*(?:ini|nih|berikut)(?: (?:ini|ya|min|pak|bu|saya kirim))* (?:foto|poto|gambar|video|vidio|bukti|rekaman)(?:nya|ne|na)\b|^(?:(?:ini|nih|berikut|kirim|saya kirim|tambahan|eh|pak|bu|min) )*(?:foto|poto|video|vidio|bukti|rekaman)(?:nya)? (?:buat |untuk |yang )?(?!salah|hilang|lupa|dulu|nanti|menyusul|nyusul)(?:\p{L}+ ){1,4}(?:nih|ini|ya|min|pak|bu)$|^(?:(?:ini|nih|berikut|kirim|mau|izin|saya|eh|pak|bu|min) )*(?:(?:foto|poto|video|vidio|bukti|rekaman)(?:nya)? (?:tambahan|susulan)(?:nya)?|(?:tambahan|susulan|tambah|nambah) (?:foto|poto|video|vidio|bukti|rekaman)(?:nya)?)(?: (?:nih|ini|ya|min|pak|bu|lagi|dari|yang|tadi|kemarin))*$/u;

/** Whether words call themselves more for a report that is there. */
export function namesAddition(text: string): boolean {
  return (
    (named.test(text) || behind.test(text) || showing.test(plain(text)) || urges.test(plain(text)) || exactly.test(plain(text))) &&
    !saysAnother(text)
  );
}

/** Why, how or where exactly, whatever it names: "soalnya banyak anak sekolah lewat". */
const explains = new RegExp(
  `^(?:${lead} )*(?:soalnya|karena|padahal|apalagi|makanya|akibatnya|patokan\\w*|posisi\\w*|letak\\w*|(?:lokasi|tempat|posisi)(?:nya)? (?:persis|tepat|pas)(?:nya)?|persisnya|lokasinya|kejadian\\w*|terutama|khususnya|tepatnya|info dari|katanya|kata (?:pak|bu|warga|orang)|menurut|(?:kalau|tiap|setiap|pas|waktu|saat|habis) (?:hujan|malam|malem|siang|pagi|sore|panas|angin|hari)|(?:se|dua |tiga |\\d+ )(?:minggu|bulan|tahun|hari) (?:yang )?lalu|(?:sudah|pernah|sempat) (?:saya |kami |pernah |sering |coba )*(?:bilang|ngomong|protes|telepon|telpon|(?:di)?lapor\\w*|(?:di)?tegur)\\w*|(?:tetangga|warga|orang)(?: (?:saya|kami|sini|situ|sekitar|lain|lainnya))* (?:juga|resah|takut|ngeluh|mengeluh|sudah|pada|protes|kesal|terganggu)|rawan)\\b`,
);
/** Begins in the middle of what was told: "yang mati 3 tiang", "tiangnya juga miring", "gelap kalau malam". */
const refers = new RegExp(
  `^(?:${lead} )*(?:(?:sekarang )?(?:malah|makin|tambah)|yang|itu|ini|sudah|belum|masih|tadi|kadang|kira kira|sekitar|sampai|tiap|setiap|panjang|lebar|dalam|tinggi|jumlah|warna|nomor|jenis|ukuran|model|jarak|lihat|dicek|diperiksa|arah|sebelah|samping|seberang|belakang|depan|dekat|pojok|ujung|\\p{L}{3,}nya|the|it|its|there)\\b|\\bdi ?(?:situ|sana|sini)\\b`,
  'u',
);
const furtherOne = /\b(?:juga|lagi|lain)\b/;
/** A question, or one more of the same. */
const asksOrCounts =
  /\b(?:siapa|gimana|bagaimana|mana|berapa|kapan|kenapa|apakah|kok|(?:satu|dua|tiga) lagi)\b|\b(?:kan|kah|tidak|belum|apa|apaan)$|\bapa itu\b/;

/** "min udah ada BPBD gergaji": somebody came for it. */
const came =
  /^(?:(?:min|pak|bu|kak|eh|oh|alhamdulillah|ini|lagi|barusan|tadi) )*(?:sudah|barusan|baru(?: saja| aja)?|tadi|lagi|sedang) (?:pada )?(?:ada|datang|dateng|turun|sampai|dicek|disurvei|disurvey|didatangi|didatengin)(?: (?:sama|oleh|sih|nih|yang))*(?: (?:bpbd|petugas\w*|damkar|pemadam|pln|pdam|pu|pupr|dinas|dlh|dishub|satpol(?: pp)?|tim\w*|truk\w*|mobil|orang|tukang|teknisi\w*|pak (?:lurah|camat|rt|rw)|babinsa|polisi|alat berat|beko))\b/;

/** Whether words tell that somebody came for it, and of nothing that is done. */
export function saysCame(text: string): boolean {
  return came.test(plain(text)) && !/\b(?:beres|selesai|nyala|menyala|lancar|bersih|normal|surut|kelar)\b/.test(plain(text));
}

/** Whether words right after filing can only be more for it: they go on about it, and name no matter or place of their own. */
export function surelyMore(text: string, filed: Filed, { categories, places }: Pick<Known, 'categories' | 'places'>): boolean {
  const line = plain(text);
  if (another.test(line) || asksOrCounts.test(line) || words(text).length > addedMaxWords || text.includes('?')) return false;
  if (explains.test(line) || came.test(line) || tellsFinerWhere(text, toldOf(filed), places)) return true;
  const place = findPlace(text) ?? townTold(text, places);
  if (place !== null && (!spot.test(line) || furtherOne.test(line)) && !toldOf(filed).includes(plain(place))) return false;
  if (addition.test(line) || named.test(text)) return true;
  const topic = spot.test(line) ? null : topicOf(text, categories);
  if (topic !== null && topic !== topicOf(storyOf(filed), categories)) return false;
  return (
    saysMore(text) ||
    refers.test(line) ||
    (spot.test(line) && !tellsWrong(line)) ||
    (topic !== null && place === null && !furtherOne.test(line))
  );
}

/** Whether words begin in the middle of something told before, and name no place: it may be what was just filed, whatever they tell. */
export function refersBack(text: string): boolean {
  const line = plain(text);
  return (
    refers.test(line) &&
    !/^(?:sudah|belum|masih)\b/.test(line) &&
    !another.test(line) &&
    words(text).length <= addedMaxWords &&
    findPlace(text) === null
  );
}

const storyOf = ({ pieces }: Filed) => pieces.map((piece) => piece.text).join('\n');

function toldOf(filed: Filed): string {
  return plain(`${storyOf(filed)} ${filed.place?.text ?? ''}`);
}

/** Of a report that tells of several faults, each is a matter of its own. */
function isOfMatter(topic: string | null, filed: Filed, categories: Known['categories']): boolean {
  return topic === null || rankCategories(storyOf(filed), categories).some(({ category, score }) => score > 0 && category.code === topic);
}

/** Whether words tell of something else than the report just filed: another place, another matter. */
export function startsAnew(text: string, filed: Filed | null, { categories, places }: Pick<Known, 'categories' | 'places'>): boolean {
  if (filed === null || another.test(plain(text))) return true;
  if (saysMore(text)) return false;
  if (words(text).length > addedMaxWords) return true;
  const place = findPlace(text) ?? townTold(text, places);
  if (place !== null && !spot.test(plain(text)) && !toldOf(filed).includes(plain(place))) return true;
  return !isOfMatter(spot.test(plain(text)) ? null : topicOf(text, categories), filed, categories);
}
