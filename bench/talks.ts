/** What the citizens of the load say: complaints as people tell them, in three or four messages. Invented for this file. */

const stories = [
  'jalan di depan pasar berlubang besar, motor sering jatuh kalau hujan',
  'lampu jalan mati sudah tiga malam, gelap sekali dan anak sekolah takut lewat',
  'sampah numpuk di pinggir kali baunya sampe ke rumah, udah seminggu ga diangkut',
  'air pdam mati dari kemarin pagi, warga satu gang kesulitan',
  'selokan mampet jadi banjir tiap hujan, tolong dibersihkan pak',
  'pohon besar miring ke jalan takut roboh kena orang lewat',
];
/** Three words make a street: hardly two people tell of the same one, as in a town. */
const flowers = 'melati mawar kenanga cempaka anggrek dahlia flamboyan teratai kamboja seruni sakura tanjung bougenvil soka alamanda'.split(
  ' ',
);
const hills =
  'indah raya permai asri jaya makmur sentosa lestari mulia abadi timur barat utara selatan tengah dalam baru lama besar kecil'.split(' ');
const ends = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'.split(' ');
const towns = ['kelurahan sukamaju', 'kelurahan karanganyar', 'dekat puskesmas', 'depan masjid', 'kecamatan cikupa'];

function placeOf(n: number): string {
  const of = (list: string[], at: number) => list[at % list.length] ?? '';
  const [hill, end] = [Math.floor(n / flowers.length), Math.floor(n / flowers.length / hills.length)];
  return `jl ${of(flowers, n)} ${of(hills, hill)} ${of(ends, end)} rt ${(n % 9) + 1} ${of(towns, n)}`;
}

const additions = ['sudah dua minggu begini', 'sudah lapor rt tapi belum ada tindakan'];

/** The n-th conversation, message by message; one in four adds a line. "Kirim" is pressed when there is nothing left to say. */
export function conversation(n: number): string[] {
  const of = (list: string[]) => list[n % list.length] ?? '';
  return [of(stories), placeOf(n), ...(n % 4 === 0 ? [of(additions)] : [])];
}

/** The first chat of the filled database (fill.ts). */
export const firstChat = 10_000_000;
