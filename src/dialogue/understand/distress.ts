/** Reads what somebody in danger writes who tells nothing more: that nobody answers, that they cannot call, that the bot shall, or only how frightened they are. Knows no state. */
import { saysCalled } from './aftermath.ts';
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';

/** `unreached`: nobody answers; `unable`: no credit, no signal; `asksWhom`: whom to call, or where to go; `asksUs`: the bot shall call or send; `lost`: frightened, and does not know what to do; `amid`: still in it, alone or hiding. */
export type Distress = 'unreached' | 'unable' | 'asksWhom' | 'asksUs' | 'lost' | 'amid';

const helpers =
  '(?:112|113|110|119|115|123|(?:damkar|pemadam|polisi|ambulans|petugas|bantuan|tim|mobil|orang|relawan|bidan|dokter)(?:nya)?|pln|basarnas|seseorang)';
const called = '(?:pak|bu|min|admin|mas|mbak|kak|bang|ya|yaa|dong|deh|kok|sih|nih|ini|itu|lah|lho|aduh|eh|ya allah|astaga)';
/** Numbers, and how they are called: "112 ga bisa". */
const dialled = '1\\d\\d|nomor(?:nya)?|te?lpon(?:nya)?|telepon(?:nya)?|panggilan(?:nya)?';
const nobody = new RegExp(
  `^(?:(?:ini|itu|nya|di|ke|tapi|kok|sudah|saya|kami|nomornya|nomor|telepon|nelpon|telponnya|teleponnya|panggilan|coba|dicoba|hubungi|ditelepon|ditelpon|dihubungi|dipanggil|dipanggilin|lapor|dilaporin|dilaporkan|dari|tadi|${helpers}|${called}) )*(?:(?:tidak|belum|susah|sulit) (?:ada yang |bisa |juga |pernah |mau )*(?:diangk[ae][tk]|angk[ae][tk]|ngangkat|maangkek|dijawab|jawab|respon|merespon|nyambung|nyambung nyambung|sambung|tersambung|connect|aktif|masuk|dihubungi|ditelepon|ditelpon|telepon|nelpon|datang|dateng|tiba|nyampe|sampai|muncul)|(?:sibuk|mati|error|gagal|nada sibuk|nada tunggu)|(?<=\\b(?:${dialled}) (?:(?:nya|kok|juga|tetap|malah) )*)tidak (?:bisa2?(?: bisa)?|ada|berlaku|aktif|berfungsi)|di ?reject|ditolak|disuruh (?:menunggu|tunggu))(?: (?:angkat|datang|dateng|tiba|nyampe|sampai|telepon|telpon|telponnya|teleponnya|nomornya|panggilannya|terus|semua|mulu|juga|lagi|sama|dari|sama sekali|nya|gimana|tadi|di sini|disini|di sana|di daerah sini|${helpers}|${called}))*$`,
);
/** "damkarnya lama banget". */
const slow = new RegExp(
  `^(?:(?:tapi|ini|kok|kenapa|mana|sudah|${called}) )*(?:damkar|pemadam|polisi|ambulans|bantuan|tim|mobil)(?:nya)? (?:kok |kenapa |masih )?(?:lama|lambat|lelet)(?: (?:banget|sekali|amat|juga|datang|dateng|sampai|nyampe|${called}))*$`,
);
const means = '(?:pulsa|pulsanya|kuota|paket|paketan|sinyal|sinyalnya|jaringan|batre|baterai|baterainya|lowbat)';
const cannotCall = new RegExp(
  `^(?:(?:maaf|saya|kami|hp|hpnya|di sini|sini|lagi|tapi|${called}) )*(?:tidak (?:ada|punya) ${means}|${means} (?:habis|abis|hilang|susah|jelek|tinggal|mau habis|tidak ada)|(?:hp|hpnya) (?:mau mati|lowbat|rusak)|tidak (?:bisa|dapat|boleh|berani) (?:telepon|nelpon|menelepon|bicara|ngomong))(?: (?:buat|untuk|telepon|nelpon|menelepon|gimana|terus|hilang|persen|soalnya|karena|${means}|habis|abis|tidak ada|tidak punya|\\d+|${called}))*$`,
);
const asking = new RegExp(
  `^(?:(?:kamu|kalian|kau|lu|lo|elu|anda|situ|bot|mending|bisa|tolong|tolongin|mohon|coba|minta|aja|saja|yang|malah|cuma|kenapa|harus|jangan|cepat|segera|sekarang|${called}) )*(?:telepon|nelpon|teleponin|telponin|teleponkan|telponkan|panggil|panggilin|panggilkan|hubungi|hubungin|hubungkan|kirim|kirimin|kirimkan|datang|datangkan|datengin|ke sini|kesini|cepat|cepetan|buruan|jawab)(?: (?:aja|saja|yang|ke|sini|ke sini|kesini|lokasi|sekarang|cepat|cepetan|segera|terus|lah|tolong|bantuan|${helpers}|${called}))*$`,
);
const calling =
  '(?:telepon|telpon|nelpon|nelepon|menelepon|hubungi|ngehubungi|menghubungi|panggil|manggil|kontak|minta tolong|bawa|dibawa)';
