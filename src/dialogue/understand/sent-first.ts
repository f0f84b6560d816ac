/** Reads that the first of several clauses sends, and that the first of them only asks for a moment: "kirim. nanti dikabarin lewat sini?", "tunggu. rt nya 5". */
import { agreement, saysSend } from './answer.ts';
import { holdsDraft } from './correction.ts';
import { saysBusy } from './haste.ts';
import { plain, words } from './normalise.ts';

/** More tells a story. */
const toldMaxCharacters = 300;
const behindMinWords = 2;
/** "oh iya", "terus". */
const joint = /^(?:(?:oh|eh|o|oya|oiya|ya|iya|terus|trus|trs|lalu|dan|tapi|tp|cuma|btw|sekalian|min|pak|bu|kak)[\s,]+)+(?=\S)/iu;
/** "tunggu", "bentar ada yang kurang": what is meant comes behind. */
const moment =
  /^(?:(?:eh|oh|ya|iya|maaf|min|pak|bu|kak) )*(?:tunggu|bentar|bntr|bntar|sebentar|nanti dulu|stop|antosan|sakedap|sekedap|sik|sek|wait)(?: (?:dulu|ya|min|pak|bu|kak|eh|aja|deh|tunggu|bentar|sebentar))*(?: (?:ada|masih ada) (?:yang )?(?:kurang|salah|keliru|lupa|kelupaan|ketinggalan|kelewat)(?: (?:dikit|sedikit|ini|nih|tadi|ya))*)?$/;
const adding = /\b(?:n|t)ambah\w*(?: (?:satu|dikit|sedikit|lagi|ini|dulu|ya))*$/;

/** What is said behind it, as it was written; null where the first clause does not send, or nothing stands behind. */
export function saidBehindSend(text: string): string | null {
  const [first, rest] = parted(text);
  return first !== '' && rest !== '' && saysSend(first) && agreement(rest) === null ? rest : null;
}

/** "tunggu. rt nya 5", "jgn kirim dulu, rt nya 5": what shall come first, as it was written; null where nobody asks for a moment, or no more is said. */
export function saidBehindMoment(text: string): string | null {
  const [first, rest] = parted(text);
  return rest !== '' && (moment.test(plain(first)) || holdsDraft(first)) ? rest : null;
}

/** "kirimnya nanti dulu, saya tambahin: airnya masuk rumah", "airnya masuk rumah, masukin tuh": what is added, as it was written; null where no such words lead to it or stand behind it. */
export function saidBehindAdding(text: string): string | null {
  const [, first = '', rest = ''] = /^([^:]{1,100}):\s*(\D.+)$/s.exec(text) ?? [];
  if (adding.test(plain(first)) && words(rest).length >= behindMinWords) return rest;
  const [, told = '', last = ''] = /^(.*[^\s.,;!])\s*[.,;!\n]+\s*([^.,;!\n]{1,40})[\s.!]*$/su.exec(text) ?? [];
  return words(told).length >= behindMinWords && takenIn.test(plain(last)) ? told : null;
}

const takenIn =
  /^(?:(?:tolong|itu|ini|juga|sekalian|mohon|min|pak|bu) )*(?:(?:di)?(?:tambah|masuk)(?:kan|in|ke|keun)|(?:di)?(?:catat|catet|tulis)(?:kan|in)?)(?: (?:itu|tuh|nih|ya|dong|deh|juga|sekalian|sana|situ|ke|laporan|laporannya|min|pak|bu|kak|to|wae|lah))*$/;

/** "eh tunggu tunggu", and nothing else. */
export function onlyMoment(text: string): boolean {
  return moment.test(plain(text));
}

/** "bentar", "sek mas", "bentar tanya istri dulu": whoever says so is back in a moment. */
export function saysMoment(text: string): boolean {
  const line = plain(text);
  return (
    words(text).length <= momentMaxWords && (bidesTime.test(line) || /^tanya \p{L}+(?: \p{L}+)? dulu/u.test(line)) && !anotherDay.test(line)
  );
}

/** "tunggu bang mau nambah foto lg": what for, and nothing told. */
export function bidesOnly(text: string): boolean {
  return onlyMoment(text) || bidesFor.test(plain(text)) || putsOffBusy(text);
}

/** "simpan dulu ada pembeli": that it waits, and why. */
function putsOffBusy(text: string): boolean {
  const rest = plain(text).replace(puttingOff, '').trim();
  return rest !== plain(text) && rest !== '' && saysBusy(rest);
}

const puttingOff =
  /^(?:(?:eh|oh|ya|iya|maaf|min|pak|bu|kak|ok|oke) )*(?:(?:di)?simpan|(?:di)?tunda|pending|tahan|nanti|besok|tunggu|bentar|sebentar|(?:lanjut|sambung)(?:in|kan)? nanti)(?: (?:dulu|aja|saja|lagi|ya|deh|lah|sebentar|bentar|pak|bu|min|kak))*(?= )/;

const bidesFor =
  /^(?:(?:eh|oh|ya|iya|maaf|min|pak|bu|kak|ok|oke) )*(?:tunggu|bentar|bntar|sebentar|sakedap|sekedap|antosan|wait)(?: (?:dulu|ya|aja|min|pak|bu|kak|bang|mas|mbak|saya|aku|tak|mau|lagi|masih))* (?:(?:n|t)ambah|n?cari|nyari|ng?ambil|(?:ng)?irim|kirim|upload|unggah|foto|moto|motret|rekam|ngerekam|tanya|nanya|cek|ngecek|lihat|ketik|ngetik|baca|buka)(?:in|kan)?(?:nya)?(?: (?:dulu|lagi|ya|satu|yang|lain|lainnya|foto|fotonya|video|videonya|bukti|buktinya|ke|sama|suami|istri|bapak|ibu|anak|tetangga|rt|nama|alamat|alamatnya|jalan|jalannya|nomor|nomornya|pak|bu|min|kak|bang|mas))*$/;

const momentMaxWords = 10;
const bidesTime =
  /^(?:(?:eh|oh|ya|iya|maaf|min|pak|bu|kak|ok|oke|belum|jangan|dulu) )*(?:tunggu|bentar|bntar|sebentar|sakedap|sekedap|antosan|wait|stop|dulu$)\b/;
const anotherDay = /\b(?:nanti|besok|lusa|malam|sore|pagi|siang|minggu|hari|kapan kapan|lain kali)\b/;

/** "kirim tapi jangan lama2", "kirim. eh bentar": not before that is heard. */
export function holdsBack(text: string): boolean {
  return /\b(?:jangan|belum|tapi|kalau|asal|tunggu|bentar|sebentar|dulu|batal\w*|tidak jadi|salah|keliru|bukan|ralat|ganti|ubah)\b/.test(
    plain(text),
  );
}

function parted(text: string): [string, string] {
  if (text.length > toldMaxCharacters) return ['', ''];
  const cut = /[.,;!\n]+|\s(?=(?:tapi|tp|cuma|asal|asalkan)\s)/iu.exec(text);
  const rest =
    cut === null
      ? ''
      : text
          .slice(cut.index + cut[0].length)
          .trim()
          .replace(joint, '');
  return words(rest).length < behindMinWords ? ['', ''] : [text.slice(0, cut?.index), rest];
}
