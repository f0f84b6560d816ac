/** Reads questions after one's own reports that name no number: "mana kabarnya". */
import { plain, words } from './normalise.ts';
import { asksNumber } from './number-asked.ts';
import { lately } from './recent.ts';
import { sought } from './sought.ts';
import { asksWho } from './who-handles.ts';

/** A question is short; a longer message tells a story. */
const enquiryMaxWords = 9;
const newsWords =
  '(?:kabar|kabarnya|berita|beritanya|kelanjutan|kelanjutannya|hasil|hasilnya|jawaban|jawabannya|tanggapan|tanggapannya|respon|responnya|balasan|balasannya|perkembangannya|progresnya)';
const asksNews = new RegExp(
  `^(?:(?:pak|bu|min|kak|halo|woy|eh|terus|ini|lho|jadi|kok|tolong) )*(?:(?:mana|gimana) ${newsWords}|(?:sudah |masih )?(?:ada|belum ada|tidak ada) ${newsWords}|(?:status|progres|progress)(?:nya)?(?: laporan(?:nya|ku| saya)?)? (?:apa|gimana|bagaimana|sampai mana))\\b`,
);
const deed =
  'di(?:jawab|balas|bales|respon|tanggapi|periksa|proses|perbaiki|kerjakan|kerjain|tangani|tindak|tindaklanjuti|urus|bener|betul|dandan|angkut|tambal|aspal|cor|cat|ganti|pasang|cek|bersih|keruk|semprot|potong|pangkas|tebang|bongkar|survei|survey|nyala|mulai|gali|tutup|bangun|antar|kirim)(?:in|kan|i)?(?:nya)?|(?:selesai|beres|kelar|rampung|mulai|nyala)nya';
