/** Reads answers to a choice that say more than yes: why, or what shall be done with what was told. */

import type { Offer } from '../talk.ts';
import { agreement, chosen, numbered } from './answer.ts';
import { saysEnough } from './more.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';

/** Behind a yes these take it back, or ask. */
const doubtful = /\?|(?<!\p{L})(?:tapi|tp|kalau|kalo|klo|asal|jangan|jgn|bukan|bkn|tunggu|bentar|sebentar|gimana|apa|kok)(?!\p{L})/iu;
const reasonMaxWords = 16;
const whyMaxWords = 8;
/** "iya masukin", "ya tambahkan aja": what was told shall go there. */
const takesIn =
  /^(?:(?:ya|iya|iyo|yes|please|oke|sip|betul|benar|boleh|tolong|mohon|minta|nggih|inggih|muhun|sekalian|silakan|itu|juga) )*(?:di)?(?:tambah(?:kan|in|no|ke|keun|an)?|masuk(?:kan|in|no|ke|keun)|catat(?:kan|in)?|sertakan|sertain|lampir(?:kan|in)|gabung(?:kan|in)|add(?: it)?|lebokke|lebokno|asupkeun)(?: (?:aja|tuh|nih|lah|baik baik|ya|dong|deh|juga|ke|situ|sana|laporan|laporannya|laporanku|yang|tadi|itu|pak|bu|min|kak|semua|sekalian|mawon|wae|please|terima kasih))*$/;

const nothingMissing =
  /^(?:(?:ya|iya|oke|eh|sudah|pak|bu|min|kayaknya) )*(?:tidak|belum) ada (?:lagi|tambahan|(?:lagi )?yang (?:kurang|lain|perlu|mau) ?(?:ditambah\w*|ditambahi)?)(?: (?:lagi|kok|sih|pak|bu|min|ya|sudah|itu|gitu|segitu|aja|dulu|cukup|semua|lain))*$/;

/** "engga itu aja", "ga ada, udah cukup": that nothing comes, before all else. */
const nothingComes =
  /^(?:(?:ya|iya|oke|eh|oh|sudah|pak|bu|min|kayaknya) )*(?:tidak|nggak|belum|teu|mboten|ora|ndak|henteu)(?: (?:ada|usah|perlu|aya|acan|wonten|ono|enten|ade|deui|lagi|tambahan|itu|eta|niku|kuwi|aja|doang|wae|bae|we|weh|kewanten|hungkul|mawon|cukup|cekap|sudah|segitu|sakitu|semua|kok|sih|deh|pak|bu|min|kak|ya|makasih|terima kasih))*$/;
const nothingElse = /\b(?:itu|eta|niku|kuwi|segitu|sakitu|cukup|cekap|doang|aja|wae|deui|lagi|tambahan|sudah)\b/;

/** The choice the words mean, by its words or with a reason behind. */
export function choiceMeant(text: string, offered: readonly Offer[]): Offer | null {
  const [first, second] = offered;
  if (first?.step === 'summary' && agreement(text) === 'yes' && notes.test(plain(text))) return null;
  const plainly = chosen(text, offered) ?? (first?.step === 'secrecy' ? pressedBecause(text, offered) : null);
  if (plainly !== null || first === undefined) return plainly;
  if (first.draft === 'loose' && saysTakeIn(text)) return first;
  return first.step === 'withdraw' && second === undefined && agreesBecause(text) ? first : null;
}

/** "2, saya berani aja ga usah rahasia2": a number, and why. */
function pressedBecause(text: string, offered: readonly Offer[]): Offer | null {
  const [, head = '', why = ''] = /^\s*([^,.;!\n]{1,20})[,.;!\n]+(.*)$/su.exec(text) ?? [];
  const number = numbered(head);
  const isWhy = words(why).length > 0 && words(why).length <= whyMaxWords && !/\?|(?<!\p{L})\d/u.test(why) && findPlace(why) === null;
  return number !== null && isWhy ? (offered[number - 1] ?? null) : null;
}

/** "oh gitu. oke", of what was just answered: nothing is sent by that. */
const notes = /^(?:o+h*|oalah|owalah) (?:gitu|begitu|ngono|kitu)\b/;

