/** Reads what words call wrong, and what they say instead: "bukan rw 5, rw 6", "yg bener bpnt bukan pkh". Knows no place but where it asks for one. */
import { tells } from './place.ts';
import { meant, ratherly, withoutTalk, wrongly } from './place-tidy.ts';

const before = '(?:eh|oh|maaf|sor+[iy]|a?duh|waduh|bentar|iya|ya|itu|min|pak|bu|kak)[\\s,]+';
const name = (as: string, most: number) => `(?<${as}>[\\p{L}\\p{N}][\\p{L}\\p{N}\\s./-]{1,${most}}?)`;
const wrongFirst = new RegExp(
  `^(?:${before}|(?:salah|ralat|${meant}|(?:ganti|ubah)(?:\\s+lagi)?(?:\\s+(?:dong|ya|deh))?|(?:nomor|no|poin|yang)\\s+\\d)[\\s,:.]+)*(?:bukan|bkn)\\s+(?:(?:di|yang|yg)\\s+)*${name('wrong', 40)}(?:\\s+(?:ding|deng|deh|sih|bah|am))?\\s*(?:,|(?<=\\p{L}{4})\\.(?=\\s)|tapi|tetapi|tp|melainkan|yang benar|yg bener|harusnya|${meant}(?!\\p{L}))\\s*(?:(?:tapi|tetapi|tp|melainkan|${meant}|yang\\s+benar|yang|yg|di)\\s+)*(?:(?:\\p{L}+\\s+){1,3}?(?:masuknya|termasuk|itu\\s+masuk)\\s+(?:ke\\s+)?)?${name('right', 60)}(?:\\s+(?:ya|pak|min|bu|deh|deng|ding|pale|${meant}))*[\\s.!]*$`,
  'iu',
);
/** "bukan rt 3 rt 4" */
const repeated =
  /^(?:(?:eh|oh|maaf|salah|ralat|min|pak|bu)[\s,]+)*bukan\s+(?<wrong>(rt|rw|no|blok|km|gang|gg|jl|jalan)\s+\p{L}?\d{0,4}\p{L}?)\s+(?:tapi\s+)?(?<right>\2\s+\p{L}?\d{0,4}\p{L}?)$/iu;
const rightFirst = new RegExp(
  `^(?:${before}|ralat[\\s,]+)*(?:(?:yang|yg)\\s+ben[ae]r|(?:se)?harusnya|${meant}|(?:(?:lokasi|tempat|alamat|daerah|kelurahan|desa|kecamatan)(?:nya)?\\s+)?(?:salah|keliru))[\\s,:]+(?:itu\\s+|di\\s+)?${name('right', 40)}[\\s,]+bukan\\s+${name('wrong', 40)}(?:\\s+(?:ya|pak|min|bu|deh|deng))?[\\s.!]*$`,
  'iu',
);
/** "tadi haltenya salah, ...", "sori salah sebut, ...": that something was wrong, before what is right. */
const admission = new RegExp(
  `^(?:${before}|(?:tadi|yang\\s+tadi|yg\\s+tadi|ternyata|kayaknya|saya|sy|gw|gue|aku)[\\s,]+)*(?:(?:(?:tulisan|nama)\\s+)*(?!maksud|kategori|jenis)\\p{L}{3,}nya\\s+(?:tadi\\s+)?(?:salah|keliru|kebalik|ketuker|ngaco|ngawur|kurang\\s+(?:(?:satu|se|1)\\s?)?huruf\\p{L}*)(?:\\s+(?:tulis|ketik|sebut))?|(?:salah|keliru)\\s+(?:no|nomor|nomer|sebut|nyebut|tulis|nulis|ketik|ngetik|kasih|ngasih|info|inget|ingat|nama)(?:\\s+(?:nama|jalan|jalannya|tempat|tempatnya|alamat|lokasi|kelurahan|gang|namanya))*)(?:\\s+(?:min|pak|bu|ya|deng|ding|tadi|saya|gw))*(?:\\s*[,.;:]\\s*(?=\\S)|\\s+(?=(?:(?:se)?harusnya|(?:yang|yg)\\s+ben[ae]r|bukan|maksudnya)\\s))`,
  'iu',
);
/** "eh bukan deng, yg perempatan": nothing is named that it is not. */
const deniedAll = new RegExp(`^(?:${before})*(?:bukan|bkn)\\s+(?:deng|ding|deh|sih)[\\s,.]+(?=\\S)`, 'iu');
/** "no nya salah, harusnya 17", "kelurahannya salah, mekarsari": of which part of a place the number or the name was wrong. */
const partWrong = new RegExp(
  `^(?:${before})*(no|nomor|nomer|rt|rw|blok|km|kel|kelurahan|desa|kec|kecamatan|gang|gg|dusun|kampung)\\s?nya\\s+(?:tadi\\s+)?(?:salah|keliru)(?:\\s+(?:tulis|ketik|sebut))?[\\s,.:]+(?:(?:(?:se)?harusnya|(?:yang|yg)\\s+ben[ae]r|${meant}|jadi|itu|ternyata)\\s+)*(?=\\p{L}?\\d|(?!bukan|bkn|di\\s)\\p{L}{4})`,
  'iu',
);
const begins = new RegExp(
  `^(?:${before})*(?:(?:alamat|lokasi|tempat)(?:nya)?\\s+(?:tadi\\s+)?(?:salah|keliru)|${wrongly}|bukan|bkn)(?!\\p{L})`,
  'iu',
);
const ends = new RegExp(`[\\s,](?:${ratherly}(?=[\\s.!]*(?:,|$))|bukan\\s+[^,;.]{1,40}$)`, 'iu');

