/** Reads that what was just called off, or is offered to be, shall go on after all. Whole messages only. */

import { intent } from './intent.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { sought } from './sought.ts';

const maxWords = 10;
const lead =
  '(?:eh+|oh+|h+m+|lah+|lo+h|lho+|lha+|yah+|waduh|aduh|duh|ups|maaf|ya|iya|yaudah|tetap|jadi|deh|tapi|kok|tolong|mohon|bisa|boleh|mau|minta|coba|dong|pak|bu|min|kak|mas|mbak|saya|aku|tadi|itu|ini|laporan(?:nya|ku)?)';
const tail =
  '(?: (?:lagi|maneh|meneh|malih|deui|balik|dong|atuh|deh|deng|ding|lah|sih|ya|aja|saja|mawon|wae|we|weh|dulu|pak|bu|min|kak|mas|mbak|saya|aku|laporan(?:nya|ku)?|draf(?:nya)?|yang|tadi|barusan|itu|ini|sekarang|semula|jadi))*';
const dont = '(?:jangan|ulah|ojo|ojok|ampun|sampunang|eda|da)';
const not = `(?:tidak|moal|${dont.slice(3)}`;
const calledOff =
  '(?:di|ka|dipun)?(?:batal|hapus|apus|busak|buang|hilang|ilang|cabut|tarik|tutup|urung|bolay)(?:kan|in|keun|na|no|ang|aken)?';
/** "balikin", "munculin lagi", "undo". */
const back =
  '(?:(?:di|tak|ka|dipun)?(?:kembali|balik|balek|wangsul|pulih|muncul|hidup|idup|aktif)(?:kan|in|no|ke|keun|na|aken)|(?:di)?balekake|uliang|waliang|ulihang|restore|undo|unda?elete|bring it back|put it back)';
const brings = sought(new RegExp(`^(?:${lead} )*(?:${not}(?: jadi)? )*${back}${tail}$`));
/** "kembalikan deh kepikiran terus": and why, without a comma between. */
const bringsWhy = sought(
  new RegExp(
    `^(?:${lead} )*${back} (?:(?:deh|dong|aja|saja|lah|ya|lagi|min|pak|bu|kak|yang|tadi|laporan(?:nya|ku)?) )+(?:kepikiran|(?:ber)?ubah pikiran|nyesel|menyesal|sayang|kasihan|soalnya|karena|takut|takutnya|masih|ternyata|daripada|biar|penasaran|salah|kepencet|tidak (?:jadi|tahan|enak|tenang|bisa))\\b`,
  ),
);
/** "sayang udah ngetik": why, behind it, and nothing that belongs to the story. */
const whyBack = sought(
  new RegExp(
    `^(?:${lead} )*(?:kepikiran|(?:ber)?ubah pikiran|nyesel|nyesal|menyesal|penasaran|tanggung|kadung|(?:sayang|(?:sudah )?terlanjur|capek) (?:sudah|udah|kalau|(?:nge|di|meng)?ketik|nulis|cerita))\\b`,
  ),
);
/** "ga jadi batal", "jgn dihapus": that it is called off is itself denied. */
const denies = sought(new RegExp(`^(?:${lead} )*(?:${not} (?:jadi |usah |dulu )*${calledOff}|${calledOff}(?:nya)? tidak jadi)${tail}$`));
/** "kembalikan | gajadi batal", "ga jadi batal deh | tolong balikin", both in one breath. */
const beforeDenied = new RegExp(
  ` (?=${not} (?:jadi )?${calledOff})|(?<=${calledOff}(?: (?:deh|deng|ding|dong|lah|ya|sih))?) (?=(?:tolong |mohon |coba |minta )?${back})`,
);
const refuses = sought(
  new RegExp(`^(?:${lead} )*${dont}(?: (?:dong|atuh|deh|deng|ding|lah|sih|dulu|ya|jadi|pak|bu|min|kak|weh|we|aja))*$`),
);
/** "gausah deh", "ga jadi", and that it goes on. */
const declines = sought(
  new RegExp(
    `^(?:${lead} )*${not}(?: (?:jadi|janten|sido|sios|saestu|usah|perlu|mau|dong|atuh|deh|deng|ding|lah|dulu|ya|aja|saja|weh|we|wae|mawon|pak|bu|min|kak))*$`,
  ),
);
const goesOn =
  /^(?:(?:eh|ya|yaudah|oke|biar|kalau|gitu|tetap|laporan(?:nya|ku)?|sudah) )*(?:biar(?:in|kan)?|tetap|(?:di)?(?:lanjut|terus|teras|jalan|proses|lajeng)(?:in|kan|keun|aken|na|no)?)(?: (?:aja|saja|wae|we|weh|mawon|dulu|deh|lah|ya|dong|jalan|lanjut|diproses|laporannya|pak|bu|min|kak))*$/;
