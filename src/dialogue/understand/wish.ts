/** What people wish of the bot itself, outside of any report: silence, their data, a person, the meaning of a word. Narrow patterns: a story is never read as one. */
import { askedAboutBot } from './about-bot.ts';
import { core, phrases } from './answer.ts';
import { plain, words } from './normalise.ts';
import { remembering } from './recent.ts';
import { withoutNumber } from './report-number.ts';
import { sought } from './sought.ts';

export type Wish =
  | 'hush'
  | 'unhush'
  | 'withdraw'
  | 'change_filed'
  | 'data'
  | 'data_term'
  | 'forget'
  | 'forget_yes'
  | 'keep_data'
  | 'person'
  | 'meaning'
  | 'private'
  | 'for_other'
  | 'clumsy';

/** A word of the offices that may be asked about. */
export type Term =
  | 'disposition'
  | 'follow_up'
  | 'verification'
  | 'agency'
  | 'archive'
  | 'secret'
  | 'anonymous'
  | 'village'
  | 'category'
  | 'kind';

const exact: [Wish, Set<string>][] = [
  [
    'hush',
    phrases(
      'diam|diam aja|diamkan|diam dulu|jangan kabari|jangan kabari saya|jangan kirim kabar|tidak usah kabari|tidak usah kabari saya|tidak usah dikabari|stop kabar|berhenti kabari|jangan hubungi saya|jangan hubungi saya lagi',
    ),
  ],
  ['unhush', phrases('kabari lagi|kabari|kabari saya|kabari saya lagi|mau dikabari|mau dikabari lagi|kirim kabar lagi|boleh kabari lagi')],
  ['forget_yes', phrases('ya hapus|iya hapus|ya hapus data saya|hapus sekarang|setuju hapus')],
];
const patterns: [Wish, RegExp, number][] = [
  [
    'keep_data',
    /^(?:(?:oh|eh|ya|yaudah|sudah|oke|kalau gitu|tolong|mohon|maaf|min|pak|bu|kak) )*(?:jangan|batal|tidak (?:usah|perlu|jadi)) (?:di)?hapus(?: (?:datanya|data|saya|aja|saja|deh|dulu|dong|ya|min|pak|bu|kak))*$/,
    8,
  ],
  [
    'hush',
    /^(?:(?:diam|diem|diemin|aja|ya|tolong|min|pak|bu|dulu|oke|jadi|eh|saya|lagi|nanti|besok|pokoknya) )*(?:jangan|tidak usah|tidak perlu|stop|berhenti|berhentiin|hentikan) (?:(?:di|usah|perlu|lagi|aja|kirim|kirimi|kirimin|ngirim|ngirimin|mengirim|mengirimi|pengiriman|terus|kasih|ada|saya|aku) ?)*(?:kabarin|kabari|kabar|telepon|telpon|telponin|ditelepon|ditelpon|dikabari|dikabarin|dikasih kabar|hubungi|hubungin|dihubungi|chat|chat chat|ngechat|dichat|notif|notifikasi|berkabar|ngabarin|mengabari|pesan|pesan pesan|pesannya|wa|wa wa|whatsapp|sms|spam)(?: (?:saya|aku|ya|dulu|lagi|terus|mulu|aja|kirim|masuk|min|pak|bu|apa apa|dong|deh|cukup|sudah|makasih|terima kasih|hasilnya|perkembangannya|kelanjutannya|ke sini|kesini|ke (?:nomor|hp|wa|chat) (?:ini|saya)|ke saya))*(?: (?:soalnya |karena |takut |saya )*(?:(?:hp|hpnya|wa|wanya)(?: saya| ini)? (?:lagi |suka |sering |bisa )*di(?:pegang|baca|buka|cek|pinjam|pinjem|pakai|pake|bawa)(?: (?:sama|oleh))?(?: (?:suami|istri|bapak|ibu|mama|papa|ortu|orang tua|bos|adik|kakak|anak))?(?: saya)?|(?:suami|istri|bapak|ibu|mama|papa|ortu|orang tua|bos|adik|kakak|anak)(?: saya)? (?:lagi |suka |sering |bisa )*(?:baca|lihat|liat|buka|cek|ngecek|periksa|pinjam|pinjem|pakai|pake|pegang|megang)(?: (?:hp|hpnya|wa|chat|pesan)(?: saya| ini)?)|(?:ketahuan|ketauan|kebaca|dibaca)(?: (?:pak|bu|suami|istri|bapak|ibu|mama|papa|ortu|orang tua|bos|adik|kakak|anak)| mandor| tetangga)?(?: saya)?))?$|^(?:(?:oke|ya|min|tolong|mending) )*(?:diem|diam|diemin)(?: (?:aja|dulu|ya|min|pak|bu|deh|dong))+$/,
    14,
  ],
  [
    'unhush',
    /^(?:(?:eh|oh|ya|yaudah|boleh|mau|tolong|minta|min|pak|bu|kak|oke|jadi) )*(?:di)?(?:kabar(?:i|in)|kasih kabar|hubungi|hubungin|notif(?:in)?|chat) (?:(?:saya|aku|aja|ya) )*lagi(?: (?:aja|saja|deh|dong|ya|saya|aku|min|pak|bu|kak|kalau ada (?:kabar|perkembangan)))*$/,
    10,
  ],
  [
    'withdraw',
    /^(?:(?:tolong|eh|maaf|min|pak|bu|admin|mau|saya mau|bisa|kalau gitu|kalau begitu|ya|yaudah|ribet) )*(?:batalkan|batalin|tarik|cabut|hapus|urungkan|batal)(?: (?:aja|dong|deh|saja))? (?:laporan|aduan|pengaduan|usul|usulan)(?:nya|ku)?(?: (?:saya|yang|tadi|barusan|itu|terakhir|ini|dong|aja|ya|min|nomor))*(?: (?:soal|tentang|masalah|perihal|sudah|soalnya|karena|takut|daripada) .{3,60})?$|^(?:(?:tolong|eh|maaf|min|pak|bu|kak|admin|mau|mohon|kalau gitu|kalau begitu|kami sudah damai|sudah damai) )*(?:(?:laporan|aduan|pengaduan|usul|usulan)(?:nya|ku)?|yang (?:tadi|kemarin|saya lapor(?:kan|in)?))(?: (?:saya|yang|tadi|itu|kemarin))* (?:tolong |mau |minta |saya |bisa |mohon |boleh )*(?:tidak jadi|(?:di)?(?:tarik|batalkan|batalin|cabut|hapus|batal|tutup(?= (?:aja|saja|dong|deh))))(?: (?:aja|saja|dong|deh|ya|min|pak|bu|tidak|kan|lagi))*(?: (?:(?:tadi|barusan|kemarin|pagi|siang|sore|malam|\w+nya) ){0,3}(?:sudah|soalnya|karena|mau) .{3,60})?$|^(?:(?:eh|maaf|min|pak|bu|kak|mas|mbak|admin) )*(?:boleh|bisa) (?:di)?(?:cabut|tarik|batalkan|batalin|hapus)(?:in|kan)? (?:tidak |ya |kah )*(?:laporan|aduan|pengaduan)(?:nya|ku| saya)(?: \p{L}+){0,7}$/u,
    12,
  ],
  [
    'change_filed',
    /^(?:(?:tolong|eh|maaf|min|pak|bu|admin|mau|saya mau|bisa) )*(?:ubah|ganti|edit|ralat|perbaiki|koreksi) (?:laporan|aduan|pengaduan)(?:nya|ku)?(?: (?:saya|yang|tadi|barusan|itu|terakhir|ini|dong|aja|ya|min))*$/,
    9,
  ],
  [
    'forget',
    /^(?:(?:tolong|saya|mau|min|admin|minta|mohon|bisa) )*(?:hapus|apus|ngapus|hapuskan|hapusin|apusin|dihapus|diapus|musnahkan)(?: semua)? (?:data|identitas|akun)(?: (?:pribadi|diri))?(?: (?:saya|ku|aku|dong|min|semua|ya|aja|deh))*(?: (?:takut|soalnya|karena|biar|nanti) .{3,60})?$|^(?:data|identitas|akun) saya (?:tolong |mohon |minta |mau )?dihapus(?: (?:aja|dong|min|ya))*$/,
    14,
  ],
  // "data saya disimpan brp lama", "sampai kapan nomorku disimpen"
  [
    'data_term',
    /^(?:(?:terus|trus|eh|oh|min|pak|bu|kak|itu|ini|kalau|emang|memang|nanti|semua) )*(?:data|nama|nomor|nomer|identitas|laporan|chat|foto|pesan|cerita|akun)(?:nya|ku| (?:saya|aku|kami|pribadi|diri|di sini|disini|ini|itu|yang \p{L}+))* (?:(?:akan|bakal|mau|itu|kalian|bot|di sini|disini) )*(?:di|ter|ke)?simp[ae]n(?:nya)? (?:(?:di sini|disini|di bot|itu|sampai) )*(?:berapa (?:lama|hari|bulan|tahun)|sampai kapan|kapan|selamanya|terus)(?: (?:sih|ya|kah|min|pak|bu|kak|emang))*$|^(?:(?:terus|trus|eh|oh|min|pak|bu|kak|itu|ini|kalau) )*(?:berapa lama|sampai kapan) (?:(?:data|nama|nomor|nomer|identitas|laporan|chat|foto|pesan|akun)(?:nya|ku| saya| aku| kami| pribadi)* )(?:(?:akan|bakal|mau|kalian|bot) )*(?:di|ter|ke)?simp[ae]n(?:nya)?(?: (?:sih|ya|kah|di sini|disini|min|pak|bu|kak))*$/u,
    11,
  ],
  [
    'data',
    /^(?:(?:minta|lihat|liat|coba|mau|saya|tolong|kirim|unduh|download|cek|min|boleh|apa|aja) )*data(?: pribadi)? (?:saya|ku)(?: (?:apa|aja|yang|disimpan|disimpen|kesimpen|kesimpan|tersimpan|dong|min|ya|kalian|simpan|di|sini|bot|ada|mana))*$|^(?:apa|data apa)(?: aja)? (?:data saya )?yang (?:disimpan|disimpen|(?:kalian|bot|anda|kamu) simp[ae]n)(?: (?:tentang|dari|soal) saya)?$/,
    12,
  ],
  [
    'person',
    /^(?:(?:saya|mau|ingin|pengen|bisa|boleh|minta|tolong|sambungkan|hubungkan|min|tidak|apakah|ada|dong|ini|aja) )*(?:bicara|ngomong|chat|ngobrol|telepon|telpon|disambungkan|dihubungkan|terhubung|sambungkan|sambungin|hubungkan|hubungin|langsung)(?: (?:langsung|aja))? (?:sama|dengan|ke|kepada|pada)? ?(?:orang|manusia|petugas|admin|operator|cs|customer service|staf|pegawai|pejabat)(?:nya)?(?: (?:langsung|asli|beneran|aja|dong|bukan|bot|robot|mesin|bisa|tidak|ya|sungguhan))*$|^(?:saya )?(?:mau|minta|butuh|cari|ada) (?:orang|manusia|cs|operator|petugas|admin)(?: (?:asli|beneran|dong|aja|yang bisa diajak bicara|tidak))*$|^(?:ini )?(?:bot|robot|mesin|orang|manusia|admin)(?: ya| kah)? (?:atau|apa) (?:bot|robot|mesin|orang|manusia|admin)(?: (?:sih|ya|asli))*$|^(?:ini|kamu|anda) (?:bot|robot|orang|manusia|mesin)(?: (?:ya|kah|beneran|asli|sih))*$|^(?:(?:maaf|halo|eh|ini|dengan) )*siapa(?: (?:ini|kamu|anda|situ))(?: (?:ya|sih|nih|min|pak|bu))*$|^(?:(?:maaf|halo|eh) )*(?:ini|kamu|anda|situ)(?: dengan| sama)? siapa(?: (?:ya|sih|nih|min|pak|bu))*$|^(?:(?:kok|ini|terus|pak|bu|min) )*mana (?:orangnya|petugasnya|adminnya|manusianya)(?: (?:sih|nih|ini|woy|pak|min|kok))*$|^(?:orang|orangnya|petugasnya|adminnya) mana(?: (?:orang|orangnya|petugas|admin|nih|sih|ini))*$|^(?:operator|cs|customer service|manusia|human|live agent|real person|call center)(?: (?:aja|dong|please|min|kak|pak|langsung|asli))*$|^(?:saya )?(?:tidak mau|malas|ogah|males) (?:ngomong |ngobrol |bicara |lapor )?(?:sama|dengan|ama) (?:mesin|robot|bot)(?: (?:ah|lah|min|aja))*$/,
    12,
  ],
  [
    'private',
    /^(?:(?:kenapa|buat apa|ngapain|untuk apa|emang|memang|kok|min|pak) )+(?:\w+ ){0,2}(?:harus|perlu|pakai|pake|minta|butuh|dikasih) (?:\w+ ){0,2}(?:nomor|nama|identitas|data|akun)(?: \w+){0,2}$|^(?!.*\bjangan\b)(?:(?:apa|apakah|kalau|saya|lapor|tapi|min|pak|eh) )*(?:nama|identitas|nomor|data)(?: saya|ku| aku)? (?:\w+ )?(?:muncul|kelihatan|ketahuan|disebut|tampil|ditampilkan|dilihat|ketahui|diketahui|bocor)\b.{0,20}$|^(?:(?:ini|ni|itu|emang|memang|nanti|kalau|terus|laporannya|ceritanya|min|pak|bu|kak) )*(?:yang|siapa)(?: aja)?(?: yang)? (?:bisa |boleh |bakal |akan )?(?:baca|bacanya|lihat|liat|nengok|tahu|membaca|melihat)(?: \w+){0,3}(?: siapa(?: aja)?)?$/,
    9,
  ],
  [
    'for_other',
    /^(?:(?:saya|mau|boleh|bisa|apa|apakah|gimana|kalau|min) )*(?:lapor|melapor|melaporkan|laporin|ngadu|mengadu|mewakili)(?: (?:untuk|buat|mewakili|punya|atas nama))* (?:orang lain|tetangga|ibu|bapak|ayah|orang tua|nenek|kakek|anak|adik|kakak|teman|keluarga|saudara|istri|suami|warga|mertua)(?: (?:saya|ku|kami|lain|boleh|bisa|tidak|kah|ya|min))*$/,
    10,
  ],
  [
    'clumsy',
    /^(?:(?:maaf|aduh|dek|nak|mas|mbak|pak|bu|min|tapi|soalnya|saya|aku|kami|ibu|bapak|mbah|nenek|kakek|orang tua|sudah tua|ini) )*(?:gaptek|bingung|(?:tidak|kurang|belum) (?:ngerti|mengerti|paham|bisa|pinter|pandai|biasa|tahu(?= (?:cara|caranya|gimana|pakai|pake|nulis|mulai|harus|ngomong|cerita|mau))))(?: (?:pakai|pake|main|cara|caranya|hp|wa|bot|chat|ngetik|mengetik|nulis|beginian|gini|ginian|yang|ini|itu|gimana|saya|dek|nak|mas|mbak|pak|bu|min|ya|mulai|dari|mana|harus|apa|ngomong|cerita|ceritanya))*$/,
    10,
  ],
];
const asksMeaning =
  /^(?:(?:min|maaf|eh|pak|bu|kalau|emang|memang) )*(?:artinya|apa artinya|maksudnya|apa maksudnya|apa arti|arti|apa itu|maksud)?(?: dari)? ?(.*?) ?(?:itu|tuh|teh|artinya|maksudnya)?(?: (?:apa|apaan|artinya|maksudnya|gimana|sih|ya|itu|min|pak|bu))*$/;
