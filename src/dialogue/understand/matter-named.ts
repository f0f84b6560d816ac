/** Reads which of several matters told at once is meant: "yang lampu dulu", "sampah aja", "yang kedua". */
import type { Category } from '../known.ts';
import { bared, leftOut } from './left-out.ts';
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { sought } from './sought.ts';
import { topicOf } from './topic.ts';

const namedMaxWords = 7;
const chosen =
  /^(?:(?:eh|oh|ya|iya|yaudah|sudah|oke|itu|lain|bahas|nanti|tolong|min|pak|bu|kak|mending|kirim|lapor\w*) )*(?:(yang|soal|bagian|masalah|urusan) )?(.+?)(?: (dulu|duluan|dahulu|aja|saja)){0,2}(?: (?:ya|deh|lah|dong|min|pak|bu|kak|kirim))*$/;
const order = ['pertama', 'kedua', 'ketiga', 'keempat', 'kelima', 'keenam'];
const small = /^(?:yang|soal|satu|dua|tiga|lagi|itu|ini|di|ke|dari|nya|saya|laporan|aja|dulu|tadi)$/;

/** "yang pertama aja": said of what was told, and not of the choices below. */
export function countsMatters(text: string): boolean {
  return /\b(?:pertama|kedua|ketiga|keempat)\b.*\b(?:dulu|duluan|aja|saja)\b/.test(plain(text));
}

/** Which of `told`, by its number from 0; `drop`: it shall not be reported. null: none of them, or not only one. */
export function matterNamed(text: string, told: readonly string[]): { nth: number; drop: boolean } | null {
  const unwanted = leftOut(text);
  if (unwanted !== null) {
    const { thing } = unwanted;
    const nth = typeof thing === 'number' ? (thing < 0 ? told.length - 1 : thing) : only(thing, told);
    return nth === null || nth >= told.length ? null : { nth, drop: true };
  }
  if (words(text).length > namedMaxWords) return null;
  // Of several clauses the last says which: "itu lain, bahas nanti. yang muara dulu".
  const last = text.split(/[,.;!\n]+/).findLast((clause) => words(clause).length > 0) ?? '';
  const [, about, thing = '', first] = chosen.exec(inOneTongue(plain(last))) ?? [];
  if (thing === '' || (about === undefined && first === undefined)) return null;
  const nth = order.indexOf(thing);
  const named = thing.split(' ').filter((word) => !small.test(word));
  const found = nth >= 0 ? nth : named.length === 0 ? null : only(named, told);
  return found === null || found >= told.length ? null : { nth: found, drop: false };
}

const asideMaxWords = 12;
const another = '(?:beda|lain|terpisah|laporan (?:lain|sendiri|terpisah)|masalah lain|hal lain)(?: lagi)?';
const later =
  '(?:(?:di)?(?:bahas|lapor|cerita|urus|sambung)\\w* (?:nanti|belakangan|besok|lain kali|habis ini)|(?:nanti|belakangan|lain kali)(?: (?:aja|saja|dulu))+(?: (?:di)?(?:bahas|lapor|cerita|urus)\\w*)?|belakangan)';
/** "itu lain, bahas nanti", "yang solar itu laporan lain ya", "sampahnya nanti aja". */
const aside = sought(
  new RegExp(
    `^(?:(?:eh|oh|ya|iya|oke|tapi|tunggu|maaf|min|pak|bu|kak|kalau) )*(?:(?:yang|soal|itu|ini) )?((?:\\p{L}+ ){0,3}?\\p{L}{3,}?)(?:nya)?(?: (?:itu|tadi|mah|kan|sih|ya|kita))* (?:${another}|${later})(?: |$)`,
    'u',
  ),
);
/** "yg lain udah bener": said of what stands there, and puts nothing aside. */
const restRight =
  /^(?:yang |selain itu )?(?:lain|lainnya|sisanya)(?:nya)? .*\b(?:benar|betul|bener|pas|oke|ok|cocok|sesuai|tetap|sama|aman)\b/;
const pointing = /^(?:yang |itu |ini )?(?:itu|ini|tadi|barusan|terakhir|satunya|yang)$/;

/** "mau lapor yg lain, lampu mati": that is told now. */
const reports = /\b(?:mau|ingin|pengen|saya|aku) (?:(?:me)?lapor|ngelapor|ngadu|mengadu|cerita)\b/;

