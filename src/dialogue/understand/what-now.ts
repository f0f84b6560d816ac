/** Reads what people ask and find below a question of the draft: how it goes on, whether it is enough, to see it once more, that a part of it is right, what was asked. */
import { agreement } from './answer.ts';
import { saysDone } from './correction.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';

/** More tells something of a button. */
const asksMaxWords = 8;
/** "terus?", "abis ini ngapain" below the summary. */
const asksNext =
  /^(?:(?:lalu|terus|trus|nah|oke|ok|ya|habis|abis|setelah|sudah|kalau|begitu|itu|ini) )*(?:lalu|terus|trus|selanjutnya|ngapain|gimana|diapain|apa lagi)(?: (?:lagi|nih|ya|min|pak|bu|dong|gimana|ngapain|saya))*$|^(?:(?:gimana|cara|caranya|kok|min|pak|bu|eh|ini) )*(?:kirim|kirimnya|ngirim|ngirimnya|mengirim|mengirimnya)(?: (?:gimana|nya|caranya|ya|min|pak|bu|dong|lewat mana|di mana))*$|\b(?:tombol|tombolnya)\b.*\b(?:tidak|mana|hilang|ilang)\b|^(?:(?:kok|ini|eh|min|pak|bu) )*tidak bisa (?:(?:di)?(?:pencet|mencet|klik|tekan|tap|sentuh|ketuk)\w*)(?: (?:kirim|kirimnya|tombol|tombolnya|min|pak|bu|ya|ini))*$|\b(?:tekan|pencet|dipencet|ditekan|klik|diklik) (?:apa|mana|yang mana|sing pundi|sing mana|di mana)\b/;
/** "ibu ga ngerti caranya kirim", "gatau ngirimnya gimana nak" */
const cannotSend =
  /^(?:(?:saya|aku|ibu|bapak|nenek|kakek|mbah|nak|maaf|min|pak|bu|kak|ya|aduh|tapi|ini|lah) )*(?:tidak|kurang|belum|bingung|gatau) (?:(?:ngerti|mengerti|tahu|tau|paham|bisa|isa|iso) )?(?:(?:cara|caranya|gimana|mau) )*(?:kirim|kirimnya|ngirim|ngirimnya|mengirim|dikirim)(?: (?:nya|nak|ini|gimana|caranya|ya|min|pak|bu|kak|tolong|bantu|bantuin|sih))*$/;
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
  return words(text).length <= asksMaxWords && [asksNext, cannotSend, wonders, asksEnough, asksToSee].some((sign) => sign.test(line));
}

/** "udah bener semua?", "ok?": asks, and sends nothing. */
export function asksIfRight(text: string): boolean {
  return /\?\s*$/.test(text) && !/\b(?:kirim|send)/.test(plain(text)) && (agreement(text) === 'yes' || saysDone(text));
}

const part = /^(?:jam|waktu|tanggal|hari|tempat|lokasi|alamat|kategori|jenis)(?:nya|na|e)?$/;
const right = /^(?:benar|betul|bener|pas|tepat|sesuai|cocok|leres)$/;
const around =
  /^(?:ya|iya|oh|oke|eh|kalau|pak|bu|min|kak|soal|yang|itu|mah|sih|teh|tadi|sudah|memang|emang|segitu|situ|sana|di|kok|semua|lah|deh|nya)$/;

/** "jamnya mah bener jam 1", "tempatnya udah pas": a part of `story` is right as it is, and nothing is told that is not in it. */
export function saysPartRight(text: string, story: string): boolean {
  const all = plain(text).split(' ');
  if (text.includes('?') || !all.some((word) => part.test(word)) || !all.some((word) => right.test(word))) return false;
  const told = ` ${plain(story).replace(/(\d)an\b/g, '$1')} `;
  return all.every((word, i) => {
    const number = /^\d/.test(word) ? `${all[i - 1]} ${word.replace(/an$/, '')}` : word;
    return part.test(word) || right.test(word) || around.test(word) || told.includes(` ${number} `);
  });
}

const sees =
  /^(?:(?:oh|o|ooh|oalah|owalah|ya|yaa|oke|eh|lah|gitu|begitu|jadi|berarti|maksudnya|cuma|cukup|yang|tak|saya|pak|bu|min|kirain|kukira|kira|dikira|kupikir|pikir|hehe\p{L}*|haha\p{L}*|(?:wk)+\p{L}*) )*(?:lokasi|tempat|alamat|titik)(?:nya|ku)?(?: (?:(?!jalan|jl|gang|gg|rt|rw|di|dekat)\p{L}+(?:nya|ne|ku)|kejadian|rumah|saya|aku|sendiri))*(?: (?:doang|aja|saja|ya|to|toh|kan|kirain|kukira|tak|kira|dikira|kupikir|pikir|saya|aku|alamat|alamatku|alamatnya|rumah|rumahku|hehe\p{L}*|haha\p{L}*|(?:wk)+\p{L}*|pak|bu|min))*$/u;
const surprised = /^(?:oh|o|ooh|oalah|owalah|lah|eh|jadi|berarti)\b|\b(?:kirain|kukira|tak kira|dikira|kupikir)\b/;

/** "oh lokasi lampunya doang kirain": where it is asked for, who sees what was asked tells nothing yet. */
export function seesWhatIsAsked(text: string): boolean {
  const line = plain(text);
  return surprised.test(line) && sees.test(line) && findPlace(text) === null;
}

/** "satu aja gabung", "jadiin satu laporan ya": as it stands. */
const together =
  /^(?:(?:ya|iya|oke|sip|tidak usah|jangan|eh|biar|tolong|min|pak|bu|kak|itu|ini|semua|semuanya|mending) )*(?:(?:di)?(?:gabung|satu)(?:in|kan)?|(?:di)?jadi(?:in|kan)? satu|(?:jangan|tidak usah) (?:di)?(?:pisah)(?:in|kan)?)(?: (?:aja|saja|laporan|jadi|satu|gabung|digabung|semua|semuanya|ya|dong|deh|pak|bu|min|kak))*$/;

export function keepsTogether(text: string): boolean {
  return together.test(plain(text)) && plain(text) !== 'satu';
}

const whyTwo =
  /^(?:(?:eh|oh|lah|loh|lho|emang|memang|terus|ini|itu|min|pak|bu|kak|kok|ya|gimana|tidak|ngerti|mengerti|paham|apa|apakah) )*(?:bedanya|beda(?= apa)|maksudnya|maksud|gunanya|untungnya|kenapa|buat apa|untuk apa|supaya apa)(?: (?:apa|gimana|bagaimana|kenapa|harus|mesti|dipisah|pisah|dibagi|dua|dua laporan|dijadikan|dijadiin|jadi|satu|atau|sama|sih|ya|ini|itu|min|pak|bu|kak))*$/;

/** "bedanya apa", "kenapa harus dua", asked whether it shall be two reports. */
export function asksWhyTwo(text: string): boolean {
  return whyTwo.test(plain(text));
}
