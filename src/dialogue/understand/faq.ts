/** Questions people put to the bot: about reporting itself by their sense (question-sense.ts), and about the report at hand, officers who ask, numbers and help at once by narrow patterns. What an office is asked is a report of its own. */

import { askedAboutBot } from './about-bot.ts';
import { theQuestion } from './before-question.ts';
import { hasNoFiles } from './no-files.ts';
import { plain, words } from './normalise.ts';
import { asksPinOrWords } from './pin-or-words.ts';
import { tellsWrong } from './praise.ts';
import { type QuestionTopic, surelyAsked } from './question-sense.ts';
import { remembering } from './recent.ts';
import { askedOfReporting, asksTown, asksWhoMay } from './report-asked.ts';
import { asksSeen } from './seen-asked.ts';
import { wondersIfTwice } from './sent-twice.ts';
import { sought } from './sought.ts';
import { askedOfWish } from './wish-asked.ts';

/** What is asked; `more`: something shall be added. */
export type Faq =
  | QuestionTopic
  | 'sent'
  | 'served'
  | 'rumour'
  | 'number'
  | 'address'
  | 'more'
  | 'reporter'
  | 'later'
  | 'kept'
  | 'news'
  | 'asker'
  | 'unanswered'
  | 'lost'
  | 'now'
  | 'cancelled'
  | 'sent_one'
  | 'change'
  | 'area'
  | 'whose'
  | 'cleared';

/** A question is short. */
const questionMaxWords = 13;
const asks = sought(
  /\b(?:(?:terkirim|kekirim) ya|tidak|minta|kah|kan|belum|apa|apakah|siapa|berapa|kapan|gimana|bisa|boleh|perlu|harus|wajib|emang|memang|mana|kemana)\b/,
);
const danger =
  '(?:kebakaran|kecelakaan|tabrakan|banjir|longsor|gempa|maling|begal|tawuran|perampokan|darurat|tenggelam|ular|melahirkan|sakit|pingsan|kesetrum|pohon tumbang|kabel putus|bencana|kejadian)';
const aside = '(?:(?:terus|eh|oh|ya|oke|min|pak|bu|kak|kalau|lapor|di sini|lewat sini|apa|apakah|emang|memang|ini|itu|nanti|tapi|dan) )*';
const ofTeller =
  '(?:data|nama|nomor|nomer|identitas|kontak|akun|privasi|info|informasi)(?: (?:hp|wa|telepon|telpon|diri|pribadi|dan|nama|nomor|nomer|identitas))*(?:nya|ku| saya| aku| kami| warga| pelapor)?';
const isKept =
  '(?:aman|rahasia|dirahasiakan|terjaga|dijaga|terlindungi|dilindungi|bocor|dibocorin|dibocorkan|disebar|disebarin|disebarkan|kesebar|tersebar|dijual|dijualin|disalahgunakan|disalahgunain)';
const behind =
  '(?: (?:tidak|kah|kan|ya|sih|nih|dong|min|pak|bu|kak|di|ke|sini|situ|sistem|bot|orang|lain|siapa|mana|nanti|apa|emang|kalau|lapor|ini|itu|laporan|laporannya))*';

