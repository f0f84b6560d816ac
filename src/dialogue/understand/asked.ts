/** What a message outside of a running question is for: one code for each (notes/indonesia.md §8). Wider than intent.ts, which also reads messages inside a draft. */
import type { Category } from '../known.ts';
import { numbered } from './answer.ts';
import { rankCategories } from './category.ts';
import { dangers } from './emergency.ts';
import { askedNumber, type Intent, intent, wordless } from './intent.ts';
import { suggestKind } from './kind.ts';
import { words } from './normalise.ts';
import { wish } from './wish.ts';

export type Asked =
  | 'keluhan'
  | 'aspirasi'
  | 'informasi'
  | 'status'
  | 'apresiasi'
  | 'darurat'
  | 'sapaan'
  | 'mulai_lapor'
  | 'batal'
  | 'minta_petugas'
  | 'data_saya'
  | 'hapus_data'
  | 'di_luar_topik'
  | 'tidak_jelas';

/** How much must point to a category before a short message counts as a story about it. */
const aboutMin = 2;
/** So few words without anything of a public service in them are chat. */
const chatWords = 5;
const thanksWords = 20;
/** A message with more words than this is a story, whatever else is in it. */
const shortWords = 14;
const ofIntent: Partial<Record<Intent, Asked>> = {
  cancel: 'batal',
  status: 'status',
  open: 'mulai_lapor',
  greeting: 'sapaan',
  data: 'data_saya',
  joke: 'di_luar_topik',
};
const ofWish: Partial<Record<NonNullable<ReturnType<typeof wish>>, Asked>> = {
  withdraw: 'batal',
  data: 'data_saya',
  forget: 'hapus_data',
  forget_yes: 'hapus_data',
  person: 'minta_petugas',
  for_other: 'mulai_lapor',
  private: 'data_saya',
};

const polite =
  /^(?:halo+|hallo|hai|hi|hey|helo|hello|selamat|met|pagi|siang|sore|malam|pak|bu|bapak|ibu|mas|mbak|kak|kakak|min|admin|bot|mohon|maaf|mengganggu|ganggu|sebelumnya|permisi|punten|misi|ada|orang|assalamualaikum|asalamualaikum|assalamu|alaikum|wr|wb|warahmatullahi|wabarakatuh|warohmatullahi|salam|sejahtera|semua|semuanya|shalom|om|swastiastu|namo|budaya|buddhaya|kebajikan|horas|sampurasun|kulo|nuwun|saya|sewu|sugeng|enjing|siang|sonten|dalu|rahajeng|semeng|wilujeng|yth|dan|kepada|bro|gan|sis|apa|kabar|izin|ya|nggih|tes|test|ping|p|numpang|tanya|nanya|tidak|nya|online|aktif|adminnya|orangnya|sini|situ|spada|yuhu+|oi|oy|woi|kah)$/;
const vague =
  /^(?:itu|ini|yang|kemarin|tadi|gimana|apa|ya|iya|gitu|begitu|deh|dong|oke|sip|siap|baik|lalu|terus|maksudnya|maksud|kok|eh|anu|lho|loh|lah|mau|tanya|bagaimana|wah|hmm+|hm+|oh|ah|ih|tolong|bantu|bantuan|saya|dulu|lagi|aja|kan|sih|nih|min|pak|bu|kak|hah|apaan|nah|trus|jadi|kenapa|siapa|kapan|mana|boleh|bisa|nanti|minta|info|mungkin|gini|sesuatu|hal|masalah|sebentar|bentar|entah|terserah|dah|udahan|hmmm*)$/;
const forget =
  /\b(?:hapus|hapuskan|hapusin|dihapus|diapus|dihapusin|delete|musnahkan|hilangkan|hilangin|cabut|buang|busak|pupus|apus)\b.*\b(?:data|dataku|datanya|identitas|akun|akunku|nomor|nomorku|nama|namaku|chat|chatku|percakapan|persetujuan|tentang saya|riwayat|nik)\b|\b(?:nik|foto ktp|chat|percakapan|riwayat)\b.*\b(?:dihapus|diapus|dihapusin|hapus)\b|\b(?:data|nomor|nama|akun|identitas|nik)\b.*\bjangan (?:lagi )?(?:disimpan|disimpen|simpan|dipakai)\b|\b(?:akun|akunku|data|dataku|nomor|nama)\b.*\b(?:dihilangin|diilangin|dihilangkan|hilangin|dibuang|dicabut)\b|^(?:tolong )?(?:lupakan|lupain) saya\b|\b(?:data|identitas|akun|nomor)\b.*\b(?:dihapus|dihapuskan|dimusnahkan)\b|\btidak (?:mau|ingin|setuju|boleh)\b.*\bdata\b.*\b(?:disimpan|dipakai)\b/;
