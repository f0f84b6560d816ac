/** Reads that somebody takes us for whom they know: a wrong number, an order of goods, an errand among people. What is wrong anywhere is no such thing. */
import { complains } from './kind-words.ts';
import { plain, words } from './normalise.ts';
import { tellsWrong } from './praise.ts';
import { sought } from './sought.ts';

const astonished =
  '(?:(?:loh|lho|lah|lo|eh|oh|ups|waduh|aduh|astaga|yah|wah|maaf|sori|sorry|kok|jadi|berarti|ternyata|kayaknya|sepertinya|saya|aku|ini|iki|niki|itu|yang|tadi|pak|bu|kak) )*';
const trailing =
  '(?: (?:ya|to|tho|toh|kah|yo|ik|berarti|ternyata|kayaknya|nih|deh|dong|sih|maaf|sori|sorry|pak|bu|kak|saya|aku|ini|mohon|banget))*';
const wrongOne = sought(
  new RegExp(`^${astonished}(?:salah|keliru) (?:nomor|sambung|orang|wa|whatsapp|chat|kamar|tujuan|alamat chat)${trailing}$`),
);
/** "nomere salah berarti": of a place it would be put right. */
const wrongNumber = sought(
  new RegExp(`^${astonished}(?:nomor|nomornya|nomernya|wanya|kontaknya) (?:saya |ini |yang )?(?:salah|keliru)${trailing}$`),
);
const trade =
  '(?:toko|warung|laundry|loundry|laundri|olshop|onlineshop|catering|katering|bengkel|salon|apotek|travel|rental|resto|depot|kedai|gojek|grab|ojek|kurir|agen|lumpia|bakso|nasi|kue|roti|sate|soto|ayam|galon|gas|pulsa|konter|servis|service|tukang|kos|kosan|kost|hotel|klinik|dokter|bidan|pijat|les|wedding|sewa|jual)';
const called = '(?:pak|bu|bapak|ibu|mas|mbak|bang|kak|cak|kang|teh|om|tante|bude|pakde|koh|ci|mama|mamah)';
const officers =
  /\b(?:rt|rw|lurah|camat|kades|wali|walikota|bupati|gubernur|presiden|petugas|polisi|admin|robot|bot|operator|dinas|pemerintah)\b/;
/** "loh ini bukan mbak lumpia to?" */
const notThem = sought(
  new RegExp(
    `^${astonished}(?:bukan|dudu|sanes)(?: (?:nomor|nomornya|wa|chat|ke))* (?:(?:${called} )?${trade}(?: \\p{L}+){0,3}|${called}(?! ${called}) \\p{L}{3,}(?: \\p{L}+)?)${trailing}$`,
    'u',
  ),
);
const idle =
  /^(?:(?:maaf|maap|sori|sorry|ya|oke|aduh|waduh|abaikan|lupakan|hapus|aja|saja|nggih|pak|bu|kak|mohon|tidak jadi|terima kasih|permisi|hehe\p{L}*|haha\p{L}*|(?:wk)+\p{L}*|(?:ku)?kira(?:in)?(?: \p{L}+){1,4}) ?)+$/u;

/** "loh ini bukan mbak lumpia to? nomere salah berarti ik": nothing was meant for us, and nothing else is said. */
export function wroteToWrongOne(text: string): boolean {
  const clauses = text.split(/[,.;!?\n]+/).filter((clause) => plain(clause) !== '');
  const lines = clauses.map((clause) => plain(clause));
  const isAsked = (line: string) => notThem.test(line) && !officers.test(line);
  const isKnown = lines.some((line) => isAsked(line) || wrongOne.test(line));
  const isOf = (line: string) => isAsked(line) || wrongOne.test(line) || wrongNumber.test(line) || idle.test(line);
  const isSorry = /(?:maaf|maap|sori|sorry|berarti|ternyata|kira)/i.test(text);
  return (isKnown || (isSorry && lines.some((line) => wrongNumber.test(line)))) && lines.every(isOf);
}

const orderMaxWords = 30;
const quantity = '(?:\\d+|se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sepuluh|selusin)';
const orders = sought(
  new RegExp(
    [
      `^(?:\\p{L}+ ){0,8}?(?:pesen|pesan|order|po|beli|nambah)(?! (?:ktp|kk|kursi|tempat|tiket|obat|antrian|nomor))(?: \\p{L}+){0,3} ${quantity}(?= |$)`,
      '\\b(?:ready|stok|stoknya) (?:ga|tidak|kak|ya|nggak|stok|stock|masih|yang)\\b',
      '\\b(?:bisa|mau|boleh) (?:cod|dp|booking|reservasi|pesan antar)\\b',
      '^(?:\\p{L}+ ){0,3}?otw (?:jemput|ke rumah|kesana|ke sana|sana|rumah)\\b',
      '\\b(?:ongkir|ongkirnya|resi|resinya) (?:berapa|mana|ke|nya|kak|ada)\\b',
    ].join('|'),
    'u',
  ),
);
/** Who speaks of these tells of a service. */
const ofService =
  /\b(?:lapor\p{L}*|aduan\p{L}*|dinas|pemerintah|kelurahan|kecamatan|kantor|petugas|pegawai|sekolah|puskesmas|rsud?|rumah sakit|pdam|pln|pajak|bansos|bpjs|ktp|kk|akta|warga|preman|parkir|pungli|wajib|paksa\p{L}*|dipaksa|mahal|langka|tipu\p{L}*|penipu\p{L}*|ditipu|oplosan|harga\p{L}*|rt|rw|polisi|tolong)\b/u;

/** "pesen 20 basah 10 goreng buat besok", "otw jemput ya bu": surely meant for somebody they buy from, or know. */
export function ordersGoods(text: string): boolean {
  const line = plain(text);
  if (words(text).length > orderMaxWords || ofService.test(line)) return false;
  return orders.test(line) && !complains(line.replace(/\bmasih\b/g, ' ')) && !tellsWrong(line);
}
