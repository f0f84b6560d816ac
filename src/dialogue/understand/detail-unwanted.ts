/** Reads the wish that a detail that leads to the teller shall not be written: "jgn tulis lapak saya nomer berapa". */
import { plain, words } from './normalise.ts';

const wishMaxWords = 12;
const unwanted =
  /^(?:(?:tapi|eh|tolong|mohon|pokoknya|ya|iya|min|pak|bu|kak|yang penting) )*(?:jangan|tidak usah|tidak perlu) (?:sampai |ikut )?(?:di)?(?:tulis|sebut|cantum|sertakan|masuk|bilang|kasih tahu|nulis|nyebut|ketahuan)(?:kan|in)?(?:nya)? (?:di mana |soal |(?:anak|istri|suami|ibu|bapak) saya )?(?:rumah|alamat|nomor|lapak|kios|toko|warung|kantor|sekolah|kelas|blok|rt|rw|gang|jabatan|bagian|pekerjaan|merek|plat|umur|ciri)\w*(?: \p{L}+)*$/u;
/** Written already: it can only be asked of officers. */
const written = /\b(?:nomor|no|blok|rt|rw|kelas|lapak|kios|plat)\.? ?(?:\p{L} ?)?\d/u;

/** Whether words only wish that, and the story has no such detail. */
export function detailUnwanted(text: string, story: string): boolean {
  return words(text).length <= wishMaxWords && !/\d/.test(text) && unwanted.test(plain(text)) && !written.test(plain(story));
}
