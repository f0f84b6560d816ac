/** What a whole message asks of the bot outside of answering a question. Exact phrases and narrow patterns: a story is never read as a command. */
import { core, formalCore, phrases } from './answer.ts';
import { impatient } from './haste.ts';
import { joking } from './joking.ts';
import { plain, words } from './normalise.ts';
import { passesOver, passing } from './passes-over.ts';
import { remembering } from './recent.ts';
import { sought } from './sought.ts';

export type Intent =
  | 'cancel'
  | 'pause'
  | 'resume'
  | 'restore'
  | 'back'
  | 'skip'
  | 'help'
  | 'status'
  | 'open'
  | 'greeting'
  | 'add'
  | 'impatient'
  | 'thanks'
  | 'data'
  | 'joke';

const exact: [Intent, Set<string>][] = [
  [
    'cancel',
    phrases(
      'batal|batalkan|batalin|cancel|tidak jadi|tidak jadi lapor|/batal|abort|exit|quit|close|reset|nvm|never mind|undo|udahan|sudahan|keluar|urung|wurung|mulai dari awal|ulang dari awal|mulai ulang|start over',
    ),
  ],
  [
    'pause',
    phrases(
      'nanti|nanti dulu|ya sudah nanti|sudah nanti|gitu ya sudah nanti|begitu ya sudah nanti|oke nanti|iya nanti|nanti lagi|nanti ya|besok|besok lagi|besok ya|sebentar|bentar|sek|sik|sek yo|sik yo|antosan|sakedap|sekedap|tunggu|tunggu dulu|tunda|tunda dulu|jeda|simpan dulu',
    ),
  ],
  [
    'resume',
    phrases(
      'lanjut|yang tadi lanjut|yang kemarin lanjut|lanjut yang tadi|lanjut yang kemarin|lanjutin yang tadi|lanjutin yang kemarin|lanjutkan|lanjut lapor|lanjutin|teruskan|terusin|lanjut lagi',
    ),
  ],
  [
    'restore',
    phrases(
      'kembalikan|balikin|pulihkan|jangan kembalikan|jangan batal|jadi|jadi deng|jadi ding|jadi lapor|jadi lapor aja|masih ada yang tadi|masih ada tidak yang tadi|yang tadi masih ada|yang tadi masih ada tidak|jangan dibatalkan|tidak jadi batal|jangan jadi batal',
    ),
  ],
  ['back', phrases('kembali|balik|mundur|sebelumnya|back')],
  ['skip', passing],
  [
    'help',
    phrases(
      'bantuan|apa ini|ini apa|ini nomor apa|ini bot apa|ini untuk apa|buat apa ini|menu|help|panduan|cara lapor|gimana cara lapor|cara pakai|gimana caranya|ini gimana caranya|gimana ini caranya|caranya gimana|caranya gimana ini|ini caranya gimana|cara lapor gimana|cara lapornya gimana|gimana cara ngelapor|gimana lapornya|gimana cara ngadu|ini gimana cara lapornya|bisa apa|tolong|info',
    ),
  ],
  [
    'status',
    phrases(
      'status|cek status|cek laporan|cek|laporan saya|status laporan|status laporan saya|riwayat|cek laporan saya|daftar laporan|laporanku|laporan ku|gimana laporan saya|laporan saya gimana',
    ),
  ],
  [
    'open',
    phrases(
      'jadi gini|jadi begini|begini|gini|begini ceritanya|gini ceritanya|jadi ceritanya|anu|lapor|mau lapor|saya mau lapor|ingin lapor|mau ngadu|mau mengadu|ngadu|adukan|pengaduan|mau aduan|buat laporan|laporan|laporan baru|lapor baru|mau laporan|mau melapor|saya ingin lapor|saya ingin melapor|mau buat laporan|izin lapor|ijin lapor|mau komplain|komplain',
    ),
  ],
  [
    'greeting',
    phrases(
      'p|min|pak|bu|kak|rek|cak|ning|lek|lur|dulur|bolo|uda|uni|bro|sob|kang|teh|bang|mas|mbak|mba|bli|mbok|daeng|cak|om|tante|bos|bro|sis|mang|akang|teteh|kk|abang|ka|min min|punten|tabe|admin|bot|gan|ping|halo|hallo|hai|hi|hey|hei|helo|hello|halo bot|test|tes|tes tes|pagi|siang|sore|malam|selamat pagi|selamat siang|selamat sore|selamat malam|met pagi|met siang|assalamualaikum|asalamualaikum|askum|ass|ass wr wb|assalamualaikum wr wb|asslm|permisi|permisi numpang tanya|numpang tanya|mau tanya|mau nanya|boleh tanya|punten|sampurasun|kulo nuwun|kulonuwun|nuwun sewu|sugeng enjing|sugeng siang|sugeng sonten|sugeng dalu|wilujeng enjing|om swastiastu|rahajeng semeng|horas|shalom|salam|salamaik pagi|ada orang|ada admin|apa kabar|start|mulai',
    ),
  ],
  ['add', phrases('tambah|tambah keterangan|mau tambah|tambah info|tambahkan|tambahin|mau tambah keterangan')],
  [
    'thanks',
    phrases(
      'terima kasih|sama sama|ya sama sama|iya sama sama|sami sami|trims|tengkyu|thx|tq|terima kasih banyak|terima kasih ya|oke siap|siap oke|sip siap|baik siap|siap terima kasih|baik terima kasih|ditunggu|oke ditunggu|siap ditunggu|baik ditunggu|saya tunggu|oke saya tunggu|ditunggu ya|ditunggu kabarnya|saya tunggu kabarnya|suwun|matur nuwun|hatur nuhun|nuhun|suksma|sip terima kasih|oke terima kasih|mauliate|oke|sip|siap|ya|iya|baik|mantap|oke sip',
    ),
  ],
  ['data', phrases('data saya|data saya apa yang disimpan|data saya apa|privasi|data apa yang disimpan')],
];

