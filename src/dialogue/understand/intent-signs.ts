/** What a short message shows of what it is for: patterns of words people use for each intent, beside the words themselves. Some say much, some little: intent-sense.ts has learned how much. */
import { intent } from './intent.ts';
import { kindByWords } from './kind-words.ts';
import { plain } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { tellsWrong } from './praise.ts';
import { type Shown, showing, shownOf } from './signs.ts';
import { sought } from './sought.ts';
import { wish } from './wish.ts';

const polite =
  /^(?:halo+|hallo|hai|hi|hey|helo|hello|selamat|met|pagi|siang|sore|malam|pak|bu|bapak|ibu|mas|mbak|kak|kakak|min|admin|bot|mohon|maaf|mengganggu|ganggu|sebelumnya|permisi|punten|misi|ada|orang|assalamualaikum|asalamualaikum|assalamu|alaikum|wr|wb|warahmatullahi|wabarakatuh|warohmatullahi|salam|sejahtera|semua|semuanya|shalom|om|swastiastu|namo|budaya|buddhaya|kebajikan|horas|sampurasun|kulo|nuwun|saya|sewu|sugeng|enjing|siang|sonten|dalu|rahajeng|semeng|wilujeng|yth|dan|kepada|bro|gan|sis|apa|kabar|izin|ya|nggih|tes|test|ping|p|numpang|tanya|nanya|tidak|nya|online|aktif|adminnya|orangnya|sini|situ|spada|yuhu+|oi|oy|woi|kah)$/;
const vague =
  /^(?:itu|ini|yang|kemarin|tadi|gimana|apa|ya|iya|gitu|begitu|deh|dong|oke|sip|siap|baik|lalu|terus|maksudnya|maksud|kok|eh|anu|lho|loh|lah|mau|tanya|bagaimana|wah|hmm+|hm+|oh|ah|ih|tolong|bantu|bantuan|saya|dulu|lagi|aja|kan|sih|nih|min|pak|bu|kak|hah|apaan|nah|trus|jadi|kenapa|siapa|kapan|mana|boleh|bisa|nanti|minta|info|mungkin|gini|sesuatu|hal|masalah|sebentar|bentar|entah|terserah|dah|udahan|hmmm*)$/;
const forget =
  /\b(?:hapus|hapuskan|hapusin|dihapus|diapus|dihapusin|delete|musnahkan|hilangkan|hilangin|cabut|buang|busak|pupus|apus)\b.*\b(?:data|dataku|datanya|identitas|akun|akunku|nomor|nomorku|nama|namaku|chat|chatku|percakapan|persetujuan|tentang saya|riwayat|nik)\b|\b(?:nik|foto ktp|chat|percakapan|riwayat)\b.*\b(?:dihapus|diapus|dihapusin|hapus)\b|\b(?:data|nomor|nama|akun|identitas|nik)\b.*\bjangan (?:lagi )?(?:disimpan|disimpen|simpan|dipakai)\b|\b(?:akun|akunku|data|dataku|nomor|nama)\b.*\b(?:dihilangin|diilangin|dihilangkan|hilangin|dibuang|dicabut)\b|^(?:tolong )?(?:lupakan|lupain) saya\b|\b(?:data|identitas|akun|nomor)\b.*\b(?:dihapus|dihapuskan|dimusnahkan)\b|\btidak (?:mau|ingin|setuju|boleh)\b.*\bdata\b.*\b(?:disimpan|dipakai)\b/;