const changing = '(?:di)?(?:ganti|ubah|rubah|pindah|tukar|tuker|ralat|koreksi)(?:in|kan)?';
/** "tempat sampahnya" is none. */
export const placePart =
  '(?:lokasi|tempat|alamat|posisi)(?:\\s?nya|na|ne|e)?(?!\\p{L}|\\s+(?:sampah|duduk|parkir|wudhu|wudu|ibadah|cuci|tunggu|istirahat|jualan|pembuangan|penampungan)(?!\\p{L}))';
/** How a place begins, where nothing says that it is one: "ganti aja jd jl mawar". */
const placeHead =
  '(?:jl|jln|jalan|gg|gang|pasar|perempatan|pertigaan|simpang|bundaran|jembatan|terminal|stasiun|kel|kelurahan|desa|kampung|kp|dusun|perum|komplek|blok|rt|rw|depan|dpn|dekat|dkt|sebelah|samping|seberang|belakang)(?!\\p{L})';
const wished = new RegExp(
  `^(?:${before}|(?:tolong|mohon|minta|mau|bisa)\\s+)*(?:${placePart}\\s+(?:(?:tolong|mohon|minta|mau)\\s+)?(?:${changing}|jadi(?:kan|in)?)|${changing}\\s+${placePart}|${changing}(?:\\s+(?:aja|saja|deh|dong))*(?=\\s+(?:jadi|jd|ke|menjadi)\\s+(?:di\\s+)?${placeHead})|${placePart}(?=[.,:]\\s*(?:[^.,;:]{2,40}\\s)?(?:(?:yg|yang)\\s+ben[ae]r|harusnya)(?!\\p{L})))(?:[\\s,.:;]+(?:aja|saja|dong|d[ei]ng|deh|ya|lagi|dulu|min|pak|bu|kak|jadi|jd|ke|menjadi|yg|yang|sing|nu|nan|ben[ae]r|harusnya|itu)(?!\\p{L}))*[\\s,.:;]+(?!dari\\s)(?=\\S)`,
  'iu',
);

/** "sukamulia pakai i" */
const spelling = /\s+(?:pakai|pake|tanpa)\s+(?:huruf\s+)?\p{L}{1,2}$/iu;

/** "itu yg sejajar.. jl untung suropati": how it lies to the wrong one. */
const beside =
  /^(?:(?:itu|yang|yg)\s+)*(?:se(?:jajar|belah|berang)\p{L}*|(?:depan|belakang|samping)nya)(?:\s*\.{2,}|\s+itu|,)\s*(?=(?:jl|jln|jalan|gg|gang)[\s.])/iu;

export interface Corrected {
  wrong: string;
  right: string;
}

/** "eh bukan rw 5, rw 6": what was wrong, and what it is; null for anything else. */
export function corrected(text: string): Corrected | null {
  if (!/bukan|bkn/iu.test(text)) return null;
  const found = wrongFirst.exec(withoutPardon(text)) ?? repeated.exec(withoutTalk(text)) ?? rightFirst.exec(text.trim());
  const { wrong = '', right = '' } = found?.groups ?? {};
  return right === '' || tells(right) ? null : { wrong: wrong.trim(), right: right.replace(spelling, '').replace(beside, '').trim() };
}

