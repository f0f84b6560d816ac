/** Reads haste: "buruan dong", "kok lama", "mau masuk kerja saya ini", alone, and what is said beside it. */
import { besideSwearing, onlyAbuse } from './abuse.ts';
import { behindNumber } from './choice-labelled.ts';
import { hasNoFiles } from './no-files.ts';
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

const calls =
  '(?:ayo|yuk|asal|asalkan|tapi|tolong|dong|ah|ya|yaelah|elah|yah|astaga|ampun|aduh|haduh|duh|yaudah|sudah|bang|bos|gan|bro|min|pak|bu|kak|mas|woy|woi|hei|please|bisa|kan|lah|sih|kok|gitu|aja|plis|apaan|apa)';
/** "kelurahan mana kelurahan mana", "desa mana pikirmu": the question said over again in scorn. */
const asked = '(?:kelurahan|desa|kecamatan|tempat|lokasi|alamat|daerah|jalan|kantor|sekolah)(?:nya)?';
const askedAgain = `${asked} mana (?:${asked} mana|(?:lagi )?(?:pikir|pikiran|kira|menurut|kata)(?: ?mu| kamu?| lu| lo| kau| ikam)|(?:coba )?pakai (?:tanya|nanya))`;
const hurries = sought(
  new RegExp(
    `^(?:(?:${calls}|cepat|cepatan|buruan) )*(?:(?:yang )?(?:cepat|cepet|cepetan|cepatan|lekas|buruan|buru|gercep)|(?:tidak usah|jangan) (?:di)?(?:suruh|nyuruh) (?:ngetik|nulis|cerita)(?: (?:panjang|banyak|lama|mulu|terus))*|(?:tidak|tidak usah|jangan|kok|ngapain) (?:banyak|kebanyakan|kebanyak|terus|mulu) (?:tanya|nanya|bacot|omong|cakap)|(?:tidak usah|jangan|stop) (?:tanya|nanya)(?:nya|in)?(?: (?:mulu|melulu|terus|lagi|terusan|banyak))+|(?:banyak|kebanyakan) (?:amat |banget |kali )?(?:tanya|nanya)(?:nya)?|jangan lama(?: lama|2)?|(?:bacot|berisik|cerewet|bawel) (?:amat|banget|sih|lu)|bacot|(?:di)?(?:tanya|nanya)(?:in)? (?:mulu|terus|melulu)(?: (?:lu|lo|kamu|kalian|bot))?|(?:lama|lelet|lemot|ribet|lambat) amat|(?:pakai|pake|masih|segala|ngapain) (?:(?:pakai|pake|segala) )?(?:ng?|di)?(?:tanya|nanya)(?:in)?(?: lagi| segala| mulu| terus)*|${askedAgain}|(?:masa|masak|msk|masuk|mosok)(?: (?:iya|(?:gitu|begitu|segitu|itu)(?: (?:aja|saja|doang))?))? tidak (?:tahu|ngerti|paham|kenal)|mana (?:saya |aku |kami )?(?:tahu|ngerti|paham)(?: ${asked}(?: nya)?)?(?: (?:apa|apaan|mana|berapa))?|bodo amat|peduli (?:apa|amat)(?: (?:saya|aku))?|terserah)(?: (?:ah|dong|ya|lah|dah|deh|nah|atuh|pang|to|tho|min|pak|bu|mas|mbak|kak|bang|bodoh|napa|kenapa|kek|woy|woi|dikit|sedikit|sih|banget|amat|bot|kamu|anda))*(?: (?:lama|kelamaan|lelet|lemot|lambat|ribet)(?: (?:banget|amat|bener|benar|banar|nian|pisan|nemen|sekali|sih|ah|lu|bot|nih|pak|bu|min))*)?$`,
  ),
);

/** "cok suwe", "lama banget ah", "udah tu": nothing but haste, anger and a nod. */
export function onlyHurries(text: string): boolean {
  const calm = hastyClauses(text).map((clause) => plain(besideSwearing(clause)));
  const hastes = (line: string) => rushes(line) || slow.test(line);
  const isWhy = (line: string) => [busy, leaves, goes].some((sign) => sign.test(line)) && calm.some(hastes);
  return calm.length > 0 && calm.every((line) => line === '' || hastes(line) || nods.test(line) || isWhy(line));
}