/** The same said in more words; whole short messages only. */
const patterns: [Intent, RegExp][] = [
  [
    'cancel',
    /^(?:eh |ah |ya |oh |ya sudah |yaudah |sudah )*(?:tidak jadi (?:ah|deh|lapor|aja)\b|(?:tidak usah|tidak perlu|jangan) (?:lapor|laporan|dilaporin|dilaporkan|jadi laporan|(?:(?:di)?(?:jadi|bikin|buat)(?:kan|in)? )(?:jadi )?(?:laporan|aduan|pengaduan))\b(?! \w*(?:dulu|polisi)))/,
  ],
  [
    'resume',
    /^(?:(?:oke|ya|sudah|yuk|ayo|min|sekarang|eh) )*(?:lanjut|lanjutin|lanjutkan|terusin) (?:ke )?(?:yang )?(?:(?!dari |sejak |mulai )\p{L}+ ){1,3}(?:tadi|kemarin|lagi)(?: (?:ya|aja|dong|min|deh|boleh))*$|^yang (?:\p{L}+ ){1,2}(?:tadi|kemarin) (?:di)?(?:lanjut|lanjutin|lanjutkan)(?: (?:ya|aja|dong|min|deh|boleh|bisa))*$/u,
  ],
  [
    'restore',
    /^(?:eh |min )*(?:masih ada|ada) (?:tidak )?yang tadi\b|^yang tadi masih (?:ada|disimpan|tersimpan)\b|^(?:bisa |tolong |mau )*(?:dihidupin|dihidupkan|hidupin|hidupkan|diaktifin|aktifkan|dibuka|buka|balikin|dibalikin|dikembalikan|kembalikan) (?:lagi )?(?:laporan(?:nya)?|yang tadi)(?: (?:lagi|saya|tadi|ya|min|dong|tidak|bisa))*$|^(?:(?:eh|oh|ya|min|pak|bu|kak) )*jadi(?: (?:deng|ding|deh|aja|saja|dong|lapor|min|pak|bu|kak))* (?:yang|laporan) (?:\p{L}+ ){0,3}tadi(?: (?:deng|ya|min|pak|bu|aja|deh))*$/u,
  ],
  [
    'restore',
    /^(?:(?:eh|oh|aduh|maaf|min|pak|bu|kak|tolong|bisa|mau|ya|yaudah|tidak jadi(?= (?:di)?(?:balik|kembali))|jangan(?: deh| dong| lah| dulu)?(?= (?:di)?(?:balik|kembali|pulih))) )*(?:(?:tidak|jangan) (?:jadi |usah )*(?:di)?batal(?:kan|in)?|balikin|dibalikin|kembalikan|dikembalikan|kembaliin|pulihkan)(?: (?:deng|ding|dong|ya|deh|min|lah|aja|pak|bu|balikin|kembalikan|kembaliin|lagi|laporannya|laporan|yang|tadi|batal))*$/,
  ],
  [
    'impatient',
    /^(?=.*\b(?:buruan|cepetan|cepatan|ribet|repot|kelamaan|lemot|lelet)\b)(?:(?:buruan|cepetan|cepatan|cepat|ayo|ayolah|woy|ah|ih|aduh|duh|hadeh|hadeuh|ampun|ya|ribet|repot|lemot|lelet|lama|lambat|malas|kelamaan|capek|cape|nih|sih|amat|banget|sekali|deh|dong|lah|min|pak|bu|kak|bang|kenapa|kek|sudah|bikin|kok|gini|begini)(?: |$))+$/,
  ],
  [
    'impatient',
    /^(?:(?:ayo|woy|woi|tolong|ya|eh|min|pak|bu|kak|bang|mas|bot) )*(?:buru|buruan|cepetan|cepatan|cepat|gercep)(?: (?:ya|dong|dikit|sedikit|deh|ah|lah|kenapa|kek|gih|woy|min|pak|bu|kak|bang))* (?:soalnya )?(?:saya |aku |kita )?(?:lagi|sedang|keburu|mau|sudah mau|hujan|panas) (?:\p{L}+ ?){1,4}$|^(?:(?:ayo|woy|woi|tolong|ya|eh|min|pak|bu|kak|bang|mas|bot) )*(?:buru|buruan|cepetan|cepatan|cepat|gercep)(?: (?:ya|dong|dikit|sedikit|deh|ah|lah|kenapa|kek|gih|min|pak|bu|kak|bang))* (?:penumpang|anak|istri|suami|bos|bis|bus|kereta|ojek|pelanggan|tamu|jam|waktu|kuota|pulsa|baterai|batre)(?:nya|ku| saya| aku)? (?:sudah|keburu|mau|hampir|lagi) \p{L}+(?: \p{L}+)?$/u,
  ],
  [
    'impatient',
    /^(?:(?:tolong|coba|mohon|min|pak|bu|kak|ya|bisa|minta|yaudah|sekali|lagi|dong) )*(?:di)?(?:ingat|inget|tagih|desak|sentil|colek|senggol)(?:kan|in|i)?(?: (?:lagi|dong|ya|petugas|petugasnya|dinas|dinasnya|instansinya|mereka|orangnya|lah|deh|aja|pak|bu|min|terus|sekali|tolong))*$/,
  ],
  [
    'greeting',
    /^(?:(?:min|bot|cuma|lagi|mau|halo) )*(?:tes|test|testing)(?: (?:\d+|tes|test|coba|lihat|aja|dulu|doang|bot|chat|min|ya))*$/,
  ],
  [
    'greeting',
    /^(?:(?:maaf|apa|apakah|benar|benarkah|bener|betul|halo|min|permisi|ini|dengan|di sini) )+(?:nomor|no|wa|whatsapp|chat|bot|akun|layanan|call center|tempat|kontak)(?:nya)? (?:layanan |resmi |buat |untuk )*(?:pengaduan|aduan|lapor|laporan|melapor|keluhan|komplain)(?: (?:warga|masyarakat|kota|kabupaten|pemerintah|pemkot|pemkab|resmi|ya|kan|bukan|tidak|kah|min|pak|bu))*$|^(?:(?:min|kak|pak|bu|di sini|disini|halo|kira kira) )*(?:apa (?:aja|saja)|masalah apa (?:aja|saja)|hal apa (?:aja|saja)) (?:yang |sih )*(?:bisa|boleh) (?:di ?)?(?:lapor|adu)\p{L}*(?: (?:di sini|disini|ke sini|kesini|min|pak|bu|ya|sih))*$/u,
  ],
  [
    'add',
    /^(?:(?:eh|oh|oiya|ya|min|pak|bu|kak|maaf|masih|ada|ini|mau|saya) )*(?:foto|poto|video|rekaman|gambar|bukti)(?:nya)?(?: (?:satu|dua|1|2|lagi|yang|masih))* (?:ketinggalan|tertinggal|kelupaan|kelewat|(?:lupa|belum) (?:ke|di|saya |ter)?kirim)(?: (?:tadi|nih|min|pak|bu|ya|lagi|satu|dua))*$/,
  ],
  [
    'pause',
    /^(?:maaf |saya |min |pak |bu )*(?:bentar|sebentar|tunggu)(?: dulu)? (?:ngetik|nulis|ketik|tulis|ambil foto|foto|cari alamat(?:nya)?)(?: (?:dulu|ya|min|pak|bu))*$|^(?:(?:maaf|bentar|sebentar|tunggu|nanti|saya|min|pak|bu) )*(?:lagi|masih|sedang|baru) (?:di jalan|nyetir|kerja|rapat|sibuk|di motor|nyopir|bawa motor|masak|repot|di kelas|ada tamu|sekolah|ngetik|nulis|mikir)(?: (?:nih|dulu|ya|min|pak|bu))*$/,
  ],
  [
    'thanks',
    /^(?:(?:baik|ok|oke|oh|o|gitu|begitu|deh|lah|siap|ya|iya|sip|terima|kasih|min|pak|bu|kak|saya|kami|akan|sudah|yaudah|tidak usah|tidak papa|gapapa|kalau gitu|aku|tak) )*(?:ditunggu|tunggu|menunggu|menanti|nunggu|tungguin)(?: (?:ya|saja|aja|kabar|kabarnya|info|infonya|beritanya|jawabannya|hasilnya|selanjutnya|berikutnya|baik|baiknya|dari|petugas|dinas|min|pak|bu|terima|kasih|segera))*$|^(?:alhamdulillah|wah|wow|mantap|keren|salut) .*\b(?:respon|responnya|balas|balasannya|tanggap|jawab|jawabnya|pelayanannya|adminnya|ditanggapi|dibalas)\b/,
  ],
  [
    'thanks',
    /^(?:(?:ok|oke|baik|siap|sip|ya|iya|yah+|yaudah|sudah|deh|hm+|wah|alhamdulillah|pak|bu|min|kak) )*(?:terima kasih|makasi|makasih)(?: (?:ya|banyak|kk|kaka|tuhan|berkati|memberkati|berkahi|god|bless|you|sehat|selalu|semoga|sekali|atas|infonya|informasinya|jawabannya|responnya|kabarnya|bantuannya|perhatiannya|pak|bu|min|kak|mas|mbak|semua|semuanya|sudah|dibantu|dijawab|ditanggapi|diproses|dikabari))*$/,
  ],
  [
    'open',
    /^(?:(?:min|pak|bu|kak|eh|oh|masih|saya) )*(?:ada|mau)(?: (?:yang|satu|laporan|lapor|hal|masalah))* (?:lagi|lain)(?: (?:lagi|nih|min|pak|bu|ya|dong))*$|^(?:(?:min|pak|bu|kak|eh|oh|saya|aku|mau|ingin|boleh|bisa|izin|yuk) )*(?:lapor|melapor|ngelapor|laporan|ngadu) (?:lagi|ulang|yang lain|yang baru|lain)(?: (?:dong|ya|nih|min|pak|bu|kak|aja|deh|boleh|bisa|tidak))*$|^(?:(?:kak|min|pak|bu|mau|saya|boleh|bisa|numpang|izin|cuma|pengin|ingin|aku) )*(?:cerita|curhat|bilang aja|ngomong aja|cerita aja)(?: (?:tidak|dulu|boleh|ya|kak|min|sedikit|dikit|sesuatu|aja))*$/,
  ],
  [
    'status',
    /^(?:(?:eh|oh|min|pak|bu|kak|mas|mbak|(?:usul|usulan|saran|laporan|aduan)(?:nya|ku)?|saya|tadi|kemarin|yang) )*(?:nomor|nomer|nomernya|nomornya|no)(?:nya)?(?: (?:laporan|laporannya|laporanku|aduan|tiket|tiketnya))?(?: (?:saya|tadi|yang))* (?:berapa|apa)(?: (?:ya|tadi|td|itu|min|pak|bu|kak|sih|dong))*$|^(?:(?:eh|oh|min|pak|bu|kak|lho|loh|terus) )*(?:(?:laporan|cerita|draf|draft|tulisan|punya)?(?:nya|ku| saya| aku)? ?yang (?:saya )?tadi (?:di )?mana|mana (?:laporan |cerita |draf |draft |punya )?(?:saya |ku )?yang (?:saya )?tadi)(?: (?:ya|sih|nih|min|pak|bu|kak|tuh))*$/,
  ],
];