/** Whether words say of others, told before, that they were wrong: "eh salah, jl mawar", "jl mawar ding". */
export function callsWrong(text: string): boolean {
  const typed = text.trim();
  return begins.test(typed) || ends.test(typed);
}

/** "RW tetep 02": what stays as it was told. */
const stays =
  /[\s.,;]+(?:rt|rw|no|nomor|nomer|blok|jl|jalan|gg|gang|kel\p{L}*|kec\p{L}*|desa|kota)(?:\s?(?:nya|ne|na|e))?\s+(?:tetap|tetep|ttp|ttep|tetp|masih|sama)(?:\s+\S+){0,2}[\s.]*$/iu;

/** "tempate kliru, sd 8 sing bener": what Javanese and Sundanese put around a place. */
const regionalFrame: [RegExp, string][] = [
  [/(?<!\p{L})(tempat|lokasi|alamat|jalan|gang|desa|kelurahan|nomor|nomer)(?:ne|na|e|ipun)(?!\p{L})/giu, '$1nya'],
  [/(?<!\p{L})(?:kliru|klentu|lepat)(?!\p{L})/giu, 'salah'],
  [/(?<!\p{L})(?:sing|nu|sane|seng)\s+(?:bener|leres|bener(?:e|na))(?!\p{L})/giu, 'yang benar'],
  [/(?<!\p{L})dudu(?=\s+(?:jl|jln|jalan|gg|gang|rt|rw|no|nomer|desa|kelurahan|kampung|perum)(?!\p{L}))/giu, 'bukan'],
];

/** ", di kec cuma legalisir": what the first place is told of. */
const ofOther = /[,;]\s*(?:(?:kalau|kalo|klo|yg|yang)\s+)?di\s[^,;.]{1,40}?\s(?:cuma|cuman|hanya|mah|doang)(?!\p{L})[^,;.]*$/iu;

/** What stands behind the wish for another place: "tempatnya ganti deng, yg di jl mawar", "ganti alamat dong, yg bener jl mawar". null: none is wished. */
export function placeWished(text: string): string | null {
  const head = wished.exec(text.trim())?.[0];
  return head === undefined ? null : text.trim().slice(head.length).replace(ofOther, '');
}

/** `text` with what admits a mistake said as "salah, ", and without what stays. */
export function admitted(text: string): string {
  return regionalFrame
    .reduce((told, [words, by]) => told.replace(words, by), text.trim())
    .replace(stays, '')
    .replace(deniedAll, 'salah, ')
    .replace(partWrong, '$1 nya ')
    .replace(admission, 'salah, ');
}

/** "yg lampu mah bukan jl kenari tapi …": the thing it is said of, and what is said. null: no thing is named so. */
export function correctedOf(text: string): { thing: string; said: string } | null {
  const [head = '', thing] =
    /^(?:(?:eh|oh|maaf|min|pak|bu|tapi|kalau|kalo|laporan|soal)[\s,]+)*(?:yang|yg)\s+(\p{L}{3,}(?:\s+\p{L}{2,}){0,2}?)[\s,]+(?:(?:mah|itu|tuh|tadi|ternyata|(?:lokasi|tempat|alamat)(?:nya)?)[\s,]+)*(?=(?:bukan|bkn|salah|keliru|harusnya|seharusnya|ralat|maksud(?:nya|ku)?)(?!\p{L}))/iu.exec(
      text.trim(),
    ) ?? [];
  const said = text.trim().slice(head.length);
  return thing === undefined || /^(?:ben[ae]r|betul|salah|tadi|itu)$/i.test(thing) || said === '' ? null : { thing, said };
}

/** "…, mohon maaf, faktor usia". */
/** "…. saya salah sebut" */
const misspoke =
  /[.,;!]\s*(?:(?:saya|sy|kamek|aku|gw|gue|gua|tadi|maaf)\s+){0,2}(?:salah|keliru)\s+(?:sebut|sebot|ketik|tulis|nulis|ngetik|nyebut|omong)(?:\s+(?:saya|sy|aku|gw|tadi|pak|bu|min|maaf))*[\s.!]*$/iu;