/** "lg nyetir pak jgn suruh ngetik panjang2" are two without a comma. */
function hastyClauses(text: string): string[] {
  return text.split(hastyEnds).filter((clause) => clause.trim() !== '');
}

/** "PUSKESMAS KENANGA masa gitu aja gatau" too. */
const hastyEnds =
  /[.,;!\n]+|\s+(?=(?:jgn|jangan|gausah|ra|buruan|cepetan|cepatan|(?:masa|masak|mosok)\s+(?:(?:gitu|begitu|segitu|iya)\s+)?(?:(?:aja|saja|doang)\s+)?(?:gatau|(?:ga|gak|nggak|tidak|tdk|ra|ora)\s+(?:tau|tahu|ngerti|paham|kenal)))(?!\p{L}))/iu;

const slow = new RegExp(
  `^(?:${calls} )*(?:(?:kalian|kamu|anda|lu|kau|bot|botnya|adminnya) (?:juga |ini |sama )*)?(?:masih )?(?:lama|lawas|kelamaan|lelet|lemot|lambat|ribet)(?: (?:banget|amat|bener|benar|nian|pisan|nemen|sekali|sih|ah|tidak|lagi|ya|lu|kamu|anda|bot|botnya|adminnya|prosesnya|nanyanya|nih|pak|bu|min))*$`,
);
const nods =
  /^(?:(?:sudah|ya|itu|tu|ini|oke|sip|cukup|segitu|gitu|begitu|nah|aja|saja|dulu|deh|lah|jelas|kan|pak|bu|min|bang|kak)(?: |$))+$/;

/** "lg nyetir", "ada pembeli", "tak tinggal nyuci dulu": why somebody has no time, and nothing else. */
export function saysBusy(text: string): boolean {
  const line = plain(text);
  return busy.test(line) || leaves.test(line) || goes.test(line);
}

/** Whether a clause hurries on, tells why, or both: "cepetan min aq lagi narik". */
function rushes(line: string): boolean {
  const [, why] = hurriesFor.exec(line) ?? [];
  return hurries.test(line) || (why !== undefined && (busy.test(why) || leaves.test(why)));
}

const hurriesFor = new RegExp(
  `^(?:${calls} )*(?:cepat|cepet|cepetan|cepatan|lekas|buruan|buru|gercep|jangan lama(?: lama)?|(?:masih|kok) lama)(?: (?:ah|dong|ya|lah|dah|deh|tidak|lagi|min|pak|bu|kak|bang|mas|mbak|nah|pang|to|kelamaan|dikit|sedikit|woy|woi))* ((?:soalnya|karena|saya|aku|kami|lagi|sedang|masih|mau|sudah|keburu|telat|anak|bayi|cucu|penumpang|ngejar|angkot|bus|bis|kereta|mobil|ini) .+)$`,
);

/** What is meant where a choice is said by its number and its words, or an answer is hurried on; null for anything else. */
export function pastAside(text: string, choices: number, isAsked: boolean): string | null {
  return behindNumber(text, choices) ?? (isAsked ? pastHurry(text) : null);
}

/** "senin kmrn. gausah banyak tanya", "…, ga ada foto": the clauses that do not hurry on or tell of no file, or null where none does, or all do. */
function pastHurry(text: string): string | null {
  if (hasNoFiles(text)) return null;
  const behind = behindScoff(text);
  if (behind !== null) return behind;
  const clauses = text.split(/[.,;!\n]+/).filter((clause) => clause.trim() !== '');
  const calm = (clause: string) => plain(besideSwearing(clause));
  const isHasty = (clause: string) => onlyAbuse(clause) || rushes(calm(clause)) || saysBusy(besideSwearing(clause)) || hasNoFiles(clause);
  // "kirim tapi | jangan lama2" is one clause by its comma.
  const past = (clause: string) =>
    isHasty(clause)
      ? ''
      : hastyClauses(clause)
          .filter((part) => !isHasty(part))
          .join(' ')
          .trim()
          .replace(sentBut, '$1');
  const rest = clauses.map((clause) => (sendsHurried(calm(clause)) ? 'kirim' : past(clause))).filter((clause) => clause !== '');
  const isSame = rest.length === clauses.length && rest.every((clause, i) => clause === clauses[i]?.trim());
  return rest.length === 0 || isSame ? null : rest.join(', ');
}

