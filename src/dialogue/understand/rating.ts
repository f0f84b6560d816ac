/** Reads what people think of the service: stars, a judgement in words, or no wish to judge. */
import { numbered } from './answer.ts';
import { plain, withoutEnd, words } from './normalise.ts';

/** The numbers people count stars with at home. */
const counted: Record<string, string> = {
  ...{ ciek: 'satu', duo: 'dua', tigo: 'tiga', ampek: 'empat', limo: 'lima' },
  ...{ siji: 'satu', loro: 'dua', telu: 'tiga', papat: 'empat', hiji: 'satu', dua: 'dua', tilu: 'tiga', opat: 'empat' },
  ...{ besik: 'satu', dadua: 'dua', telung: 'tiga', one: 'satu', two: 'dua', three: 'tiga', four: 'empat', five: 'lima' },
};

function counting(line: string): string {
  return line.replace(/\p{L}+/gu, (word) => counted[word] ?? word);
}

/** "hmm 4 deh" */
const besideStars = /^(?:bintang|nilai|nilainya|skor|h+m+|e+m+|mm+)$/;

/** Stars from the citizen's own words or signs: "4 aja lah", "bintang lima", "⭐⭐⭐". */
export function stars(text: string): 1 | 2 | 3 | 4 | 5 | null {
  const drawn = /^(?:[⭐🌟★✨]\uFE0F?\s*){1,5}$/u.test(text.trim()) ? [...text.matchAll(/[⭐🌟★✨]/gu)].length : 0;
  if (drawn > 0) return drawn as 1 | 2 | 3 | 4 | 5;
  const value = numbered(
    words(text)
      .filter((word) => !besideStars.test(word))
      .map(counting)
      .join(' '),
  );
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5 ? value : null;
}

/** "tiga aja deh soalnya lama", "5 lah akhirnya": stars and why. */
const reasoned =
  /^(?:(?:ya|hm+|kasih|bintang|nilai|nilainya|saya|aku) )*([1-5]|satu|dua|tiga|empat|lima) (?:(?:aja|saja|deh|lah|ya|dulu|sih|cukup|pak|bu|min) )*(?:(?<=(?:deh|lah) )(?:akhirnya|walau|walaupun|meski|meskipun|makasih|terima kasih|lumayan|mantap|bagus)|soalnya|karena|abis|habis|masalahnya|gara gara|biar|tapi|tidak (?:usah|perlu))\b/;

/** "3, kelamaan soalnya" */
const apart = /^\s*(?:bintang\s+)?([1-5])(?:\s+(?:aja|saja|deh|lah|ya|dulu|cukup|sih))*\s*[,.;!-]\s*\p{L}/iu;

/** "kasih 4 deh soalnya kursi masih kurang", "5 bintang dari anak kosan": the stars among other words. */
export function starsTold(text: string): 1 | 2 | 3 | 4 | 5 | null {
  const told =
    /\b(?:bintang|nilai|nilainya|kasih|skor|rate|rating) ([1-5]|satu|dua|tiga|empat|lima)(?! ?(?:hari|jam|orang|kali|tiang|lampu|titik|ribu|rb|juta|minggu|bulan))\b|\b([1-5]|satu|dua|tiga|empat|lima) (?:bintang|dari (?:5|lima))\b/.exec(
      counting(plain(text)),
    );
  const [head = '', why] = text.split(/[,.;!]+/);
  const alone = why !== undefined && /\p{L}/u.test(why) && words(head).length <= headMaxWords ? stars(head) : null;
  if (alone !== null && words(text).length <= judgementMaxWords) return alone;
  const first = stressed.exec(counting(plain(text)))?.[1] ?? reasoned.exec(counting(plain(text)))?.[1] ?? apart.exec(text)?.[1];
  if (first !== undefined && words(text).length <= judgementMaxWords) return stars(first);
  const value = told === null || words(text).length > judgementMaxWords ? null : (told[1] ?? told[2] ?? null);
  return value === null ? null : stars(value);
}

/** "4 mo", "tiga ji": a number and a little word, whatever it stresses. */
const stressed = /^([1-5]|satu|dua|tiga|empat|lima) (?!rb|jt|kg|km|th|hr|rt|rw|gg|kk|jam|x$)\p{L}{1,3}$/u;

