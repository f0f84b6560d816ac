/** Takes off words about a place what is said beside it: whom they are for, how sure they are, what was said wrongly before. Knows no place itself. */

import { withoutEnd, words } from './normalise.ts';
import { remembering } from './recent.ts';

/** "maksudnya", "mksd gua" */
export const meant = '(?:maksud|mksud|mksd|maksd|maksut)(?:nya|ny|ku|\\s+(?:saya|sy|gw|gue|gua|aku|ane))';
/** How words say that others were wrong. */
export const wrongly = `(?:salah|keliru|ralat|koreksi|typo|(?:lebih\\s+)?tepatnya|yaitu|(?:yang|yg)\\s+ben[ae]r|(?:se)?harusnya|mksd|${meant})(?:\\s+(?:ketik|tulis|deng|ding|itu))?`;
/** The same behind what is right. */
export const ratherly = `(?:ding|deng|(?:yang|yg)\\s+ben[ae]r|(?:se)?harusnya|${meant})`;
/** "lupa nambahin, depan sd", "tambahan rt 3": that it was left out, before where. */
const added = `(?:(?:lupa|kelupaan|ketinggalan)(?:\\s+(?:(?:di)?tulis|nulis|bilang|sebut|nyebut|(?:di)?(?:n|t)ambah(?:an|in)?))?|(?:ada\\s+)?tambahan|(?:mau\\s+|di)?(?:n|t)ambah(?:in|kan)?)(?=\\s*[,.:]|\\s+(?:di|depan|dpn|dekat|dkt|deket|samping|sebelah|sblh|belakang|seberang|jl|jln|jalan|gg|gang|rt|rw|no|nomor|blok|kel|kelurahan|kec|kecamatan|desa|dusun|kp|kampung)(?!\\p{L}))`;
/** Words before somebody who is called by name, or that end a name themselves: "warung mbah", "kebun teh", "pulo mas". */
const ownName =
  'jl|jln|jalan|gg|gang|blok|pasar|kampung|kp|desa|rumah|warung|toko|kios|makam|depan|dekat|samping|sebelah|belakang|seberang|kebun|kebon|gunung|tambak|kali|sungai|pulo|pulau|tanjung|intan|ratu|griya|graha|bumi|puri|villa|vila|perum|taman|gedung|tower|kelas|jalur|tipe|type|zona|pintu|terminal|sektor|lantai|unit|kav|kavling|cluster|klaster|komplek|kompleks|kios|lorong|peron|gate|shelter|grade|golongan|kelompok|plat|citra|permata|kencana|untuk|sama|ke|dari|di|daerah|sekitar|area|arah|rs(?:ia|u)?\\s+kasih';
/** Whether a name has to follow the last word. */
export const takesName = new RegExp(`(?:^|[\\s,])(?:${ownName}|bukit|batu|air|sei|banjar|dusun|dsn|kel|kelurahan|kec|kecamatan)$`, 'iu');
const called =
  '(?:pak|pa|bapak|bu|buk|ibu)\\s+(?:haji|admin)|pak|pa|bapak|bu|buk|ibu|kak|kk|kaka|kakak|(?<!(?:pancoran|tanah|pasir)\\s+)mas|mba|mbak|mbah|om|tante|teh|teteh|kang|akang|bang|abang|bro|sis|gan|min|admin|bos|boss|bosku|bli|nak|nduk|dik|dek|neng|cak|mang|ndan|lur|uda|uni|koh|sir|sam|ker|ndes|dab|cuk|cok|cuy|coy|bray|rek|situ|sana|sono';
const doubt =
  '(?:kalau|kalo|klo|kl|mun)\\s+(?:tidak|tdk|ga|gak|nggak|ngga|teu)\\s+(?:salah|keliru)(?:\\s+(?:namanya|nama|ingat|inget))?|set(?:au|ahu)\\s*(?:saya|sy|ku|gw|aku)?|(?:kata|jare|ceuk)(?:nya|ne)?\\s+(?:orang|(?:pak|bu)\\s+(?:rt|rw|lurah|kades|kadus)|mama|papa|satpam|bojoku|suami\\w*|istri\\w*|anak\\w*|putuku|warga|tetangga\\w*|teman\\w*)|kayaknya|kayanya|kyknya|sepertinya|mungkin|katanya|jare|jarene|cenah|i\\s+think(?:\\s+is\\s+the\\s+name)?|maybe';