/** "iyo, wis dirembug karo pak rt": yes, and why. */
export function agreesBecause(text: string): boolean {
  const [yes = '', ...reason] = text.split(/[,.;!\n]+/);
  const rest = reason.join(' ');
  return agreement(yes) === 'yes' && words(rest).length > 0 && words(rest).length <= reasonMaxWords && !doubtful.test(rest);
}

/** "sekarang yang lampu merah", of what was told: which is meant, and nothing besides. */
export function pointsAt(text: string, told: string): boolean {
  const rest = plain(text).replace(
    /^(?:(?:nah|ya|iya|oke|lalu|terus|sekarang|lanjut|lanjutkan|lanjutin|sip|baik) )*(?:ke )?yang (?=.)/,
    '',
  );
  const named = words(told);
  return rest !== plain(text) && rest.split(' ').every((word) => named.some((other) => other === word || other === `${word}nya`));
}

const agreesTo =
  /^(?:(?:pak|bu|min|kak|eh|oh) )*(?:ya|iya|iyo|betul|benar|leres|muhun|nggih|inggih|iih)(?: (?:ya|iya|betul|benar|pak|bu|min|kak|bang))* (?:itu |di )?yang (.+)$/;
const pointing = /^(?:itu|ini|tadi|kemarin|saya|bilang|maksud|di|aja|saja|ya|dong|kok|pak|bu|min|kak|bang)$/;

/** "iya yang itu", "betul yang kenari": agreed, and nothing told but what is in `told`. */
export function agreesOn(text: string, told: string): boolean {
  const named = words(told);
  const isNew = newOne.test(plain(text)) && words(plain(text)).every((word) => besidesNew.test(word) || named.includes(word));
  if ((ofItsOwn.test(plain(text)) || isNew) && !text.includes('?')) return true;
  const rest = agreesTo.exec(plain(text))?.[1];
  return rest?.split(' ').every((word) => pointing.test(word) || named.includes(word)) === true;
}

/** "iya itu pengaduan terpisah": said of the one that is shown. */
const ofItsOwn =
  /^(?:ya|iya|betul|benar) (?:(?:ini|itu|emang|memang|kan|mah|yang|tadi|pak|bu|min|kak) )*(?:laporan|aduan|pengaduan|keluhan|masalah)(?:nya)? (?:yang )?(?:beda|lain|terpisah|sendiri|baru|kedua)(?: (?:ya|kok|lho|loh|pak|bu|min|kak))*$/;
/** "ya laporan baru itu yg gas": the same, by what is told there. */
const newOne = /^(?:ya|iya|betul|benar|itu|ini) (?:\p{L}+ ){0,4}?(?:laporan|aduan|pengaduan)(?:nya)? (?:yang )?baru\b/u;
const besidesNew =
  /^(?:ya|iya|betul|benar|ini|itu|emang|memang|kan|mah|yang|tadi|buat|untuk|soal|kok|pak|bu|min|kak|laporan|laporannya|aduan|aduannya|pengaduan|baru)$/;

/** "gak ada lagi, itu aja": nothing is missing, which does not send it. */
export function addsNothing(text: string): boolean {
  const line = plain(text);
  if (nothingComes.test(line) && nothingElse.test(line)) return true;
  return nothingMissing.test(line) || (/^(?:(?:ya|iya|oke|eh|sudah|pak|bu|min) )*(?:tidak|belum) ada\b/.test(line) && saysEnough(text));
}

const lead = '(?:(?:ya|iya|oke|yuk|ayo|eh|nah|sekarang|tolong|min|pak|bu|kak) )*';
const goOn = '(?:di)?(?:lanjut|terus)(?:in|kan|keun|no|na|ke)?';
const one = '(?:yang|sing|nu|soal|laporan(?: yang)?) (?!mana|apa)(?:\\p{L}+ ?){1,3}';
const after = '(?: (?:aja|saja|ya|dong|deh|lah|min|pak|bu|kak|wae|mawon))*';
/** "lanjut yg got", "yg lampu tadi lanjutin aja". */
const goesOnWith = new RegExp(`^${lead}(?:${goOn}(?: (?:ke|aja|saja|lagi))* ${one}|${one}(?<= )${goOn})${after}$`, 'u');

/** Whether the report that is shown shall go on, called by its name: seen, and not yet sent. */
export function goesOnNamed(text: string): boolean {
  return !text.includes('?') && goesOnWith.test(plain(text));
}