const terms: [Term, RegExp][] = [
  ['disposition', /^(?:di(?:teruskan|terusin|alihkan|limpahkan|pindahkan)|disposisi|didisposisi|didisposisikan|disposition)$/],
  ['follow_up', /^(?:tindak lanjut|ditindaklanjuti|tindaklanjut|ditindak lanjuti|belum ditindaklanjuti|follow up)$/],
  ['verification', /^(?:verifikasi|diverifikasi|terverifikasi|verification|verified)$/],
  [
    'agency',
    /^(?:instansi|opd|dinas terkait|instansi terkait|agency|dlh|d?pupr|dinsos|dishub|disdik|dinkes|bpbd|bappeda|dpmptsp|disdukcapil|dukcapil|inspektorat|perkim|disperkim|satpol ?pp|upt|uptd|disnaker|disperindag)$/,
  ],
  ['archive', /^(?:arsip|diarsipkan|diarsip|archive|archived|dipunarsipaken|diarsipkeun|kaarsipang)$/],
  ['secret', /^(?:rahasia|dirahasiakan|laporan rahasia|rusiah|wados|secret)$/],
  ['village', /^(?:kelurahan|desa|kecamatan|rt|rw|rt rw|kelurahan desa|desa kelurahan|village|district)$/],
  ['category', /^(?:kategori(?: \p{L}+){0,2}|kategorinya|category)$/u],
  ['kind', /^(?:jenis|pengaduan|aduan|aspirasi|permintaan informasi|grievance|aspiration)$/],
  ['anonymous', /^(?:anonim|tanpa nama|tanpa asma|tanpa wasta|tan pawasta|anonymous)$/],
];