const sayings = patterns.map(([asked, pattern]) => [asked, sought(pattern)] as const);

/** The intent of the whole message, or null: then it is an answer or a story. */
export const intent = remembering((text): Intent | null => {
  const phrase = core(text);
  if (phrase === '') return null;
  const said = [phrase, formalCore(text), repeated.exec(phrase)?.[1] ?? ''];
  const found = exact.find(([, set]) => said.some((one) => set.has(one)));
  if (found) return found[0];
  const wanted = words(text).length <= 8 ? sayings.find(([, pattern]) => pattern.test(plain(text))) : undefined;
  if (wanted) return wanted[0];
  if (impatient(text)) return 'impatient';
  if (passesOver(text)) return 'skip';
  if (asksForLast(text)) return 'restore';
  if (blesses.test(plain(text))) return 'thanks';
  return asksStatus(text) ? 'status' : joking(text) ? 'joke' : null;
});

/** "batal batal". "cek cek" looks for nothing. */
const repeated = /^((?!cek )\S+(?: \S+)?)(?: \1)+$/;
/** "bapak doakan sehat ya nak". */
const blesses = sought(
  /^(?:(?:ya|iya|oke|pak|bu|min|kak|makasih|terima kasih|semoga) )*(?:(?:bapak|ibu|mbah|saya|kami|aku|nenek|kakek) )?(?:(?:di)?doa(?:kan|in)|semoga|mugi|mudah mudahan) (?:\p{L}+ ){0,3}(?:sehat|sukses|berkah|lancar rejekinya|lancar rezekinya|panjang umur|barokah|selamat)(?: (?:selalu|terus|ya|pak|bu|min|kak|semua|semuanya|nak|amin|aamiin))*$/u,
);
/** Of one that was called off. */
const lastMaxWords = 14;