const reasonMaxWords = 8;
/** "salah pencet". */
const slips = sought(
  new RegExp(
    `^(?:${lead} )*(?:(?:salah|keliru) (?:pencet|tekan|ketik|ketuk|klik|kirim|tulis)|kepencet|kepencat|ketekan|khilaf|typo|salah)${tail}$`,
  ),
);
/** "loh jangan dibatalin itu kepencet", "jangan, ketekan adek": the offer itself was a slip. */
const slipped = /\b(?:kepencet|kepencat|ketekan|kesenggol|keklik|keketuk|salah (?:pencet|tekan|ketuk|klik))\b/;
/** "iya tarik aja, kepencet kirim": what was sent was the slip. */
const sentBySlip = /^(?:ya|iya|oke|boleh)\b|\b(?:kirim|tarik|cabut|hapus)/;
const calls = sought(new RegExp(`^${lead}(?: ${lead})*$`));
const sends =
  /\b(?:di|tak)?(?:kirim|krim|kirm|kriim|kintun)(?:kan|in|no|ke|keun|na|aken|ang|lah)?\b|\b(?:gas|gaskeun|gaskan|gaskeun|send)\b/;
/** "belum mau kirim", "saya kirim sendiri ke kantornya". */
const sendsNot =
  /\b(?:tidak|jangan|belum|batal|salah|nanti|besok|kalau|usah|perlu|berhenti|stop|ulah|ojo)(?: \p{L}+)? (?:di)?kirim|\bkirim\p{L}* (?:sendiri|nanti|besok|surat|foto|orang|petugas|wa|pesan)\b|\bsendiri\b/u;

function clausesOf(text: string): string[] {
  return text
    .split(/[,.;!\n]+/)
    .map(plain)
    .filter((clause) => clause !== '');
}

function isShort(text: string): boolean {
  return words(text).length <= maxWords && !text.includes('?');
}

/** "eh jgn, balikin", "waduh salah pencet, pulihkan": said in so many words. */
export function bringsBack(text: string): boolean {
  const clauses = clausesOf(text);
  const surely = (clause: string) => {
    const parts = clause.split(beforeDenied);
    const says = (part: string) => brings.test(part) || bringsWhy.test(part) || denies.test(part);
    return intent(clause) === 'restore' || (parts.some(says) && parts.every((part) => says(part) || calls.test(part)));
  };
  const beside = (clause: string) =>
    surely(clause) || refuses.test(clause) || [slips, calls, sends, whyBack].some((sign) => sign.test(clause));
  return isShort(text) && clauses.some(surely) && clauses.every(beside);
}

/** "loh jangan": nothing but that it shall not be. */
export function refusesAgain(text: string): boolean {
  const clauses = clausesOf(text);
  return (
    isShort(text) && clauses.some((clause) => refuses.test(clause)) && clauses.every((clause) => refuses.test(clause) || slips.test(clause))
  );
}

/** "gausah deh, biar jalan aja", below the offer to take a report back: it goes on. */
export function declinesOffer(text: string): boolean {
  if (text.includes('?') || findPlace(text) !== null) return false;
  const [first = '', ...why] = clausesOf(text);
  const rest = why.join(' ');
  if (isShort(text) && slipped.test(plain(text)) && !sentBySlip.test(plain(text))) return true;
  const says = (clause: string) => [declines, goesOn, denies, brings].some((sign) => sign.test(clause));
  return says(first) && (why.every(says) || (words(rest).length <= reasonMaxWords && !/\b(?:tapi|kalau|asal)\b/.test(rest)));
}

/** "kirim aja udah anj", "eh kirim deng", "yg tadi jadi deh", of what was called off a moment ago. */
export function sendsAfterAll(text: string): boolean {
  const says = (clause: string) => (sends.test(clause) && !sendsNot.test(clause)) || onAgain.test(clause);
  return isShort(text) && findPlace(text) === null && clausesOf(text).some(says);
}

/** "waduh kepencet", "lho kok ilang", and nothing besides: it was not meant to be called off. */
export function missesIt(text: string): boolean {
  const clauses = clausesOf(text);
  const says = (clause: string) => [slips, missed].some((sign) => sign.test(clause));
  return words(text).length <= maxWords && clauses.some(says) && clauses.every((clause) => says(clause) || calls.test(clause));
}

/** "ulang", "dari awal aja": told anew. */
export function beginsAnew(text: string): boolean {
  return anew.test(plain(text));
}

const anew = new RegExp(
  `^(?:${lead} )*(?:(?:ulang|ulangi|mengulang|ngulang|(?:mulai|bikin|buat|tulis|cerita) (?:ulang|lagi|baru))(?: (?:ulang|lagi))?(?: dari awal)?|(?:mulai )?dari awal)${tail}$`,
);
const onAgain = sought(new RegExp(`^(?:${lead} )*yang (?:tadi|barusan|itu)(?: (?:tetap|tetep|jadi))+${tail}$`));
const missed = sought(
  new RegExp(`^(?:${lead} )*(?:(?:kok|kenapa|malah|jadi) )*(?:hilang|ilang|kehapus|terhapus|kebatal|terbatal|ke mana|kemana|mana)${tail}$`),
);
