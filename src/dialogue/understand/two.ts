/** Sees several requests in one message, so that each can become a report of its own. Cuts where the citizen said so ("sekalian", "satu lagi"), and where other matters at other places are listed. */
import type { Category } from '../known.ts';
import { openedAt, opensAnother } from './another-opens.ts';
import { saysSend } from './answer.ts';
import { askedFirst, onlyAsks } from './asked-first.ts';
import { onlyBoth } from './both.ts';
import { suggestKind } from './kind.ts';
import { complains } from './kind-words.ts';
import { plain, words } from './normalise.ts';
import { ofWhom } from './of-whom.ts';
import { besidesPlace, elsewhere, matterOf, saysOnlyWhere, tellsOther } from './other-thing.ts';
import { findPlace, tells } from './place.ts';
import { announcesMatters, pointsIn, withoutJoint } from './points.ts';
import { oncePer, rememberingStories } from './recent.ts';
import { sought } from './sought.ts';
import { topicOf } from './topic.ts';

/** "oh iya usul, …", "btw mau nanya …", "satu lagi …": another matter behind "kirim", by its own word. */
const another =
  /^(?:(?:dan|trus|terus|trs|o(?:h?[\s,]?i?ya|h)|eh|btw|nah|sama|min|pak|bu|kak)[\s,]+)*(?:se?kalian|satu lagi|selain itu|juga|usul\w*|ngusul\w*|saran|sama|(?:(?:mau|ingin|numpang|izin|bade|arep|pengen)\s+(?:juga\s+|jg\s+)?)(?:tanya|nanya|bertanya|naros|takon|lapor\w*|usul\w*)|(?:tanya|nanya)(?:\s*,|\s+(?:juga|jg|dong|soal|syarat|cara|kalau|kalo|apa)\b)|lapor(?:in)?\s+(?:juga|jg|lagi|lg)|ada\s+(?:usul|saran|pertanyaan))(?!\p{L})/iu;
/** "lalu di jl kenari ...": perhaps of the same. */
const goingOn = /^(?:lalu|kemudian|terus|trus|trs)\s/i;
/** Joins two things as often as two sides of one: it parts only what stands at two places. */
const joining = sought(/\s*[,;.]?\s+(?:dan\s+juga|dan|serta|sekaligus|plus|sama|trus|terus|trs|juga)\s+(?=\p{L})|\s*[,;\n]\s*(?=\p{L})/giu);
/** Each may be a sentence: "got mampet jl merak. tiang miring jl heulang". */
const sentenceEnd = /(?<!(?<!\p{L})(?:jl|jln|gg|kel|kec|kab|ds|dsn|kp|no|rt|rw|dr|hj|km|blok))\.(?=\s+\p{L})/giu;
/** "kemarin sudah lapor ke kelurahan ga ditanggapi": of what is told before it. */
const reported = /\b(?:sudah|kemarin|pernah|sempat|berkali|tadi)\b.*\b(?:di|me|nge)?lapor(?:in|kan)?\b/;
/** How far one matter reaches, or why. */
const reaching = /\b(?:sampai|sampe|nyampe|hingga|meluber|merembet|menimpa|akibat\w*|karena|gara)\b/;
/** "sekalian usul …": of another kind, whatever it is about. */
const ofKind = /\b(?:usul\w*|ngusulin|saran|aspirasi|tanya|nanya|cara|caranya|syarat|syaratnya|apakah|berapa|gimana)\b/;
/** "nanya juga kapan dibenerin": of what is told before it. */
const whenDone =
  /\bkapan (?:ya |sih |akan |bakal |mau |bisa |kira kira )*(?:(?:itu|ini|\p{L}+nya) )?(?:di\p{L}{3,}(?:in|kan|i)|dikerjakan|ditangani|beres|selesai|nyala|ben[ae]r)(?: \p{L}+){0,2}$/u;
