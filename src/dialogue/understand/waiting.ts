/** Reads the impatience of who has a report on its way and names nothing of it: "udah 3 hari nih pak", "gimana nih udah lewat", "kapan dong". */
import { asksAfterOwn } from './enquiry.ts';
import { pastFuss } from './moods.ts';
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

const mostWords = 10;
const lead =
  '(?:pak|bu|min|kak|eh|lah|loh|lho|kok|ini|itu|nih|ya|halo|woy|gimana|bagaimana|jadi|terus|masa|laporan|laporannya|laporan saya|punya saya|padahal|katanya|janjinya|sudah|mau|hampir|masih)';
const tail =
  '(?:nih|ini|lho|loh|lo|ya|kan|sih|dong|pak|bu|min|kak|lebih|berlalu|lewat|jalan|menunggu|nunggu|gimana|bagaimana|kok|masih|tapi|juga|belum(?: (?:juga|ada (?:kabar|tanggapan|yang datang|apa apa)\\w*|beres|selesai|dikerjakan|dikerjain|diperbaiki))?)';
const many = '(?:\\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|berapa|ber)';
/** How long it has been. */
const long = sought(
  new RegExp(
    `^(?:${lead} )*(?:sudah|mau|hampir) (?:${many} (?:hari|minggu|bulan|malam)|sehari|seminggu|sebulan|berhari hari|lama)(?: ${tail})*$`,
  ),
);
/** Its date is over. */
const over = sought(
  new RegExp(
    `^(?:${lead} )*(?:sudah |kok )?(?:lewat|kelewat|telat|terlambat|molor|ngaret|lewatin|melewati)(?: (?:dari|tanggal|batas|janji|waktu|tenggat|deadline|tempo|jadwal|hari|banget|jauh|yang dijanjikan|dijanjikan)(?:nya)?)*(?: ${tail})*$`,
  ),
);
const when = sought(/^(?:(?:jadi|terus|pak|bu|min|kak|ini|kira kira) )*kapan(?: (?:ya|dong|nih|sih|pak|bu|min|kak|ini))*$/);
/** Who asks like this has waited. */
const waited =
  /\b(?:belum|kok|(?<!\b(?:paling|berapa) )lama|lewat|telat|terlambat|molor|ngaret|tunggu|menunggu|nunggu|ditunggu|(?<!\bsampai )mana|katanya|janji\w*|dicuekin|diam|diem|didiemin|didiamkan)\b|\bsudah (?:\d+|\p{L}+) (?:hari|minggu|bulan)\b|\bsudah (?:seminggu|sebulan)\b/u;

/** Whether nothing is said but how long it takes, or asked but when it will be. */
export function asksHowLong(text: string): boolean {
  const line = plain(text);
  return words(text).length <= mostWords && [long, over, when].some((sign) => sign.test(line));
}

/** Whether who asks how it stands complains of the waiting. */
export function complainsOfWaiting(text: string): boolean {
  return waited.test(plain(text));
}

const politely =
  '(?:tolong|mohon|pokoknya|sekali lagi|sekali|coba|bisa|boleh|minta|mau|ya sudah|ya|iya|yaudah|oke|eh|terus|kalau gitu|mending|sekalian|dong|lagi|pak|bu|min|kak|mas|bang|cang|nyuwun|(?:lama|lambat|lelet)(?: (?:banget|sekali|amat))?|kok|nih|ini|woi|woy|hei|duh|aduh|(?:masih |kok )?belum(?: juga)?(?: ada kabar)?)';
const reminding =
  '(?:(?:di|meng|nge|ng)?(?:ingat|inget|eling|emut)(?:kan|in|an|aken|ake|ke|no|na|ang|keun)?|(?:di)?(?:colek|towel|senggol|sentil|cubit|tegur|tagih|desak|kejar|ping)(?:in|kan)?|(?:di)?follow ?up(?:in)?|(?:di)?fu|remind|(?:di)?(?:bilang|kasih tahu|sampai|terus|omong)(?:in|kan)(?= (?:lagi|ke|sama|petugas|dinas)))';
const whom =
  '(?:(?:ke|sama|pada|si|pihak|orang|kantor|atasan)? ?(?:petugas|dinas|instansi|kantor|tim|atasan|pihak|mereka|orang|dlh|dishub|pupr|pdam|pln|them|the officers?)(?:nya|ne|na|e)?)';
const every = '(?:semuanya|semua|(?:ke)?dua (?:ke)?duanya|keduanya|ketiganya)';
const behindReminding =
  '(?:lagi|balik|tu|tuh|semua|juga|sudah|saja|orang|gih|sana|coba|deui|maneh|malih|buin|dong|atuh|napa|kenapa|kek|ya|yah|sih|lah|deh|aja|sekali|terus|pak|bu|min|kak|mas|bang|yang|laporan|laporannya|laporan saya|punya saya|ini|itu|biar|supaya|cepat|cepet|cepetan|segera|soal|buat|untuk|tadi|kemarin|keras|tegas|serius|benar|beneran|' +
  `${every})`;
/** "soal air", behind it: of which. */
const ofWhich = '(?: (?:soal|tentang|buat|untuk|yang) \\p{L}+(?: \\p{L}+)?(?: (?:dong|ya|itu|tadi|lagi|juga|pak|bu|min|kak))*)?';
const remind = sought(new RegExp(`^(?:${politely} )*${reminding}(?: (?:${whom}|${behindReminding}))*${ofWhich}$`, 'u'));

/** "yg pohon itu tlg ingetin lg keburu musim angin": of which, and why. */
const remindOf = sought(
  new RegExp(
    `^(?:${politely} )*(?:(?:yang|soal|laporan|punya) (?:\\p{L}+ ){1,3}?(?:itu |tadi |mah |${politely} )*)?(?:di)?(?:ing[ae]t(?:kan|in)|colek(?:in)?|follow ?up(?:in)?|fu)(?: (?:${whom}|${behindReminding}))*(?: (?:keburu|soalnya|karena|takutnya|nanti|mau (?:dipakai|dipake|buat|daftar))(?: \\p{L}+){1,6})?$`,
    'u',
  ),
);

/** "lah kok gak ada": of what was asked for. */
const missing = /^(?:(?:lah|loh|lho|eh|yah|kok|ya|oh) )*(?:kok )?(?:tidak|belum) (?:ada|ketemu)(?: (?:ya|sih|pak|bu|min|kak))*$/;

/** "ingetin petugasnya dong", "colek lagi dinasnya", "ingetan deui atuh": its officers shall be reminded, and nothing else is said. */
export function asksToRemind(text: string): boolean {
  const said = pastFuss(text);
  const clauses = said.split(/[,;.!?\n]+/).filter((clause) => words(clause).length > 0);
  const isReminder = (clause: string) => [remind, remindOf].some((sign) => sign.test(plain(clause)));
  return (
    words(said).length <= mostWords &&
    (isReminder(said) ||
      (clauses.some(isReminder) &&
        clauses.every((clause) => isReminder(clause) || asksAfterOwn(clause) || asksHowLong(clause) || missing.test(plain(clause)))))
  );
}

const ofEach = sought(new RegExp(`\\b${every}\\b`));

/** "ingetin dua-duanya", "colek semua dong": of each report that waits. */
export function remindsOfEach(text: string): boolean {
  return asksToRemind(text) && ofEach.test(plain(text));
}