/** Where a clause of stars may begin behind other words. */
const beforeStars = /(?<=[,.;!\n])\s*|\s+(?=(?:nilai(?:nya|nyo|ne)?|bintang|skor)\s)/iu;
/** "udah bersih, 3 aja deh"; "udah nyala, 3 aja" counts lamps. */
const letsBe = /^\s*(?:\d|\p{L}+)\s+(?:(?:aja|saja|cukup)\s+)?(?:deh|dah|lah|la|wes|wae|dulu)[\s.!]*$/iu;
/** "udah mendingan. 4": a sentence of its own. */
const bySelf = /[.!\n]\s*[1-5][\s.!]*$/;
const ofStars = /nilai|bintang|skor|kasih/i;
const leadsToStars = /(?:[\s,.;!-]+(?:(?:saya|sy|aku|ku)\s?)?(?:kasih|ngasih|beri))?[\s,.;!-]*$/iu;

/** "udah nyala, saya kasih nilai 4": the stars that end it, and what is said before. null: none. */
export function starsBehind(text: string): { stars: 1 | 2 | 3 | 4 | 5; rest: string } | null {
  const last = text.split(beforeStars).at(-1) ?? '';
  const rest = withoutEnd(text.slice(0, text.lastIndexOf(last)), leadsToStars);
  const value = ofStars.test(last) || letsBe.test(last) || bySelf.test(text) ? (stars(last) ?? starsTold(last)) : null;
  return value === null || words(rest).length === 0 ? null : { stars: value, rest };
}

/** Words people judge the service with. */
const judging =
  /^(?:pelayanan\w*|layanan\w*|respon\w*|petugas\w*|kerja\w*|prosesnya|hasilnya|puas|memuaskan|kecewa|mengecewakan|lumayan|jelek|buruk|bagus|baik|sempurna|mantap|mantul|lama|lambat|lelet|cepat|ramah|jutek|judes|biasa|standar|kurang|parah|payah|top|keren|terbaik|cukup|oke|sip|sangat|banget|sekali|agak|rada|tapi|dan|juga|sih|lah|nya|tidak|terlalu|bisa|dibilang|menurut|saya|aja|bgt|pol|poll|jempol|joss|jos|hebat|luar|yang|secara|keseluruhan|semua|semuanya|buat|untuk|kasih|nilai|nilainya|bintang|skor|dari|pokoknya|deh|ya|pak|bu|min|kok|memang|emang|dulu|penanganan\w*|sigap|tanggap|terima|makasih|lanjutkan|pertahankan|tingkatkan|soalnya|masalahnya|habisnya|abisnya|kelamaan|kelambatan|rapi|rapih|teliti|bersih|teratur|asal|asalan|asal2an)$/;
/** "cepat ditangani", "bisa lebih ramah lagi": how it was done. */
const manner =
  /\b(?:(?:(?:mohon|semoga|harus|harusnya|bisa) )*lebih )?(cepat|lambat|lama|baik|bagus|ramah|sigap|tanggap)(?: (?:di(?:tangani|proses|kerjakan|perbaiki|respon|tanggapi|urus)|tertangani))?(?: lagi)?\b/g;
const judgement =
  /^(?:ya |agak |masih )*kurang(?: (?:sih|deh|banget|sekali|lah|ya|pak))*$|\b(?:pelayanan\w*|layanan\w*|respon\w*|puas|memuaskan|kecewa|mengecewakan|lumayan|jelek|buruk|bagus|baik|sempurna|mantap|mantul|lama|lambat|lelet|cepat|ramah|jutek|judes|biasa|standar|parah|payah|top|keren|terbaik|cukup|hebat|jempol|joss|jos|kelamaan|kelambatan)\b/;
const judgementMaxWords = 14;
const headMaxWords = 4;

/** "4,5 deh", "empat setengah", "kasih 10": a number that is none of the stars. */
const otherNumber =
  /^(?:(?:ya|hm+|kasih|bintang|nilai|nilainya|saya|aku|mungkin|sekitar) )*(?:\d{1,3}(?:[ .,](?:5|koma \d|setengah))?|\d{1,2} (?:per )?10|\d{1,3} (?:per )?100|(?:satu|dua|tiga|empat|lima) (?:setengah|koma (?:\d|lima))|nol|enam|tujuh|delapan|sembilan|sepuluh|seratus)(?: (?:aja|saja|deh|lah|ya|sih|cukup|bintang|dari (?:10|100|sepuluh)|pak|bu|min|kak))*$/;