/** "tanggal berapa digantinya", "hari apa mulai dikerjain". */
const asksDay = sought(
  new RegExp(
    `^(?:(?:terus|jadi|lalu|itu|kira kira|emang|memang|eh|pak|bu|min|kak) )*(?:jam|pukul|tanggal|hari|bulan) (?:berapa|apa)(?: (?:ya|sih|jadi|jadinya|mau|akan|bakal|bisa|baru|mulai|rencananya|petugas|petugasnya))* (?:${deed})(?: (?:ya|sih|nih|dong|jadinya|pak|bu|min|kak))*$`,
  ),
);
const asksWhen = sought(
  /^(?:(?:terus|jadi|lalu|kira kira|pak|bu|min|kak) )*di(?:jawab|balas|bales|respon|tanggapi|periksa|proses|perbaiki|kerjakan|kerjain|tangani|tindak|urus|benerin|angkut|tambal|ganti|cek|bersihkan|bersihin)(?:nya|in|kan)? kapan(?: (?:jadinya|nih|ya|sih|dong|pak|bu|min|kak))*$|^(?:(?:besok|nanti|hari ini|lusa|datangnya|datengnya|petugasnya|truknya|diangkutnya|dikerjainnya|diperbaikinya|itu|kira kira|terus|jadi|min|pak|bu) )+(?:(?:jam|tanggal|hari) (?:berapa|apa)|jam berapa)(?: (?:ya|min|pak|bu|sih|kira|datang|dateng|datangnya|petugasnya|truknya|dikerjain|diangkut|kira kira))*$|^(?:(?:jadi|terus|pak|bu|min|paling (?:lama|lambat|cepat)|kira kira) )*kapan (?:mau |akan |bisa )?(?:diurus(?:nya)?|diperbaiki|diperbaikinya|dibenerin|dibenerinnya|ditambal|ditambalnya|diangkut|diangkutnya|dibersihkan|ditindaklanjutinya|diprosesnya|dikerjainnya|ditindak|ditindaklanjuti|diproses|selesai|selesainya|dikerjakan|ditangani|beres|beresnya|di(?:tertib|tangkap|tangkep|razia|bongkar|keruk|aspal|cor|cat|semprot|fogging|potong|tebang|ganti|pasang|nyala|sedot|survei|survey|cek|datang|dateng|respon|jemput)(?:in|kan|i)?(?:nya)?)(?: (?:nya|ya|min|pak|bu|sih|dong|nih))*$|^(?:(?:jadi|terus|berarti|apa|itu|kalau gitu|pak|bu|min|kak) )*(?:batas(?: (?:waktu|jawab|akhir))?|tenggat|deadline|tanggal|jadwal|janji|hitungan|waktu)(?:nya)?(?: (?:waktu|jawab|itu|laporan|laporannya))?(?: (?:jadi|ikut|bakal|akan|bisa|tetap|masih|sampai|malah))* (?:mundur|diundur|berubah|ganti|diganti|sama|(?:di)?ulang|mulai|dihitung|tambah|nambah|ditambah|panjang|diperpanjang|kapan|tanggal berapa|berapa lama)(?: (?:lagi|juga|lama|ulang|dari|awal|nol|hari ini|sekarang|tidak|kah|dong|ya|sih|min|pak|bu|kak))*$|^(?:(?:jadi|terus|berarti|apa|kok|masa|min|pak|bu|kak) )*(?:harus )?(?:(?:me)?nunggu|tunggu|antri|(?:di)?ulang|mulai|(?:di)?hitung)(?: lagi)? dari (?:nol|awal)(?: (?:lagi|tidak|kah|dong|ya|sih|nih|min|pak|bu|kak))*$|^(?:(?:jadi|terus|berarti|tetap|masih|sampai|itu|ini|pak|bu|min|kak) )*tanggal berapa(?: (?:ini|itu|sih|jadi|jadinya|ya))* (?:batas(?:nya)?(?: waktu(?:nya)?)?|tenggat(?:nya)?|deadline(?:nya)?|paling lambat(?:nya)?)(?: (?:ya|sih|ini|itu|min|pak|bu|kak))*$|^(?:(?:apa|jadi|terus|kok|masih|bakal|akan|pak|bu|min|kak) )*(?:mundur|molor|diundur) (?:lagi|terus)(?: (?:ya|sih|kah|tidak|min|pak|bu|kak))*$|^(?:(?:jadi|terus|berarti|apa|pak|bu|min|kak) )*(?:mundur|molor|diundur|berubah)(?: (?:lagi|juga|tidak|kah|ya|dong))* (?:batas|tenggat|deadline|tanggal|jadwal|waktu)(?:nya)?(?: (?:waktu|jawab)(?:nya)?)?(?: (?:ya|sih|tidak|kah|min|pak|bu|kak))*$/,
);
/** "yg lampu gimana", below a list of several. */
const asksOne = sought(
  /^(?:(?:terus|kalau|nah|lha|eh|min|pak|bu) )*(?:yang|laporan yang) (?:\p{L}+ ){1,3}(?:gimana|kabarnya|gimana kabarnya|sudah belum|sampai mana|(?:(?:sisa|tinggal|masih|kurang) )?berapa (?:hari|lama|minggu) lagi)(?: (?:ya|min|pak|bu|sih|dong|nih))*$/u,
);
/** "kalo yg lampu?", of reports. */
const asksOther = /^(?:terus |nah )?kalau (?:yang|laporan yang) \p{L}+(?: \p{L}+)?$/u;
/** "tolong dicek lagi dong": of what was told before. */
const asksToLook = sought(
  /^(?:(?:tolong|mohon|coba|bisa|minta|min|pak|bu|laporannya|laporan saya|yang tadi|yang kemarin) )*(?:di)?cek(?:in)? (?:lagi|ulang|kembali)(?: (?:laporannya|laporan saya|yang tadi|yang kemarin|dong|ya|min|pak|bu|kak|lah|tolong))*$/,
);
const mine =
  '(?:halo|hai|eh|bang|kak|apakah|apa|jadi|min|pak|bu|laporan|laporannya|laporan saya|punya saya|yang tadi|petugasnya|dinasnya|beneran|benar|nanti)';
const doneWith = '(?:diterima|dibaca|diproses|sampai|ditanggapi|tahu|dikerjain|dikerjakan|dibenerin|diperbaiki|ditindak|ditindaklanjuti)';
const asksTaken = new RegExp(
  `^(?:${mine} )*(?:sudah|belum) (?:diterima|dibaca|diproses|sampai|ditanggapi)(?: (?:belum|kan|ya|tidak|kah|petugas|petugasnya|min|pak|bu|sih|oleh|dinas))*$|^(?:${mine} )*(?:(?:sudah|akan|bakal|jadi|pasti) )?(?:${doneWith}|masuk|terkirim|kekirim|keterima) (?:belum|kan|tidak|kah)(?: (?:tidak|belum|ya|ini|nih|itu|tu|tuh|tadi|yang tadi|min|pak|bu|sih|laporannya|laporan saya))*$`,
);