const patterns: [Faq, RegExp][] = [
  [
    'asker',
    /^(?:(?:ini|itu|emang|memang|pak|bu|min|kak|eh|oh|lah|yang) )*(?:siapa(?: sih| ya)? (?:yang )?|yang )(?:nanya|tanya|bertanya|nanyain|menanyakan|minta)(?: (?:ini|itu|siapa|ya|sih|tadi|pak|bu|min))*$/,
  ],
  [
    'unanswered',
    /^(?:(?:terus|lalu|eh|pak|bu|min|kak) )*kalau (?:saya |aku |kami )?(?:tidak|belum|tidak bisa|tidak mau|tidak sempat) (?:saya |aku |bisa |mau |sempat )*(?:jawab|menjawab|balas|membalas|bales)(?: (?:gimana|bagaimana|boleh|apa|kenapa|ya|tidak|akibatnya|jadinya|laporannya|pertanyaannya|itu|min|pak|bu))*$/,
  ],
  // "yakin kan udah kehapus?"
  [
    'cancelled',
    /^(?:(?:yakin|beneran|benar|pasti|serius|ini|itu|laporan|laporannya|yang|tadi|jadi|kan|sudah|emang|min|pak|bu|kak) )+(?:ke|ter|di)?(?:hapus|batal|cabut|tarik)(?:kan|in)?(?: (?:kan|belum|tidak|ya|beneran|semua|sih|kah|min|pak|bu))*$/,
  ],
  // "yang lampu merah udah dikirim?"
  [
    'sent_one',
    /^(?:(?:terus|eh|jadi|pak|bu|min|kak) )*(?:yang|laporan) (?:\p{L}+ ){1,4}(?:tadi )?sudah (?:di|ter|ke)(?:kirim|laporkan|laporin|proses)(?: (?:kan|belum|ya|tidak|kah|min|pak|bu))*$/u,
  ],
  // "harus tau kelurahannya ya?"
  [
    'area',
    new RegExp(
      `^${aside}(?:(?:harus|wajib|perlu|mesti|musti|kudu|mutlak) )+(?:(?:tahu|tulis|nulis|ditulis|isi|diisi|sebut|sebutin|disebut|hafal|lengkap|ada|pakai|kasih|cantumin|cantumkan|dicantumkan|sama|nama|juga) )*(?:kelurahan|kecamatan|desa|dusun|rt|rw|alamat|patokan|nama jalan|nomor rumah|kode pos)(?:nya)?(?: (?:rw|rt|lengkap|persis|pasti|juga|nya|segala|dan|sama|kecamatannya))*(?: (?:tidak|kah|kan|ya|sih|nih|dong|min|pak|bu|kak|apa))*$`,
      'u',
    ),
  ],
  // "ini urusannya pln atau dinas apa sih?"
  [
    'whose',
    /^(?:(?:ini|itu|eh|terus|sebenarnya|kira kira|emang|memang|min|pak|bu|kak|kalau|masuk|yang) )*(?:urusan|wewenang|kewenangan|tanggung jawab|tugas|ranah|bagian)(?:nya|e)?(?: (?:itu|ini|masuk|ke|di))*(?: (?:\p{L}+ ){0,2}(?:apa|atau))? (?:siapa(?: (?:ya|sih) ini)?|(?:dinas|instansi|kantor|bagian|opd) (?:apa|mana)|\p{L}+)(?: (?:ya|sih|nih|dong|min|pak|bu|kak))*$/u,
  ],
  // "terus ibu harus pencet apa ini"
  [
    'next',
    /^(?:(?:terus|lalu|jadi|habis ini|setelah ini|ini|sekarang|nak|pak|bu|min|kak|oke|sudah|saya|aku|ibu|bapak|nenek|kakek|mbah|oma|opa|kami|harus|mesti|perlu|tinggal|disuruh|mau|apa|masih|ada|yang) )*(?:(?:di)?(?:pencet|mencet|tekan|klik|ketuk|pilih|ketik|isi|kirim)(?: lagi)? (?:apa|mana|yang mana)|apa(?: lagi)?(?: yang)? (?:harus |perlu |mesti )*(?:di)?(?:pencet|mencet|tekan|klik|ketuk|isi))(?: (?:lagi|ini|nih|ya|sih|dong|nak|pak|bu|min|kak|saya|to|tho|aja))*$/,
  ],
  // "habis ini chatnya sy hapus aman kan?"
  [
    'cleared',
    /^(?=.*\b(?:chat|chatnya|chatan|chatannya|percakapan|percakapannya|obrolan|obrolannya|pesan|pesannya|wa|wanya|histori|history|riwayat)\b)(?=.*\b(?:tidak|kan|kah|apa|apakah|gimana|boleh|bisa|aman)\b)(?:(?:habis|abis|ini|itu|nya|terus|kalau|nanti|sesudah|setelah|sudah|kirim|chat|chatnya|chatan|chatannya|percakapan|percakapannya|obrolan|obrolannya|pesan|pesannya|wa|wanya|histori|history|riwayat|saya|aku|tak|mau|boleh|bisa|aman|laporan|laporannya|tetap|jalan|masuk|diproses|ikut|hilang|kehapus|terhapus|di|sini|dari|hp|semua|langsung|apa|apakah|gimana|tidak|kan|kah|ya|sih|min|pak|bu|kak|dulu|aja|jadi|biar|ketahuan) )*(?:di|ku)?(?:hapus|apus|delete|clear|bersihin|bersihkan)(?:in|kan)?(?: (?:chat|chatnya|nya|chatan|percakapan|percakapannya|obrolan|pesan|pesannya|wa|wanya|histori|history|riwayat|ini|itu|dari|hp|saya|boleh|bisa|aman|laporan|laporannya|tetap|jalan|masuk|diproses|ikut|hilang|kehapus|terhapus|semua|semuanya|apa|gimana|tidak|kan|kah|ya|sih|min|pak|bu|kak|aja))*$/,
  ],
  // "boleh diubah ga", "kirimnya ke siapa?"
  [
    'change',
    /^(?:(?:masih|nanti|ini|itu|laporannya|kalau|salah|apa|apakah|min|pak|bu) )*(?:bisa|boleh) (?:di)?(?:ubah|ganti|edit|koreksi|ralat|perbaiki|benerin)(?:in|kan)?(?: (?:lagi|tidak|kah|kan|ya|dulu|isinya|laporannya|min|pak|bu|nanti))*$|^(?:(?:terus|lah|eh|min|pak|bu|kak|kalau|salah|nanti) )*(?:gimana|bagaimana|cara|caranya)(?: cara(?:nya)?)?(?: (?:mau|saya|buat|untuk|kalau))* (?:di|me|meng|nge|ng|ku)?(?:ubah|ganti|nggan?ti|edit|koreksi|ralat)(?:in|kan|nya)?(?: (?:isinya|laporannya|ceritanya|ini|itu|yang|salah|ya|sih|min|pak|bu|kak|gimana))*$/,
  ],
  // "nomornya hilang, hp lama rusak"
  [
    'lost',
    /^(?=.*\b(?:nomor|nomornya|chatnya|tiket|tiketnya|laporan|laporannya)\b)(?=.*\b(?:hilang|lupa|kehapus|terhapus|(?:tidak|belum|lupa) (?:ada|ingat|tahu|simpan|[mn]y[ai]mp[ae]n|disimpan|kesimpan|catat|nyatat|mencatat|dicatat|kecatat))\b)(?:(?:nomor|nomornya|nomernya|hp|hpnya|handphone|kartu|kartunya|laporan|laporannya|tiket|tiketnya|chat|chatnya|wa|lama|saya|aku|dulu|yang|sudah|tidak|ada|hilang|rusak|lupa|kehapus|terhapus|ganti|diganti|ingat|tahu|simpan|nyimpan|nyimpen|menyimpan|disimpan|kesimpan|dicatat|catat|nyatat|mencatat|kecatat|belum|itu|pak|bu|min|kak|karena|soalnya|jadi|gimana|ya|dan|baru|kemarin|maaf|waduh|aduh) ?)+$/,
  ],
  // "kalau ada kebakaran telponnya ke mana?"
  [
    'number',
    new RegExp(
      `^(?:(?:min|pak|bu|kak|mau tanya|tanya|numpang tanya) )*(?:kalau|misal|misalnya|seandainya|jika|bila)\\b(?: (?:\\p{L}+)){0,4} ${danger}\\b(?: \\p{L}+){0,4} (?:telepon|telpon|telp|nelpon|nelepon|menelepon|hubungi|menghubungi|lapor|melapor|panggil|manggil|minta tolong|nomor|call)(?:nya|in)?(?: (?:ke|di|yang|harus|bisa|darurat|langsung))* (?:kemana|mana|siapa|berapa|apa|nomor berapa)(?: (?:ya|sih|min|pak|bu|kak))*$`,
      'u',
    ),
  ],
  // "boleh saya datangi kantornya?"
  [
    'address',
    /^(?:(?:kalau|boleh|bisa|apa|apakah|terus|pak|bu|min|saya|kami|aku|mau|gimana|bagaimana|perlu|harus) )+(?:datangi|datengin|mendatangi|samperin|nyamperin|datang|dateng) (?:ke |langsung )*(?:kantor|kantornya|dinas|dinasnya|petugas|petugasnya|sana)(?: (?:langsung|aja|saja|boleh|bisa|tidak|ya|kah|min|pak|bu|gimana))*$/,
  ],
  // "kalau satpol pp datang sekarang bisa ga"
  [
    'now',
    /^(?=.*\b(?:petugas|petugasnya|satpol|pp|polisi|tim|orang|damkar|dinas|pln|pdam|dishub|bpbd|kalian|ada yang)\b)(?=.*\b(?:sekarang|malam ini|saat ini|langsung|hari ini)\b)(?=.*\b(?:bisa|boleh|mungkin)\b)(?:\p{L}+ ){0,6}(?:datang|dateng|ke sini|kesini|ke lokasi|turun|dikirim)(?: (?:\p{L}+ ?){1,4})?$/u,
  ],
  [
    'news',
    /^(?:(?:tolong|mohon|minta|jangan lupa|nanti|ya|oke|pak|bu|min|kak) )*(?:di)?(?:kabari|kabarin|kabarkan|infoin|infokan)(?: (?:ya|yah|dong|pak|bu|min|kak|saya|aku|kami|nanti|lagi|perkembangannya|kalau|sudah|ada|kabar|beres|selesai))*$|^(?:(?:tolong|mohon|nanti|ya|oke|pak|bu|min|kak) )*kabar(?:i|in)(?: (?:saya|aja|lagi|lewat|di|ke|sini|wa|chat|ya|gapapa|gpp|tidak apa apa|pak|bu|min|kak))+$|^(?=.*\b(?:(?:kabar|info|berita|hasil|jawaban|balasan|perkembangan|update)(?:nya)? (?:\p{L}+ ){0,2}(?:ke|lewat|via|kasih|kirim|sampaikan|kabari|kabarin)\b|(?:kabari|kabarin|dikabari|infoin|infokan|beritahu|beritahukan|kasih tahu|kasih kabar|kasih info) (?:ke )?(?:saya|aku|kami|sini)\b))(?=.*\b(?:saya|aku|kami|sini|chat ini|nomor ini)\b)(?:(?:tolong|mohon|minta|min|pak|bu|ibu|bapak|kak|admin|eh|oh|ok|oke|ya|iya|nanti|kalau|jika|bila|ada|sudah|beres|selesai|diperbaiki|ditindaklanjuti|diproses|dikerjakan|ini|itu|untuk|buat|semua|setiap|apa|apapun|pun|laporan|laporannya|soal|dari|petugas|dinas|kabar|info|berita|hasil|jawaban|balasan|perkembangan|update|(?:kabar|info|berita|hasil|jawaban|balasan|perkembangan|update)nya|ke|lewat|via|kirim|kasih|tahu|sampaikan|sampein|kabari|kabarin|dikabari|infoin|infokan|beritahu|beritahukan|terusin|teruskan|bilang|bilangin|umumkan|saya|aku|kami|yang|biar|warga|tetangga|mereka|orang|lain|lainnya|rt|rw|beliau|dia|dong|langsung|aja|di|sini|chat|wa|nomor|jangan|bukan|dulu|secepatnya|segera)(?: |$))+$|^(?:please |ok |okay |and |just )*(?:let me know|keep me (?:posted|updated|informed)|(?:send|tell|give) me (?:the |any )?(?:news|updates?)|inform me)(?: (?:please|if|when|about|there|is|are|any|news|updates?|only|just|ok|thanks|the|result|results|it|its|gets|fixed|done|solved|here|anything|happens|changes))*$/u,
  ],
  [
    'later',
    /^(?:(?:eh|oh|oiya|ya|iya|min|pak|bu|oke|kalau|buat|untuk|maaf) )*(?:foto|fotonya|poto|potonya|video|videonya|bukti|buktinya|rekamannya|dokumennya)(?: (?:nanti|besok|menyusul|nyusul|belakangan|sebentar|lagi|malam|sore|pagi|ya|aja|saya|kirim|dikirim|kirimin|min|pak|bu|dulu|deh))*(?: (?:nanti|besok|menyusul|nyusul|belakangan))(?: (?:ya|aja|saya|kirim|dikirim|kirimin|min|pak|bu|deh|malam|sore|pagi))*$/,
  ],
  // "nomerku kesimpen ga?", "kok tau saya di bandung?"
  [
    'stored',
    /^(?:(?:eh|terus|min|pak|bu|kak|kalau|kalo|lapor|di sini|apa|apakah|emang|memang|ini|itu) )*(?:nama|nomor|nomer|data|identitas|kontak|akun)(?: (?:hp|wa|telepon|telpon|diri|pribadi))*(?:ku| saya| aku| kami)(?: (?:bakal|akan|jadi|nanti|ikut|juga|tetap|pada))* (?:ke|ter|di)(?:simpan|simpen|catat|catet|rekam|data)(?: (?:tidak|kah|kan|ya|sama|di|ke|sini|situ|sistem|bot|min|pak|bu|sih|apa))*$|^(?:(?:eh|lho|loh|lah|min|pak|bu|kak|ini|itu|bot|botnya|kamu) )*(?:kok|kenapa|dari ?mana|gimana)(?: (?:bisa|kamu|lu|bot|botnya|admin|min|anda|kalian|sampai|sudah))* (?:tahu|dapat|punya|nyimpan|ngerti) (?:(?:nama|nomor|nomer|alamat|rumah|lokasi|posisi|tempat|kota|data)(?: (?:tinggal|hp|wa|rumah))?(?:ku| saya| aku| kami)|(?:saya|aku|kami) (?:ada |tinggal |lagi |orang |warga |asal |asli )*(?:di|dari|orang|warga) \p{L}+)(?: (?:ya|sih|dari mana|pak|bu|min|kak))*$/u,
  ],
  // "terus data saya aman?", "ini aman ga identitasnya"
  [
    'safe',
    new RegExp(
      `^${aside}aman(?: (?:tidak|kah|kan|ya|sih))+ (?:kalau )?(?:(?:saya|aku) )?(?:me|nge)?(?:lapor|cerita|adu|ngadu)(?:in|kan)?(?: (?:di|ke|lewat) ?(?:sini|sana|chat|wa|bot))?${behind}$|^${aside}${ofTeller} (?:(?:bakal|akan|nanti|dijamin|terjamin|benar|beneran|tetap|kan|apa|apakah|bisa|di sini|tidak(?= (?:bakal |akan )?(?:di|bocor|ke|ter))) )*${isKept}${behind}$|^${aside}(?:ada yang |benar |beneran |sudah )*(?:dijaga|jaga|menjaga|dijamin|terjamin|terjaga) (?:ke)?rahasia(?:an)?(?:nya)?(?: saya| kami)?${behind}$|^${aside}${isKept}(?: tidak| kah| kan)? ${ofTeller}${behind}$|^${aside}(?:me|nge)?lapor(?:in|kan)?(?: \\p{L}+){0,3} (?:bisa|boleh|dijamin|bakal|aman) (?:di)?(?:rahasia(?:kan|in)?|aman)${behind}$`,
      'u',
    ),
  ],
  [
    'kept',
    /^(?:(?:sama|terus|eh|min|pak|bu|itu|laporan|tadi|yang) )*(?:kategori|tempat|lokasi|alamat|jenis|tanggal|nomor)(?:nya)? (?:sudah )?(?:benar|betul|pas|tepat|masuk|sesuai) (?:kan|ya|tidak|kah|belum)(?: (?:min|pak|bu|sih|ya))*$|^(?:(?:sekarang|jadi|berarti|laporan|laporannya|laporanku|koreksi|koreksinya|data|datanya|isi|isinya|semua|semuanya|itu|tadi|yang|saya|min|pak|bu|eh|kira kira|apa|apakah|ini|ya) )*(?:sudah )?(?:benar|betul|pas|tepat|sesuai|cocok|lengkap|diganti|diubah|dirubah|dikoreksi|diralat|keganti|keubah|ditambah|ditambahkan|ditambahin)(?: (?:semua|semuanya|itu|tuh|kan|ya|tidak|kah|belum|min|pak|bu|sih|laporannya|laporan|saya|datanya|isinya|tadi|yang))*$|^(?:.{0,30}? )?(?:kesimpen|kesimpan|tersimpan|kecatat|kecatet|tercatat|ketulis|tertulis)(?: (?:kan|ya|belum|tidak|beneran|semua|sudah|min|pak|bu|sih|nya|dong))*$/,
  ],
  [
    'more',
    /^(?:foto|fotonya|poto|potonya|video|videonya|buktinya|gambarnya) (?:nih|ini|ya|menyusul ini|saya kirim)(?: (?:min|pak|bu|kak|ya|nih))*$|^(?:(?:nih|ini|berikut|oke|ya|pak|bu|min) )+(?:foto|fotonya|poto|potonya|videonya|buktinya|gambarnya)(?: (?:nih|ya|min|pak|bu|terbaru|terbarunya|sekarang))*$|^(?:(?:eh|oh|oiya|lupa|ini|min|pak|bu|maaf) )+(?:foto|fotonya|videonya|buktinya|poto|potonya)(?: (?:lupa|ketinggalan|kelupaan|belum|ya|min|pak|bu|nih))*$|^(?:(?:eh|oh|min|mau|saya|boleh|bisa|gimana|kalau|ada yang|lupa) )*(?:nambah|nambahin|tambah|tambahin|menambah|menambahkan|nyusulin|susulin)(?: (?:foto|fotonya|video|videonya|bukti|buktinya|keterangan|info|cerita|catatan|lagi|lampiran|dong|ya|min|boleh|bisa|tidak|lewat|mana|dikit|sedikit))+$/,
  ],
  [
    'reporter',
    /^(?:(?:apa|apakah|min|pak|bu|kak|saya|aku|kami|mau|ingin|boleh|bisa|tolong|eh) )*(?:lihat|melihat|cek|ngecek|baca|membaca|tahu|buka|intip) (?:(?:laporan|aduan|isi laporan|pengaduan)(?:nya)? )(?:(?:dari|punya|milik|yang) )*(?:orang|tetangga|warga|teman|kakak|adik|saudara|rt|rw|mereka)(?: (?:lain|saya|kami|sebelah|juga|ya|tidak|kah|min|pak|bu|dong|itu|dikirim|dilaporkan))*$/,
  ],
  [
    'reporter',
    /\b(?:siapa|namanya)\b.{0,20}\b(?:pelapor|pelapornya|yang lapor|yang melapor|yang ngelapor|lapor duluan)\b|\b(?:pelapor|pelapornya|yang lapor|yang melapor)(?: \w+)? siapa\b/,
  ],
  [
    'served',
    /^(?:(?:kalau|buat|untuk|yang|terus|trus|min|pak|bu|kak|eh|nah|warga|orang|saya|di|dari|luar) )+(?:kabupaten|kab|kota|daerah|luar kota|luar kabupaten|wilayah|provinsi)(?: (?:lain|sebelah|tetangga|luar|yang|\p{L}{4,})){0,2} (?:lapor|lapornya|ngelapor|melapor|melapornya|ngadu|ngadunya|mengadu|aduan|aduannya|laporin)(?: (?:ke mana|ke siapa|di mana|mana|gimana))(?: (?:ya|min|pak|bu|sih|dong|kak))*$/u,
  ],
  ['next_door', /\bombudsman\b|\bkpk\b.*\b(?:boleh|bisa|gimana|cara)|\b(?:boleh|bisa|gimana|cara)\b.*\bkpk\b/],
  [
    'sent',
    /^(?:(?:eh|oh|maaf|bentar|min|pak|bu|ini|itu|laporan|laporannya|laporan saya|yang|tadi|apa|apakah|kira kira|sudah|jadi|bisa|boleh|soalnya|berarti|keduanya|(?:(?:dua|tiga) )?(?:duanya|tiganya)|semua(?:nya)?) )*(?:terkirim|kekirim|ke kirim|masuk|terlapor|dikirim)(?: (?:kan|atau|belum|ya|sih|tidak|laporannya|apa|min|pak|bu|sudah|kah|semua|yang|tadi|itu))*$|^(?:jadi |terus )?kapan (?:di)?kirim(?:nya|kan)?(?: (?:ya|min|pak|bu|sih))*$|^(?:sudah )?(?:bisa|boleh) (?:di|ke|ter)?kirim$|^(?:(?:apa|apakah|jadi|terus|ini|itu|eh|min|pak|bu|kak|saya|perlu|harus|mesti|perlukah|haruskah|usah) )+(?:di)?(?:kirim|lapor|ulang)(?:in|kan|i)? ?(?:ulang|lagi)?(?: (?:tidak|kah|ya|nih|aja|laporannya|laporan|lagi|dari|awal|min|pak|bu))*(?: (?:belum|tidak) ada (?:balasan|balesan|jawaban|kabar|respon)(?:nya)?(?: (?:dari|tadi|sampai|sekarang|nih|sih))*)?$|^(?:(?:so|and|ok|okay|sorry|wait) )*(?:is|was|has|have|did) (?:it|this|that|you|my report|the report)(?: (?:been|already|get|got))* (?:sent|send|submitted|submit|filed)(?: (?:already|yet|it|now|my report|the report|please|or|not))*$/,
  ],
  [
    'ticket',
    /^(?:(?:itu|ini|eh|terus|min|pak|bu|kak) )*(?:(?:nomor|kode|tiket)(?:nya)? (?:(?:yang|tadi|itu|ini|laporan|laporannya) )*(?:(?:buat|untuk|gunanya|fungsinya) )?apa(?:an)?|apa (?:guna|fungsi)(?:nya)? nomor(?:nya)?)(?: (?:ya|sih|itu|ini|tadi|nanti|nak|min|pak|bu|kak))*$|^(?:(?:pak|bu|min|kak|eh|nanti|ini|itu|saya|aku|kok|terus|jadi|apa|sudah|belum|masih|tidak) )*(?:dapat|dapet|dikasih|ada|keluar|muncul) (?:nomor|nomornya|resi|resinya)(?: (?:laporan|laporannya|aduan|tiket|tiketnya))?(?: (?:tidak|belum|kan|kah|saya|aku|ya|sih|nih|min|pak|bu|kak|ini|juga|nanti))*$/,
  ],
  [
    'rumour',
    /^(?:(?:apa|apakah|min|pak|eh) )*(?:(?:ini|itu|kabar|kabarnya|info|infonya|berita|beritanya|pesan|pesannya) ?){1,2}(?: (?:ini|itu))? ?(?:benar|beneran|hoax|hoaks|hoak|asli|valid|betul|bohong)(?: (?:tidak|ya|kah|kan|min|pak|bu|sih|apa|bohong|hoax|asli|dong))*$|^(?:eh |min )*(?:kabar|info|berita) ini (?:hoax|hoaks|benar|bohong)\b/,
  ],
  [
    'address',
    /^(?:\p{L}+ ){0,4}(?:kantor|dinas)nya (?:itu |ada )?(?:di ?mana|sebelah mana|buka jam berapa|alamatnya)(?: \p{L}+){0,4}$|^(?:(?:saya|aku|kami|mau|boleh|bisa|terus|kalau|min|pak|bu|eh|ingin|pengen) )*(?:datang|dateng|ke sana|kesana)(?: aja)? langsung(?: (?:aja|saja|ke|kantor|kantornya|dinas|dinasnya|sana|di mana|mana|bisa|boleh|tidak|ya|min|pak|bu))*$/u,
  ],
  [
    'number',
    /^(?:(?:minta|ada|tahu|boleh|tolong|min|eh|punya|mau) )*(?:nomor|telepon|kontak|nomor telepon|nomor hp|nomor wa|call center)(?:nya)? (?!laporan|tiket|saya|ini|yang|rumah|antri|pusat|sistem|sp4n|masih|belum|sudah|tetap)\w+(?: \w+){0,2}(?: (?:berapa|ada|apa|tidak|dong|min|ya|mana|ada tidak))+$|^(?:(?:terus|kalau|sama|sekalian|min|pak|bu|kak|eh) )*(?:nomor|telepon|kontak)(?:nya)? (?:ambulans|damkar|pemadam(?: kebakaran)?|polisi|polsek|polres|pln|rumah sakit|darurat|basarnas|bpbd|pmi)(?: (?:ya|dong|apa|berapa|min|pak|bu|sih))*$|^(?:(?:tolong|butuh|perlu|minta|panggil|panggilin|panggilkan|mau|min|pak) )*(?:ambulans|damkar|pemadam(?: kebakaran)?)(?: (?:dong|min|pak|bu|cepat|segera|tolong|ya))*$|^(?:minta|boleh minta|bisa minta|tolong minta|mau minta) (?:nomor|telepon|kontak)(?:nya)? (?!laporan|tiket|saya|rumah|antri)\w+(?: (?:dong|min|pak|bu|ya))*$|^(?:(?:minta|bagi|kasih|mau|boleh|bisa|tolong|dong|min|pak|bu|kak) )*(?:nomor|telepon|kontak)(?: (?:hp|wa|telepon|telpon|kontak|kantor))? ?(?:kepala |pak |bu |ketua )?(?:petugas|dinas|camat|lurah|kades|walikota|wali kota|bupati|pejabat|kabid|kadis|atasan|pengawas|mandor|teknisi)(?:nya)?(?: (?:dong|min|ya|pak|bu|kak|dinasnya|dinas|itu|mana|berapa|apa|ada|boleh|bisa|minta|dibagi|dikasih|saya|tahu|tidak|sih|kah))*$|^(?:(?:ini|itu|ada|min|pak|bu|eh|terus) )*(?:nomor |kontak |telepon )?(?:siapa|mana|berapa|apa)? ?yang (?:bisa|harus|boleh) (?:saya |kami )?(?:di ?)?(?:telepon|telpon|telfon|hubungi|kontak|wa|call)\w*(?: (?:siapa|ya|min|pak|bu|dong|langsung|berapa|mana))*$/,
  ],
];