/** "pelayanannya lumayan tapi lama": a judgement in words, the stars apart; null: the words tell something else. */
export function judged(text: string): { stars: 1 | 2 | 3 | 4 | 5 | null } | null {
  const all = words(plain(text).replace(manner, '$1'));
  if (otherNumber.test(plain(text))) return { stars: null };
  if (all.length > judgementMaxWords || !judgement.test(plain(text)) || text.includes('?')) return null;
  const rest = all.filter((word) => !judging.test(word));
  const value = rest.length === 0 ? null : stars(rest.join(' '));
  return rest.length === 0 || value !== null ? { stars: value } : null;
}

/** "gausah nilai": no stars. */
export function refusesRating(text: string): boolean {
  const clauses = text.split(/[,.;!]+/).filter((clause) => words(clause).length > 0);
  // "mboten ngertos niku pak, pun mboten usah"
  const short = clauses.length === 2 && words(clauses[0] ?? '').length <= refusalMaxWords && !judgement.test(plain(text));
  return refusal.test(words(text).join(' ')) || (short && refusal.test(words(clauses[1] ?? '').join(' '))) || declinesRating(words(text));
}

/** "ga usah nilai nilai, ibu ga ngerti begituan": said in nothing but these. */
function declinesRating(all: readonly string[]): boolean {
  return all.length <= judgementMaxWords && all.every((word) => declining.test(word)) && unwilling.test(all.join(' '));
}

const declining =
  /^(?:tidak|jangan|usah|perlu|mau|malas|males|ribet|repot|susah|bingung|(?:me)?ngerti|paham|faham|pusing|buat|apa|apaan|apain|ngapain|segala|(?:di)?kasih|ngasih|beri|pakai|pake|(?:di|me)?nilai(?:nya|nilai|an|in)?|nilaian|bintang(?:nya|an)?|penilaian|rating|skor|(?:be)?gitu(?:an)?|yang|soal|cara(?:nya)?|gimana|mah|teh|sih|ya|ah|lah|deh|aja|saja|dulu|nya|bisa|saya|aku|ibu|bapak|mbah|nenek|nak|bu|pak|min|kak|mas|mbak|maaf|sudah|itu|ini|lewat|skip)$/;
const unwilling =
  /\b(?:(?:tidak|jangan|malas|males|ribet|repot|susah|bingung|pusing|ngapain|buat apa) .*(?:nilai|bintang|rating|skor|gituan)|(?:nilai|bintang|rating|skor|gituan)\w* .*\b(?:tidak|malas|males|ribet|repot|bingung|pusing|buat apa))\w*|^(?:\w+ ){0,3}tidak (?:(?:me)?ngerti|paham|faham)\b/;

const refusalMaxWords = 5;
const refusal =
  /^(?:(?:ya|ah|pun|sudah|min|pak|bu) )*(?:(?:tidak|jangan|malas)(?: (?:usah|perlu|mau|ada)(?: (?:lah|deh|ah|dah|sih))?)?(?: (?:kasih|beri|ngasih|pakai|pake|di))? ?(?:nilai|nilainya|dinilai|menilai|menilainya|bintang|bintangnya|penilaian|nilai2an|rating)(?: nilai(?:an)?)?|(?:lewati|lewat|skip|lewatin)(?:(?: (?:aja|saja|dulu|deh|bagian))* (?:nilai|nilainya|penilaian|penilaiannya|bintang|bintangnya|rating|ratingnya|itu|yang itu))?|nanti(?: aja)?|(?:tidak|malas)(?: (?:usah|perlu|mau|dulu))?|terserah|tidak tahu)(?: (?:ya|ah|deh|aja|min|pak|bu|lah))*(?: (?:yang penting|pokoknya|soalnya|wong) (?:\p{L}+ ?){1,5})?$/u;

/** "nilai berapa maksudnya", "buat apa": what the stars are, is asked. */
export function asksOfRating(text: string): boolean {
  const line = plain(text);
  return (
    ofRating.test(line) && /\b(?:maksudnya|apa|apaan|buat|untuk|gimana|bagaimana|kenapa|berapa|caranya|ngerti|mengerti|paham)\b/.test(line)
  );
}

const ofRating =
  /^(?:(?:eh|lah|loh|itu|ini|nilai|nilainya|dinilai|menilai|bintang|angka|rating|skor|berapa|sampai|maksudnya|maksud|artinya|apa|apaan|buat|untuk|gimana|bagaimana|kenapa|harus|cara|caranya|tidak|kurang|belum|saya|aku|ngerti|mengerti|paham|ya|sih|min|pak|bu|kak) ?)+$/;

/** Whether words say how many stars, or that there shall be none. */
export function rates(text: string): boolean {
  return (stars(text) ?? starsTold(text)) !== null || refusesRating(text);
}