const listOf = (text: string) => new Set(text.split(/\s+/));
/** Words that ask, or say that somebody waits. */
const asking = listOf(
  'kapan kok kenapa gimana bagaimana mana siapa menunggu nunggu katanya dicuekin dicuekkan dianggurin didiemin didiamkan diam diem sejauh lama hilang ilang lupa kehapus terhapus update apdet updatenya',
);
/** What is done about a report, and what may be heard of it. */
const doing = listOf(
  `diapain diapakan dicek diproses dikerjain dikerjakan ditangani ditindak ditindaklanjuti lanjuti dibaca diterima direspon direspons ditanggapi dijawab dibenerin dibetulin
  diperbaiki dikerjakno digarap didandani ditandangi diangkut dibales dibalas bales balas jawab beres beresnya selesai selesainya kelar kelarnya masuk diteruskan dijadwalin dijadwalkan nangani menangani ngerjain ngurus
  datang dateng turun kesini nengok tangan ditolak ditutup dibenerinnya diperbaikinya`,
);
const news = listOf(
  `laporan laporannya laporanku pertanyaan pertanyaannya pertanyaanku proses prosesnya progres progress progresnya update apdet updatenya kabar kabarnya kabare hasil
  hasilnya respon respons responnya jawaban jawabannya tanggapan tindakan tindak lanjut lanjutnya perkembangan perkembangannya kelanjutan kelanjutannya status statusnya nasib nasibnya
  pergerakan perbaikan titik terang`,
);
/** What else such a question is made of: a message with any other word tells something. */
const around = listOf(
  `lapor aduan aduannya pengaduan nomor nomornya min bang bos boss gan pak bu bapak ibu kak mas mbak om halo hai woy eh oh maaf permisi dong ya sih nih kah kan lah deh tolong mohon coba bisa boleh minta mau tahu tau info infonya
  dari sama oleh ini itu tuh yang kemarin kemaren tadi lalu jadi terus lantas berarti nah juga pun lagi aja saja doang sekali banget amat saya ku punya kita kami soal buat untuk tentang di ke sini situ
  apa apakah ada tidak belum sudah masih baru sampai hari minggu bulan jam seminggu sebulan sehari dua tiga empat lima enam tujuh lebih hampir harus paling lambat senin selasa rabu kamis
  ulun unda ambo abdi kulo kaya kayak jumat sabtu besok sekarang cek cekin lihatin ceknya cem cemana ni lapornya petugas petugasnya dinas dinasnya tim timnya berapa prosesnya seh atau piye kagak tanpa cuma hanya janji janjinya`,
);
/** "sudah diproses belum", "jadi diperbaiki tidak": asked by the order of words. */
const ordered = /\b(?:sudah|masih|jadi|bisa) .*\b(?:belum|tidak|kan|kah|kagak)\b|\bjadi tidak\b|\b(?:apa|atau) (?:tidak|belum|kagak)\b/;
/** Whom a sentence ends on. */
const called = /^(?:min|pak|bu|bapak|ibu|kak|mas|mbak|bang|om|ya)$/;
/** "ada kabar", "minta update": asked after news. */
const wished = /\b(?:ada|minta|mohon|tolong|mau tahu|mau tau|cek|cekin|apa)\b/;
/** "kok diam saja". */
const ignored = /\bkok (?:pada )?(?:diem|diam|sepi|dicuekin|dianggurin)\b/;
/** "bisa lapor sekarang?", "apa kabar". */
const begins = /\b(?:mau|bisa|boleh|ingin) (?:\p{L}+ )?(?:lapor|laporan|aduan)\b|\blaporan baru\b|\bada (?:aduan|laporan)\b|\bapa kabar$/u;
/** "minta lanjut": wished, and not asked after. */
const goesOn = /\b(?:minta|tolong|mohon|tetap|ya) (?:di)?(?:lanjut|terus)(?:kan|in)?\b/;
/** "laporan saya belum diproses": somebody's own report, whatever is said of it. */
const own = /\b(?:(?:laporan|pertanyaan)(?:ku|nya)?|aduan(?:nya)?|lapor) ?(?:saya|ku|kami|yang)?\b.*\b(?:belum|tidak|sudah|masih|masuk)\b/;
/** "katanya paling lambat kamis", "masih lama tidak", "sampai kapan saya menunggu". */
const waiting =
  /\bkatanya\b.*\b(?:\d+|senin|selasa|rabu|kamis|jumat|hari|minggu|besok)\b|\bkok (?:lama|lambat|lelet)\b|\bmasih (?:lama|menunggu|nunggu)\b|\bsampai (?:kapan|mana)\b|\b(?:belum|tidak) ada (?:yang |petugas )+(?:datang|dateng|turun|kesini|nengok|ngerjain)\b|\b(?:nomor|nomornya) (?:\p{L}+ ){0,3}(?:hilang|ilang|lupa|kehapus|terhapus)\b/u;