const data =
  /\b(?:nyimpan|nyimpen|menyimpan|simpan)\b.*\bdata\b|\b(?:mengakses|akses|meminta|permintaan|memperoleh|dapat|memperbaiki|ralat) (?:\w+ )?data (?:pribadi|diri)\b|\b(?:apa|apa aja|semua) yang (?:\w+ )?(?:catat|catet|dicatat|simpan|simpen|tahu|punya|rekam)\b.*\b(?:tentang|soal) (?:saya|aku|diri)\b|\b(?:nama|nomor|alamat|data) saya di (?:sistem|sini|bot|aplikasi|database|chat)\b|\b(?:data|identitas|nama|nomor|nomor hp|privasi|akun)\b.*\b(?:disimpan|disimpen|simpan|tersimpan|aman|rahasia|dirahasiakan|muncul|tampil|ketahuan|kelihatan|terlihat|dilihat|lihat|diketahui|bocor|dibagikan|dipakai|disembunyikan)\b|\b(?:salinan|unduh|download|lihat|cek|minta|ekspor)\b.*\bdata(?: pribadi)? (?:saya|ku|diri)\b|\b(?:siapa|apa)\b.*\b(?:lihat|melihat|tahu|mengetahui|akses)\b.*\b(?:identitas|data|nama|nomor)\b|\b(?:privasi|kerahasiaan)\b/;
const person =
  /\b(?:bicara|ngobrol|ngomong|berbicara|rembugan|rembug|chat|telepon|menelepon|hubungi|dihubungi|dihubungkan|menghubungi|hubungkan|dialihkan|alihkan|sambungkan|disambungkan|ketemu|bertemu|panggil|panggilkan|kontak|curhat)\b.*\b(?:petugas|petugasnya|admin|adminnya|orang|orangnya|tiyange|tiyang|jalmi|manusia|operator|cs|customer service|pegawai|langsung|staf)\b|\b(?:petugas|admin|operator)\b.*\b(?:bisa|yang) (?:saya )?(?:hubungi|dihubungi|telepon|ditelepon|chat)\b|\b(?:jangan|bukan|bosan|malas|capek|tidak mau|tidak suka) (?:\w+ )?(?:sama |ama |dengan |ngomong sama )?(?:bot|robot|mesin)\b|^(?:cs|admin|operator|petugas)(?:nya)? (?:mana|dong|dulu)\b|\bbisa (?:di)?telepon (?:aja|langsung|saya|ibu|bapak)\b|\b(?:admin|petugas|manusia|orang) (?:beneran|asli|sungguhan)\b|\bnomor (?:petugas|admin|cs|operator)\b|\b(?:mau|minta|cari|butuh|bantuan|kasih|panggil|panggilin) (?:\w+ )?(?:manusia|admin|cs)\b|\b(?:telepon|hubungi|kontak) saya\b|\bkontak (?:admin|petugas|dinas)\b|\b(?:ada|mana) admin(?:nya)?\b|\bcustomer service\b|^(?:saya |tolong )?(?:mau|minta) (?:telepon|ditelepon)\b/;
const cancels =
  /^(?:(?:maaf|min|eh|tolong|saya|mau|pak|bu|ya|sudah|tidak usah|tidak perlu|dilanjut|dilanjutkan|diteruskan) )*(?:batal|batalkan|batalin|tidak (?:jadi|sido|sios|janten|sida)|cabut|tarik|stop|urungkan|cancel|sudah tidak (?:usah|perlu)|tidak (?:usah|perlu) (?:jadi|lapor|deh|dilanjut|dikirim|diterusin|diteruskan))\b/;
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
  /\b(?:terima kasih|terimakasih|makasih|suwun|nuwun|nuhun|suksma|mantap|mantul|keren|salut|hebat|jempol|good job|puas|bangga|sigap|apresiasi|top|thumbs|bagus|memuaskan|luar biasa|gercep|ramah|alhamdulillah|josh?|mauliate|thank)\b/;
const complains =
  /\b(?:mugi|melaporkan|adukan|berharap|harap|tinjau|mengelupas|lubang|belum|rusak|tapi|kenapa|kok|mohon|tolong|tidak|mampet|kotor|lambat|kecewa|minta|mati|padahal|harusnya|usul|bau|kapan|sebaiknya|gimana|apa|berapa|mau|macet|banjir|kalau|lebih|kolam|kubangan|sawah|nyindir|menyindir|sindiran)\b/;
const elsewhere =
  /\b(?:presiden|capres|pilpres|jual (?:motor|mobil|rumah|tanah|hp|obat|baju)|dijual|promo|slot|gacor|cuaca|ramalan|zodiak|skor|sepak bola|timnas|liga|nonton|film|drakor|lagu|musik apa|resep|jodoh|cariin|pacar|mantan|kangen|jomblo|i love you|love you|sayang kamu|pinjam (?:dulu|uang|duit|seratus|dulu seratus)|gofood|grabfood|pulsa|undian|menang hadiah|investasi|cuan|klik|kripto|bitcoin|forex|matematika|terjemahkan|translate|lelucon|pantun|puisi|cerita lucu|siapa nama|namamu|nama kamu|umur kamu|kamu (?:bisa|robot|siapa|lagi apa|sudah makan|tinggal|jomblo|cantik|ganteng|manusia)|kapan nikah|bosan|gabut|main game|mobile legend|ff|giveaway|follow|subscribe|endorse|jasa (?:seo|followers)|obat kuat|wkwk\w*|haha\w*|kode redeem|ibu kota negara|siapa penemu|berapa \d+ (?:tambah|kali|kurang))\b|\bkurs\b|\bdolar\b|\bhujan (?:tidak|gak)\b|\b(?:besok|nanti) hujan\b|\b(?:lagi|sedang) (?:apa|ngapain)\b|\b(?:main|jalan jalan|ngopi|nongkrong) yuk\b|\brekomendasi\b|\b(?:cewek|cowok|laki laki) (?:apa|atau)\b|\bcod\b|\bpemilu\b|\bmenurut (?:kamu|mu|anda)\b|\b(?:bikinin|buatkan|bikin) (?:puisi|cerpen|caption|tugas|lagu)\b|\btugas sekolah saya\b|^lapor pak$/;