const small =
  'biar\\s+(?:jelas|gampang|mudah|cepat|cepet|tepat|ketemu|pasti)|(?:(?:tolong|mohon|itu)\\s+)?(?:di)?(?:tulis|catat|sebut)(?:in|kan)?\\s+(?:juga|jg)|(?:(?:di|ke|ka|nang|ning|neng|ring)\\s+)?(?:mana|endi|ngendi|ndi|mano)\\s+(?:lagi|lg|maneh|deui|lai|pulo)(?:\\s+coba)?|d[ei]ng(?:\\s+(?:gw|gue|gua|saya|sy|aku))?\\s+(?:ketuker|ketukar|kebalik|salah|lupa|keliru)|(?:persis|tepat)(?:nya)?|to|tho|ik|(?:sekarang|skrg|skrang|saiki)|ternyata|rupanya|pale|ya|yak|yo|iya|betul|benar|sih|lah|deh|dong|aja|saja|wae|kok|tuh|nih|wo+[iy]+|cuy|coy|(?:itu\\s+)?(?:lho|loh|lo)|keneh|(?:puas|paham|faham|ngerti|mengerti|denger|dengar)(?:\\s+(?:lo|lu|kan|kalian|kamu|sekarang|ga|gak|tidak))?|nah|tea|kitu|gitu|euy|atuh|ih|iih|yeuh|weh|anjir|jeh|he+he+|ha+ha+|wkwk\\w*|makasih?|terima\\s*kasih|trims|(?:hatur\\s+)?nuhun|(?:matur\\s+)?(?:su|nu)wun|thanks|thx|tolong|mohon|cep[ae]t(?:an)?|buruan|gercep|segera|please|pls|maaf|typo';
