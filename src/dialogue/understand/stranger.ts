/** Reads that somebody takes us for whom they know: a wrong number, an order of goods, an errand among people. What is wrong anywhere is no such thing. */
import type { Category } from '../known.ts';
import { complains } from './kind-words.ts';
import { plain, words } from './normalise.ts';
import { matterOf } from './other-thing.ts';
import { findPlace } from './place.ts';
import { tellsWrong } from './praise.ts';
import { sought } from './sought.ts';
import { topicOf } from './topic.ts';

const astonished =
  '(?:(?:loh|lho|lah|lo|eh|oh|ups|waduh|aduh|duh|astaga|astagfirullah|ampun|oalah|oala|walah|halah|alamak|hadeh|buset|yah|ya|wah|maaf|maap|mohon|sori|sorry|punten|minta|sepuran\\p{L}*|sepurant\\p{L}*|(?:pang|ng|ha)apun\\p{L}*|hampura|ngapura|kok|jadi|berarti|ternyata|kayaknya|sepertinya|saya|aku|ini|iki|niki|itu|yang|tadi|hehe\\p{L}*|haha\\p{L}*|pak|bu|kak|min|mas|mbak|bang) )*';
const trailing =
  '(?: (?:ya|ta|to|tho|toh|kah|yo|ik|berarti|ternyata|kayaknya|nih|deh|dong|sih|maaf|sori|sorry|pak|bu|kak|saya|aku|ini|mohon|banget|min|mas|mbak|bang|hehe\\p{L}*|haha\\p{L}*))*';
const wrongOne = sought(
  new RegExp(
    `^${astonished}(?:salah|keliru|kliru|klentu|lepat) (?:(?:simpan|simpen|save|pencet|masuk|kirim ke|buka) )?(?:nomor|nomer|sambung|orang|wa|whatsapp|chat|kontak|japri|room|kamar|tujuan|alamat chat)${trailing}$`,
    'u',
  ),
);
/** "nomere salah berarti": of a place it would be put right. */
const wrongNumber = sought(
  new RegExp(`^${astonished}(?:nomor|nomornya|nomernya|wanya|kontaknya) (?:saya |ini |yang )?(?:salah|keliru)${trailing}$`, 'u'),
);
/** "salah kirim maaf", behind words that say whom one thought to reach; alone it is of one message. */
const sentWrong = sought(new RegExp(`^${astonished}(?:salah|keliru|kliru|klentu) (?:ng|ke|di)?(?:kirim|chat|ketik)${trailing}$`, 'u'));
const trade =
  '(?:gofood|grabfood|shopee|tokopedia|butik|rumah makan|toko|kios|warung|kede|kedai|lapau|kadai|angkringan|laundry|loundry|laundri|olshop|onlineshop|catering|katering|bengkel|salon|apotek|travel|rental|resto|depot|gojek|grab|ojek|kurir|agen|pulsa|konter|servis|service|tukang|kos|kosan|kost|hotel|klinik|dokter|bidan|pijat|les|wedding|sewa|jual)(?:e|ne|na|nya)?';
const called =
  '(?:pak|bu|bapak|ibu|mas|mbak|bang|kak|cak|kang|teh|om|tante|bude|pakde|koh|ci|mama|mamah|uni|uda|ajo|etek|acil|cil|amang|teteh|aa|daeng|ncik|cece|mpok|encing|wak|uwak|abah|umi|ummi|yu|mbok|lik|ceu|kang|bli|gus)';
const officers =
  /\b(?:rt|rw|lurah|camat|kades|wali|walikota|bupati|gubernur|presiden|petugas|polisi|admin|robot|bot|operator|dinas|pemerintah)\b/;
const quantity = '(?:\\d+|se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sepuluh|selusin|siji|loro|telu|papat|limo|hiji|tilu|opat)';
/** What is eaten or bought ready: no public matter. */
const sold =
  '(?:tahu (?:tek|telor|telur|gejrot|bulat|petis|campur|walik|gimbal)|sego|sekul|hayam|dawet|cendol|seblak|soto|sate|bakso|baso|mie|mi|nasi|rendang|dendeng|pempek|tekwan|martabak|gorengan|kue|bolu|donat|roti|ayam|bebek|lele|pecel|ketoprak|rujak|kopi|jus|lumpia|siomay|batagor|cireng|cilok|cimol|bakpia|keripik|risol|pisang|tahu|tempe|dimsum|sambal|gudeg|rawon|coto|konro|burasa|lontong|ketupat|bubur|kebab|burger|pizza|es|jilbab|kerudung|daster|gamis|kebaya|mukena|bros|casing|sepatu|sandal|baju|kaos|tas|galon|aqua)(?:nya)?';
