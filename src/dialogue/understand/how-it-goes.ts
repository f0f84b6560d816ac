/** Reads how it goes on after an alarm: that help is called or all is well, that it grew worse, or that somebody died of it. */
import { plain, words } from './normalise.ts';

const calmMaxWords = 7;
const calm = /\b(?:nelpon|nelpun|telepon|telpon|telp|ditelepon|ditelpon|dihubungi|menghubungi|aman|selamat|padam|datang|terima kasih)\b/;
const nod = /^(?:(?:sudah|oke|ya|iya|baik|siap|sip|kok|sih|semua|pak|bu|min|kak|mas|mbak)(?: |$))+$/;
/** "udah ada korban", "udah 10 menit ga muncul": it grew worse. */
const worse =
  /\b(?:korban\w*|(?:me|nge|ter|di)?luka\w*|\p{L}*bacok\p{L}*|\p{L}*tusuk\p{L}*|nyamber|menyambar|merembet|menjalar|kabur|\p{L}*darah\p{L}*|meninggal|tewas|tidak (?:muncul|gerak|bergerak|napas|bernapas|nafas|sadar|bangun|keluar|kelihatan)|makin|tambah (?:parah|besar|gede|tinggi)|terjebak|kejebak|hanyut|hilang|tenggelam|kejepit|terjepit|pingsan|kritis|atap|roboh|ambruk)\b/u;

/** "ga ada korban", "pelakunya udah ketangkep": it did not come to that. */
const averted =
  /\btidak ada (?:yang )?(?:korban|luka|terluka)|\b(?:ditangkap|tertangkap|diselamatkan|ditolong|ditemukan|ketemu|selamat|padam|alhamdulillah|untung\w*)\b/;

/** Whether words after an emergency say that help was called or all is well ("udh nelpon", "sudah aman"). */
export function calmed(text: string): boolean {
  const line = plain(text);
  return line.split(' ').length <= calmMaxWords && (calm.test(line) || nod.test(line)) && !/\b(?:belum|tidak)\b/.test(line);
}

/** Whether they say that it grew worse. */
export function worsens(text: string): boolean {
  const line = plain(text);
  return worse.test(line) && !averted.test(line);
}

const lossMaxWords = 10;
const loss =
  /(?<!\b(?:hampir|takut|bisa|nanti|mau|kalau) )\b(?:meninggal|tewas|wafat|berpulang)\b|\btidak (?:tertolong|ketolong|terselamatkan)\b|\b(?:ketemu|ditemukan)\b.*\b(?:tidak ada|mati|meninggal|bernyawa|tewas)\b|\b(?:orangnya|bapak|ibu|anak|anaknya|adik|kakak|nenek|kakek|suami|istri|dia|beliau|korban(?:nya)?)(?: saya)? sudah tidak ada\b/;

/** "ga ketolong", "ketemu tapi udah ga ada": somebody died of it. */
export function losesSomebody(text: string): boolean {
  return words(text).length <= lossMaxWords && loss.test(plain(text));
}
