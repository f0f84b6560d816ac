/** Questions people put to the bot about reporting itself ("nik perlu ditulis?", "kalo anonim dibales ga?"). Narrow patterns: what an office is asked is a report of its own. */
import { askedAboutBot } from './about-bot.ts';
import { furtherPatterns } from './faq-further.ts';
import { plain, words } from './normalise.ts';
import type { QuestionTopic } from './question-sense.ts';
import { remembering } from './recent.ts';
import { sought } from './sought.ts';

/** What is asked; `more`: something shall be added. */
export type Faq =
  | Exclude<QuestionTopic, 'none' | 'office'>
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
  | 'secret'
  | 'cancelled'
  | 'sent_one'
  | 'change';

/** A question is short. */
const questionMaxWords = 13;
const asks = sought(
  /\b(?:(?:terkirim|kekirim) ya|tidak|minta|kah|kan|belum|apa|apakah|siapa|berapa|kapan|gimana|bisa|boleh|perlu|harus|wajib|emang|memang|mana|kemana)\b/,
);
/** What is wrong with papers is a complaint. */
const aboutPapers =
  /\b(?:salah|beda|ganda|hilang|rusak|belum jadi|tidak jadi|tidak terdaftar|tidak ditemukan|diperbaiki|online|nonaktif|bikin|urus|buat|baju|lembar|fotokopi|copy|kopi)\b/;

/** Somebody else, who may take part. */
const somebody =
  '(?:tetangga|warga|orang|teman|temannya|istri|suami|ibu|bapak|anak|adik|kakak|keluarga|saudara|mertua|mereka|dia|lain|neighbou?rs?|friends?|others|people|wife|husband|someone|somebody|everyone)(?:nya|ku|kami)?';
const takesPart =
  '(?:(?:ikut|ikutan|gabung|bergabung|nimbrung|dukung|mendukung)\\b(?! \\w+ (?:ke|online))|(?:lapor|melapor|ngelapor|ngadu|melaporkan|laporin)\\b(?: \\w+){0,2} (?:juga|bareng|bersama|sama sama|sekalian)|(?:juga|bareng|bersama) (?:lapor|melapor|ngelapor|ngadu)|join|also report|report (?:it |this )?(?:too|as well|also))';
/** Nothing else is said where this is asked. */
const aroundTaking =
  '(?:saya|aku|ku|kami|kita|mau|ingin|pengen|pada|bisa|boleh|perlu|harus|wajib|tidak|kah|apa|apakah|gimana|cara|caranya|kalau|biar|supaya|agar|untuk|buat|min|pak|bu|kak|eh|oh|terus|nanti|jadi|lapor|lapornya|melapor|ngelapor|ngadu|laporan|laporannya|aduan|ini|itu|tadi|yang|sama|di|ke|sini|situ|sebelah|satu|rt|rw|juga|ya|sih|dong|nih|tolong|mohon|lebih|cepat|ramai|rame|ditangani|to|can|could|how|do|does|should|must|may|my|the|this|that|it|other|another|also|same|report|complaint|please|too|as|well|add)';