const data =
  /\b(?:nyimpan|nyimpen|menyimpan|simpan)\b.*\bdata\b|\b(?:mengakses|akses|meminta|permintaan|memperoleh|dapat|memperbaiki|ralat) (?:\w+ )?data (?:pribadi|diri)\b|\b(?:apa|apa aja|semua) yang (?:\w+ )?(?:catat|catet|dicatat|simpan|simpen|tahu|punya|rekam)\b.*\b(?:tentang|soal) (?:saya|aku|diri)\b|\b(?:nama|nomor|alamat|data) saya di (?:sistem|sini|bot|aplikasi|database|chat)\b|\b(?:data|identitas|nama|nomor|nomor hp|privasi|akun)\b.*\b(?:disimpan|disimpen|simpan|tersimpan|aman|rahasia|dirahasiakan|muncul|tampil|ketahuan|kelihatan|terlihat|dilihat|lihat|diketahui|bocor|dibagikan|dipakai|disembunyikan)\b|\b(?:salinan|unduh|download|lihat|cek|minta|ekspor)\b.*\bdata(?: pribadi)? (?:saya|ku|diri)\b|\b(?:siapa|apa)\b.*\b(?:lihat|melihat|tahu|mengetahui|akses)\b.*\b(?:identitas|data|nama|nomor)\b|\b(?:privasi|kerahasiaan)\b/;
const person =
  /\b(?:bicara|ngobrol|ngomong|berbicara|rembugan|rembug|chat|telepon|menelepon|hubungi|dihubungi|dihubungkan|menghubungi|hubungkan|dialihkan|alihkan|sambungkan|disambungkan|ketemu|bertemu|panggil|panggilkan|kontak|curhat)\b.*\b(?:petugas|petugasnya|admin|adminnya|orang|orangnya|tiyange|tiyang|jalmi|manusia|operator|cs|customer service|pegawai|langsung|staf)\b|\b(?:petugas|admin|operator)\b.*\b(?:bisa|yang) (?:saya )?(?:hubungi|dihubungi|telepon|ditelepon|chat)\b|\b(?:jangan|bukan|bosan|malas|capek|tidak mau|tidak suka) (?:\w+ )?(?:sama |ama |dengan |ngomong sama )?(?:bot|robot|mesin)\b|^(?:cs|admin|operator|petugas|human|agent)(?:nya)?(?: (?:mana|dong|dulu|please|aja|kak|min|pak))*$|\b(?:real|live) (?:person|agent|human)\b|\btalk to (?:a )?(?:human|person|someone|agent|officer)\b|\bbisa (?:di)?telepon (?:aja|langsung|saya|ibu|bapak)\b|\b(?:admin|petugas|manusia|orang) (?:beneran|asli|sungguhan)\b|\bnomor (?:petugas|admin|cs|operator)\b|\b(?:mau|minta|cari|butuh|bantuan|kasih|panggil|panggilin) (?:\w+ )?(?:manusia|admin|cs)\b|\b(?:telepon|hubungi|kontak) saya\b|\bkontak (?:admin|petugas|dinas)\b|\b(?:ada|mana) admin(?:nya)?\b|\bcustomer service\b|^(?:saya |tolong )?(?:mau|minta) (?:telepon|ditelepon)\b/;
const cancels =
  /^(?:(?:maaf|min|eh|tolong|saya|mau|pak|bu|ya|sudah|tidak usah|tidak perlu|dilanjut|dilanjutkan|diteruskan) )*(?:batal|batalkan|batalin|tidak (?:jadi|sido|sios|janten|sida)|cabut|tarik|stop|urungkan|cancel|sudah tidak (?:usah|perlu)|abort|quit|exit|nvm|never mind|undo|sudahi|wurung|mandeg|tidak (?:usah|perlu) (?:jadi|lapor|deh|dilanjut|dikirim|diterusin|diteruskan))\b/;
/** Never mind: pressed by mistake, tired of it, or mended meanwhile. */
const neverMind =
  /\b(?:salah pencet|kepencet|salah kirim|salah kamar)\b|^(?:ah |eh )*(?:udahan|sudahan|ya sudah|males|malas)(?: (?:ah|deh|dulu|aja|males|malas|capek|lapor|lapornya|tidak usah|tidak jadi))+$|^(?:stop|jangan) .*\b(?:jangan|tidak usah) (?:di\p{L}+|lanjut|kirim)\b|^(?:ya |oh |eh )*(?:tidak (?:usah|perlu|jadi)|batal|batalkan)(?: (?:deh|dh|lah|min|pak|bu|aja|ya|lagi))* .*\bsudah (?:di(?:benerin|betulin|perbaiki|tangani|angkut|bersihkan|beresin)|beres|nyala|selesai|normal|hidup)\b/u;