/** "hah kurang lengkap? jl pramuka 3": what is told behind it, or null. */
function behindScoff(text: string): string | null {
  const [, first = '', rest = ''] = /^([^?]{1,60})\?+\s*(\S.*)$/s.exec(text) ?? [];
  return scoffs.test(plain(first)) ? rest : null;
}

const scoffs =
  /^(?:(?:hah|loh|lho|lah|masa|masak|kok|masih|iya|ya|eh|memang|emang|itu|ini|apa|apanya|yang|alamatnya|lokasinya|tempatnya|min|pak|bu) )*(?:kurang|belum|tidak)(?: bisa| masih)* (?:lengkap|jelas|cukup|ketemu|kebaca|terbaca|detail|tahu|paham|ngerti)(?: (?:apa|apanya|ya|juga|lagi|toh|kah|sih|min|pak|bu|gimana))*$/;

const sentBut = /^((?:\p{L}+\s+){0,2}kirim(?:\s+\p{L}+)?)\s+(?:tapi|tp|asal|asalkan|dan)$/iu;

/** "mau masuk kerja saya ini", beside "cepatlah": why. */
const busy =
  /^(?:(?:soalnya|karena|ini|nih|saya|masih|lagi) )*ada (?:pembeli|tamu|pelanggan|penumpang|pasien|telpon|telepon|pesanan|kerjaan|rapat|customer)(?: (?:nih|ini|datang|masuk|dulu|pak|bu|min))*$|^(?:(?:soalnya|karena|saya|mau|lagi|masih|harus) )*(?:(?:me|n|nge|ng)?(?:jemput|antar|anter))(?:in|kan)? (?:anak|cucu|istri|suami|adik|ibu|bapak|penumpang)(?: (?:sekolah|pulang|ngaji|les|kerja|dulu|saya|nih|pak|bu|min))*$|^(?:anak(?: anak|nya|ku)?|bayi|cucu|penumpang)(?:nya|ku| saya| aku)? (?:(?:belum|mau|sudah|lagi|pada|harus) )*(?:mandi|makan|sekolah|tidur|nangis|rewel|nunggu|nungguin|berangkat|ngamuk)(?: (?:mau|belum|mandi|makan|sekolah|tidur|berangkat|kerja|nih|ini))*$|^(?:(?:soalnya|karena|ini|nih|saya|aku|kami|lagi|sedang|masih|mau|sudah|keburu|harus|bentar lagi|sebentar lagi|telat|ini) )*(?:(?:bawa|ngangkut|narik|muat|nganter|ngantar) (?:penumpang|orang|pesanan|paket|barang|bayi)|(?:ngejar|kejar|mengejar) (?:krl|kereta|bus|bis|pesawat|absen|setoran|jadwal|waktu)|dikejar (?:waktu|setoran))(?: (?:saya|ini|nih|pak|bu|min|lagi))*$|^(?:(?:soalnya|karena|ini|nih|saya|aku|kami|lagi|sedang|masih|mau|sudah|keburu|harus|bentar lagi|sebentar lagi|telat) )+(?:(?:masuk|pergi|berangkat|pulang) )?(?:kerja|berangkat|narik|nyetir|momong|rapat|meeting|kuliah|sekolah|ujian|masak|sholat|salat|ngaji|tidur|ngantuk|jualan|ngojek|hujan|pergi|pulang|momong|ngemong|ngasuh|nyusuin|di (?:jalan|motor|angkot|kereta|bus|mobil|kelas|kantor)|(?:ng?)?antar(?:in)? \p{L}+|jemput \p{L}+|(?:(?:nge?|me)?(?:gendong|momong|jaga(?:in)?|urus(?:in)?|temen(?:in|i)|tunggu(?:in)?|asuh)|nyuap(?:in|i)|mandi(?:in|kan)|nyusu(?:in|i)|nidurin|netekin|nunggu(?:in)?|nemenin) (?:anak|bayi|adik|cucu|orang tua|ibu|bapak|istri|suami|nenek|penumpang|pasien|antrian|warung|toko|dagangan)(?: (?:kecil|sakit|nangis|rewel))?)(?: (?:saya|aku|kami|ini|nih|ni|pak|bu|min|kak|lagi|soalnya|telat))*$/u;

