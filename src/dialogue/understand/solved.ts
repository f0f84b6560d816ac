/** Reads whether a problem is gone from words that are not a plain yes or no ("udh nyala mantap", "belum pak, malah tambah gelap"). */
import type { Category } from '../known.ts';
import { namedBefore } from './claim-named.ts';
import { asksAfterOwn, asksOnward } from './enquiry.ts';
import { laughs } from './joking.ts';
import { lets, letsClose } from './lets-close.ts';
import { acknowledges } from './moods.ts';
import { plain, words } from './normalise.ts';
import { notSeenYet } from './not-seen.ts';
import { findPlace } from './place.ts';
import {
  atLast,
  better,
  but,
  english,
  forAWhile,
  gone,
  good,
  needless,
  notGone,
  notTrue,
  ofPart,
  otherPhoto,
  otherThing,
  photoMaxWords,
  scorned,
  slowly,
  thisWay,
  undone,
  wasOnOnly,
  worse,
  wrong,
} from './solved-signs.ts';
import { sought } from './sought.ts';
import { topicOf } from './topic.ts';
import { asksWhether, sureOf } from './unsure.ts';

/** The complaint that is asked about. */
export interface AskedAbout {
  /** A few words of it, '' when secret. */
  title: string;
  /** The words reply to a message about it. */
  quoted: boolean;
}

/** Words of an answer without a reason, and of one that only says what it is about. */
const bareMaxWords = 9;
const topicMaxWords = 14;
/** Words that thank for what is done while they name another matter ("beres, top pelayanannya"). */
const surelyMaxWords = 5;
const done = new Set(
  'beres nyala menyala selesai diperbaiki dibenerin bagus oke baik lancar bersih normal mantap aman terang hidup jadi diangkut ditambal kering surut dibersihkan dapat cair benar puas top sip tuntas rapi ditutup'.split(
    ' ',
  ),
);
const about = new Set(
  'bos boss pak bu min gan kak bro mas mbak masih sama sekali juga ada yoi perubahan mati rusak bolong gelap mampet kotor bau banjir lampunya jalannya airnya sampahnya diperbaiki beres selesai nyala ini itu tuh nih apa apaan tetap tidak gimana sih dong lah kok bang malah semua banget terima kasih banyak alhamdulillah mantap sekarang sudah belum puskesmasnya gitu begitu ya tapi lagi petugas petugasnya datang'.split(
    ' ',
  ),
);
const opening = new Set('alhamdulillah puji tuhan eh oh ya iya maaf bohong boong ngibul tipu penipu halah hadeh hadeuh apanya'.split(' '));
const called = new Set(['pak', 'bu', 'min']);
/** "iya tadi truknya dateng": agreed, and what came or was done. */
const agreedCame =
  /^(?:ya|iya|iyah|betul|benar|alhamdulillah)(?: ya| pak| bu| min)* (?:tadi|kemarin|sudah|barusan|semalam|pagi ini)\b(?!.*\b(?:tapi|cuma|cuman|hanya|doang|belum|tidak|masih|lagi|foto|survei|survey|ukur|cek|ngecek|lihat|liat)\b).*\b(?:datang|dateng|diangkut|diambil|dibersihkan|dibersihin|ditambal|diperbaiki|dibenerin|dikerjakan|dikerjain|nyala|menyala|diganti|dipotong|ditebang)\b/;