const patterns: [Faq, RegExp][] = [
  ...furtherPatterns,
  [
    'join',
    new RegExp(
      `^(?=.*\\b${somebody}\\b)(?=.*\\b${takesPart}\\b)(?=.*\\b(?:gimana|cara|caranya|bisa|boleh|perlu|harus|wajib|how|can|could|should|may)\\b)(?:(?:${somebody}|${takesPart}|${aroundTaking})(?: |$))+$`,
    ),
  ],
  [
    'news',
    /^(?:(?:tolong|mohon|minta|jangan lupa|nanti|ya|oke|pak|bu|min|kak) )*(?:di)?(?:kabari|kabarin|kabarkan|infoin|infokan)(?: (?:ya|yah|dong|pak|bu|min|kak|saya|aku|kami|nanti|lagi|perkembangannya|kalau|sudah|ada|kabar|beres|selesai))*$|^(?=.*\b(?:(?:kabar|info|berita|hasil|jawaban|balasan|perkembangan|update)(?:nya)? (?:\p{L}+ ){0,2}(?:ke|lewat|via|kasih|kirim|sampaikan|kabari|kabarin)\b|(?:kabari|kabarin|dikabari|infoin|infokan|beritahu|beritahukan|kasih tahu|kasih kabar|kasih info) (?:ke )?(?:saya|aku|kami|sini)\b))(?=.*\b(?:saya|aku|kami|sini|chat ini|nomor ini)\b)(?:(?:tolong|mohon|minta|min|pak|bu|ibu|bapak|kak|admin|eh|oh|ok|oke|ya|iya|nanti|kalau|jika|bila|ada|sudah|beres|selesai|diperbaiki|ditindaklanjuti|diproses|dikerjakan|ini|itu|untuk|buat|semua|setiap|apa|apapun|pun|laporan|laporannya|soal|dari|petugas|dinas|kabar|info|berita|hasil|jawaban|balasan|perkembangan|update|(?:kabar|info|berita|hasil|jawaban|balasan|perkembangan|update)nya|ke|lewat|via|kirim|kasih|tahu|sampaikan|sampein|kabari|kabarin|dikabari|infoin|infokan|beritahu|beritahukan|terusin|teruskan|bilang|bilangin|umumkan|saya|aku|kami|yang|biar|warga|tetangga|mereka|orang|lain|lainnya|rt|rw|beliau|dia|dong|langsung|aja|di|sini|chat|wa|nomor|jangan|bukan|dulu|secepatnya|segera)(?: |$))+$|^(?:please |ok |okay |and |just )*(?:let me know|keep me (?:posted|updated|informed)|(?:send|tell|give) me (?:the |any )?(?:news|updates?)|inform me)(?: (?:please|if|when|about|there|is|are|any|news|updates?|only|just|ok|thanks|the|result|results|it|its|gets|fixed|done|solved|here|anything|happens|changes))*$/u,
  ],
  [
    'locate',
    /^(?:(?:min|pak|bu|kak|maaf|eh|saya|aku|hp|hpku|hp saya|terus|lah|itu|cara|caranya|gimana|bagaimana) )*(?:(?:tidak (?:bisa|tahu|ngerti|paham)|gimana|bagaimana|cara|caranya|cara nya) )+(?:cara |caranya |untuk |mau )*(?:kirim|ngirim|mengirim|share|ngeshare|nge share|bagi|bagikan|pakai) (?:titik |share |peta )*(?:lokasi|lokasinya|loc|lok|shareloc|sharelok|gps|titik|maps|map|peta)(?: (?:ya|nya|min|pak|bu|kak|sih|dong|itu|gimana|bagaimana|tidak|ngerti|gaptek|saya|di|wa|sini|caranya))*$/,
  ],
  [
    'why_place',
    /^(?:(?:min|pak|bu|kak|emang|memang|lah|loh|kok) )*(?:(?:buat|untuk) apa|ngapain|kenapa|kok|apa|apakah|emang|memang)(?: (?:harus|perlu|mesti|wajib|sih|pakai|pake|nanya|tanya|ditanya|minta|tahu|kasih|isi))+ (?:tempat|lokasi|alamat|jalan|posisi)(?:nya)?(?: (?:segala|terus|mulu|sih|ya|min|pak|bu|kak|saya))*$|^(?:apa|apakah|emang|memang) (?:harus|wajib|perlu) (?:tempat|lokasi|alamat)(?:nya)?$/,
  ],
  [
    'later',
    /^(?:(?:eh|ya|min|pak|bu|oke|kalau|buat|untuk) )*(?:foto|fotonya|poto|potonya|video|videonya|bukti|buktinya|rekamannya|dokumennya)(?: (?:nanti|besok|menyusul|nyusul|belakangan|sebentar|lagi|malam|sore|pagi|ya|aja|saya|kirim|dikirim|kirimin|min|pak|bu|dulu|deh))*(?: (?:nanti|besok|menyusul|nyusul|belakangan))(?: (?:ya|aja|saya|kirim|dikirim|kirimin|min|pak|bu|deh|malam|sore|pagi))*$/,
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
    'next',
    /^(?:(?:terus|lalu|nah|habis|abis|setelah|sesudah|ini|itu|sekarang|jadi|oke|min|pak|bu|kak|eh) )*(?:saya |aku |kami )?(?:harus |mesti |perlu |tinggal |disuruh )*(?:ngapain|gimana (?:sekarang|selanjutnya|habis ini|abis ini|setelah ini)|apa lagi|nunggu apa|berbuat apa|melakukan apa)(?: (?:saya|sekarang|lagi|ya|dong|sih|nih|selanjutnya|dulu|min|pak|bu|kak|abis ini|habis ini|setelah ini))*$|^(?:(?:apa|apakah|terus|jadi|min|pak|bu|kak|eh|nanti|saya|kami|aku) )*(?:perlu|harus|mesti)(?:kah)? (?:saya |aku |kami )?(?:ke|datang ke|dateng ke|ngurus ke|lapor ke|bawa apa|datang|dateng)(?: (?:kantor|dinas|kelurahan|kecamatan|balai kota|sana|situ|lagi))*(?: (?:tidak|ya|lagi|sendiri|kah|min|pak|bu|dong))*$|^(?:(?:terus|nanti|kalau|sudah|ada|beres|hasil|hasilnya|kabar|kabarnya|jawaban|jawabannya|balasan|balasannya|min|pak|bu|saya) )*(?:dikabarin|dikabari|dikasih tahu|diinfokan|diinfoin|diberitahu|dihubungi|tahu|cek|ceknya|taunya|tahunya|ngeceknya|lihatnya)(?: (?:lewat|via|dari|di|ke|pakai|pake))* (?:mana|apa|gimana)(?: (?:ya|sih|dong|nih|min|pak|bu))*$/,
  ],
  [
    'others',
    /^(?:(?:apa|apakah|kira kira|emang|memang|terus|eh|jadi|min|pak|bu|kak|mas|mbak|sudah|tanya|mau tanya|selain saya) )*(?:ada(?: tidak)?|banyak|berapa|cuma|hanya|yang|orang|warga|tetangga)(?: (?:orang|warga|tetangga|lain|lainnya|saya|aku|kami|yang|sudah|juga|ada|tidak|aja|pada|pernah|sebelumnya|selain|sini|ikut|banyak))* (?:lapor|melapor|ngelapor|ngelaporin|laporin|melaporkan|ngadu|mengadu)(?: (?:juga|hal|ini|itu|yang|sama|serupa|soal|masalah|selain|saya|aku|kami|sebelum|sebelumnya|duluan|di|sini|tidak|belum|ya|kah|kan|min|pak|bu|kak|sih|orang|warga|lain|berapa|banyak|aja|doang|sendiri|sendirian|sudah|apa|nih))*$/,
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
  [
    'moved',
    /^(?:(?:kalau|misal|misalnya|nanti|terus|min|pak|bu|kak|eh|saya|aku|kami|mau|jika|gimana) )*(?:ganti|pindah|berganti|tukar) (?:nomor|hp|handphone|wa|akun|kartu)(?: (?:hp|wa|saya|telepon|baru|gimana|bagaimana|laporan|laporannya|bisa|cek|ngecek|tetap|masih|ada|tidak|apa|ya|dong|min|pak|bu|kak|hilang))*$|^(?:(?:min|pak|bu|kak|eh|maaf) )*(?:nomor|hp|wa|akun)(?: (?:hp|wa|saya|ku))* (?:mau |sudah |akan )?(?:ganti|diganti|pindah|hilang|hangus)(?: (?:gimana|laporannya|laporan|ya|min|pak|bu|kak|nih|bisa|cek|tidak))*$/,
  ],
  [
    'next_door',
    /^(?:(?:kalau|terus|trus|lalu|eh|min|pak|misal|misalnya|gimana) )*(?:tetap |tetep |masih |laporan(?:nya)? |saya )*(?:tidak|belum) (?:dijawab|ditanggapi|ada kabar|diproses|dikerjakan|direspon|digubris|ditindak|dibales|dibalas)(?: (?:dijawab|ditanggapi|dibalas|juga|terus|tetap|gimana|ke mana|lapor|harus|apa|ya|min|saya))*(?: (?:gimana|ke mana|apa))$|^(?:kalau )?tet[ae]p tidak (?:dijawab|ditanggapi|dibalas|dibales)(?: \w+)?$|\bombudsman\b|^(?:(?:lha|lah|terus|trus|lalu|jadi|kalau begitu|kalau gitu|eh|min|pak|bu|saya|kami|harus|mesti|bisa) )+(?:lapor|ngelapor|melapor|ngadu|mengadu|mengadunya|lapornya|ngadunya)(?:nya)? (?:ke mana|ke siapa|mana)(?: (?:lagi|dong|ya|sih|min|pak|bu|ini|nih|kak|dong))*$/,
  ],
  [
    'sent',
    /^(?:(?:eh|min|pak|bu|ini|itu|laporan|laporannya|laporan saya|yang|tadi|apa|apakah|sudah|jadi|bisa|boleh) )*(?:terkirim|kekirim|ke kirim|masuk|terlapor|dikirim)(?: (?:kan|belum|ya|tidak|laporannya|apa|min|pak|bu|sudah|kah|semua|yang|tadi|itu))*$|^(?:jadi |terus )?kapan (?:di)?kirim(?:nya|kan)?(?: (?:ya|min|pak|bu|sih))*$|^(?:sudah )?(?:bisa|boleh) (?:di|ke|ter)?kirim$/,
  ],
  [
    'answered',
    /^(?:(?:kalau|klo|min|pak|bu|kak|emang|memang|beneran|apa|apakah) )*(?:lapor|ngelapor|melapor|laporan)(?: (?:di sini|disini|ke sini|lewat sini))? (?:pasti |bakal |akan |beneran )*(?:ditanggapi|ditindaklanjuti|ditindak|diproses|direspon|dikerjain|dibaca)(?: (?:tidak|kah|kan|ya|sih|min|pak|bu|beneran))+$|^(?!.*\btidak (?:dibalas|dibales|dijawab)\b.*\w).*\b(?:kalau|lapor|nanti|tetap|laporan|ini)\b.*\b(?:dibalas|dibales|dijawab|dikabari|dapat kabar|dapat jawaban|ada balasan|tahu hasilnya)\b/,
  ],
  [
    'how_long',
    /\b(?:kalau (?:\w+ )?lapor|kalau dilaporkan|lapor sekarang|prosesnya|biasanya|laporan (?:di )?sini)\b.*\b(?:kapan|berapa (?:lama|hari)|lama)\b|^(?:(?:kira kira|biasanya|emang|memang|terus|trus|nanti|itu|ini|min|pak|bu|eh) )*(?:berapa hari(?: ya| lagi| prosesnya)*|(?:besok|hari ini|minggu ini|lusa) (?:bisa|bisa (?:selesai|beres|diperbaiki|dibenerin|langsung (?:\p{L}+ )?))(?: (?:selesai|beres|diperbaiki|dibenerin|datang|dikerjakan|dikerjain))? tidak(?: (?:ya|min|pak|bu))*)$|^(?:(?:kira kira|biasanya|emang|memang|terus|trus|nanti|itu|ini|min|pak|bu|eh) )*(?:berapa lama|berapa hari|kapan)(?: (?:ya|kira kira|laporannya|bisa|akan|mulai)){0,2} (?:diproses|diprosesnya|prosesnya|ditindak|ditindaklanjuti|ditangani|dijawab|dijawabnya|jawabnya|jawabannya|dibalas|dibalasnya|balasnya|balasannya|nunggunya|menunggunya|selesainya|dikerjakan|dikerjain)(?: (?:ya|min|sih|pak|bu|laporannya|laporan saya|kira kira))*$|^(?:(?:kira kira|biasanya|biasana|pak|bu|min|ari|upami) )*(?:berapa|pinten|pira|pirang|kuda) (?:dinten|dina|poe|hari|lami|suwe|dangu|rahina)(?: (?:biasana|biasane|biasanya|prosesna|prosese|dijawab|diproses|pak|bu|min|nya|nggih|ya))*$|\b(?:kapan|berapa (?:lama|hari))\b.*\b(?:prosesnya|biasanya|kalau (?:saya |sudah |di)?kirim|kalau (?:\w+ )?lapor|setelah lapor|abis lapor)\b|^(?:so |and |ok |okay )*(?:how long|when) (?:will|does|would|do|is) (?:it|this|they|you|that|i)\b/u,
  ],
  [
    'readers',
    /^(?:(?:ini|itu|nanti|terus|laporannya|laporan|emang|memang|min|pak|bu|yang|bakal|akan) )*(?:dibaca|dilihat|diterima|masuk(?:nya)? ke|dikirim ke) siapa(?: (?:aja|saja|sih|ya|min|pak|bu))*$|^(?:\w+ ){0,2}(?:simpan|simpen|nyimpen|menyimpan|catat|punya) (?:nomor|nama|data)(?:nya)? (?:saya|hp saya)\b|^(?:eh |apa |apakah |min )*(?:ini|itu|laporannya|laporan) (?:\w+ )?ke (?:polisi|sekolah|desa|kades|lurah|camat|rt|rw|bupati|walikota|gubernur|presiden|atasan|bos|siapa)\b|\b(?:nama|identitas|laporan|laporannya|lapor|ngelapor|melapor|data)\b.*\b(?:dikasih|dikasihkan|dikasi|dibaca|diteruskan|dikirim|sampai|dilihat|kasih|dikasih tahu)\b.*\b(?:polisi|sekolah|desa|kades|lurah|camat|rt|rw|bupati|walikota|gubernur|presiden|pihak|orangnya|terlapor|kantor|atasan|siapa|bos|mandor|tetangga|kepala)\b/,
  ],
  [
    'identity_number',
    /^(?:\w+ ){0,4}(?:nik|nomor ktp|foto ktp|kk)(?:nya| nya)?\b.*\b(?:perlu|harus|wajib|usah|hapus|dihapus|ditulis|dikirim|disertakan)\b|\b(?:perlu|harus|wajib|usah|hapus|pakai|pake)\b.*\b(?:nik|nomor ktp|foto ktp|kk)(?:nya)?\b/,
  ],
  [
    'files',
    /^(?:(?:min|pak|bu|kak|eh|terus) )*(?:gimana|bagaimana|cara|caranya) (?:cara |caranya )?(?:tambah|nambah|nambahin|kirim|ngirim|masukin|lampirkan|upload)(?: (?:foto|fotonya|video|videonya|gambar|bukti))(?: (?:ya|nya|min|pak|bu|gimana|caranya))*$|\b(?:foto|video|rekaman|suara|dokumen|bukti|gambar)(?:nya)?\b.*(?<!\btidak |\bndak |\bora )\b(?:boleh|bisa|perlu|harus|wajib)\b|(?<!\btidak |\bndak |\bora )\b(?:boleh|bisa|perlu|harus|wajib)\b.*\b(?:kirim|pakai|pake|lampirkan|ada|sama|tambah|nambah|nambahin)? ?(?:foto|video|rekaman|suara|dokumen|bukti|gambar)(?:nya)?\b/,
  ],
  [
    'can',
    /^(?:(?:eh|min|itu|ini|yang|kalau|apa|apakah|emang|memang|hal|gitu|kayak|begini|begitu|bohong|terus|nanti) )*(?:bisa|boleh)(?: \w+)? (?:dilaporin|dilaporkan|diaduin|diadukan|lapor|laporin|diproses)\b|^(?:emang|memang)(?:nya)? bisa$|\b(?:nanti )?(?:laporan|lapor) (?:sendiri|terpisah|lain)(?: lagi)?(?: (?:ya|kan|apa|bisa|tidak))+$|^(?:di sini |ini )?(?:tempat|bisa buat) lapor\b/,
  ],
  [
    'official',
    /^(?:(?:pak|bu|min|maaf|permisi|halo|apa|apakah|eh|ini|itu|mau tanya|tanya|benar|beneran|betul) )*(?:resmi|asli|(?:bot|nomor|akun|tempat|kanal|layanan|chat)(?:nya)? (?:resmi|asli|(?:lapor|pengaduan|aduan|ngadu|mengadu|melapor)(?:nya)?(?: (?:ke|milik|punya|dari|untuk|buat))? (?:pemerintah|pemkot|pemda|pemkab|pemprov|negara|resmi|dinas)))(?: (?:tidak|bukan|kah|kan|ya|sih|nih|ini|itu|pak|bu|min|pemerintah|pemkot|pemda|punya|dari|benar|betul|apa|atau|penipuan|bohongan|abal abal))*$|^(?:(?:pak|bu|min|apa|apakah|ini|maaf|eh|bukan|jangan jangan) )*(?:penipuan|nipu|scam|bohongan)(?: (?:tidak|bukan|kah|kan|ya|sih|nih|ini|pak|bu|min))*$/,
  ],
  [
    'free',
    /\b(?:lapor|melapor|laporan|chat|bot|ini|di sini)\b.*\b(?:bayar|biaya|gratis|berbayar|dipungut|pulsa)\b|^(?:ini |itu )?(?:gratis|bayar|berbayar)(?: (?:tidak|kan|kah|ya|berapa|nih|sih|min|pak|bu|kak|ini|dong))*$|^(?:(?:eh|min|pak|bu|emang|memang|apa|apakah|ini) )*(?:bayar|berbayar|gratis|(?:ada|kena|pakai|pake) (?:biaya|bayar)(?:nya)?|dipungut biaya)(?: (?:tidak|kan|kah|ya|apa|berapa|min|pak|bu|kak|sih|nih))* (?:(?:kalau|untuk|buat|mau|pas|kami|saya|kita) )*(?:lapor|ngelapor|melapor|melaporkan|ngadu|mengadu|laporan|pengaduan|aduan|komplain|di sini|ke sini|chat)(?: \w+){0,3}$/,
  ],
  [
    'hours',
    /^(?:(?:pak|bu|min|kak|halo|maaf|permisi|apa|apakah|ini|di sini|disini|kalau|emang|memang) )*(?:layanan|bot|chat|lapor|melapor|kanal|pengaduan|aduan|admin|nomor)?(?:nya)?(?: (?:ini|di sini|pengaduan|aduan|chat))* ?(?:buka|aktif|online|on|melayani|bisa|dibuka|dilayani|stand ?by)(?: (?:dari|sampai|lapor|tiap|setiap|hari|malam|malam malam|tengah malam|sabtu|minggu|libur|tanggal merah|kapan|aja|jam|berapa|24|nonstop|terus|juga|ya|tidak|kah|kan|min|pak|bu|kak|sih|atau))+$/,
  ],
  [
    'safe',
    /^(?:(?:kalau|klo|nanti|yang|tidak|benar|bener|beneran|ya|emang|memang|pasti|dijamin|jamin|serius|pelapor|pelapornya|min|pak|bu|kak|saya|lapor|melapor|ngelapor|di|sini|kesini|ke|terus|apa|apakah|nama|namanya|nomor|nomornya|dan|identitas|identitasnya) )+(?:bakal |akan |bisa )?(?:ketahuan|ketauan|kelihatan|keliatan|kebongkar|bocor|disebar|tersebar)(?: (?:tidak|kah|kan|ya|orang|siapa|sama|oleh|min|pak|bu|gak|kalau (?:saya )?(?:yang )?(?:lapor|melapor|ngelapor)))+$|^(?:(?:kalau|saya|takut|min|pak|bu|mas|mbak|kak|apa|apakah|terus|lapor|melapor|ngelapor|di sini|ini|itu|tapi|eh|beneran|benar|yakin|identitas|identitasnya|data|nama|nomor|laporan|laporannya|dan|tetap) )*(?:dijamin |dijaminkah |bakal )?aman(?: (?:tidak|kah|kan|ya|nih|sih|min|pak|bu|kak|saya|datanya|lapor|melapor|di sini|buat|untuk))*$|^(?:ini |itu |eh |tapi |min |pak )*(?:benar|beneran|yakin|serius|pasti|dijamin|jamin) (?:ya |kan |nih |loh )*(?:tidak (?:akan |bakal |bisa )*(?:ketahuan|ketauan|bocor|kesebar|disebar)|tidak ada yang (?:akan |bakal )?(?:tahu|baca|lihat))(?: (?:saya|siapa|nama|orang|kan|ya|pak|bu|min|kok))*$|\b(?:ite|dipenjara|ditangkap polisi|dituntut|dilaporin balik|dilaporkan balik|kena (?:pasal|hukum|pidana|uu)|kalau dipanggil)\b/,
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
    /^(?:(?:minta|ada|tahu|boleh|tolong|min|eh|punya|mau) )*(?:nomor|telepon|kontak|nomor telepon|nomor hp|nomor wa|call center)(?:nya)? (?!laporan|tiket|saya|ini|rumah|antri|pusat|sistem|sp4n)\w+(?: \w+){0,2}(?: (?:berapa|ada|apa|tidak|dong|min|ya|mana|ada tidak))+$|^(?:minta|boleh minta|bisa minta|tolong minta|mau minta) (?:nomor|telepon|kontak)(?:nya)? (?!laporan|tiket|saya|rumah|antri)\w+(?: (?:dong|min|pak|bu|ya))*$|^(?:(?:ini|itu|ada|min|pak|bu|eh|terus) )*(?:nomor |kontak |telepon )?(?:siapa|mana|berapa|apa)? ?yang (?:bisa|harus|boleh) (?:saya |kami )?(?:di ?)?(?:telepon|telpon|telfon|hubungi|kontak|wa|call)\w*(?: (?:siapa|ya|min|pak|bu|dong|langsung|berapa|mana))*$/,
  ],
];

/** "nak ini benar tempat lapor ke pemerintah" asks; "resmi", "ini penipuan" answer and tell. */
const doubted = /\b(?:benar|beneran|betul)\b.*\b(?:lapor|melapor|mengadu|ngadu|aduan|pengaduan)/;

const questions = patterns.map(([faq, pattern]) => [faq, sought(pattern)] as const);

/** These are said as often as asked. */
const unasked: ReadonlySet<Faq> = new Set<Faq>([
  'identity_number',
  'official',
  'more',
  'later',
  'address',
  'next_door',
  'next',
  'news',
  'moved',
  'served',
  'locate',
  'why_place',
  'lost',
]);

/** "maaf mau tanya, ...": said before a question, and no part of it. */
const toAsk =
  /^\s*(?:(?:maaf|permisi|halo|hai|min|admin|pak|bu|kak|mas|mbak|bang|eh|mau|boleh|numpang|izin|ijin|saya)[\s,.]+)*(?:tanya|nanya|bertanya)(?:\s+(?:dulu|dong|ya|min|pak|bu|kak|nih))*[\s,.:]+(?=\S)/i;

/** What is asked about reporting, or null: then it is a story, an answer, or asked of an office. */
export const faqAsked = remembering((told): Faq | null => {
  const text = told.replace(toAsk, '');
  const ofBot = askedAboutBot(text);
  if (ofBot === 'official' || ofBot === 'readers' || ofBot === 'served') return ofBot;
  if (words(text).length > questionMaxWords) return null;
  const line = plain(text);
  const question = /\?\s*$/.test(text.trim());
  const mayAsk = question || asks.test(line);
  const found = questions.find(([faq, pattern]) => (mayAsk || unasked.has(faq)) && pattern.test(line))?.[0] ?? null;
  if (
    found === 'how_long' &&
    !question &&
    !/\b(?:berapa|kapan|how|when|besok|hari ini|minggu ini|lusa)\b|\blama(?:nya)? (?:tidak|ya|kah)\b/.test(line)
  )
    return null;
  if (found === 'official' && !mayAsk && !doubted.test(line)) return ofBot === 'rumour' ? ofBot : null;
  if (found === 'hours' && !/\b(?:layanan|bot|chat|lapor|melapor|kanal|pengaduan|aduan|admin|24|di sini|disini)/.test(line)) return null;
  if (found === 'free' && /\d|\b(?:ktp|kk|akta|surat|sim|skck|sekolah|kelurahan|kecamatan|desa|puskesmas|parkir|samsat)\b/.test(line))
    return null;
  // "kami ini yg bayar trayek" tells.
  if (
    found === 'free' &&
    !question &&
    /\b(?:yang|kami|kita|sudah|disuruh|suruh|padahal|masa|tiap)\b(?: \p{L}+)? (?:mem|di)?bayar\b/u.test(line)
  )
    return null;
  if (found === null && ofBot === 'rumour') return ofBot;
  return (found === 'identity_number' || found === 'files') && aboutPapers.test(line) ? null : found;
});

/** Whom a number is asked of ("nomor pln berapa"): what emergency numbers are for, or null. */
export function numberOf(text: string): string | null {
  const line = plain(text);
  return whose.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

const whose: [string, RegExp][] = [
  ['power', /\b(?:pln|listrik|kabel|kesetrum|setrum)\b/],
  ['fire', /\b(?:damkar|pemadam|kebakaran|api)\b/],
  ['police', /\b(?:polisi|polsek|polres|maling|begal|tawuran|perampokan|jambret|curi\p{L}*)\b/u],
  ['ambulance', /\b(?:ambulans|rumah sakit|kecelakaan|tabrakan|melahirkan|sakit|pingsan)\b/],
  ['rescue', /\b(?:basarnas|sar|bpbd|banjir|longsor|gempa|tenggelam|ular|bencana|pohon tumbang)\b/],
  ['women_children', /\b(?:sapa|perlindungan (?:anak|perempuan))\b/],
  ['any', /\b(?:darurat)\b/],
];