/** "tak tinggal nyuci dulu ke rumah adik": who sends goes. */
const goes =
  /^(?:(?:soalnya|karena|saya|aku|kami|tak|mau|ini|sambil) )+(?:tinggal|pamit|berangkat|pergi|off) (?:dulu(?= |$)|(?:me)?(?:nyuci|cuci|masak|mandi|makan|tidur|belanja|kerja|sholat|salat|ngaji|ngajar|jualan|nyawah|ngarit|ngantor|rapat|momong)(?= |$)|ke (?:pasar|kantor|sawah|kebun|ladang|masjid|sekolah|toko|warung|rumah \p{L}+))(?: (?:dulu|ya|sebentar|bentar|ke|di|dari|pasar|kantor|sawah|kebun|masjid|sekolah|warung|rumah|adik|kakak|ibu|bapak|anak|saudara|tetangga|pak|bu|min|kak))*$/u;

/** "angkot ambo ka jalan": the same of what they ride. */
const leaves =
  /^(?:(?:soalnya|karena|ini|nih|keburu|itu|udah|sudah) )*(?:angkot|bus|bis|kereta|krl|ojek|travel|kapal|ferry|mobil|mobilnya|angkotnya|busnya|bisnya|keretanya)(?: (?:saya|kami|ini|ku))? (?:sudah |keburu )?(?:mau|ke|ka|akan|bentar lagi|sebentar lagi|sudah) (?:jalan|berangkat|datang|pergi)(?: (?:ini|ko|nih|ni|pak|bu|min|kak|lagi|soalnya))*$/;

/** "kirim aja gausah banyak tanya". */
function sendsHurried(line: string): boolean {
  const [, behind] = /^(?:ya |oke |sudah |yaudah |langsung |tolong )*kirim(?:kan|in)?(?: (?:aja|saja|dah|deh|ya))* (.+)$/.exec(line) ?? [];
  return behind !== undefined && hurries.test(behind);
}

const hurry = /^(?:cepat|cepetan|cepatan|buruan|lama|kelamaan|lelet|lemot|lambat|halo|woy|woi|gercep|ayo)$/;
const around =
  /^(?:dong|amat|banget|kok|sih|nih|woy|woi|bot|min|lah|ih|ya|pak|tolong|deh|niat|kerja|digaji|gaji|apaan|ngapain|buat|apa|sudah|tidak|bales|balas|jawab|respon|mana|kali|sekali|ye|yak|bah|lho|loh|bro|gan|bos|lagi|jangan|yang|kenapa|mulu|ah|kek|atuh|dikit|sedikit|pun|belum|loading(?:nya)?|prosesnya|muternya|ngirimnya|kirimnya|botnya|chatnya|nunggunya)$/;
const aroundMaxWords = 9;
const bothered =
  /^(?:(?:kok|ya|ampun|aduh|duh|buset|astaga|ih|ini|min|pak|bu) )*(?:banyak (?:tanya|nanya)|ribet|repot|bawel|cerewet)(?: (?:amat|banget|sekali|sih|ah|deh|kamu|lu|ya|min|pak|bu|mau|lapor|aja|doang|ini|nih))*$/;

/** "kok lama amat", "banyak nanya lu": a few words, and nothing but that. */
export function impatient(text: string): boolean {
  const all = words(text);
  const isFew = all.length > 0 && all.length <= aroundMaxWords;
  return (
    bothered.test(plain(text)) ||
    (onlyHurries(text) && hastyClauses(text).some((clause) => rushes(plain(clause)) || slow.test(plain(clause)))) ||
    (isFew && all.some((word) => hurry.test(word)) && all.every((word) => hurry.test(word) || around.test(word)))
  );
}