/** Words that mend what was told before. */
const mends = /\b(?:bukan|salah|ralat|maksud\w*|harusnya|seharusnya|melainkan|koreksi|keliru)\b/;
/** "itu yang narik ga pake seragam", "ngurusnya di kecamatan", "iya ganti jadi got aja": of what was told, whatever else it names. */
const goesBack =
  /^(?:(?:serius|beneran|sumpah|tapi|eh|oh|nah|iya|ya|oke|min|pak|bu|kak|bang|jadi) )*(?:(?:(?:ng)?urus|bikin|buat|daftar|(?:ng)?antri|(?:ng)?antre|(?:ng)?ambil|bayar|(?:ng)?ajuin|(?:be)?robat|periksa|beli|kejadian)nya (?:sih |mah |itu |waktu itu )*di\b|(?:itu|ini) yang (?!di|dekat|depan|belakang|sebelah|samping|satu|lain|lagi|ke)\b|yang (?:narik|nagih|minta|jaga|mungut|markir|bawa|punya|buang|bakar|jual|ngelola|nyuruh|nolak|marah|bentak|pakai|make)\w*\b|(?:di)?(?:ganti|ubah|rubah|jadi)(?:in|kan)? (?:jadi|ke|aja|laporan\w*|kategori\w*)\b)/;
/** Longer messages tell one thing with all that belongs to it: so many words for each matter. */
const joinedMaxWords = 11;
/** One message has no more matters than a phone shows. */
const mattersMax = 5;
/** A point of a list is told at more length. */
const pointMaxWords = 30;
/** "mohon segera diperbaiki sekalian …": nothing is told before it. */
const onlyWishes =
  /^(?:(?:mohon|tolong|minta|untuk|untk|utk|agar|supaya|biar|bisa|dapat|segera|sgr|secepatnya|cepat|juga|terima|kasih|makasih|pak|bu|min|di\p{L}{4,})(?: |$))+$/u;
/** Less than this is no request. */
const wordsMin = 3;
const announcedMin = 2;

/** What follows a "kirim" that something else was told behind, as it was written; null when there is nothing. */
export function toldBehindSend(text: string): string | null {
  const [, first = '', rest = ''] = /^\s*([^.,!;\n]+(?:[\s,]+kirim[^.,!;\n]*)?)[.,!;\n]+\s*(\S.*)$/is.exec(text) ?? [];
  return saysSend(first) && another.test(rest) && words(rest).length >= wordsMin ? rest.trim() : null;
}

const writes =
  /^\s*(?:(?:ya+|iya+|ok|oke|okay|sip|udah|udh|sudah|siap)[\s,.]+)?kirim(?:kan|in)?(?:\s+(?:aja|saja|dong|deh|lah|ya|min|pak|bu|kak))*\s*(?:&|,|;|\.|\s(?:dan|tapi|tp|sambil|sama|plus|dg|dengan)(?=\s))\s*(?:tolong\s+|mohon\s+|sekalian\s+|jangan\s+lupa\s+)*(?:di)?(?:tulis|tambah|catat|bilang|sampai|sebut|cantum)(?:kan|in|i)?(?:\s+(?:juga|ya|kalau|kalo|bahwa|catatan|keterangan))*[\s,:]+(\S[\s\S]+)$/i;

/** "kirim & tolong tulis ini yg kedua kali": what shall stand in it besides, as it was written; null where nothing shall. */
export function writtenBehindSend(text: string): string | null {
  return writes.exec(text)?.[1]?.trim() ?? null;
}

/** The requests as they were written, when they are of two kinds or two categories, or other matters at other places; null when the message is one. */
export function requestsIn(text: string, categories: readonly Category[]): string[] | null {
  return requestsOf(categories)(text);
}

const requestsOf = oncePer((categories: readonly Category[]) => rememberingStories((text) => ofOneEach(parted(text, categories))));

function ofOneEach(found: string[] | null): string[] | null {
  return found?.length === 2 && ofWhom(found[0] ?? '', found[1] ?? '') ? null : found;
}

function parted(text: string, categories: readonly Category[]): string[] | null {
  const cut = openedAt(text, pointsIn(text).length === 0);
  if (!cut) return askedFirst(text, categories) ?? atPlaces(text, categories);
  const first = text.slice(0, cut.index).trim();
  const second = text.slice(cut.index + cut[0].length).trim();
  if (words(first).length < wordsMin || words(second).length < wordsMin + 1 || onlyElsewhere(second) || onlyWishes.test(plain(first)))
    return null;
  if (isOfOtherKind(first, second) || (topicOf(first, categories) !== null && tellsOther(first, second, categories)))
    return [first, second];
  return goingOn.test(second) ? atPlaces(text, categories) : null;
}

function isOfOtherKind(before: string, text: string): boolean {
  const line = plain(text);
  return ofKind.test(line) && !whenDone.test(line) && suggestKind(before) !== suggestKind(text);
}

/** "satu lagi di depan sd": the same once more, at another place. */
function onlyElsewhere(text: string): boolean {
  return besidesPlace(text, findPlace(text)).every((word) => /^(?:satu|lagi|di|juga|ada|yang|sama|dan|terus|eh|oh)$/.test(word));
}