const withdrawMaxWords = 16;
const sayings = patterns.map(([wished, pattern, most]) => [wished, sought(pattern), most] as const);

/** The wish the whole message is, or null. */
export const wish = remembering((text): Wish | null => {
  const bare = withoutNumber(text);
  const phrase = core(bare);
  const found = exact.find(([, set]) => set.has(phrase));
  if (found) return found[0];
  const line = plain(bare);
  const count = words(bare).length;
  const matched = sayings.find(([, pattern, most]) => count <= most && pattern.test(line));
  if (matched) return matched[0];
  if (count <= withdrawMaxWords && withdraws(bare)) return 'withdraw';
  if (count <= withdrawMaxWords && hushes(bare)) return 'hush';
  if (askedAboutBot(text) === 'person') return 'person';
  return meant(text) === null ? null : 'meaning';
});

const ofReport = /\b(?:laporan|aduan|pengaduan)/;
const settled = /\b(?:sudah|ternyata|udahan|beres|kelar|salah|damai|selesai)\b/;
const unsettled = /\b(?:jangan|tidak jadi|tapi|kalau|tolong|belum|masih|lagi)\b|\?/;

/** "tidak jadi, dia sudah bongkar sendiri. laporannya tutup saja": said last, behind why; "laporan gua batalin aja, tadi udah diaspal": first. */
function withdraws(text: string): boolean {
  const asks = (part: string) => sayings.some(([wished, pattern]) => wished === 'withdraw' && pattern.test(plain(part)));
  const parts = text.split(/[.!?\n]+/).filter((part) => words(part).length > 0);
  const last = parts.length < 2 ? undefined : parts.at(-1);
  const [, first = '', why = ''] = /^([^,.;!\n]+)[,.;!\n]+(.+)$/s.exec(text) ?? [];
  return (
    (last !== undefined && asks(last)) ||
    (ofReport.test(plain(first)) && asks(first) && settled.test(plain(why)) && !unsettled.test(plain(why)))
  );
}

