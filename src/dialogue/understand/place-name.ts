/** How far the name of a place goes in a text: to the next everyday word, but for those that stand in names. */
import { isEveryday } from './everyday.ts';
import { plain } from './normalise.ts';
import { asksFor, isTelling, toldBehind } from './place-ends.ts';

/** Names of districts, towns and well-known places whose later word is an everyday one (Kemendagri codes, and common knowledge). */
const pairs = new Set(
  `pasar senin|pasar selasa|pasar rabu|pasar kamis|pasar jumat|pasar sabtu|pasar minggu|minggu raya|kebayoran lama|kampung baru|kampung lama|
  kampung air|kota lama|koto tinggi|tanah tinggi|tanah siang|tebing tinggi|padang panjang|sungai penuh|pulau banyak|lawe bulan|batang hari|
  bandar negeri|nagan raya|deli tua|kota tua|gunung tua|suka ramai|suka jadi|sumber jadi|gajah mati|kayu besi|lubuk layang|harapan kita|harapan kami|
  gili air|bojong gede|pondok gede|desa gede|ranca gede|tegal gede|pasar kota|mangga dua|duren tiga|karang anak|kali kering|batu ampar|air besi|tanjung air|
  muara air|tanjung kayu|sepuluh nopember|pasar baru|pasar lama|tanjung baru|kota baru|kebon baru|muara baru|sawah baru|jati baru|gaya baru|koto baru|
  bandar baru|karang baru|talang baru|dusun baru|jaya baru|kuala baru|negeri lama|tanjung lama|sawah besar|mangga besar|pom bensin|kantor bpjs|
  kantor pln|kantor pdam|kantor polisi|gardu pln|perumahan pln|komplek polri|raya legok|pintu air|taman mini|taman lansia|gedung sate|dago pojok|ujung berung|sukabumi udik|kota bambu|kebun teh|kampung teh|gunung teh|
  air mancur|rumah sakit|padang bulan|by pass|situ gede|situ ilir|situ udik|pangkalan ojek|pangkalan angkot|pangkalan becak|pangkalan truk`
    .split(/\s*\|\s*/)
    .map((pair) => pair.trim()),
);
/** What is found at a place and does not name it. */
const things = new Set(
  `pohon kabel selokan gorong eskalator lift tangga wc toilet kamar ruang ruangan pkl trotoar atap tiang plafon igd ugd loket kran keran traffic trafic trafik trafick pipa pam pdam
  pln listrik wifi internet jaringan sinyal rambu marka cctv portal palang pagar halte jembatan drainase saluran tanggul galian truk motor mobil bus kelotok klotok jukung perahu sampan
  angkutan angkot ojek becak taksi kereta tetangga penghuni pengunjung pedagang penjual pemulung pengemis pengamen preman copet maling begal calo oknum kurir
  bullying perundungan tawuran balapan balap knalpot musik live dangdut karaoke seragam sistem server aplikasi website biaya ongkos tarif tiket retribusi
  harga pasokan suplai suply debit tekanan sambungan setoran stok timbunan gundukan kubangan kondisi keadaan limbah pabrik tambang ilegal liar tikus nyamuk anjing kucing ular ayam sapi kambing monyet hama rob longsor abrasi ombak gelombang badai puting bangkai sumur mesin lapak kios gerobak
  tenda spanduk baliho reklame iklan papan videotron proyek kontraktor tukang sopir supir bidan pasien bayi lansia kakek nenek ibu bapak suami istri
  adik kakak teman karyawan buruh satpam polisi tentara hansip satpol jukir dishub kartu ktp kk akta sim stnk bpjs blt bansos raskin sembako pkh
  beras gas elpiji minyak solar bensin vaksin imunisasi ijazah rapor zonasi ppdb spp jual beli diskriminasi narkoba miras judi lapor laporan keluhan
  aduan pengaduan pengajuan permohonan mengalami mengeluarkan memerlukan membutuhkan menurut menuhin ac pembalakan penebangan pembuangan pencurian
  penjualan pembakaran pungut tolak terima dilarang melalui sehingga yng berlokasi berbintang berada bernama berdiri bertuliskan berlumpur berserakan
  tertuang setinggi bikin malak nolak pulang nagih nunggu ngetem ngamen jualan dagang jaga jambret sarang dicor dicat blangko blanko meresahkan merugikan merusak melelahkan berisik ngebut resah terkait bongkar semalem semalam barusan dulu kalian kamu lu elu mereka dia pisan tenan sanget awut awutan skrg skarang sekarang bawa membawa gratis gratisan mengalir cpt cepat cepet`.split(
    /\s+/,
  ),
);
/** Words that end many names ("Kebayoran Lama", "Mekar Raya") and are everyday ones as well. */
const endings = new Set(
  'raya utama besar kecil baru lama tua atas bawah ujung tengah dalam kota tinggi panjang kanan kiri seberang satu dua tiga indah desa'.split(
    ' ',
  ),
);
/** "jl kemang raya": in names hardly anything else. */
const alwaysNames = new Set(['raya', 'utama']);
/** Ends a name that stands before what is said of the place. */
const said = new Set('kota kanan kiri seberang satu dua tiga besar kecil atas bawah tinggi panjang tua ujung'.split(' '));
const stronger = /^\s*(?:banget|bgt|sekali|bener|amat|pisan|tenan|juga|lagi|terus|nih|sih|kok)(?!\p{L})/iu;
const follows =
  /^\s*(?:$|[,.;!\n(]|(?:raya|no|nomor|rt|rw|blok|kel|kelurahan|kec|kecamatan|desa|ds|kota|kab|kabupaten|utara|selatan|timur|barat|dekat|deket|dkt|depan|dpn|samping|sebelah|seberang|belakang|arah)(?!\p{L}))/iu;
/** "Baru" and "Lama" say when and how long where a verb, a time or a count stands behind. */
const happens =
  /^\s*(?:di|ter|me|se|ber)\p{L}{4,}|^\s*(?:saja|aja|jadi|mau|bisa|selesai|rampung|kemarin|kmrn|tadi|beberapa|tahun|bulan|minggu|hari|jam|banget|sekali|amat|tidak|ga|gak|nggak|belum|blm|ktp|\d)/iu;
const units =
  /^(?:hari|hr|minggu|mgg|bulan|bln|tahun|thn|jam|kali|titik|orang|meter|mtr|biji|buah|unit|kk|rumah|desa|warga|malam|rb|ribu|rbu|juta|jt|perak)(?!\p{L})/iu;
/** "pungli di pasar baru 5000", "minyak di pasar baru 24rb/liter". */
export const sum = /^(?:rp\.?)?\d{1,3}(?:[.,]?000|rb|ribu|k|jt)+(?:-?an)?(?:\/\p{L}+)?$/iu;
/** Whether `text` goes on with a sum that begins before `at`, "di koperasi 1|,2jt", or ends at it with an account, "rt 1234567890". */
export function cutsSum(text: string, at: number): boolean {
  if (/\d{7}/.test(text.slice(Math.max(0, at - 24), at))) return true;
  return /\d$/.test(text.slice(0, at)) && /^(?:[.,]\d+)?\s?(?:rb|ribu|jt|juta)(?!\p{L})/iu.test(text.slice(at));
}
/** "no 12" is no part of a name. */
const houseNumber = /^(?:no|nomor|nmr)\.?$/i;
/** "SDN Kebon Jeruk 11 Pagi". */
const shift = /^\d+ (?:pagi|petang)$/i;
/** What stands before a landmark: "dekat pabrik". */
const near = /^(?:dekat|dkt|deket|depan|dpn|samping|sblh|sebelah|seberang|belakang)$/i;
/** Signs in which a name ends. */
const nameMax = 200;
/** "rsud ujungberung lama": how long it takes there. */
const slow = /^lama$/i;
const isOffice =
  /(?<!\p{L})(?:kec|kecamatan|rs|rsu|rsud|rsup|rsia|sakit|puskesmas|pkm|pustu|kantor|camat|lurah|samsat|polsek|polres|kua|bpn|cabang|imigrasi|pajak|(?:dis)?dukcapil)\.?\s+(?:\p{L}+\s*)?$/iu;
/** Whose name follows: "depan toko 88". */
const shop = /^(?:toko|warung|rumah)$/i;
/** "gudang beras", "pabrik tahu": what it keeps or makes belongs to its name. */
const stores = /^(?:gudang|pabrik|toko|kios|warung|agen|pangkalan|depot|lapak|pasar|pengepul|penggilingan)$/i;
const goods =
  /^(?:beras|padi|tahu|tempe|roti|kerupuk|gas|elpiji|pulsa|semen|kayu|besi|karet|pupuk|kain|sepatu|sayur|buah|daging|plastik|kertas|es|mas|emas)$/i;
/** "way dadi": in Lampung a name follows, whatever its word says elsewhere. */
const river = /^wa[iy]$/i;
/** Titles stand before a name. */
const title = /^(?:pak|bu|bapak|ibu|mbah|embah|eyang|haji|hj|ustad|kyai|mas|mbak)$/i;
/** Another part of a place begins so: where its name stands behind, it was found by it. */
const part = /^(?:jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|kec|kecamatan)[.]?$/i;
/** "jl kenari bahu jalannya …": what of the road is told, behind its name. */
export const ofRoad = '(?:bahu|badan|tepi|pinggir(?:an)?|sisi|tengah|marka|median|aspal|permukaan|separator|pembatas|berem|berm)';
const roadPart = new RegExp(`^${ofRoad}$`, 'i');
const road = /^(?:jalan|jln|dalan)(?:nya|e|ne)?$/i;
/** "meletup2" */
const twice = /^\p{L}{5,}2$/u;
/** "Balai RW", "rumah pak RT". */
const house = /^(?:balai|kantor|pos|posko|sekretariat|posyandu|gapura|portal|mushola|masjid|pak|bu|bapak|ibu)$/i;
/** Verbs by their ending, and what belongs to the place: "dikuasai", "menyediakan", "toiletnya". Not "Diponegoro", "Mertasari". */
const built = /^(?:di(?!poneg|pati|noyo|rgant|nas|snak|sduk|spend)\p{L}{4,}|me(?:ng|ny|m|n)\p{L}{3,}kan|\p{L}{3,}nya)$/iu;

/** "kayune", of Java. */
const owned = /\p{L}{3}e$/u;

/** The beginning of `text`, which stands behind `before`, that may be part of a name: at most `most` words. */
export function nameIn(text: string, most: number, before = ''): string {
  let end = 0;
  let last = wordAtEnd(before);
  const found = [...text.slice(0, nameMax).matchAll(/(?:[^\S\n]+|\s[-–]\s)([\p{L}\p{N}][\p{L}\p{N}.'’/-]*)/gu)];
  for (const [i, { 0: whole, 1: word = '', index }] of found.slice(0, most).entries()) {
    const next = found[i + 1]?.[1] ?? '';
    const behind = text.slice(index + whole.length);
    const ends =
      (slow.test(word) && isOffice.test(before) && !joins(last, word)) ||
      (endsBefore(last, word, next, behind) && !(/^sd/i.test(before) && shift.test(`${last} ${word}`) && !isEveryday(next)));
    // "jl. lanto dg pasewang": a title within a name.
    if (index === end && /^(?:dg|daeng)[.]?$/i.test(word) && next !== '') {
      end = index + whole.length;
      last = word;
      continue;
    }
    if (index !== end || (houseNumber.test(word) && /^\d/.test(next)) || ends) break;
    end = index + whole.length;
    last = word;
    if (/\p{L}{4}[.]+$/u.test(word)) break;
  }
  return text.slice(0, end);
}

/** Whether a name that goes to `last` ends before `word`. `next` and `behind`: what stands behind that. */
function endsBefore(last: string, word: string, next: string, behind: string): boolean {
  if (counts(word, next) || sum.test(word)) return true;
  if (joins(last, word)) return false;
  if (joins(word, next)) return false;
  if (part.test(word) && !near.test(last) && !house.test(last) && !/^ke(?:dua|tiga|empat|lima)$|^pertama$/i.test(next)) return true;
  if (twice.test(word) || (/^sama$/i.test(word) && !/^(?:kab|kota)/i.test(next))) return true;
  if (asksFor(word, next, isThing(next)) || (roadPart.test(word) && road.test(next))) return true;
  if (toldBehind(last, word, next !== '' && !isEveryday(next) && !isTelling(next))) return true;
  if (river.test(last)) return false;
  if (stores.test(last) && goods.test(word)) return false;
  if (isThing(word)) return !near.test(last) || built.test(word);
  // "hancurr" is "hancur", and "daan" a name.
  if (!isEveryday(word.replace(/(\p{L})\1+$/u, '$1'))) return false;
  if ((title.test(word) || (near.test(last) && shop.test(word))) && next !== '' && !isEveryday(next)) return false;
  return !endsName(word, next, behind);
}

/** Whether the two words stand together in a name: "Pasar Minggu". */
export function joins(before: string, word: string): boolean {
  return pairs.has(`${before.toLowerCase()} ${word.toLowerCase().replace(/[.,]+$/, '')}`);
}

/** Whether a word names what is at a place, or tells what happens there. `behind`: what follows the first word of a name, which it may be where the name goes on: "Tambang Boyo". */
export function isThing(word: string, behind?: string): boolean {
  const typed = word
    .toLowerCase()
    .replace(/[.,]+$/, '')
    .replace(/^(\p{L}{3,})-\1$/u, '$1');
  return (
    built.test(typed) ||
    (owned.test(typed) && built.test(plain(typed))) ||
    (things.has(typed) && (behind === undefined || nameIn(behind, 1) === ''))
  );
}

/** "kemang raya", "kali besar", "kebayoran lama utara"; "melati lama diperbaiki" is no such name. */
function endsName(word: string, next: string, behind: string): boolean {
  const typed = word.toLowerCase();
  if (alwaysNames.has(typed)) return true;
  if (!endings.has(typed) || counts(typed, next)) return false;
  if (follows.test(behind)) return true;
  if (stronger.test(behind)) return false;
  if (/^(?:baru|lama)$/.test(typed)) return !happens.test(behind) && !isEveryday(next) && !isThing(next);
  return said.has(typed);
}

/** "pasar kliwon 4 hari", "dua minggu": how long, not where. */
function counts(word: string, next = ''): boolean {
  return /^(?:\d+|satu|dua|tiga)$/i.test(word) && units.test(next);
}

function wordAtEnd(text: string): string {
  return /[\p{L}\p{N}'’-]+$/u.exec(text.trim())?.[0] ?? '';
}
