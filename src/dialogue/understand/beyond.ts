/** What words about a place tell that the place read of them does not hold: it goes into the story, so that nothing told is lost. */
import { maskAbuse } from './abuse.ts';
import { unowned, words } from './normalise.ts';

/** Words that only point, plead, or say that others were wrong. */
const quiet = new Set(
  `eh oh aduh waduh maaf sori sorry lho loh nah ya iya yah yo sih deh dong lah kok kan nih tuh noh ding deng min admin pak bapak bu ibu kak kakak bang mas mbak gan bos sam ker
  salah keliru ketuker ketukar tertukar kebalik ralat koreksi typo ketik tulis sebut nyebut ganti ubah diganti diubah maksud maksudnya maksudku mksd mksdnya mksdku bukan tapi tetapi melainkan harusnya seharusnya benar bener betul lebih tepat tepatnya yaitu
  yang yg itu ini tadi di ke dari nya saja aja cuma jadi ada pas persis persisnya saya aku gua gue gw sy kami kita masuk ternyata rupanya kayaknya sepertinya katanya mungkin
  tempat tempatnya lokasi lokasinya alamat alamatnya posisi posisinya letak letaknya titik titiknya jalannya namanya daerah wilayah sini situ sana dan atau lagi juga sing nu ndes dab cuk cok cuy coy bray rek
  no nomor nomer rt rw blok jl jln jalan gg gang lorong kel kelurahan desa kec kecamatan kota kab kabupaten kotamadya kodya pale
  mana coba agak tambahan tambahin tambahkan nambahin kelupaan ketinggalan pokoknya lupa nama baru balas bales masa jangan hmm anu kejadian tkp kategori jenis kurang soal
  tolong mohon makasih nuhun suwun matur nggih kaka terima kasih kirim lanjut oke ok baik sudah udah dah sekarang skrg`.split(/\s+/),
);

/** "maaf baru bangun, …", and "…, bukan jl melati". */
const pardons = /(?<![^\s,.;])(?:maaf|sori|sory|sorry)\b[^,.;]{0,60}[,.;]/gi;
const denies = /(?<![\s,])[\s,]+bukan\s[^,.;]{1,30}$/i;

/** "lah masa ga tau sih", behind the answer: who asks should know. */
const scorns =
  /(?<!\S)(?:(?:lah|kok|ya|yah)\s+)?(?:masa|masak|emang|emangnya)\s+(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|kaga|kagak|ndak|blm|belum)\s+(?:tau|tahu|ngerti|paham|hafal|apal)(?:\s+(?:sih|ya|min|pak|bu|lu|lo|gitu|juga))*[\s.!?]*$/i;
const curses = /\p{L}\*+/gu;

/** ", kan ktp nya kota", ", soalnya rumah saya di situ": why it is there. */
const reason =
  /[,.]\s*(?:kan|soal(?:nya|e)|karena|krn)\s+(?=(?:\S+\s+){0,4}?(?:ktp|kk|alamat\w*|domisili\w*|rumah\w*|tinggal|situ|sana|sini|warga)(?!\p{L}))(?:\S+\s*){1,6}$/iu;

/** `said` without why it is there. */
export function besideReason(said: string): string {
  return said.replace(reason, '');
}

/** The words of it. `held`: the place, and what was told before. */
export function toldBeyond(said: string, ...held: readonly string[]): string[] {
  const silent = new Set([...quiet, ...held.flatMap(words).map(unowned)]);
  const told = maskAbuse(besideReason(said).replace(scorns, '')).replace(curses, ' ');
  return words(told.replace(pardons, '').replace(denies, '')).filter(
    (word) => !silent.has(word) && !silent.has(unowned(word)) && (/\d/.test(word) || word.length > 2),
  );
}