const ticket = /\b(?:lp|tiket|ticket|laporan|nomor) ?(?:\d{4,}|\d*[a-z]\d\w+)/;
const mine =
  /\b(?:laporan|laporannya|laporanku|aduan|aduannya|aduanku|pengaduan|pengaduanku|pengaduannya|tiket|keluhan|keluhannya|keluhanku|kasus|usulan|lapor|tiketnya|tiketku|lapuran|lapurane|lapuranku|statusnya|statuse|follow up)\b/;
const progress =
  /\b(?:gimana|update|follow up|statusnya|statuse|dikerjain|dikerjakan|digarap|nasib|ditutup|diam|diem|kok|tahu|kapan|belum|mana|cek|status|statusnya|kabar|kabarnya|lihat|progres|progress|perkembangan|perkembangannya|proses|diproses|direspon|respon|ditanggapi|tanggapan|ditindak|ditindaklanjuti|tindak|selesai|jawaban|jawabannya|dijawab|nomor|riwayat|kelanjutan|kelanjutannya|hasil|hasilnya|sampai|masuk|ditangani|sudah|lacak|tekan ngendi)\b/;
const owned = /\b(?:saya|ku|kami|kemarin|tadi|yang|dulu|minggu lalu|tiket|hari)\b|(?:nya|ku)\b/;
/** A report that is only about to begin. */
const beginning =
  /\b(?:cara|caranya|tempat|(?:mau|ingin|hendak|arep) (?:\w+ )?(?:lapor|melapor|melaporkan|buat|membuat|bikin|mengajukan|mengadu|menyampaikan|laporan|sampaikan|saya laporkan))\b/;
const repeats = /\b(?:rusak|berkali|tetap|tidak ada)\b/;
const problem =
  /\b(?:rusak|mati|hilang|kotor|bau|lama|lambat|belum|tidak|bocor|mahal|susah|jelek|hancur|macet|penuh|ditolak|takut|bahaya|mengganggu|parah|tolong|mohon|di|jalan|warga|desa|kota|kantor)\b/;
const starts =
  /\b(?:lapor|melapor|laporkan|melaporkan|mengadu|ngadu|mengadukan|laporan|pengaduan|aduan|keluhan|komplain|komplen|complain|sampaikan|menyampaikan|disampaikan|curhat)\b/;
const thanks =
  /\b(?:terima kasih|terimakasih|makasih|(?:tarima|tarimo|matur|hatur) (?:kasih|kasiah|suwun|nuwun|nuhun)|trims|tengkyu|tengkiu|mokasih|kamsia|sakalangkong|kalangkong|tampi asih|bravo|acung jempol|(?:saya|kami) puji|memuji|angkat topi|hormat (?:saya|kami) (?:untuk|buat|kepada)|well done|great job|impressed|suwun|nuwun|nuhun|suksma|mantap|mantul|keren|salut|hebat|jempol|good job|puas|bangga|sigap|apresiasi|top|thumbs|bagus|memuaskan|luar biasa|gercep|ramah|alhamdulillah|josh?|mauliate|thank)\b/;
const complains =
  /\b(?:lama|lambatnya|dipotong|naik terus|cuek|ambles|amblas|retak|rengat|mahal|pungut\w*|pungli|korup\w*|hancur|jelek|parah|percuma|bohong|janji\w*|telat|antre|mugi|melaporkan|adukan|berharap|harap|tinjau|mengelupas|lubang|belum|rusak|tapi|kenapa|kok|mohon|tolong|tidak|mampet|kotor|lambat|kecewa|minta|mati|padahal|harusnya|usul|bau|kapan|sebaiknya|gimana|apa|berapa|mau|macet|banjir|kalau|lebih|kolam|kubangan|sawah|nyindir|menyindir|sindiran)\b/;
