/** Minang words and the Indonesian ones they are, hand-written, and how the sounds of the others change. */

/** No other tongue here has them: a message with one is read as Minang. */
export const own: Record<string, string> = {
  tidak: 'indak',
  belum: 'balun',
  saya: 'ambo denai',
  yang: 'nan',
  kemarin: 'kapatang kamarin',
  semalam: 'samalam',
  besok: 'bisuak',
  kecil: 'ketek',
  gimana: 'baa bagaimano',
  kapan: 'bilo pabilo',
  sini: 'siko',
  sana: 'sinan',
  juga: 'juo',
  aja: 'sajo',
  kena: 'kanai',
  satu: 'ciek',
  sembilan: 'sambilan',
  bagus: 'rancak',
  banget: 'bana',
  sering: 'acok',
  tidur: 'lalok',
  kata: 'kecek kato',
  bicara: 'mangecek',
  lebat: 'labek',
  pedagang: 'panggaleh',
  berdagang: 'manggaleh',
  perempuan: 'padusi',
  terus: 'taruih',
  bersih: 'barasiah',
  masjid: 'musajik',
  mampet: 'mampek',
  boleh: 'buliah',
  semua: 'sadonyo kasadonyo',
  habis: 'abih',
  ibu: 'amak',
  buat: 'buek',
  perlu: 'paralu',
  air: 'aia aie',
  seperti: 'bantuak',
  sendiri: 'surang',
  harga: 'harago',
  napas: 'angok',
  sampah: 'sarok',
  luas: 'laweh',
  makasih: 'mokasih mokasi',
  belajar: 'baraja',
  terbakar: 'tabaka',
  memukul: 'mamukua',
  meminta: 'mamintak maminta',
  diperbaiki: 'dipelokan dipaelokan dipaelok',
  'banjir bandang': 'galodo',
};
/** They are other words elsewhere: read so in a message of Minang alone. */
export const shared: Record<string, string> = {
  ini: 'ko iko',
  itu: 'tu',
  nya: 'nyo',
  sesak: 'sasak',
  tinggal: 'tingga',
  cara: 'caro',
  aja: 'se',
  saya: 'awak den wak',
  orang: 'urang',
  ada: 'ado',
  belum: 'alun',
  sudah: 'alah',
  ke: 'ka',
  dengan: 'jo',
  jangan: 'jan',
  gimana: 'ba',
  kenapa: 'manga',
  berapa: 'bara',
  seperti: 'mode co',
  datang: 'tibo',
  depan: 'muko',
  besar: 'gadang',
  sejak: 'sajak',
  gelap: 'kalam',
  lagi: 'liak lai',
  sekarang: 'kini',
  kemarin: 'patang',
  kabar: 'kaba',
  liar: 'lia',
  nanti: 'beko',
  dua: 'duo',
  lima: 'limo',
  delapan: 'salapan',
  'di mana': 'dima',
  'ke mana': 'kama',
  mau: 'nio namuah',
  dia: 'inyo',
  mobil: 'oto',
  motor: 'onda',
  uang: 'pitih',
  bawa: 'bao',
  beri: 'agiah',
  lihat: 'caliak',
  melihat: 'mancaliak',
  mahal: 'maha',
  bayar: 'bayia',
  luar: 'lua',
  keluar: 'kalua',
  pasar: 'pasa',
  sekolah: 'sakola sikola',
  warung: 'lapau kadai',
  bapak: 'apak',
  tua: 'gaek',
  baik: 'elok',
  pergi: 'pai',
  roboh: 'rabah',
  hidup: 'iduik',
  ya: 'yo iyo',
  selokan: 'banda bandar',
};
/** Two of these, or of the words whose sounds alone differ, are a sign of Minang as well. */
export const weak = 'ado alah gadang patang duo limo apak gaek bayia pasa pitih beko kalam muko sakola inyo iko tibo rabah'.split(' ');

/** Indonesian words Minang says with other sounds. */
export const said =
  `angkut jemput hanyut lanjut cabut laut takut ribut ikut sebut sambut hidup tutup cukup sanggup hirup sakit sempit pahit langit kulit sedikit berat rapat tempat dekat empat angkat lihat surat dapat
  sumbat tepat ingat jagung sesak hangat penat putus terus bagus hapus harus bungkus kurus urus atas keras bekas panas beras lepas batas emas kertas habis tipis lapis polis jatuh runtuh penuh tujuh sepuluh sembuh keruh bunuh jauh
  kumuh putih boleh masih busuk lapuk masuk duduk sibuk bentuk tumpuk batuk buruk mabuk amuk balik baik adik ambil tarik naik listrik pabrik lubuk kampung gunung burung untung hitung gantung lindung ujung kering
  miring ranting keping kambing maling anjing dinding pening guling banjir lahir pikir sopir dapur sumur kubur ukur lumpur hancur sayur umur kantor kotor bocor tiga apa mana siapa nama suara kepala harga lama juta mata kita
  bisa suka lupa kira tanya tanda punya minta warga bahaya biasa berapa paksa periksa terima semua asap atap lengkap harap tetap tiap gelap
  sebelah belakang selokan jembatan tengah pecah rendah lebar sebentar genang serak rendam timbun timpa jepit tabrak setengah seminggu sebulan setahun sehari setiap sebelum selesai benam lambat subuh tetangga gedung tidur sangkut gigit
  sama`.split(/\s+/);

/** Words both say alike, that Minang begins another way: "mambuang". */
export const alike =
  `buang bangun gali main adu layan makan minum tunggu jaga larang langgar lapang kerja jalan beri bayar tanam tebang tambang parkir sumbang pasang bakar rusak bongkar gusur palak pungut usir kumpul jual beli
  urus ganggu bantu rawat obati ajar antar cari curi rampok ancam usik serang kejar racun cemar sebar bagi simpan ketik tulis baca dengar ukur lubang uang guna buat kaca batu lumpuh tumbuk parah gantung juntai kalap
  kepung benam tanah terang padam lapor darah`.split(/\s+/);

/** Ends of words, and how Minang says them. */
const ends: [RegExp, string][] = [
  [/ut$|up$/, 'uik'],
  [/us$/, 'uih'],
  [/uh$/, 'uah'],
  [/ih$/, 'iah'],
  [/uk$/, 'uak'],
  [/ik$/, 'iak'],
  [/ung$/, 'uang'],
  [/ing$/, 'iang'],
  [/it$/, 'ik'],
  [/is$/, 'ih'],
  [/(?:at|et)$/, 'ek'],
  [/as$/, 'eh'],
  [/ap$/, 'ok'],
  [/(?:ur|ul|or)$/, 'ua'],
  [/(?:ir|il)$/, 'ia'],
  [/a$/, 'o'],
];
/** What comes of it and is a word, or a name, of its own. */
const other = new Set('koto kotua capek basi tarandam pulo leba sabuik bareh'.split(' '));

/** How Minang says a word: "sakik", "talampek". */
export function formsOf(word: string): string[] {
  const [end, by] = ends.find(([pattern]) => pattern.test(word)) ?? [/$/, ''];
  const ended = word.replace(end, by);
  const open = ended.replace(/e(?=[^aeiou]+[aeiou])/g, 'a');
  return [...new Set([ended, open, open.replace(/^h(?=[aiu])/, '')])].filter((form) => form !== word && !other.has(form));
}
