/** Reads what of an answer to "sudah beres?" settles nothing: told by others, supposed, asked back, laughed, or given up. Knows no report. */
import { plain, words } from './normalise.ts';
import { better } from './solved-signs.ts';
import { sought } from './sought.ts';

const clauseEnds = /(?<=\?)|[,.;!\n]+|\s+(?=(?:tapi|tp|padahal|trus|terus|eh)\s)/iu;
const laughter =
  /(?<!\p{L})(?:[wk]*(?:wk){2,}w?k?|(?:ha){2,}h?|(?:he){2,}h?|(?:hi){2,}h?|awok\p{L}*|lol|ngakak|xixi\p{L}*)(?!\p{L})|[😂🤣😆😹]/giu;
/** "kata tetangga udah". What the teller or those at home hold themselves is no hearsay. */
const hearsay = sought(
  /\b(?:kata(?:nya)?|kt|kabarnya|ceritanya|infonya|info dari|isunya|konon|denger denger|dengar dengar|dibilang|bilangnya|menurut|laporan dari|jare|jarene|ceunah|cenah|saurna|kone)\b(?! (?:saya|aku|gue|gw|kami|siapa|(?:anak|istri|suami|ibu|bapak|mama|mamak|adik|adek|kakak|orang rumah)(?:ku| (?:saya|aku|kami)))\b)|(?<!\b(?:saya|aku|gue|gw|kami|mau) )\b(?:bilang|ngomong|ngasih tahu|cerita)(?: (?:ke saya|sih|kalau|katanya|tadi|kemarin))* (?:sudah|beres|nyala|bersih|selesai)\b/u,
);
const supposed = sought(
  /\b(?:kayaknya|kayanya|kyknya|kyanya|kaya nya|keknya|sepertinya|spertinya|sptnya|kelihatannya|keliatannya|tampaknya|agaknya|kira kira|mungkin|kemungkinan|barangkali|(?:se)?harusnya|(?:se)?mestinya|entah|kurang (?:tahu|yakin)|tidak (?:tahu|yakin)|koyone|koyoke|ketoke|jigana|sigana|minab|dari (?:jauh|kejauhan)|sekilas|insya ?allah|inshaallah|jangan jangan)\b|^(?:(?:ya|oh|hm+|pak|bu|min) )*(?:rasanya|perasaan|paling(?:an)?(?: juga)? sudah)\b|\bkali(?: (?:ya|pak|bu|min|deh|sih))*(?:$| kalau (?:be)?gitu\b)/,
);
/** "semoga udah"; behind what is done it only wishes that it stay so. */
const wished =
  /^(?:(?:ya|amin|aamiin|pak|bu|min) )*(?:semoga|moga|mudah mudahan|mugi)(?: moga)?(?: \p{L}+)? (?:sudah|beres|selesai|kelar|bersih|nyala)(?: (?:ya|aja|deh|pak|bu|min))*$/u;
const called = '(?: (?:\\p{L}{3,}nya|ya|sih|nih|tuh|itu|pak|bu|min|kak|dong))*';
/** "sudah nyala kah", "udah bersih belum ya". */
const asked = sought(
  new RegExp(
    `\\b\\p{L}{4,} kah${called}$|\\b(?:sudahkah|apakah|udahkah)\\b|\\bsudah(?: (?!masih|tetap|tapi|lama|hari|minggu|bulan|tahun|seminggu|sebulan|bilang|lapor|saya|kami|\\d)\\p{L}+){0,2} (?:apa |atau )?(?:belum|tidak|kan)${called}$`,
    'u',
  ),
);
const lead = '(?:ya|yo|oh|oke|ok|ah|eh|hm+|hadeh|hadeuh|saya|aku|kami|pak|bu|min)';
const small =
  '(?:lah|deh|dah|ae|wae|aja|saja|terserah|biar(?:in|kan)?|mau|gimana|lagi|gapapa|gpp|tidak|apa|kalau|gitu|begitu|pak|bu|min|kak)';
/** "ya udah deh", "dahlah"; "iya udah" says that it is. */
const resigned = sought(
  new RegExp(
    `^(?:${lead} )*(?:y[ao] sudah|y[ao]?(?:s?u)?dah|ywd|ywdh|ydh|yaudh|yowis|yowes|y[ao]?(?:sud|ud|sdh|d)ah?lah|ya sdhlah|(?:su|u)?dah(?:lah|deh)|yasudah)(?: ${small})*$|^(?:${lead} )*sudah (?:${small} )*(?:lah|deh|dah|biar(?:in|kan)?|terserah)$`,
    'u',
  ),
);
/** "terserah deh", "capek saya, biarin". */
const givesUp = sought(
  /(?<!\b(?:tidak|bikin|bukan) )\b(?:terserah|suka suka (?:kalian|situ|anda|bapak)|sakarepmu|sakarepe|pasrah|ikhlas|biarin(?:lah)?|biarkan|bodo ?amat|masa bodo|nyerah|menyerah|males|malas|bosen|bosan|cape|capek|mau (?:gimana|diapain) lagi)\b|\b(?:dibahas|bahas) (?:lagi|mulu|terus)\b/,
);

const signs = [asked, hearsay, supposed, wished, resigned, givesUp];
/** "iya?", "beneran udah diangkut?": asked back, and nothing else. */
const wonders = sought(
  new RegExp(
    `^(?:(?:oh|eh|hah|lah|loh|masa|masak|sungguh|beneran|benaran|bener|benar|serius|yang|ya|iya|yakin|emang|memang|itu|ini|sudah|semua|pak|bu|min|kak|\\p{L}{3,}nya|di\\p{L}{4,}|${better})(?: |$))+$`,
    'u',
  ),
);
/** More words tell something. */
const idleMaxWords = 9;

/** The clauses of an answer that the teller stands by, without laughter; the same text where all of it is, '' where nothing. */
export function sureOf(text: string): string {
  const sober = text.replace(laughter, ' ');
  const clauses = clausesOf(sober);
  const sure = clauses.filter((clause) => !asks.test(clause) && !isUnsure(clause));
  return sober === text && sure.length === clauses.length ? text : sure.join(', ').trim();
}

/** Whether it is only asked if it is so: "udah nyala belum sih". */
export function asksWhether(text: string): boolean {
  const clauses = clausesOf(text);
  return clauses.length > 0 && clauses.every((clause) => asked.test(plain(clause)));
}

/** "kata tetangga udah", "ya udah deh", "wkwk": a few words nobody stands by; a question about something else is none. */
export function settlesNothing(text: string): boolean {
  const isIdle = (clause: string) => !asks.test(clause) || isUnsure(clause) || wonders.test(plain(clause));
  return words(text).length <= idleMaxWords && sureOf(text) === '' && clausesOf(text).every(isIdle);
}

const asks = /\?\s*$/;

/** The parts of an answer, each of which may say something else of it. */
export function clausesOf(text: string): string[] {
  return text.split(clauseEnds).filter((clause) => words(clause).length > 0);
}

function isUnsure(clause: string): boolean {
  return signs.some((sign) => sign.test(plain(clause)));
}

/** "semua beres kecuali lampu": what is named is not what is done. */
export function exceptsOne(text: string): boolean {
  return /\b(?:kecuali|selain|tinggal)\b/.test(plain(text));
}