const goods = `(?:gas|${sold})`;
/** "tapi gudang" says what it is instead. */
const ofTheirs = '(?: (?!(?:tapi|melainkan|yang|sama|dan)(?: |$))\\p{L}+){0,3}?';
/** "ayam pak" says what it is not. */
const name = '(?: (?!(?:tapi|melainkan|yang|sama|dan|pak|bu|min|kak|ya|to|kan|sih|lho|loh|kok|itu|lagi|aja)(?: |$))\\p{L}+)';
/** "sate pak man": whose. */
const ofWhom = `(?: \\p{L}+)? ${called} (?!(?:lurah|camat|rt|rw|kades|guru|polisi)(?: |$))\\p{L}{3,}`;
/** "loh ini bukan mbak lumpia to?" */
const notThem = sought(
  new RegExp(
    [
      `^${astonished}(?:bukan|dudu|sanes|(?<=\\b(?:ini|iki|niki) )duduk)(?: (?:(?:nomor|wa|chat|kontak) ?(?:nya|ne|e)?|ke))* (?:(?:${called} )?${trade}${ofTheirs}|${called} ${goods}${name}{0,3}?|${called}(?! ${called}) \\p{L}{3,}(?: \\p{L}+)?)${trailing}$`,
      `^${astonished}(?<=\\b(?:ini|iki|niki|itu) )(?:bukan|dudu|sanes) ${goods}(?:${name}{1,3}?|${ofWhom})${trailing}$`,
      `^${astonished}(?:mah )?(?:nomor|nomornya|wa|bot|admin) (?:\\p{L}*lapor\\p{L}*|(?:peng)?aduan|dinas|pemerintah|pemkot|pemda) (?:bukan|dudu|sanes) (?:${called} ?)?(?:\\p{L}+ ?){1,2}$`,
      `^${astonished}ini (?:(?:nomor|wa|chat|kontak) ?(?:nya|ne|e)? )?(?:${called} )?${trade}(?: \\p{L}+){0,3}? (?:bukan|kan)${trailing}$`,
    ].join('|'),
    'u',
  ),
);
/** "lho kok disuruh lapor", of whom one reached instead. */
const notUs = sought(
  new RegExp(
    `^${astonished}(?:(?:kok|malah|jadi|di ?suruh|suruh|ini|ke|wa|nomor|bot|robot|tempat|nomornya) )*(?:\\p{L}*lapor\\p{L}*|(?:peng)?aduan|dinas|pemerintah|pemda|pemkot|bot|robot)${trailing}$`,
    'u',
  ),
);
const idle =
  /^(?:saya |aku |tadi )*(?:lagi |mau |niat(?:nya)? |pengen )*(?:cari|nyari|hubungi|chat|pesen|pesan|order|beli|nanya)(?: \p{L}+){1,4}$|^(?:(?:maaf|maap|sori|sorry|ya|oke|aduh|waduh|abaikan|lupakan|lapor apa|batal|hapus|aja|saja|nggih|pak|bu|kak|mohon|tidak jadi|terima kasih|permisi|hehe\p{L}*|haha\p{L}*|(?:wk)+\p{L}*|(?:ku)?kira(?:in)?(?: \p{L}+){1,4}) ?)+$/u;

/** "loh ini bukan mbak lumpia to? nomere salah berarti ik": nothing was meant for us, and nothing else is said. */
export function wroteToWrongOne(text: string): boolean {
  const clauses = text.split(/[,.;!?\n]+/).filter((clause) => plain(clause) !== '');
  const lines = clauses.map((clause) => plain(clause));
  const isAsked = (line: string) => notThem.test(line) && !officers.test(line);
  const isKnown = lines.some((line) => isAsked(line) || wrongOne.test(line));
  const isOf = (line: string) => isAsked(line) || [wrongOne, wrongNumber, sentWrong, notUs, idle].some((sign) => sign.test(line));
  const isSorry = /(?:maaf|maap|sori|sorry|berarti|ternyata|kira)/i.test(text);
  return (isKnown || (isSorry && lines.some((line) => wrongNumber.test(line)))) && lines.every(isOf);
}

const orderMaxWords = 30;
const portions =
  '(?:bungkus|porsi|kotak|dus|kilo|kg|potong|tusuk|cup|gelas|loyang|pcs|pack|pak|botol|biji|ekor|mangkok|mangkuk|piring|lusin|box|paket|tabung|galon|toples)';