/** "jalan rusak di jl melati, lampu mati di jl kenanga": each another matter at another place, in a message that is no long story. The points of a list may be at one place. */
function atPlaces(text: string, categories: readonly Category[]): string[] | null {
  const count = words(text).length;
  const told: { from: number; place: string | null; matter: string }[] = [];
  const points = pointsIn(text);
  const isList = points.length > 0 || announcesMatters(text);
  const mostWords = isList ? pointMaxWords : joinedMaxWords;
  if (count > mostWords * mattersMax) return null;
  const parts =
    points.length > 0
      ? cutAt(
          text,
          points.map(({ from }) => from),
        )
      : clausesOf(text.replace(sentenceEnd, ','));
  if (count > mostWords * parts.length) return null;
  for (const { from, part } of parts) {
    const found = !isList && words(part).length < wordsMin ? null : findPlace(part);
    const place = found !== null && reachesTo(part, found) ? null : found;
    const pleads = onlyWishes.test(besidesPlace(part, place).join(' '));
    const isAside = pleads || (told.length > 0 && (reported.test(plain(part)) || saysOnlyWhere(part, place)));
    const matter = isAside || (place === null && !isList) ? null : matterOf(part, place, categories);
    if (matter !== null && told.every((other) => other.matter !== matter && (isList || elsewhere(other.place, place))))
      told.push({ from: told.length === 0 ? 0 : from, place, matter });
  }
  if (told.length < 2 || told.length > mattersMax || count > mostWords * told.length) return null;
  if (isList ? isOneWish(text, told) : isWishWithReason(text, told)) return null;
  const begins = (from = text.length) => points.find((point) => point.from === from)?.at ?? from;
  return told.map(({ from }, i) => {
    const next = told[i + 1];
    return next === undefined
      ? text
          .slice(from)
          .replace(/\s+juga\s*$/i, '')
          .trim()
      : withoutJoint(text.slice(from, begins(next.from)));
  });
}

/** "banjir sampai jl merak": how far, and not where. */
function reachesTo(part: string, place: string): boolean {
  const at = part.indexOf(place);
  return reaching.test(plain(at < 0 ? part : part.slice(0, at)));
}

/** What is to be better at one place, point by point. */
function isOneWish(text: string, told: readonly { place: string | null }[]): boolean {
  return suggestKind(text) === 'aspiration' && told.some(({ place }, i) => i > 0 && !elsewhere(told[i - 1]?.place ?? null, place));
}

/** "bangun taman di kelurahan mangga, anak-anak di simalingkar bermainnya di jalan": why, and nothing else that is wanted or wrong. */
function isWishWithReason(text: string, told: readonly { from: number }[]): boolean {
  return (
    suggestKind(text) === 'aspiration' &&
    told.slice(1).every(({ from }) => !complains(text.slice(from)) && suggestKind(text.slice(from)) !== 'aspiration')
  );
}

function clausesOf(text: string): { from: number; part: string }[] {
  const starts = [0];
  for (const cut of joining.all(text)) if (joins(cut, text.slice(starts.at(-1), cut.index))) starts.push(cut.index + cut[0].length);
  return cutAt(text, starts);
}

function cutAt(text: string, starts: readonly number[]): { from: number; part: string }[] {
  return starts.map((from, i) => ({ from, part: withoutJoint(text.slice(from, starts[i + 1])) }));
}

/** "sampah juga numpuk di …": "juga" joins only behind what was told with its place. */
function joins([word]: RegExpExecArray, before: string): boolean {
  return !/^\s*juga\s*$/i.test(word) || findPlace(before) !== null;
}

/** Whether a later message tells another request than `before`: it `opens` one by its own words or those before it, or tells another matter at another place. */
export function anotherRequest(before: string, said: string, categories: readonly Category[], isOpened = opensAnother(said)): boolean {
  const behind = isOpened ? null : openedBehindReply(said, categories);
  const [text, opens] = [behind ?? said, isOpened || behind !== null];
  // Announced, "trotoar pecah" says enough.
  if (words(text).length < (opens ? announcedMin : wordsMin) || (!opens && [mends, goesBack].some((sign) => sign.test(plain(text)))))
    return false;
  if (!opens && ofWhom(before, text)) return false;
  const place = findPlace(text);
  const matter = matterOf(text, place, categories);
  if (opens) return isOfOtherKind(before, text) || tellsOther(before, text, categories);
  if (matter === null) return false;
  const told = topicOf(before, categories);
  const here = findPlace(before);
  // "pasar baru cupak tangah, pauh": where, and nothing of it.
  if (here !== null && !tells(before) && topicOf(besidesPlace(before, here).join(' '), categories) === null) return false;
  // "kali pepe yg lewat kampung kestalan" names the first place again.
  const isSame = here !== null && plain(text).includes(plain(here));
  const isOther = told !== null && matter !== told && !isSame;
  if (!isOther || elsewhere(here, place)) return isOther;
  return onlyAsks(before, text) && (place !== null || (!text.includes('?') && tellsOther(before, text, categories)));
}