/** What the whole message is for. `categories` tell a story about a public service from talk about anything else. */
export function intentOf(text: string, categories: readonly Category[]): Asked {
  if (dangers(text).length > 0) return 'darurat';
  return askedOfBot(text, categories) ?? ofStory(text, categories);
}

/** What a message without a story asks of the bot or says to it; null when it tells, wishes or asks something of a public service. */
export function askedOfBot(text: string, categories: readonly Category[]): Asked | null {
  if (wordless(text) || numbered(text) !== null) return 'tidak_jelas';
  const all = words(text);
  const line = all.join(' ');
  const about = rankCategories(text, categories)[0]?.score ?? 0;
  const asked = all.length > shortWords ? null : (exactly(text) ?? meant(line, all, about));
  if (asked !== null) return asked;
  if (thankful(line) && all.length <= thanksWords) return 'apresiasi';
  return elsewhere.test(line) && about < aboutMin * 2.5 && all.length <= shortWords ? 'di_luar_topik' : null;
}

/** What commands and wishes of the talk have exact words for. */
function exactly(text: string): Asked | null {
  if (askedNumber(text)?.sure === true) return 'status';
  const wished = wish(text);
  const asked = intent(text);
  return (wished === null ? undefined : ofWish[wished]) ?? (asked === null ? undefined : ofIntent[asked]) ?? null;
}

/** The same in more or other words. `about`: how much points to a category, for a story may hold any of these words. */
function meant(line: string, all: readonly string[], about: number): Asked | null {
  if (all.every((word) => vague.test(word))) return 'tidak_jelas';
  const asked = intent(line);
  if (asked === 'thanks') return 'apresiasi';
  if (all.every((word) => polite.test(word))) return 'sapaan';
  if (about < aboutMin * 4 && forget.test(line)) return 'hapus_data';
  if (thankful(line)) return 'apresiasi';
  if (mine.test(line) && ticketOrProgress(line)) return 'status';
  if (about < aboutMin * 2.5 && person.test(line)) return 'minta_petugas';
  if (about < aboutMin && data.test(line)) return 'data_saya';
  if (neverMind.test(line) || (cancels.test(line) && (all.length <= 6 || mine.test(line)))) return 'batal';
  if (asksStatus(line, about)) return 'status';
  if (starts.test(line) && !repeats.test(line) && about < aboutMin && all.length <= 10) return 'mulai_lapor';
  return asked === 'help' ? 'mulai_lapor' : null;
}

/** Thanks, where nothing is complained of besides. */
function thankful(line: string): boolean {
  const told = line.replace(/\b(?:mau|ingin|hanya|cuma) (?:bilang|ucapkan|mengucapkan|ngucapin|menyampaikan|sampaikan|nyampein)\b/g, ' ');
  return thanks.test(line) && !complains.test(told);
}

/** A report named by a number, or asked whether it is being worked on. */
function ticketOrProgress(line: string): boolean {
  return (
    ticket.test(line) ||
    (/\b(?:laporanku|tiket|tiketnya|nomor tiket)\b/.test(line) && /\b(?:belum|sudah|dikerjakan|dikerjain)\b/.test(line))
  );
}

function asksStatus(line: string, about: number): boolean {
  if (/^(?:kok |masih |sampai sekarang |kenapa )*belum ada (?:kabar|jawaban|tanggapan|respon)\b/.test(line)) return true;
  if (ticket.test(line) && /\b(?:gimana|kabar|kabarnya|follow up|cek|status|sampai)\b/.test(line)) return true;
  if (!mine.test(line) || /\blaporan (?:polisi|keuangan|kehilangan|dana|tahunan)\b/.test(line)) return false;
  return (
    /\b(?:cek|status|riwayat|lacak)\b/.test(line) ||
    (progress.test(line) && owned.test(line) && !beginning.test(line) && about < aboutMin * 4)
  );
}

function ofStory(text: string, categories: readonly Category[]): Asked {
  const all = words(text);
  const kind = suggestKind(text);
  if (kind === 'information') return 'informasi';
  if (kind === 'aspiration') return 'aspirasi';
  const about = rankCategories(text, categories)[0]?.score ?? 0;
  if (about > 0 || all.length > chatWords) return 'keluhan';
  return all.length <= 1 ? 'tidak_jelas' : problem.test(all.join(' ')) ? 'keluhan' : 'di_luar_topik';
}