/** "diam. soalnya hp ini sering dipegang suami": silence, and who must not read. */
function hushes(text: string): boolean {
  const [, first = '', why = ''] =
    /^([^,.;!\n]+?)(?:[,.;!\n]+|\s+(?=(?:hp|wa|hpnya|soalnya|karena|krn|takut|nanti|suami|istri|anak)\s))(.+)$/is.exec(text) ?? [];
  const isExact = exact.some(([wished, set]) => wished === 'hush' && set.has(core(first)));
  const asks =
    isExact || sayings.some(([wished, pattern, most]) => wished === 'hush' && words(first).length <= most && pattern.test(plain(first)));
  return asks && (becauseRead.test(plain(why)) || closes.test(plain(why)));
}

/** "yg penting dibenerin": what is enough for whoever wants no news. */
const closes =
  /^(?:(?:saya|aku|pokoknya|yang penting|asal|cukup|sudah|biar|makasih|terima kasih|tahu beres|percaya|nanti|cek sendiri|lihat sendiri)(?: \p{L}+){0,4})$/u;
const becauseRead =
  /^(?:soalnya|karena|biar|supaya|takut\p{L}*|nanti|khawatir|kuatir)\b|\b(?:hp|hpnya|wa|wanya|chat|chatnya|pesan|pesannya)\b.*\b(?:di)?(?:pegang|baca|buka|cek|pinjam|pinjem|pakai|pake|lihat|liat)\p{L}*\b|\b(?:suami|istri|anak|ibu|bapak|bos|orang)\p{L}* (?:\p{L}+ ){0,2}(?:baca|lihat|liat|pegang|buka|tahu|curiga)\b/u;