/** "oke nanti saya ke sana. oh ya sekalian, …": the words from there on, where nothing is told before. */
function openedBehindReply(text: string, categories: readonly Category[]): string | null {
  const cut = openedAt(text, true);
  const reply = cut === null ? '' : text.slice(0, cut.index);
  const isReply = cut !== null && topicOf(reply, categories) === null && findPlace(reply) === null && !complains(reply);
  return isReply ? text.slice(cut.index + cut[0].length) : null;
}

const around =
  '(?:ini|itu|tadi|yang|jadi|jadiin|jadikan|dijadikan|dijadiin|buat|bikin|buatin|bikinin|dibuat|tolong|mohon|min|pak|bu|kak|ya|iya|mau|mending|sebaiknya|harusnya|laporan|laporannya|saya|aja|saja|dong|deh|eh|berbeda|beda|terpisah|sendiri|masing|keduanya|dua duanya|satu satu|ke|dalam)';
const severally = sought(
  new RegExp(
    `^(?:${around} )*(?:(?:dua|2|tiga|3|beberapa) (?:laporan|hal|masalah|aduan)(?:nya)?|(?:di)?pisah(?:in|kan)?|(?:laporan|aduan)(?:nya)? (?:beda|berbeda|terpisah|sendiri sendiri))(?: ${around}|(?: (?:dua|2|tiga|3)))*$`,
  ),
);
const severallyMaxWords = 8;

/** "dua laporan ya", "laporannya dipisah aja": what was told shall become reports of their own. */
export function wantsApart(text: string): boolean {
  return words(text).length <= severallyMaxWords && (severally.test(plain(text)) || onlyBoth(text));
}

/** What `text` tells, cut where it comes to another matter, whatever place that names. */
export function mattersIn(text: string, categories: readonly Category[]): { text: string; matter: string | null }[] {
  const told: { from: number; matter: string | null }[] = [];
  for (const { from, part } of clausesOf(text)) {
    const matter = matterOf(part, findPlace(part), categories);
    const last = told.at(-1);
    if (last === undefined || (matter !== null && last.matter !== null && matter !== last.matter))
      told.push({ from: told.length === 0 ? 0 : from, matter });
    else last.matter ??= matter;
  }
  return told.map(({ from, matter }, i) => ({ text: withoutJoint(text.slice(from, told[i + 1]?.from)), matter }));
}

/** Whether words at "dijadikan dua laporan?" want two reports; null when they say neither. */
export function wantsTwo(text: string): boolean | null {
  const line = plain(text);
  // "jl cemara 4" says where.
  if (words(text).length > 6 || findPlace(text) !== null) return null;
  if (
    /\b(?:(?:dua(?:2(?:nya)?)?|2|tiga|3|empat|4|lima|5)(?= (?:laporan|aduan|hal|dua(?:2?nya|2)?|tiga|kirim|aja|saja|ya|dong|deh|lah|min|pak|bu|kak|pisah|terpisah|beda|yang|itu|dulu|jadi)\b|$)|kedua\w*|semua\w*|barataan|galo\w*|kabeh|sadaya\w*|sadonyo|makejang|sedanten|pisah|dipisah|pisahkan|terpisah|beda|berbeda|lain|masing masing|sendiri|sendiri sendiri|dulu)\b/.test(
      line,
    )
  )
    return !/\b(?:jangan|tidak)\b/.test(line);
  return /\b(?:satu|1|gabung|digabung|gabungkan|barengan|bareng|sama (?:aja|saja)|satukan|jadi satu)\b/.test(line) ? false : null;
}

/** "kirim dua duanya": each as a report, and sent. */
export function sendsEach(text: string): boolean {
  return wantsTwo(text) === true && /\b(?:di)?kirim(?:kan|in)?\b/.test(plain(text)) && !/\bdulu\b/.test(plain(text));
}