/** What shall wait for a report of its own: the words that name it, [] for what was told last. null: nothing shall. */
export function putsAside(text: string): readonly string[] | null {
  if (words(text).length > asideMaxWords) return null;
  const [first = ''] = text.split(/[.;!\n]+/).filter((clause) => words(clause).length > 0);
  // "nanti aja yang puing"
  const line = inOneTongue(plain(first)).replace(
    /^((?:nanti|belakangan)(?: (?:aja|saja|dulu))+) (?:yang |soal )?(\p{L}.*)$/u,
    'yang $2 $1',
  );
  if (restRight.test(line)) return null;
  if (/^(?:itu|ini) /.test(line) && aside.test(`yang ${line}`)) return [];
  const thing = aside.exec(line)?.[1];
  if (thing === undefined || reports.test(thing)) return null;
  return pointing.test(thing)
    ? []
    : thing
        .split(' ')
        .filter((word) => !small.test(word))
        .map(bared);
}

/** Whether `told` has all these words. */
export function namesAll(told: string, named: readonly string[]): boolean {
  const all = inOneTongue(plain(told)).split(' ').map(bared);
  return named.every((word) => all.includes(bared(word)));
}

const pointsAt =
  /^(?:(?:ya|iya|oh|nah|eh|oke|terus|sama|dan|pak|bu|min) )*(?:((?:yang|kalau|kalau yang|soal|untuk|untuk yang) (?:di |dekat )?))?(\p{L}{3,}?)(nya| nya| ne| saya| kami)?(?= )/u;

/** "lampunya yg deket gang pete", "yang tps di bawah kampus": which of `told` has the thing that is named first, from 0. null: none, or several. */
export function thingOf(text: string, told: readonly string[]): number | null {
  const [, pointed, thing = '', owned] = pointsAt.exec(inOneTongue(plain(text))) ?? [];
  return (pointed === undefined && owned === undefined) || small.test(thing) ? null : only([thing], told);
}

const sendsMaxWords = 8;
/** Beside the words that name what is meant. */
const besideSending =
  /^(?:ya|iya|oke|sip|loh|lho|eh|oh|yang|itu|ini|tadi|soal|satunya|lagi|kedua|terakhir|juga|sekalian|aja|saja|wae|mawon|we|weh|bae|dong|deh|lah|to|kok|mau|tolong|mohon|minta|dan|sama|saya|laporan|laporannya|tetap|langsung|pak|bu|min|kak|terima|kasih|(?:ke)?dua|(?:ke)?duanya|semua|semuanya|(?:di)?(?:kirim|lapor|proses|terus|lanjut)(?:kan|in)?)$/;
const sends = /\b(?:di)?kirim(?:kan|in)?\b/;
const reportsAlso =
  /\b(?:juga|sekalian)\b.*\b(?:di)?(?:lapor|proses|terus|lanjut)(?:kan|in)?\b|\bdi(?:lapor|proses|terus|lanjut)(?:kan|in) (?:juga|sekalian)\b/;
/** "iya yang itu juga" */
const pointsAlso = /^(?:(?:ya|iya|oke|eh|sama) )*(?:yang \p{L}+|itu|ini) juga\b/u;

/** "yg ktp juga kirim", "iya yang itu juga": of what was `told` and is offered, that it goes as well, and nothing more. */
export function sendsAlso(text: string, told: string): boolean {
  const line = inOneTongue(plain(text));
  const all = line.split(' ');
  if (text.includes('?') || all.length > sendsMaxWords || /\b(?:tidak|belum|jangan|bukan)\b/.test(line)) return false;
  const isMeant = sends.test(line) || reportsAlso.test(line) || pointsAlso.test(line);
  return isMeant && all.every((word) => besideSending.test(word) || namesAll(told, [word]));
}

/** "yg jalan tetep kirim aja": that the report that is shown goes, called by its words or its matter. */
export function sendsNamed(text: string, told: string, categories: readonly Category[]): boolean {
  const line = inOneTongue(plain(text));
  const all = line.split(' ');
  if (!/\b(?:yang|soal|laporan)\b/.test(line) || !sends.test(line) || text.includes('?') || all.length > sendsMaxWords) return false;
  if (/\b(?:tidak|belum|jangan|bukan|kalau|nanti|dulu)\b/.test(line)) return false;
  const named = all.filter((word) => !besideSending.test(word));
  const matter = topicOf(told, categories)?.split('_') ?? [];
  return named.length > 0 && named.every((word) => namesAll(told, [word]) || matter.includes(bared(word)));
}

/** The only one that has all these words. */
function only(named: readonly string[], told: readonly string[]): number | null {
  const has = told.map((part) => namesAll(part, named));
  const nth = has.indexOf(true);
  return nth >= 0 && has.indexOf(true, nth + 1) < 0 ? nth : null;
}