const amount = `${quantity} ${portions}`;
/** No span, and no price: "mi 2" is a school too, and "tahu 2 orang" knows. */
const count = `(?:${goods} (?:\\p{L}+ ){0,3}?${amount}|${amount} ${goods}|(?!mi |tahu ${quantity}(?: |$))${goods} (?:\\p{L}+ ){0,2}?${quantity}(?! (?:hari|minggu|bulan|tahun|kali|orang|jam|menit|rb|ribu|juta|meter)(?: |$)))`;
const home = '(?:alamat|rumah|kos|kosan|kost|kontrakan|jalan|gang|perum\\p{L}*|komplek|apartemen|ruko)';
const brought = `(?:di)?ant[ae]r(?:in|kan|nya)? (?:ke|di|jam)|(?:di)?(?:(?:an)?ter(?:no|ke|aken)|anteur(?:keun|na)|ateh(?:ang)) (?:ke|di|ka|ring|nang|neng)|(?:di)?kirim(?:in|kan)? ke ${home}`;
const fetched =
  '(?:nanti|besok|lusa) (?:saya |aku |tak |ku )?(?:di)?ambil|(?:tak|saya|aku|ku) ?ambil(?: \\p{L}+)? (?:sejam|sebentar|\\d+ (?:menit|jam)|jam \\d+)|(?:di)?ambil(?:nya)? (?:sendiri|nanti|besok|lusa)|(?:bade|badhe|mengko|sesuk|engke) (?:tak )?(?:di)?(?:candak|jupuk|pendet|cokot)';
const paid = 'di(?:banyakin|pisah|dikitin|bungkus)|cod|bayar di ?tempat|ready';
const asOrdered = `${brought}|(?:tidak|ya) ke ${home}|${fetched}|${paid}|level \\d+|(?:tidak|kada|jangan|tanpa|ora|teu) (?:pakai|pake|make|nganggo|nggawe|terlalu|usah pakai|ped[ae]s)|ped[ae]s(?:nya)?`;
const day = '(?:besok|lusa|nanti|sore|malam|siang|hari|minggu|sabtu|acara|arisan|hajatan|pesta)';
const asWished = `(?:buat|untuk) (?:\\p{L}+ )?${day}|bisa (?:tidak|kah|besok|hari)|(?:ya|yo) (?:kak|bu|pak|mas|cil|acil|mang)`;
const openly = '(?:(?:pak|bu|mba|mbak|kak|tolong|minta|nanti|bisa|ya|oke|terus|langsung|jadi|sama) )*';
const orders = sought(
  new RegExp(
    [
      `^(?=.*\\b${count}(?: |$))(?=.*\\b(?:${asOrdered}|(?:ya|yo) (?:pak|bu|kak|cil|acil))(?: |$))`,
      `^(?:sekalian|sama|nambah|tambah|tambahin|terus|plus|juga) (?:\\p{L}+ ){0,2}?${count}(?: (?:ya|kak|bu|pak|mas|bang))*$`,
      `^(?:\\p{L}+ ){0,8}?(?:pesen|pesan|order|po|beli)(?! (?:ktp|kk|kursi|tempat|tiket|obat|antrian|nomor))(?: \\p{L}+){0,3} ${quantity}(?= |$)`,
      '\\b(?:ready|stok|stoknya) (?:ga|tidak|kak|ya|nggak|stok|stock|masih|yang)\\b',
      '\\b(?:bisa|mau|boleh) (?:cod|dp|booking|reservasi|pesan antar)\\b',
      `^${openly}(?:${paid})(?: (?:kan|kah|bisa|boleh|tidak|ya|nih|pak|bu|kak|mba|mbak))*$`,
      `^${openly}(?:${brought}) .*\\b(?:ya|aja|dong)(?: (?:pak|bu|kak|mba|mbak|makasih|terima kasih))*$`,
      `^${openly}jemput(?:in)? (?:saya |aku )?(?:di|ke) .*\\b(?:jam|pukul) \\d+(?: (?:pagi|siang|sore|malam|ya|pak|bu))*$`,
      '\\bmasih ada (?:kamar|kursi|slot|tiket|seat|booth|unit|size|ukuran)(?: \\p{L}+){0,2}$',
      '^(?:\\p{L}+ ){0,3}?(?:laundry|loundry|jahitan|servisan|pesanan|pesenan|orderan|jilidan)(?:an)?(?:nya)?(?: (?!belum|tidak)\\p{L}+){0,5}? sudah (?:beres|jadi|selesai|kelar|bisa diambil|siap)\\b',
      '^(?:\\p{L}+ ){1,7}?sudah (?:beres|jadi|selesai|kelar|siap|mat[ae]ng)(?: ya)? (?:(?:mau|kapan|nanti|besok|bisa|jam berapa) )*(?:di)?(?:ambil|ant[ae]r|jemput|kirim)(?:in|kan|nya)?(?: \\p{L}+){0,4}$',
      `^${openly}(?:tambal ban|servis|service|pijat|urut|montir|teknisi|tukang (?:ac|pijat|urut|kunci|ledeng|galon|las)|kunci|potong rambut|make ?up|mua)(?: \\p{L}+){0,2} (?:bisa|mau|terima) (?:di)?(?:panggil|dateng|datang|ke rumah|jemput|booking)\\b`,
      '\\b(?:size|ukuran) x*[sml] (?:\\p{L}+ ){0,2}?(?:masih|ada|ready|habis)\\b',
      '^(?:\\p{L}+ ){0,3}?otw (?:jemput|ke rumah|kesana|ke sana|sana|rumah)\\b',
      '\\b(?:ongkir|ongkirnya|resi|resinya) (?:berapa|mana|ke|nya|kak|ada)\\b',
    ].join('|'),
    'u',
  ),
);
/** "teh seblaknya masih ada?" */
const inStock = sought(
  new RegExp(
    `^(?:\\p{L}+ ){0,3}${sold} (?:\\p{L}+ ){0,3}?(?:masih ada|ada|ready|habis|masih|buka|sudah (?:jadi|siap|bisa diambil))(?: (?:tidak|kah|belum|apa|stok|stoknya|kak|bu|pak|mas|ya|bang|hari ini))*$`,
    'u',
  ),
);
const asks = /\?|(?<!\p{L})(?:ga|gak|nggak|ndak|tidak|kah|belum|blm)\s*(?:ya|kak|bu|pak|mas|mbak|teh|bang)?\s*$/iu;
/** Of whatever it is. */
const amounts = sought(
  new RegExp(
    `^(?=.*\\b${amount}(?: |$))(?=.*\\b(?:${asOrdered}|${sold}.* (?:${asWished})|(?:buat|untuk) (?:\\p{L}+ )?${day})(?: |$))`,
    'u',
  ),
);
/** What is brought or fetched, whatever it is about. */
const handed = sought(new RegExp(`^(?=.*\\b${amount}(?: |$))(?=.*\\b(?:${brought}|${fetched}|${paid})(?: |$))`, 'u'));
/** Who speaks of these tells of a service. */
const ofService =
  /\b(?:lapor\p{L}*|aduan\p{L}*|dinas|pemerintah|kelurahan|kecamatan|kantor|petugas|pegawai|sekolah|puskesmas|rsud?|rumah sakit|pdam|pln|pajak|bansos|bpjs|ktp|kk|akta|sim|stnk|bpkb|skck|paspor|sertifikat|ijazah|surat\p{L}*|kartu|warga|preman|parkir|pungli|wajib|paksa\p{L}*|dipaksa|mahal|langka|tipu\p{L}*|penipu\p{L}*|ditipu|oplosan|harga\p{L}*|rt|rw|polisi|tolong|kantin|mbg|basi|busuk|palsu|kurang|keracun\p{L}*|kadaluarsa|kedaluwarsa|kedaluarsa|expired|ulat|berulat|(?:di)?buang\p{L}*|sampah|bantuan|sembako|raskin|rastra|jatah|pangkalan|subsidi|takaran|timbangan|dikurang\p{L}*|(?:di)?tagih|gerobak|trotoar|mangkal|pkl|pedagang|dibagi\p{L}*)\b/u;