/** "telp kemana ini", "harus kemana saya", "nomor damkarnya berapa". */
const whom = new RegExp(
  `\\b(?:${calling}|harus|mesti|kudu)\\b.*\\b(?:kemana|ke mana|siapa|nomor apa|nomor berapa|berapa)\\b|\\b(?:kemana|ke mana|siapa)\\b.*\\b(?:${calling}|harus|mesti|kudu)\\b|\\b(?:(?:di|me|nge)?lapor(?:nya|in|kan)?) (?:\\p{L}+ ){0,3}?(?:kemana|ke mana|ke siapa)\\b(?! mana)|\\b(?:kemana|ke mana) (?:\\p{L}+ ){0,3}?(?:di|me|nge)?lapor(?:nya|in|kan)?\\b|\\bnomor\\p{L}*\\b.*\\b(?:berapa|apa|mana)\\b|\\bberapa nomor`,
  'u',
);
/** "kirim aja" sends a report, "jawab" is said to anybody: of these it has to be said who shall come, or where. */
const bare = /\b(?:kirim|kirimin|kirimkan|panggil|hubungi|datang|jawab)\b/;
const whoOrWhere = new RegExp(`\\b(?:${helpers}|sini|kesini)\\b`);
const frightened = new RegExp(
  `^(?:(?:saya|aku|kami|ini|sekarang|terus|jadi|lalu|apa|yang|aduh|tolong|tolonglah|help|cepat|sangat|banget|lagi|benar benar|${called}) )*(?:takut|panik|bingung|gemetar|gemeteran|nangis|ketakutan|kaget|harus (?:gimana|apa|ngapain)|(?:harus )?ngapain|gimana|(?:harus )?(?:saya |kami )?(?:lakukan|lakuin|perbuat)|tolong|tolonglah|toloong|ya allah|astaga|astagfirullah|allahu akbar|ya tuhan|ampun)(?: (?:banget|sekali|terus|dulu|tolong|saya|kami|ini|sekarang|apa|gimana|cepat|dong|${called}))*$`,
);
/** "saya ngumpet di kamar", "masih di dalem", "dia balik lagi", "masih nunggu". */
const amid = new RegExp(
  `^(?:(?:saya|aku|kami|ini|sekarang|terus|aduh|tolong|lagi|sedang|cuma|anak anak|anak|ibu|${called}) )*(?:(?:masih |cuma )?(?:sendirian|sendiri|berdua|ngumpet|sembunyi|bersembunyi|terkunci|kekunci|mengunci diri|kejebak|terjebak)(?: (?:di|dalam|kamar|mandi|lemari|rumah|atap|lantai|atas|kolong|kasur|toilet|wc|takut|banget|sama|dengan|anak|anak anak|bayi|ibu|dua|${called}))*|masih (?:di (?:dalam|dalem|sini|atap|lokasi|jalan)|nunggu|menunggu|nungguin)(?: (?:bantuan|damkar|polisi|ambulans|di|dalam|rumah|${called}))*|(?:dia|orangnya|pelakunya|malingnya|mereka|suami|suami saya) (?:balik|datang|dateng|masuk|ngamuk|ngejar) (?:lagi|lagi dia)|(?:air|airnya|banjirnya) (?:nambah|naik|makin \\p{L}+|bertambah)(?: (?:terus|tinggi|lagi|deras))*)$`,
  'u',
);
/** "gg melati 3 cepetan tolong": help is called for. */
const plea =
  /(?<!\p{L})(?:tolong\p{L}*|cepat\p{L}*|cepet\p{L}*|buruan|gercep|gancang|gelis|segera|darurat|gawat|help|sos|ya allah|astaga\p{L}*)(?!\p{L})/u;