/** "kata pak rt lapor aja. yang tadi masih ada?": the last sentence asks for what was called off. */
function asksForLast(text: string): boolean {
  const sentences = text.split(/[.!?\n]+/).filter((part) => part.trim() !== '');
  const last = sentences.length < 2 || words(text).length > lastMaxWords ? undefined : sentences.at(-1);
  return last !== undefined && sayings.some(([asked, pattern]) => asked === 'restore' && pattern.test(plain(last)));
}

/** Whether words right after filing sound like something forgotten. */
export function afterthought(text: string): boolean {
  return (
    /^(?:(?:eh|oh|oiya|oya|oh iya|ya)\s+)*(?:lupa|kelupaan|tambahan|tambah|ketinggalan|satu lagi|ralat|koreksi|maksud(?:nya)?)\b/.test(
      plain(text),
    ) || /^(?:oiya|oya|oh iya)\b/.test(plain(text))
  );
}

/** "coba", "lihat", "asdfgh": typed to see what happens. */
export function triesOut(text: string): boolean {
  return /^(?:(?:min|bot|cuma|lagi|mau|saya|halo|\d|satu|dua|tiga|tes|test|cek) )*(?:(?:di)?coba|nyoba|cobain|lihat|lihatin|asd\w*|qwe\w*|zxc\w*|(?<=^|(?:\d|satu|dua|tiga|cek|tes|test) )(?:cek|tes|test)|(?<=\d )\d)(?: (?:coba|nyoba|lihat|lihatin|aja|dulu|doang|bot|botnya|chat|min|ya|sih))*$/.test(
    plain(text),
  );
}