/** "bohong pak": said of the claim, and nothing besides. */
const lie = /\b(?:bohong|boong|bo'?ong|ngibul|tipu|penipu)\b/;
const vocative = new Set('bos boss pak bu bapak ibu min admin gan kak bro mas mbak bang om dong lah sih nih kok ih woy bot'.split(' '));
/** "nyala sih tapi redup": better, and not solved. */
const halfDone =
  /\b(?:nyala|menyala|hidup|sudah|diperbaiki|ditambal|dibersihkan|diangkut|bersih|surut|lancar|beres|bagus|dikerjakan|datang)\b.*\b(?:tapi|cuma|cuman|hanya|baru)\b.*\b(?:redup|kedip\w*|mati|masih|belum|lagi|sebagian|setengah\w*|separuh|separo|sebelah|satu|sedikit|kadang\w*|rusak|bocor|bau|kotor|keruh|berlubang|bolong|asal\w*|kurang (?:terang|bersih|rata|rapi))\b/;
const denial = new Set('belum masih tetap tidak boro'.split(' '));
const goingOn = new Set('belum masih tetap'.split(' '));
const bad = new Set('mati rusak bolong gelap mampet kotor bau banjir tapi malah lagi tidak masih belum'.split(' '));

/** "bagus dua hari, sekarang netes lagi"; "ngalir lagi" is good. */
const anew = new RegExp(`(?<!\\b${better}\\s)\\blagi\\b`, 'u');
/** "eh ternyata mati lagi" */
const again = new RegExp(`\\b${worse} lagi\\b`);
const back = new RegExp(`\\b(?:belum|masih|tetap|malah)\\b|${again.source}`);
const denied = /\b(?:belum|tidak|bukan|kurang|masih|tapi|cuma|cuman|hanya|doang|kapan|minta|tolong|mau|semoga|moga|mudah)\b/;
/** What says that something was done. */
const happened = sought(
  /\b(?:sudah|telah|tadi|barusan|baru (?:saja|aja|tadi)|kemarin|akhirnya|alhamdulillah|langsung|selesai|beres|terima kasih|makasih)\b|^(?:ya|iya)\b/,
);
const wished = sought(/\b(?:segera|secepatnya|cepat|cepet|cepetan|cepatan|buruan|keburu|sebelum|harusnya|harus|kudu|ayo|mohon)\b/);
const passive =
  /\bdi(?:per)?(?:baiki|benerin|betulkan|betulin|benahi|angkut|tambal|aspal|cor|bersihkan|bersihin|ambil|sapu|potong|tebang|ganti|pasang)\b/;
const thanking = /\b(?:terima kasih|makasih|makasi|nuhun|suwun|suksma)\b/;
const doneThere =
  /\b(?:nyala|menyala|beres|selesai|diperbaiki|dibenerin|dibetulkan|lancar|bersih|terang|diangkut|ditambal|diaspal|dicor|mulus|kering|surut|dibersihkan|dibersihin|diangkat|dikeruk|dibongkar|diambil|jernih|ngalir|mengalir|dipotong|ditebang|diganti|dipasang|dikerjakan)\b/;
const leftOpen =
  /\b(?:tapi|cuma|cuman|hanya|doang|belum|masih|tidak|kurang|kalau|semoga|tolong|mohon|kapan|akan|mau|nanti|besok|juga|rencana\w*)\b/;
/** Words for a report or a question of its own. */
const another = sought(
  /\b(?:lapor|laporin|melapor|tanya|tanyain|nanya|usul|saran)\b|\bdi (?:gang|jalan|rt|rw|blok|depan|samping|belakang|sebelah|seberang)\b.*\bjuga\b/,
);

/** Whether words that say something is done take it back ("nyala tapi kecil"). */
export function takesBack(text: string): boolean {
  return but.test(plain(text));
}

/** Below "sudah beres?" these agree. */
const agrees = /\bsip\b/;

/** "oke pak": the news was read; whether it is so, is not said. */
export function onlyRead(text: string): boolean {
  return acknowledges(text) && !agrees.test(plain(text));
}

/** true: gone; false: still there; null: the words are about something else, are not sure of it, or the citizen has not looked yet. */
export function solvedWords(text: string, asked: AskedAbout, categories: readonly Category[]): boolean | null {
  if (asksWhether(text)) return null;
  const said = saidOf(text, asked, categories);
  const isJoke = laughs(text) && !happened.test(plain(text)) && !doneThere.test(plain(text));
  const sure = said === false || lets.test(plain(text)) ? text : isJoke ? '' : sureOf(text);
  return sure === text ? said : saidOf(sure, asked, categories) || null;
}

/** The same, of whatever sureness. */
function saidOf(text: string, asked: AskedAbout, categories: readonly Category[]): boolean | null {
  const all = answerWords(plain(text).replace(gone, 'beres')).filter((word, i) => i === 0 || !namesIt(word, asked));
  if (onlyRead(text)) return null;
  if (scorned.test(plain(text))) return false;
  const why = plain(text).replace(needless, '').replace(slowly, '');
  if (why !== plain(text)) return solvedWords(why, asked, categories);
  if (letsClose(text) || [atLast, thisWay].some((sign) => sign.test(plain(text)))) return true;
  if (words(text).length <= photoMaxWords && ofPart.some((sign) => sign.test(plain(text)))) return false;
  if (thanksForDone(text) || (words(text).length <= topicMaxWords && agreedCame.test(plain(text)))) return true;
  if (all.length === 0 && lie.test(plain(text))) return false;
  if (words(text).length <= photoMaxWords && (otherPhoto.test(plain(text)) || otherThing.test(plain(text)))) return false;
  if (words(text).length <= topicMaxWords && !text.includes('?') && wasOnOnly(plain(text))) return false;
  if (all.length === 0 || notSeenYet(text) || tellsOfAnother(text, asked, categories)) return null;
  if (all.length <= topicMaxWords && [halfDone, undone, forAWhile].some((sign) => sign.test(plain(text)))) return false;
  if (asksFor(plain(text))) return null;
  const told = english.find(([, sign]) => words(text).length <= topicMaxWords && sign.test(plain(text)))?.[0];
  if (told !== undefined) return told;
  const bare = bareAnswer(all);
  if (bare === true && takesBack(text)) return null;
  return bare ?? (denies(text, all, asked, categories) ? false : judged(text, all, asked, categories));
}

/** "air lancar. Atas nama warga RT 04 kami ucapkan terima kasih": of whatever place, where nothing is left to wish for. */
function thanksForDone(text: string): boolean {
  const line = plain(text);
  if (words(text).length > photoMaxWords || text.includes('?') || wrong.test(line.replace(gone, ' '))) return false;
  return thanking.test(line) && doneThere.test(line) && !leftOpen.test(line);
}

/** "ditebang dong keburu hujan", "ditambal yang bener": asked for, and not done. */
function asksFor(line: string): boolean {
  return (
    !happened.test(line) &&
    (wished.test(line) ||
      (passive.test(line) && !/\b(?:belum|masih|tetap|tidak|malah|cuma|cuman|hanya|doang|sebagian|separo|lagi)\b/.test(line)))
  );
}

/** Whether words may tell that something which was gone is back. */
export function saysBack(text: string): boolean {
  return words(text).length <= topicMaxWords && back.test(plain(text));
}

/** Whether they tell it of a report that is over: of its matter, or of no other. */
export function isBack(text: string, { title }: Pick<AskedAbout, 'title'>, categories: readonly Category[]): boolean {
  const asked = { title, quoted: false };
  if (!saysBack(text) || solvedWords(text, asked, categories) !== false) return false;
  return sameTopic(text, asked, categories) || again.test(plain(text)) || bareAnswer(answerWords(text)) === false;
}

/** What a few words about the very thing, or about no other, say of it. */
function judged(text: string, all: string[], asked: AskedAbout, categories: readonly Category[]): boolean | null {
  const line = plain(text).replace(gone, 'beres');
  if (all.length > topicMaxWords || text.includes('?') || another.test(line)) return null;
  if (notTrue.some((sign) => sign.test(line))) return false;
  if (asksAfterOwn(text) || asksOnward(text)) return null;
  const other = topicOf(text, categories) !== null && !sameTopic(text, asked, categories);
  if (!other && notGone.some((sign) => sign.test(line))) return false;
  return all.length <= (other ? surelyMaxWords : bareMaxWords) && good.test(line) && ![wrong, denied, anew].some((sign) => sign.test(line))
    ? true
    : null;
}

/** "blm boss msh mati", "sudah nyala": nothing but words of such an answer. */
function bareAnswer(all: string[]): boolean | null {
  if (all.length > bareMaxWords) return null;
  const known = all.every((word) => about.has(word) || done.has(word));
  if (denial.has(all[0] ?? '') || all.includes('belum') || all.includes('masih')) return known ? false : null;
  if (all[0] === 'sudah' && all.length > 1) return done.has(all[1] ?? '') || (known && !all.some((word) => bad.has(word))) ? true : null;
  return known && all.some((word) => word === 'sudah' || done.has(word)) ? true : null;
}

/** A "belum" with a reason behind it, or words about the same thing that say it goes on. */
function denies(text: string, all: string[], asked: AskedAbout, categories: readonly Category[]): boolean {
  if (standsAlone(text)) return true;
  const goesOn = all.some((word) => goingOn.has(word));
  if (asked.quoted) return all.slice(0, 3).some((word) => goingOn.has(word));
  return goesOn && all.length <= topicMaxWords && (sameTopic(text, asked, categories) || namedBefore(goingOn, all, asked.title));
}

const partEnds = /[,.;!?\n]+/;

/** "belum pak, ...", "masih mati, ...": an answer before anything else is told. */
export function standsAlone(text: string): boolean {
  const [head = '', ...rest] = partEnds.test(text) ? text.split(partEnds).filter((part) => words(part).length > 0) : [];
  if (rest.length > 0 && bareAnswer(answerWords(head)) === false) return true;
  const all = words(text);
  const first = all.findIndex((word) => !opening.has(word));
  if (!goingOn.has(all[first] ?? '')) return false;
  return vocative.has(all.slice(first + 1).find((word) => !opening.has(word)) ?? '');
}

/** "belum beres lah, ...": the answer comes first, and names what was to be done. */
export function deniesFirst(text: string): boolean {
  const [first, second = ''] = answerWords(text).filter((word) => !vocative.has(word));
  return first === 'belum' && (done.has(second) || standsAlone(text));
}

/** "udah pak yang jalan": words that only say which of two. */
function namesIt(word: string, { title }: AskedAbout): boolean {
  return word === 'yang' || (words(title).includes(word) && ![done, denial, bad].some((state) => state.has(word)));
}

/** "satu di ujung dekat rumah pak imam masih mati": a spot of the same place. */
const spot = /^(?:di\s+)?(?:(?:paling\s+)?ujung|dekat|deket|dkt|sebelah|samping|depan|dpn|belakang|pojok|seberang|sisi)(?!\p{L})/iu;
const goesStill = /\b(?:masih|belum|tetap)\b/;

/** "jalan mulus kayak baru": how it is, and no name. */
const praisesIt = /^jalan (?:mulus|halus|rata|bagus|mantap|enak)\b/;
/** "jalan magelang e": Javanese for "-nya", written apart. */
const ofIt = / n?e$/;

/** Another place is told, and not by an answer about the same thing. */
export function tellsOfAnother(text: string, asked: AskedAbout, categories: readonly Category[]): boolean {
  const place = findPlace(text);
  if (place === null || praisesIt.test(plain(place)) || asked.quoted || plain(asked.title).includes(plain(place).replace(ofIt, '')))
    return false;
  if (spot.test(place) && sameTopic(text, asked, categories) && goesStill.test(plain(text))) return false;
  return !standsAlone(text) || !sameTopic(text, asked, categories);
}

function sameTopic(text: string, { title }: AskedAbout, categories: readonly Category[]): boolean {
  const topic = topicOf(title, categories);
  return topic !== null && topic === topicOf(text, categories);
}

function answerWords(text: string): string[] {
  return words(text).filter((word) => !opening.has(word) && !called.has(word));
}