const elsewhere =
  /\b(?:presiden|capres|pilpres|jual (?:motor|mobil|rumah|tanah|hp|obat|baju)|dijual|promo|slot|gacor|cuaca|ramalan|zodiak|skor|sepak bola|timnas|liga|nonton|film|drakor|lagu|musik apa|resep|jodoh|cariin|pacar|mantan|kangen|jomblo|i love you|love you|sayang kamu|pinjam (?:dulu|uang|duit|seratus|dulu seratus)|gofood|grabfood|pulsa|undian|menang hadiah|investasi|cuan|klik|kripto|bitcoin|forex|matematika|terjemahkan|translate|lelucon|pantun|puisi|cerita lucu|siapa nama|namamu|nama kamu|umur kamu|kamu (?:bisa|robot|siapa|lagi apa|sudah makan|tinggal|jomblo|cantik|ganteng|manusia)|kapan nikah|bosan|gabut|main game|mobile legend|ff|giveaway|follow|subscribe|endorse|jasa (?:seo|followers)|obat kuat|wkwk\w*|haha\w*|kode redeem|ibu kota negara|siapa penemu|berapa \d+ (?:tambah|kali|kurang))\b|\bkurs\b|\bdolar\b|\bhujan (?:tidak|gak)\b|\b(?:besok|nanti) hujan\b|\b(?:lagi|sedang) (?:apa|ngapain)\b|\b(?:main|jalan jalan|ngopi|nongkrong) yuk\b|\brekomendasi\b|\b(?:cewek|cowok|laki laki) (?:apa|atau)\b|\bcod\b|\bpemilu\b|\bmenurut (?:kamu|mu|anda)\b|\b(?:bikinin|buatkan|bikin) (?:puisi|cerpen|caption|tugas|lagu)\b|\btugas sekolah saya\b|^lapor pak$/;

const patterns = Object.entries({
  ...{ forget, data, person, cancels, neverMind, ticket, mine, progress, owned, beginning },
  ...{ repeats, problem, starts, thanks, complains, elsewhere },
}).map(([name, pattern]) => [name, sought(pattern)] as const);
const number = /\d{4,}|[A-Z0-9]{5}-[A-Z0-9]/;

/** All a text shows to the sense for intents. */
export function intentSigns(text: string): Shown {
  const line = inOneTongue(plain(text));
  const shown: string[] = [];
  const known = intent(text);
  const wished = wish(text);
  if (known !== null) shown.push(`!intent ${known}`);
  if (wished !== null) shown.push(`!wish ${wished}`);
  for (const [name, pattern] of patterns) if (pattern.test(line)) shown.push(`!${name}`);
  if (isPolite(line)) shown.push('!polite');
  if (isVague(line)) shown.push('!vague');
  if (thanks.test(line) && !complains.test(line)) shown.push('!thankful');
  if (tellsWrong(line)) shown.push('!wrong');
  if (mine.test(line) && progress.test(line) && owned.test(line) && !beginning.test(line)) shown.push('!asks');
  if (number.test(text)) shown.push('!number');
  if (text.trimEnd().endsWith('?')) shown.push('!?');
  return showing(shownOf(line), [...shown, `!${kindByWords(text)}`]);
}

/** Nothing but a greeting. */
export function isPolite(line: string): boolean {
  return isEveryWord(line, polite);
}

/** Nothing but words that point at something unsaid. */
export function isVague(line: string): boolean {
  return isEveryWord(line, vague);
}

/** The first word that is none ends it. */
function isEveryWord(line: string, such: RegExp): boolean {
  for (let from = 0; from <= line.length; ) {
    const gap = line.indexOf(' ', from);
    const end = gap < 0 ? line.length : gap;
    if (!such.test(line.slice(from, end))) return false;
    from = end + 1;
  }
  return true;
}

/** Whether there are words of thanks or praise in it. */
export function hasThanks(line: string): boolean {
  return thanks.test(line);
}

/** Whether something in it is wanting, asked for or doubted. */
export function hasGrumble(line: string): boolean {
  return complains.test(line);
}