/** Nothing but signs that are no letters or digits: emoji, "...", "???", and the marks of a program: "{{name}} %s". */
export function wordless(text: string): boolean {
  return words(text.replace(marks, ' ')).length === 0;
}

const marks = /\{\{[^{}]{0,60}\}\}|\$\{[^{}]{0,60}\}|%[sdif](?!\p{L})|<\/?[a-z]{1,10}>/gu;

/** "woi min": called, and nothing more. */
export function hails(text: string): boolean {
  return words(text).every((word) => /^(?:woi|woy|oi|oy|hoi|hei|heh|bah|halo|min|pak|bu|kak|bot|admin|lae|ito)$/.test(word));
}

/** "cek laporan saya yg minggu lalu soal got", "itu laporan saya kenapa ditutup". */
const ofOwnReport = sought(
  /^(?:(?:min|pak|bu|kak|tolong|mau|coba|bisa|boleh|saya) )*(?:cek|ngecek|cekin|cekkan|lihat) (?:dong |ya |status )*(?:(?:laporan|aduan|pengaduan) (?:saya|kami)|laporanku|aduanku)\b|^(?:(?:min|pak|bu|kak|itu|ini|lho|loh|kok|kenapa) )*(?:(?:laporan|aduan) (?:saya|kami)|laporanku|aduanku) (?:(?:itu|yang \p{L}+|kok|kenapa|sudah) )*(?:di ?tutup|selesai|hilang|menghilang|ditolak|dibatalkan)\b/u,
);

/** Whether a report of one's own is named, to be looked up. */
export function asksForOwn(text: string): boolean {
  return ofOwnReport.test(plain(text));
}

function asksStatus(text: string): boolean {
  const line = plain(text);
  if (words(text).length > 12) return false;
  const mine = /\b(?:laporan|lapor|aduan|pengaduan|keluhan|laporannya|aduannya|laporanku|aduanku)\b/.test(line);
  const asks =
    /\b(?:gimana|sampai mana|sudah sampai|status|statusnya|kabar|kabarnya|perkembangan|progres|progress|sudah diproses|kapan ditindak|tindak lanjut)\b/.test(
      line,
    );
  if (asksForOwn(text)) return true;
  const own = /\b(?:saya|kemarin|tadi|yang|dulu|ku|nya)\b|(?:laporan|aduan)(?:nya|ku)/.test(line);
  return mine && asks && own && !/\b(?:cara|caranya|syarat)\b/.test(line);
}
