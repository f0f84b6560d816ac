/** Reads of whose reports somebody speaks who tells nothing of them: "punya saya aja", "itu nomor adik saya", "itu yg tadi, jgn dobel". */
import { onlySends } from './answer.ts';
import { closesReport } from './closing.ts';
import { callsOff } from './correction.ts';
import { declines } from './drops.ts';
import { asksAfterOwn, asksOnward } from './enquiry.ts';
import { plain, unowned, withoutEnd, words } from './normalise.ts';
import { numberIn } from './report-number.ts';
import { sought } from './sought.ts';

const mostWords = 10;
const askedMaxWords = 14;
const lead =
  '(?:ya|iya|yaudah|oh|eh|oke|tadi|juga|kalau gitu|kalau begitu|berarti|lihat|lihatin|liat|liatin|cek|cekin|tampilkan|coba|tolong|mau|bisa|boleh|dong|maksudnya|maksud saya|min|pak|bu|kak|itu|yang|cuma|ada|mana)';
const tail =
  '(?:aja|saja|dia|beliau|nyuruh|suruh|disuruh|nitip|titip|sendiri|padahal|dong|deh|ya|yah|lah|berarti|kok|kan|min|pak|bu|kak|mana|yang ada|dulu|lihatin|liatin|lihat|cek|cekin|tadi|gimana|sudah|belum|sampai mana|diapain|kabarnya|bentar|sebentar|sekali|doang|sekilas|(?:pengen|ingin|mau|cuma|pingin) (?:tahu|tau)|penasaran|kepo|iseng)';
const wantsOwn = sought(
  new RegExp(`^(?:${lead} )*(?:punya (?:saya|ku)|punyaku|laporan (?:saya|ku)|laporanku|yang saya punya)(?: ${tail})+$`),
);
const person =
  '(?:tetangga|adik|adek|kakak|abang|ibu|bapak|ayah|mama|papa|mamah|emak|suami|istri|bojo|anak|(?:te?man|temen|kawan|kenalan|rekan|bos)(?: (?:kantor|kerja|sekolah|kuliah|kampus|kos|main|sekantor))?|ponakan|keponakan|saudara|sodara|sepupu|paman|om|tante|nenek|kakek|mertua|orang|orang lain|rt|rw|pak rt|bu rt|dia)(?:ku|nya)?';
const ofOthers = sought(
  new RegExp(
    `^(?:${lead} |pertama |kedua |satunya |nomor |nomornya )*(?:punya|punyanya|nomor|nomornya|laporan|laporannya) ${person}(?: (?:saya|ku|kami|lain|sebelah|rumah))*(?: (?:nomor|nomornya) (?:tidak|lupa|hilang)(?: (?:tahu|ada|ingat|punya|simpan))*)?(?: ${tail})*$`,
  ),
);
/** That it is of their own people. */
const kin = sought(
  new RegExp(
    `^(?:(?:lah|loh|lho|masa|masak|kok|tidak|bisa|boleh|lihat|kan|padahal|itu|cuma|dia|ya|min|pak|bu) )*(?:masa|masak|kan|padahal) (?:(?:tidak|bisa|boleh|lihat|kan|padahal|itu|cuma|dia) )*${person}(?: (?:saya|ku|kami))* (?:sendiri|kandung)(?: (?:saya|ku|kok|lho|loh|kan|padahal|masa|tidak|bisa|boleh|min|pak|bu))*$`,
  ),
);
const same =
  /^(?:(?:ya|iya|itu|ini|yang|oh|eh|kok|lah|laporan|laporannya|tadi|maaf|sorry|sori|soalnya|cuma|maksudnya|(?:(?:saya |aku |ku|sengaja |di)?kirim(?:kan)? (?:ulang|lagi|dua kali)(?= (?:soalnya |karena )?(?:takut|kira|dikira|kuatir|khawatir)))|min|pak|bu|kak) )*(?:sama(?: aja| saja| persis)?|(?:yang )?tadi|jangan (?:sampai )?(?:dobel|double|dua kali|2x|diulang|didobel)(?:in)?|(?:takut(?:nya)?|kirain|kira|dikira|saya kira|kuatir|khawatir|biar) (?:\p{L}+ )?(?:tidak|belum|gagal) (?:masuk|kekirim|terkirim|sampai|keterima|diterima)|(?:cuma|hanya|mau) (?:mastiin|memastikan|pastiin|ngecek|mengecek|nyoba|mencoba))(?: (?:ya|kok|kan|aja|saja|itu|tadi|yang|sama|jangan|dobel|double|takutnya|takut|tidak|belum|masuk|kekirim|terkirim|dong|min|pak|bu|lagi|sudah))*$/u;

/** "yaudah punya gw aja": one's own shall be shown. */
export function wantsOwnOnly(text: string): boolean {
  return words(text).length <= mostWords && wantsOwn.test(plain(text));
}