const ofProcess =
  '\\b(?:di(?:tangani|proses|bener|dandan|dandos|garap|jawab|bales|urus|rampung|omean|tindak|waca|angkut|tambal|ganti)\\p{L}*|rampung\\p{L}*|biasan[ae]|prosese|laporan\\p{L}*|aduan\\p{L}*|kira|kinten|jawabane)\\b';
const times = '(?:hari|minggu|bulan|rahina|lami|lila)';
/** The commonest of them in Javanese, Sundanese and Balinese; "wis pirang2 dino" tells how long it is so already. */
const regional: [Faq, RegExp][] = [
  [
    'how_long',
    new RegExp(
      `^(?!.*\\b(?:tidak|belum) (?:di|ada|pernah)\\p{L}*)(?!.*\\b(?:sudah|pirang|luwih|lebih|ganti) (?:berapa|pirang|kuda) ${times}\\b)(?=.*${ofProcess}|(?:\\p{L}+ ?){1,5}$).*\\b(?:(?:berapa|pirang|kuda|akuda|makudang) ${times}|(?:suwene|suwine|lamine|laminipun|lilana) (?:berapa|pirang|kuda)|(?<!\\bsudah )(?:lama|lami|lila) (?:tidak|pora)(?: (?:yo|ya|pak|bu))*$)(?: |$)`,
      'u',
    ),
  ],
  [
    'readers',
    /\b(?:siapa|sopo|sinten|saha|sira|sapasira)(?: \p{L}+){0,2} (?:baca|maos|ngwacen|mbaca|ngwaca)\b|\b(?:baca|maos|ngwacen)(?: \p{L}+){0,3} (?:siapa|sopo|sinten|saha|sira|sapasira)\b/u,
  ],
  [
    'free',
    /^(?:(?:lapor|laporan|wadul|ngadu|begini|ya|ngeten|iki|ini|niki|ieu|puniki|neng|nang|ning|di|ring|ka|kene|sini|dieu|driki|mriki|nggih|pak|bu|min|kak|teh|mah|nopo|napa) )*(?:mbayar|mayar|mayah|naur|bayah|bayare|gratis|bayar) (?:tidak|berapa|pora)(?: (?:kalau|mau|lapor|melapor|laporan|ngadu|wadul|di|sini|disini|kesini|kene|dieu|ke|lewat|pak|bu|min|kak|ya|yo|nggih|kang|jan))*$/,
  ],
];