/** "terserah bapak aja", "gimana baiknya": it is left to us. */
const leaves =
  /^(?:(?:ya|iya|yaudah|oke|eh|ah|pak|bu|min|saya|aku|mah|sih) )*(?:terserah|manut|nurut|ikut aja|(?:gimana|kumaha|piye|pripun|kepiye) (?:(?:baiknya|bagusnya|enaknya|sanget|apik(?:nya)?|sae(?:na|nipun)?|admin(?:nya)?|petugas(?:nya)?|bapak|ibu|pak|bu|kamu|situ|anda|ujang|jang|akang|mas|mbak|njenengan|sampeyan|panjenengan|we|weh|wae|mawon|aja|saja) ?)+)(?: (?:aja|saja|deh|lah|pak|bu|bapak|ibu|min|admin(?:nya)?|petugas(?:nya)?|kamu|situ|anda|sampeyan|njenengan|ya|wae|we|weh|mawon|dah|baiknya|gimana))*$/;

/** Whether somebody leaves it to us what becomes of it. */
export function leavesToUs(text: string): boolean {
  return leaves.test(plain(text));
}

/** "itu satu lagi fotonya td kelupaan", "…, masukin jg ya ke laporan yg td": of the report that is sent, where that is asked. */
export function saysOfSent(text: string): boolean {
  return text.split(/[,.;!?\n]+/).some((clause) => ofSent.some((sign) => sign.test(plain(clause))));
}

const ofSent = [
  /\b(?:ke(?! (?:laporan )?(?:baru|lain))|buat|untuk|di)? ?(?:laporan|aduan)(?:nya|ku| saya)? (?:(?:yang|saya) )*(?:tadi|barusan|itu|sebelumnya|pertama|kemarin)(?: (?:ya|juga|pak|bu|min|kak))*$/,
  /^(?:(?:eh|oh|maaf|itu|ini|ada|satu|lagi|yang|sisa|sisanya|tambahan|pak|bu|min|kak) )*(?:foto|video|gambar|bukti)(?:nya)?(?: (?:itu|ini|yang|saya|tadi|satu|lagi|juga))* (?:kelupaan|ketinggalan|kelewat|lupa|kurang|susulan|tambahan)(?: (?:tadi|saya|kirim|ya|pak|bu|min|kak))*$/,
];

/** Whether it shall be taken in, and nothing besides. */
export function saysTakeIn(text: string): boolean {
  return takesIn.test(plain(text));
}

/** "1": a choice of the summary, which is not there yet. */
const early = /^\s*[1-4][\s.)!]*$/;
const awaitsNumber =
  /\b(?:no|nmr|nomor|nomer|rt|rw|blok|blk|kav|kavling|gang|gg|km|lantai|lt|jam|pukul|tgl|tanggal|tiang|kelas|jalur|pos|unit|sdn?|smpn?|sman?|smkn?)[\s.:]*$/i;

/** Whether a number told before anything is asked is no part of what was told `before`: who expects the choices is shown them. */
export function choosesAhead(before: string, text: string): boolean {
  return early.test(text) && !awaitsNumber.test(before);
}

const adding =
  /^(?:(?:eh|oh|halo|mau|ingin|pengen|aku|saya|izin|tolong|bisa|boleh|pak|bu|min|kak|numpang) )+(?:tambah|nambah|menambah|menambahkan)(?:in|kan|i)?(?: (?:info|informasi|keterangan|catatan|foto|video|bukti|data|detail))+(?: (?:nih|ini|dong|ya|lagi|dulu|laporan|laporannya|laporan saya|saya|yang tadi|yang kemarin|tadi|kemarin|boleh|bisa|tidak|pak|bu|min|kak))*$/u;

/** "mau nambahin foto nih": of whichever report, and nothing yet. */
export function wantsToAdd(text: string): boolean {
  return adding.test(plain(text));
}

/** "mau nambah keterangan yg lampu": of which, and nothing yet. */
export function announcesAddition(text: string): boolean {
  return /^(?:(?:mau|ingin|pengen|aku|saya|izin|tolong|bisa|pak|bu|min|kak) )*(?:tambah|nambah|menambah)(?:in|kan)?(?: (?:info|keterangan|catatan|foto))*(?: (?:yang|soal|buat|untuk|ke|laporan))+ \p{L}+(?: (?:tadi|itu|dong|ya|pak|bu|min|kak))*$/u.test(
    plain(text),
  );
}
