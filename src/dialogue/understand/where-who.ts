/** Answers to "where?" that tell who does it or whose somebody is. They may name what a place begins with, "rt" or "desa". */
import { plain } from './normalise.ts';

/** "sing nyalurke yo perangkat desa dewe": who does it. */
const whoDoes = /^yang (?:ny|ng|m)\p{L}{3,} (?:ya|yo|mah|cuma|hanya) /u;
/** "yg bagi pak dadang bendahara": who it was. */
const whoIs =
  /^(?:itu |kata |sama )*(?:(?:pak|bu|bapak|ibu|mbak|mas) |(?:petugas|orang|pegawai|admin|satpam|staf|oknum)(?:nya)? )(?:\p{L}+ )?(?:yang )?(?:di|dari|jaga|bagian) (?:\p{L}+ ){1,4}(?:bilang|ngomong|minta|nyuruh|ngaku|jawab|ngasih)(?:nya)?\b|^(?:itu |cuma )*yang (?:(?:ng|ny|me)\p{L}{3,}|(?:mem)?bagi\p{L}*|kasih|minta\p{L}*|nagih\p{L}*|narik\p{L}*|motong\p{L}*|mungut\p{L}*|nerima|nilep|jaga|pegang|urus|terima|tarik|tagih|potong|ambil|jual|bikin|buat|tanggung jawab) (?:\p{L}+ )?(?:pak|pa|bu|bapak|ibu|mas|mbak|kang|teh|bang|oknum|ketua|kader|staf|petugas|bendahara|orang|anak)\b/u;
/** "kontraktornya anaknya pak rt sendiri": the same, by what they do. */
const whoseKin =
  /^(?:yang |jadi |terus |ternyata )*(?:kontraktor|pemborong|mandor|pelaksana|bendahara|pelaku|oknum|ketua|pengurus|panitia|penerima|tukang|sopir|supir)(?:nya|e)? (?:(?:ya|itu|masih|juga|malah|cuma|ternyata) )*(?:(?:anak|adik|kakak|keluarga|saudara|istri|suami|menantu|ipar|orang|teman|kerabat)(?:nya|e)? )+(?:pak|bu|si|mas|mbak|haji|lurah|kades|rt|rw|camat|dia|sendiri|semua)\b/u;

/** "lututnya dijahit 4": what happened to somebody's part or thing; "sebelahnya dinas pasar" says where. */
const befalls =
  /^(?!(?:depan|belakang|sebelah|samping|seberang|dekat|bawah|atas|ujung|pinggir|tepi|pojok|dalam|luar|tempat|lokasi|alamat|posisi|titik|daerah|kejadian|jalan|patokan|arah|nama)nya)\p{L}{3,}nya (?:sudah |belum |tidak |lagi |masih |sampai |pada |jadi |malah |kena |harus )*(?:di(?!nas|pon|pati)|ter(?!minal|atai|us)|ber(?!kah|ingin)|ke(?=(?:seleo|na|jepit|lindas|injak|baret|gores|robek|luar|rendam|banjir)))\p{L}{3,}/u;
/** Whether a line of plain words tells who did it. */
export function isWho(line: string): boolean {
  return whoIs.test(line);
}

/** `text` without its clauses that tell who did it: "ditarik 30rb. sing nagih pak darsum ketua rw". */
export function besideWho(text: string): string {
  const clauses = text.split(/(?<=[.,;!\n])\s+/);
  const rest = clauses.filter((clause) => !isWho(plain(clause)));
  return rest.length === clauses.length ? text : rest.join(' ');
}

/** Whether it tells who does such things, whose kin somebody is, or what befell something. */
export function doesIt(line: string): boolean {
  return whoDoes.test(line) || whoseKin.test(line) || befalls.test(line);
}