const questions = patterns.map(([faq, pattern]) => [faq, sought(pattern)] as const);
/** These are said as often as asked. */
const unasked: ReadonlySet<Faq> = new Set<Faq>(['more', 'later', 'address', 'news', 'next_door', 'number', 'served', 'lost', 'stored']);

/** What is asked about reporting, or null: then it is a story, an answer, or asked of an office. */
export const faqAsked = remembering((told): Faq | null => {
  const text = theQuestion(told);
  const ofBot = askedAboutBot(text);
  if (ofBot === 'official' || ofBot === 'readers' || ofBot === 'served') return ofBot;
  if (asksWhoMay(text)) return 'who_may';
  if (asksTown(text)) return 'served';
  if (asksPinOrWords(text)) return 'locate';
  if (wondersIfTwice(text)) return 'sent';
  if (words(text).length > questionMaxWords) return null;
  const line = plain(text);
  const mayAsk = /\?\s*$/.test(text.trim()) || asks.test(line);
  const found =
    questions.find(([faq, pattern]) => (mayAsk || unasked.has(faq)) && pattern.test(line))?.[0] ??
    (tellsWrong(line) ? undefined : regional.find(([, pattern]) => pattern.test(line))?.[0]);
  const asked = found ?? (ofBot === 'rumour' ? ofBot : surelyAsked(text)) ?? askedOfReporting(text) ?? askedOfWish(text);
  // Who hears of it is answered to those who fear it; "foto ga ada, ga kepikiran moto" asks nothing.
  const isOther = (asked === 'readers' && asksSeen(text)) || (asked === 'files' && hasNoFiles(text));
  return found === undefined && isOther ? null : asked;
});