const tail = new RegExp(
  `(?:(?:(?<!(?:^|[\\s,])(?:${ownName}))\\s+(?:${called})|(?<!(?:^|[\\s,])(?:${ownName}|\\S*\\d\\S*))\\s+aa?|[\\s,]+(?:${doubt}|${small}))(?=[\\s,.!?]*$)|[\\s.!?\\p{Extended_Pictographic}\\uFE0F\\u200D\\u{1F3FB}-\\u{1F3FF}]+$)`,
  'iu',
);
/** A longer text tells a story. */
const charactersMax = 500;
/** Small words in a row. */
const tailMax = 8;
const insideMax = 4;
/** So few in a row, begun where a blank begins: more, or blanks over and over, would be read again from each of them. */
const inside = new RegExp(
  `(?<!\\s)(?:(?<!(?:^|[\\s,])(?:${ownName}))\\s+(?:${called})|\\s+(?:${doubt}|${meant}(?!\\s*[,;.])|nah|lho|loh|sih|tuh|lah|deh|dong|kok|tea|mah|euy|atuh|ih|yeuh|wae)){1,${insideMax}}(?=\\s*[,;.]|\\s+(?:(?:yg|yang|nan|nu|sing|di|pas)\\s+)*(?:dekat|deket|dkt|depan|dpn|samping|belakang|blkg|seberang|sebelah|arah|ujung|pojok)\\s)`,
  'giu',
);
const lead = new RegExp(
  `^(?:(?:${added}|hm+|em+|oh|eh|h?w?a?duh|hadeh|astaga|ampun|ya?elah|(?:(?:hanyar|baru|sudah|udah|sdh|udh)\\s+)?pindah(?:an)?\\s+(?:ke|di)|(?:salah|ralat)(?=\\s*[,:])|ya|iya|nah|anu|ya\\s?udah|ya\\s+sudah|oke?|baik|(?:(?:di)?(?:sebut|tulis)(?:in|kan)?)(?:\\s+(?:aja|saja|juga|jg))?|ga\\s?papa|nama(?:nya)?(?:\\s+(?:jalan|daerah|tempat|sekolah|kampung|desa|kelurahan)nya)?|(?:lokasi|tempat|alamat|posisi|rumah)(?:nya|ku|\\s+saya|\\s+kami)(?:\\s+itu)?(?:\\s+di)?|(?:sd|smp|sma|smk|tk|sekolah|kantor|puskesmas|pasar|pabrik|gudang)\\s?nya(?:\\s+(?:yang|yg|ada|itu|tuh))*\\s+di(?=\\s+(?:jl|jln|jalan|gg|gang|kel|kelurahan|desa|perum|komplek)(?!\\p{L}))|tepatnya|(?:(?:dua|tiga)(?:2|[\\s-]*(?:dua|tiga))|ke(?:dua|tiga)(?:2)?|semua|sama2)\\s?nya(?=\\s+(?:ada\\s+|sama\\s+)?di\\s)|maksud(?:nya|ku|\\s+saya)(?=\\s+(?!apa|gimana|bagaimana|siapa|mana|kamu|anda)\\p{L})|(?:sekarang|skrg|skrang|saiki)|ka|dina|it'?s|it\\s+is|in|at|ing|ring(?!\\s+road)|neng|ning|nang|ndek|leq|${doubt})[\\s,.:]+)+(?=\\S)`,
  'iu',
);
/** "cluster apa itu... Menteng": asked of oneself. */
const wondered = /(?<!\s)\s+(?:apa|mana)(?:\s+(?:itu|ya|sih|namanya|tuh|gitu))*\s*(?:\.{2,}|…|\?|,)\s*(?=\S)/giu;
const thought =
  /(?<!\s)\s+i\s+think(?!\s+is\s+the\s+name)(?:\s+(?:the\s+(?:street|place|area|road|cluster)\s+is(?:\s+called)?|it'?s(?:\s+called)?))?(?=\s+\S)/giu;
/** Spoken into the telephone. */
const comma = /(?<!\s)\s+koma(?=\s|$)/giu;
/** "smp ... eh smk maksudnya": what stands before was said wrongly. */
const amended =
  /^(.{2,60}?)(?:\s*(?:\.{2,}|…|[,;-])\s*|\s+)(?:eh+(?:\s+(?:bukan|salah|maaf|maksud\p{L}*))*|(?:bukan\s+)?maksud(?:nya|ku|\s+saya)|mksdnya|bukan(?=\s*,))(?:\s*(?:\.{2,}|…|[,:])\s*|\s+)(?:di\s+)?(\S.{1,60}?)(?:\s+(?:maksud(?:nya|ku|\s+saya)|deng|ding))?$/iu;
const amendedMaxWords = 6;
/** "bukan baju, bojonggede", and "bojonggede, bukan baju". */
const notFirst =
  /^(?:(?:eh|oh|maaf|ralat|salah)[\s,:]+)*(?:bukan|bkn)\s+(?:yg\s+|yang\s+|di\s+)?[^,;]{2,40}?(?:\s*[,;]|\s+(?:melainkan|tetapi|tapi|tp|harusnya|(?=yang\s+benar|yg\s+b(?:e|en)r)))\s*(?:(?:tapi|tetapi|melainkan|yang\s+benar|yg\s+ben[ae]r|di)\s+)*(?=\S)/iu;
const notLast = /[\s,;]+(?:bukan|bkn)\s+(?:\d|[^,;.]{2,30})$/iu;
/** "rumah anak saya, jangan rumah lama" */
const notThere = /[\s,;]+(?:jangan|jgn)\s+(?:di\s+|yg\s+|yang\s+)?[^,;.]{3,30}$/iu;
/** Kinds people mix up: the name stays. */
const kinds = /^(?:sdn?|smpn?|sman?|smkn?|mts|man)$/i;
/** What only points to the place behind it, or says that another was wrong. */
const pointing = new RegExp(
  `^(?:(?:${added}|bukan(?:\\s+itu)?(?=\\s*[,.])|(?:nama(?:nya)?|alamat|lokasi|tempat|posisi|letak|titik|rumah|rmh)(?:nya|ku|\\s+(?:saya|sy|kami))?|${wrongly}|betul|ben[ae]r|leres|muhun|sumuhun|nggih|inggih|heeh|yap|ok|oke|ya|iya|eh|oh|nah|maaf|sor+[iy]|a?duh|waduh|bentar|min|pak|bu|kak|saya|sy|itu|tadi|yang|yg|di|ka|dina|ada|pas|persis(?:nya)?|tapi|tp|cuman?|sih|sekarang|skrg|emang|memang|ternyata|daerah|wilayah|masuk(?:nya)?|(?:di)?(?:ganti|ubah|pindah)(?:in|kan)?\\s+(?:ke|jadi|menjadi)|(\\p{L}{2,})\\s?nya(?=\\s+\\1(?!\\p{L})))[\\s,.:;!-]+)+(?=\\S)`,
  'iu',
);
/** Before and behind a place they only point: "iya itu …", "… situ lah". */
const pointsBefore =
  /^(?:(?:ya|iya|oh|itu|(?:yang|yg)\s+(?:jelas|pasti)|yang|yg|nan|pokok(?:nya|e|na)|cuma|tapi|tp)[\s,]+)+(?:di\s+(?=\p{L}+\s))?(?=\S)/iu;
const pointsBehind = /(?<=\S)(?:[\s,]+(?:itu|situ|sini|lah|lho|loh|kok|gitu|pokok(?:nya|e|na)|kak|pak|bu|min))+[\s.!]*$/iu;
/** The same before a comma. */
const pointsWithin = /(?<=\S)\s+situ(?:\s+(?:lah|lho|loh|kok|sih|kak|pak|bu|min|mas|mbak|bang|nak))*(?=\s*[,;])/giu;
/** "… deng", "… maksud saya" */
export const meantBehind = new RegExp(`[\\s,]+(?:kan|tadi|jare|${ratherly})[\\s.!]*$`, 'iu');

/** What is told behind a place: how bad it is there, when, and who is next to it. */
const toldBehind =
  /(?:,\s*(?:tetangga|orang)\s[^,]*$|(?:[\s,]+(?:masa|masak|jeru|meluber|luber|parah|banget|bgt|kemarin|kemaren|kmrn|kmren|barusan))+[\s.!]*$)/iu;
/** What stands before it: "parkir sembarangan depan ruko". */
const toldBefore =
  /^(?:(?:sembarangan|seenaknya|liar|numpuk|menumpuk|nutupin|nongkrong|ngetem|mangkal|jualan|berserakan|jalan(?=\s+sepanjang))\s+)+(?=(?:di|sepanjang|depan|dpn|dekat|deket|dkt|samping|belakang|sebelah|seberang|pinggir|sekitar)\s)/iu;

/** A full stop behind these ends no clause. */
const clauseEnds = /[,;!?\n]+|(?<!(?:^|[\s.,])(?:jl|jln|gg|kel|kec|kab|no|ds|dsn|kp|rt|rw|prov|hj|h|dr|st|km))\.(?=\s|$)/iu;

/** What is said of a place, one thing and the other. */
export function clausesOf(text: string): string[] {
  return text.split(clauseEnds).map((clause) => clause.trim());
}

/** `text` without what is said around a place and behind it; the same where nothing is. */
export function tidied(text: string): string {
  return text.length > charactersMax ? text.trim() : withoutTalk(meantLast(withoutOthers(text)).replace(lead, ''));
}

/** Without what it is not, and what is asked of oneself. */
function withoutOthers(text: string): string {
  return withoutTalk(text.replace(comma, ',').replace(wondered, ' ').replace(thought, '')).replace(notFirst, '').replace(notLast, '');
}

/** "mpp, bukan jl ambon": the place without the one it is not. */
export function withoutOther(text: string): string {
  return text.replace(notLast, '').replace(notThere, '');
}

/** The same at the end alone, and before a comma: "gang kelor nak, menteng kak". */
export const withoutTalk = remembering((text): string => {
  if (text.length > charactersMax) return text.trim();
  let told = text.trim().replace(inside, '');
  for (let i = 0; i < tailMax; i++) {
    const shorter = withoutEnd(told, tail).trimEnd();
    if (shorter === '' || shorter === told) break;
    told = shorter;
  }
  return told;
});

const weekday = '(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)';
/** "puskesmas sekejati senin", "depan griya unggal": a time begins. "pasar minggu" is a name. */
const timeBehind = new RegExp(
  `(?<=\\S\\s\\S*)(?<!(?:^|\\s)(?:pasar|pekan|kampung|kp|jl|jln|jalan|gg|gang))\\s+(?:${weekday}(?:\\s+(?:pagi|siang|sore|malam|malem|subuh))?|unggal|saban|tiap|setiap|ben)[\\s.,!]*$`,
  'iu',
);
const timeBefore = /^(?:alamat\s+(?=\S)|(?:(?:sekarang|skrg|(?:yang|yg)?\s*penting|namanya)\s+)+(?=(?:di\s+)?\S{2,}\s+\S))/iu;

/** "jl kapt jl kapten bakaruddin": what is left of a name that was put right. */
const titleLeft =
  /(?<!\p{L})(?:jl|jln|jalan)\.?\s+(?:kapt|kol|let|letjen|mayjen|brigjen|jend|sersan|prof|dr|kh|hj?|ir|tgh|kyai)\.?\s+(?=(?:jl|jln|jalan)\.?\s)/giu;

/** "kota semarang, sing jl kanguru": it only points to the street; "d jl wahidin" is "di". */
const pointsToStreet = /(?:(?<=,\s*)(?:sing|yg|yang|nu)\s+|^d\s+)(?=(?:di\s+)?(?:jl|jln|jalan|gg|gang)[\s.])/iu;
/** "jl melati kel": a part begun, and not told. */
const begunPart =
  /(?<=\S\s\S+)(?<!(?:^|\s)(?:kantor|kntr|ktr|depan|dpn|dekat|deket|dkt|samping|sebelah|sblh|belakang|blkg|seberang|pak|bu|ketua|rmh|rumah|balai|lapangan|staf|arah|ke|dari))[\s,]+(?:kel|kec|kab|ds|dsn|no|nmr|jl|jln|gg|rt|rw|blok)\.?$/iu;

/** A place as it is kept: without the time, the small word and what is told that went with it. */
export function cleared(place: string): string {
  const plainly = withoutTalk(place.replace(timeBefore, '').replace(titleLeft, '').replace(pointsToStreet, ''))
    .replace(timeBehind, '')
    .replace(begunPart, '')
    .trim();
  const told = plainly.replace(toldBefore, '').replace(toldBehind, '');
  return plainly === '' ? place : words(told).length > 1 ? told : plainly;
}

/** Without what only points before and behind it: "yg deket gapura itu" is "deket gapura". */
export function withoutPointing(text: string): string {
  return withoutEnd(text.trim().replace(pointsBefore, '').replace(pointsWithin, ''), pointsBehind).trim();
}

/** The same of words that add to a place or put it right: "eh salah, yang rt 4 deng" is "rt 4". */
export const bared = remembering((text): string => {
  let told = text;
  for (let i = 0; i < tailMax && told.length <= charactersMax; i++) {
    const shorter = withoutTalk(withoutOthers(withoutEnd(told.replace(pointing, ''), meantBehind)).replace(lead, ''));
    if (shorter === '' || shorter === told) break;
    told = shorter;
  }
  return told.trim();
});

/** What was meant, where two names were told and the first taken back. */
export function meantLast(text: string): string {
  const [, wrong = '', right = ''] = amended.exec(text) ?? [];
  if (right === '' || words(wrong).length > amendedMaxWords || words(right).length > amendedMaxWords) return text;
  const [kind = ''] = wrong.split(/\s+/);
  return kinds.test(kind) && kinds.test(right) ? wrong.replace(kind, right) : right;
}