/** "mau menanyakan kelanjutan usulan zebra cross kami". */
const asksFormally = sought(
  /\b(?:menanyakan|tanyakan|nanyain|tanyain|tanya|nanya|bertanya|mempertanyakan|mau tahu|pengen tahu|ingin tahu|cek|info(?:nya)?|gimana|bagaimana)(?: (?:soal|tentang|mengenai|terkait|perihal))? (?:kelanjutan|perkembangan|progres|progress|tindak lanjut|kabar|nasib|status|update|hasil)(?:nya)? (?:dari |atas |soal |tentang |untuk )*(?:laporan|aduan|pengaduan|usul|usulan|permohonan|permintaan|pertanyaan|keluhan|saya|kami|yang)(?:nya)?\b/,
);
const formalMaxWords = 16;
/** "batas waktunya tetep yg dulu kan?" */
const asksTerm =
  /\b(?:batas waktu|tenggat(?: waktu)?|deadline)(?:nya)? .*(?:\bkan\b|kah\b|\b(?:tidak|belum)$|\b(?:kapan|berapa|sampai mana)\b)|\btarget(?:nya)? (?:\p{L}+ )?(?:kapan|tanggal berapa|berapa (?:lama|hari))\b/u;
/** "dicuekin ya?" */
const leftAlone = sought(
  /^(?:(?:kok|ini|laporan(?:nya)?|saya|aku|kita|min|pak|bu|masih|ya) )*di(?:cuekin|cuekkan|diemin|diamkan|anggurin|abaikan)(?: (?:ya|nih|aja|saja|lagi|terus|sih|kah|kan|min|pak|bu|doang))*$/,
);

/** "masih belum juga?" */
const notYet = sought(
  /^(?:(?:kok|ini|lah|loh|masih|tetap|sampai|sekarang|hari ini|pak|bu|min|kak|bang) )*(?:belum (?:juga|ada(?: apa apa)?|apa apa|beres beres|selesai selesai)|(?:belum|tidak) ada (?:balasan|balesan|jawaban|respon|respons|kabar|yang (?:balas|bales|jawab))(?:nya)?)(?: (?:ya|nih|sih|min|pak|bu|kak|kah|dari|tadi|sama sekali|sampai|sekarang|juga))*$|\b(?:ada|enten|lai|can|alun)(?: (?:ada|aja|belum))* (?:kabar|wartos|warta|pawartos|barito)(?:na|nya|e)?(?: (?:pak|bu|min|kak|teh|ya|belum|lagi))*$/,
);

/** "mana kabarnya kok lama bgt", "nomor laporan saya berapa", and several such questions behind one another. */
export const asksAfterOwn = lately((text: string): boolean => {
  const asked = text.split('?').filter((question) => words(question).length > 0);
  return asked.length > 1 && asked.length <= questionsMax ? asked.every((question) => asksOneThing(`${question}?`)) : asksOneThing(text);
});

/** People ask no more at once. */
const questionsMax = 3;

