/** Answers to "where?" that tell who does it or whose somebody is. They may name what a place begins with, "rt" or "desa". */

/** "sing nyalurke yo perangkat desa dewe": who does it. */
const whoDoes = /^yang (?:ny|ng|m)\p{L}{3,} (?:ya|yo|mah|cuma|hanya) /u;
/** "yg bagi pak dadang bendahara": who it was. */
const whoIs =
  /^(?:itu |cuma )*yang (?:(?:ng|ny|me)\p{L}{3,}|(?:mem)?bagi\p{L}*|kasih|minta\p{L}*|jaga|pegang|urus|terima|tarik|tagih|potong|ambil|jual|bikin|buat|tanggung jawab) (?:\p{L}+ )?(?:pak|pa|bu|bapak|ibu|mas|mbak|kang|teh|bang|oknum|ketua|kader|staf|petugas|bendahara|orang|anak)\b/u;
/** "kontraktornya anaknya pak rt sendiri": the same, by what they do. */
const whoseKin =
  /^(?:yang |jadi |terus |ternyata )*(?:kontraktor|pemborong|mandor|pelaksana|bendahara|pelaku|oknum|ketua|pengurus|panitia|penerima|tukang|sopir|supir)(?:nya|e)? (?:(?:ya|itu|masih|juga|malah|cuma|ternyata) )*(?:(?:anak|adik|kakak|keluarga|saudara|istri|suami|menantu|ipar|orang|teman|kerabat)(?:nya|e)? )+(?:pak|bu|si|mas|mbak|haji|lurah|kades|rt|rw|camat|dia|sendiri|semua)\b/u;

/** Whether a line of plain words tells who did it. */
export function isWho(line: string): boolean {
  return whoIs.test(line);
}

/** Whether it tells who does such things, or whose kin somebody is. */
export function doesIt(line: string): boolean {
  return whoDoes.test(line) || whoseKin.test(line);
}