/** "tolong anterin" */
const asksFor = /\b(?:tolong|minta) (?=(?:di)?(?:ant[ae]r|kirim|buat|bikin|siap|jemput))/g;

const saysHow =
  /\b(?:masih|galon|gang buntu|kamar kosong)\b|\b(?:tidak|jangan|tanpa) (?:pakai|pake|terlalu|usah|make|nganggo|nggawe|ped[ae]s)\b|\bhabis (?:belum|tidak)\b|\b(?:tidak|belum)(?: (?:ya|kak|bu|pak|mas|bang))*$/g;

/** "pesen 20 basah 10 goreng buat besok", "otw jemput ya bu": surely meant for somebody they buy from, or know. */
export function ordersGoods(text: string, categories: readonly Category[]): boolean {
  const line = plain(text);
  if (words(text).length > orderMaxWords || ofService.test(line.replace(asksFor, ''))) return false;
  const besides = text.replace(findPlace(text) ?? '', ' ');
  // "masih ada?", "tidak pakai bawang" and "kuenya sudah jadi belum" say nothing is wrong.
  const bare = plain(besides).replace(saysHow, ' ');
  if (complains(bare) || tellsWrong(bare)) return false;
  const isOrder = orders.test(line) || handed.test(line) || (inStock.test(line) && asks.test(text));
  return isOrder || (amounts.test(line) && topicOf(besides, categories) === null);
}

const besideOrderMaxWords = 8;

/** "samping kantor pos", "yang di pasar kan?", behind an order: where it goes or who is meant, and nothing else. */
export function belongsToOrder(text: string, categories: readonly Category[]): boolean {
  const place = findPlace(text);
  const line = plain(text.replace(place ?? '', ' '));
  const tells = complains(line) || tellsWrong(line) || matterOf(text, place, categories) !== null || /lapor|adu\b|aduan/.test(line);
  return !tells && words(text).length <= besideOrderMaxWords;
}