function asksOneThing(text: string): boolean {
  const line = plain(text);
  if (words(text).length <= formalMaxWords && (asksFormally.test(line) || asksTerm.test(line) || asksWho(line))) return true;
  return (
    words(text).length <= enquiryMaxWords &&
    (asksNews.test(line) ||
      asksNumber(line) ||
      asksWhen.test(line) ||
      asksDay.test(line) ||
      asksOne.test(line) ||
      (text.includes('?') && asksOther.test(line)) ||
      asksTaken.test(line) ||
      leftAlone.test(line) ||
      notYet.test(line) ||
      asksToLook.test(line))
  );
}

/** "dijawab kapan", "kapan diperbaikinya". */
export function asksWhenDone(text: string): boolean {
  const line = plain(text);
  return words(text).length <= enquiryMaxWords && (asksWhen.test(line) || asksDay.test(line));
}

/** The words of a question after a report that say which it is: "trotoar" of "status yg trotoar?". */
export function namedIn(text: string): string[] {
  const isCommon = (word: string) => word.length < 3 || asking.has(word) || doing.has(word) || news.has(word) || around.has(word);
  return words(text).filter((word) => !isCommon(word) && !/^\d+$/.test(word));
}

const how =
  /^(?:(?:pak|bu|min|kak|bang|halo|eh|lah|loh|lho|kok|terus|jadi|ini|nih|woy|yah) )*(?:gimana|bagaimana|piye|kumaha|mana|sudah (?:apa )?belum|(?<=\bkok )belum(?: juga)?)(?: (?:ini|nih|sih|dong|ya|jadinya|kok|lah|pak|bu|min|kak|bang|woy))*$/;

/** "gimana ini": of nothing that is named. */
export function asksHowItStands(text: string): boolean {
  return words(text).length <= enquiryMaxWords && how.test(plain(text));
}

/** "bang udah diapain blm": a short message of nothing but asking and what may be done about a report. Within a story it may belong to that. */
export function asksOnward(text: string): boolean {
  const line = plain(text);
  const all = words(text);
  if (all.length === 0 || all.length > enquiryMaxWords + 1) return false;
  const known = (word: string) => asking.has(word) || doing.has(word) || news.has(word) || around.has(word) || /^\d+$/.test(word);
  if (!all.every(known)) return false;
  if (begins.test(line) || (goesOn.test(line) && !text.includes('?'))) return false;
  if (waiting.test(line) || own.test(line) || ignored.test(line)) return true;
  const hearing = all.some((word) => news.has(word));
  if (hearing && wished.test(line)) return true;
  // "sudah dibenerin kok" tells.
  const asks =
    text.includes('?') ||
    ordered.test(line) ||
    all.some((word, i) => asking.has(word) && !(word === 'kok' && all.slice(i + 1).every((next) => called.test(next))));
  return asks && (hearing || all.some((word) => doing.has(word)));
}

const further =
  /^(?:(?:terus|jadi|lah|loh|lho|lalu|trus|kalau begitu|kalau gitu|pak|bu|min|nah|ini|itu|kalau bukan \p{L}+) )*(?:kewenangan|wewenang|urusan|tanggung jawab|tugas)(?:nya)? siapa(?: (?:dong|ya|min|pak|bu|nih|sih|lagi|donk))*$|^(?:(?:terus|jadi|lah|lha|loh|lho|lalu|trus|kalau begitu|kalau gitu|pak|bu|min|nah) )*(?:saya |kita |kami )?(?:harus|kudu|mesti|bisa|boleh|mau)? ?(?:(?:lapor|ngadu|mengadu|melapor|komplain|protes) )?(?:(?:ke|di) ?mana|ke siapa|kesiapa)(?: (?:lagi|dong|ya|min|pak|bu|nih|sih|saya|harus|lapor|ngadu|mengadu|melapor))*$|^(?:(?:terus|jadi|min|pak|bu) )*kalau (?:\p{L}+ ){0,2}(?:tidak|belum|enggak) (?:juga )?(?:di)?(?:jawab|tanggap|tanggapi|tanggepin|respon|proses|tindak|tindaklanjuti|kerjain|kerjakan|gubris)\p{L}*(?: (?:juga|gimana|bagaimana|ke mana|kemana|harus|lapor|terus|saya|dong|ya|min))*$|^(?=.*\b(?:gimana|bagaimana|ke ?mana|harus)\b)(?:(?:terus|jadi|min|pak|bu) )*kalau (?:\p{L}+ ){0,2}(?:di)?(?:cuek|anggur|diam|diem|biar|abai|sepele|kacang|mandek|mangkrak|php)\p{L}*(?: (?:aja|saja|terus|mulu|juga|gimana|bagaimana|ke mana|kemana|harus|lapor|saya|sama|petugas|dinas|dong|ya|min|pak|bu|kak|nih|dong))*$/u;