/** `text` without such words at its end, where anything stands before them. */
export function besideSlip(text: string): string {
  return text.replace(misspoke, '').trim() || text;
}

function withoutPardon(text: string): string {
  // From the first "bukan" alone: what does not follow that one follows none.
  const at = Math.max(0, text.search(/bukan\s/iu));
  const rest = text
    .slice(at)
    .replace(misspoke, '')
    .replace(/^(bukan\s.*?)(?<![\s,.;!])[\s,.;!]+(?:mohon\s+)?(?:maaf|maap|sor+[iy]|sepurane)(?!\p{L}).*$/isu, '$1');
  return withoutTalk(text.slice(0, at) + rest);
}

/** `told` with what is right where what is wrong stood; null where it does not stand there. */
export function swapped(told: string, { wrong, right }: Corrected): string | null {
  const at = wrong === '' ? -1 : told.toLowerCase().indexOf(wrong.toLowerCase());
  return at < 0 ? null : withoutRepeated(told.slice(0, at), right) + right + told.slice(at + wrong.length);
}

/** "smpn 91 | tidung" and "smpn 91 yg di mappala": what is said again goes from what stands before. */
export function withoutRepeated(before: string, right: string): string {
  const all = before.trim().split(/\s+/);
  const again = all.findIndex((_, i) => `${right} `.toLowerCase().startsWith(`${all.slice(i).join(' ')} `.toLowerCase()));
  return again < 0 || before.trim() === ''
    ? before
    : all
        .slice(0, again)
        .map((word) => `${word} `)
        .join('');
}

/** "iurannya 75 bukan 50rb", "bukan senin tapi selasa": so few words that call a part of `told` wrong put it right, and tell nothing anew. */
export function deniesPartOf(told: string, text: string): boolean {
  const all = text.toLowerCase().split(/[\s,;!]+/);
  const at = all.findIndex((word) => /^(?:bukan|bkn)(?:nya)?$/.test(word));
  const behind = at < 0 || all.length > mendingMaxWords ? [] : all.slice(at + 1);
  const end = behind.findIndex((word) => /^(?:tapi|tp|tetapi|melainkan|harusnya|ternyata|trnyata|rupanya|aslinya|jebule)$/.test(word));
  const wrong = (end < 0 ? behind : behind.slice(0, end)).map(sum).filter((word) => word !== '' && !besideWrong.test(word));
  const known = new Set(
    told
      .toLowerCase()
      .split(/[\s,;.!]+/)
      .map(sum),
  );
  return (
    wrong.length > 0 && wrong.length <= wrongMaxWords && known.has(wrong[0] ?? '') && (end < 0 || wrong.every((word) => known.has(word)))
  );
}

const mendingMaxWords = 9;
const wrongMaxWords = 4;
const besideWrong = /^(?:yg|yang|di|ya|min|pak|bu|kak|deng|ding|deh|lho|loh|ribu|rb|rbu|juta|jt)$/;

/** "500rb" as "500". */
function sum(word: string): string {
  return word.replace(/[.!?]+$/, '').replace(/^(\d+)(?:rb|rbu|ribu|k|jt|juta)$/, '$1');
}

/** `name` as it is written in `told`: "lampersari" of "jalan lamper sari". */
export function asIn(told: string, name: string): string {
  const letters = name.match(/[\p{L}\p{N}]/gu) ?? [];
  if (letters.length < nameMinLetters || told.toLowerCase().includes(name.toLowerCase())) return name;
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters.join('[\\s-]?')}(?![\\p{L}\\p{N}])`, 'iu').exec(told)?.[0] ?? name;
}

/** What is wrong, with the number that goes with it in `told`: "balai rw" of "balai rw 3", for "teras mushola"; "smp" of "smp 4" keeps it for "sma". */
export function withNumber(told: string, { wrong: name, right }: Corrected): string {
  if (!right.includes(' ')) return name;
  const counted = new RegExp(`${RegExp.escape(name)}\\s+\\d{1,4}\\p{L}?(?![\\p{L}\\p{N}])`, 'iu');
  return /(?<!\p{L})(?:rt|rw|no|nomor|blok|km|pos|sdn?|smpn?|sman?|smkn?|tk)$/iu.test(name) ? (counted.exec(told)?.[0] ?? name) : name;
}

/** Shorter names are found by chance. */
const nameMinLetters = 5;