/** "diarsipkan tu artinya dibuang?", "kok diarsipkan". */
const archived =
  /^(?:(?:kok|kenapa|loh|lho|lah|apa|itu|maksudnya|artinya|pak|bu|min) )*(?:di)?arsip(?:kan)?(?: (?:itu|tu|artinya|maksudnya|berarti|apa|sama|dengan|ya|ditutup|dibuang|dihapus|hilang|selesai|kenapa|gimana|tidak|kan|kah|sih|pak|bu|min|dong))*$/;

/** The office words asked about: one of them, or [] for "artinya?" alone; null when nothing is asked. */
export function meant(text: string): Term[] | null {
  const line = plain(text);
  if (words(text).length <= 7 && archived.test(line)) return ['archive'];
  if (words(text).length > 7 || !/\b(?:arti|artinya|maksud|maksudnya|apa itu|itu apa|apaan|bedanya)\b/.test(line)) return null;
  if (/^(?:apa )?bedanya? (?:anonim|tanpa nama|rahasia)\b|\b(?:anonim|tanpa nama|rahasia) .*\bbedanya\b/.test(line))
    return ['anonymous', 'secret'];
  const named = asksMeaning.exec(line)?.[1] ?? '';
  if (named === '' || /^(?:itu|ini|apa|tadi)$/.test(named)) return [];
  const term = terms.find(([, pattern]) => pattern.test(named));
  return term ? [term[0]] : null;
}

/** "jangan telpon saya", "jgn ditelpon ya": not by telephone. */
export function unphoned(text: string): boolean {
  return wish(text) === 'hush' && /telpon|telepon|telp\b/.test(plain(text));
}