/** "lho kok ditolak? jadi saya harus lapor ke mana?": why it was refused, and after the next door. */
export function asksWhyAndWhere(text: string): boolean {
  const [first = '', second = '', more] = text.split(/[?!.,\n]+/).filter((part) => part.trim() !== '');
  return (
    more === undefined &&
    /\b(?:ditolak|tidak (?:bisa |dapat )?diproses|bukan (?:ke)?wewenang\w*)\b/.test(plain(first)) &&
    asksFurther(second)
  );
}

/** "terus saya harus ke mana", "kalau tidak ditanggapi juga gimana": after the next door, where nothing happens here. */
export function asksFurther(text: string): boolean {
  return words(text).length <= enquiryMaxWords + 1 && further.test(plain(text));
}

/** "gimana pohon saya", "oiya lampunya kabarnya gimana". */
const asksOf =
  /^(?:(?:pak|bu|min|kak|halo|eh|oh|o|iya|oiya|oya|btw|maaf|lupa|terus|jadi|lalu|nah|tapi|itu) )*(?:(?:gimana|bagaimana|apa kabar|kabar|mana|piye|kumaha)(?: (?:kabar|nasib|soal|kelanjutan|perkembangan|itu|laporan|yang|dengan))* (?:\p{L}+ ?){1,3}|(?:soal |laporan |yang |itu )*(?:\p{L}+ ){1,3}(?:(?:gimana|bagaimana)(?:(?: ya| sih| ini| itu)* (?:kabar|nasib|kelanjutan|perkembangan|progres|proses|status|hasil|tindak lanjut)(?:nya)?)?|apa kabar|kabarnya|nasibnya|piye|kumaha|kapan|sudah belum|kapan (?:beres|diperbaiki|diangkut|dikerjakan|dibenerin|selesai)(?:nya)?|sudah sampai mana|sampai mana|sudah diapain)|(?:kalau|terus) (?:yang|soal|laporan) (?:\p{L}+ ?){1,2})(?: (?:ya|sih|nih|dong|min|pak|bu|kak))*$/u;

const mouth =
  '(?:fb|facebook|ig|instagram|twitter|tiktok|medsos|sp4n(?: lapor)?|lapor(?: go id)?|web(?:site)?(?:nya)?|aplikasi(?:nya)?|qlue|jaki|email|telepon|telpon|call center|112|108|wa (?:lain|lama|satunya)|nomor (?:lain|lama))';
const beforeHere = new RegExp(
  `^(?:(?:loh|lho|lah|eh|oh|kan|padahal|tapi|perasaan|ya|pak|bu|min|kak) )*(?:(?:saya|aku|kami) )?(?:(?:kan|sudah|pernah|juga|tuh) )*(?:lapor|melapor|ngadu|mengadu|bikin laporan|kirim laporan)(?: (?:kok|kan|tuh|ya|sih|dulu|kemarin|tadi|bulan|minggu|tahun|hari|lalu|itu|\\d+|sekali))* (?:lewat|via|di|ke|pakai|dari) ${mouth}(?: (?:pemkot|pemkab|pemda|kota|kabupaten|dinas|kok|kan|sih|ya|bulan|minggu|tahun|hari|kemarin|lalu|itu|tadi|dulu|nya|pak|bu|min|kak|\\d+))*$`,
);

/** "loh saya kan lapor bulan lalu, lwt fb pemkot sih": said to have been reported somewhere else, and nothing of what. */
export function reportedElsewhere(text: string): boolean {
  return beforeHere.test(plain(text));
}

/** Whether a few words ask after a thing; it may be what a report of one's own is about. */
export function asksAfterThing(text: string): boolean {
  return words(text).length < enquiryMaxWords && asksOf.test(plain(text).replace(/ (?:saya|sy|ku|kami)\b/g, ''));
}