/** "itu yg pertama punya tetangga gw, liatin dong", "masa ga boleh, kan ibu sendiri". */
export function speaksOfOthers(text: string): boolean {
  const line = plain(text);
  if (words(text).length <= mostWords) return ofOthers.test(line) || kin.test(line);
  // "itu punya tetangga gw, katanya lapor hal yg sama. udh diapain?"
  const [first = '', ...rest] = text.split(/[,.;!\n]+/).filter((clause) => words(clause).length > 0);
  const last = rest.at(-1) ?? '';
  return ofOthers.test(plain(first)) && words(text).length <= askedMaxWords && (asksAfterOwn(last) || asksOnward(last));
}

/** "kalau 7k3qf-m gimana", "7k3qf-m jg dong". */
const before = /^\s*(?:(?:kalau|kalo|klo|kl|yang|yg|terus|trus|sama|sekalian|coba|tolong|eh|min|pak|bu|kak|bang)\s+)+/iu;
const behind = /(?:\s+(?:juga|jg|jugak|dong|deh|lah|la|ya|min|pak|bu|kak|bang|gimana|gmn|sih|tuh))+[\s.?!]*$/iu;

/** "cek 7k3qf-m itu punya kakak saya": the words before whose it is. */
export function besideOwner(text: string): string {
  const at = text.search(/\s(?:(?:itu|ini|yg|yang|jg|juga|dong|ya)\s+){0,4}(?:punya|pnya|pny|nomor|laporan)(?:nya)?\s/iu);
  const named = at > 0 && speaksOfOthers(text.slice(at)) ? text.slice(0, at) : text;
  return numberIn(named) === null ? named : withoutEnd(named.replace(before, ''), behind);
}

/** "ya itu yg tadi, jgn dobel", "takutnya ga masuk": the report that is sent, and nothing more of it. */
export function meansSame(text: string): boolean {
  return words(text).length <= mostWords && (same.test(plain(text)) || once.test(plain(text)));
}

/** "yakin udah masuk? jgn dobel ya": whatever else is asked. */
const once = /\b(?:jangan|jan|takut(?:nya)?) (?:sampai |nanti |jadi )*(?:di|ke)?(?:dobel|double|dua kali|ganda)\b/;

const forOfficers =
  /^(?=.*\b(?:petugas|petugasnya|ditanya|ditanyain|ditanyakan|pertanyaan|pertanyaannya)\b)(?:(?:ya|iya|itu|ini|yang|buat|untuk|ke|bagi|jawaban|jawab|menjawab|pertanyaan|pertanyaannya|ditanya|ditanyain|ditanyakan|nanya|tanya|sama|oleh|petugas|petugasnya|tadi|barusan|min|pak|bu|kak|kok|lah|foto|fotonya)(?: |$))+$/;

/** "iya buat pertanyaan petugas itu": what was sent answers an officer. */
export function answersOfficers(text: string): boolean {
  return words(text).length <= mostWords && forOfficers.test(plain(text));
}

const forIt =
  /^(?:(?:itu|ini|ya|iya|oh|fotonya|foto) )*(?:untuk|buat) (?:laporan )?(?:yang )?(?:\p{L}+ ){1,3}(?:itu|tadi|ini|ya|kok|kemarin|min|pak|bu|kak)(?: (?:itu|tadi|ya|kok|min|pak|bu|kak))*$|^(?:(?:itu|ini|ya|iya|oh|fotonya|foto) )+(?:untuk|buat) (?:laporan |yang )+\p{L}+$/u;

/** "utk yg trotoar itu": which report was meant. */
export function saysWhichMeant(text: string): boolean {
  return words(text).length <= mostWords && forIt.test(plain(text));
}

/** "ya kirim jg": yes, and send it. */
export function agreesToSend(text: string): boolean {
  return onlySends(text) && /^\s*(?:ya+|iya+|oke?|sip|boleh)(?!\p{L})/iu.test(text);
}

/** "ga jadi deh": none of them is to be opened again. */
export function letsGo(text: string): boolean {
  return callsOff(text) || closesReport(text) || declines(plain(text));
}

/** "yo wes. yg anjing tadi": which of what was told, and nothing anew. */
const pointing =
  /^(?:(?:ya|yo|iya|oke|yaudah|sudah|wes|wis|baik|sip|nah|terus|kalau gitu|pak|bu|min|kak) )*(?:laporan (?:yang |soal )?|yang |soal )((?:\p{L}+ ){0,2}?\p{L}+?)(?:nya)?(?: (?:tadi|itu|ini|barusan|dulu|aja|saja|ya|duluan))+$/u;

/** Whether words only say which matter is meant, of what `told` tells. */
export function pointsWithin(told: string, text: string): boolean {
  const named = pointing.exec(plain(text))?.[1]?.split(' ') ?? [];
  const known = words(told).map(unowned);
  return named.length > 0 && named.every((word) => known.includes(unowned(word)));
}
