/** Reads what people ask below the summary: how it goes on, whether it is enough, to see it once more. */
import { agreement } from './answer.ts';
import { saysDone } from './correction.ts';
import { plain, words } from './normalise.ts';

/** More tells something of a button. */
const asksMaxWords = 8;
/** "terus?", "abis ini ngapain" below the summary. */
const asksNext =
  /^(?:(?:lalu|terus|trus|nah|oke|ok|ya|habis|abis|setelah|sudah|kalau|begitu|itu|ini) )*(?:lalu|terus|trus|selanjutnya|ngapain|gimana|diapain|apa lagi)(?: (?:lagi|nih|ya|min|pak|bu|dong|gimana|ngapain|saya))*$|^(?:(?:gimana|cara|caranya|kok|min|pak|bu|eh|ini) )*(?:kirim|kirimnya|ngirim|ngirimnya|mengirim|mengirimnya)(?: (?:gimana|nya|caranya|ya|min|pak|bu|dong|lewat mana|di mana))*$|\b(?:tombol|tombolnya)\b.*\b(?:tidak|mana|hilang|ilang)\b|^(?:(?:kok|ini|eh|min|pak|bu) )*tidak bisa (?:(?:di)?(?:pencet|mencet|klik|tekan|tap|sentuh|ketuk)\w*)(?: (?:kirim|kirimnya|tombol|tombolnya|min|pak|bu|ya|ini))*$|\b(?:tekan|pencet|dipencet|ditekan|klik|diklik) (?:apa|mana|yang mana|sing pundi|sing mana|di mana)\b/;
/** "kurang apa", "gimana menurutmu". */
const asksEnough =
  /^(?:(?:lalu|terus|trus|nah|oke|ok|ya|ini|itu|eh|min|pak|bu|kak|masih|ada|apa|apakah|sudah) )*(?:kurang apa|apa(?: lagi| aja)? yang (?:kurang|belum)|ada yang kurang|kurang (?:lengkap|jelas) (?:tidak|kah)|(?:gimana|bagaimana|apa) menurut(?:mu| kamu| anda| admin)?|(?:cukup|lengkap|benar|betul|jelas) (?:kan|belum|tidak|kah))(?: (?:lagi|ya|tidak|kah|sih|min|pak|bu|kak|laporannya|segini|begini|gini|itu|ini))*$/;
/** "saya mau lihat lagi laporannya". */
const asksToSee =
  /^(?:(?:coba|mau|saya|aku|tolong|bisa|boleh|min|pak|bu|kak|minta|eh|dulu|pengen) )*(?:lihat|liat|cek|baca|tampilkan|tampilin|tunjukin|kasih lihat)(?:kan|in)?(?: (?:lagi|ulang|dulu|isi|ya|dong|tidak|min|pak|bu))* (?:laporan|laporannya|isinya|isi laporannya|ringkasan|ringkasannya|semuanya)(?: (?:lagi|dulu|ya|dong|min|pak|bu|saya|tadi))*$/;
/** "kirim ga ya", "dikirim apa jangan ya": who wonders sends nothing yet. */
const wonders =
  /^(?:(?:hm+|eh|aduh|duh|jadi|mending|enaknya|sebaiknya|bagusnya|ini|min|pak|bu|kak|gimana) )*(?:di)?kirim(?:in|kan)?(?: (?:aja|saja|sekarang))* (?:(?:apa|atau|ataukah) )?(?:tidak|jangan|belum|enggak)(?: (?:usah|ya|yah|nih|sih|dulu|dong|min|pak|bu|kak|enaknya|bagusnya|menurutmu|menurut kamu))*$/;

/** Whether it is asked how it goes on from the summary, or to see it again. */
export function asksWhatNow(text: string): boolean {
  const line = plain(text);
  return words(text).length <= asksMaxWords && (asksNext.test(line) || wonders.test(line) || asksEnough.test(line) || asksToSee.test(line));
}

/** "udah bener semua?", "ok?": asks, and sends nothing. */
export function asksIfRight(text: string): boolean {
  return /\?\s*$/.test(text) && !/\b(?:kirim|send)/.test(plain(text)) && (agreement(text) === 'yes' || saysDone(text));
}