/** What is wished of a report, or of what it tells. */
const ofReport =
  /(?<!\p{L})(?:\p{L}*lapor\p{L}*|jangan|usah|bukan|salah|(?:di|nge?)?(?:kirim|ubah|ganti|batal|hapus|catat|tulis|tambah|ralat|lanjut|proses|tindak|perbaik|bener|betul|angkut|bersih|tambal|tutup|keruk|pasang)\p{L}*)(?!\p{L})/u;
const here = new RegExp(
  `^(?:(?:iya|di|lokasi|posisi|tempat|rumah|alamat)(?:nya)? |${called} )*(?:sini|situ|disini|disitu|saya|aku|sebelah|tetangga)(?: ${called})*$`,
);
/** A call for help says little else. */
const pleaMaxWords = 14;
/** A longer message tells something. */
const mostWords = 9;

/** "diangkat2". */
const twice = /\b(\p{L}{3,}) \1\b/gu;

/** What is written instead of more about the danger; null: something is told, asked or wanted. */
export function distressOf(text: string): Distress | null {
  const line = plain(text).replace(twice, '$1');
  if (line.split(' ').length > mostWords) return null;
  if (nobody.test(line) || slow.test(line)) return 'unreached';
  if (cannotCall.test(line)) return 'unable';
  if (asking.test(line) && !saysCalled(text) && (!bare.test(line) || whoOrWhere.test(line))) return 'asksUs';
  if (amid.test(line)) return 'amid';
  if (whom.test(inOneTongue(line))) return 'asksWhom';
  return frightened.test(line) ? 'lost' : null;
}

/** Whether help is called for, and nothing is wished of a report. */
export function callsForHelp(text: string): boolean {
  const line = inOneTongue(plain(text));
  return words(text).length <= pleaMaxWords && plea.test(line) && !ofReport.test(line);
}

/** "iya di sini pak": the place is where somebody is. */
export function saysHere(text: string): boolean {
  return here.test(plain(text));
}

/** "makin besar", "masih napas", "iya barusan kejadiannya": how it stands, told in a few words. */
export function tellsHowItStands(text: string): boolean {
  return stands.test(plain(text));
}

const stands =
  /^(?:(?:ini|itu|dia|orangnya|anaknya|bapaknya|ibunya|apinya|airnya|napasnya|sekarang|tapi|malah|ya|iya|iyah|pak|bu|min) )*(?:(?:masih|belum|makin|tambah|mulai)(?: (?!di |ke )\S+){0,3}|(?:sekarang|barusan|baru (?:saja|aja)|saat ini|detik ini)(?: (?:ini|nih|aja|saja|terjadi|kejadian|kejadiannya|banget|pak|bu|min|ya))*)$/;
